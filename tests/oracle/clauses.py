"""Random clauses of treaties: title, statuses, duties, peace, endings, matters."""

from __future__ import annotations

from hypothesis import strategies as st

from oracle.names import DAY, Draw, Names
from oracle.world import Clause
from oracle.writing import TOPICS

EVENT = '"the road is built"'  # what has no day (40)
PLAIN = ("demilitarise", "neutral-zone", "free-port", "open-passage")
UNDER = ("autonomy", "tributary", "mandate", "protectorate")
Parties = tuple[str, ...]


def agreed(draw: Draw, names: Names, parties: Parties, number: int) -> Clause:
    """A clause of a treaty."""
    one, other = names.two(draw, parties)
    if draw(st.integers(0, 2)):
        across = [p for p in parties if names.states[p] != names.states[one]]
        other = draw(st.sampled_from(across))
    kinds = ["title", "title", "title", "status", "status", "duty", "duty", "peace", "ending"]
    kinds += ["matter", *names.having("entrust", "land"), *names.having("frontiers", "frontier")]
    kind = draw(st.sampled_from(kinds))
    if kind == "title":
        return _title(draw, names, one, other)
    if kind == "status":
        return _status(draw, names, one)
    if kind == "duty":
        return _duty(draw, names, one, other)
    if kind == "frontier":
        across = [p for p in parties if names.states[p] != names.states[one]]
        slots = {"between": (one,), "and": (draw(st.sampled_from(across)),)}
        return Clause(kind, slots)
    if kind == "land":
        return _land(draw, names, one, other)
    if kind == "peace":
        return _peace(draw, one, other)
    if kind == "ending" and number:
        return _ending(draw, names, one, number)
    return _matter(draw, names, one, other)


def _peace(draw: Draw, one: str, other: str) -> Clause:
    between = Clause("peace", {"between": (one,), "and": (other,)})
    return draw(st.sampled_from([Clause("peace", {}), Clause("armistice", {}), between]))


def _matter(draw: Draw, names: Names, one: str, other: str) -> Clause:
    over = (draw(names.place),)
    raised = Clause("raise", {"": ("m2",), "between": (one,), "and": (other,), "over": over})
    settled = [Clause("settle", {"": (m,)}) for m in ("m2", "m1")]
    return draw(st.sampled_from([raised, *settled]))


def _ending(draw: Draw, names: Names, one: str, number: int) -> Clause:
    """An earlier treaty ends, for all or for one; is performed or adopted."""
    ref = draw(st.sampled_from(names.treaties[:number])) + draw(st.sampled_from(["", "", " art 1"]))
    kinds = [
        "replace",
        "denounce",
        "annul",
        "terminate",
        "adopt",
        *names.having("single", "perform"),
    ]
    which = str(draw(st.sampled_from(kinds)))
    slots: dict[str, tuple[str, ...]] = {"": (ref,)}
    if which in ("denounce", "terminate") and draw(st.booleans()):
        slots["for"] = (one,)
    if which == "perform" and "art" in ref and draw(st.booleans()):
        slots["as"] = (draw(st.sampled_from(TOPICS)),)
    return Clause(which, slots)


def _title(draw: Draw, names: Names, one: str, other: str) -> Clause:
    """A cession, a place left or renounced; on its day, once something happens, with a
    condition, or otherwise by an account."""
    place = draw(names.place)
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
    how = draw(st.sampled_from(["plain", "plain", "plain", "on", "once", "condition", "account"]))
    if kind == "confirm":
        return clause._replace(on=draw(DAY), order=0) if how == "on" else clause._replace(order=0)
    if how == "on":
        return clause._replace(on=draw(DAY))
    if how == "once" and names.now_and_then(draw, "events", 4):
        return clause._replace(once=EVENT)
    if how == "once" and names.events:
        first: list[int | str] = [*names.events, 20]
        return clause._replace(once=draw(st.sampled_from(first)))
    if how == "condition" and kind == "cede":
        return clause._replace(conditions=_conditions(draw, names, place, one, other))
    if how == "account" and kind == "cede":
        elsewhere = [
            clause._replace(on=draw(DAY)),
            clause._replace(slots={**slots, "": (draw(names.place),)}),
            clause._replace(slots={**slots, "to": (draw(names.polity),)}),
        ]
        return clause._replace(other=("tale", draw(st.sampled_from(elsewhere))))
    return clause


def _conditions(draw: Draw, names: Names, place: str, one: str, other: str) -> tuple[Clause, ...]:
    """What a gift is given on: a duty of the taker, a status of the place."""
    duty = Clause("owe", {"": (draw(st.sampled_from(TOPICS[:2])),), "from": (other,), "to": (one,)})
    free = Clause("free-port", {"": (place,)})
    if "superiors" in names.features:
        free = Clause("autonomy", {"": (place,), "under": (other,)})
    return draw(st.sampled_from([(duty,), (free,), (duty, free)]))


