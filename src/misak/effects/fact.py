"""A fact begins: a status, a frontier, a recognition, an attitude, a war, a membership. Rules 5,
11, 14, 16, 18, 21, 27, 28."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from misak.effects import superior, title
from misak.effects.desk import Desk
from misak.effects.life import Ending, How, Turn
from misak.effects.posting import SPAN, Moment, Scene
from misak.effects.values import FIRM, Key, Value, Why
from misak.kinds.attributes import STRENGTHS
from misak.kinds.effects import Attest, Effect, EndInstrument, Lift, Set
from misak.kinds.fluents import GOVERNMENT
from misak.kinds.status import OF_THE_PLACE
from misak.ledger.persons import standing
from misak.ledger.values import Act, Instrument

LASTING = frozenset({"line", "strength"})
PASSING = frozenset({"from-signature", "until", "term"})
WEAKER = {"yes": ("undeclared",)}  # fighting adds nothing to a declared war
STRENGTH = {
    "": 0, "mention": 1, "implied": 2, "de-facto": 2, "adopted": 3, "express": 4,
}  # fmt: skip


class Begin(NamedTuple):
    """A fact begins with this value."""

    key: Key
    value: Value
    cause: Why

    def moves(self, fluents: frozenset[str]) -> bool:
        """Its own fluent; a firm recognition may pass a title too."""
        return self.key[0] in fluents

    def passes(self, holders: frozenset[str], known: set[str], states: dict[str, str]) -> bool:
        """Whether it is a firm recognition, by one who ever holds title, of one who claims it."""
        if self.key[0] != "recognises" or self.value.strength not in FIRM:
            return False
        who, what = self.key[1:3]
        return states.get(who, who) in holders and (
            what in known or states.get(what, what) in known
        )

    def book(self, desk: Desk, day: int) -> None:
        """For a place also in what lies within it and has an account of its own (rule 14). Nothing
        begins for one for whom its article has ended before: of two by both, of one by himself."""
        who = self.key[1:2] if self.key[0] in GOVERNMENT else self.key[1:]
        if not desk.dead(self.cause) and not desk.left(self.cause, who):
            for each in spread(desk, _by_who_stands(desk, self.key, day)):
                _begin(desk, day, each, self.value, self.cause)


class Expiry(NamedTuple):
    """A clause's own time is over: what rests on it alone ends."""

    key: Key
    cause: Act

    def moves(self, fluents: frozenset[str]) -> bool:
        """Its own fluent."""
        return self.key[0] in fluents

    def book(self, desk: Desk, day: int) -> None:
        """Another clause that says the same keeps the fact up (rule 28)."""
        for each in spread(desk, self.key):
            desk.expire(each, self.cause, Ending.EXPIRED)
            row = desk.changes.rows.get(each, [])
            stopped = row and row[-1].how is Ending.SUSPENDED and row[-2].cause is self.cause
            if stopped:  # what is suspended is over all the same
                desk.changes.write(each, day, None, self.cause, Ending.EXPIRED)
            release(desk, day, each, self.cause, self.cause, Ending.EXPIRED)


def hears(effect: Effect) -> frozenset[str]:
    """The attributes that its clause hears: what lasts has no end of its own."""
    if isinstance(effect, Set) and effect.lasting:
        return LASTING
    bounds = isinstance(effect, Set) and effect.fluent == "boundary"
    return PASSING | {"line"} if bounds else PASSING


def post(scene: Scene, act: Act, effect: Effect, instrument: Instrument, at: Moment) -> None:
    """A fact for each value or pair of its slots, with its end where the clause says one."""
    assert isinstance(effect, Set)
    value = act.slots[effect.value[1:]][0] if effect.value[:1] == "=" else effect.value
    under = "+".join(act.slots.get(effect.under, ())) if effect.under else ""
    given = act.attributes.get("strength", "express")
    strength = STRENGTHS.get(given, "express") if effect.fluent == "recognises" else ""
    drawn = act.instrument if effect.fluent == "boundary" else ""
    found = Value(value, under, strength, (), effect.superior if under else "", drawn)
    _post(scene, act, effect, instrument, (at.day, found))


