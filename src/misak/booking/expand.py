"""Acts to dated postings, under one reading. It asks each row for its effects and never for its name."""

from __future__ import annotations

from functools import cached_property

from misak.booking.acting import (
    Context,
    acting_day,
    bereft,
    bound,
    concerned,
    pair_day,
    term_end,
    usual_day,
)
from misak.booking.force import SUSPENDED, Force, force_day
from misak.booking.kept import Kept
from misak.booking.opening import end_line
from misak.booking.pairs import expand_pairs, polities
from misak.booking.persons import Persons, speaks_for
from misak.booking.plain import plain
from misak.booking.postings import (
    ATTEST,
    CARRY,
    END,
    FRONTIER,
    LAPSE,
    LIFT,
    MOVE,
    OPEN,
    OWE,
    PERFORM,
    REVIVED,
    SET,
    SETTLE,
    Bond,
    Change,
    Key,
    Posting,
    Value,
    mark,
    sort_key,
)
from misak.booking.quiet import quiet
from misak.booking.reading import Reading, taken
from misak.ground.days import FOREVER, When, add_term, iso, read_term
from misak.kinds.attributes import STRENGTHS
from misak.kinds.catalogue import ROWS
from misak.kinds.effects import (
    Attest,
    Carry,
    Effect,
    Lift,
    Link,
    Move,
    Nothing,
    Open,
    Owe,
    Set,
    Settle,
)
from misak.ledger.values import Act, Instrument, Ledger

NOBODY: frozenset[str] = frozenset()
NONE: dict[str, str] = {}
ADOPTING = frozenset(
    row.id
    for row in ROWS
    if any(isinstance(effect, Link) and effect.relation == "adopts" for effect in row.effects)
)


class Expansion:
    """The postings in booking order, the bonds that none of them reaches, the days of every instrument, the day of each act, and the faults met."""

    def __init__(self, ctx: Context, stepwise: set[int]) -> None:
        """``stepwise`` are the clauses that were looked at one by one; a plain one acts on the usual day of its instrument."""
        self.postings: list[Posting] = ctx.out
        self.bonds: dict[Key, list[Change]] = ctx.bonds
        self.forces: dict[str, Force] = ctx.forces
        self.faults: list[tuple[str, Act, tuple[str, ...]]] = ctx.faults
        self._acts, self._acted, self._stepwise = ctx.ledger.acts, ctx.days, stepwise

    @cached_property
    def days(self) -> dict[int, int]:
        """The day of each act, by its number; nothing of an act that never acts."""
        usual = {
            id_: day for id_, found in self.forces.items() if (day := usual_day(found)) is not None
        }
        plain = {
            act.number: usual[act.instrument]
            for act in self._acts
            if act.instrument in usual and act.number not in self._stepwise
        }
        return plain | self._acted

    @cached_property
    def span(self) -> tuple[int, int]:
        """Two days between which all acts act, themselves among them; (0, 0) where none does."""
        found = {
            *self._acted.values(),
            *(day for found in self.forces.values() for day, _ in found.lines),
        }
        return (min(found), max(found)) if found else (0, 0)


def expand(
    ledger: Ledger,
    people: Persons,
    reading: Reading,
    base: dict[str, Force] | None = None,
    kept: Kept | None = None,
) -> Expansion:
    """All postings of a ledger under a reading, sorted. ``base`` are the days under the base reading, ``kept`` its postings, where known."""
    ctx = Context(ledger, people, reading, base)
    moved = kept.moved(ctx) if kept is not None else None
    _endings(ctx)
    under = [act for act in ledger.acts if act.role]
    swapped = {a.parent for a in under if a.role == "or" and taken(a.account, a.at, reading)}
    wanted = {a.parent for a in under}
    parents = {act.number: act for act in ledger.acts if act.number in wanted} if wanted else {}
    keep = kept if moved is not None else None
    special, stepwise = swapped | wanted, set[int]()
    passing, calm = ((), NONE) if keep else quiet(ledger, people, ctx.forces)
    id_, ways = "", plain(ctx)
    for act in ledger.acts:
        if keep is not None and moved is not None and keep.post(ctx, act, swapped, moved):
            continue
        number, row, slots, _, of, _, attributes, _, _, role, _, _, _, _, _ = act
        if of != id_:
            id_, day, early, key, consent = of, None, False, 0, None
            instrument, found = ledger.instruments[id_], ctx.forces.get(id_)
            if (
                found is not None
                and (day := usual_day(found)) is not None
                and instrument.class_ == "treaty"
            ):
                early = found.signed is not None and found.signed < day
                key, consent = sort_key(day, False, 0, 0, 0), ctx.consent(instrument, day)
                lasting = NONE if id_ in passing else calm
        if found is None:
            continue
        if (
            day is not None
            and not attributes
            and not role
            and number not in special
            and not (early and row.on_signature)
        ):
            if (
                consent is None
                or row.id not in ways
                or not ways[row.id](act, number, slots, day, key, consent, lasting)
            ):
                _effects(ctx, act, instrument, found, day, True, None, NOBODY)
            continue
        stepwise.add(number)
        if not _chosen(act, swapped, reading):
            continue
        if act.role == "provided":
            if act.parent not in ctx.days:
                continue  # its clause never acts
            act = _condition(act, parents[act.parent], ctx.days[act.parent])
        _act(ctx, act, instrument, found, frozenset())
    ctx.out.sort()
    return Expansion(ctx, stepwise)


