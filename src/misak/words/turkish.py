"""Turkish case endings for names, lists of names, and days in words.

After Türk Dil Kurumu, Yazım Kılavuzu: a proper name takes its ending after an apostrophe,
before a gloss in brackets (``İzmir'i (Smyrna)``); numbers and abbreviations take it as they are
read aloud (``1921'de``, ``TBMM'ye``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from misak.ground.months import MONTHS
from misak.words.exceptions import (
    FRONT,
    HARD,
    LANGUAGES,
    NO_INFINITIVE,
    NOT_PLURAL,
    NOT_POSSESSIVE,
    POSSESSIVE,
    STEMS,
)
from misak.words.fold import fold, split_gloss, turkish_lower
from misak.words.spoken import HIGH, VOWELS, ending_sound, last_vowel

CASES = ("plain", "acc", "dat", "loc", "abl", "gen", "ins")

# After a consonant, a vowel, a possessive. A is a or e, I one of ı i u ü, D is d or t.
_ENDINGS = {
    "acc": ("I", "yI", "nI"),
    "dat": ("A", "yA", "nA"),
    "loc": ("DA", "DA", "ndA"),
    "abl": ("DAn", "DAn", "ndAn"),
    "gen": ("In", "nIn", "nIn"),
    "ins": ("lA", "ylA", "ylA"),
}
_VOICELESS = frozenset("fstkçşhpxq")
_FRONTED = {"a": "e", "ı": "i", "o": "ö", "u": "ü"}
_SOFTENED = {"k": "ğ", "ç": "c", "p": "b"}
_IZAFET = r"-y?[ıiuü] \S+$"
_MONTH_OF = {fold(name): place for names in MONTHS.values() for place, name in enumerate(names, 1)}
_MONTH_OF |= {name[:3]: place for name, place in _MONTH_OF.items()} | {"sept": 9}

_CASE_AFTER_YEAR = r"(?<=\d)\s*['’][^\W\d_]+\W*$"
_SHAPES = (
    r"(?P<d>\d{1,2})[./ ](?P<m>\d{1,2})[./ ](?P<y>\d{4})",
    r"(?P<y>\d{4})[./ ](?P<m>\d{1,2})[./ ](?P<d>\d{1,2})",
    r"(?P<d>\d{1,2})(?:st|nd|rd|th|\.)? ?(?:of )?(?P<m>[a-z]+) ?(?P<y>\d{4})",
    r"(?P<m>[a-z]+) ?(?P<d>\d{1,2})(?:st|nd|rd|th)? (?P<y>\d{4})",
)


class Name(NamedTuple):
    """A name with what its endings must know.

    ``spoken`` is how it is read aloud, where the letters mislead; ``proper`` names take an
    apostrophe; ``compound`` says whether it ends in a possessive (``Osmanlı Devleti``), and
    None leaves that to the rule.
    """

    text: str
    spoken: str | None = None
    proper: bool = True
    compound: bool | None = None


def inflect(
    name: str,
    case: str,
    spoken: str | None = None,
    *,
    proper: bool = True,
    compound: bool | None = None,
) -> str:
    """A name in a case (acc, dat, loc, abl, gen, ins, or plain): ``Kars`` gives ``Kars'a``,
    ``Osmanlı Devleti`` ``Osmanlı Devleti'ne``.

    ``spoken``, ``proper`` and ``compound`` are those of ``Name``. A name whose last word begins
    with a small letter takes no apostrophe.
    """
    if case == "plain" or not name.strip():
        return name
    if case not in _ENDINGS:
        raise ValueError(f"no Turkish case {case!r}; there are {', '.join(CASES)}")
    head, gloss = split_gloss(name.strip())
    sound = ending_sound(spoken or head)
    if case in ("acc", "dat", "gen") and _is_infinitive(head, sound):
        head, sound = head[:-1], sound[:-1]
    possessive = ends_in_possessive(head) if compound is None else compound
    ending = _ending(sound, case, possessive)
    if _takes_apostrophe(_last_word(head), proper):
        return f"{head}'{ending}{gloss}"
    return (_stem(head, sound) if ending[0] in VOWELS else head) + ending + gloss


def inflect_name(name: Name, case: str) -> str:
    """``inflect`` for a ``Name``."""
    return inflect(name.text, case, name.spoken, proper=name.proper, compound=name.compound)


def _ending(sound: str, case: str, possessive: bool) -> str:
    after_vowel = sound[-1:] in VOWELS
    pattern = _ENDINGS[case][2 if possessive and after_vowel else after_vowel]
    if sound == "su" and case == "gen":
        pattern = "yIn"
    vowel = last_vowel(sound)
    if sound in FRONT:
        vowel = _FRONTED.get(vowel, vowel)
    plain = pattern.replace("I", HIGH[vowel]).replace("A", "a" if vowel in "aıou" else "e")
    return plain.replace("D", "t" if sound[-1:] in _VOICELESS else "d")


def _takes_apostrophe(word: str, proper: bool) -> bool:
    """Proper names do, and always numbers and abbreviations; a last word in small letters
    (``15. madde``) does not.

    Nor do languages (``Türkçeyi``) and plurals (``Boğazların``, ``Ermenilere``).
    """
    if word[:1].isdigit() or word.isupper():
        return True
    small = turkish_lower(word)
    plural = len(small) > 5 and small.endswith(("lar", "ler")) and small not in NOT_PLURAL
    return proper and not word[:1].islower() and not plural and small not in LANGUAGES


def ends_in_possessive(name: str) -> bool:
    """Whether a name is a compound such as ``Kars Antlaşması``, whose endings begin with n: a
    rule, for a name in the nominative.

    Names of several words that end in ı, i, u or ü are, save Persian ones (``Misak-ı Millî``)
    and those that are known not to be.
    """
    last = turkish_lower(_last_word(name))
    if (
        last[-1:] not in ("ı", "i", "u", "ü")
        or last in NOT_POSSESSIVE
        or last.endswith("ski")
        or re.search(_IZAFET, name)
    ):
        return False
    return (
        " " in name.strip()
        or last in POSSESSIVE
        or (len(last) > 5 and last.endswith(("ları", "leri", "oğlu")))
    )


def _is_infinitive(head: str, sound: str) -> bool:
    """Whether a verb in -mak or -mek stands last, which loses its k: ``asker bulundurmak``
    gives ``asker bulundurmayı``."""
    return (
        sound.endswith(("mak", "mek"))
        and head.endswith("k")
        and sound not in NO_INFINITIVE
        and _last_word(head)[:1].islower()
    )


def _last_word(name: str) -> str:
    return re.split(r"[\s\-–/]+", name.strip(" .,:;\"“”»'’"))[-1]


def _stem(head: str, sound: str) -> str:
    """A common noun as it stands before a vowel: ``dostluk`` gives ``dostluğ``, ``hak`` gives
    ``hakk``."""
    if sound in STEMS and turkish_lower(head).endswith(sound):
        return head[: len(head) - len(sound) + 1] + STEMS[sound][1:]
    if (
        sound in HARD
        or head[-1:] not in _SOFTENED
        or (sum(char in VOWELS for char in sound) < 2 and sound[-2:] != "nk")
    ):
        return head
    return head[:-1] + ("g" if sound[-2:] == "nk" else _SOFTENED[head[-1]])


def is_infinitive(text: str) -> bool:
    """Whether a text ends in an infinitive: ``asker bulundurmak``."""
    return _is_infinitive(text, ending_sound(text))


def negated(infinitive: str) -> str:
    """An infinitive with its verb denied: ``barındırmak`` gives ``barındırmamak``, ``girmek``
    gives ``girmemek``. Of several verbs each: ``baskı yapmak ve vergi almak`` denied once would
    ask for the first of the two."""
    return re.sub(r"(?<=m)([ae])k(?= ve |, |$)", r"\1m\1k", infinitive)


def join(names: Sequence[str], lang: str) -> str:
    """A list in words: ``A, B ve C`` in Turkish, ``A, B and C`` in English; nothing for no
    names."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {'ve' if lang == 'tr' else 'and'} {names[-1]}"


