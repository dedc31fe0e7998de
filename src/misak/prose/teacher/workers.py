"""Reviewing in processes side by side: a few pieces ahead of the one that is wanted, so that
memory stays bounded."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import NamedTuple, TypeVar

from misak.ask.open import load
from misak.prose.frames.model import Model
from misak.prose.judging.review import Reviewer

T = TypeVar("T")
R = TypeVar("R")

AHEAD = 4  # pieces a worker may have waiting

_worker: list[Reviewer] = []


class Means(NamedTuple):
    """By what a process reviews: the ledgers, whether the shipped one is among them, the
    language model if one is named."""

    paths: tuple[str, ...]
    with_shipped: bool
    model: Model | None


def side_by_side(
    means: Means, work: Callable[[T], R], pieces: Sequence[T], jobs: int = 0
) -> Iterator[R]:
    """What ``work`` makes of each piece, in order; as many processes as the machine has cores
    unless told."""
    jobs = min(jobs or os.cpu_count() or 1, len(pieces))
    with ProcessPoolExecutor(jobs, get_context("spawn"), _start, (means,)) as pool:
        waiting = deque(pool.submit(work, piece) for piece in pieces[: jobs * AHEAD])
        try:
            for number in range(len(pieces)):
                yield waiting.popleft().result()
                if number + jobs * AHEAD < len(pieces):
                    waiting.append(pool.submit(work, pieces[number + jobs * AHEAD]))
        finally:
            pool.shutdown(cancel_futures=True)


def reviewer() -> Reviewer:
    """The reviewer of this process."""
    return _worker[0]


def _start(means: Means) -> None:
    """Begin a process; who started it says that it was interrupted."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    books = load(*means.paths, with_shipped=means.with_shipped)
    _worker.append(Reviewer(books, model=means.model))
