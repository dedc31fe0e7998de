"""How to cite an instrument or one of its articles: in words, with its locator, and in BibTeX
with the sources of its entry."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from misak.ask.answer import Json
from misak.ask.library import Library
from misak.booking.force import Force
from misak.booking.reading import BASE
from misak.ground.days import iso
from misak.ground.langs import LANGS
from misak.kinds.row import Words
from misak.ledger.references import say_label
from misak.ledger.values import Instrument
from misak.say.naming import title
from misak.tell.bibliography import entry, sources
from misak.words.turkish import say_day

SIGNED = {
    "treaty": Words("signed on {day}", "imza {day}"),
    "document": Words("{day}", "{day}"),
    "event": Words("{day}", "{day}"),
}
AT = Words("signed at {place} on {day}", "imza {place}, {day}")
FORCE = Words("in force {day}", "yürürlük {day}")
VIEW = Words(
    "{{view}} [{{articles}}]. Misak {version}. {{link}}",
    "{{view}} [{{articles}}]. Misak {version}. {{link}}",
)
NEVER = Words("never in force", "yürürlüğe girmedi")


def cite(library: Library, text: str, roots: Iterable[Path], *, bare: bool = False) -> Json:
    """The citation of ``NAME`` or ``NAME art N``: ``citation`` by language, ``locators``,
    ``bibtex`` of the instrument and of its ``sources``.

    ``roots`` are where the ledger lies, for its bibliographies; ``bare`` leaves them unread.
    Raises UnknownName.
    """
    id_, labels, _ = library.index.instrument(text, 0)
    books = library.books(BASE)
    instrument, force = library.ledger.instruments[id_], books.expansion.forces[id_]
    locators = [where for where, of in instrument.locators if set(of) & set(labels)] or list(
        instrument.printed
    )
    said = {
        lang: "; ".join(
            [
                f"{title(library.ledger, id_, lang)}, {_days(instrument, force, labels, lang)}",
                *_articles(labels, lang),
                *locators,
            ]
        )
        + "."
        for lang in LANGS
    }
    keys = list(
        dict.fromkeys(
            (
                *instrument.sources,
                *(
                    key
                    for act in library.ledger.acts
                    if act.instrument == id_ and (not labels or act.article in labels)
                    for key in act.sources
                ),
            )
        )
    )
    found = {} if bare else sources(roots, keys)
    named, other = title(library.ledger, id_, "en"), title(library.ledger, id_, "tr")
    own = {
        "title": named,
        "titleaddon": other if other != named else "",
        "date": iso(force.signed) if force.signed else "",
        "location": force.signed_line.place if force.signed_line else "",
        "howpublished": "; ".join(locators),
        "pages": ", ".join(say_label(label, "en") for label in labels),
    }
    return {
        "id": id_,
        "articles": list(labels),
        "citation": said,
        "locators": locators,
        "bibtex": entry(id_, own),
        "sources": [{"key": key, "bibtex": found.get(key)} for key in keys],
    }


def cite_view(version: str) -> Json:
    """How to cite what an atlas shows: a citation by language and BibTeX, in which ``{view}``,
    ``{on}``, ``{articles}`` and ``{link}`` stand for what is shown, its day, the articles behind it
    and its address."""
    said = {lang: getattr(VIEW, lang).format(version=version) for lang in LANGS}
    own = {
        "title": "{view}",
        "howpublished": f"Misak {version}",
        "note": "{articles}",
        "date": "{on}",
        "url": "{link}",
    }
    return {"citation": said, "bibtex": entry("misak-{on}", own)}


def _days(instrument: Instrument, force: Force, labels: tuple[str, ...], lang: str) -> str:
    """When and where it was signed, and when it (or its article) came into force."""
    if force.signed is None:
        return ""
    place = force.signed_line.place if force.signed_line else ""
    template = AT if instrument.class_ == "treaty" and place else SIGNED[instrument.class_]
    parts = [getattr(template, lang).format(day=say_day(force.signed, lang), place=place)]
    if instrument.class_ == "treaty":
        of = [
            day
            for day, line in force.lines
            if line.articles is not None and set(labels) & line.articles
        ] or [day for day, line in force.lines if line.articles is None]
        parts.append(
            getattr(FORCE, lang).format(day=say_day(min(of), lang)) if of else getattr(NEVER, lang)
        )
    return ", ".join(parts)


def _articles(labels: tuple[str, ...], lang: str) -> list[str]:
    return [", ".join(say_label(label, lang) for label in labels)] if labels else []
