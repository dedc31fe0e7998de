"""Several claims of one verb: pairs of names in the same two cases, and doers one after another."""

from __future__ import annotations

import itertools

from misak.kinds.frames import Frame, Role
from misak.prose.frames.claims import Claim, Filler
from misak.prose.frames.filling import codes, names_of, of, typed
from misak.prose.reading.parse import Chunk, Parsed, Predicate
from misak.prose.reading.stems import PARTICLES


def pairs(
    parsed: Parsed, predicate: Predicate, frame: Frame, made: Claim, passive: bool
) -> list[Claim]:
    """*A X'e, B Y'ye bırakıldı*: one claim for each pair of names in the same two cases; *A
    güneye, B kuzeye çekilecek*: one for each doer."""
    needed = _needed(frame)
    rows = [_standing(parsed, predicate, role, passive) for role in needed]
    if not needed:
        return [made]
    if len(needed) == 1:
        return _doers(parsed, needed[0], made, rows[0])
    one = [c for c in rows[0] if c not in rows[1] or "N" in c.codes]
    other = [c for c in rows[1] if c not in rows[0]]
    if len(other) == len(one) + 1 == 2:
        found = _half_named(parsed, needed, made, one[0], other)
        if found:
            return found
    if len(one) > 1 and _in_turn(one, other):
        return [_with(made, needed, of(a, names_of(needed[0])), b) for a, b in zip(one, other)]
    return [made]


def _needed(frame: Frame) -> list[Role]:
    """The first two roles of a frame that names must fill."""
    return [r for r in frame.roles if r.needed and "text" not in r.types][:2]


def _standing(parsed: Parsed, predicate: Predicate, role: Role, passive: bool) -> list[Chunk]:
    """The names of a verb's clause that may stand in a role."""
    return [
        c
        for c in parsed.chunks
        if predicate.begin <= c.first
        and c.last <= predicate.at
        and typed(c, names_of(role))
        and codes(c, predicate, passive) & set(role.where)
    ]


def _half_named(
    parsed: Parsed, needed: list[Role], made: Claim, one: Chunk, other: list[Chunk]
) -> list[Claim]:
    """*A X'e, diğer adalar Y'ye*: a name and plain words, each with its own taker; nothing
    where it is not so."""
    if one.last > other[0].first or not other[0].codes == other[1].codes == "D":
        return []
    words = _unnamed(parsed, other[0].last, other[1].first)
    if not words:
        return []
    return [
        _with(made, needed, of(one, names_of(needed[0])), other[0]),
        _with(made, needed, (Filler(words),), other[1]),
    ]


def _in_turn(one: list[Chunk], other: list[Chunk]) -> bool:
    """Whether names of two rows stand one after another by turns."""
    turns = [chunk for pair in zip(one, other) for chunk in pair]
    return len(one) == len(other) and all(a.last <= b.first for a, b in itertools.pairwise(turns))


def _with(made: Claim, needed: list[Role], one: tuple[Filler, ...], other: Chunk) -> Claim:
    return made._replace(
        roles={**made.roles, needed[0].slot: one, needed[1].slot: of(other, names_of(needed[1]))}
    )


def _unnamed(parsed: Parsed, begin: int, end: int) -> str:
    """A few plain words after a comma, which stand where a name would: *diğer adalar*."""
    words = [w for w in parsed.words[begin:end] if w.whole not in PARTICLES]
    return (
        " ".join(w.text for w in words)
        if 0 < len(words) <= 3 and "," in parsed.words[begin].before
        else ""
    )


def _doers(parsed: Parsed, role: Role, made: Claim, row: list[Chunk]) -> list[Claim]:
    """The claim once for each doer that begins a part of its own, after a comma and other words."""
    row = [c for c in row if "N" in c.codes]
    if (
        "S" not in role.where
        or len(row) < 2
        or not all(
            "," in parsed.words[b.first].before and b.first - a.last > 1
            for a, b in itertools.pairwise(row)
        )
    ):
        return [made]
    return [made._replace(roles={**made.roles, role.slot: of(c, names_of(role))}) for c in row]
