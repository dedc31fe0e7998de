"""A stretch that no frame took, beside the clauses of its treaty: what bears it out, and what must
not, on sentences of our own."""

from __future__ import annotations

import pytest

from prose.made import review

TRUE = (
    # the deed in another word, each name on its side
    ("Treaty of Küçük Kaynarca", "Russia returned Wallachia and Moldavia to the Ottoman Empire."),
    ("Treaty of Küçük Kaynarca", "Russia obtained the right to protect Christian subjects."),
    ("Treaty of Paris (1856)", "The Black Sea shall be neutral."),
    # several names before one verb, what the treaty says behind *stated that*
    (
        "Treaty of Berlin",
        "The treaty stated that Romania, Serbia and Montenegro were to become independent.",
    ),
    # a line without a verb, a remark behind what is said
    ("Treaty of Küçük Kaynarca", "- Azov and Kinburn to Russia"),
)
FALSE = (
    ("Treaty of Küçük Kaynarca", "The Ottoman Empire returned Wallachia and Moldavia to Russia."),
    ("Treaty of Küçük Kaynarca", "Russia returned Wallachia and Moldavia to Austria."),
    ("Treaty of Küçük Kaynarca", "Russian merchant ships were not granted free passage."),
    ("Treaty of Küçük Kaynarca", "- Azov and Kinburn to Austria"),
    ("Treaty of Bucharest (1913)", "The treaty recognized the independence of Albania."),
    ("Mondros Ateşkes Antlaşması", "Japonya orduları derhâl terhis edilecek."),
    ("Mondros Ateşkes Antlaşması", "Musul orduları derhâl terhis edilecek."),
    ("Kars Antlaşması", "Nahçıvan Ermenistan'ın himayesinde özerk olacak."),
    ("Paris Antlaşması (1856)", "Karadeniz tarafsız olmayacak."),
    ("Sevr Antlaşması", "Fırat'ın doğusunda bir Kürt devleti kurulacak."),
)  # fmt: skip


def verdicts(title: str, sentence: str) -> set[str]:
    """What stands on a sentence under a treaty's name."""
    made = review(f"# {title}\n\n{sentence}\n")
    return {m.verdict for m in made.marks if m.sentence == 1}


@pytest.mark.parametrize(("title", "sentence"), TRUE)
def test_what_a_clause_tells_is_borne_out(title: str, sentence: str) -> None:
    assert verdicts(title, sentence) & {"borne-out", "simplified"}


@pytest.mark.parametrize(("title", "sentence"), FALSE)
def test_what_differs_is_not(title: str, sentence: str) -> None:
    assert not verdicts(title, sentence) & {"borne-out", "simplified", "contested"}


def test_a_treaty_named_before_carries_on_but_accuses_nobody() -> None:
    """Running prose without a heading: the treaty last named bears out what follows."""
    made = review(
        "By the Treaty of Berlin Serbia became independent. Much was said of it in the press. "
        "Austria-Hungary would occupy Bosnia."
    )
    last = [m for m in made.marks if m.sentence == 2]
    assert {m.verdict for m in last} <= {"borne-out", "simplified", "no-article", "partly-read"}
