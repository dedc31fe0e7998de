"""A real browser for the page, and the page of the shipped ledger. In CI both must be there;
elsewhere it is said what is left out, and how to get it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Page, sync_playwright

from misak.ask.answer import Json
from misak.ask.library import Library
from misak.ask.open import load
from misak.atlas.page import page as filled
from misak.atlas.payload import packed, payload
from misak.ledger.roots import shipped

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
GET = (
    "no browser for the tests of the page: install Chromium (Debian: apt-get install chromium; "
    "without root: python -m playwright install chromium), or set MISAK_CHROMIUM to one"
)


def missing(reason: str) -> None:
    """Fail in CI, leave out elsewhere."""
    if os.environ.get("CI") == "true":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium: of the system, or Playwright's own."""
    own = os.environ.get("MISAK_CHROMIUM") or next(
        (path for name in NAMES if (path := shutil.which(name))), None
    )
    with sync_playwright() as play:
        try:
            found = play.chromium.launch(
                executable_path=own,
                args=["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else [],
            )
        except Error:
            missing(GET)
        yield found
        found.close()


@pytest.fixture(scope="session")
def books() -> Library:
    """The shipped books."""
    return load()


@pytest.fixture(scope="session")
def whole(books: Library) -> Json:
    """The payload of the shipped books, worked out once for all tests: it takes a minute."""
    return payload(books, (shipped(),), "test")


@pytest.fixture(scope="session")
def atlas(whole: Json, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the shipped books as a file."""
    path = tmp_path_factory.mktemp("atlas") / "atlas.html"
    path.write_text(filled(packed(whole)), encoding="utf-8")
    return path


@pytest.fixture
def problems() -> list[str]:
    """What the browser complained of while a test ran."""
    return []


@pytest.fixture
def show(browser: Browser, atlas: Path, problems: list[str]) -> Iterator[object]:
    """Open the page at an address: ``show("#day=1921-10-14", width=390)``. Requests to anywhere
    and errors fail the test."""
    contexts = []

    def opened(
        hash_: str = "", *, width: int = 1280, height: int = 800, path: Path = atlas, **more: object
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": height}, locale="en-GB", **more
        )  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.on(
            "console",
            lambda message: (
                problems.append(message.text) if message.type in ("error", "warning") else None
            ),
        )
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on(
            "request",
            lambda request: (
                problems.append(request.url)
                if not request.url.startswith(("file:", "data:"))
                else None
            ),
        )
        page.on(
            "dialog",
            lambda dialog: (problems.append(f"dialog: {dialog.message}"), dialog.dismiss()),
        )
        page.goto(path.as_uri() + hash_)
        page.wait_for_selector("html[data-ready]", state="attached", timeout=30_000)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not problems
