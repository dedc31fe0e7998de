"""Values and answers in words: every value with its id and both names, every answer as a
sentence that names its article."""

from __future__ import annotations

from misak.ask.answer import Json
from misak.ask.beside import beside, run_by
from misak.ask.bonds import bonds
from misak.ask.doers import by_doer
from misak.ask.found import NO, PARTLY, YES, Item
from misak.ask.language import Asked
from misak.ask.phrases import (
    ANSWERED,
    ANY_OF,
    ANYBODY,
    BEFORE,
    BESIDE,
    BOUND,
    COUNTED,
    EXTREME,
    EXTREME_OF,
    FOLLOWED,
    FREE,
    LISTED,
    MORE,
    NEGATIVE,
    NOBODY,
    NONE_BOOKED,
    NONE_FITS,
    NONE_OF,
    NONE_SUCH,
    NOT_ALL,
    NOT_COVERED,
    ON,
    ONLY_PARTS,
    OPEN,
    PART,
    PLAIN_ANSWER,
    SIGNERS,
    SOMETHING,
    TOGETHER,
    UNCOUNTED,
    UNORDERED,
    UNSETTLED,
    WHOLE,
    WITH_ITS_END,
    WITHIN,
)
from misak.ask.said import Telling
from misak.ask.tails import tail_of
from misak.ask.worded import argument, arguments, articles, filled, known, value_name, worded
from misak.booking.exactness import opens
from misak.effects.values import Line
from misak.ground.days import FOREVER
from misak.kinds.row import Says
from misak.ledger.values import Ledger
from misak.say.days import said_when
from misak.say.naming import of_whom, plain, say
from misak.words.english import the
from misak.words.fold import capitalise
from misak.words.turkish import Name, inflect_name, join, say_day

OWES = "owes"
DONE_THEN = ("signed", "ratified")  # done on its day, which is told, and not since
OF_PARTIES = ("party", "signer", "signatory")  # shapes of which instruments can be asked for
NAMED = ("by", "under", "part", "instrument", "obligor", "obligee", "topic", "procedure", "for")


def told(ledger: Ledger, item: Item, asked: Asked, day: int) -> Json:
    """One value as the published shape has it: ``id``, ``en``, ``tr`` and what else is known."""
    row: Json = {
        "id": item.id,
        "en": value_name(ledger, item, asked, day, "en").text,
        "tr": value_name(ledger, item, asked, day, "tr").text,
    }
    for key, value in item.extra:
        row[key] = (
            {
                "id": value,
                "en": say(ledger, value, "en", day).text,
                "tr": say(ledger, value, "tr", day).text,
            }
            if key in NAMED and isinstance(value, str)
            else value
        )
    return row


def sentence(telling: Telling, because: list[Json], contested: bool, dated: bool = True) -> str:
    """The answer in one sentence, with its day where one was asked about, and the article that
    says so."""
    lang, found = telling.lang, telling.found
    start = ON[lang].format(day=say_day(telling.day, lang)) if dated else ""
    tail = tail_of(because, contested, lang, len(found.values) > 1 or len(found.last) > 1)
    if found.followed is not None:
        return f"{start}{_followed(telling)}{tail}."
    if not found.covered and found.last:  # a single act whose day has passed (rule 30)
        return f"{start}{bonds(telling, found.last)}{tail}."
    if not found.covered:
        return f"{start}{_unknown(telling, contested)}{tail}."
    items = found.values
    ledger = telling.books.ledger
    one = len(items) == 1
    more = beside(ledger, items[0], telling.day, lang) if one else run_by(telling)
    return f"{start}{_body(telling).rstrip('.')}{more}{tail}."


def _unknown(telling: Telling, contested: bool) -> str:
    """That the books do not answer: they do not treat it, other accounts alone do, or they have
    only some of the articles that are to be counted."""
    lang, asked = telling.lang, telling.asked
    if asked.modifier == "count" and telling.found.plain and asked.question.shape == "article":
        what = arguments(telling)["a"][0]
        shown = the(what.text) if lang == "en" and what.proper else what.text
        return UNCOUNTED[lang].format(number=len(telling.found.plain), what=shown)
    if asked.modifier == "count" and telling.found.plain and telling.found.more:
        text = _statement(telling).rstrip(".")
        return NOT_ALL[lang].format(number=len(telling.found.plain), text=text)
    if asked.modifier in ("first", "last") and telling.found.plain:
        return UNORDERED[lang].format(text=_statement(telling).rstrip("."))
    return UNSETTLED[lang] if contested else NOT_COVERED[lang]


