"""A Turkish stretch that one part of the books' own sentences on an article tells word for word:
its verb, its names on their sides, its numbers, every other word. Clauses keep only what the books
ask about; the sentences on an article tell the rest of it."""

from __future__ import annotations

from misak.kinds.weights import QUANTIFIERS, UNIVERSAL
from misak.prose.frames.claims import Claim
from misak.prose.frames.reader import Sentence
from misak.prose.judging.beside.one_changed import of_the_paper
from misak.prose.judging.known.shelf import Shelf, Shelved
from misak.prose.judging.said.pointing import points_back
from misak.prose.judging.said.sides import SUBJECT, Stretch
from misak.prose.judging.said.sought import Sought, sought_in
from misak.prose.judging.said.summaries import beside, denies
from misak.prose.judging.said.told_parts import Part, Parts, verbs_of
from misak.prose.judging.verdicts import BORNE, Mark
from misak.prose.reading.numbers import numbers
from misak.prose.reading.scope import Scope
from misak.prose.reading.stems import said

FEWEST = 2  # words and names that a stretch must have in common with a part
RULED = frozenset(["Dat", "Acc", "Gen", "Abl"])  # cases of what another verb rules
HOW_MUCH = QUANTIFIERS | UNIVERSAL


def verbatim_mark(
    shelf: Shelf, parts: Parts, claim: Claim, sentence: Sentence, scope: Scope, number: int
) -> Mark | None:
    """The mark of a stretch that one part of the sentences on an article tells word for word; None
    where no article of the one paper of its scope has such a part."""
    sought = sought_in(claim, sentence, scope)
    part = sought.part
    if part.english or len(scope.ids) != 1 or _few(sought) or _dated(sentence, part):
        return None
    if _ruled(part):
        return None
    if of_the_paper(sentence, scope.ids[0]):
        return None  # what is done to it is no provision of it
    if claim.first and points_back(part.parsed.words[part.begin : part.end]):
        return None
    home = frozenset(shelf.home(scope.ids[0]))
    by_article: dict[str, Shelved] = {}
    for clause in shelf.by_instrument.get(scope.ids[0], ()):
        if not clause.act.role and clause.act.account is None:
            by_article.setdefault(clause.act.article, clause)
    for clause in by_article.values():
        if any(_tells(one, sentence, sought, home) for one in parts.of(clause)):
            mark = Mark(BORNE, claim, number, claim.first, claim.last, (clause.act,))
            kind = clause.act.row.id
            return mark._replace(kind=kind, item=sentence.passage.number, scope=scope)
    return None


def _few(sought: Sought) -> bool:
    """Whether too little stands in a stretch to tell one article from another, or what it is about
    is another paper."""
    few = not sought.telling or len(sought.telling) + len(sought.names) < FEWEST
    return few or bool(sought.papers)


def _ruled(part: Stretch) -> bool:
    """Whether a stretch ends with a verbal noun that a later verb rules (*boşaltılmasına …
    başlanamayacak*): only that verb says whether it is so."""
    words = part.parsed.words
    own = [p for p in part.parsed.predicates if part.begin <= p.at < part.end]
    later = any(p.at >= part.end for p in part.parsed.predicates)
    last = own[-1] if own and part.end < len(words) else None
    return later and last is not None and last.kind == "nominal" and bool(RULED & {*last.feats})


def _dated(sentence: Sentence, part: Stretch) -> bool:
    """Whether a stretch says a date: the books' sentences on an article have none."""
    inner = sentence.parsed.words[part.begin : part.end]
    first, last = inner[0].start, inner[-1].end
    return any(first <= d.start < last for d in sentence.dates)


def _tells(part: Part, sentence: Sentence, sought: Sought, home: frozenset[str]) -> bool:
    """Whether a part tells a stretch word for word."""
    own, verbs = sought.part, verbs_of(sentence.parsed, sought.part)
    if part.limited or part.told.negative != denies(own) or part.may != own.may or not verbs:
        return False
    if not all(said(one, part.told.words) for one in sought.telling):
        return False
    inner = sentence.parsed.words[own.begin : own.end]
    text = sentence.passage.text[inner[0].start : inner[-1].end]
    much = {w.key for w in inner} & HOW_MUCH
    counted = frozenset(n.value for n in numbers(text))
    if not said(verbs[-1], part.verbs) or not much <= part.keys or not counted <= part.numbers:
        return False
    return all(
        beside(part.told, m.ids, how, own) or (how == SUBJECT and bool(home & set(m.ids)))
        for m, how in sought.names
    )