def _condition(act: Act, parent: Act, day: int) -> Act:
    """A condition acts with its clause, never before it."""
    when = {
        word: value
        for word, value in parent.attributes.items()
        if word in ("at", "order", "once", "from-signature")
    }
    on = act.on if act.on is not None and act.on.latest > day else When(day, day, iso(day))
    return act._replace(attributes={**when, **act.attributes}, on=on)


def _chosen(act: Act, swapped: set[int], reading: Reading) -> bool:
    if act.account is not None:
        return taken(act.account, act.at, reading)
    return act.number not in swapped and (act.parent not in swapped or act.role != "provided")


def _endings(ctx: Context) -> None:
    for id_, found in ctx.forces.items():
        for day, how, line in found.ended:
            ctx.post(day, END, (id_, line.articles, line.parties, how, line), first=True)
        for day, line in found.suspended:
            ctx.post(day, END, (id_, line.articles, line.parties, SUSPENDED, line), first=True)
            again = bound(ctx, line.until) if line.until else None
            if again is not None:
                ctx.post(again, END, (id_, line.articles, line.parties, REVIVED, line), first=True)
        for day, line in found.revived:
            ctx.post(day, END, (id_, line.articles, line.parties, REVIVED, line), first=True)
    for day, id_, party, last in bereft(ctx):
        why = end_line(ctx.ledger, last)
        ctx.post(day, END, (id_, None, frozenset((party,)), "lapsed", why), first=True)


def _act(
    ctx: Context, act: Act, instrument: Instrument, found: Force, seen: frozenset[str]
) -> None:
    """One act on its day; an adoption books the adopted articles again on the adopter's day."""
    day, firm = acting_day(ctx, act, instrument, found)
    if day is None:
        if act.row.id in ADOPTING:
            _adopt(ctx, act, instrument, found, seen)  # what acts from signature does so
        return
    given = act.attributes
    once = None
    if "once" in given:
        once = bound(ctx, given["once"])
        if not isinstance(act.row.effects[0], Owe):  # a bond is booked at once, and suspended
            if once is None:
                return
            day = max(day, once)
    _effects(ctx, act, instrument, found, day, firm, once, seen)


def _effects(
    ctx: Context,
    act: Act,
    instrument: Instrument,
    found: Force,
    day: int,
    firm: bool,
    once: int | None,
    seen: frozenset[str],
) -> None:
    """What a clause does on its day."""
    ctx.days[act.number] = day
    for effect in act.row.effects:
        HANDLERS[type(effect)](ctx, act, effect, instrument, day, firm, once)
    if act.row.id in ADOPTING:
        _adopt(ctx, act, instrument, found, seen)


def _adopt(
    ctx: Context, act: Act, instrument: Instrument, found: Force, seen: frozenset[str]
) -> None:
    """Incorporation: the adopted articles act again, between the adopter's parties, from the adopter's day."""
    own = ctx.days.pop(act.number, None)
    for ref in act.refs:
        if ref.id in seen or ref.id == act.instrument:
            continue
        acted: dict[
            int, tuple[Act, int]
        ] = {}  # what is adopted by its own number: as adopted, and its day
        for other in ctx.ledger.acts:
            if (
                other.instrument != ref.id
                or (ref.articles is not None and other.article not in ref.articles)
                or other.account is not None
            ):
                continue
            given = {k: v for k, v in other.attributes.items() if k not in ("on", "from-signature")}
            given |= {"strength": "adopted", "adopted": str(other.number)}
            borrowed = other._replace(
                instrument=act.instrument,
                article=act.article,
                file=act.file,
                line=act.line,
                number=act.number,
                attributes=given,
            )
            if other.role == "provided":
                if other.parent not in acted:
                    continue
                borrowed = _condition(borrowed, *acted[other.parent])
            ctx.days.pop(act.number, None)
            _act(ctx, borrowed, instrument, found, seen | {ref.id})
            if act.number in ctx.days:
                acted[other.number] = (borrowed, ctx.days[act.number])
    ctx.days.pop(act.number, None)
    if own is not None:
        ctx.days[act.number] = own


