"""The rule book, the citations of the code and the cases hold together: no citation without its
rule, no rule without its case."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))

import rules  # noqa: E402

BOOK = rules.BOOK.read_text(encoding="utf-8")
NUMBERS = [int(number) for number in rules.HEAD.findall(BOOK)]
# Rules whose good case is still to be written; the list may only shrink, and must be empty in the
# end.
STILL_MISSING: frozenset[int] = frozenset()
# Folders that other work goes on in: their citations are brought into the one form when it is done.
OLD_FORM: tuple[str, ...] = ()
CITED = re.compile(r"\b(?:SEMANTICS|SEMANTICS rule|[Rr]ules?) (\d+(?:(?:-|–|, | and )\d+)*)\b")
FOLDERS = ("src", "tests", "tools", "bench")
ENDINGS = ("*.py", "*.md", "*.pl", "*.ts")


def cited(text: str) -> list[int]:
    """The numbers of the rules that a text cites; a span stands for its ends and what lies
    between."""
    found = []
    for numbers in CITED.findall(text):
        for part in re.split(r", | and ", numbers):
            first, _, last = re.sub("–", "-", part).partition("-")
            found += list(range(int(first), int(last or first) + 1))
    return found


def files() -> list[Path]:
    """Every file of ours that may cite a rule."""
    return [
        path
        for folder in FOLDERS
        for ending in ENDINGS
        for path in sorted((ROOT / folder).rglob(ending))
        if "node_modules" not in path.parts
    ]


def test_the_rules_are_numbered_one_after_another() -> None:
    assert list(range(1, len(NUMBERS) + 1)) == NUMBERS


def test_no_citation_leads_to_a_rule_that_does_not_exist() -> None:
    wrong = {
        f"{path.relative_to(ROOT)}: rule {number}"
        for path in files()
        for number in cited(path.read_text(encoding="utf-8"))
        if number not in NUMBERS
    }
    assert not wrong


def test_the_code_cites_rules_in_one_form() -> None:
    names = {path: str(path.relative_to(ROOT)) for path in files() if path != Path(__file__)}
    old = [
        name
        for path, name in names.items()
        if not name.startswith(OLD_FORM) and "SEMANTICS" in path.read_text(encoding="utf-8")
    ]
    assert not old, "write «rule 13», as docs/rules.md numbers them"


def test_the_code_cites_most_rules() -> None:
    assert len({n for path in files() for n in cited(path.read_text(encoding="utf-8"))}) > 20


@pytest.mark.parametrize("number", NUMBERS)
def test_a_rule_has_its_case(number: int) -> None:
    assert bool(rules.cases(number)) != (number in STILL_MISSING), (
        f"rule {number}: write tests/cases/good/rule-{number:02}-….md, "
        "and take the number out of STILL_MISSING"
    )


def test_the_rule_book_links_to_every_case() -> None:
    assert rules.linked(BOOK) == BOOK, "run python tools/rules.py"


def test_a_case_of_a_rule_is_named_after_one_that_exists() -> None:
    for folder in ("good", "bad"):
        for path in (ROOT / "tests" / "cases" / folder).glob("rule-*.md"):
            assert int(path.stem.split("-")[1]) in NUMBERS, path.name
