"""Names in prose: the gazetteer's spellings found with their Turkish endings, and resolved by type, date and day."""

from __future__ import annotations

import re
from typing import NamedTuple

from misak.ask.library import Library
from misak.ground.days import FOREVER
from misak.ground.months import MONTHS
from misak.kinds.readings import GENERIC, LANDS
from misak.kinds.register import INSTRUMENT, PARTIES
from misak.ledger.values import two
from misak.prose.reading.stems import STOP
from misak.prose.reading.tokens import Word
from misak.words.fold import fold

ENDINGS = re.compile(
    r"(?:l[ae]r)?(?:[iu]m[iu]z|s?[iu]|y[iu])?(?:n?[iu]n|n?[dt][ae](?:n|ki(?:l[ae]r)?)?|[yn]?[ae]|[yn]?[iu]|y?l[ae]|n?c[ae])?(?:d[iu]r)?"
)
INSTRUMENTS = ("treaty", "document", "event")
TYPES = ("place", "polity", "group", "people", "matter", "procedure", "topic", *INSTRUMENTS)
_LAND, _PAPER, _TOPIC = (
    frozenset(["polity"]),
    frozenset(["treaty", "referent"]),
    frozenset(["referent"]),
)
_SAID = (
    *((words, "@parties", _LAND) for words in PARTIES),
    *((words, "@instrument", _PAPER) for words in INSTRUMENT),
    ("taraflar", "@parties", _LAND),
    ("iki devlet", "@parties", _LAND),
    ("iki taraf", "@parties", _LAND),
    ("iki ulke", "@parties", _LAND),
    ("her iki taraf", "@parties", _LAND),
    ("iki tarafta", "@parties", _LAND),
    ("uyeler", "@parties", _LAND),
    ("devletler", "@parties", _LAND),
    ("digerleri", "@parties", _LAND),
    ("birbirleri", "@each", _LAND),
    ("birbiri", "@each", _LAND),
    ("oteki taraflar", "@parties", _LAND),
    ("diger taraflar", "@parties", _LAND),
    ("bu antlasma", "@instrument", _PAPER),
    ("bu anlasma", "@instrument", _PAPER),
    ("bu pakt", "@instrument", _PAPER),
    ("pakt", "@instrument", _PAPER),
    ("antant", "@instrument", _PAPER),
    ("oteki taraf", "@parties", _LAND),
    ("karsi taraf", "@parties", _LAND),
    ("diger taraf", "@parties", _LAND),
    ("konu", "@matter", _TOPIC),
    ("sorun", "@matter", _TOPIC),
    ("mesele", "@matter", _TOPIC),
)
_MONTHS = {fold(name) for names in MONTHS.values() for name in names}
REFERENTS = tuple((tuple(words.split()), id_, types) for words, id_, types in _SAID)
SHORT = 3  # a name of so few letters takes an ending only after an apostrophe


class Mention(NamedTuple):
    """A name in a sentence: its words (first, one past the last), its text, and all ids that it may mean."""

    first: int
    last: int
    text: str
    ids: tuple[str, ...]
    generic: bool = (
        False  # a word such as *antlaşması* says that an instrument or a happening is meant
    )
    ending: str = ""  # what the last word carries beyond the name, as a key
    types: frozenset[str] = frozenset()


