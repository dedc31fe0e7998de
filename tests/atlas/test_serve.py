"""The server: the same answers as the command line, nothing written, nothing that a client
sends breaks it, and a ledger that changes under it."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
import schemathesis
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance

from atlas import contract
from misak.atlas.live import Live
from misak.atlas.serve import app

HOSTS = ("testserver", "127.0.0.1")


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Live:
    folder = tmp_path_factory.mktemp("served") / "ledger"
    shutil.copytree(contract.LEDGER, folder)
    return Live((folder,), "test")


@pytest.fixture(scope="module")
def client(live: Live) -> Iterator[TestClient]:
    with TestClient(app(live, HOSTS)) as found:
        yield found


def terminal(*args: str) -> object:
    """What the command line says with --json."""
    done = subprocess.run(
        [sys.executable, "-m", "misak", "--ledger", str(contract.LEDGER), *args, "--json"],
        capture_output=True,
        text=True,
        timeout=60,
        encoding="utf-8",
    )
    return json.loads(done.stdout)


def test_answers_are_those_of_the_command_line(client: TestClient) -> None:
    assert client.get(
        "/api/ask", params={"q": "title(Liman)", "on": "1921-01-01"}
    ).json() == terminal("ask", "title(Liman)", "--on", "1921-01-01")
    assert client.get("/api/world/1921-01-01").json() == terminal("world", "1921-01-01")
    assert client.get("/api/instruments/ova-1910", params={"on": "1921-01-01"}).json() == terminal(
        "who", "ova-1910", "--on", "1921-01-01"
    )
    assert client.get("/api/whatif", params={"without": "war-1920"}).json() == terminal(
        "whatif", "--without", "war-1920"
    )


def test_instruments(client: TestClient) -> None:
    rows = {row["id"]: row for row in client.get("/api/instruments").json()["instruments"]}
    assert (
        rows["peace-1922"]["signed"] == "1922-01-10"
        and rows["peace-1922"]["in_force"] == "1922-09-01"
    )


def test_what_is_not_known_or_not_understood(client: TestClient) -> None:
    for path, status in (
        ("/api/ask?q=title(Atlantis)", 404),
        ("/api/ask?q=)(", 400),
        ("/api/ask", 422),
        ("/api/world/never", 400),
        ("/api/instruments/none", 404),
        ("/api/whatif?without=none", 404),
        ("/nothing", 404),
    ):
        answer = client.get(path)
        assert answer.status_code == status, path
    assert "Liman" in client.get("/api/ask?q=title(Limna)").json()["fault"]["hint"]["en"]


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
@pytest.mark.parametrize("path", ["/", "/api/ask?q=title(liman)", "/api/state", "/api/whatif"])
def test_nothing_can_be_written(client: TestClient, method: str, path: str) -> None:
    assert getattr(client, method)(path).status_code == 405


@pytest.mark.parametrize(
    "asked",
    [
        "/api/ask?q=title(Liman)&date=1921-01-01",
        "/api/ask?q=title(Liman)&q=title(Ova)",
        "/api/whatif?without=ova-1910&from=1930",
        "/api/places?limit=3",
        "/api/world/1921-01-01?on=1922",
    ],
)
def test_what_the_api_does_not_hear_is_refused(client: TestClient, asked: str) -> None:
    """It would answer for today, or for the whole, as if that had been asked."""
    found = client.get(asked)
    assert found.status_code == 422 and found.json()["detail"][0]["loc"][0] == "query"
    twice = client.get("/api/whatif", params={"without": ["ova-1910", "ova-1910"]})
    assert twice.status_code == 200
    assert client.get("/review?utm_source=x").status_code == 200


def test_not_modified(client: TestClient) -> None:
    first = client.get("/api/world/1921-01-01")
    assert (
        client.get(
            "/api/world/1921-01-01", headers={"If-None-Match": first.headers["etag"]}
        ).status_code
        == 304
    )


def test_compressed_where_it_is_taken(client: TestClient) -> None:
    assert (
        client.get("/api/world/1921-01-01", headers={"Accept-Encoding": "gzip"}).headers[
            "content-encoding"
        ]
        == "gzip"
    )
    assert (
        "content-encoding"
        not in client.get("/api/world/1921-01-01", headers={"Accept-Encoding": "identity"}).headers
    )


def test_the_page_under_its_policy(client: TestClient) -> None:
    for _ in range(1200):  # the page is drawn once, which takes as long as it takes
        answer = client.get("/")
        if answer.status_code == 200:
            break
        time.sleep(0.1)
    assert (
        "default-src 'none'" in answer.headers["content-security-policy"]
        and "unsafe" not in answer.headers["content-security-policy"]
    )
    assert answer.headers["x-content-type-options"] == "nosniff" and "data-stamp" in answer.text
    assert client.get("/", headers={"If-None-Match": answer.headers["etag"]}).status_code == 304


def test_errors_are_for_people_with_the_same_headers(client: TestClient, live: Live) -> None:
    for path, accept, words in (
        ("/nowhere", "tr-TR", "Burada böyle bir sayfa yok."),
        ("/nowhere", "en-GB", "There is no such page here."),
    ):
        answer = client.get(path, headers={"Accept-Language": accept})
        assert answer.status_code == 404 and words in answer.text and 'href="/"' in answer.text
        assert answer.headers["content-type"].startswith("text/html")
    assert "fault" in client.get("/api/nowhere").json()
    assert client.post("/").status_code == 405
    for answer in (
        client.get("/nowhere"),
        client.post("/"),
        client.get("/api/nowhere"),
        client.get("/api/ask"),
        client.get("/api/state", headers={"Host": "evil.example"}),
    ):
        assert answer.status_code >= 400
        for name in ("x-content-type-options", "referrer-policy", "cross-origin-resource-policy"):
            assert answer.headers.get(name), (answer.url, name)


def test_an_icon_and_no_word_of_ours_in_a_failure(live: Live) -> None:
    icon = TestClient(app(live, HOSTS)).get("/favicon.ico")
    assert icon.status_code == 200 and icon.headers["content-type"] == "image/svg+xml"
    served = app(live, HOSTS)

    @served.get("/breaks")
    def breaks() -> None:
        raise RuntimeError("secret")

    answer = TestClient(served, raise_server_exceptions=False).get("/breaks")
    assert answer.status_code == 500 and "secret" not in answer.text
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_only_by_its_own_name(client: TestClient) -> None:
    assert client.get("/api/state", headers={"Host": "evil.example"}).status_code == 400


def test_a_ledger_that_changes(tmp_path: Path) -> None:
    shutil.copytree(contract.LEDGER, tmp_path / "ledger")
    live = Live((tmp_path / "ledger",), "test")
    file = tmp_path / "ledger" / "peace-1922.md"
    text, stamp = file.read_text(encoding="utf-8"), live.shelf.stamp
    assert not live.refresh()
    file.write_text(
        text.replace("leave issiz to sahil", "leave nowhere to sahil"), encoding="utf-8"
    )
    assert not live.refresh() and live.shelf.stamp == stamp
    state = live.state()
    assert state["good"] is False and "nowhere" in json.dumps(state["faults"])
    file.write_text(text.replace("leave issiz to sahil", "leave issiz to daglar"), encoding="utf-8")
    assert live.refresh() and live.shelf.stamp != stamp and live.state()["good"] is True
    assert live.shelf.library.ask("title(issiz)", on="1930-01-01").ids == ["daglar"]
    shutil.rmtree(tmp_path / "ledger")
    live.refresh()
    assert live.shelf.library.ask("title(issiz)", on="1930-01-01").ids == ["daglar"]


def test_memory_stays_bounded(live: Live) -> None:
    before = live.shelf.library
    live.renew()
    assert live.shelf.library is not before and live.shelf.library.loaded is before.loaded


def test_a_server_starts_and_stops_gracefully() -> None:
    run = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "misak",
            "--ledger",
            str(contract.LEDGER),
            "serve",
            "--port",
            "0",
            "--json",
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert run.stdout is not None
        at = json.loads(run.stdout.readline())
        assert at["host"] == "127.0.0.1"
        for _ in range(100):
            try:
                with urllib.request.urlopen(
                    f"http://127.0.0.1:{at['port']}/api/ask?q=title(liman)&on=1921-01-01", timeout=5
                ) as answer:
                    assert json.load(answer)["value"][0]["id"] == "ovaland"
                break
            except OSError:
                time.sleep(0.1)
        taken = subprocess.run(
            [
                sys.executable,
                "-m",
                "misak",
                "--ledger",
                str(contract.LEDGER),
                "serve",
                "--port",
                str(at["port"]),
            ],
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert (
            taken.returncode == 2
            and "Traceback" not in taken.stderr
            and str(at["port"]) in taken.stderr
        )
    finally:
        run.send_signal(signal.SIGTERM if os.name != "nt" else signal.SIGABRT)
        _, errors = run.communicate(timeout=30)
    assert run.returncode in (0, -signal.SIGTERM) and "Traceback" not in errors


# Every operation of the server's own OpenAPI document, with good and bad values: never a 5xx, and
# always what the document says.
folder = contract.LEDGER
schema = schemathesis.openapi.from_asgi("/openapi.json", app(Live((folder,), "fuzz"), ("*",)))


@schema.parametrize()
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_malformed_requests(case: schemathesis.Case) -> None:
    answer = case.call()
    assert answer.status_code < 500
    case.validate_response(
        answer, excluded_checks=[positive_data_acceptance]
    )  # dates, names and questions have a grammar that no schema tells
