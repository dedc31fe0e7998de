"""English sentences taken apart into what each of their verbs says: every piece with its subject
put back, without brackets, leads and remarks."""

from __future__ import annotations

import re
from typing import NamedTuple

from misak.kinds.phrases_en import (
    ADVERBS,
    DOING,
    LEADING,
    NOMINAL,
    OBLIGING,
    PROVIDING,
    REMARKS,
    SAYING,
    VERB_FORMS,
)

VERBS = rf"(?:(?:{'|'.join(ADVERBS)}|[a-z]+ly)\s+)*(?:{'|'.join(VERB_FORMS)})"
_FINITE = re.compile(
    rf"\b{VERBS}\b|\b[a-z]+ed\b|\b(?:is|are|was|were|had|has|have|shall|will|would|may)\b"
)
_BRACKET = re.compile(
    r"\s*(?:\((?!(?:today|now|present|modern)\b)[^()]*\)|\[[^\[\]]*\]|,?\s*\b(?:on|of)\s+(?:the\s+)?(?:one|other)\s+(?:hand|side|part)(?:\s+of\s+the\s+[a-z]+(?:\s+table)?)?,?)"
)
# Words that say nothing where they stand: *not only* before *but also*, the side of which several are.
_IDLE = re.compile(
    r"\bnot only\b(?=[^.;]*\bbut\b)|\ban? (?:\w+ )?(?:alliance|coalition|group) (?:of|consisting of|made up of|including)(?= (?:the )?[A-Z])"
)
_DAY = re.compile(r"(?<=\d),(?= \d{4}\b)")  # *July 24, 1923* is one word of time
_NUMBER = re.compile(r"\d")
HELD = "\x1f"
_JOIN = re.compile(
    r";\s+|:\s+|\s[–—-]\s|,\s+(?:and|but|while|whereas|though|although)\s+(?=(?:the\s+)?[A-Z])"
    r"|,\s+(?=(?:the\s+)?[A-Z]\w+(?:\s+and\s+(?:the\s+)?[A-Z]\w+)?\s+(?:was|were|is|are|became)\b)"
    r"|\s+(?:while(?!\s[^,;]*\sat\s(?:peace|war)\b)|whereas|though|although)\s+|\s+and\s+(?=the\s+[A-Z]\w+\s+(?:was|were|is|are)\b)"
    r"|\s+and\s+(?=[A-Z]\w+(?:\s[A-Z]\w+)*\s+(?:was|were|is|are|became|recogni[sz]ed)\b)"
    r"|,?\s+(?:and|but)\s+(?=it\s+[a-z])"
    r"|(?:,?\s+(?:and|but)\s+|,\s+)(?=(?:the|its|their|all|no)\s+(?:(?!(?:after|before|when|which|who|that|as|because|while|where|to|from)\b)[\w’'-]+\s+){1,6}?(?:was|were|is|are|became|had to|shall|would|will|could)\b)"
)
# A clause behind one of these holds only where it does: it is not cut off from it.
_SUPPOSING = re.compile(
    r"^\W*(?:if|when|unless|until|once|as long as|should|where|while|in case)\b", re.I
)
_DENYING = re.compile(r"\b(?:not|no|never|false|wrong|incorrect)\b", re.I)
_THAT = re.compile(r"\sthat\s(?!.*\sthat\s)")
NAMES_IN_LY = r"(?:Italy|Sicily|Thessaly|Neuilly|Assembly|July)\b"  # names that end like *Finally*
_LEAD = re.compile(
    rf"^(?:(?:{'|'.join(LEADING)}|[a-z]+ing)\b[^,]{{0,90}}?,\s+|(?:(?!{NAMES_IN_LY})[A-Z]\w+ly|However|Thus|Also|Then|"
    r"Moreover|Furthermore|Therefore|Similarly|Likewise|In addition|As a result|Besides)\s*,?\s+"
    r"|(?:and|but|also|then|thus)\s+)"
)
# *By Art. I. Bulgaria was …*, *Under Article 5, …*
_ARTICLE = r"(?:the\s+)?(?:(?:first|second|third|fourth|fifth|secret)\s+)?Art(?:icles?\b|s?\.)(?:\s*(?:[IVXLC]+|\d{1,3})\b\.?)?"
_ARTICLE_LEAD = re.compile(
    rf"^(?:By|Under|In|According to|Through|With)\s+{_ARTICLE}(?:\s+of\s+the\s+[a-z]+)?\s*[,:]?\s+(?=\S)",
    re.I,
)
_ARTICLE_DOES = re.compile(rf"^{_ARTICLE}(?:\s+of\s+(?:the|this)\s+[a-z]+)?\s+(?=[a-z])", re.I)
_PAPER_LEAD = re.compile(
    r"^(?:By|Under|With|In|Through)\s[^,]{5,80}?\s{3,}(?=\S)"
)  # *By X (1923) Y …*
# *The treaty stated that …*, *It was agreed that …*
_SAID = re.compile(
    rf"^(?:it|they|he|(?:the|this|these|its|both|all)\s[\w\s]{{2,40}}?|(?-i:[A-Z])\w+(?:\s(?:of\s)?(?-i:[A-Z])\w+)*)\s+"
    rf"(?:(?:also|further|formally|had|was|were|is)\s+)*(?:{SAYING})\s+that\s+(?=\S)",
    re.I,
)
_SIDE = re.compile(
    r"\b(?:side|part|behalf)\b", re.I
)  # *On the Russian side, …*: of whom it is told
_HOLDS = re.compile(rf"\d|{_ARTICLE}")
_LEADS = (_ARTICLE_LEAD, _PAPER_LEAD, _LEAD)
# *It provided for the cession of …*, *its terms included the withdrawal of …*: what is named is provided.
PROVIDES = re.compile(
    r"^(?:it|(?:the|this)\s+(?:peace\s+)?(?:treaty|convention|agreement|armistice|peace|pact)(?:\s+of\s+(?:the\s+)?[A-Z]\w+)?(?:\s+terms)?"
    r"|(?:its|the|their)\s+(?:main\s+|key\s+)?(?:terms|provisions|conditions|articles|clauses)(?:\s+of\s+the\s+[a-z]+)?)\s+"
    rf"(?:(?:also|would|have|further|thereby)\s+)*(?:{PROVIDING})\s+(?:the\s+|an?\s+)?(?=(?:\w+\s+){{0,3}}(?:{NOMINAL})\s+(?:of|from|to|for|by|between)\b)",
    re.I,
)
_REMARK = re.compile(rf"^\W*(?:{'|'.join(REMARKS)})\b", re.I)
_NAMED = re.compile(r"(?:,\s*|\bthat\s+|\bboth\s+)(?:the\s+)?[A-Z][\w-]+(?:\s[A-Z][\w-]+)*\s*$")
_LABEL = re.compile(r"^(?:the\s+)?[A-Z][\w’' -]{1,30}:\s+(?=\S)")
# *Mosul: left to Turkey*: what stands before the colon is what the participle is said of.
LABELLED = re.compile(
    r"^\W*(?P<what>(?:the\s+)?[A-Z][\w’', -]{1,60}):\s+(?P<done>(?:[a-z]+ed|left|given|taken|put|made|set)"
    r"\b(?=\s+(?:and|to|by|under|from|in|into|with|on|as|at|for|between)\b|\W*$).*)$"
)
_NEXT = re.compile(
    rf"(?:,\s+(?:and|but)\s+|,\s+|\s+(?:and|but)\s+|,?\s+as well as\s+)(?={VERBS}\b)"
)
_SUBJECT = re.compile(rf"^(?P<who>.+?)\s+(?={VERBS}\b)")
_WHICH = re.compile(
    r"(?P<np>(?:the\s+)?[A-Z][\w'’-]*(?:\s+(?:of\s+|and\s+|the\s+)*[A-Z][\w'’-]*)*)"
    rf"\s*,\s+(?:which|who)\s+(?P<rest>(?:{VERBS}|(?:[a-z]+ly\s+)?[a-z]+ed)\b[^,]*)(?P<end>,\s+|$)"
)
_DONE = re.compile(
    r"^(?P<np>(?:the\s+)?[A-Z][^,]*?),\s+(?P<done>(?:which was\s+)?(?:signed|concluded|made|ratified)\b[^,]*?)"
    rf",\s+(?P<rest>{VERBS}\b.*)$"
)
_DOING = re.compile(
    r"(?:,\s*(?:(?:and|thus|thereby|also|[a-z]+ly)\s+)*|\s+and\s+|,\s+while\s+)(?P<ing>[a-z]+ing)\b(?P<rest>[^,;]*(?:,(?!\s*[a-z]+ing\b)[^,;]*)*)"
)
_OBJECT = re.compile(r"(?:the\s+)?[A-Z][\w’'-]+(?:\s+(?:(?:of|and)\s+(?:the\s+)?)?[A-Z][\w’'-]+)*")
_IT = re.compile(r"^\s+(?:it|them)\b")
_TAKERS = re.compile(
    r"^(?P<a>.+?)\s(?P<verb>"
    r"(?:was|were|is|are|be|been|to be|go|went|ceded|left|given|passed)\b[\w\s]*?\bto)\s"
    r"(?P<b>(?:the\s)?[A-Z]\w+(?:\s[A-Z]\w+)*)(?P<rest>(?:,\s(?:and\s)?|\sand\s)(?:the\s)?[A-Z].+?\sto\s(?:the\s)?[A-Z].*)$"
)
_PAIR = re.compile(r"(?P<c>(?:the\s)?[A-Z][^,]*?)\sto\s(?P<d>(?:the\s)?[A-Z]\w+(?:\s[A-Z]\w+)*)")
_OWNS = r"(?:the\s)?[A-Z]\w+(?:['’]s)?\s(?:possession|sovereignty|rule|ownership|control|annexation|administration)\s(?:of|over)\s"
_OWNED = re.compile(rf"^(?P<who>.+?\s)(?P<a>{_OWNS}.+?),?\sand\s(?P<b>{_OWNS}.+)$")
_SIGNING = re.compile(
    r"\bthe (?:(?P<year>\d{4}) )?(?:signing|signature|conclusion) of (?P<paper>the (?=(?:[A-Z]\w+ (?:of |and |the )*)*"
    r"(?:Treat|Convention|Agreement|Armistice|Pact|Peace|Protocol|Truce|Accord))[A-Z]\w+"
    r"(?: (?:of |and |the )*[A-Z]\w+)*)(?P<when> (?:on|in) (?:\d{1,2} )?(?:[A-Z]\w+ )?(?:\d{1,2}, )?\d{4})?"
)
_TAIL = re.compile(r"(?:,\s+(?:thus|thereby|which|who|whose|where|when|including)|,?\s+until)\b.*$")
_BOUND = re.compile(
    rf"^(?P<np>.+?)\s+(?:(?:was|were|is|are)\s+(?:also\s+)?(?:{OBLIGING})|(?:{OBLIGING}|had|have|has|agreed|agrees|undertook|promised|pledged))"
    r"(?:\s+(?P<who>(?:the\s+)?[A-Z]\w+(?:\s[A-Z]\w+)*(?:\s(?:army|government|troops|forces|fleet|parties|authorities))?))?\s+to\s+(?P<rest>.+)$"
)
_TO = re.compile(
    r",\s+(?:and\s+)?(?:to\s+)(?=[a-z])|\s+and\s+to\s+(?=[a-z])|,?\s+and\s+(?=(?:surrender|demobili[sz]e|end|withdraw|evacuate|open|accept|recogni[sz]e|cede|pay|give|hand|demilitari[sz]e|allow|renounce|return|supply|abolish|grant|protect|respect|carry|reduce)\b)"
)
SHORTEST = 2  # words of a piece


