"""The names that the clauses of one world may use, and what its worlds may hold."""

from __future__ import annotations

from typing import NamedTuple, TypeVar

from hypothesis import strategies as st

from oracle.world import LAST

POLITIES = ("pa", "pb", "pc", "pd", "pe", "pf")
DAY = st.integers(2, LAST - 4)
Draw = st.DrawFn
T = TypeVar("T")

# What random worlds may hold beside the ground of rules 1-26, by the rule that says what it means.
FEATURES = {
    "governments": "27: two governments of one state",
    "groups": "28: a group that ends",
    "rights": "28: a right to be used within a time",
    "waiting": "28: statuses and administrations that wait for an event, or end by their words",
    "entrust": "29: administration and lease by a treaty, evacuation within a time",
    "single": "30: payments, withdrawals, exchanges, topics of what is done once; performance",
    "watched": "30: a line that follows the single acts of an article longer",
    "year": "30: an act without a day of its own, agreed a year ago",
    "armistice": "30: a treaty of type armistice",
    "superiors": "31: statuses under a superior",
    "occupied": "31: occupied, or administered where the contested title favours the administrator",
    "garrison": "31: troops that do not govern",
    "parties": "34: lines of parties and articles, accession, reservation, objection, notice, term",
    "unions": "35: what members hold is told of their union; who is party by the day's name",
    "succession": "35: a party by a line of succession",
    "frontiers": "6, 35: frontiers, which pass to a successor",
    "sited": "35, 40: rights and duties in a place",
    "suspended": "34: a treaty that is suspended and revived, for all or for a party",
    "wholly": "36: a government that continues another wholly",
    "sums": "40: payments with their amount",
    "events": "40: what waits for an event without a day, or goes on until it",
}


class Names(NamedTuple):
    """The polities, states, places, events and treaties of one world, and its features."""

    polities: tuple[str, ...]
    states: dict[str, str]
    places: tuple[str, ...]
    events: tuple[str, ...]
    treaties: tuple[str, ...]
    features: frozenset[str]

    @property
    def polity(self) -> st.SearchStrategy[str]:
        """Any polity."""
        return st.sampled_from(self.polities)

    @property
    def place(self) -> st.SearchStrategy[str]:
        """Any place."""
        return st.sampled_from(self.places)

    def two(self, draw: Draw, among: tuple[str, ...] = ()) -> tuple[str, str]:
        """Two polities of different states, the first from among the parties if there are some."""
        one = draw(st.sampled_from(among or self.polities))
        others = [p for p in self.polities if self.states[p] != self.states[one]]
        return one, draw(st.sampled_from(others))

    def now_and_then(self, draw: Draw, feature: str, most: int) -> bool:
        """Whether this world has a feature here: one time in so many, never where worlds have it
        not."""
        return feature in self.features and draw(st.integers(1, most)) == 1

    def having(self, feature: str, *choices: T) -> list[T]:
        """The choices, where the worlds have a feature."""
        return list(choices) if feature in self.features else []


# The features that random worlds hold unless some are named.
LANDED: frozenset[str] = frozenset(FEATURES)
