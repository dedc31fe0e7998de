"""The built page: fresh, closed to the network, and closed to whatever a ledger writes."""

from __future__ import annotations

import json
import re
import zlib
from base64 import b64encode, b85decode
from hashlib import sha256
from pathlib import Path

import pytest

from atlas import contract
from misak.atlas import page as built
from misak.atlas.page import NotBuilt, pack, page, policy, template, written
from misak.atlas.payload import packed
from misak.atlas.shapes import ground as ground_
from misak.atlas.shapes import topology

ROOT = Path(__file__).resolve().parents[2]
FRONT = ROOT / "atlas"


def sources() -> str:
    """The hash of what the page is built from: the same as atlas/tools/sources.mjs makes."""
    parts = [
        "index.html",
        "package-lock.json",
        "package.json",
        *_files("src"),
        "tsconfig.json",
        *_files("tools"),
        "vite.config.ts",
    ]
    known = sha256()
    for part in parts:
        known.update(f"{part}\n".encode() + (FRONT / part).read_bytes())
    return known.hexdigest()[:32]


def _files(part: str) -> list[str]:
    at = FRONT / part
    return (
        [part]
        if at.is_file()
        else [
            each
            for name in sorted(path.name for path in at.iterdir())
            for each in _files(f"{part}/{name}")
        ]
    )


@pytest.mark.skipif(not FRONT.is_dir(), reason="the front end's source is not in this copy")
def test_the_built_page_is_fresh() -> None:
    assert f"sources {sources()}" in template(), "run 'npm ci && npm run build' in atlas/"


def test_the_template_and_the_ground_are_small() -> None:
    ground = len(written(pack(packed({"topology": topology(), "ground": ground_()}))))
    assert len(template().encode()) + ground < 450 * 1024


def test_a_ledger_cannot_end_its_element() -> None:
    """The small ledger holds </script>, a formula and an alert; in the page there are only the
    page's own elements."""
    whole = page(packed(contract.small_payload(contract.small())))
    assert "alert(1)" in json.dumps(contract.read("payload.json"))
    assert whole.count("<script") == template().count("<script") and "alert(1)" not in whole


def test_the_payload_comes_out_as_it_went_in() -> None:
    payload = packed(contract.small_payload(contract.small()))
    inside = re.search(r'<script id="payload"[^>]*>([^<]*)</script>', page(payload))
    assert inside and zlib.decompress(b85decode(inside[1].replace(",", "<"))) == payload


def test_the_policy_lets_only_the_page_run() -> None:
    script = re.search(r'<script type="module">(.*?)</script>', template(), re.S)
    assert script
    assert (
        f"script-src 'sha256-{b64encode(sha256(script[1].encode()).digest()).decode()}'" in policy()
    )
    assert (
        "default-src 'none'" in policy()
        and "connect-src" not in policy()
        and "unsafe" not in policy(served=True)
    )


def test_the_page_names_no_other_host() -> None:
    assert not [
        url for url in re.findall(r"https?://[\w.-]+", template()) if url != "http://www.w3.org"
    ]


def test_a_page_that_is_not_built_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(built, "TEMPLATE", tmp_path / "index.html")
    built.template.cache_clear()
    with pytest.raises(NotBuilt, match="npm"):
        template()
    built.template.cache_clear()
