"""The optional language model, against a local server that speaks the protocol."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

import misak
from misak.prose.model import Model, ModelFailed, from_environment
from misak.prose.review import Reviewer
from prose.made import reviewer

SENTENCE = "Kedi Batum'a baktı ve uyudu."


class Server(HTTPServer):
    """A server that answers what a test tells it to."""

    answer: object = None
    asked: list[dict[str, object]]


class Handler(BaseHTTPRequestHandler):
    """One endpoint of the protocol."""

    def do_POST(self) -> None:
        server = self.server
        assert isinstance(server, Server)
        server.asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        body = json.dumps({"choices": [{"message": {"content": json.dumps(server.answer)}}]}).encode()
        self.send_response(200)
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


def asked(server: Server, answer: object) -> list[tuple[str, str]]:
    server.answer = answer
    own = Reviewer(misak.load(), model=Model(f"http://127.0.0.1:{server.server_port}"))
    return [(m.kind, m.claim.source) for m in own.review(SENTENCE).marks if m.claim]


def test_an_answer_with_its_quote_is_a_claim_and_marked_as_the_models(server: Server) -> None:
    clause = {"kind": "occupy", "roles": {"what": ["batum"]}, "quote": "Batum'a baktı"}
    assert asked(server, {"clauses": [clause]}) == [("occupy", "model")]
    body = json.dumps(server.asked[0])
    assert "batum" in body and "json_schema" in body


@pytest.mark.parametrize("clause", [
    {"kind": "occupy", "roles": {"what": ["batum"]}, "quote": "words that are not there"},
    {"kind": "occupy", "roles": {"what": ["kars"]}, "quote": "Batum'a baktı"},
    {"kind": "no-such-kind", "roles": {}, "quote": "Batum'a baktı"},
    {"kind": "occupy", "roles": {"nowhere": ["batum"]}, "quote": "Batum'a baktı"},
    "nonsense",
])
def test_what_is_not_allowed_is_refused(server: Server, clause: object) -> None:
    assert asked(server, {"clauses": [clause]}) == []


def test_a_dead_endpoint_fails_plainly() -> None:
    with pytest.raises(ModelFailed):
        Reviewer(misak.load(), model=Model("http://127.0.0.1:9")).review(SENTENCE)


def test_off_unless_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MISAK_MODEL_URL", raising=False)
    assert from_environment() is None and reviewer().model is None
