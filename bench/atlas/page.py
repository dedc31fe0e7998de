"""The page, measured: its size, the time until the map stands (from file://), and the time of a
redraw when the day changes; by the clock, and as processor time of the page's own thread, which
other work on the machine does not lengthen. The load is named beside both.

python bench/atlas/page.py [RUNS] [PAGE]     (a PAGE that is there already is not built again)
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "src"))

from playwright.sync_api import Browser, CDPSession, sync_playwright

import misak
from misak.ask.open import load
from misak.atlas.page import page, template
from misak.atlas.payload import packed, payload
from misak.ledger.roots import shipped

STEPS = 40
# One move of the slider by a synthetic pointer event, rendered at once; gives its milliseconds.
MOVE = """([at, count]) => {
  const track = document.querySelector('.track'), box = track.getBoundingClientRect();
  track.setPointerCapture = () => {}; track.hasPointerCapture = () => true;
  const x = box.left + box.width * ((at * 37) % count) / count, begin = performance.now();
  track.dispatchEvent(new PointerEvent('pointermove', {
    clientX: x, clientY: box.top + 10, bubbles: true,
  }));
  return new Promise((done) => setTimeout(() => {
    document.body.offsetHeight;
    const took = performance.now() - begin;
    requestAnimationFrame(() => done(took));
  }, 0));
}"""


class Times(NamedTuple):
    """Milliseconds by the clock and of processor time."""

    clock: list[float]
    processor: list[float]

    def told(self) -> dict[str, dict[str, float]]:
        """Median, 95th percentile and worst of each."""
        return {
            name: {
                "median": round(statistics.median(each), 1),
                "p95": round(sorted(each)[int(len(each) * 0.95)], 1),
                "worst": round(max(each), 1),
            }
            for name, each in self._asdict().items()
        }


def spent(session: CDPSession) -> float:
    """Milliseconds of processor time that the tasks of the page's thread have taken."""
    rows = session.send("Performance.getMetrics")["metrics"]
    return 1000 * next(float(row["value"]) for row in rows if row["name"] == "TaskDuration")


def measured(browser: Browser, path: Path, ready: Times, redraw: Times) -> None:
    """One opening of the page, and the moves of its slider."""
    tab = browser.new_page(viewport={"width": 1280, "height": 800})
    session = tab.context.new_cdp_session(tab)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    tab.goto(path.as_uri() + "#day=1921-10-14&lang=en")
    tab.wait_for_selector("html[data-ready]", state="attached", timeout=120_000)
    ready.clock.append(float(tab.locator("html").get_attribute("data-ready") or "nan"))
    ready.processor.append(spent(session))
    for at in range(STEPS):
        before = spent(session)
        redraw.clock.append(float(tab.evaluate(MOVE, [at, STEPS])))
        redraw.processor.append(spent(session) - before)
    tab.close()


def main(runs: int = 7, given: str = "") -> None:
    """Print the figures as JSON."""
    whole = (
        Path(given).read_text(encoding="utf-8")
        if given
        else page(packed(payload(load(), (shipped(),), misak.__version__)))
    )
    ready, redraw = Times([], []), Times([], [])
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        path = Path(folder) / "atlas.html"
        path.write_text(whole, encoding="utf-8")
        own = (
            os.environ.get("MISAK_CHROMIUM")
            or shutil.which("chromium")
            or shutil.which("google-chrome")
        )
        browser = play.chromium.launch(executable_path=own, args=["--no-sandbox", "--disable-gpu"])
        for _ in range(runs):
            measured(browser, path, ready, redraw)
        browser.close()
    print(
        json.dumps(
            {
                "page_kb": round(len(whole.encode()) / 1024, 1),
                "template_kb": round(len(template().encode()) / 1024, 1),
                "runs": runs,
                "load": [round(each, 1) for each in os.getloadavg()],
                "map_shown_ms": ready.told(),
                "redraw_ms": redraw.told(),
            },
            indent=2,
        )
    )


if __name__ == "__main__":
    main(*(int(arg) for arg in sys.argv[1:2]), *sys.argv[2:3])
