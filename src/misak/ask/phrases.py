"""The words around an answer, in both languages: its day, its doubt, yes and no, and the
pronouns for what is not found."""

from __future__ import annotations

NOT_COVERED = {"en": "The books do not cover this", "tr": "Defter bunu kapsamıyor"}
UNSETTLED = {
    "en": "No text in force that the books have answers this; other accounts do",
    "tr": "Defterdeki yürürlükte olan hiçbir metin bunu söylemiyor; başka anlatılar söylüyor",
}
UNCOUNTED = {
    "en": "The books have {number} articles of {what}, which are not all: they give no number",
    "tr": "Defterde {what} için {number} madde var, hepsi bu değil: sayı verilemez",
}
SIGNERS = {
    "en": "{b} {b:has|have} signed {a}, which is in force for nobody yet.",
    "tr": "{b} {a:acc} imzalamıştır; antlaşma henüz kimse için yürürlükte değildir.",
}
NOT_ALL = {
    "en": "The books name {number}, which are not all: they give no number ({text})",
    "tr": "Defter {number} tanesini sayıyor, hepsi bu değil: sayı verilemez ({text})",
}
MORE = {"en": "{text}; the books do not list all", "tr": "{text}; defter hepsini saymaz"}
WHOLE = {"en": "{text}; as a whole from {day}", "tr": "{text}; bütünüyle: {day} itibaren"}
CONTESTED = {"en": "contested", "tr": "tartışmalı"}
ALSO = {"en": "then", "tr": "ardından"}
NUMBERED = {"en": "Articles {numbers}", "tr": "{numbers} maddeler"}
AND_MORE = {"en": "and {number} more", "tr": "ve {number} belge daha"}
FOLLOWED = {"en": "Last followed on {day}: {text}", "tr": "En son {day} günü izlendi: {text}"}
COUNTED = {"en": "{number} in all: {text}", "tr": "Toplam {number}: {text}"}
ANSWERED = {
    "yes": {"en": "Yes: {text}", "tr": "Evet: {text}"},
    "no": {"en": "No: {text}", "tr": "Hayır: {text}"},
    "in-part": {"en": "In part: {text}", "tr": "Kısmen: {text}"},
}
PLAIN_ANSWER = {"yes": {"en": "Yes", "tr": "Evet"}, "no": {"en": "No", "tr": "Hayır"}}
BOUND = {
    "since": {"en": "Since {day}", "tr": "{day} beri"},
    "until": {"en": "Until {day}", "tr": "{day} kadar"},
}
OPEN = {
    "since": {
        "en": "From no day that the books know",
        "tr": "Defterin bildiği bir başlangıç günü olmadan",
    },
    "until": {"en": "Without an end that the books know", "tr": "Bilinen bir sonu olmadan"},
}
BEFORE = {"en": "Since before the books begin", "tr": "Defterin başlangıcından önceden beri"}
EXTREME = {
    "first": {"en": "The first in the books: {value}", "tr": "Defterdeki ilki: {value}"},
    "last": {"en": "The last in the books: {value}", "tr": "Defterdeki sonuncu: {value}"},
}
UNORDERED = {  # of what has a day for some alone the first and the last are not known
    "en": "The books do not have the day of all: {text}",
    "tr": "Defterde hepsinin günü yok: {text}",
}
EXTREME_OF = {  # of a government, which is not all of its state
    "first": {
        "en": "The first of {who} in the books: {value}",
        "tr": "Defterde {who} bakımından ilki: {value}",
    },
    "last": {
        "en": "The last of {who} in the books: {value}",
        "tr": "Defterde {who} bakımından sonuncu: {value}",
    },
}
NONE_BOOKED = {  # of a list of duties nothing more is known than what the books have
    "en": "The books have nothing that {a} still {a:owes} {b}",
    "tr": "Defterde {a:gen} {b:dat} karşı süren bir yükümlülüğü yok",
}
NONE_SUCH = {"en": "The books have none such", "tr": "Defterde böylesi yok"}
NONE_FITS = {
    "en": "{nothing} that the books follow fits ({word}: {value})",
    "tr": "Defterin izlediği {nothing} buna uymuyor ({word}: {value})",
}
LISTED = {"en": "What the books have ({word})", "tr": "Defterde olanlar ({word})"}
ARTICLES = {  # filled like the rows' own sentences
    "en": "Articles of {a} in the books",
    "tr": "{a:gen} defterdeki maddeleri",
}
SUMMED_UP = {"en": "{a}, as the books sum it up", "tr": "{a}, defterin özetiyle"}
WITH_ITS_END = {"en": " with the end of {name}", "tr": ": {name} sona erdiği için"}
BESIDE = {"en": "{text}; set apart from it: {parts}", "tr": "{text}; ondan ayrı tutulan: {parts}"}
WITHIN = {"en": "{text}; within it: {parts}", "tr": "{text}; içinde: {parts}"}
TOGETHER = {"en": "{text}; they hold it together", "tr": "{text}; birlikte tutarlar"}
ONLY_PARTS = {  # what follows is filled like the rows' own sentences
    "en": "{a} {a:is} held in parts",
    "tr": "{a} parçalar hâlinde tutulur",
}
FREE = ("title", "administration", "status", "matter")
PART = "in-part"
NEGATIVE = ("no", "nobody", "not-raised")


def _words(**found: tuple[str, str]) -> dict[str, dict[str, str]]:
    return {type_: {"en": en, "tr": tr} for type_, (en, tr) in found.items()}


# The pronouns for what is asked for and not found, by the type of the argument.
NOBODY = _words(
    polity=("nobody", "hiçbir devlet"),
    place=("no place", "hiçbir yer"),
    thing=("nothing", "hiçbir şey"),
    instrument=("no instrument", "hiçbir belge"),
    topic=("nothing", "hiçbir şey"),
    group=("no group", "hiçbir topluluk"),
    matter=("no matter", "hiçbir konu"),
    people=("no people", "hiçbir halk"),
)
ANYBODY = _words(
    polity=("any state", "herhangi bir devlet"),
    place=("any place", "herhangi bir yer"),
    thing=("anything", "herhangi bir şey"),
    instrument=("any instrument", "herhangi bir belge"),
    topic=("anything", "herhangi bir şey"),
    group=("any group", "herhangi bir topluluk"),
    matter=("any matter", "herhangi bir konu"),
    people=("any people", "herhangi bir halk"),
)
NONE_OF = {"en": "none of {group}", "tr": "{group} hiçbiri"}
ANY_OF = {"en": "any of {group}", "tr": "{group} herhangi biri"}
SOMETHING = _words(
    polity=("some state", "bir devlet"),
    place=("some place", "bir yer"),
    thing=("something", "bir şey"),
    instrument=("some instrument", "bir belge"),
    topic=("something", "bir şey"),
    group=("some group", "bir topluluk"),
    matter=("some matter", "bir konu"),
    people=("some people", "bir halk"),
)
ON = {"en": "On {day}: ", "tr": "{day} günü: "}
