"""The base and the second ledger that are shipped: without a fault, and one thing with what a
ledger shares with them by its own line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from misak.ask.library import Library
from misak.booking.books import Books
from misak.check.checks import run
from misak.ground.errors import NoSuchLedger
from misak.ground.faults import errors
from misak.ledger.acts import LAND
from misak.ledger.bases import bases
from misak.ledger.load import load
from misak.ledger.loaded import Loaded
from misak.ledger.roots import roots
from misak.say.hints import hint

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


TREATY = """---
treaty: some-1898
title: Bir Antlaşma | Some Treaty
type: treaty
signed: 1898-12-10
in-force: 1899-04-11
parties: spain | {other}
source: book
---

## Art. 1 — Bir madde | An article

> [en] Something is said.

> [tr] Bir şey söylenir.

- `{clause}`
"""


def treaty(folder: Path, other: str, clause: str) -> Loaded:
    """A treaty between Spain and another on the base."""
    (folder / "ledger.md").write_text(STANDS, encoding="utf-8")
    (folder / "sources.bib").write_text("@book{book, title = {Book}}\n", encoding="utf-8")
    (folder / "a.md").write_text(TREATY.format(other=other, clause=clause), encoding="utf-8")
    places = "---\ngazetteer: places\n---\n\n## philippines-land — Filipinler | The Philippines\n\n"
    places += "- `same world`\n- `opens spain 1648; unchecked`\n"
    (folder / "places.md").write_text(places, encoding="utf-8")
    return load(roots(folder))


def test_the_land_of_a_state_is_offered_where_the_state_is_named(tmp_path: Path) -> None:
    loaded = treaty(tmp_path, "usa", "cede philippines from spain to usa")
    (one,) = errors(run(loaded, Books(loaded.ledger)))
    assert one.code == "N302" and "'philippines-land'" in hint(one, "en")


def test_the_name_of_a_state_asks_for_its_land(tmp_path: Path) -> None:
    loaded = treaty(tmp_path, "usa", "cede philippines-land from spain to usa")
    assert not errors(run(loaded, Books(loaded.ledger)))
    library = Library(loaded)
    for name in ("Philippines", "Filipinler"):
        assert library.ask(f"title({name})", "1899-05-01").ids == ["usa"]
        assert library.ask(f"title({name})", "1899-01-01").ids == ["spain"]


def test_every_land_of_the_base_is_that_of_a_state() -> None:
    ledger = load(roots("world")).ledger
    states = {n.tr for x in ledger.names.values() if x.type == "polity" for n in x.namings}
    lands = [name for name in ledger.names.values() if name.id.endswith("-land")]
    own = [name for name in lands if name.at.file.endswith("lands.md")]
    assert len(own) > 90
    for name in own:
        assert name.namings[0].tr.removesuffix(LAND) in states, name.id


def test_a_river_on_which_somebody_may_sail_is_nobodys_to_open(tmp_path: Path) -> None:
    loaded = treaty(tmp_path, "usa", "grant navigation from spain to usa in amazon")
    assert "B510" not in faults(loaded)
    loaded = treaty(tmp_path, "usa", "occupy guam by usa")
    assert "B510" in faults(loaded)


@pytest.mark.parametrize(("other", "told"), [("usa", []), ("china", ["N303"])])
def test_a_party_that_did_not_exist_is_told(tmp_path: Path, other: str, told: list[str]) -> None:
    """*China* is the name of the one of today: of 1898 it was another."""
    loaded = treaty(tmp_path, other, "no-effect")
    assert [code for code in faults(loaded) if code == "N303"] == told


@pytest.mark.parametrize(
    ("name", "day", "id_"),
    [
        ("China", "1895-06-01", "china-qing"),
        ("Çin", "1930-01-01", "china-republic"),
        ("China", "1960-01-01", "china"),
        ("Russia", "1858-05-28", "russian-empire"),
        ("Austria", "1780-01-01", "habsburg-monarchy"),
        ("Britain", "1763-02-10", "great-britain"),
        ("Great Britain", "1885-02-26", "united-kingdom"),
        ("UK", "1885-02-26", "united-kingdom"),
        ("Thailand", "1893-10-03", "siam"),
        ("Abyssinia", "1896-10-26", "ethiopia"),
    ],
)
def test_a_common_name_is_that_of_who_bore_it_on_the_day(name: str, day: str, id_: str) -> None:
    library = Library(load(roots("world")))
    assert library.index.find(name, "polity", date.fromisoformat(day).toordinal()) == id_


def test_a_treaty_of_the_base_is_called_by_the_adjectives_of_its_parties(tmp_path: Path) -> None:
    loaded = treaty(tmp_path, "usa", "no-effect")
    found = Library(loaded).index.find("Spanish-American treaty of 1898", "instrument", 0)
    assert found == "some-1898"
