"""Random worlds: few polities, few places, few weeks, so that everything meets everything."""

from __future__ import annotations

from hypothesis import strategies as st

from oracle.world import LAST, Clause, Instrument, Line, World
from oracle.writing import TOPICS

POLITIES = ("pa", "pb", "pc", "pd", "pe", "pf")
DAY = st.integers(2, LAST - 4)
STATUSES = ("autonomy", "mandate", "demilitarise", "neutral-zone", "free-port", "open-passage")
Draw = st.DrawFn


@st.composite
def worlds(draw: Draw) -> World:
    """A world of three to six polities and three to eight places, with two to six instruments."""
    polities = POLITIES[: draw(st.integers(3, 6))]
    states = {p: p for p in polities}
    continues: tuple[tuple[str, str, int, int], ...] = ()
    if len(polities) > 3 and draw(st.booleans()):
        new, old = polities[-1], polities[0]
        states[new] = old
        beside = draw(st.integers(1, 20))
        continues = ((old, new, beside, beside + draw(st.integers(0, 20))),)
    ties = (
        ((polities[2], polities[1], 5, draw(st.integers(10, LAST))),)
        if draw(st.integers(0, 3)) == 0
        else ()
    )
    groups = {"league": tuple((p, 0, draw(st.sampled_from([15, LAST + 9]))) for p in polities[1:3])}
    places: dict[str, str | None] = {}
    for number in range(draw(st.integers(3, 8))):
        places[f"l{number}"] = draw(st.sampled_from([None, *places])) if number else None
    opens = {
        p: draw(st.sampled_from(polities))
        for p, container in places.items()
        if container is None or draw(st.integers(0, 3)) == 0
    }
    events = [f"e{n}" for n in range(draw(st.integers(0, 3)))]
    treaties = [f"i{n}" for n in range(draw(st.integers(1, 3)))]
    context = Context(polities, states, tuple(places), tuple(events), tuple(treaties))
    made = [draw(context.event(id_)) for id_ in events] + [
        draw(context.treaty(id_, number)) for number, id_ in enumerate(treaties)
    ]
    made = [_once(made, found) for found in made]
    return World(states, continues, ties, groups, places, opens, tuple(made))


def _once(made: list[Instrument], found: Instrument) -> Instrument:
    """Adoption one step deep: who adopts an adopter confirms instead; nobody adopts articles that there are not."""
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


