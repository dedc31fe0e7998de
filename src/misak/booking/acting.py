"""The days on which clauses act: by force, by party, by what their words say. SEMANTICS 1-4; VCLT 24, 25, 28."""

from __future__ import annotations

from misak.booking.force import Force, force, force_day, provisional_day
from misak.booking.persons import Persons, members, speaks_for
from misak.booking.postings import Change, Key, Posting, sort_key
from misak.booking.reading import Reading, account_key
from misak.ground.days import FOREVER, add_term, read_date, read_term
from misak.kinds.effects import Move
from misak.ledger.references import references
from misak.ledger.values import Act, Instrument, Ledger


class Context:
    """What expansion carries along: the ledger, the persons, the reading, and what it has made so far."""

    def __init__(
        self, ledger: Ledger, people: Persons, reading: Reading, base: dict[str, Force] | None
    ) -> None:
        self.ledger, self.people, self.reading = ledger, people, reading
        self.states = people.states
        self.forces = forces(ledger, reading, base)
        of_parties = [
            id_ for id_, found in self.forces.items() for _, line in found.lines if line.parties
        ]
        self.parted = {id_ for id_ in of_parties if ledger.instruments[id_].class_ == "treaty"}
        self.touched: set[int] = set()  # the clauses that a reading touches
        self.out: list[Posting] = []
        self.bonds: dict[Key, list[Change]] = {}
        self.days: dict[int, int] = {}
        self.consents: dict[tuple[str, int], frozenset[str]] = {}
        self.several = (
            people.ties.keys() | ledger.groups.keys()
        )  # those that speak for more than themselves
        self.alone: dict[str, frozenset[str]] = {}  # each state that speaks for itself alone
        self.faults: list[tuple[str, Act, tuple[str, ...]]] = []

    def post(
        self,
        day: int,
        op: int,
        args: tuple[object, ...],
        act: Act | None = None,
        first: bool = False,
    ) -> None:
        """Add one posting; the order among those of one day is SEMANTICS 4."""
        if act is None or not act.attributes:
            self.out.append((sort_key(day, first, 0, 0, len(self.out)), op, args))
            return
        minute = order = 0
        given = act.attributes
        order = int(given.get("order", "0"))
        if "at" in given:
            hour, _, rest = given["at"].partition(":")
            minute = int(hour) * 60 + int(rest)
        self.out.append((sort_key(day, first, minute, order, len(self.out)), op, args))

    def consent(self, instrument: Instrument, day: int) -> frozenset[str]:
        """The states whose consent an instrument carries: parties and signing participants, and those they speak for."""
        known = self.consents.get((instrument.id, day))
        if known is None:
            polities, groups, states = (
                instrument.parties + instrument.participants,
                self.ledger.groups,
                self.states,
            )
            if self.several.isdisjoint(polities):
                known = frozenset([states.get(each, each) for each in polities])
            else:
                speaking = [
                    each
                    for polity in polities
                    for each in (members(self.ledger, polity, day) if polity in groups else ())
                    or (polity,)
                ]
                known = frozenset().union(
                    *(speaks_for(self.people, each, day) for each in speaking)
                )
            self.consents[instrument.id, day] = known
        return known


def forces(ledger: Ledger, reading: Reading, base: dict[str, Force] | None) -> dict[str, Force]:
    """The days of every instrument under a reading; those of the base stand where the reading says nothing else."""
    if base is None or reading.earliest:
        return {
            id_: force(found, reading)
            for id_, found in ledger.instruments.items()
            if id_ not in reading.without
        }
    found = {
        id_: base[id_] for id_ in ledger.instruments if id_ in base and id_ not in reading.without
    }
    other = {id_ for id_, _ in reading.in_force}
    for id_, instrument in ledger.instruments.items() if reading.accounts else ():
        if any(
            d.account and account_key(d.account, d.at) in reading.accounts for d in instrument.dates
        ):
            other.add(id_)
    for id_ in other & found.keys():
        found[id_] = force(ledger.instruments[id_], reading)
    return found