def _post(
    scene: Scene, act: Act, effect: Set, instrument: Instrument, what: tuple[int, Value]
) -> None:
    """A fact for each of its arguments, on the day of each, and its end by the clause's words."""
    day, value = what
    both = instrument.class_ == "treaty" and effect.pairs == "both"
    binds = scene.consent(instrument, day) if both else None
    for args, at in arguments(scene, act, effect, day):
        strangers = [a for a in args if binds is not None and scene.states.get(a, a) not in binds]
        if strangers:
            scene.fault("B511", act, strangers[0])
            continue
        over = scene.end_of(act, at)
        if over is not None and over <= at:
            continue  # what ends on the day on which it would begin never begins (rule 28)
        key = keyed(scene.states, effect, args)
        scene.post(at, Begin(key, value._replace(names=args), act))
        if over is not None:
            scene.post(over, Expiry(key, act), True)


def bears(effect: Effect, fluent: str) -> bool:
    """Its own fluent; a status with title and administration."""
    own = getattr(effect, "fluent", "")
    return own == fluent or (own in SPAN and fluent in SPAN)


def arguments(
    scene: Scene, act: Act, effect: Set | Lift | Attest, day: int
) -> list[tuple[tuple[str, ...], int]]:
    """The arguments of the facts, each with its day: pairs of two slots, or one for each value of a
    single slot. What is said between two by both is so from the later day of the two."""
    how = getattr(effect, "pairs", "") or "each"
    if len(effect.args) == 2 and how == "both":
        return list(scene.paired(act, effect.args, day, how))
    if len(effect.args) == 2:
        return _by_party(scene, act, scene.pairs(act, effect.args, day, how), day)
    values = [(value,) for value in scene.polities(act, effect.args[0], day)]
    return _by_party(scene, act, values, day)


def _by_party(
    scene: Scene, act: Act, found: Sequence[tuple[str, ...]], day: int
) -> list[tuple[tuple[str, ...], int]]:
    """Arguments with the day of each: what one does that a treaty binds later than others is done
    from that day, and not at all by one whom it never binds (rule 34)."""
    if act.instrument not in scene.parted:
        return [(args, day) for args in found]
    days = [(args, scene.between(act, day, args)) for args in found]
    return [(args, max(day, at)) for args, at in days if at is not None]


def keyed(states: dict[str, str], effect: Set | Lift, args: tuple[str, ...]) -> Key:
    """The key of a fact: polities give way to their states, unless it is a government's (rules 5,
    27)."""
    own = effect.fluent in GOVERNMENT
    found = args if own else tuple(states.get(a, a) for a in args)
    if effect.pairs == "both":
        found = tuple(sorted(found))
    return (effect.fluent, *found, effect.klass) if effect.klass else (effect.fluent, *found)


def spread(desk: Desk, key: Key) -> list[Key]:
    """The accounts on which a clause about a status acts: the place's, and those within it; any
    other fact has one."""
    if key[0] != "status" or key[2] in OF_THE_PLACE:
        return [key]
    parts = desk.places.within.get(key[1], ())
    return [key, *(k for p in parts if (k := ("status", p, key[2])) in desk.changes.rows)]


def _by_who_stands(desk: Desk, key: Key, day: int) -> Key:
    """A government's fact with those who stand that day: one that another continues alone is
    answered for by that one (rule 27)."""
    if key[0] not in GOVERNMENT:
        return key
    return (key[0], *(standing(desk.people, each, day) for each in key[1:]))


def ruling(desk: Desk, key: Key) -> Key:
    """The account that speaks for a status now: the place's own, else that of the nearest container
    that has one."""
    if key[0] != "status" or key in desk.changes.rows or key[2] in OF_THE_PLACE:
        return key
    return superior.nearest(desk, key)


