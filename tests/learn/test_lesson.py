"""A note as a taught lesson: what is written can be read by whoever reads it next."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from misak.ask.open import load
from misak.atlas.lessons import faults, lessons
from misak.cli.main import group
from misak.prose.reading.analyser import installed

NOTE = """KARS ANTLAŞMASI

Kars Antlaşması 13 Ekim 1921'de imzalandı. Batum Gürcistan'a bırakıldı.
Ankara Antlaşması 20 Ekim 1921'de Fransa ile imzalandı.
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not installed():
        pytest.skip("reading notes needs the analyser")
    root = tmp_path_factory.mktemp("lesson")
    (root / "not.txt").write_text(NOTE, encoding="utf-8")
    args = [
        "--lang",
        "tr",
        "lesson",
        str(root / "not.txt"),
        "-o",
        str(root / "lessons"),
        "--link",
        "https://okul.example/kars",
    ]
    done = CliRunner().invoke(group, args)
    assert done.exit_code == 0, done.output
    return root


def test_the_lesson_is_one_and_follows_the_note(folder: Path) -> None:
    found = lessons((folder,))
    assert [row["id"] for row in found] == ["not"]
    assert not faults(load().ledger, (folder,))
    steps = found[0]["steps"]
    assert isinstance(steps, list)
    named = [step["sel"] for step in steps]
    assert "kars-1921" in named and named.index("kars-1921") < named.index("ankara-1921")


def test_handout_questions_note_and_page(folder: Path) -> None:
    made = folder / "lessons"
    handout = (made / "handout.html").read_text(encoding="utf-8")
    assert "data:image/svg+xml" in handout and "https://okul.example/kars" in handout
    assert (made / "questions.html").read_text(encoding="utf-8").count("<li><b>") == 10
    assert "Kars" in (made / "note.html").read_text(encoding="utf-8")
    assert (made / "page.html").stat().st_size < 900 * 1024


def test_a_note_about_nothing_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "n.txt").write_text("Bugün hava güzel.\n", encoding="utf-8")
    done = CliRunner().invoke(
        group, ["lesson", str(tmp_path / "n.txt"), "-o", str(tmp_path / "out"), "--json"]
    )
    assert done.exit_code != 0 and "Traceback" not in done.output
    assert not (tmp_path / "out").exists()


def test_the_questions_of_a_note(folder: Path) -> None:
    done = CliRunner().invoke(
        group, ["quiz", "--note", str(folder / "not.txt"), "--number", "3", "--json"]
    )
    assert len(json.loads(done.output)["questions"]) == 3
