"""The small ledger and the shipped one, each loaded once."""

from __future__ import annotations

import pytest

from misak.ask.library import Library
from misak.ask.open import load
from tell.small import small


@pytest.fixture(scope="session")
def little() -> Library:
    """The small made-up ledger."""
    return small()


@pytest.fixture(scope="session")
def shipped() -> Library:
    """The shipped ledger."""
    return load()
