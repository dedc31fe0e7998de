"""Why an answer is what it is: every clause that it rests on with its article's text, what
brought that into force, and from what it followed."""

from __future__ import annotations

from misak.ask.answer import Json
from misak.ask.evaluate import evaluate
from misak.ask.language import understand
from misak.ask.library import Library
from misak.ask.reasons import reason
from misak.ask.resolving import resolve
from misak.booking.books import Books
from misak.booking.force import Force
from misak.booking.reading import causes
from misak.effects.values import Line, Why
from misak.ground.langs import LANGS
from misak.kinds.row import Words
from misak.ledger.references import say_label
from misak.ledger.values import Act, Cause, Dated
from misak.say.naming import title
from misak.words.tags import language_name

ROLES = {
    "rests-on": Words("rests on", "dayanağı"),
    "confirmed-by": Words("confirmed by", "teyit eden"),
    "passed-by": Words("passed on by", "devreden"),
    "with": Words("with", "birlikte"),
}
DEEPEST = 100  # steps back from an instrument that are told one by one
MODES = {
    "necessary": Words("necessary", "gerekli"),
    "contributing": Words("contributing", "katkıda bulunan"),
    "fact": Words("fact", "olgu"),
    "opinion": Words("opinion", "görüş"),
}


def why(library: Library, question: str, on: str | int | None = None, reading: str = "") -> Json:
    """The answer with its chain: ``{answer, chain, causes}``.

    Each link of the ``chain`` is a reason with its ``role`` (rests-on, confirmed-by, passed-by,
    with) and its ``force``: the dated lines that made it act. ``causes`` maps each instrument
    of the chain to what it followed from, in depth. Raises UnknownName, NotUnderstood.
    """
    answer = library.ask(question, on=on, reading=reading)
    asked = understand(question)
    day = library.day(asked, on)
    books = library.books(library.reading(asked.reading or reading or "base"))
    found = evaluate(books, library.index, asked, resolve(library.index, asked, day), day)
    chain = [
        {
            "role": role,
            **reason(books, one),
            "wordings": wordings(books, one),
            "force": force_of(books, one),
        }
        for one, role in roles(books, found.reasons)
    ]
    instruments = dict.fromkeys(str(link["instrument"]) for link in chain if link["instrument"])
    return {
        "answer": answer.to_dict(),
        "chain": chain,
        "causes": {
            id_: tree(books, id_, (id_,))
            for id_ in instruments
            if books.ledger.instruments[id_].causes
        },
    }


def wordings(books: Books, one: Why) -> list[Json]:
    """The article's own words in the languages that its file quotes: tag, words, where they
    stand, whether authentic."""
    article = (
        books.ledger.instruments[one.instrument].articles.get(one.article)
        if isinstance(one, Act)
        else None
    )
    return [
        {
            "lang": each.lang,
            "name": {lang: language_name(each.lang, lang) for lang in LANGS},
            "text": each.text,
            "locator": each.locator,
            "authentic": each.authentic,
        }
        for each in (article.wordings if article is not None else ())
    ]


def roles(books: Books, reasons: tuple[Why, ...]) -> list[tuple[Why, str]]:
    """Each reason with the part that it plays. The first is what the answer rests on."""
    confirming = {one.at for rows in books.replay.confirms.values() for _, one in rows}
    passing = {
        change[2].at
        for row in books.accounts_kept.values()
        for change in row
        if change[3] == "passed"
    }
    found = []
    for place, one in enumerate(reasons):
        role = (
            "rests-on"
            if place == 0
            else "confirmed-by"
            if one.at in confirming
            else "passed-by"
            if one.at in passing
            else "with"
        )
        found.append((one, role))
    return found


def force_of(books: Books, one: Why) -> list[Json]:
    """The dated lines that made a clause act on its day: of force, or of signature where it
    acts from that."""
    if not isinstance(one, Act):
        return []
    day = books.expansion.days.get(one.number)
    force = books.expansion.forces.get(one.instrument)
    if day is None or force is None:
        return []
    return [reason(books, line) for line in _lines(force, one, day)]


def _lines(force: Force, act: Act, day: int) -> list[Dated]:
    fitting = [
        line
        for at, line in (*force.lines, *force.provisional)
        if at <= day and (not line.articles or act.article in line.articles)
    ]
    exact = [line for line in fitting if line.articles] or fitting
    if exact:
        return exact[-1:]
    return [force.signed_line] if force.signed_line is not None and force.signed == day else []


def tree(books: Books, id_: str, path: tuple[str, ...]) -> list[Json]:
    """What an instrument or happening followed from under the books' reading, and what that
    followed from in turn.

    What is told at one place is not told again at another; beyond ``DEEPEST`` steps it is only
    counted (``further``).
    """
    rows: list[Json] = []
    seen = {*path, id_}
    level = [(id_, rows)]
    for depth in range(DEEPEST + 1):
        below = []
        for one, into in level:
            if depth == DEEPEST:
                further = _further(books, one)
                into += [{"further": further}] if further else []
                continue
            for cause in causes(books.ledger.instruments[one], books.reading):
                inner: list[Json] = []
                into.append({**told(books, one, cause), "because": inner})
                if cause.id in books.ledger.instruments and cause.id not in seen:
                    seen.add(cause.id)
                    below.append((cause.id, inner))
        level = below
    return rows


def _further(books: Books, id_: str) -> int:
    """How many causes lie behind an instrument, each once."""
    seen, queue = {id_}, [id_]
    while queue:
        for cause in causes(books.ledger.instruments[queue.pop()], books.reading):
            if cause.id not in seen:
                seen.add(cause.id)
                queue += [cause.id] if cause.id in books.ledger.instruments else []
    return len(seen) - 1


def told(books: Books, id_: str, cause: Cause) -> Json:
    """One cause: what it is, its article's text, its rank and mode, whose opinion it is, where
    that is written."""
    ledger = books.ledger
    line = reason(books, Line(id_, "because", cause.id, cause.sources, True, cause.at))
    article = (
        ledger.instruments[cause.id].articles.get(cause.article)
        if cause.id in ledger.instruments
        else None
    )
    quotes = (
        article.quotes
        if article
        else ledger.names[cause.id].quotes
        if cause.id in ledger.names
        else {}
    )
    return {
        "id": cause.id,
        "article": cause.article or None,
        "rank": cause.rank,
        "mode": cause.mode,
        "of": cause.holder or None,
        "title": {lang: title(ledger, cause.id, lang) for lang in LANGS},
        "label": {lang: say_label(cause.article, lang) for lang in LANGS},
        "holder": {lang: title(ledger, cause.holder, lang) for lang in LANGS}
        if cause.holder
        else None,
        "text": {lang: quotes.get(lang, "") for lang in LANGS},
        "sources": line["sources"],
        "file": line["file"],
        "line": line["line"],
    }
