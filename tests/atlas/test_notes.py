"""Notes on the server: reviewed and forgotten, bounded in size and time, in a real browser by
keyboard and by dropping a file."""

from __future__ import annotations

import threading
import time
from base64 import b64encode
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import docx
import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from fastapi.testclient import TestClient
from playwright.sync_api import Browser, Page, expect

from misak.atlas import notes_page
from misak.atlas.desk import LARGEST, LONGEST, WAITING, Desk
from misak.atlas.live import Live
from misak.atlas.serve import app
from misak.ledger.roots import roots

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "not-dogu-siniri.md"
RAW = {"Content-Type": "application/octet-stream"}


@pytest.fixture(scope="module")
def live() -> Live:
    return Live(roots(), "test")


@pytest.fixture(scope="module")
def client(live: Live) -> Iterator[TestClient]:
    with TestClient(app(live, ("*",))) as found:
        yield found


def test_a_note_comes_back_marked_and_is_not_kept(client: TestClient) -> None:
    answer = client.post("/api/review?name=note.md", content=EXAMPLE.read_bytes(), headers=RAW)
    assert answer.status_code == 200 and answer.json()["counts"]["contradicted"] == 3
    assert answer.headers["cache-control"] == "no-store" and "etag" not in answer.headers


@pytest.mark.parametrize(
    "body,status,code",
    [
        (b"", 400, "R705"),
        (b"\0\1\2", 400, "R704"),
        (b"%PDF-1.4\nnothing", 400, "R703"),
        (b"PK\x03\x04nothing", 400, "R704"),
        (b"\xff\xfe\x00\xd8\x00", 400, "R703"),
        ("Batum Gürcistan'a bırakıldı. ".encode() * (LONGEST // 20), 413, "R702"),
        (b"x" * (LARGEST + 1), 413, ""),
    ],
)
def test_what_cannot_be_reviewed_is_a_fault(
    client: TestClient, body: bytes, status: int, code: str
) -> None:
    answer = client.post("/api/review", content=body, headers=RAW)
    fault = answer.json()["fault"]
    assert (answer.status_code, fault["code"]) == (status, code) and fault["text"]["tr"] != fault[
        "text"
    ]["en"]


def test_a_form_of_another_site_is_refused(client: TestClient) -> None:
    for type_ in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data"):
        assert (
            client.post("/api/review", content=b"a", headers={"Content-Type": type_}).status_code
            == 415
        )


def test_a_note_that_takes_too_long_is_given_up(live: Live) -> None:
    desk = Desk(live, seconds=0.01)
    assert desk.review(EXAMPLE.read_bytes(), "note.md").status == 413
    assert desk._process is None


def test_only_so_many_wait(live: Live) -> None:
    desk = Desk(live)
    for _ in range(WAITING):
        assert desk._waiting.acquire(blocking=False)
    assert desk.review(b"a", "note.md").status == 503


def at_the_desk(client: TestClient, note: bytes, name: str, form: str, kept: object = None):  # type: ignore[no-untyped-def]
    body = {"note": b64encode(note).decode(), "name": name, "form": form, "decisions": kept}
    return client.post("/api/desk", json=body)


def test_decisions_are_honoured_and_the_corrected_note_comes_back(client: TestClient) -> None:
    first = at_the_desk(client, EXAMPLE.read_bytes(), "note.md", "json").json()
    wrong = next(m for m in first["marks"] if m["verdict"] == "contradicted")
    words = wrong["text"][wrong["words"]["first"] : wrong["words"]["last"]]
    row = {
        "sentence": wrong["text"],
        "words": words,
        "kind": wrong["kind"],
        "verdict": "contradicted",
        "articles": wrong["about"],
        "decision": "rejected",
        "comment": "",
        "made": "2026-01-01",
    }
    kept = {"misak-decisions": 1, "note": "note.md", "decisions": [row]}
    again = at_the_desk(client, EXAMPLE.read_bytes(), "note.md", "json", kept).json()
    assert [m["number"] for m in again["marks"] if m["state"] == "rejected"] == [wrong["number"]]
    text = at_the_desk(client, EXAMPLE.read_bytes(), "note.md", "markdown", kept).text
    assert f"[^{wrong['number']}]" not in text and "[^" in text
    word = at_the_desk(client, EXAMPLE.read_bytes(), "note.md", "docx", kept)
    assert word.headers["content-type"].endswith("wordprocessingml.document")
    assert len(list(docx.Document(BytesIO(word.content)).comments)) > 2
    bad = at_the_desk(client, EXAMPLE.read_bytes(), "note.md", "json", {"decisions": 7})
    assert bad.status_code == 400 and bad.json()["fault"]["code"] == "R740"


@pytest.mark.parametrize(
    "body", [b"", b"[]", b"{}", b'{"note": "!"}', b'{"note": "YQ==", "form": "exe"}']
)
def test_what_is_no_job_is_refused(client: TestClient, body: bytes) -> None:
    headers = {"Content-Type": "application/json"}
    assert client.post("/api/desk", content=body, headers=headers).status_code == 400
    assert client.post("/api/desk", content=body, headers=RAW).status_code == 415


def test_nothing_else_can_be_sent(client: TestClient) -> None:
    assert (
        client.get("/api/review").status_code == 405 and client.post("/review").status_code == 405
    )


def test_the_page_in_both_languages(client: TestClient) -> None:
    for lang, word in (("en", "Review a note"), ("tr", "Not incele")):
        answer = client.get("/review", params={"lang": lang})
        assert (
            f'<html lang="{lang}">' in answer.text
            and f">{word}</h1>" in answer.text
            and "data-say" not in answer.text
        )
        assert (
            "unsafe" not in answer.headers["content-security-policy"]
            and "default-src 'none'" in answer.headers["content-security-policy"]
        )
    assert (
        '<html lang="tr">'
        in client.get("/review", headers={"Accept-Language": "tr-TR,tr;q=0.9"}).text
    )


def test_the_page_says_what_is_missing(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "misak[prose]" not in client.get("/review").text.partition("<form")[0]
    monkeypatch.setattr(notes_page, "installed", lambda: False)
    assert "misak[prose]" in client.get("/review").text.partition("<form")[0]


@pytest.fixture(scope="module")
def address(live: Live) -> Iterator[str]:
    server = uvicorn.Server(uvicorn.Config(app(live), port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join(timeout=10)


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The page for notes; what the browser complains of, and a request to anywhere else, fails
    the test."""
    problems: list[str] = []
    context = browser.new_context(locale="en-GB", viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.on(
        "console",
        lambda message: (
            problems.append(message.text)
            if message.type in ("error", "warning") and "400" not in message.text
            else None
        ),
    )
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on(
        "request",
        lambda request: (
            problems.append(request.url) if not request.url.startswith((address, "data:")) else None
        ),
    )
    page.goto(f"{address}/review")
    yield page
    context.close()
    assert not problems


def test_paste_by_keyboard_and_switch_language(page: Page) -> None:
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_label("Paste the note")).to_be_focused()
    page.keyboard.insert_text(
        EXAMPLE.read_text(encoding="utf-8")
        + "\n<script>alert(1)</script> Batum Gürcistan'a bırakıldı.\n"
    )
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="The note with its marks")).to_be_focused(
        timeout=30_000
    )
    expect(page.get_by_role("status")).to_contain_text("Marks:")
    expect(page.locator("#rows")).to_contain_text("<script>alert(1)</script>")
    assert page.locator("li.contradicted").count() >= 3
    page.get_by_role("button", name="Türkçe").click()
    expect(page.locator("html")).to_have_attribute("lang", "tr")
    expect(page.locator("li.contradicted").first).to_contain_text("çelişiyor")


def test_decide_filter_and_save_on_the_page(page: Page) -> None:
    page.get_by_label("choose a file").set_input_files(EXAMPLE)
    page.get_by_role("button", name="Review").click()
    wrong = page.locator("li.contradicted")
    expect(wrong.first).to_be_visible(timeout=30_000)
    count = wrong.count()
    expect(page.locator("#sums")).to_contain_text(f"{count} errors")
    page.locator("mark.contradicted").first.click()
    expect(page.locator(".why")).to_contain_text("Treaty of Moscow (1921-03-16)")
    page.get_by_role("button", name="The mark is not right").click()
    expect(page.locator("#sums")).to_contain_text(f"{count - 1} errors")
    page.get_by_label("Comment").fill("see page 12")
    page.get_by_label("Comment").press("Enter")
    expect(page.locator("li.rejected")).to_contain_text("see page 12")
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save my decisions").click()
    kept = saved.value.path()
    assert saved.value.suggested_filename == "not-dogu-siniri.md.decisions.json"
    with page.expect_download() as corrected:
        page.get_by_role("button", name="Corrected note as .docx").click()
    assert list(docx.Document(str(corrected.value.path())).comments)
    page.get_by_role("button", name=f"{count - 1} errors").click()
    assert page.locator("#rows li").count() == count
    chosen = [
        {"name": "not-dogu-siniri.md", "mimeType": "text/markdown", "buffer": EXAMPLE.read_bytes()},
        {"name": "x.decisions.json", "mimeType": "application/json", "buffer": kept.read_bytes()},
    ]
    page.get_by_label("choose a file").set_input_files(chosen)  # type: ignore[arg-type]
    page.get_by_role("button", name="Review", exact=True).click()
    expect(page.locator("li.rejected")).to_contain_text("see page 12", timeout=30_000)


def test_a_file_and_a_fault(page: Page, tmp_path: Path) -> None:
    page.get_by_label("choose a file").set_input_files(EXAMPLE)
    page.get_by_role("button", name="Review").click()
    expect(page.locator("li.borne-out").first).to_be_visible(timeout=30_000)
    page.get_by_role("button", name="Clear").click()
    expect(page.locator("#result")).to_be_hidden()
    empty = tmp_path / "empty.txt"
    empty.write_text(" \n", encoding="utf-8")
    page.get_by_label("choose a file").set_input_files(empty)
    page.get_by_role("button", name="Review").click()
    expect(page.get_by_role("alert")).to_contain_text("the note holds no text")


def test_drop_a_file(page: Page) -> None:
    dropped = page.evaluate_handle(
        "text => { const all = new DataTransfer(); all.items.add(new File([text], "
        "'note.md')); return all }",
        EXAMPLE.read_text(encoding="utf-8"),
    )
    page.dispatch_event("#text", "dragover", {"dataTransfer": dropped})
    page.dispatch_event("#text", "drop", {"dataTransfer": dropped})
    expect(page.locator("li.simplified").first).to_be_visible(timeout=30_000)


@pytest.mark.parametrize("width,scheme", [(1280, "light"), (390, "dark")])
def test_no_barrier(page: Page, width: int, scheme: str) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    assert Axe().run(page).violations_count == 0
    page.get_by_label("choose a file").set_input_files(EXAMPLE)
    page.get_by_role("button", name="Review").click()
    expect(page.locator("li.contradicted").first).to_be_visible(timeout=30_000)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_served_atlas_leads_here(browser: Browser, address: str) -> None:
    page = browser.new_page(locale="tr-TR")
    for number in range(400):  # the page is made beside what is served: a minute or more
        answer = page.goto(f"{address}/?{number}#lang=tr")
        if answer is not None and answer.ok:
            break
        time.sleep(1)
    page.get_by_role("link", name="Not incele").click()
    expect(page.get_by_role("heading", name="Not incele", level=1)).to_be_visible(timeout=30_000)
    expect(page.locator("html")).to_have_attribute("lang", "tr")
    page.close()
