"""The map in a real browser: states named on their land, room for the map, colours of
neighbours, any ledger on its own part of the world."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from misak.ask.library import Library
from misak.ask.open import load
from misak.atlas.page import page as filled
from misak.atlas.payload import packed, payload

Show = Callable[..., Page]
DAYS = (
    "1878-03-04",
    "1900-01-01",
    "1913-06-15",
    "1918-09-01",
    "1921-10-14",
    "1930-01-01",
    "2000-01-01",
)
LAND = """() => { const seen = new Map();
  for (const p of document.querySelectorAll('.areas path')) {
  const b = p.getBoundingClientRect(), m = document.querySelector('.map').getBoundingClientRect();
  const w = Math.min(b.right, m.right) - Math.max(b.left, m.left);
  const h = Math.min(b.bottom, m.bottom) - Math.max(b.top, m.top);
  const who = p.dataset.who;
  if (who && who !== 'nobody' && !who.includes('+') && w > 24 && h > 24) seen.set(who, 1); }
  return [...seen.keys()].sort() }"""
NAMED = "() => [...document.querySelectorAll('.labels .state')].map(e => e.dataset.name)"


@pytest.mark.parametrize("day", DAYS)
def test_every_state_with_land_is_named(show: Show, day: str) -> None:
    page = show(f"#day={day}&lang=en")
    page.wait_for_timeout(250)
    missing = set(page.evaluate(LAND)) - set(page.evaluate(NAMED))
    assert not missing


def test_names_do_not_overlap_and_grow_with_the_window(show: Show) -> None:
    sizes = []
    for width, height in ((1024, 768), (1920, 1080)):
        page = show("#day=1914-01-01&lang=en", width=width, height=height)
        page.wait_for_timeout(250)
        boxes = page.evaluate(
            "[...document.querySelectorAll('.labels text')].map(e => { const b = "
            "e.getBoundingClientRect(); return [e.textContent, b.left + 2, b.top + 4, "
            "b.right - 2, b.bottom - 4] })"
        )
        clashes = [
            (a[0], b[0])
            for i, a in enumerate(boxes)
            for b in boxes[i + 1 :]
            if a[1] < b[3] and b[1] < a[3] and a[2] < b[4] and b[2] < a[4]
        ]
        assert not clashes
        sizes.append(
            page.evaluate(
                "Math.max(...[...document.querySelectorAll('.labels .state')].map(e => "
                "parseFloat(e.style.fontSize)))"
            )
        )
    assert sizes[1] > sizes[0] * 1.1


@pytest.mark.parametrize("day", ["1700-01-01", "1878-07-20", "1912-01-01", "1914-12-01"])
@pytest.mark.parametrize("size", [(1024, 768), (1280, 800), (1920, 1080)])
def test_a_name_stands_where_the_most_places_are(
    show: Show, day: str, size: tuple[int, int]
) -> None:
    # The lines between provinces had been holes in their land: only a desert of one piece was
    # whole enough for large letters, and the empire's name stood on Egypt and Libya.
    page = show(f"#day={day}&lang=tr", width=size[0], height=size[1])
    page.wait_for_timeout(250)
    under = page.evaluate(
        "() => { const b = document.querySelector('.labels [data-name=ottoman-empire]')"
        ".getBoundingClientRect(); const found = new Set(); for (let i = 1; i < 20; i++) { const e"
        " = document.elementsFromPoint(b.left + b.width * i / 20, b.top + b.height / 2)"
        ".find(e => e.closest('.areas')); if (e) found.add(e.dataset.place); } return [...found] }"
    )
    assert under
    assert not set(under) & {"egypt-land", "libya", "tunis-land"}


def test_the_map_has_two_thirds(show: Show) -> None:
    page = show("#day=1921-10-14&lang=en", width=1024, height=768)
    box = page.locator(".map").bounding_box()
    assert box and box["width"] * box["height"] >= 1024 * 768 * 2 / 3


@pytest.mark.parametrize("day", DAYS)
def test_no_neighbours_share_a_colour(show: Show, day: str) -> None:
    """The frontiers that the map draws run between two colours."""
    page = show(f"#day={day}&lang=en")
    alike = page.evaluate(
        """() => { const fill = new Map([...document.querySelectorAll('.areas path')]
        .map(p => [p.dataset.place, [p.dataset.title, p.getAttribute('fill')]]));
        return [...document.querySelectorAll('.lines path.frontier')]
        .map(p => p.dataset.between.split('|').map(e => fill.get(e)))
          .filter(([a, b]) => a[0] !== b[0] && a[1] === b[1] && a[1].startsWith('#')) }"""
    )
    assert not alike


def test_the_legend_explains_only_what_is_there(show: Show) -> None:
    page = show("#day=1900-01-01&lang=en")
    page.locator(".legend-box summary").click()
    legend = page.locator(".legend")
    expect(legend).to_contain_text("Ottoman Empire")
    expect(legend).not_to_contain_text("Soviet")
    for word, is_there in (
        ("in common", "[data-who*='+']"),
        ("occupied", ".areas path[data-seized]"),
        ("claimant", ".areas path:not([data-claims=''])"),
    ):
        assert (page.locator(is_there).count() > 0) == (word in legend.inner_text()), word


PLACES = """---
gazetteer: places
title: Yerler | Places
---

