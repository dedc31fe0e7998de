"""What the server says where there is no answer: a page for people, JSON for programs, both with
the same headers as every answer; and the icon."""

from __future__ import annotations

import json
from html import escape
from http import HTTPStatus

from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from misak.kinds.row import Words

ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
    "Vary": "Accept-Encoding",
    "Cross-Origin-Resource-Policy": "same-origin",
}
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data: 'self'"
ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32"'
    ' rx="6" fill="#8c2f2b"/><path d="M7 24V8h4l5 8 5-8h4v16h-4v-9l-5 8-5-8v9z" fill="#fff"/></svg>'
)
SAID = {
    404: Words("There is no such page here.", "Burada böyle bir sayfa yok."),
    405: Words("This address is not asked that way.", "Bu adrese böyle bir istek yapılmaz."),
}
OTHER = Words("This request could not be answered.", "Bu istek yanıtlanamadı.")
BACK = Words("To the atlas", "Atlasa git")
STYLE = (
    "body{font:17px/1.5 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1rem;"
    "color:#1c2026;background:#fbfaf7}a{color:#8c2f2b}"
    "@media(prefers-color-scheme:dark){body{color:#e9e7e2;background:#14171b}a{color:#f0a08f}}"
)


class Always:
    """Every answer carries the same headers, whoever of the stack gave it: where one has a header
    of its own, its own stays."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on; add the headers as the answer begins."""

        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in ALWAYS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, sent if scope["type"] == "http" else send)


def refusal(request: Request, error: Exception) -> Response:
    """The answer to a request that has none: a page in the language of the browser; under /api
    the reason as JSON."""
    status = error.status_code if isinstance(error, HTTPException) else 500
    headers = getattr(error, "headers", None)
    words = SAID.get(status, OTHER)
    if request.url.path.startswith("/api/"):
        body = {"fault": {"code": "", "text": words._asdict(), "hint": {"en": "", "tr": ""}}}
        text, type_ = json.dumps(body, ensure_ascii=False), "application/json"
    else:
        text, type_ = human(request, status, words), "text/html; charset=utf-8"
    own = {**ALWAYS, **(headers or {}), "Content-Security-Policy": POLICY}
    return Response("" if request.method == "HEAD" else text, status, own, type_)


def human(request: Request, status: int, words: Words) -> str:
    """A page that says what is wrong and leads back."""
    lang = "tr" if request.headers.get("accept-language", "").lower().startswith("tr") else "en"
    said, back = getattr(words, lang), getattr(BACK, lang)
    phrase = f"{status} {HTTPStatus(status).phrase}"
    return (
        f'<!doctype html><html lang="{lang}"><meta charset="utf-8"><title>Misak – {status}</title>'
        f'<meta name="viewport" content="width=device-width"><style>{STYLE}</style>'
        f"<h1>{escape(said)}</h1><p>{escape(phrase)}</p>"
        f'<p><a href="/">{escape(back)}</a></p></html>'
    )
