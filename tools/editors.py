"""Writes what editors need of the catalogue: the grammar that colours a ledger's lines inside
Markdown. ``python tools/editors.py``; editors/vscode holds the rest by hand."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path

from misak.kinds.attributes import ROWS as ATTRIBUTES
from misak.kinds.catalogue import ROWS
from misak.kinds.keys import ENTRY_LINES, KEYS, SUBJECTS
from misak.text.clauses import MARKERS, ROLES

ROOT = Path(__file__).resolve().parents[1]
GRAMMAR = ROOT / "editors" / "vscode" / "syntaxes" / "misak.injection.tmLanguage.json"
EDGE = r"(?![\p{L}\p{N}-])"


def words(found: Iterable[str]) -> str:
    """An alternative of words, longest first, so that none is cut short by its own beginning."""
    listed = sorted({word for word in found if word}, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(map(re.escape, listed)) + ")"


def grammar() -> dict[str, object]:
    """The grammar as a value: it adds to Markdown, and leaves prose as it is."""
    kinds = words(word for row in ROWS if not row.derived for word in row.word)
    markers = words(word for found in MARKERS.values() for word in found)
    attributes = words(word for row in ATTRIBUTES for word in row.word)
    keys = words([*SUBJECTS, *(word for key in KEYS for word in key)])
    lines = words(word for line in ENTRY_LINES for word in line)
    return {
        "scopeName": "markdown.misak.injection",
        "injectionSelector": "L:text.html.markdown",
        "patterns": [{"include": "#clause"}, {"include": "#entry"}, {"include": "#front"}],
        "repository": {
            "clause": {
                "name": "meta.clause.misak",
                "begin": rf"^(\s*- )(`)((?:{words(ROLES)}\s+)?)({kinds}){EDGE}",
                "end": "`",
                "beginCaptures": {
                    "2": {"name": "punctuation.definition.clause.misak"},
                    "3": {"name": "keyword.control.role.misak"},
                    "4": {"name": "keyword.operator.kind.misak"},
                },
                "patterns": [
                    {"match": r'"[^"`]*"', "name": "string.quoted.double.misak"},
                    {
                        "match": rf"(;)\s*({attributes}){EDGE}",
                        "captures": {
                            "1": {"name": "punctuation.separator.misak"},
                            "2": {"name": "entity.other.attribute-name.misak"},
                        },
                    },
                    {"match": r"\b\d{3,4}(?:-\d\d(?:-\d\d)?)?\b", "name": "constant.numeric.misak"},
                    {"match": rf"(?<=\s){markers}{EDGE}", "name": "keyword.other.marker.misak"},
                    {"match": r"[\p{L}\p{N}][\p{L}\p{N}-]*", "name": "variable.other.id.misak"},
                ],
            },
            "entry": {
                "match": rf"^(\s+- )({lines}){EDGE}",
                "captures": {"2": {"name": "entity.other.attribute-name.misak"}},
            },
            "front": {
                "match": rf"^({keys})(:)",
                "captures": {
                    "1": {"name": "entity.name.tag.misak"},
                    "2": {"name": "punctuation.separator.misak"},
                },
            },
        },
    }


def text() -> str:
    """The file of the grammar."""
    return json.dumps(grammar(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    GRAMMAR.write_text(text(), encoding="utf-8")
