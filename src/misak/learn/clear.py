"""Which clauses read well as a question: what only the books speak of, and what says a name twice,
is left out."""

from __future__ import annotations

from misak.kinds.effects import EndInstrument, Link, Open, Owe, Perform, Settle
from misak.kinds.row import Words
from misak.ledger.values import Act, Ledger
from misak.say.naming import say

OF_THE_BOOKS = (EndInstrument, Link, Perform, Settle)  # what is said of documents, not of the world


def clear(ledger: Ledger, act: Act, says: Words, day: int) -> bool:
    """Whether a clause in words can be asked: about the world, in one sentence without an
    afterthought, each name once."""
    if any(isinstance(effect, OF_THE_BOOKS) for effect in act.row.effects):
        return False
    things = [each for slot in act.slots.values() for each in slot if each in ledger.names]
    if any(isinstance(effect, Open) for effect in act.row.effects):
        if not any(ledger.names[each].type == "procedure" for each in things):
            return False
    if any(isinstance(effect, Owe) and effect.nature == "right" for effect in act.row.effects):
        if not _told_well(ledger, act, things):
            return False
    if ": " in says.en or ": " in says.tr:
        return False
    return all(
        says.en.count(say(ledger, id_, "en", day).text) < 2
        and says.tr.count(say(ledger, id_, "tr", day).text) < 2
        for id_ in things
        if ledger.names[id_].type in ("place", "polity")
    )


def _told_well(ledger: Ledger, act: Act, things: list[str]) -> bool:
    """Whether a right reads well: of one party towards another, to have a thing and not to do one
    (in Turkish those are verbal nouns)."""
    if any(isinstance(effect, Owe) and effect.mutual for effect in act.row.effects):
        return False
    topics = [ledger.names[each].namings[0].tr for each in things if _topic(ledger, each)]
    return not any(topic.endswith(("me", "ma")) for topic in topics)


def _topic(ledger: Ledger, id_: str) -> bool:
    return ledger.names[id_].type == "topic"
