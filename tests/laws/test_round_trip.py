"""read(write(x)) = x, and writing is canonical: what is written once is written the same again."""

from __future__ import annotations

from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import assume, example, given, note

from architecture.source import ROOT
from laws.documents import texts
from misak.text.document import content
from misak.text.read import read_file, read_text
from misak.text.write import write

SHIPPED = sorted((ROOT / "ledger").rglob("*.md"))


@given(texts())
@example("---\ntreaty: a\n---\n> [en] One.\n> two\n> [tr] Bir.\n")
@example("---\ntreaty: a\n---\n  indented note\n- `no-effect`\n")
@example("---\nbecause:\n  - a\n  - b\nbecause: c\n---\n")
def test_what_is_read_without_fault_is_written_and_read_again(text: str) -> None:
    document, faults = read_text(text, "x.md")
    assume(not faults)
    written = write(document)
    note(written)
    again, found = read_text(written, "x.md")
    assert not found
    assert content(again) == content(document)
    assert write(again) == written


@given(texts())
def test_every_line_of_a_file_is_read_or_faulted(text: str) -> None:
    """Nothing that is not blank disappears: each line is in the document, or a fault points at
    it."""
    document, faults = read_text(text, "x.md")
    again = write(document)
    for number, line in enumerate(normalize("NFC", text).split("\n"), 1):
        words = (
            line.replace("-", " ")
            .replace(">", " ")
            .replace("#", " ")
            .replace("`", " ")
            .replace("[", " ")
            .split()
        )
        if words and not any(f.spot.line <= number for f in faults):
            assert all(word in again for word in words), (number, line)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda p: p.stem)
def test_the_shipped_ledger_is_kept(path: Path) -> None:
    document, faults = read_file(path, path.name)
    assert document is not None
    assert not faults
    again, found = read_text(write(document), path.name)
    assert not found
    assert content(again) == content(document)
    assert write(again) == write(document)
