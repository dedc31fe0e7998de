"""Duties, bans and rights between obligor and obligee, and the single acts that are done once.
Rules 19, 20, 30, 40."""

from typing import NamedTuple

from misak.effects.desk import Desk
from misak.effects.life import ALWAYS, Ending, How, Life
from misak.effects.posting import Moment, Scene
from misak.effects.values import Bond, Circle, Key, Why, mark
from misak.ground.days import FOREVER, Term, add_term, read_term
from misak.kinds.effects import Effect, Owe
from misak.ledger.values import Act, Instrument, Ledger

FLUENT = "bond"
TOGETHER = "bonds"  # of a circle: one account for all of its pairs
FLUENTS = (FLUENT, TOGETHER)
HEARS = frozenset({"from-signature", "until", "term", "within"})
HEARS_SUMS = frozenset({"amount", "every"})
AT_ONCE = Term(1, "year")  # how long an act that has no day of its own is followed (rule 30)


class Owing(NamedTuple):
    """A duty, a ban or a right begins, between two or in a circle."""

    key: Key
    bond: Bond
    cause: Act
    circle: Circle | None = None

    def moves(self, fluents: frozenset[str]) -> bool:
        """Bonds."""
        return FLUENT in fluents

    def book(self, desk: Desk, day: int) -> None:
        """It begins, unless its article has ended for one of the two before its day."""
        if desk.dead(self.cause) or desk.left(self.cause, self.key[2:4]):
            return
        desk.changes.write(self.key, day, self.bond, self.cause)
        desk.record(self.key, self.cause)
        if self.circle is not None:
            desk.circles[self.key] = self.circle
        for place in self.bond.where:
            desk.sited.setdefault(place, []).append(self.key)


class Expiry(NamedTuple):
    """Its words say that it is over (``how``: expired), or the day of a single act has passed
    (due)."""

    key: Key
    how: Ending
    cause: Act

    def moves(self, fluents: frozenset[str]) -> bool:
        """Bonds."""
        return FLUENT in fluents

    def book(self, desk: Desk, day: int) -> None:
        """It ends, with a successor where it has passed to one."""
        key = self.key
        while key in desk.heirs:
            key = desk.heirs[key]
        desk.expire(key, self.cause, self.how)
        row = desk.changes.rows.get(key)
        if row and (isinstance(row[-1].value, Bond) or row[-1].how is Ending.SUSPENDED):
            desk.changes.write(key, day, None, self.cause, self.how)  # also while it is suspended


def refuses(effect: Effect, act: Act, ledger: Ledger) -> frozenset[str]:
    """A time within which to do it belongs to what is done once, or to a right (rule 30)."""
    assert isinstance(effect, Owe)
    topics = act.slots.get(effect.topic, ())
    if effect.nature == "right" or all(single(act, effect, t, ledger) for t in topics):
        return frozenset()
    return frozenset({"within"})


def nature(effect: Owe, topic: str, ledger: Ledger) -> str:
    """What a bond on a topic is. A topic that is called after what is not to be done
    (*non-aggression*, whose verb is *attack*) makes a ban of it, whichever clause says so: its
    duty is not to do it, and who has a right to it has it against the other's doing it."""
    name = ledger.names.get(topic)
    return "ban" if name is not None and "forbidden" in name.lines else effect.nature


def single(act: Act, effect: Owe, topic: str, ledger: Ledger) -> bool:
    """Whether a bond is done once: its kind or its topic says so, and it does not recur (rule
    30). A right and a ban go on, whatever their topic."""
    return nature(effect, topic, ledger) == "duty" and _once(act, effect, topic, ledger)


def _once(act: Act, effect: Owe, topic: str, ledger: Ledger) -> bool:
    """Whether a duty is done once."""
    if "every" in act.attributes:
        return False
    name = ledger.names.get(topic)
    return effect.single or (name is not None and "single" in name.lines)


class Clause(NamedTuple):
    """A clause as it is, as its bonds begin (``begun``, from ``start``), and without its own day
    (``plain``); ``at`` is its moment where all are bound at once."""

    act: Act
    effect: Owe
    begun: Act
    start: int
    plain: Act
    at: Moment


