"""The days on which clauses act: by force, by party, by what their words say. rule 1-4; VCLT
24, 25, 28."""

from __future__ import annotations

from functools import cached_property
from itertools import combinations

from misak.booking.circles import Apart, Joining, Pair, circles, mixed, multilateral
from misak.booking.force import Force, Names, apart, force_day, kept_out
from misak.booking.prolonged import forces, usual_day
from misak.booking.provisional import sooner
from misak.booking.reading import Reading
from misak.booking.reserved import beside
from misak.effects.posting import Keyed, Moment, Posting, sort_key
from misak.effects.values import Circle
from misak.ground.days import add_term, read_date, read_term
from misak.kinds.effects import Lift, MoveTitle, Owe, Set
from misak.ledger.bounds import undated
from misak.ledger.pairs import Between, expand_pairs, polities
from misak.ledger.persons import Persons, members, speaks_for
from misak.ledger.references import references
from misak.ledger.values import Act, Instrument, Ledger

NOBODY: frozenset[str] = frozenset()


class Context:
    """What expansion carries along: the ledger, the persons, the reading, and what it has made so
    far.

    It is the scene of the effects' posting: what they may ask about a clause, and where they put
    their postings.
    """

    def __init__(
        self, ledger: Ledger, people: Persons, reading: Reading, base: dict[str, Force] | None
    ) -> None:
        self.ledger, self.people, self.reading = ledger, people, reading
        self.states = people.states
        self.forces = forces(ledger, reading, base)
        self.parted = {
            id_
            for id_, found in self.forces.items()
            if found.parted and ledger.instruments[id_].class_ == "treaty"
        }
        self.touched: set[int] = set()  # the clauses that a reading touches
        self.out: list[Keyed] = []
        self.days: dict[int, int] = {}
        self.standing: dict[tuple[str, str], Names] = {}  # by instrument and polity
        self.consents: dict[tuple[str, int], frozenset[str]] = {}
        self.several = people.ties.keys() | ledger.groups.keys()  # those that speak for others too
        self.alone: dict[str, frozenset[str]] = {}  # each polity that speaks for its state alone
        self.faults: list[tuple[str, Act, tuple[str, ...]]] = []
        self.waiting: list[tuple[int, Act, str]] = []  # clauses whose event has no day (rule 40)

    @cached_property
    def usual(self) -> dict[str, Moment | None]:
        """When a clause of each instrument usually acts."""
        days = ((id_, usual_day(found)) for id_, found in self.forces.items())
        return {id_: None if day is None else Moment(day, day) for id_, day in days}

    @cached_property
    def of_instrument(self) -> dict[str, list[Act]]:
        """The clauses of each instrument, in order."""
        found: dict[str, list[Act]] = {}
        for act in self.ledger.acts:
            found.setdefault(act.instrument, []).append(act)
        return found

    def post(self, day: int, posting: Posting, first: bool = False) -> None:
        """Add one posting; the order among those of one day is rule 4."""
        minute = order = 0
        cause = posting.cause
        if isinstance(cause, Act) and cause.attributes:
            given = cause.attributes
            order = int(given.get("order", "0"))
            if "at" in given:
                hour, _, rest = given["at"].partition(":")
                minute = int(hour) * 60 + int(rest)
        self.out.append((sort_key(day, first, minute, order, len(self.out)), posting))

    def fault(self, code: str, act: Act, *args: str) -> None:
        """Note a fault of the ledger."""
        self.faults.append((code, act, args))

    def consent(self, instrument: Instrument, day: int) -> frozenset[str]:
        """The states whose consent an instrument carries: parties and signing participants, and
        those they speak for."""
        known = self.consents.get((instrument.id, day))
        if known is None:
            late = {p for p, line in instrument.acceded.items() if line.when.latest > day}
            parties = tuple(p for p in instrument.parties if p not in late)
            polities = parties + instrument.participants
            known = frozenset().union(*(self._speaking(each, day) for each in polities))
            self.consents[instrument.id, day] = known
        return known

    def _speaking(self, polity: str, day: int) -> frozenset[str]:
        if polity not in self.ledger.groups:
            return self.speaks_for(polity, day)
        own = members(self.ledger, polity, day) or [polity]
        return frozenset().union(*(self.speaks_for(each, day) for each in own))

    def speaks_for(self, polity: str, day: int) -> frozenset[str]:
        """The states for which a polity may act on a day: its own, its members, those that it
        represents."""
        if polity in self.people.ties:
            return frozenset(speaks_for(self.people, polity, day))
        found = self.alone.get(polity)
        if found is None:
            found = self.alone[polity] = frozenset((self.states.get(polity, polity),))
        return found

    @cached_property
    def apart(self) -> Apart:
        """The states that are booked pair by pair."""
        return Apart(self.ledger, self.people, self.forces)

    def alike(self, act: Act, slots: tuple[str, str], day: int) -> frozenset[str]:
        """The parties that a clause between all of them binds alike, each from its own day."""
        if slots[0] in act.slots or slots[1] in act.slots:
            return NOBODY
        instrument = self.ledger.instruments[act.instrument]
        if not multilateral(self.ledger, act, slots, instrument):
            return NOBODY
        apart = self.apart.of(instrument)
        return frozenset(
            party
            for party in instrument.parties
            if self.states.get(party, party) not in apart
            and not self._late(act, instrument, party, day)
        )

    def _late(self, act: Act, instrument: Instrument, party: str, day: int) -> bool:
        """Whether a clause would bind a party before it has acceded."""
        line = instrument.acceded.get(party)
        if line is None:
            return False
        own = self.between(act, day, (party,))
        return own is not None and line.when.latest > own

    def circles(
        self, acts: tuple[Act, Act], alike: frozenset[str], days: tuple[int, int]
    ) -> list[tuple[Circle, Moment]]:
        """The circles of those whom a clause binds alike, each with its days."""
        if not alike:
            return []
        instrument = self.ledger.instruments[acts[0].instrument]
        bound = []
        for party in (p for p in instrument.sides[0] if p in alike):
            day, force = (
                self.between(act, at, (party,)) for act, at in zip(acts, days, strict=True)
            )
            if day is not None and force is not None:
                bound.append(Joining(day, force, party))
        return [(circle, Moment(one.day, one.force)) for circle, one in circles(bound)]

    def paired(
        self,
        act: Act,
        slots: tuple[str, str],
        day: int,
        how: str,
        alike: frozenset[str] = frozenset(),
    ) -> list[tuple[tuple[str, str], int]]:
        """The pairs of two slots, each with the day on which the clause acts between the two: for
        all ``day``, or the later day of the two where they are bound on different days. A group
        means its members on that day (rule 19)."""
        if alike:
            one_way = mixed(self.ledger.instruments[act.instrument].sides[0], alike)
            return self._each(act, one_way, day, how)
        if act.instrument not in self.parted:
            return [(pair, day) for pair in self.pairs(act, slots, day, how)]
        groups = self.ledger.groups
        named = {*act.slots.get(slots[0], ()), *act.slots.get(slots[1], ())}
        parties = self.ledger.instruments[act.instrument].parties
        varying = bool(groups) and not groups.keys().isdisjoint((*named, *parties))
        then: dict[int, set[tuple[str, str]]] = {}
        found: list[tuple[tuple[str, str], int]] = []
        for pair in self.pairs(act, slots, None if varying else day, how):
            at = self.between(act, day, pair)
            if at is None:
                continue
            if varying and at not in then:
                then[at] = set(self.pairs(act, slots, at, how))
            if not varying or pair in then[at]:
                found.append((pair, at))
        return found

    def _each(self, act: Act, one_way: list[Pair], day: int, how: str) -> list[tuple[Pair, int]]:
        """Pairs with the days on which a clause acts between the two, each the other way too where
        they are not ``both`` by one."""
        each = [] if how == "both" else [(b, a) for a, b in one_way]
        days = ((pair, self.between(act, day, pair)) for pair in (*one_way, *each))
        return [(pair, at) for pair, at in days if at is not None]

    def pairs(
        self, act: Act, slots: tuple[str, str], day: int | None, how: str
    ) -> list[tuple[str, str]]:
        """The pairs of two slots, groups as their members: ``both`` each pair once, ``each``
        directed. Without a day groups stand for all who are ever members."""
        one, other = act.slots.get(slots[0], ()), act.slots.get(slots[1], ())
        if len(one) == len(other) == 1:
            if one[0] not in self.ledger.groups and other[0] not in self.ledger.groups:
                return [(one[0], other[0])]
        instrument = self.ledger.instruments[act.instrument]
        return expand_pairs(Between(self.ledger, self.states, instrument, day), act, slots, how)

    def polities(self, act: Act, slot: str, day: int) -> list[str]:
        """The values of a slot, groups as their members, the parties where the row says so."""
        return polities(self.ledger, act, self.ledger.instruments[act.instrument], slot, day)

    def between(self, act: Act, day: int, pair: tuple[str, ...]) -> int | None:
        """The day on which a clause acts between two parties; None where it never does (VCLT
        24(3))."""
        return pair_day(self, act, self.ledger.instruments[act.instrument], day, pair)

    def end_of(self, act: Act, day: int) -> int | None:
        """The day on which a fact that began on ``day`` ends by the clause's own words."""
        return term_end(self, act, day) if act.attributes else None