## zone — Kanal Bölgesi | Canal Zone

- `opens colombia 1886-08-05`
- `point 9.1 -79.7`

## city — Panama | Panama City

- `opens colombia 1886-08-05`
- `point 8.98 -79.52`

## inland — İç Bölge | Inland

- `opens colombia 1886-08-05`
"""
POLITIES = """---
gazetteer: polities
title: Devletler | Polities
---

## colombia — Kolombiya | Colombia

- `from 1886-08-05`

## usa — ABD | United States

- `from 1886-08-05`
"""
CANAL = """---
treaty: canal-1903
title: Kanal Antlaşması | Canal Treaty
type: treaty
signed: 1903-11-18
in-force: 1904-02-26
parties: colombia | usa
source: made
---

## Art. 1 — Bölge | Zone

> [en] Colombia leaves the zone.

> [tr] Kolombiya bölgeyi bırakır.

- `cede zone from colombia to usa`
"""


@pytest.fixture(scope="module")
def panama(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of a ledger about the other side of the world, with points and no shapes."""
    root = tmp_path_factory.mktemp("panama")
    for name, text in (("places", PLACES), ("polities", POLITIES), ("canal-1903", CANAL)):
        (root / f"{name}.md").write_text(text, encoding="utf-8")
    path = root / "atlas.html"
    path.write_text(filled(packed(payload(load(root), (root,), "test"))), encoding="utf-8")
    return path


def test_any_ledger_opens_on_its_own_places_and_days(show: Show, panama: Path) -> None:
    page = show("#lang=en", path=panama)
    dots = page.locator(".dots circle")
    assert dots.count() == 2
    frame = page.locator(".map").bounding_box()
    assert frame
    for at in range(2):
        box = dots.nth(at).bounding_box()
        assert (
            box
            and frame["x"] < box["x"] < frame["x"] + frame["width"]
            and frame["y"] < box["y"] < frame["y"] + frame["height"]
        )
    assert len({dots.nth(at).get_attribute("fill") for at in range(2)}) == 2
    expect(page.locator("output.day")).to_have_text("26 February 1904")
    expect(page.locator(".lost")).to_contain_text("Inland")
    expect(page.locator(".labels .place").first).to_be_attached()


def test_what_is_in_force_in_part_is_said_to_be_so(show: Show) -> None:
    """Kars on the morning after its signature: six articles, the whole a year later (rule 33)."""
    page = show("#day=1921-10-14&sel=kars-1921&lang=en")
    standing = page.locator("#why .standing").first
    expect(standing).to_have_text(
        "in force in part: articles 6, 14, 15, 16, 18, 19 · as a whole from 11 September 1922"
    )
    page = show("#day=1922-09-11&sel=kars-1921&lang=tr")
    expect(page.locator("#why .standing").first).to_contain_text("yürürlükte")
    expect(page.locator("#why .standing").first).not_to_contain_text("kısmen")


def test_the_explanation_covers_nothing_and_can_be_closed(show: Show) -> None:
    """At 1024×768 the chosen place is on the map, the slider is whole, and a button gives the
    map its room again."""
    page = show("#day=1921-10-14&sel=batum&lang=tr", width=1024, height=768)
    why, place, thumb = (
        page.locator(each).bounding_box() for each in ("#why", "[data-place=batum]", ".track")
    )
    assert why and place and thumb
    assert place["x"] + place["width"] <= why["x"] and thumb["x"] + thumb["width"] <= why["x"]
    page.locator(".unselect").click()
    expect(page.locator("#why")).to_be_hidden()


