"""Names as people say them: ids, either language, aliases, without regard to case or endings."""

from __future__ import annotations

from functools import cached_property

from misak.ask.around import ABOUT, COMMON, GENERIC, ISLAND, MEMBERS, QUOTES, TREATY_WORDS, TYPES
from misak.ask.byplace import as_states, joined, matters_over, without_question
from misak.ask.calling import bearing, choose
from misak.ask.candidates import dated_alike, in_use, told_candidates, told_precision
from misak.ask.evidence import Evidence, adjectives, endless, words_of
from misak.ask.labels import articles_of
from misak.ask.lands import lands
from misak.ask.sounds import LEAST, sound, sounds
from misak.ask.unknown import Ambiguous, Heard, Inexact, Precision
from misak.ask.unknown import UnknownName as UnknownName
from misak.ground.days import FOREVER
from misak.kinds.catalogue import BY_ID
from misak.kinds.questions import VALUES
from misak.ledger.persons import Persons
from misak.ledger.values import Ledger
from misak.words.endings import hardened, without_ending
from misak.words.fold import fold, without_gloss
from misak.words.nearest import ASKED, nearest


class Index:
    """All spellings of all names of a ledger. Each part is made when it is first needed: ids
    need none."""

    def __init__(self, ledger: Ledger, people: Persons) -> None:
        self.ledger, self.people = ledger, people

    def prepare(self) -> None:
        """Find now what is needed for any name that is no id."""
        assert self._spellings is not None

    def every(self) -> dict[str, list[str]]:
        """Every spelling, as a search key, with the ids that it may mean; instruments also by
        the proper part of their titles."""
        found = {key: [*ids] for key, ids in self._spellings.items()}
        for id_ in self.ledger.instruments:
            for text in self._cores(id_):
                row = found.setdefault(text, [])
                if id_ not in row:
                    row.append(id_)
        return found

    @cached_property
    def _spellings(self) -> dict[str, dict[str, Precision]]:
        """Every spelling that the books write, as a search key, with the ids that bear it and
        how closely."""
        found: dict[str, dict[str, Precision]] = {}
        for name in self.ledger.names.values():
            found.setdefault(fold(name.id.replace("-", " ")), {})[name.id] = Precision.EXACT
            for naming in name.namings:
                precision = Precision(naming.precision)
                for text in (naming.tr, naming.en):
                    plain = text if name.id in self.ledger.instruments else without_gloss(text)
                    for key in {fold(text), fold(plain)}:
                        row = found.setdefault(key, {})
                        if row.get(name.id) is not Precision.EXACT:
                            row[name.id] = precision
        return found

    @cached_property
    def _evidence(self) -> Evidence:
        return Evidence(self.ledger)

    @cached_property
    def adjectives(self) -> dict[str, str]:
        """The state that each adjective of a polity stands for (*Greek*, *Yunan*), by search key;
        one that calls several states stands for none, and what is a name is no adjective."""
        found: dict[str, set[str]] = {}
        polities = [name for name in self.ledger.names.values() if name.type == "polity"]
        own = {name.id for name in polities}
        named = {key for key, row in self._spellings.items() if own & row.keys()}
        for name in polities:
            for key in adjectives(name):
                found.setdefault(key, set()).add(self.ledger.states.get(name.id, name.id))
        return {
            key: min(states)
            for key, states in found.items()
            if len(states) == 1 and key not in named
        }

    def _cores(self, id_: str) -> list[str]:
        """The proper part of an instrument's titles, with and without its year, and its titles
        without their years where nothing is called just so; what is left of *War of 1828* is no
        name."""
        year = id_.rpartition("-")[2]
        named = [t for n in self.ledger.names[id_].namings for t in (n.tr, n.en)]
        found = []
        for text in (id_.replace("-", " "), *named, *map(without_gloss, named)):
            core = " ".join(w for w in fold(text).split() if w not in GENERIC and not w.isdigit())
            dated = [f"{core} {year}", f"{fold(text)} {year}"] if year.isdigit() else []
            found += [core, *dated] if core and not set(core.split()) <= COMMON else dated
        undated = [fold(without_gloss(text)) for text in named]
        return [*found, *(text for text in undated if text not in self._spellings)]

    def find(self, text: str, type_: str, day: int) -> str:
        """The id of the thing that a text names as a name of some type on a day; raises
        UnknownName, also for a part or a whole of something."""
        heard = self.heard(text, type_, day)
        if heard.precision is not Precision.EXACT:
            raise Inexact(heard, type_, told_precision(self.ledger, heard, day))
        return heard.id

    def known(self, text: str, type_: str, day: int) -> Heard | None:
        """What a text means, None where it is no such name: nothing near is looked for. Raises
        Ambiguous."""
        return self._known(text.strip().strip(QUOTES), type_, day)[0]

    def spelt_so(self, text: str, id_: str) -> bool:
        """Whether a text is, letter for letter but for case and diacritics, a name of
        something: then it carries no ending."""
        return id_ in self._spellings.get(fold(text), ())

    def heard(self, text: str, type_: str, day: int) -> Heard:
        """What a text means as a name of some type on a day, and how closely; raises
        UnknownName."""
        bare = text.strip().strip(QUOTES)
        found, near = self._known(bare, type_, day)
        if found is not None:
            return found
        keys = self._keys(bare)
        other = next((one for key in keys for one in self._spellings.get(key, ())), "")
        is_a = self.ledger.names[other].type if other else ""
        is_a = "" if is_a in TYPES[type_] else is_a  # a name of it on other days alone
        raise UnknownName(
            bare, type_, near if is_a or near else self.near(bare, TYPES[type_]), is_a
        )

    def _known(self, bare: str, type_: str, day: int) -> tuple[Heard | None, tuple[str, ...]]:
        """What a text means, or None and the instruments that it would mean on another day;
        raises Ambiguous."""
        wanted = TYPES[type_]
        keys = self._keys(bare)
        # an id as it is written, else a name: *Bessarabia* is no southern part with that id
        heard = self._by_id(bare, bare, wanted)
        heard = heard or next(filter(None, (self._spelt(k, bare, type_, day) for k in keys)), None)
        heard = heard or self._by_id(fold(bare).replace(" ", "-"), bare, wanted)
        if heard is not None:
            return heard, ()
        if wanted == ("matter",):
            return self._matter(bare, day), ()
        if "group" in wanted and type_ != "thing":
            by_land = self._state_of(bare, keys, day) if "polity" in wanted else None
            return by_land or self._members(bare, keys, day), ()
        heard, near = self._described(bare, type_, keys, day)
        lapsed = any(
            self.ledger.names[id_].type in wanted
            for k in keys
            for id_ in self._spellings.get(k, ())
        )
        return heard or (None if near or lapsed else self._by_sound(bare, wanted)), near

    def _described(
        self, bare: str, type_: str, keys: tuple[str, ...], day: int
    ) -> tuple[Heard | None, tuple[str, ...]]:
        """A place, an instrument or a body by words that say what it is; what is said of a place is
        no treaty about it."""
        wanted = TYPES[type_]
        near: tuple[str, ...] = ()
        heard = self._place_word(bare, "place", day) if "place" in wanted else None
        if heard is None and "treaty" in wanted:
            heard, near = self._instrument(bare, type_)
        if heard is None and "place" in wanted:
            heard = self._land(bare, keys)
        if heard is None and type_ == "thing":
            heard = self._members(bare, keys, day)
        return heard, near

    def _instrument(self, bare: str, type_: str) -> tuple[Heard | None, tuple[str, ...]]:
        """The instrument that is named by what the books know of it, or None and those that it
        would be on another day; several are a question back."""
        choice = choose(self._evidence, bare)
        if choice.candidates and not choice.id:
            raise self._several(bare, type_, choice.candidates)
        found = Heard(choice.id, bare, Precision.EXACT) if choice.id else None
        return found, choice.near

    @cached_property
    def _sounds(self) -> dict[str, dict[str, Precision]]:
        return sounds(self._spellings)

    def _by_sound(self, bare: str, wanted: tuple[str, ...]) -> Heard | None:
        """The one thing of the types wanted that a long name sounds like, letter for letter."""
        key = fold(without_ending(bare))
        row = self._sounds.get(sound(key), {}) if len(key) >= LEAST else {}
        own = [id_ for id_ in row if self.ledger.names[id_].type in wanted]
        return Heard(own[0], bare, row[own[0]]) if len(own) == 1 else None

    def _matter(self, bare: str, day: int) -> Heard | None:
        """The matter that is over the place that is named; several are a question back."""
        for key in without_question(fold(without_ending(bare))):
            try:
                place = self.known(key, "place", day)
            except UnknownName:
                continue
            found = matters_over(self.ledger, place.id) if place is not None else ()
            if len(found) > 1:
                raise self._several(bare, "matter", found)
            if found:
                return Heard(found[0], bare, Precision.EXACT)
        return None

    def _state_of(self, bare: str, keys: tuple[str, ...], day: int) -> Heard | None:
        """The state that is called by its land's name: the one of the day, else a question back
        where there are several."""
        also = tuple(fold(text) for text in self._namings_of_land(keys))
        row = {id_ for form in as_states((*keys, *also)) for id_ in self._spellings.get(form, ())}
        found = sorted(id_ for id_ in row if self.ledger.names[id_].type == "polity")
        alive = [id_ for id_ in found if not self._alive(id_, day)] or found
        if len(alive) > 1:
            raise self._several(bare, "polity", tuple(alive))
        return Heard(alive[0], bare, Precision.EXACT) if alive else None

    def _namings_of_land(self, keys: tuple[str, ...]) -> list[str]:
        """All names of the places that some keys name, in both languages: of a state the books may
        have the land's name in one alone (*Kırım Hanlığı*, *Crimean Khanate*)."""
        places = {id_ for key in keys for id_ in self._spellings.get(key, ())}
        return [
            text
            for id_ in sorted(places)
            if self.ledger.names[id_].type == "place"
            for naming in self.ledger.names[id_].namings
            for text in (naming.tr, naming.en)
        ]

    def _members(self, bare: str, keys: tuple[str, ...], day: int) -> Heard | None:
        """The members of a body that is named alone, where a group is asked for: *X üyeleri*,
        *members of the X*."""
        whole = (form.format(key) for key in keys for form in MEMBERS)
        return next((f for one in whole if (f := self._spelt(one, bare, "group", day))), None)

    def _by_id(self, id_: str, bare: str, wanted: tuple[str, ...]) -> Heard | None:
        """What has an id, where it is of one of the types wanted."""
        known = self.ledger.names.get(id_)
        fits = known is not None and known.type in wanted
        return Heard(id_, bare, Precision.EXACT) if fits else None

    def _keys(self, bare: str) -> tuple[str, ...]:
        """The search keys under which a text may stand: as it is, without its gloss, without
        its endings."""
        keys = [fold(bare), fold(without_gloss(bare)), fold(bare.replace("_", " "))]
        cut = fold(without_ending(bare))
        article = [key[4:] for key in keys if key.startswith("the ")]
        near = [*keys, cut, *article, *endless(fold(without_gloss(bare))), *joined(bare)]
        near += [hard for key in near if (hard := hardened(key)) != key]
        return tuple(dict.fromkeys([*near, *(TREATY_WORDS.sub("antlasma", k) for k in near)]))

    def _spelt(self, key: str, bare: str, type_: str, day: int) -> Heard | None:
        """Who bears a spelling; several that bear it as closely are a question back."""
        wanted = TYPES[type_]
        row = self._spellings.get(key, {})
        fitting = [
            id_
            for id_ in row
            if self.ledger.names[id_].type in wanted
            and (row[id_] is Precision.EXACT or in_use(self.ledger.names[id_], key, day))
        ]
        exact = [id_ for id_ in fitting if row[id_] is Precision.EXACT]
        if exact:
            return Heard(self._meant(exact, key, bare, type_, day), bare, Precision.EXACT)
        wholes = [id_ for id_ in fitting if row[id_] is Precision.WHOLE]
        if wholes or len(fitting) > 1:
            raise self._several(bare, type_, tuple(wholes or fitting), bool(wholes))
        return Heard(fitting[0], bare, row[fitting[0]]) if fitting else None

    def _meant(self, exact: list[str], key: str, bare: str, type_: str, day: int) -> str:
        """The bearer of a spelling that is meant; several treaties of one title are asked back."""
        ordered = sorted(exact, key=lambda id_: self._order(id_, key, day, TYPES[type_]))
        if all(id_ in self.ledger.instruments for id_ in exact):
            alike = dated_alike(self.ledger, bare) if key != fold(bare) else []
            ordered += [id_ for id_ in alike if id_ not in ordered]
            if key != fold(bare) and without_gloss(bare) != bare:
                ordered = self._glossed(bare, ordered)
            if len(ordered) > 1:
                raise self._several(bare, type_, tuple(ordered))
        return ordered[0]

    def _glossed(self, bare: str, titled: list[str]) -> list[str]:
        """Those that brackets mean, maybe another signed there; none is a question back."""
        chosen, candidates, _ = choose(self._evidence, bare)
        told = [chosen] if chosen else [*candidates]
        bears = set(told) if chosen else bearing(self._evidence, bare)
        places = {place for id_ in titled for place in self._signed_at(id_)}
        meant = [id_ for id_ in titled if id_ in bears]
        meant = meant or [id_ for id_ in told if self._signed_at(id_) & places]
        asked = [*titled, *dated_alike(self.ledger, without_gloss(bare)), *told]
        return meant or [*dict.fromkeys(asked)]

    def _signed_at(self, id_: str) -> set[str]:
        known = self.ledger.instruments.get(id_)
        return {day.place for day in known.dates if day.place} if known else set()

    @cached_property
    def _lands(self) -> dict[str, tuple[str, Precision]]:
        return lands(self.ledger)

    def _land(self, bare: str, keys: tuple[str, ...]) -> Heard | None:
        """The land of the state that is named, where a place is asked for."""
        found = next((self._lands[key] for key in keys if key in self._lands), None)
        return Heard(found[0], bare, found[1]) if found else None

    def _place_word(self, bare: str, type_: str, day: int) -> Heard | None:
        """A place with a word for what it is (``Girit Adası``, ``city of Kars``): an island is
        itself, the rest about the same thing."""
        key = fold(without_ending(bare))
        for word in (*ISLAND, *ABOUT):
            for rest in (
                key.removesuffix(f" {word}"),
                key.removeprefix(f"{word} "),
                key.removeprefix(f"{word} of "),
                key.removeprefix(f"the {word} of "),
            ):
                if rest != key and (found := self._spelt(rest, bare, type_, day)):
                    near = Precision.EXACT if word in ISLAND else Precision.APPROXIMATE
                    exact = found.precision is Precision.EXACT
                    return Heard(found.id, bare, near) if exact else found
        return None

    def _several(
        self, bare: str, type_: str, ids: tuple[str, ...], parts: bool = False
    ) -> Ambiguous:
        return Ambiguous(bare, type_, ids, told_candidates(self.ledger, ids), parts)

    def _order(
        self, id_: str, key: str, day: int, wanted: tuple[str, ...]
    ) -> tuple[int, int, int, int]:
        """Which of several bearers of a spelling is meant: by exactness, by the day, the
        younger, by type."""
        return (
            self._rank(id_, key),
            self._alive(id_, day),
            -self.people.spans.get(id_, (0, 0))[0],
            wanted.index(self.ledger.names[id_].type),
        )

    def _rank(self, id_: str, key: str) -> int:
        name = self.ledger.names[id_]
        if fold(id_) == key:
            return 0
        return 0 if any(key in (fold(n.tr), fold(n.en)) for n in name.namings) else 1

    def _alive(self, id_: str, day: int) -> int:
        """How far a polity's life is from a day (0 within it), so that names resolve by the day
        asked about."""
        begin, end = self.people.spans.get(id_, (0, FOREVER))
        return 0 if begin <= day < end else min(abs(day - begin), abs(day - end))

    def near(self, text: str, types: tuple[str, ...]) -> tuple[str, ...]:
        """Names that look alike, best first; of an instrument what tells it from others counts."""
        known: dict[str, tuple[str, str]] = {}
        for spelling, ids in self._spellings.items():
            for id_ in ids:
                type_ = self.ledger.names[id_].type
                if type_ in types:
                    known.setdefault(_telling(spelling, type_), (id_, spelling))
        sought = _telling(text, types[0])
        found = nearest(sought, known, least=ASKED) or nearest(fold(text), known, least=ASKED)
        first = {id_: spelling for id_, spelling in reversed([known[key] for key in found])}
        return tuple(self._written(id_, first[id_]) for id_ in reversed(first))

    def _written(self, id_: str, spelling: str) -> str:
        """The name of an entry that has a spelling as its search key; else its id."""
        names = [text for n in self.ledger.names[id_].namings for text in (n.tr, n.en)]
        return next((name for name in names if fold(name) == spelling), id_)

    def instrument(self, text: str, day: int) -> tuple[str, tuple[str, ...], str]:
        """``Kars 1921 art 6 for georgia`` as (id, labels, party); raises UnknownName."""
        head, _, party = text.partition(" for ")
        if not party:
            head, _, party = text.partition(" için ")
        body, labels = articles_of(head.strip())
        id_ = self.find(body, "instrument", day)
        for label in labels:
            if label not in self.ledger.instruments[id_].articles:
                known = tuple(self.ledger.instruments[id_].articles)
                raise UnknownName(f"{body} art {label}", "article", known[:30])
        return id_, labels, self.find(party, "polity", day) if party.strip() else ""

    def value(self, text: str, day: int) -> str:
        """The id that an answer's value is to be compared with: a plain value, a status, or any
        name."""
        bare = text.strip()
        if bare in VALUES or bare in BY_ID or bare in self.ledger.names:
            return bare
        for id_, words in VALUES.items():
            if fold(bare) in (fold(words.en), fold(words.tr)):
                return id_
        if any(char.isdigit() for char in bare) and fold(bare) not in self._spellings:
            return bare  # a day, a number, an article
        return self.find(bare, "thing", day)


def _telling(text: str, type_: str) -> str:
    """What is compared for something near: of an instrument what tells it from others."""
    return " ".join(words_of(text)) or fold(text) if type_ in TYPES["instrument"] else fold(text)
