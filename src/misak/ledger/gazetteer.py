"""Names: the entries of the gazetteer, of conclusions and of notes, with their raw lines read
into words and attributes."""

from __future__ import annotations

from misak.ground.days import FOREVER, read_date
from misak.ground.faults import Fault
from misak.kinds.keys import LINE_OF, PROVISION_OF, STATEMENT_HEARD, STATEMENT_OF, TYPES
from misak.ledger.formed import LOST, EntryLine
from misak.ledger.heard import hears
from misak.ledger.values import At, Name, Naming, summaries, two
from misak.text.attributes import Attributes, listed, read_attributes, split, unquote
from misak.text.document import Document
from misak.text.section import Clause, Section

PRECISIONS = ("part", "whole", "approximate")

STATEMENTS = ("conclusion", "claim")
Lines = dict[str, list[tuple[str, Attributes, int]]]


def entries(document: Document, subject: str, type_: str, faults: list[Fault]) -> list[Name]:
    """All entries of one file; a section whose heading has no id is a fault."""
    if subject == "gazetteer":
        if type_ not in TYPES:
            field = document.fields[0]
            faults.append(
                Fault(
                    "N310", document.find(field.line, type_, field.column), (type_,), tuple(TYPES)
                )
            )
            return []
        type_ = TYPES[type_]
    else:
        type_ = {"conclusions": "conclusion", "notes": "claim"}[subject]
    return [
        _entry(section, type_, document, faults) for section in document.sections if section.heading
    ]


def _entry(section: Section, type_: str, document: Document, faults: list[Fault]) -> Name:
    id_, _, title = section.heading.partition(" — ")
    tr, en = two(title or id_)
    at = At(document.path, section.line)
    lines: Lines = {}
    namings = [Naming(tr, en, 0, FOREVER)]
    for block in section.clauses:
        _line(block, type_, document, lines, namings, faults)
    sources = tuple(key for value, _, _ in lines.get("source", ()) for key in listed(value))
    return Name(id_.strip(), type_, tuple(namings), at, lines, summaries(section), sources)


def _line(
    block: Clause,
    type_: str,
    document: Document,
    lines: Lines,
    namings: list[Naming],
    faults: list[Fault],
) -> None:
    head, *rest = split(block.text) if ";" in block.text else (block.text,)
    said, _, value = head.partition(" ")
    attributes, problems = read_attributes(rest) if rest else ({}, [])
    word = said if type_ in STATEMENTS else LINE_OF.get(said, "")
    if not word:
        spot = document.find(block.line, said, block.column)
        faults.append(Fault("N309", spot, (said,), tuple(LINE_OF)))
        return
    for one in problems:
        spot = document.find(block.line, one.word, block.column)
        faults.append(Fault(one.code, spot, (one.word,), one.near))
    value = value.strip()
    if type_ in STATEMENTS:
        if attributes:
            heard = STATEMENT_HEARD.get(STATEMENT_OF.get(word, word), ())
            hears(heard, attributes, block, document, faults)
    else:
        line = EntryLine(type_, word, value, attributes, block, document)
        found = list(line.faults(word in lines))
        faults += found
        if line.empty or any(fault.code in LOST for fault in found):
            return
        if word == "provides":
            value = PROVISION_OF[value]
        if word == "name":
            _named(value, attributes, namings)
    lines.setdefault(word, []).append((value, attributes, block.line))


def _named(value: str, attributes: Attributes, namings: list[Naming]) -> None:
    """Add a name; the first one, said again without days, gets what more is said of it."""
    tr, en = two(unquote(value))
    begin, end = read_date(attributes.get("from", "")), read_date(attributes.get("until", ""))
    compound = True if "compound" in attributes else False if "plain" in attributes else None
    spoken = attributes.get("spoken", "")
    if not begin and not end and value == f"{namings[0].tr} | {namings[0].en}":
        namings[0] = namings[0]._replace(spoken=spoken, compound=compound)
        return
    first, last = begin.earliest if begin else 0, end.earliest if end else FOREVER
    precision = next((each for each in PRECISIONS if each in attributes), "")
    alias = "alias" in attributes
    namings.append(Naming(tr, en, first, last, spoken, compound, alias, precision))
