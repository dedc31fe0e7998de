"""English notes: what they say is read, by the article that says it, and by no other."""

from __future__ import annotations

import pytest

from misak.prose.judging.verdicts import BORNE, CONTRADICTED, NO_ARTICLE, SIMPLIFIED, Mark
from misak.prose.reading.scope import FIRST, HEADING, OWN, Scope, narrowed
from misak.prose.reading.splitting import sentences
from prose.made import review

FIRM = (BORNE, SIMPLIFIED)
PARIS, ADRIANOPLE = "Treaty of Paris (1856)", "Treaty of Adrianople (1829)"
KUCUK, LAUSANNE = "Treaty of Küçük Kaynarca", "Treaty of Lausanne"
# A title, a sentence under it, and what may not be said of it: a verdict, or a paper's article.
NEVER = (
    # the main verb says what is done: another verb's deed bears nothing out
    (PARIS, "Russia lost land it had been granted at the mouth of the Danube.", "paris-1856 19"),
    # rows of one family do different things
    (LAUSANNE, "Turkey had to demilitarize the Straits commission area.", "lausanne-1923 5"),
    # a year of the war is no day of signature
    (
        "Treaty of Jassy",
        "The Treaty of Jassy, signed at Jassy (Iași), was a pact between the Russian and Ottoman "
        "Empires ending the Russo-Turkish War of 1787–92.",
        CONTRADICTED,
    ),
    # who carries a paper out replaces nothing by it
    (
        "Treaty of Sèvres",
        "The nationalists replaced it in 1923 with the Treaty of Lausanne.",
        "imbros-tenedos-1923",
    ),
    # what became whose, without what: any article that gives that power something would tell it
    (
        "Armistice of Mudanya",
        "The Greek army left Eastern Thrace (awarded to Greece with the Treaty of Sèvres in 1920).",
        "sevres-1920 69",
    ),
    # no article says so: only of what was read
    (KUCUK, "Russia obtained the right to protect some merchants of the Porte.", NO_ARTICLE),
    (
        ADRIANOPLE,
        "However, it took the Treaty of Hünkâr İskelesi to settle the Straits Question.",
        NO_ARTICLE,
    ),
)


def of(title: str, sentence: str) -> list[Mark]:
    """The marks of a sentence under a title."""
    found = review(f"# {title}\n\n{sentence}").marks
    return [m for m in found if m.kind not in ("name", "names", "numbering")]


def cited(marks: list[Mark]) -> set[str]:
    """The papers and articles on which firm marks rest."""
    whys = [why for mark in marks if mark.verdict in FIRM for why in mark.reasons]
    return {
        f"{getattr(why, 'instrument', '')} {getattr(why, 'article', '')}".strip() for why in whys
    }


@pytest.mark.parametrize(("title", "sentence", "never"), NEVER)
def test_what_is_not_so_is_not_said(title: str, sentence: str, never: str) -> None:
    marks = of(title, sentence)
    assert marks
    assert never not in {m.verdict for m in marks} | cited(marks), [(m.kind, m) for m in marks]


def test_several_papers_of_a_name_are_the_one_of_the_heading() -> None:
    own = Scope(("edirne-1713", "edirne-1829"), "Treaty of Adrianople", OWN)
    heading = Scope(("edirne-1829",), "Treaty of Adrianople", HEADING, True)
    assert narrowed(own, heading).ids == heading.ids and narrowed(own, heading).sure
    assert narrowed(own, heading._replace(by=FIRST)) == own
    assert narrowed(own, heading._replace(ids=("paris-1856",))) == own


# A title, a sentence under it, and the paper and article that bear it out.
TOLD = (
    # a Roman number of an article leads the sentence, or is its subject
    (
        "Treaty of Berlin 1878",
        "By Art. I. Bulgaria was made an autonomous principality under the Sultan.",
        "berlin-1878 1",
    ),
    # who is meant by a throne
    (
        "Treaty of San Stefano",
        "The Sultan of Turkey recognized the independence of Serbia.",
        "ayastefanos-1878 3",
    ),
    ("Treaty of San Stefano", "The Russians received Kars.", "ayastefanos-1878 19"),
    # a sea made neutral; what a noun names is provided
    (PARIS, "The agreement made the Black Sea neutral territory.", "paris-1856 11"),
    (
        KUCUK,
        "It provided for the separation of the Crimea from the Ottoman Empire.",
        "kucuk-kaynarca-1774 3",
    ),
    # hostilities that ended with a paper; the powers that were there
    (
        "Armistice of Mudros",
        "Hostilities had already ended with the Armistice of Mudros.",
        "mudros-1918 clause 25",
    ),
    ("Treaty of Berlin 1878", "It included Austria-Hungary, France and Germany.", "berlin-1878"),
    # what is surrendered is told by the name of the duty
    (
        "Armistice of Mudros",
        "The armistice bound the Ottoman Empire to surrender its fleet.",
        "mudros-1918 clause 6",
    ),
)


@pytest.mark.parametrize(("title", "sentence", "article"), TOLD)
def test_what_an_article_tells_is_borne_out_by_it(title: str, sentence: str, article: str) -> None:
    marks = of(title, sentence)
    assert {m.verdict for m in marks} <= set(FIRM), [(m.kind, m.verdict, m.details) for m in marks]
    assert article in cited(marks), cited(marks)


def test_the_armistice_is_not_the_treaty_named_beside_it() -> None:
    made = review(
        "# Armistice of Mudros\n\nThe Treaty of Sèvres (10 August 1920) followed. Under the terms "
        "of the armistice, the Allies occupied the Dardanelles."
    )
    assert made.read.sentences[-1].scope.ids == ("mudros-1918",)


def test_another_article_than_the_one_said_bears_nothing_out() -> None:
    marks = of("Treaty of Berlin 1878", "By Art. X. Bulgaria was made an autonomous principality.")
    assert not any(m.verdict in FIRM for m in marks)


def test_an_english_day_without_a_year_ends_a_sentence() -> None:
    text = (
        "Greece joined on October 14. Under its terms the Greeks left Thrace by October 30, 1922."
    )
    assert len(sentences(text, 0, len(text))) == 2


def test_an_army_is_bound_for_its_state() -> None:
    said = "The armistice obliged the Greek army to evacuate Eastern Thrace."
    assert {m.verdict for m in of("Armistice of Mudanya", said)} == {BORNE}
