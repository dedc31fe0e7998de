"""A teacher's decisions: kept beside the note by their words, honoured at the next run, never
carried over to another claim."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner

from misak.cli.main import group
from misak.prose.reading.inputs import Unreadable
from misak.prose.teacher.decisions import Decision, Ruling, Subject, parse, settle, text_of
from misak.prose.teacher.telling import alike
from prose.made import EXAMPLES, ROOT

NOTE = (EXAMPLES / "not-dogu-siniri.md").read_text(encoding="utf-8")
TRUE = "2) Nahçıvan Azerbaycan'ın himayesinde özerk olacak."


def run(*args: str, code: int = 0) -> str:
    result = CliRunner().invoke(group, [*args])
    assert result.exit_code == code, result.output
    return result.stdout


def marks(note: Path) -> list[dict[str, object]]:
    return json.loads(run("review", str(note), "--json"))["marks"]


def note_in(folder: Path, text: str = NOTE) -> Path:
    note = folder / "unit.md"
    note.write_text(text, encoding="utf-8")
    return note


def place(note: Path, words: str, verdict: str) -> dict[str, object]:
    """The mark of that verdict on a sentence with those words."""
    return next(m for m in marks(note) if words in str(m["text"]) and m["verdict"] == verdict)


def test_decisions_are_kept_and_honoured(tmp_path: Path) -> None:
    note = note_in(tmp_path)
    wrong, date = (
        place(note, "Ermenistan'ın", "contradicted"),
        place(note, "18 Nisan", "contradicted"),
    )
    run("review", str(note), "--accept", str(date["number"]), "--reject", str(wrong["key"]))
    run("review", str(note), "--comment", str(date["number"]), "bakanlık kitabı böyle")
    states = {str(m["text"]): m["state"] for m in marks(note) if m["verdict"] == "contradicted"}
    assert states[str(date["text"])] == "accepted" and states[str(wrong["text"])] == "rejected"
    again = place(note, "18 Nisan", "contradicted")
    assert again["decision"]["comment"] == "bakanlık kitabı böyle"  # type: ignore[index]
    head = json.loads(run("review", str(note), "--json"))["head"]["en"]
    assert head.startswith("2 errors") and "2 decided" in head  # a rejected error is none
    run("review", str(note), "--undecide", f"{date['number']},{wrong['number']}")
    assert {m["state"] for m in marks(note)} == {"open"}


def test_a_small_edit_keeps_a_decision_and_another_claim_does_not(tmp_path: Path) -> None:
    note = note_in(tmp_path)
    wrong = place(note, "Ermenistan'ın", "contradicted")
    run("review", str(note), "--reject", str(wrong["number"]))
    above = NOTE.replace("## Kars", "Bir satır daha.\n\n## Kars").replace(
        "özerk olacak.", "özerk  olacak."
    )
    assert place(note_in(tmp_path, above), "Ermenistan'ın", "contradicted")["state"] == "rejected"
    other = NOTE.replace("Nahçıvan Ermenistan'ın", "Nahçıvan Gürcistan'ın")
    assert place(note_in(tmp_path, other), "Gürcistan'ın", "contradicted")["state"] == "again"
    gone = "\n".join(line for line in NOTE.splitlines() if "Nahçıvan" not in line)
    found = json.loads(run("review", str(note_in(tmp_path, gone)), "--json"))
    assert [d["sentence"] for d in found["gone"]] == [wrong["text"]]


@pytest.mark.parametrize(
    "one,other,same",
    [
        ("Batum 1921'de Gürcistan'a bırakıldı.", "Batum 1921'de Gürcistan'a bırakıldı", True),
        (
            "Batum 1921'de Gürcistan'a bırakıldı.",
            "Batum kenti 1921'de Gürcistan'a bırakıldı.",
            True,
        ),
        ("Batum 1921'de Gürcistan'a bırakıldı.", "Batum 1923'te Gürcistan'a bırakıldı.", False),
        ("Batum 1921'de Gürcistan'a bırakıldı.", "Batum 1921'de Gürcistan'a bırakılmadı.", False),
        ("Batum 1921'de Gürcistan'a bırakıldı.", "Kars 1921'de Gürcistan'a bırakıldı.", False),
        ("Batum 1921'de Gürcistan'a bırakıldı.", "Batum ilk 1921'de Gürcistan'a bırakıldı.", False),
        ("The treaty gave Batum to Georgia.", "The treaty did not give Batum to Georgia.", False),
        (
            "The treaty gave Batum to Georgia.",
            "The treaty gave the port of Batum to Georgia.",
            True,
        ),
    ],
)
def test_what_an_edit_changes(one: str, other: str, same: bool) -> None:
    assert alike(one, other).same_claim is same


def subject(
    sentence: str, verdict: str = "contradicted", articles: tuple[str, ...] = ("a 1",)
) -> Subject:
    return Subject(sentence, sentence, "cede", verdict, articles)


def test_another_verdict_or_article_is_looked_at_again() -> None:
    kept = [Decision(subject("Batum bırakıldı."), Ruling.REJECTED, "", "2026-01-01")]
    for about in (
        subject("Batum bırakıldı.", "borne-out"),
        subject("Batum bırakıldı.", articles=("b 2",)),
    ):
        standing = settle([about], kept).by_mark[0]
        assert standing is not None and not standing.counts


def test_the_same_sentence_twice_keeps_both_apart() -> None:
    kept = [
        Decision(subject("Batum bırakıldı.", articles=("a 1",)), Ruling.REJECTED, "", "2026-01-01"),
        Decision(subject("Batum bırakıldı.", articles=("b 2",)), Ruling.ACCEPTED, "", "2026-01-01"),
    ]
    about = [
        subject("Batum bırakıldı.", articles=("b 2",)),
        subject("Batum bırakıldı.", articles=("a 1",)),
    ]
    found = [s.decision.word for s in settle(about, kept).by_mark if s is not None and s.counts]
    assert found == [Ruling.ACCEPTED, Ruling.REJECTED]


def test_the_file_has_its_published_shape() -> None:
    kept = [Decision(subject("Batum bırakıldı."), Ruling.COMMENTED, "x", "2026-01-01")]
    text = text_of(kept, "unit.md")
    schema = json.loads((ROOT / "docs/schema/decisions.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(json.loads(text), schema)
    assert parse(text.encode(), Path("x")) == kept


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"\xff\xfe",
        b'{"misak-decisions": 2, "decisions": []}',
        b'{"decisions": 1}',
        b"[" * 99999,
    ],
)
def test_a_file_of_another_form_is_a_fault(data: bytes) -> None:
    with pytest.raises(Unreadable) as error:
        parse(data, Path("x"))
    assert error.value.fault.code == "R740"


def test_a_broken_file_stops_and_is_not_overwritten(tmp_path: Path) -> None:
    note = note_in(tmp_path)
    kept = tmp_path / "unit.md.decisions.json"
    kept.write_text("{", encoding="utf-8")
    run("review", str(note), "--accept", "1", code=2)
    assert kept.read_text(encoding="utf-8") == "{"


def test_a_number_that_is_not_there_decides_nothing(tmp_path: Path) -> None:
    note = note_in(tmp_path)
    run("review", str(note), "--accept", "1,999", code=2)
    assert not (tmp_path / "unit.md.decisions.json").exists()


def test_reviews_as_pages_tell_what_was_decided(tmp_path: Path) -> None:
    note = note_in(tmp_path)
    number = place(note, "18 Nisan", "contradicted")["number"]
    run("review", str(note), "--reject", str(number), "--comment", str(number), "a < b")
    assert "→ reddedildi: a < b" in run("review", str(note)).replace("\\", "")
    assert "→ reddedildi: a \\< b" in run("review", str(note), "--markdown")
    assert "→ reddedildi: a &lt; b" in run("review", str(note), "--html")


def test_marks_speak_the_language_of_the_note_unless_told(tmp_path: Path) -> None:
    note = note_in(tmp_path)
    assert "çelişiyor" in run("review", str(note))
    assert "contradicted" in run("--lang", "en", "review", str(note))


def test_only_some_marks(tmp_path: Path) -> None:
    note = note_in(tmp_path)
    number = place(note, "18 Nisan", "contradicted")["number"]
    run("review", str(note), "--accept", str(number))
    found = json.loads(run("review", str(note), "--json", "--only", "errors", "--only", "open"))
    assert {(m["verdict"], m["state"]) for m in found["marks"]} == {("contradicted", "open")}
    assert number not in [m["number"] for m in found["marks"]]


def test_json_has_its_published_shape(tmp_path: Path) -> None:
    note = note_in(tmp_path)
    run("review", str(note), "--comment", "1", "tamam")
    schema = json.loads((ROOT / "docs/schema/review.schema.json").read_text(encoding="utf-8"))
    found = json.loads(run("review", str(note), "--json"))
    jsonschema.validate(found, schema)
    for mark in found["marks"]:
        first, last = mark["words"]["first"], mark["words"]["last"]
        assert mark["text"][first:last].strip()
