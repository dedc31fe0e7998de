"""The life of an instrument or happening: signature, force, what it says article by article,
what came of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from misak.ask.reasons import reason
from misak.booking.books import Books
from misak.booking.force import Force
from misak.booking.reading import causes
from misak.effects.desk import Ended
from misak.effects.values import Line
from misak.ground.langs import LANGS
from misak.kinds.row import Words
from misak.ledger.references import say_label
from misak.ledger.values import Act, Dated, Instrument, Ledger
from misak.say.clauses import sentence as clause
from misak.say.days import said_when
from misak.say.naming import say, title
from misak.tell.chain import MODES
from misak.tell.days import spoken
from misak.tell.notes import Notes
from misak.tell.paragraphs import Paragraph, paragraph
from misak.tell.wording import Said, names, upper
from misak.words.english import the
from misak.words.turkish import join, say_day

HEADINGS = {
    "making": Words("How it came about", "Nasıl doğdu"),
    "force": Words("Force", "Yürürlük"),
    "says": Words("What happened", "Ne oldu"),
    "after": Words("What came of it", "Sonuçları"),
}
SIGNED = {
    "treaty": Words("Signed on {day}[ at {place}].", "{day} günü[, {place},] imzalandı."),
    "document": Words("Adopted on {day}.", "{day} günü kabul edildi."),
    "event": Words("It took place on {day}.", "{day} günü oldu."),
}
SPANNED = Words("It took place from {first} to {day}.", "{first} – {day} günleri arasında oldu.")
SIDES = Words("Parties: {0}.", "Taraflar: {0}.")
JOINED = Words("Joined later: {0}.", "Sonradan katılan: {0}.")
TAKING = Words("Taking part: {0}.", "Katılan: {0}.")
SIGNERS = Words("For {0}: {1}.", "{0} adına: {1}.")
FOLLOWS = Words(
    "It followed from {what} ({rank}; {mode}).", "Şundan doğdu: {what} ({rank}; {mode})."
)
LED_TO = Words(
    "From it followed {what} ({rank}; {mode}).", "Bundan doğdu: {what} ({rank}; {mode})."
)
ROLES = {
    "head": Words("head of the delegation", "heyet başkanı"),
    "baş": Words("head of the delegation", "heyet başkanı"),
}
NEVER = Words("It never came into force.", "Hiç yürürlüğe girmedi.")
ENDED = Words(
    "It ended on {day}[ for {parties}][, in part: {articles}].[ {text}]",
    "{day} günü[ {parties} için][, şu bölümleriyle: {articles},] sona erdi.[ {text}]",
)
VOID = Words(
    "On {day} this had no effect for {where}: the giver did not hold it.",
    "{day} günü {where} bakımından sonuç doğurmadı: devreden ona sahip değildi.",
)


def instrument_life(books: Books, id_: str, notes: Notes) -> list[Paragraph]:
    """The paragraphs of an instrument's own life, before what others say of it."""
    instrument = books.ledger.instruments[id_]
    force = books.expansion.forces.get(id_)
    if force is None:
        return []
    signed = force.signed or 0
    found = [
        paragraph(
            _said(HEADINGS["making"]), _making(books, instrument, force, notes), signed, signed
        )
    ]
    if instrument.class_ == "treaty":
        days = [day for day, _ in force.lines]
        found.append(
            paragraph(
                _said(HEADINGS["force"]),
                _force(books, instrument, force, notes),
                min(days, default=signed),
                max(days, default=signed),
            )
        )
    found += _articles(books, instrument, signed, notes)
    after = list(_after(books, id_, notes))
    return [*found, paragraph(_said(HEADINGS["after"]), after, signed, 0)] if after else found


def _making(books: Books, instrument: Instrument, force: Force, notes: Notes) -> Iterator[Said]:
    """When and where it was made, by whom, and what it follows from."""
    if force.signed_line is not None and force.signed is not None:
        yield _signed(instrument, force.signed_line, force.signed, notes)
    yield from _parties(books.ledger, instrument, force.signed or 0, notes)
    for cause in causes(instrument, books.reading):
        mark = notes.mark(Line(instrument.id, "because", cause.id, cause.sources, True, cause.at))
        said = _cause(books, FOLLOWS, cause.id, cause.article, cause.rank, cause.mode)
        yield {lang: text + mark for lang, text in said.items()}


