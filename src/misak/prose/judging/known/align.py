"""A claim laid beside the clauses that it may be about: by its kind, its names, its words and
where it stands in the note."""

from __future__ import annotations

from functools import cache, partial
from typing import NamedTuple

from misak.kinds.catalogue import BY_ID
from misak.kinds.readings import BATTLE, INDEPENDENT, NEGATIVE_READINGS, OPPOSITES
from misak.prose.frames.claims import Claim
from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.fitting import (
    FREE,
    NONE,
    WHO,
    Asked,
    Fit,
    Wanted,
    asked_of,
    fit,
    outside,
    wanted_of,
)
from misak.prose.judging.known.meanings import states
from misak.prose.judging.known.shelf import Shelf, Shelved, kin
from misak.prose.reading.stems import LONGEST, among, hits, said, share, stems

LOOKED_FOR = 20.0  # the score of a match that was looked for among all articles of a paper
SIDES = "sides"  # agrees where each name of a stretch was found on its side
GIVING = ("giver", "obligor")
STRANGER = 3  # what it weighs that a clause binds somebody whom nothing names
UNNAMED = 0.6  # a topic whose name names a place that the sentence does not is hardly meant
ALIKE = 2  # kinds of one reading
ENOUGH = 0.5  # of a topic's name must be in the sentence
POLITY = frozenset(["polity"])


class Match(NamedTuple):
    """A clause with how well it fits: ``agree`` are slots that agree, ``wrong`` slots that do
    not, ``topic`` the topic meant, ``more`` clauses that do the same to other places of a list."""

    clause: Shelved
    score: float
    agree: tuple[str, ...]
    wrong: tuple[str, ...]
    topic: str
    more: tuple[Shelved, ...] = ()

    @property
    def by_words(self) -> bool:
        """Whether it was looked for by its words among all articles, and no role was compared; a
        long list of names that agree may score as much."""
        return self.score >= LOOKED_FOR and not set(self.agree) - {SIDES}


class Sought(NamedTuple):
    """What a claim looks for among the clauses: the stems of its words, those of what it says
    of topics, the matters and places that it names."""

    shelf: Shelf
    claim: Claim
    sentence: Sentence
    words: tuple[str, ...]
    own: tuple[str, ...]
    begun: frozenset[str]
    named: frozenset[str]
    placed: tuple[str, ...]  # the stems of the names of states, groups and places


def matches(shelf: Shelf, claim: Claim, sentence: Sentence, text: str) -> list[Match]:
    """The clauses that a claim may be about, best first."""
    sought = _sought(shelf, claim, sentence, text)
    then = cache(partial(_then, sought, _polities(claim)))
    asked = cache(partial(asked_of, claim))
    wanted = cache(lambda row, day: wanted_of(shelf, sentence, asked(row), day))
    found = [
        match
        for row, clauses in shelf.akin(claim.kind).items()
        for clause in _speaking(sought, clauses, asked(row))
        if clause.act.instrument in sentence.scope.ids
        or (_of_battle(claim, clause) and then(clause.when))
        for match in [_match(sought, clause, wanted(row, clause.day))]
        if match is not None
    ]
    return sorted(found, key=lambda m: (-m.score, m.clause.act.number))


def _sought(shelf: Shelf, claim: Claim, sentence: Sentence, text: str) -> Sought:
    """What a claim that stands in some text looks for."""
    words = stems(text)
    own = stems(" ".join(claim.text(role) for role in FREE))
    if own and BY_ID[claim.kind].reading in NEGATIVE_READINGS:
        # *kabul etmez* of a rejection is *tanımaz* too
        own = tuple(dict.fromkeys((*own, *stems(BY_ID[claim.kind].says.tr))))
    begun = frozenset(w[:4] for w in (*words, *own))
    named = frozenset(
        i
        for role in ("matter", "what")
        for f in claim.roles.get(role, ())
        for i in f.ids
        if i in shelf.ledger.names and shelf.ledger.names[i].type in ("matter", "place")
    )
    return Sought(shelf, claim, sentence, words, own, begun, named, _placed(sentence))


