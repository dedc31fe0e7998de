"""Many units side by side: a row for every mark, equal errors grouped, units that contradict
each other listed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from misak.ask.answer import Json
from misak.ground.faults import Fault
from misak.ground.langs import LANGS
from misak.prose.frames.model import ModelFailed
from misak.prose.judging.known.shelf import Shelf
from misak.prose.judging.verdicts import BORNE, CONTRADICTED, NO_ARTICLE, SIMPLIFIED, Mark
from misak.prose.reading.inputs import Unreadable, read_note, refused
from misak.prose.teacher.decisions import beside, read
from misak.prose.teacher.desk import Desk, desk, head
from misak.prose.teacher.telling import key_of
from misak.prose.teacher.wording import details, places, verdict
from misak.prose.teacher.workers import Means, reviewer, side_by_side
from misak.words.fold import fold
from misak.words.turkish import say_day

VALUED = (
    "differs",
    "date",
    "when",
    "number",
    "amount",
    "place",
    "first",
)  # (the books', the note's)
ERRORS = (CONTRADICTED, SIMPLIFIED, NO_ARTICLE)
_NUMBER = re.compile(r"\d+")


class Difference(NamedTuple):
    """What an error has wrong: the kind of it, what the books have (an id, a day, a number) and
    what the note has, as a search key."""

    what: str
    books: str
    note: str


class Row(NamedTuple):
    """A mark of a unit. ``about`` is the clause or line that it rests on, ``ids`` what its
    claim names, ``numbers`` those of its sentence."""

    unit: str
    number: int
    key: str
    lang: str
    sentence: str
    words: str
    verdict: str
    kind: str
    mark: dict[str, str]
    article: dict[str, str]
    details: dict[str, str]
    state: str
    comment: str
    about: str
    differences: tuple[Difference, ...]
    ids: frozenset[str]
    numbers: frozenset[str]


class Unit(NamedTuple):
    """A unit read: its rows and its line of sums in both languages; or the fault that kept it
    from being read."""

    path: str
    lang: str
    rows: tuple[Row, ...]
    head: dict[str, str]
    fault: Fault | None


class Group(NamedTuple):
    """Errors that are the same: a number, and the places of the rows."""

    number: int
    rows: tuple[int, ...]


class Clash(NamedTuple):
    """Two rows of different units that cannot both be right, by their places, and what the
    books have."""

    one: int
    other: int
    books: str


class Sheet(NamedTuple):
    """All units together."""

    units: tuple[Unit, ...]
    rows: tuple[Row, ...]
    groups: tuple[Group, ...]
    clashes: tuple[Clash, ...]


def review_units(means: Means, notes: Sequence[Path], jobs: int = 0) -> Iterator[Unit]:
    """The units reviewed side by side, in order, each with the decisions beside it."""
    return side_by_side(means, _unit, list(notes), jobs)


def _unit(path: Path) -> Unit:
    try:
        one = desk(reviewer().review(read_note(path)), read(beside(path)))
    except Unreadable as error:
        return Unit(str(path), "", (), {}, error.fault)
    except ModelFailed as error:
        return Unit(str(path), "", (), {}, refused("R709", path, str(error)).fault)
    return unit(reviewer().shelf, one, str(path))


def unit(shelf: Shelf, one: Desk, path: str) -> Unit:
    """A reviewed note as a unit of a sheet."""
    rows = tuple(_row(shelf, one, number, path) for number in range(len(one.review.marks)))
    return Unit(path, one.lang, rows, {lang: head(one, lang) for lang in LANGS}, None)


def _row(shelf: Shelf, one: Desk, number: int, path: str) -> Row:
    mark, about = one.review.marks[number], one.about[number]
    standing = one.standing(number)
    claim = mark.claim
    return Row(
        path,
        number + 1,
        one.keys[number],
        one.lang,
        about.sentence,
        about.words,
        mark.verdict,
        mark.kind,
        {lang: verdict(mark, lang) for lang in LANGS},
        {lang: "; ".join(places(shelf, mark, lang)) for lang in LANGS},
        {lang: "; ".join(details(shelf, mark, lang)) for lang in LANGS},
        one.state(number),
        standing.decision.comment if standing is not None else "",
        about.articles[0] if about.articles else "",
        _differences(mark),
        frozenset(
            shelf.state(i)
            for fs in (claim.roles.values() if claim else ())
            for f in fs
            for i in f.ids
        ),
        frozenset(_NUMBER.findall(about.sentence)),
    )


def _differences(mark: Mark) -> tuple[Difference, ...]:
    return tuple(
        Difference(d.what, d.names[0], fold(d.names[1]))
        for d in mark.details
        if d.what in VALUED and len(d.names) > 1
    )


def gather(shelf: Shelf, units: Sequence[Unit]) -> Sheet:
    """One sheet of many units."""
    rows = tuple(row for each in units for row in each.rows)
    return Sheet(tuple(units), rows, _groups(rows), _clashes(shelf, rows))


def _groups(rows: tuple[Row, ...]) -> tuple[Group, ...]:
    """Errors that say the same wrong thing, or nearly the same words about the same article, in
    two places or more."""
    found: dict[tuple[object, ...], list[int]] = {}
    for at, row in enumerate(rows):
        if row.verdict in ERRORS:
            said: object = row.differences or key_of(row.words)
            found.setdefault((row.verdict, row.kind, row.about, said), []).append(at)
    several = [tuple(places) for places in found.values() if len(places) > 1]
    return tuple(Group(number, places) for number, places in enumerate(several, 1))


def _clashes(shelf: Shelf, rows: tuple[Row, ...]) -> tuple[Clash, ...]:
    """Two units clash where one has another value than the books on a point on which the other
    has the books' or a third."""
    by_about: dict[tuple[str, str], list[int]] = {}
    for at, row in enumerate(rows):
        if row.about:
            by_about.setdefault((row.kind, row.about), []).append(at)
    found = []
    for places_ in by_about.values():
        for one in places_:
            for difference in rows[one].differences if rows[one].verdict == CONTRADICTED else ():
                for other in places_:
                    if rows[other].unit != rows[one].unit and _against(
                        shelf, difference, rows[other], other < one
                    ):
                        found.append(Clash(one, other, _said(difference.books)))
    return tuple(dict.fromkeys(found))