def acting_day(ctx: Context, act: Act, instrument: Instrument, found: Force) -> Moment | None:
    """When an act acts, by force or (a matter) by signature (rules 2, 3); None where it never
    does."""
    on = None
    if act.on is not None:
        on = act.on.earliest if ctx.reading.earliest else act.on.latest
    if instrument.class_ != "treaty":
        return _own_day(act, found, on)
    day = _firm_day(ctx, act, instrument, found)
    if act.row.on_signature and found.signed is not None and (day is None or found.signed < day):
        return Moment(max(found.signed, on or found.signed), found.signed)
    if day is None:
        return None
    if on is not None and on < day and "on" in act.attributes:
        ctx.fault("B512", act, str(on), str(day))
    return Moment(max(day, on or day), day)


def _firm_day(ctx: Context, act: Act, instrument: Instrument, found: Force) -> int | None:
    """The day from which a treaty's clause acts by force, for those whom it concerns."""
    parties = concerned(ctx, act, instrument) if len(found.lines) > 1 or found.parted else []
    if len(parties) > 1 and instrument.id in ctx.parted and _by_pairs(act):
        return _first_day(ctx, act, instrument, parties)
    if any(apart(found, one, other) for one, other in combinations(parties, 2)):
        return None  # nothing acts between two of whom one objects to the other (rule 34)
    return _force_day(act, found, parties)


