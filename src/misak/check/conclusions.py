"""Conclusions and notes on claims: lines that are not understood, that name what nothing
defines, or that the books contradict."""

from __future__ import annotations

from collections.abc import Iterator

from misak.ask.expected import KNOWN, Said, judge, lines, values
from misak.ask.language import NotUnderstood, understand
from misak.ask.library import Library
from misak.ask.names import UnknownName
from misak.ask.refusal import refused
from misak.ask.resolving import resolve
from misak.check.view import View
from misak.ground.faults import Fault
from misak.ledger.references import references
from misak.ledger.values import Name

NONE = ("none", "yok")
WAYS = ("booked", "derived")


def check(view: View) -> list[Fault]:
    """The faults of every conclusion and of every entry of a note."""
    ledger = view.books.ledger
    library = Library(view.loaded)
    return [
        fault
        for entry in (*ledger.conclusions, *ledger.claims)
        for fault in _entry(view, library, entry)
    ]


def _entry(view: View, library: Library, entry: Name) -> Iterator[Fault]:
    found = lines(entry)
    if not any(one.word == "ask" for one in found):
        yield view.fault("C605", entry.at, entry.id, entry.id)
    for one in found:
        if one.word not in KNOWN[entry.type]:
            yield view.fault(
                "C606", one.at, one.word, one.word, near=tuple(sorted(KNOWN[entry.type]))
            )
        else:
            yield from LINES[one.word](view, library, one)


def _asks(view: View, library: Library, one: Said) -> Iterator[Fault]:
    """A question must be understood, name what is known, and say its day: an answer that
    changes overnight is no conclusion."""
    try:
        asked = understand(one.text)
        if asked.on is None:
            yield view.fault("C609", one.at, "", one.text)
        day = library.day(asked, None)
        resolve(library.index, asked, day)
        library.reading(asked.reading)
        if asked.group:
            library.index.find(asked.group, "group", day)
    except (NotUnderstood, UnknownName) as error:
        yield _fault(view, one, error)


def _expects(view: View, library: Library, one: Said) -> Iterator[Fault]:
    try:
        asked = understand(one.text)
        if asked.on is None:
            yield view.fault("C609", one.at, "", one.text)
        if not asked.equals:
            yield view.fault("C601", one.at, "", one.text)
            return
        found = judge(library, one)
    except (NotUnderstood, UnknownName) as error:
        yield _fault(view, one, error)
        return
    have = ", ".join(str(id_) for id_ in found.answer.ids) or (
        "—" if found.answer.covered else "not covered"
    )
    if not found.agrees:
        yield view.fault("C604", one.at, "", ", ".join(found.expected), have)
    elif not found.as_contested:
        contested = ("contested", "not contested")
        yield view.fault(
            "C607", one.at, "", *(contested if not found.answer.contested else contested[::-1])
        )


def _where(view: View, library: Library, one: Said) -> Iterator[Fault]:
    """An instrument, an article of one, or ``none``."""
    ledger = view.books.ledger
    for ref in references(one.text) if one.text not in NONE else ():
        if ref.id not in ledger.instruments:
            yield view.fault(
                "N301", one.at, ref.id, ref.id, "instrument", near=tuple(ledger.instruments)
            )
        for label in ref.articles or () if ref.id in ledger.instruments else ():
            if label not in ledger.instruments[ref.id].articles:
                yield view.fault(
                    "N305",
                    one.at,
                    label,
                    ref.id,
                    label,
                    near=tuple(ledger.instruments[ref.id].articles),
                )


def _way(view: View, library: Library, one: Said) -> Iterator[Fault]:
    if one.text not in WAYS:
        yield view.fault("C606", one.at, one.text, one.text, near=WAYS)


def _item(view: View, library: Library, one: Said) -> Iterator[Fault]:
    """An item of another numbering: some instrument must number it so."""
    name, _, number = one.text.partition(" ")
    known = {
        item.rpartition(" ")[2]
        for id_, i in view.books.ledger.instruments.items()
        if name in id_.split("-")
        for item, _, _ in i.numbering
    }
    if number not in known:
        yield view.fault(
            "N301",
            one.at,
            number or name,
            one.text,
            "item",
            near=tuple(f"{name} {each}" for each in sorted(known)),
        )


def _claimed(view: View, library: Library, one: Said) -> Iterator[Fault]:
    if not values(one.text):
        yield view.fault("C601", one.at, "", one.text)


def _nothing(view: View, library: Library, one: Said) -> Iterator[Fault]:
    yield from ()


LINES = {
    "ask": _asks,
    "expect": _expects,
    "where": _where,
    "claims": _claimed,
    "by": _way,
    "item": _item,
    "missing": _nothing,
    "opinion": _nothing,
}


def _fault(view: View, one: Said, error: NotUnderstood | UnknownName) -> Fault:
    fault = refused(error)
    where = error.name if isinstance(error, UnknownName) else ""
    return view.fault(fault.code, one.at, where, *fault.args, near=fault.near)
