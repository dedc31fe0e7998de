"""A claim about several places of which a clause has only some: taken apart, so that each part is
judged by the clause that has it."""

from __future__ import annotations

from misak.prose.frames.claims import Claim, Filler
from misak.prose.frames.reader import Reader, Sentence
from misak.prose.judging.beside.laid import Laid, laid
from misak.prose.judging.known.align import Match
from misak.prose.judging.known.meanings import states
from misak.prose.judging.known.shelf import Shelf
from misak.prose.judging.said.taken import LISTS


def spread(shelf: Shelf, reader: Reader, claim: Claim, sentence: Sentence) -> list[Laid]:
    """A claim laid beside its clause; where that has only some of the places that it lists, the
    others are laid beside clauses of their own."""
    one = laid(shelf, reader, claim, sentence)
    role = next((r for r in LISTS if len(claim.roles.get(r, ())) > 1), "")
    if not role:
        return [one]
    had, others = _parted(shelf, one, sentence, role)
    if not others:
        return [one]
    if had:
        first = _with(one, role, had)
        return [first, *spread(shelf, reader, _only(claim, role, others), sentence)]
    alone = [laid(shelf, reader, _only(claim, role, (f,)), sentence) for f in others]
    return alone if any(a.match is not None and a.inside for a in alone) else [one]


def _parted(
    shelf: Shelf, one: Laid, sentence: Sentence, role: str
) -> tuple[tuple[Filler, ...], tuple[Filler, ...]]:
    """The names of a list that the clause has, and those that it lacks."""
    fillers = one.claim.roles[role]
    match = one.match
    if match is None or not one.inside:
        return (), fillers
    had = tuple(f for f in fillers if _has(shelf, match, f, sentence))
    return had, tuple(f for f in fillers if f not in had)


def _has(shelf: Shelf, match: Match, filler: Filler, sentence: Sentence) -> bool:
    """Whether a clause has a place, or what a referent stands for, in any of its slots."""
    if not filler.ids or filler.ids[0].startswith("@"):
        return True
    own = states(shelf, filler, sentence, match.clause.day)
    return any(own & have for have in match.clause.around.values())


def _only(claim: Claim, role: str, fillers: tuple[Filler, ...]) -> Claim:
    return claim._replace(roles={**claim.roles, role: fillers})


def _with(one: Laid, role: str, fillers: tuple[Filler, ...]) -> Laid:
    """A claim with the names that its clause has, beside that same clause."""
    match = one.match
    if match is not None and role in match.wrong:
        match = match._replace(wrong=tuple(w for w in match.wrong if w != role))
    return one._replace(claim=_only(one.claim, role, fillers), match=match)
