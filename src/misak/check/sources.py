"""Sources that nothing cites: a key that was misspelt, or an entry that was left over."""

from __future__ import annotations

from collections.abc import Iterator

from misak.check.view import View
from misak.ground.faults import Fault
from misak.ground.spots import Spot
from misak.ledger.values import Ledger
from misak.text.attributes import listed


def check(view: View) -> list[Fault]:
    """One warning for each source that no file cites."""
    ledger = view.books.ledger
    cited = {key for keys in {*_cited(ledger)} for key in keys}
    return [
        Fault("S702", Spot(at.file, at.line), (key,))
        for key, at in ledger.sources.items()
        if key not in cited
    ]


def _cited(ledger: Ledger) -> Iterator[tuple[str, ...]]:
    for instrument in ledger.instruments.values():
        yield instrument.sources
        yield from (line.sources for line in instrument.dated)
        yield from (cause.sources for cause in instrument.causes)
    yield from {act.sources for act in ledger.acts}
    for name in (*ledger.names.values(), *ledger.conclusions, *ledger.claims):
        yield name.sources
        yield from (
            listed(attributes["source"])
            for rows in name.lines.values()
            for _, attributes, _ in rows
            if "source" in attributes
        )
