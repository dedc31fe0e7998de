"""How a paper was made, told behind or before its name; a sentence told again means the paper that
it meant; what a name that several bear leaves open."""

from __future__ import annotations

import pytest

from misak.prose.judging.verdicts import BORNE, SIMPLIFIED, Mark
from prose.made import review

FIRM = {BORNE, SIMPLIFIED}


def firm(text: str) -> list[Mark]:
    """The marks that bear something out."""
    return [m for m in review(text).marks if m.verdict in FIRM]


def cited(text: str) -> set[str]:
    """The papers on which they rest."""
    return {getattr(why, "instrument", "") for m in firm(text) for why in m.reasons}


@pytest.mark.parametrize(
    ("text", "papers"),
    [
        (
            "The talks ended in the Treaty of Bucharest, signed on 10 August 1913, which ended the "
            "state of war between the signatories.",
            {"bucharest-1913"},
        ),
        (
            "Both sides met again, producing the Treaty of Constantinople, signed on September 29, "
            "1913, which also ended hostilities between the two countries.",
            {"istanbul-1913"},
        ),
        ("These were the terms of the Treaty of Jassy, signed in January, 1792.", {"jassy-1792"}),
        ("Signed on 20 July 1936, the Montreux Convention is famous.", {"montreux-1936"}),
        (
            "Kars, Treaty of, an agreement in the Caucasus, signed on 13 October 1921 at Kars.",
            {"kars-1921"},
        ),
        ("# Treaty of Lausanne\n\nThe final text was signed on July 24.", {"lausanne-1923"}),
    ],
)
def test_how_a_paper_was_made_is_told_beside_its_name(text: str, papers: set[str]) -> None:
    assert cited(text) == papers


@pytest.mark.parametrize(
    "text",
    [
        "The talks led to the Treaty of Bucharest, signed on 11 August 1913, which is famous.",
        "Signed on 21 July 1936, the Montreux Convention is famous.",
        "# Treaty of Lausanne\n\nThe final text was signed on July 25.",
        "The Treaty of Constantinople ended the war.",
        "By the Treaty of Constantinople hostilities between the two countries ended.",
    ],
)
def test_another_day_or_no_day_of_a_name_that_several_bear_bears_nothing_out(text: str) -> None:
    assert not firm(text)


def test_a_short_heading_under_a_title_keeps_its_paper() -> None:
    note = "# Treaty of Sèvres\n\n## The Ottoman Empire\n\nThe capitulations were restored."
    assert cited(note) == {"sevres-1920"}


@pytest.mark.parametrize(
    ("told", "borne"),
    [
        ("It permits Turkey to remilitarise the Turkish Straits.", True),
        ("It permits Greece to remilitarise the Turkish Straits.", False),
        ("It guarantees the free passage of civilian vessels in peacetime.", True),
    ],
)
def test_what_a_convention_permits(told: str, borne: bool) -> None:
    assert bool(firm(f"# Montreux Convention\n\n{told}")) is borne
