"""Acts to dated postings, under one reading. It asks each row for its effects and never for its name."""

from __future__ import annotations

from typing import NamedTuple

from misak.booking.force import Force, force, force_day, provisional_day
from misak.booking.pairs import expand_pairs, polities
from misak.booking.persons import Persons, members, speaks_for
from misak.booking.postings import (
    ATTEST, CARRY, END, LIFT, MOVE, OPEN, OWE, PERFORM, SET, SETTLE, Bond, Line, Posting, Value, sort_key,
)
from misak.booking.reading import Reading, account_key, taken
from misak.ground.days import FOREVER, add_term, read_date, read_term
from misak.ground.faults import Fault
from misak.kinds.attributes import STRENGTHS
from misak.kinds.effects import Attest, Carry, Effect, Lift, Link, Move, Nothing, Open, Owe, Set, Settle
from misak.ledger.references import references
from misak.ledger.values import Act, Instrument, Ledger


class Expansion(NamedTuple):
    """The postings in booking order, the days of every instrument, the day of each act, and the faults met."""

    postings: list[Posting]
    forces: dict[str, Force]
    days: dict[int, int]
    faults: list[tuple[str, Act, tuple[str, ...]]]


class Context:
    """What expansion carries along: the ledger, the persons, the reading, and what it has made so far."""

    def __init__(self, ledger: Ledger, people: Persons, reading: Reading, base: dict[str, Force] | None) -> None:
        self.ledger, self.people, self.reading = ledger, people, reading
        self.states = people.states
        self.forces = forces(ledger, reading, base)
        self.out: list[Posting] = []
        self.days: dict[int, int] = {}
        self.faults: list[tuple[str, Act, tuple[str, ...]]] = []

    def post(self, day: int, op: int, args: tuple[object, ...], act: Act | None = None, first: bool = False) -> None:
        """Add one posting; the order among those of one day is SEMANTICS 4."""
        minute = order = 0
        if act is not None and act.attributes:
            given = act.attributes
            order = int(given.get("order", "0"))
            if "at" in given:
                hour, _, rest = given["at"].partition(":")
                minute = int(hour) * 60 + int(rest)
        self.out.append((sort_key(day, first, minute, order, len(self.out)), op, args))

    def consent(self, instrument: Instrument, day: int) -> set[str]:
        """The states whose consent an instrument carries: parties and signing participants, and those they speak for."""
        found: set[str] = set()
        for polity in (*instrument.parties, *instrument.participants):
            for each in members(self.ledger, polity, day) or [polity]:
                found |= speaks_for(self.people, each, day)
        return found


def forces(ledger: Ledger, reading: Reading, base: dict[str, Force] | None) -> dict[str, Force]:
    """The days of every instrument under a reading; those of the base stand where the reading says nothing else."""
    if base is None or reading.earliest:
        return {id_: force(found, reading) for id_, found in ledger.instruments.items() if id_ not in reading.without}
    found = {id_: row for id_, row in base.items() if id_ not in reading.without} if reading.without else dict(base)
    other = {id_ for id_, _ in reading.in_force}
    for id_, instrument in ledger.instruments.items() if reading.accounts else ():
        if any(d.account and account_key(d.account, d.at) in reading.accounts for d in instrument.dates):
            other.add(id_)
    for id_ in other & found.keys():
        found[id_] = force(ledger.instruments[id_], reading)
    return found


def expand(ledger: Ledger, people: Persons, reading: Reading, base: dict[str, Force] | None = None) -> Expansion:
    """All postings of a ledger under a reading, sorted. ``base`` are the days under the base reading, where known."""
    ctx = Context(ledger, people, reading, base)
    _endings(ctx)
    swapped = {a.parent for a in ledger.acts if a.role == "or" and taken(a.account, a.at, reading)}
    for act in ledger.acts:
        if act.instrument not in ctx.forces or not _chosen(act, swapped, reading):
            continue
        _act(ctx, act, ledger.instruments[act.instrument], ctx.forces[act.instrument], frozenset())
    ctx.out.sort()
    return Expansion(ctx.out, ctx.forces, ctx.days, ctx.faults)