def _followed(telling: Telling) -> str:
    """What the books last followed, and until when."""
    found, lang = telling.found, telling.lang
    assert found.followed is not None
    before = telling._replace(
        found=found._replace(values=found.last, plain=None), day=found.followed
    )
    return FOLLOWED[lang].format(
        day=say_day(found.followed, lang), text=_statement(before).rstrip(".")
    )


def _body(telling: Telling) -> str:
    """The sentence of the question, with its modifier or its yes or no before it."""
    asked, found, lang = telling.asked, telling.found, telling.lang
    if asked.modifier in ("first", "last"):
        return _extreme(telling)
    text = _statement(telling)
    if asked.modifier == "count" and found.plain is not None:
        text = COUNTED[lang].format(number=found.values[0].id, text=text)
    elif asked.modifier in BOUND:
        text = _bound(telling, text)
    if asked.equals and found.values in (YES, NO, PARTLY) and found.plain is not None:
        return ANSWERED[str(found.values[0].id)][lang].format(text=text)
    return text


def _bound(telling: Telling, text: str) -> str:
    """``since`` and ``until``: from or until when what is said holds, as exactly as it is known."""
    found, lang = telling.found, telling.lang
    if telling.asked.question.shape in DONE_THEN:
        return text
    at = found.since if telling.asked.modifier == "since" else found.until
    if telling.asked.modifier == "since" and opens(found.reasons):
        return f"{BEFORE[lang]}: {text}"
    begun = found.plain[0].id == PART if found.plain else False
    if telling.asked.modifier == "since" and begun and found.until is not None:
        return WHOLE[lang].format(
            text=text.rstrip("."), day=said_when(None, found.until, lang, "abl")
        )
    if at is None or not 0 < at < FOREVER:
        return f"{OPEN[telling.asked.modifier][lang]}: {text}"
    case = "abl" if telling.asked.modifier == "since" else "dat"
    shown = said_when(telling.books.inexact.get(at), at, lang, case)
    return f"{BOUND[telling.asked.modifier][lang].format(day=shown)}: {text}"


def _extreme(telling: Telling) -> str:
    """The first or last that does something, or the first or last clause that says it."""
    asked, found, lang = telling.asked, telling.found, telling.lang
    if not found.values:
        return NONE_SUCH[lang]
    if asked.equals:
        return PLAIN_ANSWER[str(found.values[0].id)][lang]
    names = [value_name(telling.books.ledger, v, asked, telling.day, lang) for v in found.values]
    shown = join([the(n.text) if lang == "en" and n.proper else n.text for n in names], lang)
    doers = {str(by) for v in found.values if (by := dict(v.extra).get("by"))}
    if doers:  # a deed of another government of the state that is asked about (rule 27)
        told = [say(telling.books.ledger, by, lang, telling.day).text for by in sorted(doers)]
        shown = f"{shown} ({join([the(t) if lang == 'en' else t for t in told], lang)})"
    return _extreme_of(telling, shown)


def _extreme_of(telling: Telling, shown: str) -> str:
    """The first or last, and of which government where one is named: it is not all of its state."""
    asked, lang = telling.asked, telling.lang
    who = telling.args[1] if asked.question.shape in OF_PARTIES and not telling.args[0] else None
    if who is None:
        return EXTREME[asked.modifier][lang].format(value=shown)
    name = say(telling.books.ledger, who, lang, telling.day).text
    of = the(name) if lang == "en" else name
    return EXTREME_OF[asked.modifier][lang].format(who=of, value=shown)


