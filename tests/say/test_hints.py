"""Every fault says what to do about it, in both languages, with nothing of the template left."""

from __future__ import annotations

import re

import pytest

from misak.ground.faults import Fault, Spot
from misak.ground.messages import MESSAGES
from misak.kinds.attributes import ROWS as ATTRIBUTES
from misak.kinds.catalogue import ROWS as KINDS
from misak.say.hints import hint
from misak.text.clauses import parse
from misak.text.document import Document
from misak.text.section import Clause


@pytest.mark.parametrize("lang", ["en", "tr"])
@pytest.mark.parametrize("code", sorted(MESSAGES))
def test_every_fault_has_a_hint(code: str, lang: str) -> None:
    fault = Fault(code, Spot("a.md", 1, 1, 1, "-"), ("batum", "head", "1921", "lost", "cede"))
    said = hint(fault, lang)
    assert said and not re.search(r"\{(\d|form|value)", said)


@pytest.mark.parametrize("lang", ["en", "tr"])
def test_a_hint_names_the_thing_of_its_own_fault(lang: str) -> None:
    base = Fault("N333", Spot("a.md", 1, 1, 1, "-"), ("batum", "world"))
    assert "world`" in hint(base, lang)
    line = Fault("D420", Spot("a.md", 1, 1, 1, "-"), ("term", "date", "source, unchecked"))
    assert hint(line, lang).endswith("source, unchecked")


def faults_of(text: str) -> list[Fault]:
    """The faults of one clause line."""
    found: list[Fault] = []
    parse(Clause(text, 1, 1, 0), Document("a.md", (), None, (), text.encode(), frozenset()), found)
    return found


@pytest.mark.parametrize("row", [row for row in KINDS if not row.derived], ids=lambda row: row.id)
def test_a_clause_that_lacks_something_is_shown_its_form(row: object) -> None:
    for number, word in enumerate(row.word):  # type: ignore[attr-defined]
        for fault in (f for f in faults_of(word) if f.code == "K202"):
            for lang in ("en", "tr"):  # the author's vocabulary stays, whatever the language
                said = hint(fault, lang).split(": ", 1)[1]
                slots = row.slots  # type: ignore[attr-defined]
                assert said.split()[0] == word
                for slot in slots:
                    assert slot.name.upper() in said
                    assert (
                        slot.marker is None
                        or slot.marker[number] in said.split(" ")
                        or (f"[{slot.marker[number]}" in said.split(" "))
                    )


@pytest.mark.parametrize("row", ATTRIBUTES, ids=lambda row: row.id)
def test_an_attribute_without_its_value_is_shown_one(row: object) -> None:
    fault = Fault("K206", Spot("a.md", 1, 1, 1, "-"), (row.word.tr,))  # type: ignore[attr-defined]
    assert hint(fault, "tr").startswith(f"şöyle yazılır: ; {row.word.tr}")  # type: ignore[attr-defined]
    assert "…" not in hint(fault, "tr") or '"…"' in hint(fault, "tr")


def test_a_word_too_many_is_shown_the_form() -> None:
    (fault,) = faults_of("peace ford between norland and sudland")
    assert fault.code == "K203"
    assert hint(fault, "en") == "it is written: peace [between ONE] [and OTHER]"
    (fault,) = faults_of("barış ford arasında norland ile sudland")
    assert hint(fault, "en") == "it is written: barış [arasında ONE] [ile OTHER]"
    assert hint(fault, "tr").startswith("şöyle yazılır: barış")


def test_an_attribute_misspelt_is_offered_the_word() -> None:
    (fault,) = faults_of("peace between norland and sudland; unitl 1900")
    assert fault.code == "K205" and hint(fault, "en").startswith("did you mean 'until'")
