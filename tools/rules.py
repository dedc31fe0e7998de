"""Writes under each rule of docs/rules.md the links to its good cases
(tests/cases/good/rule-NN-….md)."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BOOK = ROOT / "docs" / "rules.md"
CASES = ROOT / "tests" / "cases" / "good"
HEAD = re.compile(r"^### Rule (\d+): ", re.MULTILINE)


def cases(number: int) -> list[Path]:
    """The good cases of a rule, by name."""
    return sorted(CASES.glob(f"rule-{number:02}-*.md"))


def links(number: int) -> str:
    """The line under a rule that links to its good cases."""
    found = [
        f"[{path.stem.split('-', 2)[2].replace('-', ' ')}](../tests/cases/good/{path.name})"
        for path in cases(number)
    ]
    return f"Cases: {', '.join(found) or 'none yet'}."


def linked(text: str) -> str:
    """The rule book with the links of today in place of those that it has."""
    parts = HEAD.split(text)
    for place in range(1, len(parts), 2):
        number = int(parts[place])
        lines = parts[place + 1].split("\n")
        if sum(line.startswith("Cases:") for line in lines) != 1:
            raise SystemExit(f"rule {number} has not one line of cases")
        body = "\n".join(links(number) if line.startswith("Cases:") else line for line in lines)
        parts[place + 1] = f"### Rule {number}: {body}"
        parts[place] = ""
    return "".join(parts)


if __name__ == "__main__":
    BOOK.write_text(linked(BOOK.read_text(encoding="utf-8")), encoding="utf-8")
