"""Which paper or happening came first: *X'ten sonra imzalandı*, *signed before X*."""

from __future__ import annotations

from typing import NamedTuple

from misak.kinds.weights import EARLIER, LATER
from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.shelf import Shelf
from misak.prose.judging.said.days import YEAR
from misak.prose.judging.verdicts import CONTRADICTED, FITS, Detail, Finding
from misak.prose.reading.mentions import INSTRUMENTS

NEAR = 2 * YEAR  # days between a conference and the paper that came of it


class Named(NamedTuple):
    """A paper or a happening in a sentence: its words (first, one past the last) and what it may
    be."""

    first: int
    last: int
    ids: tuple[str, ...]


class Order(NamedTuple):
    """What a stretch says of the order of two things: the places of its words, whether the days of
    the books speak against it, and whether they say so."""

    places: frozenset[int]
    wrong: bool
    right: bool


def ordered(shelf: Shelf, sentence: Sentence, id_: str, span: tuple[int, int]) -> Finding:
    """What a stretch says of the order of a paper and of others that it names, against the days of
    all."""
    wrong = any(one.wrong for one in orders(shelf, sentence, id_, span))
    return Finding(CONTRADICTED, (Detail("order", (id_,)),)) if wrong else FITS


def orders(shelf: Shelf, sentence: Sentence, id_: str, span: tuple[int, int]) -> list[Order]:
    """All orders that a stretch says. A paper made while a happening went on is neither surely
    before nor surely after it; wars run out in the books some months after the peace."""
    day = shelf.signed(id_)
    found = []
    for one in _others(sentence, id_, span):
        days = [d for other in one.ids for d in _days(shelf, other) if _meant(shelf, other, d, day)]
        later, earlier = (_said(sentence, one, words) for words in (LATER, EARLIER))
        if not day or not days or later == earlier:
            continue
        places = {i for i in (one.first - 2, one.first - 1, one.last) if _tells(sentence, i)}
        wrong = min(days) > day if later else max(days) < day
        right = day >= max(min(days), max(days) - YEAR) if later else day <= min(days)
        found.append(Order(frozenset(places | set(range(one.first, one.last))), wrong, right))
    return found


def _meant(shelf: Shelf, id_: str, at: int, day: int) -> bool:
    """Whether a conference may be the one that is meant: a town has seen several, of which the
    books need not have the one of those years."""
    event = shelf.ledger.instruments.get(id_)
    return event is None or event.type != "conference" or abs(at - day) <= NEAR


def _tells(sentence: Sentence, at: int) -> bool:
    words = sentence.parsed.words
    return 0 <= at < len(words) and words[at].key in LATER | EARLIER


def _others(sentence: Sentence, id_: str, span: tuple[int, int]) -> list[Named]:
    """The papers and happenings that a stretch names beside one."""
    named = [Named(n.first, n.last, n.ids) for n in sentence.names]
    named += [
        Named(m.first, m.last, m.ids)
        for m in sentence.parsed.mentions
        if m.types and m.types <= set(INSTRUMENTS)
    ]
    return [n for n in named if n.ids and id_ not in n.ids and span[0] <= n.first < span[1]]


def _said(sentence: Sentence, one: Named, said: frozenset[str]) -> bool:
    """Whether a word of time stands right behind a name, or in English before it."""
    words = sentence.parsed.words
    behind = {w.key for w in words[one.last : one.last + 1]}
    before = [w.key for w in words[max(0, one.first - 2) : one.first] if w.key != "the"]
    return bool((behind | set(before[-1:])) & said)


def _days(shelf: Shelf, id_: str) -> list[int]:
    """The first and the last day of a paper's making or of a happening."""
    instrument = shelf.ledger.instruments.get(id_)
    lines = [d.when for d in instrument.dates if d.account is None] if instrument else []
    made = shelf.signed(id_)
    event = shelf.ledger.names[id_].type == "event" if id_ in shelf.ledger.names else False
    return (
        [day for when in lines for day in (when.earliest, when.latest) if day]
        if event
        else ([made] if made else [])
    )
