"""The page's JavaScript heap while it plays: after every 300 steps of the time line, there and
back, each drawn, once what is garbage is collected.

python bench/atlas/heap.py PAGE [STEPS]
"""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

ROUND = 300
# So many steps of change, each waited for until the map has drawn it.
PLAY = """async (steps) => { const button = (name) => document.querySelector(
    `.timebar button[aria-label="${name}"]`);
  window.way ??= 'Next change';
  for (let n = 0; n < steps; n++) {
    if (button(window.way).disabled)
      window.way = window.way[0] === 'N' ? 'Previous change' : 'Next change';
    const before = document.querySelector('.map svg').dataset.day;
    button(window.way).click();
    while (document.querySelector('.map svg').dataset.day === before)
      await new Promise((done) => setTimeout(done, 1));
    await new Promise((done) => requestAnimationFrame(done));
  } }"""


def main(path: Path, steps: int = 3600) -> None:
    """Print the heap in megabytes by steps, as JSON."""
    with sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        tab = browser.new_page(viewport={"width": 1280, "height": 800})
        session = tab.context.new_cdp_session(tab)
        tab.goto(path.resolve().as_uri() + "#day=1700-01-01&lang=en")
        tab.wait_for_selector("html[data-ready]", state="attached", timeout=120_000)
        found = {0: heap(session)}
        for done in range(ROUND, steps + 1, ROUND):
            tab.evaluate(PLAY, ROUND)
            found[done] = heap(session)
        browser.close()
    print(json.dumps({"heap_mb": found}, indent=2))


def heap(session: object) -> float:
    """Megabytes that are used once garbage is collected."""
    session.send("HeapProfiler.collectGarbage")  # type: ignore[attr-defined]
    return round(session.send("Runtime.getHeapUsage")["usedSize"] / 1e6, 1)  # type: ignore[attr-defined]


if __name__ == "__main__":
    main(Path(sys.argv[1]), *(int(each) for each in sys.argv[2:3]))