def _chosen(act: Act, swapped: set[int], reading: Reading) -> bool:
    if act.account is not None:
        return taken(act.account, act.at, reading)
    return act.number not in swapped and (act.parent not in swapped or act.role != "provided")


def _endings(ctx: Context) -> None:
    for id_, found in ctx.forces.items():
        for day, line in found.ended:
            ctx.post(day, END, (id_, line.articles, line.parties, line.how or "ended", line), first=True)


def _act(ctx: Context, act: Act, instrument: Instrument, found: Force, seen: frozenset[str]) -> None:
    """One act on its day; an adoption books the adopted articles again on the adopter's day."""
    day, firm = acting_day(ctx, act, instrument, found)
    if day is None:
        return
    given = act.attributes
    once = _bound(ctx, given.get("once", "")) if "once" in given else None
    ctx.days[act.number] = day
    for effect in act.row.effects:
        HANDLERS[type(effect)](ctx, act, effect, instrument, day, firm, once)
    for effect in act.row.effects:
        if isinstance(effect, Link) and effect.relation == "adopts":
            _adopt(ctx, act, instrument, found, seen)


def _adopt(ctx: Context, act: Act, instrument: Instrument, found: Force, seen: frozenset[str]) -> None:
    """Incorporation: the adopted articles act again, between the adopter's parties, from the adopter's day."""
    for ref in act.refs:
        if ref.id in seen or ref.id == act.instrument:
            continue
        for other in ctx.ledger.acts:
            if other.instrument == ref.id and (ref.articles is None or other.article in ref.articles) and other.account is None:
                borrowed = other._replace(
                    instrument=act.instrument, article=act.article, at=act.at, number=act.number,
                    attributes={**{k: v for k, v in other.attributes.items() if k not in ("on", "from-signature")}, "strength": "adopted"},
                )
                _act(ctx, borrowed, instrument, found, seen | {ref.id})


def acting_day(ctx: Context, act: Act, instrument: Instrument, found: Force) -> tuple[int | None, bool]:
    """The day on which an act acts, and whether it is firm (not from signature alone). SEMANTICS 2, 3."""
    given = act.attributes
    on = None
    if act.on is not None:
        on = act.on.earliest if ctx.reading.earliest else act.on.latest
    if instrument.class_ != "treaty" and not found.lines:
        return (on, True) if on is not None else (None, False)
    if "from-signature" in given and found.signed is not None:
        day: int | None = found.signed
    elif len(found.lines) == 1 and found.lines[0][1].articles is None:
        day = found.lines[0][0]
    else:
        day = force_day(found, act.article, _concerned(ctx, act, instrument)) if found.lines else None
    if not act.row.dispositive:
        soon = provisional_day(found, act.article) if found.provisional else FOREVER
        if soon < (FOREVER if day is None else day):
            day = soon
    if instrument.class_ != "treaty":
        return (on if on is not None else day), True
    if act.row.on_signature and found.signed is not None and (day is None or found.signed < day):
        return found.signed, False
    if day is None:
        return None, False
    if on is not None and on < day:
        ctx.faults.append(("B512", act, (str(on), str(day))))
    return max(day, on or day), True


def _concerned(ctx: Context, act: Act, instrument: Instrument) -> list[str]:
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


def _bound(ctx: Context, text: str) -> int | None:
    """The day of a bound: a date, or the day of a happening or of an instrument's force; None where it never comes."""
    when = read_date(text)
    if when is not None:
        return when.latest
    for ref in references(text):
        found = ctx.forces.get(ref.id)
        if found is not None and found.lines:
            return min(day for day, _ in found.lines)
    return None


def _places(act: Act, slot: str) -> tuple[str, ...]:
    return act.slots.get(slot, ())