def test_the_legend_names_claimants_by_their_name_of_the_day(show: Show) -> None:
    page = show("#day=1913-09-01&lang=en", width=1920, height=1080)
    legend = page.locator(".legend-box")
    expect(legend).to_contain_text("Serbia")
    expect(legend).not_to_contain_text("Yugoslavia")


def test_the_treaties_open_on_the_last_one_signed(show: Show) -> None:
    page = show("#day=1921-10-14&view=treaties&lang=en")
    expect(page.locator(".book h1")).to_have_text("Treaty of Kars")
    expect(page.locator(".shelf a[aria-current]")).to_contain_text("Treaty of Kars")


def test_an_ended_title_names_who_had_it(show: Show) -> None:
    page = show("#day=2003-02-04&lang=en")
    expect(page.locator("#why .story li").first).not_to_contain_text("…")


# Which share of each name's letters stands on its own land, and which on land of another; run in
# the page. What nobody holds, seas and what the books do not follow are no other's land.
STANDS = """async ([days, state]) => {
  const found = [], map = () => document.querySelector('.map svg[data-day]');
  for (const [ordinal, text] of days) {
    location.hash = location.hash.replace(/day=[^&]*/, 'day=' + text);
    while (map().dataset.day !== String(ordinal)) await new Promise((done) => setTimeout(done, 4));
    for (const e of document.querySelectorAll('.labels .state, .labels .ruler')) {
      const keys = new Set(e.dataset.name.split('+').flatMap((id) => [id, state[id] ?? id]));
      const b = e.getBoundingClientRect();
      let own = 0, strange = 0;
      for (let i = 0; i < 60; i++) {
        const x = b.left + (i % 20 + .5) * b.width / 20;
        const y = b.top + b.height * (.25 + .25 * Math.floor(i / 20));
        const land = document.elementsFromPoint(x, y).find((each) => each.closest('.areas path'));
        const { who = '', title = '', admin = '', claims = '' } = land?.dataset ?? {};
        if (!who || who === 'nobody') continue;
        if ([who, title, admin, claims].some((all) => all.split('+').some((id) => keys.has(id))))
          own++;
        else strange++;
      }
      if (strange > own && strange > 39) found.push([text, e.textContent, own, strange]);
    }
  }
  return found;
}"""


@pytest.mark.parametrize("lang", ["tr", "en"])
@pytest.mark.parametrize("size", [(390, 844), (1024, 768), (1280, 800), (1920, 1080)])
def test_no_name_stands_on_the_land_of_another(
    show: Show, books: Library, size: tuple[int, int], lang: str
) -> None:
    """A name that finds no room on its own land goes over the sea; where the map is too narrow
    even for that it is left out: *Albania* across Macedonia would be a wrong answer."""
    page = show(f"#day=1921-10-14&lang={lang}", width=size[0], height=size[1])
    days = [
        (date.fromisoformat(day).toordinal(), day)
        for day in (*DAYS, "1914-12-01", "1918-11-01", "1920-09-01")
    ]
    assert not page.evaluate(STANDS, [days, dict(books.ledger.states)])


def test_no_button_hides_a_name(show: Show) -> None:
    """On a phone the buttons lie over land of which the map says nothing."""
    page = show("#day=1921-10-14&lang=tr", width=390, height=844)
    zoom = page.locator(".zoom").bounding_box()
    assert zoom
    for name in page.locator(".labels .state, .labels .ruler").all():
        box = name.bounding_box()
        assert box
        apart = (
            box["x"] + box["width"] <= zoom["x"] + 3
            or box["y"] + box["height"] <= zoom["y"] + 6
            or zoom["y"] + zoom["height"] <= box["y"] + 6
        )
        assert apart, name.text_content()


def test_an_arrow_is_long_enough_to_be_seen(show: Show) -> None:
    """Izmir was taken from islands so near that the arrow was its tip alone, under the star."""
    page = show("#day=1919-05-15&lang=en")
    shaft = page.locator("[data-arrow=izmir] .shaft").bounding_box()
    assert shaft and max(shaft["width"], shaft["height"]) > 22


def test_where_the_books_begin_no_frontier_was_changed(show: Show) -> None:
    page = show("#day=1828-01-01&lang=en")
    expect(page.locator(".ghost")).to_have_count(0)
    page = show("#day=1939-07-23&lang=en")
    assert page.locator(".ghost").count() > 0