def _own_day(act: Act, found: Force, on: int | None) -> Moment | None:
    """A clause of a document or happening acts on the day that it names, else on that of its
    file."""
    day = on
    if found.lines and day is None:
        day = _force_day(act, found, [])
    return Moment(day, day) if day is not None else None


def _by_pairs(act: Act) -> bool:
    """Whether all that a clause does is done between pairs, each of which has a day of its own
    (``pair_day``)."""
    return all(
        isinstance(effect, Owe) or (isinstance(effect, (Set, Lift)) and effect.pairs != "")
        for effect in act.row.effects
    )


def _first_day(ctx: Context, act: Act, instrument: Instrument, parties: list[Names]) -> int | None:
    """The day on which a clause about several acts between two of them for the first time: two
    parties, or one of them and somebody who is none."""
    found = ctx.forces[instrument.id]
    days = sorted(day for party in parties if (day := _force_day(act, found, [party])) is not None)
    if any(not stands_as(ctx, instrument, each) for each in _about(ctx, act)):
        return days[0] if days else None
    return days[1] if len(days) > 1 else None


def pair_day(
    ctx: Context, act: Act, instrument: Instrument, day: int, pair: tuple[str, ...]
) -> int | None:
    """The day on which a clause acts between two parties: the later of theirs (VCLT 24(3));
    None where never."""
    if instrument.id not in ctx.parted:
        return day
    found = ctx.forces[instrument.id]
    own = [names for p in dict.fromkeys(pair) if (names := stands_as(ctx, instrument, p))]
    if len(own) > 1 and apart(found, own[0], own[1]):
        return None
    at = _force_day(act, found, own) if own else day
    return (
        at
        if at is None or act.on is None
        else max(at, act.on.earliest if ctx.reading.earliest else act.on.latest)
    )


