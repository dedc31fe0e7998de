"""Answers and tellings: what asking gives back, as values that notebooks can show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from html import escape
from typing import Any, cast

from misak.ask.answer import Answer as Given
from misak.ask.answer import Json
from misak.ground.errors import NotPossible
from misak.ground.langs import in_lang
from misak.public.lines import of_conclusion, of_open, of_reply, of_review, of_why
from misak.public.values import Text


def day_of(text: object) -> date | None:
    """A day of the published JSON as a date."""
    return date.fromisoformat(str(text)) if text else None


class Answer:
    """What the books say to a question, with the clauses that it rests on.

    It is neither true nor false (``bool`` raises NotPossible): *no* and *not covered* are two
    things, and an answer *no* would pass for *yes*. Compare ``answer.ids``, and look at ``covered``
    and ``contested``.
    """

    __slots__ = ("_given",)

    def __init__(self, given: Given) -> None:
        self._given = given

    @property
    def question(self) -> str:
        """The question."""
        return self._given.ask

    @property
    def on(self) -> date:
        """The day (its end) for which it is the answer."""
        return date.fromisoformat(self._given.on)

    @property
    def reading(self) -> str:
        """The reading under which it is the answer; ``base`` is the books' own."""
        return self._given.reading

    @property
    def ids(self) -> list[object]:
        """The ids of the values; of a yes or no question ``["yes"]`` or ``["no"]``."""
        return self._given.ids

    @property
    def value(self) -> list[Json]:
        """The values, each with its ``id`` and its names ``en`` and ``tr``."""
        return self._given.value

    @property
    def covered(self) -> bool:
        """Whether the books treat what was asked about on that day."""
        return self._given.covered

    @property
    def contested(self) -> bool:
        """Whether an account that is not rejected says something else."""
        return self._given.contested

    @property
    def since(self) -> date | None:
        """The day from which it is so."""
        return day_of(self._given.since)

    @property
    def until(self) -> date | None:
        """The day of what ended it; None where the books know no end."""
        return day_of(self._given.until)

    @property
    def followed(self) -> date | None:
        """Beyond what the books follow: the last day that they do follow."""
        return day_of(self._given.followed)

    @property
    def sentence(self) -> dict[str, str]:
        """The answer as a sentence, by language."""
        return self._given.sentence

    @property
    def because(self) -> list[Json]:
        """The clauses that it rests on, outermost first: instrument, article, text, file, line."""
        return self._given.because

    @property
    def articles(self) -> list[str]:
        """The articles that it rests on, in words: *Treaty of Kars, Article 6*."""
        return list(dict.fromkeys(map(cited, self.because)))

    @property
    def alternatives(self) -> list[Json]:
        """What other readings say, each with its rank, reason and source."""
        return self._given.alternatives

    @property
    def spans(self) -> list[Json]:
        """Where a month or a year was asked about: the answers within it, each with its days."""
        return list(self._given.spans)

    def to_dict(self) -> Json:
        """Plain data, as in ``docs/schema/answer.schema.json``."""
        return self._given.to_dict()

    def __str__(self) -> str:
        return self.sentence["en"]

    def __bool__(self) -> bool:
        raise NotPossible(
            "an answer is neither true nor false: compare answer.ids, look at answer.covered",
            "bir yanıt ne doğru ne yanlıştır: answer.ids ile answer.covered'a bakın",
        )

    def __repr__(self) -> str:
        marks = [] if self.covered else ["not covered"]
        marks += ["contested"] if self.contested else []
        said = ", ".join(map(str, self.ids)) or "—"
        return f"<Answer {self.on}: {said}{''.join(f' ({mark})' for mark in marks)}>"

    def __dir__(self) -> list[str]:
        return [name for name in super().__dir__() if not name.startswith("_")]

    def _repr_html_(self) -> str:
        why = "".join(
            f"<li>{escape(cited(row))} <small>{escape(str(row['file']))}:{row['line']}"
            f"{'' if row['checked'] else ' · not checked against a source'}</small></li>"
            for row in self.because
        )
        other = "".join(
            f"<li>{escape(str(said(row['name'])['en']))} ({escape(str(row['rank']))}): "
            f"{held(row['value'])}</li>"
            for row in self.alternatives
        )
        rest = f"<p>Other readings</p><ul>{other}</ul>" if other else ""
        return f"<p><b>{escape(str(self))}</b></p><ul>{why}</ul>{rest}"