def _polities(claim: Claim) -> list[tuple[str, ...]]:
    """The ids of each name of a claim that can mean polities alone."""
    fillers = (f for own in claim.roles.values() for f in own)
    return [f.ids for f in fillers if f.mention and f.mention.types == POLITY]


def _speaking(sought: Sought, clauses: list[Shelved], asked: Asked) -> list[Shelved]:
    """The clauses of one row of which a claim may speak: all where it names whom their head names,
    else those of whose topics a word is said, or that have none beside a name."""
    if BATTLE in sought.claim.roles or any(slot.marker is None for slot, _ in asked):
        return clauses
    named, begun = bool(asked), sought.begun
    return [c for c in clauses if (named and not c.topics) or not begun.isdisjoint(c.begun)]


def _of_battle(claim: Claim, clause: Shelved) -> bool:
    """Whether a clause is of the battle that a claim names, if it names one."""
    battle = claim.one(BATTLE)
    return battle is None or clause.act.instrument in battle.ids


def _then(sought: Sought, there: list[tuple[str, ...]], day: int) -> bool:
    """Whether a day is one of those of which a sentence can speak, and everybody whom the claim
    names (``there``) was there."""
    return sought.sentence.era.holds(day) and all(sought.shelf.there(ids, day) for ids in there)


def _match(sought: Sought, clause: Shelved, wanted: tuple[Wanted, ...]) -> Match | None:
    """How a clause fits what is sought; None where it cannot be meant."""
    if sought.named and not _about(sought.shelf, sought.named, clause):
        return None
    names = fit(sought.claim, clause, wanted)
    spoken = not clause.begun.isdisjoint(sought.begun)
    if not spoken and not names.agree:
        return None
    if outside(clause) and _inside(sought, clause):
        return None
    topic, share_of = _topic(clause, sought) if spoken else ("", 0.0)
    alone = not names.agree and kin(sought.claim.kind, clause.act.row.id) < ALIKE
    clear = share_of >= ENOUGH and (not alone or _headed(clause, topic, sought))
    if not clear and not _by_names(sought.claim, clause, names):
        return None
    score = names.score
    if clear:
        score += 6 * share_of + hits(clause.topics[topic][0], sought.words)
    score += 0.5 * min(hits(clause.words, sought.words), 8)
    score += _nearness(sought.shelf, sought.sentence, clause)
    score -= STRANGER * _strange_doer(sought, clause)
    if clause.act.account is not None:
        score -= 0.6
    return Match(clause, score, names.agree, names.wrong, topic if clear else "")


def _by_names(claim: Claim, clause: Shelved, names: Fit) -> bool:
    """Whether the names alone say that a clause is meant, where its topic is not said: what has
    a topic, or says the contrary, needs its own head."""
    heads = [slot.name for slot in clause.act.row.slots if slot.marker is None]
    if not names.agree or any(head in names.wrong for head in heads):
        return False
    headless = not any(head in names.agree for head in heads)
    return not (headless and (clause.topics or opposite(claim, clause)))


def _nearness(shelf: Shelf, sentence: Sentence, clause: Shelved) -> float:
    """What it weighs that a clause is of the heading's paper; without a heading, how far it is
    from the day that is said."""
    here = sentence.context.instrument
    if here:
        return 5 if clause.act.instrument in (here, *_bearers(sentence)) else 0
    if not sentence.context.day and not sentence.dates:
        return 0
    day = sentence.dates[0].day if sentence.dates else sentence.context.day
    own = clause.day or shelf.signed(clause.act.instrument)  # what never acted was signed
    return -min(abs(own - day) / 365, 4) if own else 0


def _bearers(sentence: Sentence) -> tuple[str, ...]:
    """The papers that bear the name under which a sentence stands, where several do."""
    return sentence.scope.ids if len(sentence.scope.ids) > 1 else ()


def hands(shelf: Shelf, clause: Shelved) -> list[Shelved]:
    """The clauses of the same paper that put a place of this one under somebody's hand."""
    places = set(clause.slots.get("what", ()))
    return [
        c
        for c in shelf.by_instrument[clause.act.instrument]
        if c.slots.get("under") and places & set(c.slots.get("what", ()))
    ]


