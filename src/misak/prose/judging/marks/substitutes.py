"""Sentences that differ from one of a note in a single name or number: what they are judged to be
shows whether the mark of the note's own hangs on what stands there."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from misak.kinds.readings import LISTED, SIGNATURE
from misak.ledger.adjectives import adjectives_of
from misak.ledger.values import Name
from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.meanings import holders
from misak.prose.judging.known.shelf import PAIR, Shelf, Shelved
from misak.prose.judging.verdicts import Mark
from misak.prose.reading.affirmed import denied
from misak.prose.reading.mentions import INSTRUMENTS, Mention, bare
from misak.prose.reading.numbers import numbers
from misak.prose.reading.tokens import suffix_case
from misak.words.english import the
from misak.words.fold import capitalise, fold
from misak.words.turkish import inflect

NAMED = ("polity", "place")  # types of names that stand for one another
TRIED = 2  # strangers, and rivals, put in a name's place
BEYOND = (2, 5)  # by how much another number differs
MONTH = 28  # days that every month has
YEARS = 1000  # numbers above are years
FEW = 2  # *bir*, *iki* and *both* tell hardly a number
SAID = {False: ("yedi", "dokuz"), True: ("seven", "nine")}  # for English or not
_NUMBER = re.compile(r"(?<![\d.,:/])\d{1,4}(?![\d:/]|[.,]\d|\s?[-–]\s?\d)")
_ARTICLE = re.compile(r"\bthe $", re.I)
_ITEM = re.compile(r"^\W*\d{1,3}\W")


class Other(NamedTuple):
    """A sentence with another name or number in one place: its text, and whose name stands there
    now (empty for a number)."""

    text: str
    id: str = ""


class Place(NamedTuple):
    """A name or number of a sentence: where it stands, its ids, and the sentences with something
    else there. ``strangers`` have nothing to do with what is told, ``rivals`` are other parties of
    its paper."""

    first: int
    last: int
    ids: tuple[str, ...] = ()
    strangers: tuple[Other, ...] = ()
    rivals: tuple[Other, ...] = ()


class Told(NamedTuple):
    """What a mark rests on: its clauses, and the parties of their papers."""

    clauses: tuple[Shelved, ...]
    parties: frozenset[str]

    def slots(self, states: Iterable[str]) -> frozenset[str]:
        """The slots of the clauses in which one of some states stands; the two sides of what binds
        both alike are one."""
        own = frozenset(states)
        found = (s for c in self.clauses for s, have in c.around.items() if own & have)
        return frozenset(PAIR[0] if s in PAIR else s for s in found)


def told(shelf: Shelf, mark: Mark) -> Told:
    """What a mark rests on; a signature rests on no clause, and its sides are alike."""
    signed = mark.kind == SIGNATURE
    numbers = [] if signed else [getattr(why, "number", 0) for why in mark.reasons]
    clauses = tuple(shelf.by_number[n] for n in numbers if n in shelf.by_number)
    papers = (*mark.scope.ids, *(c.act.instrument for c in clauses))
    made = [shelf.ledger.instruments[i] for i in papers if i in shelf.ledger.instruments]
    return Told(clauses, frozenset(p for one in made for p in one.parties))


class Substitutes:
    """What may stand in the place of the names and numbers of a sentence. Made once."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        papers = shelf.ledger.instruments
        said = (n for id_ in papers for n in shelf.ledger.names[id_].namings)
        of_papers = {key for n in said for key in fold(f"{n.tr} {n.en}").split()}
        self.plain = {
            kind: [
                id_
                for id_, name in sorted(shelf.ledger.names.items())
                if name.type == kind and _plain(name) and not of_papers & set(_keys(name))
            ]
            for kind in NAMED
        }

    def places(self, sentence: Sentence, mark: Mark) -> Iterator[Place]:
        """The names and numbers within a mark, each with what may stand there instead."""
        rests = told(self.shelf, mark)
        for mention in sentence.parsed.mentions:
            if _repeats(sentence, mention):
                continue
            if _proper(sentence, mention) and mark.first <= _begin(sentence, mention) < mark.last:
                yield self._name(sentence, mention, rests)
        if not self._lasted(mark):
            yield from _numbers(sentence, mark)
        yield from _denied(sentence, mark)

    def _lasted(self, mark: Mark) -> bool:
        """Whether a mark says when something happened that may have lasted: each of its days is a
        day on which it did."""
        papers = {getattr(why, "instrument", "") for why in mark.reasons}
        made = [self.shelf.ledger.instruments.get(i) for i in papers]
        return mark.kind == SIGNATURE and any(m is not None and m.class_ == "event" for m in made)

    def _name(self, sentence: Sentence, mention: Mention, rests: Told) -> Place:
        """A name with those that may stand in its place."""
        first, last = _stretch(sentence, mention)
        text = sentence.passage.text

        def others(ids: Iterable[str]) -> tuple[Other, ...]:
            said = ((_said(self.shelf, sentence, mention, i), i) for i in ids)
            made = (Other(text[:first] + word + text[last:], i) for word, i in said if word)
            return tuple(itertools.islice(made, TRIED))

        compared = rests.clauses and "polity" in mention.types
        rivals = others(self._rivals(sentence, mention, rests)) if compared else ()
        strangers = others(self._strangers(sentence, mention, rests))
        return Place(first, last, mention.ids, strangers, rivals)

    def _strangers(self, sentence: Sentence, mention: Mention, rests: Told) -> Iterator[str]:
        """Names of the same type of which neither the sentence nor the paper speaks; places that no
        party holds."""
        shelf = self.shelf
        papers = {c.act.instrument for c in rests.clauses} | set(sentence.scope.ids)
        near = {shelf.state(i) for m in sentence.parsed.mentions for i in m.ids}
        near |= {shelf.state(p) for p in rests.parties}
        for id_ in papers:
            for clause in shelf.by_instrument.get(id_, ()):
                near |= {i for have in clause.around.values() for i in have}
        day = max((c.day for c in rests.clauses), default=sentence.day)
        kind = "polity" if "polity" in mention.types else "place"
        end = fold(bare(mention))[-1:]
        alike = sorted(self.plain[kind], key=lambda i: not _ends(shelf.ledger.names[i], end))
        for id_ in alike:
            own = frozenset([id_, shelf.state(id_)])
            if not near & (own | holders(shelf, own, day)):
                yield id_

    def _rivals(self, sentence: Sentence, mention: Mention, rests: Told) -> Iterator[str]:
        """The other parties of the paper that do not stand where a name stands in its clause, those
        first that stand elsewhere in it."""
        state = self.shelf.state
        here = {state(i) for m in sentence.parsed.mentions for i in m.ids}
        slots = rests.slots({*mention.ids, *(state(i) for i in mention.ids)})
        own = {p: rests.slots([state(p)]) for p in rests.parties if state(p) not in here}
        others = [p for p, there in own.items() if not there & slots]
        return iter(sorted(others, key=lambda p: (not own[p], p)))