def _signed(instrument: Instrument, line: Dated, day: int, notes: Notes) -> Said:
    """The day, or the days, on which it was signed, adopted or happened."""
    spanned = "/" in line.when.text
    template = SPANNED if spanned else SIGNED[instrument.class_]
    mark = notes.mark(line)
    return {
        lang: _maybe(
            getattr(template, lang),
            say_day(line.when.earliest, lang) if spanned else "",
            say_day(day, lang),
            line.place,
        )
        + mark
        for lang in LANGS
    }


def _parties(ledger: Ledger, instrument: Instrument, day: int, notes: Notes) -> Iterator[Said]:
    """The sides, who takes part beside them, and who signed for each."""
    yield from _sides(ledger, instrument, day)
    if instrument.participants:
        taking = _named(ledger, instrument.participants, day)
        yield {lang: getattr(TAKING, lang).format(taking[lang]) for lang in LANGS}
    for polity, people, at in instrument.signatories:
        who = _named(ledger, (polity,), day)
        mark = notes.mark(Line(instrument.id, "signed-by", polity, instrument.sources, True, at))
        signers = {lang: ", ".join(_role(person, lang) for person in people) for lang in LANGS}
        yield {
            lang: getattr(SIGNERS, lang).format(who[lang], signers[lang]) + mark for lang in LANGS
        }


def _title(ledger: Ledger, id_: str, lang: str) -> str:
    name = title(ledger, id_, lang)
    return the(name) if lang == "en" else name


def _sides(ledger: Ledger, instrument: Instrument, day: int) -> Iterator[Said]:
    """The sides as they were on the day of signature, and who joined later."""
    late = {p: line for p, line in instrument.acceded.items() if line.when.earliest > day}
    sides = [[party for party in side if party not in late] for side in instrument.sides]
    if any(sides):
        said = [_named(ledger, side, day) for side in sides if side]
        yield {
            lang: getattr(SIDES, lang).format("; ".join(s[lang] for s in said)) for lang in LANGS
        }
    if late:
        yield {lang: getattr(JOINED, lang).format(_joined(ledger, late, lang)) for lang in LANGS}


def _joined(ledger: Ledger, late: dict[str, Dated], lang: str) -> str:
    """Those who became parties later, each with its day in brackets."""
    found = []
    for party, line in late.items():
        day = line.when.earliest
        found.append(f"{_named(ledger, (party,), day)[lang]} ({said_when(line.when, day, lang)})")
    return join(found, lang)


def _role(person: str, lang: str) -> str:
    """A signatory with what he was, in words: the head of the delegation."""
    name, bracket, role = person.partition(" (")
    known = ROLES.get(role.rstrip(")"))
    return f"{name} ({getattr(known, lang)})" if bracket and known is not None else person


def _named(ledger: Ledger, ids: Sequence[str], day: int) -> Said:
    """Names for a sentence: English ones with their article, as a list in words."""
    said = {}
    for lang in LANGS:
        found = [say(ledger, id_, lang, day) for id_ in ids]
        said[lang] = join(
            [the(n.text) if lang == "en" and n.proper else n.text for n in found], lang
        )
    return said


def _maybe(template: str, first: str, day: str, place: str) -> str:
    head, bracket, rest = template.partition("[")
    inside, _, tail = rest.partition("]")
    return (head + (inside if place else "") + tail if bracket else head).format(
        first=first, day=day, place=place
    )


def _cause(books: Books, words: Words, id_: str, article: str, rank: str, mode: str) -> Said:
    said = {}
    for lang in LANGS:
        what = ", ".join(
            part for part in (_title(books.ledger, id_, lang), say_label(article, lang)) if part
        )
        said[lang] = getattr(words, lang).format(
            what=what, rank=getattr(MODES[rank], lang), mode=getattr(MODES[mode], lang)
        )
    return said


def _force(books: Books, instrument: Instrument, force: Force, notes: Notes) -> Iterator[Said]:
    """The dated lines between signature and force, the lines of force themselves, and what
    ended it."""
    for line in instrument.dates:
        if line.account is None and line.key not in ("signed", "ended"):
            yield _line(books, line, notes)
    if not force.lines:
        yield _said(NEVER)
    for one in sorted(books.replay.endings.get(instrument.id, ()), key=lambda e: e.day):
        yield _ended(books, instrument, one, notes)


