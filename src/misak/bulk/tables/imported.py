"""Tables read by their mappings: what they state, until when, and what of them cannot be read.
Standard library only."""

from __future__ import annotations

from collections.abc import Iterator

from misak.bulk.tables.dates import order_of
from misak.bulk.tables.mapping import DATES, Mapping, find, shipped, sources
from misak.bulk.tables.own import Systems, carried
from misak.bulk.tables.reading import Table, Unreadable
from misak.bulk.tables.rows import Imported, Rows, Spell, by_years
from misak.ground.days import FOREVER, iso
from misak.ground.faults import Fault
from misak.ground.spots import Spot

YEAR = 366  # days
TOGETHER = 30  # polities of a list that end on one day because the list does
LATE, MANY = 5 * YEAR, 100  # days without any, and rows, by which an older release shows
# Columns without which less is known of every row, which is told.
TOLD = ("portion", "side")
# A table may lack such a column.
OPTIONAL = frozenset(
    {"name", "row", "source", "censored", "portion", "side", "begin2", "end2", "title"}
)


def read_table(table: Table, mapping: Mapping, name: str = "") -> Imported:
    """Read every row. Rows that cannot be read are faults and are left out; ``name`` is the
    table's name in citations."""
    table = headed(table, mapping)
    mapping = spelled(mapping, table)
    found = Imported(mapping, name or table.name, [], [], {}, [], [], [], [], {}, unread=[])
    head = Spot(table.name, 1, 1, 1, ",".join(table.columns))
    missing, left_out = lacking(table, mapping)
    if not missing:
        try:
            mapping = carried(mapping, table, sources())
        except (Unreadable, Systems) as error:
            two = isinstance(error, Systems)
            said = error.args if two else (error.args[1],)
            found.faults.append(Fault("X840" if two else "X804", head, said))
            return found
        found = found._replace(mapping=mapping)
    if missing:
        found.faults.append(_lacks(head, table, mapping, missing))
        return found
    found.faults.extend(_less(head, table, mapping))
    if left_out:
        found.faults.append(Fault("X822", head, (", ".join(left_out), mapping.name)))
        found = found._replace(mapping=_left(mapping, table))
    order = order_of(_single_dates(table, mapping), mapping.order)
    if order.doubt:
        found.faults.append(Fault("X821", head, (order.doubt,)))
        return found
    found = found._replace(years=by_years(mapping, table))
    reader = Rows(table, found, order)
    for row in range(table.rows):
        reader.read(row)
    found.faults.extend(reader.once())
    ended = _until_the_source_ends(found)
    ended.faults.extend(_unsaid(head, found, ended.mapping.covered[1]))
    return ended


def _unsaid(head: Spot, found: Imported, until: int) -> Iterator[Fault]:
    """Spells that run on in a table of which nothing says until when it knows: they end with
    the last day that it names, which may lie far back. Where a mapping says it and a table of
    many pacts names no day for years before, the table may be of an older release; a list of
    states names few days anyway."""
    said = [s for s in (*found.spells, *found.members) if s.known]
    running = {s.row for s in said if s.end >= FOREVER}
    if not running or until == FOREVER:
        return
    if found.mapping.to_last:
        yield Fault("X827", head, (str(len(running)), iso(until - 1)))
        return
    last = max(max(s.begin + 1, s.end if s.end < FOREVER else 0) for s in said)
    often = found.mapping.shape in ("group", "dyad") and len({s.row for s in said}) >= MANY
    if often and last < until - LATE:
        yield Fault("X831", head, (iso(until - 1), iso(last - 1), str(len(running))))


def _left(mapping: Mapping, table: Table) -> Mapping:
    """A mapping with the facts whose columns a table has."""
    kept = {k: v for k, v in mapping.facts.items() if not v or v in table.columns}
    numbers = {k: v for k, v in mapping.numbers.items() if set(v) <= table.columns.keys()}
    return mapping._replace(facts=kept, numbers=numbers)


def _less(head: Spot, table: Table, mapping: Mapping) -> Iterator[Fault]:
    """The columns that a table may lack, and without which less is known of every row."""
    for meaning in TOLD:
        for column in mapping.columns.get(meaning, ()):
            if column not in table.columns:
                yield Fault("X830", head, (column, mapping.name, meaning))


def _lacks(head: Spot, table: Table, mapping: Mapping, missing: list[str]) -> Fault:
    """The fault of a table that has not the columns of its mapping, once for all of them; where
    it has those of another mapping that ships, this is offered."""
    first, *more = dict.fromkeys(missing)
    said = "".join(f", '{column}'" for column in more)
    fits = fitting(table)
    if fits and mapping.name not in fits:
        return Fault("X828", head, (first, mapping.name, said, ", ".join(fits)))
    return Fault("X806", head, (first, mapping.name, said), tuple(table.columns))


def fitting(table: Table) -> list[str]:
    """The mappings that ship of whose columns a table has all."""
    return [name for name in shipped() if not any(lacking(table, spelled(find(name), table)))]


def lacking(table: Table, mapping: Mapping) -> tuple[list[str], list[str]]:
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
    elif mapping.shape == "polity":
        until = min(until, _all_end(spells))

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


def _all_end(spells: list[Spell]) -> int:
    """The day with which a list of polities itself ends: its last one, where more than half of
    those that are there until then end with it, and these are many. States do not cease to be
    on one day, but releases of their lists end so; FOREVER where a spell runs on, or a few end
    together, as occupations may."""
    last = max((s.end for s in spells), default=FOREVER)
    there = [s for s in spells if s.begin < last <= s.end]
    ending = sum(s.end == last for s in there)
    before = [s for s in spells if s.begin < last - YEAR and last - YEAR < s.end]
    return last if ending >= TOGETHER and 2 * ending > len(before) else FOREVER


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


def _letters(name: str) -> str:
    """A name of a column by its letters and digits alone."""
    return "".join(filter(str.isalnum, name)).lower()


def _named(mapping: Mapping) -> list[str]:
    """The columns that a mapping names."""
    return [
        *(c for columns in mapping.columns.values() for c in columns),
        *(c for c in mapping.facts.values() if c),
        *(c for columns in mapping.numbers.values() for c in columns),
    ]


def spelled(mapping: Mapping, table: Table) -> Mapping:
    """The mapping with its columns as the table spells them: releases differ in capitals
    (ccode, CCode) and have other names for one column, which the mapping lists; programs write
    what they take for no name otherwise (R: Cow.Nr., pandas for Stata: _end)."""
    small = {name.lower(): name for name in reversed(table.columns)}
    bare: dict[str, str] = {}
    for name in reversed(table.columns):
        bare[_letters(name)] = "" if _letters(name) in bare else name  # two alike are none

    def column(name: str) -> str:
        if name in table.columns:
            return name
        others = (name, *mapping.also.get(name, ()))
        known = next((small[o.lower()] for o in others if o.lower() in small), "")
        return known or next((bare[b] for o in others if bare.get(b := _letters(o))), name)

    return mapping._replace(
        columns={k: tuple(map(column, v)) for k, v in mapping.columns.items()},
        facts={k: v and column(v) for k, v in mapping.facts.items()},
        numbers={k: tuple(map(column, v)) for k, v in mapping.numbers.items()},
    )
