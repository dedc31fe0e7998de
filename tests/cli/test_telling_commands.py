"""The telling commands: text in two languages, JSON, faults, exit codes, terminals that cannot
show every letter."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from misak.cli.main import group
from misak.tell.starting import starter

COMMANDS = (
    ("who", "Batum", "--on", "1921-10-14"),
    ("who", "tbmm", "--on", "1921-10-30"),
    ("why", "title(Batum)", "--on", "1921-10-14"),
    ("world", "1921-10-14"),
    ("open", "--on", "1921-10-14"),
    ("diff", "1921-10-12", "1921-10-21"),
    ("story", "Batum"),
    ("story", "kars-1921"),
    ("timeline", "Hatay", "--from", "1918", "--to", "1940"),
    ("whatif", "--without", "moscow-1921", "--on", "1922-10-01"),
    ("whatif", "--in-force", "gumru-1920", "--on", "1921-01-01"),
    ("whatif", "--reading", "textbook", "--on", "1921-10-30"),
    ("conclusions", "batum-title"),
)
IDS = [" ".join(command) for command in COMMANDS]


def run(*args: str, lang: str = "en") -> Result:
    """Run a command in this process."""
    return CliRunner().invoke(group, ["--lang", lang, *args])


def program(*args: str) -> subprocess.CompletedProcess[str]:
    """Run a command as a program, with the exit codes that ``main`` gives."""
    return subprocess.run(
        [sys.executable, "-m", "misak", *args], capture_output=True, text=True, timeout=60
    )


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A small ledger in a folder."""
    for name, text in starter().items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("command", COMMANDS, ids=IDS)
def test_text_in_two_languages_is_two_texts(command: tuple[str, ...]) -> None:
    one, other = run(*command), run(*command, lang="tr")
    assert (one.exit_code, other.exit_code) == (0, 0), one.output + other.output
    assert one.output and other.output and one.output != other.output


@pytest.mark.parametrize("command", COMMANDS, ids=IDS)
def test_json_is_one_object_and_does_not_depend_on_the_language(command: tuple[str, ...]) -> None:
    one = run(*command, "--json")
    assert one.exit_code == 0 and isinstance(json.loads(one.output), dict)
    assert json.loads(run(*command, "--json", lang="tr").output) == json.loads(one.output)


@pytest.mark.parametrize(
    "args",
    [
        ("who", "Atlantis"),
        ("why", "title(Atlantis)"),
        ("why", "title Batum"),
        ("world", "someday"),
        ("open", "--on", "x"),
        ("diff", "1921-01-01", "x"),
        ("story", "Atlantis"),
        ("timeline", "Atlantis"),
        ("whatif", "--without", "Atlantis"),
        ("whatif", "--reading", "Atlantis"),
        ("conclusions", "Atlantis"),
    ],
)
def test_what_is_not_understood_is_a_fault_with_exit_code_2(args: tuple[str, ...]) -> None:
    for lang in ("en", "tr"):
        done = run(*args, lang=lang)
        assert done.exit_code == 2 and "Traceback" not in done.output
    found = json.loads(run(*args, "--json").output)
    assert found["fault"]["code"] in ("N301", "C601", "D401") and set(found["fault"]["text"]) == {
        "en",
        "tr",
    }


def test_whatif_needs_something_to_suppose() -> None:
    assert run("whatif").exit_code == 2 and "varsayımı" in run("whatif", lang="tr").output


def test_a_conclusion_that_does_not_hold_gives_exit_code_1(ledger: Path) -> None:
    path = ledger / "conclusions" / "bridge.md"
    path.write_text(
        path.read_text(encoding="utf-8").replace(
            "= southland on 1900-06-02", "= northland on 1900-06-02"
        ),
        encoding="utf-8",
    )
    done = run("--ledger", str(ledger), "conclusions")
    assert done.exit_code == 1 and "NOT as expected" in done.output
    assert run("check", str(ledger)).exit_code == 1


def test_init_writes_a_ledger_that_passes_and_never_over_another(tmp_path: Path) -> None:
    target = tmp_path / "books"
    assert json.loads(run("init", str(target), "--json").output)["written"] == sorted(starter())
    assert run("check", str(target)).exit_code == 0
    for folder in (target, tmp_path / "no" / "such"):
        done = program("init", str(folder))
        assert done.returncode == 2 and "Traceback" not in done.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["books"]


def test_init_into_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "books").mkdir()
    assert run("init", str(tmp_path / "books")).exit_code == 0
    assert run("check", str(tmp_path / "books")).exit_code == 0


def test_init_leaves_nothing_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*args: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", fails)
    done = run("init", str(tmp_path / "books"))
    assert done.exit_code != 0 and list(tmp_path.iterdir()) == []


