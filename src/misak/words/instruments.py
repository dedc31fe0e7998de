"""The words by which people call an instrument: what kind it is, and what says nothing about
which one is meant."""

from __future__ import annotations

from misak.ground.months import MONTHS
from misak.words.endings import forms
from misak.words.fold import fold

# By kind, folded, in both languages. A kind is what an instrument says of itself in ``type``.
_KINDS = {
    "treaty": "treaty treaties ant antl antlasma andlasma muahede muahedename ahitname ahidname"
    " traktat",
    "agreement": "agreement agreements accord anlasma itilafname mutabakat uyusma",
    "convention": "convention conventions sozl sozlesme mukavele mukavelename konvansiyon",
    "armistice": "armistice truce ceasefire ateskes mutareke mutarekename birakisma silahbirakisma",
    "protocol": "protocol protocols protokol",
    "peace": "peace baris sulh sulhname musalaha",
    "pact": "pact pakt misak",
    "congress": "congress kongre conference konferans",
    "war": "war wars savas harp harb harbi",
}
KINDS: dict[str, str] = {word: kind for kind, words in _KINDS.items() for word in words.split()}

# Words of a title or of a mention that tell no instrument from another.
EMPTY = frozenset(
    "of the a an between with and on in at to for from by about concerning regarding "
    "relating relative"
    " secret gizli signed made concluded ve ile arasi arasinda arasindaki tarihli imzalanan"
    " imzalanmis yapilan yapilmis akdedilen gunlu yili yilinda yilindaki dair iliskin"
    " ilgili hakkinda hakkindaki ait icin metni text s nin".split()
)
MONTH_OF: dict[str, int] = {
    fold(name): number for names in MONTHS.values() for number, name in enumerate(names, 1)
}


def kind_of(word: str) -> str:
    """The kind of instrument that a folded word names, with or without an ending; empty where
    it names none."""
    if word in KINDS:
        return KINDS[word]
    return next((KINDS[form] for form in forms(word) if form in KINDS), "")


def kinds_in(words: list[str]) -> frozenset[str]:
    """The kinds that some folded words name: ``ateskes antlasmasi`` names two."""
    return frozenset(kind for word in words if (kind := kind_of(word)))
