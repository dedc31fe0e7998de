"""Who belongs to a group by clauses, beside what the gazetteer says: joining and leaving, with
the life of their instruments. rule 19."""

from __future__ import annotations

from misak.booking.expand import expand
from misak.booking.force import Force
from misak.booking.opening import memberships
from misak.booking.reading import Reading, account_key
from misak.booking.replay import Replay
from misak.booking.slices import bearing, sliced
from misak.effects.desk import Desk
from misak.effects.values import Value
from misak.ground.days import FOREVER
from misak.kinds.catalogue import ROWS
from misak.kinds.effects import Lift, Set
from misak.ledger.periods import until
from misak.ledger.persons import Persons
from misak.ledger.values import Act, At, Dated, Ledger

MEMBER = "member"
CHANGING = frozenset(
    row.id
    for row in ROWS
    if any(isinstance(e, (Set, Lift)) and e.fluent == MEMBER for e in row.effects)
)


def joining(ledger: Ledger) -> Ledger:
    """The part of a ledger on which membership by clauses rests; without acts where there is
    none."""
    if CHANGING.isdisjoint(ledger.kinds) or not any(act.row.id in CHANGING for act in ledger.acts):
        return ledger._replace(acts=(), instruments={})
    return sliced(ledger, MEMBER, bearing(ledger, MEMBER, ()))


def bears(part: Ledger, reading: Reading) -> bool:
    """Whether a reading can change who belongs to a group, by that part of its ledger."""
    if not part.acts:
        return False
    ids = part.instruments.keys()
    lines: list[Act | Dated] = [
        *part.acts,
        *(line for found in part.instruments.values() for line in found.dates),
    ]
    return (
        reading.earliest
        or not ids.isdisjoint(reading.without)
        or any(id_ in ids for id_, _ in reading.in_force)
        or any(
            line.account is not None and account_key(line.account, line.at) in reading.accounts
            for line in lines
        )
    )


def with_members(
    ledger: Ledger, people: Persons, reading: Reading, forces: dict[str, Force] | None = None
) -> Ledger:
    """The ledger with its groups as clauses change them under a reading; itself where none does.

    ``forces`` are the days of its instruments under the base reading, where they are known.
    """
    small = joining(ledger)
    named = {
        group
        for act in small.acts
        if act.row.id in CHANGING
        for group in act.slots.get("group", ())
    }
    if not named:
        return ledger
    replay = Replay(Desk(small, people))
    replay.run(
        sorted([*memberships(ledger, people), *expand(small, people, reading, forces).postings])
    )
    groups = {**ledger.groups, **{group: () for group in named}}
    for key in sorted(replay.changes):
        if key[0] == MEMBER and key[2] in named:
            groups[key[2]] += _spells(replay, key, until(ledger.names[key[2]]))
    return ledger._replace(groups=groups)


def _spells(
    replay: Replay, key: tuple[str, ...], over: int
) -> tuple[tuple[str, int, int, At], ...]:
    """The spells of one member in one group, which is ``over`` on a day: its name as written,
    from, until, where it is said."""
    row = replay.changes[key]
    found = []
    for number, (day, value, why, _) in enumerate(row):
        end = min(row[number + 1][0] if number + 1 < len(row) else FOREVER, over)
        if isinstance(value, Value) and day < end:
            found.append((value.names[0], day, end, why.at))
    return tuple(found)
