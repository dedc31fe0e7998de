"""Who fought a war by the books, and which papers its foes made together."""

from __future__ import annotations

from collections.abc import Collection

from misak.kinds.effects import Set
from misak.kinds.fluents import FIGHTING
from misak.prose.judging.known.shelf import Shelf, Shelved

PAIR = tuple[frozenset[str], frozenset[str]]


def foes(shelf: Shelf, war: str) -> list[PAIR]:
    """The sides of a war, pair by pair, as its clauses name them: states, with members of unions;
    nothing where the books do not say who fought."""
    return [_sides(clause) for clause in _declared(shelf, war)]


def joined_on(shelf: Shelf, war: str, makers: Collection[str]) -> list[int]:
    """The days on which a war began between those who made a paper (states)."""
    own = set(makers)
    told = [(_sides(clause), clause.day) for clause in _declared(shelf, war)]
    return [day for (one, other), day in told if one & own and other & own]


def _declared(shelf: Shelf, war: str) -> list[Shelved]:
    """The clauses of a war by which somebody fights somebody."""
    return [
        clause
        for clause in shelf.by_instrument.get(war, ())
        if any(isinstance(e, Set) and e.fluent in FIGHTING for e in clause.act.row.effects)
    ]


def _sides(clause: Shelved) -> PAIR:
    nobody = frozenset[str]()
    return clause.around.get("one", nobody), clause.around.get("other", nobody)


def both(shelf: Shelf, war: str, makers: Collection[str]) -> bool:
    """Whether foes of a war are among those who made a paper (states): a paper of one side alone
    ends no war."""
    own = set(makers)
    return any(one & own and other & own for one, other in foes(shelf, war))
