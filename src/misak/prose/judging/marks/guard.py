"""The guard: a mark may stand only as far as its clause was read. A doubt lowers a mark, it never
raises one."""

from __future__ import annotations

from misak.kinds.catalogue import BY_ID
from misak.kinds.effects import Set
from misak.kinds.readings import CAUSE, CEDED, LISTED, MEDIATION, SIGNATURE
from misak.kinds.weights import EXCHANGES, PART_WORDS, RANKS
from misak.prose.frames.claims import CLAUSE, Claim, Filler
from misak.prose.frames.reader import Sentence
from misak.prose.judging.beside.crossed import beyond
from misak.prose.judging.beside.headless import headless
from misak.prose.judging.known.align import LOOKED_FOR, Match
from misak.prose.judging.known.deeds import done_by
from misak.prose.judging.known.fitting import FREE
from misak.prose.judging.known.meanings import states
from misak.prose.judging.known.shelf import Shelf
from misak.prose.judging.marks.unread import Left, asked_of, unread
from misak.prose.judging.said.days import signed_then
from misak.prose.judging.said.fence import span
from misak.prose.judging.said.main_verb import TOPICAL
from misak.prose.judging.said.names_taken import Asked
from misak.prose.judging.said.sides import DOERS, is_english
from misak.prose.judging.said.taken import LISTS
from misak.prose.judging.verdicts import CONTESTED, CONTRADICTED, FIRM, PARTLY, UNREAD, Detail, Mark
from misak.prose.reading.parse import JOINTS

GIVEN = "territory"  # the family of what is done with places
LEAVING = frozenset(["leave-place"])
GAINERS = ("obligee", "beneficiary")
SOFT = 1  # words of no great weight that a mark other than a contradiction may leave unread
LONG = 6  # words of a clause in which one more may stay unread
DESCRIBING = ("participle", "adverbial")  # forms of verbs by which nothing is said to be so
COMING = ("gel", "kal", "git")  # *sıra X'in alınmasına geldi*


def guarded(shelf: Shelf, sentence: Sentence, mark: Mark, match: Match | None) -> Mark:
    """A mark as far as what was read bears it; else *partly read*, with the places of the words
    that were not."""
    claim = mark.claim
    against = mark.verdict == CONTRADICTED
    judged = against or mark.verdict in FIRM
    if claim is None or claim.kind in (CAUSE, MEDIATION) or not judged:
        return mark
    if not against and _idle(shelf, sentence, mark, match):
        return unread_(mark)
    left = unread(shelf, claim, sentence, match, asked_of(mark, claim, match))
    if left.hard or len(left.soft) > _allowed(mark, sentence, match):
        guessed = claim.frame == LISTED and (match is None or match.score < LOOKED_FOR)
        return unread_(mark)._replace(kind="") if guessed else _lowered(mark, left)
    if not against:
        return _numbers(mark._replace(spare=len(left.soft)), left)
    loose = _listed(shelf, sentence, mark, match) or not _may_accuse(shelf, sentence, mark, match)
    return _lowered(mark, left) if loose else mark


def nowhere(shelf: Shelf, sentence: Sentence, mark: Mark, match: Match | None) -> Mark:
    """*No article says so* as far as the claim was read: what leaves a name, a number or the words
    that it is about unread asks nothing that the books could have answered."""
    claim = mark.claim
    if claim is None or claim.kind in (CAUSE, MEDIATION) or claim.source == "template":
        return mark  # what says it in the catalogue's own words was read whole
    if claim.frame == LISTED:
        return unread_(mark)._replace(kind="")
    if claim.source == CLAUSE:
        return _read(shelf, sentence, mark, claim)
    if not _asks(shelf, sentence, mark):
        return unread_(mark)
    if _touched(shelf, claim, mark):
        return unread_(mark)
    said = match if any(d.what == "elsewhere" for d in mark.details) else None
    left = unread(shelf, claim, sentence, said, Asked(mark.scope, False, False))
    doubt = left.hard or len(left.soft) > _allowed(mark, sentence, said)
    return unread_(mark) if doubt else mark


def _read(shelf: Shelf, sentence: Sentence, mark: Mark, claim: Claim) -> Mark:
    """*No article says so* of an English clause: it leaves no name, no number and little else
    over, and tells of a place that it names (*large parts of the Empire* is none)."""
    if _behind(shelf, sentence, mark, claim) or _part_of(sentence, claim):
        return unread_(mark)
    left = unread(shelf, claim, sentence, None, Asked(mark.scope, False, False))
    whole = not (left.hard or len(left.soft) > SOFT or _vague(shelf, claim, mark))
    return mark if whole else _lowered(mark, left)


