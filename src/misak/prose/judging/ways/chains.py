"""Causes judged: the link that the books hold between two happenings, its rank, and the causes
that the note leaves out."""

from __future__ import annotations

from misak.ledger.values import Cause
from misak.prose.judging.known.shelf import Shelf
from misak.prose.judging.verdicts import BORNE, OPINION, SIMPLIFIED, Detail, Judged
from misak.prose.reading.linking import Linker


def judge_link(
    shelf: Shelf, linker: Linker, causes: set[str], effects: list[str], told: set[str]
) -> Judged:
    """A link from any of some causes to any of some effects. ``told`` are the happenings that
    the sentence tells.

    A necessary cause bears it out, a contributing one that is a fact too; where only an opinion
    links them, the claim is an opinion, or simplified if the effect has another cause that came
    before, or a necessary one, of which nothing is said.
    """
    instruments = shelf.ledger.instruments
    for effect in effects:
        for cause in instruments[effect].causes:
            if cause.id in causes and cause.id != effect:
                return _rank(shelf, linker, effect, cause, told)
    for effect in effects:
        for middle, cause in _over_another(shelf, effect):
            if cause.id in causes and cause.id != effect:
                return _rank(shelf, linker, middle, cause, told | {effect})
    untold = [
        c
        for e in effects
        for c in instruments[e].causes
        if c.rank == "necessary" and c.mode == "fact" and c.id not in told | causes
    ]
    if untold and causes:
        return Judged(OPINION, (), (Detail("no-link"), _untold(untold)))
    return Judged(OPINION, (), (Detail("no-link"),))


def _over_another(shelf: Shelf, effect: str) -> list[tuple[str, Cause]]:
    """The causes of the causes of a happening, each with the happening between."""
    instruments = shelf.ledger.instruments
    return [
        (middle.id, cause)
        for middle in instruments[effect].causes
        if middle.id in instruments
        for cause in instruments[middle.id].causes
    ]


def _rank(shelf: Shelf, linker: Linker, effect: str, cause: Cause, told: set[str]) -> Judged:
    lines = tuple(d for i in (effect, cause.id) for d in shelf.ledger.instruments[i].dates[:1])
    said = Detail("link", (f"rank:{cause.rank}", f"rank:{cause.mode}"))
    if cause.rank == "necessary":
        return Judged(BORNE, lines, (said,))
    at = linker.signed(cause.id)
    rivals = [
        c
        for c in shelf.ledger.instruments[effect].causes
        if c.id not in told | {cause.id}
        and c.id in shelf.ledger.instruments
        and ((c.rank == "necessary" and c.mode == "fact") or linker.signed(c.id) < at)
    ]
    if rivals:
        return Judged(SIMPLIFIED, lines, (said, _untold(rivals)))
    return Judged(BORNE if cause.mode == "fact" else OPINION, lines, (said,))


def _untold(causes: list[Cause]) -> Detail:
    """Causes of which nothing is said, the first two of them."""
    return Detail("untold", tuple(f"cause:{c.id} {c.article}".strip() for c in causes[:2]))
