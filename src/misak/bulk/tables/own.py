"""Misak's own layout of spells and transfers: what `misak import` writes and every other
command reads without being told a mapping."""

from __future__ import annotations

import csv
from pathlib import Path

from misak.bulk.kernels.extras import library
from misak.bulk.tables.facts import Fact, Held, Stated, sort_key, source_of
from misak.bulk.tables.mapping import Mapping
from misak.bulk.tables.reading import Table, Unreadable
from misak.bulk.tables.rows import Imported
from misak.ground.days import BEGINNING, FOREVER, iso, read_date
from misak.ground.writing import written

SPELLS = (
    "fact",
    "shape",
    "directed",
    "a",
    "b",
    "begin",
    "end",
    "known",
    "cite",
    "covered_from",
    "covered_until",
    "source",
)
TRANSFERS = ("place", "giver", "taker", "day", "whole", "cite")
FROM, UNTIL, SOURCE = "covered_from", "covered_until", "source"
CENSORED = "right_censored"  # 1: still running on the source's last day; files of before lack it
SCHEME = "codes"  # the system of codes; files of before lack it
VALUE = "value"  # the number that a spell states; files of before lack it
WRITTEN = (*SPELLS, CENSORED, SCHEME, VALUE)
MOVES = (*TRANSFERS, FROM, UNTIL, SOURCE, SCHEME)  # files of before end with the citation
CARRIED = MOVES[len(TRANSFERS) :]
BY_MAPPING = "misak-transfers"  # the mapping by which transfers of this layout are read
INSTRUMENTS = ("instrument", "title", "day", "parties", "cite")
ENDLESS = {BEGINNING: "", FOREVER: ""}


class Systems(ValueError):
    """A file names states by two systems of codes; the arguments are one, the other, and the
    first code that only the one has."""


def is_own(table: Table) -> bool:
    """Whether a table has the layout of Misak's spells."""
    return set(SPELLS) <= set(table.columns)


def spells(stated: Stated) -> list[tuple[str, ...]]:
    """What is stated as rows of WRITTEN. An end is the first day on which it no longer holds;
    empty where it is open."""
    rows = []
    for fact in stated.facts.values():
        tail = (*(_day(day) for day in fact.covered), fact.source)
        for known, held in ((True, fact.spells), (False, fact.gaps)):
            for s in held:
                b = stated.codes[s.b] if s.b >= 0 else ""
                rows.append(
                    (
                        fact.name,
                        fact.shape,
                        str(int(fact.directed) + fact.shared + (fact.shared and fact.some)),
                        stated.codes[s.a],
                        b,
                        _day(s.begin),
                        _day(s.end),
                        str(int(known)),
                        "; ".join(s.cites),
                        *tail,
                        str(int(s.censored)),
                        fact.scheme,
                        s.value,
                    )
                )
    return rows


def are_transfers(table: Table) -> bool:
    """Whether a table has the layout of Misak's transfers."""
    return set(TRANSFERS) <= set(table.columns)


def transfers(found: Imported) -> list[tuple[str, ...]]:
    """The moves of a table as rows of MOVES, with the codes, the source and the days that it
    knows; ``whole`` is empty where the table does not say whether the giver is left anything."""
    mapping = found.mapping
    known = (*(_day(day) for day in mapping.covered), source_of(mapping)["key"])
    return [
        (
            m.place,
            m.giver,
            m.taker,
            m.when.text,
            "" if m.unsure else str(int(m.whole)),
            m.cite,
            *known,
            mapping.codes.lower(),
        )
        for m in found.moves
        if m.place  # a row that names none was refused
    ]


def carried(mapping: Mapping, table: Table, sources: dict[str, dict[str, str]]) -> Mapping:
    """The mapping of Misak's transfers with what a file of them carries: its codes, its source
    and the days that it knows. Raises Unreadable where a day is none, and Systems where it has
    two systems of codes."""
    if mapping.shape != "transfer" or not are_transfers(table):
        return mapping
    said = {name: dict.fromkeys(filter(None, table.columns.get(name, ()))) for name in CARRIED}
    if not any(said.values()):
        return mapping
    first = {name: next(iter(values), "") for name, values in said.items()}
    if len(said[SCHEME]) > 1:
        raise Systems(*_apart(table, *list(said[SCHEME])[:2]))
    key, end = first[SOURCE], _read(first[UNTIL], [table], FOREVER)
    return mapping._replace(
        codes=first[SCHEME],
        source=sources.get(key, {"key": key}) if key else mapping.source,
        covered=(_read(first[FROM], [table], BEGINNING), end),
        to_last=end == FOREVER,
    )


