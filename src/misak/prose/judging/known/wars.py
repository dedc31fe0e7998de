"""Who fought a war by the books, and which papers its foes made together."""

from __future__ import annotations

from collections.abc import Collection

from misak.kinds.effects import Set
from misak.kinds.fluents import FIGHTING
from misak.prose.judging.known.shelf import Shelf

PAIR = tuple[frozenset[str], frozenset[str]]


def foes(shelf: Shelf, war: str) -> list[PAIR]:
    """The sides of a war, pair by pair, as its clauses name them: states, with members of unions;
    nothing where the books do not say who fought."""
    nobody = frozenset[str]()
    return [
        (clause.around.get("one", nobody), clause.around.get("other", nobody))
        for clause in shelf.by_instrument.get(war, ())
        if any(isinstance(e, Set) and e.fluent in FIGHTING for e in clause.act.row.effects)
    ]


def both(shelf: Shelf, war: str, makers: Collection[str]) -> bool:
    """Whether foes of a war are among those who made a paper (states): a paper of one side alone
    ends no war."""
    own = set(makers)
    return any(one & own and other & own for one, other in foes(shelf, war))