class Stretch(NamedTuple):
    """A clause or a phrase: its words as they are read, and its place in the sentence."""

    text: str
    first: int
    last: int
    added: str = ""  # what is only added at its end, and no pattern took


def pieces(sentence: str) -> list[Stretch]:
    """What each verb of a sentence says, with its subject put back, each with the stretch that is
    its own; a sentence of one verb is one piece."""
    text = masked(sentence)
    found: list[Stretch] = []
    for first, last in _clauses(text):
        begin = _begun(text, first, last)
        own = first if _HOLDS.search(text[first:begin]) else begin  # a year is no background
        for at, each in enumerate(_phrases(Stretch(text[begin:last], begin, last))):
            found += _signing(each)
            said = " ".join(each.text.replace(HELD, ",").split()).rstrip(" .;,:")
            said = _ARTICLE_DOES.sub("The treaty ", said)
            if len(said.split()) >= SHORTEST:
                found.append(Stretch(said, each.first if at else min(own, each.first), each.last))
    return found


def article_said(text: str) -> str:
    """The article that a stretch names first, as its words; empty where it names none."""
    found = re.search(_ARTICLE, text)
    return found[0].rstrip(". ") if found else ""


def several(text: str) -> bool:
    """Whether a sentence has several pieces."""
    return len(pieces(text)) > 1


