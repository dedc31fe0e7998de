"""A claim laid beside the clauses that it may be about: by its kind, its names, its words and where it stands in the note."""

from __future__ import annotations

from typing import NamedTuple

from misak.kinds.catalogue import BY_ID
from misak.kinds.readings import BATTLE, NEGATIVE_READINGS, OPPOSITES, OUTSIDE
from misak.prose.frames.claims import Claim, Filler
from misak.prose.frames.reader import Sentence
from misak.prose.judging.shelf import Shelf, Shelved, kin
from misak.prose.reading.stems import LONGEST, among, hits, share, stems
from misak.words.fold import fold

NONE: frozenset[str] = frozenset()
HOLDING = ("polity", "thing")  # types of slots in which a place may stand for who has it
PAIR = ("one", "other")  # the two sides of what binds both alike
ENOUGH = 0.5  # of a topic's name must be in the sentence
FREE = ("topic", "value", "procedure", "matter", "condition")
POLITY = frozenset(["polity"])
KEPT = 50_000  # meanings of fillers that are remembered


class Match(NamedTuple):
    """A clause with how well it fits: ``names`` are slots that agree, ``wrong`` slots that do not, ``topic`` the topic meant."""

    clause: Shelved
    score: float
    agree: tuple[str, ...]
    wrong: tuple[str, ...]
    topic: str


def states(shelf: Shelf, filler: Filler, sentence: Sentence, day: int) -> frozenset[str]:
    """All that a filler may mean, as states, places and instruments; the parties of the heading's instrument where it stands for them."""
    if not filler.ids:
        return frozenset()
    if filler.ids[0] in ("@parties", "@each"):
        instrument = shelf.ledger.instruments.get(sentence.context.instrument)
        return frozenset(shelf.state(p) for p in instrument.parties) if instrument else frozenset()
    key = (filler.ids, day)
    if key not in shelf.meant:
        if len(shelf.meant) > KEPT:
            shelf.meant.clear()
        shelf.meant[key] = _meant(shelf, filler, day)
    return shelf.meant[key]


def meant(shelf: Shelf, filler: Filler, sentence: Sentence, day: int, type_: str) -> frozenset[str]:
    """All that a filler may mean in a slot of a type: a place that stands for a state is its holder (*Anadolu*), unless a state has that name."""
    own = states(shelf, filler, sentence, day)
    land = filler.mention is None or "polity" not in filler.mention.types
    return own | holders(shelf, own, day) if type_ in HOLDING and land else own


def _meant(shelf: Shelf, filler: Filler, day: int) -> frozenset[str]:
    found: set[str] = set()
    if filler.ids[0].startswith("person:"):
        return frozenset([fold(filler.ids[0].partition(":")[2])])
    for id_ in filler.ids:
        found |= shelf.members(id_, day) if id_ in shelf.ledger.groups else {shelf.state(id_)}
    return frozenset(found)


def matches(shelf: Shelf, claim: Claim, sentence: Sentence, text: str) -> list[Match]:
    """The clauses that a claim may be about, best first."""
    words = stems(text)
    own = stems(" ".join(claim.text(role) for role in FREE))
    if (
        own and BY_ID[claim.kind].reading in NEGATIVE_READINGS
    ):  # *kabul etmez* of a rejection is *tanımaz* too
        own = tuple(dict.fromkeys((*own, *stems(BY_ID[claim.kind].says.tr))))
    begun = frozenset(w[:4] for w in (*words, *own))
    named = frozenset(
        i
        for role in ("matter", "what")
        for f in claim.roles.get(role, ())
        for i in f.ids
        if i in shelf.ledger.names and shelf.ledger.names[i].type in ("matter", "place")
    )
    here = sentence.context.instrument
    found: list[Match] = []
    for clause in shelf.akin(claim.kind):
        if clause.act.instrument not in sentence.scope.ids and not _then(
            shelf, claim, sentence, clause
        ):
            continue
        near = kin(claim.kind, clause.act.row.id)
        match = _match(shelf, claim, sentence, clause, near, words, here, begun, own, named)
        if match is not None:
            found.append(match)
    return sorted(found, key=lambda m: (-m.score, m.clause.act.number))


def _then(shelf: Shelf, claim: Claim, sentence: Sentence, clause: Shelved) -> bool:
    """Whether a clause is of the days of which a sentence can speak, of the battle named, and everybody whom the claim names was there."""
    battle = claim.one(BATTLE)
    if battle is not None and clause.act.instrument not in battle.ids:
        return False
    day = clause.day or shelf.signed(clause.act.instrument)
    return sentence.era.holds(day) and all(
        shelf.there(f.ids, day)
        for fs in claim.roles.values()
        for f in fs
        if f.mention and f.mention.types == POLITY
    )


