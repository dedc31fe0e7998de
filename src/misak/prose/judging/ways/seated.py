"""In which town a paper is said to have been signed, against its front matter."""

from __future__ import annotations

from functools import cache

from misak.kinds.seats import SEATS
from misak.ledger.values import Instrument
from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.shelf import SIGNED, Shelf
from misak.prose.judging.said.fence import LOCATIVE, where
from misak.prose.judging.verdicts import CONTRADICTED, FITS, UNREAD, Detail, Finding
from misak.prose.judging.ways.front_names import seats
from misak.prose.reading.tokens import Word

AT = frozenset(["in", "at"])


def seated(
    shelf: Shelf, instrument: Instrument, sentence: Sentence, span: tuple[int, int]
) -> Finding:
    """A town in which another paper was signed, said to be that of this one. A land, a suburb or a
    name that no seat bears refutes nothing, nor does a town where the sentence does not name the
    paper itself: another one may be meant."""
    own = seats(shelf, instrument)
    named = any(instrument.id in n.ids and not where(sentence, n) for n in sentence.names)
    for at in range(*span) if own else ():
        word = sentence.parsed.words[at]
        town = word.key.startswith(_towns()) and not word.key.startswith(own)
        if town and _lies(sentence, at) and not _dated(sentence, word):
            place = next(d.place for d in instrument.dates if d.key in SIGNED and d.place)
            if not named:
                return Finding(UNREAD, (Detail("unread"),))
            return Finding(CONTRADICTED, (Detail("place", (f"text:{place}",)),))
    return FITS


@cache
def _towns() -> tuple[str, ...]:
    """The beginnings of the names of all towns in which papers were signed."""
    return tuple(sorted({name for key, row in SEATS.items() for name in (key, row.split()[0])}))


def _lies(sentence: Sentence, at: int) -> bool:
    """Whether a word says where something was done: in the locative, or behind *in* or *at*; in no
    longer name (*Berlin Kongresi'nde*, *Paris conference*)."""
    words = sentence.parsed.words
    if not words[at].capital:
        return False
    if words[at].suffix:
        return words[at].suffix in LOCATIVE
    after = words[at + 1] if at + 1 < len(words) else None
    closes = after is None or bool(after.before.strip()) or not after.capital
    named = any(n.first < at < n.last for n in sentence.names)
    return at > 0 and words[at - 1].key in AT and closes and not named


def _dated(sentence: Sentence, word: Word) -> bool:
    return any(d.start <= word.start < d.start + len(d.text) for d in sentence.dates)
