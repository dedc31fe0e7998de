"""The gallery of faults: made from the cases, fresh, and with an entry for every fault."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from cases.reading import cases
from misak.ground.messages import MESSAGES

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def gallery() -> ModuleType:
    """tools/gallery.py, which is no part of a package."""
    spec = importlib.util.spec_from_file_location("gallery", ROOT / "tools" / "gallery.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_gallery_is_fresh(gallery: ModuleType) -> None:
    assert gallery.PAGE.read_text(encoding="utf-8") == gallery.gallery(), (
        "run python tools/gallery.py"
    )


def test_every_fault_has_its_heading_its_place_in_the_list_and_its_case(
    gallery: ModuleType,
) -> None:
    text = gallery.PAGE.read_text(encoding="utf-8")
    files = {case.path.stem.partition("-")[0]: case.path.name for case in cases("bad")}
    for code, row in MESSAGES.items():
        assert f"\n## {code} {row.name}\n" in text
        assert f"[{code}](#{gallery.anchor(code, row)})" in text
        assert f"](../tests/cases/bad/{files[code]})" in text