def _match(
    shelf: Shelf,
    claim: Claim,
    sentence: Sentence,
    clause: Shelved,
    near: int,
    words: tuple[str, ...],
    here: str,
    begun: frozenset[str],
    own: tuple[str, ...],
    named: frozenset[str],
) -> Match | None:
    score = float(near * 2)
    agree: list[str] = []
    wrong: list[str] = []
    if BATTLE in claim.roles:  # of that battle, or it would not be here
        agree.append(BATTLE)
        score += 4
    heads = [slot for slot in clause.act.row.slots if slot.marker is None]
    for slot in clause.act.row.slots:
        if slot.name in FREE:
            continue
        fillers = claim.roles.get(slot.name) or (
            () if outside(clause) else _translated(claim, slot.name)
        )
        values = clause.slots.get(slot.name, ())
        if slot.name in PAIR:
            values = tuple(v for name in PAIR for v in clause.slots.get(name, ()))
        if not fillers or not any(f.ids for f in fillers):
            continue
        known = [f for f in fillers if f.ids and not f.ids[0].startswith("new:")]
        wanted = [meant(shelf, f, sentence, clause.day, slot.type) for f in known]
        wanted = [w for w in wanted if w]
        if not wanted or not values:
            continue
        have = (
            clause.around.get("one", NONE) | clause.around.get("other", NONE)
            if slot.name in PAIR
            else clause.around.get(slot.name, NONE)
        )
        if any(w & have for w in wanted):
            score -= 3 * sum(not w & have for w in wanted)
            agree.append(slot.name)
            score += 4 if slot in heads else 2
        else:
            wrong.append(slot.name)
            score -= 6 if slot in heads else 1
    if not clause.topics and not agree:
        return None
    if named and not _about(shelf, named, clause):
        return None
    topic, fit = _topic(clause, own, words) if clause.begun & begun else ("", 0.0)
    if opposite(claim, clause) and fit < ENOUGH and not any(h.name in agree for h in heads):
        return None  # the contrary is only said of the same thing
    if clause.topics:
        if fit >= ENOUGH:
            score += 6 * fit + hits(clause.topics[topic][0], words)
        elif not any(slot.name in agree for slot in heads):
            return None
    score += 0.5 * min(hits(clause.words, words), 8)
    if here:
        score += 5 if clause.act.instrument == here else 0
    elif sentence.context.day or sentence.dates:
        day = sentence.dates[0].day if sentence.dates else sentence.context.day
        score -= min(abs(clause.day - day) / 365, 4) if clause.day else 0
    if not agree and fit < ENOUGH:
        return None
    if heads and any(h.name in wrong for h in heads) and fit < ENOUGH:
        return None
    if clause.act.account is not None:
        score -= 0.6
    return Match(clause, score, tuple(agree), tuple(wrong), topic if fit >= ENOUGH else "")


SAME = {
    "taker": ("taker", "value", "actor"),
    "value": ("taker", "value"),
    "actor": ("actor", "obligor", "taker", "one"),
    "obligor": ("obligor", "actor", "one"),
    "obligee": ("obligee", "value", "actor"),
    "one": ("one", "obligor", "actor"),
    "other": ("other", "obligee"),
    "what": ("what", "where", "scope"),
    "where": ("where", "what"),
    "scope": ("what",),
    "under": ("under",),
}


def _translated(claim: Claim, slot: str) -> tuple[Filler, ...]:
    """The role of a claim that answers to a slot of another kind of clause."""
    for name in SAME.get(slot, ()):
        if name in claim.roles and any(f.ids for f in claim.roles[name]):
            return claim.roles[name]
    return ()


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


def outside(clause: Shelved) -> bool:
    """Whether a clause says of whom something stays outside: then nobody who is said to have it answers to its doer."""
    return any(getattr(e, "fluent", "") == OUTSIDE for e in clause.act.row.effects)


def _about(shelf: Shelf, named: frozenset[str], clause: Shelved) -> bool:
    """Whether a clause on a matter is on the one that the claim names, or over the place that it names."""
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


def holders(shelf: Shelf, names: frozenset[str], day: int) -> frozenset[str]:
    """The states that hold places on a day: *Anadolu* for who holds it."""
    held = (
        (
            shelf.books.holder(n, day)
            for n in names
            if n in shelf.ledger.names and shelf.ledger.names[n].type == "place"
        )
        if day
        else ()
    )
    return frozenset(shelf.state(h) for h in held if h)


def distinct(name: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether a long word of a name, one that tells it from others, is among some words."""
    return any(len(stem) >= LONGEST and among(stem, words) for stem in name)


def _topic(clause: Shelved, own: tuple[str, ...], words: tuple[str, ...]) -> tuple[str, float]:
    """The topic of a clause that a sentence speaks of, and how much of its name is there."""
    best, fit = "", 0.0
    said = own or words
    conditions = clause.slots.get("condition", ())
    for topic, names in clause.topics.items():
        for name in names:
            found = max(
                share(name, said), 0.9 * share(name, words) if len(own) > 2 or not own else 0.0
            )
            if topic in conditions and distinct(name, said):
                found = max(found, 0.6)
            if found > fit:
                best, fit = topic, found
    return best, fit
