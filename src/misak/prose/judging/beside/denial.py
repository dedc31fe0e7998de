"""Claims that say not: what the books have so refutes them, what they have otherwise bears them
out."""

from __future__ import annotations

from misak.prose.frames.claims import Claim
from misak.prose.frames.reader import Sentence
from misak.prose.judging.beside.doing import HEADS
from misak.prose.judging.known.align import Match
from misak.prose.judging.known.deeds import deeds, done_by
from misak.prose.judging.said.fence import span
from misak.prose.judging.verdicts import (
    BORNE,
    CONTRADICTED,
    JOINED,
    SIMPLIFIED,
    UNREAD,
    Detail,
    Judged,
)
from misak.prose.reading.stems import stem_of

# What a claim may leave out and still say the same.
LEFT_OUT = ("slot", "whom", "participant", "condition")
OTHERWISE = ("differs", "date", "happened")  # that it was not just as a claim has it
NOT_TOLD = Judged(UNREAD, (), (Detail("unread"),))


def denied(judged: Judged) -> Judged:
    """What becomes of a judgment of a paper's own lines where the claim says not: *X did not sign*
    is refuted where X signed, borne out where others did, and untold where that is not sure."""
    if judged.verdict == CONTRADICTED or any(d.what == JOINED for d in judged.details):
        return Judged(BORNE, judged.reasons)
    other = any(d.what in OTHERWISE for d in judged.details)
    if judged.verdict in (BORNE, SIMPLIFIED) and not other:
        return Judged(CONTRADICTED, judged.reasons, (Detail("denied"),))
    return NOT_TOLD


def denied_of(judged: Judged, match: Match, number: int) -> Judged:
    """The same of a clause (``number``): *X was not left to Y* is borne out where the clause has
    just the same thing left to another."""
    fuller = judged.verdict == SIMPLIFIED and all(d.what in LEFT_OUT for d in judged.details)
    if judged.verdict == BORNE or fuller:
        return Judged(CONTRADICTED, judged.reasons, (Detail("wording", (f"clause:{number}",)),))
    if judged.verdict != CONTRADICTED:
        return NOT_TOLD  # not ceded, and administered
    return Judged(BORNE, judged.reasons) if otherwise(match) else NOT_TOLD


def otherwise(match: Match | None) -> bool:
    """Whether a clause has another in one role only, and what it is about is the same."""
    if match is None:
        return False
    return len(match.wrong) == 1 and bool({*HEADS, "topic", "matter"} & set(match.agree))


def says_deed(sentence: Sentence, claim: Claim, row: str) -> bool:
    """Whether a word beside the verb of a claim says what the clauses of a row do
    (*geçersizliğini reddetti*): the verb then says something of that."""
    begin, end = span(claim, sentence)
    verbs = {p.at for p in sentence.parsed.predicates if p.kind == "finite"} | {claim.at}
    return any(
        at not in verbs and deeds(stem_of(word)) & done_by(row)
        for at, word in enumerate(sentence.parsed.words[begin:end], begin)
    )