class Linker:
    """Finds the names of one ledger. Built once; sentences are looked up word by word."""

    def __init__(self, library: Library) -> None:
        self.library, self.ledger = library, library.ledger
        self.by_first: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
        self.people: dict[str, str] = {}
        for each, ids in self._spellings().items():
            self.by_first.setdefault(each[0][:3], []).append((each, tuple(ids)))
        for row in self.by_first.values():  # *İtalya* before *Italy*
            row.sort(key=lambda one: (-len(one[0]), -sum(map(len, one[0]))))
        self.persons = self._persons()

    def _spellings(self) -> dict[tuple[str, ...], list[str]]:
        """The words of every spelling of a name, with the ids that it may mean."""
        rows: dict[tuple[str, ...], list[str]] = {}
        for key, ids in self.library.index.every().items():
            kept = [id_ for id_ in ids if self.ledger.names[id_].type in TYPES]
            if kept and key and not (len(key) < 3 and key.isascii()) and not _cut(key):
                for each in _forms(key, [self.ledger.names[id_].type for id_ in kept]):
                    rows[each] = list(dict.fromkeys((*rows.get(each, ()), *kept)))
        for key, id_ in self._adjectives():
            rows[(key,)] = list(dict.fromkeys((*rows.get((key,), ()), id_)))
        return rows

    def _adjectives(self) -> list[tuple[str, str]]:
        """The English adjectives of polities (*French mandate*), as search keys; Turkish ones come from the peoples' names."""
        return [
            (fold(text.strip()), id_)
            for id_, entry in self.ledger.names.items()
            if entry.type == "polity"
            for value, _, _ in entry.lines.get("adjective", ())
            for text in two(value)[1].split(",")
            if len(text.split()) == 1
        ]

    def _persons(self) -> list[tuple[tuple[str, ...], str]]:
        """Signatories and commanders by the words of their names."""
        found = {}
        for instrument in self.ledger.instruments.values():
            for _, names, _ in instrument.signatories:
                for name in names:
                    found[tuple(fold(name.partition("(")[0]).split())] = name.partition("(")[
                        0
                    ].strip()
        for act in self.ledger.acts:
            for slot in act.row.slots:
                if slot.type == "text":
                    for name in act.slots.get(slot.name, ()):
                        found[tuple(fold(name).split())] = name
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
                or _referent(words, at)
                or self._new(words, at, found[-1].last if found else 0)
            )
            if hit is None:
                at += 1
            else:
                found.append(hit)
                at = hit.last
        return found

    def _known(self, words: list[Word], at: int) -> Mention | None:
        return max(
            (h for h in (self._name(words, at), self._person(words, at)) if h),
            key=lambda h: h.last,
            default=None,
        )

    def _new(self, words: list[Word], at: int, free: int) -> Mention | None:
        """A name that the books do not know, up to one that they do; *Meriç Nehri* begins before the word that tells what it is."""
        found = _new(words, at)
        if found is None:
            return None
        last = next((i for i in range(at + 1, found.last) if self._name(words, i)), found.last)
        first = (
            at - 1
            if at - 1 >= free
            and _lands(words[at])
            and words[at - 1].capital
            and not words[at].before.strip()
            else at
        )
        text = " ".join(w.text for w in words[first:last])
        return Mention(
            first,
            last,
            text,
            (f"new:{text}",),
            False,
            words[last - 1].suffix,
            frozenset(["place", "new"])
            if last > first + 1 and _lands(words[last - 1])
            else found.types,
        )

    def _person(self, words: list[Word], at: int) -> Mention | None:
        for keys, name in self.persons:
            if at + len(keys) <= len(words) and all(
                _same(words[at + i], key, i == len(keys) - 1) for i, key in enumerate(keys)
            ):
                last = at + len(keys)
                while last < len(words) and words[last].key in ("bey", "pasa", "efendi", "hanim"):
                    last += 1
                end = words[last - 1]
                return Mention(
                    at,
                    last,
                    " ".join(w.text for w in words[at:last]),
                    (f"person:{name}",),
                    False,
                    end.suffix,
                    frozenset(["person"]),
                )
        return None

    def _name(self, words: list[Word], at: int) -> Mention | None:
        for keys, ids in self.by_first.get(words[at].key[:3], ()):
            size = len(keys)
            if at + size > len(words) or not all(
                _same(words[at + i], key, i == size - 1) for i, key in enumerate(keys)
            ):
                continue
            if any(mark in words[at + i].before for i in range(1, size) for mark in ",;:("):
                continue
            if (
                not words[at].capital
                and size == 1
                and all(
                    self.ledger.names[id_].type in ("place", "polity", *INSTRUMENTS) for id_ in ids
                )
            ):
                continue
            if _language(words, at + size - 1, keys[-1]):
                return None
            if keys[-1].isdigit() and words[at + size - 1].suffix:
                continue  # *Lozan 1923'te imzalandı*: the year is a date
            last, generic, stem = at + size, _generic(keys[-1]), keys[-1]
            if not words[last - 1].suffix and any(
                self.ledger.names[id_].type in INSTRUMENTS for id_ in ids
            ):
                while (
                    last < len(words)
                    and "," not in words[last].before
                    and _generic(words[last].key)
                ):
                    last, generic, stem = last + 1, True, _nominative(words[last].key)
                    if words[last - 1].suffix:
                        break
            end = words[last - 1]
            types = frozenset(self.ledger.names[id_].type for id_ in ids)
            return Mention(
                at,
                last,
                " ".join(w.text for w in words[at:last]),
                ids,
                generic,
                end.suffix or end.key[len(stem) :],
                types,
            )
        return None

    def resolve(self, mention: Mention, types: tuple[str, ...], day: int, dated: str = "") -> str:
        """The id that a mention means as one of some types on a day; empty where it can mean none. ``dated`` is a date or a year said beside it."""
        fitting = [
            id_
            for id_ in mention.ids
            if id_ in self.ledger.names and self.ledger.names[id_].type in types
        ]
        if not fitting:
            return ""
        if dated:
            near = [id_ for id_ in fitting if dated in self._dates(id_)]
            fitting = near or fitting
        return min(fitting, key=lambda id_: self._distance(id_, mention, day))

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
        """The first day on which an instrument was signed or adopted, or a happening began; 0 where none is known."""
        instrument = self.ledger.instruments.get(id_)
        days = (
            [
                d.when.earliest
                for d in instrument.dates
                if d.key in ("signed", "adopted", "date") and d.account is None
            ]
            if instrument
            else []
        )
        return min(days, default=0)

    def _dates(self, id_: str) -> set[str]:
        instrument = self.ledger.instruments.get(id_)
        texts = (
            [d.when.text for d in instrument.dates if d.key in ("signed", "adopted", "date")]
            if instrument
            else []
        )
        return {part for text in texts for part in (text, text[:4], text[:7])}


