"""Booking is a loop: each posting, in the order of its key, does to the open books what its effect
says."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

from misak.effects.changes import Clash
from misak.effects.desk import Binding, Desk, Ended
from misak.effects.places import Places
from misak.effects.posting import Keyed, day_of_key
from misak.effects.values import Change, Key, Why
from misak.ledger.values import Ledger


class Replay:
    """What postings leave: every fact with its changes, what confirmed it, endings of instruments,
    faults."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.changes: dict[Key, list[Change]] = self.desk.changes.rows
        self.confirms: dict[Key, list[tuple[int, Why]]] = self.desk.changes.confirms
        self.shared: dict[Key, Key] = self.desk.changes.shared
        self.clashes: list[Clash] = self.desk.changes.clashes
        self.endings: dict[str, list[Ended]] = self.desk.endings
        self.faults = self.desk.faults
        self.titles: Places = self.desk.places

    def copied(self, ledger: Ledger, binding: Binding | None) -> Replay:
        """The same under another reading of the ledger, to be gone on with apart from this."""
        return Replay(self.desk.copied(ledger, binding))

    def run(self, postings: Sequence[Keyed]) -> None:
        """Book all postings, which must be sorted by their keys."""
        desk = self.desk
        for key, posting in postings:
            posting.book(desk, day_of_key(key))


def merged(one: list[Keyed], other: list[Keyed]) -> list[Keyed]:
    """Two lists of postings as one, in booking order; keys may tie between the lists, the first
    list comes first."""
    return sorted([*one, *other], key=itemgetter(0))
