"""Read, ask, compare: what a treaty in the books does not say is asked of the books, and refuted
only where they follow it and nobody holds it so."""

from __future__ import annotations

import json
from datetime import date
from typing import NamedTuple

from misak.kinds.catalogue import BY_ID
from misak.kinds.effects import Move
from misak.kinds.weights import HANDED
from misak.prose.frames.claims import Claim, Filler
from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.meanings import states
from misak.prose.judging.known.shelf import Shelf
from misak.prose.reading.scope import Scope

YEARS = (-1, 0, 1, 3, 6, 10)  # around a treaty: what it left to somebody he has by then
FLUENTS = ("title", "administration")


class Refuted(NamedTuple):
    """What was asked, and who holds the place by the answer."""

    question: str
    holders: tuple[str, ...]


def refuted(shelf: Shelf, claim: Claim, sentence: Sentence, scope: Scope) -> Refuted | None:
    """What speaks against a cession that a treaty in the books does not hold: years around it the
    taker has the place by no account.

    None where the books do not follow the place, the treaty is not surely meant, or anything
    leaves a doubt.
    """
    places, takers = claim.roles.get("what", ()), claim.roles.get("taker", ())
    if not _cedes(claim, sentence) or claim.negative or not scope.sure or len(scope.ids) != 1:
        return None
    if len(places) != 1 or len(takers) != 1 or not takers[0].ids:
        return None
    place, signed = _place(shelf, places[0]), shelf.signed(scope.ids[0])
    wanted = states(shelf, takers[0], sentence, 0)
    if not place or not signed or not wanted:
        return None
    for years in YEARS:
        if _may_hold(shelf, place, wanted, signed + years * 365):
            return None
    on = date.fromordinal(signed).isoformat()
    value = shelf.asked(f"title({place})", signed).value
    holders = tuple(str(row["id"]) for row in value if "id" in row)
    return Refuted(f"title({place}) on {on}", holders) if holders else None


def _cedes(claim: Claim, sentence: Sentence) -> bool:
    """Whether a claim says that a title passes; what is handed over to troops (*teslim*) is ceded
    to nobody."""
    if any(w.key.startswith(HANDED) for w in sentence.parsed.words):
        return False
    return any(
        isinstance(e, Move) and e.fluent == "title" and e.taker for e in BY_ID[claim.kind].effects
    )


def _place(shelf: Shelf, filler: Filler) -> str:
    """The one place that a name means; empty where it may mean several or none."""
    names = shelf.ledger.names
    found = [i for i in filler.ids if i in names and names[i].type == "place"]
    return found[0] if len(found) == 1 else ""


def _may_hold(shelf: Shelf, place: str, wanted: frozenset[str], day: int) -> bool:
    """Whether on a day somebody of some states has a place or part of it, in name or in fact, by
    any account; or the books do not say."""
    for fluent in FLUENTS:
        answer = shelf.asked(f"{fluent}({place})", day)
        if not answer.covered:
            return True
        said = json.dumps([answer.value, answer.alternatives, answer.parts], default=str)
        known = {word for word in said.replace('"', " ").split() if word in shelf.ledger.names}
        if wanted & {shelf.state(id_) for id_ in known}:
            return True
    return False
