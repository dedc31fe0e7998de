"""misak world: who held and administered every place on a day, and who was at war."""

from __future__ import annotations

from typing import cast

import click

from misak.ask.answer import Json
from misak.ask.library import Library
from misak.cli.asking import asking, library, reading_option, unit_option
from misak.cli.refusals import misused
from misak.cli.shared import DAY, json_option, lang, out_json
from misak.cli.telling import bold, dim, in_words, rows, said, span
from misak.tell.course import within
from misak.tell.days import when
from misak.tell.wording import name
from misak.tell.world import world

ONE = {"en": "name one day: DATE or --on DATE", "tr": "bir gün verin: DATE ya da --on DATE"}
WORDS = {
    "by": {"en": "administered by {0}: {1}", "tr": "{0} yönetiminde: {1}"},
    "war": {"en": "At war", "tr": "Savaş hâlinde"},
    "contested": {"en": "* contested", "tr": "* tartışmalı"},
    "nothing": {"en": "The books hold no place.", "tr": "Defterde hiç yer yok."},
    "none": {"en": "not covered: {0}", "tr": "kapsam dışı: {0}"},
}


@click.command()
@click.argument("date", required=False, default="")
@click.option("--on", metavar="DATE", type=DAY, default=None, help="The day (end of it).")
@reading_option
@unit_option
@json_option
@click.pass_context
def command(
    ctx: click.Context, date: str, on: str | None, reading: str, unit: str, as_json: bool
) -> None:
    """The world on a day."""
    if bool(date) == bool(on):
        raise misused(ONE, lang(ctx))
    books = library(ctx)
    only = asking(ctx, lambda: within(books, unit, "place"), as_json)
    found = asking(ctx, lambda: world(books, date or on, reading, only), as_json)
    if as_json:
        out_json(found)
        return
    _show(found, books, lang(ctx))
    if not (found["places"] or found["not_covered"]):
        click.echo(WORDS["nothing"][lang(ctx)])


def _show(found: Json, books: Library, lang: str) -> None:
    by_holder: dict[str, dict[str, list[str]]] = {}
    for place in rows(found["places"]):
        holder, governor = (_names(place, key, lang) for key in ("title", "administration"))
        label = said(place["name"], lang) + ("*" if place["contested"] else "")
        by_holder.setdefault(holder, {}).setdefault(
            "" if holder == governor else governor, []
        ).append(label)
    click.echo(bold(in_words(str(found["on"]), lang)))
    for holder, groups in sorted(
        by_holder.items(), key=lambda row: -sum(map(len, row[1].values()))
    ):
        click.echo(f"\n{bold(holder)}")
        for governor, places in sorted(groups.items()):
            listed = ", ".join(places)
            click.echo(f"  {WORDS['by'][lang].format(governor, listed) if governor else listed}")
    if found["wars"]:
        click.echo(f"\n{bold(WORDS['war'][lang])}")
    for war in rows(found["wars"]):
        click.echo(f"  {said(war['sentence'], lang)}{span(war, lang)}")
    if any(place["contested"] for place in rows(found["places"])):
        click.echo(f"\n{dim(WORDS['contested'][lang])}")
    if found["not_covered"]:
        day = when(str(found["on"]))
        left = (name(books.ledger, id_, day) for id_ in cast("list[str]", found["not_covered"]))
        click.echo(dim(WORDS["none"][lang].format(", ".join(said(one, lang) for one in left))))


def _names(place: Json, key: str, lang: str) -> str:
    return ", ".join(said(one, lang) for one in rows(place[key]))
