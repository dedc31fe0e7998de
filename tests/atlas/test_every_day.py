"""Every day of the books on the map: no two neighbouring states in one colour (two of the page's
palette are CIEDE2000 12 apart for all eyes, which atlas/test/colours.test.ts computes), and every
state that holds or runs visible land named."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from misak.ask.library import Library
from misak.ground.days import iso

# Neighbours of one colour, and states without a name, on each of some days; run in the page.
SEEN = """async ([days, state, palette]) => {
  const of = (who) => state[who] ?? who, found = [];
  const map = () => document.querySelector('.map svg[data-day]');
  const base = (fill) => {
    const id = /^url\\(#(.+)\\)$/.exec(fill);
    return id ? document.getElementById(id[1]).querySelector('rect').getAttribute('fill') : fill;
  };
  for (const [ordinal, text] of days) {
    location.hash = `#lang=en&day=${text}`;
    while (map().dataset.day !== String(ordinal)) await new Promise((done) => setTimeout(done, 4));
    const drawn = [...document.querySelectorAll('.areas path')];
    const areas = new Map(drawn.map((e) => [e.dataset.place, e]));
    for (const line of document.querySelectorAll('.lines path[data-between]')) {
      const [a, b] = line.dataset.between.split('|').map((place) => areas.get(place));
      const [x, y] = [a.dataset.who.split('+')[0], b.dataset.who.split('+')[0]];
      if (!x || !y || of(x) === of(y) || x === 'nobody' || y === 'nobody') continue;
      const [one, two] = [base(a.getAttribute('fill')), base(b.getAttribute('fill'))];
      if (one === two) found.push(['colour', text, x, y]);
      for (const each of [one, two])
        if (!palette.includes(each)) found.push(['stray colour', text, x, y, each]);
    }
    const box = map().getBoundingClientRect(), named = new Set();
    for (const e of document.querySelectorAll('.labels .state, .labels .ruler'))
      for (const each of e.dataset.name.split('+')) named.add(each), named.add(of(each));
    const large = new Map(), runs = new Map();
    for (const e of areas.values()) {
      const who = e.dataset.who, r = e.getBoundingClientRect();
      const w = Math.min(r.right, box.right) - Math.max(r.left, box.left);
      const h = Math.min(r.bottom, box.bottom) - Math.max(r.top, box.top);
      if (!who || who === 'nobody' || w <= 12 || h <= 12) continue;
      large.set(who, (large.get(who) ?? 0) + w * h);
      const by = e.dataset.admin.split('+')[0];
      if (by && by !== 'nobody') runs.set(by, (runs.get(by) ?? 0) + w * h);
    }
    for (const [by, size] of runs)
      if (size > 4000 && !named.has(by)) found.push(['unnamed ruler', text, by, size]);
    for (const [who, size] of large)
      if (!who.includes('+') && size > 900 && !named.has(who))
        found.push(['unnamed', text, who, size]);
  }
  return found;
}"""


COLOURS = Path(__file__).resolve().parents[2] / "atlas" / "src" / "engine" / "colours.ts"


def palette() -> list[str]:
    """The colours that the front end's own test proves apart."""
    row = re.search(r"PALETTE = \[([^\]]*)\]", COLOURS.read_text(encoding="utf-8"))
    assert row
    return re.findall(r"#[0-9a-f]{6}", row[1])


@pytest.fixture(scope="module")
def days(books: Library) -> list[tuple[int, str]]:
    """Every day on which title, administration or a dispute changed."""
    changes = books.books().changes
    fluents = ("title", "administration", "contested")
    found = {row.day for key, rows in changes.items() if key[0] in fluents for row in rows}
    return [(day, iso(day)) for day in sorted(found) if 10 < day < 800_000]


def test_neighbours_differ_and_states_are_named_on_every_day(
    show: Any, books: Library, days: list[tuple[int, str]]
) -> None:
    page: Page = show("#lang=en", width=1280, height=800)
    assert len(days) > 200
    found = page.evaluate(SEEN, [days, dict(books.ledger.states), palette()])
    assert not found, (len(found), found[:12])


def test_a_colour_that_neighbours_share_would_be_seen(show: Any, books: Library) -> None:
    """The test above notices: with two neighbours painted alike it finds them."""
    page: Page = show("#lang=en&day=1914-08-01", width=1280, height=800)
    everyone = dict(books.ledger.states)
    before = page.evaluate(SEEN, [[(698_920, iso(698_920))], everyone, palette()])
    assert before == []
    page.evaluate(
        "() => { const real = Element.prototype.getAttribute;"
        " Element.prototype.getAttribute = function (name) {"
        " return name === 'fill' ? '#d4c4a5' : real.call(this, name); }; }"
    )
    found = page.evaluate(SEEN, [[(698_920, iso(698_920))], everyone, palette()])
    assert {row[0] for row in found} >= {"colour"}
