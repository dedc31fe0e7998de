"""The English possessive."""

from __future__ import annotations

import pytest

from misak.words.english import possessive


@pytest.mark.parametrize(("name", "form"), [
    ("Georgia", "Georgia's"), ("Kars", "Kars's"), ("United States", "United States'"), ("the Straits", "the Straits'"),
    ("Union of Soviet Socialist Republics", "Union of Soviet Socialist Republics'"), ("USSR", "USSR's"), ("Smyrna (Izmir)",
    "Smyrna's (Izmir)"),
    ("Armenia, Azerbaijan and Georgia", "Armenia, Azerbaijan and Georgia's"),
])
def test_possessive(name: str, form: str) -> None:
    assert possessive(name) == form
