"""The fence: by which papers a claim may be judged, from what it names itself and what it
stands under."""

from __future__ import annotations

import re
from collections.abc import Sequence

from misak.kinds.catalogue import BY_ID
from misak.kinds.readings import CAUSE, MEDIATION, SIGNATURE
from misak.prose.frames.claims import Claim
from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.align import Match
from misak.prose.judging.known.shelf import Shelf, Shelved
from misak.prose.reading.namings import PaperNamed
from misak.prose.reading.scope import FIRST, NOTHING, OWN, Scope, narrowed, within

_DOES = re.compile(
    r"^\W*(?:the|this|its)\s+(?:peace\s+)?(?:treaty|convention|agreement|armistice|pact)\s+(?!was|were|is\b)"
    r"|^\W*it\s+(?:also\s+)?(?!was|were|is\b|also\b)",
    re.I,
)
YEARS = 2 * 365  # days after a paper within which an item may tell a happening of it
RUNNING = 5 * 365  # the same of running text, which tells what led to it too
LOCATIVE = frozenset(["da", "de", "ta", "te"])
MONTH = 31  # days between papers that were made together


def span(claim: Claim, sentence: Sentence) -> tuple[int, int]:
    """The words of a claim's clause: first, one past the last."""
    words = sentence.parsed.words
    own = next((p for p in sentence.parsed.predicates if p.at == claim.at), None)
    if claim.source in ("heading", "clause"):
        inner = [i for i, w in enumerate(words) if claim.first <= w.start < claim.last]
        return (inner[0], inner[-1] + 1) if inner else (0, len(words))
    whole = claim.source in ("template", "model") or claim.frame == "list"
    if own is None or whole:
        return 0, len(words)
    begin = min([own.begin, *(i for i, w in enumerate(words) if w.end > claim.first)])
    later = [p.at for p in sentence.parsed.predicates if p.at > claim.at]
    end = len(words) if not later else min(claim.at + 1, len(words))
    return begin, end


def scope_of(claim: Claim, sentence: Sentence) -> Scope:
    """What a claim speaks of: the paper that its clause names, else the one that its sentence
    stands under."""
    begin, end = span(claim, sentence)
    names = _names(claim, sentence)
    above = sentence.scope.name and sentence.scope.by != FIRST
    if above and claim.kind != SIGNATURE:  # a paper that the claim is about rules no claim
        alike = [c for c in sentence.claims if (c.kind, c.at) == (claim.kind, claim.at)]
        objects = {
            f.mention.first
            for one in (claim, *alike)
            for fs in one.roles.values()
            for f in fs
            if f.mention
        }
        objects |= _worded(claim, sentence)
        names = tuple(n for n in names if not objects & set(range(n.first, n.last)))
    own = within(sentence.parsed, names, begin, end)
    if claim.source == "heading":
        return sentence.scope if sentence.scope.name else own
    return narrowed(own, sentence.scope) if own.name else sentence.scope


def _names(claim: Claim, sentence: Sentence) -> tuple[PaperNamed, ...]:
    """The papers that a sentence names; for a signature under a paper none that is only a town."""
    scope = sentence.scope
    if claim.kind != SIGNATURE or not scope.ids or scope.by == FIRST:
        return sentence.names
    return tuple(n for n in sentence.names if not where(sentence, n))


def where(sentence: Sentence, naming: PaperNamed) -> bool:
    """Whether a paper's name is only a town in which something was done (*Tahran'da imzalandı*)."""
    alone = naming.last - naming.first == 1 and not naming.year
    return alone and sentence.parsed.words[naming.first].suffix in LOCATIVE


def spoken_of(claim: Claim, sentence: Sentence) -> Scope:
    """What a stretch that no frame took speaks of: the paper that it names itself, else that of its
    sentence; where nothing says which, the one named last before it."""
    own = within(sentence.parsed, sentence.names, *span(claim, sentence))
    above = sentence.scope
    if own.name:
        return narrowed(own, above)
    return above if above.name and above.by != FIRST else sentence.carried


