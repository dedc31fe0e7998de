"""Numbers said in a claim (sums, terms, shares, sizes), each against those of the article that it
is about."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from misak.kinds.weights import TIME_UNITS
from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.align import Match
from misak.prose.judging.known.shelf import Shelf, Shelved
from misak.prose.reading.numbers import Number, numbers, values
from misak.prose.reading.stems import stems
from misak.words.fold import fold

SPAN = tuple[int, int]
# A number that is an article's own, and no amount.
ARTICLE = re.compile(
    r"\d+\s*[.’']?\s*(?:nci|ncı|üncü|uncu|inci|ıncı)?\s*(?:madde|fıkra|ek)"
    r"|(?:madde|md|art(?:icle)?)\.?\s*\d+",
    re.I,
)


LONGEST_ENDING = "inda"


class Said(NamedTuple):
    """A number of a sentence, with the places of its words."""

    number: Number
    places: frozenset[int]


def amounts_of(
    shelf: Shelf, sentence: Sentence, match: Match | None, span: SPAN
) -> tuple[tuple[str, str], set[int]]:
    """The words of numbers that the article has; and the books' number against the note's where the
    article has another of that unit."""
    wrong, taken = ("", ""), set[int]()
    if match is None:
        return wrong, taken
    article = article_text(shelf, match.clause)
    have = values(article)
    text = sentence.passage.text
    for said in _said(sentence, span):
        unit = _time(text, said.number)
        units = {_time(article, n) for n in numbers(article) if n.value == said.number.value}
        has = said.number.value in have and (not unit or unit in units)
        other = "" if has else _other(article, sentence, said.number)
        if other:
            wrong = (other, _written(text, said.number))
        if other or has:
            taken |= said.places
        if has and unit:
            taken.add(max(said.places) + 1)
    return wrong, taken


def _time(text: str, number: Number) -> str:
    """The measure of time that a number counts (*on beş günde*, *15 days*); empty where it counts
    something else."""
    after = re.match(r"[’'-]?\s*([^\W\d_]+)", text[number.last :])
    word = fold(after[1]) if after else ""
    return next((row[0] for row in TIME_UNITS for unit in row if _counts(word, unit)), "")


def _counts(word: str, unit: str) -> bool:
    """Whether a word is a measure of time with its endings, and no longer word that begins alike
    (*ayrı*, *günlük* is one)."""
    return word.startswith(unit) and len(word) <= len(unit) + len(LONGEST_ENDING)


def _said(sentence: Sentence, span: SPAN) -> list[Said]:
    """The numbers of a clause that belong to no name (*12 Ada*), day or article, each with *%* or
    *yüzde* before it."""
    words = sentence.parsed.words
    named = {m.first for c in sentence.parsed.chunks for m in c.mentions}
    ruled = [(d.start, d.start + len(d.text)) for d in sentence.dates]
    ruled += [m.span() for m in ARTICLE.finditer(sentence.passage.text)]
    named |= {i for i, w in enumerate(words) for a, b in ruled if a <= w.start < b}
    found = []
    for number in numbers(sentence.passage.text, _lang(sentence.passage.text)):
        places = {i for i, w in enumerate(words) if number.first <= w.start < number.last}
        if places & named or not places & set(range(*span)):
            continue
        places |= {i - 1 for i in places if i and words[i - 1].key in ("%", "yuzde")}
        found.append(Said(number, frozenset(places)))
    return found


def _other(article: str, sentence: Sentence, number: Number) -> str:
    """The one number that the article has of what a number counts; empty where it has none or
    several."""
    own = _unit(sentence.passage.text, number)
    others = [n for n in numbers(article) if own and own == _unit(article, n)]
    one = len({n.value for n in others}) == 1 and number.value >= 2
    return _written(article, others[0]) if one else ""


def article_text(shelf: Shelf, clause: Shelved) -> str:
    """All that the books write of an act's article: its summaries in both languages, and the
    attributes of its clauses."""
    place = clause.act.instrument, clause.act.article
    if place not in shelf.told:
        shelf.told[place] = _told(shelf, clause)
    return shelf.told[place]


@lru_cache(1 << 12)
def article_words(article: str) -> frozenset[str]:
    """The words of all that is written of an article, folded, without the marks beside them."""
    return frozenset(each.strip(".,;:()") for each in fold(article).split())


def _told(shelf: Shelf, clause: Shelved) -> str:
    instrument = shelf.ledger.instruments[clause.act.instrument]
    article = instrument.articles.get(clause.act.article)
    quotes = article.quotes if article else shelf.ledger.names[clause.act.instrument].quotes
    beside = [
        c.act.attributes
        for c in shelf.by_instrument.get(clause.act.instrument, ())
        if c.act.article == clause.act.article
    ]
    return " . ".join([*quotes.values(), *(" . ".join(map(str, a.values())) for a in beside)])


def _unit(text: str, number: Number) -> tuple[str, ...]:
    """The stem of the word after a number: what it counts."""
    return stems(text[number.last : number.last + 40].lstrip("'’")[:40])[:1]


def _written(text: str, number: Number) -> str:
    """A number as its text writes it, with the word after it."""
    after = text[number.last : number.last + 40].split()
    return " ".join([text[number.first : number.last], *after[:1]]).strip(" .,;:()")


def _lang(text: str) -> str:
    return "en" if " the " in f" {text.lower()} " else "tr"