def _behind(shelf: Shelf, sentence: Sentence, mark: Mark, claim: Claim) -> bool:
    """Whether a claim tells of a land that a frontier of the paper may have given."""
    fillers = [f for fs in claim.roles.values() for f in fs]
    ceded = BY_ID[claim.kind].reading == CEDED
    return ceded and any(_frontier(shelf, mark.scope.ids, f, sentence) for f in fillers)


def _part_of(sentence: Sentence, claim: Claim) -> bool:
    """Whether a claim tells of a part of a land only: the books may have it by another name."""
    words = sentence.parsed.words
    said = [w.key for w in words if claim.first <= w.start < claim.last]
    return any(key in PART_WORDS for key in said)


def _idle(shelf: Shelf, sentence: Sentence, mark: Mark, match: Match | None) -> bool:
    """Whether nothing that a claim says of its own was held against the books."""
    claim = mark.claim
    if claim is None or _turned(sentence, claim) or _unshared(claim, match):
        return True
    if _untouched(claim, match) or beyond(shelf, claim, sentence, mark.scope, match):
        return True
    return headless(shelf, claim, sentence, mark.scope, match)


def _unshared(claim: Claim, match: Match | None) -> bool:
    """Whether a claim has with its clause in common only who refers back (*taraflar*), and an
    object of its own that nothing was compared with."""
    if match is None or match.by_words or match.topic or match.score >= LOOKED_FOR:
        return False
    common = [f for role in match.agree for f in claim.roles.get(role, ())]
    own = any(role not in match.agree and role in LISTS for role in claim.roles)
    return own and bool(common) and all(f.ids and f.ids[0].startswith("@") for f in common)


def _untouched(claim: Claim, match: Match | None) -> bool:
    """Whether what a claim says in words of its own that somebody is to do was compared with
    nothing: it has no more in common with its clause than who does it and who has it."""
    if match is None or match.by_words or not match.agree:
        return False
    if match.topic and match.topic not in match.clause.slots.get("beneficiary", ()):
        return False
    topic = claim.one("topic")
    worded = topic is not None and topic.mention is None and bool(topic.text)
    return worded and BY_ID[claim.kind].export in TOPICAL and set(match.agree) <= {*DOERS, *GAINERS}


def _turned(sentence: Sentence, claim: Claim) -> bool:
    """Whether a verbal noun in the dative only tells to what something came (*sıra X'in
    kurtarılmasına gelmişti*): that is not said to have been done."""
    if claim.form != "nominal":
        return False
    verbs = sentence.parsed.predicates
    own = next((p for p in verbs if p.at == claim.at), None)
    ruling = next((p for p in verbs if p.at > claim.at), None)
    if own is None or ruling is None or own.feats[-1:] != ("Dat",):
        return False
    return ruling.at - own.at == 1 and any(lemma in COMING for lemma, _ in ruling.lemmas)


def _asks(shelf: Shelf, sentence: Sentence, mark: Mark) -> bool:
    """Whether a claim asks what the books could answer with no: it says something of its own and
    does not lead in or describe, by names that stand in its clause, of no matter in words of its
    own, and of no place that a frontier of the paper may have given."""
    claim = mark.claim
    if claim is None or claim.form in DESCRIBING or claim.reason:
        return False
    fillers = [(role, f) for role, fs in claim.roles.items() for f in fs]
    elsewhere = any(d.what == "elsewhere" for d in mark.details)
    if not elsewhere and any(role in FREE and f.mention is None for role, f in fillers):
        return False
    return _names_here(sentence, claim) and not _behind(shelf, sentence, mark, claim)


def _touched(shelf: Shelf, claim: Claim, mark: Mark) -> bool:
    """Whether some article of the paper does something of the same family with a place of which a
    claim says that it was given or left: that may be what is meant, in other words."""
    places = {i for role in LISTS for f in claim.roles.get(role, ()) for i in f.ids}
    return BY_ID[claim.kind].family == GIVEN and any(
        bool(places & {v for have in clause.around.values() for v in have})
        and clause.act.account is None
        and (clause.act.row.family == GIVEN or bool(done_by(clause.act.row.id) & LEAVING))
        for id_ in mark.scope.ids
        for clause in shelf.by_instrument.get(id_, ())
    )


def _names_here(sentence: Sentence, claim: Claim) -> bool:
    """Whether a claim names somebody or something, and all of them in its own clause."""
    begin, end = span(claim, sentence)
    fillers = [f for fs in claim.roles.values() for f in fs]
    named = [f.mention for f in fillers if f.mention and f.ids[0][:1] != "@"]
    return bool(named) and all(m.text and begin <= m.first < end for m in named)


def _frontier(shelf: Shelf, papers: tuple[str, ...], filler: Filler, sentence: Sentence) -> bool:
    """Whether a paper draws a frontier of somebody: what lies behind it is told by no place."""
    return any(
        any(isinstance(e, Set) and e.fluent == "boundary" for e in clause.act.row.effects)
        and states(shelf, filler, sentence, clause.day)
        & (clause.around.get("one", frozenset()) | clause.around.get("other", frozenset()))
        for id_ in papers
        for clause in shelf.by_instrument.get(id_, ())
    )


