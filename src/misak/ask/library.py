"""A ledger to ask: the one door for the command line, the page and other people's Python."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from misak.ask import waiting
from misak.ask.answer import Answer, Json, make
from misak.ask.candidates import stands, told_name
from misak.ask.evaluate import Args, evaluate, resolve
from misak.ask.found import Found, Item, Other
from misak.ask.language import Asked, NotUnderstood, span, understand
from misak.ask.names import Index
from misak.ask.others import reading_name, why_so
from misak.ask.quantified import QUANTIFIED, checked, first_day, quantified
from misak.ask.readings import Unit, account_reason, named, units
from misak.ask.reasons import reason
from misak.ask.rejected import REJECTED
from misak.ask.said import Telling
from misak.ask.spans import moving_days, over, within
from misak.ask.telling import sentence, told
from misak.ask.unknown import Heard
from misak.ask.whole import of_part
from misak.booking.books import Books
from misak.booking.exactness import opens, written
from misak.booking.membership import bears, joining, with_members
from misak.booking.reading import BASE, Reading
from misak.booking.slices import TITLE, Subjects, bearing, claimed, moving, openings, sliced
from misak.effects.posting import Keyed
from misak.ground.days import FOREVER, iso
from misak.ground.faults import Fault
from misak.ground.langs import LANGS
from misak.kinds.fluents import RECOGNITION
from misak.kinds.questions import ROWS
from misak.ledger.loaded import Loaded
from misak.ledger.persons import persons, within_union
from misak.ledger.values import Act, Dated, Groups, Ledger

PARTED = {
    row.id
    for row in ROWS
    if row.shape in ("title", "administration", "status", "fact", "bond", "matter", "in_force")
}
BY_DAY = {
    row.id
    for row in ROWS
    if row.shape in ("title", "administration", "status", "fact", "bond", "matter")
}  # told by what is booked until a day


class Library:
    """Books under any reading, booked when first needed.

    ``ledger`` is what was loaded, ``faults`` what loading found. Names are understood in either
    language, by alias and former name; one that the books do not know raises ``UnknownName``, a
    text that is no question ``NotUnderstood``.
    """

    def __init__(self, loaded: Loaded) -> None:
        self.loaded = loaded
        self.ledger: Ledger = loaded.ledger
        self.faults: list[Fault] = loaded.faults
        self.offered: frozenset[str] = loaded.offered  # names of a base that nothing here follows
        self.people = persons(loaded.ledger)
        self._base: Books | None = None
        self._booked = {BASE}
        self._units: list[Unit] | None = None
        self._groups: dict[Reading, Groups] = {}
        self._slices: dict[tuple[str, Subjects], Ledger] = {}
        self._acts: dict[tuple[str, Subjects], frozenset[int]] = {}
        self._sliced: dict[tuple[Reading, str, Subjects], Books] = {}

    def prepare(self) -> None:
        """Book now what every question needs: the base, and which readings differ from it."""
        books = self.books()
        self.units()
        for part in ("kept", "holders"):  # made when they are first looked at
            getattr(books, part)

    @cached_property
    def index(self) -> Index:
        """All names as people write them."""
        return Index(self.ledger, self.people)

    @cached_property
    def _joining(self) -> Ledger:
        return joining(self.ledger)

    def books(self, reading: Reading = BASE) -> Books:
        """The books under a reading."""
        if self._base is None:
            self._base = Books(self.ledger, BASE, self.people)
        self._booked.add(reading)
        return self._base.under(reading)

    def part(self, reading: Reading, fluent: str, subjects: Subjects) -> Books:
        """The books under a reading, as far as one fluent of some subjects rests on them."""
        if reading in self._booked or fluent not in PARTED:
            return self.books(reading)
        return self._slice(reading, fluent, subjects)

    def _slice(self, reading: Reading, fluent: str, subjects: Subjects) -> Books:
        key = (fluent, subjects)
        if key not in self._slices:
            bear = self._bearing(fluent, subjects)
            self._slices[key] = sliced(self.ledger, fluent, bear)
        if (reading, *key) not in self._sliced:
            base = self.books()
            opened = openings(base.opened, fluent, subjects)
            if reading not in self._groups:
                other = bears(self._joining, reading)
                self._groups[reading] = (
                    with_members(self.ledger, self.people, reading, base.expansion.forces)
                    if other
                    else base.ledger
                ).groups
            part = self._slices[key]._replace(groups=self._groups[reading])
            self._sliced[reading, fluent, subjects] = Books(
                part, reading, self.people, base, opened, base.kept
            )
        return self._sliced[reading, fluent, subjects]

    def _bearing(self, fluent: str, subjects: Subjects) -> frozenset[int]:
        """The acts that can bear on a fluent of some subjects; a span asks for the same ones
        again and again."""
        key = (fluent, subjects)
        if key not in self._acts:
            self._acts[key] = bearing(self.ledger, fluent, subjects)
        return self._acts[key]

    def units(self) -> list[Unit]:
        """The alternatives of this ledger to its base."""
        if self._units is None:
            self._units = units(self.books())
        return self._units

    def reading(self, name: str) -> Reading:
        """A reading by name; raises UnknownName where neither a reading nor an account is
        called so."""
        if name not in ("", "base", "signed"):
            name = self.index.find(name, "reading", 0)
        return named(
            self.ledger,
            name,
            tuple(id_ for id_, i in self.ledger.instruments.items() if i.class_ == "treaty")
            if name == "signed"
            else (),
        )

    def ask(self, question: str, on: str | int | None = None, reading: str = "") -> Answer:
        """Answer a question on a day (ISO text or ordinal; the question's own day goes first;
        today where none is said).

        Of a month, a year or an interval every value is told with its days.
        """
        asked = understand(question)
        first, last = self.days(asked, on)
        if first == last and asked.modifier not in QUANTIFIED:
            name = asked.reading or reading or "base"
            dated = bool(on) or asked.on is not None
            return self._answer(asked, last, self.reading(name), name, dated)
        found = self.spells(asked, first, last, reading)
        return quantified(asked, found, last) if asked.modifier in QUANTIFIED else over(found, last)

    def spells(
        self, asked: Asked, first: int, last: int, reading: str = ""
    ) -> list[tuple[Answer, int]]:
        """The answers of a span, each with the day from which it holds: wherever something
        becomes another.

        Of ``ever``, ``always``, ``never`` and ``which`` those of the question without them.
        """
        name = asked.reading or reading or "base"
        under = self.reading(name)
        if asked.modifier in QUANTIFIED:
            checked(asked)
            asked = asked._replace(modifier="")
        return [
            (self._answer(asked, day, under, name, False), day)
            for day in self._turns(asked, first, last, under)
        ]

    def days(self, asked: Asked, on: str | int | None) -> tuple[int, int]:
        """The first and the last day that a question asks about. Raises NotUnderstood."""
        if asked.on is not None:
            return asked.first or asked.on, asked.on
        if on is None and asked.modifier in QUANTIFIED:
            return first_day(self.books()), date.today().toordinal()
        if isinstance(on, date):
            on = on.toordinal()
        if isinstance(on, int) and 0 < on < FOREVER:
            return on, on
        if on is not None and not isinstance(on, str):
            raise NotUnderstood("D401", (str(on),))
        if on:
            return span(on)
        return (today := date.today().toordinal()), today

    def day(self, asked: Asked, on: str | int | None) -> int:
        """The day of a question that is about one day. Raises NotUnderstood."""
        first, last = self.days(asked, on)
        if first != last:
            raise NotUnderstood("N323", (f"{iso(first)}/{iso(last)}",))
        return last

    def _turns(self, asked: Asked, first: int, last: int, reading: Reading) -> list[int]:
        """The first day, and each day until the last on which the answer, or what another
        reading says, can become another."""
        books = self.books(reading)
        kept: list[int] = []
        before: tuple[object, ...] = ()
        for day in sorted({first, *within(moving_days(books), first, last)}):
            args = resolve(self.index, asked, day, [])
            found = evaluate(books, self.index, asked, args, day)
            now = (args, _ids(found.values), found.covered, found.contested)
            if now != before:
                kept.append(day)
            before = now
        subjects = self._subjects(books, resolve(self.index, asked, last, []))
        bear = self._bearing(asked.question.id, subjects)
        own = {day for number, day in books.expansion.days.items() if number in bear}
        return sorted({*kept, *within(own | self._doubts(bear, subjects), first, last)})

    def _doubts(self, bear: frozenset[int], subjects: Subjects) -> set[int]:
        """The days on which a reading that can bear on these acts and subjects begins or ends
        to differ."""
        concerned = _concerned(self.ledger, bear, subjects)
        bearing_units = (
            unit
            for unit in self.units()
            if any(self._bears(line, bear, concerned) for line in unit.lines)
        )
        return {day for unit in bearing_units for day in (unit.since, unit.until)}

    def _answer(self, asked: Asked, day: int, reading: Reading, name: str, dated: bool) -> Answer:
        books = self.books(reading)
        inexact: list[Heard] = []
        args = resolve(self.index, asked, day, inexact)
        found = evaluate(books, self.index, asked, args, day)
        others = self._others(books, asked, args, day, found)
        found, others = of_part(books, asked.question.id, inexact, (found, others), day)
        contested = found.contested or any(self._contests(asked, args, o) for o in others)
        values = [told(self.ledger, item, asked, day) for item in found.values]
        because = [reason(books, why) for why in found.reasons]
        return make(
            ask=asked.text,
            on=iso(day),
            reading=name,
            value=values,
            covered=found.covered,
            contested=contested,
            since=_iso(found.since),
            until=_iso(found.until),
            because=because,
            alternatives=others,
            sentence={
                lang: stands(self.ledger, inexact, day, lang)
                + sentence(Telling(books, asked, args, found, day, lang), because, contested, dated)
                for lang in LANGS
            },
            names=tuple(told_name(self.ledger, heard, day) for heard in inexact),
            followed=_iso(found.followed),
            last=self._told(found.last, asked, day)
            if found.last or found.followed is not None
            else None,
            parts=self._told(found.parts, asked, day) or None,
            shared=found.shared or None,
            written=written(books, {"since": found.since, "until": found.until}) or None,
            opened=(found.since is not None and opens(found.reasons)) or None,
        )

    def _contests(self, asked: Asked, args: Args, other: Json) -> bool:
        """Whether another answer makes this one contested: its rank does, or it is the recognition
        of a state or government in an instrument that is only signed (rule 21)."""
        if other["rank"] != "signed" or asked.question.id not in RECOGNITION or asked.modifier:
            return other["rank"] == "contested"
        said = [one["id"] for one in other["value"]]  # type: ignore[attr-defined]
        return said == ["yes"] and self.ledger.names[args[1] or ""].type == "polity"

    def _told(self, items: tuple[Item, ...], asked: Asked, day: int) -> list[Json]:
        return [told(self.ledger, item, asked, day) for item in items]

    def _others(
        self, books: Books, asked: Asked, args: tuple[str | None, ...], day: int, found: Found
    ) -> list[Json]:
        """What other readings say, where they say something else."""
        subjects = self._subjects(books, args)
        rows = [self._row(books, other, asked, day) for other in found.others]
        rows += [
            self._row(books, one.beside, asked, day)
            for one in waiting.about(books, asked.question.id, subjects, day)
        ]
        bear = self._bearing(asked.question.id, subjects)
        parties = _concerned(self.ledger, bear, subjects)
        by_day = (
            books.reading == BASE
            and asked.question.id in BY_DAY
            and asked.modifier in ("", "count")
        )
        part = self._slice(BASE, asked.question.id, subjects) if by_day else None
        posted = part.posted(day) if part is not None else []
        for unit in self.units():
            if unit.reading.name == books.reading.name or not unit.since <= day < unit.until:
                continue
            line = next((one for one in unit.lines if self._bears(one, bear, parties)), None)
            if line is None:
                continue
            there = self.part(unit.reading, asked.question.id, subjects)
            if part is not None and self._alike(part, posted, there, asked.question.id, day):
                continue
            elsewhere = evaluate(there, self.index, asked, args, day)
            values = _otherwise(found, elsewhere)
            if values is not None:
                why = _differing(unit, line, elsewhere)
                other = Other(unit.reading.name, values, why, account_reason(why), unit.rank)
                rows.append(self._row(there, other, asked, day))
        return rows

    def _alike(self, one: Books, ours: list[Keyed], other: Books, fluent: str, day: int) -> bool:
        """Whether two slices post the same until a day (``ours`` is what the first does), as
        far as it can move the fluent: then they answer alike."""
        theirs = other.posted(day)
        if ours == theirs or fluent not in TITLE:
            return ours == theirs
        known = claimed(ours, self.people.states) | claimed(theirs, self.people.states)
        states = self.people.states
        mine = moving(ours, one.holders, known, states)
        return mine == moving(theirs, one.holders, known, states)

    def _bears(self, line: Act | Dated, bear: frozenset[int], instruments: set[str]) -> bool:
        """Whether a line of an alternative can change an answer that rests on these acts and
        instruments."""
        if isinstance(line, Dated):
            return line.instrument in instruments
        return line.number in bear or (line.role == "or" and line.parent in bear)

    def _row(self, books: Books, other: Other, asked: Asked, day: int) -> Json:
        """Another answer as the published shape has it."""
        why = reason(books, other.why)
        return {
            "reading": other.reading,
            "name": reading_name(self.ledger, other.reading),
            "value": [told(self.ledger, value, asked, day) for value in other.values],
            "rank": other.rank,
            "reason": why_so(other.reason),
            "source": why["sources"],
            "because": why,
        }

    def _subjects(self, books: Books, args: tuple[str | None, ...]) -> Subjects:
        """For each argument the ids that stand for it: its state, the places around and within."""
        titles = books.replay.titles
        ids = [arg.partition("|")[0] for arg in args if arg]
        return tuple(
            frozenset(
                {
                    id_,
                    books.state(id_),
                    *titles.above(id_),
                    *titles.within.get(id_, ()),
                    *within_union(self.people, id_, None),
                    *(books.state(member) for member in within_union(self.people, id_, None)),
                }
            )
            for id_ in ids
        )


def _concerned(ledger: Ledger, bear: frozenset[int], subjects: Subjects) -> set[str]:
    """The instruments of some acts, and the subjects themselves: whose dated lines can bear on
    a question."""
    return {act.instrument for act in ledger.acts if act.number in bear} | {
        id_ for subject in subjects for id_ in subject
    }


def _otherwise(found: Found, elsewhere: Found) -> tuple[Item, ...] | None:
    """What another reading says, or what a rejection says that is made there; None where it says
    the same (rule 38)."""
    if _ids(elsewhere.values) != _ids(found.values) or elsewhere.covered != found.covered:
        return elsewhere.values
    known = {other.why.at for other in found.others}
    rejected = (o for o in elsewhere.others if o.reason == REJECTED and o.why.at not in known)
    return next((other.values for other in rejected), None)


def _differing(unit: Unit, line: Act | Dated, elsewhere: Found) -> Act | Dated:
    """The line of an alternative in which it differs: one that its answer rests on, else one
    that bears on it (rule 38)."""
    resting = {why.at for why in elsewhere.reasons}
    return next((one for one in unit.lines if one.at in resting), line)


def _ids(values: tuple[Item, ...]) -> list[str]:
    return sorted(str(v.id) for v in values)


def _iso(day: int | None) -> str | None:
    return iso(day) if day is not None and 0 < day < FOREVER else None
