"""Citations, and BibTeX through the library."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from misak.ask.library import Library
from misak.ask.names import UnknownName
from misak.ledger.roots import shipped as shipped_folder

cite = pytest.importorskip("misak.tell.cite", reason="the BibTeX library is not installed").cite
BIB = "@book{book,\n  title = {A {Made-up} Book},\n  year = {1901}\n}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a bibliography."""
    (tmp_path / "sources.bib").write_text(BIB, encoding="utf-8")
    return tmp_path


def test_words_locator_and_bibtex(little: Library, folder: Path) -> None:
    found: Any = cite(little, "bridge-1900 art 2", [folder])
    assert (
        found["citation"]["en"]
        == "Treaty of the Bridge, signed at Town on 1 May 1900, in force 1 June 1900; Article "
        "2; Series vol. 1, p. 7."
    )
    assert (
        found["citation"]["tr"]
        == "Köprü Antlaşması, imza Town, 1 Mayıs 1900, yürürlük 1 Haziran 1900; 2. madde; "
        "Series vol. 1, p. 7."
    )
    assert (
        "@misc{bridge-1900," in found["bibtex"]
        and "howpublished = {Series vol. 1, p. 7}" in found["bibtex"]
    )
    assert (
        found["sources"][0]["key"] == "book"
        and "title = {A {Made-up} Book}" in found["sources"][0]["bibtex"]
    )


def test_the_general_citation_where_an_article_has_none_of_its_own(
    little: Library, folder: Path
) -> None:
    assert cite(little, "Köprü Antlaşması", [folder])["citation"]["en"].endswith("; Series vol. 1.")
    assert "never in force" in cite(little, "secret-1903", [folder])["citation"]["en"]
    assert (
        cite(little, "battle-1899", [folder])["citation"]["tr"] == "Irmak Muharebesi, 1 Mayıs 1899."
    )


def test_a_source_that_no_bibliography_has(little: Library, tmp_path: Path) -> None:
    assert cite(little, "raid-1907", [tmp_path])["sources"] == [{"key": "book", "bibtex": None}]


def test_the_shipped_bibliography_has_every_source(shipped: Library) -> None:
    for id_ in list(shipped.ledger.instruments)[::9]:
        assert all(one["bibtex"] for one in cite(shipped, id_, [shipped_folder()])["sources"]), id_


def test_an_unknown_article_is_an_error(little: Library, folder: Path) -> None:
    with pytest.raises(UnknownName):
        cite(little, "bridge-1900 art 9", [folder])
