"""Words with their places in the text, their endings after an apostrophe, and what the analyser
makes of them."""

from __future__ import annotations

import re
from typing import NamedTuple

from misak.prose.reading.analyser import COPULAS, Analyser, Analysis
from misak.words.fold import fold

_WORD = re.compile(
    r"[^\W\d_]+(?:[’'‘`´][^\W\d_]+)?|\d+(?:[.,]\d+)*(?:[’'‘`´][^\W\d_]+)?|[%]|→|->|=>"
)
_DASH = re.compile(r"[^\W\d_]+-[ıiuü]\b", re.I)

FINITE = {"Past", "Evid", "Fut", "Aor", "Prog", "Nec", "Opt", "Desr"}
ADVERBIAL = {"AdvIp", "AdvErek", "AdvInce", "WithoutHavingDoneSo", "AdvDikce"}
PARTICIPLE = {"PresPart", "PastPart", "FutPart"}
NOMINAL = {"ActN", "Inf"}
CASES = {
    "Acc": "acc",
    "Dat": "dat",
    "Loc": "loc",
    "Abl": "abl",
    "Ins": "ins",
    "Gen": "gen",
    "Equ": "equ",
}
# Words that the analyser takes for verbs and that are none in prose.
NEVER_VERB = {
    "ile",
    "ve",
    "bir",
    "de",
    "da",
    "yer",
    "yedi",
    "ise",
    "icin",
    "ekim",
    "kasim",
    "once",
    "sonra",
    "arasinda",
    "tek",
    "olarak",
    "gore",
    "dis",
    "ic",
    "ilk",
    "ozerk",
    "resmi",
    "tum",
    "butun",
    "karsi",
    "geri",
    "yeni",
    "eski",
    "turk",
    "milli",
    "ismet",
    "kazim",
    "ancak",
    "hemen",
    "askeri",
    "siyasi",
    "harp",
    "savas",
    "antlasma",
}


# Older spellings, and those of other tongues, by how a word begins.
SPELLINGS = (
    ("andlasma", "antlasma"), ("muahade", "muahede"), ("ruman", "roman"), ("rouman", "roman"),
    ("servi", "serbi"), ("hercegovin", "herzegovin"), ("herzegowin", "herzegovin"),
    ("walach", "wallach"), ("moldovia", "moldavia"), ("dobrou", "dobru"), ("dobrog", "dobruj"),
    ("batou", "batu"), ("erzerou", "erzuru"), ("erzeru", "erzuru"), ("hedja", "heja"),
    ("ahish", "ahisk"), ("anape", "anapa"), ("ayastafan", "ayastefan"), ("ayestefan", "ayastefan"),
    ("kaputul", "kapitul"),
    ("kapitil", "kapitul"), ("mehemet", "mehmed"), ("mehmet", "mehmed"),
    ("karatodori", "karateodori"), ("boukov", "bukov"), ("bukow", "bukov"),
    ("nakhitch", "nakhch"), ("nakhich", "nakhch"), ("azerbaidj", "azerbaij"),
    ("azerbaidzh", "azerbaij"),
)  # fmt: skip
OLD = tuple(old for old, _ in SPELLINGS)


LEMMAS = 4  # analyses of a word by which it is known as a form of another


def spelt_now(key: str) -> str:
    """A key in the spelling of today."""
    if not key.startswith(OLD):
        return key
    for old, new in SPELLINGS:
        if key.startswith(old):
            return new + key[len(old) :]
    return key


class Word(NamedTuple):
    """One word: where it stands, its key without what follows an apostrophe, that ending, its
    analyses, and the marks before it; its key with its ending, and the lemmas of its first
    analyses."""

    text: str
    start: int
    end: int
    key: str
    suffix: str
    readings: tuple[Analysis, ...]
    before: str
    whole: str
    lemmas: tuple[str, ...]

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[:1].isupper()


def words(text: str, analyser: Analyser) -> list[Word]:
    """The words of a sentence, in order."""
    found: list[Word] = []
    at = 0
    for match in _WORD.finditer(text):
        raw = match[0]
        base, apostrophe, suffix = _parted(raw)
        readings = (
            analyser.readings(raw.replace("‘", "’").replace("'", "’").replace("`", "’"))
            if raw[0].isalpha()
            else ()
        )
        if raw.isupper() and len(raw) > 3 and not apostrophe:
            readings = (
                analyser.readings(raw.replace("I", "ı").replace("İ", "i").lower()) or readings
            )
        key, ending, before = spelt_now(fold(base)), fold(suffix), text[at : match.start()]
        lemmas = tuple(reading.lemma for reading in readings[:LEMMAS])
        at = match.end()
        found.append(
            Word(raw, match.start(), at, key, ending, readings, before, key + ending, lemmas)
        )
    return found


def _parted(raw: str) -> tuple[str, str, str]:
    for mark in "’'‘`´":
        if mark in raw:
            return raw.partition(mark)
    return raw, "", ""


