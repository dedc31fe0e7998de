"""Memberships that the gazetteer says without an end beside a clause: the line would go on when
the clause ends. Rules 19, 28."""

from __future__ import annotations

from collections.abc import Iterator

from misak.booking.expand import expand
from misak.booking.membership import MEMBER, joining
from misak.booking.reading import BASE
from misak.check.view import View
from misak.effects.fact import Begin
from misak.effects.posting import day_of_key
from misak.ground.faults import Fault
from misak.ledger.periods import until
from misak.ledger.values import Act


def check(view: View) -> list[Fault]:
    """A warning at each line of a group that says of a member what a clause says as well."""
    small = joining(view.loaded.ledger)
    if not small.acts:
        return []
    faults: list[Fault] = []
    for key, posting in expand(small, view.books.people, BASE).postings:
        if isinstance(posting, Begin) and isinstance(posting.cause, Act):
            faults += _beside(view, posting, posting.cause, day_of_key(key))
    return list(dict.fromkeys(faults))


def _beside(view: View, begun: Begin, act: Act, day: int) -> Iterator[Fault]:
    """The lines without an end of their own under which a state is a member already on the day on
    which it joins."""
    fluent, state, group = begun.key[:3]
    if fluent != MEMBER:
        return
    over = until(view.loaded.ledger.names[group])
    for member, begin, end, at in view.loaded.ledger.groups.get(group, ()):
        endless = view.books.state(member) == state and end >= over
        if endless and begin <= day:
            yield view.fault("B514", at, member, member, act.instrument)
