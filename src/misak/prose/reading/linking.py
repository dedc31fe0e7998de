"""Names in prose: the gazetteer's spellings found with their Turkish endings, and resolved by
type, date and day."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from misak.ask.library import Library
from misak.ground.days import FOREVER
from misak.kinds.spoken_en import ADJECTIVES, KINDS_OF, PLURAL, SPOKEN
from misak.kinds.spoken_tr import SPOKEN_TR
from misak.ledger.adjectives import adjectives_of
from misak.prose.reading.mentions import INSTRUMENTS, Mention
from misak.prose.reading.papers import FAR, MADE, year_of
from misak.prose.reading.spelling import (
    ENDINGS,
    cut_short,
    forms,
    names_language,
    of_a_war,
    same,
    spelt,
    tells_land,
    whole,
)
from misak.prose.reading.tokens import Word, spelt_now
from misak.prose.reading.unlisted import referent, unlisted
from misak.words.fold import fold

KEPT = 1 << 13  # pairs of words whose spellings are remembered
PART = "part"  # the precision of a name of a part
LYING = ("da", "de", "ta", "te", "daki", "deki", "taki", "teki")  # who is in it: a place
TYPES = ("place", "polity", "group", "people", "matter", "procedure", "topic", *INSTRUMENTS)


STATES = ("devleti", "hukumeti")


class Spelling(NamedTuple):
    """A spelling of a name: its words, the ids that it may mean, and with what its first word
    begins in any form, and its second (nothing where it has none), for the last letter alone may
    soften (*sancak*, *sancağı*)."""

    head: str
    second: str
    keys: tuple[str, ...]
    ids: tuple[str, ...]


def _spelling(keys: tuple[str, ...], ids: tuple[str, ...]) -> Spelling:
    return Spelling(keys[0][:-1], keys[1][:-1] if len(keys) > 1 else "", keys, ids)


class Linker:
    """Finds the names of one ledger. Built once; sentences are looked up word by word."""

    def __init__(self, library: Library) -> None:
        self.library, self.ledger = library, library.ledger
        self.by_first: dict[str, list[Spelling]] = {}
        self.people: dict[str, str] = {}
        for each, ids in self._spellings().items():
            one = _spelling(each, tuple(ids))
            self.by_first.setdefault(each[0][:3], []).append(one)
        for row in self.by_first.values():  # *İtalya* before *Italy*
            row.sort(key=lambda one: (-len(one.keys), -sum(map(len, one.keys))))
        self.persons: dict[str, list[Spelling]] = {}  # by the first sign
        for keys, name in self._persons():
            one = _spelling(keys, (f"person:{name}",))
            self.persons.setdefault(keys[0][:1], []).append(one)
        self.inner = self._inner()
        self._near = lru_cache(KEPT)(self._beginning)

    def _spellings(self) -> dict[tuple[str, ...], list[str]]:
        """The words of every spelling of a name, with the ids that it may mean."""
        rows: dict[tuple[str, ...], list[str]] = {}
        for key, ids in self.library.index.every().items():
            kept = [i for i in ids if self.ledger.names[i].type in TYPES and not self._once(i, key)]
            if kept and key and not (len(key) < 3 and key.isascii()) and not cut_short(key):
                for each in forms(key, [self.ledger.names[id_].type for id_ in kept]):
                    rows[each] = list(dict.fromkeys((*rows.get(each, ()), *kept)))
        for said, name in (*SPOKEN, *SPOKEN_TR):
            found = rows.get(tuple(name.split()), [])
            if found:
                rows[tuple(said.split())] = found
        for key, id_ in self._adjectives():
            rows[(key,)] = list(dict.fromkeys((*rows.get((key,), ()), id_)))
        return rows

    def _once(self, id_: str, said: str) -> bool:
        """Whether a name is of a part of something for some days alone (*Southern Dobruja*, until
        it was ceded): what a note says of the part is not said of the whole."""
        namings = self.ledger.names[id_].namings
        if all(n.precision != PART for n in namings):
            return False
        own = [n for n in namings if said in (fold(n.tr), fold(n.en))]
        return bool(own) and all(n.precision == PART and n.end < FOREVER for n in own)

    def _adjectives(self) -> list[tuple[str, str]]:
        """The adjectives of polities (*French mandate*, *Rus ordusu*), as search keys; the English
        ones in both numbers."""
        found: list[tuple[str, str]] = []
        for id_, entry in self.ledger.names.items():
            own = adjectives_of(entry)
            plural = [f"{one}s" for one in own.en if one.endswith(PLURAL)]
            said = (*own.tr, *own.en, *plural)
            found += [(one, id_) for one in said if len(one.split()) == 1]
        return found

    def _inner(self) -> dict[str, list[tuple[str, ...]]]:
        """What stands in brackets in the names of states, by its words."""
        found: dict[str, list[tuple[str, ...]]] = {}
        for id_, entry in self.ledger.names.items():
            if entry.type == "polity":
                for text in (text for n in entry.namings for text in (n.tr, n.en)):
                    inner = text.partition("(")[2].rstrip(")")
                    if inner:
                        found.setdefault(id_, []).append(tuple(fold(inner).split()))
        return found

    def _persons(self) -> list[tuple[tuple[str, ...], str]]:
        """Signatories and commanders by the words of their names."""
        found = {}
        for instrument in self.ledger.instruments.values():
            for _, names, _ in instrument.signatories:
                for name in names:
                    plain = name.partition("(")[0].strip()
                    found[_keys(plain)] = plain
                    found[_english(_keys(plain))] = plain
        for act in self.ledger.acts:
            for slot in act.row.slots:
                if slot.type == "text":
                    for name in act.slots.get(slot.name, ()):
                        found[_keys(name)] = name
        return sorted(
            ((k, v) for k, v in found.items() if len(k) > 1), key=lambda one: -len(one[0])
        )

    def find(self, words: list[Word]) -> list[Mention]:
        """The mentions of a sentence, longest first at each word, none within another."""
        found: list[Mention] = []
        at = 0
        while at < len(words):
            hit = (
                self._known(words, at)
                or referent(words, at)
                or self._new(words, at, found[-1].last if found else 0)
            )
            if hit is None:
                at += 1
            else:
                found.append(hit)
                at = hit.last
        return found

    def _known(self, words: list[Word], at: int) -> Mention | None:
        found = [self._name(words, at), self._person(words, at)]
        if words[at].key == "the" and at + 1 < len(words):
            found.append(self._name(words, at + 1))  # *the League* and *League of Nations*
        hit = max((h for h in found if h), key=lambda h: h.last, default=None)
        return hit and self._whole(words, hit)

    def _whole(self, words: list[Word], hit: Mention) -> Mention:
        """A name with what stands in brackets behind it, where that is a part of it in the books
        (*Avusturya (Habsburg)*)."""
        if hit.last >= len(words) or not words[hit.last].before.rstrip().endswith("("):
            return hit
        for inner in (keys for id_ in hit.ids for keys in self.inner.get(id_, ())):
            last = hit.last + len(inner)
            if tuple(w.key for w in words[hit.last : last]) == inner:
                said = " ".join(w.text for w in words[hit.first : last])
                ending = words[last - 1].suffix or hit.ending
                return hit._replace(last=last, text=said, ending=ending)
        return hit

    def _new(self, words: list[Word], at: int, free: int) -> Mention | None:
        """A name that the books do not know, up to one that they do; *Meriç Nehri* begins
        before the word that tells what it is."""
        found = unlisted(words, at)
        if found is None or _tells_kind(words, at, free):
            return None
        inner = range(at + 1, found.last)
        known = (i for i in inner if self._name(words, i) or self._person(words, i))
        last = next(known, found.last)
        first = at - 1 if _begun(words, at, free) else at
        text = " ".join(w.text for w in words[first:last])
        end = words[last - 1]
        land = end.suffix in LYING or (last > first + 1 and tells_land(end))
        types = frozenset(["place", "new"]) if land else found.types
        return Mention(first, last, text, (f"new:{text}",), False, end.suffix, types)

    def _person(self, words: list[Word], at: int) -> Mention | None:
        first = words[at].whole
        for head, _, keys, ids in self.persons.get(first[:1], ()):
            if (
                first.startswith(head)
                and at + len(keys) <= len(words)
                and all(same(words[at + i], key, i == len(keys) - 1) for i, key in enumerate(keys))
            ):
                last = at + len(keys)
                while last < len(words) and words[last].key in ("bey", "pasa", "efendi", "hanim"):
                    last += 1
                end = words[last - 1]
                return Mention(
                    at,
                    last,
                    " ".join(w.text for w in words[at:last]),
                    ids,
                    False,
                    end.suffix,
                    frozenset(["person"]),
                )
        return None

    def _name(self, words: list[Word], at: int) -> Mention | None:
        for keys, ids in self._spelt(words, at):
            types = frozenset(self.ledger.names[id_].type for id_ in ids)
            if _common(words[at], keys, types):
                continue
            end = words[at + len(keys) - 1]
            if names_language(words, at + len(keys) - 1, keys[-1]):
                return None
            if keys[-1].isdigit() and end.suffix:
                continue  # *Lozan 1923'te imzalandı*: the year is a date
            paper = not types.isdisjoint(INSTRUMENTS)
            last, generic, stem = whole(words, at + len(keys), keys[-1], paper)
            if paper and last > at + len(keys) and of_a_war(stem) and "event" not in types:
                return None
            state = _state(words, last) if "polity" in types else ""
            last, stem = (last + 1, state) if state else (last, stem)
            end = words[last - 1]
            text = " ".join(w.text for w in words[at:last])
            ending = end.suffix or end.key[len(stem) :]
            return Mention(at, last, text, ids, generic, ending, types)
        return None

    def _spelt(
        self, words: list[Word], at: int
    ) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
        """The spellings that stand at a word, longest first, with the ids that they may mean."""
        following = words[at + 1].whole if at + 1 < len(words) else ""
        for one in self._near(words[at].key[:3], words[at].whole, following):
            if spelt(words, at, one.keys):
                yield one.keys, one.ids

    def _beginning(self, begun: str, first: str, following: str) -> tuple[Spelling, ...]:
        """The spellings whose first two words may be two that follow each other; a text says the
        same words again and again."""
        return tuple(
            one
            for one in self.by_first.get(begun, ())
            if first.startswith(one.head) and following.startswith(one.second)
        )

    def resolve(self, mention: Mention, types: tuple[str, ...], day: int, dated: str = "") -> str:
        """The id that a mention means as one of some types on a day; empty where it can mean
        none. ``dated`` is a date or a year said beside it."""
        fitting = [
            id_
            for id_ in mention.ids
            if id_ in self.ledger.names and self.ledger.names[id_].type in types
        ]
        if not fitting:
            return ""
        if dated:
            near = [id_ for id_ in fitting if dated in self._dates(id_)]
            fitting = near or self._about(fitting, int(dated[:4]))
        if not fitting:
            return ""
        return min(fitting, key=lambda id_: self._distance(id_, mention, day))

    def _about(self, ids: list[str], year: int) -> list[str]:
        """Of several papers or happenings of one name those of about a year; none where the books
        have none of it (*Osmanlı-Rus Savaşı (1735)*). A name of one alone means it in any year."""
        if len(ids) < 2 or any(id_ not in self.ledger.instruments for id_ in ids):
            return ids
        of_year = [i for i in ids if year in self._years(i)]
        return of_year or [i for i in ids if any(abs(year - y) <= FAR for y in self._years(i))]

    def _years(self, id_: str) -> range:
        """The years in which a paper was made, or a happening went on."""
        lines = self.ledger.instruments[id_].dates
        days = [
            d for line in lines if line.key in MADE for d in (line.when.earliest, line.when.latest)
        ]
        years = [year_of(day) for day in days if 0 < day < FOREVER]
        return range(min(years, default=0), max(years, default=-1) + 1)

    def _distance(self, id_: str, mention: Mention, day: int) -> tuple[int, int, int, int]:
        name = self.ledger.names[id_]
        if name.type in INSTRUMENTS:
            signed = self.signed(id_)
            later = 1 if day and signed > day + 400 else 0
            return (
                later,
                0 if name.type == "treaty" else 1,
                abs(signed - day) if day else 0,
                -signed,
            )
        begin, end = self.library.people.spans.get(id_, (0, FOREVER))
        alive = 0 if not day or begin <= day < end else min(abs(day - begin), abs(day - end))
        key = fold(mention.text)
        exact = (
            0
            if any(key == fold(n.tr) and n.begin <= (day or n.begin) < n.end for n in name.namings)
            else 1
        )
        return (min(alive, 1), exact if alive == 0 else alive, alive, -begin)

    def signed(self, id_: str) -> int:
        """The first day on which an instrument was signed or adopted, or a happening began; 0
        where none is known."""
        instrument = self.ledger.instruments.get(id_)
        days = (
            [d.when.earliest for d in instrument.dates if d.key in MADE and d.account is None]
            if instrument
            else []
        )
        return min(days, default=0)

    def _dates(self, id_: str) -> set[str]:
        instrument = self.ledger.instruments.get(id_)
        texts = [d.when.text for d in instrument.dates if d.key in MADE] if instrument else []
        return {part for text in texts for part in (text, text[:4], text[:7])}


def _state(words: list[Word], at: int) -> str:
    """*Devleti* or *Hükûmeti* right behind the name of a polity, without its ending: it only says
    what that is."""
    if at >= len(words) or words[at - 1].suffix or words[at].before.strip():
        return ""
    key = words[at].key
    return next((s for s in STATES if key.startswith(s) and ENDINGS.fullmatch(key[len(s) :])), "")


def _common(word: Word, keys: tuple[str, ...], types: frozenset[str]) -> bool:
    """Whether a small letter on a single word says that no place, state or paper is meant."""
    proper = types <= {"place", "polity", *INSTRUMENTS}
    return not word.capital and len(keys) == 1 and proper


def _begun(words: list[Word], at: int, free: int) -> bool:
    """Whether a new name began one word earlier: a capital before a word such as *Nehri*."""
    before = at - 1
    return (
        before >= free
        and tells_land(words[at])
        and words[before].capital
        and not words[at].before.strip()
    )


def _keys(name: str) -> tuple[str, ...]:
    """The words of a person's name in the spelling in which a note's words are compared."""
    return tuple(spelt_now(part) for part in fold(name).split())


def _tells_kind(words: list[Word], at: int, free: int) -> bool:
    """Whether a word with a capital only tells what kind of state or place a name beside it is of
    (*the Kingdom of X*, *Girit Adası*), or which part of it is meant (*Southern X*)."""
    key = words[at].key
    after = words[at + 1].key if at + 1 < len(words) else ""
    if key in KINDS_OF:
        return after == "of" or (at == free > 0 and not words[at].before.strip())
    return key in ADJECTIVES


def _english(keys: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a Turkish person's name as English notes have them: *İsmet Pasha*."""
    return tuple("pasha" if key == "pasa" else key for key in keys)
