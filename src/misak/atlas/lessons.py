"""Lessons: small files of steps (a day, what is looked at, a caption) that a page plays; and
what is wrong with them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from misak.ask.answer import Json
from misak.ground.days import read_date
from misak.ground.faults import Fault
from misak.ground.langs import LANGS
from misak.ground.spots import Spot
from misak.ledger.values import Ledger

FOLDER = "lessons"
FORMAT = "misak-lesson-1"
VIEWS = ("map", "timeline", "treaties", "relations", "compare")


def lessons(roots: tuple[Path, ...]) -> list[Json]:
    """Every lesson that can be read under some ledger folders, in the order of their ``order``
    and then of their ids.

    A lesson that is no lesson is left out: ``faults`` says what is wrong with it.
    """
    found = []
    for path in _files(roots):
        read = _read(path)
        if not isinstance(read, str):
            found.append({"id": path.stem, **read})
    return sorted(found, key=lambda row: (str(row.get("order", "~")), str(row["id"])))


def _files(roots: tuple[Path, ...]) -> Iterator[Path]:
    for root in roots:
        if root.is_dir():
            yield from sorted(root.glob(f"{FOLDER}/*.json"))


def _read(path: Path) -> Json | str:
    """A lesson as data, or what keeps it from being one."""
    try:
        read = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        return str(error)
    if not isinstance(read, dict) or read.get("format") != FORMAT:
        return f'"format": "{FORMAT}"'
    if not _both(read.get("title")):
        return '"title": {"tr", "en"}'
    steps = read.get("steps")
    if not isinstance(steps, list) or not steps:
        return '"steps": [...]'
    for at, step in enumerate(steps, 1):
        if not isinstance(step, dict) or not _both(step.get("caption")):
            return f'{at}: "caption": {{"tr", "en"}}'
        if _day(step) is None:
            return f'{at}: "day": "1921-10-13"'
        if step.get("view", "map") not in VIEWS:
            return f'{at}: "view": {" | ".join(VIEWS)}'
    return read


def _both(text: object) -> bool:
    return isinstance(text, dict) and all(isinstance(text.get(lang), str) for lang in LANGS)


def _day(step: Json) -> int | None:
    found = read_date(str(step.get("day", "")))
    return found.earliest if found is not None and found.certain else None


def faults(ledger: Ledger, roots: tuple[Path, ...]) -> list[Fault]:
    """What is wrong with the lessons of a ledger: what cannot be read, and names that the
    books do not have."""
    found = []
    for path in _files(roots):
        read = _read(path)
        at = f"{FOLDER}/{path.name}"
        if isinstance(read, str):
            found.append(Fault("M810", Spot(at), (read,)))
            continue
        lines = path.read_text(encoding="utf-8").split("\n")
        steps: list[Json] = read["steps"]  # type: ignore[assignment]
        for step in steps:
            named = str(step.get("sel", ""))
            for id_ in named.removeprefix("boundary:").split("|") if named else ():
                if id_ not in ledger.names:
                    found.append(Fault("M811", _spot(at, lines, named), (id_,)))
    return found


def _spot(file: str, lines: list[str], word: str) -> Spot:
    """The first place of a word in a file."""
    for number, line in enumerate(lines, 1):
        if f'"{word}"' in line:
            return Spot(file, number, line.index(f'"{word}"') + 2, len(word), line)
    return Spot(file)
