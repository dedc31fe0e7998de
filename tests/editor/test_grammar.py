"""The files for editors: made from the catalogue, whole, and colouring every kind of line."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest

from misak.cli.table import BY_NAME
from misak.kinds.catalogue import ROWS

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))

import editors  # noqa: E402

VSCODE = ROOT / "editors" / "vscode"
WORDS = sorted({word for row in ROWS if not row.derived for word in row.word if word})


def pattern(text: str) -> re.Pattern[str]:
    """A pattern of the grammar, with the classes of letters as Python writes them."""
    return re.compile(text.replace(r"\p{L}", r"^\W\d_").replace("[^\\W\\d_\\p{N}-]", r"[\w-]"))


def test_the_grammar_is_fresh() -> None:
    assert editors.GRAMMAR.read_text(encoding="utf-8") == editors.text(), (
        "stale: run python tools/editors.py"
    )


@pytest.mark.parametrize("word", WORDS)
def test_every_kind_is_coloured_whole(word: str) -> None:
    begin = editors.grammar()["repository"]["clause"]["begin"]  # type: ignore[index]
    found = pattern(str(begin)).match(f"- `{word} batum")
    assert found is not None and found[4] == word
    assert pattern(str(begin)).match(f"- {word} batum") is None  # prose is left alone


def test_the_extension_names_files_that_are_there() -> None:
    package = json.loads((VSCODE / "package.json").read_text(encoding="utf-8"))
    assert (VSCODE / package["main"]).is_file()
    for grammar in package["contributes"]["grammars"]:
        told = json.loads((VSCODE / grammar["path"]).read_text(encoding="utf-8"))
        assert told["scopeName"] == grammar["scopeName"]
    settings = package["contributes"]["configuration"]["properties"]
    script = (VSCODE / package["main"]).read_text(encoding="utf-8")
    assert {name.removeprefix("misak.") for name in settings} == set(
        re.findall(r'settings\.get\("(\w+)"\)', script)
    )


def test_the_hooks_call_commands_that_exist() -> None:
    entries = re.findall(r"entry: misak (\w+)", (ROOT / ".pre-commit-hooks.yaml").read_text())
    assert entries and set(entries) <= BY_NAME.keys()
