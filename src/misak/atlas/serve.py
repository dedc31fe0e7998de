"""The server: the pages and an API over live books. It stores nothing, does bounded work a request, and says the same as the command line."""

from __future__ import annotations

import asyncio
import gzip
import json
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import date
from functools import partial
from typing import Annotated
from urllib.parse import parse_qs

from anyio import CapacityLimiter, to_thread
from fastapi import FastAPI, Path, Query, Request, Response
from pydantic import BaseModel
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware

from misak.ask.answer import Json
from misak.ask.language import NotUnderstood
from misak.ask.library import Library
from misak.ask.names import UnknownName
from misak.atlas import api, described, models, reconcile
from misak.atlas.desk import LARGEST, WAITING, Desk, Told, plain
from misak.atlas.live import Live
from misak.atlas.notes_page import notes_page, notes_policy
from misak.atlas.page import policy
from misak.kinds.row import Words

KEPT = 512  # answers that are remembered
WORKERS = 2  # questions that are worked out at one time
RENEWED = {
    "whatif": 24,
    "": 400,
}  # after so many questions of a kind the books are taken afresh, so that memory stays bounded
COMPRESSED = 900  # bytes from which an answer is compressed
ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
    "Vary": "Accept-Encoding",
    "Cross-Origin-Resource-Policy": "same-origin",
}
Text = Annotated[str, Query(max_length=400)]
Short = Annotated[str, Query(max_length=120)]
Names = Annotated[list[str], Query(max_length=8)]


class Refusal(BaseModel):
    """Why a question was not answered."""

    fault: dict[str, object]


REFUSALS: dict[int | str, dict[str, object]] = {
    400: {"model": Refusal, "description": "not understood"},
    404: {"model": Refusal, "description": "a name that the books do not know"},
}

NOTE_REFUSALS: dict[int | str, dict[str, object]] = {
    status: {"model": Refusal, "description": text}
    for status, text in (
        (400, "not a note that can be read"),
        (408, "not sent in time"),
        (413, "too large for one request"),
        (415, "not application/octet-stream"),
        (503, "busy, or an extra is missing"),
    )
}
RAW = "application/octet-stream"
UPLOAD = 30  # seconds for a note to arrive
NOTE = {
    "requestBody": {
        "required": True,
        "content": {RAW: {"schema": {"type": "string", "format": "binary", "maxLength": LARGEST}}},
    }
}
LONGEST_FORM = 200_000  # bytes
FORM = {
    "requestBody": {
        "content": {
            "application/x-www-form-urlencoded": {
                "schema": {"type": "object", "properties": {"queries": {"type": "string"}}}
            }
        }
    }
}
OTHERS = ["HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"]
WANTED = Words(f"a note is sent as {RAW}", f"not {RAW} olarak gönderilir")
TOO_MUCH = Words(
    f"the note is larger than {LARGEST // 1_000_000} MB", f"not {LARGEST // 1_000_000} MB'den büyük"
)
TOO_SLOW = Words("the note did not arrive in time", "not zamanında ulaşmadı")


class Answers:
    """Answers of the books on the shelf, each worked out once and kept while there is room."""

    def __init__(self, live: Live) -> None:
        self.live = live
        self.kept: OrderedDict[str, tuple[int, bytes]] = OrderedDict()
        self.asked: dict[str, asyncio.Future[tuple[int, bytes]]] = {}
        self.limit = CapacityLimiter(WORKERS)
        self.done = {kind: 0 for kind in RENEWED}

    async def give(
        self, request: Request, work: Callable[[Library], Json], kind: str = ""
    ) -> Response:
        """The answer to a request: not modified, remembered, or worked out in a thread; once, however many ask it at one time."""
        shelf = self.live.shelf
        tag = f'"{shelf.stamp}-{date.today().toordinal()}"'
        if tag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers={**ALWAYS, "ETag": tag})
        key = f"{tag} {request.url.path}?{request.url.query}"
        if key not in self.kept:
            if key not in self.asked:
                self.asked[key] = asyncio.ensure_future(
                    to_thread.run_sync(self._work, work, shelf.library, kind, limiter=self.limit)
                )
                self.asked[key].add_done_callback(lambda _: self.asked.pop(key, None))
            self.kept[key] = await asyncio.shield(self.asked[key])
            if len(self.kept) > KEPT:
                self.kept.popitem(last=False)
        status, body = self.kept[key]
        self.kept.move_to_end(key)
        return reply(
            request, body, "application/json", status, {"ETag": tag} if status == 200 else {}
        )

    def _work(
        self, work: Callable[[Library], Json], library: Library, kind: str
    ) -> tuple[int, bytes]:
        try:
            status, body = 200, work(library)
        except (UnknownName, NotUnderstood) as error:
            status, body = api.refused(error)
        self.done[kind] += 1
        if self.done[kind] >= RENEWED[kind]:
            self.done[kind] = 0
            self.live.renew()
        return status, json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()


def reply(
    request: Request, body: bytes, type_: str, status: int = 200, more: dict[str, str] | None = None
) -> Response:
    """A response, compressed where the client takes it and it is worth it."""
    headers = {**ALWAYS, **(more or {})}
    if len(body) > COMPRESSED and "gzip" in request.headers.get("accept-encoding", ""):
        body = gzip.compress(body, 5, mtime=0)
        headers["Content-Encoding"] = "gzip"
    return Response(body, status, headers, type_)


def app(
    live: Live,
    hosts: tuple[str, ...] = ("127.0.0.1", "localhost", "[::1]"),
    origins: tuple[str, ...] = (),
) -> FastAPI:
    """The application over live books; ``hosts`` are the names by which it may be called (``*`` for any),
    ``origins`` the sites whose pages may ask it (CORS)."""

    desk = Desk(live)

    @asynccontextmanager
    async def running(_: FastAPI) -> AsyncIterator[None]:
        live.start()
        yield
        live.stop()
        desk.close()

    found = FastAPI(
        title="Misak",
        version=live.version,
        description=__doc__ or "",
        docs_url=None,
        redoc_url=None,
        lifespan=running,
    )
    found.add_middleware(TrustedHostMiddleware, allowed_hosts=list(hosts))
    if origins:
        found.add_middleware(
            CORSMiddleware, allow_origins=list(origins), allow_methods=["GET", "POST"]
        )
    _api(found, Answers(live))
    _names(found, live)
    _notes(found, desk)
    _page(found, live)
    return found


def _api(found: FastAPI, answers: Answers) -> None:
    @found.get("/api/ask", responses=REFUSALS, response_model=models.Answer)
    async def ask(request: Request, q: Text, on: Short = "", reading: Short = "") -> Response:
        """One question, one answer with its reasons. The same as ``misak ask --json``."""
        return await answers.give(request, lambda books: api.ask(books, q, on, reading))

    @found.get("/api/world/{day}", responses=REFUSALS, response_model=models.World)
    async def world(
        request: Request, day: Annotated[str, Path(max_length=60)], reading: Short = ""
    ) -> Response:
        """Who held and administered every place on a day, and who was at war. The same as ``misak world --json``."""
        return await answers.give(request, lambda books: api.on_day(books, day, reading))

    @found.get("/api/instruments", response_model=models.Rows)
    async def instruments(request: Request) -> Response:
        """All treaties, documents and happenings."""
        return await answers.give(request, api.instruments)

    @found.get("/api/places", response_model=models.Places)
    async def places(request: Request) -> Response:
        """All places, with names, points and what others call them."""
        return await answers.give(request, api.places)

    @found.get("/api/places/{name}", responses=REFUSALS, response_model=models.Portrait)
    async def place(
        request: Request,
        name: Annotated[str, Path(max_length=120)],
        on: Short = "",
        reading: Short = "",
    ) -> Response:
        """A place on a day. The same as ``misak who --json``."""
        return await answers.give(request, lambda books: api.who(books, name, on, reading))

    @found.get("/api/instruments/{name}", responses=REFUSALS, response_model=models.Portrait)
    async def instrument(
        request: Request,
        name: Annotated[str, Path(max_length=120)],
        on: Short = "",
        reading: Short = "",
    ) -> Response:
        """One of them on a day. The same as ``misak who --json``, which also tells of places and polities."""
        return await answers.give(request, lambda books: api.who(books, name, on, reading))

    @found.get("/api/whatif", responses=REFUSALS, response_model=models.WhatIf)
    async def whatif(
        request: Request, without: Names = [], in_force: Names = [], reading: Short = ""
    ) -> Response:
        """What would be otherwise. The same as ``misak whatif --json``."""
        return await answers.give(
            request,
            lambda books: api.supposed(
                books, [n[:200] for n in without], [n[:200] for n in in_force], reading
            ),
            "whatif",
        )


