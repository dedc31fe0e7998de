"""Who signed a paper by the books, as the words of a claim about its signature."""

from __future__ import annotations

from misak.kinds.persons import BODIES, MEETINGS, OFFICES, RULERS, TITLES
from misak.kinds.readings import SIGNATURE
from misak.prose.frames.claims import Claim
from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.shelf import Shelf
from misak.words.fold import fold

BY_OTHERS = ("approve", "ratif")  # deeds that are not those of who signed


def signers(shelf: Shelf, claim: Claim, sentence: Sentence) -> set[int]:
    """The words of the names of persons who signed the paper by the books, where a claim tells of
    its signature, and of titles."""
    if claim.kind != SIGNATURE or claim.text("deed").startswith(BY_OTHERS):
        return set()
    signed = _signed_by(shelf, [i for f in claim.roles.get("instrument", ()) for i in f.ids])
    words = sentence.parsed.words
    beside = (*OFFICES, *BODIES, *MEETINGS)
    taken = {i for i, w in enumerate(words) if w.key in TITLES or w.key.startswith(beside)}
    for mention in (m for c in sentence.parsed.chunks for m in c.mentions if "person" in m.types):
        if signed & {fold(i.partition(":")[2]) for i in mention.ids}:
            taken |= set(range(mention.first, mention.last))
    return taken


def _signed_by(shelf: Shelf, papers: list[str]) -> set[str]:
    """The names of all who signed some papers, folded."""
    found = (shelf.ledger.instruments.get(id_) for id_ in papers)
    return {
        fold(name.partition("(")[0].strip())
        for instrument in found
        if instrument is not None
        for _, names, _ in instrument.signatories
        for name in names
    }


def approvers(claim: Claim, sentence: Sentence) -> set[int]:
    """The words for a ruler who is said to have approved a paper: its lines name states alone."""
    if claim.kind != SIGNATURE or not claim.text("deed").startswith(BY_OTHERS):
        return set()
    words = enumerate(sentence.parsed.words)
    return {at for at, word in words if word.key.startswith(RULERS)}
