"""What an editor stands on: faults of a text as it is, completion, hover, definition,
references, form."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import misak


@pytest.fixture
def place(folder: Path, tmp_path: Path) -> Path:
    """A copy of the small ledger that may be written to."""
    return Path(shutil.copytree(folder, tmp_path / "ledger"))


@pytest.fixture
def treaty(place: Path) -> Path:
    """The file of a treaty of it."""
    text = """---
treaty: vale-1899
title: Vadi Antlaşması | Treaty of the Vale
type: treaty
signed: 1899-01-01
in-force: 1899-02-01
parties: north, south
source: book
---

## Art. 1 — Kasaba | Town

> [en] North cedes the town.

> [tr] Kuzey kasabayı bırakır.

- `cede town from north to south`
"""
    path = place / "vale-1899.md"
    path.write_text(text, encoding="utf-8")
    return path


def test_faults_come_as_one_types(place: Path, treaty: Path) -> None:
    work = misak.Workspace(place)
    good = treaty.read_text(encoding="utf-8")
    assert work.check(treaty) == []
    (fault,) = work.check(treaty, good.replace("cede town", "cede twon"))
    assert (fault.path, fault.code, fault.severity) == (str(treaty), "N301", "error")
    assert (fault.line, fault.column, fault.width) == (17, 9, 4)
    assert "town" in fault.hint.en and fault.text.tr
    assert work.check(treaty, good) == []
    assert [one.code for one in work.check(treaty, "no ledger")] == ["T105"]


def test_booking_finds_more(place: Path, treaty: Path) -> None:
    """What articles lack shows only when the whole ledger is checked."""
    work = misak.Workspace(place)
    before = work.check_all()[str(treaty)]
    text = treaty.read_text(encoding="utf-8").replace("> [tr] Kuzey kasabayı bırakır.\n\n", "")
    assert work.check(treaty, text) == []
    after = work.check_all()[str(treaty)]
    assert {p.code for p in after} - {p.code for p in before}


def test_a_check_of_a_text_is_the_check_of_the_ledger_with_it(place: Path, treaty: Path) -> None:
    work = misak.Workspace(place)
    text = treaty.read_text(encoding="utf-8").replace("cede town", "cede twon")
    work.update(treaty, text)
    quick = {(p.line, p.code) for p in work.check(treaty)}
    assert quick <= {(p.line, p.code) for p in work.check_all()[str(treaty)]}
    treaty.write_text(text, encoding="utf-8")
    told = {(f["file"], f["line"], f["code"]) for f in misak.load(place).check()}
    assert {(treaty.name, line, code) for line, code in quick} <= told


def test_names_are_completed_in_both_languages(place: Path, treaty: Path) -> None:
    work = misak.Workspace(place)
    head, _, _ = treaty.read_text(encoding="utf-8").partition("- `cede")

    def offered(line: str) -> list[str]:
        work.update(treaty, f"{head}- `{line}")
        return [one.insert for one in work.complete(treaty, 17, len(line) + 4)]

    assert offered("cede kas")[0] == "town"
    assert offered("cede tow")[0] == "town"
    assert offered("cede town from no")[0] == "north"
    assert "town" not in offered("cede town from ")
    assert "cede" in offered("ced") and "bırak" in offered("bır")
    assert offered("cede town from north to south; so") == ["source", "kaynak"]
    assert offered("cede town f") == ["from"]


def test_keys_and_sources_are_completed(place: Path, treaty: Path) -> None:
    work = misak.Workspace(place)
    work.update(treaty, "---\ntreaty: x\npar")
    assert "parties" in [one.insert for one in work.complete(treaty, 3, 4)]
    work.update(treaty, "---\ntreaty: x\nparties: Güney")
    assert [one.insert for one in work.complete(treaty, 3, 15)] == ["south"]
    assert {"town", "north"} <= {one.insert for one in work.names()}


def test_a_word_is_told_found_and_referred_to(place: Path, treaty: Path) -> None:
    work = misak.Workspace(place)
    hover = work.hover(treaty, 17, 10)
    assert hover is not None and "Kasaba" in hover.text.tr and hover.span[1:] == (17, 9, 4)
    clause = work.hover(treaty, 17, 5)
    assert clause is not None
    assert "before: North holds title to Town." in clause.text.en
    assert "after: South holds title to Town." in clause.text.en
    where = work.definition(treaty, 17, 10)
    assert where is not None and where.path == str(place / "places.md")
    spans = work.references(treaty, 17, 10)
    assert spans[0] == where and any(span.path == str(treaty) for span in spans)
    for span in spans:
        row = work.text(span.path).split("\n")[span.line - 1]
        assert row[span.column - 1 : span.column - 1 + span.width] == "town"
    assert work.hover(treaty, 1, 1) is None and work.definition(treaty, 9999, 1) is None
    assert work.references(treaty, 10, 1) == [] and work.complete(treaty, 9999, 1) == []


def test_a_text_is_formatted_or_left(place: Path, treaty: Path) -> None:
    work = misak.Workspace(place)
    good = treaty.read_text(encoding="utf-8")
    assert work.format(good.replace("\n\n>", "\n\n\n\n>")) == good
    with pytest.raises(misak.NotPossible):
        work.format("no ledger")


def test_a_file_may_come_and_go(place: Path, treaty: Path) -> None:
    work = misak.Workspace(place)
    new = place / "deep" / "new.md"
    work.update(
        new, "---\ngazetteer: places\nsource: book\n---\n\n## hill — Tepe | Hill\n\n- `in town`\n"
    )
    assert any(one.insert == "hill" for one in work.names()) or work.check_all() is not None
    assert any(one.insert == "hill" for one in work.names())
    work.close(new)
    work.check_all()
    assert not any(one.insert == "hill" for one in work.names())
    treaty.unlink()
    work.close(treaty)
    assert str(treaty) not in work.check_all()


def test_a_text_is_read_as_it_would_be_on_the_disk(place: Path, treaty: Path) -> None:
    """With its mark of letters, and refused where it is no text."""
    work = misak.Workspace(place)
    text = treaty.read_text(encoding="utf-8")
    assert not work.check(treaty, "\ufeff" + text)
    for wrong, code in ((text.replace("vale", "va\0le"), "T102"), (text + "\udc80", "T103")):
        assert [one.code for one in work.check(treaty, wrong)] == [code]
        assert code in [one.code for one in work.check_all()[str(treaty)]]
    assert not work.check(treaty, text)
