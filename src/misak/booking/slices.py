"""The part of a ledger on which one question rests, so that a reading can be booked for it alone.

A clause is kept when its effects can touch the fluent asked about and it concerns every argument,
or when it acts across subjects: endings of instruments, successions, recognitions (for title),
performances. A test compares slices with whole books.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from misak.booking.mentions import bounding, concerns, mentioned
from misak.effects import armistice, table
from misak.effects.fact import Begin
from misak.effects.posting import SPAN, Keyed
from misak.effects.succession import Continuation, Extinction
from misak.effects.title import Closing, Giving, Opening
from misak.kinds.catalogue import ROWS
from misak.kinds.effects import (
    Carry,
    Effect,
    EndInstrument,
    Lift,
    Link,
    MoveAdministration,
    MoveTitle,
    Open,
    Perform,
    Settle,
)
from misak.kinds.effects import Set as SetFact
from misak.ledger.values import Act, Ledger

Subjects = tuple[frozenset[str], ...]  # for each argument the ids that stand for it
TITLE = SPAN
SITED = frozenset({"owes", "right"})  # what is owed in a place goes, or ends, with its title
# of fluents that rest on the same clauses the one by whose name they are booked together
BOOKED_AS = {**dict.fromkeys(TITLE, "title"), **dict.fromkeys(SITED, "owes")}
LIVES = (Continuation, Extinction)
# the effects of clauses that may reach what others have done
CROSSING = (
    Carry,
    SetFact,
    Lift,
    Perform,
    Link,
    EndInstrument,
    Settle,
    MoveTitle,
    MoveAdministration,
    Open,
)


def sliced(ledger: Ledger, fluent: str, bear: frozenset[int]) -> Ledger:
    """The ledger with only the acts of these numbers, which can bear on a fluent of some
    subjects (``bearing``), and their parents."""
    kept = bear | {act.parent for act in ledger.acts if act.number in bear and act.role}
    acts = tuple(
        act for act in ledger.acts if act.number in kept or (act.role and act.parent in kept)
    )
    if fluent == "in_force":
        return ledger._replace(acts=acts)
    met = {id_ for act in acts for id_ in (act.instrument, *(ref.id for ref in act.refs))}
    met |= {id_ for act in acts for id_ in bounding(act)}
    return ledger._replace(
        acts=acts,
        instruments={id_: found for id_, found in ledger.instruments.items() if id_ in met},
    )


def openings(opened: list[Keyed], fluent: str, subjects: Subjects) -> list[Keyed]:
    """Of the gazetteer's postings those on which a fluent of these subjects rests."""
    fluents = frozenset((fluent,))
    about = frozenset().union(*subjects) if subjects and fluent in TITLE else frozenset()
    placed = fluent in TITLE or fluent in SITED
    kept = []
    for keyed in opened:
        posting = keyed[1]
        if isinstance(posting, (Opening, Closing)):
            needed = placed and posting.about(about)
        else:
            needed = isinstance(posting, LIVES) or posting.moves(fluents)
        if needed:
            kept.append(keyed)
    return kept


def claimed(postings: list[Keyed], states: dict[str, str]) -> set[str]:
    """Whose recognition may move something: claimants of title with their instruments, and
    superiors."""
    found: set[str] = set()
    for _, posting in postings:
        if isinstance(posting, Giving):
            found |= posting.claimants(states)
        elif isinstance(posting, Begin) and posting.value.superior:
            found |= {states.get(p, p) for p in posting.value.under.split("+")}
    return found


class Kept(NamedTuple):
    """What is known of the acts that bear on a question, by which others reach it."""

    instruments: frozenset[str]
    matters: frozenset[str]
    claimants: frozenset[str]  # whose recognition matters: claimants of title, superiors
    sited: frozenset[str]  # the places of whose title something hangs
    armistice: bool


def bearing(ledger: Ledger, fluent: str, subjects: Subjects) -> frozenset[int]:
    """The numbers of the acts that can change the answer to a question about a fluent of these
    subjects."""
    return Bearing(ledger).on(fluent, subjects)