def _plain(name: Name) -> bool:
    """Whether an entry has a name of one word in each language."""
    first = name.namings[0]
    return all(len(text.split()) == 1 and text.isalpha() for text in (first.tr, first.en))


def _keys(name: Name) -> list[str]:
    return [fold(name.namings[0].tr), fold(name.namings[0].en)]


def _ends(name: Name, end: str) -> bool:
    """Whether a Turkish name ends with some letter, so that the same ending sounds right."""
    return fold(name.namings[0].tr)[-1:] == end


def _proper(sentence: Sentence, mention: Mention) -> bool:
    """Whether a mention names a state or a place, and does not refer to one by a common noun; a
    place by which a paper is called too (*Kars*) is none within that paper's name."""
    paper = any(n.first <= mention.first < n.last for n in sentence.names)
    called = not mention.types.isdisjoint(INSTRUMENTS)
    named = not mention.types.isdisjoint(NAMED) and not (called and paper)
    own = mention.ids[:1] and mention.ids[0][:1] != "@" and not mention.ids[0].startswith("new:")
    return bool(named and own and not mention.generic and mention.text[:1].isupper())


def _repeats(sentence: Sentence, mention: Mention) -> bool:
    """Whether a name stands alone in brackets behind another of the same (*X (Y)*): it says no more
    than that."""
    words = sentence.parsed.words
    own = {m.last: m for m in sentence.parsed.mentions}.get(mention.first)
    opens = "(" in words[mention.first].before
    closes = mention.last < len(words) and ")" in words[mention.last].before
    return own is not None and opens and closes and bool(set(own.ids) & set(mention.ids))


def _begin(sentence: Sentence, mention: Mention) -> int:
    return sentence.parsed.words[mention.first].start


