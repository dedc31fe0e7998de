"""Tables read by their mappings: what they state, until when, and what of them cannot be read.
Standard library only."""

from __future__ import annotations

from misak.bulk.tables.dates import order_of
from misak.bulk.tables.mapping import DATES, Mapping
from misak.bulk.tables.reading import Table
from misak.bulk.tables.rows import Imported, Rows, Spell
from misak.ground.days import FOREVER
from misak.ground.faults import Fault
from misak.ground.spots import Spot

# A table may lack such a column.
OPTIONAL = frozenset(
    {"name", "row", "source", "censored", "portion", "side", "begin2", "end2", "title"}
)


def read_table(table: Table, mapping: Mapping, name: str = "") -> Imported:
    """Read every row. Rows that cannot be read are faults and are left out; ``name`` is the
    table's name in citations."""
    table = headed(table, mapping)
    mapping = spelled(mapping, table)
    found = Imported(mapping, name or table.name, [], [], {}, [], [], [], [], {})
    head = Spot(table.name, 1, 1, 1, ",".join(table.columns))
    missing, left_out = _missing(table, mapping)
    for column in missing:
        found.faults.append(Fault("X806", head, (column, mapping.name), tuple(table.columns)))
    if missing:
        return _until_the_source_ends(found)
    if left_out:
        found.faults.append(Fault("X822", head, (", ".join(left_out), mapping.name)))
        kept = {k: v for k, v in mapping.facts.items() if not v or v in table.columns}
        numbers = {k: v for k, v in mapping.numbers.items() if set(v) <= table.columns.keys()}
        found = found._replace(mapping=mapping._replace(facts=kept, numbers=numbers))
    order = order_of(_single_dates(table, mapping), mapping.order)
    if order.doubt:
        found.faults.append(Fault("X821", head, (order.doubt,)))
        return _until_the_source_ends(found)
    reader = Rows(table, found, order)
    for row in range(table.rows):
        reader.read(row)
    if reader.nameless:
        found.faults.append(reader.at(reader.nameless[0], "X824", str(len(reader.nameless))))
    for column, rows in reader.odd.items():
        value = table.columns[column][rows[0]]
        found.faults.append(reader.at(rows[0], "X850", value, column, str(len(rows))))
    return _until_the_source_ends(found)


def _missing(table: Table, mapping: Mapping) -> tuple[list[str], list[str]]:
    """The columns that a table lacks: those without which it cannot be read, and those of
    single facts among several."""
    missing = [
        c
        for meaning, columns in mapping.columns.items()
        for c in columns
        if c not in table.columns and meaning not in OPTIONAL
    ]
    stated = [(c,) for c in mapping.facts.values() if c] + list(mapping.numbers.values())
    absent = [c for columns in stated for c in columns if c not in table.columns]
    there = any(set(columns) <= table.columns.keys() for columns in stated)
    return (missing, absent) if there else ([*missing, *absent], [])


def _single_dates(table: Table, mapping: Mapping) -> list[str]:
    """The cells of all dates that stand in one column."""
    pairs = mapping.columns.items()
    single = dict.fromkeys(v[0] for k, v in pairs if k in DATES and len(v) == 1)
    return [cell for column in single for cell in table.columns.get(column, ())]


def _until_the_source_ends(found: Imported) -> Imported:
    """What is known of spells when their source ends, the same for every engine and audit:
    nothing after its last day.

    A spell that is still running then ends there and is told as ``censored``; one that begins
    later still is not known. Where a mapping names no last day, it is the last that the table
    itself names.
    """
    spells, members, mapping = found.spells, found.members, found.mapping
    until = mapping.covered[1]
    if mapping.to_last:
        named = [s.end if s.end < FOREVER else s.begin + 1 for s in (*spells, *members)]
        until = max(named, default=FOREVER)

    def known(spell: Spell) -> Spell:
        if spell.begin >= until:
            return spell._replace(known=False)
        return spell._replace(
            end=min(spell.end, until), censored=spell.censored or spell.end >= until
        )

    return found._replace(
        spells=[known(s) for s in spells],
        members=[known(s) for s in members],
        mapping=mapping._replace(covered=(mapping.covered[0], until)),
    )


def headed(table: Table, mapping: Mapping) -> Table:
    """A table whose file has no head, under the head that its mapping gives it: its first line
    is a row then."""
    if len(mapping.head) != len(table.columns):
        return table
    known = {name.lower() for name in (*_named(mapping), *mapping.head)}
    known |= {other.lower() for others in mapping.also.values() for other in others}
    if any(name.lower() in known for name in table.columns):
        return table
    pairs = zip(mapping.head, table.columns.items())
    columns = {name: [first, *cells] for name, (first, cells) in pairs}
    return table._replace(columns=columns, first=table.first - 1)


def _named(mapping: Mapping) -> list[str]:
    """The columns that a mapping names."""
    return [
        *(c for columns in mapping.columns.values() for c in columns),
        *(c for c in mapping.facts.values() if c),
        *(c for columns in mapping.numbers.values() for c in columns),
    ]


def spelled(mapping: Mapping, table: Table) -> Mapping:
    """The mapping with its columns as the table spells them: releases differ in capitals
    (ccode, CCode) and have other names for one column, which the mapping lists."""
    small = {name.lower(): name for name in reversed(table.columns)}

    def column(name: str) -> str:
        if name in table.columns:
            return name
        others = (name, *mapping.also.get(name, ()))
        return next((small[o.lower()] for o in others if o.lower() in small), name)

    return mapping._replace(
        columns={k: tuple(map(column, v)) for k, v in mapping.columns.items()},
        facts={k: v and column(v) for k, v in mapping.facts.items()},
        numbers={k: tuple(map(column, v)) for k, v in mapping.numbers.items()},
    )
