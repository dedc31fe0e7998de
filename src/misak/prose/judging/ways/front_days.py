"""What a stretch tells of the days, the term and the length of a paper, each against its front
matter."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from misak.ground.months import MONTHS
from misak.kinds.fronts import ARTICLES, BEGUN, LASTING, WARS, YEARS
from misak.ledger.values import Dated, Instrument
from misak.prose.frames.reader import Sentence
from misak.prose.judging.said.days import DASHES, LONGEST_WAR
from misak.prose.reading.dates import DateSaid
from misak.prose.reading.numbers import numbers, values
from misak.prose.reading.tokens import Word
from misak.prose.reading.war_years import of_a_war
from misak.words.fold import fold

ORDINAL = frozenset(["st", "nd", "rd", "th"])
NEAR = 4  # words between a war and its year
AFTER = 2  # years after a war's last within which its peace is made
LATE = 5  # years after its war's last within which the last of its peaces is made
SHORT = 2  # letters of an initial, digits of a short year
MONTH = {fold(name): i + 1 for lang in MONTHS for i, name in enumerate(MONTHS[lang])}


class Told(NamedTuple):
    """What a stretch tells of a paper's making: the places of the words that do so, by what they
    tell, and its whole extent."""

    begin: int
    end: int
    signs: bool
    forces: bool
    ratifies: bool
    ends: bool
    speaks: bool = False  # who was at its talks, which those who signed were

    @property
    def says(self) -> bool:
        """Whether it tells of a signature, of force, of approval or of a war's end."""
        return self.signs or self.forces or self.ratifies or self.ends


class Days(NamedTuple):
    """The lines whose days a stretch tells, and the places of all its dates."""

    lines: list[Dated]
    places: set[int]


def said_in(sentence: Sentence, told: Told) -> list[DateSaid]:
    """The dates that a stretch says."""
    words = sentence.parsed.words
    first, last = words[told.begin].start, words[told.end - 1].end
    return [d for d in sentence.dates if first <= d.start < last]


def dated(
    sentence: Sentence, told: Told, lines: list[Dated], day: int, begun: Collection[int] = ()
) -> Days | None:
    """The dates of a stretch, each as the day of a line or as a year of the war that was over, or
    of one that ``begun`` has, in which it began; None where one is neither."""
    words = sentence.parsed.words
    found = Days([], set())
    for at in range(told.begin, told.end - 1):
        last = _ordinal(words, at, told.end)
        line = _yearless(words[at], words[last], lines)
        if line is not None:
            first = at - _night(words, at)
            found = Days([*found.lines, line], found.places | set(range(first, last + 1)))
    wars = [i for i in range(told.begin, told.end) if words[i].key.startswith(WARS)]
    for said in said_in(sentence, told):
        stop = said.start + len(said.text)
        places = {i for i, w in enumerate(words) if said.start <= w.start < stop}
        hit = [line for line in lines if _on(said, line)][:1]
        if not (
            hit
            or (_of_war(words, places, wars, said, day) and _first(words, places, said, begun))
            or (wars and _begun(words, places, said, begun))
        ):
            return None
        found = Days([*found.lines, *hit], found.places | places | _spanned(words, places))
    return found


def _night(words: list[Word], at: int) -> bool:
    """Whether a day is the second of two that a stroke joins (*14/15 Ekim gecesi*)."""
    if at == 0 or words[at].before.strip() not in ("/", *DASHES):
        return False
    return words[at - 1].key.isdigit() and int(words[at - 1].key) + 1 == int(words[at].key)


def _begun(words: list[Word], places: set[int], said: DateSaid, begun: Collection[int]) -> bool:
    """Whether a date is a year in which one of some wars began: *began in*, *since* stand beside
    it."""
    if said.exact or not places or int(said.iso[:4]) not in begun:
        return False
    beside = words[max(0, min(places) - 3) : min(places)] + words[max(places) + 1 : max(places) + 3]
    return any(w.key.startswith(BEGUN) for w in beside)


def _on(said: DateSaid, line: Dated) -> bool:
    """Whether a date said is a line's day, or holds it."""
    within = line.when.earliest <= said.day <= line.when.latest
    return within if said.exact else line.when.text.startswith(said.iso)


