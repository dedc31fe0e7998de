"""Sentences that say as a whole that somebody must, must not or may do something: who, towards
whom, what."""

from __future__ import annotations

import re
from functools import cache

from misak.kinds.bonds import ROWS, SAYINGS, WRAPPING, Saying
from misak.prose.frames.claims import Claim, Filler
from misak.prose.reading.mentions import Mention
from misak.prose.reading.parse import Parsed

SURE, LOOSE = 40, 12  # how sure a sentence is that names both sides, and one that does not


@cache
def _compiled(lang: str, exact: bool) -> tuple[tuple[Saying, re.Pattern[str]], ...]:
    return tuple(
        (s, re.compile(s.pattern, re.I)) for s in SAYINGS.get(lang, ()) if s.exact == exact
    )


def bonds(parsed: Parsed, lang: str, exact: bool) -> list[Claim]:
    """The bond that a sentence tells of; nothing where it is no such sentence, or where it does
    not begin with somebody who can be bound.

    ``exact`` asks for the books' own way of saying it, which names both sides.
    """
    for saying, pattern in _compiled(lang, exact):
        match = pattern.match(parsed.text)
        if match is None:
            continue
        claim = _claim(parsed, saying, match)
        if claim is not None:
            return [claim]
    return []


def _claim(parsed: Parsed, saying: Saying, match: re.Match[str]) -> Claim | None:
    groups = match.groupdict()
    bound, owed = _who(parsed, match, "a"), _who(parsed, match, "b")
    if groups.get("both"):
        own, other = _sides(parsed, match)
        bound, owed = (own, other) if saying.nature == "duty" else (other, own)
    first = bound if saying.nature == "duty" else owed
    if not first or not groups["c"]:
        return None
    negative = any(groups.get(name) for name in ("neg", "neg2"))
    nature = "ban" if negative else saying.nature
    roles = {"obligor": bound, "obligee": owed, "topic": (Filler(groups["c"]),)}
    roles["where"] = tuple(Filler(m.text, m) for m in _where(parsed, match))
    return Claim(
        ROWS[nature],
        {role: fillers for role, fillers in roles.items() if fillers},
        "must" if saying.nature == "duty" else "may",
        False,
        0,
        len(parsed.text),
        SURE if saying.exact else LOOSE,
        WRAPPING,
        len(parsed.words),
        "template",
        None,
        _saying(parsed, match, negative),
    )


def _where(parsed: Parsed, match: re.Match[str]) -> list[Mention]:
    """The places where something is owed: they stand at the edge of what is said of it, not
    within (*not stay in the Black Sea longer than three weeks in the Straits*)."""
    first, last = match.span("c")
    inner = [c for c in parsed.chunks if first <= parsed.words[c.first].start < last]
    places = [c for c in inner if any("place" in m.types for m in c.mentions)]
    if not places:
        return []
    edges = [c for c in places if parsed.words[c.first].start == first]
    edges += [c for c in places if parsed.words[c.last - 1].end >= last]
    chosen = edges[-1] if edges else places[0]
    return [m for m in chosen.mentions if "place" in m.types]


def _saying(parsed: Parsed, match: re.Match[str], negative: bool) -> frozenset[int]:
    """The places of the words that only say that somebody is bound; of a ban also those of the
    verbs that it negates."""
    first, last = match.span("c")
    outer = {i for i, w in enumerate(parsed.words) if w.start >= last}
    negated = {p.at for p in parsed.predicates if p.negative} if negative else set()
    inner = {
        i
        for i, w in enumerate(parsed.words)
        if w.text.lower() in ("must", "not") and w.start < first
    }
    return frozenset(outer | negated | inner)


def _who(parsed: Parsed, match: re.Match[str], name: str) -> tuple[Filler, ...]:
    return _bound(parsed, match.span(name)) if match.groupdict().get(name) else ()


def _bound(parsed: Parsed, span: tuple[int, int]) -> tuple[Filler, ...]:
    return tuple(Filler(m.text, m) for m in _mentions(parsed, span, "polity", "group"))


def _sides(parsed: Parsed, match: re.Match[str]) -> tuple[tuple[Filler, ...], tuple[Filler, ...]]:
    """Two lists of names side by side (*A, B ve C, D ve E'ye karşı*): the first ends with the
    name after its *ve*, else at its first comma."""
    start, text = match.start("both"), match["both"]
    joint = re.search(r"\sve\s[^,]+(?=,)", text)
    cut = start + (joint.end() if joint else text.index(","))
    return _bound(parsed, (start, cut)), _bound(parsed, (cut, match.end("both")))


def _mentions(parsed: Parsed, span: tuple[int, int], *types: str) -> list[Mention]:
    """The names of some types within a stretch of the text."""
    return [
        m
        for c in parsed.chunks
        for m in c.mentions
        if m.types & set(types)
        and span[0] <= parsed.words[m.first].start
        and parsed.words[m.last - 1].end <= span[1] + 1
    ]