def _statement(telling: Telling) -> str:
    """The question as a statement, without its modifier: what is so, or that it is not."""
    asked, found = telling.asked, telling.found
    items = found.plain if found.plain is not None else found.values
    if asked.question.shape == "bond":
        said = bonds(telling, items)
        if said:
            return said
    each = by_doer(telling, items)
    if None in telling.args:
        text = "; ".join(_listed(one.telling, one.items).rstrip(".") for one in each)
        named = found.more and items and not asked.modifier
        return MORE[telling.lang].format(text=text) if named else text
    text = "; ".join(_by_row(one.telling, one.items).rstrip(".") for one in each)
    if found.shared:
        text = TOGETHER[telling.lang].format(text=text.rstrip("."))
    if found.parts:
        return _with_parts(telling, items, text)
    return text


def _by_row(telling: Telling, items: tuple[Item, ...]) -> str:
    """The row's own sentence: that it is so, or that it is not."""
    question = telling.asked.question
    negative = not items or str(items[0].id) in NEGATIVE
    template = question.no if negative else question.yes
    if items and items[0].id == PART and question.partly is not None:
        template = question.partly
    if not items or items == NO:
        over = question.over if _ended(telling) else None
        template = over or template
    else:
        over = None
    slots = arguments(telling)
    slots["value"] = [worded(telling, item) for item in items]
    since = telling.found.since
    slots["when"] = _when(telling, since) if since else []
    text = filled(template, slots, telling.lang)
    return f"{text.rstrip('.')}{_with_whom(telling)}" if over else text


def _when(telling: Telling, day: int) -> list[Name]:
    """A day since which something is so, no more exactly than the ledger writes it."""
    said = said_when(telling.books.inexact.get(day), day, telling.lang)
    return [Name(said, None, False, None)]


def _with_whom(telling: Telling) -> str:
    """With whose end something ended, where no clause ended it."""
    why = telling.found.reasons[0]
    if not isinstance(why, Line) or why.word != "until":
        return ""
    who = say(telling.books.ledger, why.id, telling.lang, telling.day)
    name = the(who.text) if telling.lang == "en" else who.text
    return WITH_ITS_END[telling.lang].format(name=name)


def _ended(telling: Telling) -> bool:
    """Whether what is denied was so once, and has ended on a day that is known."""
    found = telling.found
    return found.covered and found.since is not None and telling.asked.question.shape == "fact"


def _listed(telling: Telling, items: tuple[Item, ...]) -> str:
    """An enumeration as the row's sentence with all that fit in the place of ``?``; a negative
    pronoun where nothing does."""
    question, lang = telling.asked.question, telling.lang
    place = telling.args.index(None)
    slots = arguments(telling)
    slot = "abc"[place]
    if not items and telling.asked.equals and question.shape in FREE:
        return _none_fits(telling, question.args[place])
    if not items:
        return _none(telling, slots, place)
    if telling.found.since:
        slots["when"] = _when(telling, telling.found.since)
    names = [worded(telling, item) for item in items]
    groups = question.args[place] == "group"
    slots[slot] = [of_whom(name, lang) if groups else name for name in names]
    for rest in range(place + 1, len(telling.args)):
        if telling.args[rest] is None:
            slots["abc"[rest]] = [Name(SOMETHING[question.args[rest]][lang], None, False, None)]
    if not question.valued:
        signers = {dict(item.extra).get("role") for item in items} == {"signatory"}
        row = Says(**SIGNERS) if question.shape == "party" and signers else question.yes
        return filled(row, slots, lang)
    return _valued(telling, items, slots)


def _valued(telling: Telling, items: tuple[Item, ...], slots: dict[str, list[Name]]) -> str:
    """An enumeration of a fluent with values: each value with all that has it."""
    question, lang, ledger = telling.asked.question, telling.lang, telling.books.ledger
    place = telling.args.index(None)
    if telling.asked.equals and question.shape in FREE:
        slots["value"] = _wanted(telling)
        return filled(question.yes, slots, lang)
    groups: dict[str, list[Name]] = {}
    for item, name in zip(items, slots["abc"[place]], strict=True):
        groups.setdefault(str(dict(item.extra).get("value", "")), []).append(name)
    if question.shape == "article" and telling.args[0] is not None:
        return articles(telling, items)
    if set(groups) == {""}:
        head = LISTED[lang].format(word=getattr(question.word, lang))
        return f"{head}: {join([n.text for n in slots['abc'[place]]], lang)}"
    parts = []
    for value, names in groups.items():
        slots["abc"[place]] = names
        slots["value"] = [say(ledger, value, lang, telling.day)]
        parts.append(filled(question.yes, slots, lang).rstrip("."))
    return "; ".join(parts)


