"""Which clauses read well as a question: what only the books speak of, and what says a name twice,
is left out."""

from __future__ import annotations

import re

from misak.kinds.effects import Effect, EndInstrument, Link, Open, Owe, Perform, Set, Settle
from misak.kinds.row import Words
from misak.ledger.values import Act, Ledger
from misak.say.naming import say

CLUMSY = ("meme", "mama", "sözleşmesi", "hükümleri")
UNCLEAR = {
    "en": re.compile(r"\b(\w+) \1\b| and [^,;]* and |\b(?:this|these|such)\b", re.I),
    "tr": re.compile(r"\b(\w+) \1\b| ve [^,;]* ve |\bbu\b|yararlan.*yararlan", re.I),
}  # a word twice, lists within lists, what points to a sentence that is not there
OF_THE_BOOKS = (
    EndInstrument,
    Link,
    Open,
    Perform,
    Settle,
)  # what is said of documents, not of the world


def clear(ledger: Ledger, act: Act, says: Words, day: int) -> bool:
    """Whether a clause in words can be asked: about the world, in one sentence without an
    afterthought, each name once."""
    things = [each for slot in act.slots.values() for each in slot if each in ledger.names]
    if not all(_asked(ledger, effect, things) for effect in act.row.effects):
        return False
    if any(_headless(act, effect) for effect in act.row.effects):
        return False
    named = [each for each in things if ledger.names[each].type in ("place", "polity")]
    return all(
        ": " not in text
        and not UNCLEAR[lang].search(text)
        and all(text.count(say(ledger, id_, lang, day).text) < 2 for id_ in named)
        for lang, text in (("en", says.en), ("tr", says.tr))
    )


def _headless(act: Act, effect: Effect) -> bool:
    """Whether a clause puts a place under somebody and does not say under whom."""
    return isinstance(effect, Set) and effect.superior == "over" and not act.slots.get(effect.under)


def _asked(ledger: Ledger, effect: Effect, things: list[str]) -> bool:
    """Whether what a clause does is of the world and reads well."""
    if isinstance(effect, Owe) and effect.nature == "right":
        return not effect.mutual and _told_well(ledger, things, ("me", "ma"))
    if isinstance(effect, Owe) and effect.nature == "duty":
        return _told_well(ledger, things, CLUMSY)
    return not isinstance(effect, OF_THE_BOOKS)


def _told_well(ledger: Ledger, things: list[str], endings: tuple[str, ...]) -> bool:
    """Whether what a right or a duty is about reads well in Turkish: a right is to have a thing and
    not to do one (a verbal noun); a duty is to see to a thing, and not to a convention, to
    something that is left undone, or to the doing of something (a verb with its object)."""
    topics = [ledger.names[e].namings[0].tr for e in things if ledger.names[e].type == "topic"]
    doing = [topic for topic in topics if " " in topic and topic.endswith(("me", "ma"))]
    return not doing and not any(topic.endswith(endings) for topic in topics)
