"""Duties, bans and rights in words: must, must not, may; was to, by a day; is overdue,
suspended, waits; no longer. Rule 39.

A topic may say its own verb (a line ``does düşman örgüt barındırmak | harbour hostile
organisations`` of its entry). A ban is negated in that verb. A topic without one is *seen to*,
*engaged in* or *claimed*.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import Enum
from typing import NamedTuple

from misak.ground.days import read_term
from misak.kinds.row import Words
from misak.ledger.values import Ledger, two
from misak.say.naming import say
from misak.say.nominal import verb_en, verb_tr
from misak.words.english import the
from misak.words.template import fill
from misak.words.turkish import Name, inflect_name, is_infinitive, join, negated, say_day


class Standing(Enum):
    """Where a bond stands on a day; each has its own words."""

    NOW = "now"
    DONE = "done"
    UNKNOWN = "unknown"
    OVERDUE = "overdue"
    SUSPENDED = "suspended"
    WAITS = "waits"
    ENDED = "ended"


class Bound(NamedTuple):
    """What is to be told of bonds that are alike: their nature, where they stand, whose they
    are, towards whom, of what.

    ``due`` is the day by which a single act is to be done; ``how`` is the way in which the bond
    ended; ``event`` is what a suspended bond waits for, or until what one that stands goes on,
    in the language of the sentence. ``amount`` and ``every`` are as the clause has them.
    """

    nature: str
    standing: Standing
    obligors: tuple[str, ...]
    obligees: tuple[str, ...]
    topics: tuple[str, ...]
    due: int | None = None
    how: str = ""
    event: str = ""
    where: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    amount: str = ""
    every: str = ""


BESIDE = Words("[; {m}][; until {u}]", "[; {m}][; şuna kadar: {u}]")  # after any of the sentences
EVERY = {  # how often, by the unit of the term
    "day": Words("every day|every {0} days", "her gün|{0} günde bir"),
    "week": Words("every week|every {0} weeks", "her hafta|{0} haftada bir"),
    "month": Words("every month|every {0} months", "her ay|{0} ayda bir"),
    "year": Words("every year|every {0} years", "her yıl|{0} yılda bir"),
}
DUTY = {
    Standing.NOW: Words(
        "{a} must {c}[ in {w}][ for {p}][ by {d}][ (owed to {b})].",
        "{a}[, {b:dat} karşı][ {w:loc}][ {p} için][ {d:dat} kadar] {c:ins} yükümlüdür.",
    ),
    Standing.DONE: Words(
        "{a} {a:was} to {c}[ by {d}][ (owed to {b})]; it is done.",
        "{a}[, {b:dat} karşı][ {d:dat} kadar] {c:ins} yükümlüydü; bu yerine getirildi.",
    ),
    Standing.UNKNOWN: Words(
        "{a} {a:was} to {c}[ by {d}][ (owed to {b})]; the books do not say whether it was done.",
        "{a}[, {b:dat} karşı][ {d:dat} kadar] {c:ins} yükümlüydü; "
        "yapılıp yapılmadığını defter söylemez.",
    ),
    Standing.OVERDUE: Words(
        "{a} {a:was} to {c}[ by {d}][ (owed to {b})]; it is overdue.",
        "{a}[, {b:dat} karşı][ {d:dat} kadar] {c:ins} yükümlüydü; süresi geçti, yapılmadı.",
    ),
    Standing.SUSPENDED: Words(
        "{a} need not {c} for now[ (owed to {b})]; it is suspended[ until {e}].",
        "{a:gen}[ {b:dat} karşı] {c} yükümlülüğü[ şuna kadar: {e};] askıdadır.",
    ),
    Standing.WAITS: Words(
        "{a} will have to {c}[ (owed to {b})]; it waits for {e}.",
        "{a}[, {b:dat} karşı] {c:ins} yükümlü olacaktır; şu beklenir: {e}.",
    ),
    Standing.ENDED: Words(
        "{a} need not {c} any longer[ (owed to {b})][: {f}].",
        "{a}[, {b:dat} karşı] artık {c:ins} yükümlü değildir[: {f}].",
    ),
}
BAN = DUTY | {
    Standing.NOW: Words(
        "{a} must not {c}[ in {w}][ for {p}][ (owed to {b})].",
        "{a}[, {b:dat} karşı][ {w:loc}][ {p} için] {c:ins} yükümlüdür.",
    ),
    Standing.SUSPENDED: Words(
        "{a} {a:is} free to {c} for now: the ban[ owed to {b}] is suspended[ until {e}].",
        "{a:gen}[ {b:dat} karşı] {c} yükümlülüğü[ şuna kadar: {e};] askıdadır.",
    ),
    Standing.WAITS: Words(
        "{a} will not be free to {c}[ (owed to {b})]; it waits for {e}.",
        "{a}[, {b:dat} karşı] {c:ins} yükümlü olacaktır; şu beklenir: {e}.",
    ),
    Standing.ENDED: Words(
        "{a} {a:is} no longer bound not to {c}[ (owed to {b})][: {f}].",
        "{a}[, {b:dat} karşı] artık {c:ins} yükümlü değildir[: {f}].",
    ),
}
RIGHT = {
    Standing.NOW: Words(
        "{b} may {c}[ in {w}][ for {p}][ by {d}][ (towards {a})].",
        "{b}[, {a} karşısında][ {w:loc}][ {p} için][ {d:dat} kadar] {c} hakkına sahiptir.",
    ),
    Standing.DONE: Words(
        "{b} could {c}[ by {d}][ (towards {a})]; it is done.",
        "{b}[, {a} karşısında][ {d:dat} kadar] {c} hakkına sahipti; hak kullanıldı.",
    ),
    Standing.UNKNOWN: Words(
        "{b} could {c}[ by {d}][ (towards {a})]; the books do not say whether it was done.",
        "{b}[, {a} karşısında][ {d:dat} kadar] {c} hakkına sahipti; "
        "kullanılıp kullanılmadığını defter söylemez.",
    ),
    Standing.SUSPENDED: Words(
        "{b} may not {c} for now[ (towards {a})]: the right is suspended[ until {e}].",
        "{b:gen}[ {a} karşısındaki] {c} hakkı[ şuna kadar: {e};] askıdadır.",
    ),
    Standing.WAITS: Words(
        "{b} will be free to {c}[ (towards {a})]; it waits for {e}.",
        "{b}[, {a} karşısında] {c} hakkına sahip olacaktır; şu beklenir: {e}.",
    ),
    Standing.ENDED: Words(
        "{b} may no longer {c}[ (towards {a})][: {f}].",
        "{b}[, {a} karşısında] artık {c} hakkına sahip değildir[: {f}].",
    ),
}
RIGHT[Standing.OVERDUE] = RIGHT[Standing.UNKNOWN]
GOES_ON = (Standing.NOW, Standing.OVERDUE)
DONE = "performed"
PAST = "due"  # its day has passed: the books do not say whether it was done (rule 30)
FORMS = {"duty": DUTY, "ban": BAN, "right": RIGHT}
ENDED = {  # what is said of a way of ending
    "performed": Words("it is done", "yerine getirildi"),
    "expired": Words("its time has run out", "süresi doldu"),
    "lapsed": Words("it has lapsed", "düştü"),
    "overtaken": Words("it was overtaken", "yerini başkası aldı"),
    "denounced": Words("the treaty was denounced", "antlaşma feshedildi"),
    "replaced": Words("it was replaced", "yerine yenisi geçti"),
    "void": Words("it counts as void", "hükümsüz sayıldı"),
    "annulled": Words("it was annulled", "iptal edildi"),
}
SHARED = {  # the verb of topics that have none of their own, with the Turkish case that it asks for
    "duty": ("acc", Words("see to", "sağlamak")),
    "ban": ("abl", Words("engage in", "kaçınmak")),
    "right": ("abl", Words("claim", "yararlanmak")),
}
# How a name says itself what a right lets one do: *the right to leave* is to leave, *ayrılma hakkı*
# is *ayrılma*; *the right to claim the right* would say it twice.
TO_DO = {"en": re.compile(r"the right to ([^,]+)"), "tr": re.compile(r"((?!.* ve ).*m[ae]) hakkı")}

FRAGMENTS = {
    "duty": Words("must {0}", "{0} yükümlülüğü"),
    "ban": Words("must not {0}", "{0} yükümlülüğü"),
    "right": Words("may {0}", "{0} hakkı"),
}


def ended(how: str) -> Standing:
    """Where a bond stands that has ended in a way: done, past its day with nothing known, or
    over."""
    if how == PAST:
        return Standing.UNKNOWN
    return Standing.DONE if how == DONE else Standing.ENDED


def bond(ledger: Ledger, bound: Bound, lang: str, day: int) -> str:
    """The sentence that tells of a bond, with the names of a day."""
    slots = {
        "a": _names(ledger, bound.obligors, lang, day),
        "b": _names(ledger, bound.obligees, lang, day),
        "w": _names(ledger, bound.where, lang, day),
        "p": _names(ledger, bound.people, lang, day),
    }
    return told(ledger, bound, slots, lang, day)


def told(
    ledger: Ledger, bound: Bound, named: Mapping[str, Sequence[Name]], lang: str, day: int
) -> str:
    """The sentence with its obligors (a), obligees (b), places (w) and people (p) named already."""
    done = deeds(ledger, bound.topics, bound.nature, lang, day)
    slots = {
        **named,
        "d": [_day(bound.due, lang)] if bound.due is not None else [],
        "e": [_plain(bound.event)] if bound.event else [],
        "u": [_plain(bound.event)] if bound.event and bound.standing in GOES_ON else [],
        "m": sums(bound, lang),
        "f": [_plain(getattr(ENDED[bound.how], lang))] if bound.how in ENDED else [],
    }
    if done and any(_names_all(deed, slots["w"]) for deed in done):
        done = [
            deed if _names_all(deed, slots["w"]) else _at(deed, slots["w"], lang) for deed in done
        ]
        slots["w"] = []  # what is to be done names the place already
    slots["c"] = _either(done) if lang == "en" and bound.nature == "ban" else done
    form = getattr(FORMS[bound.nature][bound.standing], lang).removesuffix(".")
    return fill(f"{form}{getattr(BESIDE, lang)}.", slots, lang)


def _names_all(deed: Name, places: Sequence[Name]) -> bool:
    """Whether what is to be done names each of some places already."""
    return all(place.text in deed.text for place in places)


def _at(deed: Name, places: Sequence[Name], lang: str) -> Name:
    """What is to be done with the places where, beside others that name them themselves."""
    if lang == "en":
        return deed._replace(text=f"{deed.text} in {join([place.text for place in places], lang)}")
    where = join([*(p.text for p in places[:-1]), inflect_name(places[-1], "loc")], lang)
    return deed._replace(text=f"{where} {deed.text}")


def _either(deeds: list[Name]) -> list[Name]:
    """What must not be done as one name: neither of several, so *a or b*, as the sentence negates
    the whole of it."""
    texts = [deed.text for deed in deeds]
    if len(texts) < 2:
        return deeds
    return [_plain(f"{', '.join(texts[:-1])} or {texts[-1]}")]


def sums(bound: Bound, lang: str) -> list[Name]:
    """The sum of a payment and how often it recurs, as the clause has them: nothing is added up."""
    term = read_term(bound.every)
    often = ""
    if term is not None:
        once, more = getattr(EVERY[term.unit], lang).split("|")
        often = once if term.count == 1 else more.format(term.count)
    said = " ".join(part for part in (often, bound.amount)[:: 1 if lang == "tr" else -1] if part)
    return [_plain(said)] if said else []


def deeds(ledger: Ledger, topics: Sequence[str], nature: str, lang: str, day: int) -> list[Name]:
    """What topics ask to be done, as verbs of one sentence.

    English: bare verbs with their objects (``harbour hostile organisations``), which the
    sentence itself negates. Turkish: infinitives, negated for a ban (``barındırmamak``); for a
    right verbal nouns (``barındırma``). Neighbours without a verb of their own share one (``see
    to amnesty and trade``).
    """
    found = []
    for place, topic in enumerate(topics):
        own = _said(ledger, topic, nature, lang, day)
        if own:
            found.append(_plain(own))
            continue
        name = say(ledger, topic, lang, day)
        case, verb = SHARED[nature]
        if lang == "en":
            first = place == 0 or bool(_said(ledger, topics[place - 1], nature, lang, day))
            found.append(_plain(f"{verb.en} {name.text}" if first else name.text))
        else:
            last = topics[place + 1 : place + 2]
            ends = not last or bool(_said(ledger, last[0], nature, lang, day))
            text = inflect_name(name, case)
            shown = verb.tr[:-1] if nature == "right" else verb.tr
            found.append(_plain(f"{text} {shown}" if ends else text))
    return found


def _said(ledger: Ledger, topic: str, nature: str, lang: str, day: int) -> str:
    """What a topic itself says to do: its own verb, or of a right what its name says that may be
    done. Empty where it needs the shared verb."""
    own = _verb(ledger, topic, nature, lang, day)
    if own or nature != "right":
        return own
    found = TO_DO[lang].fullmatch(say(ledger, topic, lang, day).text)
    return found[1] if found else ""


def _verb(ledger: Ledger, topic: str, nature: str, lang: str, day: int) -> str:
    """The verb that a topic itself has, or the deed by which it is called, as the sentence wants
    it; empty where it has none. A ban is told by a verb of its own alone."""
    entry = ledger.names.get(topic)
    lines = entry.lines.get("does", ()) if entry else ()
    tr, en = two(lines[0][0]) if lines else ("", "")
    named = say(ledger, topic, lang, day).text
    if lang == "en":
        return en or ("" if nature == "ban" else verb_en(named, nature))
    verb = tr or ("" if nature == "ban" else verb_tr(named, nature)) or named
    if not is_infinitive(verb):
        return ""
    verb = negated(verb) if nature == "ban" else verb
    return verb[:-1] if nature == "right" else verb


def fragment(ledger: Ledger, nature: str, topics: Sequence[str], lang: str, day: int) -> str:
    """What is owed, without by whom: ``must not harbour hostile organisations``; ``yükümlülük:
    … barındırmamak``."""
    found = [name.text for name in deeds(ledger, topics, nature, lang, day)]
    if lang == "tr" and nature != "right":
        found = [text[:-1] if is_infinitive(text) else text for text in found]
    said = join(found, lang)
    if lang == "en" and nature == "ban":
        said = _either([_plain(text) for text in found])[0].text
    return getattr(FRAGMENTS[nature], lang).format(said)  # type: ignore[no-any-return]


def _names(ledger: Ledger, ids: Sequence[str], lang: str, day: int) -> list[Name]:
    found = [say(ledger, id_, lang, day) for id_ in ids]
    if lang == "en":
        return [n._replace(text=the(n.text)) if n.proper else n for n in found]
    return found


def _plain(text: str) -> Name:
    return Name(text, None, False, None)


def _day(day: int, lang: str) -> Name:
    return Name(say_day(day, lang), None, True, None)
