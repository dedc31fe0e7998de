"""Random happenings: what happens without a treaty."""

from __future__ import annotations

from hypothesis import strategies as st

from oracle.names import DAY, Draw, Names
from oracle.world import Clause, Instrument


def event(draw: Draw, names: Names, id_: str) -> Instrument:
    """A happening with a few clauses of its own."""
    clauses = tuple(_happening(draw, names) for _ in range(draw(st.integers(1, 4))))
    return Instrument(id_, False, draw(DAY), (), (), (), (), (), (("1", clauses),))


def _happening(draw: Draw, names: Names) -> Clause:
    kinds = [_land, _land, _land, _title, _title, _fighting, _saying, _saying, _rest]
    return draw(st.sampled_from(kinds))(draw, names)


def _land(draw: Draw, names: Names) -> Clause:
    """Annexed, occupied, administered, left."""
    one, other = names.two(draw)
    place, order = draw(names.place), draw(st.sampled_from([0, 0, 0, 1, -1]))
    by: dict[str, tuple[str, ...]] = {"": (place,), "by": (one,)}
    handed = {**by, "to": (other,)}
    left = handed if "governments" in names.features else by  # between two it must say to whom
    entrusted = Clause("administer", by)
    return draw(
        st.sampled_from(
            [
                Clause("annex", by, order=order),
                Clause("annex", by, on=draw(DAY)),
                Clause("occupy", by, order=order),
                Clause("occupy", by, on=draw(DAY)),
                entrusted,
                *names.having("waiting", entrusted._replace(until=draw(DAY))),
                *names.having("garrison", Clause("garrison", by)),
                Clause("evacuate", left, on=draw(DAY)),
                Clause("evacuate", handed),
            ]
        )
    )


def _title(draw: Draw, names: Names) -> Clause:
    """Given up or given, without a treaty; or what remains of a state passes to another."""
    one, other = names.two(draw)
    place, order = draw(names.place), draw(st.sampled_from([0, 0, 0, 1, -1]))
    choices = [
        Clause("renounce", {"": (place,), "by": (one,)}, order=order),
        Clause("renounce", {"": (place,), "by": (one,), "to": (other,)}),
        Clause("cede", {"": (place,), "from": (one,), "to": (other,)}, on=draw(DAY), order=order),
    ]
    if len(names.polities) > 3:
        gone = names.polities[2]
        heir = draw(st.sampled_from([p for p in names.polities if p != gone]))
        part = {"": (gone,), "by": (names.polities[1],), "over": (place,)}
        choices += [
            Clause("succeed", {"": (gone,), "by": (heir,)}),
            Clause("succeed", part, on=draw(DAY)),
        ]
    return draw(st.sampled_from(choices))


def _fighting(draw: Draw, names: Names) -> Clause:
    """War, and fighting without it; also between two governments of one state."""
    one, other = names.two(draw)
    choices = [
        Clause("war", {"": (one,), "against": (other,)}),
        Clause("conflict", {"": (one,), "against": (other,)}, on=draw(DAY)),
    ]
    if "governments" in names.features and names.states[names.polities[-1]] == names.polities[0]:
        two = {"": (names.polities[0],), "against": (names.polities[-1],)}
        choices.append(Clause("conflict", two))
    return draw(st.sampled_from(choices))


def _saying(draw: Draw, names: Names) -> Clause:
    """Recognition of a polity or of a happening, of full or less strength."""
    one, other = names.two(draw)
    by = {"": (one,), "by": (other,)}
    act = {"": (draw(st.sampled_from(names.events)),), "by": (other,)}
    return draw(
        st.sampled_from(
            [
                Clause("recognise", by, on=draw(DAY)),
                Clause("recognise", act, on=draw(DAY)),
                Clause("recognise", by, on=draw(DAY), strength="mention"),
                *names.having("wholly", Clause("recognise", by, strength="de-facto")),
            ]
        )
    )


def _rest(draw: Draw, names: Names) -> Clause:
    """A matter, or a status that a happening gives."""
    one, other = names.two(draw)
    place = draw(names.place)
    between = {"": ("m1",), "between": (one,), "and": (other,), "over": (place,)}
    until = draw(st.sampled_from(names.events))
    return draw(
        st.sampled_from(
            [
                Clause("raise", between),
                Clause("settle", {"": ("m1",)}, on=draw(DAY)),
                Clause("demilitarise", {"": (place,)}, until=until, on=draw(DAY)),
            ]
        )
    )
