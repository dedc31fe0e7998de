"""A hook of mkdocs: links that lead out of docs/ go to the repository where release.toml names it,
and are plain words where it does not."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
OUT = re.compile(r"\[((?:[^][]|\[[^]]*\])*)\]\(\.\./([^)\s]+)\)")
PAIR = re.compile(
    r"\]\[(?=[ ;,(])"
)  # two stretches that a sentence may leave out, and no reference
SCHEMA = re.compile(r"\[([^]]*)\]\((schema/[^)\s]+)\)")


def on_page_markdown(markdown: str, **_: Any) -> str:
    """The text of a page with its outer links rewritten."""
    told = tomllib.loads((ROOT / "release.toml").read_text(encoding="utf-8"))
    address = told["addresses"]["repository"].rstrip("/")

    def lead(found: re.Match[str], folder: str) -> str:
        words, path = found[1], f"{folder}{found[2]}"
        return f"[{words}]({address}/blob/main/{path})" if address else words

    text = OUT.sub(lambda found: lead(found, ""), markdown)
    return PAIR.sub(r"]\[", SCHEMA.sub(lambda found: lead(found, "docs/"), text))
