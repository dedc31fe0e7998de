"""The page as one file: the built template with a payload inside, under a policy that lets only its
own script and styles run."""

from __future__ import annotations

import re
import zlib
from base64 import b64encode, b85encode
from functools import cache
from hashlib import sha256
from pathlib import Path

TEMPLATE = Path(__file__).resolve().parent / "page" / "index.html"
_SCRIPT = r'<script type="module">(.*?)</script>'
_STYLE = r"<style>(.*?)</style>"


class NotBuilt(RuntimeError):
    """The built page is not there: the front end has to be built first."""


@cache
def template() -> str:
    """The built page without its payload; raises NotBuilt where nobody has built it."""
    try:
        return TEMPLATE.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise NotBuilt(f"{TEMPLATE} is missing: run 'npm ci && npm run build' in atlas/") from None


@cache
def policy(served: bool = False) -> str:
    """The Content-Security-Policy: nothing is loaded, and only this script and these styles run; a
    served page may ask its own server."""
    script, style = (_digest(pattern) for pattern in (_SCRIPT, _STYLE))
    rules = [
        "default-src 'none'",
        f"script-src {script}",
        f"style-src {style}",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    return "; ".join([*rules, "connect-src 'self'"] if served else rules)


def _digest(pattern: str) -> str:
    found = re.search(pattern, template(), re.S)
    if found is None:
        raise NotBuilt(f"{TEMPLATE} holds no script or no styles: it is not a built page")
    return f"'sha256-{b64encode(sha256(found[1].encode()).digest()).decode()}'"


def pack(payload: bytes) -> bytes:
    """zlib, which a browser unpacks in a tenth of the time that LZMA takes; the page is half as
    large again for it, and half of the way to its first map was unpacking."""
    return zlib.compress(payload, 9)


def written(data: bytes) -> str:
    """Bytes as signs of a page: five for four bytes, as RFC 1924 has them, with a comma for ``<``,
    so that nothing in them opens or ends an element. Base64 takes a fifteenth more."""
    return b85encode(data).decode().replace("<", ",")


def page(payload: bytes, *, stamp: str = "") -> str:
    """The page with a payload (JSON), packed and written so that no text of a ledger can end its
    element.

    A page that is served carries the ``stamp`` of its books, by which it sees that they have
    changed.
    """
    inside = written(pack(payload))
    whole = template().replace("__POLICY__", policy(bool(stamp))).replace("__PAYLOAD__", inside, 1)
    return whole.replace("<html", f'<html data-stamp="{stamp}"', 1) if stamp else whole
