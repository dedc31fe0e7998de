"""A table of transfers replayed as double entry: whoever loses a place must have held it.
Standard library only.

Whoever first loses a place is taken to have held it, where no list of holders says otherwise;
as long as only parts of a place have passed, whoever first loses a part is taken to have held
one. A row that gives a part leaves the rest with the loser; a row that gives the whole leaves
him nothing. A row that fails is told once: what rests on it follows from it.
"""

from __future__ import annotations

from datetime import date
from itertools import permutations
from typing import NamedTuple

from misak.bulk.audits.findings import Finding
from misak.bulk.audits.holders import Holders, on
from misak.bulk.audits.panel import Same
from misak.bulk.tables.inspect import inspect
from misak.bulk.tables.reading import Table
from misak.bulk.tables.rows import Imported, Move

MOST_ORDERS = (
    6  # rows of one place whose days overlap; beyond it only the order of the table is tried
)


class Lists(NamedTuple):
    """Lists of holders: those that open balances before the first row, and those that rows are
    held against."""

    opening: Holders = {}  # noqa: RUF012  # a default that nobody writes to
    against: Holders = {}  # noqa: RUF012


class _Failed(NamedTuple):
    """A row whose loser did not hold: those who did, and, where he got it by a row that itself
    failed, that row."""

    move: Move
    held: frozenset[str]
    follows: Move | None


class _State(NamedTuple):
    """Who holds a place: each with the failed row on which that rests, if it does; ``parts``
    while only parts passed.

    ``known`` is False until something is known of the place. ``ceded`` is the row by which a
    state gave itself away whole, a finding of its own: what that state gives of itself later
    follows from it.
    """

    holders: dict[str, Move | None]
    parts: bool
    known: bool
    ceded: Move | None = None

    def gone(self, move: Move) -> Move | None:
        """The row by which the loser of another gave himself away, if he did."""
        return self.ceded if move.giver == move.place else None

    def after(self, move: Move) -> Move | None:
        """The row by which the place gave itself away, once a row is booked; none where that row
        gives it back to itself."""
        if move.whole and _itself(move):
            return move
        return None if move.taker == move.place else self.ceded


def audit(
    table: Table, found: Imported, lists: Lists | None = None, same: Same | None = None
) -> list[Finding]:
    """Everything that the replay finds, by row. ``same`` tells whether two codes mean one state
    in a year."""
    by_place: dict[str, list[Move]] = {}
    for move in sorted(
        (m for m in found.moves if m.place), key=_order
    ):  # a row that names no place is a fault of its own
        by_place.setdefault(move.place, []).append(move)
    replay = _Replay(lists or Lists(), same)
    findings = [f for moves in by_place.values() for f in replay.place(moves)]
    findings += [f for m in found.moves for f in _self(m, found.moves)]
    findings += [
        Finding(
            "reused-code",
            fault.args[0],
            " / ".join(fault.args[1:]),
            "",
            f"{found.table}:{fault.spot.line}",
        )
        for fault in inspect(table, found)
        if fault.code == "X801"
    ]
    return sorted(findings, key=_line)


def _line(finding: Finding) -> int:
    tail = finding.rows.rpartition(":")[2]
    return int(tail) if tail.isdecimal() else 0


def _order(move: Move) -> tuple[int, int]:
    return move.when.latest, move.row


