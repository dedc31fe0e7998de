"""A process beside this one that does pieces of one work, each named by a number, and answers
in the order in which it is asked."""

from __future__ import annotations

import os
import select
import sys
import threading
from collections.abc import Callable
from contextlib import suppress

if sys.platform == "linux":
    import fcntl

SIZE = 8  # bytes that tell how many follow
ROOM = 1 << 20  # bytes that the helper may be ahead of this process: the most that a user is given


def to_be_had() -> bool:
    """Whether there is a second processor, and nothing that a fork would break: it takes no
    thread along but its own."""
    return (
        sys.platform == "linux"
        and len(os.sched_getaffinity(0)) > 1
        and threading.active_count() == 1
    )


class Helper:
    """The process, from this end. ``work`` makes the answer (bytes) to a number. It ends with
    ``close``, or with the process that began it.

    What goes wrong there ends it: the next ``take`` or ``ask`` raises OSError.
    """

    def __init__(self, work: Callable[[int], bytes]) -> None:
        asked, self._ask = os.pipe()
        self._given, given = os.pipe()
        with suppress(OSError):  # less room is slower, and nothing else
            fcntl.fcntl(given, fcntl.F_SETPIPE_SZ, ROOM)
        self._pid = os.fork()
        if self._pid == 0:
            try:
                os.close(self._ask)
                os.close(self._given)
                while True:
                    answer = work(int.from_bytes(_read(asked, SIZE), "big"))
                    _write(given, len(answer).to_bytes(SIZE, "big") + answer)
            finally:
                os._exit(
                    0
                )  # whatever ended it: the process that began it says so, and does what is left
        os.close(asked)
        os.close(given)
        self._poll = select.poll()
        self._poll.register(self._given, select.POLLIN)

    def ask(self, number: int) -> None:
        """Ask for a piece; raises OSError where the helper has ended."""
        _write(self._ask, number.to_bytes(SIZE, "big"))

    def ready(self) -> bool:
        """Whether an answer can be taken (or the end of the helper be learnt) without waiting."""
        return bool(self._poll.poll(0))

    def take(self) -> bytes:
        """The next answer; waits for it. Raises OSError where the helper has ended."""
        return _read(self._given, int.from_bytes(_read(self._given, SIZE), "big"))

    def close(self) -> None:
        """End the helper, and wait until it has ended."""
        os.close(self._ask)
        os.close(self._given)
        os.waitpid(self._pid, 0)


def _read(handle: int, size: int) -> bytes:
    found = bytearray()
    while len(found) < size:
        part = os.read(handle, size - len(found))
        if not part:
            raise ConnectionError("the other process has ended")
        found += part
    return bytes(found)


def _write(handle: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(handle, rest) :]
