"""What the conclusions rest on: lines that were compared with a page. What rests on others is
held here, and is no conclusion of the books until a page is found."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from misak.ask.library import Library
from misak.ask.open import load

CONCLUSIONS = Path(__file__).parents[2] / "ledger" / "conclusions"
_LINE = re.compile(r"- `(?:ask|expect) ([^;`]*)")
_EXPECTED = re.compile(r"^(.*?) = .*?((?: on \S+)?(?: under reading \S+)?)$")


@pytest.fixture(scope="module")
def books() -> Library:
    """The shipped ledger."""
    return load()


def questions() -> list[str]:
    """Every question of the conclusions, and every one that has an answer beside it."""
    found = []
    for path in sorted(CONCLUSIONS.glob("*.md")):
        for line in _LINE.findall(path.read_text(encoding="utf-8")):
            expected = _EXPECTED.match(line.strip())
            found.append("".join(expected.groups()) if expected else line.strip())
    return found


def test_no_conclusion_rests_on_a_line_that_was_not_checked(books: Library) -> None:
    asked = questions()
    unchecked = [
        (question, reason["file"], reason["line"])
        for question in asked
        for reason in books.ask(question).because
        if not reason["checked"]
    ]
    assert len(asked) > 500
    assert unchecked == []


@pytest.mark.parametrize(
    ("question", "ids"),
    [
        ("title(uskup) on 1914-01-01", ["serbia"]),
        ("title(manastir) on 1914-01-01", ["serbia"]),
        ("in_force(kasri-sirin-1639) on 1700-01-01", ["yes"]),
        ("in_force(erivan-1920) on 1921-01-01", ["no"]),
        ("status(syria-land) on 1930-01-01", ["mandate", "french-and-arabic"]),
        ("in_force(zangezur-1919) on 1920-01-01", ["yes"]),
        ("owes(united-kingdom, italy, italian-zone-smyrna) on 1917-09-26", ["yes"]),
        ("in_force(kars-1921) on 1921-10-14", ["in-part"]),
        ("in_force(kars-1921 art 6) on 1921-10-14", ["yes"]),
        ("count article(kars-1921, ?) on 1930-01-01", [20]),
        ("boundary(turkey, russia) on 2026-01-01", []),
        ("in_force(brest-supplement-1918) on 1918-08-01", ["yes"]),
        ("right(ottoman-empire, garrison-frontiers) on 1912-01-01", ["no"]),
    ],
)
def test_what_still_waits_for_a_page_is_answered_so(
    books: Library, question: str, ids: list[object]
) -> None:
    assert books.ask(question).ids == ids
