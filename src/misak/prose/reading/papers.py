"""The papers of a ledger by the telling words of their names."""

from __future__ import annotations

import re
from datetime import date

from misak.ask.library import Library
from misak.ground.months import MONTHS
from misak.kinds.readings import (
    COMMON_NAMES,
    NOTHING_STEMS,
    PAPERS,
    PLAIN_PAPERS,
    TELLING_NOTHING,
    TREATIES,
)
from misak.kinds.spoken_en import SPELT
from misak.ledger.adjectives import adjectives_of
from misak.ledger.values import Instrument, Ledger
from misak.words.fold import fold

PAPER = re.compile(
    rf"(?:{'|'.join(PAPERS)})(?:s?[iu]|name(?:si)?|l[ae]r[iu])(?:n?[dt][ae]n?|n?[iu]n|n[aeiu]|yl[ae])?(?:ki)?"
)
ENGLISH = re.compile(rf"(?:{'|'.join(PLAIN_PAPERS)})e?s?")
_MONTHS = {fold(name) for names in MONTHS.values() for name in names}
_MONTHS |= set("jan feb mar apr jun jul aug sep sept oct nov dec".split())
MADE = ("signed", "adopted", "date")  # the days by which a paper or a happening is dated
FAR = 2  # so many years off, a year said beside a name is a slip; farther, another paper is meant
LONG = 6  # of names this long, one letter may be off
ALIKE = 8  # of names this long, the end may be spelt otherwise
ENDS = 4
ENDING = 5  # letters of an ending: *antlaşmasının*
_INNER = re.compile(r"\([^()]*\)")
_YEAR = re.compile(r"\([^()]*\d[^()]*\)|\d+")


class Papers:
    """The papers of a ledger by the telling words of their names. Made once."""

    def __init__(self, library: Library) -> None:
        self.ledger = library.ledger
        self.states = library.people.states
        self.named: list[tuple[frozenset[str], str]] = []
        self.kept: dict[frozenset[str], list[str]] = {}  # what was found before
        self.kept_whole: dict[frozenset[str], frozenset[str]] = {}
        self.undated: set[tuple[frozenset[str], str]] = set()  # names that carry no year
        self.bare: dict[str, dict[str, bool]] = {}  # names without their year: who has it undated
        self.years: dict[str, frozenset[int]] = {}
        self.full: dict[str, list[str]] = {}  # whole names, folded, with the papers that bear them
        self.national = _adjectives(self.ledger)
        self.parties: dict[str, frozenset[str]] = {}
        self.nouns: dict[str, frozenset[str]] = {}  # what a paper is called: a treaty, a protocol
        for id_, instrument in self.ledger.instruments.items():
            if is_paper(self.ledger, id_):
                self.years[id_] = _days(instrument)
                self.parties[id_] = frozenset(self.states.get(p, p) for p in instrument.parties)
                self._called(id_)

    def _called(self, id_: str) -> None:
        """Keep the names of a paper."""
        named = [t for n in self.ledger.names[id_].namings for t in (n.tr, n.en)]
        self.nouns[id_] = frozenset(noun for t in named for noun in nouns_of(t))
        for text in named:
            self.full.setdefault(fold(text), []).append(id_)
            told = telling(re.findall(r"[^\W\d_]+", text))
            dated = bool(re.search(r"\d", text))
            bearers = self.bare.setdefault(_plain(text), {})
            bearers[id_] = bearers.get(id_, False) or not dated
            if told:
                self.named.append((told, id_))
                if not dated:
                    self.undated.add((told, id_))

    def known(self, told: frozenset[str]) -> list[str]:
        """The papers one of whose names has all of some telling words, those named by just
        these words first."""
        if len(told) == 1 and told <= self.national:
            return []  # *the Turkish treaty* names none
        if told not in self.kept:
            part = [(name, id_) for name, id_ in self.named if told and _within(told, name)]
            whole = [id_ for name, id_ in part if _within(name, told)]
            self.kept[told] = list(dict.fromkeys([*whole, *(id_ for _, id_ in part)]))
        return list(self.kept[told])

    def whole(self, ids: list[str], told: frozenset[str]) -> list[str]:
        """Of several bearers of some words those whose name is just these; all where none is so."""
        if told not in self.kept_whole:
            self.kept_whole[told] = frozenset(
                id_ for name, id_ in self.named if _within(told, name) and _within(name, told)
            )
        return [i for i in ids if i in self.kept_whole[told]] or ids

    def plain(self, ids: list[str], said: str, told: frozenset[str]) -> list[str]:
        """Of several bearers of a name that is said without a year, those whose name carries
        none; all where none is so. Who has just the name that is said, but for a year, comes before
        who has another with its telling word (*Londra Antlaşması*, *Londra Anlaşması*)."""
        same = self._same(ids, said)
        if same:
            return [i for i in same if same[i]] or list(same)
        held = self.whole(ids, told)
        kept = [i for i in held if any(j == i and _within(told, n) for n, j in self.undated)]
        return kept or held

    def needs_no_year(self, id_: str, told: frozenset[str]) -> bool:
        """Whether a paper bears a name with some telling words that carries no year."""
        return any(i == id_ and _within(told, name) for name, i in self.undated)

    def _same(self, ids: list[str], said: str) -> dict[str, bool]:
        """Who of some papers has just a name that is said, but for a year and an ending; and
        whether without a year."""
        for end in range(len(said), max(len(said) - ENDING, 1) - 1, -1):
            own = {i: has for i, has in self.bare.get(said[:end], {}).items() if i in ids}
            if own:
                return own
        return {}

    def near(self, ids: list[str], year: int) -> tuple[list[str], bool]:
        """Those of some papers that are of a year, else those within two years of it; and
        whether they are of it."""
        from_year = {id_: {year_of(day) for day in self.years[id_]} for id_ in ids}
        exact = [id_ for id_ in ids if year in from_year[id_]]
        if exact:
            return exact, True
        close = [i for i in ids if any(abs(year - y) <= FAR for y in from_year[i])]
        return close, False

    def between(self, states: frozenset[str], year: int) -> list[str]:
        """The treaties of a year between just these states, or between them among others."""
        return [
            id_
            for id_, parties in self.parties.items()
            if len(states) > 1
            and states <= parties
            and year in {year_of(d) for d in self.years[id_]}
        ]


