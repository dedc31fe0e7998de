"""What the books know of an instrument that people use to call it: its titles, its place, its
parties, its subject, its days and its kind.

Made when a name is asked for that is no spelling of the books; nothing of it is stored.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import IntEnum
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from misak.booking.mentions import mentioned
from misak.ground.days import When
from misak.ledger.adjectives import adjectives_of
from misak.ledger.values import Dated, Instrument, Ledger, Name
from misak.words.endings import forms, without_ending
from misak.words.fold import fold, split_gloss, without_gloss
from misak.words.instruments import EMPTY, kind_of, kinds_in

LONGEST = 4  # words of a place or a party
LEAST = 4  # letters of a title's word without its ending
FEW = 3  # parties at most of what people call by two of them
WAR = "war"
DAYS = ("signed", "date", "adopted")


class Strength(IntEnum):
    """How closely a phrase belongs to an instrument; the weakest phrase of a mention counts for
    the whole."""

    TITLE = 2  # a word of a title, or its place
    PARTY = 3
    AMONG = 4  # one of many parties
    SUBJECT = 5  # what its clauses are about


class Core(NamedTuple):
    """What a title names beside the words of its kind: ``dated`` where it carries its year,
    ``place`` where it is the place of signature alone."""

    concepts: frozenset[str]
    kinds: frozenset[str]
    dated: bool
    place: bool


class Called(NamedTuple):
    """An instrument as it may be called: its kinds, its days, its years, and the cores of its
    titles."""

    id: str
    kinds: frozenset[str]
    days: tuple[When, ...]
    years: frozenset[str]
    cores: tuple[Core, ...]
    few: bool


class Evidence:
    """The phrases by which every instrument of a ledger can be called. ``phrases`` gives, for a
    phrase, the instruments and how closely it belongs."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.phrases: dict[str, dict[str, Strength]] = {}
        self.bare: set[str] = set()  # phrases that are but the beginning of a word of a title
        self.called: dict[str, Called] = {}
        self.bearers: dict[str, list[Name]] = {}  # places, towns and polities by spelling
        self.of_state: dict[str, list[Name]] = {}
        for name in ledger.names.values():
            self._bearer(name)
        for instrument in ledger.instruments.values():
            self._instrument(instrument)
        self._subjects: dict[str, dict[str, Strength]] | None = None

    def _bearer(self, name: Name) -> None:
        if name.type == "polity":
            self.of_state.setdefault(self.ledger.states.get(name.id, name.id), []).append(name)
        elif name.type not in ("place", "town"):
            return
        for text in spellings(name):
            row = self.bearers.setdefault(text, [])
            if name not in row:
                row.append(name)

    def _add(self, phrase: str, id_: str, strength: Strength) -> None:
        """Note that an instrument bears a phrase; the closest way counts."""
        row = self.phrases.setdefault(phrase, {})
        row[id_] = min(strength, row.get(id_, strength))

    def _instrument(self, instrument: Instrument) -> None:
        id_, name = instrument.id, self.ledger.names[instrument.id]
        head, _, year = id_.rpartition("-")
        head = (head if year.isdigit() else id_).replace("-", " ")
        days = [d for d in instrument.dates if d.key in DAYS]
        states = self._parties(instrument)
        party = Strength.PARTY if len(states) <= 2 else Strength.AMONG
        titles = [text for n in name.namings for text in (n.tr, n.en)]
        for text in (head, *titles, *(d.place for d in days), instrument.place):
            self._title(text, id_, party)
        for text in titles:
            self._told_apart(text, id_)
        if name.type == "event":
            self._sides(titles, id_)
        cores = tuple(self._cores(head, name, [d.place for d in days if d.place]))
        self.called[id_] = Called(
            id_,
            _kinds(instrument).union(*(core.kinds for core in cores)) - _not_so(name),
            tuple(d.when for d in days),
            frozenset({year} if year.isdigit() else ()) | _years(days),
            cores,
            len(states) <= FEW,
        )

    def _cores(self, head: str, name: Name, signed: list[str]) -> Iterator[Core]:
        """The cores of the titles, and of the id where it begins with the place of signature;
        parties alone tell no treaty from another."""
        where = {
            concept
            for place in signed
            for part in _parts(place)
            for concept in self.concepts(words_of(part))
        }
        for pair in ((head, ""), *((n.tr, n.en) for n in name.namings)):
            dated = pair[0] == head or bool(re.search(r"\b\d{4}\b", " ".join(pair)))
            for text in pair:
                bare = without_gloss(text)
                found = self.concepts(words_of(bare))
                place = bool(found) and found <= where
                if found and (place or pair[0] != head) and not all(map(is_state, found)):
                    yield Core(found, kinds_in(fold(bare).split()), dated, place)

    def concepts(self, words: list[str]) -> frozenset[str]:
        """Words as what they name, so that the languages and the spellings of a name are one."""
        found, at = set(), 0
        while at < len(words):
            known, length = self._longest(words, at)
            found.add(known or stem(words[at]))
            at += length
        return frozenset(word for word in found if word not in EMPTY)

    def _longest(self, words: list[str], at: int) -> tuple[str, int]:
        for length in range(min(LONGEST, len(words) - at), 0, -1):
            for phrase in endless(" ".join(words[at : at + length])):
                for name in self.bearers.get(phrase, ()):
                    if name.type != "polity":
                        return name.id, length
                if phrase in self.adjectives:
                    return self.adjectives[phrase], length
        return "", 1

    @cached_property
    def places(self) -> frozenset[str]:
        """The spellings that places or towns bear."""
        return frozenset(
            text
            for text, names in self.bearers.items()
            if any(name.type != "polity" for name in names)
        )

    @cached_property
    def adjectives(self) -> dict[str, str]:
        """The state that each name and adjective of a polity stands for, as ``state:…``."""
        return {
            text: f"state:{state}"
            for state, names in self.of_state.items()
            for name in names
            for text in (*spellings(name), *adjectives(name))
        }

    def _title(self, text: str, id_: str, party: Strength) -> None:
        """Every word of a title or of a place, and every other name of a place that it names; a
        state in a title counts as a party."""
        words = words_of(text)
        for first, second in pairwise(words):  # *K. Kaynarca*
            self._add(f"{first[0]} {second}", id_, Strength.TITLE)
        for word in words:
            state = any(each in self.adjectives for each in endless(word))
            strength = party if state and word not in self.places else Strength.TITLE
            self._add(word, id_, strength)
            for form in forms(word, LEAST):
                self._add(form, id_, strength)
                self.bare.add(form)
        for at in range(len(words)):
            for length in range(1, LONGEST + 1):
                for phrase in endless(" ".join(words[at : at + length])):
                    for name in self.bearers.get(phrase, ()):
                        for spelling in spellings(name) if name.type != "polity" else ():
                            self._add(spelling, id_, Strength.TITLE)

    def _told_apart(self, title: str, id_: str) -> None:
        """A state in the brackets of a title is what people tell it by from others of its place
        (*Treaty of Ankara (Iraq)*), however many the parties are."""
        for word in words_of(split_gloss(title)[1]):
            if any(each in self.adjectives for each in endless(word)):
                self._add(word, id_, Strength.PARTY)

    def _sides(self, titles: list[str], id_: str) -> None:
        """The states that the titles of a happening name, by all their names: it has no parties."""
        for concept in {c for text in titles for c in self.concepts(words_of(text))}:
            for name in self.of_state.get(concept.removeprefix("state:"), ()):
                for text in (*spellings(name), *adjectives(name)):
                    self._add(text, id_, Strength.PARTY)

    def _parties(self, instrument: Instrument) -> frozenset[str]:
        states = frozenset(self.ledger.states.get(p, p) for p in instrument.parties)
        strength = Strength.PARTY if len(states) <= 2 else Strength.AMONG
        for state in states:
            for name in self.of_state.get(state, ()):
                for text in (*spellings(name), *adjectives(name)):
                    self._add(text, instrument.id, strength)
        for group, rows in self.ledger.groups.items():
            members = {row[0] for row in rows}
            if len(members) > 1 and members <= set(instrument.parties):
                for text in spellings(self.ledger.names[group]):
                    self._add(text, instrument.id, strength)
        return states

    def subjects(self) -> dict[str, dict[str, Strength]]:
        """What the clauses of each instrument are about: the names of the places, matters and
        peoples that they name. Built once, when nothing closer is found."""
        if self._subjects is None:
            self._subjects = {}
            for act in self.ledger.acts:
                for id_ in mentioned(self.ledger, act):
                    name = self.ledger.names.get(id_)
                    if name is not None and name.type in ("place", "matter", "people"):
                        for text in spellings(name):
                            self._subjects.setdefault(text, {})[act.instrument] = Strength.SUBJECT
            self._doers(self._subjects)
        return self._subjects

    def _doers(self, found: dict[str, dict[str, Strength]]) -> None:
        """The states that the clauses of a happening name: it has no parties (*the occupation of
        İzmir by the Greeks*)."""
        for act in self.ledger.acts:
            if self.ledger.names[act.instrument].type == "event":
                for id_ in mentioned(self.ledger, act):
                    for name in self.of_state.get(id_, ()):
                        for text in (*spellings(name), *adjectives(name)):
                            row = found.setdefault(text, {})
                            row[act.instrument] = min(
                                Strength.AMONG, row.get(act.instrument, Strength.AMONG)
                            )


