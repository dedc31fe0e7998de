"""Treaties, documents and happenings as values, with their articles and clauses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from html import escape
from typing import NamedTuple

from misak.ask.labels import articles_of
from misak.booking.books import Books as Booked
from misak.kinds.catalogue import BY_ID as KINDS
from misak.ledger.references import say_label
from misak.ledger.values import Act, Dated, Instrument, Name
from misak.ledger.values import Article as Written
from misak.public.days import as_date
from misak.public.listing import Rows
from misak.public.values import BASE_URI, Entry, Place, Polity, Text, Where, seen
from misak.say.clauses import sentence
from misak.text.section import Wording


class DatedLine(NamedTuple):
    """A dated line of a treaty: what happened (signed, in-force, ended …), when, and for whom.

    ``first`` and ``last`` are the days that an uncertain date can mean; ``written`` is the text.
    ``account`` is whose account it is, where it is not the first one.
    """

    what: str
    written: str
    first: date | None
    last: date | None
    place: str
    articles: tuple[str, ...]
    parties: tuple[str, ...]
    account: str
    checked: bool
    sources: tuple[str, ...]

    def __dir__(self) -> list[str]:
        return seen(self)


@dataclass(frozen=True, eq=False, repr=False)
class Clause:
    """A clause of an article as the books understood it."""

    _books: Booked
    _act: Act

    @property
    def kind(self) -> str:
        """The id of its kind: cede, recognise, pay …"""
        return self._act.row.id

    @property
    def family(self) -> str:
        """The family of its kind."""
        return KINDS[self._act.row.id].family

    @property
    def slots(self) -> dict[str, tuple[str, ...]]:
        """The ids in each slot."""
        return dict(self._act.slots)

    @property
    def attributes(self) -> dict[str, str]:
        """What stands after the semicolons."""
        return dict(self._act.attributes)

    @property
    def day(self) -> date | None:
        """The day on which it acts; None where it never did."""
        return as_date(self._books.expansion.days.get(self._act.number))

    @property
    def sentence(self) -> Text:
        """What it says, with the names of its day."""
        day = self._books.expansion.days.get(self._act.number, 0)
        return Text(*(sentence(self._books.ledger, self._act, lang, day) for lang in ("en", "tr")))

    @property
    def account(self) -> str:
        """Whose account it is; empty for the first one, which the books follow."""
        return self._act.account.id if self._act.account else ""

    @property
    def checked(self) -> bool:
        """Whether it was checked against a source."""
        return self._act.checked

    @property
    def sources(self) -> tuple[str, ...]:
        """Keys of the bibliography."""
        return self._act.sources or self._books.ledger.instruments[self._act.instrument].sources

    @property
    def where(self) -> Where:
        """The line that says it."""
        return Where(*self._act.at)

    def __repr__(self) -> str:
        return f"<Clause {self.kind}: {self.sentence.en}>"

    def __dir__(self) -> list[str]:
        return [name for name in super().__dir__() if not name.startswith("_")]


@dataclass(frozen=True, eq=False, repr=False)
class Article:
    """An article: its label (``6``, ``annex 1``, ``preamble``), heading, summaries and clauses."""

    _books: Booked
    _acts: tuple[Act, ...]
    _article: Written
    treaty: str

    @property
    def label(self) -> str:
        """The label, as questions name it."""
        return self._article.label

    @property
    def name(self) -> Text:
        """The label in words: *Article 6*, *6. madde*."""
        return Text(say_label(self.label, "en"), say_label(self.label, "tr"))

    @property
    def heading(self) -> Text:
        """What it is about."""
        return Text(self._article.en, self._article.tr)

    @cached_property
    def summary(self) -> Text:
        """What it says, in the ledger's own words."""
        quotes = self._article.quotes
        return Text(quotes.get("en", ""), quotes.get("tr", ""))

    @property
    def wordings(self) -> tuple[Wording, ...]:
        """The article's own words, where the ledger quotes them."""
        return self._article.wordings

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """Its clauses in order."""
        return tuple(Clause(self._books, act) for act in self._acts)

    @property
    def where(self) -> Where:
        """The line of its heading."""
        return Where(*self._article.at)

    @property
    def uri(self) -> str:
        """A name for the whole world."""
        return f"{BASE_URI}:article:{self.treaty}:{self.label.replace(' ', '-')}"

    def __repr__(self) -> str:
        return f"<Article {self.treaty} {self.label}: {self.heading.en}>"

    def __dir__(self) -> list[str]:
        return [name for name in super().__dir__() if not name.startswith("_")]

    def _repr_html_(self) -> str:
        said = "".join(f"<li>{escape(clause.sentence.en)}</li>" for clause in self.clauses)
        return (
            f"<p><b>{escape(self.name.en)}</b> {escape(self.heading.en)}<br>"
            f"{escape(self.summary.en)}</p><ul>{said}</ul>"
        )


