"""Papers and cards as an Anki package, made by genanki. A note's id comes from its question,
so that a second import updates it."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import Any

from misak.learn.needs import library
from misak.learn.question import Question
from misak.learn.text import answer, because, lines, said

CSS = """
.card { font-family: sans-serif; font-size: 20px; max-width: 40em; margin: auto; }
.why { font-size: 15px; color: #555; margin-top: 1em; }
"""
FRONT = "{{Question}}"
BACK = '{{FrontSide}}<hr id="answer"><b>{{Answer}}</b><div class="why">{{Because}}</div>'


def number(text: str) -> int:
    """An id of Anki's out of a text: the same text, the same id."""
    return int(sha256(text.encode()).hexdigest()[:8], 16) | 1 << 30


def anki(questions: Sequence[Question], lang: str, title: str, path: Path) -> None:
    """Write an ``.apkg``; raises Missing where genanki is not installed."""
    genanki: Any = library("genanki")
    fields = [{"name": name} for name in ("Question", "Answer", "Because")]
    model = genanki.Model(
        number(f"misak-model-{lang}"),
        f"Misak ({lang})",
        fields=fields,
        templates=[{"name": "Misak", "qfmt": FRONT, "afmt": BACK}],
        css=CSS,
    )
    deck = genanki.Deck(number(f"misak-deck-{title}-{lang}"), title)
    for question in questions:
        rows = "".join(f"<div>{escape(line)}</div>" for line in lines(question, lang))
        front = f"<p>{escape(said(question.prompt, lang))}</p>{rows}"
        grounds = question.grounds[0]
        tags = [question.kind.value, grounds.instrument or "misak"]
        deck.add_note(
            genanki.Note(
                model=model,
                fields=[front, escape(answer(question, lang)), escape(because(question, lang))],
                guid=genanki.guid_for("misak", lang, question.id),
                tags=[tag.replace(" ", "-") for tag in tags],
            )
        )
    genanki.Package(deck).write_to_file(str(path))
