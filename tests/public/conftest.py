"""A small ledger as files, and the shipped books, opened once."""

from __future__ import annotations

from pathlib import Path

import pytest

import misak
from tell.small import FILES


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small ledger of ``tests/tell`` in a folder."""
    place = tmp_path_factory.mktemp("small")
    for name, text in FILES.items():
        (place / name).write_text(text, encoding="utf-8")
    return place


@pytest.fixture(scope="session")
def small(folder: Path) -> misak.Books:
    """The small ledger, opened."""
    return misak.load(folder)


@pytest.fixture(scope="session")
def books() -> misak.Books:
    """The shipped books."""
    return misak.load()
