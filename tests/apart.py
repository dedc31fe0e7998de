"""Work apart from the process of the tests. A loop gets a thread of its own, as tests in a browser
keep a loop running in the main one; a command that starts further processes gets a process of its
own, as they would take over what other tests did to this one."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any


def finished(work: Coroutine[Any, Any, Any]) -> Any:
    """What the work gives when it has run to its end."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()


def misak(*args: str, code: int = 0) -> str:
    """What the command line says, on both outputs, to a user who starts it."""
    done = subprocess.run(
        [sys.executable, "-m", "misak", *args], capture_output=True, encoding="utf-8", check=False
    )
    said = done.stdout + done.stderr
    assert done.returncode == code, said
    return said
