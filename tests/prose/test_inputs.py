"""Inputs: kinds of file, encodings, and every refusal a fault."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from misak.cli.main import group
from misak.prose.reading.inputs import LARGEST, Unreadable, read_note

TEXT = "Kars Antlaşması (13 Ekim 1921)\nIğdır'ın geleceği."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1254", "utf-16"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "note.txt"
    path.write_bytes(TEXT.encode(encoding))
    assert read_note(path) == TEXT


def docx(path: Path, body: str) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(
            "word/document.xml",
            f"<w:document "
            f'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>',
        )
    return path


def test_a_word_document(tmp_path: Path) -> None:
    body = (
        '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Kars '
        "Antlaşması</w:t></w:r></w:p><w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Batum "
        "</w:t></w:r><w:r><w:t>bırakıldı.</w:t></w:r></w:p>"
    )
    assert read_note(docx(tmp_path / "note.docx", body)) == "# Kars Antlaşması\n• Batum bırakıldı."


def test_a_pdf_with_text(tmp_path: Path) -> None:
    pytest.importorskip("pypdf")
    path = tmp_path / "note.pdf"
    path.write_bytes(pdf(b"BT /F1 12 Tf 72 720 Td (Treaty of Kars) Tj ET"))
    assert "Treaty of Kars" in read_note(path)


def pdf(stream: bytes) -> bytes:
    """The smallest PDF with one page of this content."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 "
        b"R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        out
        + b"xref\n0 6\n0000000000 65535 f \n"
        + table
        + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(out)
    )


def refusals(folder: Path) -> dict[str, Path]:
    """A file for each refusal."""
    made = {
        code: folder / f"{code}.x"
        for code in ("R701", "R702", "R703", "R704", "R705", "R707", "R708")
    }
    with made["R702"].open("wb") as stream:
        stream.truncate(LARGEST + 1)
    made["R703"].write_bytes(b"\xff\xfe" + b"\x00\xd8" * 4 + b"\x00")
    made["R704"].write_bytes(b"\x00\x01\x02 not a note")
    made["R705"].write_text(" \n\n", encoding="utf-8")
    made["R707"].write_bytes(pdf(b""))
    made["R708"].write_text(
        "Der Vertrag wurde unterzeichnet und ratifiziert, wobei beide Seiten zustimmten. " * 10,
        encoding="utf-8",
    )
    return made


@pytest.mark.parametrize("code", ["R701", "R702", "R703", "R704", "R705", "R707", "R708"])
def test_refusals_are_faults(tmp_path: Path, code: str) -> None:
    path = refusals(tmp_path)[code]
    result = CliRunner().invoke(group, ["--lang", "en", "review", str(path)])
    assert result.exit_code == 2 and code in result.output, result.output


def test_a_folder_is_no_note(tmp_path: Path) -> None:
    with pytest.raises(Unreadable):
        read_note(tmp_path)


def hostile(folder: Path) -> dict[str, Path]:
    """Files that were made to break a reader, by what is wrong with them."""
    good = pdf(b"BT /F1 12 Tf 72 720 Td (Treaty of Kars) Tj ET")
    bomb = (
        '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">'
        + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi"))
        + "]>"
    )
    made: dict[str, bytes] = {
        "cut.pdf": good[: len(good) // 2],
        "noise.pdf": good[:200] + bytes(range(256)) * 20 + good[200:],
        "xref.pdf": good.replace(b"startxref", b"startxxxx"),
        "loop.pdf": good.replace(b"/Kids[3 0 R]", b"/Kids[2 0 R]"),
        "head.pdf": b"%PDF-1.7\n",
        "mixed.txt": "Kars Antlaşması ".encode("utf-16-le") + b"Batum",
        "half.txt": "Batum Gürcistan'a bırakıldı ve".encode()[:-1] + b"\xc3\x28\xa0\xa1" * 30,
        "control.txt": b"Kars" + b"\x01\x02\x03" * 40,
    }
    for name, data in made.items():
        (folder / name).write_bytes(data)
    with zipfile.ZipFile(folder / "bomb.docx", "w") as archive:
        archive.writestr("word/document.xml", bomb + "<w>&i;</w>")
    with zipfile.ZipFile(folder / "zeros.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (6 * LARGEST))
    with zipfile.ZipFile(folder / "none.docx", "w") as archive:
        archive.writestr("other.xml", "<a/>")
    (folder / "cut.docx").write_bytes((folder / "bomb.docx").read_bytes()[:120])
    return {path.name: path for path in folder.iterdir()}


def test_whatever_is_given_is_a_fault_or_a_review_and_never_a_traceback(tmp_path: Path) -> None:
    files = hostile(tmp_path)
    for command in ("review", "read"):
        for name, path in files.items():
            result = CliRunner().invoke(group, ["--lang", "tr", command, str(path)])
            assert result.exception is None or isinstance(result.exception, SystemExit), (
                command,
                name,
                result.exception,
            )
            assert result.exit_code in (0, 1, 2) and (
                result.exit_code == 0 or "R7" in result.output or "hiçbir" in result.output
            ), (command, name, result.output)


def test_a_damaged_pdf_says_one_thing_and_nothing_of_the_library(tmp_path: Path) -> None:
    path = hostile(tmp_path)["loop.pdf"]
    done = subprocess.run(
        [sys.executable, "-m", "misak", "--lang", "en", "review", str(path)],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (
        done.returncode == 2
        and not done.stdout
        and len(done.stderr.strip().splitlines()) == 2
        and "R70" in done.stderr
    ), done.stderr


@pytest.mark.parametrize("code", ["R701", "R702", "R703", "R704", "R705", "R707", "R708"])
def test_faults_speak_one_language(tmp_path: Path, code: str) -> None:
    said = (
        CliRunner().invoke(group, ["--lang", "tr", "review", str(refusals(tmp_path)[code])]).output
    )
    assert code in said and not any(
        word in said for word in ("Errno", "Error", " the ", " not a ")
    ), said
