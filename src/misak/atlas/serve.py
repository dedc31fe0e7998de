"""The server: the pages and an API over live books. It stores nothing, does bounded work a request,
and says the same as the command line."""

from __future__ import annotations

import asyncio
import gzip
import json
from base64 import b64decode
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import date
from typing import Annotated, NamedTuple

from anyio import CapacityLimiter, to_thread
from fastapi import Depends, FastAPI, Path, Query, Request, Response
from pydantic import BaseModel
from starlette.exceptions import HTTPException
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware

from misak.ask.answer import Json
from misak.ask.language import NotUnderstood
from misak.ask.library import Library
from misak.ask.names import UnknownName
from misak.atlas import api, models, naming
from misak.atlas.desk import LARGEST, TYPES, WAITING, Desk, Job, Told, plain
from misak.atlas.errors import ALWAYS, ICON, Always, refusal
from misak.atlas.heard import heard
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
JSON = "application/json"
UPLOAD = 30  # seconds for a note to arrive
NOTE = {
    "requestBody": {
        "required": True,
        "content": {RAW: {"schema": {"type": "string", "format": "binary", "maxLength": LARGEST}}},
    }
}
WANTED = Words(f"a note is sent as {RAW}", f"not {RAW} olarak gönderilir")
WANTED_JSON = Words(
    "a note with decisions is sent as JSON: note (base64), name, decisions, form",
    "kararlarıyla bir not JSON olarak gönderilir: note (base64), name, decisions, form",
)
TOO_MUCH = Words(
    f"the note is larger than {LARGEST // 1_000_000} MB", f"not {LARGEST // 1_000_000} MB'den büyük"
)
TOO_SLOW = Words("the note did not arrive in time", "not zamanında ulaşmadı")


class Said(NamedTuple):
    """An answer as it is kept: ``packed`` where its body is compressed, as nearly every client
    takes it. A world is 130 KB of JSON and a tenth of that compressed; five hundred of them would
    be most of what the server needs."""

    status: int
    body: bytes
    packed: bool

    def reply(self, request: Request, more: dict[str, str]) -> Response:
        """The answer for a client, compressed if that client takes it so."""
        headers, body = {**ALWAYS, **more}, self.body
        if self.packed and "gzip" in request.headers.get("accept-encoding", ""):
            headers["Content-Encoding"] = "gzip"
        elif self.packed:
            body = gzip.decompress(body)
        return Response(body, self.status, headers, "application/json")


class Answers:
    """Answers of the books on the shelf, each worked out once and kept while there is room."""

    def __init__(self, live: Live) -> None:
        self.live = live
        self.kept: OrderedDict[str, Said] = OrderedDict()
        self.asked: dict[str, asyncio.Future[Said]] = {}
        self.limit = CapacityLimiter(WORKERS)
        self.done = {kind: 0 for kind in RENEWED}

    async def give(
        self, request: Request, work: Callable[[Library], Json], kind: str = ""
    ) -> Response:
        """The answer to a request: not modified, remembered, or worked out in a thread; once,
        however many ask it at one time."""
        if self.done[kind] >= RENEWED[kind]:  # before anything holds the books that are to go
            self.done[kind] = 0
            await to_thread.run_sync(self.live.renew, limiter=self.limit)
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
        said = self.kept[key]
        self.kept.move_to_end(key)
        return said.reply(request, {"ETag": tag} if said.status == 200 else {})

    def _work(self, work: Callable[[Library], Json], library: Library, kind: str) -> Said:
        try:
            status, body = 200, work(library)
        except (UnknownName, NotUnderstood) as error:
            status, body = api.refused(error)
        self.done[kind] += 1
        whole = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
        packed = len(whole) > COMPRESSED
        return Said(status, gzip.compress(whole, 5, mtime=0) if packed else whole, packed)


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
    """The application over live books; ``hosts`` are the names by which it may be called (``*`` for
    any), ``origins`` the sites whose pages may ask it (CORS)."""

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
        dependencies=[Depends(heard)],
    )
    found.add_middleware(TrustedHostMiddleware, allowed_hosts=list(hosts))
    if origins:
        found.add_middleware(
            CORSMiddleware, allow_origins=list(origins), allow_methods=["GET", "POST"]
        )
    found.add_middleware(Always)
    found.add_exception_handler(HTTPException, refusal)
    found.add_exception_handler(Exception, refusal)
    _api(found, Answers(live))
    naming.routes(found, live, reply, REFUSALS)
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
        """Who held and administered every place on a day, and who was at war. The same as
        ``misak world --json``."""
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
        """One of them on a day. The same as ``misak who --json``, which also tells of places and
        polities."""
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