def _begin(desk: Desk, day: int, key: Key, value: Value, cause: Why) -> None:
    """Said again it is confirmed; a stronger recognition takes the place of a weaker one, a line
    drawn anew that of the old one."""
    if key[0] == "status":
        superior.apart(desk, key, ruling(desk, key))
    now = desk.changes.current(key)
    told = isinstance(now, Value) and _same(desk, now, value)
    if isinstance(now, Value) and told and not _more(desk, key, (now, value, cause), day):
        desk.changes.confirm(key, day, cause)
    else:
        desk.changes.write(key, day, value, cause)
        if not told:
            _replaced(desk, key, value)
        if key[0] == "boundary" and not told:
            desk.changes.confirms.pop(key, None)
    desk.changes.rest(key, cause, not told)
    desk.record(key, cause)
    if value.superior:
        desk.superiors[key] = None
    if key[0] == "claims":
        desk.claimants[key[2]] = desk.claimants.get(key[2], frozenset()) | {key[1]}
    if key[0] == "recognises" and value.strength in FIRM:
        who, what = desk.state(key[1]), key[2]
        title.recognised(desk, day, (who, what), value.names[1], cause)
        superior.recognised(desk, day, who, what, cause)


def _replaced(desk: Desk, key: Key, value: Value) -> None:
    """What an end has stopped does not come back in the place of another value."""
    before = desk.stopped(key)
    if before is not None and isinstance(before.value, Value):
        if not _same(desk, before.value, value):
            desk.asleep.pop(key)


def _more(desk: Desk, key: Key, said: tuple[Value, Value, Why], day: int) -> bool:
    """Whether a clause says more than what is so already: a stronger recognition, a frontier that a
    later instrument draws."""
    now, value, cause = said
    if STRENGTH[value.strength] > STRENGTH[now.strength]:
        return True
    if value.drawn == now.drawn or desk.changes.rows[key][-1].day >= day:
        return False
    return not _keeps(desk, cause, now.drawn)


def _keeps(desk: Desk, cause: Why, drawn: str) -> bool:
    """Whether the article of a clause preserves, adopts or recognises an instrument: the line that
    this one drew is confirmed, not drawn anew."""
    return isinstance(cause, Act) and any(
        drawn in (*act.slots.get("what", ()), *(ref.id for ref in act.refs))
        and not any(isinstance(effect, EndInstrument) for effect in act.row.effects)
        for act in desk.of_article.get((cause.instrument, cause.article), ())
    )


def _same(desk: Desk, now: Value, value: Value) -> bool:
    if now.id == value.id:
        return desk.changes.alike(now.under, value.under)
    return value.id in WEAKER.get(now.id, ())


def release(desk: Desk, day: int, key: Key, by: Act, cause: Why, how: How) -> None:
    """A clause upholds a fact no longer: it ends, unless another that said the same still
    stands."""
    if desk.changes.current(key) is not None and desk.changes.release(key, day, by):
        desk.changes.write(key, day, None, cause, how)


def end(desk: Desk, day: int, key: Key, cause: Why, how: How) -> None:
    """A fact ends, whatever upheld it."""
    desk.changes.write(key, day, None, cause, how)
    desk.changes.supports.pop(key, None)


def hand_on(desk: Desk, day: int, key: Key, heir: Key, cause: Why) -> None:
    """A fact of one government goes to its continuer, unless that one has said otherwise (rule
    36)."""
    now = desk.changes.current(key)
    if now is None:
        return
    rests = desk.changes.supports.get(key, [])
    end(desk, day, key, cause, Turn.PASSED)
    if heir in desk.changes.rows or opposite(heir) in desk.changes.rows:
        return
    desk.changes.rows[heir] = [*desk.changes.rows[key][:-1]]
    desk.inherited[heir] = day
    desk.changes.write(heir, day, now, desk.changes.rows[key][-2].cause, Turn.PASSED)
    desk.changes.supports[heir] = list(rests)
    desk.changes.confirms[heir] = list(desk.changes.confirms.get(key, ()))
    for why in rests:
        desk.record(heir, why)


def opposite(key: Key) -> Key:
    """The fact that contradicts one: recognition and its refusal."""
    other = {"recognises": "rejects", "rejects": "recognises"}.get(key[0], "")
    return (other, *key[1:])
