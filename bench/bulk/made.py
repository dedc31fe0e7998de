"""The tables that the benches book: seeded, so that every run measures the same rows."""

from __future__ import annotations

import numpy as np

from misak.bulk.kernels.values import ANY, Successions, Transfers

FIRST, LAST, POLITIES, PASSED = 657_437, 730_000, 200, 100


def plain(count: int, seed: int = 1) -> tuple[Transfers, Successions]:
    """Rows without givers over a tenth as many places, two centuries and 200 polities, with a
    hundred successions."""
    random = np.random.default_rng(seed)
    transfers = Transfers(
        random.integers(0, max(count // 10, 1), count, dtype=np.int32),
        random.integers(FIRST, LAST, count, dtype=np.int32),
        np.full(count, ANY, np.int32),
        random.integers(0, POLITIES, count, dtype=np.int32),
    )
    days = np.sort(random.integers(FIRST, LAST, PASSED))
    return transfers, Successions(
        days, random.integers(0, POLITIES, PASSED), random.integers(0, POLITIES, PASSED)
    )


def mixed(count: int, seed: int = 1) -> tuple[Transfers, Successions, dict[int, int]]:
    """Rows that name their givers, one in twenty wrongly; half of the places lie within one of
    a tenth."""
    transfers, successions = plain(count, seed)
    random = np.random.default_rng(seed + 1)
    order = np.lexsort((np.arange(count), transfers.day, transfers.place))
    giver = np.full(count, ANY, np.int32)
    same = transfers.place[order[1:]] == transfers.place[order[:-1]]
    giver[order[1:][same]] = transfers.taker[order[:-1][same]]
    wrong = random.random(count) < 0.05
    giver[wrong] = random.integers(0, POLITIES, int(wrong.sum()))
    parents = {place: place // 10 * 10 for place in range(count // 10) if place % 2}
    return transfers._replace(giver=giver), successions, parents
