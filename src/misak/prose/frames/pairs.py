"""Several claims of one verb: pairs of names in the same two cases, and doers one after another."""

from __future__ import annotations

import itertools

from misak.kinds.frames import Frame, Role
from misak.prose.frames.claims import Claim, Filler
from misak.prose.frames.filling import FILLERS, WIDER, codes, of, typed
from misak.prose.reading.parse import Chunk, Parsed, Predicate


def pairs(
    parsed: Parsed, predicate: Predicate, frame: Frame, made: Claim, passive: bool
) -> list[Claim]:
    """*A X'e, B Y'ye bırakıldı*: one claim for each pair of names in the same two cases; *A güneye, B kuzeye çekilecek*: one for each doer."""
    needed = [r for r in frame.roles if r.needed and "text" not in r.types][:2]
    rows = [
        [
            c
            for c in parsed.chunks
            if predicate.begin <= c.first
            and c.last <= predicate.at
            and typed(c, _names(r))
            and codes(c, predicate, passive) & set(r.where)
        ]
        for r in needed
    ]
    if len(needed) == 1:
        return _doers(parsed, needed[0], made, rows[0])
    if not needed:
        return [made]
    one, other = rows[0], [c for c in rows[1] if c not in rows[0]]
    one = [c for c in one if c not in rows[1] or "N" in c.codes]
    if (
        len(other) == len(one) + 1 == 2
        and one[0].last <= other[0].first
        and other[0].codes == other[1].codes == "D"
    ):
        words = _unnamed(parsed, other[0].last, other[1].first)
        if words:
            return [
                _with(made, needed, of(one[0], _names(needed[0])), other[0]),
                _with(made, needed, (Filler(words),), other[1]),
            ]
    if (
        len(one) < 2
        or len(one) != len(other)
        or not all(a.last <= b.first for a, b in zip(one, other))
        or not all(b.last <= a.first for a, b in zip(one[1:], other))
    ):
        return [made]
    return [_with(made, needed, of(a, _names(needed[0])), b) for a, b in zip(one, other)]


def _names(role: Role) -> tuple[str, ...]:
    return tuple(each for t in role.types for each in WIDER.get(t, (t,)))


def _with(made: Claim, needed: list[Role], one: tuple[Filler, ...], other: Chunk) -> Claim:
    return made._replace(
        roles={**made.roles, needed[0].slot: one, needed[1].slot: of(other, _names(needed[1]))}
    )


def _unnamed(parsed: Parsed, begin: int, end: int) -> str:
    """A few plain words after a comma, which stand where a name would: *diğer adalar*."""
    words = [w for w in parsed.words[begin:end] if w.whole not in FILLERS]
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
    return [made._replace(roles={**made.roles, role.slot: of(c, _names(role))}) for c in row]
