"""Numbers as a note writes them, in digits and in words, brought to one value: *50.000*, *50
bin*, *elli bin*, *ellibin*, *fifty thousand*."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from misak.words.fold import fold

_ONES = {
    "bir": 1, "iki": 2, "üç": 3, "dört": 4, "beş": 5, "altı": 6, "yedi": 7, "sekiz": 8,
    "dokuz": 9, "on": 10, "yirmi": 20, "otuz": 30, "kırk": 40, "elli": 50, "altmış": 60,
    "yetmiş": 70, "seksen": 80, "doksan": 90, "one": 1, "two": 2, "three": 3, "four": 4,
    "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "fifteen": 15, "eighteen": 18, "twenty": 20, "thirty": 30, "forty": 40,
    "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_TIMES = {
    "yüz": 100, "bin": 1000, "milyon": 10**6, "milyar": 10**9, "hundred": 100,
    "thousand": 1000, "million": 10**6, "billion": 10**9,
}  # fmt: skip
_HALF = {"buçuk": 0.5, "yarım": 0.5, "half": 0.5}


PAIR = 2  # *bir* and *iki* tell hardly a number
_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?")
_SCALE = re.compile(r"\s*(?:bin|milyon|thousand|million)\b")


class Number(NamedTuple):
    """A number in a text: its value, and where it stands."""

    value: float
    first: int
    last: int


@cache
def _word_values(lang: str) -> dict[str, float]:
    both = {fold(k): v for table in (_ONES, _TIMES, _HALF) for k, v in table.items()}
    return {k: v for k, v in both.items() if lang != "en" or k not in ("on", "bin", "bir", "elli")}


def in_words(key: str, lang: str = "") -> bool:
    """Whether a search key is the word for a number of more than two: *yirmi*, *twenty*."""
    return _word_values(lang).get(key, 0.0) > PAIR


def _digits(text: str) -> float | None:
    """The value of a number in digits, with points or commas between thousands."""
    if len(re.findall(r"[.,]", text)) > 1 and not _GROUPED.fullmatch(text):
        return None  # *1.410.0000.000* is a slip of the pen, and no amount
    plain = re.sub(r"(?<=\d)[.,](?=\d{3}(?!\d))", "", text)
    try:
        return float(plain.replace(",", "."))
    except ValueError:
        return None


class _Run:
    """Words and digits that stand together, added up to one number."""

    def __init__(self) -> None:
        self.first, self.last = -1, -1
        self.total, self.current = 0.0, 0.0
        self.digits = False  # only *bin* and the like may follow digits
        self.scaled = 0.0  # the last *bin*, *milyon* that digits were multiplied by

    def closed(self) -> list[Number]:
        """The number that stood here, if any; what follows begins another."""
        made = [Number(self.total + self.current, self.first, self.last)] if self.first >= 0 else []
        self.first, self.last, self.total, self.current, self.digits = -1, -1, 0.0, 0.0, False
        self.scaled = 0.0
        return made

    def more(self, value: float, first: int, last: int) -> None:
        """Digits behind *milyar* or *milyon*, which count for less."""
        self.last, self.digits, self.current, self.scaled = last, True, value, 0.0

    def word(self, size: float, first: int, last: int) -> None:
        """One more word of a number: *elli*, or *bin*, which multiplies what stands before it."""
        self.first = first if self.first < 0 else self.first
        counted, self.digits = self.digits, False
        self.last = last
        if size >= 1000:
            self.scaled = size if counted else 0.0
            self.total, self.current = self.total + max(self.current, 1) * size, 0.0
        elif size >= 100:
            self.current = max(self.current, 1) * size
        else:
            self.current += size


@lru_cache(1 << 10)  # an article's are asked for beside each number of a note
def numbers(text: str, lang: str = "") -> tuple[Number, ...]:
    """The numbers of a text in order; words of numbers that stand together are one number.

    In English text (``lang`` en) *on* and *bin* are no numbers.
    """
    known = _word_values(lang)
    found: list[Number] = []
    run = _Run()
    for match in re.finditer(r"\d+(?:[.,]\d+)*|[^\W\d_]+", text):
        if run.first >= 0 and re.search(r"[^\s-]", text[run.last : match.start()]):
            found += run.closed()
        value = _digits(match[0]) if match[0][0].isdigit() else None
        if value is not None:
            if value < run.scaled and _SCALE.match(text, match.end()):
                run.more(value, *match.span())  # *1 milyar 410 bin*
                continue
            found += run.closed()
            run.first, run.last, run.current, run.digits = *match.span(), value, True
            continue
        pieces = _pieces(fold(match[0]), known)
        if not pieces or (run.digits and known[pieces[0]] < 100):
            found += run.closed()
        for each in pieces:
            run.word(known[each], match.start(), match.end())
    return (*found, *run.closed())


def _pieces(word: str, values: dict[str, float]) -> list[str]:
    """The number words that a word is made of (*ellibin*); empty where it is none."""
    if word in values:
        return [word]
    for cut in range(2, len(word) - 1):
        rest = _pieces(word[cut:], values) if word[:cut] in values else []
        if rest:
            return [word[:cut], *rest]
    return []


@lru_cache(1 << 10)
def values(text: str) -> frozenset[float]:
    """The values of all numbers of a text."""
    return frozenset(n.value for n in numbers(text))
