"""The clauses of the books laid out for comparison: by instrument and kind, each with its
names, its states and its words."""

from __future__ import annotations

import re
from functools import cache, cached_property
from typing import NamedTuple

from misak.ask.answer import Answer
from misak.ask.library import Library
from misak.ground.days import FOREVER
from misak.kinds.catalogue import BY_ID
from misak.kinds.effects import MoveAdministration, MoveTitle, Set
from misak.kinds.readings import FAMILIES, NEIGHBOURS, RELATED
from misak.kinds.status import LIES_AT
from misak.ledger.adjectives import adjectives_of
from misak.ledger.pairs import polities
from misak.ledger.values import Act
from misak.prose.reading.papers import MADE
from misak.prose.reading.stems import stem, stems
from misak.prose.reading.topic_names import TopicNames
from misak.words.fold import fold

PAIR = ("one", "other")  # the two sides of what binds both alike
SIGNED = MADE  # the lines by which an instrument is dated
LAND = "topraklari"  # of a polity: what a place is called by
SLACK = 5 * 365  # days by which a name may be used before or after its time
KEPT = 2_000  # answers of the books that are remembered
_PROPER = re.compile(r"(\w+)[’']")
_TOPICAL = ("topic", "procedure", "matter", "people", "word")


class Shelved(NamedTuple):
    """An act with what each slot names (defaults filled in), the words of its topics, and the
    words of its article."""

    act: Act
    slots: dict[str, tuple[str, ...]]
    topics: dict[str, tuple[tuple[str, ...], ...]]  # for each topic the stems of each of its names
    words: tuple[str, ...]
    day: int
    when: int  # its day; of what never acted that on which its paper was signed
    begun: frozenset[str]  # the first letters of the topics' words
    around: dict[str, frozenset[str]]  # for each slot the states, members and places within
    pair: frozenset[str] | None  # the same of both sides of what binds both alike, if it does


