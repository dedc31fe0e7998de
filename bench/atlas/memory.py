"""The server's resident memory after ten thousand mixed requests beside that after five hundred.

python bench/atlas/memory.py [REQUESTS]
"""

from __future__ import annotations

import http.client
import json
import sys
from pathlib import Path
from urllib.parse import quote

from served import served

PLACES = ("kars", "ardahan", "batum", "nakhchivan", "izmir", "mosul", "cyprus", "straits")
WORLDS = ("kars-1921", "lausanne-1923", "sevres-1920", "berlin-1878")
FIRST = 500


def asked(n: int) -> str:
    """The path of a request: titles and worlds of ever new days, now and then a what-if."""
    day = f"{1880 + n % 60:04d}-{1 + (n * 7) % 12:02d}-{1 + (n * 5) % 28:02d}"
    place = PLACES[n % len(PLACES)]
    if n % 101 == 100:
        return f"/api/whatif?without={WORLDS[n % len(WORLDS)]}&on={day}"
    if n % 5 == 4:
        return f"/api/world/{day}"
    if n % 11 == 10:
        return "/api/state"
    return f"/api/ask?q={quote(f'title({place})')}&on={day}"


def resident(pid: int) -> int:
    """Kilobytes of a process that are in memory."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    return 0


def main(requests: int = 10_000) -> None:
    """Print the figures as JSON."""
    with served() as server:
        line = http.client.HTTPConnection("127.0.0.1", server.port, timeout=120)

        def get(path: str) -> tuple[int, bytes]:
            line.request("GET", path, headers={"Accept-Encoding": "gzip"})
            answer = line.getresponse()
            return answer.status, answer.read()

        found: dict[str, object] = {"page_built_kb": resident(server.pid)}
        bad = 0
        for n in range(requests):
            bad += get(asked(n))[0] != 200
            if n + 1 in (FIRST, requests // 2, requests):
                found[f"after_{n + 1}_kb"] = resident(server.pid)
        first, last = found[f"after_{FIRST}_kb"], found[f"after_{requests}_kb"]
        assert isinstance(first, int) and isinstance(last, int)
        print(json.dumps(found | {"not_200": bad, "ratio": round(last / first, 3)}, indent=2))


if __name__ == "__main__":
    main(*(int(arg) for arg in sys.argv[1:2]))
