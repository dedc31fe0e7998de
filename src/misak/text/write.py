"""The canonical form of a document. ``read(write(x))`` has the content of ``x``."""

from __future__ import annotations

from itertools import groupby

from misak.text.document import Document
from misak.text.section import Block, Clause, Note, Quote, Section, Wording


def write(document: Document) -> str:
    """The document as text: one key a line, a blank line between blocks, clause lines together."""
    parts = [
        _front(document),
        *(part for section in document.sections if (part := _section(section))),
    ]
    return "\n\n".join(parts) + "\n"


def _front(document: Document) -> str:
    rows = ["---"]
    for key, group in groupby(document.fields, lambda field: field.key):
        values = [field.value for field in group]
        rows += (
            [f"{key}: {values[0]}"]
            if len(values) == 1
            else [f"{key}:", *(f"  - {value}" for value in values)]
        )
    return "\n".join([*rows, "---"])


def _section(section: Section) -> str:
    parts = [f"## {section.heading}"] if section.heading else []
    clauses: list[str] = []
    for block in section.blocks:
        if isinstance(block, Clause):
            clauses.append(f"{'  ' * block.depth}- `{block.text}`")
            continue
        parts += ["\n".join(clauses)] if clauses else []
        clauses = []
        parts.append(_text(block))
    return "\n\n".join(parts + (["\n".join(clauses)] if clauses else []))


def _text(block: Block) -> str:
    if isinstance(block, Quote):
        return f"> [{block.lang}] {block.text}".rstrip()
    if isinstance(block, Wording):
        head = f"{block.lang} {block.mark}".rstrip()
        return f"> [{head}] {block.text} — {block.locator}"
    assert isinstance(block, Note)
    return block.text