class Shelf:
    """All clauses of a ledger, made once."""

    def __init__(self, library: Library) -> None:
        self.library, self.ledger = library, library.ledger
        self.books = library.books()
        self._answers: dict[tuple[str, int], Answer] = {}
        self._made: dict[str, tuple[str, ...]] = {}
        self._proper: dict[str, frozenset[str]] = {}
        self._whose: dict[str, frozenset[str]] = {}
        self.clauses = [self._clause(act) for act in self.ledger.acts]
        self.by_instrument: dict[str, list[Shelved]] = {}
        self.children: dict[int, list[Shelved]] = {}
        for clause in self.clauses:
            self.by_instrument.setdefault(clause.act.instrument, []).append(clause)
            if clause.act.role:
                self.children.setdefault(clause.act.parent, []).append(clause)
        self.meant: dict[tuple[tuple[str, ...], int], frozenset[str]] = {}
        self.told: dict[tuple[str, str], str] = {}  # by paper and article all that is written of it
        self.near: dict[str, dict[str, list[Shelved]]] = {}
        self.by_number = {clause.act.number: clause for clause in self.clauses}

    def asked(self, question: str, day: int) -> Answer:
        """What the books say to a question on a day; asked once, for what sentences alike in words
        say is held against the same answers."""
        key = (question, day)
        if key not in self._answers:
            if len(self._answers) >= KEPT:
                self._answers.clear()
            self._answers[key] = self.library.ask(question, on=day)
        return self._answers[key]

    @cached_property
    def last(self) -> int:
        """The last day of which the books tell anything."""
        return max(self.books.days(), default=0)

    @cached_property
    def lands(self) -> dict[str, frozenset[str]]:
        """For each polity the places that are called its lands: who is said to become something is
        these too."""
        heads: dict[str, set[str]] = {}
        for id_, name in self.ledger.names.items():
            if name.type == "place":
                for naming in name.namings:
                    head = fold(naming.tr).partition(f" {LAND}")[0]
                    heads.setdefault(head if head != fold(naming.tr) else "", set()).add(id_)
        found: dict[str, frozenset[str]] = {}
        for id_, name in self.ledger.names.items():
            if name.type == "polity":
                own = {i for n in name.namings for i in heads.get(fold(n.tr), ()) if n.tr}
                if own:
                    found[id_] = frozenset(own)
        return found

    @cached_property
    def lying(self) -> dict[str, frozenset[str]]:
        """For each place that a paper says to lie at another (a tomb at a castle) that other one:
        notes name the one for the other."""
        found: dict[str, frozenset[str]] = {}
        for act in self.ledger.acts:
            if _lies(act.row.id):
                for one in act.slots.get("what", ()):
                    found[one] = found.get(one, frozenset()) | frozenset(act.slots["value"])
        return found

    def proper(self, topic: str) -> frozenset[str]:
        """The stems of the proper names in what a topic is called, which an apostrophe marks
        (*Tuna'da gemicilik*): it is of that place."""
        if topic not in self._proper:
            namings = self.ledger.names[topic].namings
            said = (each for n in namings for each in _PROPER.findall(n.tr))
            self._proper[topic] = frozenset(stem(fold(each)) for each in said)
        return self._proper[topic]

    def whose(self, topic: str) -> frozenset[str]:
        """The states by whose adjective a topic is called (*Türk tutsakların alıkonması*)."""
        if topic not in self._whose:
            words = {fold(w) for n in self.ledger.names[topic].namings for w in n.tr.split()}
            said = (i for word in words for i in self._adjectives.get(word, ()))
            self._whose[topic] = frozenset(self.state(i) for i in said)
        return self._whose[topic]

    @cached_property
    def _adjectives(self) -> dict[str, list[str]]:
        """The Turkish adjectives of polities, folded, with the polities."""
        found: dict[str, list[str]] = {}
        for id_, entry in self.ledger.names.items():
            for said in adjectives_of(entry).tr:
                found.setdefault(said, []).append(id_)
        return found

    def parts(self, id_: str) -> frozenset[str]:
        """The places that lie in a place."""
        return frozenset(self.books.replay.titles.within.get(id_, ()))

    @cached_property
    def topic_names(self) -> TopicNames:
        """All names of topics, to be found among the words of a sentence."""
        return TopicNames(self.ledger)

    def home(self, id_: str) -> tuple[str, ...]:
        """The party that stands alone on the first of several sides of an instrument; nobody
        where several do."""
        instrument = self.ledger.instruments.get(id_)
        sides = instrument.sides if instrument else ()
        return sides[0] if len(sides) > 1 and len(sides[0]) == 1 else ()

    def alone(self, id_: str) -> frozenset[str]:
        """The states that stand alone on one of the sides of an instrument."""
        instrument = self.ledger.instruments.get(id_)
        sides = instrument.sides if instrument and len(instrument.sides) > 1 else ()
        return frozenset(self.state(side[0]) for side in sides if len(side) == 1)

    @cached_property
    def by_row(self) -> dict[str, list[Shelved]]:
        """The clauses of each row."""
        found: dict[str, list[Shelved]] = {}
        for clause in self.clauses:
            found.setdefault(clause.act.row.id, []).append(clause)
        return found

    def akin(self, kind: str) -> dict[str, list[Shelved]]:
        """The clauses of a kind and of those near it, row by row."""
        if kind not in self.near:
            self.near[kind] = {row: own for row, own in self.by_row.items() if kin(kind, row)}
        return self.near[kind]

    def signed(self, id_: str) -> int:
        """The first day on which an instrument was signed, adopted or begun; 0 where none is
        known."""
        instrument = self.ledger.instruments.get(id_)
        days = [d.when.earliest for d in instrument.dates if d.key in SIGNED] if instrument else []
        return min(days, default=0)

    def there(self, ids: tuple[str, ...], day: int) -> bool:
        """Whether one of some polities stood within a few years of a day; so does whoever the
        books give no span."""
        spans = self.books.people.spans
        return not day or any(
            begin - SLACK <= day < end + SLACK
            for id_ in ids
            for begin, end in [spans.get(id_, (0, FOREVER))]
        )

    def state(self, id_: str) -> str:
        """The state of a polity; any other id is itself."""
        return self.books.state(id_)

    def members(self, id_: str, day: int) -> frozenset[str]:
        """The states of a group's members on a day (of all its members where the day is 0), or
        the state itself."""
        if id_ in self.ledger.groups:
            return frozenset(
                self.state(who)
                for who, begin, end, _ in self.ledger.groups[id_]
                if not day or begin <= day < end
            )
        return frozenset([self.state(id_)])

    def _clause(self, act: Act) -> Shelved:
        """A clause laid out: what each slot names on its day, the words of its topics and of
        its article."""
        day = self.books.expansion.days.get(act.number, 0)
        slots = self._slots(act, day)
        topics = {
            value: names
            for values in slots.values()
            for value in values
            for names in [self._topic(value)]
            if names is not None
        }
        begun = frozenset(stem[:4] for names in topics.values() for name in names for stem in name)
        around = {
            name: frozenset().union(*[self.around(v, day) for v in values])
            for name, values in slots.items()
        }
        words, when = self._stems(self._article(act)), day or self.signed(act.instrument)
        sides = [around[name] for name in PAIR if name in around]
        pair = frozenset[str]().union(*sides) if sides else None
        return Shelved(act, slots, topics, words, day, when, begun, around, pair)

    def _slots(self, act: Act, day: int) -> dict[str, tuple[str, ...]]:
        """What each slot of a clause names, with the defaults filled in; slots that name
        nothing are left out."""
        instrument = self.ledger.instruments[act.instrument]
        found: dict[str, tuple[str, ...]] = {}
        for slot in act.row.slots:
            values = act.slots.get(slot.name)
            if values is None and slot.default:
                values = tuple(polities(self.ledger, act, instrument, slot.name, day))
            if values:
                found[slot.name] = tuple(values)
        return found

    def _topic(self, value: str) -> tuple[tuple[str, ...], ...] | None:
        """The stems of each of the names of a topic; None for a value that is none."""
        entry = self.ledger.names.get(value)
        if entry is None or entry.type not in _TOPICAL:
            return None
        named = [stems(text) for n in entry.namings for text in (n.tr, n.en)]
        return tuple(each for each in named if each)

    def _article(self, act: Act) -> str:
        """The heading and the summaries of a clause's article, or of its instrument."""
        article = self.ledger.instruments[act.instrument].articles.get(act.article)
        if article:
            return " ".join([f"{article.tr} {article.en}", *article.quotes.values()])
        name = self.ledger.names[act.instrument]
        titles = " ".join(f"{n.tr} {n.en}" for n in name.namings)
        return " ".join([titles, *name.quotes.values()])

    def _stems(self, text: str) -> tuple[str, ...]:
        """The stems of an article, made once for all its clauses."""
        if text not in self._made:
            self._made[text] = stems(text)
        return self._made[text]

    def around(self, value: str, day: int) -> frozenset[str]:
        """What a value of a slot stands for: its state, its members, the places in it, who speaks
        for it; a person by the folded name."""
        if value not in self.ledger.names:
            return frozenset([value, fold(value)])
        return (
            self.members(value, day)
            | {value}
            | frozenset(self.books.replay.titles.within.get(value, ()))
            | self._speaking(value, day)
            | self.lying.get(value, frozenset())
        )

    def _speaking(self, polity: str, day: int) -> frozenset[str]:
        """Those who represent a polity on a day (*France ceded Hatay*: for Syria, its mandate)."""
        ties = self.books.people.up.get(polity, ())
        upper = [t.upper for t in ties if not t.member and t.begin <= day < t.end]
        return frozenset(id_ for one in upper for id_ in (one, self.state(one)))


