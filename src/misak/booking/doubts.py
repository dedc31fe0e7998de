"""What makes the title of a place contested: claims, gifts that wait for acceptance, open matters. SEMANTICS 8, 12, 13."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from misak.booking.accounts import Accounts
from misak.booking.postings import Why
from misak.ledger.values import Act


class Doubt(NamedTuple):
    """One reason why a title is contested: ``kind`` is claim, waits or matter; ``of`` the claimant, beneficiary or matter."""

    kind: str
    of: str
    cause: Why


class Doubts(Accounts):
    """The doubts about the title of each place."""

    doubted = False  # whether any title was ever contested

    def doubts(self, place: str) -> tuple[Doubt, ...]:
        """What makes the title of a place contested now."""
        return self.value("contested", place) or ()  # type: ignore[return-value]

    def doubt(self, day: int, place: str, nodes: Iterable[str], doubt: Doubt) -> None:
        """Something makes the title of these nodes of a place contested, if it did not already."""

        def more(now: tuple[Doubt, ...]) -> tuple[Doubt, ...]:
            return (
                now if any((d.kind, d.of) == (doubt.kind, doubt.of) for d in now) else (*now, doubt)
            )

        self.doubted = True
        self._change(day, place, nodes, more, doubt.cause)

    def clear(
        self, day: int, place: str, nodes: Iterable[str], states: frozenset[str], cause: Why
    ) -> None:
        """Claims of those who consent fall away, booked as facts too, and gifts to them that waited."""
        if not self.doubted and not self.books.claimants:
            return
        nodes = list(nodes)
        for node in nodes:
            claimants = self.books.claimants.get(node, frozenset()) & states
            holder = self.value("title", node) if claimants else None
            for key in [
                ("claims", state, node)
                for state in sorted(claimants)
                if holder is not None and state != self.state(str(holder))
            ]:
                if self.books.current(key) is not None:
                    self.books.write(key, day, None, cause, "given up")
        self._change(
            day,
            place,
            nodes,
            lambda now: tuple(
                d for d in now if d.kind == "matter" or self.state(d.of) not in states
            ),
            cause,
        )

    def expire(self, day: int, polity: str, cause: Why) -> None:
        """A claimant that ends without a continuer claims no longer."""
        for place in [*self.contested]:
            self._change(
                day,
                place,
                self.sharing("contested", place),
                lambda now: tuple(d for d in now if d.kind == "matter" or d.of != polity),
                cause,
            )

    def dispute(self, day: int, matter: str, places: tuple[str, ...], cause: Act) -> None:
        """A matter between two claimants makes the title of its places contested."""
        for place in places:
            self.doubt(day, place, self.nodes(place), Doubt("matter", matter, cause))

    def undispute(self, day: int, matter: str, cause: Act) -> None:
        """The matter is settled: its doubts go."""
        for place in [*self.contested]:
            self._change(
                day,
                place,
                self.sharing("contested", place),
                lambda now: tuple(d for d in now if (d.kind, d.of) != ("matter", matter)),
                cause,
            )

    def _change(
        self,
        day: int,
        place: str,
        nodes: Iterable[str],
        change: Callable[[tuple[Doubt, ...]], tuple[Doubt, ...]],
        cause: Why,
    ) -> None:
        new: dict[str, object] = {}
        for node in nodes:
            now = self.doubts(node)
            after = change(now)
            if after != now:
                new[node] = after or None
        self.put(day, "contested", place, new, cause)
