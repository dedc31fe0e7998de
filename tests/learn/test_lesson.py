"""A note as a taught lesson: what is written can be read by whoever reads it next."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from misak.ask.open import load
from misak.atlas.lessons import faults, lessons
from misak.cli.main import group
from misak.learn.taught import MOST, handout, lesson
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


def _mark(at: int, text: str, article: str) -> dict[str, object]:
    """A mark as a review gives it, resting on one article of Kars."""
    both = {"en": f"Article {article}", "tr": f"{article}. madde"}
    ground = {
        "instrument": "kars-1921",
        "article": article,
        "date": "1921-10-13",
        "title": {"en": "Treaty of Kars", "tr": "Kars Antlaşması"},
        "label": both,
        "text": both,
    }
    return {"text": text, "verdict": "borne-out", "because": [ground], "number": at}


def test_a_long_note_is_taught_to_its_end() -> None:
    """Sixty sentences, each resting on two articles: every part of the note has a step, and no
    sentence is told twice while another is left out."""
    marks = [_mark(at, f"Cümle {at}.", f"{at}{which}") for at in range(60) for which in ("a", "b")]
    steps: list[dict[str, str]] = lesson(marks, "Not", "not")["steps"]  # type: ignore[assignment]
    assert len(steps) == MOST
    assert steps[0]["article"] == "0a" and steps[-1]["article"] == "59a"
    short: list[dict[str, str]] = lesson(marks[: MOST + 6], "Not", "not")["steps"]  # type: ignore[assignment]
    assert len(short) == MOST
    assert [step["article"] for step in short if step["article"].endswith("a")] == [
        f"{at}a" for at in range((MOST + 6) // 2)
    ]


def test_the_handout_says_days_in_words() -> None:
    made = handout(lesson([_mark(0, "Cümle.", "6")], "Not", "not"), "tr")
    assert "13 Ekim 1921" in made and "1921-10-13" not in made


def test_what_is_handed_out_is_in_the_language_of_the_note(tmp_path: Path) -> None:
    if not installed():
        pytest.skip("reading notes needs the analyser")
    (tmp_path / "not.txt").write_text(NOTE, encoding="utf-8")
    args = ["lesson", str(tmp_path / "not.txt"), "-o", str(tmp_path / "out")]
    done = CliRunner().invoke(group, args, env={"LANG": "en_US.UTF-8", "LC_ALL": "en_US.UTF-8"})
    assert done.exit_code == 0, done.output
    handed = (tmp_path / "out" / "handout.html").read_text(encoding="utf-8")
    assert 'lang="tr"' in handed and "Akılda kalacaklar" in handed
    asked = (tmp_path / "out" / "questions.html").read_text(encoding="utf-8")
    assert "Cevap anahtarı" in asked
    assert "Kars" in asked and "Erzurum" not in asked  # what the note teaches, and no more
