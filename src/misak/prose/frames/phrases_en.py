"""English sentences with several verbs or several takers taken apart: each phrase with its subject
and its verb put back."""

from __future__ import annotations

import re
from typing import NamedTuple

VERBS = (
    r"(?:also\s+|then\s+|later\s+|formally\s+|officially\s+)?"
    r"(?:ended|concluded|terminated|established|defined|fixed|settled|set|drew|opened|closed|granted|gave|promised"
    r"|guaranteed|recogni[sz]ed|acknowledged|accepted|allowed|permitted|provided|ceded|lost|gained|received|acquired"
    r"|obtained|secured|renounced|abolished|restored|returned|annexed|occupied|evacuated|demilitari[sz]ed|placed|put"
    r"|prohibited|forbade|declared|proclaimed|required|transferred|awarded|brought|regained|recovered"
    r"|became|remained|agreed|undertook|pledged|was|were|signed|confirmed|left|made|limited|forced|obliged)"
)
_NEXT = re.compile(rf"(?:,\s+and\s+|,\s+|\s+and\s+)(?={VERBS}\b)", re.I)
_SUBJECT = re.compile(rf"^(?P<who>.+?)\s+(?={VERBS}\b)", re.I)
_WHICH = re.compile(
    rf"(?P<np>(?:the\s+)?[A-Z][\w'’-]*(?:\s+[A-Z][\w'’-]*)*)\s*,\s+(?:which|who)\s+(?={VERBS}\b)"
)
_TAKERS = re.compile(
    r"^(?P<a>.+?)\s(?P<verb>"
    r"(?:was|were|is|are|be|been|to be|go|went|ceded|left|given|passed)\b[\w\s]*?\bto)\s"
    r"(?P<b>(?:the\s)?[A-Z]\w+(?:\s[A-Z]\w+)*)(?P<rest>(?:,\s(?:and\s)?|\sand\s)(?:the\s)?[A-Z].+?\sto\s(?:the\s)?[A-Z].*)$"
)
_PAIR = re.compile(r"(?P<c>(?:the\s)?[A-Z][^,]*?)\sto\s(?P<d>(?:the\s)?[A-Z]\w+(?:\s[A-Z]\w+)*)")
_WHICH_TAIL = re.compile(r",\s+(?:which|who)\b.*$", re.I)
_TAIL = re.compile(
    r"(?:,\s+(?:thus|thereby|which|who|whose|where|when|with|including)|,?\s+until)\b.*$", re.I
)


class Phrase(NamedTuple):
    """A phrase as it is read, and the stretch of the sentence that is its own."""

    text: str
    own: str


def phrases(text: str) -> list[Phrase]:
    """The phrases of a clause that has several: *X was ceded to A, Y to B*; *it opened X, granted
    Y*; *A, which gained X*; none where it is one."""
    found = []
    for each in [*_verbs(text), *_relative(text)] or [Phrase(text, text)]:
        found += _takers(each) or [each]
    cut = [Phrase(_TAIL.sub("", p.text), _TAIL.sub("", p.own)) for p in found]
    return [] if cut == [Phrase(text, text)] else cut


def _verbs(text: str) -> list[Phrase]:
    """A subject with each of its verbs."""
    who = _SUBJECT.match(text)
    if who is None or len(who["who"].split()) > 16:
        return []
    pieces = _NEXT.split(_WHICH_TAIL.sub("", text[who.end() :]))
    if len(pieces) < 2:
        return []
    return [Phrase(f"{who['who']} {p.strip()}", p.strip()) for p in pieces]


def _relative(text: str) -> list[Phrase]:
    """What a clause with *which* says of the name before it."""
    found = _WHICH.search(text)
    if found is None:
        return []
    rest = text[found.end() :]
    return _verbs(f"{found['np']} {rest}") or [Phrase(f"{found['np']} {rest}", rest)]


def _takers(phrase: Phrase) -> list[Phrase]:
    """Each thing with its own taker where one verb serves them all."""
    found = _TAKERS.match(phrase.text)
    if found is None:
        return []
    pairs = list(_PAIR.finditer(found["rest"]))
    first = f"{found['a']} {found['verb']} {found['b']}"
    own = first if first in phrase.own else f"{found['verb']} {found['b']}"
    others = [Phrase(f"{p['c'].strip()} {found['verb']} {p['d']}", p[0]) for p in pairs]
    return [Phrase(first, own), *others] if others else []
