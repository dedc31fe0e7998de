"""Causes as rows of one table, so that the payload names each clause once however many facts rest
on it."""

from __future__ import annotations

from datetime import date

from misak.ask.answer import Json
from misak.ask.reasons import reason
from misak.booking.books import Books
from misak.effects.administration import by_force, puts
from misak.effects.values import Why
from misak.ground.days import When
from misak.ground.langs import LANGS
from misak.ledger.references import say_label
from misak.ledger.values import Act, Dated

FORCE_KEYS = ("in-force", "signed", "date", "adopted", "published")


class Reasons:
    """The table of causes of one payload; ``rows`` grows as facts are added.

    A row has ``at`` (file, line), and where they are known ``instrument``, ``article``, ``day``
    (the day on which it acts in the first books that named it: the base), ``clause`` (a sentence
    in both languages; left out where the instrument's own clause of that line says the same),
    ``text`` (only where it is not the article's own summary), ``sources``, ``unchecked``,
    ``rank``, ``entry`` (of the gazetteer), ``doubt`` (the first and last day that an uncertain
    date can mean), ``treaty`` (a clause of a treaty), ``puts`` (a clause that puts an administrator
    somewhere) and ``force`` (an occupation or its end, and no agreement).
    """

    def __init__(self, said: set[tuple[str, int, str]]) -> None:
        self.rows: list[Json] = []
        self._said = said
        self._known: dict[tuple[str, ...], int] = {}

    def number(self, books: Books, why: Why) -> int:
        """The row of a cause under some books; added where it is new."""
        key = (*map(str, why.at), *_identity(why))
        if key not in self._known:
            self._known[key] = len(self.rows)
            row = _row(books, why)
            clause: dict[str, str] = row["clause"]  # type: ignore[assignment]
            if isinstance(why, Act) and (why.at.file, why.at.line, clause["en"]) in self._said:
                del row["clause"]
            self.rows.append(row)
        return self._known[key]


def _identity(why: Why) -> tuple[str, ...]:
    if isinstance(why, Act):
        return (why.instrument, why.article, why.row.id)
    return (why.instrument, why.key) if isinstance(why, Dated) else (why.id, why.word, why.text)


def _row(books: Books, why: Why) -> Json:
    full = reason(books, why)
    clause, text = full["clause"], full["text"]
    row: Json = {"clause": clause, "at": [full["file"], full["line"]]}
    if full["instrument"]:
        row["instrument"] = full["instrument"]
    if full.get("entry"):
        row["entry"] = full["entry"]
    if full["article"]:
        row["article"] = full["article"]
    if full["date"]:
        row["day"] = date.fromisoformat(str(full["date"])).toordinal()
    if text not in (clause, _summary(books, full)):
        row["text"] = text
    if full["sources"]:
        row["sources"] = full["sources"]
    if not full["checked"]:
        row["unchecked"] = True
    if full["rank"] != "accepted":
        row["rank"] = full["rank"]
    doubt = _doubt(books, why)
    if doubt is not None:
        row["doubt"] = [doubt.earliest, doubt.latest]
    treaty = isinstance(why, Act) and _of_treaty(books, why)
    if treaty:
        row["treaty"] = True
    if puts(why):
        row["puts"] = True
    if by_force(why, treaty):
        row["force"] = True
    return row


def _of_treaty(books: Books, act: Act) -> bool:
    return books.ledger.instruments[act.instrument].class_ == "treaty"


def _summary(books: Books, full: Json) -> Json | None:
    """What the page shows of itself: the article's summary, or the instrument's where it has no
    articles, else the clause."""
    id_ = str(full["instrument"] or "")
    if id_ not in books.ledger.instruments:
        return None
    article = books.ledger.instruments[id_].articles.get(str(full["article"] or ""))
    quotes = article.quotes if article and article.quotes else books.ledger.names[id_].quotes
    clause: dict[str, str] = full["clause"]  # type: ignore[assignment]
    return {lang: quotes.get(lang) or clause[lang] for lang in LANGS}


def _doubt(books: Books, why: Why) -> When | None:
    """The uncertain date on which a cause rests; None where the day is certain."""
    if isinstance(why, Act):
        if why.on is not None:
            return None if why.on.certain else why.on
        found = books.expansion.forces.get(why.instrument)
        lines: list[Dated] = [line for _, line in found.lines] if found else []
        lines += (
            [found.signed_line] if found and found.signed_line is not None and not lines else []
        )
        return next((line.when for line in lines if not line.when.certain), None)
    if isinstance(why, Dated):
        return None if why.when.certain else why.when
    return None


def label(text: str) -> Json:
    """An article's label in words, in both languages."""
    return {lang: say_label(text, lang) for lang in LANGS}
