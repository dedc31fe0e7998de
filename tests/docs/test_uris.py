"""An address that was published names what it named, or is told to be retired."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))

from uris import PUBLISHED, RETIRED, again, listed, missing, now  # noqa: E402


def test_no_published_address_is_gone_and_no_retired_one_is_used_again() -> None:
    published, retired, books = listed(PUBLISHED), listed(RETIRED), now()
    assert len(published) == len(set(published)) > 500
    assert missing(published, retired, books) == []
    assert again(retired, books) == []
    assert set(retired) <= set(published)


def test_every_retired_address_says_what_became_of_it() -> None:
    lines = RETIRED.read_text(encoding="utf-8").splitlines()
    assert all(len(line.split()) > 1 for line in lines if line and not line.startswith("#"))


def test_a_renamed_or_retyped_entry_is_found() -> None:
    books = {"urn:misak:treaty:kars-1921", "urn:misak:place:kars"}
    assert missing(["urn:misak:document:kars-1921"], [], books) == ["urn:misak:document:kars-1921"]
    assert missing(["urn:misak:place:gone"], ["urn:misak:place:gone"], books) == []
    assert again(["urn:misak:place:kars"], books) == ["urn:misak:place:kars"]
