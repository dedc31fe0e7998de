"""Read by two processes, files are read as by one: whatever they hold, and whatever becomes of
the helper.

``test_together.py`` runs these in a process of their own: a helper is begun only where no
thread is, and other tests leave threads behind.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from misak.fast import together
from misak.fast.helper import Helper
from misak.fast.load import load
from misak.ledger.folders import files
from misak.text.read import read_files

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def always(monkeypatch: pytest.MonkeyPatch) -> None:
    """A helper for the smallest ledger, with parts of a few files."""
    monkeypatch.setattr(together, "MANY", 0)
    monkeypatch.setattr(together, "AHEAD", 3)


def wanted() -> list[tuple[str, str]]:
    """The shipped books, files that are no ledger, and one that is not there."""
    found = [
        row
        for root in (ROOT / "ledger", ROOT / "tests" / "cases")
        for row in files(root)
        if row[0].endswith(".md")
    ]
    return [*found, *((path, path) for path in (__file__, sys.executable, str(ROOT), "nothing.md"))]


def test_two_read_as_one_does() -> None:
    """The same documents and faults, in the same order."""
    assert list(together.read_many(wanted())) == list(read_files(wanted()))


def test_the_helper_reads_some(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the helper sends is taken: it is no idle process."""
    taken = []
    monkeypatch.setattr(
        together,
        "_made",
        lambda part, sent, made=together._made: taken.append(part) or made(part, sent),
    )
    list(together.read_many(wanted()))
    assert taken


def test_a_helper_that_is_killed_is_missed_by_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """What it owed is read here."""
    whole = list(read_files(wanted()))
    monkeypatch.setattr(together, "_sent", lambda part: os.kill(os.getpid(), signal.SIGKILL))
    assert list(together.read_many(wanted())) == whole


def test_a_helper_that_fails_says_nothing(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """An error there ends it without a word."""
    monkeypatch.setattr(together, "_sent", lambda part: 1 // 0)
    assert list(together.read_many(wanted())) == list(read_files(wanted()))
    assert capfd.readouterr() == ("", "")


def test_no_helper_is_left_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who stops reading early ends the helper too."""
    begun: list[Helper] = []
    monkeypatch.setattr(together, "Helper", lambda work: begun.append(Helper(work)) or begun[-1])
    reading = together.read_many(wanted())
    next(reading)
    reading.close()
    with pytest.raises(ProcessLookupError):
        os.kill(begun[0]._pid, 0)


def test_answers_come_in_the_order_of_the_questions() -> None:
    """Answers of any size, the empty one among them."""
    helper = Helper(lambda number: b"x" * number)
    for number in (0, 3_000_000, 1):
        helper.ask(number)
    assert [len(helper.take()) for _ in range(3)] == [0, 3_000_000, 1]
    helper.close()


def test_books_are_the_same_without_a_helper(monkeypatch: pytest.MonkeyPatch) -> None:
    """Loading with a helper, where one is to be had, and without."""
    one = load((ROOT / "ledger",))
    monkeypatch.setattr(together, "to_be_had", lambda: False)
    other = load((ROOT / "ledger",))
    assert (one.ledger.instruments, one.faults, list(one.documents)) == (
        other.ledger.instruments,
        other.faults,
        list(other.documents),
    )
    assert [act[2:] for act in one.ledger.acts] == [act[2:] for act in other.ledger.acts]


def test_interrupted_it_says_so_once(tmp_path: Path) -> None:
    """Ctrl-C reaches both processes: no traceback of either."""
    body = (
        "---\ntreaty: {id}\ntitle: A | B\nsigned: 1900-01-01\nparties: p1 | p2\nsource: made\n"
        "---\n\n## Art. 1 — A | B\n> [en] A.\n> [tr] B.\n- `owe x from p1 to p2`\n"
    )
    for number in range(30_000):
        Path(tmp_path, f"t{number}.md").write_text(body.format(id=f"t{number}"), encoding="utf-8")
    command = [sys.executable, "-m", "misak", "check", str(tmp_path)]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
    ) as process:
        try:
            process.wait(0.6)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGINT)
        _, said = process.communicate()
    assert process.returncode == 130, said[-2000:]
    assert "Traceback" not in said
