"""What those hear who do not see the page: its title, names of its controls, what was chosen."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

Show = Callable[..., Page]
VIEWS = (
    "map",
    "timeline",
    "treaties",
    "relations",
    "compare",
    "conclusions",
    "lessons",
    "practice",
    "cards",
)
NAMELESS = re.compile(
    r"^\s*- (button|link|combobox|textbox|searchbox|slider|img|application|checkbox|listbox|region"
    r"|navigation|dialog|table)(:|$)",
    re.M,
)


@pytest.mark.parametrize("lang", ["tr", "en"])
@pytest.mark.parametrize("view", VIEWS)
def test_every_control_and_region_has_a_name(show: Show, view: str, lang: str) -> None:
    page = show(f"#day=1921-10-14&sel=batum&view={view}&lang={lang}")
    page.wait_for_timeout(200)
    heard = page.locator("body").aria_snapshot()
    assert "- main:" in heard and re.search(r'- heading ".*" \[level=1\]', heard)
    nameless = [found[0] for found in NAMELESS.finditer(heard) if "table" not in found[0]]
    assert not nameless
    assert page.evaluate("document.documentElement.lang") == lang


def test_the_title_says_what_is_shown(show: Show) -> None:
    page = show("#day=1921-10-14&sel=batum&lang=tr")
    expect(page).to_have_title("Harita: Batum, 14 Ekim 1921 · Misak")
    page.get_by_role("button", name="English").click()
    page.get_by_role("link", name="Treaties").click()
    expect(page).to_have_title("Treaties: Batum, 14 October 1921 · Misak")


def test_what_is_chosen_is_said(show: Show) -> None:
    """By the keyboard on the map, and by the search."""
    page = show("#day=1921-10-14&lang=en")
    said = page.locator("[data-chosen]")
    expect(said).to_have_text("")
    page.locator(".map > svg").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(said).to_contain_text("Title: ")
    page.get_by_role("combobox", name="Search").fill("Treaty of Kars")
    page.keyboard.press("Enter")
    expect(said).to_have_text("Treaty of Kars")
