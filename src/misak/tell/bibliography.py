"""BibTeX: the one module that touches a BibTeX library. It reads the entries of a ledger's
sources and writes entries out."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from bibtexparser.entrypoint import parse_string, write_string
from bibtexparser.library import Library
from bibtexparser.model import Entry, Field

from misak.ledger.folders import files


def sources(roots: Iterable[Path], keys: Iterable[str]) -> dict[str, str]:
    """The BibTeX of some sources of a ledger, by key, in the order of the keys; those that no
    file defines are left out."""
    known = _entries(roots)
    return {key: _written(known[key]) for key in keys if key in known}


def fields(roots: Iterable[Path], keys: Iterable[str]) -> dict[str, dict[str, str]]:
    """The fields of some sources of a ledger, by key, as plain text without braces; those that
    no file defines are left out."""
    known = _entries(roots)
    return {
        key: {
            one.key: " ".join(str(one.value).replace("{", "").replace("}", "").split())
            for one in known[key].fields
        }
        for key in keys
        if key in known
    }


def _entries(roots: Iterable[Path]) -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for root in roots:
        for path, name in files(root):
            if name.endswith(".bib"):
                found.update(
                    parse_string(Path(path).read_text("utf-8-sig", "backslashreplace")).entries_dict
                )
    return found


def entry(key: str, fields: dict[str, str]) -> str:
    """An entry of our own (``@misc``); empty fields are left out."""
    return _written(
        Entry("misc", key, [Field(name, value) for name, value in fields.items() if value])
    )


def _written(one: Entry) -> str:
    return str(write_string(Library([one]))).strip()