def says(text: str) -> bool:
    """Whether a stretch has a verb that says something."""
    return bool(_FINITE.search(text))


def masked(text: str) -> str:
    """A sentence with blanks for what stands in brackets and held commas within days; as long as
    before."""
    bare = _BRACKET.sub(lambda m: " " * len(m[0]), text)
    bare = _IDLE.sub(lambda m: " " * len(m[0]), bare)
    return _DAY.sub(HELD, bare)


def _clauses(text: str) -> list[tuple[int, int]]:
    """The stretches of a sentence that have a verb each: cut where it joins, if both sides say
    something."""
    found: list[tuple[int, int]] = []
    begin = 0
    for cut in _JOIN.finditer(text):
        later = (m.start() for m in _JOIN.finditer(text, cut.end()))
        stop = next((at for at in later if says(text[cut.end() : at])), len(text))
        if _listing(text[begin : cut.start()], cut):
            continue
        if says(text[begin : cut.start()]) and says(text[cut.end() : stop]):
            found.append((begin, cut.start()))
            begin = cut.end()
    return [*found, (begin, len(text))]


def _listing(before: str, cut: re.Match[str]) -> bool:
    """Whether *and* only joins the last name of a list to the others (*Romania, Serbia and Montenegro
    were …*), what is said behind *that* to another such, or a clause to what it hangs on."""
    if ";" in cut[0]:
        return False
    if ":" in cut[0] and _DENYING.search(before):
        return True  # what is denied stands behind
    that = _THAT.search(before)
    lone = that is not None and not says(before[that.end() :])
    return lone or bool(_NAMED.search(before) or _SUPPOSING.match(before))