def opposite(claim: Claim, clause: Shelved) -> bool:
    """Whether a clause's row says the contrary of a claim's: *restore* and *abolish*."""
    said = {claim.kind, clause.act.row.id}
    return any(said == set(pair) for pair in OPPOSITES)


def lesser(claim: Claim, clause: Shelved) -> bool:
    """Whether a claim says that a land is free, and the clause has it under somebody: that is less,
    and no ground to bear it out."""
    free = BY_ID[claim.kind].reading == INDEPENDENT
    return free and bool(clause.slots.get("under")) and not clause.slots.get("topic")


def _strange_doer(sought: Sought, clause: Shelved) -> bool:
    """Whether a clause binds somebody whom the sentence does not name, where one party stands alone
    on its side: what is laid down without a doer is laid down for that one."""
    doers = NONE.union(*(clause.around.get(slot, NONE) for slot in GIVING))
    sides = sought.shelf.ledger.instruments[clause.act.instrument].sides
    alone = [side for side in sides if len(side) == 1]
    home = {sought.shelf.state(p) for p in alone[0]} if len(alone) == 1 < len(sides) else set()
    if not doers or not home or home & doers:
        return False
    named = {sought.shelf.state(i) for m in sought.sentence.parsed.mentions for i in m.ids}
    return not named & doers


def _inside(sought: Sought, clause: Shelved) -> bool:
    """Whether a claim says that a place is somebody's beyond whose frontier a clause leaves it."""
    beyond = clause.around.get("actor", NONE)
    fillers = (f for role in ("taker", "value") for f in sought.claim.roles.get(role, ()))
    return any(
        beyond & states(sought.shelf, f, sought.sentence, clause.day) for f in fillers if f.ids
    )


def _about(shelf: Shelf, named: frozenset[str], clause: Shelved) -> bool:
    """Whether a clause on a matter is on the one that the claim names, or over the place that
    it names."""
    matters = clause.slots.get("matter", ())
    if not matters:
        return True
    over = {
        part.strip()
        for m in matters
        for value, _, _ in shelf.ledger.names[m].lines.get("over", ())
        for part in value.split(",")
    }
    return bool(named & (set(matters) | over | set(clause.slots.get("scope", ()))))


def distinct(name: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether a long word of a name, one that tells it from others, is among some words."""
    return any(len(stem) >= LONGEST and among(stem, words) for stem in name)


def _headed(clause: Shelved, topic: str, sought: Sought) -> bool:
    """Whether the words of a claim have the last word of one of a topic's names, which tells what
    the rest is of (*sınır komisyonu* is a commission); where nothing else of a clause of another
    kind is said, the rest alone means nothing. A condition is told by what it is about."""
    names = clause.topics.get(topic, ())
    bound = topic in clause.slots.get("condition", ())
    return bound or any(among(name[-1], sought.words) for name in names if name)


def _topic(clause: Shelved, sought: Sought) -> tuple[str, float]:
    """The topic of a clause that a sentence speaks of, and how much of its name is there."""
    best, fit = "", 0.0
    own, words = sought.own, sought.words
    spoken = own or words
    conditions = clause.slots.get("condition", ())
    for topic, names in clause.topics.items():
        for name in names:
            aside = 0.9 * share(name, words) if len(own) > 2 or not own else 0.0
            found = max(share(name, spoken), aside)
            if any(s in name and not among(s, words) for s in sought.shelf.proper(topic)):
                found *= UNNAMED
            if topic in conditions and distinct(name, spoken):
                found = max(found, 0.6)
            if found > fit and not _only_placed(name, words, sought.placed):
                best, fit = topic, found
    return best, fit


def _placed(sentence: Sentence) -> tuple[str, ...]:
    """The stems of the names of states, groups and places in a sentence."""
    return tuple(s for m in sentence.parsed.mentions if m.types & WHO for s in stems(m.text))


def _only_placed(name: tuple[str, ...], words: tuple[str, ...], placed: tuple[str, ...]) -> bool:
    """Whether a sentence has of a topic's name no more than a place or a state that stands in it
    (*the right to speak for the principalities* in a sentence on the principalities)."""
    telling = [s for s in name if not among(s, placed)]
    return bool(telling) and not any(said(s, words) for s in telling)
