"""A question that denies what it asks about (*değil miydi*, *tanımadı mı*, *did … not*): the same
without its denial, which alone a form takes up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from misak.ask.plain.forms import Literal, compiled
from misak.ask.plain.words import Word
from misak.kinds.plain import AUXILIARIES, DENIED, PARTICLES, Form

_SHORT = re.compile("(?P<aux>[a-z]+)nt$")  # didn't, wasn't
_PAST = re.compile("(?P<stem>.+)m[ae]d[iu]$")  # tanımadı
_GOING_ON = re.compile("(?P<stem>.+)m(?P<vowel>[iu])yor$")  # tanımıyor
PAST = ("di", "du", "ti", "tu")
OTHER_VOWEL = str.maketrans({"i": "u", "u": "i"})  # oldu mu, olmadı mı: miydi keeps its last


def is_yes_or_no(form: Form) -> bool:
    """Whether a form asks for yes or no."""
    return form in _of_yes_or_no()


@cache
def _of_yes_or_no() -> frozenset[Form]:
    """The forms of yes or no: an English one begins with an auxiliary, of a Turkish one a word is
    the particle in all of its wordings."""
    found = set()
    for one in compiled():
        parts = [part for group in one.groups for part in group if isinstance(part, Literal)]
        said = [part.wordings for part in parts if not part.optional]
        if one.form.lang == "en":
            asks = bool(said) and {words[0] for words in said[0]} <= AUXILIARIES
        else:
            asks = any(all(PARTICLES & set(words) for words in wordings) for wordings in said)
        if asks:
            found.add(one.form)
    return frozenset(found)


def affirmed(every: Sequence[Word]) -> Iterator[list[Word]]:
    """The ways in which the words of a question may be read without their one denial."""
    first = every[0].key if every else ""
    short = _SHORT.match(first)
    if short is not None and short["aux"] in AUXILIARIES:
        yield [_word(short["aux"]), *every[1:]]
    for at, word in enumerate(every):
        before, after = every[:at], every[at + 1 :]
        asks = bool(after) and after[0].key in PARTICLES
        if word.key in DENIED and first in AUXILIARIES:
            yield [*before, *after]
        elif asks:
            said: list[list[Word]] = (
                [[]] if word.key in DENIED else [[_word(key)] for key in _said(word.key)]
            )
            for verb in said:
                for particle in (after[0].key, after[0].key.translate(OTHER_VOWEL)):
                    yield [*before, *verb, _word(particle), *after[1:]]


def _said(key: str) -> Iterator[str]:
    """What a denied Turkish verb says without its denial, whatever its vowels want."""
    past, going_on = _PAST.match(key), _GOING_ON.match(key)
    if past is not None:
        for end in PAST:
            yield past["stem"] + end
    if going_on is not None:
        yield f"{going_on['stem']}yor"
        yield f"{going_on['stem']}{going_on['vowel']}yor"


def _word(key: str) -> Word:
    return Word(key, key, "")