class Context:
    """The names that the clauses of one world may use."""

    def __init__(
        self,
        polities: tuple[str, ...],
        states: dict[str, str],
        places: tuple[str, ...],
        events: tuple[str, ...],
        treaties: tuple[str, ...],
    ) -> None:
        self.polities, self.states, self.places, self.events, self.treaties = (
            polities,
            states,
            places,
            events,
            treaties,
        )
        self.polity, self.place = st.sampled_from(polities), st.sampled_from(places)

    def two(self, draw: Draw, among: tuple[str, ...] = ()) -> tuple[str, str]:
        """Two polities of different states, from among the parties if there are some."""
        one = draw(st.sampled_from(among or self.polities))
        return one, draw(
            st.sampled_from([p for p in self.polities if self.states[p] != self.states[one]])
        )

    def event(self, id_: str) -> st.SearchStrategy[Instrument]:
        """A happening with a few clauses of its own."""

        @st.composite
        def made(draw: Draw) -> Instrument:
            clauses = tuple(self.happening(draw) for _ in range(draw(st.integers(1, 4))))
            return Instrument(id_, False, draw(DAY), (), (), (), (), (), (("1", clauses),))

        return made()

    def happening(self, draw: Draw) -> Clause:
        """What happens without a treaty: occupations, annexations, wars, successions, recognitions."""
        one, other = self.two(draw)
        place, order = draw(self.place), draw(st.sampled_from([0, 0, 0, 1, -1]))
        return draw(
            st.sampled_from(
                [
                    Clause("annex", {"": (place,), "by": (one,)}, order=order),
                    Clause("annex", {"": (place,), "by": (one,)}, on=draw(DAY)),
                    Clause("occupy", {"": (place,), "by": (one,)}, order=order),
                    Clause("occupy", {"": (place,), "by": (one,)}, on=draw(DAY)),
                    Clause("administer", {"": (place,), "by": (one,)}),
                    Clause("evacuate", {"": (place,), "by": (one,)}, on=draw(DAY)),
                    Clause("evacuate", {"": (place,), "by": (one,), "to": (other,)}),
                    Clause("renounce", {"": (place,), "by": (one,)}, order=order),
                    Clause("renounce", {"": (place,), "by": (one,), "to": (other,)}),
                    Clause(
                        "cede",
                        {"": (place,), "from": (one,), "to": (other,)},
                        on=draw(DAY),
                        order=order,
                    ),
                    Clause("war", {"": (one,), "against": (other,)}),
                    Clause("conflict", {"": (one,), "against": (other,)}, on=draw(DAY)),
                    Clause("recognise", {"": (one,), "by": (other,)}, on=draw(DAY)),
                    Clause(
                        "recognise",
                        {"": (draw(st.sampled_from(self.events)),), "by": (other,)},
                        on=draw(DAY),
                    ),
                    Clause(
                        "recognise", {"": (one,), "by": (other,)}, on=draw(DAY), strength="mention"
                    ),
                    Clause(
                        "raise", {"": ("m1",), "between": (one,), "and": (other,), "over": (place,)}
                    ),
                    Clause("settle", {"": ("m1",)}, on=draw(DAY)),
                    Clause(
                        "demilitarise",
                        {"": (place,)},
                        until=draw(st.sampled_from(self.events)),
                        on=draw(DAY),
                    ),
                    *(
                        [
                            Clause(
                                "succeed",
                                {
                                    "": (self.polities[2],),
                                    "by": (
                                        draw(
                                            st.sampled_from(
                                                [p for p in self.polities if p != self.polities[2]]
                                            )
                                        ),
                                    ),
                                },
                            )
                        ]
                        if len(self.polities) > 3
                        else []
                    ),
                    *(
                        [
                            Clause(
                                "succeed",
                                {
                                    "": (self.polities[2],),
                                    "by": (self.polities[1],),
                                    "over": (place,),
                                },
                                on=draw(DAY),
                            )
                        ]
                        if len(self.polities) > 3
                        else []
                    ),
                ]
            )
        )

    def treaty(self, id_: str, number: int) -> st.SearchStrategy[Instrument]:
        """A treaty of two or three parties, with one to three articles."""

        @st.composite
        def made(draw: Draw) -> Instrument:
            one, other = self.two(draw)
            third = [
                p
                for p in self.polities
                if self.states[p] not in (self.states[one], self.states[other])
            ]
            sides = draw(
                st.sampled_from(
                    [
                        ((one,), (other,)),
                        ((one, other),),
                        *(
                            [((one,), (other, third[0])), ((one, other, third[0]),)]
                            if third
                            else []
                        ),
                    ]
                )
            )
            parties = tuple(p for side in sides for p in side)
            labels = [str(n) for n in range(1, draw(st.integers(1, 3)) + 1)]
            articles = tuple(
                (
                    label,
                    tuple(
                        self.agreed(draw, parties, number) for _ in range(draw(st.integers(0, 4)))
                    ),
                )
                for label in labels
            )
            signed = draw(st.integers(1, 25))
            force = self.force(draw, signed, labels, parties)
            soon = (Line(signed, frozenset(labels[:1])),) if draw(st.integers(0, 5)) == 0 else ()
            ended = (
                Line(
                    draw(st.integers(26, LAST)),
                    draw(st.sampled_from([None, frozenset(labels[:1])])),
                    None,
                    draw(st.sampled_from(["expired", "annulled"])),
                ),
            )
            taking = (draw(self.polity),) if draw(st.integers(0, 5)) == 0 else ()
            return Instrument(
                id_,
                True,
                signed,
                force,
                soon,
                ended if draw(st.integers(0, 3)) == 0 else (),
                sides,
                tuple(p for p in taking if p not in parties),
                articles,
            )

        return made()

    def force(
        self, draw: Draw, signed: int, labels: list[str], parties: tuple[str, ...]
    ) -> tuple[Line, ...]:
        """When it enters into force: never, for all, apart for an article or a party, or otherwise by an account."""
        day = signed + draw(st.integers(0, 8))
        lines = [Line(day)]
        if draw(st.integers(0, 2)) == 0:
            lines.append(Line(day + draw(st.integers(1, 6)), None, frozenset(parties[-1:])))
        if len(labels) > 1 and draw(st.integers(0, 2)) == 0:
            lines.append(Line(signed + draw(st.integers(0, 12)), frozenset(labels[1:2])))
        if draw(st.integers(0, 5)) == 0:
            lines.append(Line(day + draw(st.integers(1, 9)), account="tale"))
        return () if draw(st.integers(0, 9)) == 0 else tuple(lines)

    def agreed(self, draw: Draw, parties: tuple[str, ...], number: int) -> Clause:
        """A clause of a treaty."""
        one, other = self.two(draw, parties)
        if draw(st.integers(0, 2)):
            other = draw(
                st.sampled_from([p for p in parties if self.states[p] != self.states[one]])
            )
        topic = draw(st.sampled_from(TOPICS))
        kind = draw(
            st.sampled_from(
                [
                    "title",
                    "title",
                    "title",
                    "status",
                    "status",
                    "duty",
                    "duty",
                    "peace",
                    "ending",
                    "matter",
                ]
            )
        )
        if kind == "title":
            return self.title(draw, one, other, topic)
        if kind == "status":
            return self.status(draw, one)
        if kind == "duty":
            return self.duty(draw, one, other, topic)
        if kind == "peace":
            return draw(
                st.sampled_from(
                    [
                        Clause("peace", {}),
                        Clause("armistice", {}),
                        Clause("peace", {"between": (one,), "and": (other,)}),
                    ]
                )
            )
        earlier = [i for i in self.treaties[:number]]
        if kind == "ending" and earlier:
            ref = draw(st.sampled_from(earlier)) + draw(st.sampled_from(["", "", " art 1"]))
            which = draw(
                st.sampled_from(["replace", "denounce", "annul", "terminate", "perform", "adopt"])
            )
            only = (
                {"for": (one,)}
                if which in ("denounce", "terminate") and draw(st.booleans())
                else {}
            )
            return Clause(which, {"": (ref,), **only})
        return draw(
            st.sampled_from(
                [
                    Clause(
                        "raise",
                        {
                            "": ("m2",),
                            "between": (one,),
                            "and": (other,),
                            "over": (draw(self.place),),
                        },
                    ),
                    Clause("settle", {"": ("m2",)}),
                    Clause("settle", {"": ("m1",)}),
                ]
            )
        )

    def title(self, draw: Draw, one: str, other: str, topic: str) -> Clause:
        """A cession, a place left or renounced; on its day, from signature, once something happens, with a condition, or otherwise by an account."""
        place = draw(self.place)
        moves: list[tuple[str, dict[str, tuple[str, ...]]]] = [
            ("cede", {"": (place,), "from": (one,), "to": (other,)}),
            ("cede", {"": (place,), "from": (one,), "to": (other,)}),
            ("leave", {"": (place,), "to": (one,)}),
            ("leave", {"": (place,), "to": (other,)}),
            ("renounce", {"": (place,), "by": (one,)}),
            ("renounce", {"": (place,), "by": (one,), "to": (other,)}),
            ("confirm", {"": (place,), "of": (one,)}),
        ]
        kind, slots = draw(st.sampled_from(moves))
        clause = Clause(kind, slots, order=draw(st.sampled_from([0, 0, 0, 0, 1])))
        how = draw(
            st.sampled_from(
                ["plain", "plain", "plain", "on", "signature", "once", "condition", "account"]
            )
        )
        if how == "on":
            return clause._replace(on=draw(DAY))
        if how == "signature" and kind != "confirm":
            return clause._replace(from_signature=True)
        if how == "once" and kind != "confirm" and self.events:
            return clause._replace(once=draw(st.sampled_from([*self.events, 20])))
        if how == "condition" and kind == "cede":
            conditions = (
                Clause("owe", {"": (topic,), "from": (other,), "to": (one,)}),
                Clause("autonomy", {"": (place,), "under": (other,)}),
            )
            return clause._replace(
                conditions=draw(st.sampled_from([conditions[:1], conditions[1:], conditions]))
            )
        if how == "account" and kind == "cede":
            elsewhere = draw(
                st.sampled_from(
                    [
                        clause._replace(on=draw(DAY)),
                        clause._replace(slots={**slots, "": (draw(self.place),)}),
                        clause._replace(slots={**slots, "to": (draw(self.polity),)}),
                    ]
                )
            )
            return clause._replace(other=("tale", elsewhere))
        return clause

    def status(self, draw: Draw, one: str) -> Clause:
        """A status begins, for a time or for good, or ends."""
        place = draw(self.place)
        kind = draw(
            st.sampled_from([*STATUSES, "demilitarise", "property", "remilitarise", "end-status"])
        )
        if kind == "property":
            return Clause(kind, {"": (place,), "of": (one,)})
        if kind == "remilitarise":
            return Clause(kind, {"": (place,)})
        if kind == "end-status":
            return Clause(kind, {"": (place,), "as": (draw(st.sampled_from(STATUSES)),)})
        under = {"under": (one,)} if kind in STATUSES and draw(st.booleans()) else {}
        clause = Clause(kind, {"": (place,), **under})
        return draw(
            st.sampled_from(
                [
                    clause,
                    clause,
                    clause._replace(until=draw(DAY)),
                    clause._replace(term=draw(st.integers(1, 15))),
                    clause._replace(on=draw(DAY)),
                ]
            )
        )

    def duty(self, draw: Draw, one: str, other: str, topic: str) -> Clause:
        """A duty or right: of one, of the parties, of a group, for a time, once something happens, within a time."""
        slots = draw(
            st.sampled_from(
                [
                    {"from": (one,), "to": (other,)},
                    {"from": (one,), "to": (other,)},
                    {},
                    {"from": (one,)},
                    {"to": (one,)},
                    {"from": (one,), "to": ("league",)},
                ]
            )
        )
        kind = draw(st.sampled_from(["owe", "owe", "grant", "cooperate"]))
        if kind == "cooperate":
            slots = draw(st.sampled_from([{}, {"between": (one,), "and": (other,)}]))
        clause = Clause(kind, {"": (topic,), **slots})
        until = draw(st.sampled_from([draw(DAY), *self.events]))
        return draw(
            st.sampled_from(
                [
                    clause,
                    clause,
                    clause._replace(until=until),
                    clause._replace(term=draw(st.integers(1, 15))),
                    clause._replace(within=draw(st.integers(0, 15))),
                    clause._replace(once=until),
                    clause._replace(on=draw(DAY)),
                ]
            )
        )
