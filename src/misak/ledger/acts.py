"""Clause lines as acts: every name resolved and of the right type, every article known. Faults
for what is not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import repeat

from misak.ground.days import read_date, read_term
from misak.ground.faults import Fault
from misak.kinds.attributes import STRENGTHS
from misak.kinds.catalogue import ROWS
from misak.kinds.row import Kind, Slot
from misak.ledger.front import account
from misak.ledger.gazetteer import listed
from misak.ledger.references import labelled, numbered, references
from misak.ledger.values import Act, Instrument, Name, Ref
from misak.ledger.wordings import resting
from misak.text.attributes import Attributes, unquote
from misak.text.clauses import MARKING, NAMED, Parsed, parse, shape
from misak.text.document import Document
from misak.text.glance import DASH
from misak.text.section import Clause, Section

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
SLOTS: dict[str, dict[str, Slot]] = {
    row.id: {slot.name: slot for slot in row.slots} for row in ROWS
}
One = Callable[[str], "tuple[str, ...] | None"]
NOTHING: Attributes = {}  # shared by all clauses that say nothing more
CHECKED = (
    "on",
    "at",
    "order",
    "until",
    "once",
    "within",
    "term",
    "every",
    "notice",
    "strength",
    "account",
)


class Plain:
    """How plain clauses are read with the names of a ledger. Each name that may stand alone in
    a slot is made a value once: ten thousand clauses share it."""

    def __init__(self, names: dict[str, Name]) -> None:
        self.alone: dict[str, dict[str, tuple[str, ...]]] = {type_: {} for type_ in NAMED}
        self.forms: dict[tuple[str, ...], tuple[Kind, tuple[tuple[str, One], ...]] | None] = {}
        for id_, name in names.items():
            if id_ not in MARKING:
                one = (id_,)
                for type_ in NAMED:
                    if name.type in FITS[type_]:
                        self.alone[type_][id_] = one

    def form(self, words: tuple[str, ...]) -> tuple[Kind, tuple[tuple[str, One], ...]] | None:
        """The row of a line whose every second token is one of these, and how the value of each
        slot is found."""
        known = shape(words)
        found = self.forms[words] = (
            (known.row, tuple((slot, self.alone[type_].get) for slot, type_ in known.slots))
            if known
            else None
        )
        return found


def acts(
    document: Document,
    instrument: Instrument,
    names: dict[str, Name],
    known: dict[str, Instrument],
    faults: list[Fault],
    first: int,
    plain: Plain,
) -> list[Act]:
    """The acts of one file, in the order in which they stand, numbered from ``first``;
    ``plain`` reads plain clauses with these names."""
    found: list[Act] = []
    number, parent, path, id_ = first, -1, document.path, instrument.id
    for article, text, line, clause in _clauses(document):
        act = (
            _plain(text, line, path, id_, article, plain, number)
            if clause is None or not clause.depth
            else None
        )
        if act is None:
            parsed = parse(clause or Clause(text, line, 4, 0), document, faults)
            act = (
                _act(
                    parsed,
                    document,
                    instrument,
                    article,
                    names,
                    known,
                    faults,
                    number,
                    parent if parsed.role else -1,
                )
                if parsed
                else None
            )
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


def _plain(
    text: str, line: int, path: str, instrument: str, article: str, plain: Plain, number: int
) -> Act | None:
    """The act of a clause that says nothing but one known name for each slot, as most do; None
    for any other."""
    tokens = text.split()
    words = tuple(tokens[::2])
    form = plain.forms[words] if words in plain.forms else plain.form(words)
    if form is None or len(tokens) % 2:
        return None
    row, getters = form
    slots: dict[str, tuple[str, ...]] = {}
    for (slot, get), value in zip(getters, tokens[1::2]):
        one = get(value)
        if one is None:
            return None
        slots[slot] = one
    new = tuple.__new__  # a call of the class takes twice as long, and there are as many as clauses
    return new(
        Act,
        (
            number,
            row,
            slots,
            (),
            instrument,
            article,
            NOTHING,
            None,
            None,
            "",
            -1,
            (),
            True,
            path,
            line,
        ),
    )


def _act(
    parsed: Parsed,
    document: Document,
    instrument: Instrument,
    article: str,
    names: dict[str, Name],
    known: dict[str, Instrument],
    faults: list[Fault],
    number: int,
    parent: int,
) -> Act | None:
    before = len(faults)
    slots: dict[str, tuple[str, ...]] = {}
    refs: tuple[Ref, ...] = ()
    own = SLOTS[parsed.row.id]
    for name, raw in parsed.slots.items():
        slot = own[name]
        kind = slot.type
        entry = names.get(raw)
        if entry is not None and kind in NAMED and entry.type in FITS[kind]:
            slots[name] = (raw,)  # one known name of the right type, as most are
        elif kind == "text":
            slots[name] = (unquote(raw),)
        elif kind == "word":
            slots[name] = listed(raw)
        elif kind in ("instrument", "thing"):
            refs = references(raw)
            slots[name] = tuple(ref.id for ref in refs)
            _check_refs(refs, kind, parsed, document, names, known, faults)
        else:
            values = listed(raw) if "," in raw else (raw,)
            slots[name] = values
            for value in values:
                entry = names.get(value)
                if entry is None or entry.type not in FITS[kind]:
                    faults.append(_name_fault(value, kind, entry, parsed, document, names))
            if len(values) > 1 and not slot.many:
                faults.append(
                    Fault(
                        "K210",
                        document.find(parsed.clause.line, values[1], parsed.clause.column),
                        (parsed.row.word.en if slot.marker is None else slot.marker.en,),
                    )
                )
        if not slots[name]:
            faults.append(
                Fault(
                    "K202",
                    document.find(parsed.clause.line, raw, parsed.clause.column),
                    (name.upper(), getattr(parsed.row.word, parsed.lang)),
                )
            )
    attributes = parsed.attributes
    if not attributes:
        if parsed.role == "or":
            faults.append(
                Fault(
                    "K208",
                    document.find(
                        parsed.clause.line, parsed.clause.text.split()[0], parsed.clause.column
                    ),
                )
            )
        if len(faults) > before:
            return None
        return Act(
            number,
            parsed.row,
            slots,
            refs,
            instrument.id,
            article,
            attributes,
            None,
            None,
            parsed.role,
            parent,
            (),
            True,
            document.path,
            parsed.clause.line,
        )
    for code, word, type_ in _attribute_problems(parsed, names):
        near = (
            tuple(name.id for name in names.values() if type_ in (name.type, "thing"))
            if code == "N301"
            else ()
        )
        faults.append(
            Fault(
                code,
                document.find(parsed.clause.line, word, parsed.clause.column),
                (word, type_),
                near,
            )
        )
    if len(faults) > before:
        return None
    return Act(
        number,
        parsed.row,
        slots,
        refs,
        instrument.id,
        article,
        attributes,
        read_date(attributes["on"]) if "on" in attributes else None,
        resting(account(attributes), attributes, instrument.articles.get(article)),
        parsed.role,
        parent,
        listed(attributes.get("source", "")),
        "unchecked" not in attributes,
        document.path,
        parsed.clause.line,
    )


def _name_fault(
    value: str,
    kind: str,
    entry: Name | None,
    parsed: Parsed,
    document: Document,
    names: dict[str, Name],
) -> Fault:
    spot = document.find(parsed.clause.line, value, parsed.clause.column)
    if entry is None:
        return Fault(
            "N301",
            spot,
            (value, kind),
            tuple(id for id, name in names.items() if name.type in FITS.get(kind, (name.type,))),
        )
    return Fault("N302", spot, (value, entry.type, kind))


def _check_refs(
    refs: tuple[Ref, ...],
    kind: str,
    parsed: Parsed,
    document: Document,
    names: dict[str, Name],
    known: dict[str, Instrument],
    faults: list[Fault],
) -> None:
    for ref in refs:
        entry = names.get(ref.id)
        if entry is None or (kind == "instrument" and entry.type not in FITS[kind]):
            faults.append(_name_fault(ref.id, kind, entry, parsed, document, names))
        elif ref.articles:
            missing = [
                a for a in ref.articles if ref.id not in known or a not in known[ref.id].articles
            ]
            for each in missing:
                faults.append(
                    Fault(
                        "N305",
                        document.find(parsed.clause.line, each, parsed.clause.column),
                        (ref.id, each),
                        tuple(known[ref.id].articles) if ref.id in known else (),
                    )
                )


def _attribute_problems(parsed: Parsed, names: dict[str, Name]) -> list[tuple[str, str, str]]:
    """(fault code, word, type of the name that is unknown) for each attribute whose value
    cannot be read."""
    found = []
    given = parsed.attributes
    if "on" in given and read_date(given["on"]) is None:
        found.append(("D401", given["on"], ""))
    for word in ("until", "once"):
        if (
            word in given
            and not undated(given[word])
            and read_date(given[word]) is None
            and not all(ref.id in names for ref in references(given[word]) or (Ref("", None),))
        ):
            found.append(("N301", given[word], "thing"))
    for word in ("within", "term", "every", "notice"):
        if word in given and read_term(given[word]) is None:
            found.append(("K206", word, ""))
    if "order" in given and not _order(given["order"]):
        found.append(("K206", "order", ""))
    if "at" in given and not _hour(given["at"]):
        found.append(("K206", "at", ""))
    if "strength" in given and given["strength"] not in STRENGTHS:
        found.append(("K206", "strength", ""))
    rank = account(given)
    if rank and rank.id and (rank.id not in names or names[rank.id].type != "account"):
        found.append(("N301", rank.id, "account"))
    if rank and rank.rank == "rejected" and not rank.reason:
        found.append(("K212", "rejected", ""))
    if parsed.role == "or" and not rank:
        found.append(("K208", parsed.clause.text.split()[0], ""))
    return found


def undated(text: str) -> bool:
    """Whether an attribute names in quotes an event that has not come, or that has no day (rule
    40)."""
    return len(text) > 2 and text[0] == text[-1] == '"'


def _order(text: str) -> bool:
    digits = text.removeprefix("-")
    return digits.isascii() and digits.isdigit() and len(digits) < 4


def _hour(text: str) -> bool:
    hour, colon, minute = text.partition(":")
    return (
        bool(colon)
        and text.isascii()
        and hour.isdigit()
        and minute.isdigit()
        and int(hour) < 24
        and int(minute) < 60
    )
