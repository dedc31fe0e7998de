"""The command line as a process: nothing is collected from its first import on, and it ends at
once."""

from __future__ import annotations

import atexit
import gc
import importlib
import os

MAIN = "misak.cli.main"  # by name: the collector is off before it is imported


def command_line() -> None:
    """Run a command. It lives for moments: looking for what could be freed takes a tenth of its
    imports, and freeing one by one at the end what the system frees at once 40 ms for 10,000
    clauses. ``lasting`` turns the collector on again."""
    gc.disable()
    try:
        importlib.import_module(MAIN).main()
    except SystemExit as left:
        atexit._run_exitfuncs()
        if left.code is None or isinstance(left.code, int):
            os._exit(left.code or 0)
        raise