def test_new_starts_a_file_in_the_folder_of_its_kind(ledger: Path) -> None:
    assert (
        run(
            "--ledger",
            str(ledger),
            "new",
            "treaty",
            "one-1901",
            "--articles",
            "2",
            "--title",
            "Bir | One",
            "--signed",
            "1901-02-03, X",
            "--in-force",
            "1901-03-03",
            "--parties",
            "northland | southland",
            "--source",
            "handbook",
        ).exit_code
        == 0
    )
    text = (ledger / "treaties" / "one-1901.md").read_text(encoding="utf-8")
    assert text.startswith("---\ntreaty: one-1901\n") and "## Art. 2 — " in text
    assert run("check", str(ledger)).exit_code == 0
    assert program("--ledger", str(ledger), "new", "treaty", "one-1901").returncode == 2
    assert (ledger / "treaties" / "one-1901.md").read_text(encoding="utf-8") == text
    assert run("--ledger", str(ledger), "new", "olay", "two-1901", lang="tr").exit_code == 0
    assert (ledger / "two-1901.md").read_text(encoding="utf-8").startswith("---\nolay: two-1901\n")


@pytest.mark.parametrize(
    "args", [("gazetteer", "x"), ("treaty", "../x"), ("treaty", "Bir"), ("treaty", "a b")]
)
def test_new_refuses_what_it_cannot_start(ledger: Path, args: tuple[str, ...]) -> None:
    before = sorted(ledger.rglob("*"))
    done = program("--ledger", str(ledger), "new", *args)
    assert done.returncode == 2 and done.stderr.startswith("Error: ")
    assert sorted(ledger.rglob("*")) == before


def test_cite_prints_a_citation_and_bibtex() -> None:
    pytest.importorskip("bibtexparser")
    done = run("cite", "Ankara", "1921", "art", "8")
    assert (
        done.exit_code == 0
        and done.output.startswith("Ankara Agreement, signed at Ankara on 20 October 1921")
        and "@misc{ankara-1921," in done.output
    )
    assert run("cite", "ankara-1921", "--bibtex").output.startswith("@misc{ankara-1921,")
    assert run("cite", "ankara-1921", "art", "99").exit_code == 2


def test_markdown_footnotes_are_all_defined() -> None:
    text = run("story", "Batum", "--markdown").output
    used, defined = (
        set(re.findall(pattern, text)) for pattern in (r"\[\^(\d+)\](?!:)", r"(?m)^\[\^(\d+)\]:")
    )
    assert used == defined != set()


@pytest.mark.parametrize(
    "setting", [{"PYTHONIOENCODING": "cp1254"}, {"LC_ALL": "C", "PYTHONIOENCODING": "ascii"}]
)
@pytest.mark.parametrize(
    "command", [COMMANDS[0], COMMANDS[6], COMMANDS[8]], ids=["who", "story", "timeline"]
)
def test_a_terminal_that_cannot_show_every_letter(
    setting: dict[str, str], command: tuple[str, ...]
) -> None:
    for more in ((), ("--json",)):
        done = subprocess.run(
            [sys.executable, "-m", "misak", "--lang", "tr", *command, *more],
            capture_output=True,
            env={**os.environ, **setting},
            timeout=60,
        )
        assert done.returncode == 0 and b"Traceback" not in done.stderr, done.stderr.decode(
            "utf-8", "replace"
        )


def test_telling_loads_no_heavy_library() -> None:
    code = (
        "import sys; from click.testing import CliRunner; from misak.cli.main import group; "
        "[CliRunner().invoke(group, a) for a in {}]; print([m for m in {} if m in sys.modules])"
    )
    heavy = ["rich", "pydantic", "edtf", "bibtexparser", "numpy", "duckdb"]
    args = [
        list(command)
        for command in COMMANDS
        if command[:2]
        in (
            ("who", "Batum"),
            ("why", "title(Batum)"),
            ("story", "Batum"),
            ("timeline", "Hatay"),
            ("whatif", "--without"),
        )
    ]
    done = subprocess.run(
        [sys.executable, "-c", code.format(args, heavy)],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.stdout.strip() == "[]", done.stdout + done.stderr


@pytest.mark.parametrize("lang, word", [("en", "there is no folder"), ("tr", "klasörü yok")])
def test_a_folder_that_is_not_there_is_said_at_once(lang: str, word: str, tmp_path: Path) -> None:
    told = CliRunner().invoke(group, ["--lang", lang, "atlas", str(tmp_path / "none" / "out.html")])
    assert told.exit_code == 1 and word in told.output and not (tmp_path / "none").exists()
