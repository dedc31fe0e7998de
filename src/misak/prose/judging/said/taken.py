"""What other claims of a sentence take up: it is no rest of this one, for each has a mark of its
own."""

from __future__ import annotations

from misak.kinds.readings import SIGNATURE
from misak.prose.frames.claims import Claim
from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.fields import FIELDS
from misak.prose.judging.said.fence import span
from misak.words.fold import fold

LISTS = ("what", "where")  # roles whose names can be true one without the other


def taken_up(claim: Claim, sentence: Sentence) -> set[int]:
    """The words that other claims of the sentence take up: they have marks of their own."""
    found: set[int] = set()
    for other in sentence.claims:
        if other is claim or other.at == claim.at:
            found |= set(other.used) | _siblings(claim, other, sentence) | _parts(claim, other)
            continue
        found |= set(other.used) | {other.at}
        if claim.kind == SIGNATURE and claim.form == "participle":
            found |= places_of(other)  # *X Savaşı, … imzalanan Y ile bitti*
        lo, hi = span(other, sentence)
        if other.form in ("participle", "nominal", "adverbial") and hi <= claim.at:
            found |= set(range(lo, hi))
    return found


def _siblings(claim: Claim, other: Claim, sentence: Sentence) -> set[int]:
    """The fields that were taken apart from a claim (*ticaret, gümrük ve güvenlik*): each has a
    mark of its own."""
    if other.kind != claim.kind or other.text("topic") == claim.text("topic"):
        return set()
    listed = FIELDS.search(sentence.passage.text)
    if listed is None:
        return set()
    own = fold(claim.text("topic"))
    return {
        i
        for i, w in enumerate(sentence.parsed.words)
        if listed.start(1) <= w.start < listed.end(1) and fold(w.text) not in own
    }


def _parts(claim: Claim, other: Claim) -> set[int]:
    """The places of a list that were taken apart from a claim: each has a mark of its own."""
    same = (other.kind, other.first, other.last) == (claim.kind, claim.first, claim.last)
    if not same:
        return set()
    return places_of(other, LISTS) - places_of(claim, LISTS)


def places_of(claim: Claim, roles: tuple[str, ...] = ()) -> set[int]:
    """The places of the names in some roles of a claim, or in all."""
    return {
        at
        for role in roles or tuple(claim.roles)
        for f in claim.roles.get(role, ())
        if f.mention
        for at in range(f.mention.first, f.mention.last)
    }
