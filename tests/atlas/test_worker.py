"""Work in a process of its own: what it gives, what it raises, and that it can be ended."""

from __future__ import annotations

import os
import threading
import time

import pytest

from misak.atlas.worker import Ended, Worker


def test_it_is_another_process_that_ends() -> None:
    one = Worker()
    first, second = one.work(os.getpid), one.work(os.getpid)
    assert len({os.getpid(), first, second}) == 3


def test_what_it_raises_is_raised_here() -> None:
    with pytest.raises(ValueError, match="no number"):
        Worker().work(int, "no number")


def test_it_can_be_ended() -> None:
    one = Worker()
    threading.Timer(2, one.end).start()
    begun = time.monotonic()
    with pytest.raises(Ended):
        one.work(time.sleep, 600)
    assert time.monotonic() - begun < 120


def test_it_can_be_ended_while_it_starts() -> None:
    """From another thread, as often as it likes: the work is ended, or ends of itself."""
    one, over = Worker(), threading.Event()

    def end() -> None:
        while not over.is_set():
            one.end()

    other = threading.Thread(target=end)
    other.start()
    try:
        with pytest.raises(Ended):
            one.work(time.sleep, 600)
    finally:
        over.set()
        other.join()