def _notes(found: FastAPI, desk: Desk) -> None:
    limit = CapacityLimiter(WAITING + 1)

    @found.post(
        "/api/review", responses=NOTE_REFUSALS, response_model=dict[str, object], openapi_extra=NOTE
    )
    async def review(request: Request, name: Short = "note.txt") -> Response:
        """A note as bytes, marked claim by claim; nothing of it is stored. The same as
        ``misak review --json``."""
        # a type that no form of another site can send without asking first
        if request.headers.get("content-type", "").partition(";")[0].strip().lower() != RAW:
            return _told(request, plain(415, WANTED))
        note = await _body(request, LARGEST)
        if isinstance(note, Response):
            return note
        return _told(request, await to_thread.run_sync(desk.review, note, name, limiter=limit))

    @found.post("/api/desk", include_in_schema=False)
    async def at_the_desk(request: Request) -> Response:
        """A note with the decisions on it: marked again, or corrected as Markdown or .docx; nothing
        of it is stored."""
        if request.headers.get("content-type", "").partition(";")[0].strip().lower() != JSON:
            return _told(request, plain(415, WANTED_JSON))
        body = await _body(request, 2 * LARGEST)
        if isinstance(body, Response):
            return body
        job = job_of(body)
        if job is None:
            return _told(request, plain(400, WANTED_JSON))
        return _told(request, await to_thread.run_sync(desk.do, job, limiter=limit))

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


async def _body(request: Request, most: int) -> bytes | Response:
    """What a request sends, at most so many bytes and in time; else what is answered."""
    found = b""
    try:
        async with asyncio.timeout(UPLOAD):
            async for part in request.stream():
                found += part
                if len(found) > most:
                    return _told(request, plain(413, TOO_MUCH))
    except TimeoutError:
        return _told(request, plain(408, TOO_SLOW))
    return found


def job_of(body: bytes) -> Job | None:
    """The job that a JSON body describes; None where it is not of the form."""
    try:
        said = json.loads(body)
        note = b64decode(said["note"], validate=True)
        name, form, decisions = (
            said.get("name", "note.txt"),
            said.get("form", "json"),
            said.get("decisions"),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    if not isinstance(name, str) or form not in TYPES or len(note) > LARGEST:
        return None
    kept = json.dumps(decisions, ensure_ascii=False).encode() if decisions is not None else b""
    return Job(note, name[-120:], kept, form)


def _told(request: Request, told: Told) -> Response:
    return reply(request, told.body, told.type, told.status, {"Cache-Control": "no-store"})


def _page(found: FastAPI, live: Live) -> None:
    @found.get("/api/state", response_model=dict[str, object])
    async def state(request: Request) -> Response:
        """Which books are served, and the faults of the newest files."""
        return reply(
            request, json.dumps(live.state(), ensure_ascii=False).encode(), "application/json"
        )

    @found.api_route("/favicon.ico", methods=["GET", "HEAD"], include_in_schema=False)
    async def icon(request: Request) -> Response:
        """The icon of every page."""
        kept = {"Cache-Control": "max-age=86400"}
        return reply(request, ICON.encode(), "image/svg+xml", 200, kept)

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


WAIT = (
    "<!doctype html><html lang='en'><meta charset='utf-8'><title>Misak</title>"
    "<p>The atlas is being drawn. Atlas çiziliyor.</p></html>"
)