class Bearing:
    """Which acts of a ledger can change an answer; what each act is about is found once, for all
    that is asked."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self._mentioned: dict[int, set[str]] = {}
        self._concerns: dict[int, set[str]] = {}
        self._crossing = [
            act for act in ledger.acts if any(isinstance(e, CROSSING) for e in act.row.effects)
        ]

    def on(self, fluent: str, subjects: Subjects) -> frozenset[int]:
        """The numbers of the acts that can change the answer to a question about a fluent of these
        subjects."""
        adopted = self._adopted(subjects)
        able = {row.id for row in ROWS if table.bears(row, fluent)}
        direct = [
            act
            for act in self.ledger.acts
            if act.row.id in able and (act.instrument in adopted or self._about(act, subjects))
        ]
        kept = frozenset(act.number for act in direct)
        known = self._known(direct, fluent, subjects)
        others = (act for act in self._crossing if act.number not in kept)
        return kept.union(act.number for act in others if self._across(act, known))

    def _of(self, act: Act) -> set[str]:
        found = self._mentioned.get(act.number)
        if found is None:
            found = self._mentioned[act.number] = mentioned(self.ledger, act)
        return found

    def _known(self, acts: list[Act], fluent: str, subjects: Subjects) -> Kept:
        ledger = self.ledger
        ids = {id_ for subject in subjects for id_ in subject if id_ in ledger.instruments}
        ids |= {act.instrument for act in acts}
        places = self._hung_on(acts, fluent, subjects)
        claiming = acts
        if places:
            claiming = [act for act in ledger.acts if not places.isdisjoint(self._of(act))]
            ids |= {act.instrument for act in claiming}
        return Kept(
            frozenset(ids),
            frozenset(m for act in acts for m in act.slots.get("matter", ())),
            frozenset(ledger.states.get(p, p) for p in _claimants(claiming)),
            places,
            any(ledger.instruments[i].type == armistice.TYPE for i in ids),
        )

    def _hung_on(self, acts: list[Act], fluent: str, subjects: Subjects) -> frozenset[str]:
        """The places of whose title something hangs that some clauses say, and those of whose
        title that hangs in turn; without those asked about, all of whose clauses are there."""
        own = frozenset().union(*subjects) if fluent in TITLE else frozenset()
        if fluent in TITLE and not own:
            return own
        found, more = frozenset[str](), hung_on(self.ledger, acts, fluent) - own
        while more:
            found |= more
            about = [act for act in self.ledger.acts if not more.isdisjoint(self._of(act))]
            more = hung_on(self.ledger, about, "title") - own - found
        return found

    def _adopted(self, subjects: Subjects) -> frozenset[str]:
        """The instruments that others, which concern these subjects, adopt or link: their clauses
        act there too."""
        return frozenset(
            ref.id
            for act in self._crossing
            if act.refs and any(isinstance(e, Link) for e in act.row.effects)
            for ref in act.refs
            if self._about(act, subjects)
        )

    def _about(self, act: Act, subjects: Subjects) -> bool:
        about = self._concerns.get(act.number)
        if about is None:
            about = self._concerns[act.number] = concerns(self.ledger, act)
        return all(not about.isdisjoint(subject) for subject in subjects)

    def _across(self, act: Act, known: Kept) -> bool:
        """Whether an act reaches what others have done: it ends or performs their instruments,
        settles their matters, carries all."""
        return any(self._reaches(act, effect, known) for effect in act.row.effects)

    def _reaches(self, act: Act, effect: Effect, known: Kept) -> bool:
        match effect:
            case Carry():
                return True
            case SetFact(fluent="recognises") if known.sited:
                return True
            case SetFact(fluent="recognises") if known.claimants:
                return not known.claimants.isdisjoint(self._of(act))
            case SetFact(fluent="rejects") | Lift(fluent="rejects"):
                return not known.instruments.isdisjoint(act.slots.get(effect.args[1], ()))
            case EndInstrument() if known.sited:
                return True
            case Perform() | Link() | EndInstrument():
                return any(ref.id in known.instruments for ref in act.refs)
            case Settle():
                return not known.matters.isdisjoint(act.slots.get("matter", ()))
            case Lift(how="peace"):
                return known.armistice
            case MoveTitle() | MoveAdministration() | Open():
                return not known.sited.isdisjoint(self._of(act))
        return False


def hung_on(ledger: Ledger, acts: Sequence[Act], fluent: str) -> frozenset[str]:
    """The places of whose title something hangs that these clauses say, with what lies within
    them and what they lie in: what is owed there goes or ends with it, and a condition acts only
    if the transfer does under which it stands."""
    transfers = (ledger.acts[act.parent] for act in acts if act.role == "provided")
    places = {place for act in transfers for place in _moved(act)}
    if fluent in SITED:
        places |= {place for act in acts for place in act.slots.get("where", ())}
    return around(ledger, places)


def _moved(act: Act) -> set[str]:
    """The places whose title a clause moves."""
    moves = (effect for effect in act.row.effects if isinstance(effect, MoveTitle))
    return {place for effect in moves for place in act.slots.get(effect.scope, ())}


def around(ledger: Ledger, places: set[str]) -> frozenset[str]:
    """Some places, what lies within them, and what they lie in."""
    near = {p for place in places for p in (place, *ledger.within.get(place, ()))}
    for place in [*near]:
        while place in ledger.inside and ledger.inside[place] not in near:
            place = ledger.inside[place]
            near.add(place)
    return frozenset(near)


def _claimants(acts: list[Act]) -> set[str]:
    """Claimants of title with the instruments in which they claim it, and superiors of statuses."""
    found: set[str] = set()
    for act in acts:
        for effect in act.row.effects:
            if isinstance(effect, MoveTitle) and effect.mode == "claim":
                found |= {*act.slots.get(effect.taker, ()), act.instrument}
            elif isinstance(effect, SetFact) and effect.superior:
                found |= {*act.slots.get(effect.under, ())}
    return found