def usual_day(found: Force) -> int | None:
    """The day on which every clause acts that says nothing of its own and waits for force; None where that depends on the article, the party or the kind."""
    if len(found.lines) != 1 or found.provisional:
        return None
    day, line = found.lines[0]
    if line.articles is not None or line.parties is not None:
        return None
    return day


def acting_day(
    ctx: Context, act: Act, instrument: Instrument, found: Force
) -> tuple[int | None, bool]:
    """The day on which an act acts, and whether it is firm (not from signature alone). SEMANTICS 2, 3."""
    given = act.attributes
    on = None
    if act.on is not None:
        on = act.on.earliest if ctx.reading.earliest else act.on.latest
    if instrument.class_ != "treaty" and not found.lines:
        return (on, True) if on is not None else (None, False)
    day = _force_day(
        ctx, act, found, concerned(ctx, act, instrument) if len(found.lines) > 1 else []
    )
    if instrument.class_ != "treaty":
        return (on if on is not None else day), True
    if act.row.on_signature and found.signed is not None and (day is None or found.signed < day):
        return max(found.signed, on or found.signed), False
    if day is None:
        return None, False
    if on is not None and on < day and "on" in given:
        ctx.faults.append(("B512", act, (str(on), str(day))))
    return max(day, on or day), True


def pair_day(
    ctx: Context, act: Act, instrument: Instrument, day: int, pair: tuple[str, ...]
) -> int | None:
    """The day on which a clause acts between two parties: the later of theirs (VCLT 24(3)); None where never."""
    if instrument.id not in ctx.parted:
        return day
    found = ctx.forces[instrument.id]
    states = {ctx.states.get(p, p) for p in pair}
    own = [p for p in instrument.parties if ctx.states.get(p, p) in states]
    at = _force_day(ctx, act, found, own) if own else day
    return (
        at
        if at is None or act.on is None
        else max(at, act.on.earliest if ctx.reading.earliest else act.on.latest)
    )


def _force_day(ctx: Context, act: Act, found: Force, parties: list[str]) -> int | None:
    """The day of force of a clause for these parties; what continues starts with provisional application already."""
    if "from-signature" in act.attributes and found.signed is not None:
        day: int | None = found.signed
    elif len(found.lines) == 1 and found.lines[0][1].articles is None:
        day = found.lines[0][0]
    else:
        day = force_day(found, act.article, parties) if found.lines else None
    if not act.row.dispositive:
        soon = provisional_day(found, act.article) if found.provisional else FOREVER
        if soon < (FOREVER if day is None else day):
            day = soon
    return day


def concerned(ctx: Context, act: Act, instrument: Instrument) -> list[str]:
    """The parties named in the slots of a clause, by state; for a renunciation only the one who renounces."""
    if not instrument.parties:
        return []
    named: list[str] = []
    for effect in act.row.effects:
        if isinstance(effect, Move) and effect.mode == "renounce":
            named = list(act.slots.get(effect.giver, ()))
            break
    else:
        for slot in act.row.slots:
            if slot.type == "polity" and slot.name in act.slots:
                named += act.slots[slot.name]
    states = {ctx.states.get(n, n) for n in named}
    states |= {ctx.states.get(m, m) for n in named for m, _, _, _ in ctx.ledger.groups.get(n, ())}
    return [p for p in instrument.parties if ctx.states.get(p, p) in states]


def bound(ctx: Context, text: str) -> int | None:
    """The day of a bound: a date, or the day of a happening or of an instrument's force; None where it never comes."""
    when = read_date(text)
    if when is not None:
        return when.latest
    for ref in references(text):
        found = ctx.forces.get(ref.id)
        if found is not None and found.lines:
            return min(day for day, _ in found.lines)
    return None


def term_end(ctx: Context, act: Act, day: int) -> int | None:
    """The day on which a fact ends by the clause's own words: ``until X``, or ``term N`` counted from force."""
    if not act.attributes:
        return None
    if "until" in act.attributes:
        return bound(ctx, act.attributes["until"])
    term = read_term(act.attributes.get("term", ""))
    return add_term(day, term) if term else None