def _force_day(act: Act, found: Force, parties: list[Names]) -> int | None:
    """The day of force of a clause for these parties; what continues starts with provisional
    application already."""
    if "from-signature" in act.attributes and found.signed is not None:
        day: int | None = None if _out(act, found, parties, found.signed) else found.signed
    elif len(found.lines) == 1 and found.lines[0][1].articles is None and not found.parted:
        day = found.lines[0][0]
    else:
        day = force_day(found, act.article, parties) if found.lines else None
    if found.provisional and not act.row.dispositive:
        day = sooner(found, act.article, parties, day)
    return day if day is None or not found.reserved else beside(act, found, day)


def _out(act: Act, found: Force, parties: list[Names], day: int) -> bool:
    """Whether some of these parties have kept the article of a clause out by a day (rule 34)."""
    return any(kept_out(found, act.article, party, day) for party in parties)


def stands_as(ctx: Context, instrument: Instrument, polity: str) -> Names:
    """All the names under which a polity's state may stand in the lines of an instrument; none
    where it is no party."""
    key = (instrument.id, polity)
    if key not in ctx.standing:
        ctx.standing[key] = parties_by_names(ctx.ledger, ctx.people, instrument, polity)
    return ctx.standing[key]


def parties_by_names(ledger: Ledger, people: Persons, instrument: Instrument, polity: str) -> Names:
    """The names of a polity's state and of the groups to which it belongs, if one of them is a
    party; else none."""
    own = people.of_state.get(people.states.get(polity, polity), frozenset((polity,)))
    groups = [
        party
        for party in instrument.parties
        if party in ledger.groups and any(m in own for m, _, _, _ in ledger.groups[party])
    ]
    if not groups and own.isdisjoint(instrument.parties):
        return frozenset()
    return own.union(groups)


def concerned(ctx: Context, act: Act, instrument: Instrument) -> list[Names]:
    """The parties named in the slots of a clause, each by all its names; for a renunciation
    only the one who renounces."""
    if not instrument.parties:
        return []
    return list(
        dict.fromkeys(
            names for each in _about(ctx, act) if (names := stands_as(ctx, instrument, each))
        )
    )


def _about(ctx: Context, act: Act) -> list[str]:
    """The polities named in the slots of a clause, groups by their members; for a renunciation
    only the one who renounces."""
    for effect in act.row.effects:
        if isinstance(effect, MoveTitle) and effect.mode == "renounce":
            named = list(act.slots.get(effect.giver, ()))
            break
    else:
        named = [
            polity
            for slot in act.row.slots
            if slot.type == "polity"
            for polity in act.slots.get(slot.name, ())
        ]
    return [each for polity in named for each in _members(ctx, polity)]


def _members(ctx: Context, polity: str) -> tuple[str, ...]:
    """A polity itself, or all who ever belong to a group."""
    rows = ctx.ledger.groups.get(polity)
    return (polity,) if rows is None else tuple(member for member, _, _, _ in rows)


def bound(ctx: Context, text: str) -> int | None:
    """The day of a bound: a date, or the day of a happening or of an instrument's force; None
    where it never comes."""
    if undated(text):
        return None
    when = read_date(text)
    if when is not None:
        return when.latest
    for ref in references(text):
        found = ctx.forces.get(ref.id)
        if found is not None and found.lines:
            return min(day for day, _ in found.lines)
    return None


def term_end(ctx: Context, act: Act, day: int) -> int | None:
    """The day on which a fact ends by the clause's own words: ``until X``, or ``term N``
    counted from force."""
    if not act.attributes:
        return None
    if "until" in act.attributes:
        return bound(ctx, act.attributes["until"])
    term = read_term(act.attributes.get("term", ""))
    return add_term(day, term) if term else None
