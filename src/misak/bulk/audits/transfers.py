"""A table of transfers replayed as double entry: whoever loses a place must have held it. Standard library only.

Whoever first loses a place is taken to have held it. A row that gives a part leaves the rest with the loser; a row that
gives the whole leaves him nothing.
"""

from __future__ import annotations

from itertools import permutations

from misak.bulk.audits.findings import Finding
from misak.bulk.tables.inspect import inspect
from misak.bulk.tables.reading import Table
from misak.bulk.tables.rows import Imported, Move

MOST_ORDERS = (
    6  # rows of one place whose days overlap; beyond it only the order of the table is tried
)


def audit(table: Table, found: Imported) -> list[Finding]:
    """Everything that the replay finds, by row."""
    by_place: dict[str, list[Move]] = {}
    for move in sorted(
        (m for m in found.moves if m.place), key=_order
    ):  # a row that names no place is a fault of its own
        by_place.setdefault(move.place, []).append(move)
    findings = [(0, f) for moves in by_place.values() for f in _replay(moves)]
    findings += [(m.row, f) for m in found.moves for f in _self(m, found.moves)]
    findings += [
        (
            0,
            Finding(
                "reused-code",
                fault.args[0],
                " / ".join(fault.args[1:]),
                "",
                f"{found.table}:{fault.spot.line}",
            ),
        )
        for fault in inspect(table, found)
        if fault.code == "X801"
    ]
    return [f for _, f in sorted(findings, key=lambda pair: _line(pair[1]))]


def _line(finding: Finding) -> int:
    tail = finding.rows.rpartition(":")[2]
    return int(tail) if tail.isdecimal() else 0


def _order(move: Move) -> tuple[int, int]:
    return move.when.latest, move.row


def _replay(moves: list[Move]) -> list[Finding]:
    """The rows of one place in order; where days overlap in the order of the table, and if that fails in every order that the dates allow."""
    found: list[Finding] = []
    holders: frozenset[str] | None = None
    for cluster in _clusters(moves):
        in_table = sorted(cluster, key=lambda move: move.row)
        after, failed = _book(holders, in_table if _allowed(tuple(in_table)) else cluster)
        if failed and len(cluster) > 1:
            others = (
                [_book(holders, list(order)) for order in permutations(cluster) if _allowed(order)]
                if len(cluster) <= MOST_ORDERS
                else []
            )
            always = {m.row for m, _ in failed}
            for _, missed in others:
                always &= {m.row for m, _ in missed}
            better = next((state for state, missed in others if not missed), None)
            after = better if better is not None else after
            found += [
                _finding("did-not-hold" if move.row in always else "order-sensitive", move, held)
                for move, held in failed
            ]
        else:
            found += [_finding("did-not-hold", move, held) for move, held in failed]
        holders = after
    return found


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
    """Whether no row stands before one that is certainly earlier; of one known day the order of the table holds."""
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


def _book(
    holders: frozenset[str] | None, moves: list[Move]
) -> tuple[frozenset[str] | None, list[tuple[Move, frozenset[str]]]]:
    """Book rows in this order: who holds then, and the rows that failed with those who held instead."""
    failed: list[tuple[Move, frozenset[str]]] = []
    for move in moves:
        if holders is None:
            holders = frozenset({move.giver}) if move.giver else frozenset()
        if (
            move.giver
            and move.giver not in holders
            and not (move.taker in holders and len(holders) == 1)
        ):
            failed.append((move, holders))
            continue
        holders = (holders - {move.giver} if move.whole or not move.giver else holders) | (
            {move.taker} if move.taker else set()
        )
    return holders, failed


def _finding(group: str, move: Move, held: frozenset[str]) -> Finding:
    return Finding(
        group,
        f"{move.place} {move.when.text}",
        f"{move.giver} → {move.taker or '—'}",
        ", ".join(sorted(held)) or "—",
        move.cite,
    )


def _self(move: Move, moves: list[Move]) -> list[Finding]:
    """A row in which somebody gives to himself, or gives himself away whole and yet acts later without having been restored."""
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
    if not (move.whole and move.giver and move.place == move.giver != move.taker):
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