class _Replay:
    """Replays the rows of places."""

    def __init__(self, lists: Lists, same: Same | None) -> None:
        self.lists, self.same = lists, same

    def place(self, moves: list[Move]) -> list[Finding]:
        """The rows of one place in order; where days overlap in the order of the table, and if
        that fails in every order that the dates allow."""
        found: list[Finding] = []
        state = self.opened(moves[0])
        for cluster in _clusters(moves):
            in_table = sorted(cluster, key=lambda move: move.row)
            after, failed = self.book(state, in_table if _allowed(tuple(in_table)) else cluster)
            others = self.others(state, cluster) if failed and len(cluster) > 1 else []
            always = {f.move.row for f in failed}
            for _, missed in others:
                always &= {f.move.row for f in missed}
            after = next((one for one, missed in others if not missed), after)
            found += [self.finding(f, f.move.row in always) for f in failed]
            state = after
        return found

    def others(self, state: _State, cluster: list[Move]) -> list[tuple[_State, list[_Failed]]]:
        """What comes of the other orders of some rows, where these are few enough to try."""
        if len(cluster) > MOST_ORDERS:
            return []
        return [self.book(state, list(order)) for order in permutations(cluster) if _allowed(order)]

    def opened(self, first: Move) -> _State:
        """Who holds a place before its first row by the lists that open; nothing is known where
        they do not name it."""
        lines = on(self.lists.opening, first.place, first.when.earliest - 1)
        return _State({line.holder: None for line in lines}, not lines, bool(lines))

    def book(self, state: _State, moves: list[Move]) -> tuple[_State, list[_Failed]]:
        """Book rows in this order: who holds then, and the rows that failed with those who held
        instead."""
        failed: list[_Failed] = []
        for move in moves:
            state = self.presumed(state, move)
            holders = dict(state.holders)
            giver = self.holding(holders, move)
            rests: Move | None = None
            if move.giver and giver is None:
                if self.confirms(holders, move):
                    continue
                own = state.gone(move)
                failed.append(_Failed(move, frozenset(holders), own))
                rests = own or move
            elif giver is not None and (rests := holders[giver]) is not None:
                failed.append(_Failed(move, frozenset(h for h in holders if not holders[h]), rests))
            if move.whole:
                holders.pop(giver or "", None)
            if move.taker and not (rests and move.taker in holders):
                holders[move.taker] = rests
            state = _State(holders, state.parts and not move.whole, True, state.after(move))
        return state, failed

    def presumed(self, state: _State, move: Move) -> _State:
        """The state before a row, with what is taken for granted of its loser."""
        first = not state.known
        part = state.parts and not move.whole and self.holding(state.holders, move) is None
        if not move.giver or not (first or part):
            return state
        return state._replace(holders={**state.holders, move.giver: None}, known=True)

    def confirms(self, holders: dict[str, Move | None], move: Move) -> bool:
        """Whether the taker of a row holds already, and nobody else: a confirmation."""
        return len(holders) == 1 and self.one(next(iter(holders)), move.taker, move)

    def holding(self, holders: dict[str, Move | None], move: Move) -> str | None:
        """Under which code the loser of a row holds, if he does."""
        if move.giver in holders:
            return move.giver
        return next((h for h in holders if self.one(h, move.giver, move)), None)

    def one(self, one: str, other: str, move: Move) -> bool:
        """Whether two codes are one state about the time of a row."""
        if one == other:
            return True
        year = date.fromordinal(move.when.latest).year
        return self.same is not None and bool(other) and self.same(one, other, year)

    def finding(self, failed: _Failed, always: bool) -> Finding:
        """A failed row under what was found of it."""
        move, held = failed.move, ", ".join(sorted(failed.held)) or "—"
        cites = move.cite
        lines = on(self.lists.against, move.place, move.when.earliest - 1)
        if not always:
            group = "order-sensitive"
        elif failed.follows is not None:
            group, held = "follows", failed.follows.cite.rpartition(":")[2]
            cites = f"{failed.follows.cite}; {move.cite}"
        elif lines and any(self.one(line.holder, move.giver, move) for line in lines):
            group = "row-missing"
            cites = f"{lines[0].cite}; {move.cite}"
        elif lines:
            group, held = "contradicts-list", ", ".join(sorted({line.holder for line in lines}))
            cites = f"{lines[0].cite}; {move.cite}"
        else:
            group = "did-not-hold"
        where = f"{move.place} {move.when.text}"
        return Finding(group, where, f"{move.giver} → {move.taker or '—'}", held, cites)


def _clusters(moves: list[Move]) -> list[list[Move]]:
    """Rows in order, together where the days that they can mean overlap."""
    clusters: list[list[Move]] = []
    reach = 0
    for move in sorted(moves, key=lambda m: (m.when.earliest, m.when.latest, m.row)):
        if clusters and move.when.earliest <= reach:
            clusters[-1].append(move)
        else:
            clusters.append([move])
        reach = max(reach, move.when.latest)
    return [sorted(cluster, key=_order) for cluster in clusters]


def _allowed(order: tuple[Move, ...]) -> bool:
    """Whether no row stands before one that is certainly earlier; of one known day the order of
    the table holds."""
    for at, one in enumerate(order):
        for other in order[at + 1 :]:
            if other.when.latest < one.when.earliest:
                return False
            if (
                other.when == one.when
                and one.when.earliest == one.when.latest
                and other.row < one.row
            ):
                return False
    return True


def _itself(move: Move) -> bool:
    """Whether the loser of a row is the place itself, and another gains it."""
    return bool(move.giver) and move.place == move.giver != move.taker


def _self(move: Move, moves: list[Move]) -> list[Finding]:
    """A row in which somebody gives to himself, or gives himself away whole and yet acts later
    without having been restored."""
    if move.giver and move.giver == move.taker and move.place != move.taker:
        return [
            Finding(
                "to-itself",
                f"{move.place} {move.when.text}",
                f"{move.giver} → {move.taker}",
                "",
                move.cite,
            )
        ]
    if not (move.whole and _itself(move)):
        return []
    later = sorted((m for m in moves if m.when.earliest > move.when.latest), key=_order)
    for other in later:
        if move.giver == other.place and (other.taker == other.place or not other.giver):
            return []
        if move.giver in (other.giver, other.taker):
            return [
                Finding(
                    "whole-state",
                    f"{move.place} {move.when.text}",
                    f"{move.giver} → {move.taker or '—'}",
                    other.cite,
                    move.cite,
                )
            ]
    return []
