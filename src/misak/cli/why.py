"""misak why: the chain under an answer, with each article's text and what it followed from."""

from __future__ import annotations

from typing import cast

import click

from misak.ask.answer import Json
from misak.cli.asking import alternative, asking, library, on_option, reading_option
from misak.cli.shared import json_option, lang, out_json
from misak.cli.telling import bold, dim, head, rows, said, where
from misak.ground.counts import with_counts
from misak.tell.chain import MODES, ROLES, why

WORDS = {
    "further": {"en": "{0:cause} further back", "tr": "daha geride {0} neden var"},
    "force": {"en": "acts by", "tr": "yürürlüğü"},
    "follows": {"en": "{0} followed from:", "tr": "{0} şunlardan doğdu:"},
    "others": {"en": "Other readings", "tr": "Öteki okumalar"},
    "authentic": {"en": "authentic", "tr": "asıl metin"},
    "of": {"en": "of {0}", "tr": "sahibi: {0}"},
}


@click.command()
@click.argument("question")
@on_option
@reading_option
@json_option
@click.pass_context
def command(ctx: click.Context, question: str, on: str | None, reading: str, as_json: bool) -> None:
    """The chain under an answer."""
    books = library(ctx)
    found = asking(ctx, lambda: why(books, question, on, reading), as_json)
    if as_json:
        out_json(found)
    else:
        _show(found, lang(ctx))


def _show(found: Json, lang: str) -> None:
    answer = cast("Json", found["answer"])
    click.echo(bold(said(answer["sentence"], lang)))
    causes = cast("dict[str, list[Json]]", found["causes"])
    told: set[str] = set()
    for number, link in enumerate(rows(found["chain"]), 1):
        click.echo(
            f"\n{number}. {getattr(ROLES[str(link['role'])], lang)}: {bold(head(link, lang))}"
        )
        click.echo(f"   {said(link['text'], lang)}")
        if said(link["clause"], lang) != said(link["text"], lang):
            click.echo(f"   → {said(link['clause'], lang)}")
        for own in rows(link["wordings"]):
            mark = f", {WORDS['authentic'][lang]}" if own["authentic"] else ""
            click.echo(f"   {said(own['name'], lang)}{mark}: {own['text']} ({own['locator']})")
        for line in rows(link["force"]):
            click.echo(f"   {WORDS['force'][lang]}: {said(line['text'], lang)}")
        click.echo(f"   {dim(where(link))}")
        id_ = str(link["instrument"])
        if id_ in causes and id_ not in told:
            told.add(id_)
            click.echo(f"   {WORDS['follows'][lang].format(said(link['title'], lang))}")
            _causes(causes[id_], lang, 3)
    others = rows(answer["alternatives"])
    if others:
        click.echo(f"\n{WORDS['others'][lang]}:")
    for other in others:
        click.echo(f"  {alternative(other, lang)}")
        click.echo(
            f"    {head(cast('Json', other['because']), lang)}  "
            f"{dim(where(cast('Json', other['because'])))}"
        )


def _causes(listed: list[Json], lang: str, indent: int) -> None:
    pad = " " * indent
    for cause in listed:
        if "further" in cause:
            click.echo(f"{pad}- {with_counts(WORDS['further'][lang], cause['further'])}")
            continue
        what = ", ".join(
            part for part in (said(cause["title"], lang), said(cause["label"], lang)) if part
        )
        kind = [getattr(MODES[str(cause[key])], lang) for key in ("rank", "mode")]
        if cause["holder"]:
            kind.append(WORDS["of"][lang].format(said(cause["holder"], lang)))
        click.echo(f"{pad}- {what} ({'; '.join(kind)})  {dim(where(cause))}")
        _causes(rows(cause["because"]), lang, indent + 4)
