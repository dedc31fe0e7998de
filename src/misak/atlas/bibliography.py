"""What the page shows of a source: its title, who published it, and its address. The wall around the BibTeX library."""

from __future__ import annotations

from pathlib import Path

from pybtex.database import Entry, parse_file
from pybtex.scanner import PybtexSyntaxError

from misak.ask.answer import Json
from misak.ledger.load import files

SHOWN = ("title", "url", "doi", "year", "date", "journal", "volume", "pages", "publisher")


def bibliography(roots: tuple[Path, ...], used: set[str]) -> dict[str, Json]:
    """The sources that are used, by key; an unreadable file is left out, since ``misak check`` reports it."""
    found: dict[str, Json] = {}
    for root in roots:
        for path, name in files(root):
            if name.endswith(".bib"):
                found.update(_file(path, used))
    return dict(sorted(found.items()))


def _file(path: Path, used: set[str]) -> dict[str, Json]:
    try:
        entries = parse_file(str(path), bib_format="bibtex").entries
    except (PybtexSyntaxError, OSError, UnicodeDecodeError):
        return {}
    return {key: _entry(entry) for key, entry in entries.items() if key in used}


def _entry(entry: Entry) -> Json:
    row: Json = {field: _plain(entry.fields[field]) for field in SHOWN if entry.fields.get(field)}
    people = [str(person) for persons in entry.persons.values() for person in persons]
    by = "; ".join(people) or _plain(entry.fields.get("organization", ""))
    return row | ({"by": by} if by else {})


def _plain(text: str) -> str:
    return " ".join(text.replace("{", "").replace("}", "").split())
