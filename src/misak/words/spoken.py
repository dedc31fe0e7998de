"""How a name sounds at its end when it is read aloud in Turkish: numbers, Roman numerals and
abbreviations included."""

from __future__ import annotations

import re

from misak.words.fold import turkish_lower

_ONES = ["sıfır", "bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz"]
_TENS = ["", "on", "yirmi", "otuz", "kırk", "elli", "altmış", "yetmiş", "seksen", "doksan"]
_THOUSANDS = ("bin", "milyon", "milyar", "trilyon")
VOWELS = frozenset("aeıioöuü")
HIGH = dict(zip("aıeiouöü", "ııiiuuüü", strict=True))  # the close vowel that follows each
_LETTERS = {"ğ": "yumuşak ge", "q": "kü", "w": "çift ve", "x": "iks"}
_ACCENTS = {
    ord(char): plain
    for plain, chars in (
        ("a", "âàáãåāă"),
        ("e", "êèéëēėęəäæ"),
        ("i", "îìíïī"),
        ("o", "ôòóõō"),
        ("u", "ûùúū"),
        ("ö", "øœ"),
    )
    for char in chars
}
_PARTS = r"[\w.'’]*\w\.?"  # a run of letters, digits, dots and apostrophes
_ROMAN = r"(?=.)(XL|L?X{0,3})(IX|IV|V?I{0,3})$"
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}


def ending_sound(name: str) -> str:
    """The last word of a name as it is spoken, in plain small letters: ``6`` gives ``altı``,
    ``TBMM`` gives ``me``, ``Millî`` gives ``milli``."""
    words = re.findall(_PARTS, name)
    if not words:
        return ""
    number = re.search(r"\d[\d.]*$", words[-1])
    if number:
        return say_number(number[0])
    last = re.split("['’]", words[-1])[-1].rstrip(".")
    if re.match(_ROMAN, last) and last != "L":
        return say_number(str(roman(last)))
    return letter(last[-1]) if _spelt(last.replace(".", "")) else _plain(last)


def _plain(word: str) -> str:
    """Small letters without circumflex; a ``y`` after a consonant is the vowel that it stands
    for (``Kennedy``)."""
    small = turkish_lower(word).translate(_ACCENTS)
    return small[:-1] + "i" if small[-1:] == "y" and small[-2:-1] not in VOWELS else small


def roman(numeral: str) -> int:
    """``XIII`` gives 13; for numerals of I, V, X and L, as articles and rulers have."""
    values = [_ROMAN_VALUES[char] for char in numeral]
    return sum(
        -value if value < max(values[place:]) else value for place, value in enumerate(values)
    )


def say_number(digits: str) -> str:
    """The last word of a number read aloud: ``1921`` gives ``bir``, ``1900`` gives ``yüz``,
    ``15.`` gives ``beşinci``."""
    whole = re.fullmatch(r"\d{1,3}(\.\d{3})+", digits.rstrip("."))
    figures = digits.replace(".", "") if whole else digits.rstrip(".").rpartition(".")[2]
    return _ordinal(_last_figure(figures)) if digits.endswith(".") else _last_figure(figures)


def _last_figure(figures: str) -> str:
    stem = figures.rstrip("0")
    zeros = len(figures) - len(stem)
    if not stem:
        return _ONES[0]
    if zeros < 2:
        return (_ONES, _TENS)[zeros][int(stem[-1])]
    return "yüz" if zeros == 2 else _THOUSANDS[min(zeros // 3 - 1, 3)]


def _ordinal(word: str) -> str:
    high = HIGH[last_vowel(word)]
    return word.replace("dört", "dörd") + ("" if word[-1] in VOWELS else high) + "nc" + high


def last_vowel(sound: str) -> str:
    """The last vowel of a spoken word, one of the eight; ``e`` where it has none."""
    return next((char for char in reversed(sound) if char in VOWELS), "e")


def _spelt(word: str) -> bool:
    """Whether capitals are read letter by letter, as ABD and TBMM are; NATO and TÜBİTAK are
    read as words."""
    if not (word.isalpha() and word.isupper()):
        return False
    shape = "".join("v" if char in VOWELS else "c" for char in turkish_lower(word))
    return len(word) < 4 or "v" not in shape or "ccc" in shape


def letter(capital: str) -> str:
    """The name of a letter: ``C`` gives ``ce``."""
    small = turkish_lower(capital)
    return small if small in VOWELS else _LETTERS.get(small, small + "e")
