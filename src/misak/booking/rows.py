"""The change lists of all facts by key, with the bonds of circles pair by pair: looked up when one
pair is asked for, written out when all are walked over."""

from __future__ import annotations

from collections.abc import ItemsView, Iterator, KeysView, ValuesView
from typing import Any, NamedTuple

from misak.effects.duty import FLUENT
from misak.effects.values import Change, Circle, Key

Row = list[Change]


class Together(NamedTuple):
    """The circles of one clause and topic: the account of each in order, in which of them each
    party joined, and before which it is first met where its own circle was never booked."""

    accounts: list[Key]
    joined: dict[str, int]
    earlier: dict[str, int]

    def account(self, one: str, other: str) -> Key | None:
        """The account of a pair: that of the later of the two to join."""
        if one == other:
            return None
        place = max(self.joined.get(one, -1), self.joined.get(other, -1))
        for party in (one, other):
            if party not in self.joined and self.earlier.get(party, place + 1) > place:
                return None
        return self.accounts[place]


def together(circles: dict[Key, Circle]) -> dict[tuple[str, str], Together]:
    """Circles by the mark of their clause and their topic, in the order in which they began."""
    found: dict[tuple[str, str], Together] = {}
    for key, circle in sorted(circles.items(), key=lambda one: len(one[1].before)):
        those = found.setdefault((key[1], key[4]), Together([], {}, {}))
        place = len(those.accounts)
        for party in circle.before:
            if party not in those.joined:
                those.earlier.setdefault(party, place)
        those.joined.update(dict.fromkeys(circle.joined, place))
        those.accounts.append(key)
    return found


def pairs(circle: Circle) -> Iterator[tuple[str, str]]:
    """The pairs of a circle, each both ways."""
    for one in circle.joined:
        for other in (*circle.before, *circle.joined):
            if one != other:
                yield one, other
    for one in circle.before:
        for other in circle.joined:
            yield one, other


class Rows(dict[Key, Row]):
    """A mapping of every fact to its changes. All pairs of a circle share one list."""

    def __init__(self, kept: dict[Key, Row], circles: dict[Key, Circle]) -> None:
        super().__init__((key, row) for key, row in kept.items() if key not in circles)
        self._rows, self._circles = kept, circles
        self._together = together(circles)
        self._written = not circles

    def __reduce__(self) -> tuple[object, ...]:
        return Rows, (self._rows, self._circles)

    def __eq__(self, other: object) -> bool:
        """Pair by pair, whichever has been written out."""
        self._write()
        if isinstance(other, Rows):
            other._write()
        return super().__eq__(other)

    __hash__ = None

    def __missing__(self, key: Key) -> Row:
        found = self._of_pair(key)
        if found is None:
            raise KeyError(key)
        return found

    def _of_pair(self, key: object) -> Row | None:
        if self._written or not isinstance(key, tuple) or len(key) != 5 or key[0] != FLUENT:
            return None
        those = self._together.get((key[1], key[4]))
        account = those.account(key[2], key[3]) if those is not None else None
        return self._rows[account] if account is not None else None

    def get(self, key: Key, default: Any = None) -> Any:
        """The changes of a fact, else the default."""
        found = super().get(key)
        if found is None:
            found = self._of_pair(key)
        return default if found is None else found

    def __contains__(self, key: object) -> bool:
        return super().__contains__(key) or self._of_pair(key) is not None

    def _write(self) -> None:
        """Put each pair in the place of its circle, once."""
        if self._written:
            return
        self._written = True
        super().clear()
        for key, row in self._rows.items():
            circle = self._circles.get(key)
            if circle is None:
                self[key] = row
                continue
            for one, other in pairs(circle):
                self[FLUENT, key[1], one, other, key[4]] = row

    def __iter__(self) -> Iterator[Key]:
        self._write()
        return super().__iter__()

    def __len__(self) -> int:
        self._write()
        return super().__len__()

    def keys(self) -> KeysView[Key]:  # type: ignore[override]
        """All keys, pair by pair."""
        self._write()
        return super().keys()

    def values(self) -> ValuesView[Row]:  # type: ignore[override]
        """All change lists, pair by pair."""
        self._write()
        return super().values()

    def items(self) -> ItemsView[Key, Row]:  # type: ignore[override]
        """All facts with their changes, pair by pair."""
        self._write()
        return super().items()
