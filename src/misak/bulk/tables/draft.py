"""A mapping drafted from a table: what its columns show of themselves, and what is left to say.
Standard library only."""

from __future__ import annotations

import json
import re
from typing import NamedTuple

from misak.bulk.tables.dates import order_of, read_cell
from misak.bulk.tables.imported import fitting
from misak.bulk.tables.letters import NOTHING
from misak.bulk.tables.reading import LABEL, Table

PAIRS = (
    ("ccode1", "ccode2"),
    ("gwcode1", "gwcode2"),
    ("statea", "stateb"),
    ("state1", "state2"),
    ("statelno", "statehno"),
    ("mem1", "mem2"),
    ("a", "b"),
    ("obligor", "obligee"),
    ("from", "to"),
)
SINGLES = ("ccode", "gwcode", "cowcode", "gwno", "cownum", "member", "state", "country", "polity")
GROUPS = ("version4id", "atopid", "warnum", "disno", "dispnum", "group", "treaty", "alliance")
NAMES = ("statenme", "state_name", "country_name", "statename", "name")
TRANSFER = (("entity", "territory", "place"), ("loser", "giver"), ("gainer", "taker"))
BEGIN = re.compile(
    r"(^|_)(st|start|begin|beg|from|entry)(_|$)|^(yr|mo|day)ent|^start|^beg|^st(?=r?t?year|month|day|d)|^strt"
)
END = re.compile(r"(^|_)(end|until|exit)|^(yr|mo|day)exit|^end")
PARTS = (("year", "yr", "y"), ("month", "mo", "mnth", "m"), ("day", "dy", "d"))


NEEDED = {
    "transfer": ("place", "giver", "taker", "day"),
    "dyad": ("obligor", "obligee", "begin", "end"),
    "group": ("group", "member", "begin", "end"),
    "polity": ("polity", "begin", "end"),
}


class _Found(NamedTuple):
    """What was recognised: the shape, and the columns by meaning."""

    shape: str
    columns: dict[str, list[str]]


def draft(table: Table, name: str) -> str:
    """A mapping for a table as TOML; what its columns do not show stands as a comment that asks."""
    small = {column.lower(): column for column in reversed(table.columns)}
    found = _shape(small)
    used = {c for columns in found.columns.values() for c in columns}
    rest = [c for c in table.columns if c not in used and not c.endswith(LABEL)]
    flags = [c for c in rest if _flags(table.columns[c]) and not c.lower().endswith("_censor")]
    left = [c for c in rest if c not in flags]
    lines = [
        f"# A draft for {table.name}: look at every line. docs/mappings.md tells what each says.",
        *(f"# The mapping {name}, which ships, has these columns too." for name in fitting(table)),
        f"title = {_text(name)}",
        f"shape = {_text(found.shape)}",
        f"codes = {_text(_codes(used))}  # cow, gw, or empty where states stand by names",
    ]
    if found.shape in ("dyad", "group"):
        lines.append(
            "directed = true  # false where a fact is of both; or a list of those that run one way"
        )
    lines += _facts(found.shape, flags)
    lines += ["", "[columns]", *_columns(found)]
    lines += ["", "[values]", f"missing = {json.dumps(_missing(table))}"]
    lines += _dates(table, found)
    lines += ["", "[coverage]", '# from = "1816-01-01"']
    lines.append('until = "last"  # the last day that the table names')
    lines += ["", "[source]", f"key = {_text(name)}", f"title = {_text(name)}"]
    lines += ["", f"# Columns that are not used: {', '.join(left)}"] if left else []
    return "\n".join(lines) + "\n"


def _facts(shape: str, flags: list[str]) -> list[str]:
    """The facts of a draft: the columns that say yes and no, or one fact of all rows."""
    if shape == "transfer":
        return []
    if not flags:
        return ['facts = ["fact"]  # what a row states']
    return ["", "[facts]", *(f"{_key(c)} = {_text(c)}" for c in flags)]


def _columns(found: _Found) -> list[str]:
    """The columns of a draft; what is needed and was not recognised is asked for."""
    needed = NEEDED[found.shape]
    lines = [
        f"{meaning} = {_value(found.columns[meaning])}"
        if meaning in found.columns
        else f"# {meaning} = ?  # not recognised"
        for meaning in needed
    ]
    return lines + [f"{m} = {_value(c)}" for m, c in found.columns.items() if m not in needed]


