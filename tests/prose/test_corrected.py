"""The corrected note: a footnote or a native comment at the very words, and the note itself
untouched."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import openpyxl
from click.testing import CliRunner
from docx.oxml.ns import qn

from apart import misak
from misak.cli.main import group
from misak.prose.reading.inputs import note_text
from misak.prose.teacher.comments import Comment
from misak.prose.teacher.word import commented
from prose.made import EXAMPLES

NOTE = (EXAMPLES / "not-dogu-siniri.md").read_text(encoding="utf-8")
WRONG = "Nahçıvan Ermenistan'ın himayesinde özerk olacak"


def run(*args: str, code: int = 0) -> str:
    result = CliRunner().invoke(group, [*args])
    assert result.exit_code == code, result.output
    return result.output


def teacher_docx(path: Path) -> None:
    """A note as a teacher has it: a table, bold within a word, a link-like run, lists."""
    paper = docx.Document()
    paper.add_heading("Doğu sınırının antlaşmaları", 1)
    table = paper.add_table(1, 2)
    table.cell(0, 0).text = "Ders"
    table.cell(0, 1).text = "Tarih"
    paper.add_heading("Kars Antlaşması (13 Ekim 1921)", 2)
    paragraph = paper.add_paragraph("Buna göre ", style="List Number")
    for text, bold in (
        ("Nahçıvan Ermeni", False),
        ("stan'ın", True),
        (" himayesinde özerk olacak. Sakarya", False),
    ):
        paragraph.add_run(text).bold = bold
    paragraph.add_run(" Savaşı'nı Türk ordusu kazandı.")
    paper.save(str(path))


def words_of(paper: Any, number: int) -> str:
    """The words that a comment of a document is about."""
    inside, found = False, ""
    for node in paper.element.body.iter():
        if node.tag == qn("w:commentRangeStart") and int(node.get(qn("w:id"))) == number:
            inside = True
        elif node.tag == qn("w:commentRangeEnd") and int(node.get(qn("w:id"))) == number:
            inside = False
        elif inside and node.tag == qn("w:t"):
            found += node.text or ""
    return found


def body(paper: Any) -> list[str]:
    return [p.text for p in paper.paragraphs]


def test_a_docx_keeps_its_layout_and_gets_native_comments(tmp_path: Path) -> None:
    note, out = tmp_path / "unit.docx", tmp_path / "out.docx"
    teacher_docx(note)
    run("review", str(note), "--corrected", str(out))
    before, after = docx.Document(str(note)), docx.Document(str(out))
    assert body(before) == body(after)
    assert [t.cell(0, 1).text for t in after.tables] == ["Tarih"]
    assert [p.style.name for p in before.paragraphs] == [p.style.name for p in after.paragraphs]
    bold = [r.text for p in after.paragraphs for r in p.runs if r.bold]
    assert bold == ["stan'ın"]
    comment = next(c for c in after.comments if "Azerbaycan" in c.text and "✗" in c.text)
    assert words_of(after, comment.comment_id) == f"Buna göre {WRONG}"
    assert comment.author == "misak" and "Kars Antlaşması, 5. madde" in comment.text


def test_every_place_of_a_paragraph_can_be_commented_on() -> None:
    paper = docx.Document()
    paragraph = paper.add_paragraph()
    for text in ("Batum ", "Gürcistan'a", "\tbırakıldı", "\nve sonra", " bitti."):
        paragraph.add_run(text)
    out = BytesIO()
    paper.save(out)
    text = note_text(out.getvalue(), Path("x.docx"))
    places = [(m.start(), m.end()) for m in re.finditer(r"\S+", text)]
    wanted = [(a, d) for a, _ in places for _, d in places if a < d]
    made = docx.Document(
        BytesIO(
            commented(
                out.getvalue(),
                text,
                [Comment(a, d, n, "contradicted", ("x",)) for n, (a, d) in enumerate(wanted)],
            )
        )
    )
    assert body(made) == body(paper)
    found = [words_of(made, comment.comment_id) for comment in made.comments]
    assert found == [re.sub(r"[\t\n]", "", text[a:d]) for a, d in wanted]


def test_a_rejected_mark_is_left_out_and_a_comment_is_in(tmp_path: Path) -> None:
    note, out = tmp_path / "unit.md", tmp_path / "out.md"
    note.write_text(NOTE, encoding="utf-8")
    run("review", str(note), "--corrected", str(out))
    text = out.read_text(encoding="utf-8")
    number = re.search(rf"{WRONG}\[\^(\d+)\]", text)
    assert number is not None
    run("review", str(note), "--reject", number[1], "--comment", "1", "iyi örnek")
    run("review", str(note), "--corrected", str(out))
    text = out.read_text(encoding="utf-8")
    assert f"{WRONG}[^" not in text and "iyi örnek" in text
    own = re.sub(r"\[\^\d+\]", "", text.partition("## İşaretler")[0])
    assert own.strip() == NOTE.strip()


def test_a_plain_note_as_docx(tmp_path: Path) -> None:
    note, out = tmp_path / "unit.txt", tmp_path / "out.docx"
    note.write_text(NOTE.replace("#", ""), encoding="utf-8")
    run("review", str(note), "--corrected", str(out))
    paper = docx.Document(str(out))
    assert WRONG in [words_of(paper, c.comment_id) for c in paper.comments]


def units(tmp_path: Path) -> Path:
    folder = tmp_path / "units"
    folder.mkdir()
    head = "Kars Antlaşması (13 Ekim 1921)\n\n"
    for name, text in (
        ("u1.txt", f"{head}1) {WRONG}.\n"),
        ("u2.txt", f"{head}1) Nahçıvan Azerbaycan'ın himayesinde özerk olacak.\n"),
        ("u3.txt", f"{head}1) {WRONG}.\n2) =1+1 Kapitülasyonlar kaldırıldı.\n"),
    ):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_sheet_of_units(tmp_path: Path) -> None:
    folder, out = units(tmp_path), tmp_path / "s.xlsx"
    wrong = str(folder / "u1.txt")
    number = re.search(r"\[(\d+)\] ✗", run("review", wrong))
    assert number is not None
    run("review", wrong, "--accept", number[1])
    misak("--lang", "en", "review", str(folder), "--sheet", str(out), "--jobs", "1")
    book = openpyxl.load_workbook(out)
    assert book.sheetnames == ["marks", "equal errors", "contradictions"]
    rows = list(book["marks"].iter_rows(values_only=True))
    equal = list(book["equal errors"].iter_rows(values_only=True))[1:]
    assert [str(row[0])[-6:] for row in equal] == ["u1.txt", "u3.txt"]
    clash = {
        (str(row[0]), str(row[2]))
        for row in book["contradictions"].iter_rows(min_row=2, values_only=True)
    }
    ends = {
        (a.rpartition("/")[2].partition("#")[0], b.rpartition("/")[2].partition("#")[0])
        for a, b in clash
    }
    assert ends == {("u1.txt", "u2.txt"), ("u3.txt", "u2.txt")}
    decided = [row for row in rows if row[7] == "accepted"]
    assert len(decided) == 1 and str(decided[0][0]).endswith("u1.txt")
    assert not [c for row in book["marks"].iter_rows() for c in row if c.data_type == "f"]


def test_the_same_sheet_as_csv_and_json(tmp_path: Path) -> None:
    folder = units(tmp_path)
    misak("review", str(folder), "--sheet", str(tmp_path / "s.csv"), "--jobs", "1")
    text = (tmp_path / "s.csv").read_text(encoding="utf-8-sig")
    assert text.startswith("unit,") or text.startswith("ünite,")
    assert ",=" not in text


def test_what_is_of_one_note_is_refused_of_several(tmp_path: Path) -> None:
    folder = units(tmp_path)
    assert "R743" in run("review", str(folder), "--accept", "1", code=2)
    assert "R744" in run("review", str(folder), "--sheet", str(tmp_path / "s.pdf"), code=2)
    assert "R744" in run(
        "review", str(folder / "u1.txt"), "--corrected", str(tmp_path / "s.pdf"), code=2
    )
