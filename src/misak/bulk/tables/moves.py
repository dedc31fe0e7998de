"""Who held a place by the rows of a table of transfers, as spells. Standard library only.

A row says that its loser held the place on the day before, and its gainer from that day on. What
was before the first row of a place nobody says. Where only the year or the month of a row is
known, the days that it can mean are not known for either.
"""

from __future__ import annotations

from misak.bulk.tables.rows import Imported, Move, Spell
from misak.ground.days import FOREVER

FACT = "title"


def held(found: Imported) -> list[Spell]:
    """The holders of every place of a table of transfers, until its source ends."""
    places: dict[str, list[Move]] = {}
    for move in sorted(found.moves, key=lambda m: (m.when.latest, m.row)):
        if move.place:
            places.setdefault(move.place, []).append(move)
    low, high = found.mapping.covered
    last = max((m.when.latest for m in found.moves), default=low)
    days = (low, min(high, FOREVER) if not found.mapping.to_last else last + 1)
    return [spell for moves in places.values() for spell in _Place(moves, days).spells()]


class _Place:
    """The rows of one place, in order."""

    def __init__(self, moves: list[Move], days: tuple[int, int]) -> None:
        self.moves, (self.low, self.high) = moves, days
        self.since: dict[str, tuple[int, Move]] = {}
        self.made: list[Spell] = []

    def spells(self) -> list[Spell]:
        """The spells of all holders, and what of them is not known."""
        first = self.moves[0]
        known = first.when.earliest - 1
        parties = [party for m in self.moves for party in (m.giver, m.taker) if party]
        for party in dict.fromkeys(parties):
            self.keep(party, self.low, known, first, known=False)
        for at, move in enumerate(self.moves):
            self.lost(move, presumed=not at)
            if move.taker:
                self.gained(move)
        for holder, (begin, move) in self.since.items():
            self.keep(holder, begin, FOREVER, move)
        return self.made

    def lost(self, move: Move, presumed: bool) -> None:
        """The loser of a row: until its day where he gave the whole. He held the place the day
        before, by the row itself; since when, only an earlier row tells."""
        if not move.giver:
            return
        before = move.when.earliest - 1
        if move.giver not in self.since:
            if not presumed:
                self.keep(move.giver, self.moves[0].when.earliest, before, move, known=False)
                self.contradicted(move, before)
            self.since[move.giver] = (before, move)
        if move.unsure:
            begin, cause = self.since.pop(move.giver)
            self.keep(move.giver, begin, move.when.earliest, cause)
            self.keep(move.giver, move.when.earliest, FOREVER, move, known=False)
        elif move.whole:
            begin, cause = self.since.pop(move.giver)
            self.keep(move.giver, begin, move.when.earliest, cause)
            self.keep(move.giver, move.when.earliest, move.when.latest, move, known=False)

    def contradicted(self, move: Move, before: int) -> None:
        """What earlier rows said, where somebody of whom they say nothing gives the whole: how
        long it was so is not known."""
        for holder, (begin, cause) in list(self.since.items()) if move.whole else ():
            del self.since[holder]
            self.keep(holder, begin, begin + 1, cause)
            self.keep(holder, begin + 1, before, cause, known=False)

    def gained(self, move: Move) -> None:
        """The gainer of a row, from the last day that it can mean."""
        if move.taker not in self.since:
            self.keep(move.taker, move.when.earliest, move.when.latest, move, known=False)
            self.since[move.taker] = (move.when.latest, move)

    def keep(self, holder: str, begin: int, end: int, move: Move, known: bool = True) -> None:
        """A spell within the days of the source; what runs on at its end is told so."""
        begin, last = max(begin, self.low), min(end, self.high)
        if begin < last:
            self.made.append(
                Spell(
                    FACT,
                    "",
                    move.place,
                    holder,
                    begin,
                    last,
                    known,
                    move.cite,
                    move.row,
                    end > self.high,
                )
            )
