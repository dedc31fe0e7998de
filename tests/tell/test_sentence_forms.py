"""Every sentence form in both languages: verbs in number, articles before names of states, no
raw id, no ISO date."""

from __future__ import annotations

import re

import pytest

from misak.kinds import catalogue, questions
from misak.kinds.row import Says
from misak.say.modality import FORMS
from misak.words.english import agree, is_plural, is_verb, the
from misak.words.template import fill
from misak.words.turkish import Name

ONE = [Name("Norland")]
TWO = [Name("the Ottoman Empire"), Name("the Georgian SSR")]
# A verb for one right after two names, and one for several after one: what agreement must never
# make.
SINGULAR = r"(?:is|has|was|does|owes|cedes|holds|claims|recognises|renounces|grants|adopts)"
PLURAL = r"(?:are|have|were|do|owe|cede|hold|claim|recognise|renounce|grant|adopt)"
KINDS = [(row.id, row.says) for row in catalogue.ROWS]
ASKED = [
    (f"{row.id}-{word}", says)
    for row in questions.ROWS
    for word, says in (("yes", row.yes), ("no", row.no), ("partly", row.partly))
    if says is not None
]
BONDS = [
    (f"{nature}-{standing.value}", Says(*words))
    for nature, forms in FORMS.items()
    for standing, words in forms.items()
]
ALL = [*KINDS, *ASKED, *BONDS]
each = pytest.mark.parametrize(("name", "says"), ALL, ids=[name for name, _ in ALL])


def filled(says: Says, names: list[Name], lang: str) -> str:
    """A template with the same names in every slot."""
    template = getattr(says, lang)
    slots = set(re.findall(r"\{(\w+)", template))
    return fill(template, dict.fromkeys(slots, names), lang)


@each
def test_a_verb_follows_the_number_of_its_subject(name: str, says: Says) -> None:
    several, single = filled(says, TWO, "en"), filled(says, ONE, "en")
    last = re.escape(TWO[-1].text)
    between = re.search(rf"(?:between|by|of|to|for|from) [^.;]*{last} {SINGULAR}\b", several)
    assert between or not re.search(rf"{last} {SINGULAR}\b", several), several
    assert not re.search(rf"(?<!and )\bNorland {PLURAL}\b", single.replace("and Norland", "")), (
        single
    )


@each
def test_a_sentence_has_no_gap_and_no_bracket(name: str, says: Says) -> None:
    for lang in ("en", "tr"):
        for names in (ONE, TWO):
            text = filled(says, names, lang)
            assert not re.search(r"[\[\]{}…|]|\d{4}-\d\d", text), text
            assert text.endswith(".") and text[:1] == text[:1].upper(), text


@pytest.mark.parametrize(
    ("name", "article"),
    [
        ("Ottoman Empire", True), ("Georgian SSR", True), ("Democratic Republic of Georgia", True),
        ("State of Hatay", True), ("United States of America", True), ("Netherlands", True),
        ("inhabitants of Nakhchivan", True), ("Treaty of Kars", True), ("France", False),
        ("Bosnia and Herzegovina", False), ("Article 6 of the Treaty of Kars", False),
        ("Enver Pasha's party of Baku", False),
    ],
)  # fmt: skip
def test_the_article_of_a_name(name: str, article: bool) -> None:
    assert the(name) == (f"the {name}" if article else name)


@pytest.mark.parametrize(
    ("name", "several"),
    [
        ("the Straits", True), ("the Arab lands", True), ("the people of Ford", True),
        ("the Allied Powers", True), ("Kars", False), ("the United States of America", False),
        ("the Treaty of the Three Sanjaks", False), ("Cyprus", False), ("the Entente", False),
    ],
)  # fmt: skip
def test_the_number_of_a_name(name: str, several: bool) -> None:
    assert is_plural(name) is several


@pytest.mark.parametrize(
    ("one", "more"),
    [("owes", "owe"), ("is", "are"), ("passes", "pass"), ("carries", "carry"), ("its", "their")],
)
def test_a_verb_in_both_numbers(one: str, more: str) -> None:
    assert is_verb(one) and agree(one, False) == one and agree(one, True) == more
