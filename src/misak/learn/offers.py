"""What the books offer to ask about a unit: clauses, places whose title changed, days of signature;
and what is proved wrong beside each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from misak.ask.library import Library
from misak.ground.days import FOREVER
from misak.ground.langs import LANGS
from misak.kinds.row import Words
from misak.learn import wording
from misak.learn.clear import clear
from misak.learn.proof import between_others, had, says_not
from misak.learn.question import Ground
from misak.learn.units import Unit
from misak.ledger.values import Act
from misak.say.clauses import sentence
from misak.say.naming import article_of, say, title
from misak.words.english import the
from misak.words.fold import capitalise, fold
from misak.words.turkish import say_day

MOST = 210  # letters of a clause that can still be asked at a glance
YEAR, LATER = 365, 2200  # days
TRIES = 40  # wrong answers that are tried before a question is given up


class Hold(NamedTuple):
    """A place on a day on which its title is settled by an instrument."""

    place: str
    day: int
    instrument: str


class Offers:
    """Questions about a unit. Everything that chance decides comes from the generator that
    each call is given."""

    def __init__(self, library: Library, unit: Unit) -> None:
        self.library, self.unit, self.ledger = library, unit, library.ledger
        self.books = library.books()
        self.acts: dict[str, list[Act]] = {}
        for act in self.ledger.acts:
            self.acts.setdefault(act.instrument, []).append(act)
        self.signed = {
            id_: force.signed
            for id_, force in self.books.expansion.forces.items()
            if force.signed is not None and self.ledger.instruments[id_].class_ == "treaty"
        }
        self.clauses = [act for act in self.ledger.acts if self._askable(act)]
        self.holds = list(self._holds())
        self.dated = [id_ for id_ in sorted(self.signed) if self._plainly_dated(id_)]
        self.unnamed = [id_ for id_ in self.dated if not self._tells_its_year(id_)]

    def _askable(self, act: Act) -> bool:
        """A checked clause of a treaty, disputed by nobody, short enough, that names something."""
        if (
            act.instrument not in self.signed
            or not act.checked
            or act.account
            or act.role
            or act.parent >= 0
            or not self.unit.has(act.file, act.line)
        ):
            return False
        if not self.unit.takes(
            act.instrument, self.signed[act.instrument], *act.slots.get("place", ())[:1]
        ):
            return False
        says = self.says(act)
        if not clear(self.ledger, act, says, self.day(act)):
            return False
        return all(
            12 < len(getattr(says, lang)) <= MOST
            and getattr(says, lang).count(",") < 6
            and title(self.ledger, act.instrument, lang).casefold()
            not in getattr(says, lang).casefold()
            for lang in LANGS
        ) and any(act.slots.values())

    def _holds(self) -> Iterator[Hold]:
        """Places on the day after an instrument moved their title, so that no hour is asked for,
        and a year apart while that lasts, for some years."""
        for (fluent, *args), rows in sorted(self.books.changes.items()):
            if fluent != "title":
                continue
            for at, row in enumerate(rows):
                day, value, why = row[0], row[1], row[2]
                end = rows[at + 1][0] if at + 1 < len(rows) else FOREVER
                instrument = str(getattr(why, "instrument", ""))
                if (
                    end <= day + 1
                    or not isinstance(value, str)
                    or "+" in value
                    or value not in self.ledger.names
                    or day < 10
                ):
                    continue
                if self._tells_its_holder(args[0], value, day):
                    continue
                if instrument and self.unit.takes(instrument, day, args[0]):
                    last = min(end, day + LATER)
                    days = [day + 1, *range(day + YEAR, last - YEAR, YEAR)]
                    yield from (Hold(args[0], each, instrument) for each in days)

    def _plainly_dated(self, id_: str) -> bool:
        """Whether a treaty's day of signature is sure, checked, and told by all alike."""
        lines = [line for line in self.ledger.instruments[id_].dates if line.key == "signed"]
        return (
            len(lines) == 1
            and lines[0].when.certain
            and lines[0].checked
            and lines[0].account is None
            and self.unit.takes(id_, self.signed[id_])
        )

    def _tells_its_holder(self, place: str, holder: str, day: int) -> bool:
        """Whether the name of a place gives away who held it."""
        of, by = self.name(place, day), self.name(holder, day)
        return any(fold(one).split()[0][:6] in fold(all_) for one, all_ in zip(by, of, strict=True))

    def _tells_its_year(self, id_: str) -> bool:
        """Whether the name of a treaty gives away when it was signed."""
        return any(re.search(r"\d{4}", name) for name in self.title(id_))

    # what is said

    def day(self, act: Act) -> int:
        """The day of a clause, else of its signature: things go by the names of that day."""
        return self.books.expansion.days.get(act.number) or self.signed.get(act.instrument, 0)

    def says(self, act: Act) -> Words:
        """A clause in words, with the names of its day."""
        day = self.day(act)
        english, turkish = (sentence(self.ledger, act, lang, day) for lang in ("en", "tr"))
        return Words(wording.towards(english), turkish)

    def title(self, id_: str) -> Words:
        """The name of an instrument."""
        return Words(title(self.ledger, id_, "en"), title(self.ledger, id_, "tr"))

    def name(self, id_: str, day: int) -> Words:
        """The name of a thing on a day."""
        return Words(say(self.ledger, id_, "en", day).text, say(self.ledger, id_, "tr", day).text)

    def ground(self, act: Act) -> Ground:
        """The article that a clause stands in, with what it says."""
        cited = Words(
            *(article_of(self.ledger, act.instrument, act.article, lang) for lang in ("en", "tr"))
        )
        return Ground(act.instrument, act.article, cited, self.says(act))

    def signing(self, id_: str) -> Ground:
        """The day of a signature as a ground: the sentence cites itself."""
        day = self.say_day(self.signed[id_])
        name = self.title(id_)
        name = name._replace(en=capitalise(the(name.en), "en"))
        said = self.filled(wording.SIGNED, treaty=name, day=day)
        return Ground(id_, "", said, said)

    def filled(self, template: Words, **parts: Words) -> Words:
        """A sentence with its gaps filled, in both languages."""
        return Words(
            template.en.format(**{key: value.en for key, value in parts.items()}),
            template.tr.format(**{key: value.tr for key, value in parts.items()}),
        )

    def say_day(self, day: int) -> Words:
        """A day in words."""
        return Words(say_day(day, "en"), say_day(day, "tr"))

    def other_treaties(self, chance: Random, act: Act, n: int) -> list[str]:
        """Treaties that are proved not to say what a clause says; those of about its time first."""
        day = self.signed[act.instrument]
        near = sorted(
            (id_ for id_ in self.signed if id_ != act.instrument),
            key=lambda id_: (abs(self.signed[id_] - day), id_),
        )[:18]
        chance.shuffle(near)
        linked = {ref.id for ref in act.refs} | set(self.ledger.instruments[act.instrument].cites)
        found: list[str] = []
        for id_ in near:
            fresh = self.title(id_) not in [self.title(each) for each in (act.instrument, *found)]
            if id_ not in linked and fresh and self.says_not(id_, act):
                found.append(id_)
        return found[:n]

    def says_not(self, id_: str, act: Act) -> bool:
        """Whether a treaty is proved not to say what a clause says."""
        acts = self.acts.get(id_, [])
        return bool(acts) and says_not(acts, act) and between_others(self.ledger, id_, act)

    def answered(self, first: dict[str, object]) -> Ground:
        """The ground that an answer's first reason gives."""
        id_, label = str(first["instrument"]), str(first.get("article") or "")
        cited = Words(*(article_of(self.ledger, id_, label, lang) for lang in ("en", "tr")))
        said: dict[str, str] = first.get("clause") or first["text"]  # type: ignore[assignment]
        return Ground(id_, label, cited, Words(said["en"], said["tr"]))

    def other_holders(self, chance: Random, hold: Hold, right: str) -> list[str]:
        """Holders of other land on the day that are proved to have had nothing of the place;
        those that held it on another day first."""
        state, titles = self.books.state, self.books.by_fluent.get("title", [])
        own = {str(row.value) for row in self.books.changes.get(("title", hold.place), ())}
        others = {str(self.books.value(key, hold.day)) for key in titles}
        alive = sorted(
            id_ for id_ in others & self.ledger.names.keys() if state(id_) != state(right)
        )
        chance.shuffle(alive)
        own_first = sorted(alive, key=lambda each: each not in own)
        return self._without(own_first, *had(self.library, hold.place, hold.day))

    def _without(self, polities: list[str], named: frozenset[str], covered: bool) -> list[str]:
        """The first three polities of different states, none of whom is said to have anything."""
        state = self.books.state
        taken = {state(each) for each in named if each in self.ledger.names}
        found: list[str] = []
        for id_ in polities if covered else ():
            if state(id_) not in taken and len(found) < 3:
                found.append(id_)
                taken.add(state(id_))
        return found
