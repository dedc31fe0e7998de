"""What the Python tests and the front end's tests read together: a small ledger as a payload,
and what the engine answers about it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from misak.ask.answer import Json
from misak.ask.library import Library
from misak.ask.open import load
from misak.atlas.payload import payload
from misak.ground.calendars import show
from misak.ground.days import iso
from misak.words.fold import fold

HERE = Path(__file__).resolve().parent
LEDGER = HERE / "ledger"
GOLDEN = HERE / "golden"
FOLDED = [
    "Nahçıvan",
    "IĞDIR",
    "ığdır",
    "İZMİR",
    "Batum'un",
    "Misak-ı Millî",
    "Şarkî Rumeli",
    "Lefkoşa",
    "Türkiye",
]
CALENDAR_DAYS = [
    "1840-03-13",
    "1878-03-03",
    "1908-07-23",
    "1917-02-28",
    "1917-03-01",
    "1918-10-30",
    "1921-10-13",
    "1923-07-24",
    "1925-12-31",
    "1926-01-01",
    "1939-07-23",
]


def small() -> Library:
    """The books of the small ledger."""
    return load(LEDGER)


def small_payload(library: Library) -> Json:
    """Its payload, without the geometry."""
    return payload(library, (LEDGER,), "golden", shaped=False)


def days(library: Library) -> list[int]:
    """The day before and the day of every change of the base and of every world."""
    changes = {day for unit in library.units() for day in library.books(unit.reading).days()} | set(
        library.books().days()
    )
    return sorted({each for day in changes if day > 10 for each in (day - 1, day)})


def answers(library: Library) -> Json:
    """What the engine says of every place on these days, and of force, folding and calendars."""
    places = sorted(name.id for name in library.ledger.names.values() if name.type == "place")
    return {
        "places": [
            row
            for day in days(library)
            for place in places
            for row in [_place(library, place, day)]
        ],
        "force": [
            [id_, day, library.ask(f"in_force({id_})", on=day).ids[0] == "yes"]
            for day in days(library)
            for id_, one in library.ledger.instruments.items()
            if one.class_ == "treaty"
        ],
        "fold": {text: fold(text) for text in FOLDED},
        "calendars": [
            [
                _ordinal(text),
                {
                    lang: {
                        name: show(_ordinal(text), name, lang)
                        for name in ("rumi", "hijri", "julian")
                    }
                    for lang in ("en", "tr")
                },
            ]
            for text in CALENDAR_DAYS
        ],
    }


def _place(library: Library, place: str, day: int) -> Json:
    title, by, status = (
        library.ask(f"{fluent}({place})", on=day)
        for fluent in ("title", "administration", "status")
    )
    return {
        "place": place,
        "day": day,
        "on": iso(day),
        "covered": title.covered,
        "title": title.ids,
        "since": _day(title.since),
        "until": _day(title.until),
        "contested": title.contested,
        "administration": by.ids,
        "status": sorted(str(each) for each in status.ids),
        "sentence": {lang: _bare(title.sentence[lang]) for lang in ("en", "tr")},
        "because": [[one["file"], one["line"]] for one in title.because if title.covered],
        "others": sorted(
            [str(o["rank"]), *[str(v["id"]) for v in o["value"]]] for o in title.alternatives
        ),  # type: ignore[attr-defined]
    }


def _bare(sentence: str) -> str:
    """A sentence without its day and its source."""
    return (
        sentence.partition(": ")[2].rpartition(" (")[0].rstrip(".")
        if sentence.endswith(").")
        else sentence.partition(": ")[2].rstrip(".")
    )


def _day(text: str | None) -> int | None:
    return _ordinal(text) if text else None


def _ordinal(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def read(name: str) -> Json:
    """A golden file."""
    found: Json = json.loads((GOLDEN / name).read_text(encoding="utf-8"))
    return found


def write(name: str, value: Json) -> None:
    """Rewrite a golden file; review it with ``git diff``."""
    GOLDEN.mkdir(exist_ok=True)
    (GOLDEN / name).write_text(
        json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )
