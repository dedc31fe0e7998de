"""The base and the second ledger that are shipped: without a fault, and one thing with what a
ledger shares with them by its own line."""

from __future__ import annotations

from pathlib import Path

import pytest

from misak.ask.library import Library
from misak.booking.books import Books
from misak.check.checks import run
from misak.ground.errors import NoSuchLedger
from misak.ground.faults import errors
from misak.ledger.bases import bases
from misak.ledger.load import load
from misak.ledger.loaded import Loaded
from misak.ledger.roots import roots

STANDS = "---\nledger: mine\nstands-on: world\n---\n"


def mine(folder: Path, entries: str) -> Loaded:
    (folder / "ledger.md").write_text(STANDS, encoding="utf-8")
    (folder / "more.md").write_text(f"---\ngazetteer: polities\n---\n\n{entries}", encoding="utf-8")
    return load(roots(folder))


def faults(loaded: Loaded) -> list[str]:
    return [f.code for f in run(loaded, Books(loaded.ledger))]


def test_the_base_has_no_fault_and_names_everything_in_both_languages() -> None:
    world = load(roots("world"))
    assert faults(world) == []
    polities = [name for name in world.ledger.names.values() if name.type == "polity"]
    assert len(polities) > 250
    assert all(name.namings[0].tr and name.namings[0].en for name in world.ledger.names.values())


def test_every_day_of_the_base_says_that_nobody_checked_it() -> None:
    world = load(roots("world"))
    for name in world.ledger.names.values():
        for word in ("from", "until", "continues", "code", "point"):
            for value, attributes, _ in name.lines.get(word, ()):
                assert "unchecked" in attributes or "source" in attributes, (name.id, word, value)


def test_no_government_of_the_base_begins_before_the_one_that_it_continues_ends_late() -> None:
    people = Library(load(roots("world"))).people
    for one in people.continuations:
        assert one.old in people.spans and one.new in people.spans
        assert people.spans[one.new][0] <= one.alone, one


@pytest.mark.parametrize("name", [name for name in bases() if name != "world"])
def test_a_second_ledger_stands_on_it_and_gives_what_it_expects(name: str) -> None:
    loaded = load(roots(name))
    assert errors(run(loaded, Books(loaded.ledger))) == []
    assert any("expect" in one.lines for one in loaded.ledger.conclusions)


def test_the_shipped_books_and_the_base_are_one_world(tmp_path: Path) -> None:
    (tmp_path / "ledger.md").write_text(STANDS, encoding="utf-8")
    loaded = load(roots(tmp_path, with_shipped=True))
    assert errors(run(loaded, Books(loaded.ledger))) == []
    turkey = loaded.ledger.names["turkey"]
    assert {value for value, _, _ in turkey.lines["code"]} >= {"cow 640", "wikidata Q43"}


def test_an_entry_of_the_base_can_be_told_more_of(tmp_path: Path) -> None:
    loaded = mine(
        tmp_path,
        "## japan — Japon İmparatorluğu | Empire of Japan\n\n- `same world`\n- `from 660`\n",
    )
    japan = loaded.ledger.names["japan"]
    assert [n.en for n in japan.namings] == ["Empire of Japan", "Japan"]
    assert [value for value, _, _ in japan.lines["from"]] == ["660"]
    assert ("iso JPN", {"unchecked": ""}) in [(v, a) for v, a, _ in japan.lines["code"]]
    assert "N333" not in faults(loaded)


def test_without_the_line_it_is_the_same_name_twice(tmp_path: Path) -> None:
    assert "N333" in faults(mine(tmp_path, "## japan — Japonya | Japan\n"))


def test_the_line_is_idle_where_the_ledger_does_not_stand_on_the_base(tmp_path: Path) -> None:
    (tmp_path / "more.md").write_text(
        "---\ngazetteer: polities\n---\n\n## norland — Kuzeyeli | Norland\n\n- `same world`\n",
        encoding="utf-8",
    )
    assert faults(load(roots(tmp_path))) == []


def test_a_name_that_is_no_base_is_no_ledger() -> None:
    with pytest.raises(NoSuchLedger):
        roots("atlantis")
