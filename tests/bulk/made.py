"""Tables that tests make: strategies for small ones with every difficulty, and a seeded one of
any size."""

from __future__ import annotations

import hashlib

import numpy as np
from hypothesis import strategies as st

from misak.bulk.kernels.values import ANY, NONE, Booking, Successions, Transfers

FIRST = 700_000


@st.composite
def tables(
    draw: st.DrawFn, named: bool = True, nested: bool = True
) -> tuple[Transfers, Successions, dict[int, int]]:
    """A small table, its successions and its containers; ``named`` givers, ``nested`` places."""
    places, polities, days = (
        draw(st.integers(1, 6)),
        draw(st.integers(1, 4)),
        draw(st.integers(1, 12)),
    )
    day, polity = st.integers(FIRST, FIRST + days), st.integers(0, polities)
    giver = st.one_of(st.just(ANY), polity) if named else st.just(ANY)
    rows = draw(
        st.lists(
            st.tuples(st.integers(0, places - 1), day, giver, st.one_of(st.just(NONE), polity)),
            max_size=24,
        )
    )
    passed = draw(st.lists(st.tuples(day, polity, polity), max_size=6))
    parents = (
        draw(st.dictionaries(st.integers(1, places), st.integers(0, places), max_size=4))
        if nested
        else {}
    )
    forest = {inner: outer for inner, outer in parents.items() if outer < inner}
    return Transfers(*_columns(rows, 4)), Successions(*_columns(passed, 3)), forest


def _columns(rows: list[tuple[int, ...]], width: int) -> list[list[int]]:
    return [list(column) for column in zip(*rows)] or [[] for _ in range(width)]


def large(
    count: int, seed: int = 1, named: bool = False, polities: int = 200
) -> tuple[Transfers, Successions]:
    """A table of ``count`` rows over a tenth as many places and two centuries, with a hundred
    successions.

    ``named``: each row names as giver the taker of the row before it, and one row in twenty
    somebody else.
    """
    random = np.random.default_rng(seed)
    place = random.integers(0, max(count // 10, 1), count, dtype=np.int32)
    day = random.integers(657_437, 730_000, count, dtype=np.int32)
    taker = random.integers(0, polities, count, dtype=np.int32)
    giver = np.full(count, ANY, np.int32)
    if named:
        order = np.lexsort((np.arange(count), day, place))
        same = place[order[1:]] == place[order[:-1]]
        giver[order[1:][same]] = taker[order[:-1][same]]
        wrong = random.random(count) < 0.05
        giver[wrong] = random.integers(0, polities, int(wrong.sum()))
    days = np.sort(random.integers(657_437, 730_000, 100))
    return Transfers(place, day, giver, taker), Successions(
        days, random.integers(0, polities, 100), random.integers(0, polities, 100)
    )


def checksum(booking: Booking) -> str:
    """One number for all rows in order: equal only where every interval and every void row is."""
    digest = hashlib.sha256()
    for column in (*booking.intervals, *booking.voids):
        digest.update(np.asarray(column, np.int64).tobytes())
    return digest.hexdigest()


def same(one: Booking, other: Booking) -> None:
    """Fail with the first difference of two bookings."""
    assert other.voids.rows() == one.voids.rows()
    assert other.intervals.rows() == one.intervals.rows()
