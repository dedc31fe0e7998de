"""The English possessive and article."""

from __future__ import annotations

import pytest

from misak.words.english import possessive, the


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Georgia", "Georgia's"),
        ("Kars", "Kars's"),
        ("United States", "United States'"),
        ("the Straits", "the Straits'"),
        ("Union of Soviet Socialist Republics", "Union of Soviet Socialist Republics'"),
        ("USSR", "USSR's"),
        ("Smyrna (Izmir)", "Smyrna's (Izmir)"),
        ("Armenia, Azerbaijan and Georgia", "Armenia, Azerbaijan and Georgia's"),
    ],
)
def test_possessive(name: str, form: str) -> None:
    assert possessive(name) == form


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Georgian SSR", "the Georgian SSR"),
        ("Georgia", "Georgia"),
        ("the Straits", "the Straits"),
        ("a Soviet republic", "a Soviet republic"),
    ],
)
def test_the(name: str, form: str) -> None:
    assert the(name) == form
