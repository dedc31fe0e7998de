"""The reply to a plain question: the question understood, the sense, the days that the books
see, the spells with their articles."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from misak.ask.answer import Answer, Json
from misak.ask.candidates import dated_alike, told_candidates
from misak.ask.evaluate import evaluate
from misak.ask.language import Asked, understand
from misak.ask.library import Library
from misak.ask.plain.parts import Part, Spell
from misak.ask.plain.reader import SIDES, Reader, Understood
from misak.ask.plain.several import understood
from misak.ask.plain.verdicts import OF_SENSE, in_another_sense, verdict
from misak.ask.plain.words import words
from misak.ask.quantified import QUANTIFIED, first_day, quantified
from misak.ask.resolving import resolve
from misak.ask.spans import moving_days, over, within
from misak.ask.unknown import UnknownName
from misak.ground.days import iso
from misak.ground.langs import LANGS
from misak.kinds.plain import BESIDE, SENSES
from misak.kinds.questions import Question
from misak.kinds.row import Words
from misak.words.fold import fold

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
# What came to bind it or not, where the books have the act of ratification itself.
RATIFIED = {
    "yes": {"bound": "ratified", "never-bound": "ratified-only"},
    "no": {"bound": "ratified-beside", "never-bound": "ratified-beside"},  # rule 27
}
_PLACED = re.compile(
    r"^(?P<head>(?:\w+ )?)(?P<fluent>\w+)\((?P<place>[^()]*)\)(?: = "
    r"(?P<value>.*?))?(?P<on>(?: on .*)?)$"
)


class Reply(NamedTuple):
    """What a plain question is answered with: in the sense that it asks about, and in the
    senses beside it.

    ``seen`` are the first and the last day that the books see, None where the question is not
    about days; ``verdict`` is a row of ``VERDICTS`` where it asks for yes or no, else empty;
    ``alike`` are the papers that bear the name of the one that is told with a year behind it.
    """

    understood: Understood
    main: Part
    beside: tuple[Part, ...]
    seen: tuple[int, int] | None
    verdict: str
    alike: Words | None = None


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
    told = in_another_sense(asked, verdict(library, found, asked, main), beside)
    told = _of_sense(sense, told, beside)
    return Reply(found, main, beside, seen, told, _alike(library, found, asked))


def _alike(library: Library, found: Understood, asked: Asked) -> Words | None:
    """The papers that bear the title by which the one asked about is called, with a year behind it:
    it is taken for this one, and that is said. Who says the year means one."""
    ledger, text = library.ledger, f" {' '.join(word.key for word in words(found.asked))}"
    for id_ in (str(arg) for arg in asked.args if arg in ledger.instruments):
        force = library.books().expansion.forces.get(id_)
        if force is not None and force.signed and iso(force.signed)[:4] in text:
            continue
        named = {fold(t): t for n in ledger.names[id_].namings for t in (n.tr, n.en)}
        said = max((key for key in named if f" {key}" in text), key=len, default="")
        also = {one: None for one in dated_alike(ledger, said) if one != id_} if said else {}
        if also:
            tr, en = told_candidates(ledger, tuple(also))
            return Words(en, tr)
    return None


def _of_sense(sense: str, verdict: str, beside: tuple[Part, ...]) -> str:
    """The verdict in the words of its sense; what lies around a place may be closed where the place
    by itself is not."""
    meant = OF_SENSE.get(sense, {}).get(verdict, verdict)
    around = {str(id_) for part in beside for id_ in part.answer.ids}
    act = next((told for told in RATIFIED if sense == "binding" and told in around), "")
    if meant in RATIFIED.get(act, ()):
        return RATIFIED[act][meant]
    return "shut-around" if meant == "not-shut" and around & {"yes", "in-part"} else meant


def _of_several(library: Library, found: tuple[Understood, ...], reading: str) -> Reply:
    """The reply to a question about several places, papers or pairs of a war: each is answered by
    itself; together they are so in part where they differ. Who fought whom is no yes or no."""
    parts = [_part(library, one.question, reading, one.form.sense) for one in found]
    asked = [understand(one.question) for one in found]
    seen = {_seen(library, one) if one.question.shape in TIMED else None for one in asked}
    told = {verdict(library, *one) for one in zip(found, asked, parts, strict=True)}
    whole = told.pop() if len(told) == 1 else "" if "" in told else "partly"
    whole = "" if found[0].form.sense == SIDES else whole
    days = seen.pop() if len(seen) == 1 else None
    return Reply(found[0], parts[0], tuple(parts[1:]), days, whole)


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
    a strait stand under the regime of both; of what binds, the act of ratification."""
    if sense == "binding":
        yield f"ratified({', '.join(map(str, asked.args))})"
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
        "alike": _both(one.alike) if one.alike is not None else None,
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