def _places(act: Act, slot: str) -> tuple[str, ...]:
    return act.slots.get(slot, ())


def _move(
    ctx: Context,
    act: Act,
    effect: Effect,
    instrument: Instrument,
    day: int,
    firm: bool,
    once: int | None,
) -> None:
    assert isinstance(effect, Move)
    treaty = instrument.class_ == "treaty"
    giver, taker = act.slots.get(effect.giver, ()), act.slots.get(effect.taker, ())
    consent = ctx.consent(instrument, day) if treaty else NOBODY
    giving = (
        frozenset(state for polity in giver for state in speaks_for(ctx.people, polity, day))
        if giver
        else NOBODY
    )
    if not giving <= consent:
        consent |= giving
    party = not treaty or all(ctx.states.get(t, t) in consent for t in taker)
    ctx.post(
        day,
        MOVE,
        (
            effect.fluent,
            effect.mode,
            _places(act, effect.scope),
            giver,
            taker,
            consent,
            giving,
            party,
            act,
        ),
        act,
    )


def _set(
    ctx: Context,
    act: Act,
    effect: Effect,
    instrument: Instrument,
    day: int,
    firm: bool,
    once: int | None,
) -> None:
    assert isinstance(effect, Set)
    value = act.slots[effect.value[1:]][0] if effect.value[:1] == "=" else effect.value
    under = act.slots.get(effect.under, ("",))[0] if effect.under else ""
    strength = (
        STRENGTHS.get(act.attributes.get("strength", "express"), "express")
        if act.row.on_signature
        else ""
    )
    if not firm and strength:
        later = (
            force_day(ctx.forces[act.instrument], act.article, concerned(ctx, act, instrument))
            if ctx.forces[act.instrument].lines
            else None
        )
        _post_set(ctx, act, effect, instrument, day, Value(value, under, "signed", ()))
        if later is None:
            return
        day = later
    end = term_end(ctx, act, day)
    if end is not None and end <= day:
        return
    _post_set(ctx, act, effect, instrument, day, Value(value, under, strength, ()))
    if end is not None:
        for args in _keys(ctx, act, effect.args, effect.pairs, instrument, day):
            ctx.post(
                end,
                LAPSE,
                (_key(effect.fluent, _by_state(ctx, args, effect.pairs), effect.klass), act),
                act,
                first=True,
            )


def _post_set(
    ctx: Context, act: Act, effect: Set, instrument: Instrument, day: int, value: Value
) -> None:
    binds = (
        ctx.consent(instrument, day)
        if instrument.class_ == "treaty" and effect.pairs == "both"
        else None
    )
    for args in _keys(ctx, act, effect.args, effect.pairs, instrument, day):
        if binds is not None and any(ctx.states.get(a, a) not in binds for a in args):
            ctx.faults.append(
                ("B511", act, (next(a for a in args if ctx.states.get(a, a) not in binds),))
            )
            continue
        key = _key(effect.fluent, _by_state(ctx, args, effect.pairs), effect.klass)
        at = pair_day(ctx, act, instrument, day, args) if binds is not None else day
        if at is not None:
            ctx.post(at, SET, (key, value._replace(names=args), act), act)


def _lift(
    ctx: Context,
    act: Act,
    effect: Effect,
    instrument: Instrument,
    day: int,
    firm: bool,
    once: int | None,
) -> None:
    assert isinstance(effect, Lift)
    if effect.fluent == "in_force":
        parties = frozenset(p for p in act.slots.get(effect.args[1], ())) or None
        notice = read_term(act.attributes.get("notice", ""))
        day = add_term(day, notice) if notice else day
        for ref in act.refs:
            articles = frozenset(ref.articles) if ref.articles else None
            how = f"{effect.how}{FRONTIER}" if "with-frontier" in act.attributes else effect.how
            ctx.post(day, END, (ref.id, articles, parties, how, act), act, first=True)
        return
    value = act.slots[effect.value[1:]][0] if effect.value[:1] == "=" else effect.value
    for args in _keys(ctx, act, effect.args, effect.pairs, instrument, day):
        key = _key(effect.fluent, _by_state(ctx, args, effect.pairs), effect.klass)
        at = pair_day(ctx, act, instrument, day, args) if effect.pairs == "both" else day
        if at is not None:
            ctx.post(at, LIFT, (key, value, effect.how, act), act)


