"""Bases: shipped ledgers of names on which a ledger of one's own may stand, and the file that says
so."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from misak.ground.faults import Fault
from misak.kinds.keys import LEDGER_KEY_OF, SUBJECTS
from misak.ledger.values import Name
from misak.text.document import Document
from misak.text.read import read_text

PACKAGE = Path(__file__).resolve().parent.parent
FILE = "ledger.md"  # at the top of a ledger: ``stands-on: world``
ADDED = ("name", "code", "adjective")  # lines that an entry has beside those of the base's entry


@cache
def bases() -> dict[str, Path]:
    """The shipped bases and further ledgers by name: inside an installed package, or beside the
    source."""
    inside = PACKAGE / "bases"
    folder = inside if inside.is_dir() else PACKAGE.parent.parent / "bases"
    found = sorted(folder.iterdir()) if folder.is_dir() else []
    return {each.name: each for each in found if each.is_dir()}


def base(name: str) -> Path | None:
    """The folder of a base; None where none is called so."""
    return bases().get(name) if name.isidentifier() else None


def stands_on(root: Path) -> list[Path]:
    """The folders of the bases on which the ledger in a folder stands, the deepest first."""
    path = root / FILE
    if not path.is_file():
        return []
    try:
        document, _ = read_text(path.read_text(encoding="utf-8"), FILE)
    except (OSError, UnicodeDecodeError):
        return []  # reading the ledger tells why
    found: list[Path] = []
    for name in standing(document, []):
        below = base(name)
        if below is not None and below != root:
            found += [*stands_on(below), below]
    return found


def standing(document: Document, faults: list[Fault]) -> list[str]:
    """The bases that a ledger file names; what it says otherwise, and a base that is not there, are
    faults."""
    names: list[str] = []
    for field in document.fields:
        if field.key in SUBJECTS:
            continue
        key = LEDGER_KEY_OF.get(field.key)
        if key is None:
            spot = document.find(field.line, field.key)
            faults.append(Fault("T111", spot, (field.key,), tuple(LEDGER_KEY_OF)))
        elif key == "stands-on":
            for name in field.value.replace(",", " ").split():
                names.append(name)
                if base(name) is None:
                    spot = document.find(field.line, name, field.column)
                    faults.append(Fault("N330", spot, (name,), tuple(bases())))
    return names


def joined(below: Name, own: Name) -> Name:
    """An entry that says that it is the same as the base's: its own name comes first, its own lines
    take the place of the base's of the same word, names and codes are added."""
    lines = {**below.lines, **own.lines}
    for word in ADDED:
        if word in below.lines or word in own.lines:
            lines[word] = [*below.lines.get(word, ()), *own.lines.get(word, ())]
    namings = dict.fromkeys((own.namings[0], *below.namings, *own.namings[1:]))
    quotes = {**below.quotes, **own.quotes}
    sources = dict.fromkeys((*below.sources, *own.sources))
    return Name(own.id, own.type, tuple(namings), own.at, lines, quotes, tuple(sources))