def _kinds(instrument: Instrument) -> frozenset[str]:
    """The kinds that an instrument's type names; the type itself where it names none."""
    return kinds_in(fold(instrument.type).split()) or frozenset([instrument.type])


def _years(days: list[Dated]) -> set[str]:
    """The years of some days, the first and the last of a span."""
    return {end[:4] for d in days if d.account is None for end in d.when.text.split("/")}


def _not_so(name: Name) -> frozenset[str]:
    """The kinds that an instrument's titles name and it is not: the peace that ended a war is no
    war."""
    return frozenset() if name.type == "event" else frozenset([WAR])


def is_state(concept: str) -> bool:
    """Whether a concept is a state, by a name or an adjective of it."""
    return concept.startswith("state:")


def spellings(name: Name) -> tuple[str, ...]:
    """The search keys of the exact names of an entry, in both languages, with and without a
    gloss or an article."""
    found: dict[str, None] = {}
    for naming in name.namings:
        if naming.precision:
            continue
        for text in (naming.tr, naming.en):
            for key in (fold(text), fold(without_gloss(text))):
                found.setdefault(key)
                found.setdefault(key.removeprefix("the "))
    return tuple(found)


def adjectives(name: Name) -> tuple[str, ...]:
    """What calls a polity beside its names: ``Soviet`` from the Soviets, ``Fransız`` from
    Fransızlar, and the gazetteer's adjectives."""
    found: dict[str, None] = {}
    for naming in name.namings:
        tr, en = fold(naming.tr), fold(naming.en)
        if len(tr.split()) == 1 and tr.endswith(("lar", "ler")):
            found.setdefault(tr[:-3])
        if en.startswith("the ") and len(en.split()) == 2:
            found.setdefault(en[4:].removesuffix("s"))
    own = adjectives_of(name)
    for text in (*own.tr, *own.en):
        found.setdefault(text)
    return tuple(found)


def words_of(text: str) -> list[str]:
    """The folded words of a title that tell one instrument from another: without kinds, years
    and empty words."""
    folded = fold(re.sub(r"[,;:/()\[\].|–—-]", " ", without_ending(text))).split()
    return [
        word
        for word in folded
        if word not in EMPTY and not kind_of(word) and not re.fullmatch(r"\d{4}", word)
    ]


def stem(word: str) -> str:
    """The shortest form of a word without its endings, under which two cases of it are the same."""
    return min((word, *forms(word, LEAST)), key=len)


def endless(phrase: str) -> Iterable[str]:
    """A phrase, and the phrase without the endings of its last word."""
    yield phrase
    head, _, last = phrase.rpartition(" ")
    for form in forms(last, 3):
        yield f"{head} {form}".strip()


def _parts(place: str) -> set[str]:
    """A place as written, its gloss apart: ``Lausanne (Ouchy)`` gives both."""
    return {fold(part) for part in re.split(r"[()]", place) if part.strip()} | {fold(place)}
