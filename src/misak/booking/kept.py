"""What a reading leaves as it is: the postings of clauses that it does not touch are those of the
base."""

from __future__ import annotations

from functools import cached_property

from misak.booking.acting import Context
from misak.booking.force import Force
from misak.booking.mentions import bounding
from misak.booking.reading import Reading, taken
from misak.effects.posting import SEQUENCE, Keyed
from misak.ledger.values import Act, Ledger

ORDER = (1 << SEQUENCE) - 1


class Kept:
    """The postings of books under the base reading, clause by clause, so that an alternative costs
    what it changes."""

    def __init__(
        self, ledger: Ledger, postings: list[Keyed], days: dict[int, int], forces: dict[str, Force]
    ) -> None:
        self.days, self.forces, self.groups = days, forces, ledger.groups
        self.acts = ledger.acts
        self.rows: dict[int, list[Keyed]] = {}
        self.lines: list[Keyed] = []  # what no clause posts: the ends that dated lines say
        for key, posting in sorted(postings, key=_posted):
            if isinstance(posting.cause, Act):
                self.rows.setdefault(posting.cause.number, []).append((key, posting))
            else:
                self.lines.append((key, posting))

    @cached_property
    def hanging(self) -> dict[str, list[Act]]:
        """The clauses of each instrument, and those whose own days hang on it, or that name it."""
        found: dict[str, list[Act]] = {}
        for act in self.acts:
            for id_ in {act.instrument, *(ref.id for ref in act.refs), *bounding(act)}:
                found.setdefault(id_, []).append(act)
        return found

    @cached_property
    def accounts(self) -> list[Act]:
        """The clauses that stand as an account."""
        return [act for act in self.acts if act.account is not None]

    @cached_property
    def under(self) -> list[Act]:
        """The clauses that stand under another."""
        return [act for act in self.acts if act.role]

    def reached(
        self, reading: Reading, swapped: frozenset[int], moved: frozenset[str]
    ) -> list[Act]:
        """The clauses that a reading takes, moves, or puts in another's place, in their order."""
        found = {act.number: act for id_ in moved for act in self.hanging.get(id_, ())}
        own = (act for act in self.accounts if taken(act.account, act.at, reading))
        found.update((act.number, act) for act in own)
        for number in swapped:
            found[number] = self.acts[number]
        for act in self.under:  # each behind the one under which it stands
            if act.parent in swapped or act.parent in found:
                found[act.number] = act
        return [found[number] for number in sorted(found)]

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
