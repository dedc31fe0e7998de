"""The shipped books told in every way, in both languages: no raw id, no ISO day within a
sentence, no doubled article or empty value, verbs in the number of their subjects."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from misak.ask.answer import Json
from misak.ask.library import Library
from misak.effects.values import Bond
from misak.ground.days import FOREVER, iso
from misak.kinds.questions import ROWS
from misak.say.clauses import sentence as clause
from misak.tell.facts import Facts
from misak.tell.pending import pending
from misak.tell.portrait import portrait
from misak.tell.story import story
from misak.tell.wording import sentence, subject, value
from misak.tell.world import world

EVERY = 149  # one fact of so many is asked about and told; all clauses are said
ONE = "(?:is|has|was|does|owes|cedes|holds|claims|recognises|renounces|grants|adopts|administers)"
WRONG = {
    "both": (
        r"\b(\d{4}-\d\d-\d\d)\b", r"\bact:\d+", r"\w\+\w", r"…", r"\bNone\b", r"\(\)", r"  ",
        r" [,.;:]", r"\{|\}", r"\[\]", r"—\.",
    ),
    "en": (r"\b[Tt]he the\b", r"\ba the\b", rf"\b[Tt]he [A-Z]\w+ and the [A-Z][\w ]+ {ONE}\b"),
    "tr": (r"\bbase\b", r"\bhead\b", r"''"),
}  # fmt: skip


def faults(library: Library, text: str, lang: str) -> list[str]:
    """What a sentence must not hold, as found in it."""
    words = {w.strip(".,;:()“”'’") for w in text.split()}
    names = library.ledger.names
    ids = [w for w in words if "-" in w and w in names and w not in names[w].namings[0].en]
    found = [m[0] for form in (*WRONG["both"], *WRONG[lang]) if (m := re.search(form, text))]
    return [*ids, *found]


def wrong(library: Library, told: Iterator[dict[str, str]]) -> list[tuple[list[str], str]]:
    """All sentences that hold what they must not."""
    return [
        (found, said[lang])
        for said in told
        for lang in ("en", "tr")
        if (found := faults(library, said[lang], lang))
    ]


def both(found: object) -> Iterator[dict[str, str]]:
    """Every text in both languages inside a telling, except the words of the ledger's authors."""
    if isinstance(found, dict):
        if found.keys() == {"en", "tr"} and all(isinstance(v, str) for v in found.values()):
            yield found
        for key, inner in found.items():
            if key not in ("text", "reason", "notes", "because"):
                yield from both(inner)
    elif isinstance(found, (list, tuple)):
        for inner in found:
            yield from both(inner)


def test_clauses(shipped: Library) -> None:
    ledger = shipped.ledger
    said = (
        {lang: clause(ledger, act, lang, shipped.books().expansion.days.get(act.number, 1))
         for lang in ("en", "tr")}
        for act in ledger.acts
    )  # fmt: skip
    assert wrong(shipped, said) == []


def test_facts(shipped: Library) -> None:
    books = shipped.books()
    facts = Facts(books)
    spells = [(fact, spell) for fact in facts.all() for spell in facts.spells(fact)]
    said = [sentence(books, fact, spell, max(spell.begin, 1)) for fact, spell in spells]
    said += [subject(books, fact, spell, max(spell.begin, 1)) for fact, spell in spells]
    said += [value(books, spell, max(spell.begin, 1)) for _, spell in spells if spell.token]
    assert wrong(shipped, iter(said)) == []


def _asked(shipped: Library) -> Iterator[tuple[str, str]]:
    """Questions about one fact of so many, on a day on which it holds and on the day of its end."""
    books, shapes = shipped.books(), {row.id: row for row in ROWS}
    for number, (key, row) in enumerate(sorted(books.changes.items())):
        if number % EVERY:
            continue
        fluent, args = key[0], key[1:]
        if fluent == "bond":
            bond = next(c.value for c in row if isinstance(c.value, Bond))
            right = bond.nature == "right"
            fluent, args = ("right", key[3:]) if right else ("owes", key[2:])
        if fluent not in shapes:
            continue
        asked = args[: len(shapes[fluent].args)]
        for change in (row[0], row[-1]):
            if 0 < change.day < FOREVER:
                yield f"{fluent}({', '.join(asked)})", iso(change.day)
                yield f"{fluent}({', '.join((*asked[:-1], '?'))})", iso(change.day)


def test_answers(shipped: Library) -> None:
    said = (shipped.ask(question, on=day).sentence for question, day in _asked(shipped))
    assert wrong(shipped, said) == []


@pytest.mark.parametrize("day", ["1790-01-01", "1914-01-01", "1921-10-14", "2026-01-01"])
def test_worlds_and_open_matters(shipped: Library, day: str) -> None:
    found: list[Json] = [world(shipped, day), pending(shipped, day)]
    assert wrong(shipped, both(found)) == []


@pytest.mark.parametrize("id_", ["kars", "izmir", "tbmm", "france", "lausanne-1923", "egypt-land"])
def test_portraits_and_stories(shipped: Library, id_: str) -> None:
    found: list[Json] = [portrait(shipped, id_, "1921-10-14"), portrait(shipped, id_, "1925-01-01")]
    assert wrong(shipped, both([*found, story(shipped, id_)])) == []
