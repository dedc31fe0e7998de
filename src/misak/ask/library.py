"""A ledger to ask: the one door for the command line, the page and other people's Python."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property

from misak.ask import waiting
from misak.ask.alternatives import Alternatives, Until, ids, otherwise
from misak.ask.answer import Answer, Json, Outcome, make
from misak.ask.candidates import stands, told_name
from misak.ask.evaluate import Args, evaluate
from misak.ask.found import Found, Item, Other
from misak.ask.language import Asked, NotUnderstood, span, understand
from misak.ask.lately import moment
from misak.ask.names import Index
from misak.ask.others import reading_name, why_so
from misak.ask.quantified import QUANTIFIED, checked, first_day, quantified
from misak.ask.questions import bond
from misak.ask.readings import Unit, account_reason, named
from misak.ask.reasons import reason
from misak.ask.resolving import resolve
from misak.ask.said import Telling
from misak.ask.spans import moving_days, named_anew, over, within
from misak.ask.telling import sentence, told
from misak.ask.unknown import Heard
from misak.ask.whole import of_part
from misak.booking.books import Books
from misak.booking.exactness import opens, written
from misak.booking.reading import BASE, Reading
from misak.booking.slices import Subjects
from misak.ground.days import FOREVER, iso
from misak.ground.faults import Fault
from misak.ground.langs import LANGS
from misak.kinds.fluents import RECOGNITION
from misak.kinds.questions import ROWS
from misak.ledger.loaded import Loaded
from misak.ledger.persons import persons, within_union
from misak.ledger.values import Act, Dated, Ledger

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

CONTESTING = ("contested", "signed")  # the ranks of readings that can make an answer contested


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

    def prepare(self) -> None:
        """Make now what every question needs: the base, which readings differ from it and by
        what, and the spellings of all names."""
        books = self.books()
        for unit in self.units():
            books.grouped(unit.reading)
            if unit.rank != "signed":  # which touches much, and is seldom asked
                books.compare(unit.reading)
        self.index.prepare()
        for part in ("kept", "holders"):  # made when they are first looked at
            getattr(books, part)

    @cached_property
    def index(self) -> Index:
        """All names as people write them."""
        return Index(self.ledger, self.people)

    def books(self, reading: Reading = BASE) -> Books:
        """The books under a reading."""
        if self._base is None:
            self._base = Books(self.ledger, BASE, self.people)
        return self._base.under(reading)

    @cached_property
    def alternatives(self) -> Alternatives:
        """The readings beside the base."""
        return Alternatives(self.books())

    def part(self, reading: Reading, fluent: str, subjects: Subjects) -> Books:
        """The books under a reading, as far as one fluent of some subjects rests on them."""
        if self.books().knows(reading) or fluent not in PARTED:
            return self.books(reading)
        return self.alternatives.part(reading, fluent, subjects)

    def units(self) -> list[Unit]:
        """The alternatives of this ledger to its base."""
        return self.alternatives.units

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
            under, dated = self.reading(name), bool(on) or asked.on is not None
            day = last if dated else moment(self.books(under), self.index, asked, last)
            return self._answer(asked, day, under, name, dated or day != last)
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
        turns = self._turns(asked, first, last, under)
        found: list[tuple[Answer, int]] = []
        args = resolve(self.index, asked, last, [])
        for day in sorted({*turns, *within(named_anew(self.books(), args), first, last)}):
            answer = self._answer(asked, day, under, name, False)
            if day in turns or answer.sentence != found[-1][0].sentence:
                found.append((answer, day))
        return found

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
            now = (args, ids(found.values), found.covered, found.contested)
            if now != before:
                kept.append(day)
            before = now
        subjects = self._subjects(books, asked, resolve(self.index, asked, last, []), last)
        rest = self.alternatives.rest(asked.question.id, subjects)
        own = {day for number, day in books.expansion.days.items() if number in rest.acts}
        return sorted({*kept, *within(own | self.alternatives.days(rest), first, last)})

    def _answer(self, asked: Asked, day: int, reading: Reading, name: str, dated: bool) -> Answer:
        books = self.books(reading)
        inexact: list[Heard] = []
        args = resolve(self.index, asked, day, inexact)
        found = evaluate(books, self.index, asked, args, day)
        found, alone = of_part(books, asked.question.id, inexact, found, day)
        said = [] if alone else [*self._others(books, asked, args, day, found)]
        contested = found.contested or any(self._contests(asked, args, o) for o, _ in said)
        others = [self._row(there, other, asked, day) for other, there in said]
        values = [told(self.ledger, item, asked, day) for item in found.values]
        because = [reason(books, why) for why in found.reasons]
        meant = tuple(self.index.value(text, day) for text in asked.equals)
        spoken = asked._replace(equals=meant)  # in the language of the sentence
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
                + sentence(
                    Telling(books, spoken, args, found, day, lang), because, contested, dated
                )
                for lang in LANGS
            },
            names=tuple(told_name(self.ledger, heard, day) for heard in inexact),
            followed=_iso(found.followed),
            last=self._told(found.last, asked, day)
            if found.last or found.followed is not None
            else None,
            parts=self._told(found.parts, asked, day) or None,
            shared=_said(found.shared),
            written=written(books, {"since": found.since, "until": found.until}) or None,
            opened=(found.since is not None and opens(found.reasons)) or None,
            more=_said(found.more),
        )

    def outcome(self, question: str, on: str | int | None = None, reading: str = "") -> Outcome:
        """What the books say to a question on a day, and no more than that: what other readings
        say is looked at only until one of them makes it contested."""
        asked = understand(question)
        first, last = self.days(asked, on)
        if first != last or asked.modifier in QUANTIFIED:
            answer = self.ask(question, on, reading)
            return Outcome(answer.on, answer.value, answer.covered, answer.contested)
        under = self.reading(asked.reading or reading or "base")
        books = self.books(under)
        if not on and asked.on is None:
            last = moment(books, self.index, asked, last)
        inexact: list[Heard] = []
        args = resolve(self.index, asked, last, inexact)
        found = evaluate(books, self.index, asked, args, last)
        found, alone = of_part(books, asked.question.id, inexact, found, last)
        ranks = CONTESTING if _of_recognition(asked) else CONTESTING[:1]
        contested = found.contested or (
            not alone
            and any(
                self._contests(asked, args, other)
                for other, _ in self._others(books, asked, args, last, found, ranks)
            )
        )
        return Outcome(iso(last), self._told(found.values, asked, last), found.covered, contested)

    def held(self, question: str, day: int, reading: str = "") -> list[Json]:
        """What the books of one reading alone hold to a question on a day: no other is asked."""
        asked, books = understand(question), self.books(self.reading(reading or "base"))
        inexact: list[Heard] = []
        found = evaluate(books, self.index, asked, resolve(self.index, asked, day, inexact), day)
        found, _ = of_part(books, asked.question.id, inexact, found, day)
        return self._told(found.values, asked, day)

    def _contests(self, asked: Asked, args: Args, other: Other) -> bool:
        """Whether another answer makes this one contested: its rank does, or it is the recognition
        of a state or government in an instrument that is only signed (rule 21)."""
        if other.rank != "signed" or not _of_recognition(asked):
            return other.rank == "contested"
        said = [item.id for item in other.values]
        return said == ["yes"] and self.ledger.names[args[1] or ""].type == "polity"

    def _told(self, items: tuple[Item, ...], asked: Asked, day: int) -> list[Json]:
        return [told(self.ledger, item, asked, day) for item in items]

    def _others(
        self,
        books: Books,
        asked: Asked,
        args: Args,
        day: int,
        found: Found,
        ranks: tuple[str, ...] = (),
    ) -> Iterator[tuple[Other, Books]]:
        """What other readings say (where ranks are named, those of them), where they say something
        else, each with its books."""
        fluent, subjects = asked.question.id, self._subjects(books, asked, args, day)
        yield from ((other, books) for other in found.others)
        for one in waiting.about(books, fluent, subjects, day):
            yield one.beside, books
        rest = self.alternatives.rest(fluent, subjects)
        by_day = books.reading == BASE and fluent in BY_DAY and asked.modifier in ("", "count")

        def says(of: Books) -> bool:
            """Whether books say what the answer does."""
            return otherwise(found, evaluate(of, self.index, asked, args, day)) is None

        until = Until(self.alternatives, (fluent, subjects), day, says)
        for unit in self.units():
            own = unit.reading.name == books.reading.name or (ranks and unit.rank not in ranks)
            if own or not unit.since <= day < unit.until:
                continue
            line = next(filter(rest.hangs_on, unit.lines), None)
            if line is None:
                continue
            if by_day and not self.alternatives.differs(unit.reading, fluent, subjects, day):
                continue
            if by_day and until.same(unit.reading):
                continue
            there = self.part(unit.reading, *_narrowed(fluent, subjects, args))
            elsewhere = evaluate(there, self.index, asked, args, day)
            if (values := otherwise(found, elsewhere)) is not None:
                why = _differing(unit, line, elsewhere)
                yield Other(unit.reading.name, values, why, account_reason(why), unit.rank), there

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

    def _subjects(self, books: Books, asked: Asked, args: Args, day: int) -> Subjects:
        """For each argument the ids that stand for it: its state, the places around and within; of
        all that is owed under an instrument the topics of its clauses, as if each were asked."""
        titles = books.replay.titles
        things = [arg.partition("|")[0] for arg in args if arg]
        id_ = self.index.instrument(asked.under, day)[0] if asked.under else ""
        topics = bond.topics_of(self.ledger, id_) if id_ and args[-1] is None else frozenset()
        own = (
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
            for id_ in things
        )
        return (*own, topics) if topics else tuple(own)


def _of_recognition(asked: Asked) -> bool:
    """Whether a question is one of recognition itself, which a signature alone contests."""
    return asked.question.id in RECOGNITION and not asked.modifier


def _narrowed(fluent: str, subjects: Subjects, args: Args) -> tuple[str, Subjects]:
    """The fluent and the subjects for which a reading is booked: who is bound by an instrument
    rests on its force."""
    if fluent == "party" and args[0] is not None:
        return "in_force", subjects[:1]
    return fluent, subjects


def _differing(unit: Unit, line: Act | Dated, elsewhere: Found) -> Act | Dated:
    """The line of an alternative in which it differs: one that its answer rests on, else one
    that bears on it (rule 38)."""
    resting = {why.at for why in elsewhere.reasons}
    return next((one for one in unit.lines if one.at in resting), line)


def _said(flag: bool) -> bool | None:
    """What is said only where it is so."""
    return flag or None


def _iso(day: int | None) -> str | None:
    return iso(day) if day is not None and 0 < day < FOREVER else None
