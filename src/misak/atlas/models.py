"""The shapes of what the server answers, for its description: what is always there."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Shape(BaseModel):
    """An object that may have more than is named here."""

    model_config = ConfigDict(extra="allow")


class Said(Shape):
    """A text in both languages."""

    en: str
    tr: str


class Thing(Said):
    """A value: its id and its name on the day."""

    id: object


class Reason(Shape):
    """A clause or line that an answer rests on."""

    instrument: str | None
    article: str | None
    date: str | None
    title: Said
    label: Said
    text: Said
    file: str
    line: int
    sources: list[str]
    checked: bool


class Answer(Shape):
    """An answer with its reasons; docs/schema/answer.schema.json has every key."""

    ask: str
    on: str
    reading: str
    value: list[Thing]
    covered: bool
    contested: bool
    since: str | None
    until: str | None
    because: list[Reason]
    alternatives: list[dict[str, object]]
    sentence: Said


class PlaceOnDay(Shape):
    """A place on a day: whose it was, who administered it, its status."""

    id: str
    name: Said
    title: list[Thing]
    administration: list[Thing]
    status: list[dict[str, object]]
    contested: bool
    since: str | None
    until: str | None
    notes: list[int]


class World(Shape):
    """The world on a day."""

    on: str
    reading: str
    places: list[PlaceOnDay]
    not_covered: list[str]
    wars: list[dict[str, object]]
    notes: list[dict[str, object]]


class Row(Shape):
    """A treaty, document or happening."""

    id: str
    type: str
    title: Said
    signed: str | None
    in_force: str | None
    parties: list[str]
    articles: list[str]


class Rows(Shape):
    """All treaties, documents and happenings."""

    instruments: list[Row]


class Place(Shape):
    """A place: its names, where it lies, and a point (degrees north, degrees east)."""

    id: str
    name: Said
    inside: str | None
    point: list[float] | None
    codes: dict[str, str]


class Places(Shape):
    """All places."""

    places: list[Place]


class Portrait(Shape):
    """All that the books hold of one thing on a day."""

    id: str
    type: str
    name: Said
    on: str
    reading: str
    sections: list[dict[str, object]]
    notes: list[dict[str, object]]


class WhatIf(Shape):
    """What would be otherwise."""

    falls: list[dict[str, object]]
    perhaps: list[dict[str, object]]
    differences: list[dict[str, object]]
    notes: list[dict[str, object]]


class Candidate(Shape):
    """What a name may mean, for reconciliation."""

    id: str
    name: str
    type: list[dict[str, str]]
    score: float
    match: bool
