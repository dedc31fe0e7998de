"""A sentence under a treaty laid beside its articles as a whole: the article that does what the
sentence says, has its names on their sides, and tells all its words."""

from __future__ import annotations

from misak.kinds.weights import LIGHT
from misak.prose.frames.claims import Claim
from misak.prose.frames.filling import wraps
from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.align import LOOKED_FOR, Match
from misak.prose.judging.known.meanings import bodies, states
from misak.prose.judging.known.shelf import Shelf, Shelved
from misak.prose.judging.said.fence import span
from misak.prose.judging.said.left_out import leaves_out
from misak.prose.judging.said.main_verb import TOPICAL, does, does_same, main_of
from misak.prose.judging.said.said_verbs import said_deeds
from misak.prose.judging.said.seasons import timely
from misak.prose.judging.said.sides import DOERS as SIDE_DOERS
from misak.prose.judging.said.sides import OTHER, SUBJECT, Stretch, agrees, side, stretch_of
from misak.prose.reading.mentions import Mention
from misak.prose.reading.stems import said, stem_of, stems

LEAST = 0.75  # of a sentence's telling words must be in an article
DOERS = ("obligor", "actor", "one", "other", "giver", "obligee", "taker")


def covering(shelf: Shelf, claim: Claim, sentence: Sentence, ids: tuple[str, ...]) -> Match | None:
    """The clause of some papers whose article tells most of what a sentence tells; None where none
    tells enough of it."""
    begin, end = span(claim, sentence)
    telling = _telling(sentence, begin, end)
    part = stretch_of(sentence.parsed, begin, end)
    names = [(m, side(part, c)) for c in part.chunks for m in c.mentions if _names(m)]
    main, own = main_of(part), said_deeds(sentence, part)
    found = [
        (share, _named(clause, telling), -clause.act.number, clause)
        for id_ in ids
        for clause in shelf.by_instrument.get(id_, ())
        if does(main.deeds, clause, main.verb)
        if clause.act.row.export not in TOPICAL or does_same(own, clause, main.verb)
        if _fits(shelf, claim, sentence, clause)
        if all(_has(shelf, sentence, clause, one, part) for one in names)
        if timely(shelf, sentence.passage.text[claim.first : claim.last], clause)
        for share in [_share(clause, telling)]
        if share >= LEAST
    ]
    best = max(found, default=None)
    return None if best is None else looked_for(best[0], best[-1])


def looked_for(share: float, clause: Shelved) -> Match:
    """A clause that was looked for among all of its paper."""
    topic = next(iter(clause.topics), clause.act.article)
    return Match(clause, LOOKED_FOR + share, (), (), topic)


def _share(clause: Shelved, telling: list[str], more: tuple[str, ...] = ()) -> float:
    """How much of some telling words an article has; 0 where it is one word or none."""
    known = (*clause.words, *(s for own in clause.topics.values() for n in own for s in n), *more)
    hits = sum(said(each, known) for each in telling)
    return hits / len(telling) if hits > 1 else 0.0


def _named(clause: Shelved, telling: list[str]) -> float:
    """How much of the name of what a clause is about some telling words have: of two articles it is
    the one that is about it."""
    return max(
        (
            sum(said(one, tuple(telling)) for one in name) / len(name)
            for names in clause.topics.values()
            for name in names
        ),
        default=0.0,
    )


def _fits(shelf: Shelf, claim: Claim, sentence: Sentence, clause: Shelved) -> bool:
    """Whether a clause is the paper's own, and of whoever is said to do it."""
    if clause.act.role or clause.act.account is not None:
        return False
    if leaves_out(clause, sentence.parsed.words):
        return False
    return _doer(shelf, claim, sentence, clause)


def _telling(sentence: Sentence, begin: int, end: int) -> list[str]:
    """The stems of the words of a sentence that tell something and are no names and no numbers."""
    named = {
        at
        for c in sentence.parsed.chunks
        for m in c.mentions
        if m.types & {"polity", "group", "place", "person"}
        for at in range(m.first, m.last)
    }
    ruled = {p.at for p in sentence.parsed.predicates if wraps(p)}
    return [
        stem_of(w)
        for at, w in enumerate(sentence.parsed.words)
        if begin <= at < end
        and at not in named | ruled
        and not {w.key, w.whole} & LIGHT
        and len(w.key) > 2
        and w.text[0].isalpha()
    ]


def _names(mention: Mention) -> bool:
    """Whether a mention names somebody or somewhere of the books."""
    return bool(mention.types & {"polity", "group", "place"}) and not mention.ids[0].startswith("@")


def _has(
    shelf: Shelf, sentence: Sentence, clause: Shelved, named: tuple[Mention, str], part: Stretch
) -> bool:
    """Whether a slot of a clause has what a mention means on the side where it stands, the clause
    is about what is named so, or it says of nobody what a party is said to do."""
    mention, how = named
    own = bodies(shelf, mention.ids, clause.day)
    if own & {v for have in clause.around.values() for v in have}:
        return agrees(shelf, sentence, clause, mention, how, part)
    told = tuple(one for names in clause.topics.values() for name in names for one in name)
    if all(said(one, told) for one in stems(mention.text)):
        return True  # what the clause is about is named so
    parties = {shelf.state(p) for p in shelf.ledger.instruments[clause.act.instrument].parties}
    nobody = not SIDE_DOERS & clause.around.keys()
    return nobody and how in (SUBJECT, OTHER) and "polity" in mention.types and bool(own & parties)


def _doer(shelf: Shelf, claim: Claim, sentence: Sentence, clause: Shelved) -> bool:
    """Whether whoever the sentence says is to do it is a doer of the clause; a right is used by
    whoever has it."""
    doers = claim.roles.get("obligor", ())
    slots = [name for name in DOERS if clause.around.get(name)]
    if not doers or not slots:
        return True
    wanted = slots[:1] if slots[0] != "obligor" or not _right(clause) else ["obligee"]
    have = {v for name in wanted for v in clause.around.get(name, ())}
    if slots[0] == "one":
        have |= set(clause.around.get("other", ()))
    return all(states(shelf, f, sentence, clause.day) & have for f in doers)


def _right(clause: Shelved) -> bool:
    """Whether a clause gives a right: its obligee may do something."""
    return clause.act.row.export == "right"
