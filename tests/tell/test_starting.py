"""Starting a ledger and a file: what is made is valid, canonical and in either vocabulary."""

from __future__ import annotations

from pathlib import Path

import pytest

from misak.ask.library import Library
from misak.check.checks import run
from misak.ledger.load import load
from misak.tell.starting import Given, instrument, starter, subject
from misak.text.read import read_text
from misak.text.write import write


def written(folder: Path, more: dict[str, str] | None = None) -> Library:
    """The starter in a folder, with more files."""
    for name, text in {**starter(), **(more or {})}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return Library(load((folder,)))


def test_the_starter_passes_its_check_without_a_warning(tmp_path: Path) -> None:
    library = written(tmp_path)
    assert run(library.loaded, library.books()) == []
    assert library.ask("title(bridge-town)", on="1900-06-01").ids == ["southland"]


def test_the_starter_is_canonical() -> None:
    for name, text in starter().items():
        if name.endswith(".md") and name != "README.md":
            assert write(read_text(text, name)[0]) == text, name


@pytest.mark.parametrize("lang", ["en", "tr"])
def test_a_treaty_of_which_all_is_given_passes(tmp_path: Path, lang: str) -> None:
    given = Given(
        "Bir | One", "1901-02-03, Ankara", "1901-03-01", "northland | southland", "handbook", 3
    )
    library = written(
        tmp_path, {"treaties/one-1901.md": instrument("treaty", "one-1901", given, lang)}
    )
    assert run(library.loaded, library.books()) == []
    assert list(library.ledger.instruments["one-1901"].articles) == ["1", "2", "3"]


@pytest.mark.parametrize("class_", ["treaty", "document", "event"])
@pytest.mark.parametrize("lang", ["en", "tr"])
def test_what_is_not_given_is_named_and_missed_by_the_check(
    tmp_path: Path, class_: str, lang: str
) -> None:
    text = instrument(class_, "one-1901", Given(), lang)
    assert write(read_text(text, "x")[0]) == text
    library = written(tmp_path, {"one-1901.md": text})
    codes = {
        fault.code for fault in run(library.loaded, library.books()) if fault.severity == "error"
    }
    assert codes == ({"D406", "D407", "S703"} if class_ == "treaty" else {"D408", "S703"})


def test_words_of_either_language_start_a_file() -> None:
    assert [
        subject(word) for word in ("treaty", "antlaşma", "belge", "olay", "gazetteer", "x")
    ] == ["treaty", "treaty", "document", "event", None, None]
