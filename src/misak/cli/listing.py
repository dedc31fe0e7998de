"""misak list: what there is of one kind, with ids and names."""

from __future__ import annotations

from typing import NamedTuple

import click

from misak.ask.library import Library
from misak.cli.asking import library
from misak.cli.refusals import cannot
from misak.cli.shared import json_option, lang, out_json
from misak.cli.telling import bold
from misak.cli.width import wide
from misak.kinds.catalogue import ROWS as KINDS
from misak.kinds.questions import ROWS as QUESTIONS
from misak.kinds.row import Words
from misak.words.fold import fold
from misak.words.nearest import nearest


class Listed(NamedTuple):
    """A row of a list: an id, its names, and what else is said of it in a word or two."""

    id: str
    en: str
    tr: str
    more: str = ""


class Kind(NamedTuple):
    """A kind of thing in both languages, as many and as one, the types of the ledger's names
    that are of it, and what else a reader may call it."""

    many: Words
    one: Words
    types: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


KINDS_OF_THINGS = {
    "places": Kind(Words("places", "yerler"), Words("place", "yer"), ("place",)),
    "polities": Kind(
        Words("polities", "devletler"),
        Words("polity", "devlet"),
        ("polity",),
        ("states", "state", "countries", "country", "ülkeler", "ülke"),
    ),
    "peoples": Kind(Words("peoples", "halklar"), Words("people", "halk"), ("people",)),
    "groups": Kind(Words("groups", "topluluklar"), Words("group", "topluluk"), ("group",)),
    "topics": Kind(
        Words("topics", "yükümlülükler"),
        Words("topic", "yükümlülük"),
        ("topic",),
        ("duties", "duty", "rights", "right", "konular", "konu", "haklar", "hak"),
    ),
    "matters": Kind(Words("matters", "meseleler"), Words("matter", "mesele"), ("matter",)),
    "readings": Kind(Words("readings", "okumalar"), Words("reading", "okuma"), ("reading",)),
    "accounts": Kind(Words("accounts", "anlatılar"), Words("account", "anlatı"), ("account",)),
    "treaties": Kind(
        Words("treaties", "antlaşmalar"),
        Words("treaty", "antlaşma"),
        ("treaty",),
        ("anlaşmalar", "anlaşma"),
    ),
    "documents": Kind(Words("documents", "belgeler"), Words("document", "belge"), ("document",)),
    "happenings": Kind(
        Words("happenings", "olaylar"), Words("happening", "olay"), ("event",), ("events", "event")
    ),
    "conclusions": Kind(Words("conclusions", "sonuçlar"), Words("conclusion", "sonuç")),
    "sources": Kind(Words("sources", "kaynaklar"), Words("source", "kaynak")),
    "clauses": Kind(
        Words("clauses", "hükümler"), Words("clause", "hüküm"), (), ("kinds", "kind", "türler")
    ),
    "questions": Kind(Words("questions", "sorular"), Words("question", "soru")),
}
NONE = {
    "en": "'{0}' is no kind of thing to list: {1}",
    "tr": "'{0}' listelenecek bir tür değil: {1}",
}
EMPTY = {"en": "the ledger has no {0}", "tr": "defterde yok: {0}"}
GAP = 2


@click.command()
@click.argument("kind", required=False, default="")
@json_option
@click.pass_context
def command(ctx: click.Context, kind: str, as_json: bool) -> None:
    """List what there is."""
    spoken = lang(ctx)
    if not kind:
        kinds = [Listed(id_, *kind_.many) for id_, kind_ in KINDS_OF_THINGS.items()]
        _out("kinds", kinds, spoken, as_json)
        return
    id_ = _kind(kind, spoken)
    _out(id_, listed(library(ctx), id_), spoken, as_json)


def _kind(text: str, lang: str) -> str:
    """The kind that a word names, in either language, as one or as many."""
    words = {
        fold(word): id_
        for id_, kind in KINDS_OF_THINGS.items()
        for word in (id_, *kind.many, *kind.one, *kind.also)
    }
    if fold(text) in words:
        return words[fold(text)]
    near = nearest(fold(text), tuple(words))
    known = ", ".join(getattr(kind.many, lang) for kind in KINDS_OF_THINGS.values())
    offer = {"en": f" ({near[0]}?)", "tr": f" ({near[0]}?)"}[lang] if near else ""
    raise cannot(NONE, lang, text, known, offer)


def listed(books: Library, kind: str) -> list[Listed]:
    """The rows of a kind, in the order of their ids."""
    ledger = books.ledger
    if kind == "conclusions":
        names = list(ledger.conclusions)
        return [Listed(n.id, n.namings[0].en, n.namings[0].tr) for n in names]
    if kind == "sources":
        return [Listed(key, one.rank, one.rank) for key, one in sorted(ledger.sources.items())]
    if kind == "clauses":
        return [
            Listed(row.id, row.word.en, row.word.tr, row.family) for row in KINDS if not row.derived
        ]
    if kind == "questions":
        return [Listed(row.id, row.word.en, row.word.tr, ", ".join(row.args)) for row in QUESTIONS]
    types = KINDS_OF_THINGS[kind].types
    return [
        Listed(name.id, name.namings[0].en, name.namings[0].tr, _day(books, name.id))
        for name in sorted(ledger.names.values())
        if name.type in types
    ]


def _day(books: Library, id_: str) -> str:
    """The year of an instrument."""
    instrument = books.ledger.instruments.get(id_)
    return instrument.dates[0].when.text if instrument and instrument.dates else ""


def _out(kind: str, rows: list[Listed], lang: str, as_json: bool) -> None:
    if as_json:
        out_json({"kind": kind, "rows": [dict(row._asdict()) for row in rows]})
        return
    if not rows:
        click.echo(EMPTY[lang].format(getattr(KINDS_OF_THINGS[kind].many, lang)), err=True)
    edge = max((len(row.id) for row in rows), default=0) + GAP
    last = max((len(row.more) for row in rows), default=0)
    room = max(20, wide() - edge - (last + GAP if last else 0))
    for row in rows:
        name = getattr(row, lang)
        shown = name if len(name) <= room else f"{name[: room - 1]}…"
        click.echo(f"{bold(row.id)}{' ' * (edge - len(row.id))}{shown:{room}}  {row.more}".rstrip())