def _shape(small: dict[str, str]) -> _Found:
    """The shape that the names of columns show."""
    moved = [next((small[n] for n in names if n in small), "") for names in TRANSFER]
    if all(moved):
        place, giver, taker = moved
        day = [small[n] for n in ("year", "month", "day") if n in small]
        moves = {"place": [place], "giver": [giver], "taker": [taker], "day": day}
        return _Found("transfer", moves | _more(small, {"portion": "portion", "row": "number"}))
    shape, found = _units(small)
    for meaning, pattern in (("begin", BEGIN), ("end", END)):
        for spell, own in (("", _numbered(small, "1")), ("2", _numbered(small, "2"))):
            if columns := _span(own if spell or own else small, pattern):
                found[meaning + spell] = columns
    if "year" in small and "begin" not in found:
        found["begin"] = found["end"] = [small["year"]]
    return _Found(shape, found | _more(small, {"censored": "right_censor", "side": "side"}))


def _more(small: dict[str, str], known: dict[str, str]) -> dict[str, list[str]]:
    """The columns of a name that can mean one thing only."""
    return {meaning: [small[name]] for meaning, name in known.items() if name in small}


def _units(small: dict[str, str]) -> tuple[str, dict[str, list[str]]]:
    """Whom a row is about: two, the member of a group, or one; with the column of names."""
    group = next((small[n] for n in GROUPS if n in small), "")
    pair = next(((small[a], small[b]) for a, b in PAIRS if a in small and b in small), None)
    single = next((small[n] for n in SINGLES if n in small), "")
    grouped = {"group": [group]} if group else {}
    if pair:
        return "dyad", {"obligor": [pair[0]], "obligee": [pair[1]], **grouped}
    name = next((small[n] for n in NAMES if n in small), "")
    named = {"name": [name]} if name else {}
    who = {"member" if group else "polity": [single]} if single else {}
    return ("group" if group else "polity"), {**grouped, **who, **named}


def _span(small: dict[str, str], pattern: re.Pattern[str]) -> list[str]:
    """The columns of a date: year, month and day, or one."""
    known = [c for c in small if pattern.search(c) and not c.endswith(("_name", LABEL))]
    parts = []
    for endings in PARTS:
        part = next((small[c] for e in endings for c in known if _is_part(c, e)), "")
        if not part:
            break
        parts.append(part)
    return parts or [small[c] for c in known][:1]


def _numbered(small: dict[str, str], number: str) -> dict[str, str]:
    """The columns of dates that end with a number, as a table has them whose rows can have a
    second spell, without it; those that stand for both are left out."""
    other = {"1": "2", "2": "1"}[number]
    dates = (c for c in small if BEGIN.search(c) or END.search(c))
    ended = (c[:-1] for c in dates if c.endswith(number))
    return {c: small[c + number] for c in ended if c + other in small}


def _is_part(column: str, part: str) -> bool:
    return len(part) > 1 and (column.endswith(part) or column.startswith(part))


def _flags(cells: list[str]) -> bool:
    """Whether a column says yes and no."""
    said = {cell for cell in cells if cell not in NOTHING}
    return bool(said) and said <= {"0", "1"} and len(cells) > 0


def _codes(used: set[str]) -> str:
    small = {c.lower() for c in used}
    if any(c.startswith("gw") for c in small):
        return "gw"
    return (
        "cow" if any(c.startswith(("ccode", "cow", "state", "version4id")) for c in small) else ""
    )


def _missing(table: Table) -> list[str]:
    """The values that stand for nothing somewhere in the table."""
    known = ("", ".", "NA", "-9", "-8", "-7")
    cells = {cell for column in table.columns.values() for cell in column}
    return [value for value in known if value in cells] or [""]


def _dates(table: Table, found: _Found) -> list[str]:
    """What is to be said of dates: their order where they do not show it, and what an end is
    that has not come."""
    lines = ["", "[dates]", "inclusive = true  # the last day still counts"]
    single = [
        c[0] for m, c in found.columns.items() if m in ("begin", "end", "day") and len(c) == 1
    ]
    cells = [cell for column in single for cell in table.columns[column]]
    order = order_of(cells)
    if order.doubt:
        lines.append(f'# order = "dmy"  # or "mdy": {order.doubt} does not show it')
    ends = table.columns[found.columns["end"][0]] if found.columns.get("end") else []
    odd = sorted({c for c in ends if c in NOTHING or read_cell(c, order.order) is None} | {""})
    lines.append(f"open-end = {json.dumps(odd)}")
    return lines


def _value(columns: list[str] | None) -> str:
    return json.dumps(columns[0] if columns and len(columns) == 1 else columns, ensure_ascii=False)


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _key(text: str) -> str:
    return text if re.fullmatch(r"[A-Za-z0-9_-]+", text) else _text(text)