def _worded(claim: Claim, sentence: Sentence) -> set[int]:
    """The places of the words of roles that no name fills: a paper within them is what the
    claim is about."""
    text, words = sentence.passage.text, sentence.parsed.words
    spans = [
        (text.find(f.text), text.find(f.text) + len(f.text))
        for fs in claim.roles.values()
        for f in fs
        if f.mention is None and len(f.text) < len(text) - 9 and f.text in text
    ]
    return {i for i, w in enumerate(words) for a, b in spans if a <= w.start < b}


def fenced(claim: Claim, scope: Scope) -> bool:
    """Whether a claim may be judged by the papers of its scope only; a happening may stand in
    any note."""
    if not scope.name or scope.by == FIRST or claim.kind in (CAUSE, MEDIATION):
        return False
    return BY_ID[claim.kind].family != "happenings" and not claim.reason


def by_paper(sentence: Sentence) -> bool:
    """Whether a sentence says what a paper does (*The treaty recognised …*): a happening beside it
    bears that out as little as another paper does."""
    return bool(_DOES.match(sentence.passage.text))


def inside(shelf: Shelf, scope: Scope, match: Match, listed: bool) -> bool:
    """Whether a clause stands in a paper of the scope, in one that the paper takes in, or is
    itself about the one that its sentence names (*X'i tanımaz*); running text tells happenings
    too."""
    id_ = match.clause.act.instrument
    if scope.by == OWN and about(match.clause, scope.ids):
        return True
    if not listed and scope.by != OWN and shelf.ledger.names[id_].type == "event":
        return True
    return id_ in scope.ids or any(id_ in _companions(shelf, i) for i in scope.ids)


def about(clause: Shelved, papers: Sequence[str]) -> bool:
    """Whether a clause says something of one of some papers: who rejects it, what becomes of it."""
    return not {id_ for ids in clause.slots.values() for id_ in ids}.isdisjoint(papers)


def of_other_years(shelf: Shelf, sentence: Sentence, match: Match) -> bool:
    """Whether a sentence without a day of its own, under a paper, is told only by a happening of
    years before or after; one under that happening's own heading is told by it."""
    id_ = match.clause.act.instrument
    if id_ == sentence.context.instrument:
        return False
    if sentence.dates or not sentence.context.day:
        return False
    if about(match.clause, [i for n in sentence.names for i in n.ids]):
        return False  # what somebody did about a paper that the sentence names
    near = YEARS if sentence.passage.kind == "item" else RUNNING
    days = [match.clause.day]
    if not sentence.context.instrument:  # under a heading of its years the whole of it is near
        days += [d.when.earliest for d in shelf.ledger.instruments[id_].dates]
    far = all(abs(day - sentence.context.day) > near for day in days)
    return far and shelf.ledger.names[id_].type == "event"


def _companions(shelf: Shelf, id_: str) -> frozenset[str]:
    """Papers that a paper or its clauses name and that were made in the same month: its annexed
    conventions."""
    own = _signed(shelf, id_)
    instrument = shelf.ledger.instruments.get(id_)
    named = {ref.id for clause in shelf.by_instrument.get(id_, ()) for ref in clause.act.refs}
    named |= set(instrument.cites) if instrument else set()
    return frozenset(i for i in named if own and abs(_signed(shelf, i) - own) <= MONTH)


def _signed(shelf: Shelf, id_: str) -> int:
    instrument = shelf.ledger.instruments.get(id_)
    days = [d.when.earliest for d in instrument.dates if d.key == "signed"] if instrument else []
    return min(days, default=0)


__all__ = [
    "NOTHING",
    "about",
    "by_paper",
    "fenced",
    "inside",
    "of_other_years",
    "scope_of",
    "span",
    "spoken_of",
]
