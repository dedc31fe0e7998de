"""What is left of a word without its endings: one name is not a case of another."""

from __future__ import annotations

import pytest

from misak.words.endings import forms


@pytest.mark.parametrize(
    ("word", "stem"), [("samsun", "sam"), ("vanlis", "van"), ("nisinda", "ni")]
)
def test_a_short_name_is_not_found_inside_a_longer_one(word: str, stem: str) -> None:
    """Three letters and several endings make another word."""
    assert stem not in forms(word, 3)


@pytest.mark.parametrize(
    ("word", "stem"), [("vanda", "van"), ("lozaninda", "lozan"), ("karsin", "kars")]
)
def test_a_name_is_found_under_its_endings(word: str, stem: str) -> None:
    """One ending of a short name, several of a longer one."""
    assert stem in forms(word, 3)
