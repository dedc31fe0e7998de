"""A sentence refuted by its like: the books bear out just the same sentence with one thing changed,
and what it has in that place they deny. Either a state that the paper knows nothing of stands where
a party should, or its verb says not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from misak.effects.values import Why
from misak.kinds.catalogue import BY_ID
from misak.kinds.readings import CAUSE, LISTED, MEDIATION, SIGNATURE
from misak.kinds.weights import NEGATIONS, QUANTIFIERS
from misak.ledger.values import Act
from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.shelf import Shelf
from misak.prose.judging.said.amounts import article_text
from misak.prose.judging.verdicts import (
    BORNE,
    CONTRADICTED,
    FIRM,
    NO_ARTICLE,
    PARTLY,
    SIMPLIFIED,
    UNREAD,
    Detail,
    Mark,
    quieter,
)
from misak.prose.reading.affirmed import affirmed
from misak.prose.reading.mentions import Mention
from misak.prose.reading.scope import HEADING, LABEL, LEAD, OWN
from misak.prose.reading.stems import among, stems
from misak.words.fold import fold
from misak.words.turkish import inflect

ABOVE = (OWN, LABEL, LEAD, HEADING)  # what makes sure of which paper a sentence speaks
OPEN = (PARTLY, UNREAD, NO_ARTICLE)
# Who stands for the parties in each case; *birbirlerini* where what is done is done to each other.
PARTIES = {
    "N": ("taraflar", "diğerleri", "birbirlerini"),
    "W": ("taraflar",),
    "G": ("tarafların",),
    "O": ("birbirlerini",),
    "D": ("birbirlerine",),
}
HAPPENINGS, RIGHT = "happenings", "right"
IMPLIED = {"implied"}  # recognised by what is done: who is no party does not do it at all
SHAPE = "sekl"  # *son şeklini*
LEFT_OUT = ("disinda", "haric")
CASES = {"N": "plain", "W": "plain", "G": "gen", "O": "acc", "D": "dat"}
_NOT = re.compile(
    r"\w+m[ae]z(?:l[ae]r)?\b|\w+m[ae]y[ae]ca|\byasak|\bdegil|\bharic|\bdisinda|\bnot\b|\bno\b"
)


class Changed(NamedTuple):
    """A sentence with one thing changed: its words, where they were changed (in the sentence
    itself), by how much they grew, and what there is to say if the books bear it out."""

    text: str
    first: int
    last: int
    grown: int
    detail: Detail


def against(
    shelf: Shelf, sentence: Sentence, marks: list[Mark], judged: Callable[[str], list[Mark]]
) -> list[Mark]:
    """The marks of a sentence, with a contradiction where the books bear out just what it says but
    for one thing. ``judged`` marks the sentence in other words."""
    scope = sentence.scope
    if not scope.sure or scope.by not in ABOVE or sentence.passage.called:
        return marks
    if all(m.verdict not in OPEN for m in marks) or any(m.verdict == CONTRADICTED for m in marks):
        return marks
    if _limited(sentence):
        return marks
    for changed in _changes(shelf, sentence, scope.ids[0]):
        told = _told(shelf, judged(changed.text), changed, scope.ids)
        if told and _free(marks, changed):
            return _put(marks, told, changed)
    return marks


def _limited(sentence: Sentence) -> bool:
    """Whether a sentence says of how much or of whom alone it is so: then the same without that is
    another claim. *Son şeklini aldı* is no such word, nor is what the books leave out too (*Hatay
    dışında*)."""
    words = sentence.parsed.words
    after = [*(w.key for w in words), ""][1:]
    out = any("except" in claim.roles for claim in sentence.claims)
    return any(
        (w.key in QUANTIFIERS and not (w.key == "son" and follows.startswith(SHAPE)))
        or (w.key in NEGATIONS and not (out and w.key in LEFT_OUT))
        for w, follows in zip(words, after, strict=True)
    )


def _changes(shelf: Shelf, sentence: Sentence, paper: str) -> Iterator[Changed]:
    """The sentences that differ from one in a single thing that the books of its paper decide."""
    yield from _affirmed(sentence)
    strangers = [
        (chunk.codes[:1], m)
        for chunk in sentence.parsed.chunks
        for m in chunk.mentions
        if len(chunk.mentions) == 1 and _stranger(shelf, m, paper)
    ]
    if of_the_paper(sentence, paper):
        return
    for code, mention in strangers:
        yield from _with_parties(shelf, sentence, code, mention, paper)


def of_the_paper(sentence: Sentence, paper: str) -> bool:
    """Whether a sentence says what is done to its paper (*X antlaşmayı tanıdı*): a state that is no
    party may do that."""
    return any(
        paper in m.ids and set(chunk.codes) & {"O", "D"}
        for chunk in sentence.parsed.chunks
        for m in chunk.mentions
    )


def _affirmed(sentence: Sentence) -> Iterator[Changed]:
    """The sentence without the *not* of its one finite verb, which ends it."""
    finite = [p for p in sentence.parsed.predicates if p.kind == "finite"]
    if len(finite) != 1 or not finite[0].negative or "NegAbil" in finite[0].feats:
        return
    word = sentence.parsed.words[finite[0].at]
    if word is not sentence.parsed.words[-1]:
        return
    text = sentence.passage.text
    for plain in affirmed(text[word.start : word.end]):
        whole = text[: word.start] + plain + text[word.end :]
        grown = len(plain) - (word.end - word.start)
        yield Changed(whole, word.start, word.end, grown, Detail("denied"))


def _stranger(shelf: Shelf, mention: Mention, paper: str) -> bool:
    """Whether a name means states alone of which a paper knows nothing: no party, in no slot of a
    clause, in no words of its articles."""
    names = shelf.ledger.names
    own = [i for i in mention.ids if i in names and names[i].type == "polity"]
    if not own or "polity" not in mention.types or mention.types & {"group", "person", "place"}:
        return False
    states = {shelf.state(i) for i in own} | set(own)
    states |= {land for i in own for land in shelf.lands.get(i, ())}
    clauses = shelf.by_instrument.get(paper, ())
    told = any(among(one, c.words) for c in clauses for one in stems(mention.text))
    return not told and not states & _known(shelf, paper)


def _known(shelf: Shelf, paper: str) -> set[str]:
    """All whom a paper knows: its parties, signers and whoever took part, and what stands in a
    slot of its clauses."""
    instrument = shelf.ledger.instruments[paper]
    signers = (s[0] for s in instrument.signatories)
    people = {*instrument.parties, *instrument.participants, *signers}
    known = {s for p in people for s in (shelf.state(p), *shelf.around(p, 0))}
    for clause in shelf.by_instrument.get(paper, ()):
        known |= {v for have in clause.around.values() for v in have}
        held = (v for have in clause.slots.values() for v in have)
        known |= {shelf.state(v) for v in held if v in shelf.ledger.names}
    return known


def _with_parties(
    shelf: Shelf, sentence: Sentence, code: str, mention: Mention, paper: str
) -> Iterator[Changed]:
    """The sentence with the parties, or one of them, where it has a stranger."""
    if code not in PARTIES:
        return
    parties = shelf.ledger.instruments[paper].parties
    words = sentence.parsed.words
    first, last = words[mention.first].start, words[mention.last - 1].end
    text = sentence.passage.text
    held = Detail("differs", (",".join(parties), text[first:last].split("’")[0].split("'")[0]))
    named = [inflect(shelf.ledger.names[p].namings[0].tr, CASES[code]) for p in parties]
    for other in (*PARTIES[code], *named):
        said = other[:1].upper() + other[1:] if first == 0 else other
        whole = text[:first] + said + text[last:]
        yield Changed(whole, first, last, len(said) - (last - first), held)


def _told(shelf: Shelf, found: list[Mark], changed: Changed, ids: tuple[str, ...]) -> list[Mark]:
    """The marks of a changed sentence on what was changed, where each is borne out whole by clauses
    of its paper; nothing where one is not, or where a *not* was taken away from what was known by
    its words alone, and an article says not itself."""
    end = changed.last + changed.grown
    here = [m for m in found if m.first < end and changed.first < m.last and not _cause(m)]
    denied = changed.detail.what == "denied"
    if not here or not all(_sure(m, ids, denied) for m in here):
        return []
    worded = [m for m in here if m.claim is not None and m.claim.frame == LISTED]
    reasons = [why for m in worded for why in m.reasons]
    return [] if denied and any(_NOT.search(_words(shelf, why)) for why in reasons) else here


def _cause(mark: Mark) -> bool:
    return mark.kind in (CAUSE, MEDIATION)


def _sure(mark: Mark, ids: tuple[str, ...], denied: bool) -> bool:
    """Whether a mark bears out a provision with no word to spare, by its paper's own clauses; for
    what is denied also a happening, if there is nothing to add to it."""
    claim = mark.claim
    acts = [why for why in mark.reasons if isinstance(why, Act)]
    if not _borne(mark, denied) or not acts or claim is None or claim.negative:
        return False
    if mark.kind == SIGNATURE or (not denied and any(a.row.export == RIGHT for a in acts)):
        return False  # what a paper lets all do it does not keep from others
    told = denied and BY_ID[claim.kind].family == HAPPENINGS and not mark.details
    return told or all(a.instrument in ids for a in acts)


def _borne(mark: Mark, denied: bool) -> bool:
    """Whether a mark bears something out and leaves no word unread; what is only implied is not
    there for a stranger either."""
    implied = mark.verdict == SIMPLIFIED and {d.what for d in mark.details} == IMPLIED
    return not mark.spare and (quieter(mark).verdict == BORNE or (implied and not denied))


def _words(shelf: Shelf, act: Why) -> str:
    clause = shelf.by_number.get(getattr(act, "number", 0))
    return fold(article_text(shelf, clause)) if clause is not None else ""


def _free(marks: list[Mark], changed: Changed) -> bool:
    """Whether nothing that stands on what was changed says that the books have it so."""
    here = [m for m in marks if m.first < changed.last and changed.first < m.last]
    return bool(here) and all(m.verdict not in FIRM for m in here if not _cause(m))


def _put(marks: list[Mark], told: list[Mark], changed: Changed) -> list[Mark]:
    """The marks with contradictions in the place of those that stand on what was changed."""
    kept = [m for m in marks if _cause(m) or not _on(m, changed)]
    old = next(m for m in marks if _on(m, changed) and not _cause(m))
    new = [
        m._replace(
            verdict=CONTRADICTED,
            claim=None,
            details=(changed.detail,),
            notes=(),
            sentence=old.sentence,
            item=old.item,
            first=_back(m.first, changed),
            last=_back(m.last, changed),
        )
        for m in told
    ]
    return [*kept, *new]


def _on(mark: Mark, changed: Changed) -> bool:
    return mark.first < changed.last and changed.first < mark.last


def _back(place: int, changed: Changed) -> int:
    """A place of a changed sentence in the sentence itself."""
    return place if place <= changed.first else max(changed.last, place - changed.grown)
