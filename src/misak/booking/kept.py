"""What a reading leaves as it is: the postings of clauses that it does not touch are those of the base, so that an alternative costs what it changes."""

from __future__ import annotations

from misak.booking.acting import Context
from misak.booking.force import Force
from misak.booking.mentions import bounding
from misak.booking.postings import SEQUENCE, Change, Key, Posting
from misak.ledger.load import Groups
from misak.ledger.values import Act


class Kept:
    """The postings of books under the base reading, clause by clause."""

    def __init__(
        self,
        postings: list[Posting],
        bonds: dict[Key, list[Change]],
        days: dict[int, int],
        forces: dict[str, Force],
        groups: Groups,
    ) -> None:
        self.days, self.forces, self.groups = days, forces, groups
        self.rows: dict[int, list[Posting]] = {}
        self.bonds: dict[int, list[tuple[Key, list[Change]]]] = {}
        for posting in sorted(postings, key=lambda row: row[0] & ((1 << SEQUENCE) - 1)):
            cause = posting[2][-1]
            if isinstance(cause, Act):
                self.rows.setdefault(cause.number, []).append(posting)
        for key, row in bonds.items():
            cause = row[0][2]
            assert isinstance(cause, Act)
            self.bonds.setdefault(cause.number, []).append((key, row))

    def moved(self, ctx: Context) -> frozenset[str] | None:
        """The instruments whose days another reading changes; None where it changes so much that nothing can be kept."""
        if ctx.reading.earliest or ctx.ledger.groups is not self.groups:
            return None
        return frozenset(
            id_ for id_ in ctx.ledger.instruments if ctx.forces.get(id_) is not self.forces.get(id_)
        )

    def post(self, ctx: Context, act: Act, swapped: set[int], moved: frozenset[str]) -> bool:
        """Post what a clause posts in the base, where the reading does not touch it; whether it was so."""
        number = act.number
        if number not in self.days:
            return False
        if (
            act.account is not None
            or number in swapped
            or act.instrument in moved
            or (act.role and (act.parent in swapped or act.parent in ctx.touched))
            or _mentions(act, moved)
        ):
            ctx.touched.add(number)
            return False
        ctx.days[number] = self.days[number]
        out = ctx.out
        for key, op, args in self.rows.get(number, ()):
            out.append((key >> SEQUENCE << SEQUENCE | len(out), op, args))
        ctx.bonds.update(self.bonds.get(number, ()))
        return True


def _mentions(act: Act, moved: frozenset[str]) -> bool:
    """Whether a clause depends on instruments that have moved: it adopts or ends them, or its own days hang on theirs."""
    return bool(moved) and (
        any(ref.id in moved for ref in act.refs) or not moved.isdisjoint(bounding(act))
    )