def post(scene: Scene, act: Act, effect: Effect, instrument: Instrument, at: Moment) -> None:
    """A bond for each pair and topic; one that a non-party would owe is a fault (VCLT 34)."""
    assert isinstance(effect, Owe)
    begun, start = (act, at.day) if act.on is None else _begun(scene, act, effect, at)
    slots, named = (effect.obligor, effect.obligee), mark(act)
    how = "both" if effect.mutual else "each"
    alike = scene.alike(begun, slots, start)
    if alike or act.instrument in scene.parted:
        plain = act if act.on is None else act._replace(on=None)
        clause = Clause(act, effect, begun, start, plain, at)
        _together(scene, clause, alike)
        moments = _moments(scene, clause, scene.paired(begun, slots, start, how, alike))
    else:  # as most: between some, who are all bound at once
        moments = [(pair, start, at) for pair in scene.pairs(begun, slots, start, how)]
    if effect.mutual:
        moments += [((b, a), day, when) for (a, b), day, when in moments]
    topics = act.slots.get(effect.topic, ())
    known: dict[tuple[str, int, int], Terms | None] = {}  # by topic, and the two days
    for (obligor, obligee), day, when in moments:
        for topic in topics if _binds(scene, act, instrument, obligor, day) else ():
            of = topic, when.day, when.force
            terms = known[of] if of in known else _terms(scene, act, effect, topic, when)
            known[of] = terms
            _book(scene, act, (FLUENT, named, obligor, obligee, topic), terms)


def _together(scene: Scene, clause: Clause, alike: frozenset[str]) -> None:
    """The bonds of those whom a clause binds alike, circle by circle."""
    act, effect, begun, start, plain, at = clause
    for circle, own in scene.circles((begun, plain), alike, (start, at.force)):
        own = own._replace(life=at.life) if act.instrument in scene.parted else at
        for topic in act.slots.get(effect.topic, ()):
            key = (TOGETHER, mark(act), f"@{len(circle.before)}", "", topic)
            _book(scene, act, key, _terms(scene, act, effect, topic, own), circle)


def _moments(
    scene: Scene, clause: Clause, pairs: list[tuple[tuple[str, str], int]]
) -> list[tuple[tuple[str, str], int, Moment]]:
    """Pairs with the day of each, and the moment from which the clause acts between the two."""
    act, _, begun, start, plain, at = clause
    if act.instrument not in scene.parted:
        return [(pair, day, at) for pair, day in pairs]
    same = begun.on is None and start == at.force
    forces = [day if same else scene.between(plain, at.force, pair) for pair, day in pairs]
    return [
        (pair, day, Moment(day, force, at.life))
        for (pair, day), force in zip(pairs, forces, strict=True)
        if force is not None
    ]


def _begun(scene: Scene, act: Act, effect: Owe, at: Moment) -> tuple[Act, int]:
    """A clause as its bonds begin, and from when: a single act is owed before the day on which it
    is due."""
    topics = act.slots.get(effect.topic, ())
    if _dated(act) and all(single(act, effect, t, scene.ledger) for t in topics):
        return act._replace(on=None), at.force
    return act, at.day


def _dated(act: Act) -> bool:
    """Whether a clause names its own day, or the clause that it adopts does; a condition has the
    day of what it is a condition of."""
    if act.on is None:
        return False
    return "on" in act.attributes or ("adopted" in act.attributes and act.role != "provided")


def _binds(scene: Scene, act: Act, instrument: Instrument, obligor: str, day: int) -> bool:
    if instrument.class_ != "treaty":
        return True
    if scene.states.get(obligor, obligor) in scene.consent(instrument, day):
        return True
    if act.role != "provided":
        scene.fault("B511", act, obligor)
    return False


class Terms(NamedTuple):
    """How a bond begins and ends by its clause: from when, what it is, and the day and the way in
    which it is over, where that is said."""

    day: int
    bond: Bond
    end: int | None = None
    how: Ending = Ending.EXPIRED


def _book(
    scene: Scene, act: Act, key: Key, terms: Terms | None, circle: Circle | None = None
) -> None:
    """Post a bond with its terms; nothing where it has none."""
    if terms is None:
        return
    scene.post(terms.day, Owing(key, terms.bond, act, circle))
    if terms.end is not None:
        scene.post(terms.end, Expiry(key, terms.how, act), True)


def _terms(scene: Scene, act: Act, effect: Owe, topic: str, at: Moment) -> Terms | None:
    """The terms of a topic; None where its time is over when it would begin."""
    given, kept = act.attributes, nature(effect, topic, scene.ledger)
    once = kept == "duty" and _once(act, effect, topic, scene.ledger)
    if not given and not once and at.life is ALWAYS:  # as most clauses say it
        return Terms(at.day, _usual(kept, act))
    life = lived(scene, act, at, (once, kept == "right"))
    day = min(at.force, at.day) if once and life.due is not None else at.day
    if life.end is not None and life.end <= day:
        return None
    if life == ALWAYS and not given:
        bond = _usual(kept, act)
    else:
        where, who = act.slots.get("where", ()), act.slots.get("beneficiary", ())
        sums = given.get("amount", ""), given.get("every", "")
        bond = Bond(kept, where, who, life, *sums)
    if life.end is not None:
        return Terms(day, bond, life.end)
    passed = unfollowed(scene.ledger, act, life, day) if once else None
    return Terms(day, bond, passed, Ending.DUE)