def _spanned(words: list[Word], places: set[int]) -> set[int]:
    """The end of a span of years behind its beginning: *1828–29*."""
    at = max(places, default=-2) + 1
    if not 0 < at < len(words) or words[at].before.strip() not in DASHES:
        return set()
    return {at} if words[at].key.isdigit() and len(words[at].key) == SHORT else set()


def _ordinal(words: list[Word], at: int, end: int) -> int:
    """Where the month of a day in letters and figures stands: right behind it, or behind *st of*
    (*the 21st of July*)."""
    last = at + 1
    if words[at].key.isdigit() and words[last].key in ORDINAL:
        last += 1 + (last + 1 < end and words[last + 1].key == "of")
    return last if last < end else at + 1


def _yearless(one: Word, other: Word, lines: list[Dated]) -> Dated | None:
    """The line whose day some two words tell without its year: *15 Ekim*, *30 May*, *May 30*."""
    for number, name in ((one, other), (other, one)):
        month = MONTH.get(name.key, 0) if number.key.isdigit() else 0
        for line in lines if month else ():
            day = date.fromordinal(line.when.earliest)
            if (day.month, day.day) == (month, int(number.key)) and _whole(line):
                return line
    return None


def _whole(line: Dated) -> bool:
    return line.when.earliest == line.when.latest


def _of_war(words: list[Word], places: set[int], wars: list[int], said: DateSaid, day: int) -> bool:
    """Whether a year is that of a war which was over when the paper was made, or began it."""
    if said.exact or len(said.iso) > 4 or not places:
        return False
    near = any(abs(at - war) <= NEAR for at in places for war in wars) or of_a_war(words, said)
    behind = words[max(places) + 1 : max(places) + 2]
    until = behind[0].key if behind and behind[0].key.isdigit() else ""
    year = date.fromordinal(day).year
    last = int(said.iso[: 4 - len(until)] + until) if until and len(until) < 4 else int(said.iso)
    if until and len(until) == 4:
        lasted, over = int(until) - int(said.iso), year - int(until)
        return near and 0 <= lasted <= LONGEST_WAR and 0 <= over <= LATE
    return near and 0 <= year - last < AFTER


def _first(words: list[Word], places: set[int], said: DateSaid, begun: Collection[int]) -> bool:
    """Whether a year may be the first of a war: it opens no span (*1768–74*), or is one in which a
    war of the books began, where they know one."""
    behind = words[max(places) + 1 : max(places) + 2]
    opens = any(w.key.isdigit() and w.before.strip() in DASHES for w in behind)
    return not opens or not begun or int(said.iso[:4]) in begun


def _number(word: Word) -> int:
    """The number that a word says, in digits or letters; 0 where it says none."""
    return int(next(iter(values(word.key)), 0))


def lasting(instrument: Instrument, words: list[Word], told: Told) -> set[int]:
    """The places of a number of years for which a paper was made, with the words that say so."""
    taken: set[int] = set()
    terms = {d.term for d in instrument.dates if d.term}
    for at in range(told.begin + 1, told.end):
        if not words[at].key.startswith(YEARS):
            continue
        first, number = _before(words, told.begin, at)
        if any(term.startswith(f"{number:g} ") for term in terms):
            taken |= set(range(first, at + 1))
    if not taken:
        return taken
    own = range(told.begin, told.end)
    return taken | {i for i in own if words[i].key.startswith(LASTING)}


def counted(instrument: Instrument, words: list[Word], told: Told) -> set[int] | None:
    """The places of a number of articles that is the paper's; None where it is another."""
    taken: set[int] = set()
    for at in range(told.begin, told.end):
        if not words[at].key.startswith(ARTICLES) or at == 0:
            continue
        first, number = _before(words, told.begin, at)
        own = max((int(n) for a in instrument.articles for n in re.findall(r"\d+$", a)), default=0)
        if not number or "." in words[at].before or not own:
            return None
        if number != own:
            return None
        taken |= set(range(first, at + 1))
    return taken


def _before(words: list[Word], begin: int, at: int) -> tuple[int, float]:
    """Where the number right before a word begins, in figures or in words, and its value; 0 where
    there is none."""
    first = at
    while first > begin and _number(words[first - 1]):
        first -= 1
    found = numbers(" ".join(w.text for w in words[first:at]))
    return first, found[0].value if len(found) == 1 else 0.0
