"""Random treaties: their parties, days and articles."""

from __future__ import annotations

from hypothesis import strategies as st

from oracle.clauses import agreed
from oracle.names import Draw, Names
from oracle.world import LAST, Clause, Instrument, Line
from oracle.writing import TOPICS


def treaty(draw: Draw, names: Names, id_: str, number: int) -> Instrument:
    """A treaty of two or three parties, with one to three articles."""
    sides = _sides(draw, names)
    parties = tuple(p for side in sides for p in side)
    labels = [str(n) for n in range(1, draw(st.integers(1, 3)) + 1)]
    articles = tuple(
        (label, tuple(agreed(draw, names, parties, number) for _ in range(draw(st.integers(0, 4)))))
        for label in labels
    )
    signed = draw(st.integers(1, 25))
    soon = (Line(signed, frozenset(labels[:1])),) if draw(st.integers(0, 5)) == 0 else ()
    taking = (draw(names.polity),) if draw(st.integers(0, 5)) == 0 else ()
    made = Instrument(
        id_,
        True,
        signed,
        _force(draw, names, signed, labels, parties),
        soon,
        _ended(draw, names, labels, parties),
        sides,
        tuple(p for p in taking if p not in parties),
        articles,
    )
    if "watched" in names.features and draw(st.integers(0, 2)) == 0:
        until = signed + draw(st.integers(0, 30))
        made = made._replace(watched=(Line(until, frozenset(labels[:1])),))
    if "armistice" in names.features and draw(st.integers(0, 2)) == 0:
        made = made._replace(type="armistice")
    return _party_by_party(draw, names, made) if "parties" in names.features else made


def old(draw: Draw, names: Names, id_: str) -> Instrument:
    """A treaty of about a year ago: what is to be done once, without a day of its own (30)."""
    one, other = names.two(draw)
    slots = {"": (TOPICS[2],), "from": (one,), "to": (other,)}
    clause = Clause(draw(st.sampled_from(["pay", "withdraw", "owe", "refrain"])), slots)
    if names.events:
        clause = draw(st.sampled_from([clause, clause._replace(once=names.events[0])]))
    day = draw(st.integers(-364, -320))
    watched = (Line(draw(st.integers(0, LAST)), frozenset("1")),) if draw(st.booleans()) else ()
    made = Instrument(id_, True, day, (Line(day),), (), (), ((one,), (other,)), (), ())
    return made._replace(articles=(("1", (clause,)),), watched=watched)


def _sides(draw: Draw, names: Names) -> tuple[tuple[str, ...], ...]:
    """Two sides, or none; two parties or three, of different states."""
    one, other = names.two(draw)
    mine = (names.states[one], names.states[other])
    third = [p for p in names.polities if names.states[p] not in mine]
    choices: list[tuple[tuple[str, ...], ...]] = [((one,), (other,)), ((one, other),)]
    if third:
        choices += [((one,), (other, third[0])), ((one, other, third[0]),)]
    return draw(st.sampled_from(choices))


def _force(
    draw: Draw, names: Names, signed: int, labels: list[str], parties: tuple[str, ...]
) -> tuple[Line, ...]:
    """When it enters into force: never, for all, apart for an article or a party, or otherwise
    by an account."""
    day = signed + draw(st.integers(0, 8))
    lines = [Line(day)]
    if "parties" in names.features and len(parties) == 2 and draw(st.integers(0, 4)) == 0:
        lines = [Line(day, None, frozenset(parties[:1]))]
        lines.append(Line(day + draw(st.integers(0, 5)), None, frozenset(parties[1:2])))
        return tuple(lines)
    mine = draw(st.integers(0, 2)) == 0
    if mine:
        lines.append(Line(day + draw(st.integers(1, 6)), None, frozenset(parties[-1:])))
    if (
        len(labels) > 1
        and draw(st.integers(0, 2)) == 0
        and ("parties" in names.features or not mine)
    ):
        lines.append(Line(signed + draw(st.integers(0, 12)), frozenset(labels[1:2])))
    if draw(st.integers(0, 5)) == 0:
        lines.append(Line(day + draw(st.integers(1, 9)), account="tale"))
    return () if draw(st.integers(0, 9)) == 0 else tuple(lines)


def _ended(
    draw: Draw, names: Names, labels: list[str], parties: tuple[str, ...]
) -> tuple[Line, ...]:
    """How it ends by its own lines: not at all, for all, for one party after a notice."""
    if draw(st.integers(0, 3)):
        return ()
    day, how = draw(st.integers(26, LAST)), draw(st.sampled_from(["expired", "annulled"]))
    line = Line(day, draw(st.sampled_from([None, frozenset(labels[:1])])), None, how)
    if "parties" in names.features and draw(st.booleans()):
        return (
            Line(day, None, frozenset(parties[:1]), "withdrawn", notice=draw(st.integers(1, 9))),
        )
    return (line,)


def _party_by_party(draw: Draw, names: Names, made: Instrument) -> Instrument:
    """A term, a party that accedes, a reservation or an objection (34)."""
    parties = made.parties
    outside = [
        p for p in names.polities if names.states[p] not in {names.states[q] for q in parties}
    ]
    what = draw(st.sampled_from(["", "", "", "term", "acceded", "reserves", "both"]))
    day = made.day + draw(st.integers(0, 12))
    if what == "term" and made.force and made.force[0].parties is None and not made.ended:
        renews = draw(st.sampled_from([None, None, 5]))
        first = made.force[0]._replace(term=draw(st.integers(3, 20)), renews=renews)
        return made._replace(force=(first, *made.force[1:]))
    whole = all(line.articles is None for line in made.force)
    if what in ("acceded", "both") and outside and made.force and whole:
        how = draw(st.sampled_from(["", *names.having("succession", "succession")]))
        made = made._replace(acceded=(Line(day, None, frozenset(outside[:1]), how),))
    alike = all(line.parties is None for line in made.force)
    if what in ("reserves", "both") and alike:
        return made._replace(reserves=(Line(made.day, frozenset("1"), frozenset(parties[:1])),))
    return made