def _lies(kind: str) -> bool:
    """Whether clauses of a kind say where a place lies."""
    first = BY_ID[kind].effects[0] if BY_ID[kind].effects else None
    return isinstance(first, Set) and first.klass == LIES_AT


@cache
def givers(kind: str) -> frozenset[str]:
    """The slots of those who give a place away, or give it up, by clauses of a kind."""
    effects = BY_ID[kind].effects
    return frozenset(e.giver for e in effects if isinstance(e, (MoveTitle, MoveAdministration)))


@cache
def state_of(kind: str) -> str:
    """The state into which clauses of a kind put places (*demilitarised*); empty where they put
    them into none. What bears out one state says nothing of another."""
    first = BY_ID[kind].effects[0] if BY_ID[kind].effects else None
    return first.value if isinstance(first, Set) and first.klass else ""


@cache
def kin(one: str, other: str) -> int:
    """How near two kinds of clause are: 3 the same, 2 of one reading, 1 of one family, 0
    strangers."""
    if one == other:
        return 3
    if any({one, other} == set(pair) for pair in NEIGHBOURS):
        return 1
    left, right = BY_ID[one].reading, BY_ID[other].reading
    if left == right == "relation":
        return 1 if any(one in row and other in row for row in RELATED) else 0
    if left == right:
        return 2
    return 1 if any(left in family and right in family for family in FAMILIES) else 0