class Told(Mapping[str, Any]):
    """A telling: the object of the published JSON, read as a mapping (``told["sections"]``).

    ``told.text()`` is what the command line prints as plain lines.
    """

    def __init__(self, data: Json) -> None:
        self._data = data

    def __getitem__(self, key: str) -> Any:
        return self._data[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._data)

    def __len__(self) -> int:
        return len(self._data)

    def to_dict(self) -> Json:
        """Plain data, as ``--json`` prints it."""
        return self._data

    @property
    def notes(self) -> list[Json]:
        """The clauses that the numbers stand for."""
        return cast("list[Json]", self._data.get("notes", []))

    def sentences(self, lang: str = "en") -> list[str]:
        """Every sentence of it, in order. Raises NotPossible for a language that is not spoken."""
        return self._lines(in_lang(lang))

    def _lines(self, lang: str) -> list[str]:
        return [str(one[lang]) for one in _sentences(self._data, lang)]

    def text(self, lang: str = "en") -> str:
        """Its sentences, a line each."""
        return "\n".join(self.sentences(lang))

    def __repr__(self) -> str:
        about = self._data.get("name")
        day = self._data.get("on")
        parts = [str(said(about)["en"])] if isinstance(about, dict) else []
        parts += [str(day)] if day else []
        inside = ", ".join(
            f"{len(value)} {key}" for key, value in self._data.items() if isinstance(value, list)
        )
        return f"<{type(self).__name__} {' '.join(parts)}{': ' if parts else ''}{inside}>"

    def __dir__(self) -> list[str]:
        return [name for name in super().__dir__() if not name.startswith("_")]

    def _repr_html_(self) -> str:
        rows = "".join(f"<li>{escape(line)}</li>" for line in self.sentences())
        return f"<p><b>{escape(repr(self)[1:-1])}</b></p><ul>{rows}</ul>"


class Portrait(Told):
    """All that the books hold of one thing on a day."""


class Story(Told):
    """The whole life of a thing, in paragraphs."""


class Open(Told):
    """What was not settled on a day."""

    def _lines(self, lang: str) -> list[str]:
        return of_open(self._data, lang)


class Chain(Told):
    """The chain under an answer."""

    def _lines(self, lang: str) -> list[str]:
        return of_why(self._data, lang)

    def __repr__(self) -> str:
        answer = cast("Json", self["answer"])
        return f"<Chain {answer['on']} {answer['ask']}: {len(self['chain'])} links>"


class Reply(Told):
    """The reply to a plain question: the question ``understood``, the ``sense`` in which it is
    answered, a ``verdict`` where it asks for yes or no, and each spell of days with its articles
    (``docs/schema/plain.schema.json``)."""

    @property
    def articles(self) -> list[str]:
        """The articles that it rests on, in words."""
        parts: Any = (self._data, *self["beside"])
        reasons = (row for part in parts for spell in part["spells"] for row in spell["because"])
        return list(dict.fromkeys(map(cited, (*reasons, *self["answer"]["because"]))))

    def _lines(self, lang: str) -> list[str]:
        return of_reply(self._data, lang)

    def __repr__(self) -> str:
        told = f"{self['verdict']}, " if self["verdict"] else ""
        return f"<Reply {self['understood']}: {told}{len(self['spells'])} spells>"


class Citation(Told):
    """The citation of a treaty or article, with its locators and BibTeX."""

    def _lines(self, lang: str) -> list[str]:
        return [str(self["citation"][lang])]

    def __repr__(self) -> str:
        return f"<Citation {', '.join([str(self['id']), *self['articles']])}>"


class Difference(Told):
    """What changed between two days."""


class WhatIf(Told):
    """What would be otherwise."""


class Conclusion(Told):
    """A conclusion derived: what it asks and what the books answer, and whether it ``holds``."""

    @property
    def id(self) -> str:
        """Its id."""
        return str(self["id"])

    @property
    def title(self) -> Text:
        """What it says."""
        return Text(**self["title"])

    @property
    def holds(self) -> bool:
        """Whether the books answer as it expects."""
        return bool(self["holds"])

    def _lines(self, lang: str) -> list[str]:
        return of_conclusion(self._data, lang)

    def __repr__(self) -> str:
        return f"<Conclusion {self.id}: {'holds' if self.holds else 'does not hold'}>"


class Reviewed(Told):
    """A note marked claim by claim against the books."""

    @property
    def counts(self) -> dict[str, int]:
        """How many claims there are of each verdict."""
        return cast("dict[str, int]", self["counts"])

    def html(self, lang: str = "en") -> str:
        """The page with the note and its marks in the margin."""
        return str(self._pages(in_lang(lang)))

    def _lines(self, lang: str) -> list[str]:
        return of_review(self._data, lang)

    def __init__(self, data: Json, pages: Any) -> None:
        super().__init__(data)
        self._pages = pages

    def _repr_html_(self) -> str:
        counted = "".join(f"<li>{escape(k)}: {n}</li>" for k, n in self.counts.items())
        return f"<p><b>{escape(repr(self)[1:-1])}</b></p><ul>{counted}</ul>"


def said(value: object) -> Json:
    """A text in both languages inside an answer."""
    return cast("Json", value)


def cited(row: Json) -> str:
    """The article of a reason in words."""
    parts = (str(said(row[key])["en"]) for key in ("title", "label"))
    return ", ".join(part for part in parts if part)


def held(listed: object) -> str:
    """Values in words, for a page."""
    return escape(", ".join(str(one["en"]) for one in cast("list[Json]", listed)) or "—")


def _sentences(value: object, lang: str) -> Iterator[Json]:
    """The sentences inside a telling: objects under ``sentence``, and paragraphs."""
    if isinstance(value, list):
        for one in value:
            yield from _sentences(one, lang)
    elif isinstance(value, dict):
        if isinstance(value.get("sentence"), dict):
            yield value["sentence"]
        elif isinstance(value.get(lang), str) and "heading" in value:
            yield value
        else:
            for key, one in value.items():
                if key not in ("notes", "answer"):
                    yield from _sentences(one, lang)
