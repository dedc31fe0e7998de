"""A clause line as a kind with raw slot values and attributes: one grammar, two vocabularies."""

from __future__ import annotations

from typing import NamedTuple

from misak.ground.faults import Fault
from misak.kinds.catalogue import BY_WORD, ROWS
from misak.kinds.row import Kind, Slot
from misak.text.attributes import Attributes, read_attributes, split
from misak.text.document import Document
from misak.text.section import Clause

ROLES = {"provided": "provided", "şartla": "provided", "or": "or", "yahut": "or"}
NAMED = frozenset(
    ("place", "polity", "group", "topic", "matter", "procedure", "people")
)  # what the gazetteer's names may stand for
HEAD: dict[str, Slot] = {
    row.id: row.slots[0] for row in ROWS if row.slots and row.slots[0].marker is None
}
MARKERS: dict[tuple[str, str], dict[str, Slot]] = {
    (row.id, lang): {getattr(slot.marker, lang): slot for slot in row.slots if slot.marker}
    for row in ROWS
    for lang in ("en", "tr")
}


class Parsed(NamedTuple):
    """A clause line that is whole: its row, the raw text of each slot, its attributes, and
    where it stands.

    ``role`` is ``provided`` or ``or`` for a line under another, else empty; ``lang`` is the
    vocabulary it was written in.
    """

    row: Kind
    slots: dict[str, str]
    attributes: Attributes
    clause: Clause
    role: str
    lang: str


MARKING = frozenset(
    word for markers in MARKERS.values() for word in markers
)  # a name that is one of these is not plain


class Shape(NamedTuple):
    """A row and, in the order of a line, its slots: (name, type)."""

    row: Kind
    slots: tuple[tuple[str, str], ...]


def shape(words: tuple[str, ...]) -> Shape | None:
    """The slots of a line whose every second token is one of these: a kind, then markers. None
    where it takes more to read it."""
    row, lang = BY_WORD.get(words[0], (None, "")) if words else (None, "")
    if row is None or row.derived or row.id not in HEAD:
        return None
    markers = MARKERS[row.id, lang]
    if not all(word in markers for word in words[1:]):
        return None
    slots = [HEAD[row.id], *(markers[word] for word in words[1:])]
    said = {slot.name for slot in slots}
    if (
        len(said) < len(slots)
        or any(slot.name not in said for slot in row.slots if not slot.optional)
        or any(slot.type not in NAMED for slot in slots)
    ):
        return None
    return Shape(row, tuple((slot.name, slot.type) for slot in slots))


class Part(NamedTuple):
    """The tokens behind a marker, where they stand, and the first word of their clause."""

    tokens: list[str]
    marker: str
    word: str
    clause: Clause
    document: Document


def parse(clause: Clause, document: Document, faults: list[Fault]) -> Parsed | None:
    """Read one clause line; where it is not whole the faults say why and nothing is returned."""
    text = clause.text
    if ";" in text:
        head, *rest = split(text)
        attributes, problems = read_attributes(rest)
        for one in problems:
            faults.append(_fault(one.code, clause, document, one.word, one.near))
    else:
        head, attributes, problems = text, {}, []
    tokens = head.split()
    role = ROLES.get(tokens[0], "") if tokens else ""
    if role:
        del tokens[0]
    if not tokens:
        faults.append(_fault("K201", clause, document, head))
        return None
    if bool(role) != bool(clause.depth):
        faults.append(_fault("K209", clause, document, tokens[0]))
        return None
    row, lang = BY_WORD.get(tokens[0], (None, ""))
    if row is None:
        faults.append(_fault("K201", clause, document, tokens[0], tuple(BY_WORD)))
        return None
    if row.derived:
        faults.append(_fault("K207", clause, document, tokens[0]))
        return None
    before = len(faults)
    slots = _slots(row, lang, tokens, clause, document, faults)
    if problems or len(faults) > before:
        return None
    return Parsed(row, slots, attributes, clause, role, lang)


def _slots(
    row: Kind, lang: str, tokens: list[str], clause: Clause, document: Document, faults: list[Fault]
) -> dict[str, str]:
    """The raw text of each slot: tokens up to the next marker. Missing and doubled slots are
    faults."""
    slots: dict[str, str] = {}
    markers = MARKERS[row.id, lang]
    slot = HEAD.get(row.id)
    marker = tokens[0]
    start = 1
    quoted = False
    for index, token in enumerate(tokens):
        if token in markers:
            if quoted or not index:
                continue
            if slot is not None and index == start + 1 and slot.name not in slots:
                slots[slot.name] = tokens[start]  # one word between two markers, as most have
            else:
                part = Part(tokens[start:index], marker, tokens[0], clause, document)
                _keep(slots, slot, part, faults)
            slot, start, marker = markers[token], index + 1, token
        elif '"' in token and index:
            quoted ^= token.count('"') % 2 == 1
    _keep(slots, slot, Part(tokens[start:], marker, tokens[0], clause, document), faults)
    for wanted in row.slots:
        if not wanted.optional and wanted.name not in slots:
            faults.append(
                _missing(
                    getattr(wanted.marker, lang) if wanted.marker else wanted.name.upper(),
                    tokens[0],
                    tokens[0],
                    clause,
                    document,
                )
            )
    return slots


def _keep(slots: dict[str, str], slot: Slot | None, part: Part, faults: list[Fault]) -> None:
    """Take what stands between two markers as the text of a slot."""
    tokens, marker, word, clause, document = part
    if slot is None:
        if tokens:
            faults.append(_fault("K203", clause, document, tokens[0], (), word))
    elif not tokens:
        if slot.marker:
            faults.append(_missing(slot.name.upper(), marker, word, clause, document))
            slots[slot.name] = ""
    elif slot.name in slots:
        faults.append(_fault("K204", clause, document, marker))
    else:
        slots[slot.name] = " ".join(tokens)


def _missing(what: str, after: str, word: str, clause: Clause, document: Document) -> Fault:
    """What is wanted after a word of the clause that begins with ``word``: a marker as it is
    written, or a slot in capitals, as the list of kinds names it."""
    return Fault("K202", document.find(clause.line, after, clause.column), (what, after, word))


def _fault(
    code: str, clause: Clause, document: Document, word: str, near: tuple[str, ...] = (), *args: str
) -> Fault:
    return Fault(
        code, document.find(clause.line, word or clause.text, clause.column), (word, *args), near
    )
