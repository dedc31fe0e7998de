"""The documents that are made from the program are fresh, and hold a heading for everything
there is."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))

import docs  # noqa: E402
from misak.cli.table import COMMANDS  # noqa: E402
from misak.kinds import catalogue, questions  # noqa: E402

READING_KINDS = [
    "sign",
    "treaty_status",
    "adopt",
    "cede",
    "hold",
    "autonomy",
    "independent",
    "regime",
    "boundary",
    "plebiscite",
    "refer",
    "forces",
    "right",
    "oblige",
    "end_war",
    "recognize",
    "reject",
    "abolish",
    "pay",
    "population",
    "cooperate",
    "renounce",
    "concession",
    "battle",
    "regime_change",
    "relation",
    "cause",
    "distinction",
    "join",
]


def page(name: str) -> str:
    """A page as it lies in docs."""
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(docs.PAGES))
def test_a_made_page_is_fresh(name: str) -> None:
    assert (ROOT / name).read_text(encoding="utf-8") == docs.PAGES[name]() + "\n", (
        f"{name} is stale: run python tools/docs.py"
    )


def test_every_fluent_has_its_heading_and_an_example() -> None:
    headings = re.findall(r"^### `([^`]+)`$", page("asking.md"), re.M)
    assert headings == [row.id for row in questions.ROWS]
    assert sorted(docs.EXAMPLES) == sorted(headings)


def test_every_kind_has_its_heading_and_both_words() -> None:
    headings = re.findall(r"^### `([^`]+)` · `([^`]+)`$", page("kinds.md"), re.M)
    assert sorted(headings) == sorted((row.id, row.word.tr) for row in catalogue.ROWS)


def test_every_kind_of_claim_in_prose_has_a_row() -> None:
    assert {row.reading for row in catalogue.ROWS} == set(READING_KINDS) and len(
        READING_KINDS
    ) == 29


def test_every_command_has_its_heading_and_its_options() -> None:
    assert re.findall(r"^## misak (\S+)$", page("cli.md"), re.M) == [row.name for row in COMMANDS]


def test_every_table_of_a_made_page_is_even() -> None:
    for name in docs.PAGES:
        for block in re.findall(r"(?:^\|.*\n)+", page(Path(name).name), re.M):
            widths = {len(re.findall(r"(?<!\\)\|", line)) for line in block.splitlines()}
            assert len(widths) == 1, (name, block[:120])


def test_links_between_the_pages_lead_somewhere() -> None:
    for path in (ROOT / "docs").glob("*.md"):
        for target in re.findall(r"\]\(([^)#]+?)(?:#[^)]*)?\)", path.read_text(encoding="utf-8")):
            if "://" not in target:
                assert (path.parent / target).exists(), f"{path.name}: {target}"
