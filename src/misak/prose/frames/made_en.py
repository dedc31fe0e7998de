"""English phrases behind or before a paper's name that say how it was made, each as a sentence of
its own: *…, signed on 20 July 1936, …*, *Signed at X, the Treaty …*, *X, Treaty of, …*."""

from __future__ import annotations

import re

from misak.prose.frames.phrases_en import HELD, Stretch, masked

_NOUN = r"(?:Treaty|Treaties|Convention|Agreement|Armistice|Pact|Peace|Protocol|Accord)"
_NAME = r"[A-Z][\w'’-]*"
_PAPER = (
    rf"(?:[Tt]he\s+)?(?:\d{{4}}\s+)?(?:{_NAME}\s+)*{_NOUN}"
    rf"(?:\s+of\s+(?:the\s+)?{_NAME}(?:[\s-]+{_NAME})*)?"
)
_STOPS = (
    r"(?=,\s+(?:which|who|that|was|is|were|and|under|by\s+which|[a-z]+(?:ed|ing))\b|;|\.?\s*$"
    r"|\s+(?:was|ended|ending|put|brought|marked|after)\b)"
)
_CALLED = (
    r"(?:,?\s+(?:an?\s+|the\s+)?(?:separate\s+|final\s+)*"
    r"(?:peace\s+)?(?:treaty|agreement|pact|settlement)[^,;]*)?"
)
_BEHIND = re.compile(
    rf"(?P<paper>{_PAPER}){_CALLED}\s*,?\s+(?:which\s+was\s+)?"
    rf"(?P<done>(?:signed|concluded|ratified)\s+(?=on|in|at|by|between|[A-Z\d])[^;]*?){_STOPS}"
)
_DID = re.compile(
    rf"(?P<paper>{_PAPER})\s*,\s+(?:(?:signed|concluded)\b[^;]*?,\s+)?(?:which|that)\s+(?P<did>(?!was\s+signed)[^;,]+)"
)
_BEFORE = re.compile(
    rf"^\W*(?P<done>(?:Signed|Concluded)\s+[^;]*?),\s+(?P<paper>the\s+{_PAPER})", re.I
)
# *Signed on 20 July 1936, it permitted …*: what it did is a sentence of its own.
_LEADING = re.compile(
    r"^\W*(?P<done>(?:Signed|Concluded|Ratified)\s+[^;]*?),\s+(?P<did>(?:it|the\s+(?:treaty|convention"
    r"|agreement|armistice|pact))\s+(?!was\s+signed).+)$",
    re.I,
)
_ALONE = re.compile(r"^\W*(?P<done>(?:Signed|Concluded)\s+(?:on|in|at|by|between)\s.*)$")
_TEXT = re.compile(
    r"^\W*(?:the|its)\s+(?:final\s+)?(?:text|draft|document|version)\s+(?P<done>was\s+signed\b[^;]*?)"
    rf"{_STOPS}",
    re.I,
)
# *Treaty of X with Y*, *A Treaty of X (between Y and Z)*: an entry without a verb.
_ENTRY = re.compile(
    rf"^\W*(?:[Aa]n?\s+|[Tt]he\s+)?(?:[Dd]efensive\s+|[Ss]eparate\s+|[Pp]eace\s+(?=[Tt]))?(?P<paper>{_PAPER})\s*\(?"
    r"(?P<who>(?:with|between)\s+(?:the\s+)?[A-Z][\w’'-]*(?:(?:,\s+|\s+)(?:(?:and|of|the)\s+)*[A-Z][\w’'-]*)*)"
    r"\s*\)?\W*$"
)
# *The talks produced the Treaty of X (24 July 1923)*.
_CAME = re.compile(
    rf"\b(?:produced|produces|resulted\s+in|led\s+to|culminated\s+in|ended\s+(?:in|with)|yielded|concluded\s+with)"
    rf"\s+(?P<paper>the\s+{_PAPER})\s*\((?P<when>[^()]*\d{{4}})\)"
)
# A line of a card: *Date: 10 August 1920*, *Place: Sèvres*, *Parties: …*.
_CARD = (
    (
        r"(?:date\s+signed|signed|date|date\s+of\s+(?:signing|signature)|signing\s+date)",
        "was signed on",
    ),
    (
        r"(?:location|place|venue|signed\s+(?:at|in)|place\s+of\s+(?:signing|signature)|where)",
        "was signed in",
    ),
    (r"(?:parties|signatories|signed\s+by|countries|between)", "was signed by"),
    (
        r"(?:effective|in\s+force|entered\s+into\s+force|effective\s+date|date\s+effective)",
        "came into force on",
    ),
)
_ROWS = tuple(
    (re.compile(rf"^\W*{label}\s*:\s+(?P<what>\S.*)$", re.I), says) for label, says in _CARD
)
_HEAD = re.compile(
    rf"^\W*(?P<name>{_NAME}(?:[\s-]+{_NAME}){{0,2}}),\s+(?P<noun>{_NOUN})\s+of\b\s*,?(?P<rest>.*)$"
)


def made(sentence: str) -> list[Stretch]:
    """What a sentence says by the way of how a paper was made, each part as a sentence."""
    told = headed(sentence)
    text, more = masked(told), len(told) - len(sentence)
    found = [
        _told(f"{m['paper']} was {m['done']}", m.start(), m.end()) for m in _BEHIND.finditer(text)
    ]
    found += [
        _told(f"{m['paper']} {m['did']}", m.start("did"), m.end()) for m in _DID.finditer(text)
    ]
    leading = _LEADING.match(text)
    if leading:
        signed = f"The treaty was {leading['done'][:1].lower()}{leading['done'][1:]}"
        found.append(_told(signed, 0, leading.end("done")))
        found.append(_told(leading["did"], leading.start("did"), leading.end()))
    found += _rows(told)
    before, alone, own = _BEFORE.match(text), _ALONE.match(text), _TEXT.match(text)
    if before:
        said = f"{before['paper']} was {before['done'].lower()[:1]}{before['done'][1:]}"
        found.append(_told(said, 0, before.end()))
    elif alone:
        said = f"The treaty was {alone['done'][:1].lower()}{alone['done'][1:]}"
        found.append(_told(said, 0, len(text)))
    elif own:
        found.append(_told(f"The treaty {own['done']}", 0, own.end()))
    return [one._replace(first=max(0, one.first - more), last=one.last - more) for one in found]


def _rows(text: str) -> list[Stretch]:
    """An entry without a verb, what talks led to, or the line of a card, as a sentence."""
    entry = _ENTRY.match(text)
    found = (
        []
        if entry is None
        else [_told(f"The {entry['paper']} was signed {entry['who']}", 0, len(text))]
    )
    found += [
        _told(f"{m['paper']} was signed on {m['when']}", m.start("paper"), m.end())
        for m in _CAME.finditer(text)
    ]
    rows = ((row.match(text), says) for row, says in _ROWS)
    return found + [_told(f"The treaty {says} {m['what']}", 0, len(text)) for m, says in rows if m]


def headed(sentence: str) -> str:
    """A sentence that begins with an encyclopedia's head as one that begins with the paper's name;
    itself where it does not."""
    head = _HEAD.match(masked(sentence).replace(HELD, ","))
    if not head:
        return sentence
    return f"The {head['noun']} of {head['name']}{sentence[head.start('rest') :]}"


def _told(said: str, first: int, last: int) -> Stretch:
    return Stretch(" ".join(said.replace(HELD, ",").split()).rstrip(" ,;.") + ".", first, last)
