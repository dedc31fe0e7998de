"""A line of the gazetteer as a sentence: with whom the books open a place, who continues whom, who
is a member of what."""

from __future__ import annotations

from misak.effects.values import NOBODY, Line
from misak.ground.days import When, read_date
from misak.ledger.values import Ledger
from misak.say.days import said_when
from misak.say.naming import of_whom, say
from misak.words.english import the
from misak.words.fold import capitalise
from misak.words.turkish import inflect, inflect_name, join

MEMBER = {"en": "{who} is a member of {what}{since}{until}.", "tr": "{who}, {since}{until}{what}."}
OPENS = {
    "en": "The books open {what} {at} with {who}.",
    "tr": "Defter {what} hesabını {at} açar: {who}.",
}
CONTINUES = {"en": "{what} continues {who}.", "tr": "{what}, {who} yerine geçer ve onu sürdürür."}


def gazetted(ledger: Ledger, line: Line, lang: str) -> str:
    """The line in words of a language; empty for a line that is told by its words alone."""
    words = [word.rstrip(",;") for word in line.text.split()]
    ids = [word for word in words if word in ledger.names or word == NOBODY]
    days = [when for word in words if word[:1].isdigit() and (when := read_date(word)) is not None]
    day = days[0].latest if days else 0
    who = join([_named(ledger, id_, lang, day) for id_ in ids], lang) or line.text
    what = _named(ledger, line.id, lang, day)
    if line.word == "opens":
        return OPENS[lang].format(what=what, at=_at(days[0], lang) if days else "", who=who)
    if line.word == "continues":
        return capitalise(CONTINUES[lang].format(what=what, who=who), lang)
    if line.word == "member":
        return capitalise(_member(ledger, line, lang, who, days), lang)
    return ""


def _named(ledger: Ledger, id_: str, lang: str, day: int) -> str:
    name = say(ledger, id_, lang, day)
    return the(name.text) if lang == "en" and name.proper else name.text


def _at(when: When, lang: str) -> str:
    """On a day, or in the month or year that alone is known."""
    said = said_when(when, when.latest, lang)
    whole = len(said.split()) > 2
    if lang == "en":
        return f"{'on' if whole else 'in'} {said}"
    return f"{said} günü" if whole else inflect(said, "loc")


def _member(ledger: Ledger, line: Line, lang: str, who: str, days: list[When]) -> str:
    """Who belongs to a group, from when and until when."""
    group = of_whom(say(ledger, line.id, lang, days[0].latest if days else 0), lang)
    bounds = [
        said_when(when, when.latest, lang, case)
        for when, case in zip(days, ("abl", "dat"), strict=False)
    ]
    if lang == "en":
        said = [f" {word} {day}" for word, day in zip(("from", "until"), bounds, strict=False)]
        what = the(group.text) if group.proper else group.text
    else:
        said = [f"{day} {word} " for word, day in zip(("beri", "kadar"), bounds, strict=False)]
        if len(said) > 1:
            said[0] = f"{bounds[0]} "
        what = f"{inflect_name(group, 'gen')} üyesidir"
    since, until = (*said, "", "")[:2]
    return MEMBER[lang].format(who=who, what=what, since=since, until=until)