def inflect_list(names: Sequence[Name], case: str) -> str:
    """A Turkish list of which the last name alone takes the ending: ``Gürcistan, Ermenistan ve
    Azerbaycan'a``."""
    return join(
        [*(name.text for name in names[:-1]), *(inflect_name(name, case) for name in names[-1:])],
        "tr",
    )


def say_day(day: int, lang: str) -> str:
    """A day (proleptic Gregorian ordinal) in words: ``13 Ekim 1921``, ``13 October 1921``."""
    found = date.fromordinal(day)
    return f"{found.day} {MONTHS[lang][found.month - 1]} {found.year}"


def read_day(text: str) -> int | None:
    """The day that a text writes, whole: 13.10.1921, 13 Ekim 1921, 2Ocak 1922, October 13,
    1921, 1921-10-13; a case ending may follow.

    None where it writes none. Numbers alone are read day first.
    """
    key = " ".join(fold(re.sub(_CASE_AFTER_YEAR, "", text)).replace(",", " ").split()).strip(
        " ().;:"
    )
    for shape in _SHAPES:
        found = re.fullmatch(shape, key)
        if found:
            return _day(int(found["y"]), found["m"], int(found["d"]))
    return None


def _day(year: int, month: str, day: int) -> int | None:
    try:
        return date(year, int(month) if month.isdigit() else _MONTH_OF[month], day).toordinal()
    except (KeyError, ValueError):
        return None
