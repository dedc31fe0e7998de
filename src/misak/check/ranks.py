"""How good the sources are: the share of each rank, what stands on the lowest rank alone, and
treaties that say neither where they are printed nor that no place is known.

Only a ledger that ranks its sources (a ``rank`` field in one of its BibTeX entries) is spoken to.
"""

from __future__ import annotations

from collections import Counter

from misak.check.view import View
from misak.ground.faults import Fault
from misak.ground.spots import Spot
from misak.ledger.values import RANKS, Instrument, Ledger

LOWEST = RANKS[-1]


def check(view: View) -> list[Fault]:
    """One line with the share of each rank, and one for each instrument that has nothing above
    the lowest."""
    ledger = view.books.ledger
    told = sorted(source for source in ledger.sources.values() if source.told)
    if not told:
        return []
    counted = Counter(source.rank for source in ledger.sources.values())
    share = ", ".join(f"{rank} {counted[rank]}" for rank in RANKS if counted[rank])
    cited = _cited(ledger)
    return [
        Fault("S711", Spot(told[0].file, told[0].line), (share,)),
        *(
            view.fault("S710", instrument.at, instrument.id, instrument.id)
            for instrument in ledger.instruments.values()
            if _lowest(ledger, cited[instrument.id])
        ),
        *(
            view.fault("S716", instrument.at, instrument.id, instrument.id)
            for instrument in ledger.instruments.values()
            if instrument.class_ == "treaty" and not instrument.citation
        ),
    ]


def _cited(ledger: Ledger) -> dict[str, set[str]]:
    """Instrument -> the sources of its front matter, its dated lines and its clauses."""
    found = {id_: _front(one) for id_, one in ledger.instruments.items()}
    for act in ledger.acts:
        found[act.instrument] |= set(act.sources)
    return found


def _front(instrument: Instrument) -> set[str]:
    return {*instrument.sources, *(key for line in instrument.dates for key in line.sources)}


def _lowest(ledger: Ledger, keys: set[str]) -> bool:
    ranks = {ledger.sources[key].rank for key in keys if key in ledger.sources}
    return ranks == {LOWEST}