def remark(text: str) -> bool:
    """Whether a stretch behind what a clause says is a remark of its own: it limits nothing."""
    return bool(_REMARK.match(text))


def _begun(text: str, first: int, last: int) -> int:
    """Where a clause begins behind its label and what leads it in (time, ground, the paper of which
    it speaks)."""
    begin = first + len(text[first:last]) - len(text[first:last].lstrip())
    label = _LABEL.match(text[begin:last])
    if label and not says(label[0]) and not LABELLED.match(text[begin:last]):
        begin += label.end()
    while True:
        lead = next((m for p in _LEADS if (m := p.match(text[begin:last]))), None)
        said = _SAID.match(text[begin:last])
        if said and says(text[begin + said.end() : last]):
            begin += said.end()
            continue
        if (
            lead is None
            or says(lead[0])
            or _SIDE.search(lead[0])
            or not says(text[begin + lead.end() : last])
        ):
            return begin
        begin += lead.end()


def _phrases(clause: Stretch) -> list[Stretch]:
    """The phrases of a clause, each with the subject put back."""
    found: list[Stretch] = []
    main = clause
    for inner, rest in _aside(clause):
        found.append(inner)
        main = rest
    kept, doing = _doing(main)
    for each in [*_verbs(kept), *doing]:
        found += _bound(each) or _takers(each) or _owners(each) or [each]
    return sorted(found, key=lambda p: p.first)


def _signing(phrase: Stretch) -> list[Stretch]:
    """*The (1936) signing of X (on …)* within a phrase says that X was signed."""
    offset = phrase.last - len(phrase.text)
    return [
        Stretch(
            f"{m['paper']} was signed" + (f" in {m['year']}" if m["year"] else m["when"] or ""),
            offset + m.start(),
            offset + m.end(),
        )
        for m in _SIGNING.finditer(phrase.text.replace(HELD, ","))
    ]


def _aside(clause: Stretch) -> list[tuple[Stretch, Stretch]]:
    """What a clause with *which*, or *signed on …* between commas, says of the name before it; and
    the clause without it."""
    done = _DONE.match(clause.text)
    if done:
        what = re.sub(r"^which was\s+", "", done["done"])
        inner = Stretch(f"{done['np']} was {what}", clause.first, clause.first + done.end("done"))
        rest = Stretch(
            f"{done['np']} {done['rest']}", clause.first + done.start("rest"), clause.last
        )
        return [(inner, rest)]
    which = _WHICH.search(clause.text)
    if which is None:
        return []
    begin = clause.first + which.start("rest")
    inner = Stretch(f"{which['np']} {which['rest']}", begin, clause.first + which.end("rest"))
    before, after = clause.text[: which.end("np")], clause.text[which.end() :]
    if which["end"] and says(after) and not says(before):  # *X, which …, was …*
        rest = Stretch(f"{before} {after}", clause.first + which.end(), clause.last)
    else:
        rest = Stretch(before, clause.first, clause.first + which.end("np"))
    return [(inner, rest)]


