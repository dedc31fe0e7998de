"""The question that a mark rests on, in plain words, and what the books answer."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from misak.ground.days import When
from misak.kinds.asks import ANSWERED, ASKED, ASKS, ON
from misak.kinds.readings import SIGNATURE
from misak.ledger.values import Act, Dated
from misak.prose.judging.known.shelf import Shelf
from misak.prose.judging.verdicts import UNREAD, Mark
from misak.say.clauses import sentence
from misak.say.days import said_when
from misak.say.naming import say
from misak.words.english import the
from misak.words.template import fill
from misak.words.turkish import Name, say_day

_QUESTION = re.compile(r"(?P<fluent>\w+)\((?P<args>[^()]*)\)(?: on (?P<day>\d{4}-\d{2}-\d{2}))?")
SIGNED, HAPPENED = "signed", "date"  # the days of a paper and of a happening


class Exchange(NamedTuple):
    """A question in plain words with its answer; the answer is empty where the books give none."""

    question: str
    answer: str


def exchange(shelf: Shelf, mark: Mark, lang: str) -> Exchange | None:
    """What was asked for a mark and what the books answer; None where nothing was asked."""
    if mark.verdict == UNREAD:
        return None
    asked = _QUESTION.fullmatch(mark.question) if mark.question else None
    if asked is not None:
        day = date.fromisoformat(asked["day"]).toordinal() if asked["day"] else 0
        args = [each.strip() for each in asked["args"].split(",")]
        question = _plain(shelf, asked["fluent"], args, day, lang)
    elif mark.kind == SIGNATURE and mark.reasons and isinstance(mark.reasons[0], Dated):
        line = mark.reasons[0]
        fluent = HAPPENED if line.key == HAPPENED else SIGNED
        question = _plain(shelf, fluent, [line.instrument], 0, lang)
    else:
        return None
    return Exchange(question, _answer(shelf, mark, lang)) if question else None


def _plain(shelf: Shelf, fluent: str, args: list[str], day: int, lang: str) -> str:
    """A question in plain words; empty where it has none, or asks for something unnamed."""
    asks = ASKS.get(fluent)
    if asks is None or "?" in args or len(args) != len(set(args)):
        return ""
    slots = {
        letter: [_name(shelf, arg, day, lang)] for letter, arg in zip("abc", args, strict=False)
    }
    begin = getattr(ON, lang).format(when=say_day(day, lang)) if day else ""
    text = fill(getattr(asks, lang), slots, lang)
    return begin + (text[:1].lower() + text[1:] if lang == "en" and begin else text)


def _name(shelf: Shelf, id_: str, day: int, lang: str) -> Name:
    name = say(shelf.ledger, id_, lang, day)
    return name._replace(text=the(name.text)) if lang == "en" and name.proper else name


def _answer(shelf: Shelf, mark: Mark, lang: str) -> str:
    """What the clause that was compared says, or the day that the books have."""
    why = mark.reasons[0] if mark.reasons else None
    if isinstance(why, Act):
        clause = shelf.by_number[why.number]
        return sentence(shelf.ledger, clause.act, lang, clause.day).rstrip(".")
    if isinstance(why, Dated) and why.when.earliest:
        return _span(why.when, lang)
    return ""


def _span(when: When, lang: str) -> str:
    """A day as exactly as it is known, or the first and the last of a stretch of days."""
    first, last = (said_when(when, day, lang) for day in (when.earliest, when.latest))
    return f"{first} – {last}" if "/" in when.text and last and first != last else first


def told(shelf: Shelf, mark: Mark, lang: str) -> str:
    """The exchange on one line; empty where nothing was asked."""
    found = exchange(shelf, mark, lang)
    if found is None:
        return ""
    said = f"{getattr(ASKED, lang)}: {found.question}"
    return f"{said} — {getattr(ANSWERED, lang)}: {found.answer}" if found.answer else said