def _stretch(sentence: Sentence, mention: Mention) -> tuple[int, int]:
    """Where a name stands in its sentence, with the English article before it and up to the bracket
    that closes one in it."""
    first, last = _begin(sentence, mention), sentence.parsed.words[mention.last - 1].end
    text = sentence.passage.text
    if sentence.parsed.english and _ARTICLE.search(text[:first]):
        first -= len("the ")
    if text[first:last].count("(") > text[first:last].count(")"):
        last = max(last, text.find(")", last) + 1)
    return first, last


def _said(shelf: Shelf, sentence: Sentence, mention: Mention, id_: str) -> str:
    """A name as it must stand in the place of another: in its case, an adjective for an adjective;
    empty where it has none."""
    name, key = shelf.ledger.names[id_], fold(bare(mention))
    english = sentence.parsed.english
    naming = name.namings[0]
    text = (naming.en if english else naming.tr).partition(" (")[0]
    own = [adjectives_of(shelf.ledger.names[i]) for i in mention.ids]
    adjective = any(key in (a.en if english else a.tr) for a in own)
    if adjective:
        other = adjectives_of(name)
        said = (other.en if english else other.tr)[:1]
        text = capitalise(said[0], "en" if english else "tr") if said else ""
    if english:
        return _english(sentence, mention, text, adjective)
    case = suffix_case(mention.ending) if mention.ending else "plain"
    return inflect(text, "plain" if case == "nom" else case) if text else ""


def _english(sentence: Sentence, mention: Mention, text: str, adjective: bool) -> str:
    """An English name, or adjective, with the article and the ending of the one in whose place it
    stands: a name may lack the article."""
    first = _begin(sentence, mention)
    at = _stretch(sentence, mention)[0]
    article = sentence.passage.text[at:first]
    said = article + text if adjective else the(text) if article else text
    said = said[:1].upper() + said[1:] if at == 0 else said
    return said + ("'s" if text and mention.text.endswith(("'s", "’s")) else "") if text else ""


def _numbers(sentence: Sentence, mark: Mark) -> Iterator[Place]:
    """The numbers within a mark: none of an item, of a name, or where a stretch of days begins."""
    text = sentence.passage.text
    item = _ITEM.match(text)
    begin = max(mark.first, item.end() if item else 0)
    named = [
        (_begin(sentence, m), sentence.parsed.words[m.last - 1].end)
        for m in sentence.parsed.mentions
    ]
    digits = [
        (found.start(), found.end(), [str(n) for n in _near(int(found[0]))])
        for found in _NUMBER.finditer(text, begin, mark.last)
        if int(found[0]) > 1
    ]
    for first, last, others in [*digits, *_in_words(sentence, begin, mark.last)]:
        if not any(a <= first < b for a, b in named):
            yield _instead(text, first, last, others)


def _in_words(sentence: Sentence, begin: int, end: int) -> list[tuple[int, int, list[str]]]:
    """The numbers in words of a stretch of a sentence, each with others that may stand there."""
    text, english = sentence.passage.text, sentence.parsed.english
    return [
        (n.first, n.last, [w for w in SAID[english] if w not in fold(text[n.first : n.last])])
        for n in numbers(text, "en" if english else "tr")
        if begin <= n.first < end and text[n.first].isalpha() and n.value > FEW
    ]


def _instead(text: str, first: int, last: int, others: list[str]) -> Place:
    """A number with others in its place."""
    made = tuple(Other(f"{text[:first]}{one}{text[last:]}") for one in others)
    return Place(first, last, (), made)


def _denied(sentence: Sentence, mark: Mark) -> Iterator[Place]:
    """The Turkish verb that ends a mark which was read by its words alone, with a *not*."""
    claim = mark.claim
    if sentence.parsed.english or claim is None or claim.frame != LISTED:
        return
    finite = [p for p in sentence.parsed.predicates if p.kind == "finite" and not p.negative]
    for word in [sentence.parsed.words[p.at] for p in finite[-1:]]:
        other = denied(sentence.passage.text[word.start : word.end])
        if other and mark.first <= word.start < word.end <= mark.last:
            yield _instead(sentence.passage.text, word.start, word.end, [other])


def _near(number: int) -> list[int]:
    """Other numbers that may stand in the place of one: a day stays a day of every month."""
    if number > YEARS:
        return [number + one for one in BEYOND]
    return [number + one if number + one <= MONTH else number - one for one in BEYOND]