def _wanted(telling: Telling) -> list[Name]:
    """The values that are asked for, in words; of a status the state under which it stands in
    brackets, as an answer tells it."""
    asked, spans = telling.asked, telling.books.people.spans
    under = [each for each in asked.equals if each in spans and asked.question.shape == "status"]
    values = [known(telling, text) for text in asked.equals if text not in under]
    if not under:
        return values
    said = join([known(telling, each).text for each in under], telling.lang)
    word = join([value.text for value in values], telling.lang)
    return [Name(f"{word} ({said})".strip(), None, False, None)]


def _none_fits(telling: Telling, type_: str) -> str:
    """That nothing which the books follow has the value that is asked for: of what they leave out
    they say nothing."""
    lang = telling.lang
    text = NONE_FITS[lang].format(
        nothing=NOBODY[type_][lang],
        word=getattr(telling.asked.question.word, lang),
        value=join([name.text for name in _wanted(telling)], lang),
    )
    return capitalise(text, lang)


def _none(telling: Telling, slots: dict[str, list[Name]], place: int) -> str:
    """That nothing fits: *nobody*, *no place* before an affirmed verb, *any place* with the
    row's denial; in Turkish *hiçbir devlet*, which is denied as well, where it is the subject."""
    question, lang = telling.asked.question, telling.lang
    type_ = question.args[place]
    subject = question.yes.en.startswith(f"{{{'abc'[place]}}}")
    first = subject and not question.symmetric and not question.valued
    denied = lang == "tr" and question.no.tr.startswith(f"{{{'abc'[place]}}}")
    words = NOBODY if denied or (first and lang == "en") else ANYBODY
    if question.id == OWES and telling.args[-1] is None and None not in telling.args[:2]:
        return filled(Says(**NONE_BOOKED), slots, lang)
    slots["abc"[place]] = [Name(_nobody(telling, words, type_), None, False, None)]
    for rest in range(place + 1, len(telling.args)):
        if telling.args[rest] is None:
            slots["abc"[rest]] = [Name(SOMETHING[question.args[rest]][lang], None, False, None)]
    return filled(question.yes if first and lang == "en" else question.no, slots, lang)


def _nobody(telling: Telling, words: dict[str, dict[str, str]], type_: str) -> str:
    """*Nobody*, *any state*, or none of the members of the group that was asked about."""
    group, lang = telling.found.group, telling.lang
    if not group:
        return words[type_][lang]
    name = say(telling.books.ledger, group, lang, telling.day)
    form = (NONE_OF if words is NOBODY else ANY_OF)[lang]
    return form.format(group=the(name.text) if lang == "en" else inflect_name(name, "abl"))


def _with_parts(telling: Telling, items: tuple[Item, ...], text: str) -> str:
    """The sentence with the parts that are held by others, or the parts alone where all is set
    apart."""
    ledger, lang, day = telling.books.ledger, telling.lang, telling.day
    valued = telling.asked.question.several  # a status, of which the whole may have others
    by_holder: dict[str, list[str]] = {}
    for item in telling.found.parts:
        place = say(ledger, str(dict(item.extra)["part"]), lang, day)
        shown = the(place.text) if lang == "en" else place.text
        by_holder.setdefault(str(item.id), []).append(shown)
    said = "; ".join(
        f"{join(places, lang)}: "
        f"{plain(holder, lang) if valued else _joint(ledger, holder, lang, day)}"
        for holder, places in by_holder.items()
    )
    if valued:
        return WITHIN[lang].format(text=text.rstrip("."), parts=said)
    if not items:
        whole = argument(telling, str(telling.args[0]), "place")
        return f"{filled(Says(**ONLY_PARTS), {'a': [whole]}, lang)}: {said}"
    return BESIDE[lang].format(text=text.rstrip("."), parts=said)


def _joint(ledger: Ledger, holder: str, lang: str, day: int) -> str:
    """A holder, or those who hold together, in words."""
    names = [say(ledger, each, lang, day) for each in holder.split("+")]
    return join([the(n.text) if lang == "en" and n.proper else n.text for n in names], lang)
