"""No Python knows Kars: the code holds no name of the ledger, and no stage names a kind of
clause."""

from __future__ import annotations

import re
from functools import cache

import pytest

from architecture.source import ALL, ROOT, Module, strings
from misak.kinds import attributes, catalogue, effects, keys, questions

BY_NAME = pytest.mark.parametrize("module", ALL, ids=lambda m: m.path)
# The word tables of the languages hold plain words (republic, battle, straits) whatever the ledger
# calls its entries.
SPOKEN = [m for m in ALL if m.layer != "words"]
BY_NAME_OF_THINGS = pytest.mark.parametrize("module", SPOKEN, ids=lambda m: m.path)
STAGES = pytest.mark.parametrize(
    "module", [m for m in SPOKEN if m.layer != "kinds"], ids=lambda m: m.path
)


@cache
def ledger_ids() -> frozenset[str]:
    """The ids of the shipped ledger, read with nothing of ours: subjects of files and headings
    of entries."""
    found: set[str] = set()
    for path in (ROOT / "ledger").rglob("*.md"):
        text = path.read_text(encoding="utf-8")
        subject = re.match(r"---\n(\w+): *(\S+)\n", text)
        if subject and subject[1] in ("treaty", "document", "event"):
            found.add(subject[2])
        elif subject and subject[1] in ("gazetteer", "conclusions"):
            found |= set(re.findall(r"^## (\S+) — ", text, re.M))
    return frozenset(found)


@cache
def ours() -> frozenset[str]:
    """The closed vocabulary of the program: fluents, modes, classes, relations, attributes,
    keys. A topic may be called like one of them."""
    found: set[str] = set()
    for row in catalogue.ROWS:
        for effect in row.effects:
            found |= {
                value
                for field, value in zip(effect._fields, effect)
                if isinstance(value, str) and field != "value"
            }
            if isinstance(effect, effects.Set) and row.id != effect.value:
                found.add(effect.value)
        found |= {slot.name for slot in row.slots} | {slot.type for slot in row.slots}
    found |= {word for row in questions.ROWS for word in (row.id, row.shape)}
    found |= {word for row in attributes.ROWS for word in (row.id, row.value, *row.word)}
    found |= {
        word
        for table in (keys.KEY_OF, keys.LINE_OF, keys.TYPES, keys.SUBJECTS, keys.PROVISION_OF)
        for pair in table.items()
        for word in pair
    }
    return frozenset(found)


def test_the_ledger_has_names() -> None:
    assert len(ledger_ids()) > 300


@BY_NAME_OF_THINGS
def test_no_name_of_the_ledger_in_the_code(module: Module) -> None:
    hits = [
        (line, text)
        for text, line in strings(module)
        if text in ledger_ids()
        and text not in ours()
        and text not in {row.id for row in catalogue.ROWS}
    ]
    assert not hits, f"{module.path}: {hits}"


@BY_NAME
def test_no_dated_instrument_within_a_string(module: Module) -> None:
    dated = {id_ for id_ in ledger_ids() if re.search(r"-\d{4}$", id_)}
    hits = [
        (line, word)
        for text, line in strings(module)
        for word in re.findall(r"[a-z]+(?:-[a-z0-9]+)+", text)
        if word in dated
    ]
    assert not hits, f"{module.path}: {hits}"


# A word of the trade that is a kind's too: the annex of a treaty, and what to do with a letter that
# a terminal cannot show.
HOMONYMS = {
    ("src/misak/ask/labels.py", "annex"),
    ("src/misak/ledger/references.py", "annex"),
    ("src/misak/cli/main.py", "replace"),
    ("src/misak/text/read.py", "replace"),
}


@STAGES
def test_no_stage_names_a_kind(module: Module) -> None:
    words = {word for row in catalogue.ROWS for word in (row.id, *row.word)} - ours()
    hits = [
        (line, text)
        for text, line in strings(module)
        if text in words and (module.path, text) not in HOMONYMS
    ]
    assert not hits, f"{module.path} names a kind: {hits}"
