"""The whole life of a place, a polity, a matter, an instrument or a happening, in paragraphs
with numbered footnotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from misak.ask.answer import Json
from misak.ask.horizon import followed_until, of_fact
from misak.ask.library import Library
from misak.ask.others import why_so
from misak.ask.questions import in_force
from misak.ask.reasons import reason
from misak.booking.books import Books
from misak.effects.values import Line, Matter, Why
from misak.ground.days import FOREVER, iso
from misak.ground.langs import LANGS
from misak.kinds import effects as clauses
from misak.kinds.effects import Owe
from misak.kinds.row import Words
from misak.ledger.values import Act
from misak.say.clauses import sentence as clause
from misak.say.naming import title
from misak.tell.crowds import BONDS
from misak.tell.days import spoken, when
from misak.tell.facts import Facts
from misak.tell.lives import instrument_life
from misak.tell.moments import Effect, Moment, moments
from misak.tell.notes import Notes
from misak.tell.paragraphs import Paragraph, joined, paragraph
from misak.tell.reach import LAST
from misak.tell.wording import Said, ends, name, names, sentence, upper
from misak.words.turkish import say_day

MARKS = {
    "confirms": Words("This confirms what held already.", "Bu, zaten geçerli olanı teyit eder."),
    "void": Words(
        "It has no effect: the giver did not hold it.",
        "Sonuç doğurmaz: devreden ona sahip değildi.",
    ),
    "unforced": Words("It never came into force.", "Hiç yürürlüğe girmedi."),
}
HEAD = Words("{day}, {title}:", "{day}, {title}:")
OTHERS = Words("Told otherwise", "Başka anlatılar")
ACCOUNT = {
    "contested": Words("{who} (contested), {text}", "{who} (tartışmalı), {text}"),
    "rejected": Words("{who} (rejected), {text}", "{who} (geçersiz), {text}"),
}
FOLLOWED = Words(
    "The books follow this until {day}; what came after they do not say.",
    "Defter bunu {day} gününe kadar izler; sonrasını söylemez.",
)
UNTIL = Words("How far the books go", "Defter nereye kadar gider")
ASKED = {"place": "title", "matter": "matter"}  # the fact whose horizon is that of the thing
UNNAMED = Words("One account", "Bir anlatı")
OWED = Words("Duties and rights: {0}.", "Yükümlülükler ve haklar: {0}.")
MANY = 3  # more clauses of duties and rights than this in one instrument are told by their topics
PASSING = ("passed", "lapsed")  # ways in which a fact changes beyond the words of a clause


def story(library: Library, text: str, reading: str = "") -> Json:
    """The life of a thing as ``paragraphs`` (a ``heading``, the text in both languages with
    [n], its days) and numbered ``notes``.

    A place has a paragraph for each holder of its title, a polity and the rest one for each
    year; an instrument tells of its signature, its force, what it did article by article, and
    what came of it. Raises UnknownName.
    """
    id_ = library.index.find(text, "thing", 0)
    books = library.books(library.reading(reading))
    notes = Notes(books)
    type_ = books.ledger.names[id_].type
    told: list[Paragraph] = []
    if id_ in books.ledger.instruments:
        told += instrument_life(books, id_, notes)
    lived = moments(books, id_)
    edge = _edge(books, id_, type_)
    own = [m for m in (_seen(books, m, edge) for m in lived) if m is not None]
    told += _chapters(books, id_, type_, [m for m in own if m.mark != "account"], notes)
    told += _accounts(books, [m for m in own if m.mark == "account"], notes)
    if edge < FOREVER:
        said = {lang: getattr(FOLLOWED, lang).format(day=say_day(edge - 1, lang)) for lang in LANGS}
        told.append(paragraph(_said(UNTIL), [said], edge - 1, edge - 1))
    return {
        "id": id_,
        "type": type_,
        "name": {lang: title(books.ledger, id_, lang) for lang in LANGS},
        "reading": books.reading.name,
        "paragraphs": [one.told() for one in told],
        "notes": notes.rows,
    }


def _edge(books: Books, id_: str, type_: str) -> int:
    """The first day on which the books no longer follow a thing (rule 32), where it lies before
    today and the thing has not ended by then; FOREVER where they follow it."""
    fluent = "in_force" if id_ in books.ledger.instruments else ASKED.get(type_, "")
    edge = of_fact(books, (fluent, id_), None, when(None)) if fluent else None
    if edge is None:
        return FOREVER
    if fluent == "in_force":
        treaty = books.ledger.instruments[id_].class_ == "treaty"
        last = in_force.answer(books, id_, (), "", edge.day - 1).values
        return edge.day if treaty and last and last[0].id != "no" else FOREVER
    matter = books.value((fluent, id_), edge.day - 1) if fluent == "matter" else None
    return FOREVER if isinstance(matter, Matter) and matter.state != "open" else edge.day


def _seen(books: Books, moment: Moment, edge: int) -> Moment | None:
    """A moment with the changes that the books follow; None of one that has no other, or that
    lies beyond the edge of the thing itself."""
    effects = tuple(
        effect
        for effect in moment.effects
        if not effect.after.token
        or of_fact(books, effect.fact, effect.after.why, moment.day) is None
    )
    if moment.day >= edge or (moment.effects and not effects):
        return None
    return moment._replace(effects=effects)


def _chapters(
    books: Books, id_: str, type_: str, lived: list[Moment], notes: Notes
) -> Iterator[Paragraph]:
    """Moments in paragraphs: of a place by the holder of its title, of others by year."""
    facts = Facts(books)
    spells = facts.spells(("title", id_)) if type_ == "place" else []

    def chapter(moment: Moment) -> tuple[int, str]:
        if type_ != "place":
            return int(iso(moment.day)[:4]) if moment.day > 0 else 0, ""
        before = [s for s in spells if s.begin <= moment.day]
        return (
            (facts.stretch(("title", id_), before[-1].begin)[0], before[-1].token)
            if before
            else (0, "")
        )

    for (number, _), rows in groupby(lived, chapter):
        listed = list(rows)
        heading: Said = {lang: str(number or "…") for lang in LANGS}
        spell = next((s for s in spells if s.begin == number), None)
        if spell is not None:
            days = facts.stretch(("title", id_), number)
            end = followed_until(books, ("title", id_), spell.why, days, when(None))
            who = names(books.ledger, spell.shown, number)
            bounds = {lang: _bounds(books, (number, end), end < days[1], lang) for lang in LANGS}
            heading = upper({lang: f"{who[lang]}, {bounds[lang]}" for lang in LANGS})
        yield paragraph(
            heading, _sentences(books, id_, type_, listed, notes), listed[0].day, listed[-1].day
        )


def _bounds(books: Books, days: tuple[int, int], cut: bool, lang: str) -> str:
    """The first day of a chapter and the day on which the next begins, in words; where the
    books only follow it no further (``cut``), the last day that they do."""
    begin, end = days
    first = spoken(books, begin, lang)
    if cut:
        return f"{first} – {getattr(LAST, lang).format(day=say_day(end - 1, lang))}"
    last = f" {spoken(books, end, lang)}" if end < FOREVER else ""
    return f"{first} –{last}"


def _sentences(
    books: Books, id_: str, type_: str, lived: list[Moment], notes: Notes
) -> Iterator[Said]:
    """A run of sentences for all clauses of one instrument on one day."""
    for (day, source), rows in groupby(lived, lambda m: (m.day, _source(m.why))):
        listed = list(rows)
        head = {
            lang: getattr(HEAD, lang).format(
                day=spoken(books, day, lang), title=title(books.ledger, source, lang)
            )
            if day > 0
            else ""
            for lang in LANGS
        }
        owing = [
            m
            for m in listed
            if isinstance(m.why, Act) and any(isinstance(e, Owe) for e in m.why.row.effects)
        ]
        brief = owing if type_ == "polity" and len(owing) > MANY else []
        parts = [
            upper(head),
            *(part for m in listed if m not in brief for part in _moment(books, id_, m, notes)),
        ]
        if brief:
            parts.append(_owed(books, brief, day, notes))
        unforced = any(m.mark == "unforced" for m in listed)
        yield joined([*parts, _said(MARKS["unforced"])] if unforced else parts)


def _source(why: Why) -> str:
    return why.id if isinstance(why, Line) else why.instrument


def _moment(books: Books, id_: str, moment: Moment, notes: Notes) -> Iterator[Said]:
    """The clause in words with its note, then what it changed beyond its words."""
    mark = notes.mark(moment.why)
    if isinstance(moment.why, Act):
        own = {lang: clause(books.ledger, moment.why, lang, moment.day) for lang in LANGS}
    else:
        clauses = reason(books, moment.why)["clause"]
        own = {lang: str(clauses[lang]) for lang in LANGS}  # type: ignore[index]
    if _only_ends(books, moment):
        for effect in moment.effects:
            told = _change(books, effect, moment.day)
            yield {lang: f"{told[lang]}{mark}" for lang in LANGS}
        return
    yield {lang: f"{own[lang]}{mark}" for lang in LANGS}
    if moment.mark in ("confirms", "void"):
        yield _said(MARKS[moment.mark])
    for effect in moment.effects:
        if not _said_already(id_, moment, effect):
            yield _change(books, effect, moment.day)


def _only_ends(books: Books, moment: Moment) -> bool:
    """Whether a clause acted on another day and now only ends: its own words would tell it as
    if it began."""
    return (
        isinstance(moment.why, Act)
        and bool(moment.effects)
        and books.expansion.days.get(moment.why.number) != moment.day
        and not any(effect.after.token for effect in moment.effects)
    )


def _said_already(id_: str, moment: Moment, effect: Effect) -> bool:
    """Whether the clause's own words say the change."""
    if not isinstance(moment.why, Act) or not any(
        id_ in values for values in moment.why.slots.values()
    ):
        return isinstance(moment.why, Line) and moment.why.word == "opens"
    fluents = {fluent for each in moment.why.row.effects for fluent in fluents_of(each)}
    return effect.fact[0] in fluents and effect.after.how not in PASSING