def _ended(books: Books, instrument: Instrument, one: Ended, notes: Notes) -> Said:
    """When it ended, for whom and in which articles; and the clause of another instrument that did
    it, whose own line would only say the day again."""
    own = isinstance(one.cause, Dated) and one.cause.instrument == instrument.id
    clauses: dict[str, str] = reason(books, one.cause)["clause"]  # type: ignore[assignment]
    found = {}
    for lang in LANGS:
        labels = [say_label(label, lang) for label in sorted(one.articles or ())]
        values = {
            "day": spoken(books, one.day, lang),
            "parties": _named(books.ledger, sorted(one.parties or ()), one.day)[lang],
            "articles": ", ".join(labels),
            "text": "" if own else clauses[lang],
        }
        found[lang] = _where_said(getattr(ENDED, lang), values) + notes.mark(one.cause)
    return found


def _where_said(template: str, values: dict[str, str]) -> str:
    """A template whose bracketed parts are left out where their value is empty."""

    def part(match: re.Match[str]) -> str:
        inside = match[1].format(**values)
        return inside if all(values[name] for name in re.findall(r"\{(\w+)\}", match[1])) else ""

    return re.sub(r"\[([^]]*)\]", part, template).format(**values)


def _line(books: Books, line: Dated, notes: Notes) -> Said:
    """A dated line, with the articles and parties for which it is."""
    said: dict[str, str] = reason(books, line)["clause"]  # type: ignore[assignment]
    found = {}
    for lang in LANGS:
        labels = [say_label(label, lang) for label in sorted(line.articles or ())]
        day = line.when.latest
        parties = [names(books.ledger, (p,), day)[lang] for p in sorted(line.parties or ())]
        scope = ", ".join([*labels, *parties])
        text = (
            said[lang].rstrip(".").removeprefix(f"{title(books.ledger, line.instrument, lang)}: ")
        )
        found[lang] = f"{text}{f' ({scope})' if scope else ''}.{notes.mark(line)}"
    return upper(found)


def _articles(
    books: Books, instrument: Instrument, signed: int, notes: Notes
) -> Iterator[Paragraph]:
    """An article a paragraph, with its summary and the clauses booked; of what has no articles,
    all its clauses in one."""
    by_article: dict[str, list[Act]] = {}
    for act in books.ledger.acts:
        if act.instrument == instrument.id and act.account is None:
            by_article.setdefault(act.article, []).append(act)
    seen: set[int] = set()
    for label, article in instrument.articles.items():
        if article.at.line not in seen and label in by_article:
            seen.add(article.at.line)
            heading = {
                lang: " — ".join(
                    dict.fromkeys(
                        filter(
                            None,
                            (say_label(label, lang), article.tr if lang == "tr" else article.en),
                        )
                    )
                )
                for lang in LANGS
            }
            yield _clauses(books, by_article[label], article.quotes, heading, signed, notes)
    if "" in by_article:
        yield _clauses(
            books,
            by_article[""],
            books.ledger.names[instrument.id].quotes,
            _said(HEADINGS["says"]),
            signed,
            notes,
        )


def _clauses(
    books: Books, acts: list[Act], quotes: dict[str, str], heading: Said, signed: int, notes: Notes
) -> Paragraph:
    days = [day for act in acts if (day := books.expansion.days.get(act.number)) is not None]
    first = {
        lang: quotes.get(lang, "") + (notes.mark(acts[0]) if lang in quotes else "")
        for lang in LANGS
    }
    parts = [first]
    for act in acts:
        acted = books.expansion.days.get(act.number)
        day = signed if acted is None else acted
        own = {lang: clause(books.ledger, act, lang, day) for lang in LANGS}
        date = {lang: f"{spoken(books, day, lang)}: " if acted else "" for lang in LANGS}
        parts.append({lang: f"{date[lang]}{own[lang]}{notes.mark(act)}" for lang in LANGS})
        void = [place for _, place, one in books.replay.titles.void if one.number == act.number]
        if void:
            where = names(books.ledger, void, day)
            parts.append(
                {
                    lang: getattr(VOID, lang).format(
                        day=spoken(books, day, lang), where=where[lang]
                    )
                    for lang in LANGS
                }
            )
    return paragraph(heading, parts, min(days, default=signed), max(days, default=signed))


def _after(books: Books, id_: str, notes: Notes) -> Iterator[Said]:
    """The instruments and happenings that followed from it."""
    for other in books.ledger.instruments.values():
        for cause in causes(other, books.reading):
            if cause.id == id_ and other.id in books.expansion.forces:
                mark = notes.mark(Line(other.id, "because", id_, cause.sources, True, cause.at))
                yield {
                    lang: text + mark
                    for lang, text in _cause(
                        books, LED_TO, other.id, "", cause.rank, cause.mode
                    ).items()
                }


def _said(words: Words) -> Said:
    return dict(words._asdict())
