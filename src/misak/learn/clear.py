"""Which clauses read well as a question: what only the books speak of, and what says a name twice,
is left out."""

from __future__ import annotations

import re

from misak.kinds.effects import Effect, EndInstrument, Link, Open, Owe, Perform, Set, Settle
from misak.kinds.row import Words
from misak.ledger.values import Act, Ledger
from misak.say.naming import say
from misak.words.fold import fold

# What one profits by: freedom, passage, trade, treatment, privilege, priority, exemption, …
BENEFITS = tuple(
    "serbest gecis seyrusefer ticaret islem ayricali imtiyaz onceli muaf bagisik ozgur koruma "
    "himaye yardim hizmet konut odenek tazminat gelir".split()
)
CLUMSY = ("meme", "mama", "sözleşmesi", "hükümleri", "anlaşmaları", "komisyonu")
UNCLEAR = {
    "en": re.compile(
        r"\b(\w+) \1\b| and [^,;]* and |\b(?:this|these|such|like|said|one's|it)\b"
        r"|the other's|joined later|\b(?:areas|lands|islands|states) is\b",
        re.I,
    ),
    "tr": re.compile(
        r"\b(\w+) \1\b| ve [^,;]* ve |\b(?:bu|benzer|öbür\w*|öteki\w*|eş değerde)\b"
        r"|sonradan katılanlar|yararlan.*yararlan|hakk\w* .*hakk|\b(\w{4,})\w* \2|karşı [^,]*karşı"
        r"|[dt][ae]n \w+[dt][ae]n yararlan",
        re.I,
    ),
}  # a word twice, lists within lists, what points to a sentence that is not there
BOOKISH = Words(r"\blands?$|\(", r"\btoprakları$|\(")  # what nobody writes of himself into a gap
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
    if any(_headless(act, effect) for effect in act.row.effects) or _placed_twice(ledger, act):
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


def _placed_twice(ledger: Ledger, act: Act) -> bool:
    """Whether a clause says where, and what it is about says it again in a name of its own (*the
    privileges of Moldavia in the Romanian lands*)."""
    topics = [each for slot in act.slots.values() for each in slot if each in ledger.names]
    named = [ledger.names[e].namings[0].en for e in topics if ledger.names[e].type == "topic"]
    return bool(act.slots.get("where")) and any(re.search(r"\b[A-Z]", name) for name in named)


def asked_for(name: Words) -> bool:
    """Whether a pupil can know a name that is left out: not one that only the books use."""
    return not any(re.search(known, said, re.I) for known, said in zip(BOOKISH, name, strict=True))


def _asked(ledger: Ledger, effect: Effect, things: list[str]) -> bool:
    """Whether what a clause does is of the world and reads well."""
    if isinstance(effect, Owe) and effect.nature == "right":
        return not effect.mutual and all(
            _benefit(ledger, topic) for topic in _topics(ledger, things)
        )
    if isinstance(effect, Owe) and effect.nature == "duty":
        return _told_well(ledger, things, CLUMSY)
    return not isinstance(effect, OF_THE_BOOKS)


def _topics(ledger: Ledger, things: list[str]) -> list[str]:
    """What is owed or may be done, among the things of a clause."""
    return [each for each in things if ledger.names[each].type == "topic"]


def _benefit(ledger: Ledger, topic: str) -> bool:
    """Whether a right reads well in Turkish: it says itself what may be done (*ayrılma hakkı*), or
    is of something that one profits by; *to profit by the nationality of the land of arrival* or
    *by an armed force of the nation* says nothing."""
    name = ledger.names[topic].namings[0].tr
    if name.endswith(" hakkı") or "does" in ledger.names[topic].lines:
        return True
    return fold(name).split()[-1].startswith(BENEFITS)


def _told_well(ledger: Ledger, things: list[str], endings: tuple[str, ...]) -> bool:
    """Whether what a duty is about reads well in Turkish: to see to a thing, and not to a
    convention, to something that is left undone, or to the doing of something (a verb with its
    object)."""
    topics = [ledger.names[topic].namings[0].tr for topic in _topics(ledger, things)]
    doing = [topic for topic in topics if " " in topic and topic.endswith(("me", "ma"))]
    return not doing and not any(topic.endswith(endings) for topic in topics)
