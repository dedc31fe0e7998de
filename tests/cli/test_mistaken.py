"""A command line that is not understood: said in the language asked for, and as an object on
standard output where JSON is asked for."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from misak.cli.main import main
from misak.ground.memory import lasting

TURKISH = {
    ("ask",): "eksik argüman",
    ("quiz", "--zz"): "böyle bir seçenek yok",
    ("serve", "--port", "x"): "tam sayı değil",
    ("panel", "--unit", "zz"): "şunlardan biri değil",
    ("panel",): "eksik seçenek: '--unit' (dyad-year",
    ("demo", "x"): "fazladan argüman",
    ("search",): "eksik argüman",
    ("world", "--json=1"): "değer almaz",
    ("fmt", "nowhere.md"): "böyle bir",
    ("check", "nowhere"): "böyle bir dosya ya da klasör yok: nowhere",
    ("--ledger", "nowhere", "world", "1920"): "böyle bir dosya ya da klasör yok: nowhere",
    ("export", "geojson", "-o", "nowhere/x"): "yazılacak nowhere klasörü yok",
    ("list", "zz"): "listelenecek bir tür değil",
    ("zz",): "böyle bir komut yok",
    ("sql", "select"): "SQL anlaşılmadı",
    ("init", "nowhere/a/b"): "nowhere",
    ("whatif",): "--without",
    ("new", "olay", "x-1900", "--parties", "a"): "--parties seçeneğini duymaz",
    ("new", "olay", "x-1900", "--in-force", "1900"): "--in-force seçeneğini duymaz",
}


def mistaken(
    args: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> tuple[str, str]:
    """What a command line that cannot be run prints, on both outputs."""
    monkeypatch.setattr(sys, "argv", ["misak", *args])
    with pytest.raises(SystemExit) as left:
        main()
    lasting()  # the command line switches the collector off, for all tests that come after
    assert left.value.code == 2, args
    return tuple(capsys.readouterr())


@pytest.mark.parametrize("lang", ["en", "tr"])
def test_no_command_at_all_shows_the_commands(
    lang: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MISAK_LANG", lang)
    out, err = mistaken((), monkeypatch, capsys)
    assert "whatif" in out + err and {"en": "Options:", "tr": "Seçenekler:"}[lang] in out + err


@pytest.mark.parametrize("args", TURKISH, ids=" ".join)
def test_what_is_wrong_is_said_in_the_language_and_as_data(
    args: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("MISAK_LANG", raising=False)
    out, err = mistaken(("--lang", "tr", *args), monkeypatch, capsys)
    assert out == "" and TURKISH[args] in err, err
    english = mistaken(("--lang", "en", *args), monkeypatch, capsys)[1]
    out, err = mistaken((*args, "--json"), monkeypatch, capsys)
    fault = json.loads(out)["fault"]
    assert err == "" and fault["severity"] == "error"
    assert TURKISH[args] in fault["text"]["tr"]
    assert fault["text"]["en"].splitlines()[0] in english
    assert fault["hint"]["en"] and fault["hint"]["tr"]


@pytest.mark.parametrize(
    ("args", "said"),
    [((), "komut eksik"), (("ask", "title(Batum)", "--on"), "seçeneği bir değer ister")],
)
def test_what_is_missing_at_the_end(
    args: tuple[str, ...],
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert said in mistaken(("--lang", "tr", *args), monkeypatch, capsys)[1]


def test_a_file_that_the_system_refuses_is_data_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    args = ("export", "geojson", "-o", str(tmp_path))
    assert "bu bir klasör" in mistaken((*args, "--lang", "tr"), monkeypatch, capsys)[1]
    fault = json.loads(mistaken((*args, "--json"), monkeypatch, capsys)[0])["fault"]
    assert fault["code"] == "usage" and "bu bir klasör" in fault["text"]["tr"]
