"""The reply to a plain question: the question understood, the sense, the days that the books
see, the spells with their articles."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from misak.ask.answer import Answer, Json
from misak.ask.evaluate import evaluate
from misak.ask.language import Asked, understand
from misak.ask.library import Library
from misak.ask.plain.reader import SIDES, Reader, Understood
from misak.ask.plain.several import understood
from misak.ask.quantified import QUANTIFIED, first_day, quantified
from misak.ask.resolving import resolve
from misak.ask.spans import moving_days, over, within
from misak.ask.unknown import UnknownName
from misak.ground.days import iso
from misak.ground.langs import LANGS
from misak.kinds.plain import BESIDE, SENSES
from misak.kinds.questions import Question
from misak.kinds.row import Words

# The shapes of questions whose answers have a beginning and an end in time.
TIMED = (
    "title",
    "administration",
    "status",
    "fact",
    "bond",
    "matter",
    "in_force",
    "party",
    "exists",
    "name",
)
_PLACED = re.compile(
    r"^(?P<head>(?:\w+ )?)(?P<fluent>\w+)\((?P<place>[^()]*)\)(?: = "
    r"(?P<value>.*?))?(?P<on>(?: on .*)?)$"
)
VERDICTS = {
    "yes": Words("Yes.", "Evet."),
    "no": Words("No.", "Hayır."),
    "no-contested": Words("No, but contested.", "Hayır, ama tartışmalı."),
    "in-part": Words("For a part of that time.", "Bu sürenin bir bölümünde."),
    "partly": Words("In part.", "Kısmen."),
    "unseen": Words(
        "The books do not see this: neither yes nor no.", "Defter bunu görmüyor: ne evet ne hayır."
    ),
    "contested": Words("Yes, but contested.", "Evet, ama tartışmalı."),
    "shut": Words("Closed to troops and works: yes.", "Askere ve tahkimata kapalı: evet."),
    "shut-in-part": Words(
        "Closed to troops and works: in part of it, or for a part of that time.",
        "Askere ve tahkimata kapalı: bir bölümü, ya da bu sürenin bir bölümünde.",
    ),
    "shut-around": Words(
        "Closed to troops and works: not by itself, but it lies in what was, or in part was.",
        "Askere ve tahkimata kapalı: kendi başına değil, ama tümü ya da bir bölümü kapalı bir "
        "yerin içinde.",
    ),
    "not-shut": Words(
        "Closed to troops and works: no, by what the books have.",
        "Askere ve tahkimata kapalı: defterde olana göre hayır.",
    ),
    "no-within": Words(
        "No, within the days that the books see.", "Defterin gördüğü günler içinde hayır."
    ),
}


# What is told in other words than yes and no, which would answer the wrong way round.
OF_SENSE = {
    "military": {
        "yes": "shut",
        "contested": "shut",
        "in-part": "shut-in-part",
        "partly": "shut-in-part",
        "no-within": "not-shut",
        "no-contested": "not-shut",
    }
}


class Spell(NamedTuple):
    """A stretch of days in which one answer holds."""

    first: int
    last: int
    answer: Answer


class Part(NamedTuple):
    """An answer in one sense: the question of the question language, the answer as a whole, its
    spells."""

    sense: Words
    question: str
    answer: Answer
    spells: tuple[Spell, ...]


class Reply(NamedTuple):
    """What a plain question is answered with: in the sense that it asks about, and in the
    senses beside it.

    ``seen`` are the first and the last day that the books see, None where the question is not
    about days; ``verdict`` is a row of ``VERDICTS`` where it asks for yes or no, else empty.
    """

    understood: Understood
    main: Part
    beside: tuple[Part, ...]
    seen: tuple[int, int] | None
    verdict: str


def reply(library: Library, text: str, on: str | None = None, reading: str = "") -> Reply:
    """Answer a plain question; ``on`` is the time where the question names none. Raises
    NotUnderstood and UnknownName."""
    found, *others = understood(Reader(library), text, on)
    if others:
        return _of_several(library, (found, *others), reading)
    asked = understand(found.question)
    sense = found.form.sense or asked.question.id
    main = _part(library, found.question, reading, found.form.sense)
    beside = tuple(
        part
        for question in (*_beside(sense, found.question), *_around(library, sense, asked))
        if _tells(part := _part(library, question, reading), main)
    )
    seen = _seen(library, asked) if asked.question.shape in TIMED else None
    return Reply(found, main, beside, seen, _of_sense(sense, _verdict(asked, main), beside))


def _of_sense(sense: str, verdict: str, beside: tuple[Part, ...]) -> str:
    """The verdict in the words of its sense; what lies around a place may be closed where the place
    by itself is not."""
    meant = OF_SENSE.get(sense, {}).get(verdict, verdict)
    around = {str(id_) for part in beside for id_ in part.answer.ids}
    return "shut-around" if meant == "not-shut" and around & {"yes", "in-part"} else meant


def _of_several(library: Library, found: tuple[Understood, ...], reading: str) -> Reply:
    """The reply to a question about several places, papers or pairs of a war: each is answered by
    itself; together they are so in part where they differ. Who fought whom is no yes or no."""
    parts = [_part(library, one.question, reading, one.form.sense) for one in found]
    asked = [understand(one.question) for one in found]
    seen = {_seen(library, one) if one.question.shape in TIMED else None for one in asked}
    told = {_verdict(one, part) for one, part in zip(asked, parts, strict=True)}
    verdict = told.pop() if len(told) == 1 else "" if "" in told else "partly"
    verdict = "" if found[0].form.sense == SIDES else verdict
    days = seen.pop() if len(seen) == 1 else None
    return Reply(found[0], parts[0], tuple(parts[1:]), days, verdict)


def _part(library: Library, question: str, reading: str, meant: str = "") -> Part:
    """A question answered, with its spells, in the sense that is meant, else in its own."""
    asked = understand(question)
    first, last = library.days(asked, None)
    sense = SENSES.get(meant or asked.question.id) or _plain_sense(asked.question)
    if first == last and asked.modifier not in QUANTIFIED:
        answer = library.ask(question, reading=reading)
        return Part(sense, question, answer, (Spell(first, last, answer),))
    found = library.spells(asked, first, last, reading)
    whole = quantified(asked, found, last) if asked.modifier in QUANTIFIED else over(found, last)
    return Part(sense, question, whole, _spells(found, last))


def _plain_sense(question: Question) -> Words:
    return question.word


def _spells(found: list[tuple[Answer, int]], last: int) -> tuple[Spell, ...]:
    """The answers with their days, neighbours that say the same put together."""
    kept: list[tuple[Answer, int]] = []
    for answer, day in found:
        before = kept[-1][0] if kept else None
        if before is None or (before.ids, before.covered, before.sentence) != (
            answer.ids,
            answer.covered,
            answer.sentence,
        ):
            kept.append((answer, day))
    ends = [*(day - 1 for _, day in kept[1:]), last]
    return tuple(Spell(day, end, answer) for (answer, day), end in zip(kept, ends, strict=True))


def _beside(sense: str, question: str) -> Iterable[str]:
    """The same question in the senses that people mean by the same words."""
    match = _PLACED.match(question)
    for fluent in BESIDE.get(sense, ()) if match is not None else ():
        assert match is not None
        head, place, value, on = match["head"], match["place"], match["value"], match["on"]
        if head.strip() == "which" or place == "?":
            return
        if fluent == "claims":
            yield f"{head if value else ''}claims({value or '?'}, {place}){on}"
        elif sense == "status":  # whose value is of another kind
            yield f"{fluent}({place}){on}"
        else:
            yield f"{head}{fluent}({place}){f' = {value}' if value else ''}{on}"


def _around(library: Library, sense: str, asked: Asked) -> Iterable[str]:
    """The same of the place around, where what stands there may be said of it alone: the shores of
    a strait stand under the regime of both."""
    if sense != "military":
        return
    day = library.days(asked, None)[1]
    place = resolve(library.index, asked, day, [])[0]
    for whole in library.books().replay.titles.above(place or ""):
        yield asked.text.replace(str(asked.args[0]), whole, 1)


def _tells(part: Part, main: Part) -> bool:
    """Whether another sense tells something that the first does not: covered, not empty, and
    not the same in the same days."""
    if not any(one.answer.covered and one.answer.value for one in part.spells):
        return False
    if part.question.partition("(")[0].endswith("claims"):
        return any(one.answer.value and one.answer.ids != ["no"] for one in part.spells)
    ours = [(one.first, one.last, one.answer.ids) for one in main.spells]
    return [(one.first, one.last, one.answer.ids) for one in part.spells] != ours


def _seen(library: Library, asked: Asked) -> tuple[int, int] | None:
    """The first and the last day on which the books cover what is asked; None where the question
    is about one instrument."""
    if asked.under:
        return None  # what an instrument says is seen where the instrument is
    books = library.books()
    bare = asked._replace(modifier="", on=None, first=None)

    def covered(day: int) -> bool:
        try:
            args = resolve(library.index, bare, day, [])
        except UnknownName:
            return False  # a part that is one of its whole for some days alone
        return evaluate(books, library.index, bare, args, day).covered

    today, opened = date.today().toordinal(), first_day(books)
    days = sorted({opened, *within(moving_days(books), opened, today)})
    first = next(filter(covered, days), None)  # from both ends: what lies between need not be asked
    if first is None:
        return None
    last = next(filter(covered, reversed(days)))
    return first, next((day - 1 for day in days if day > last), today)


def _verdict(asked: Asked, main: Part) -> str:
    """Yes or no where the question asks for it; *in part* where both are so in the time asked
    about."""
    seen = [one.answer for one in main.spells if one.answer.covered]
    if asked.modifier in ("ever", "always", "never"):
        return _quantified(main, seen)
    if not seen:
        return "unseen"
    told = {str(answer.ids[0]) for answer in seen if answer.ids}
    if asked.modifier or not told or not told <= {"yes", "no", "in-part"}:
        return ""
    if told == {"no"}:
        return _denied(seen)
    if told == {"in-part"} and len(seen) == len(main.spells):
        return "partly"  # of the thing itself: some articles, some places within
    if told != {"yes"} or len(seen) < len(main.spells):
        return "in-part"
    return "contested" if _all_contested(seen) else "yes"


def _denied(seen: list[Answer]) -> str:
    """No on every day that is seen; contested where it is so on all of them."""
    return "no-contested" if _all_contested(seen) else "no-within"


def _quantified(main: Part, seen: list[Answer]) -> str:
    """The verdict on *ever*, *always*, *never*."""
    if not main.answer.value:
        return "unseen"
    if main.answer.ids == ["no"]:
        return "no-within"
    so = [answer for answer in seen if answer.ids != ["no"]]
    return "contested" if _all_contested(so) else "yes"


def _all_contested(found: list[Answer]) -> bool:
    return bool(found) and all(answer.contested for answer in found)


def reply_data(one: Reply) -> Json:
    """A reply as plain data (docs/schema/plain.schema.json)."""
    seen = one.seen
    return {
        "asked": one.understood.asked,
        "language": one.understood.lang,
        "understood": one.understood.question,
        "sense": _both(one.main.sense),
        "seen": {"from": iso(seen[0]), "to": iso(seen[1])} if seen is not None else None,
        "verdict": one.verdict or None,
        "answer": one.main.answer.to_dict(),
        "spells": [_spell(spell) for spell in one.main.spells],
        "beside": [
            {
                "sense": _both(part.sense),
                "understood": part.question,
                "spells": [_spell(spell) for spell in part.spells],
            }
            for part in one.beside
        ],
    }


def _both(words: Words) -> Json:
    return {lang: getattr(words, lang) for lang in LANGS}


def _spell(one: Spell) -> Json:
    answer = one.answer
    return {
        "from": iso(one.first),
        "to": iso(one.last),
        "value": answer.value,
        "covered": answer.covered,
        "contested": answer.contested,
        "sentence": answer.sentence,
        "because": answer.because,
    }
