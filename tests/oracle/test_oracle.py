"""Booking agrees with living through the world, on every day, for title, contest, administration, status, war, duties, recognition and force."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given, note

from misak.ask.evaluate import Args, evaluate, resolve
from misak.ask.found import Found
from misak.ask.language import Asked, understand
from misak.ask.library import Library
from misak.booking.books import Books
from misak.booking.reading import Reading
from misak.ledger.load import load
from misak.text.read import read_text
from oracle.simulate import Day, Life
from oracle.world import LAST, World
from oracle.worlds import worlds
from oracle.writing import START, ledger

ZERO = START.toordinal()


class Engine:
    """What Misak makes of the same world."""

    def __init__(self, world: World) -> None:
        self.world = world
        documents = {name: read_text(text, name) for name, text in ledger(world).items()}
        assert not [fault for _, faults in documents.values() for fault in faults]
        loaded = load((), {name: document for name, (document, _) in documents.items()})
        assert not loaded.faults, loaded.faults
        self.library = Library(loaded)
        self.known: dict[str, tuple[Asked, Args]] = {}

    def ask(self, books: Books, question: str, day: int) -> Found:
        """The answer of one reading's books."""
        if question not in self.known:
            asked = understand(question)
            self.known[question] = (asked, resolve(self.library.index, asked, ZERO + day))
        return evaluate(books, self.library.index, *self.known[question], ZERO + day)


def ids(found: Found, books: Books) -> set[str]:
    """The values, polities as states, without the parts of a place that others hold."""
    return {books.state(str(v.id)) for v in found.values if "part" not in dict(v.extra)}


def differences(engine: Engine, life: Life, books: Books) -> Iterator[str]:
    """Every question of every day on which the two do not agree."""
    world = engine.world
    booked = {day - ZERO for day in books.days()}
    for day in range(LAST + 1):
        still = (
            day > 0 and day not in booked and life.days[day] == life.days[day - 1]
        )  # neither side says that anything changes
        for question, theirs, ours in (
            () if still else answers(engine, life, books, life.days[day], day)
        ):
            if theirs != ours:
                yield f"day {day}: {question}: booked {theirs}, lived {ours}"
        for found in world.instruments:
            for label, _ in found.articles if found.treaty else ():
                for party in found.parties:
                    question = f"in_force({found.id} art {label} for {party})"
                    theirs, ours = (
                        ids(engine.ask(books, question, day), books) == {"yes"},
                        life.in_force(found, label, party, day),
                    )
                    if theirs != ours:
                        yield f"day {day}: {question}: booked {theirs}, lived {ours}"


def answers(
    engine: Engine, life: Life, books: Books, seen: Day, day: int
) -> Iterator[tuple[str, object, object]]:
    """Each question with the two answers."""
    world = engine.world
    for place in world.places:
        title = engine.ask(books, f"title({place})", day)
        yield f"title({place})", ids(title, books), {seen.title[place]}
        yield f"contested({place})", title.contested, seen.contested[place]
        yield (
            f"administration({place})",
            ids(engine.ask(books, f"administration({place})", day), books),
            {seen.administration[place]},
        )
        status = engine.ask(books, f"status({place})", day)
        yield (
            f"status({place})",
            {(str(v.id), books.state(str(dict(v.extra).get("under", "")))) for v in status.values},
            seen.status[place],
        )
    states = sorted(set(world.states.values()))
    for one in states:
        for other in states:
            if one < other:
                war = books.value(("war", one, other), ZERO + day)
                yield f"war({one}, {other})", getattr(war, "id", None), seen.war.get((one, other))
                yield (
                    f"hostilities({one}, {other})",
                    ids(engine.ask(books, f"hostilities({one}, {other})", day), books) == {"yes"},
                    (one, other) in seen.hostilities,
                )
            if one != other:
                owed = engine.ask(books, f"owes({one}, {other}, ?)", day)
                lived = seen.owes.get((one, other), set())
                yield (
                    f"owes({one}, {other}, ?)",
                    {str(v.id) for v in owed.values},
                    {topic for topic, _ in lived},
                )
                yield (
                    f"life({one}, {other})",
                    {(str(v.id), dict(v.extra)["life"]) for v in owed.values} <= lived,
                    True,
                )
                yield (
                    f"recognises({one}, {other})",
                    ids(engine.ask(books, f"recognises({one}, {other})", day), books) == {"yes"},
                    (one, other) in seen.recognises,
                )
    for matter in ("m1", "m2"):
        yield (
            f"matter({matter})",
            ids(engine.ask(books, f"matter({matter})", day), books),
            {seen.matters.get(matter, "not-raised")},
        )


def told(world: World) -> str:
    """The files of a world, for a failure to show."""
    return "\n".join(
        f"==== {name}\n{text}"
        for name, text in ledger(world).items()
        if name not in ("topics.md", "accounts.md", "matters.md")
    )


@given(worlds())
def test_booking_is_what_happens(world: World) -> None:
    engine = Engine(world)
    note(told(world))
    found = next(differences(engine, Life(world), engine.library.books()), None)
    assert found is None, found


@given(worlds())
def test_an_account_is_what_would_have_happened(world: World) -> None:
    """Each alternative is booked alone against the base (rule 23)."""
    if '"tale"' not in repr(world) and "'tale'" not in repr(world):
        return
    engine = Engine(world)
    note(told(world))
    books = engine.library.books(Reading("tale", frozenset({"tale"})))
    found = next(differences(engine, Life(world, "tale"), books), None)
    assert found is None, found
