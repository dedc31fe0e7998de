"""Books kept between runs: the same as if they were made now, made again where anything that they
follow from is another, and nothing lost where they cannot be kept."""

from __future__ import annotations

import hashlib
import os
import pickle
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cases.reading import Case, cases, lay
from misak.ask.library import Library
from misak.fast import fingerprint, opened, store
from misak.fast.opened import Opened, packed
from misak.ledger.load import load
from misak.ledger.roots import shipped

OWN = """---
treaty: {id}
title: Devir | Cession
type: treaty
signed: 1900-01-01
in-force: 1900-01-02
parties: old | new
---

## Art. 1 — Devir | Cession

> [en] It is ceded.

> [tr] Devredilir.

- `cede land from old to new`
"""
POLITIES = """---
gazetteer: polities
---

## old — Eski | Old

- `from 1500-01-01`

## new — Yeni | New

- `from 1500-01-01`
"""
PLACES = """---
gazetteer: places
---

## land — Yer | Land

- `opens old 1500-01-01`
"""


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of the test's own, for ledgers of any size."""
    monkeypatch.delenv(store.OFF, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(fingerprint, "SMALL", 0)
    return tmp_path / "cache" / "misak"


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A small ledger: a place that is ceded on 2 January 1900."""
    root = tmp_path / "ledger"
    for name, text in (
        ("gazetteer/polities.md", POLITIES),
        ("gazetteer/places.md", PLACES),
        ("treaties/t-1900.md", OWN.format(id="t-1900")),
    ):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


@pytest.fixture
def loads(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[tuple[Path, ...]]]:
    """The ledgers that were loaded from their text, in turn."""
    seen: list[tuple[Path, ...]] = []
    make = opened._loaded

    def noted(folders: tuple[Path, ...], whole: bool) -> Library:
        seen.append(folders)
        return make(folders, whole)

    monkeypatch.setattr(opened, "_loaded", noted)
    yield seen


def holder(library: Library, day: str = "1950-01-01") -> list[object]:
    """Who holds the place on a day."""
    return [value["id"] for value in library.ask("title(land)", on=day).to_dict()["value"]]  # type: ignore[index]


def test_what_was_kept_is_taken(cache: Path, ledger: Path, loads: list[tuple[Path, ...]]) -> None:
    assert holder(Opened((ledger,)).library) == ["new"]
    assert len(list(cache.glob("*.books"))) == 1
    assert holder(Opened((ledger,)).library) == ["new"]
    assert len(loads) == 1


def _rewrite(root: Path) -> None:
    """Another day of the same length, and the dates of the file as before."""
    path = root / "treaties/t-1900.md"
    about = path.stat()
    path.write_text(path.read_text().replace("in-force: 1900-01-02", "in-force: 1960-01-02"))
    os.utime(path, ns=(about.st_atime_ns, about.st_mtime_ns))


def _add(root: Path) -> None:
    text = (
        OWN.format(id="t-1910")
        .replace("1900", "1910")
        .replace("from old to new", "from new to old")
    )
    (root / "treaties/t-1910.md").write_text(text)


def _remove(root: Path) -> None:
    (root / "treaties/t-1900.md").unlink()


def _rename(root: Path) -> None:
    (root / "treaties/t-1900.md").rename(root / "treaties/t-1900.txt")


CHANGES: dict[str, tuple[Callable[[Path], None], list[object]]] = {
    "a byte, with the dates of the file kept": (_rewrite, ["old"]),
    "a file more": (_add, ["old"]),
    "a file less": (_remove, ["old"]),
    "a file that is none any more": (_rename, ["old"]),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_changed_ledger_is_read_again(
    cache: Path, ledger: Path, loads: list[tuple[Path, ...]], change: str
) -> None:
    apply, after = CHANGES[change]
    assert holder(Opened((ledger,)).library) == ["new"]
    apply(ledger)
    assert holder(Opened((ledger,)).library) == after
    assert len(loads) == 2


def test_a_file_that_moved_is_told_where_it_stands(cache: Path, ledger: Path) -> None:
    Opened((ledger,))
    (ledger / "treaties/t-1900.md").rename(ledger / "treaties/other.md")
    answer = Opened((ledger,)).library.ask("title(land)", on="1950-01-01").to_dict()
    assert answer["because"][0]["file"] == "treaties/other.md"  # type: ignore[index]


def test_another_program_is_another_print(
    tmp_path: Path, ledger: Path, monkeypatch: pytest.MonkeyPatch, cache: Path
) -> None:
    """Every file of every folder that makes the books counts, by its bytes and its name."""
    copy = tmp_path / "misak"
    for name in fingerprint.MAKING:
        shutil.copytree(fingerprint.PACKAGE / name, copy / name)
    monkeypatch.setattr(fingerprint, "PACKAGE", copy)
    seen = {fingerprint.fingerprint((ledger,))}
    for name in fingerprint.MAKING:
        path = sorted((copy / name).rglob("*.py"))[-1]
        before, about = path.read_bytes(), path.stat()
        path.write_bytes(before[:-1] + b" ")
        os.utime(path, ns=(about.st_atime_ns, about.st_mtime_ns))
        seen.add(fingerprint.fingerprint((ledger,)))
        path.write_bytes(before)
        path.rename(path.with_name("other.py"))
        seen.add(fingerprint.fingerprint((ledger,)))
        path.with_name("other.py").rename(path)
    assert len(seen) == 1 + 2 * len(fingerprint.MAKING)
    assert fingerprint.fingerprint((ledger,)) in seen


def test_the_folders_that_make_the_books_all_count() -> None:
    """What opening a ledger and checking it load of this program lies in folders that count."""
    script = (
        "import sys, misak.fast.opened, misak.ledger.load, misak.check.checks;"
        "print(*{m.split('.')[1] for m in sys.modules if m.startswith('misak.')})"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert set(done.stdout.split()) <= set(fingerprint.MAKING)


@pytest.mark.parametrize("what", ["version", "packages"])
def test_another_python_is_another_print(
    cache: Path, ledger: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    before = fingerprint.fingerprint((ledger,))
    if what == "version":
        monkeypatch.setattr(sys, "version", "another")
    else:
        (tmp_path / "site/langcodes-99.0.dist-info").mkdir(parents=True)
        monkeypatch.syspath_prepend(str(tmp_path / "site"))
    assert fingerprint.fingerprint((ledger,)) != before


def test_without_its_sources_nothing_is_kept(
    cache: Path, ledger: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fingerprint, "PACKAGE", tmp_path / "nothing")
    assert holder(Opened((ledger,)).library) == ["new"]
    assert not cache.exists()


def test_no_two_lists_of_files_share_a_print() -> None:
    """A byte that goes from a name to a text, or from one file to the next, is a change."""
    prints = set()
    for files in (((b"a", b"xy"), (b"b", b"z")), ((b"ax", b"y"), (b"b", b"z")), ((b"axybz", b""),)):
        digest = hashlib.blake2b()
        for name, data in files:
            fingerprint._take(digest, name, data)
        prints.add(digest.digest())
    assert len(prints) == 3


def test_damage_is_seen_and_mended(
    cache: Path, ledger: Path, loads: list[tuple[Path, ...]]
) -> None:
    """Half a file, another byte, nothing, and something else altogether."""
    Opened((ledger,))
    (path,) = cache.glob("*.books")
    whole = path.read_bytes()
    middle = len(whole) // 2
    other = bytes([whole[middle] ^ 1])
    for bad in (whole[:middle], whole[:middle] + other + whole[middle + 1 :], b"", b"no pickle"):
        path.write_bytes(bad)
        assert holder(Opened((ledger,)).library) == ["new"]
    assert len(loads) == 5


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="needs owners of files")
def test_what_others_could_have_written_is_not_taken(
    cache: Path, ledger: Path, loads: list[tuple[Path, ...]]
) -> None:
    Opened((ledger,))
    (path,) = cache.glob("*.books")
    path.chmod(0o666)
    Opened((ledger,))
    assert len(loads) == 2


def test_the_folder_may_go_at_any_time(
    cache: Path, ledger: Path, loads: list[tuple[Path, ...]]
) -> None:
    Opened((ledger,))
    shutil.rmtree(cache)
    assert holder(Opened((ledger,)).library) == ["new"]
    assert len(loads) == 2
    assert [path.suffix for path in cache.iterdir()] == [".books"]


def test_where_nothing_can_be_written_nothing_is_said(
    cache: Path, ledger: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cache.parent.mkdir()
    cache.write_text("a file where the folder would be")
    assert holder(Opened((ledger,)).library) == ["new"]
    assert capsys.readouterr() == ("", "")


def test_it_can_be_switched_off(cache: Path, ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Opened((ledger,), keep=False)
    monkeypatch.setenv(store.OFF, "1")
    Opened((ledger,))
    assert not cache.exists()


def test_the_command_line_can_switch_it_off(cache: Path) -> None:
    """``--no-cache`` and ``MISAK_NO_CACHE`` keep nothing; without them the shipped books are kept,
    and the second answer is the first."""
    words = [sys.executable, "-m", "misak", "ask", "title(Batum)", "--on", "1921-10-14", "--json"]

    def asked(*more: str, **env: str) -> str:
        done = subprocess.run(
            [*words, *more], capture_output=True, text=True, check=True, env={**os.environ, **env}
        )
        return done.stdout

    first = asked("--no-cache")
    assert asked(MISAK_NO_CACHE="1") == first
    assert not cache.exists()
    assert asked() == first
    assert [path.suffix for path in cache.iterdir()] == [".books"]
    assert asked() == first


def test_few_files_are_kept(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The one that was used longest ago goes first."""
    monkeypatch.setattr(store, "AT_MOST", 3)
    for number in range(3):
        store.write(f"{number}.books", b"some")
        os.utime(cache / f"{number}.books", (number + 1, number + 1))
    assert store.read("0.books") == b"some"  # used just now
    store.write("3.books", b"more")
    assert {path.name for path in cache.iterdir()} == {"0.books", "2.books", "3.books"}


def test_checks_are_kept_with_the_ledger(
    cache: Path, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs: list[Library] = []

    def check(library: Library) -> list[object]:
        runs.append(library)
        return []

    for _ in range(2):
        assert Opened((ledger,)).checked(check) == []  # type: ignore[arg-type]
    assert len(runs) == 1
    _rewrite(ledger)
    Opened((ledger,)).checked(check)  # type: ignore[arg-type]
    assert len(runs) == 2


def test_the_shipped_books_answer_alike(cache: Path) -> None:
    """Of every kind of question some, from books made now and from those that were kept."""
    roots = (shipped(),)
    Opened(roots)
    kept, made = Opened(roots, keep=True).library, Library(load(roots))
    assert kept.books().changes == made.books().changes
    assert kept.ledger == made.ledger
    names = {"title": 1, "administration": 1, "status": 1, "war": 2}  # of a question
    for number, (fluent, *args) in enumerate(sorted(made.books().changes)):
        if number % 97 or fluent not in names:
            continue
        question = f"{fluent}({', '.join(args[: names[fluent]])})"
        for day in ("1914-08-01", "1923-10-01", "2000-01-01"):
            assert kept.ask(question, on=day).to_dict() == made.ask(question, on=day).to_dict()


@pytest.mark.parametrize("case", [*cases("good"), *cases("bad")], ids=lambda case: case.name)
def test_every_case_can_be_kept(case: Case, tmp_path: Path) -> None:
    """Whatever a ledger holds can be packed, and is the same afterwards."""
    lay(case, tmp_path)
    library = Library(load((tmp_path,)))
    library.prepare()
    again = pickle.loads(packed(library))
    assert again.loaded == library.loaded
    assert again.books().changes == library.books().changes
    assert again.units() == library.units()
