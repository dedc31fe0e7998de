"""A section that is read at a glance says what it says when it is read line by line: the same
blocks, clauses, lines and faults."""

from __future__ import annotations

import re
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from misak.ground.faults import Fault
from misak.ledger.roots import shipped
from misak.text import glance, read
from misak.text.section import Block, Clause, Section

NEVER = re.compile(r"(?!)")
LINES = st.sampled_from(
    (
        "## Art. 1 — A | B",
        "## ",
        "##  x",
        "  ## y",
        "> [en] one",
        "> [tr] bir",
        "> more",
        ">",
        "> [en]",
        "> [de] x",
        "- `cede a`",
        "- `x` y",
        "- `",
        "- ``",
        "  - `provided a`",
        "- `a` - `b`",
        "",
        "",
        " ",
        "\t",
        "\x0b",
        "note",
        "---",
        "text: a",
        "- item",
    )
)
FRONTS = st.sampled_from(
    ("---\ntreaty: x\n---\n", "---\n", "", "---\ntreaty: x\n --- \n", "---\n---\n")
)


def seen(
    text: str,
) -> tuple[
    list[tuple[str, int, bool, tuple[Clause, ...], tuple[Block, ...]]], frozenset[int], list[Fault]
]:
    document, faults = read.read_text(text, "x.md")
    return (
        [(s.heading, s.line, s.summed, s.clauses, s.blocks) for s in document.sections],
        document.odd,
        faults,
    )


def agrees(text: str) -> tuple[list[Section], bool]:
    """The sections read at a glance, and whether all of them were, so that only an outline was
    kept."""
    glanced = seen(text)
    found = read.read_text(text, "x.md")[0]
    clauses = [
        (head, clause.text, clause.line)
        for s in found.sections
        for clause in s.clauses
        for head in (s.heading.partition(glance.DASH)[0],)
    ]
    assert found.outline is None or clauses == list(zip(*found.outline[:3], strict=True))
    with patch.object(glance, "PLAIN", NEVER):
        assert seen(text) == glanced
    return [
        section for section in found.sections if section.kept is None
    ], found.outline is not None


@given(FRONTS, st.lists(LINES, max_size=14), st.sampled_from(("", "\n", "\n\n")))
def test_any_text(front: str, lines: list[str], end: str) -> None:
    agrees(front + "\n".join(lines) + end)


def test_the_shipped_ledger_has_sections_and_files_of_both_sorts() -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(shipped().rglob("*.md"))]
    found = [agrees(text) for text in texts]
    assert 0 < sum(len(plain) for plain, _ in found) < sum(text.count("\n## ") for text in texts)
    assert 0 < sum(outlined for _, outlined in found) < len(texts)
