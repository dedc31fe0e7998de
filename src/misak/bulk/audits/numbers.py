"""Numbers of a published panel against the spells that state them. Standard library only.

A period can have several numbers, where one spell gives way to another within it: a panel may
show any of them.
"""

from __future__ import annotations

from math import isclose

from misak.bulk.audits.findings import Finding
from misak.bulk.audits.keys import Cell, Panel
from misak.bulk.audits.pairs import Maker, Span
from misak.bulk.tables.reading import Table
from misak.bulk.tables.rows import Imported

SAME = 1e-6  # numbers of single precision differ from their decimals by as much
Stated = dict[Cell, dict[str, str]]  # the numbers that spells state of a cell, each with its row


def stated(source: Imported, panel: Panel, fact: str) -> Stated:
    """The numbers of a fact by cell."""
    maker, one_way = Maker(source, panel), source.mapping.one_way(fact)
    found: Stated = {}
    for s in source.spells:
        if s.fact == fact and s.known:
            span = Span(s.group, s.a, s.b, s.begin, s.end, (s.cite,))
            for cell in maker.of_spans([span], one_way):
                found.setdefault(cell, {}).setdefault(s.value, s.cite)
    return found


def audit(table: Table, panel: Panel, source: Imported, fact: str) -> list[Finding]:
    """The cells whose number no spell states, and those that spells state and the panel does
    not show. Nothing is said of a cell of which no spell states a number."""
    true, shown = stated(source, panel, fact), panel.numbers[fact]
    found = []
    for cell in sorted(true.keys() & shown.keys()):
        said = shown[cell]
        if said.text and not any(_same(said.text, value) for value in true[cell]):
            rows = f"{table.name}:{table.line(said.row)}; {'; '.join(true[cell].values())}"
            found.append(
                Finding("number-differs", f"{fact} {cell}", said.text, " | ".join(true[cell]), rows)
            )
    for cell in sorted(true.keys() - shown.keys()):
        rows = "; ".join(true[cell].values())
        found.append(Finding("number-missing", f"{fact} {cell}", "—", " | ".join(true[cell]), rows))
    return found


def _same(one: str, other: str) -> bool:
    """Whether two texts are one number."""
    try:
        return isclose(float(one), float(other), rel_tol=SAME)
    except ValueError:
        return False
