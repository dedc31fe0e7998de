"""Words brought down to stems, so that a clause and a sentence can be laid side by side."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from misak.kinds.apart import APART
from misak.kinds.synonyms import WORDS
from misak.prose.reading.tokens import Word
from misak.words.fold import fold

LONGEST = 5
_WORDS = re.compile(r"([^\W\d_]+)(?:[’'][^\W\d_]+)?|(\d+)")
# *geçersiz*, *bağımsızlık*; but not *Fransız*.
_WITHOUT = re.compile(r"[a-z]{3,}?s[iu]z(?:$|l|ca|ce|ca|d|i|n|s|t|y)")
WHOLE = ("fransiz", "denizi", "temsiz")
ENGLISH = frozenset(
    "must make made take took give gave come came some more them they were have been".split()
)
HARD = {"b": "p", "c": "c", "d": "t", "g": "k"}  # *senedi* is of *senet*
# Words that hold a clause together and fill no role.
PARTICLES = frozenset(
    """ve ile bir bu da de ise icin olarak tarafindan arasinda arasindaki ancak hatta""".split()
)
# Words without meaning of their own where a clause and a sentence are laid side by side.
STOP = PARTICLES | frozenset(
    [
        "olan",
        "olacak",
        "oldu",
        "edilecek",
        "edilmistir",
        "edilir",
        "eder",
        "ederler",
        "etmistir",
        "yapilacak",
        "yapilmistir",
        "gibi",
        "daha",
        "en",
        "cok",
        "her",
        "hicbir",
        "fakat",
        "ama",
        "yine",
        "ayrica",
        "boylece",
        "gore",
        "karsi",
        "taraflar",
        "taraf",
        "antlasma",
        "antlasmasi",
        "madde",
        "maddesi",
        "turkiye",
        "turkiyenin",
        "devlet",
        "devletleri",
        "hukumet",
        "kabul",
        "etme",
        "etmek",
        "ilgili",
        "uzere",
        "kendi",
        "the",
        "and",
        "of",
        "to",
        "in",
        "is",
        "are",
        "was",
        "were",
        "be",
        "by",
        "for",
        "with",
        "on",
        "at",
        "that",
        "this",
        "its",
        "their",
        "it",
        "as",
        "from",
        "shall",
        "will",
        "not",
        "no",
        "or",
        "an",
        "between",
        "treaty",
        "article",
        "party",
        "parties",
        "each",
        "other",
        "state",
    ]
)


@lru_cache(1 << 12)  # names, articles and stretches are laid side by side again and again
def stems(text: str) -> tuple[str, ...]:
    """The stems of the words of a text that carry meaning, each once, in order."""
    found: list[str] = []
    for letters, figures in _WORDS.findall(text):
        word = fold(letters or figures)
        if len(word) > 2 and word not in STOP:
            one = stem(word)
            if one not in found:
                found.append(one)
    return tuple(found)


@lru_cache(1 << 15)  # a note and the books' sentences say the same few thousand words
def stem(key: str) -> str:
    """The stem of one folded word: its first letters, the last of them hard; what says *without*
    (*geçersiz*) is another word than what it is without (*geçerli*), and what only begins like
    another word keeps more of its letters."""
    if key.startswith(APART):
        return next(one for one in APART if key.startswith(one))
    first = key[:LONGEST]
    if _WITHOUT.match(key) and not key.startswith(WHOLE):
        return f"{key[: LONGEST - 1]}z"
    return first[:-1] + HARD.get(first[-1], first[-1]) if len(first) == LONGEST else first


def alike(one: str, other: str) -> bool:
    """Whether two stems are of one word: the same, or one of four letters that the other begins
    with."""
    if one[:4] != other[:4]:
        return False
    return (
        one == other
        or (_heads(one) and other.startswith(one))
        or (_heads(other) and one.startswith(other))
    )


def _heads(one: str) -> bool:
    """Whether a stem may be the head of a longer one: four letters, and no English word with which
    Turkish ones only begin alike (*must*, *müstakil*)."""
    return len(one) == 4 and one not in ENGLISH


def stem_of(word: Word) -> str:
    """The stem of a word of a sentence: of its letters as written, or, where an apostrophe parts
    its ending, of what stands before that."""
    return stem(word.key if word.suffix else fold(word.text))


def among(stem: str, have: tuple[str, ...]) -> bool:
    """Whether a stem is among others."""
    head = stem[:4]
    return (
        stem in have
        or (head in have and _heads(head))
        or (_heads(stem) and any(h.startswith(stem) for h in have))
    )


def share(wanted: tuple[str, ...], have: tuple[str, ...]) -> float:
    """How much of what is wanted is there, from 0 to 1."""
    return sum(among(w, have) for w in wanted) / len(wanted) if wanted else 0.0


def hits(wanted: tuple[str, ...], have: tuple[str, ...]) -> int:
    """How many of the wanted stems are there."""
    return len(set(wanted) & set(have))


@cache
def _groups() -> dict[str, tuple[str, ...]]:
    """For each stem that stands in a group of synonyms, the stems of its groups."""
    found: dict[str, tuple[str, ...]] = {}
    for line in WORDS:
        own = tuple(dict.fromkeys(stem(fold(word)) for word in line.split()))
        for each in own:
            found[each] = tuple(dict.fromkeys((*found.get(each, ()), *own)))
    return found


@cache
def _by_head() -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """The groups of synonyms by the first letters of a stem, in which all that are alike agree."""
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for key, own in _groups().items():
        found.setdefault(key[:4], []).append((key, own))
    return found


@cache
def synonyms(one: str) -> tuple[str, ...]:
    """The stems that say the same as a stem in treaties, itself first; *ordus* is of the group
    of *ordu*."""
    found = [one]
    for key, own in _by_head().get(one[:4], ()):
        if alike(key, one):
            found += own
    return tuple(dict.fromkeys(found))


def said(one: str, have: tuple[str, ...]) -> bool:
    """Whether a stem, or one that says the same, is among others."""
    return any(among(each, have) for each in synonyms(one))