def _against(shelf: Shelf, difference: Difference, other: Row, before: bool) -> bool:
    """Whether a row says something else on the point of a difference: the books' value, or
    (once of each pair) a third one."""
    if other.verdict == CONTRADICTED:
        return before and any(
            d.what == difference.what and d.books == difference.books and d.note != difference.note
            for d in other.differences
        )
    if other.verdict not in (BORNE, SIMPLIFIED):
        return False
    kind, colon, rest = difference.books.partition(":")
    if colon and kind == "day":
        return set(_NUMBER.findall(say_day(int(rest), "tr"))) <= other.numbers
    if colon:
        return bool(rest) and set(_NUMBER.findall(rest)) <= other.numbers and rest.isdigit()
    ids = {shelf.state(each) for each in difference.books.split(",")}
    return bool(ids) and ids <= other.ids


def _said(value: str) -> str:
    """A value of the books as the sheet writes it: a day in numbers, else the id."""
    kind, colon, rest = value.partition(":")
    return say_day(int(rest), "tr") if colon and kind == "day" else rest if colon else value


def group_of(sheet: Sheet) -> dict[int, int]:
    """The number of the group of each row that is in one."""
    return {at: group.number for group in sheet.groups for at in group.rows}


def against(sheet: Sheet) -> dict[int, list[int]]:
    """For each row that clashes the places of the rows that it clashes with."""
    found: dict[int, list[int]] = {}
    for clash in sheet.clashes:
        found.setdefault(clash.one, []).append(clash.other)
        found.setdefault(clash.other, []).append(clash.one)
    return found


def sheet_data(sheet: Sheet) -> Json:
    """A sheet as plain data (docs/schema/sheet.schema.json)."""
    groups, clash = group_of(sheet), against(sheet)
    return {
        "units": [
            {"unit": u.path, "language": u.lang or None, "head": u.head} for u in sheet.units
        ],
        "rows": [
            {
                "unit": row.unit,
                "number": row.number,
                "key": row.key,
                "sentence": row.sentence,
                "words": row.words,
                "verdict": row.verdict,
                "mark": row.mark,
                "article": row.article,
                "details": row.details,
                "state": row.state,
                "comment": row.comment,
                "group": groups.get(at),
                "contradicts": [place(sheet, other) for other in clash.get(at, ())],
            }
            for at, row in enumerate(sheet.rows)
        ],
        "groups": [
            {"group": g.number, "rows": [place(sheet, at) for at in g.rows]} for g in sheet.groups
        ],
        "contradictions": [
            {"one": place(sheet, c.one), "other": place(sheet, c.other), "books": c.books}
            for c in sheet.clashes
        ],
    }


def place(sheet: Sheet, at: int) -> str:
    """A row as ``unit.docx#4``."""
    return f"{sheet.rows[at].unit}#{sheet.rows[at].number}"