def fluents_of(effect: clauses.Effect) -> tuple[str, ...]:
    """The fluents that an effect of the catalogue can change by itself."""
    match effect:
        case (
            clauses.MoveTitle()
            | clauses.MoveAdministration()
            | clauses.Set()
            | clauses.Lift()
            | clauses.Attest()
        ):
            return (effect.fluent,)
        case Owe():
            return tuple(BONDS.values())
        case clauses.Open() | clauses.Settle():
            return ("matter",)
        case _:
            return ()


def _change(books: Books, effect: Effect, day: int) -> Said:
    """What a fact has become; where it ends, with the arguments with which it began."""
    if effect.after.token or effect.before is None:
        return sentence(books, effect.fact, effect.after, day)
    return ends(books, effect.fact, effect.before, effect.after, day)


def _owed(books: Books, rows: list[Moment], day: int, notes: Notes) -> Said:
    topics: dict[str, list[int]] = {}
    for moment in rows:
        assert isinstance(moment.why, Act)
        number = notes.number(moment.why)
        for slot in moment.why.row.slots:
            for topic in moment.why.slots.get(slot.name, ()) if slot.type == "topic" else ():
                if number not in topics.setdefault(topic, []):
                    topics[topic].append(number)
    said = {
        lang: ", ".join(
            f"{name(books.ledger, topic, day)[lang]}{''.join(f'[{n}]' for n in numbers)}"
            for topic, numbers in topics.items()
        )
        for lang in LANGS
    }
    return {lang: getattr(OWED, lang).format(said[lang]) for lang in LANGS}


def _accounts(books: Books, rows: Iterable[Moment], notes: Notes) -> Iterator[Paragraph]:
    """What other accounts say, each with whose it is and why it is contested or rejected."""
    parts: list[Said] = []
    days: list[int] = []
    for moment in rows:
        assert isinstance(moment.why, Act)
        account = moment.why.account
        assert account is not None
        days.append(moment.day)
        for_whom = {
            lang: title(books.ledger, account.id, lang) if account.id else getattr(UNNAMED, lang)
            for lang in LANGS
        }
        text = {
            lang: f"{spoken(books, moment.day, lang)}: "
            f"{clause(books.ledger, moment.why, lang, moment.day)}{notes.mark(moment.why)}"
            for lang in LANGS
        }
        given = why_so(account.reason)
        parts.append(
            {
                lang: ACCOUNT[account.rank]
                ._asdict()[lang]
                .format(who=for_whom[lang], text=text[lang])
                + (f" ({given[lang]})" if given else "")
                for lang in LANGS
            }
        )
    if parts:
        yield paragraph(_said(OTHERS), parts, min(days), max(days))


def _said(words: Words) -> Said:
    return dict(words._asdict())
