"""How a name of the books may be spelt in prose: with Turkish endings, as an adjective, with
the noun that tells what it is."""

from __future__ import annotations

import re
from typing import NamedTuple

from misak.kinds.readings import GENERIC, LANDS, NUMBERED, WARS
from misak.prose.reading.mentions import INSTRUMENTS
from misak.prose.reading.tokens import Word

ENDINGS = re.compile(
    r"(?:l[ae]r)?(?:[iu]m[iu]z|s?[iu]|y[iu])?(?:n?[iu]n|n?[dt][ae](?:n|ki(?:l[ae]r)?)?|[yn]?[ae]|[yn]?[iu]|y?l[ae]|n?c[ae])?(?:d[iu]r)?"
)
SHORT = 3  # a name of so few letters takes an ending only after an apostrophe


def cut_short(key: str) -> bool:
    """Whether a spelling is only the head of a name, cut before its noun: *İtalya ile*."""
    return key.split()[-1] in ("ile", "ve", "and", "with", "of", "between")


def tells_land(word: Word) -> bool:
    """Whether a word says that a name is that of a place: *Nehri*, *Adaları*."""
    return any(
        word.key.startswith(stem) and ENDINGS.fullmatch(word.key[len(stem) :]) for stem in LANDS
    )


OFFICES_OF = (
    "vali", "sancak", "sancag", "pasali", "beylerbey", "eyalet", "muhafiz",
    "sefir", "elci", "buyukelci", "sefaret", "konsolos", "suyu", "cay", "irmak", "nehir",
    "universite", "otel",
)  # fmt: skip
PEOPLES_OF = ("devlet", "ulke", "halk", "millet", "ulus")  # *Balkan devletleri* is no paper


def tells_office(words: list[Word], at: int) -> bool:
    """Whether the word behind a name says that it is an office's, a land's or a people's: *X
    valiliği*, *X nehri*, *X devletleri*."""
    if at + 1 < len(words) and words[at].key == "ve":  # *Prut ve Tuna nehirleri*
        at += 2
    after = words[at : at + 1]
    return (
        bool(after)
        and after[0].key.startswith((*OFFICES_OF, *LANDS, *PEOPLES_OF))
        and not after[0].before.strip()
    )


def names_language(words: list[Word], at: int, key: str) -> bool:
    """Whether a people's name is here that of its language: *Türkçe resmî dil*."""
    return words[at].whole in (key + "ce", key + "ca") and any(
        w.key.startswith("dil") for w in words[at + 1 : at + 4]
    )


def forms(key: str, types: list[str]) -> list[tuple[str, ...]]:
    """The words of a spelling, and for a people's name the adjective: *yunanlilar* gives
    *yunanli* too; for a war's its number in figures (*II. Balkan Savaşı*)."""
    words = tuple(key.split())
    found = [words]
    if (
        "polity" in types
        and len(words) == 1
        and len(words[0]) > 6
        and words[0].endswith(("lar", "ler"))
    ):
        found.append((words[0][:-3],))
        if words[0][:-3].endswith(("li", "lu")):
            found.append((words[0][:-5],))
    if (
        any(t in INSTRUMENTS for t in types)
        and len(words) > 1
        and is_generic(words[-1])
        and words[-1].startswith("antlasma")
    ):
        found.append((*words[:-1], "anlasma" + words[-1][8:]))
    if "event" in types and len(words) > 1:
        found += [(figure, *words[1:]) for figure in NUMBERED.get(words[0], ())]
    return found


def of_a_war(key: str) -> bool:
    """Whether the noun behind a name is that of a war or a battle: no paper is meant."""
    return key.startswith(WARS)


def _nominative(key: str) -> str:
    """A generic noun with its possessive ending and nothing more: *antlasmasini* gives
    *antlasmasi*."""
    found = re.match(r"(.*?(?:l[ae]ri|s[iu]))(?:n?[iu]n|n?[dt][ae]n?|n[ae]|n[iu]|yla|yle)?$", key)
    return found[1] if found else key


def is_generic(key: str) -> bool:
    """Whether a word is a noun that tells what a paper or a happening is: *antlaşması*,
    *savaşında*."""
    return any(key.startswith(stem) and ENDINGS.fullmatch(key[len(stem) :]) for stem in GENERIC)


def same(word: Word, key: str, last: bool) -> bool:
    """Whether a word of prose is a word of a name; the last may carry endings."""
    if word.whole == key or (word.suffix and word.key == key):
        return True
    if not last and not word.suffix:
        return False
    if not last or len(key) <= SHORT or word.suffix:
        return bool(word.suffix and word.key != key and _soft(word.key, key))
    return _soft(word.key, key)


def _soft(text: str, key: str) -> bool:
    """A name with endings: ``bogazlarin``, ``sancagi`` from *sancak*."""
    if text.startswith(key):
        return ENDINGS.fullmatch(text[len(key) :]) is not None
    soft = {"k": "g", "p": "b", "t": "d"}.get(key[-1:])
    return bool(
        soft
        and len(key) > 4
        and text.startswith(key[:-1] + soft)
        and len(text) > len(key)
        and ENDINGS.fullmatch(text[len(key) :])
    )


def spelt(words: list[Word], at: int, keys: tuple[str, ...]) -> bool:
    """Whether the words from a place on are those of a spelling, with no mark within that parts
    names."""
    size = len(keys)
    if at + size > len(words):
        return False
    for word, key in zip(words[at : at + size - 1], keys, strict=False):
        if not same(word, key, False):
            return False
    return same(words[at + size - 1], keys[-1], True) and not any(
        mark in word.before for word in words[at + 1 : at + size] for mark in ",;:("
    )


class Whole(NamedTuple):
    """A name with the nouns that tell what it is: one past its last word, whether there is such
    a noun, and that word without its endings."""

    last: int
    generic: bool
    stem: str


def whole(words: list[Word], last: int, key: str, paper: bool) -> Whole:
    """A name that ends before ``last`` with the key of its last word, and what follows of
    *antlaşması*, *savaşı* where it may be a paper's."""
    found = Whole(last, is_generic(key), key)
    while (
        paper
        and not words[found.last - 1].suffix
        and found.last < len(words)
        and "," not in words[found.last].before
        and is_generic(words[found.last].key)
    ):
        found = Whole(found.last + 1, True, _nominative(words[found.last].key))
    return found
