"""Papers and cards as an Anki package, made by genanki. A note's id comes from its question,
so that a second import updates it."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from misak.ground.writing import write_packed
from misak.learn.needs import library
from misak.learn.picture import Atlas
from misak.learn.question import Question
from misak.learn.text import answer, because, lines, said
from misak.words.turkish import say_day

CSS = """
.card { font-family: sans-serif; font-size: 20px; max-width: 40em; margin: auto; }
.why, .day { font-size: 15px; color: #555; margin-top: 1em; }
.map img { max-width: 100%; height: auto; }
"""
FIELDS = ("Question", "Answer", "Because", "Day", "Map")
FRONT = "{{Question}}"
BACK = (
    '{{FrontSide}}<hr id="answer"><b>{{Answer}}</b><div class="why">{{Because}}</div>'
    '<div class="day">{{Day}}</div><div class="map">{{Map}}</div>'
)


def number(text: str) -> int:
    """An id of Anki's out of a text: the same text, the same id."""
    return int(sha256(text.encode()).hexdigest()[:8], 16) | 1 << 30


def anki(
    questions: Sequence[Question], lang: str, title: str, path: Path, atlas: Atlas | None = None
) -> None:
    """Write an ``.apkg``: each card with its article, its day and, where the books know its place
    and an atlas is given, a picture of the map of that day. Raises Missing where genanki is not
    installed."""
    genanki: Any = library("genanki")
    model = genanki.Model(
        number(f"misak-model-2-{lang}"),
        f"Misak ({lang})",
        fields=[{"name": name} for name in FIELDS],
        templates=[{"name": "Misak", "qfmt": FRONT, "afmt": BACK}],
        css=CSS,
    )
    deck = genanki.Deck(number(f"misak-deck-{title}-{lang}"), title)
    with TemporaryDirectory() as folder:
        media: dict[str, Path] = {}
        for question in questions:
            rows = "".join(f"<div>{escape(line)}</div>" for line in lines(question, lang))
            front = f"<p>{escape(said(question.prompt, lang))}</p>{rows}"
            drawn = atlas.of(question) if atlas is not None else ""
            seen = _kept(drawn, Path(folder), media) if drawn else ""
            texts = (answer(question, lang), because(question, lang), say_day(question.day, lang))
            deck.add_note(
                genanki.Note(
                    model=model,
                    fields=[front, *(escape(text) for text in texts), seen],
                    guid=genanki.guid_for("misak", lang, question.id),
                    tags=[tag.replace(" ", "-") for tag in _tags(question)],
                )
            )
        package = genanki.Package(deck)
        package.media_files = [str(each) for each in media.values()]
        write_packed(path, package.write_to_file)


def _tags(question: Question) -> tuple[str, str]:
    return (question.kind.value, question.grounds[0].instrument or "misak")


def _kept(drawn: str, folder: Path, media: dict[str, Path]) -> str:
    """A picture in a file that its content names, once however many cards show it."""
    name = f"misak-{sha256(drawn.encode()).hexdigest()[:16]}.svg"
    if name not in media:
        media[name] = folder / name
        media[name].write_text(drawn, encoding="utf-8")
    return f'<img src="{name}">'
