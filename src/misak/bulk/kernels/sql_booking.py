"""The order in which the statements of ``sql`` are run, whatever runs them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol

from misak.bulk.kernels import sql
from misak.bulk.kernels.values import (
    ANY,
    NO_SUCCESSIONS,
    Booking,
    Intervals,
    Successions,
    Transfers,
    Voids,
    above,
)


class Runner(Protocol):
    """What runs SQL: DuckDB, or Spark."""

    def give(self, name: str, columns: dict[str, Any]) -> None:
        """Make a table of columns of integers or texts."""

    def make(self, name: str, statement: str) -> None:
        """Make a table of what a statement selects, now."""

    def drop(self, *names: str) -> None:
        """Forget tables that are no longer needed."""

    def count(self, name: str) -> int:
        """The rows of a table."""

    def rows(self, statement: str) -> list[tuple[int, ...]]:
        """What a statement selects."""


def load(
    run: Runner,
    transfers: Transfers,
    successions: Successions = NO_SUCCESSIONS,
    parents: dict[int, int] | None = None,
) -> int:
    """Give a runner its tables; returns the greatest depth of a place. Raises ``values.Cycle``."""
    count = len(transfers.place)
    run.give(
        "transfers",
        {
            "id": range(count),
            "place": transfers.place,
            "day": transfers.day,
            "giver": transfers.giver,
            "taker": transfers.taker,
        },
    )
    run.give(
        "successions",
        {
            "id": range(len(successions.day)),
            "day": successions.day,
            "old": successions.old,
            "new": successions.new,
        },
    )
    if not parents:
        return 0
    pairs = [(place, container) for place in parents for container in above(parents, place)]
    depth: dict[int, int] = {}
    for place, _ in pairs:
        depth[place] = depth.get(place, 0) + 1
    places = sorted({int(p) for p in transfers.place} | depth.keys())
    run.give(
        "nest",
        {
            "place": [p for p, _ in pairs],
            "container": [c for _, c in pairs],
            "depth": [depth[p] for p, _ in pairs],
        },
    )
    run.give("depths", {"place": places, "depth": [depth.get(p, 0) for p in places]})
    return max(depth.values())


def book(run: Runner, deepest: int = 0, plain: bool = False) -> Iterator[str]:
    """Book the tables of a runner. Yields the names of the tables of intervals it made; those
    of void rows begin with ``void``."""
    run.make("fates", sql.FATES)
    if plain:
        run.make("intervals", sql.plain())
        yield "intervals"
        return
    moved: list[str] = []
    for depth in range(deepest + 1):
        if depth:
            run.make("moved", " UNION ALL ".join(f"SELECT * FROM {name}" for name in moved))
        run.make(
            f"open_{depth}_0",
            sql.EVENTS_AT.format(depth=depth)
            if deepest and depth
            else (sql.EVENTS if not deepest else _own(depth)),
        )
        settled = []
        for turn in range(1_000_000):
            compared, fails = f"compared_{depth}_{turn}", f"fails_{depth}_{turn}"
            run.make(compared, sql.COMPARED.format(events=f"open_{depth}_{turn}"))
            run.make(fails, sql.FIRST_FAILS.format(compared=compared))
            if not run.count(fails):
                settled.append(f"SELECT * FROM {compared}")
                break
            names = {"compared": compared, "fails": fails}
            run.make(f"settled_{depth}_{turn}", sql.SETTLED.format(**names))
            settled.append(f"SELECT * FROM settled_{depth}_{turn}")
            run.make(f"void_{depth}_{turn}", sql.VOID.format(**names))
            yield f"void_{depth}_{turn}"
            run.make(f"open_{depth}_{turn + 1}", sql.LEFT.format(**names))
            run.drop(f"open_{depth}_{turn}", compared, fails)
        run.make(f"settled_{depth}", " UNION ALL ".join(settled))
        if deepest:
            run.make(f"moved_{depth}", sql.MOVED.format(settled=f"settled_{depth}"))
            moved.append(f"moved_{depth}")
        run.make(f"intervals_{depth}", sql.INTERVALS.format(settled=f"settled_{depth}"))
        run.drop(
            f"settled_{depth}",
            f"open_{depth}_{turn}",
            compared,
            fails,
            *(f"settled_{depth}_{n}" for n in range(turn)),
        )
        yield f"intervals_{depth}"


def _own(depth: int) -> str:
    return sql.EVENTS.replace(
        "FROM transfers",
        f"FROM transfers WHERE place IN (SELECT place FROM depths WHERE depth = {depth})",
    )


def is_plain(transfers: Transfers) -> bool:
    """Whether no row names its giver."""
    return all(int(giver) == ANY for giver in transfers.giver)


def collected(run: Runner, names: Iterator[str]) -> Booking:
    """The rows of the tables that booking made, in the order of ``definition.book``."""
    intervals: list[tuple[int, ...]] = []
    voids: list[tuple[int, ...]] = []
    for name in names:
        if name.startswith("void"):
            voids += run.rows(f"SELECT id, was FROM {name} WHERE own = 1")
        else:
            intervals += run.rows(f"SELECT place, holder, begin, finish, cause, ender FROM {name}")
    columns = [
        list(column) for column in zip(*sorted(intervals, key=lambda row: (row[0], row[2])))
    ] or [[] for _ in Intervals._fields]
    return Booking(
        Intervals(*columns),
        Voids([row for row, _ in sorted(voids)], [holder for _, holder in sorted(voids)]),
    )
