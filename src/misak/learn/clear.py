"""Which clauses read well as a question: what only the books speak of, and what says a name twice,
is left out."""

from __future__ import annotations

from misak.kinds.effects import Effect, EndInstrument, Link, Open, Owe, Perform, Settle
from misak.kinds.row import Words
from misak.ledger.values import Act, Ledger
from misak.say.naming import say

CLUMSY = ("meme", "mama", "sözleşmesi", "hükümleri")
OF_THE_BOOKS = (EndInstrument, Link, Perform, Settle)  # what is said of documents, not of the world


def clear(ledger: Ledger, act: Act, says: Words, day: int) -> bool:
    """Whether a clause in words can be asked: about the world, in one sentence without an
    afterthought, each name once."""
    things = [each for slot in act.slots.values() for each in slot if each in ledger.names]
    types = {ledger.names[each].type for each in things}
    if not all(_asked(ledger, effect, (things, types)) for effect in act.row.effects):
        return False
    named = [each for each in things if ledger.names[each].type in ("place", "polity")]
    return all(
        ": " not in text and all(text.count(say(ledger, id_, lang, day).text) < 2 for id_ in named)
        for lang, text in (("en", says.en), ("tr", says.tr))
    )


def _asked(ledger: Ledger, effect: Effect, named: tuple[list[str], set[str]]) -> bool:
    """Whether what a clause does is of the world: a matter only where it goes to somebody."""
    things, types = named
    if isinstance(effect, Open):
        return "procedure" in types
    if isinstance(effect, Owe) and effect.nature == "right":
        return not effect.mutual and _told_well(ledger, things, ("me", "ma"))
    if isinstance(effect, Owe) and effect.nature == "duty":
        return _told_well(ledger, things, CLUMSY)
    return not isinstance(effect, OF_THE_BOOKS)


def _told_well(ledger: Ledger, things: list[str], endings: tuple[str, ...]) -> bool:
    """Whether what a right or a duty is about reads well in Turkish: a right is to have a thing and
    not to do one (a verbal noun); a duty is to see to a thing, and not to a convention or to
    something that is left undone."""
    topics = [ledger.names[e].namings[0].tr for e in things if ledger.names[e].type == "topic"]
    return not any(topic.endswith(endings) for topic in topics)
