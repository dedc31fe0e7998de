"""Years that tell when a war was fought (*1787-1792 Osmanlı-Rus Savaşı*): they date no paper that
the sentence names beside it."""

from __future__ import annotations

from collections.abc import Sequence

from misak.kinds.fronts import FOUGHT, PAPERS, PEACES, WARS
from misak.prose.reading.dates import DateSaid
from misak.prose.reading.tokens import Word

FAR = 7  # words between a year and the word for the war that was fought then


def of_a_war(words: Sequence[Word], said: DateSaid) -> bool:
    """Whether a year is that of a war: between it and the word for a war stand only the end of its
    span, names, and words that say that it was fought then; or it stands in brackets right behind
    that word."""
    if said.exact or len(said.iso) > len("1787"):
        return False
    stop = said.start + len(said.text)
    at = next((i for i, w in enumerate(words) if w.start >= stop), len(words))
    for word in words[at : at + FAR]:
        if "," in word.before or "(" in word.before or ";" in word.before:
            return _bracketed(words, said)
        if word.key.startswith(WARS):
            return True
        told = word.capital or word.key.isdigit() or word.key.startswith(FOUGHT)
        if not told or word.key.startswith((*PAPERS, *PEACES)):
            return _bracketed(words, said)
    return _bracketed(words, said)


def _bracketed(words: Sequence[Word], said: DateSaid) -> bool:
    """Whether a year stands in the brackets, or behind the *of*, behind the word for a war."""
    own = next((i for i, w in enumerate(words) if w.start <= said.start < w.end), 0)
    while own > 1 and words[own - 1].key.isdigit() and "(" not in words[own].before:
        own -= 1
    if own > 1 and words[own - 1].key == "of":
        return words[own - 2].key.startswith(WARS)
    opened = own > 0 and words[own].before.strip() == "("
    return opened and words[own - 1].key.startswith(WARS)


def without_wars(words: Sequence[Word], said: list[DateSaid]) -> list[DateSaid]:
    """The dates of a sentence that date no war."""
    return [one for one in said if not of_a_war(words, one)]
