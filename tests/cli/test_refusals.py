"""What is given to a command and is nothing, or is no such thing: refused with one clear fault, in
both languages, before anything is written or answered."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from misak.cli.main import group, main
from misak.ground.memory import lasting


def said(*args: str, **env: str) -> Result:
    """A command run here."""
    return CliRunner(env={"MISAK_LANG": "en", **env}).invoke(group, list(args))


@pytest.fixture(scope="module")
def mine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small ledger of one's own."""
    folder = tmp_path_factory.mktemp("own") / "mine"
    assert said("init", str(folder)).exit_code == 0
    return folder


EMPTY = [
    ("export", "parquet", "-o", ""),
    ("export", "geojson", "-o", ""),
    ("atlas", ""),
    ("init", ""),
    ("sql", "select 1", "-o", ""),
    ("check", ""),
    ("ask", "title(bridge-town)", "--on", ""),
    ("world", "--on", " "),
    ("timeline", "bridge-town", "--from", ""),
    ("whatif", "--without", "bridge-1900", "--to", ""),
    ("list", "places", "--ledger", ""),
]


@pytest.mark.parametrize("args", EMPTY, ids=" ".join)
def test_an_empty_path_is_not_this_folder_and_an_empty_day_not_today(
    args: tuple[str, ...], mine: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    whole = args if "--ledger" in args else (*args, "--ledger", str(mine))
    for lang in ("en", "tr"):
        assert said(*whole, "--lang", lang).exit_code in (1, 2), args
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("args", "en", "tr"),
    [
        (("timeline", "bridge-town", "--fluent", "zz"), "unknown question 'zz'", "bilinmeyen"),
        (("timeline", "bridge-town", "--from", "1905", "--to", "1901"), "it ends on 1901", "biter"),
        (("whatif", "--without", "bridge-1900", "--from", "1905", "--to", "1901"), "ends", "biter"),
        (("sql", "select * from titels"), "did you mean titles", "titles"),
        (("sql", "select * from zzqq"), "there is no table 'zzqq'; spells", "tablo yok"),
        (("export", "json-ld", "--base", "no url"), "no base of URIs", "adres kökü değil"),
        (("new", "treaty", "x-1900", "--signed", "some day, Town"), "'some day'", "tarih değil"),
        (("new", "treaty", "x-1900", "--in-force", "1900-02-30"), "'1900-02-30'", "tarih değil"),
        ((*"panel --unit place-year --from 1905 --to 1901 -o p.csv".split(),), "1905", "1905"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_said(args: tuple[str, ...], en: str, tr: str, mine: Path) -> None:
    pytest.importorskip("duckdb")
    for lang, word in (("en", en), ("tr", tr)):
        found = said(*args, "--ledger", str(mine), "--lang", lang)
        assert found.exit_code in (1, 2) and word in found.output, found.output
    assert not list(mine.rglob("x-1900*"))


def test_a_file_is_no_folder_for_a_ledger(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    found = said("init", str(tmp_path / "file"))
    assert found.exit_code in (1, 2) and "is a file, not a folder" in found.output


def test_a_file_that_is_named_is_looked_at_whatever_its_ending(tmp_path: Path) -> None:
    """*Nothing to rewrite* would say that it is canonical."""
    path = tmp_path / "notes.txt"
    path.write_text("no front matter\n", encoding="utf-8")
    found = said("fmt", "--check", str(path))
    assert found.exit_code == 1 and "T105" in found.output


def test_a_review_is_written_in_forms_that_there_are(tmp_path: Path) -> None:
    """Plain lines in a .docx open nowhere."""
    pytest.importorskip("akana")
    note = tmp_path / "note.txt"
    note.write_text("Kars Antlaşması 13 Ekim 1921'de imzalandı.", encoding="utf-8")
    target = tmp_path / "review.docx"
    found = said("review", str(note), "-o", str(target))
    assert found.exit_code == 2 and "R744" in found.output and not target.exists()
    assert said("review", str(note), "-o", str(tmp_path / "r.HTML")).exit_code == 0
    assert (tmp_path / "r.HTML").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_a_fault_speaks_the_language_of_the_command_line(
    mine: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """The note is Turkish; *Error:* with a Turkish sentence behind it is neither."""
    pytest.importorskip("akana")
    note = tmp_path / "note.txt"
    note.write_text("Kars Antlaşması 13 Ekim 1921'de imzalandı.", encoding="utf-8")
    for lang, begins in (("en", "Error: the books bear"), ("tr", "Hata: defter bu notta")):
        line = ["misak", "--ledger", str(mine), "lesson", str(note), "-o", str(tmp_path / "out")]
        monkeypatch.setattr(sys, "argv", line)
        monkeypatch.setenv("MISAK_LANG", lang)
        with pytest.raises(SystemExit):
            main()
        lasting()
        assert capsys.readouterr().err.startswith(begins), lang


def test_an_empty_ledger_says_so(tmp_path: Path) -> None:
    where = ("--ledger", str(tmp_path))
    assert "The books hold no place." in said("world", "1900-01-01", *where).output
    assert "the ledger has no places" in said("list", "places", *where).output
    assert json.loads(CliRunner().invoke(group, ["list", "places", "--json", *where]).stdout)


@pytest.mark.parametrize("lang", ["en", "tr"])
@pytest.mark.parametrize("name", ["ask", "review", "panel", "whatif"])
def test_help_is_set_in_the_width_of_the_terminal(name: str, lang: str) -> None:
    """Eighty columns here; the lines that show commands stand as they are written."""
    lines = said(name, "--help", "--lang", lang).output.splitlines()
    assert any(line.strip().startswith("misak ") for line in lines)
    assert all(len(line) <= 80 for line in lines if not line.strip().startswith("misak "))