def _usual(kind: str, act: Act) -> Bond:
    """What a bond is that says no more: one value for all such."""
    slots = act.slots
    if "where" not in slots and "beneficiary" not in slots:
        return USUAL[kind]
    return Bond(kind, slots.get("where", ()), slots.get("beneficiary", ()))


USUAL = {kind: Bond(kind) for kind in ("duty", "ban", "right")}


def lived(scene: Scene, act: Act, at: Moment, what: tuple[bool, bool]) -> Life:
    """The life of a bond by its clause's words: its end, or the day on which a single act is due,
    or its waiting.

    ``what`` says whether it is a single act, and whether it is a right.
    """
    given, (once, right) = act.attributes, what
    if not given:
        return at.life._replace(single=True) if once else at.life
    due = None
    if "within" in given:
        term = read_term(given["within"])
        due = add_term(at.day, term) if term else None
    elif once and act.on is not None and _dated(act):
        due = max(act.on.latest, at.force)  # a day named in the text never precedes force (rule 2)
    over = scene.end_of(act, at.day)
    if right and due is not None and over is None:
        over = due  # a time to use a right: it ends that day (rule 28)
    return at.life._replace(end=over, due=due, single=once)


def unfollowed(ledger: Ledger, act: Act, life: Life, begin: int) -> int | None:
    """The day from which the books say no more of a single act than that it was to be done.

    It is the day after its due day. An act without one is to be done at once: it is followed for
    a year from its beginning, or from the event that it waited for; None while that has no day,
    or where it goes on until one that has none. A line ``follows: D; art N`` of the instrument says
    that somebody looked longer.
    """
    start = begin if life.waits is None else max(begin, life.waits)
    if life.due is not None:
        first = life.due + 1
    elif start < FOREVER and (life.waits is not None or not life.event):
        first = add_term(start, AT_ONCE)
    else:
        return None
    watched = ledger.instruments[act.instrument].watched
    looked = [line.when.latest + 1 for line in watched if act.article in (line.articles or ())]
    return max(first, *looked) if looked else first


def hears(effect: Effect) -> frozenset[str]:
    """The attributes that its clause hears beside those of all clauses."""
    sums = isinstance(effect, Owe) and effect.sums
    return HEARS | HEARS_SUMS if sums else HEARS


def bears(effect: Effect, fluent: str) -> bool:
    """What is owed, and what one has a right to."""
    return fluent in ("owes", "right")


def lapse(desk: Desk, day: int, key: Key, cause: Why, how: How) -> bool:
    """Its article has ended: what is not yet due lapses; what was due stays as it stood, overdue
    until its own expiry says that nobody looked any longer (rule 30). Whether it lapsed."""
    now = desk.changes.current(key)
    if not isinstance(now, Bond) or _overdue(now, day):
        return False
    past = _past(desk, day, key, now)
    desk.changes.write(key, day, None, cause, Ending.DUE if past else how)
    return not past


def orphan(desk: Desk, day: int, key: Key, cause: Why) -> None:
    """Its person or its group is gone: it lapses, and no revival of its instrument brings it
    back."""
    if desk.changes.current(key) is None:
        desk.never_again(key, day, cause, Ending.LAPSED)
    else:
        lapse(desk, day, key, cause, Ending.LAPSED)


def _overdue(bond: Bond, day: int) -> bool:
    """Whether a single act was due before a day, and no words of its own end it otherwise."""
    life = bond.life
    return life.single and bond.due is not None and bond.due < day and life.end is None


def _past(desk: Desk, day: int, key: Key, bond: Bond) -> bool:
    """Whether the day of a single act has passed, or the day until which the books follow it."""
    if not bond.life.single:
        return False
    if bond.due is not None and bond.due < day:
        return True
    last = desk.changes.rows[key][-1]
    if bond.life.end is not None or not isinstance(last.cause, Act):
        return False
    over = unfollowed(desk.ledger, last.cause, bond.life, last.day)
    return over is not None and over <= day


def perform(desk: Desk, day: int, key: Key, cause: Why, how: How) -> bool:
    """A bond is performed, also one of which the books said only that it was due. Whether there was
    one."""
    row = desk.changes.rows.get(key)
    if not row or not (isinstance(row[-1].value, Bond) or row[-1].how is Ending.DUE):
        return False
    desk.changes.write(key, day, None, cause, how)
    return True