def unread_(mark: Mark) -> Mark:
    """A mark that says no more than that its stretch was not understood."""
    return mark._replace(
        verdict=UNREAD, claim=None, reasons=(), question="", details=(Detail("unread"),)
    )


def _vague(shelf: Shelf, claim: Claim, mark: Mark) -> bool:
    """Whether a claim that tells of a place names none, or only a party of its paper."""
    slots = [slot.name for slot in BY_ID[claim.kind].slots if slot.type == "place"]
    papers = (shelf.ledger.instruments[i] for i in mark.scope.ids)
    parties = {shelf.state(p) for paper in papers for p in paper.parties}
    lands = [f for name in slots for f in claim.roles.get(name, ())]
    return any(
        f.mention is None
        or ("place" not in f.mention.types and {shelf.state(i) for i in f.ids} & parties)
        for f in lands
    )


def _allowed(mark: Mark, sentence: Sentence, match: Match | None) -> int:
    """How many soft words may stay unread: none under a contradiction, one under any other mark,
    more in a long clause.

    A sentence that is read by its words alone may leave one where its article was looked for among
    all of the paper, else none.
    """
    if mark.verdict == CONTRADICTED or mark.claim is None:
        return 0
    begin, end = span(mark.claim, sentence)
    topic = mark.claim.one("topic")
    short = topic is not None and len(topic.text.split()) < LONG
    english = is_english(sentence.parsed, begin, end)
    if mark.claim.source == "template" and short and english:
        return 0  # *surrender its fleet*: each word of it tells what is surrendered
    if mark.claim.frame == LISTED:
        known = match is not None and match.score >= LOOKED_FOR and end - begin > LONG
        return SOFT if known else 0
    return SOFT + (end - begin) // LONG


def _numbers(mark: Mark, left: Left) -> Mark:
    """An article or a day that the books have otherwise: refuted under a sure scope, partly read
    under none."""
    if left.article[0]:
        if not mark.scope.sure:
            return _lowered(mark, left)
        return mark._replace(
            verdict=CONTRADICTED,
            details=(Detail("number", tuple(f"text:{n}" for n in left.article)),),
        )
    if left.day[0]:
        return mark._replace(verdict=CONTRADICTED, details=(Detail("when", left.day),))
    if left.amount[0]:
        if left.soft or not mark.scope.sure or mark.verdict == CONTESTED:
            return _lowered(mark, left)
        said = tuple(f"text:{n}" for n in left.amount)
        return mark._replace(verdict=CONTRADICTED, details=(Detail("amount", said),))
    return mark


def _may_accuse(shelf: Shelf, sentence: Sentence, mark: Mark, match: Match | None) -> bool:
    """Whether a contradiction may be said: every name is known and said in this clause, and the
    paper named is the one compared."""
    claim = mark.claim
    if claim is None or _undecided(sentence, mark) or _supposed(sentence, claim):
        return False
    fillers = [f for fs in claim.roles.values() for f in fs]
    if any(f.ids[:1] and f.ids[0].startswith("new:") for f in fillers):
        return False
    if claim.kind == SIGNATURE and (mark.scope.ids or claim.form == "participle"):
        return _may_sign(shelf, sentence, claim, mark)
    if mark.scope.ids and (not mark.scope.sure or _beside(shelf, mark, match)):
        return False
    return match is None or _said_here(sentence, fillers, mark, match)


def _may_sign(shelf: Shelf, sentence: Sentence, claim: Claim, mark: Mark) -> bool:
    """Whether a signature may be refuted: of one paper, by what stands in the sentence; who does
    the rest of a sentence did not sign (*X, imzalandığını öğrenince …*), and *imzalamamış
    devletler* are others."""
    if claim.negative and claim.at + 1 < len(sentence.parsed.words) and not claim.one("actor"):
        return False
    if claim.form == "participle" and any(d.what == "differs" for d in mark.details):
        return False
    return _one_paper(shelf, claim, mark) and _signers_here(sentence, claim)


def _ranks(sentence: Sentence, mark: Mark) -> bool:
    """Whether a clause says who or what was first or the only one: the books do not claim to know
    every first."""
    if mark.claim is None:
        return False
    begin, end = span(mark.claim, sentence)
    return any(w.key in RANKS for w in sentence.parsed.words[begin:end])


def _undecided(sentence: Sentence, mark: Mark) -> bool:
    """Whether a clause says what no one article decides: who was first, an exchange, or without a
    paper or a day named that something was not done (it was, at some time), or what an account says
    that is rejected of another."""
    loose = mark.claim is not None and mark.claim.negative and not sentence.dates
    other = not mark.scope.ids and (loose or any(d.what == "rejected" for d in mark.details))
    return other or _ranks(sentence, mark) or _exchanged(sentence)


