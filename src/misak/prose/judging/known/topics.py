"""What a bond is about where it is said in the books' own names of topics."""

from __future__ import annotations

from misak.kinds.bonds import WRAPPING
from misak.prose.frames.claims import Claim
from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.shelf import Shelf
from misak.prose.reading.parse import JOINTS
from misak.prose.reading.topic_names import Said
from misak.words.fold import fold

_WRAPPING = frozenset(fold(WRAPPING).split())


def named(shelf: Shelf, claim: Claim, sentence: Sentence) -> list[Said]:
    """The topics that a claim names where it says what somebody is bound to."""
    places = _told(claim, sentence)
    if not places:
        return []
    return shelf.topic_names.said(sentence.parsed.words, places[0], places[-1] + 1)


def only(shelf: Shelf, claim: Claim, sentence: Sentence) -> frozenset[str]:
    """The topics that a bond names, where their names are all that it says of what is owed; else
    nothing."""
    if claim.frame != WRAPPING:
        return frozenset()
    found = named(shelf, claim, sentence)
    covered = {at for one in found for at in one.places}
    covered |= {
        at for c in sentence.parsed.chunks for m in c.mentions for at in range(m.first, m.last)
    }
    words = sentence.parsed.words
    whole = all(
        at in covered or {words[at].key, words[at].whole} & (_WRAPPING | JOINTS)
        for at in _told(claim, sentence)
    )
    return frozenset(one.topic for one in found) if whole else frozenset()


def _told(claim: Claim, sentence: Sentence) -> list[int]:
    """The places of the words by which a claim says what is owed."""
    text = claim.text("topic")
    start = sentence.passage.text.find(text) if text else -1
    if start < 0:
        return []
    stop = start + len(text)
    return [i for i, w in enumerate(sentence.parsed.words) if start <= w.start < stop]
