"""Sentence templates: slots, cases, brackets; and every template of the catalogue."""

from __future__ import annotations

import pytest

from misak.kinds.catalogue import ROWS
from misak.kinds.row import Says
from misak.words.template import Name, compiled, fill

TBMM, GEORGIA, BATUM = Name("TBMM"), Name("Gürcistan"), Name("Batum")
TEMPLATES = [
    (kind.id, text, lang)
    for kind in ROWS
    for says in (kind.says, kind.asks)
    for lang, text in zip(Says._fields, says, strict=True)
]


def test_a_cession_in_both_languages() -> None:
    slots = {"giver": [TBMM], "what": [BATUM], "taker": [GEORGIA]}
    assert (
        fill("{giver}, {what:acc} {taker:dat} bırakır.", slots, "tr")
        == "TBMM, Batum'u Gürcistan'a bırakır."
    )
    assert fill("{giver} cedes {what} to {taker}.", slots, "en") == "TBMM cedes Batum to Gürcistan."


def test_lists_take_one_ending() -> None:
    slots = {"what": [Name("Kars"), Name("Ardahan"), BATUM]}
    assert fill("{what:gen} sınırı", slots, "tr") == "Kars, Ardahan ve Batum'un sınırı"
    assert fill("{what:gen} frontier", slots, "en") == "Kars, Ardahan and Batum's frontier"


@pytest.mark.parametrize(
    ("slots", "sentence"),
    [
        ({"a": [BATUM]}, "Batum stays."),
        ({"a": [BATUM], "b": [GEORGIA]}, "Batum stays in Gürcistan."),
        ({"a": [BATUM], "b": [GEORGIA], "c": [TBMM]}, "Batum stays in Gürcistan, says TBMM."),
        ({"a": [BATUM], "c": [TBMM]}, "Batum stays."),
        ({"a": [], "b": [GEORGIA]}, "… stays in Gürcistan."),
    ],
)
def test_brackets_fall_with_their_slot(slots: dict[str, list[Name]], sentence: str) -> None:
    assert fill("{a} stays[ in {b}[, says {c}]].", slots, "en") == sentence


def test_the_first_letter_is_a_capital_of_the_language() -> None:
    topic = {"topic": [Name("iç işler", proper=False)]}
    assert fill("{topic:acc} görüşür.", topic, "tr") == "İç işleri görüşür."
    assert fill("{topic} matter.", topic, "en") == "Iç işler matter."


@pytest.mark.parametrize("template", ["{a", "a}", "[{a}", "{a}]", "{a:voc}", "{}", "{:dat}"])
def test_bad_templates_are_found(template: str) -> None:
    with pytest.raises(ValueError):
        compiled(template, "tr")


def test_english_has_one_case() -> None:
    with pytest.raises(ValueError, match="dat"):
        compiled("to {taker:dat}", "en")


@pytest.mark.parametrize(("kind", "template", "lang"), TEMPLATES)
def test_every_template_of_the_catalogue(kind: str, template: str, lang: str) -> None:
    row = next(row for row in ROWS if row.id == kind)
    sentence = fill(
        template, {slot.name: [Name("Kars"), Name("Batum")] for slot in row.slots}, lang
    )
    assert not set("{}[]…") & set(sentence), sentence
    assert "  " not in sentence
    assert "  " not in fill(
        template, {slot.name: [BATUM] for slot in row.slots if not slot.optional}, lang
    )
