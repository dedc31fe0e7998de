"""A case: one Markdown file that holds ledger files and what the books must say of them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
WORLD = "world.md"
IN_WORLD = f"In [the small world](../{WORLD})."
FENCE = re.compile(r"^(`{3,})([^`]*)$")
BLOCKS = ("ledger", "instead", "bytes", "link", "with", "expect")


class Block(NamedTuple):
    """A fenced block: its word, the rest of its first line, its body, and the lines of the body
    (from, up to) in the file."""

    word: str
    rest: str
    body: str
    first: int
    last: int


class Case(NamedTuple):
    """A case as it stands. ``blocks`` are its own; a case that links to the small world has the
    files of that too."""

    path: Path
    title: str
    why: str
    blocks: tuple[Block, ...]
    in_world: bool

    @property
    def name(self) -> str:
        """Folder and name: ``good/rule-09-nemo-dat``."""
        return f"{self.path.parent.name}/{self.path.stem}"

    @property
    def expects(self) -> list[Block]:
        """The expectations, in order."""
        return [block for block in self.blocks if block.word == "expect"]

    @property
    def extras(self) -> list[str]:
        """The optional libraries that its commands need."""
        return [block.rest for block in self.blocks if block.word == "with"]

    @property
    def texts(self) -> dict[str, str]:
        """The case's own ledger files by path."""
        return {block.rest: block.body for block in self.blocks if block.word == "ledger"}

    @property
    def others(self) -> dict[str, str]:
        """Files that say the same in the other vocabulary: the expectations must hold with each
        in the place of its like."""
        return {block.rest: block.body for block in self.blocks if block.word == "instead"}


def blocks(text: str) -> tuple[Block, ...]:
    """All fenced blocks of a Markdown text whose first word is one of ours."""
    found: list[Block] = []
    lines = text.split("\n")
    at = 0
    while at < len(lines):
        fence = FENCE.match(lines[at])
        at += 1
        if fence is None:
            continue
        first = at
        while lines[at] != fence[1]:
            at += 1
        word, _, rest = fence[2].strip().partition(" ")
        assert word in BLOCKS, f"line {first}: no such block: {word}"
        found.append(
            Block(word, rest.strip(), "".join(line + "\n" for line in lines[first:at]), first, at)
        )
        at += 1
    return tuple(found)


def read(path: Path) -> Case:
    """Read one case."""
    text = path.read_text(encoding="utf-8")
    head, _, rest = text.partition("\n")
    why = re.split(r"^`{3,}", rest, maxsplit=1, flags=re.MULTILINE)[0].strip()
    return Case(path, head.removeprefix("# ").strip(), why, blocks(text), IN_WORLD in why)


def cases(folder: str) -> list[Case]:
    """All cases of ``good`` or ``bad``, by name."""
    return [read(path) for path in sorted((HERE / folder).glob("*.md"))]


def lay(case: Case, root: Path, instead: str = "") -> None:
    """Write the files of a case under a folder; ``instead`` is the path of a file that is to
    stand in its other vocabulary."""
    world = (
        {block.rest: block.body for block in blocks((HERE / WORLD).read_text(encoding="utf-8"))}
        if case.in_world
        else {}
    )
    for name, text in {
        **world,
        **case.texts,
        **({instead: case.others[instead]} if instead else {}),
    }.items():
        _file(root, name).write_text(text, encoding="utf-8")
    for block in case.blocks:
        if block.word == "bytes":
            _file(root, block.rest).write_bytes(_bytes(block.body))
        elif block.word == "link":
            name, _, target = block.rest.partition(" ")
            _file(root, name).symlink_to(target)


def _file(root: Path, name: str) -> Path:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _bytes(body: str) -> bytes:
    """Lines of hexadecimal; ``61 x 20001`` is a byte so many times."""
    found = b""
    for line in body.splitlines():
        digits, _, times = line.partition(" x ")
        found += bytes.fromhex(digits) * int(times or "1")
    return found


def rewritten(case: Case, said: dict[int, str]) -> str:
    """The text of a case with new bodies for some blocks, by the line on which a body begins."""
    lines = case.path.read_text(encoding="utf-8").split("\n")
    for block in reversed(case.blocks):
        if block.first in said:
            lines[block.first : block.last] = said[block.first].splitlines()
    return "\n".join(lines)
