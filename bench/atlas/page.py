"""The page, measured: its size, the time until the map stands (from file://), and the time of a
redraw when the day changes. Medians.

python bench/atlas/page.py [RUNS]
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "src"))

from playwright.sync_api import sync_playwright

import misak
from misak.ask.open import load
from misak.atlas.page import page, template
from misak.atlas.payload import packed, payload
from misak.ledger.roots import shipped

# The time that the page itself spends: a drag of the slider by synthetic pointer events, each
# rendered at once.
DRAG = """(count) => {
  const track = document.querySelector('.track'), box = track.getBoundingClientRect(), times = [];
  track.setPointerCapture = () => {}; track.hasPointerCapture = () => true;
  return new Promise((done) => {
    let at = 0;
    const step = () => {
      if (at >= count) return done(times);
      const x = box.left + box.width * ((at * 37) % count) / count;
      const begin = performance.now();
      track.dispatchEvent(new PointerEvent('pointermove', {
        clientX: x, clientY: box.top + 10, bubbles: true,
      }));
      setTimeout(() => {
        document.body.offsetHeight;
        times.push(performance.now() - begin);
        at += 1;
        requestAnimationFrame(step);
      }, 0);
    };
    step();
  });
}"""


def main(runs: int = 7) -> None:
    """Print the figures as JSON."""
    whole = page(packed(payload(load(), (shipped(),), misak.__version__)))
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        path = Path(folder) / "atlas.html"
        path.write_text(whole, encoding="utf-8")
        own = (
            os.environ.get("MISAK_CHROMIUM")
            or shutil.which("chromium")
            or shutil.which("google-chrome")
        )
        browser = play.chromium.launch(executable_path=own, args=["--no-sandbox", "--disable-gpu"])
        ready, redraw = [], []
        for _ in range(runs):
            tab = browser.new_page(viewport={"width": 1280, "height": 800})
            tab.goto(path.as_uri() + "#day=1921-10-14&lang=en")
            tab.wait_for_selector("html[data-ready]", state="attached")
            ready.append(float(tab.locator("html").get_attribute("data-ready") or "nan"))
            redraw += tab.evaluate(DRAG, 40)
            tab.close()
        browser.close()
    print(
        json.dumps(
            {
                "page_kb": round(len(whole.encode()) / 1024, 1),
                "template_kb": round(len(template().encode()) / 1024, 1),
                "runs": runs,
                "map_shown_ms": {"median": statistics.median(ready), "worst": max(ready)},
                "redraw_ms": {
                    "median": round(statistics.median(redraw), 1),
                    "p95": round(sorted(redraw)[int(len(redraw) * 0.95)], 1),
                },
            },
            indent=2,
        )
    )


if __name__ == "__main__":
    main(*(int(arg) for arg in sys.argv[1:2]))
