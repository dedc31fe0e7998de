"""Values that are dropped are given back, though they were made while the collector paused."""

from __future__ import annotations

import gc
import weakref

import pytest

from misak.ground import memory


class Ring:
    """A value that refers to itself, as books do."""

    def __init__(self) -> None:
        self.itself = self
        self.much = [[] for _ in range(100)]


def test_a_program_that_lives_on_keeps_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """One ledger after the other, each made in a pause and dropped: the first is gone in time."""
    monkeypatch.setattr(memory, "MANY", 10_000)
    memory.lasting()
    gc.collect()
    dropped = []
    for _ in range(200):
        with memory.paused():
            ring = Ring()
        dropped.append(weakref.ref(ring))
        del ring
    assert sum(one() is not None for one in dropped) < 150


def test_a_pause_leaves_the_collector_as_it_was() -> None:
    was = gc.isenabled()
    try:
        gc.disable()
        with memory.paused():
            assert not gc.isenabled()
        assert not gc.isenabled()
        memory.lasting()
        with memory.paused():
            assert not gc.isenabled()
        assert gc.isenabled()
    finally:
        (gc.enable if was else gc.disable)()
