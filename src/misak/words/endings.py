"""The endings that a name may carry when somebody writes it in a sentence: ``Lozan'ın``,
``Antlasmasina``, ``the Straits'``."""

from __future__ import annotations

import re
from functools import lru_cache

# As search keys, without diacritics: plural, possessive, case, and -ki after a case. Longer ones
# first.
_ENDINGS = tuple(
    sorted(
        (
            "lar ler lari leri si su i u sinin sunun inin unun nin nun in un sine suna ine una"
            " ya ye na ne a e sini sunu ini unu yi yu ni nu sinde sunda inde unda nda nde da "
            "de ta te"
            " sindan sinden sundan undan inden indan ndan nden dan den tan ten daki deki taki teki"
            " ndaki ndeki sindaki sundaki indeki undaki yla yle la le ca ce ki s"
        ).split(),
        key=lambda ending: -len(ending),
    )
)
_ROUNDS = 3
_SHORT = 4  # letters that a stem with several endings must have
_CUT = re.compile(r"(?<=\w)['’‘ʼ´`][^\W\d_]+$")


@lru_cache(maxsize=20000)
def forms(word: str, least: int = 4) -> tuple[str, ...]:
    """What may be left of a folded word without its endings, longest first, of at least so many
    letters; the word itself is not among them.

    Of a stem as short as three letters only one ending is taken: *Samsun* is no case of *Şam*.
    """
    found: dict[str, None] = {}
    todo = [word]
    for turn in range(_ROUNDS):
        least = least if turn == 0 else max(least, _SHORT)
        todo = [
            stem
            for each in todo
            for ending in _ENDINGS
            if each.endswith(ending) and len(stem := each[: -len(ending)]) >= least
        ]
        for stem in todo:
            found.setdefault(stem)
    return tuple(sorted(found, key=lambda stem: -len(stem)))


def without_ending(text: str) -> str:
    """A name without what follows its apostrophe, in every word: ``Lozan'ın`` gives ``Lozan``;
    a text without one is kept."""
    return " ".join(_CUT.sub("", word) for word in text.split())


_SOFT = re.compile(r"(?<=[a-z]{2})([bd])(?= |$)")


def hardened(key: str) -> str:
    """A search key with the last letters of its words as today's spelling has them: *Trablusgarb*,
    *Haleb* and *Bağdad* are written with p and t."""
    return _SOFT.sub(lambda found: "p" if found[1] == "b" else "t", key)
