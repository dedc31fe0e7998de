"""The optional language model, against a local server that speaks the protocol."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import jsonschema
import pytest

from misak.ask.open import load
from misak.cli.review_desk import terminal
from misak.prose.frames.model import Model, ModelFailed, from_environment
from misak.prose.judging.review import Reviewer
from misak.prose.teacher.desk import desk
from misak.prose.teacher.pages import html, markdown
from misak.prose.teacher.wording import data
from prose.made import reviewer

SENTENCE = "Kedi Batum'a baktı ve uyudu."


class Server(HTTPServer):
    """A server that answers what a test tells it to."""

    answer: object = None
    elsewhere = ""
    asked: list[dict[str, object]]


class Handler(BaseHTTPRequestHandler):
    """One endpoint of the protocol."""

    def do_POST(self) -> None:
        server = self.server
        assert isinstance(server, Server)
        server.asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        body = json.dumps(
            {"choices": [{"message": {"content": json.dumps(server.answer)}}]}
        ).encode()
        self.send_response(302 if server.elsewhere else 200)
        if server.elsewhere:
            self.send_header("Location", server.elsewhere)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server(("127.0.0.1", 0), Handler)
    made.asked = []
    thread = threading.Thread(target=made.serve_forever, daemon=True)
    thread.start()
    yield made
    made.shutdown()


def asked(server: Server, answer: object, text: str = SENTENCE) -> list[tuple[str, str]]:
    server.answer = answer
    own = Reviewer(load(), model=Model(f"http://127.0.0.1:{server.server_port}"))
    return [(m.kind, m.claim.source) for m in own.review(text).marks if m.claim]


CLAUSE = {"sentence": 0, "kind": "occupy", "roles": {"what": ["batum"]}, "quote": "Batum'a baktı"}


def test_an_answer_with_its_quote_is_a_claim_and_marked_as_the_models(server: Server) -> None:
    assert asked(server, {"clauses": [CLAUSE]}) == [("occupy", "model")]
    shape = server.asked[0]["response_format"]["json_schema"]["schema"]  # type: ignore[index]
    jsonschema.Draft202012Validator.check_schema(shape)
    jsonschema.validate({"clauses": [CLAUSE]}, shape)
    for wrong in (
        {"kind": "none"},
        {"roles": {"what": ["kars"]}},
        {"roles": {"nowhere": ["batum"]}},
        {"sentence": 7},
    ):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate({"clauses": [{**CLAUSE, **wrong}]}, shape)


@pytest.mark.parametrize(
    "clause",
    [
        {**CLAUSE, "quote": "words that are not there"},
        {**CLAUSE, "quote": "batum'a baktı"},
        {**CLAUSE, "quote": " "},
        {**CLAUSE, "roles": {"what": ["kars"]}},
        {**CLAUSE, "roles": {"what": "batum"}},
        {**CLAUSE, "roles": {"what": [7]}},
        {**CLAUSE, "kind": "no-such-kind"},
        {**CLAUSE, "roles": {"nowhere": ["batum"]}},
        {**CLAUSE, "sentence": 9},
        {**CLAUSE, "roles": None},
        {"kind": "owe", "sentence": 0, "roles": {"topic": ["not there"]}, "quote": "Batum'a baktı"},
        "nonsense",
        None,
    ],
)
def test_what_is_not_allowed_is_refused(server: Server, clause: object) -> None:
    assert asked(server, {"clauses": [clause]}) == []


def test_one_call_an_article_and_none_for_what_a_frame_took(server: Server) -> None:
    text = (
        "Kars Antlaşması (13 Ekim 1921)\n\nBuna göre:\n\n1. Kedi Batum'a baktı ve uyudu. "
        "Köpek Batum'a havladı.\n2. Kedi Kars'a baktı.\n"
        "3. Batum Gürcistan'a bırakılacak.\n"
    )
    asked(server, {"clauses": []}, text)
    sent = [json.loads(call["messages"][1]["content"]) for call in server.asked]  # type: ignore[index]
    assert [list(one["sentences"].values()) for one in sent] == [
        ["Kedi Batum'a baktı ve uyudu.", "Köpek Batum'a havladı."],
        ["Kedi Kars'a baktı."],
    ]
    assert all(one["instrument"] == "kars-1921" for one in sent)


def test_where_it_differs_from_a_frame_both_are_shown(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("misak.prose.frames.by_model.DOUBT", 100)  # every frame is doubted
    text = "Batum Gürcistan'a bırakıldı."
    differs = {
        "sentence": 0,
        "kind": "occupy",
        "roles": {"what": ["batum"]},
        "quote": "Batum Gürcistan'a bırakıldı",
    }
    assert sorted(asked(server, {"clauses": [differs]}, text)) == [
        ("cede", "frame"),
        ("occupy", "model"),
    ]
    same = {
        "sentence": 0,
        "kind": "cede",
        "roles": {"what": ["batum"], "taker": ["georgian-ssr"]},
        "quote": "bırakıldı",
    }
    assert asked(server, {"clauses": [same]}, text) == [("cede", "frame")]


def test_its_answers_are_told_from_ours_wherever_they_are_shown(server: Server) -> None:
    server.answer = {"clauses": [CLAUSE]}
    own = Reviewer(load(), model=Model(f"http://127.0.0.1:{server.server_port}"))
    found = own.review(SENTENCE)
    for text in (
        html(own.shelf, found, "en"),
        markdown(own.shelf, found, "en"),
        terminal(own.shelf, desk(found, ()), "en"),
    ):
        assert "read by the language model" in text
    assert data(own.shelf, found)["marks"][0]["source"] == "model"


@pytest.mark.parametrize("answer", [{"no": "clauses"}, {"clauses": 7}, [], "text"])
def test_an_answer_that_is_none_fails_plainly(server: Server, answer: object) -> None:
    with pytest.raises(ModelFailed):
        asked(server, answer)


def test_no_redirect_is_followed(server: Server) -> None:
    server.elsewhere = f"http://127.0.0.1:{server.server_port}/other"
    with pytest.raises(ModelFailed):
        asked(server, {"clauses": [CLAUSE]})
    assert len(server.asked) == 1


def test_a_dead_endpoint_fails_plainly() -> None:
    with pytest.raises(ModelFailed):
        Reviewer(load(), model=Model("http://127.0.0.1:9")).review(SENTENCE)


def test_off_unless_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MISAK_MODEL_URL", raising=False)
    assert from_environment() is None and reviewer().model is None
