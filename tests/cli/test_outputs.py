"""Whatever an output is (a full disk, a link, a folder that may not be written, a closed pipe),
a command says so and leaves no traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from misak.ground.writing import write_whole
from misak.ledger.roots import shipped

FULL = Path("/dev/full")
LINUX = pytest.mark.skipif(not FULL.exists(), reason="there is no /dev/full here")


def misak(
    *args: str, out: object = subprocess.PIPE, **more: object
) -> subprocess.CompletedProcess[str]:
    """Run a command as its users do."""
    return subprocess.run(
        [sys.executable, "-m", "misak", *args],
        stdout=out,  # type: ignore[call-overload]
        stderr=subprocess.PIPE,
        text=True,
        timeout=120,
        env={**os.environ, "MISAK_LANG": "en", "PYTHONPATH": str(Path("src").resolve())},
        **more,
    )


def said(done: subprocess.CompletedProcess[str], *words: str) -> None:
    """It could not run, says why, and shows no traceback."""
    assert done.returncode == 2, done.stderr
    assert "Traceback" not in done.stderr
    for word in words:
        assert word in done.stderr


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A small ledger of one's own."""
    folder = tmp_path / "mine"
    assert misak("init", str(folder)).returncode == 0
    return folder


@LINUX
@pytest.mark.parametrize(
    "args",
    [
        ("ask", "title(bridge-town)", "--on", "1900-06-02"),
        ("ask", "title(bridge-town)", "--on", "1900-06-02", "--json"),
        ("world", "1900-06-02"),
        ("story", "bridge-town"),
        ("timeline", "bridge-town"),
        ("conclusions",),
        ("check",),
        ("check", "--gnu"),
        ("--help",),
    ],
    ids=" ".join,
)
def test_standard_output_is_full(args: tuple[str, ...], ledger: Path) -> None:
    with FULL.open("w") as full:
        done = misak("--ledger", str(ledger), *args, out=full)
    assert "Traceback" not in done.stderr
    if args[0] != "check":  # says nothing on standard output
        said(done, "No space left")


@LINUX
@pytest.mark.parametrize("kind", ["csv", "parquet", "dta"])
def test_a_panel_to_a_full_disk(kind: str, ledger: Path, tmp_path: Path) -> None:
    if kind != "csv":
        pytest.importorskip("pyarrow" if kind == "parquet" else "pandas")
    link = tmp_path / f"panel.{kind}"
    link.symlink_to(FULL)
    said(
        misak(
            *("--ledger", str(ledger), "panel", "--unit", "place-year"),
            *("--from", "1900", "--to", "1901", "-o", str(link)),
        ),
        link.name,
    )
    assert link.is_symlink()


@LINUX
@pytest.mark.parametrize(("kind", "needs"), [("docx", "docx"), ("anki", "genanki")])
def test_a_quiz_to_a_full_disk(kind: str, needs: str, ledger: Path) -> None:
    pytest.importorskip(needs)
    asked = ("quiz", "--number", "2", "--to", kind, "-o", str(FULL))
    said(misak("--ledger", str(ledger), *asked), "No space left")


@LINUX
def test_the_atlas_to_a_full_disk(ledger: Path, tmp_path: Path) -> None:
    link = tmp_path / "page.html"
    link.symlink_to(FULL)
    said(misak("--ledger", str(ledger), "atlas", "--payload", str(link)), "No space left")


@pytest.mark.parametrize("command", [("new", "treaty", "x-1900", "--folder"), ("init",)])
def test_a_folder_that_is_a_file_or_not_there(command: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    for place in ("file/below", "nowhere/below"):
        said(misak(*command, str(tmp_path / place)), "nowhere" if "nowhere" in place else "file")


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_folder_that_may_not_be_written(ledger: Path) -> None:
    (ledger / "treaties").chmod(0o555)
    said(misak("new", "treaty", "x-1900", "--folder", str(ledger)), "x-1900.md")
    (ledger / "treaties").chmod(0o755)


def test_a_link_is_followed_and_keeps_its_mode(tmp_path: Path) -> None:
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    real.write_text("old", encoding="utf-8")
    real.chmod(0o640)
    link.symlink_to(real)
    owner = (real.stat().st_uid, real.stat().st_gid)
    write_whole(link, "new")
    assert link.is_symlink()
    assert real.read_text(encoding="utf-8") == "new"
    assert real.stat().st_mode & 0o777 == 0o640
    assert (real.stat().st_uid, real.stat().st_gid) == owner
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link.txt", "real.txt"]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may give files away")
def test_another_owner_stays_the_owner(tmp_path: Path) -> None:
    path = tmp_path / "theirs.txt"
    path.write_text("old", encoding="utf-8")
    os.chown(path, 12345, 12346)
    write_whole(path, "new")
    assert (path.stat().st_uid, path.stat().st_gid) == (12345, 12346)


def test_a_link_to_nothing_makes_its_file(tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to(tmp_path / "made.txt")
    write_whole(tmp_path / "link.txt", "new")
    assert (tmp_path / "made.txt").read_text(encoding="utf-8") == "new"


def test_what_is_no_regular_file_is_written_straight(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    handle = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_whole(pipe, "new")
    assert os.read(handle, 10) == b"new"
    os.close(handle)
    write_whole(Path("/dev/null"), "new")
    assert Path("/dev/null").is_char_device()


def test_where_writing_fails_nothing_changes(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(TypeError):
        write_whole(path, 3)  # type: ignore[arg-type]
    assert path.read_text(encoding="utf-8") == "old"
    assert [one.name for one in tmp_path.iterdir()] == ["x.txt"]


def test_nobody_reads_on() -> None:
    """``misak … | head``: no traceback, and no word of it."""
    reading, writing = os.pipe()
    os.close(reading)
    done = misak("world", "1921-10-14", out=writing)
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, "")


def test_streams_that_are_closed() -> None:
    command = f'"{sys.executable}" -m misak ask "title(Batum)" --on 1921-10-14'
    for closed in (">&-", "2>&-", ">&- 2>&-"):
        done = subprocess.run(
            ["sh", "-c", f"{command} {closed}"], capture_output=True, text=True, timeout=60
        )
        assert "Traceback" not in done.stderr


def test_faults_open_from_the_current_folder(ledger: Path, tmp_path: Path) -> None:
    (ledger / "treaties" / "own.md").write_text("---\ntreaty: own\n---\n", encoding="utf-8")
    done = misak("check", "--gnu", "mine", cwd=tmp_path)
    assert done.returncode == 1
    for line in done.stdout.splitlines():
        assert (tmp_path / line.partition(":")[0]).exists(), line
    assert "mine/treaties/own.md:1:1: error" in done.stdout


def test_a_ledger_with_errors_is_said(ledger: Path) -> None:
    (ledger / "treaties" / "own.md").write_text("---\ntreaty: own\n---\n", encoding="utf-8")
    args = ("--ledger", str(ledger))
    done = misak(*args, "ask", "title(bridge-town)", "--on", "1900-06-02")
    assert done.returncode == 0
    assert "the ledger has errors" in done.stderr
    assert "own.md:1:1" in done.stderr
    strict = misak(*args, "--strict", "ask", "title(bridge-town)", "--on", "1900-06-02")
    assert (strict.returncode, strict.stdout) == (1, "")
    assert not misak("--ledger", str(shipped()), "ask", "title(Batum)", "--on", "1921-10-14").stderr
