"""What a reading leaves as it is: the postings of clauses that it does not touch are those of the
base."""

from __future__ import annotations

from misak.booking.acting import Context
from misak.booking.force import Force
from misak.booking.mentions import bounding
from misak.effects.posting import SEQUENCE, Keyed
from misak.ledger.values import Act, Groups

ORDER = (1 << SEQUENCE) - 1


class Kept:
    """The postings of books under the base reading, clause by clause, so that an alternative costs
    what it changes."""

    def __init__(
        self, postings: list[Keyed], days: dict[int, int], forces: dict[str, Force], groups: Groups
    ) -> None:
        self.days, self.forces, self.groups = days, forces, groups
        self.rows: dict[int, list[Keyed]] = {}
        self.lines: list[Keyed] = []  # what no clause posts: the ends that dated lines say
        for key, posting in sorted(postings, key=_posted):
            if isinstance(posting.cause, Act):
                self.rows.setdefault(posting.cause.number, []).append((key, posting))
            else:
                self.lines.append((key, posting))

    def moved(self, ctx: Context) -> frozenset[str] | None:
        """The instruments whose days another reading changes; None where it changes so much that
        nothing can be kept."""
        if ctx.reading.earliest or ctx.ledger.groups != self.groups:
            return None
        ids = ctx.ledger.instruments
        return frozenset(i for i in ids if ctx.forces.get(i) is not self.forces.get(i))

    def post(self, ctx: Context, act: Act, swapped: frozenset[int], moved: frozenset[str]) -> bool:
        """Post what a clause posts in the base, where the reading does not touch it; whether it was
        so."""
        number = act.number
        if number not in self.days:
            return False
        if self.touched(ctx, act, swapped, moved):
            ctx.touched.add(number)
            return False
        ctx.days[number] = self.days[number]
        for key, posting in self.rows.get(number, ()):
            ctx.out.append((key & ~ORDER | len(ctx.out), posting))
        return True

    def touched(
        self, ctx: Context, act: Act, swapped: frozenset[int], moved: frozenset[str]
    ) -> bool:
        """Whether a reading touches a clause: takes it or puts another in its place, or moves its
        days. ``ctx.touched`` are those before it that it touches."""
        if act.account is not None or act.number in swapped or act.instrument in moved:
            return True
        if act.role and (act.parent in swapped or act.parent in ctx.touched):
            return True
        return _mentions(act, moved)


def _posted(keyed: Keyed) -> int:
    return keyed[0] & ORDER


def _mentions(act: Act, moved: frozenset[str]) -> bool:
    """Whether a clause depends on instruments that have moved: it adopts or ends them, or its own
    days hang on theirs."""
    if not moved:
        return False
    return any(ref.id in moved for ref in act.refs) or not moved.isdisjoint(bounding(act))