@dataclass(frozen=True, eq=False, repr=False)
class Paper(Entry):
    """A treaty, document or happening: its days, parties, causes and articles."""

    @property
    def _of(self) -> Instrument:
        return self._books.ledger.instruments[self.id]

    @property
    def kind(self) -> str:
        """What the ledger calls it: treaty, armistice, protocol, battle, law …"""
        return self._of.type

    @property
    def signed(self) -> date | None:
        """The day of signature or adoption, or on which it happened."""
        return as_date(self._books.expansion.forces[self.id].signed)

    @property
    def in_force(self) -> date | None:
        """The first day on which anything of it was in force; None where it never was."""
        return as_date(
            min((day for day, _ in self._books.expansion.forces[self.id].lines), default=0)
        )

    @property
    def dates(self) -> tuple[DatedLine, ...]:
        """Every dated line, as the ledger has it."""
        return tuple(map(_dated, self._of.dates))

    @property
    def place(self) -> str:
        """Where it was signed or happened, as the ledger writes it."""
        line = self._books.expansion.forces[self.id].signed_line
        return (line.place if line else "") or self._of.place

    @property
    def sides(self) -> tuple[tuple[str, ...], ...]:
        """The ids of the parties, side by side."""
        return self._of.sides

    @property
    def parties(self) -> tuple[str, ...]:
        """The ids of all parties."""
        return self._of.parties

    @property
    def causes(self) -> tuple[str, ...]:
        """The ids of what it followed from, in the first account."""
        return tuple(cause.id for cause in self._of.causes if cause.account is None)

    @property
    def sources(self) -> tuple[str, ...]:
        """Keys of the bibliography."""
        return self._of.sources

    @property
    def citation(self) -> tuple[str, ...]:
        """Where it is printed."""
        return self._of.printed

    @cached_property
    def articles(self) -> Mapping[str, Article]:
        """Its articles by label, in order; of a happening none."""
        own: dict[str, list[Act]] = {}
        for act in self._acts:
            own.setdefault(act.article, []).append(act)
        made = {
            label: Article(self._books, tuple(own.get(label, ())), one, self.id)
            for label, one in self._of.articles.items()
        }
        return Articles("article", made, lambda one: one.name._asdict())

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """All its clauses in order, those of a happening too."""
        return tuple(Clause(self._books, act) for act in self._acts)

    @property
    def _acts(self) -> list[Act]:
        return [act for act in self._books.ledger.acts if act.instrument == self.id]

    def _repr_html_(self) -> str:
        rows = "".join(
            f"<tr><td>{escape(one.name.en)}</td><td>{escape(one.heading.en)}</td>"
            f"<td style='text-align:left'>{escape(one.summary.en)}</td></tr>"
            for one in self.articles.values()
        )
        days = f"signed {self.signed or '—'}, in force {self.in_force or '—'}"
        return (
            f"<h4>{escape(self.name.en)} ({escape(self.name.tr)})</h4><p>{days}; "
            f"{escape(', '.join(self.parties))}</p>" + (f"<table>{rows}</table>" if rows else "")
        )


class Articles(Rows[Article]):
    """Articles by label; a number, or words (*Article 6*, *6. madde*, *Preamble*), will do:
    ``articles[6]``. Iterating goes over the labels. Raises UnknownName (also a KeyError)."""

    def _key(self, key: object) -> str:
        if isinstance(key, Article):
            return key.label
        text = str(key).strip()
        labels = () if text in self._values else articles_of(f"x {text}")[1]
        return labels[0] if len(labels) == 1 and labels[0] in self._values else text

    def __repr__(self) -> str:
        return f"<{len(self)} articles: {', '.join(self)}>"


class Treaty(Paper):
    """A treaty."""


class Document(Paper):
    """A law, note, declaration or other paper that is no treaty."""


class Happening(Paper):
    """A battle, a revolution, a proclamation: what happened and is no paper."""


CLASSES: dict[str, type[Entry]] = {
    "place": Place,
    "polity": Polity,
    "treaty": Treaty,
    "document": Document,
    "event": Happening,
}


def entry(books: Booked, name: Name) -> Entry:
    """The value of a name of the ledger."""
    return CLASSES.get(name.type, Entry)(books, name)


def _dated(line: Dated) -> DatedLine:
    return DatedLine(
        line.key,
        line.when.text,
        as_date(line.when.earliest),
        as_date(line.when.latest),
        line.place,
        tuple(sorted(line.articles or (), key=lambda label: (len(label), label))),
        tuple(sorted(line.parties or ())),
        line.account.id if line.account else "",
        line.checked,
        line.sources,
    )
