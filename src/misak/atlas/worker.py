"""Work that is done in a process of its own, which ends with it: what it needed on the way is given
back to the system whole, and a server stays as small as the books that it answers from."""

from __future__ import annotations

import pickle
import signal
import threading
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import ParamSpec, TypeVar, cast

P = ParamSpec("P")
R = TypeVar("R")


class Ended(RuntimeError):
    """The process was ended before it had told what it found."""


class Worker:
    """One process at a time. ``work`` waits for its result; ``end`` stops it from another
    thread."""

    def __init__(self) -> None:
        self._process: BaseProcess | None = None
        self._starts = threading.Lock()  # a process that is not yet started cannot be ended

    def work(self, do: Callable[P, R], *args: P.args, **named: P.kwargs) -> R:
        """What a function of a module gives, worked out in the process; its exception is raised
        here. Raises Ended where the process was ended first."""
        context = get_context("spawn")
        ours, theirs = context.Pipe(duplex=False)
        packed = pickle.dumps((do, args, named))
        process = context.Process(target=_do, args=(theirs, packed), daemon=True)
        with self._starts:
            process.start()
            self._process = process
        theirs.close()
        try:
            good, found = pickle.loads(ours.recv_bytes())
        except EOFError:
            raise Ended(do.__name__) from None
        finally:
            ours.close()
            process.join()
            self._process = None
        if not good:
            raise found
        return cast("R", found)

    def end(self) -> None:
        """End the process, if there is one."""
        with self._starts:
            process = self._process
        if process is not None:
            process.kill()


def _do(pipe: Connection, packed: bytes) -> None:
    """The process: one piece of work."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    do, args, named = pickle.loads(packed)
    try:
        found = pickle.dumps((True, do(*args, **named)))
    except Exception as error:  # whatever it is, it is raised where the work was asked for
        found = pickle.dumps((False, error))
    pipe.send_bytes(found)
