"""Whether a stretch says of nothing what became of it: a verb alone, or with its taker alone,
agrees with every clause that does so to anything."""

from __future__ import annotations

from misak.kinds.catalogue import BY_ID
from misak.kinds.readings import LISTED
from misak.prose.frames.claims import Claim, Filler
from misak.prose.frames.reader import Sentence
from misak.prose.judging.beside.doing import HEADS
from misak.prose.judging.known.align import Match
from misak.prose.judging.known.deeds import deeds
from misak.prose.judging.known.meanings import states
from misak.prose.judging.known.shelf import Shelf
from misak.prose.judging.said.fence import span
from misak.prose.judging.said.pointing import points_back
from misak.prose.judging.said.sought import Sought, sought_in
from misak.prose.reading.scope import Scope
from misak.prose.reading.stems import said

PASSING = "territory"  # the family of what is done with places
WHOLE = ("heading", "template", "model")  # sources of claims that were read to their last word


def headless(
    shelf: Shelf, claim: Claim, sentence: Sentence, scope: Scope, match: Match | None
) -> bool:
    """Whether a claim says only by words of its deed what was done (*ile geri alındı*), and names
    nothing of what its clause is about."""
    if match is None or claim.source in WHOLE:
        return False
    if _loose(claim, sentence, scope):
        return True
    sought = sought_in(claim, sentence, scope)
    if any(not deeds(one) for one in sought.telling):
        return False
    have = {v for slot in HEADS for v in match.clause.around.get(slot, ())}
    if not have:
        topics = tuple(s for own in match.clause.topics.values() for n in own for s in n)
        return bool(topics) and not any(said(one, topics) for one in sought.telling)
    if set(HEADS) & set(match.agree):
        return False  # what it names is what the clause is about: a land for the state that has it
    return not have & _said(shelf, claim, sentence, sought, match.clause.day)


def _loose(claim: Claim, sentence: Sentence, scope: Scope) -> bool:
    """Whether what a claim is about stands before it, or is places alone of which nobody says who
    had them."""
    begin, end = span(claim, sentence)
    cut = claim.frame == LISTED and bool(begin)
    if cut and points_back(sentence.parsed.words[begin:end]):
        return True
    return not scope.ids and _nobody(claim, sentence)


def _nobody(claim: Claim, sentence: Sentence) -> bool:
    """Whether a claim says of places alone that they went over, with no paper, nobody and no day
    named: any clause that ever did so would agree."""
    fillers = [f for fs in claim.roles.values() for f in fs if f.ids]
    places = all(f.mention is not None and "place" in f.mention.types for f in fillers)
    return BY_ID[claim.kind].family == PASSING and places and not sentence.dates


def _said(shelf: Shelf, claim: Claim, sentence: Sentence, sought: Sought, day: int) -> set[str]:
    """All that a claim names, in its words or carried from others. A paper's name stands for the
    paper, never for the place that is called so too."""
    every = [f for fs in claim.roles.values() for f in fs]
    fillers = [f for f in every if not _paper(sentence, f)]
    papers = {i for f in every for i in f.ids if i in shelf.ledger.instruments}
    named = {i for m, _ in sought.names for i in m.ids}
    found = named | {v for i in named for v in (shelf.state(i), *shelf.parts(i))}
    return (found | papers).union(*(states(shelf, f, sentence, day) for f in fillers))


def _paper(sentence: Sentence, filler: Filler) -> bool:
    """Whether a name is that of a paper (*Bükreş Antlaşması*), though a place is called so too."""
    one = filler.mention
    return one is not None and any(n.first <= one.first < n.last for n in sentence.names)
