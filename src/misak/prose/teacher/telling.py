"""Which words of a sentence tell what it claims: an edit that changes one of them changes the
claim."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import NamedTuple

from misak.words.fold import fold

LEAST = 0.6  # of the words of two sentences that must be the same for one to be the other, edited
_WORD = re.compile(r"[^\W_]+(?:['’‘ʼ-][^\W_]+)*")
_WEIGHTY = frozenset(
    (
        "degil hic hicbir asla yok yoktur haric disinda ilk son tek yalniz yalnizca sadece "
        "butun tum her"
        " hepsi diger bazi gecici once sonra not no never none without except first last "
        "only sole all"
        " every each other some before after until ve and veya or ile"
    ).split()
)
# Words that may begin a sentence with a capital and tell nothing.
_SMALL = frozenset(
    "bu su o boylece ayrica ancak ise the a an it this that these by in on with as also".split()
)
# A negated Turkish verb: bırakılmadı, vermemiştir, tanımaz, olmayan.
_NEGATED = re.compile(r"m[ae](?:d[iu]|m[iu]s|z|y|yecek|yacak|mekte|makta)|[iu]?n['’]t$")


class Telling(NamedTuple):
    """A word of a sentence: its search key, and whether it tells what is claimed."""

    key: str
    telling: bool


def words(text: str) -> tuple[Telling, ...]:
    """The words of a sentence; a name, a number, a negation and a quantifier are telling."""
    found = []
    for number, match in enumerate(_WORD.finditer(text)):
        key = fold(match[0])
        name = match[0][:1].isupper() and (number > 0 or key not in _SMALL)
        weighty = key in _WEIGHTY or bool(_NEGATED.search(key))
        found.append(Telling(key, name or weighty or any(c.isdigit() for c in match[0])))
    return tuple(found)


def key_of(text: str) -> str:
    """A sentence as a search key: without marks, case and diacritics."""
    return " ".join(word.key for word in words(text))


class Alike(NamedTuple):
    """How far one sentence is another one edited: a share of the words, and whether all that
    tells is the same."""

    share: float
    same_claim: bool


def alike(one: str, other: str) -> Alike:
    """Compare two sentences word by word."""
    left, right = words(one), words(other)
    if not left or not right:
        return Alike(float(left == right), left == right)
    keys = [w.key for w in left], [w.key for w in right]
    matcher = SequenceMatcher(None, *keys, autojunk=False)
    telling = False
    for what, a, b, c, d in matcher.get_opcodes():
        if what != "equal":
            telling |= any(w.telling for w in (*left[a:b], *right[c:d]))
    return Alike(matcher.ratio(), not telling)
