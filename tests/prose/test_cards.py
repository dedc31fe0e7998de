"""Cards both ways: a paper and what it did, what was done and the paper, a question and its
answer, in both languages; each true one borne out, each false one not."""

from __future__ import annotations

import pytest

from misak.prose.judging.verdicts import BORNE, CONTRADICTED, SIMPLIFIED, Mark
from prose.made import review

FIRM = {BORNE, SIMPLIFIED}
TRUE = (
    ("Treaty of Paris (1856) – ended the Crimean War", "paris-1856"),
    ("ended the Crimean War – Treaty of Paris (1856)", "paris-1856"),
    ("Treaty of Lausanne – abolished the capitulations", "lausanne-1923"),
    ("abolished the capitulations – Treaty of Lausanne", "lausanne-1923"),
    ("Russia gained Bessarabia – Treaty of Bucharest (1812)", "bucharest-1812"),
    ("Treaty of Bucharest (1812) – Russia gained Bessarabia", "bucharest-1812"),
    ("Q: When was the Treaty of Kars signed?\nA: 13 October 1921", "kars-1921"),
    ("Q: Which treaty ended the Crimean War?\nA: Treaty of Paris (1856)", "paris-1856"),
    ("Lozan Antlaşması – kapitülasyonlar kaldırıldı", "lausanne-1923"),
    ("Kapitülasyonları kaldıran antlaşma – Lozan Antlaşması", "lausanne-1923"),
    ("Besarabya'yı Rusya'ya bırakan antlaşma: Bükreş Antlaşması (1812)", "bucharest-1812"),
    ("Soru: Kars Antlaşması ne zaman imzalandı?\nCevap: 13 Ekim 1921", "kars-1921"),
)
FALSE = (
    "Russia gained Bessarabia – Treaty of Jassy",
    "abolished the capitulations – Treaty of Sèvres",
    "ended the Crimean War – Treaty of Lausanne",
    "Q: When was the Treaty of Kars signed?\nA: 13 October 1920",
    "Kapitülasyonları kaldıran antlaşma – Sevr Antlaşması",
    "Soru: Kars Antlaşması ne zaman imzalandı?\nCevap: 13 Ekim 1920",
)


def marks(card: str) -> list[Mark]:
    """The marks of a card."""
    return [m for m in review(card).marks if m.kind not in ("name", "names", "numbering")]


@pytest.mark.parametrize(("card", "paper"), TRUE, ids=[c[0] for c in TRUE])
def test_a_true_card_is_borne_out_by_its_paper(card: str, paper: str) -> None:
    found = marks(card)
    assert found and {m.verdict for m in found} <= FIRM
    assert {getattr(why, "instrument", "") for m in found for why in m.reasons} == {paper}


@pytest.mark.parametrize("card", FALSE)
def test_a_false_card_is_not(card: str) -> None:
    found = marks(card)
    assert found and not FIRM & {m.verdict for m in found}


def test_cards_in_a_row_are_lines_of_their_own() -> None:
    rows = "\n".join(c for c, _ in TRUE[2:6])
    assert [m.verdict for m in marks(rows)] == [BORNE] * 4


def test_another_day_on_the_back_of_a_card_is_called() -> None:
    assert {m.verdict for m in marks(FALSE[3])} == {CONTRADICTED}


def test_who_gives_a_land_back_does_not_gain_it() -> None:
    assert not FIRM & {m.verdict for m in marks("# Treaty of Jassy\n\nRussia gained Bessarabia.")}
