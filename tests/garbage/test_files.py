"""Each made file alone as a ledger: read, booked, checked, asked, written; through the library
and through the command line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from garbage.made import FRONT, GOOD, MADE, Made
from misak.ask.open import load
from misak.check.checks import run
from misak.ground.messages import MESSAGES
from misak.say.faults import data, gnu, show
from misak.text.document import content
from misak.text.read import read_text
from misak.text.write import write

EACH = pytest.mark.parametrize("made", MADE, ids=lambda m: m.name)
NARROW = {"PYTHONIOENCODING": "cp1254"}
POSIX = {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


def put(folder: Path, made: Made) -> Path:
    """The file on disk, in a folder of its own."""
    path = folder / f"{made.name}.md"
    path.write_bytes(made.data)
    return path


def misak_says(
    *args: object, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run the command line; there must be no traceback, whatever the file."""
    done = subprocess.run(
        [sys.executable, "-m", "misak", *map(str, args)],
        capture_output=True,
        timeout=120,
        env={**os.environ, **(env or {})},
    )
    assert b"Traceback" not in done.stderr, done.stderr.decode(errors="replace")[-2000:]
    return done


@EACH
def test_it_is_read_right_or_gets_its_fault(tmp_path: Path, made: Made) -> None:
    library = load(put(tmp_path, made))
    faults = run(library.loaded, library.books())
    codes = {fault.code for fault in faults}
    assert made.codes <= codes, f"missing {made.codes - codes} in {codes}"
    assert not made.not_codes & codes
    for fault in faults:
        assert fault.code in MESSAGES
        assert fault.spot.file
        assert fault.spot.line >= 1
        assert fault.spot.column >= 1
        for lang in ("en", "tr"):
            assert "{" not in gnu(fault, lang)
            assert len(show(fault, lang)) < 1500
        json.dumps(data(fault))


@EACH
def test_the_command_line_has_a_word_for_it(tmp_path: Path, made: Made) -> None:
    path = put(tmp_path, made)
    done = misak_says("--lang", "tr", "check", "--warnings", path, env=NARROW)
    assert done.returncode == (0 if made.name == "cycle-of-unions" else 1)
    done.stdout.decode("cp1254")
    before = path.read_bytes()
    misak_says("fmt", "--check", path, env=POSIX)
    assert path.read_bytes() == before


@pytest.mark.parametrize("env", [NARROW, POSIX], ids=["cp1254", "C"])
def test_a_folder_of_all_of_them(tmp_path: Path, env: dict[str, str]) -> None:
    for made in MADE:
        if len(made.data) < 100_000:
            put(tmp_path, made)
    done = misak_says("check", "--json", tmp_path, env=env)
    assert done.returncode == 1
    found = json.loads(done.stdout.decode("cp1254" if env is NARROW else "ascii"))
    assert {m.name + ".md" for m in MADE if m.codes & {"T102", "T103", "T105"}} <= {
        fault["file"] for fault in found["faults"]
    }
    assert misak_says(
        "--ledger", tmp_path, "ask", "title(a)", "--on", "1901-05-04", "--json", env=env
    ).returncode in (0, 2)
    assert misak_says("check", tmp_path, env=env).returncode == 1


def test_a_good_file_beside_bad_ones_is_still_read(tmp_path: Path) -> None:
    for made in MADE:
        if made.name in ("binary", "latin-5", "empty"):
            put(tmp_path, made)
    (tmp_path / "good.md").write_text(GOOD, encoding="utf-8")
    assert load(tmp_path).ask("signed(storm-1901)", on="1901-05-04").ids == ["yes"]


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"], ids=["unix", "windows", "mac"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "bom"])
def test_line_ends_and_a_mark_change_nothing(tmp_path: Path, ends: str, mark: bytes) -> None:
    (tmp_path / "a.md").write_bytes(mark + GOOD.replace("\n", ends).encode())
    library = load(tmp_path)
    assert [f for f in run(library.loaded, library.books()) if f.code != "N304"] == []
    answer = library.ask("signed(storm-1901)", on="1901-05-04")
    assert answer.because[0]["line"] == 4


def test_half_a_file(tmp_path: Path) -> None:
    """A file cut anywhere, also within a letter, has faults or is whole; the loader never
    raises."""
    whole = (
        Path(__file__).resolve().parents[2] / "ledger" / "treaties" / "kars-1921.md"
    ).read_bytes()
    path = tmp_path / "kars-1921.md"
    for cut in range(1, len(whole), 397):
        path.write_bytes(whole[:cut])
        library = load(path)
        assert run(library.loaded, library.books()), cut


def test_a_hundred_thousand_clauses_in_one_article(tmp_path: Path) -> None:
    path = tmp_path / "long.md"
    path.write_text(
        FRONT + "> [en] x\n\n> [tr] x\n\n" + "- `no-effect`\n" * 100_000, encoding="utf-8"
    )
    begin = time.perf_counter()
    library = load(path)
    library.books()
    assert len(library.ledger.acts) == 100_000
    assert time.perf_counter() - begin < 30  # about 2 on the machine where this was written


def test_a_folder_named_like_a_file_and_a_link_to_nowhere(tmp_path: Path) -> None:
    (tmp_path / "folder.md").mkdir()
    (tmp_path / "nowhere.md").symlink_to(tmp_path / "missing.md")
    (tmp_path / "round").symlink_to(tmp_path, target_is_directory=True)
    library = load(tmp_path)
    assert [fault.code for fault in library.faults] == ["T131", "T101"]


def test_a_path_that_is_not_there(tmp_path: Path) -> None:
    done = misak_says("check", tmp_path / "nothing-here")
    assert done.returncode == 2
    assert b"nothing-here" in done.stderr


def test_a_bibliography_of_garbage(tmp_path: Path) -> None:
    (tmp_path / "a.bib").write_bytes(b"\xff\xfe@")
    (tmp_path / "b.bib").write_text("@book\n@book{,\n@book{x,\n@book{x,\n", encoding="utf-8")
    library = load(tmp_path)
    assert {f.code for f in library.faults} == {"T103", "S704", "S705"}
    assert misak_says("check", tmp_path, env=NARROW).returncode == 1


def test_fmt_writes_whole_files_or_nothing(tmp_path: Path) -> None:
    good, broken = tmp_path / "good.md", tmp_path / "broken.md"
    good.write_text(GOOD.replace("\n\n", "\n"), encoding="utf-8")
    broken.write_text(GOOD + "- `open\n", encoding="utf-8")
    before = broken.read_bytes()
    assert misak_says("fmt", tmp_path).returncode == 1
    assert good.read_text(encoding="utf-8") == GOOD
    assert broken.read_bytes() == before
    assert sorted(p.name for p in tmp_path.iterdir()) == ["broken.md", "good.md"]


def test_a_list_behind_a_next_line_mark_is_no_key(tmp_path: Path) -> None:
    """U+0085 is white space to Python and not to the format: the line is a fault, and ``fmt``
    leaves the file as it is."""
    text = (
        "---\ntreaty: x-1900\nsigned-by:\n  - alba: One\n\u0085 - bor: Two\n---\n\n"
        "## Art. 1 — x | x\n\n\u0085more\n\n- `no-effect`\n"
    )
    document, faults = read_text(text, "x.md")
    assert [fault.code for fault in faults] == ["T107"]
    assert content(read_text(write(document), "x.md")[0]) == content(document)
