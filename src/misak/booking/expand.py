"""Clauses to dated postings, under one reading: which clause acts, on which day, as its own or as
adopted."""

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from misak.booking.acting import Context, acting_day, bound
from misak.booking.force import Force, line_for
from misak.booking.kept import Kept
from misak.booking.opening import end_line
from misak.booking.reading import Reading, taken
from misak.effects import table
from misak.effects.instrument import Endings
from misak.effects.life import Ending, Life, Turn, ending
from misak.effects.posting import Keyed, Moment
from misak.ground.days import FOREVER, When, iso
from misak.kinds.catalogue import ROWS
from misak.kinds.effects import Link, Owe
from misak.ledger.bounds import undated
from misak.ledger.persons import Persons
from misak.ledger.values import Act, Dated, Instrument, Ledger
from misak.text.attributes import unquote

NOBODY: frozenset[str] = frozenset()
ADOPTING = frozenset(
    row.id
    for row in ROWS
    if any(isinstance(effect, Link) and effect.relation == "adopts" for effect in row.effects)
)


class Expansion:
    """The postings in booking order, the days of every instrument, the day of each act, and the
    faults met."""

    def __init__(self, ctx: Context) -> None:
        self.postings: list[Keyed] = ctx.out
        self.forces: dict[str, Force] = ctx.forces
        self.parted = frozenset(id_ for id_, found in ctx.forces.items() if found.parted)
        self.faults: list[tuple[str, Act, tuple[str, ...]]] = ctx.faults
        self.days: dict[int, int] = ctx.days
        self.waiting: list[tuple[int, Act, str]] = ctx.waiting  # from which day, and for what

    @cached_property
    def span(self) -> tuple[int, int]:
        """Two days between which all acts act, themselves among them; (0, 0) where none does."""
        lines = (day for found in self.forces.values() for day, _ in found.lines)
        found = {*self.days.values(), *lines}
        return (min(found), max(found)) if found else (0, 0)


class Walk(NamedTuple):
    """What the walk over the clauses knows of them: whose place an account takes, and the clauses
    with conditions."""

    swapped: frozenset[int]
    parents: dict[int, Act]


def expand(
    ledger: Ledger,
    people: Persons,
    reading: Reading,
    base: dict[str, Force] | None = None,
    kept: Kept | None = None,
) -> Expansion:
    """All postings of a ledger under a reading, sorted.

    ``base`` are the days under the base reading, ``kept`` its postings, where they are known.
    """
    ctx = Context(ledger, people, reading, base)
    moved = kept.moved(ctx) if kept is not None else None
    _endings(ctx)
    walk = _walk(ledger.acts, reading)
    for act in ledger.acts:
        if kept is not None and moved is not None and kept.post(ctx, act, walk.swapped, moved):
            continue
        found = ctx.forces.get(act.instrument)
        if found is not None and _chosen(act, walk.swapped, reading):
            _one(ctx, act, walk, found)
    ctx.out.sort(key=_key)
    return Expansion(ctx)


class Redone(NamedTuple):
    """What another reading posts anew: its postings, the instruments whose days it moves, and the
    numbers of the clauses from which the postings come; None where it may be all of them."""

    postings: list[Keyed]
    moved: frozenset[str] | None
    numbers: list[int] | None


def redone(
    ledger: Ledger,
    people: Persons,
    reading: Reading,
    kept: Kept,
    part: frozenset[int] | None = None,
) -> Redone:
    """What a reading touches of the base's postings (``kept``), and what it posts there instead:
    the rest it would post as the base does. ``part`` are the clauses of ``ledger`` where it is a
    part of the whole."""
    ctx = Context(ledger, people, reading, kept.forces)
    moved = kept.moved(ctx)
    _endings(ctx, moved)
    if moved is None:
        again, walk = [*ledger.acts], _walk(ledger.acts, reading)
    else:
        swapped = _swapped(kept.under, reading)
        again = [
            act
            for act in kept.reached(reading, swapped, moved)
            if part is None or act.number in part
        ]
        walk = Walk(swapped, {act.parent: kept.acts[act.parent] for act in again if act.role})
        ctx.days = {**kept.days}
        for act in again:
            ctx.days.pop(act.number, None)
    for act in again:
        found = ctx.forces.get(act.instrument)
        if found is not None and _chosen(act, walk.swapped, reading):
            _one(ctx, act, walk, found)
    return Redone(ctx.out, moved, None if moved is None else [act.number for act in again])


def _key(keyed: Keyed) -> int:
    return keyed[0]


def _walk(acts: Sequence[Act], reading: Reading) -> Walk:
    under = [act for act in acts if act.role]
    wanted = {a.parent for a in under}
    parents = {act.number: act for act in acts if act.number in wanted} if wanted else {}
    return Walk(_swapped(under, reading), parents)


def _swapped(under: Sequence[Act], reading: Reading) -> frozenset[int]:
    """The clauses whose place an account takes, of those under which these stand."""
    return frozenset(a.parent for a in under if a.role == "or" and taken(a.account, a.at, reading))


def _one(ctx: Context, act: Act, walk: Walk, found: Force) -> None:
    """One clause: a plain one acts on the usual day of its instrument."""
    instrument = ctx.ledger.instruments[act.instrument]
    if not act.attributes and not act.role and instrument.class_ == "treaty":
        at = ctx.usual[act.instrument]
        early = act.row.on_signature and found.signed is not None
        if at is not None and not (early and (found.signed or 0) < at.day):
            _effects(ctx, act, instrument, at, NOBODY)
            return
    if act.role == "provided":
        if act.parent not in ctx.days:
            return  # its clause never acts
        act = _condition(act, walk.parents[act.parent], ctx.days[act.parent])
    _act(ctx, act, instrument, found, NOBODY)


