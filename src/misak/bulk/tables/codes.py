"""Codes of data sets (COW, Gleditsch-Ward, ISO) as dated names: which state a code means on a day, by the gazetteer. Standard library only."""

from __future__ import annotations

from datetime import date

from misak.bulk.tables.rows import Imported, Spell
from misak.ground.days import read_date
from misak.ledger.persons import persons
from misak.ledger.values import Ledger

Pieces = list[tuple[int, int, str]]  # begin, end, and the state or, where none is known, the code


class Codes:
    """The dated codes of a ledger: ``code cow 640`` names its polity as long as that exists, or ``from`` and ``until`` the days of the line."""

    def __init__(self, ledger: Ledger) -> None:
        known = persons(ledger)
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
        for pieces in self.names.values():
            pieces.sort()

    def pieces(self, scheme: str, code: str, begin: int, end: int) -> Pieces:
        """What a code means from ``begin`` to before ``end``, piece after piece; where two names cover a day the earlier goes on."""
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
        """Whether two codes of a system mean one state at some time of a year, or of the year before or after.

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

    def named(self, found: Imported) -> tuple[Imported, list[str]]:
        """A table with states in the place of codes, its spells cut where a code passes to another state; and the codes that stay, in order."""
        scheme = found.mapping.codes.lower()
        stay: dict[str, None] = {}
        place = found.mapping.shape == "place"

        def cut(spell: Spell) -> list[Spell]:
            made = []
            first = (
                [(spell.begin, spell.end, spell.a)]
                if place
                else self.pieces(scheme, spell.a, spell.begin, spell.end)
            )
            for begin, end, a in first:
                for low, high, b in (
                    self.pieces(scheme, spell.b, begin, end) if spell.b else [(begin, end, "")]
                ):
                    stay.update(
                        {
                            code: None
                            for code, name in ((spell.a, a), (spell.b, b))
                            if code == name and code and not (place and code == spell.a)
                        }
                    )
                    made.append(spell._replace(a=a, b=b, begin=low, end=high))
            return made

        def holder(code: str, day: int) -> str:
            name = self.pieces(scheme, code, day, day + 1)[0][2] if code else ""
            if code and name == code:
                stay[code] = None
            return name

        parts = (
            [piece for spell in spells for piece in cut(spell)]
            for spells in (found.spells, found.backward, found.members)
        )
        spells, backward, members = parts
        moves = [
            m._replace(
                giver=holder(m.giver, m.when.earliest), taker=holder(m.taker, m.when.earliest)
            )
            for m in found.moves
        ]
        mapping = found.mapping._replace(codes=scheme if stay else "")
        made = found._replace(
            mapping=mapping, spells=spells, backward=backward, members=members, moves=moves
        )
        return made, list(stay)
