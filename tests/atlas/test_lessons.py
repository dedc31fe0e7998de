"""Lessons, the board, conclusions, and what is taken away, in a real browser."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from misak.ask.answer import Json
from misak.ask.library import Library
from misak.atlas.lessons import faults, lessons
from misak.atlas.page import page as filled
from misak.atlas.payload import packed
from misak.learn.practice import practice
from misak.ledger.roots import shipped

Show = Callable[..., Page]


def test_five_lessons_are_shipped_and_sound(books: Library) -> None:
    found = lessons((shipped(),))
    assert len(found) >= 5 and found[0]["id"] == "kars-ankara-ukraine"
    assert not faults(books.ledger, (shipped(),))


@pytest.mark.parametrize("id_", [str(row["id"]) for row in lessons((shipped(),))])
def test_a_lesson_is_played_step_by_step(show: Show, id_: str) -> None:
    steps: list[dict[str, object]] = next(row for row in lessons((shipped(),)) if row["id"] == id_)[
        "steps"
    ]  # type: ignore[assignment]
    page = show(f"#lesson={id_}&lang=en")
    for step in steps:
        expect(page.locator(".caption")).to_have_text(str(step["caption"]["en"]))  # type: ignore[index]
        expect(page.locator(".map svg[data-day]")).to_be_visible()
        assert f"day={step['day']}" in page.url
        page.keyboard.press("ArrowRight")
    expect(page.get_by_role("button", name="Next step")).to_be_disabled()


def test_no_press_is_lost_between_two_frames(show: Show) -> None:
    """Two presses in one frame, with no more than the drawing between them, are two steps."""
    page = show("#lesson=ottoman-russian-wars&lang=en")
    expect(page.locator(".map svg[data-day]")).to_be_visible()
    page.evaluate(
        """async () => {
            const press = () => document.body.dispatchEvent(
                new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
            press();
            for (let turn = 0; turn < 20; turn++) await Promise.resolve();
            press();
        }"""
    )
    expect(page.locator(".lesson-head")).to_contain_text("Step 3 /")


def test_the_board_fills_the_window_and_answers_keys(show: Show) -> None:
    page = show("#board=1&day=1921-10-14&sel=batum&lang=en", width=1024, height=768)
    assert page.locator("header.top").count() == 0
    box = page.locator(".map").bounding_box()
    assert box and box["width"] * box["height"] >= 1024 * 768 * 0.75
    page.keyboard.press("ArrowLeft")
    assert "day=1921-10-13" in page.url
    page.keyboard.press("p")
    page.mouse.move(400, 300)
    expect(page.locator(".laser")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("header.top")).to_be_visible()


def test_a_lesson_is_made_and_comes_back_as_a_file(show: Show) -> None:
    page = show("#day=1921-10-14&sel=batum&lang=en")
    page.get_by_role("button", name="Add what is shown as a step").click()
    page.get_by_role("link", name="Lessons").click()
    page.get_by_placeholder("Caption in English").fill("Batum goes")
    page.get_by_placeholder("Caption in Turkish").fill("Batum gider")
    with page.expect_download() as got:
        page.get_by_role("button", name="Save as a file").click()
    text = got.value.path().read_text(encoding="utf-8")
    assert json.loads(text)["steps"] == [
        {"day": "1921-10-14", "caption": {"tr": "Batum gider", "en": "Batum goes"}, "sel": "batum"}
    ]
    page.get_by_role("button", name="Remove").click()
    page.locator("input[type=file]").set_input_files(
        {"name": "l.json", "mimeType": "application/json", "buffer": text.encode()}
    )
    page.locator(".desk + .filters").get_by_role("button", name="Start the lesson").click()
    expect(page.locator(".caption")).to_have_text("Batum goes")


def test_a_file_that_is_no_lesson_is_refused(show: Show) -> None:
    page = show("#view=lessons&lang=tr")
    page.locator("input[type=file]").set_input_files(
        {"name": "l.json", "mimeType": "application/json", "buffer": b'{"steps": []}'}
    )
    expect(page.get_by_role("alert")).to_have_text("Bu dosya bir ders değil.")


def test_conclusions_have_articles_and_a_day_on_the_map(show: Show) -> None:
    page = show("#view=conclusions&lang=en")
    row = page.locator(".conclusions > li").filter(has_text="Who held Batum")
    expect(row).to_contain_text("Treaty of Kars, Article 6")
    row.get_by_role("link", name="On the map").click()
    assert "day=1921-10-14" in page.url
    expect(page.locator(".areas")).to_be_visible()


@pytest.mark.parametrize("ending", ["SVG", "PNG", "GeoJSON", "CSV"])
def test_what_is_taken_away_can_be_read(show: Show, ending: str) -> None:
    page = show("#day=1921-10-14&lang=en")
    page.get_by_role("button", name="Link", exact=True).click()
    with page.expect_download() as got:
        page.get_by_role("button", name=ending, exact=True).click()
    data = got.value.path().read_bytes()
    assert "1921-10-14" in got.value.suggested_filename
    if ending == "SVG":
        text = data.decode()
        assert ElementTree.fromstring(text).tag.endswith("svg")
        assert "14 October 1921" in text and "Natural Earth" in text and "var(" not in text
    elif ending == "PNG":
        assert data.startswith(b"\x89PNG") and len(data) > 50_000
    elif ending == "GeoJSON":
        rows = json.loads(data)["features"]
        batum = next(row for row in rows if row["id"] == "batum")
        assert batum["properties"]["holder"] == "Georgian SSR" and batum["geometry"]["coordinates"]
    else:
        table = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
        assert next(row for row in table if row["place"] == "batum")["articles"].startswith(
            "kars-1921 6"
        )


def test_a_citation_is_the_command_lines(show: Show) -> None:
    page = show("#day=1921-10-14&sel=kars-1921&view=treaties&lang=en")
    page.get_by_role("button", name="Link", exact=True).click()
    expect(page.locator(".cite textarea").first).to_have_value(
        re.compile("^Treaty of Kars, signed at Kars on 13 October 1921, in force 11 September 1922")
    )
    expect(page.get_by_label("BibTeX")).to_have_value(re.compile("@misc{kars-1921"))


def test_a_permalink_keeps_the_part_of_the_map(show: Show) -> None:
    page = show("#day=1921-10-14&lang=en&at=3_-1000_-600")
    assert "translate(-1000 -600) scale(3)" in page.locator(".map svg > g").get_attribute(
        "transform"
    )


def test_search_answers_visibly(show: Show) -> None:
    page = show("#day=1921-10-14&lang=en")
    box = page.locator(".search input")
    box.fill("zzqqxx")
    expect(page.locator(".nothing")).to_have_text("Nothing found")
    box.fill("31.02.1921")
    expect(page.locator(".nothing")).to_contain_text("Not a date")
    box.fill("31 Safer 1340")
    expect(page.locator(".nothing")).to_contain_text("Not a date")
    box.fill("13 Teşrinievvel 1337")
    expect(page.get_by_role("option", name="Go to 13 October 1921")).to_be_visible()
    box.fill("batum")
    expect(page.get_by_role("option").first).to_contain_text("place")
    for typed in ("sevres", "sevr", "Treaty of Sèvres"):  # it, before what speaks of it
        box.fill(typed)
        expect(page.get_by_role("option").first).to_have_text(
            re.compile("Treaty of Sèvres +treaty")
        )
    box.fill("13.10.1921")
    page.get_by_role("option", name="Go to").click()
    expect(page.locator("output.day")).to_have_text("13 October 1921")


def test_steps_of_time(show: Show) -> None:
    page = show("#day=1921-10-14&lang=en&sel=batum")
    page.get_by_label("Step by").select_option("byYear")
    page.get_by_role("button", name="Next change").click()
    assert "day=1922-10-14" in page.url
    page.get_by_label("Step by").select_option("byChange")
    page.get_by_role("button", name="Only what concerns the selection").click()
    seen = []
    while "day=1921-0" not in page.url and len(seen) < 5:  # the address follows the click later
        seen.append(page.url)
        page.get_by_role("button", name="Previous change").click()
        expect(page).not_to_have_url(seen[-1])
    assert "day=1921-10-13" in seen[-1] and "day=1921-0" in page.url


@pytest.mark.parametrize("lang", ["en", "tr"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "address",
    ["view=lessons", "view=conclusions", "lesson=straits&step=1&day=1809-01-05", "board=1"],
)
def test_axe_finds_nothing(show: Show, address: str, lang: str, scheme: str) -> None:
    page = show(f"#{address}&lang={lang}", color_scheme=scheme, bypass_csp=True)
    found = Axe().run(page).response["violations"]
    assert not found, [(v["id"], v["nodes"][0]["target"]) for v in found]
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280


def test_practice_explains_every_answer_and_remembers_what_was_missed(
    show: Show, books: Library, whole: Json, tmp_path: Path
) -> None:
    found = dict(whole)
    found["practice"] = practice(books, lessons((shipped(),))[:2])
    apart = {row["prompt"]["en"]: row for row in found["practice"]}  # type: ignore[attr-defined]
    found["practice"] = list(apart.values())  # the test knows a question by its words
    path = tmp_path / "practice.html"
    path.write_text(filled(packed(found)), encoding="utf-8")
    rows = {row["prompt"]["en"]: row for row in found["practice"]}  # type: ignore[attr-defined]
    page = show("#view=practice&lang=en", path=path, bypass_csp=True)
    kinds, missed = set(), 0
    for n in range(10):
        expect(page.locator(".question .muted").first).to_have_text(f"Question {n + 1} / 10")
        row = rows[page.locator(".question h2").inner_text()]
        kinds.add(row["kind"])
        if row["kind"] in ("choice", "truth", "map"):
            if row["kind"] == "map":
                expect(page.locator(".mini .selected, .mini .dots circle").first).to_be_attached()
                told = page.locator(".mini .labels [data-kind]").evaluate_all(
                    "all => all.map(each => each.dataset.kind)"
                )  # seas, rivers and cities show where it is; whose it is no name may tell
                assert set(told) <= {"sea", "city", "river"}
            at = row["keys"][0] if n % 2 else (row["keys"][0] + 1) % len(row["options"])
            page.locator(".choices button").nth(at).click()
            right = bool(n % 2)
        elif row["kind"] == "cloze":
            page.get_by_label("Your answer").fill(row["options"][0]["en"])
            page.get_by_role("button", name="Check").click()
            right = True
        else:
            for at in range(4):
                page.locator(".pairing select").nth(at).select_option(str(row["mixed"].index(at)))
            page.get_by_role("button", name="Check").click()
            right = True
        missed += not right
        expect(page.locator(".verdict")).to_contain_text("Right." if right else "Not so.")
        expect(page.locator(".question [role=status] a.ref").first).to_be_visible()
        if n == 3:
            assert not Axe().run(page).response["violations"]
        page.get_by_role("button", name="Next", exact=True).click()
    expect(page.locator(".practice")).to_contain_text(f"Right answers: {10 - missed} / 10")
    expect(page.locator(".practice .filters")).to_contain_text(f"Missed on this device: {missed}")
