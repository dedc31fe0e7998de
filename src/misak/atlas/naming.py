"""The server's routes about names (reconciliation), and the page that describes all routes."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from typing import Annotated, Any
from urllib.parse import parse_qs

from anyio import CapacityLimiter, to_thread
from fastapi import FastAPI, Query, Request, Response

from misak.ask.answer import Json
from misak.atlas import described, reconcile
from misak.atlas.errors import ALWAYS
from misak.atlas.live import Live

Reply = Callable[..., Response]
WORKERS = 2  # requests that are worked out at one time


def routes(
    found: FastAPI, live: Live, reply: Reply, refusals: dict[int | str, dict[str, Any]]
) -> None:
    """Put the routes on an application; ``reply`` makes a response of bytes."""
    limit = CapacityLimiter(WORKERS)

    def plain(request: Request, value: Json, status: int = 200) -> Response:
        body = json.dumps(value, ensure_ascii=False).encode()
        return reply(request, body, "application/json", status)

    @found.get("/reconcile", responses=refusals, response_model=dict[str, object])
    async def service(
        request: Request, queries: Annotated[str, Query(max_length=20_000)] = ""
    ) -> Response:
        """Reconciliation of names as OpenRefine asks for it: what the service is, or candidates."""
        if not queries:
            return plain(request, reconcile.manifest(str(request.base_url)))
        return await reconciled(request, queries)

    @found.post(
        "/reconcile",
        responses=refusals,
        response_model=dict[str, object],
        openapi_extra=reconcile.FORM,
    )
    async def several(request: Request) -> Response:
        """Many names at once, as a form with ``queries``."""
        body = b""
        async for part in request.stream():
            body += part
            if len(body) > reconcile.LONGEST_FORM:
                return plain(request, {"fault": {"text": "too large"}}, 400)
        fields = parse_qs(body.decode("utf-8", "backslashreplace"))
        return await reconciled(request, fields.get("queries", [""])[0])

    @found.api_route("/reconcile", methods=reconcile.OTHERS, include_in_schema=False)
    async def neither() -> Response:
        """Two routes of one path: both methods are named to whoever comes with another."""
        return Response(status_code=405, headers={**ALWAYS, "Allow": "GET, POST"})

    async def reconciled(request: Request, text: str) -> Response:
        try:
            wanted = reconcile.read(text)
        except reconcile.Unclear as error:
            return plain(request, {"fault": {"text": str(error)}}, 400)
        work = partial(reconcile.answers, live.shelf.library, wanted)
        return plain(request, await to_thread.run_sync(work, limiter=limit))

    @found.get("/docs", include_in_schema=False)
    async def docs(request: Request) -> Response:
        """What can be asked, as a page."""
        body = described.page(found.openapi()).encode()
        policy_ = {"Content-Security-Policy": described.POLICY}
        return reply(request, body, "text/html; charset=utf-8", 200, policy_)