def _names(found: FastAPI, live: Live) -> None:
    limit = CapacityLimiter(WORKERS)

    @found.get("/reconcile", responses=REFUSALS, response_model=dict[str, object])
    async def service(
        request: Request, queries: Annotated[str, Query(max_length=20_000)] = ""
    ) -> Response:
        """Reconciliation of names as OpenRefine asks for it: what the service is, or candidates."""
        if not queries:
            return _plain(request, reconcile.manifest(str(request.base_url)))
        return await reconciled(request, queries)

    @found.post(
        "/reconcile", responses=REFUSALS, response_model=dict[str, object], openapi_extra=FORM
    )
    async def several(request: Request) -> Response:
        """Many names at once, as a form with ``queries``."""
        body = b""
        async for part in request.stream():
            body += part
            if len(body) > LONGEST_FORM:
                return _plain(request, {"fault": {"text": "too large"}}, 400)
        fields = parse_qs(body.decode("utf-8", "replace"))
        return await reconciled(request, fields.get("queries", [""])[0])

    @found.api_route("/reconcile", methods=OTHERS, include_in_schema=False)
    async def neither() -> Response:
        """Two routes of one path: both methods are named to whoever comes with another."""
        return Response(status_code=405, headers={**ALWAYS, "Allow": "GET, POST"})

    async def reconciled(request: Request, text: str) -> Response:
        try:
            wanted = reconcile.read(text)
        except reconcile.Unclear as error:
            return _plain(request, {"fault": {"text": str(error)}}, 400)
        work = partial(reconcile.answers, live.shelf.library, wanted)
        return _plain(request, await to_thread.run_sync(work, limiter=limit))

    @found.get("/docs", include_in_schema=False)
    async def docs(request: Request) -> Response:
        """What can be asked, as a page."""
        body = described.page(found.openapi()).encode()
        policy_ = {"Content-Security-Policy": described.POLICY}
        return reply(request, body, "text/html; charset=utf-8", 200, policy_)


def _plain(request: Request, value: Json, status: int = 200) -> Response:
    body = json.dumps(value, ensure_ascii=False).encode()
    return reply(request, body, "application/json", status)


def _notes(found: FastAPI, desk: Desk) -> None:
    limit = CapacityLimiter(WAITING + 1)

    @found.post(
        "/api/review", responses=NOTE_REFUSALS, response_model=dict[str, object], openapi_extra=NOTE
    )
    async def review(request: Request, name: Short = "note.txt") -> Response:
        """A note as bytes, marked claim by claim; nothing of it is stored. The same as ``misak review --json``."""
        # a type that no form of another site can send without asking first
        if request.headers.get("content-type", "").partition(";")[0].strip().lower() != RAW:
            return _told(request, plain(415, WANTED))
        note = b""
        try:
            async with asyncio.timeout(UPLOAD):
                async for part in request.stream():
                    note += part
                    if len(note) > LARGEST:
                        return _told(request, plain(413, TOO_MUCH))
        except TimeoutError:
            return _told(request, plain(408, TOO_SLOW))
        return _told(request, await to_thread.run_sync(desk.review, note, name, limiter=limit))

    @found.api_route("/review", methods=["GET", "HEAD"], include_in_schema=False)
    async def page(request: Request, lang: Short = "") -> Response:
        """The page for notes."""
        wanted = lang or request.headers.get("accept-language", "")
        body = notes_page("tr" if wanted.lower().startswith("tr") else "en")
        return reply(
            request,
            body.encode(),
            "text/html; charset=utf-8",
            200,
            {"Content-Security-Policy": notes_policy(), "Vary": "Accept-Encoding, Accept-Language"},
        )


def _told(request: Request, told: Told) -> Response:
    return reply(request, told.body, "application/json", told.status, {"Cache-Control": "no-store"})


def _page(found: FastAPI, live: Live) -> None:
    @found.get("/api/state", response_model=dict[str, object])
    async def state(request: Request) -> Response:
        """Which books are served, and the faults of the newest files."""
        return reply(
            request, json.dumps(live.state(), ensure_ascii=False).encode(), "application/json"
        )

    @found.api_route("/", methods=["GET", "HEAD"], include_in_schema=False)
    async def index(request: Request) -> Response:
        """The page."""
        whole = live.page()
        if whole is None:
            return reply(
                request,
                WAIT.encode(),
                "text/html; charset=utf-8",
                503,
                {
                    "Retry-After": "2",
                    "Refresh": "2",
                    "Content-Security-Policy": "default-src 'none'",
                },
            )
        tag = f'"page-{live.shelf.stamp}"'
        if tag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers={**ALWAYS, "ETag": tag})
        return reply(
            request,
            whole,
            "text/html; charset=utf-8",
            200,
            {"ETag": tag, "Content-Security-Policy": policy(served=True)},
        )


WAIT = "<!doctype html><html lang='en'><meta charset='utf-8'><title>Misak</title><p>The atlas is being drawn. Atlas çiziliyor.</p></html>"
