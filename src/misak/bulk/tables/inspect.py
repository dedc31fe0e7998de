"""What a table gets wrong by itself: codes that stand for two things, spells that overlap, rows
out of order. Standard library only."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from misak.bulk.tables.dates import months_alone
from misak.bulk.tables.reading import Table
from misak.bulk.tables.rows import Imported, Loose, Spell, untold
from misak.ground.faults import Fault
from misak.ground.spots import Spot

KEPT = 5  # a table keeps an order from which at most one row in so many is apart


def inspect(table: Table, found: Imported) -> list[Fault]:
    """The faults of an imported table, those of its rows among them, by row."""
    guessed = Fault("X820", Spot(table.name), (table.guessed,))
    faults = [
        *([guessed] if table.guessed else []),
        *found.faults,
        *_dayless(table, found),
        *_reused(table, found),
        *_twice(table, found),
        *_spells(table, found),
        *_moves(table, found),
    ]
    return sorted(faults, key=lambda fault: (fault.spot.line, fault.code))


def _fault(table: Table, code: str, row: int, *args: str) -> Fault:
    return Fault(code, Spot(table.name, table.line(row), 1, 1, table.shown(row)), args)


def _dayless(table: Table, found: Imported) -> Iterator[Fault]:
    """A date of which the table has a year and a month only: told once, and not for each row."""
    mapping = found.mapping
    for meaning, rule in (
        ("begin", mapping.begin_unknown),
        ("end", mapping.end_unknown),
        ("day", mapping.begin_unknown),
    ):
        columns = mapping.columns.get(meaning, ())
        alone = len(columns) == 1 and any(map(months_alone, table.columns.get(columns[0], ())))
        dayless = (len(columns) == 2 or alone or meaning in found.years) and not mapping.periodic
        if dayless and rule != "refuse" and (found.spells or found.moves):
            yield Fault(
                "X818",
                Spot(table.name, 1, 1, 1, ",".join(table.columns)),
                (meaning, _shown(table, columns), rule),
            )


def _shown(table: Table, columns: tuple[str, ...]) -> str:
    """What a table has of a date instead of its day: the columns, or the first date of one."""
    if len(columns) > 1:
        return ", ".join(columns)
    return f"{next(filter(None, table.columns[columns[0]]), '')} …"


def _reused(table: Table, found: Imported) -> Iterator[Fault]:
    """One code, two names at one time. A name that follows another is a new name of the same
    state: Prussia and then Germany."""
    columns = found.mapping.columns.get("name", ())
    cells = table.columns.get(columns[0], []) if columns else []
    spans: dict[tuple[str, str], tuple[int, int]] = {}
    for spell in (*found.spells, *found.members) if cells else ():
        key = (spell.a, cells[spell.row])
        low, high = spans.get(key, (spell.begin, spell.end))
        spans[key] = (min(low, spell.begin), max(high, spell.end))
    for code, names in found.called.items():
        rows = sorted(names.items(), key=lambda item: item[1])
        for at, (name, row) in enumerate(rows):
            low, high = spans.get((code, name), (0, 0))
            for other, _ in rows[:at]:
                begin, end = spans.get((code, other), (0, 0))
                if low < end and begin < high:
                    yield _fault(table, "X801", row, code, other, name)
                    break


def _twice(table: Table, found: Imported) -> Iterator[Fault]:
    """One number for two rows, where the table numbers them."""
    columns = found.mapping.columns.get("row", ())
    seen: dict[str, int] = {}
    for row, number in enumerate(table.columns.get(columns[0], ()) if columns else ()):
        if number in seen and number not in found.mapping.missing:
            yield _fault(
                table, "X801", row, number, f"{table.line(seen[number])}", f"{table.line(row)}"
            )
        seen.setdefault(number, row)


def _spells(table: Table, found: Imported) -> Iterator[Fault]:
    """Spells of one fact and one pair that overlap, or that stand after one that begins later."""
    by_key: dict[tuple[str, ...], list[Spell]] = {}
    for spell in found.spells:
        if spell.censored and not spell.known:
            continue  # what comes after an end that is none may well be told by a later row
        by_key.setdefault((spell.fact, spell.group, spell.a, spell.b), []).append(spell)
    told: set[int] = set()
    after: dict[int, int] = {}
    neighbours = 0
    for spells in by_key.values():
        neighbours += len(spells) - 1
        for one, other in pairwise(spells):
            if other.begin < one.begin:
                after.setdefault(other.row, one.row)
        reach: Spell | None = None
        for spell in sorted(spells, key=lambda s: (s.begin, s.row)):
            if reach is not None and _overlap(reach, spell, found) and spell.row not in told:
                told.add(spell.row)
                yield _fault(table, "X802", spell.row, str(table.line(reach.row)))
            if reach is None or spell.end > reach.end:
                reach = spell
    yield from _disordered(table, after, neighbours)


def _disordered(table: Table, after: dict[int, int], neighbours: int) -> Iterator[Fault]:
    """The rows that stand after one that begins later, told once with their number; nothing
    where the table is in another order altogether, as one by disputes or by states is."""
    if after and len(after) * KEPT <= neighbours:
        row = min(after)
        yield _fault(table, "X808", row, str(table.line(after[row])), str(len(after)))


def _overlap(one: Spell, other: Spell, found: Imported) -> bool:
    """Whether the later of two spells certainly begins within the first. Where last days count,
    one day belongs to both when one phase gives way to the next; so does a month where the
    table knows no days."""
    end = found.loose.get((one.row, one.begin), Loose(0, one.end)).end
    begin = found.loose.get((other.row, other.begin), Loose(other.begin, 0)).begin
    known = begin == other.begin and end >= one.end
    return begin < min(end, one.end) - found.mapping.inclusive or (
        known and one.begin == other.begin < one.end
    )


def _moves(table: Table, found: Imported) -> Iterator[Fault]:
    """Transfers that stand after one of a later day, and days that the table does not know."""
    pairs = list(pairwise(found.moves))
    late = {b.row: a.row for a, b in pairs if b.when.latest < a.when.earliest}
    yield from _disordered(table, late, len(pairs))
    for move in found.moves:
        if move.when.earliest != move.when.latest and untold(found, table, "day", move.row):
            yield _fault(
                table, "X805", move.row, "day", move.when.text, found.mapping.begin_unknown
            )
        if not move.place:
            yield _fault(table, "X807", move.row, found.mapping.columns["place"][0])
