"""List, search, help, completion; options of all commands anywhere; Turkish where asked for."""

from __future__ import annotations

import importlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from misak.cli.completion import SHELLS
from misak.cli.listing import KINDS_OF_THINGS
from misak.cli.main import Commands, group, hoisted
from misak.cli.table import COMMANDS
from misak.cli.topics import _known
from misak.cli.turkish_options import HELP

FOLDER = Path(importlib.import_module("misak.cli").__file__ or "").parent


def said(*args: str, **env: str) -> Result:
    """A command run here."""
    return CliRunner(env={"MISAK_LANG": "en", **env}).invoke(group, list(args))


@pytest.fixture(scope="module")
def mine(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A small ledger of one's own."""
    folder = tmp_path_factory.mktemp("own") / "mine"
    assert said("init", str(folder)).exit_code == 0
    return str(folder)


@pytest.mark.parametrize("kind", KINDS_OF_THINGS)
def test_a_kind_is_listed_in_both_languages_and_as_an_object(kind: str, mine: str) -> None:
    words, single, *_ = KINDS_OF_THINGS[kind]
    one = said("list", words.en, "--ledger", mine, "--json")
    other = said("list", words.tr.upper(), "--ledger", mine, "--json", "--lang", "tr")
    assert json.loads(one.output) == json.loads(other.output)
    for word in (single.en, single.tr):
        asked = said("list", word, "--ledger", mine, "--json")
        assert json.loads(asked.output) == json.loads(one.output), word
    found = json.loads(one.output)
    assert found["kind"] == kind and isinstance(found["rows"], list)
    lines = said("list", words.en, "--ledger", mine).stdout.splitlines()
    assert [line.split()[0] for line in lines] == [row["id"] for row in found["rows"]]


def test_what_cannot_be_listed_is_said(mine: str) -> None:
    found = said("list", "palces", "--ledger", mine)
    assert found.exit_code == 1 and "places" in found.output
    assert [line.split()[0] for line in said("list").output.splitlines()] == list(KINDS_OF_THINGS)


def test_a_list_fits_the_terminal(mine: str) -> None:
    for width in ("50", "100"):
        lines = said("list", "topics", COLUMNS=width).output.splitlines()
        assert max(map(len, lines)) <= max(int(width), max(len(x.split()[0]) for x in lines) + 22)


def test_search_says_where(mine: str) -> None:
    found = json.loads(said("search", "köprü", "--ledger", mine, "--json").output)
    assert found["words"] == "köprü" and "bridge-town" in [hit["id"] for hit in found["hits"]]
    assert (Path(mine) / found["hits"][0]["file"]).exists()
    assert said("search", "KOPRU", "--ledger", mine).exit_code == 0
    nothing = said("search", "xyzzy", "--ledger", mine, "--lang", "tr")
    assert nothing.exit_code == 1 and "bulunamadı" in nothing.output


@pytest.mark.parametrize("lang", ["en", "tr"])
def test_there_is_help_on_everything_that_is_known(lang: str) -> None:
    for topic in [*sorted(set(_known())), "dates"]:
        found = said("help", topic, "--lang", lang)
        assert found.exit_code == 0 and found.output.strip(), topic
    assert said("help", "--lang", lang).output.count("\n") > 10
    assert json.loads(said("help", "cede", "--json").output)["topic"] == "cede"


def test_help_on_nothing_known_offers_what_is_near() -> None:
    found = said("help", "cedee")
    assert found.exit_code == 1 and "cede" in found.output


@pytest.mark.parametrize("row", COMMANDS, ids=lambda row: row.name)
def test_a_command_has_its_help_in_turkish(row: object) -> None:
    name = row.module.rpartition(".")[2]  # type: ignore[attr-defined]
    turkish = FOLDER / f"{name}.tr.md"
    assert turkish.exists(), f"no Turkish help: {turkish.name}"
    command: click.Command = importlib.import_module(row.module).command  # type: ignore[attr-defined]
    for param in command.params:
        if isinstance(param, click.Option):
            assert param.help in HELP, f"no Turkish in turkish_options.py: {param.help}"
    found = said(row.name, "--help", "--lang", "tr").output  # type: ignore[attr-defined]
    assert "Kullanım: " in found and "Usage" not in found and "Options" not in found
    assert turkish.read_text(encoding="utf-8").split()[0] in found
    again = said(row.name, "--help").output  # type: ignore[attr-defined]
    assert "Usage: " in again and "Kullanım" not in again


def test_the_whole_help_is_turkish_where_it_is_asked_for() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "misak", "--help", "--lang", "tr"], capture_output=True, text=True
    )
    assert "Kullanım: " in done.stdout and "Komutlar:" in done.stdout
    assert "Usage" not in done.stdout and "Options" not in done.stdout


@pytest.mark.parametrize(
    ("args", "word"),
    [
        (("ask",), "eksik"),
        (("ask", "x", "--nope"), "böyle bir seçenek yok"),
        (("ask", "x", "y"), "fazladan"),
        (("search", "x", "--number", "0"), "geçersiz"),
        (("ask", "x", "--on"), "bir değer ister"),
        (("nope",), "böyle bir komut yok"),
        (("world",), "bir gün verin"),
        (("list", "nope"), "listelenecek"),
    ],
)
def test_what_a_command_line_lacks_is_said_in_turkish(args: tuple[str, ...], word: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "misak", *args, "--lang", "tr"]
        if args[-1] != "--on"
        else [sys.executable, "-m", "misak", "--lang", "tr", *args],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 2 and "Hata: " in done.stderr and word in done.stderr, done.stderr
    assert "Error" not in done.stderr and "Traceback" not in done.stderr