def _apart(table: Table, one: str, other: str) -> tuple[str, str, str]:
    """Two systems of a table of transfers, and the first code that only the second has; any of
    it where the codes are the same."""
    parties = zip(table.columns[SCHEME], table.columns["giver"], table.columns["taker"])
    has: dict[str, dict[str, None]] = {one: {}, other: {}}
    for scheme, *codes in parties:
        has.setdefault(scheme, {}).update(dict.fromkeys(filter(None, codes)))
    alone = [code for code in has[other] if code not in has[one]]
    return other, one, (alone or list(has[other]) or [""])[0]


def instruments(found: Imported) -> list[tuple[str, ...]]:
    """The agreements of a table as rows of INSTRUMENTS; parties are parted by semicolons."""
    return [(a.id, a.title, a.when.text, "; ".join(a.parties), a.cite) for a in found.agreements]


def _day(day: int) -> str:
    return ENDLESS.get(day) or ("" if day in ENDLESS else iso(day))


def read(tables: list[Table], sources: dict[str, dict[str, str]] | None = None) -> Stated:
    """What tables of Misak's own layout state; ``sources`` are those known, by key. Raises
    Unreadable where a day is none."""
    named = sources or {}
    rows = [row for table in tables for row in _rows(table)]
    codes = sorted({code for row in rows for code in (row[3], row[4]) if code}, key=sort_key)
    number = {code: at for at, code in enumerate(codes)}
    facts: dict[str, Fact] = {}
    for name, shape, directed, a, b, begin, end, known, cite, low, high, source, *more in rows:
        days = [
            _read(day, tables, missing)
            for day, missing in (
                (begin, BEGINNING),
                (end, FOREVER),
                (low, BEGINNING),
                (high, FOREVER),
            )
        ]
        fact = facts.setdefault(
            name,
            Fact(
                name,
                shape,
                directed in ("1", "2", "3"),  # 2: out of a pact of the two, 3: to some of it
                [],
                [],
                (days[2], days[3]),
                source,
                [],
                more[1],
                bool(more[2]),
                directed in ("2", "3"),
                directed == "3",
            ),
        )
        (fact.spells if known == "1" else fact.gaps).append(
            Held(
                number[a],
                number.get(b, -1),
                days[0],
                min(days[1], days[3]) if known == "1" else days[1],
                tuple(cite.split("; ")),
                more[0] == "1" or days[1] > days[3],
                more[2],
            )
        )
    return Stated(
        codes,
        facts,
        [
            named.get(key, {"key": key})
            for key in dict.fromkeys(fact.source for fact in facts.values())
            if key
        ],
    )


def _rows(table: Table) -> list[tuple[str, ...]]:
    """The rows of a table of Misak's own layout; those of before did not say what ran on, nor
    the codes and numbers."""
    running = table.columns.get(CENSORED, ["0"] * table.rows)
    scheme = table.columns.get(SCHEME, [""] * table.rows)
    value = table.columns.get(VALUE, [""] * table.rows)
    return list(zip(*(table.columns[name] for name in SPELLS), running, scheme, value))


def _read(text: str, tables: list[Table], missing: int) -> int:
    if not text:
        return missing
    when = read_date(text)
    if when is None:
        raise Unreadable(tables[0].name, f"date {text}")
    return when.earliest


def write(path: Path, head: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    """Write rows as CSV, or as Parquet by the path's ending; whole or not at all."""
    with written(path) as temporary:
        if path.suffix.lower() == ".parquet":
            columns = [list(column) for column in zip(*rows)] or [[] for _ in head]
            library("pyarrow.parquet").write_table(
                library("pyarrow").table(dict(zip(head, columns))), temporary
            )
        else:
            with temporary.open("w", encoding="utf-8", newline="") as stream:
                out = csv.writer(stream, lineterminator="\n")
                out.writerow(head)
                out.writerows(rows)
