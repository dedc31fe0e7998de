"""Conclusions and claims of notes: derived, compared, checked."""

from __future__ import annotations

from typing import Any

import pytest

from misak.ask.library import Library
from misak.ask.names import UnknownName
from misak.check import conclusions as checks
from misak.check.view import View
from misak.ground.faults import Fault
from misak.tell.claims import claims
from misak.tell.conclusions import conclusions
from tell.small import loaded, small

CONCLUSIONS = """---
conclusions: some
source: book
---

## town-lost — Kasaba gitti | The town went

- `ask title(town) on 1901-01-01`
- `expect title(town) = south on 1901-01-01; contested`
- `expect title(town) = north on 1900-05-31`

## still-open — Açık | Still open

- `ask matter(river) on 1901-01-01`
- `expect matter(river) = settled on 1901-01-01`
"""
NOTE = """---
notes: some-note
source: book
---

## n1 — Bir | One

> [en] South got the town.

> [tr] Güney kasabayı aldı.

- `where bridge-1900 art 1`
- `ask title(town) on 1901-01-01`
- `claims south`
- `by booked`

## n2 — İki | Two

> [en] South owes a toll.

> [tr] Güney'in vergi borcu var.

- `where river-1905`
- `ask owes(south, north, toll) on 1906-01-01`
- `ask signed(river-1905) on 1906-01-01`
- `claims yes`
- `by booked`
- `missing river`

## n3 — Üç | Three

> [en] The people of the isle vote.

> [tr] Ada halkı oy verir.

- `where none`
- `ask article(bridge-1900, isle) on 1901-01-01`
- `claims 5`
- `by booked`

## n4 — Dört | Four

> [en] North kept the town.

> [tr] Kasaba Kuzey'de kaldı.

- `where bridge-1900`
- `ask title(town) on 1901-01-01`
- `claims north`
- `by derived`
- `opinion`

## n5 — Beş | Five

> [en] Nobody has the town.

> [tr] Kasaba kimsenin değil.

- `where bridge-1900`
- `ask title(town) on 1901-01-01`
- `claims nobody`
- `by derived`
"""


def faults(text: str, name: str = "c.md") -> list[Fault]:
    """The faults that the check finds in a file of conclusions or claims on top of the small
    ledger."""
    found = loaded({name: text})
    return checks.check(View(found, Library(found).books()))


def test_a_conclusion_is_derived_with_its_chain_and_readings() -> None:
    found: Any = conclusions(small({"c.md": CONCLUSIONS}))
    row = next(each for each in found["conclusions"] if each["id"] == "town-lost")
    (asked,) = row["asked"]
    assert (
        [v["id"] for v in asked["answer"]["value"]] == ["south"]
        and asked["depends_on"] == ["northern"]
        and asked["reading"] == "base"
    )
    assert asked["answer"]["because"][0]["instrument"] == "bridge-1900"
    assert [one["holds"] for one in row["expected"]] == [True, True] and row["holds"]
    assert not found["holds"]


def test_conclusions_by_name() -> None:
    ledger = small({"c.md": CONCLUSIONS})
    assert [row["id"] for row in conclusions(ledger, ["town-lost"])["conclusions"]] == ["town-lost"]  # type: ignore[attr-defined]
    with pytest.raises(UnknownName) as error:
        conclusions(ledger, ["town-los"])
    assert error.value.near == ("town-lost",)


def test_the_check_finds_what_the_books_contradict() -> None:
    (fault,) = faults(CONCLUSIONS)
    assert (fault.code, fault.args, fault.spot.line) == ("C604", ("settled", "open"), 15)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("ask title town", "C601"),
        ("ask weather(town) on 1901-01-01", "C602"),
        ("ask war(north) on 1901-01-01", "C603"),
        ("ask title(towm) on 1901-01-01", "N301"),
        ("ask title(town) on someday", "D401"),
        ("ask title(town)", "C609"),
        ("expect title(town) = south on 1901-01-01", "C607"),
        ("expect title(town) on 1901-01-01", "C601"),
        ("expect title(isle) = north on 1901-01-01; contested", "C607"),
        ("expect title(isle) = south on 1901-01-01", "C604"),
        ("guess title(isle)", "C606"),
        ("ask title(town) on 1901-01-01 under reading nothing", "N301"),
    ],
)
def test_every_fault_of_a_conclusion(line: str, code: str) -> None:
    text = (
        f"---\nconclusions: c\nsource: book\n---\n\n## c1 — Bir | One\n\n- `ask title(isle) on "
        f"1901-01-01`\n- `{line}`\n"
    )
    assert [fault.code for fault in faults(text)] == [code]


def test_a_conclusion_must_ask() -> None:
    assert [
        fault.code
        for fault in faults(
            "---\nconclusions: c\nsource: book\n---\n\n## c1 — Bir | One\n\n- `expect "
            "title(isle) = north on 1901-01-01`\n"
        )
    ] == ["C605"]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("where bridge-1899", "N301"),
        ("where bridge-1900 art 9", "N305"),
        ("by guess", "C606"),
        ("item bridge 4", "N301"),
        ("claims", "C601"),
        ("hint nothing", "C606"),
    ],
)
def test_every_fault_of_a_claim(line: str, code: str) -> None:
    text = (
        f"---\nnotes: n\nsource: book\n---\n\n## n1 — Bir | One\n\n> [en] x\n\n> [tr] x\n\n- "
        f"`ask title(isle) on 1901-01-01`\n- `{line}`\n"
    )
    assert [fault.code for fault in faults(text, "n.md")] == [code]


def test_verdicts() -> None:
    rows: Any = {row["id"]: row for row in claims(small({"n.md": NOTE}))}
    assert {id_: row["verdict"] for id_, row in rows.items()} == {
        "n1": "borne-out",
        "n2": "simplified",
        "n3": "no-article",
        "n4": "contradicted",
        "n5": "contested",
    }
    assert [rows["n1"]["contested"], rows["n4"]["opinion"], rows["n1"]["opinion"]] == [
        True,
        True,
        False,
    ]
    assert [(one["agrees"]) for one in rows["n2"]["answers"]] == [True, None]
    assert rows["n2"]["missing"] == [{"id": "river", "shown": True}] and rows["n3"]["where"] is None


def test_claims_without_article_are_listed_with_the_conclusions() -> None:
    found: Any = conclusions(small({"n.md": NOTE}))
    assert [row["id"] for row in found["without_article"]] == ["n3"]


def test_the_shipped_conclusions_hold(shipped: Library) -> None:
    found: Any = conclusions(shipped)
    assert (
        found["conclusions"]
        and [row["id"] for row in found["conclusions"] if not row["holds"]] == []
    )


def test_the_shipped_note_is_whole(shipped: Library) -> None:
    rows: Any = claims(shipped)
    assert [row["id"] for row in rows] == [f"s{n:02}" for n in range(1, 63)]
    assert all(
        row["text"]["en"]
        and row["text"]["tr"]
        and row["answers"]
        and row["by"] in ("booked", "derived")
        for row in rows
    )
    assert [row["id"] for row in rows if row["verdict"] == "no-article"] == ["s47"]
