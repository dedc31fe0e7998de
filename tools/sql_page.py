"""Writes docs/sql.md: the tables of `misak sql`, and ten questions asked in SQL and in words."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from misak.public.rows import TABLES
from misak.public.sql import VIEWS

PATH = Path(__file__).resolve().parent.parent / "docs" / "sql.md"


class Question(NamedTuple):
    """A question of the question language, its day, and the same in SQL."""

    ask: str
    on: str
    sql: str


QUESTIONS = (
    Question(
        "title(Batum)",
        "1921-10-14",
        "select holder from titles_on('1921-10-14') where place = 'batum'",
    ),
    Question(
        "administration(İzmir)",
        "1921-06-01",
        "select administrator from administrations_on('1921-06-01') where place = 'izmir'",
    ),
    Question(
        "in_force(montreux-1936)",
        "1938-01-01",
        "select count(*) > 0 from forces_on('1938-01-01') where treaty = 'montreux-1936'",
    ),
    Question(
        "war(Osmanlı, Rusya)",
        "1877-06-01",
        "select value from wars_on('1877-06-01') where list_sort([one, other])\n"
        "  = ['ottoman-empire', 'russian-empire']",
    ),
    Question(
        "since title(Batum)",
        "1921-10-14",
        "select since from titles_on('1921-10-14') where place = 'batum'",
    ),
    Question(
        "title(Hatay)",
        "1939-08-01",
        "select holder from titles_on('1939-08-01') where place = 'hatay'",
    ),
    Question(
        "owes(Georgian SSR, TBMM, ?)",
        "1922-10-14",
        "-- what somebody has a right to, the other owes\n"
        "with owed as (select obligor, obligee, topic from duties_on('1922-10-14')\n"
        "  union select towards, holder, topic from rights_on('1922-10-14'))\n"
        "select distinct topic from owed\n"
        "  join polities o on o.id = obligor join polities c on c.id = obligee\n"
        "  where o.state = (select state from polities where id = 'georgian-ssr')\n"
        "  and c.state = (select state from polities where id = 'tbmm')",
    ),
    Question(
        "count article(kars-1921, ?)",
        "",
        "select count(*) from articles where instrument = 'kars-1921'\n"
        "  and regexp_full_match(label, '[0-9]+')",
    ),
    Question(
        "administration(Kars)",
        "1921-10-14",
        "select administrator from administrations_on('1921-10-14') where place = 'kars'",
    ),
    Question(
        "member(Turkey, league-members)",
        "1935-01-01",
        "select count(*) > 0 from memberships_on('1935-01-01')\n"
        "  where group_id = 'league-members' and member = 'turkey'",
    ),
)
HEAD = """<!-- made by tools/sql_page.py; do not edit -->

# The books in SQL

`misak sql "select …"` asks DuckDB (`pip install 'misak[bulk]'`) over tables that are made of the booked ledger, in memory; a query can read and write nothing else.
In Python: `books.sql("select …")`. `misak export parquet -o FOLDER` writes the tables for other programs.

A spell begins on `since` and is over on `until`; where no end is known `until` is empty, and `followed` is the last day to which the books follow it, if they
say one. Each view is also a macro of a day: `titles_on('1921-10-14')` has the spells of that day, as far as the books follow them. SQL sees the base reading;
what is *contested* and what is *not covered* only `misak ask` says, and the absence of a row is no *no*."""


def page() -> str:
    """The page."""
    parts = [HEAD, "## Ten questions"]
    for one in QUESTIONS:
        day = f" --on {one.on}" if one.on else ""
        parts += [f"`misak ask '{one.ask}'{day}`", f"```sql\n{one.sql}\n```"]
    parts.append("## Views")
    rows = [f"| `{v.name}`, `{v.name}_on(day)` | {v.about} |" for v in VIEWS]
    parts.append("\n".join(["| view | a row says |", "|---|---|", *rows]))
    parts += [f"```sql\n-- {v.name}\n{v.sql}\n```" for v in VIEWS]
    parts.append("## Tables")
    for table in TABLES:
        rows = [f"| `{c.name}` | {c.type} | {c.about} |" for c in table.columns]
        lines = [
            f"### {table.name}",
            "",
            f"{table.about}.",
            "",
            "| column | type | |",
            "|---|---|---|",
        ]
        parts.append("\n".join([*lines, *rows]))
    return "\n\n".join(parts)


if __name__ == "__main__":
    PATH.write_text(page() + "\n", encoding="utf-8")