def _adjectives(ledger: Ledger) -> frozenset[str]:
    """The adjectives of all states, in both languages, as search keys, but those that are a state's
    own name (*Ukrayna*)."""
    states = [entry for entry in ledger.names.values() if entry.type == "polity"]
    named = {fold(text) for entry in states for n in entry.namings for text in (n.tr, n.en)}
    return frozenset(
        said
        for entry in states
        for own in [adjectives_of(entry)]
        for said in (*own.tr, *own.en)
        if said not in named
    )


def _days(instrument: Instrument) -> frozenset[int]:
    """The days on which a paper was made; where none is told those of its other lines."""
    own = [d.when for d in instrument.dates if d.key in MADE]
    whens = own or [d.when for d in instrument.dates]
    return frozenset(when.earliest for when in whens if when.earliest)


def is_paper(ledger: Ledger, id_: str) -> bool:
    """Whether an instrument is a paper, or a happening that is called one (an armistice)."""
    name = ledger.names[id_]
    if name.type != "event":
        return name.type in ("treaty", "document")
    called = [fold(n.tr.partition("(")[0]).split() for n in name.namings]
    return any(words and PAPER.fullmatch(words[-1]) for words in called)


def nouns_of(text: str) -> frozenset[str]:
    """What a name says that a paper is; the words for a treaty are one."""
    found = {p for w in fold(text).split() for p in (*PAPERS, *PLAIN_PAPERS) if w.startswith(p)}
    return frozenset(TREATIES[0] if noun in TREATIES else noun for noun in found)


def _plain(text: str) -> str:
    """A name without its year and without what stands in brackets (*Belgrad Antlaşması
    (Avusturya)*), folded."""
    return " ".join(fold(_INNER.sub(" ", _YEAR.sub(" ", text))).split())


def year_of(day: int) -> int:
    """The year of a day."""
    return date.fromordinal(day).year


def common(text: str) -> bool:
    """Whether the name of a paper that is not known names none by itself: *the Boundary
    Agreement*."""
    return telling(re.findall(r"[^\W\d_]+", text)) <= COMMON_NAMES


def telling(texts: list[str]) -> frozenset[str]:
    """The words of a name that tell it from others, folded and without their endings after an
    apostrophe."""
    keys = (re.split(r"[’']", fold(text))[0] for text in texts)
    return frozenset(
        SPELT.get(k, k)
        for k in keys
        if len(k) > 1
        and not k.isdigit()
        and k not in _MONTHS
        and k not in TELLING_NOTHING
        and not k.startswith(NOTHING_STEMS)
        and not PAPER.fullmatch(k)
        and not ENGLISH.fullmatch(k)
        and not any(k.startswith(p) and len(k) - len(p) < 5 for p in PAPERS)
    )


def _within(some: frozenset[str], name: frozenset[str]) -> bool:
    return all(any(_one(a, b) for b in name) for a in some)


def _one(said: str, kept: str) -> bool:
    """Whether two words are one: the same, the same with an ending, or of a long one a letter off
    or the end in another spelling (*Kaynarca*, *Kaynardzhi*)."""
    if said == kept:
        return True
    shorter, apart = min(len(said), len(kept)), abs(len(said) - len(kept))
    if shorter < LONG or apart >= ENDS:
        return False
    if said.startswith(kept) or (said[0] == kept[0] and _letter_off(said, kept)):
        return True
    return shorter >= ALIKE and _alike(said, kept) >= LONG


def _letter_off(one: str, other: str) -> bool:
    if abs(len(one) - len(other)) > 1:
        return False
    short, long = sorted((one, other), key=len)
    at = next((i for i, c in enumerate(short) if c != long[i]), len(short))
    if len(short) == len(long):
        return short[at + 1 :] == long[at + 1 :]
    return short[at:] == long[at + 1 :]


def _alike(one: str, other: str) -> int:
    """How many letters two words have in common from their beginning."""
    return next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
