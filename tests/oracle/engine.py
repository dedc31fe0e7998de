"""What Misak makes of a world, asked the same questions as its life: the only place where both
sides meet."""

from __future__ import annotations

from collections.abc import Iterator

from misak.ask.evaluate import Args, evaluate
from misak.ask.found import Found, Item
from misak.ask.language import Asked, understand
from misak.ask.library import Library
from misak.ask.resolving import resolve
from misak.booking.books import Books
from misak.ledger.load import load
from misak.text.read import read_text
from oracle.life import Life
from oracle.names import LANDED
from oracle.persons import speaks_for
from oracle.values import Day, Owed
from oracle.world import LAST, Instrument, World
from oracle.writing import START, ledger

ZERO = START.toordinal()
Difference = tuple[str, object, object]


class Engine:
    """What Misak makes of the same world; what belongs to a feature is asked where it is one of
    these."""

    def __init__(self, world: World, features: frozenset[str] = LANDED) -> None:
        self.world, self.features = world, features
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
    booked = {day - ZERO for day in books.days()}
    lines = {day for found in engine.world.instruments for day in _line_days(found)}
    lines |= {each.day for each in life.endings.all}
    for day in range(LAST + 1):
        now = life.days[day]
        still = (
            day > 0 and day not in booked and now == life.days[day - 1]
        )  # neither side says that anything changes
        asked = iter(()) if still else answers(engine, books, now, day)
        force = _force(engine, life, books, day) if day in lines or not still else iter(())
        for question, theirs, ours in (*asked, *force):
            if theirs != ours:
                yield f"day {day}: {question}: booked {theirs}, lived {ours}"


def _line_days(found: Instrument) -> Iterator[int]:
    """The days on which what is in force may change by the lines of an instrument: beside those
    of endings by clauses."""
    lines = (found.force, found.acceded, found.reserves, found.objects, found.ended)
    stops = (found.suspended, found.revived)
    for line in (line for several in (*lines, *stops) for line in several):
        yield from (line.day, line.day + (line.notice or 0), line.day + (line.term or 0))


def _force(engine: Engine, life: Life, books: Books, day: int) -> Iterator[Difference]:
    for found in engine.world.instruments:
        if found.treaty and found.articles:
            yield _parties(engine, life, books, day, found)
        for label, _ in found.articles if found.treaty else ():
            for party in found.parties:
                question = f"in_force({found.id} art {label} for {party})"
                theirs = ids(engine.ask(books, question, day), books) == {"yes"}
                yield question, theirs, life.endings.in_force(found, label, party, day)


def _parties(engine: Engine, life: Life, books: Books, day: int, found: Instrument) -> Difference:
    """Who is party to a treaty: for whom some article is in force, by the name of the day (35)."""
    question = f"party({found.id}, ?)"
    values = [
        v for v in engine.ask(books, question, day).values if ("role", "signatory") not in v.extra
    ]
    theirs = {engine.world.standing(str(v.id), day) for v in values}
    lived = {
        engine.world.standing(party, day)
        for party in found.parties
        if any(life.endings.in_force(found, label, party, day) for label, _ in found.articles)
    }
    return question, theirs, lived


def answers(engine: Engine, books: Books, seen: Day, day: int) -> Iterator[Difference]:
    """Each question with the two answers."""
    for place in engine.world.places:
        yield from _place(engine, books, seen, day, place)
    states = sorted(set(engine.world.states.values()))
    for one in states:
        for other in states:
            if one < other:
                war = books.value(("war", one, other), ZERO + day)
                yield f"war({one}, {other})", getattr(war, "id", None), seen.war.get((one, other))
                yield from _boundary(engine, books, seen, day, (one, other))
            if one != other:
                yield from _owed(engine, books, seen, day, (one, other))
    world = engine.world
    stand = sorted({world.standing(p, day) for p in world.states})
    for one in stand:
        for other in stand:
            if one < other and (world.states[one] != world.states[other]):
                question = f"hostilities({one}, {other})"
                theirs = ids(engine.ask(books, question, day), books) == {"yes"}
                yield question, theirs, (one, other) in seen.hostilities
            if one != other:
                question = f"recognises({one}, {other})"
                theirs = ids(engine.ask(books, question, day), books) == {"yes"}
                yield question, theirs, (one, other) in seen.recognises
    for matter in ("m1", "m2"):
        question = f"matter({matter})"
        theirs_ = ids(engine.ask(books, question, day), books)
        yield question, theirs_, {seen.matters.get(matter, "not-raised")}