def _move(ctx: Context, act: Act, effect: Effect, instrument: Instrument, day: int, firm: bool, once: int | None) -> None:
    assert isinstance(effect, Move)
    treaty = instrument.class_ == "treaty"
    giver, taker = act.slots.get(effect.giver, ()), act.slots.get(effect.taker, ())
    consent = ctx.consent(instrument, day) if treaty else set()
    for polity in giver:
        consent |= speaks_for(ctx.people, polity, day)
    party = not treaty or all(ctx.states.get(t, t) in consent for t in taker)
    day = max(day, once) if once is not None else day
    ctx.post(day, MOVE, (effect.fluent, effect.mode, _places(act, effect.scope), giver, taker, frozenset(consent), party, act), act)


def _set(ctx: Context, act: Act, effect: Effect, instrument: Instrument, day: int, firm: bool, once: int | None) -> None:
    assert isinstance(effect, Set)
    value = act.slots[effect.value[1:]][0] if effect.value[:1] == "=" else effect.value
    under = act.slots.get(effect.under, ("",))[0] if effect.under else ""
    strength = STRENGTHS.get(act.attributes.get("strength", "express"), "express") if act.row.on_signature else ""
    if not firm and strength:
        later = force_day(ctx.forces[act.instrument], act.article, _concerned(ctx, act, instrument)) if ctx.forces[act.instrument].lines else None
        _post_set(ctx, act, effect, instrument, day, Value(value, under, "signed", ()))
        if later is None:
            return
        day = later
    day = max(day, once) if once is not None else day
    _post_set(ctx, act, effect, instrument, day, Value(value, under, strength, ()))
    end = _end(ctx, act, day)
    if end is not None:
        for args in _keys(ctx, act, effect.args, effect.pairs, instrument, day):
            ctx.post(end, LIFT, (_key(effect.fluent, args, effect.klass), value, "expired", act), act, first=True)


def _post_set(ctx: Context, act: Act, effect: Set, instrument: Instrument, day: int, value: Value) -> None:
    bound = ctx.consent(instrument, day) if instrument.class_ == "treaty" and effect.pairs == "both" else None
    for args in _keys(ctx, act, effect.args, effect.pairs, instrument, day):
        if bound is not None and any(ctx.states.get(a, a) not in bound for a in args):
            ctx.faults.append(("B511", act, (next(a for a in args if ctx.states.get(a, a) not in bound),)))
            continue
        key = _key(effect.fluent, _by_state(ctx, args, effect.pairs), effect.klass)
        ctx.post(day, SET, (key, value._replace(names=args), act), act)


def _lift(ctx: Context, act: Act, effect: Effect, instrument: Instrument, day: int, firm: bool, once: int | None) -> None:
    assert isinstance(effect, Lift)
    if effect.fluent == "in_force":
        parties = frozenset(p for p in act.slots.get(effect.args[1], ())) or None
        for ref in act.refs:
            articles = frozenset(ref.articles) if ref.articles else None
            ctx.post(day, END, (ref.id, articles, parties, effect.how, act), act, first=True)
        return
    value = act.slots[effect.value[1:]][0] if effect.value[:1] == "=" else effect.value
    for args in _keys(ctx, act, effect.args, effect.pairs, instrument, day):
        key = _key(effect.fluent, _by_state(ctx, args, effect.pairs), effect.klass)
        ctx.post(day, LIFT, (key, value, effect.how, act), act)


def _owe(ctx: Context, act: Act, effect: Effect, instrument: Instrument, day: int, firm: bool, once: int | None) -> None:
    assert isinstance(effect, Owe)
    treaty = instrument.class_ == "treaty"
    bound = ctx.consent(instrument, day) if treaty else None
    due = add_term(day, term) if (term := read_term(act.attributes.get("within", ""))) else None
    end = _end(ctx, act, day)
    where, who = act.slots.get("where", ()), act.slots.get("beneficiary", ())
    pairs = expand_pairs(ctx.ledger, ctx.states, act, instrument, effect.obligor, effect.obligee, day, "both" if effect.mutual else "each")
    if effect.mutual:
        pairs = [*pairs, *((b, a) for a, b in pairs)]
    for obligor, obligee in pairs:
        if bound is not None and ctx.states.get(obligor, obligor) not in bound:
            if act.role != "provided":
                ctx.faults.append(("B511", act, (obligor,)))
            continue
        for topic in act.slots.get(effect.topic, ()):
            bond = Bond(effect.nature, obligor, obligee, topic, where, who, day, due, once if once is not None else (FOREVER if "once" in act.attributes else None))
            key = ("bond", str(act.number), obligor, obligee, topic)
            ctx.post(day, OWE, (key, bond, act), act)
            if end is not None:
                ctx.post(end, LIFT, (key, "", "expired", act), act, first=True)


