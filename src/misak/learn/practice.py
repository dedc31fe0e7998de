"""Questions for the page: some for every lesson, some about everything, as plain data."""

from __future__ import annotations

from misak.ask.answer import Json
from misak.ask.library import Library
from misak.learn.paper import paper
from misak.learn.question import Kind, Question
from misak.learn.text import mixed
from misak.learn.units import EVERYTHING, Unit, of_lesson

OF_LESSON, OF_ALL, OF_UNIT = 10, 24, 24
SEED = 1


def practice(library: Library, lessons: list[Json]) -> list[Json]:
    """The questions that a page carries; each is there once, for the first unit that has it."""
    units = [(str(one["id"]), OF_LESSON, of_lesson(library, one)) for one in lessons]
    found: dict[str, Json] = {}
    for name, number, unit in [*units, ("", OF_ALL, EVERYTHING)]:
        for question in paper(library, number, SEED, unit):
            found.setdefault(question.id, data(question, name))
    return list(found.values())


def of_unit(library: Library, chosen: Unit, name: str) -> list[Json]:
    """The questions that the page of one unit carries."""
    return [data(question, name) for question in paper(library, OF_UNIT, SEED, chosen)]


def data(question: Question, unit: str = "") -> Json:
    """A question as plain data for the page."""
    row: Json = {
        "id": question.id,
        "kind": question.kind.value,
        "prompt": question.prompt._asdict(),
        "options": [one._asdict() for one in question.options],
        "keys": list(question.keys),
        "grounds": [
            {"instrument": one.instrument, "article": one.article, "says": one.says._asdict()}
            for one in question.grounds
        ],
        "day": question.day,
    }
    if question.kind in (Kind.MATCH, Kind.ORDER):
        row["mixed"] = list(mixed(question))
    if question.pairs:
        row["pairs"] = [one._asdict() for one in question.pairs]
    if question.place:
        row["place"] = question.place
    return row | ({"unit": unit} if unit else {})
