"""Clause lines as acts: every name resolved and of the right type, every article known. Faults
for what is not."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import repeat
from typing import NamedTuple, Protocol

from misak.ground.days import read_date
from misak.ground.faults import Fault
from misak.kinds.catalogue import ROWS
from misak.kinds.row import Slot
from misak.ledger.front import account
from misak.ledger.given import unread
from misak.ledger.references import labelled, numbered, references
from misak.ledger.values import Act, Instrument, Name, Ref
from misak.ledger.wordings import resting
from misak.text.attributes import listed, unquote
from misak.text.clauses import NAMED, Parsed, parse
from misak.text.document import Document
from misak.text.glance import DASH
from misak.text.section import Clause, Section

SLOTS: dict[str, dict[str, Slot]] = {
    row.id: {slot.name: slot for slot in row.slots} for row in ROWS
}


FITS = {
    "place": {"place"},
    "polity": {"polity", "group"},
    "group": {"group"},
    "topic": {"topic"},
    "matter": {"matter"},
    "procedure": {"procedure"},
    "people": {"people"},
    "instrument": {"treaty", "document", "event"},
}


class Standing(NamedTuple):
    """Where the clauses of a file stand: its path, and its instrument."""

    path: str
    instrument: str


class Quick(Protocol):
    """What reads some clauses in a quicker way, and leaves the others."""

    def act(self, text: str, article: str, line: int, number: int, at: Standing) -> Act | None:
        """The act of a clause; None for one that is left."""


LAND = " toprakları"  # behind the name of a state: the place that is its land


class Known(NamedTuple):
    """What clauses may refer to, and what reads some of them in a quicker way, if anything does."""

    names: dict[str, Name]
    instruments: dict[str, Instrument]
    quick: Quick | None = None


def acts(
    document: Document, instrument: Instrument, known: Known, faults: list[Fault], first: int
) -> list[Act]:
    """The acts of one file, in the order in which they stand, numbered from ``first``."""
    found: list[Act] = []
    number, parent = first, -1
    quick, at = known.quick, Standing(document.path, instrument.id)
    for article, text, line, clause in _clauses(document):
        act = None
        if quick is not None and (clause is None or not clause.depth):
            act = quick.act(text, article, line, number, at)
        if act is None:
            parsed = parse(clause or Clause(text, line, 4, 0), document, faults)
            if parsed is None:
                continue
            reader = _Reader(document, instrument, known, faults, parsed)
            act = reader.act(article, number, parent if parsed.role else -1)
            if act is None:
                continue
        if not act.role:
            parent = number
        number += 1
        found.append(act)
    return found


def _clauses(document: Document) -> Iterator[tuple[str, str, int, Clause | None]]:
    """Each clause of a file, in order: the label of its article, its text and line, and the
    clause where it was made."""
    outline = document.outline
    known = numbered(outline.heads) if outline else None
    if outline and known:
        return zip(known.labels, outline.texts, outline.lines, repeat(None))
    return (
        (article, clause.text, clause.line, clause)
        for section in document.sections
        for article in (_label(section),)
        for clause in section.clauses
    )


def _label(section: Section) -> str:
    labels = (
        labelled(section.heading.partition(DASH)[0]) if section.heading and section.clauses else ()
    )
    return labels[0] if labels else ""


class _Reader(NamedTuple):
    """One clause on its way to an act: what is wrong with it goes to ``faults``."""

    document: Document
    instrument: Instrument
    known: Known
    faults: list[Fault]
    parsed: Parsed

    def act(self, article: str, number: int, parent: int) -> Act | None:
        """The act; None where something of the clause cannot be read."""
        before, parsed = len(self.faults), self.parsed
        refs: tuple[Ref, ...] = ()
        slots: dict[str, tuple[str, ...]] = {}
        for name, raw in parsed.slots.items():
            slot = SLOTS[parsed.row.id][name]
            if slot.type in ("instrument", "thing") and not self._known(raw, slot.type):
                refs = references(raw)
                self._refer(refs, slot.type)
                slots[name] = tuple(ref.id for ref in refs)
            else:
                slots[name] = self._values(slot, raw)
            if not slots[name]:
                word = getattr(parsed.row.word, parsed.lang)
                self._fault("K202", raw, (name.upper(), word))
        given = parsed.attributes
        if given:
            for code, word, type_ in unread(parsed, self.known.names):
                self._fault(code, word, (word, type_), self._near(type_) if code == "N301" else ())
        elif parsed.role == "or":
            self._fault("K208", parsed.clause.text.split()[0], ())
        if len(self.faults) > before:
            return None
        return Act(
            number,
            parsed.row,
            slots,
            refs,
            self.instrument.id,
            article,
            given,
            read_date(given["on"]) if "on" in given else None,
            resting(account(given), given, self.instrument.articles.get(article))
            if given
            else None,
            parsed.role,
            parent,
            listed(given.get("source", "")),
            "unchecked" not in given,
            self.document.path,
            parsed.clause.line,
        )

    def _known(self, raw: str, kind: str) -> bool:
        """Whether it is one known name of the right type, as most are."""
        entry = self.known.names.get(raw)
        return entry is not None and kind in NAMED and entry.type in FITS[kind]

    def _values(self, slot: Slot, raw: str) -> tuple[str, ...]:
        """The values of a slot that takes no reference."""
        if self._known(raw, slot.type):
            return (raw,)
        if slot.type == "text":
            return (unquote(raw),)
        if slot.type == "word":
            return listed(raw)
        values = listed(raw) if "," in raw else (raw,)
        for value in values:
            entry = self.known.names.get(value)
            if entry is None or entry.type not in FITS[slot.type]:
                self._misnamed(value, slot.type, entry)
        if len(values) > 1 and not slot.many:
            marker = self.parsed.row.word if slot.marker is None else slot.marker
            self._fault("K210", values[1], (marker.en,))
        return values

    def _refer(self, refs: tuple[Ref, ...], kind: str) -> None:
        """The faults of references: instruments and articles that are not there."""
        names, instruments = self.known.names, self.known.instruments
        for ref in refs:
            entry = names.get(ref.id)
            if entry is None or (kind == "instrument" and entry.type not in FITS[kind]):
                self._misnamed(ref.id, kind, entry)
                continue
            there = tuple(instruments[ref.id].articles) if ref.id in instruments else ()
            for each in ref.articles or ():
                if each not in there:
                    self._fault("N305", each, (ref.id, each), there)

    def _misnamed(self, value: str, kind: str, entry: Name | None) -> None:
        if entry is not None:
            land = self._lands(entry) if kind == "place" else ()
            self._fault("N302", value, (value, entry.type, kind), land)
            return
        first, _, more = value.partition(" ")
        if more and self._known(first, kind):  # a name, and behind it what the clause does not take
            word = getattr(self.parsed.row.word, self.parsed.lang)
            self._fault("K203", more.split()[0], (more.split()[0], word))
            return
        fits = FITS.get(kind)
        names = self.known.names.items()
        near = tuple(id_ for id_, name in names if fits is None or name.type in fits)
        self._fault("N301", value, (value, kind), near)

    def _lands(self, polity: Name) -> tuple[str, ...]:
        """The places that are called the land of a polity: what its name may have meant."""
        called = {f"{naming.tr}{LAND}" for naming in polity.namings}
        places = (name for name in self.known.names.values() if name.type == "place")
        return tuple(name.id for name in places if any(n.tr in called for n in name.namings))

    def _near(self, kind: str) -> tuple[str, ...]:
        """The names that an attribute may mean."""
        return tuple(n.id for n in self.known.names.values() if kind in (n.type, "thing"))

    def _fault(
        self, code: str, word: str, args: tuple[str, ...], near: tuple[str, ...] = ()
    ) -> None:
        clause = self.parsed.clause
        spot = self.document.find(clause.line, word, clause.column)
        self.faults.append(Fault(code, spot, args, near))
