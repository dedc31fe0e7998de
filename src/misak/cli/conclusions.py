"""misak conclusions: every conclusion of the ledger derived, with its articles and the reading
that it depends on."""

from __future__ import annotations

from typing import cast

import click

from misak.ask.answer import Json
from misak.cli.asking import asking, library, unit_option
from misak.cli.shared import json_option, lang, out_json
from misak.cli.telling import bold, dim, head, rows, said, where
from misak.tell.conclusions import conclusions
from misak.tell.course import course

WORDS = {
    "reading": {"en": "reading: {0}", "tr": "okuma: {0}"},
    "depends": {"en": "otherwise under: {0}", "tr": "şu okumalarda başka: {0}"},
    "expected": {"en": "as expected: {0}", "tr": "beklendiği gibi: {0}"},
    "not": {
        "en": "NOT as expected: {0} — the books say {1}",
        "tr": "BEKLENENDEN BAŞKA: {0} — defterin dediği: {1}",
    },
    "none": {
        "en": "Claims of the note that no article bears out",
        "tr": "Notun, hiçbir maddenin desteklemediği savları",
    },
    "contested": {"en": "contested", "tr": "tartışmalı"},
    "nothing": {"en": "The ledger has no conclusions.", "tr": "Defterde sonuç yok."},
}


@click.command()
@click.argument("ids", nargs=-1)
@unit_option
@json_option
@click.pass_context
def command(ctx: click.Context, ids: tuple[str, ...], unit: str, as_json: bool) -> None:
    """The conclusions of the ledger."""
    books = library(ctx)
    if unit:
        ids += asking(ctx, lambda: course(books, unit).conclusions, as_json)
    found = (
        asking(ctx, lambda: conclusions(books, ids), as_json)
        if ids or not unit
        else {"conclusions": [], "holds": True, "without_article": []}
    )
    if as_json:
        out_json(found)
    else:
        _show(found, lang(ctx))
    if not found["holds"]:
        raise click.exceptions.Exit(1)


def _show(found: Json, lang: str) -> None:
    if not found["conclusions"]:
        click.echo(WORDS["nothing"][lang])
    for row in rows(found["conclusions"]):
        click.echo(f"{bold(said(row['title'], lang))}  {dim(str(row['id']))}")
        for asked in rows(row["asked"]):
            _answer(asked, lang)
        for one in rows(row["expected"]):
            values = ", ".join(said(value, lang) for value in rows(one["found"])) or "—"
            kind = f" ({WORDS['contested'][lang]})" if one["contested"] else ""
            word = WORDS["expected" if one["holds"] else "not"][lang]
            click.echo(f"  {word.format(one['expect'], values + kind)}")
        click.echo()
    if found["without_article"]:
        click.echo(bold(WORDS["none"][lang]))
    for claim in rows(found["without_article"]):
        click.echo(f"  {claim['id']}: {said(claim['text'], lang)}")
        for one in rows(claim["answers"]):
            click.echo(f"    {said(cast('Json', one['answer'])['sentence'], lang)}")


def _answer(asked: Json, lang: str) -> None:
    answer = cast("Json", asked["answer"])
    click.echo(f"  {said(answer['sentence'], lang)}")
    for reason in rows(answer["because"]):
        click.echo(
            f"    {head(reason, lang)}: {said(reason['clause'], lang)}  {dim(where(reason))}"
        )
    depends = cast("list[str]", asked["depends_on"])
    click.echo(
        f"    {WORDS['reading'][lang].format(asked['reading'])}"
        + (f"; {WORDS['depends'][lang].format(', '.join(depends))}" if depends else "")
    )