def _cut(key: str) -> bool:
    """Whether a spelling is only the head of a name, cut before its noun: *İtalya ile*."""
    return key.split()[-1] in ("ile", "ve", "and", "with", "of", "between")


def _lands(word: Word) -> bool:
    """Whether a word says that a name is that of a place: *Nehri*, *Adaları*."""
    return any(
        word.key.startswith(stem) and ENDINGS.fullmatch(word.key[len(stem) :]) for stem in LANDS
    )


def _language(words: list[Word], at: int, key: str) -> bool:
    """Whether a people's name is here that of its language: *Türkçe resmî dil*."""
    return words[at].whole in (key + "ce", key + "ca") and any(
        w.key.startswith("dil") for w in words[at + 1 : at + 4]
    )


def _new(words: list[Word], at: int) -> Mention | None:
    """A name that the books do not know: capitals within a sentence on words that the analyser does not know either."""
    last = at
    if words[at].key in STOP or words[at].key in _MONTHS:
        return None
    while (
        last < len(words)
        and words[last].capital
        and not words[last].text.isupper()
        and (at > 0 or last > at or not words[at].readings)
        and not (last > at and words[last].before.strip())
    ):
        if any(r.pos != "Noun" for r in words[last].readings[:1]) and not words[last].suffix:
            break
        last += 1
        if words[last - 1].suffix:
            break
    if last == at or (at == 0 and last == 1 and words[0].readings):
        return None
    end = words[last - 1]
    if _generic(end.key) or (
        not end.suffix
        and end.key.endswith(
            ("li", "lu", "dan", "den", "nin", "lar", "ler", "daki", "deki", "lari", "leri")
        )
    ):
        return None
    text = " ".join(w.text for w in words[at:last])
    return Mention(
        at,
        last,
        text,
        (f"new:{text}",),
        False,
        words[last - 1].suffix,
        frozenset(["person", "new"]),
    )


def _referent(words: list[Word], at: int) -> Mention | None:
    """*Taraflar*, *iki devlet*, *bu antlaşma*, *konu*: what stands for what was named before."""
    for parts, text, types in REFERENTS:
        last = at + len(parts)
        if last > len(words) or any(
            words[at + i].whole != part for i, part in enumerate(parts[:-1])
        ):
            continue
        key = words[last - 1].whole
        if key.startswith(parts[-1]) and ENDINGS.fullmatch(key[len(parts[-1]) :]):
            said = " ".join(w.text for w in words[at:last])
            return Mention(
                at,
                last,
                said,
                (text,),
                text == "@instrument" and len(parts) > 1,
                key[len(parts[-1]) :],
                types,
            )
    return None


def _forms(key: str, types: list[str]) -> list[tuple[str, ...]]:
    """The words of a spelling, and for a people's name the adjective: *yunanlilar* gives *yunanli* too."""
    words = tuple(key.split())
    found = [words]
    if (
        "polity" in types
        and len(words) == 1
        and len(words[0]) > 6
        and words[0].endswith(("lar", "ler"))
    ):
        found.append((words[0][:-3],))
        if words[0][:-3].endswith(("li", "lu")):
            found.append((words[0][:-5],))
    if (
        any(t in INSTRUMENTS for t in types)
        and len(words) > 1
        and _generic(words[-1])
        and words[-1].startswith("antlasma")
    ):
        found.append((*words[:-1], "anlasma" + words[-1][8:]))
    return found


def _nominative(key: str) -> str:
    """A generic noun with its possessive ending and nothing more: *antlasmasini* gives *antlasmasi*."""
    found = re.match(r"(.*?(?:l[ae]ri|s[iu]))(?:n?[iu]n|n?[dt][ae]n?|n[ae]|n[iu]|yla|yle)?$", key)
    return found[1] if found else key


def _generic(key: str) -> bool:
    return any(key.startswith(stem) and ENDINGS.fullmatch(key[len(stem) :]) for stem in GENERIC)


def _same(word: Word, key: str, last: bool) -> bool:
    """Whether a word of prose is a word of a name; the last may carry endings."""
    if word.whole == key or (word.suffix and word.key == key):
        return True
    if not last and not word.suffix:
        return False
    if not last or len(key) <= SHORT or word.suffix:
        return bool(word.suffix and word.key != key and _soft(word.key, key))
    return _soft(word.key, key)


def _soft(text: str, key: str) -> bool:
    """A name with endings: ``bogazlarin``, ``sancagi`` from *sancak*."""
    if text.startswith(key):
        return ENDINGS.fullmatch(text[len(key) :]) is not None
    soft = {"k": "g", "p": "b", "t": "d"}.get(key[-1:])
    return bool(
        soft
        and len(key) > 4
        and text.startswith(key[:-1] + soft)
        and len(text) > len(key)
        and ENDINGS.fullmatch(text[len(key) :])
    )