def _place(engine: Engine, books: Books, seen: Day, day: int, place: str) -> Iterator[Difference]:
    """Title, by state and by name; contest; administration; status."""
    world = engine.world
    title = engine.ask(books, f"title({place})", day)
    yield f"title({place})", ids(title, books), {seen.title[place]}
    yield f"contested({place})", title.contested, seen.contested[place]
    ruled = engine.ask(books, f"administration({place})", day)
    if "governments" in engine.features:
        yield f"named({place})", named(title, world, day), {seen.named[place]}
        governing = named(ruled, world, day)
        yield f"administration({place})", governing, {seen.administration[place]}
    else:
        state = {**world.states, "nobody": "nobody"}[seen.administration[place]]
        yield f"administration({place})", ids(ruled, books), {state}
    status = engine.ask(books, f"status({place})", day)
    told = {(str(v.id), books.state(str(dict(v.extra).get("under", "")))) for v in status.values}
    left = set() if "occupied" in engine.features else {"occupied", "administered"}
    yield (
        f"status({place})",
        {value for value in told if value[0] not in left},
        {value for value in seen.status[place] if value[0] not in left},
    )


def _members(world: World, state: str, day: int) -> set[str]:
    """The states of the members of a union on a day, and of theirs."""
    return speaks_for(world, state, day) - {world.states[state]}


def _boundary(
    engine: Engine, books: Books, seen: Day, day: int, pair: tuple[str, str]
) -> Iterator[Difference]:
    """The frontier of two states; of a union also its members', with their names (35)."""
    found = engine.ask(books, f"boundary({pair[0]}, {pair[1]})", day)
    told = {m for v in found.values for m in _names(v, "members")}
    lived: set[str] | None = set() if pair in seen.boundaries else None
    for one, other in (pair, pair[::-1]):
        if lived is None:
            members = _members(engine.world, one, day)
            having = {m for m in members if tuple(sorted((m, other))) in seen.boundaries}
            lived = having or None
    theirs = {books.state(m) for m in told} if ids(found, books) == {"fixed"} else None
    yield f"boundary({pair[0]}, {pair[1]})", theirs, lived


def named(found: Found, world: World, day: int) -> set[str]:
    """The governments that an answer names, without the parts of a place that others hold."""
    own = [str(v.id) for v in found.values if "part" not in dict(v.extra)]
    return {world.standing(id_, day) for id_ in own}


def _owed(
    engine: Engine, books: Books, seen: Day, day: int, pair: tuple[str, str]
) -> Iterator[Difference]:
    """What one state owes another, and the lives of that."""
    one, other = pair
    owed = engine.ask(books, f"owes({one}, {other}, ?)", day)
    lived = seen.owes.get((one, other), set())
    running = _running(seen, one, other)
    yield f"owes({one}, {other}, ?)", {str(v.id) for v in owed.values}, running
    lives = {_bond(v) for v in owed.values}
    yield f"life({one}, {other})", lives - lived, set()
    for member in sorted(_members(engine.world, one, day)):
        for topic in sorted(_running(seen, member, other) - running):
            found = engine.ask(books, f"owes({one}, {other}, {topic})", day)
            told = {m for v in found.values for m in _names(v, "members")}
            question = f"owes({one} for {member}, {other}, {topic})"
            yield question, member in {books.state(m) for m in told}, True
    for topic in sorted({each.topic for each in lived} - running):
        past = engine.ask(books, f"owes({one}, {other}, {topic})", day)
        if past.values and "members" in dict(past.values[0].extra):
            continue  # a union answers for its members (35)
        yield f"was-due({one}, {other}, {topic})", (past.values, past.covered), ((), False)


def _running(seen: Day, one: str, other: str) -> set[str]:
    """The topics of what one owes another and is not past."""
    return {o.topic for o in seen.owes.get((one, other), ()) if o.life != "was-due"}


def _names(item: Item, word: str) -> list[str]:
    """The names that an answer has under a word; none where it has none."""
    found = dict(item.extra).get(word, ())
    return [str(each) for each in found] if isinstance(found, (list, tuple)) else [str(found)]


def _bond(item: Item) -> Owed:
    """What an answer says of one bond."""
    extra = dict(item.extra)
    where = _names(item, "where")
    return Owed(
        str(item.id), str(extra["life"]), str(extra.get("amount", "")), where[0] if where else ""
    )


def told(world: World) -> str:
    """The files of a world, for a failure to show."""
    return "\n".join(
        f"==== {name}\n{text}"
        for name, text in ledger(world).items()
        if name not in ("topics.md", "accounts.md", "matters.md")
    )
