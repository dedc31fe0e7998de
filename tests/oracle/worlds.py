"""Random worlds: few polities, few places, few weeks, so that everything meets everything."""

from __future__ import annotations

from hypothesis import strategies as st

from oracle.agreements import old, treaty
from oracle.happenings import event
from oracle.names import POLITIES, Draw, Names
from oracle.suspending import suspended
from oracle.world import LAST, Clause, Instrument, World
from oracle.writing import TOPICS

Continuations = tuple[tuple[str, str, int, int], ...]


@st.composite
def worlds(draw: Draw, features: frozenset[str] = frozenset()) -> World:
    """A world of three to six polities and three to eight places, with two to six instruments,
    and some of the features."""
    polities = POLITIES[: draw(st.integers(3, 6))]
    states = {p: p for p in polities}
    continues: Continuations = ()
    if "governments" in features and len(polities) > 3 and draw(st.booleans()):
        continues = _continued(draw, polities, states)
    ties = (
        ((polities[2], polities[1], 5, draw(st.integers(10, LAST))),)
        if draw(st.integers(0, 1 if "unions" in features else 3)) == 0
        else ()
    )
    groups = {"league": tuple((p, 0, draw(st.sampled_from([15, LAST + 9]))) for p in polities[1:3])}
    places: dict[str, str | None] = {}
    for number in range(draw(st.integers(3, 8))):
        places[f"l{number}"] = draw(st.sampled_from([None, *places])) if number else None
    opens = {
        p: draw(st.sampled_from([p for p in polities if p not in {c[1] for c in continues}]))
        for p, container in places.items()
        if container is None or draw(st.integers(0, 3)) == 0
    }
    events = tuple(f"e{n}" for n in range(draw(st.integers(0, 3))))
    treaties = tuple(f"i{n}" for n in range(draw(st.integers(1, 3))))
    names = Names(polities, states, tuple(places), events, treaties, features)
    made = [event(draw, names, id_) for id_ in events]
    made += [treaty(draw, names, id_, number) for number, id_ in enumerate(treaties)]
    if "year" in features and draw(st.integers(0, 2)) == 0:
        made.append(old(draw, names, "i9"))
    made = [_once(made, found) for found in made]
    made = [suspended(draw, names, found) if found.treaty else found for found in made]
    made = [_stood(found, continues) for found in made]
    until = {"league": draw(st.integers(16, LAST))} if draw(st.booleans()) else {}
    return World(
        states,
        continues,
        ties,
        groups,
        places,
        opens,
        tuple(made),
        frozenset(c[1] for c in continues if "wholly" in features and draw(st.booleans())),
        until if "groups" in features else {},
        frozenset(TOPICS[2:]) if "single" in features else frozenset(),
    )


def _continued(draw: Draw, polities: tuple[str, ...], states: dict[str, str]) -> Continuations:
    """The last polity becomes a government of the first one's state."""
    new, old = polities[-1], polities[0]
    states[new] = old
    beside = draw(st.integers(1, 20))
    return ((old, new, beside, beside + draw(st.integers(0, 20))),)


def _once(made: list[Instrument], found: Instrument) -> Instrument:
    """Adoption one step deep: who adopts an adopter settles something instead; nobody adopts
    articles that there are not."""
    adopters = {
        i.id for i in made if "adopt" in {c.kind for _, clauses in i.articles for c in clauses}
    }
    labels = {f"{i.id} art {label}" for i in made for label, _ in i.articles} | {i.id for i in made}

    def chosen(clause: Clause) -> Clause:
        ref = clause.slots.get("", ("",))[0]
        if clause.kind == "adopt" and (ref.partition(" ")[0] in adopters or ref not in labels):
            return Clause("settle", {"": ("m1",)})
        return clause

    return found._replace(
        articles=tuple(
            (label, tuple(chosen(c) for c in clauses)) for label, clauses in found.articles
        )
    )


def _stood(found: Instrument, continues: Continuations) -> Instrument:
    """The same instrument with only such governments as stood on its day, or on the day that a
    clause names."""
    if not continues:
        return found
    old, new, beside, alone = continues[0]

    def who(name: str, day: int) -> str:
        if name == old and day >= alone:
            return new
        return old if name == new and day < beside else name

    def clause(each: Clause) -> Clause:
        day = each.on if each.on is not None and not found.treaty else found.day
        slots = {m: tuple(who(v, day) for v in values) for m, values in each.slots.items()}
        conditions = tuple(clause(c) for c in each.conditions)
        other = (each.other[0], clause(each.other[1])) if each.other else None
        return each._replace(slots=slots, conditions=conditions, other=other)

    def lines(given: tuple) -> tuple:  # type: ignore[type-arg]
        return tuple(
            line._replace(
                parties=frozenset(who(p, found.day) for p in line.parties)
                if line.parties is not None
                else None,
                to=who(line.to, found.day),
            )
            for line in given
        )

    return found._replace(
        force=lines(found.force),
        ended=lines(found.ended),
        suspended=lines(found.suspended),
        revived=lines(found.revived),
        acceded=lines(found.acceded),
        reserves=lines(found.reserves),
        objects=lines(found.objects),
        sides=tuple(tuple(who(p, found.day) for p in side) for side in found.sides),
        participants=tuple(who(p, found.day) for p in found.participants),
        articles=tuple((label, tuple(clause(c) for c in cs)) for label, cs in found.articles),
    )
