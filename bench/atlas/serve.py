"""The server under load, by wrk over loopback: throughput, p50, p99 and errors for the page's
state, a remembered answer, and new questions.

python bench/atlas/serve.py [SECONDS]      (Debian: apt-get install wrk)
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

HERE = Path(__file__).resolve().parent
ENV = {**os.environ, "PYTHONPATH": str(HERE.parents[1] / "src")}
CASES = {
    "state": ("/api/state", None),
    "remembered answer": ("/api/ask?q=title(batum)&on=1921-10-14", None),
    "world, remembered": ("/api/world/1921-10-14", None),
    "new questions": ("/", HERE / "questions.lua"),
}


def main(seconds: int = 10) -> None:
    """Print the figures as JSON."""
    wrk = shutil.which("wrk")
    if wrk is None:
        sys.exit("wrk is missing: apt-get install wrk")
    server = subprocess.Popen(
        [sys.executable, "-m", "misak", "serve", "--port", "0", "--json"],
        stdout=subprocess.PIPE,
        env=ENV,
        text=True,
    )
    try:
        assert server.stdout is not None
        base = f"http://127.0.0.1:{json.loads(server.stdout.readline())['port']}"
        while json.load(urllib.request.urlopen(f"{base}/api/state"))["page"] is None:
            time.sleep(1)
        print(
            json.dumps(
                {
                    name: _measure(wrk, base + path, script, seconds)
                    for name, (path, script) in CASES.items()
                },
                indent=2,
            )
        )
    finally:
        server.terminate()
        server.wait(20)


def _measure(wrk: str, url: str, script: Path | None, seconds: int) -> dict[str, object]:
    command = [
        wrk,
        "-t1",
        "-c16",
        f"-d{seconds}s",
        "--latency",
        *(["-s", str(script)] if script else []),
        url,
    ]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    found = {
        name: (re.search(pattern, said) or [None, "0"])[1]
        for name, pattern in {
            "requests": r"(\d+) requests in",
            "per_second": r"Requests/sec:\s+([\d.]+)",
            "p50": r"(?m)^\s+50%\s+(\S+)",
            "p99": r"(?m)^\s+99%\s+(\S+)",
            "not_2xx": r"Non-2xx or 3xx responses: (\d+)",
            "socket_errors": r"Socket errors: (.*)",
        }.items()
    }
    return dict(found)


if __name__ == "__main__":
    main(*(int(arg) for arg in sys.argv[1:2]))