def _lasting(draw: Draw, names: Names, clause: Clause) -> Clause:
    """A fact that goes on: for good, for a time, from a day, from its signature."""
    longer = [
        clause,
        clause,
        clause._replace(until=draw(DAY)),
        clause._replace(term=draw(st.integers(1, 15))),
        clause._replace(on=draw(DAY)),
    ]
    if names.events:
        longer += names.having("waiting", clause._replace(once=draw(st.sampled_from(names.events))))
    longer += names.having("waiting", clause._replace(from_signature=True))
    longer += names.having("events", clause._replace(once=EVENT), clause._replace(until=EVENT))
    return draw(st.sampled_from(longer))


def _status(draw: Draw, names: Names, one: str) -> Clause:
    """A status begins, for a time or for good, or ends."""
    place = draw(names.place)
    more = names.having("superiors", *UNDER, *UNDER)
    kind = str(draw(st.sampled_from([*PLAIN, "property", "remilitarise", "end-status", *more])))
    if kind == "property":
        return Clause(kind, {"": (place,), "of": (one,)})
    if kind == "remilitarise":
        return Clause(kind, {"": (place,)})
    if kind == "end-status":
        return Clause(kind, {"": (place,), "as": (draw(st.sampled_from(PLAIN)),)})
    slots: dict[str, tuple[str, ...]] = {"": (place,)}
    if kind in UNDER:
        slots["under"] = (draw(names.polity),)
    return _lasting(draw, names, Clause(kind, slots))


def _land(draw: Draw, names: Names, one: str, other: str) -> Clause:
    """Administration by treaty: entrusted, leased, given back at once or within a time (29)."""
    place = draw(names.place)
    by: dict[str, tuple[str, ...]] = {"": (place,), "by": (one,)}
    lease = {"": (place,), "from": (one,), "to": (other,)}
    back = Clause("evacuate", {**by, "to": (other,)} if draw(st.booleans()) else by)
    if "governments" in names.features:
        back = Clause("evacuate", {**by, "to": (other,)})
    kind = draw(st.sampled_from(["administer", "occupy", "lease", "evacuate", "evacuate"]))
    if kind == "evacuate":
        return draw(st.sampled_from([back, back._replace(within=draw(st.integers(1, 12)))]))
    clause = Clause(kind, lease if kind == "lease" else by)
    return draw(
        st.sampled_from(
            [
                clause,
                clause._replace(until=draw(DAY)),
                clause._replace(term=draw(st.integers(1, 15))),
            ]
        )
    )


def _duty(draw: Draw, names: Names, one: str, other: str) -> Clause:
    """A duty or right: of one, of the parties, of a group, for a time, once something happens;
    or what is done once."""
    slots: dict[str, tuple[str, ...]] = draw(
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
    more = names.having(
        "single", "pay", "pay", "withdraw", "exchange-population", "refrain", "once"
    )
    more += names.having("rights", "grant", "grant")
    kind = str(draw(st.sampled_from(["owe", "owe", "grant", "cooperate", *more])))
    if kind in ("cooperate", "exchange-population"):
        slots = draw(st.sampled_from([{}, {"between": (one,), "and": (other,)}]))
    once = kind in ("pay", "withdraw", "exchange-population", "once")
    topic = TOPICS[2] if once else draw(st.sampled_from(TOPICS[:2]))
    clause = Clause("owe" if kind == "once" else kind, {"": (topic,), **slots})
    bounds: list[int | str] = [draw(DAY), *names.events]
    until = draw(st.sampled_from(bounds))
    choices = [
        clause,
        clause,
        clause._replace(until=until),
        clause._replace(term=draw(st.integers(1, 15))),
        clause._replace(once=until),
        clause._replace(on=draw(DAY)),
    ]
    if once:
        choices += [clause._replace(within=draw(st.integers(1, 15)))] * 3
    choices += names.having("events", clause._replace(once=EVENT), clause._replace(until=EVENT))
    if kind == "pay":
        choices += [clause._replace(every=1), clause._replace(every=1, term=9)]
    if kind == "grant":
        choices += names.having("rights", clause._replace(within=draw(st.integers(1, 15)))) * 2
    chosen = draw(st.sampled_from(choices))
    if kind == "pay" and names.now_and_then(draw, "sums", 2):
        chosen = chosen._replace(amount=draw(st.sampled_from(["5 purse", "80 lira"])))
    if kind in ("owe", "grant", "refrain") and names.now_and_then(draw, "sited", 2):
        chosen = chosen._replace(slots={**chosen.slots, "in": (draw(names.place),)})
    return chosen
