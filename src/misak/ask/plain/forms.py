"""Forms of plain questions, compiled, and their matching: every word of a question is taken up
by a form, or it does not fit."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from misak.ask.plain.words import Word
from misak.kinds import plain_en, plain_tr
from misak.kinds.plain import WEIGHTLESS, Form
from misak.words.fold import fold

LONGEST = 9  # words of a name


class Literal(NamedTuple):
    """Wordings, any of which will do, as tuples of search keys; longer ones first."""

    wordings: tuple[tuple[str, ...], ...]
    optional: bool


class Slot(NamedTuple):
    """A name: the letter of its type and the case that it must have."""

    letter: str
    case: str


Element = Literal | Slot
Group = tuple[Element, ...]


class Compiled(NamedTuple):
    """A form with its groups, which may change places where there are several; ``needed`` are
    the first words of its literals."""

    form: Form
    groups: tuple[Group, ...]
    needed: tuple[frozenset[str], ...]


class Span(NamedTuple):
    """The words that fill a slot, by their places."""

    first: int
    last: int


Filled = dict[str, Span]
Fits = Callable[[Slot, Span], bool]


@cache
def compiled() -> tuple[Compiled, ...]:
    """All forms of both languages."""
    return tuple(
        _compile(form, module.SETS) for module in (plain_tr, plain_en) for form in module.FORMS
    )


def _compile(form: Form, sets: Mapping[str, str]) -> Compiled:
    groups = tuple(
        tuple(_element(word, sets) for word in part.split()) for part in form.pattern.split(" / ")
    )
    needed = tuple(
        frozenset(wording[0] for wording in one.wordings)
        for group in groups
        for one in group
        if isinstance(one, Literal) and not one.optional
    )
    return Compiled(form, groups, needed)


def _element(word: str, sets: Mapping[str, str]) -> Element:
    """An element of a pattern: ``{p:acc}``, ``<set>``, ``?word`` or wordings."""
    if word.startswith("{"):
        letter, _, case = word.strip("{}").partition(":")
        return Slot(letter, case or "nom")
    optional = word.startswith("?")
    found = []
    for part in word.removeprefix("?").split("|"):
        texts = sets[part[1:-1]].split("|") if part.startswith("<") else [part]
        found += [tuple(fold(text.replace("_", " ")).split()) for text in texts]
    return Literal(tuple(sorted(set(found), key=lambda w: (-len(w), w))), optional)


class Match(NamedTuple):
    """A form that takes up every word, with the places of what fills its slots, and how many
    words its literals took."""

    form: Form
    filled: Filled
    said: int


def matches(words: Sequence[Word], fits: Fits) -> Iterator[Match]:
    """Every way in which a form takes up all the words."""
    keys = frozenset(word.key for word in words)
    for one in compiled():
        if all(not keys.isdisjoint(first) for first in one.needed):
            weightless = WEIGHTLESS[one.form.lang]
            search = Search(words, fits, weightless)
            for filled, said in search.groups(one.groups, 0):
                yield Match(one.form, dict(filled), said)


class Search(NamedTuple):
    """The words of a question, whether a span can fill a slot, and the words that may be passed
    over."""

    words: Sequence[Word]
    fits: Fits
    weightless: frozenset[str]

    def groups(
        self, rest: tuple[Group, ...], at: int
    ) -> Iterator[tuple[tuple[tuple[str, Span], ...], int]]:
        """The ways in which groups, in any order, take up the words from a place to the end."""
        if not rest:
            if all(word.key in self.weightless for word in self.words[at:]):
                yield (), 0
            return
        for number, group in enumerate(rest):
            others = rest[:number] + rest[number + 1 :]
            for end, own, said in self.group(group, at):
                for filled, more in self.groups(others, end):
                    yield (*own, *filled), said + more

    def group(
        self, rest: Group, at: int
    ) -> Iterator[tuple[int, tuple[tuple[str, Span], ...], int]]:
        """The ways in which a group takes up words from a place: where it ends, its slots, the
        words of its literals."""
        if not rest:
            yield at, (), 0
            return
        for begin in self._starts(at):
            for end, own, said in self._element(rest[0], begin):
                for last, filled, more in self.group(rest[1:], end):
                    yield last, (*own, *filled), said + more

    def _starts(self, at: int) -> Iterator[int]:
        """A place, and those behind words without weight that stand there."""
        yield at
        while at < len(self.words) and self.words[at].key in self.weightless:
            at += 1
            yield at

    def _element(
        self, one: Element, at: int
    ) -> Iterator[tuple[int, tuple[tuple[str, Span], ...], int]]:
        if isinstance(one, Slot):
            for end in range(at + 1, min(at + LONGEST, len(self.words)) + 1):
                if self.fits(one, Span(at, end)):
                    yield end, ((one.letter, Span(at, end)),), 0
            return
        for wording in one.wordings:
            end = at + len(wording)
            if tuple(word.key for word in self.words[at:end]) == wording:
                yield end, (), len(wording)
        if one.optional:
            yield at, (), 0
