"""What the telling commands share on a terminal: footnotes, spans of days, words in the
language asked for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

import click

from misak.ask.answer import Json
from misak.cli.shared import colour
from misak.ground.days import read_date
from misak.say.days import said_when

UNCHECKED = {"en": "not checked against a source", "tr": "kaynakla denetlenmedi"}
SPAN = {
    "since": {"en": "since {0}", "tr": "{0} beri"},
    "until": {"en": "until {0}", "tr": "{0} kadar"},
    "opened": {  # what the books open with may be older than the day on which they do
        "en": "since {0} or earlier, the books begin there",
        "tr": "{0} ya da daha öncesinden beri, defter orada başlar",
    },
}
NOTES = {"en": "Articles and other lines", "tr": "Maddeler ve öteki satırlar"}


def rows(value: object) -> list[Json]:
    """A list of objects inside an answer."""
    return cast("list[Json]", value)


def said(value: object, lang: str) -> str:
    """The text of a language inside an answer."""
    return str(cast("dict[str, Any]", value)[lang])


def bold(text: str) -> str:
    """A text in bold where the terminal paints."""
    return f"\x1b[1m{text}\x1b[0m" if colour() else text


def dim(text: str) -> str:
    """A text in a low voice where the terminal paints."""
    return f"\x1b[2m{text}\x1b[0m" if colour() else text


def span(row: Json, lang: str) -> str:
    """``(since 13 October 1921, until 1 November 1922)``, or nothing."""
    said = between(row, lang)
    return f" ({said})" if said else ""


def between(row: Json, lang: str) -> str:
    """``since 13 October 1921, until 1 November 1922``, each day as exactly as the ledger knows it,
    or nothing."""
    exactly = cast("dict[str, str]", row.get("written") or {})
    days = []
    for key, case in (("since", "abl"), ("until", "dat")):
        if row.get(key):
            words = SPAN["opened" if key == "since" and row.get("opened") else key][lang]
            days.append(words.format(in_words(exactly.get(key, str(row[key])), lang, case)))
    return ", ".join(days)


def in_words(day: str, lang: str, case: str = "plain") -> str:
    """An ISO day in words; in Turkish with the case ending that the sentence asks for."""
    when = read_date(day)
    return said_when(when, when.latest, lang, case) if when is not None else day


def marks(row: Json) -> str:
    """``[1][4]``."""
    return "".join(f"[{number}]" for number in cast("list[int]", row["notes"]))


def footnotes(notes: Iterable[Json], lang: str, texts: bool = True) -> None:
    """Print the numbered notes: what, when, the article's text, where it is written and where
    that comes from."""
    listed = list(notes)
    if not listed:
        return
    click.echo(f"\n{NOTES[lang]}:")
    for note in listed:
        click.echo(f"  [{note['number']}] {head(note, lang)}")
        if texts:
            click.echo(f"      {said(note['text'], lang)}")
        click.echo(f"      {dim(where(note))}")


def head(note: Json, lang: str) -> str:
    """``Treaty of Kars, Article 6 (1921-10-13)``, with a mark where it was not checked."""
    parts = ", ".join(
        part for part in (said(note["title"], lang), said(note["label"], lang)) if part
    )
    date = f" ({note.get('written', note['date'])})" if note.get("date") else ""
    return f"{parts}{date}{'' if note['checked'] else f' [{UNCHECKED[lang]}]'}"


def where(note: Json) -> str:
    """``treaties/kars-1921.md:119  [factge, mos-ru2]``."""
    sources = cast("list[str]", note["sources"])
    return f"{note['file']}:{note['line']}" + (f"  [{', '.join(sources)}]" if sources else "")
