"""What a ledger that goes to Windows and back meets: ends of lines, names of devices, separators.

By cases on any system; the program was not run on Windows (docs/versioning.md says so).
"""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

import misak
from misak.cli.files import has_folder
from misak.cli.main import group
from misak.ground.portable import portable
from misak.ledger.folders import files


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A small ledger of one's own."""
    folder = tmp_path / "mine"
    assert CliRunner().invoke(group, ["init", str(folder)]).exit_code == 0
    return folder


def test_a_ledger_with_the_other_ends_of_lines_answers_the_same(ledger: Path) -> None:
    before = misak.load(ledger)
    said = [(p.id, p.name, p.where) for p in before.places]
    for path, _ in files(ledger):
        text = Path(path).read_bytes().replace(b"\r\n", b"\n")
        Path(path).write_bytes(b"\xef\xbb\xbf" + text.replace(b"\n", b"\r\n"))
    after = misak.load(ledger)
    assert [(p.id, p.name, p.where) for p in after.places] == said
    assert not [f for f in after.faults if f["severity"] == "error"]
    place = before.places.ids[0]
    one, other = (b.ask(f"title({place})", "1900-06-02").to_dict() for b in (before, after))
    assert one == other


def test_a_fault_of_such_a_file_shows_no_end_of_line(ledger: Path) -> None:
    (ledger / "bad.md").write_bytes(b"---\r\ntreaty: bad\r\nfoo: bar\r\n---\r\n")
    result = CliRunner().invoke(group, ["check", str(ledger), "--json"])
    faults = [f for f in json.loads(result.stdout)["faults"] if f["file"].endswith("bad.md")]
    assert faults and all("\r" not in f["source"] for f in faults)


def test_shown_names_have_one_separator_on_every_system(ledger: Path) -> None:
    shown = [name for _, name in files(ledger)]
    assert any("/" in name for name in shown) and not any("\\" in name for name in shown)


@pytest.mark.parametrize(
    "name",
    ["con", "NUL", "Aux.md", "com1.html", "lpt9.tar.gz", "a:b", "x.", "y ", "a|b", "", "con .md"],
)
def test_names_that_windows_does_not_take(name: str) -> None:
    assert not portable(name)


@pytest.mark.parametrize("name", ["kars-1921.md", "console", "com10", "a.b.c", ".hidden", "şark"])
def test_names_that_every_system_takes(name: str) -> None:
    assert portable(name)


@pytest.mark.parametrize("id_", ["con", "com1", "nul"])
def test_no_treaty_gets_the_name_of_a_device(id_: str, ledger: Path) -> None:
    result = CliRunner().invoke(group, ["--ledger", str(ledger), "new", "treaty", id_])
    assert result.exit_code != 0 and "Windows" in result.output
    assert not list(ledger.rglob(f"{id_}.md"))


def test_an_output_with_the_name_of_a_device_is_refused_there_alone(tmp_path: Path) -> None:
    for lang in ("en", "tr"):
        with pytest.raises(click.ClickException, match="Windows"):
            has_folder(tmp_path / "nul.html", lang, windows=True)
    has_folder(tmp_path / "nul.html", "en", windows=False)
    has_folder(tmp_path / "page.html", "en", windows=True)
