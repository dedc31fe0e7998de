"""What a line of the gazetteer or of the front matter hears, and which ids can be asked for:
what would change nothing is a fault."""

from __future__ import annotations

import re

from misak.ground.faults import Fault
from misak.kinds.attributes import BY_ID
from misak.text.attributes import Attributes
from misak.text.document import Document
from misak.text.section import Clause

ID = re.compile(r"\w[\w.'’-]*")
WORDS_OF_QUESTIONS = frozenset(
    ("nobody", "kimse", "none", "yok", "yes", "evet", "no", "hayır", "today", "bugün", "unknown")
)


def askable(id_: str) -> bool:
    """Whether a question can name an id: letters, digits and hyphens, and no word that means
    something in a question."""
    return ID.fullmatch(id_) is not None and id_.lower() not in WORDS_OF_QUESTIONS


def hears(
    heard: tuple[str, ...],
    attributes: Attributes,
    line: Clause,
    document: Document,
    faults: list[Fault],
) -> None:
    """A fault for each attribute of a line that is not among those it hears."""
    word = line.text.split(None, 1)[0]
    for id_ in attributes:
        if id_ not in heard:
            said = next((w for w in BY_ID[id_].word if w in line.text), id_)
            start = max(document.lines[line.line - 1].find(";"), line.column - 1) + 1
            faults.append(Fault("K222", document.find(line.line, said, start), (said, word)))