def _condition(act: Act, parent: Act, day: int) -> Act:
    """A condition acts with its clause, never before it."""
    carried = ("at", "order", "once", "from-signature")
    when = {word: value for word, value in parent.attributes.items() if word in carried}
    late = act.on is not None and act.on.latest > day
    on = act.on if late else When(day, day, iso(day))
    return act._replace(attributes={**when, **act.attributes}, on=on)


def _chosen(act: Act, swapped: frozenset[int], reading: Reading) -> bool:
    if act.account is not None:
        return taken(act.account, act.at, reading)
    return act.number not in swapped and (act.parent not in swapped or act.role != "provided")


def _endings(ctx: Context, only: frozenset[str] | None = None) -> None:
    """The ends that dated lines say, suspensions and revivals among them; ``only`` of some
    instruments where these are named."""
    forces = ctx.forces if only is None else {i: ctx.forces[i] for i in only if i in ctx.forces}
    for id_, found in forces.items():
        for day, how, line in found.ended:
            ctx.post(day, _end(id_, line, how), True)
        for day, line in found.suspended:
            ctx.post(day, _end(id_, line, Ending.SUSPENDED), True)
            again = bound(ctx, line.until) if line.until else None
            if again is not None:
                ctx.post(again, _end(id_, line, Turn.REVIVED), True)
        for day, line in found.revived:
            ctx.post(day, _end(id_, line, Turn.REVIVED), True)
    for day, id_, party, last in bereft(ctx, forces):
        why = end_line(ctx.ledger, last)
        ctx.post(day, Endings(id_, None, frozenset((party,)), Ending.LAPSED, why), True)


def bereft(ctx: Context, forces: dict[str, Force] | None = None) -> list[tuple[int, str, str, str]]:
    """The instruments that end for a party because it ends itself, without a continuer: day,
    instrument, party, polity (rule 28).

    An instrument with an end of its own keeps it.
    """
    gone = ctx.people.vanished
    if not gone:
        return []
    return [
        (gone[state][0], id_, party, gone[state][1])
        for id_, found in (ctx.forces if forces is None else forces).items()
        if found.lines and ctx.ledger.instruments[id_].class_ == "treaty" and not _own_end(found)
        for party in ctx.ledger.instruments[id_].parties
        if (state := ctx.states.get(party, party)) in gone
        if (row := line_for(found, "", frozenset((party,)))) and row[0] < gone[state][0]
    ]


def _own_end(found: Force) -> bool:
    """Whether the front matter says until when an instrument lasts for all."""
    return any(not stop.line.articles and not stop.line.parties for stop in found.ended)


def _end(id_: str, line: Dated, how: str) -> Endings:
    turn = how if isinstance(how, Turn) else ending(how)
    return Endings(id_, line.articles, line.parties, turn, line)


def _act(
    ctx: Context, act: Act, instrument: Instrument, found: Force, seen: frozenset[str]
) -> None:
    """One act on its day; an adoption books the adopted articles again on the adopter's day."""
    at = acting_day(ctx, act, instrument, found)
    if at is None:
        if act.row.id in ADOPTING:
            _adopt(ctx, act, instrument, found, seen)  # what acts from signature does so
        return
    life = _life(ctx, act)
    bond = isinstance(act.row.effects[0], Owe) if act.row.effects else False
    if life.waits is not None and not bond:  # a bond is booked at once, and suspended
        if life.waits == FOREVER:
            ctx.waiting.append((at.day, act, life.event))
            return
        at = at._replace(day=max(at.day, life.waits))
    _effects(ctx, act, instrument, at._replace(life=life), seen)


def _life(ctx: Context, act: Act) -> Life:
    """What a clause waits for, and what it names that has no day (rules 20, 40)."""
    given = act.attributes
    waits, event = None, ""
    for word in ("once", "until"):
        if undated(given.get(word, "")):
            event = unquote(given[word])
    if "once" in given:
        day = bound(ctx, given["once"])
        waits = FOREVER if day is None else day
    return Life(waits=waits, event=event)


def _effects(
    ctx: Context, act: Act, instrument: Instrument, at: Moment, seen: frozenset[str]
) -> None:
    """What a clause does on its day."""
    ctx.days[act.number] = at.day
    table.post(ctx, act, instrument, at)
    if act.row.id in ADOPTING:
        _adopt(ctx, act, instrument, ctx.forces[act.instrument], seen)


def _adopt(
    ctx: Context, act: Act, instrument: Instrument, found: Force, seen: frozenset[str]
) -> None:
    """Incorporation: the adopted articles act again, between the adopter's parties, from the
    adopter's day."""
    own = ctx.days.pop(act.number, None)
    for ref in act.refs:
        if ref.id in seen or ref.id == act.instrument:
            continue
        acted: dict[int, tuple[Act, int]] = {}  # by its own number: as adopted, and its day
        for other in ctx.of_instrument.get(ref.id, ()):
            if other.account is not None:
                continue
            if ref.articles is not None and other.article not in ref.articles:
                continue
            borrowed = _borrowed(other, act)
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


def _borrowed(other: Act, act: Act) -> Act:
    """A clause as another instrument adopts it: in its article, without the days of its own."""
    given = {k: v for k, v in other.attributes.items() if k not in ("on", "from-signature")}
    given |= {"strength": "adopted", "adopted": str(other.number)}
    return other._replace(
        instrument=act.instrument,
        article=act.article,
        file=act.file,
        line=act.line,
        number=act.number,
        attributes=given,
    )