def verbs(word: Word, last: bool = False) -> list[Analysis]:
    """The analyses of a word as a verb form, best first: finite before nominal, plain before
    causative and derived.

    A word that may be a noun too is one, unless it ends the sentence (``last``).
    """
    if word.key in NEVER_VERB or word.suffix:
        return []
    own = _own_verbs(word)
    if not own or _rather_noun(word, own, last):
        return []
    return sorted(own, key=lambda r: (ORDER[kind_of(r)], "Caus" in r.feats, "Pass" not in r.feats))


def _own_verbs(word: Word) -> list[Analysis]:
    """The analyses as a verb; where there are none, those as a verb made of a noun, unless the
    word is the plural of one."""
    plain = [r for r in word.readings if r.pos == "Verb" and kind_of(r) and not _derived(r)]
    if plain or any(
        r.pos == "Noun" and not _derived(r) and "A3pl" in r.feats for r in word.readings
    ):
        return plain
    return [
        _made(r) for r in word.readings if _derived(r) and kind_of(r) in ("finite", "adverbial")
    ]


def _rather_noun(word: Word, own: list[Analysis], last: bool) -> bool:
    """Whether a word that may be a verb is a noun, an adjective or a particle rather."""
    plain = [r for r in word.readings if r.pos in NOMINALS and not _derived(r)]
    if not plain:
        return False
    first = own[0]
    ending = last and kind_of(first) == "finite" and first.pos == "Verb"
    doubtful = word.capital or all(_doubtful(r) for r in own)
    if not ending and doubtful and _as_long(plain, own):
        return True
    return kind_of(first) == "nominal" and any(
        len(r.lemma) > len(first.lemma) and r.lemma.endswith(("ma", "me")) for r in plain
    )


def _as_long(plain: list[Analysis], own: list[Analysis]) -> bool:
    """Whether the noun that a form may be is no shorter than its verb, or the form is the plural of
    a noun of which the verb is only made: *topraklar*."""
    if len(plain[0].lemma) >= min(len(r.lemma) for r in own):
        return True
    nouns = tuple(r.lemma for r in plain if "A3pl" in r.feats)
    return bool(nouns) and all(r.lemma.startswith(nouns) for r in own)


def _doubtful(reading: Analysis) -> bool:
    """Whether a finite form often is a noun: the aorist (*gelir*), the optative."""
    feats = reading.feats
    aorist = feats[-1] in ("Aor", "Opt") or ("Aor" in feats and feats[-1] == "A3pl")
    return kind_of(reading) == "finite" and aorist


def _made(reading: Analysis) -> Analysis:
    """A verb made of a noun under the lemma that the verb has: *kesin* with -leş is *kesinleş*."""
    return reading._replace(
        lemma=reading.lemma + ("les" if "BecomeVerb" in reading.feats else "la"), pos="Verb"
    )


def _derived(reading: Analysis) -> bool:
    return bool({"NounToVerb", "BecomeVerb"} & set(reading.feats))


NOMINALS = ("Noun", "Adj", "Adv", "Postp", "Conj", "Pron")
ORDER = {"finite": 0, "adverbial": 1, "participle": 2, "nominal": 3, "": 4}


def kind_of(reading: Analysis) -> str:
    """finite, adverbial, participle or nominal; empty for a form that rules no clause."""
    feats = set(reading.feats)
    if reading.feats[-1:] == ("A2sg",) or "Imp" in feats:
        return ""
    if feats & ADVERBIAL:
        return "adverbial"
    if feats & NOMINAL:
        return "nominal"
    if feats & {"PresPart", "PastPart"}:
        return "participle"
    if "FutPart" in feats:
        return "participle" if not ({"CopPres3sg", "CopPast"} & feats) else "finite"
    if feats & FINITE:
        return "finite"
    return ""


def case(word: Word) -> str:
    """The case of a noun; nom where it has none. A word after an apostrophe is judged by its
    ending alone."""
    if word.suffix:
        return suffix_case(word.suffix)
    for reading in word.readings:
        if (
            reading.pos == "Verb" and not (set(reading.feats) & (NOMINAL | PARTICIPLE))
        ) or COPULAS & set(reading.feats):
            continue
        for feat in reversed(reading.feats):
            if feat in CASES:
                return CASES[feat]
        return "nom"
    return "nom"


_SUFFIXES = (
    ("gen", r"(?:n?[iu]n)"),
    ("abl", r"n?[dt][ae]n"),
    ("loc", r"n?[dt][ae](?:ki)?"),
    ("ins", r"(?:y?l[ae]|ile)"),
    ("dat", r"[yn]?[ae]"),
    ("acc", r"[yn]?[iu]"),
)


def suffix_case(suffix: str) -> str:
    """The case of an ending by itself: ``nin`` is gen, ``a`` is dat."""
    bare = (
        re.sub(r"^(?:l[ae]r(?:i)?|si|i|u)(?=.)", "", suffix)
        if suffix.startswith(("lar", "ler"))
        else suffix
    )
    owned = re.fullmatch(r"s?[iu](n[ae]|n[iu]n?|n[dt][ae]n?|yl[ae])", bare)
    bare = owned[1] if owned and bare not in ("in", "un") else bare
    for name, shape in _SUFFIXES:
        if re.fullmatch(shape, bare):
            return name
    return "nom"
