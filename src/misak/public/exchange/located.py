"""JSON whose objects and lists know where in the text they begin."""

from __future__ import annotations

import json
import re
from json import decoder, scanner
from typing import Any, NamedTuple

from misak.ground.spots import Spot

PLAIN: Any = decoder  # its readers in Python, which the types of the standard library leave out
SCANNER: Any = scanner
GAP = re.compile(r"[\s\ufeff\x1e]*")  # between values: spaces, a mark of the letters, records


class NotJson(Exception):
    """The text breaks off or is none, from this place on."""

    def __init__(self, spot: Spot) -> None:
        super().__init__(spot)
        self.spot = spot


class Located(NamedTuple):
    """The values of a text one after the other, and where each object and list begins."""

    name: str
    text: str
    values: list[Any]
    starts: dict[int, int]
    whole: object = None

    def spot(self, value: object) -> Spot:
        """Where a value begins; the head of the file for what has no place of its own."""
        return _spot(self.name, self.text, self.starts.get(id(value), 0))


def read_values(text: str, name: str) -> Located:
    """Every JSON value of a text: one, or one after the other. Raises NotJson with the place."""
    starts: dict[int, int] = {}
    reader = _decoder(starts)
    values: list[Any] = []
    at = _skip(text, 0)
    try:
        while at < len(text):
            value, at = reader.raw_decode(text, at)
            values.append(value)
            at = _skip(text, at)
    except json.JSONDecodeError as error:
        raise NotJson(_spot(name, text, error.pos)) from None
    except (RecursionError, ValueError):  # nested beyond measure; a number beyond measure
        raise NotJson(_spot(name, text, at)) from None
    if not values:
        raise NotJson(_spot(name, text, 0))
    return Located(name, text, values, starts)


def _skip(text: str, at: int) -> int:
    found = GAP.match(text, at)
    return found.end() if found else at


def _decoder(starts: dict[int, int]) -> Any:
    """A decoder that notes where each object and list begins, by its identity."""
    made: Any = json.JSONDecoder()

    def an_object(place: tuple[str, int], *more: Any) -> tuple[Any, int]:
        value, end = PLAIN.JSONObject(place, *more)
        starts[id(value)] = place[1] - 1
        return value, end

    def a_list(place: tuple[str, int], *more: Any) -> tuple[Any, int]:
        value, end = PLAIN.JSONArray(place, *more)
        starts[id(value)] = place[1] - 1
        return value, end

    made.parse_object, made.parse_array = an_object, a_list
    made.scan_once = SCANNER.py_make_scanner(made)
    return made


def _spot(name: str, text: str, at: int) -> Spot:
    """The place of an offset: its line and column, and the author's line around it."""
    before = text.rfind("\n", 0, at) + 1
    after = text.find("\n", at)
    line = text[before : after if after >= 0 else len(text)].rstrip("\r")
    return Spot(name, text.count("\n", 0, at) + 1, at - before + 1, 1, line)