def _doing(clause: Stretch) -> tuple[Stretch, list[Stretch]]:
    """A clause without its *…ing* phrases, and those that say what somebody did; the others are
    remarks (*strengthening its position*) and say nothing that a paper has."""
    who = _SUBJECT.match(clause.text)
    if who is None:
        return clause, []
    offset = clause.last - len(clause.text)
    found: list[Stretch] = []
    cut, stop = len(clause.text), clause.last
    for each in _DOING.finditer(clause.text, who.end()):
        verb = DOING.get(each["ing"])
        if verb is None and "," not in each[0][:2]:
            continue
        cut = min(cut, each.start())
        if verb is not None:
            said = f"{who['who']} {verb}{_meant(each['rest'], clause.text[who.end() : cut])}"
            found.append(Stretch(said, offset + each.start("ing"), offset + each.end()))
        if verb is not None or not _NUMBER.search(each[0]):
            stop = min(stop, offset + each.start())
    return Stretch(clause.text[:cut].ljust(stop - offset), clause.first, stop), found


def _meant(rest: str, before: str) -> str:
    """What stands behind an *-ing* form, with the first name of what its clause tells of in the
    place of *it* (*made the Black Sea neutral, closing it to …*)."""
    name = _OBJECT.search(before)
    return _IT.sub(f" {name[0]}", rest, count=1) if name else rest


def _verbs(clause: Stretch) -> list[Stretch]:
    """A subject with each of its verbs."""
    who = _SUBJECT.match(clause.text)
    if who is None or len(who["who"].split()) > 16:
        return [clause]
    offset = clause.last - len(clause.text)
    found: list[Stretch] = []
    begin = who.end()
    for cut in [*_NEXT.finditer(clause.text, who.end()), None]:
        end = cut.start() if cut else len(clause.text)
        own = clause.text[begin:end]
        first = clause.first if not found else offset + begin
        found.append(Stretch(f"{who['who']} {own}", first, offset + end))
        begin = cut.end() if cut else end
    return [p._replace(text=_TAIL.sub("", p.text)) for p in found]


def _bound(phrase: Stretch) -> list[Stretch]:
    """What somebody is bound to do, one by one."""
    found = _BOUND.match(phrase.text)
    if found is None:
        return []
    who = found["who"] or found["np"]
    offset = phrase.last - len(phrase.text)
    made: list[Stretch] = []
    begin = found.start("rest")
    for cut in [*_TO.finditer(phrase.text, found.start("rest")), None]:
        end = cut.start() if cut else len(phrase.text)
        first = phrase.first if not made else offset + begin
        made.append(Stretch(f"{who} had to {phrase.text[begin:end]}", first, offset + end))
        begin = cut.end() if cut else end
    return made if len(made) > 1 or found["who"] else []


def _owners(phrase: Stretch) -> list[Stretch]:
    """What is somebody's, one by one: *recognised British possession of X and Italian possession of
    Y*."""
    found = _OWNED.match(phrase.text)
    if found is None:
        return []
    offset = phrase.last - len(phrase.text)
    first = Stretch(f"{found['who']}{found['a']}", phrase.first, offset + found.end("a"))
    second = Stretch(f"{found['who']}{found['b']}", offset + found.start("b"), phrase.last)
    return [first, second]


def _takers(phrase: Stretch) -> list[Stretch]:
    """Each thing with its own taker where one verb serves them all."""
    found = _TAKERS.match(phrase.text)
    if found is None:
        return []
    offset = phrase.last - len(phrase.text)
    pairs = list(_PAIR.finditer(phrase.text, found.start("rest")))
    first = Stretch(
        f"{found['a']} {found['verb']} {found['b']}", phrase.first, offset + found.end("b")
    )
    others = [
        Stretch(f"{p['c'].strip()} {found['verb']} {p['d']}", offset + p.start(), offset + p.end())
        for p in pairs
    ]
    return [first, *others] if others else []