def test_options_of_all_commands_stand_anywhere(mine: str) -> None:
    question = ("ask", "title(bridge-town)", "--on", "1900-06-02")
    before = said("--lang", "tr", "--ledger", mine, *question)
    after = said(*question, f"--ledger={mine}", "--lang", "tr")
    assert before.exit_code == 0 and before.output == after.output
    assert hoisted(["a", "--", "--lang", "tr"]) == ["a", "--", "--lang", "tr"]
    assert hoisted(["a", "--strict", "--lang"]) == ["--strict", "--lang", "", "a"]


def completed(words: str, *, shell: str = "bash") -> list[str]:
    """What Tab offers after some words."""
    done = subprocess.run(
        [sys.executable, "-m", "misak"],
        env={
            **os.environ,
            "_MISAK_COMPLETE": f"{shell}_complete",
            "COMP_WORDS": words,
            "COMP_CWORD": str(len(words.split(" ")) - 1),
            "MISAK_LANG": "en",
        },
        capture_output=True,
        text=True,
    )
    assert not done.stderr, done.stderr
    return [line.partition(",")[2] for line in done.stdout.splitlines() if line]


def test_tab_completes_commands_ids_and_names(mine: str) -> None:
    assert completed("misak sto") == ["story"]
    assert "bridge-town" in completed(f"misak --ledger {mine} who köp")
    assert completed(f"misak --ledger {mine} ask 'title(bri") == ["title(bridge-town"]
    assert "treaties" in completed("misak list tre")
    assert "--markdown" in completed("misak story --mark")
    assert completed("misak help ced") == ["cede"]
    assert completed("misak nope x") == []


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_for_a_shell_is_one(shell: str, tmp_path: Path) -> None:
    found = said("completion", shell)
    assert found.exit_code == 0 and "_MISAK_COMPLETE" in found.output
    if shutil.which(shell):
        path = tmp_path / "script"
        path.write_text(found.output, encoding="utf-8")
        assert subprocess.run([shell, "-n", str(path)]).returncode == 0


def test_completion_works_in_bash(mine: str, tmp_path: Path) -> None:
    """As bash asks it: the function is called with the words of a line, and fills COMPREPLY."""
    if not shutil.which("bash") or not (Path(sys.executable).parent / "misak").exists():
        pytest.skip("no bash, or misak is not installed as a command")
    script = tmp_path / "script"
    script.write_text(said("completion", "bash").output, encoding="utf-8")
    run = (
        f"PATH={Path(sys.executable).parent}:$PATH; source {script}; "
        f"COMP_WORDS=(misak --ledger {mine} story bri); COMP_CWORD=4; _misak_completion; "
        'echo "${COMPREPLY[*]}"'
    )
    done = subprocess.run(["bash", "-c", run], capture_output=True, text=True)
    assert "bridge-town" in done.stdout.split()


def test_paths_of_faults_can_be_opened(mine: str, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = Path(mine)
    bad = folder / "treaties" / "bad.md"
    bad.write_text("no front matter\n", encoding="utf-8")
    monkeypatch.chdir(folder.parent)
    try:
        for args in (("check", folder.name, "--gnu"), ("fmt", folder.name)):
            line = next(x for x in said(*args).output.splitlines() if "bad.md" in x)
            assert Path(line.partition(":")[0]).exists(), line
        found = json.loads(CliRunner().invoke(group, ["check", folder.name, "--json"]).stdout)
        assert found["errors"] and all(Path(row["path"]).exists() for row in found["faults"])
    finally:
        bad.unlink()


def test_check_watches(mine: str) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "misak", "check", mine, "--watch", "--gnu"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "MISAK_LANG": "en"},
    )
    bad = Path(mine) / "bad.md"
    try:
        assert process.stderr is not None
        assert "0 errors" in process.stderr.readline()
        bad.write_text("no front matter\n", encoding="utf-8")
        assert "a file has changed" in process.stderr.readline()
        assert "1 error," in process.stderr.readline()
    finally:
        bad.unlink(missing_ok=True)
        process.terminate()
        process.wait(timeout=20)


def test_one_name_for_one_thing() -> None:
    """What is written goes to -o/--output, and a day that is asked about is --on."""
    for row in COMMANDS:
        command: click.Command = importlib.import_module(row.module).command
        for param in command.params:
            if isinstance(param, click.Option):
                assert "--out" not in param.opts and "--date" not in param.opts, row.name
                assert ("-o" in param.opts) == ("--output" in param.opts), row.name
    assert isinstance(group, Commands)


def test_world_and_open_take_their_day_either_way(mine: str) -> None:
    for name in ("world", "open"):
        one = said(name, "1900-06-02", "--ledger", mine)
        assert one.output == said(name, "--on", "1900-06-02", "--ledger", mine).output
        assert one.exit_code == 0 and said(name, "1900-06-02", "--on", "1900-06-02").exit_code == 2
