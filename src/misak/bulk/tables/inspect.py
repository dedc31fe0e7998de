"""What a table gets wrong by itself: codes that stand for two things, spells that overlap, rows
out of order. Standard library only."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from misak.bulk.tables.dates import months_alone
from misak.bulk.tables.reading import Table
from misak.bulk.tables.rows import Imported, Spell, untold
from misak.ground.faults import Fault
from misak.ground.spots import Spot


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
    return Fault(code, Spot(table.name, table.first + row, 1, 1, table.shown(row)), args)


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
        dayless = (len(columns) == 2 or alone) and not mapping.periodic
        if dayless and rule != "refuse" and (found.spells or found.moves):
            yield Fault(
                "X818",
                Spot(table.name, 1, 1, 1, ",".join(table.columns)),
                (meaning, ", ".join(columns), rule),
            )


def _reused(table: Table, found: Imported) -> Iterator[Fault]:
    """One code, two names."""
    for code, names in found.called.items():
        first, *others = sorted(names.items(), key=lambda item: item[1])
        for name, row in others:
            yield _fault(table, "X801", row, code, first[0], name)


def _twice(table: Table, found: Imported) -> Iterator[Fault]:
    """One number for two rows, where the table numbers them."""
    columns = found.mapping.columns.get("row", ())
    seen: dict[str, int] = {}
    for row, number in enumerate(table.columns.get(columns[0], ()) if columns else ()):
        if number in seen and number not in found.mapping.missing:
            yield _fault(
                table, "X801", row, number, f"{table.first + seen[number]}", f"{table.first + row}"
            )
        seen.setdefault(number, row)


def _spells(table: Table, found: Imported) -> Iterator[Fault]:
    """Spells of one fact and one pair that overlap, or that stand after one that begins later."""
    by_key: dict[tuple[str, ...], list[Spell]] = {}
    for spell in found.spells:
        if spell.censored and not spell.known:
            continue  # what comes after an end that is none may well be told by a later row
        by_key.setdefault((spell.fact, spell.group, spell.a, spell.b), []).append(spell)
    told: set[tuple[str, int]] = set()
    for spells in by_key.values():
        for one, other in pairwise(spells):
            if other.begin < one.begin and ("X808", other.row) not in told:
                told.add(("X808", other.row))
                yield _fault(table, "X808", other.row, str(table.first + one.row))
        reach: Spell | None = None
        for spell in sorted(spells, key=lambda s: (s.begin, s.row)):
            if (
                reach is not None
                and _overlap(reach, spell, found.mapping.inclusive)
                and ("X802", spell.row) not in told
            ):
                told.add(("X802", spell.row))
                yield _fault(table, "X802", spell.row, str(table.first + reach.row))
            if reach is None or spell.end > reach.end:
                reach = spell


def _overlap(one: Spell, other: Spell, inclusive: bool) -> bool:
    """Whether the later of two spells begins within the first. Where last days count, one day
    belongs to both when one phase gives way to the next."""
    return other.begin < one.end - inclusive or one.begin == other.begin < one.end


def _moves(table: Table, found: Imported) -> Iterator[Fault]:
    """Transfers that stand after one of a later day, and days that the table does not know."""
    for one, other in pairwise(found.moves):
        if other.when.latest < one.when.earliest:
            yield _fault(table, "X808", other.row, str(table.first + one.row))
    for move in found.moves:
        if move.when.earliest != move.when.latest and untold(found.mapping, table, "day", move.row):
            yield _fault(
                table, "X805", move.row, "day", move.when.text, found.mapping.begin_unknown
            )
        if not move.place:
            yield _fault(table, "X807", move.row, found.mapping.columns["place"][0])
