"""The page in a real browser: clicked, typed into, dragged, printed, switched, linked to; by
mouse and by keyboard."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from atlas import contract
from misak.ask.library import Library
from misak.atlas.page import page as filled
from misak.atlas.payload import packed
from misak.booking.books import Books
from misak.ground.days import iso

Show = Callable[..., Page]
VIEWS = ("map", "timeline", "treaties", "relations", "compare", "conclusions", "lessons")


def day(page: Page) -> str:
    """The day that the page shows, in the address, which follows within a quarter of a second."""
    page.wait_for_timeout(300)
    found = re.search(r"day=([\d-]+)", page.url)
    return found[1] if found else ""


def states(books: Books, polities: str | None) -> str:
    """The states of some polities, as the page writes them into its elements."""
    return "+".join(
        dict.fromkeys(books.state(each) for each in (polities or "").split("+") if each)
    )


def slider(page: Page) -> object:
    return page.locator(".track").first


def test_click_a_place(show: Show) -> None:
    page = show("#day=1921-10-14&lang=en")
    page.locator('.areas [data-place="batum"]').click(force=True)
    expect(page.get_by_test_id("sentence")).to_contain_text("Batum")
    expect(page.get_by_role("link", name="Treaty of Kars, Article 6").first).to_be_visible()
    assert "sel=batum" in page.url


@pytest.mark.parametrize("text", ["13.10.1921", "1921-10-13", "13 Ekim 1921"])
def test_type_a_date(show: Show, text: str) -> None:
    page = show("#day=1900-01-01&lang=en")
    field = page.get_by_role("textbox", name="Date")
    field.fill(text)
    field.press("Enter")
    expect(page.locator("output.day")).to_have_text("13 October 1921")
    assert day(page) == "1921-10-13"


def test_a_date_that_is_none(show: Show) -> None:
    page = show("#day=1921-10-14&lang=tr")
    page.get_by_role("textbox", name="Tarih").fill("31.02.1921")
    page.get_by_role("textbox", name="Tarih").press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Tarih değil")
    assert day(page) == "1921-10-14"


def test_drag_the_slider(show: Show) -> None:
    page = show("#day=1921-10-14&lang=en")
    box = page.locator(".track").bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] * 0.5, box["y"] + 14)
    page.mouse.down()
    page.mouse.move(box["x"] + 3, box["y"] + 14, steps=6)
    first = day(page)
    page.mouse.move(box["x"] + box["width"] - 1, box["y"] + 14, steps=6)
    page.mouse.up()
    assert first < "1880-01-01" and day(page) >= date.today().isoformat()[:4]


def test_the_slider_by_keyboard(show: Show) -> None:
    page = show("#day=1921-10-14&lang=en")
    page.locator(".track").focus()
    for key, expected in (
        ("ArrowRight", "1921-10-15"),
        ("ArrowLeft", "1921-10-14"),
        ("PageUp", "1921-11-14"),
        ("PageDown", "1921-10-14"),
    ):
        page.keyboard.press(key)
        assert day(page) == expected
    page.keyboard.press("Home")
    assert page.locator(".track").get_attribute("aria-valuenow") == page.locator(
        ".track"
    ).get_attribute("aria-valuemin")


def test_previous_and_next_change(show: Show) -> None:
    page = show("#day=1921-10-14&lang=en")
    page.get_by_role("button", name="Previous change").click()
    assert day(page) == "1921-10-13"
    page.get_by_role("button", name="Next change").click()
    assert day(page) > "1921-10-13"


def test_play_and_pause(show: Show) -> None:
    page = show("#day=1918-01-01&lang=en")
    page.get_by_role("button", name="Play").click()
    expect(page.locator("output.day")).not_to_have_text("1 January 1918")
    page.get_by_role("button", name="Pause").click()
    stopped = day(page)
    page.wait_for_timeout(1300)
    assert day(page) == stopped


def test_switch_language_and_keep_it(show: Show, atlas: Path) -> None:
    page = show("#day=1921-10-14&sel=batum&lang=en")
    page.get_by_role("button", name="Türkçe").click()
    expect(page.get_by_test_id("sentence")).to_have_text("Batum Gürcistan SSC'ye aittir.")
    assert page.locator("html").get_attribute("lang") == "tr"
    page.goto("about:blank")
    page.goto(atlas.as_uri())
    expect(page.get_by_role("link", name="Harita")).to_be_visible()


def test_follow_a_permalink(show: Show) -> None:
    page = show("#day=1939-07-24&sel=kars-1921&art=6&view=treaties&lang=tr")
    expect(page.locator("#art-6")).to_be_in_viewport()
    expect(page.locator("#art-6")).to_contain_text("note 5")
    page.get_by_role("link", name="Harita").click()
    expect(page.locator(".areas")).to_be_visible()
    page.go_back()
    expect(page.locator("#art-6")).to_be_visible()


def test_names_follow_the_day(show: Show) -> None:
    page = show("#day=1936-01-01&sel=hatay&lang=en")
    expect(page.locator(".why h2")).to_contain_text("Alexandretta")
    page = show("#day=1939-01-01&sel=hatay&lang=en")
    expect(page.locator(".why h2")).to_have_text("Hatay")


@pytest.mark.parametrize(
    "text, place",
    [("nahcivan", "nakhchivan"), ("IĞDIR", "igdir"), ("ığdır", "igdir"), ("smyrna", "izmir")],
)
def test_search(show: Show, text: str, place: str) -> None:
    page = show("#day=1921-10-14&lang=tr")
    box = page.get_by_role("combobox", name=re.compile("ara", re.I))
    box.fill(text)
    expect(page.get_by_role("option").first).to_be_visible()
    box.press("Enter")
    assert f"sel={place}" in page.url


def test_print_gives_a_clean_page(show: Show) -> None:
    page = show("#day=1921-10-14&sel=batum&lang=en")
    made = page.pdf(format="A4", prefer_css_page_size=True)
    assert made.startswith(b"%PDF") and 1 <= len(re.findall(rb"/Type\s*/Page\b", made)) <= 3
    page.emulate_media(media="print")
    for hidden in (".tools", ".track", ".zoom", ".search"):
        expect(page.locator(hidden).first).to_be_hidden()
    for shown in (".map svg", ".legend li", ".chain", "output.day"):
        expect(page.locator(shown).first).to_be_visible()


def test_embedded_without_a_header(show: Show) -> None:
    page = show("#day=1921-10-14&embed=1&lang=en")
    assert page.locator("header.top").count() == 0
    expect(page.locator(".areas")).to_be_visible()


def test_two_worlds_side_by_side(show: Show) -> None:
    page = show("#day=1922-09-20&day2=1922-09-20&view=compare&lang=en")
    page.get_by_label("Right: World").select_option("without:great-offensive-1922")
    expect(page.locator(".outcome")).to_contain_text("Falls with it")
    expect(page.locator(".differences tbody tr").first).to_be_visible()
    page.get_by_label("Right: World").select_option("")
    expect(page.locator(".outcome")).to_contain_text("No difference")


def test_relations_as_graph_and_table(show: Show) -> None:
    page = show("#day=1921-10-14&view=relations&lang=en")
    nodes = page.locator(".graph .node").count()
    assert 5 < nodes < 40
    page.get_by_role("button", name="duties and rights").click()
    assert page.locator(".graph .node").count() <= nodes
    assert page.locator("table tbody tr").count() == page.locator(".graph path.edge").count()


def test_uncertain_days_look_uncertain(show: Show) -> None:
    page = show("#day=1921-10-14&view=timeline&lang=en")
    assert page.locator(".years-list .tag.uncertain").count() > 3


MATTER = (
    "kars",
    "ardahan",
    "igdir",
    "artvin",
    "batum",
    "nakhchivan",
    "hatay",
    "izmir",
    "eastern-thrace",
    "mosul",
    "cyprus",
    "straits",
    "bosnia",
)


@pytest.mark.parametrize("place", MATTER)
def test_right_on_the_days_that_matter(show: Show, books: Library, place: str) -> None:
    """Before and after each change of title or administration, the page and the engine say the
    same of a place."""
    page = show("#lang=en")
    page.evaluate("document.querySelector('details.places').open = true")
    own = books.books()
    changes = sorted(
        {
            row[0]
            for fluent in ("title", "administration")
            for each in (place, *own.replay.titles.above(place))
            for row in own.changes.get((fluent, each), ())
            if row[0] > 10
        }
    )
    assert changes
    for at in [each for change in changes for each in (change - 1, change)]:
        page.evaluate(f"location.hash = '#lang=en&day={iso(at)}&sel={place}'")
        expect(page.locator(".map svg[data-day]")).to_have_attribute("data-day", str(at))
        held, by = own.holder(place, at), own.administrator(place, at)
        area = page.locator(f'.areas [data-place="{place}"]')
        if area.count():
            assert area.get_attribute("data-title") == states(own, held), iso(at)
            assert (area.get_attribute("fill") == "var(--uncovered)") is (held is None), iso(at)
            assert area.get_attribute("data-admin") == (
                "" if states(own, by) == states(own, held) else states(own, by)
            ), iso(at)
        row = page.locator(f'.places tr:has(a[href*="sel={place}&"])')
        told = row.locator("td").first.inner_text()
        names = ", ".join(
            str(v["en"]) for v in books.ask(f"title({place})", on=at).value if "part" not in v
        )
        assert told == (names if held is not None else "not covered by the books"), iso(at)


@pytest.mark.parametrize("lang", ["en", "tr"])
@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(show: Show, view: str, lang: str, scheme: str) -> None:
    page = show(
        f"#day=1921-10-14&sel={'kars-1921' if view == 'treaties' else 'batum'}"
        f"&view={view}&lang={lang}",
        color_scheme=scheme,
        bypass_csp=True,
    )
    found = Axe().run(page)
    assert not found.response["violations"], [
        (v["id"], v["nodes"][0]["target"], v["nodes"][0]["failureSummary"][:300])
        for v in found.response["violations"]
    ]


@pytest.mark.parametrize("lang", ["en", "tr"])
@pytest.mark.parametrize("view", VIEWS)
def test_nothing_overflows_a_phone(show: Show, view: str, lang: str) -> None:
    page = show(f"#day=1921-10-14&sel=batum&view={view}&lang={lang}", width=390, height=844)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_worked_by_keyboard_with_visible_focus(show: Show) -> None:
    page = show("#day=1921-10-14&lang=en")
    seen = []
    for _ in range(22):
        page.keyboard.press("Tab")
        seen.append(
            page.evaluate(
                "(() => { const e = document.activeElement, s = getComputedStyle(e); return "
                "[e.tagName + '.' + (e.className.baseVal ?? e.className), s.outlineStyle !== "
                "'none' && parseFloat(s.outlineWidth) > 1 || e.matches('.skip')] })()"
            )
        )
    assert all(visible for _, visible in seen), seen
    page.locator(".map svg[role=application]").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("sentence")).to_be_visible()
    assert "sel=" in page.url


def test_a_hostile_ledger_stays_text(show: Show, tmp_path: Path) -> None:
    """The small ledger writes </script> and a formula into a summary: the page shows them and
    runs nothing."""
    library = contract.small()
    path = tmp_path / "small.html"
    path.write_text(filled(packed(contract.small_payload(library))), encoding="utf-8")
    page = show("#day=1911-01-01&sel=ova-1910&art=2&view=treaties&lang=en", path=path)
    expect(page.locator("#art-2")).to_contain_text("<script>alert(1)</script>")


def test_what_is_followed_no_further_is_no_difference(show: Show) -> None:
    """The frontier of Bulgaria with Romania is followed to 1915: it is not gone in 1930. Who had
    Palestine when it was last followed is told with that day."""
    page = show("#view=compare&day=1914-06-01&day2=1930-01-01&lang=en")
    table = page.locator(".differences")
    expect(table).to_contain_text("Treaty of Lausanne")  # of what did change some is told
    expect(table).not_to_contain_text("Bulgaria – Romania")
    page = show("#view=compare&day=1914-06-01&day2=1960-01-01&lang=en")
    row = page.locator(".differences tr", has_text="Palestine").first
    expect(row).to_contain_text("14 May 1948")
