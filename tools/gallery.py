"""Writes docs/faults.md: every fault with its texts, and how it is shown for its case in
tests/cases/bad.

python tools/gallery.py            write it python tools/gallery.py --check    only say whether
it is stale (exit code 1)
"""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

from cases.reading import IN_WORLD, Case, cases, lay  # noqa: E402
from cases.saying import faults  # noqa: E402
from misak.ground import messages  # noqa: E402
from misak.ground.message import Message  # noqa: E402
from misak.ground.messages import MESSAGES  # noqa: E402
from misak.say.faults import WORD, show  # noqa: E402
from misak.say.hints import template  # noqa: E402

PAGE = ROOT / "docs" / "faults.md"
LANGS = {"en": "English", "tr": "Türkçe"}
FAMILIES = {
    "TEXT": "the text of a file",
    "WORDS": "the words of a clause",
    "NAMES": "names",
    "DATES": "dates",
    "BOOKING": "booking",
    "ASKING": "questions and conclusions",
    "SOURCES": "sources",
    "TABLES": "tables",
    "NOTES": "notes to be reviewed",
    "SHAPES": "shapes of places",
}
INTRO = """<!-- made by tools/gallery.py from tests/cases/bad; add a case, then run it again -->

# Faults

Every fault that Misak can find, what it says in both languages, and how it is shown. *Errors* make `misak check` end with exit code 1;
*warnings* (`misak check --warnings`) tell what may be meant. `…` stands for a name, a day or a word of the file. Each entry links to its
case: a small ledger in which just this is wrong."""


def gallery() -> str:
    """The whole page."""
    found = {
        code: case
        for case in cases("bad")
        if (code := case.path.stem.partition("-")[0]) in MESSAGES
    }
    parts = [INTRO, "\n".join(_index())]
    parts += [_entry(code, row, found[code]) for code, row in MESSAGES.items() if code in found]
    return "\n\n".join(parts) + "\n"


def _index() -> list[str]:
    rows = []
    for name, what in FAMILIES.items():
        family: dict[str, Message] = getattr(messages, name)
        rows.append(
            f"- {what[:1].upper()}{what[1:]}: "
            + ", ".join(f"[{code}](#{anchor(code, row)})" for code, row in family.items())
        )
    return rows


def anchor(code: str, row: Message) -> str:
    """The anchor that Git hosts give to a heading."""
    return re.sub(r"[^\w\- ]", "", f"{code} {row.name}".lower()).replace(" ", "-")


def _entry(code: str, row: Message, case: Case) -> str:
    why = case.why.removesuffix(f" {IN_WORLD}")
    severity = " · ".join(WORD[row.severity][lang] for lang in LANGS)
    lines = [f"## {code} {row.name}", f"{severity}. {why}"]
    lines += [f"- {name}: {' — '.join(template(code, lang))}" for lang, name in LANGS.items()]
    text = "\n\n".join(lines[:2]) + "\n\n" + "\n".join(lines[2:])
    shown = "\n\n".join(f"```text\n{each}\n```" for each in _shown(code, case))
    return f"{text}\n\n{shown}\n\nCase: [{case.title}](../tests/cases/bad/{case.path.name})"


def _shown(code: str, case: Case) -> list[str]:
    """The fault as the renderer shows it in both languages; where a question or a command tells
    it, what the case has."""
    with tempfile.TemporaryDirectory() as folder:
        lay(case, Path(folder))
        fault = next((fault for fault in faults(Path(folder)) if fault.code == code), None)
    if fault is not None:
        return [show(fault, lang) for lang in LANGS]
    block = next(block for block in case.expects if code in block.body)
    line = block.rest if block.rest.startswith("misak ") else f"misak ask '{block.rest}'"
    return [f"$ {line}\n{block.body.rstrip()}"]


def main() -> int:
    """Write the page, or say that it is stale."""
    text = gallery()
    fresh = PAGE.exists() and PAGE.read_text(encoding="utf-8") == text
    if "--check" in sys.argv[1:]:
        print(
            "docs/faults.md is fresh"
            if fresh
            else "docs/faults.md is stale: run python tools/gallery.py"
        )
        return 0 if fresh else 1
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
