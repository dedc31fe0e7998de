"""The life of a thing as lanes of spells, to be drawn: one lane a fact, one spell a stretch of
days with one value."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from misak.ask.answer import Json
from misak.ask.horizon import followed_until
from misak.ask.language import NotUnderstood
from misak.ask.library import Library
from misak.booking.books import Books
from misak.booking.force import Force
from misak.ground.days import FOREVER, iso
from misak.ground.langs import LANGS
from misak.kinds.row import Words
from misak.ledger.references import say_label
from misak.say.naming import title
from misak.tell.crowds import Fact
from misak.tell.days import when
from misak.tell.difference import wanted_of
from misak.tell.facts import PLACES, Facts, Spell
from misak.tell.notes import Notes
from misak.tell.reach import Reach, reaches
from misak.tell.rows import between
from misak.tell.wording import Said, heading, names, subject, value

UNASKED = ("owes", "right", "in_force")  # told only where they are asked for
SIGNED = Words("signed", "imzalı")
HELD = Words("", "")  # of a fact that merely holds the bar says enough


def timeline(
    library: Library,
    text: str,
    first: str | None = None,
    last: str | None = None,
    reading: str = "",
    fluents: Collection[str] = (),
) -> Json:
    """The lanes of a place, polity, matter or instrument between two days (all its days where
    none are said).

    Each lane has a ``fluent``, a ``label`` and ``spells`` (since, until, the value in both
    languages, notes; ``followed``, the last day that the books follow, where it ends there only for
    want of more). ``from`` and ``to`` bound the drawing. Raises UnknownName, NotUnderstood.
    """
    books = library.books(library.reading(reading))
    id_ = library.index.find(text, "thing", when(last) if last else 0)
    notes, facts = Notes(books), Facts(books)
    lanes = [
        *_instrument(books, id_, notes),
        *(_lane(facts, fact, spells, id_, notes) for fact, spells in _facts(facts, id_, fluents)),
    ]
    lanes = [lane for lane in lanes if lane["spells"]]
    begin, end = _edges(
        lanes, when(first, at_end=False) if first else None, when(last) if last else None
    )
    return {
        "id": id_,
        "type": books.ledger.names[id_].type,
        "name": {lang: title(books.ledger, id_, lang) for lang in LANGS},
        "reading": books.reading.name,
        "from": iso(begin),
        "to": iso(end),
        "lanes": [lane for lane in lanes if _within(lane, iso(begin), iso(end))],
        "notes": notes.rows,
    }


def _facts(facts: Facts, id_: str, fluents: Collection[str]) -> Iterable[tuple[Fact, list[Spell]]]:
    """The facts about a thing, in the order of the headings; duties and rights only where they
    are asked for."""
    names = facts.books.ledger.names
    more = [(fluent, id_) for fluent in PLACES] if names[id_].type == "place" else []
    wanted = [f for f in wanted_of(fluents) if fluents or f not in UNASKED]
    everything = sorted({*facts.all(), *more})
    for fluent in wanted:
        for fact in everything:
            spells = _own(facts, fact, id_) if fact[0] == fluent else []
            if spells:
                yield fact, spells


def _own(facts: Facts, fact: Fact, id_: str) -> list[Spell]:
    """The spells of a fact that are about a thing: of a polity those of the places that it holds,
    or administers for another."""
    books, state = facts.books, facts.books.state(id_)
    spells = facts.spells(fact)
    if fact[0] not in PLACES or fact[1] == id_:
        return spells if id_ in fact[1:] or state in fact[1:] else []
    if books.ledger.names[id_].type != "polity":
        return []
    held = [spell for spell in spells if state in spell.token.split("+")]
    if fact[0] != "administration":
        return held
    titles = {spell.begin: facts.on(("title", fact[1]), spell.begin) for spell in held}
    return [s for s in held if (one := titles[s.begin]) is None or one.token != s.token]


def _lane(facts: Facts, fact: Fact, spells: list[Spell], id_: str, notes: Notes) -> Json:
    books = facts.books
    about = subject(books, fact, spells[0], spells[0].begin)
    head = heading(fact[0])
    label = (
        head
        if fact[1:2] == (id_,) and len(fact) == 2
        else {lang: f"{head[lang]}: {about[lang]}" for lang in LANGS}
    )
    own = {spell.begin for spell in spells}
    rows = [
        _spell(books, fact, one, notes)
        for one in reaches(facts, fact, when(None))
        if one.spell.begin in own
    ]
    return {"fluent": fact[0], "label": label, "spells": rows}


def _spell(books: Books, fact: Fact, one: Reach, notes: Notes) -> Json:
    """A spell as a row; where it goes on beyond what the books follow, it is drawn until there and
    says so (rule 32)."""
    spell = one.spell
    said = _said(HELD) if spell.shown == ("yes",) else value(books, spell, spell.begin)
    if fact[0] in PLACES:
        said = names(books.ledger, spell.shown, spell.begin)
    return {
        **between(books, one.begin, one.end, spell.why),
        "value": said,
        "notes": [notes.number(spell.why)],
        **_last(one.end, spell.end),
    }


def _last(edge: int, end: int) -> Json:
    """The last day that is followed, where what is drawn goes on beyond it."""
    return {"followed": iso(edge - 1)} if edge < end else {}


def _instrument(books: Books, id_: str, notes: Notes) -> list[Json]:
    """Of an instrument: a lane for each of its lines of force, and one from signature to force."""
    force = books.expansion.forces.get(id_)
    if force is None or force.signed is None or force.signed_line is None:
        return []
    lanes: list[Json] = []
    begin = min((day for day, _ in force.lines), default=FOREVER)
    if books.ledger.instruments[id_].class_ == "treaty":
        row = {
            "since": iso(force.signed),
            "until": _iso(begin),
            "value": _said(SIGNED),
            "notes": [notes.number(force.signed_line)],
        }
        lanes.append(
            {
                "fluent": "signed",
                "label": _said(SIGNED),
                "spells": [row] if begin > force.signed else [],
            }
        )
        lanes += _force(books, id_, force, notes)
    return lanes


def _force(books: Books, id_: str, force: Force, notes: Notes) -> list[Json]:
    """The lines of force, each until an ending that takes all its articles and parties."""
    lanes: list[Json] = []
    endings = books.replay.endings.get(id_, ())
    for day, line in force.lines:
        over = [
            at
            for at, articles, parties, _, _ in endings
            if at > day
            and (articles is None or (line.articles is not None and line.articles <= articles))
            and parties is None
        ]
        scope = {
            lang: [
                *(say_label(label, lang) for label in sorted(line.articles or ())),
                *(names(books.ledger, (p,), day)[lang] for p in sorted(line.parties or ())),
            ]
            for lang in LANGS
        }
        head = heading("in_force")
        label = {
            lang: f"{head[lang]}: {', '.join(scope[lang])}" if scope[lang] else head[lang]
            for lang in LANGS
        }
        end = min(over, default=FOREVER)
        edge = followed_until(books, ("in_force", id_), line, (day, end), when(None))
        row = {
            "since": iso(day),
            "until": _iso(edge),
            "value": _said(HELD),
            "notes": [notes.number(line)],
            **_last(edge, end),
        }
        if edge > day:
            lanes.append({"fluent": "in_force", "label": label, "spells": [row]})
    return lanes


def _edges(lanes: list[Json], first: int | None, last: int | None) -> tuple[int, int]:
    """The days between which to draw: those said, else from the first change to a little after
    the last."""
    days = sorted(
        when(str(day))
        for lane in lanes
        for spell in lane["spells"]  # type: ignore[attr-defined]
        for day in (spell["since"], spell["until"])
        if day
    )
    if first is not None and last is not None and first > last:
        raise NotUnderstood("D404", (iso(last), iso(first)))
    begin = first if first is not None else days[0] if days else when(None)
    end = (
        last
        if last is not None
        else (days[-1] + max(365, (days[-1] - begin) // 12) if days else begin + 365)
    )
    return begin, max(end, begin + 1)


def _within(lane: Json, begin: str, end: str) -> bool:
    return any(
        (spell["since"] or "") <= end and (spell["until"] is None or spell["until"] > begin)
        for spell in lane["spells"]  # type: ignore[attr-defined]
    )


def _iso(day: int) -> str | None:
    return iso(day) if 0 < day < FOREVER else None


def _said(words: Words) -> Said:
    return dict(words._asdict())
