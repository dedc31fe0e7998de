"""Why: the chain under an answer, its force, its causes."""

from __future__ import annotations

from typing import Any

from misak.ask.library import Library
from misak.tell.chain import why
from tell.small import FILES, small


def test_the_clause_what_confirms_it_and_its_force(little: Library) -> None:
    found: Any = why(little, "title(town)", "1906-01-01")
    assert found["answer"] == little.ask("title(town)", on="1906-01-01").to_dict()
    assert [(link["role"], link["instrument"], link["article"]) for link in found["chain"]] == [
        ("rests-on", "bridge-1900", "1"),
        ("confirmed-by", "river-1905", "1"),
    ]
    force = found["chain"][0]["force"]
    assert [(line["date"], line["article"]) for line in force] == [("1900-06-01", "4")]
    assert force[0]["text"]["en"].endswith("In force on 1 June 1900.")


def test_causes_in_depth_with_rank_and_mode(little: Library) -> None:
    found: Any = why(little, "matter(river)", "1906-01-01")
    cause = found["causes"]["river-1905"][0]
    assert (cause["id"], cause["article"], cause["rank"], cause["mode"], cause["text"]["tr"]) == (
        "bridge-1900",
        "3",
        "necessary",
        "fact",
        "Irmak konusunda bir konferans karar verir.",
    )
    assert [below["id"] for below in cause["because"]] == ["battle-1899"]
    raid: Any = why(little, "administration(town)", "1907-06-01")
    assert [(c["rank"], c["mode"], c["of"]) for c in raid["causes"]["raid-1907"]] == [
        ("contributing", "opinion", "northern")
    ]


def test_what_a_government_took_over_is_passed_by_it(little: Library) -> None:
    only = small(
        {"river-1905.md": FILES["river-1905.md"].replace("- `cede isle from north to south`\n", "")}
    )
    found: Any = why(only, "title(isle)", "1920-01-01")
    assert [(link["role"], link.get("entry")) for link in found["chain"]] == [
        ("rests-on", "isle"),
        ("passed-by", "new-north"),
    ]


def test_causes_that_go_round_end(little: Library) -> None:
    round_ = small(
        {
            "battle-1899.md": FILES["battle-1899.md"].replace(
                "source: book", "because: bridge-1900; contributing; opinion\nsource: book"
            )
        }
    )
    found: Any = why(round_, "title(town)", "1901-01-01")
    assert found["causes"]["bridge-1900"][0]["because"][0]["because"] == []


def test_a_reading_has_its_own_chain(little: Library) -> None:
    found: Any = why(little, "title(town)", "1901-01-01", "northern-reading")
    assert found["answer"]["value"][0]["id"] == "nobody"
    assert found["chain"][0]["clause"]["en"] == "North renounces Town."