def _owe(
    ctx: Context,
    act: Act,
    effect: Effect,
    instrument: Instrument,
    day: int,
    firm: bool,
    once: int | None,
) -> None:
    assert isinstance(effect, Owe)
    given, slots = act.attributes, act.slots
    term = read_term(given["within"]) if "within" in given else None
    wait = once if once is not None else (FOREVER if "once" in given else None)
    where, who = slots.get("where", ()), slots.get("beneficiary", ())
    pairs = expand_pairs(
        ctx.ledger,
        ctx.states,
        act,
        instrument,
        effect.obligor,
        effect.obligee,
        day,
        "both" if effect.mutual else "each",
    )
    if effect.mutual:
        pairs = [*pairs, *((b, a) for a, b in pairs)]
    number, topics = mark(act), slots.get(effect.topic, ())
    treaty, parted = instrument.class_ == "treaty", instrument.id in ctx.parted
    for obligor, obligee in pairs:
        at = pair_day(ctx, act, instrument, day, (obligor, obligee)) if parted else day
        if at is None:
            continue
        if treaty and ctx.states.get(obligor, obligor) not in ctx.consent(instrument, at):
            if act.role != "provided":
                ctx.faults.append(("B511", act, (obligor,)))
            continue
        end = term_end(ctx, act, at) if given else None
        if end is not None and end <= at:
            continue
        due = add_term(at, term) if term else None
        for topic in topics:
            key = ("bond", number, obligor, obligee, topic)
            ctx.post(at, OWE, (key, Bond(effect.nature, where, who, due, wait), act), act)
            if end is not None:
                ctx.post(end, LAPSE, (key, act), act, first=True)


def _open(
    ctx: Context,
    act: Act,
    effect: Effect,
    instrument: Instrument,
    day: int,
    firm: bool,
    once: int | None,
) -> None:
    assert isinstance(effect, Open)
    procedure = act.slots.get(effect.procedure, ("",))[0] if effect.procedure else ""
    claimants = tuple(
        p for slot in effect.claimants.split("+") if slot for p in act.slots.get(slot, ())
    )
    for matter in act.slots[effect.matter]:
        scope = act.slots.get(effect.scope, ()) if effect.scope else ()
        ctx.post(day, OPEN, (matter, procedure, claimants, scope, act), act)


def _settle(
    ctx: Context,
    act: Act,
    effect: Effect,
    instrument: Instrument,
    day: int,
    firm: bool,
    once: int | None,
) -> None:
    assert isinstance(effect, Settle)
    if effect.what == "instrument":
        for ref in act.refs:
            ctx.post(day, PERFORM, (ref, effect.how, act), act)
        return
    for matter in act.slots[effect.what]:
        ctx.post(day, SETTLE, (matter, effect.how, act), act)


def _carry(
    ctx: Context,
    act: Act,
    effect: Effect,
    instrument: Instrument,
    day: int,
    firm: bool,
    once: int | None,
) -> None:
    assert isinstance(effect, Carry)
    scope = act.slots.get(effect.scope, ()) if effect.scope else ()
    ctx.post(
        day,
        CARRY,
        (act.slots[effect.giver][0], act.slots[effect.taker][0], scope, act),
        act,
        first=True,
    )


def _attest(
    ctx: Context,
    act: Act,
    effect: Effect,
    instrument: Instrument,
    day: int,
    firm: bool,
    once: int | None,
) -> None:
    assert isinstance(effect, Attest)
    value = act.slots[effect.value[1:]][0] if effect.value[:1] == "=" else effect.value
    if all(name in act.slots for name in effect.args):
        for args in _keys(ctx, act, effect.args, "each", instrument, day):
            ctx.post(day, ATTEST, ((effect.fluent, *args), value, act), act)


def _nothing(
    ctx: Context,
    act: Act,
    effect: Effect,
    instrument: Instrument,
    day: int,
    firm: bool,
    once: int | None,
) -> None:
    """Links between instruments are looked up where they are asked for; they post nothing."""


def _keys(
    ctx: Context, act: Act, args: tuple[str, ...], pairs: str, instrument: Instrument, day: int
) -> list[tuple[str, ...]]:
    """The argument tuples of a fact: pairs of two slots, or one tuple for each value of a single slot."""
    if len(args) == 2:
        return list(
            expand_pairs(
                ctx.ledger, ctx.states, act, instrument, args[0], args[1], day, pairs or "each"
            )
        )
    return [(value,) for value in polities(ctx.ledger, act, instrument, args[0], day)]


def _by_state(ctx: Context, args: tuple[str, ...], pairs: str) -> tuple[str, ...]:
    """Polities give way to their states in keys (SEMANTICS 5); a symmetric pair is put in order."""
    keyed = tuple(ctx.states.get(a, a) for a in args)
    return tuple(sorted(keyed)) if pairs == "both" else keyed


def _key(fluent: str, args: tuple[str, ...], klass: str) -> tuple[str, ...]:
    return (fluent, *args, klass) if klass else (fluent, *args)


HANDLERS = {
    Move: _move,
    Set: _set,
    Lift: _lift,
    Owe: _owe,
    Open: _open,
    Settle: _settle,
    Carry: _carry,
    Attest: _attest,
    Link: _nothing,
    Nothing: _nothing,
}
