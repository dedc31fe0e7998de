"""Names that two things bear on the same days: a question could mean either."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from misak.check.view import View
from misak.ground.days import FOREVER
from misak.ground.faults import Fault
from misak.ground.langs import LANGS
from misak.ledger.values import Name, Naming

Bearer = tuple[Name, Naming]


def check(view: View) -> list[Fault]:
    """A warning at the later of two entries of one type that share a name; governments of one
    state may (rule 5)."""
    found = [
        fault
        for lang in LANGS
        for bearers in _bearers([*view.books.ledger.names.values()], lang)
        for fault in _shared(view, bearers)
    ]
    return list(dict.fromkeys(found))


def _bearers(names: list[Name], lang: str) -> list[list[Bearer]]:
    """Who bears each text that two things of one type bear in a language. Almost all texts are
    borne once: they are looked at once."""
    first: dict[str, dict[str, Name]] = {}
    twice: dict[tuple[str, str], list[Bearer]] = {}
    for name in names:
        borne = first.setdefault(name.type, {})
        for naming in name.namings:
            text = getattr(naming, lang).casefold()
            if borne.setdefault(text, name) is not name:
                twice[name.type, text] = []
    for name in names if twice else ():
        for naming in name.namings:
            row = twice.get((name.type, getattr(naming, lang).casefold()))
            if row is not None:
                row.append((name, naming))
    return list(twice.values())


def _shared(view: View, found: list[Bearer]) -> Iterator[Fault]:
    for (one, first), (other, second) in combinations(found, 2):
        if view.books.state(one.id) == view.books.state(other.id) or not _meet(
            _days(view, one, first), _days(view, other, second)
        ):
            continue
        if first.precision or second.precision:  # a name of a part or a whole equates nothing
            continue
        text = (
            second.en
            if second.en.casefold() in (first.en.casefold(), first.tr.casefold())
            else second.tr
        )
        yield view.fault("N311", other.at, text, text, one.id, other.id)


def _days(view: View, name: Name, naming: Naming) -> tuple[int, int]:
    """The days on which a thing bears a name: those of the name, within the life of a polity."""
    begin, end = view.books.people.spans.get(name.id, (0, FOREVER))
    return max(begin, naming.begin), min(end, naming.end)


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return max(one[0], other[0]) < min(one[1], other[1])
