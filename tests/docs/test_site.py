"""The pages of docs/ as a site, every link and anchor checked; what the package says of itself."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from running import ROOT

sys.path.insert(0, str(ROOT / "tools"))


def test_the_site_builds_without_a_warning(tmp_path: Path) -> None:
    if not os.environ.get("CI"):
        pytest.importorskip("mkdocs")
        pytest.importorskip("mkdocstrings")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, encoding="utf-8", env=environment, timeout=300
    )
    assert done.returncode == 0, done.stderr[-3000:]
    assert "Workspace" in (tmp_path / "api.html").read_text(encoding="utf-8")
    assert "](../" not in (tmp_path / "faults.html").read_text(encoding="utf-8")


def test_a_release_is_refused_while_nobody_is_named() -> None:
    told = tomllib.loads((ROOT / "release.toml").read_text(encoding="utf-8"))
    if told["people"]["authors"] and all(told["addresses"].values()):
        pytest.skip("release.toml is filled in")
    done = subprocess.run(
        [sys.executable, "dev.py", "release"], cwd=ROOT, capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 1 and "still empty" in done.stderr


def test_the_readme_of_the_package_leads_somewhere() -> None:
    hatch = pytest.importorskip("hatchling.metadata.plugin.interface")
    assert hatch
    readme = importlib.import_module("_metadata").readme
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    told = readme(text, "https://example.org/misak/")
    assert "](docs/" not in told and "https://example.org/misak/blob/main/docs/" in told
    assert "](docs/img" in text and "https://example.org/misak/raw/main/docs/img" in told
    assert readme(text, "") == text
