"""The order of files does not matter, nor how a ledger is cut into folders."""

from __future__ import annotations

import random
import shutil
from functools import cache
from pathlib import Path

import pytest

from architecture.source import ROOT
from misak.booking.books import Books
from misak.ledger.folders import files
from misak.ledger.load import load
from misak.ledger.loaded import Loaded
from misak.text.document import Document
from misak.text.read import read_file

LEDGER = ROOT / "ledger"


@cache
def documents() -> tuple[tuple[str, Document], ...]:
    """Every file of the shipped ledger, read once."""
    found = []
    for path, name in files(LEDGER):
        if name.endswith(".md"):
            document, _ = read_file(path, name)
            assert document is not None
            found.append((name, document))
    return tuple(found)


def books(loaded: Loaded) -> dict[object, list[tuple[object, ...]]]:
    """The change lists, with the place of each cause."""
    return {
        key: [(day, value, cause.at, how) for day, value, cause, how in row]
        for key, row in Books(loaded.ledger).changes.items()
    }


@cache
def straight() -> dict[object, list[tuple[object, ...]]]:
    """The books of the files in their usual order."""
    return books(load((), dict(documents())))


@pytest.mark.parametrize("seed", range(6))
def test_shuffled_files_give_the_same_books(seed: int) -> None:
    order = list(documents())
    random.Random(seed).shuffle(order)
    assert books(load((), dict(order))) == straight()


def test_reversed_files_give_the_same_books() -> None:
    assert books(load((), dict(reversed(documents())))) == straight()


def test_folders_are_for_people(tmp_path: Path) -> None:
    """All files in one folder say what they say in many."""
    for path, name in files(LEDGER):
        shutil.copy(path, tmp_path / name.replace("/", "-"))
    flat = Books(load((tmp_path,)).ledger)
    assert {key: [(day, how) for day, _, _, how in row] for key, row in flat.changes.items()} == {
        key: [(row[0], row[3]) for row in rows] for key, rows in straight().items()
    }