def _end(ctx: Context, act: Act, day: int) -> int | None:
    """The day on which a fact ends by the clause's own words: ``until X``, or ``term N`` counted from force."""
    if "until" in act.attributes:
        return _bound(ctx, act.attributes["until"])
    term = read_term(act.attributes.get("term", ""))
    return add_term(day, term) if term else None


def _open(ctx: Context, act: Act, effect: Effect, instrument: Instrument, day: int, firm: bool, once: int | None) -> None:
    assert isinstance(effect, Open)
    procedure = act.slots.get(effect.procedure, ("",))[0] if effect.procedure else ""
    claimants = tuple(p for slot in effect.claimants.split("+") if slot for p in act.slots.get(slot, ()))
    for matter in act.slots[effect.matter]:
        scope = act.slots.get(effect.scope, ()) if effect.scope else ()
        ctx.post(day, OPEN, (matter, procedure, claimants, scope, act), act)


def _settle(ctx: Context, act: Act, effect: Effect, instrument: Instrument, day: int, firm: bool, once: int | None) -> None:
    assert isinstance(effect, Settle)
    if effect.what == "instrument":
        for ref in act.refs:
            ctx.post(day, PERFORM, (ref, effect.how, act), act)
        return
    for matter in act.slots[effect.what]:
        ctx.post(day, SETTLE, (matter, effect.how, act), act)


def _carry(ctx: Context, act: Act, effect: Effect, instrument: Instrument, day: int, firm: bool, once: int | None) -> None:
    assert isinstance(effect, Carry)
    scope = act.slots.get(effect.scope, ()) if effect.scope else ()
    ctx.post(day, CARRY, (act.slots[effect.giver][0], act.slots[effect.taker][0], scope, act), act, first=True)


def _attest(ctx: Context, act: Act, effect: Effect, instrument: Instrument, day: int, firm: bool, once: int | None) -> None:
    assert isinstance(effect, Attest)
    value = act.slots[effect.value[1:]][0] if effect.value[:1] == "=" else effect.value
    if all(name in act.slots for name in effect.args):
        for args in _keys(ctx, act, effect.args, "each", instrument, day):
            ctx.post(day, ATTEST, ((effect.fluent, *args), value, act), act)


def _nothing(ctx: Context, act: Act, effect: Effect, instrument: Instrument, day: int, firm: bool, once: int | None) -> None:
    """Links between instruments are looked up where they are asked for; they post nothing."""


def _keys(ctx: Context, act: Act, args: tuple[str, ...], pairs: str, instrument: Instrument, day: int) -> list[tuple[str, ...]]:
    """The argument tuples of a fact: pairs of two slots, or one tuple for each value of a single slot."""
    if len(args) == 2:
        return list(expand_pairs(ctx.ledger, ctx.states, act, instrument, args[0], args[1], day, pairs or "each"))
    return [(value,) for value in polities(ctx.ledger, act, instrument, args[0], day)]


def _by_state(ctx: Context, args: tuple[str, ...], pairs: str) -> tuple[str, ...]:
    """Polities give way to their states in keys (SEMANTICS 5); a symmetric pair is put in order."""
    keyed = tuple(ctx.states.get(a, a) for a in args)
    return tuple(sorted(keyed)) if pairs == "both" else keyed


def _key(fluent: str, args: tuple[str, ...], klass: str) -> tuple[str, ...]:
    return (fluent, *args, klass) if klass else (fluent, *args)


HANDLERS = {
    Move: _move, Set: _set, Lift: _lift, Owe: _owe, Open: _open, Settle: _settle, Carry: _carry, Attest: _attest, Link: _nothing, Nothing: _nothing,
}
