"""The server as a process of its own, for what is measured of it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

ENV = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2] / "src")}


class Served(NamedTuple):
    """A server that has built its page: its process and the port at which it answers."""

    pid: int
    port: int


@contextmanager
def served() -> Iterator[Served]:
    """Start ``misak serve`` on a free port, wait until its page is built, and end it afterwards."""
    server = subprocess.Popen(
        [sys.executable, "-m", "misak", "serve", "--port", "0", "--json"],
        stdout=subprocess.PIPE,
        env=ENV,
        text=True,
    )
    try:
        assert server.stdout is not None
        port = int(json.loads(server.stdout.readline())["port"])
        state = f"http://127.0.0.1:{port}/api/state"
        while json.load(urllib.request.urlopen(state, timeout=120))["page"] is None:
            time.sleep(1)
        yield Served(server.pid, port)
    finally:
        server.terminate()
        server.wait(20)
