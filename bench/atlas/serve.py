"""The server under load, by wrk over loopback: throughput, p50, p99 and errors for the page's
state, a remembered answer, and new questions.

python bench/atlas/serve.py [SECONDS]      (Debian: apt-get install wrk)
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

from served import served

HERE = Path(__file__).resolve().parent
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
    with served() as server:
        base = f"http://127.0.0.1:{server.port}"
        found = {
            name: _measure(wrk, base + path, script, seconds)
            for name, (path, script) in CASES.items()
        }
    print(json.dumps(found, indent=2))


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
