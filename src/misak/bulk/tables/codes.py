"""Codes of data sets (COW, Gleditsch-Ward, ISO) as dated names: which state a code means on a
day, by the gazetteer. Standard library only."""

from __future__ import annotations

from datetime import date

from misak.ground.days import read_date
from misak.ledger.persons import persons
from misak.ledger.values import Ledger

Pieces = list[tuple[int, int, str]]  # begin, end, and the state or, where none is known, the code


class Codes:
    """The dated codes of a ledger: ``code cow 640`` names its polity as long as that exists, or
    ``from`` and ``until`` the days of the line."""

    def __init__(self, ledger: Ledger) -> None:
        known = persons(ledger)
        self.ledger = ledger
        self.own: dict[tuple[str, str], Pieces] = {}
        self.names: dict[tuple[str, str], Pieces] = {}
        for name in ledger.names.values():
            for value, attributes, _ in name.lines.get("code", ()) if name.type == "polity" else ():
                scheme, _, code = value.partition(" ")
                low, high = (read_date(attributes.get(word, "")) for word in ("from", "until"))
                begin, end = known.spans[name.id]
                begin, end = (
                    max(begin, low.earliest if low else begin),
                    min(end, high.earliest if high else end),
                )
                self.names.setdefault((scheme.lower(), code.strip()), []).append(
                    (begin, end, known.states[name.id])
                )
                self.own.setdefault((scheme.lower(), code.strip()), []).append(
                    (begin, end, name.id)
                )
        for pieces in (*self.names.values(), *self.own.values()):
            pieces.sort()

    def pieces(self, scheme: str, code: str, begin: int, end: int) -> Pieces:
        """What a code means from ``begin`` to before ``end``, piece after piece; where two
        names cover a day the earlier goes on."""
        found: Pieces = []
        at = begin
        for low, high, state in self.names.get((scheme, code), ()):
            low, high = max(low, at), min(high, end)
            if low < high:
                found += [(at, low, code)] if at < low else []
                if found and found[-1][2] == state and found[-1][1] == low:
                    found[-1] = (found[-1][0], high, state)
                else:
                    found.append((low, high, state))
                at = high
        return [*found, (at, end, code)] if at < end else found

    def same(self, scheme: str, one: str, other: str, year: int) -> bool:
        """Whether two codes of a system mean one state at some time of a year, or of the year
        before or after.

        The code of a state can change within its life; tables disagree by a year about when.
        """
        states: list[set[str]] = []
        for code in (one, other):
            pieces = self.names.get((scheme.lower(), code), ())
            low, high = date(max(year - 1, 1), 1, 1), date(min(year + 1, 9999), 12, 31)
            states.append(
                {
                    state
                    for begin, end, state in pieces
                    if begin <= high.toordinal() and low.toordinal() < end
                }
            )
        return bool(states[0] & states[1])

    def name(self, scheme: str, code: str, day: int, lang: str) -> str:
        """The name of a state, or of an id of the gazetteer, on a day; empty where the
        gazetteer does not know the code."""
        pieces = self.names.get((scheme, code), ()) if scheme else ()
        known = next(
            (own for begin, end, own in self.own.get((scheme, code), ()) if begin <= day < end), ""
        )
        if not known and not pieces and code in self.ledger.names:
            known = code
        entry = self.ledger.names.get(known)
        if entry is None:
            return ""
        naming = entry.on(day)
        return naming.tr if lang == "tr" else naming.en

    def codes_of(self, scheme: str, state: str, day: int) -> list[str]:
        """The codes that a system has for a state on a day."""
        return [
            code
            for (system, code), pieces in self.names.items()
            if system == scheme and any(b <= day < e and s == state for b, e, s in pieces)
        ]
