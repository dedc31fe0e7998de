"""No rule, need, kind or fault without its case. A new one is not done until it has a file here."""

from __future__ import annotations

import re

import pytest

from cases.reading import Case, cases
from misak.ground.faults import Fault
from misak.ground.messages import MESSAGES
from misak.kinds.catalogue import BY_WORD, ROWS
from misak.kinds.row import Kind
from misak.text.clauses import ROLES, Parsed, parse
from misak.text.read import read_text
from misak.text.section import Clause

RULES, NEEDS = range(1, 27), range(1, 11)
SUBJECT = re.compile(r"^(treaty|document|event|antlaşma|belge|olay):", re.MULTILINE)
GOOD, BAD = cases("good"), cases("bad")
WORDS = [(row, lang) for row in ROWS for lang in ("en", "tr")]
by_word = pytest.mark.parametrize(
    ("row", "lang"), WORDS, ids=[f"{row.id}-{lang}" for row, lang in WORDS]
)


def named(found: list[Case], start: str) -> list[Case]:
    """The cases whose file names begin so."""
    return [case for case in found if case.path.stem.startswith(f"{start}-")]


@pytest.mark.parametrize("number", RULES)
def test_a_rule_has_a_good_case(number: int) -> None:
    found = named(GOOD, f"rule-{number:02}")
    assert found, f"no tests/cases/good/rule-{number:02}-….md"
    assert all(f"rule {number}." in case.why.lower() for case in found)


@pytest.mark.parametrize("number", NEEDS)
def test_a_need_has_a_good_and_a_bad_case(number: int) -> None:
    assert named(GOOD, f"need-{number:02}"), f"no tests/cases/good/need-{number:02}-….md"
    assert named(BAD, f"need-{number:02}"), f"no tests/cases/bad/need-{number:02}-….md"


@pytest.mark.parametrize("code", MESSAGES)
def test_a_fault_has_its_bad_case(code: str) -> None:
    found = named(BAD, code)
    assert found, f"no tests/cases/bad/{code}-….md"
    assert all(
        any(
            re.search(rf"\[{code}\]$|\b{code}:", block.body, re.MULTILINE) for block in case.expects
        )
        for case in found
    ), f"{code} is not told"


@pytest.mark.parametrize(
    "case",
    [case for case in BAD if case.path.stem.partition("-")[0] in MESSAGES],
    ids=lambda case: case.name,
)
def test_a_bad_case_is_named_as_its_fault(case: Case) -> None:
    """So that a renamed fault renames its case, and links into the gallery stay what they say."""
    code, _, slug = case.path.stem.partition("-")
    assert slug == re.sub(r"[^a-z0-9]+", "-", MESSAGES[code].name.lower())


def used(found: list[Case]) -> set[tuple[str, str]]:
    """The kinds that the clause lines of cases use whole, with the vocabulary."""
    return {(parsed.row.id, parsed.lang) for parsed, _ in _parsed(found) if parsed is not None}


def refused(found: list[Case]) -> set[tuple[str, str]]:
    """The kinds whose word begins a clause line that is refused, with the vocabulary."""
    found_words = (_word(line) for parsed, line in _parsed(found) if parsed is None)
    return {(BY_WORD[word][0].id, BY_WORD[word][1]) for word in found_words if word in BY_WORD}


def _word(line: str) -> str:
    words = [word for word in line.partition(";")[0].split() if word not in ROLES]
    return words[0] if words else ""


def _parsed(found: list[Case]) -> list[tuple[Parsed | None, str]]:
    rows = []
    for text in (
        text
        for case in found
        for text in (*case.texts.values(), *case.others.values())
        if SUBJECT.search(text)
    ):
        document, _ = read_text(text, "case")
        for block in (
            block
            for section in document.sections
            for block in section.blocks
            if isinstance(block, Clause)
        ):
            faults: list[Fault] = []
            rows.append((parse(block, document, faults), block.text))
    return rows


USED, REFUSED = used(GOOD), refused(BAD)


@by_word
def test_a_kind_has_a_good_use(row: Kind, lang: str) -> None:
    """What is derived must never be written, so it has none."""
    assert ((row.id, lang) in USED) is not row.derived


@by_word
def test_a_kind_has_a_bad_use(row: Kind, lang: str) -> None:
    assert (row.id, lang) in REFUSED
