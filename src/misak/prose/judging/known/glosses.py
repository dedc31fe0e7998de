"""Words that only say what a name is called besides, or what kind of place it is: they change
nothing of what is claimed."""

from __future__ import annotations

import re

from misak.kinds.readings import LANDS
from misak.kinds.weights import CALLED, NEGATIONS
from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.shelf import Shelf
from misak.prose.reading.mentions import Mention
from misak.prose.reading.tokens import Word
from misak.words.fold import fold

_ROMAN = re.compile(r"[IVX]{1,4}")
SHORT_GLOSS = 2  # capital words in brackets that may be another name
NAMED_TWICE = frozenset({"place", "treaty"})  # what notes call by two names


def gloss(shelf: Shelf, sentence: Sentence, mention: Mention) -> set[int]:
    """The words in brackets after a name, where the books write the name so too (*Avusturya
    (Habsburg)*), or where they only tell what it is called today."""
    words = sentence.parsed.words
    inner: set[int] = set()
    if mention.last >= len(words) or "(" not in words[mention.last].before:
        return inner
    for at in range(mention.last, len(words)):
        if ")" in words[at].before:
            break
        inner.add(at)
    said = [words[at] for at in sorted(inner)]
    if _another_name(sentence, mention, said, inner):
        return inner
    texts = (
        fold(f"{n.tr} {n.en}")
        for id_ in mention.ids
        if id_ in shelf.ledger.names
        for n in shelf.ledger.names[id_].namings
    )
    return inner if any(all(w.key in text for w in said) for text in texts) else set()


def _another_name(sentence: Sentence, mention: Mention, said: list[Word], inner: set[int]) -> bool:
    """Whether brackets behind a name only tell what it is called today, or else: *(now Istanbul)*,
    *(Kotor)*, *(Ayastefanos)*."""
    if not said or any(c.isdigit() for w in said for c in w.text):
        return False
    meant = (i for m in sentence.parsed.mentions if m.first in inner for i in m.ids)
    known = {i for i in meant if not i.startswith("new:")}
    same = bool(known & set(mention.ids))
    if said[0].key.startswith(CALLED):
        return same or not known or "place" in mention.types
    # of a person or a matter such words may say something more
    return same or (not known and mention.types <= NAMED_TWICE and _like_a_name(said))


def _like_a_name(said: list[Word]) -> bool:
    """Whether words may be a name: few, and each with a capital."""
    return len(said) <= SHORT_GLOSS and all(word.capital for word in said)


def described(sentence: Sentence) -> set[int]:
    """The words by which a place is only called a place (*ikinci bölge olan X*), and the number of
    a ruler (*II. Mahmut*)."""
    words = sentence.parsed.words
    named = {m.first for m in sentence.parsed.mentions}
    ends = [
        end
        for end, word in enumerate(words)
        if end and word.key == "olan" and end + 1 in named and words[end - 1].key.startswith(LANDS)
    ]
    persons = {m.first for m in sentence.parsed.mentions if "person" in m.types}
    numerals = {at - 1 for at in persons if at and _ROMAN.fullmatch(words[at - 1].text)}
    return numerals | {
        at
        for end in ends
        for at in range(max(0, end - 2), end + 1)
        if not words[at].text.isdigit() and words[at].key not in NEGATIONS
    }