def _supposed(sentence: Sentence, claim: Claim) -> bool:
    """Whether a clause only says what would be (*korunmazsa*), or who does what another verb rules
    (*X tarafından denetlenebileceğini taahhüt etti*): its names may be of the inner verb."""
    words = sentence.parsed.words
    begin, end = span(claim, sentence)
    verb = words[min(claim.at, len(words) - 1)]
    if "Cond" in " ".join(f for r in verb.readings for f in r.feats) and verb.key.endswith(
        ("sa", "se")
    ):
        return True
    ruled = [
        p.at
        for p in sentence.parsed.predicates
        if begin <= p.at < min(claim.at, end)
        and p.kind in ("nominal", "participle")
        and p.lemmas[0][1]
    ]
    return any(
        "S" in c.codes and begin <= c.first < at for at in ruled for c in sentence.parsed.chunks
    )


def _exchanged(sentence: Sentence) -> bool:
    """Whether a sentence tells an exchange, whose two sides a paper may put otherwise."""
    return any(w.key.startswith(EXCHANGES) for w in sentence.parsed.words)


def _beside(shelf: Shelf, mark: Mark, match: Match | None) -> bool:
    """Whether a claim about a paper was laid beside a happening: that may bear it out, but refutes
    nothing about the paper."""
    if match is None or match.clause.act.instrument in mark.scope.ids:
        return False
    return shelf.ledger.names[match.clause.act.instrument].type == "event"


def _one_paper(shelf: Shelf, claim: Claim, mark: Mark) -> bool:
    """Whether a signature is said of one paper, or the day said is of none of those that bear the
    name."""
    named = claim.one("instrument")
    meant = [i for i in named.ids if i in shelf.ledger.instruments] if named else []
    one = len(mark.scope.ids) == 1 or len(meant) == 1
    return one or not signed_then(shelf, mark.scope.ids, claim)


def _signers_here(sentence: Sentence, claim: Claim) -> bool:
    """Whether whoever is said to have signed, and where, stands in the sentence itself."""
    said = {id(m) for m in sentence.parsed.mentions}
    fillers = [f for role in ("actor", "place", "person") for f in claim.roles.get(role, ())]
    return all(f.mention is None or id(f.mention) in said for f in fillers)


def _said_here(sentence: Sentence, fillers: list[Filler], mark: Mark, match: Match) -> bool:
    """Whether every name of a claim stands in its own sentence, and without a scope at least one of
    them agrees."""
    begin, end = span(mark.claim, sentence) if mark.claim else (0, 0)
    inner = [c for c in sentence.parsed.chunks if begin <= c.first < end]
    said = {id(m) for c in inner for m in c.mentions}
    if any(f.mention and id(f.mention) not in said for f in fillers):
        return False
    return bool(mark.scope.ids or match.agree)


def _listed(shelf: Shelf, sentence: Sentence, mark: Mark, match: Match | None) -> bool:
    """Whether a comma list may have been cut wrongly: a name that differs in one slot is what
    another slot of the clause has."""
    claim = mark.claim
    if match is None or claim is None:
        return False
    begin, end = span(claim, sentence)
    words = sentence.parsed.words
    inner = words[begin + 1 : min(end, len(words))]
    comma = next((i for i, w in enumerate(inner) if "," in w.before), len(inner))
    if not any(w.key in JOINTS for w in inner[comma:]):
        return False  # *A ve B, C'yi D'ye …* is closed before its comma
    return any(
        _misplaced(shelf, sentence, match, role, filler)
        for role, fillers in claim.roles.items()
        for filler in fillers
    )


def _misplaced(shelf: Shelf, sentence: Sentence, match: Match, role: str, filler: Filler) -> bool:
    """Whether a name differs in its slot of a clause, and is what another slot of it has."""
    around = match.clause.around
    others = {v for slot, have in around.items() if slot != role for v in have}
    meant = states(shelf, filler, sentence, match.clause.day)
    return bool(meant & others) and not meant & around.get(role, frozenset())


def _lowered(mark: Mark, left: Left) -> Mark:
    """*Partly read*: no accusation beside it, only the words that were not understood."""
    words = left.words
    said = (Detail("left", (f"text:{', '.join(w.text for w in words)}",)),) if words else ()
    other = mark.kind == SIGNATURE or any(d.what == "differs" for d in mark.details)
    differed = mark.verdict == CONTRADICTED and other  # by a day, a party, a name in a slot
    mark = mark._replace(verdict=PARTLY, details=said, differed=differed)
    return mark._replace(left=tuple((w.start, w.end) for w in words))
