"""misak open: what is not settled on a day."""

from __future__ import annotations

import click

from misak.ask.answer import Json
from misak.cli.asking import asking, library, on_option, reading_option, unit_option
from misak.cli.refusals import misused
from misak.cli.shared import json_option, lang, out_json
from misak.cli.telling import bold, footnotes, in_words, marks, rows, said, span
from misak.tell.course import within
from misak.tell.pending import pending

ONE = {"en": "name one day: DATE or --on DATE", "tr": "bir gün verin: DATE ya da --on DATE"}
WORDS = {
    "procedure": {"en": "promised procedure", "tr": "öngörülen yol"},
    "due": {"en": "to be done by", "tr": "son günü"},
    "past_due": {"en": "was to be done by", "tr": "son günü geçti"},
    "conditions": {"en": "on condition of", "tr": "koşulu"},
    "claimants": {"en": "between", "tr": "taraflar"},
    "over": {"en": "over", "tr": "konusu olan yerler"},
    "nothing": {
        "en": "Nothing that the books follow is open.",
        "tr": "Defterin izlediği konulardan açık olanı yok.",
    },
    "waiting": {"en": "Waits", "tr": "Bekliyor"},
    "left": {"en": "Open when last followed: {0}", "tr": "Son izlendiğinde açık olanlar: {0}"},
}


@click.command()
@click.argument("date", required=False, default="")
@on_option
@reading_option
@unit_option
@json_option
@click.pass_context
def command(
    ctx: click.Context, date: str, on: str | None, reading: str, unit: str, as_json: bool
) -> None:
    """What is not settled on a day."""
    if date and on:
        raise misused(ONE, lang(ctx))
    books = library(ctx)
    only = asking(ctx, lambda: within(books, unit, "matter"), as_json)
    found = asking(ctx, lambda: pending(books, on or date, reading, only), as_json)
    if as_json:
        out_json(found)
        return
    spoken = lang(ctx)
    click.echo(bold(in_words(str(found["on"]), spoken)))
    if not found["matters"]:
        click.echo(WORDS["nothing"][spoken])
    for matter in rows(found["matters"]):
        click.echo(f"\n{bold(said(matter['name'], spoken))}{span(matter, spoken)} {marks(matter)}")
        if matter["procedure"]:
            click.echo(f"  {WORDS['procedure'][spoken]}: {said(matter['procedure'], spoken)}")
        if matter["due"]:
            word = WORDS["past_due" if matter["past_due"] else "due"][spoken]
            click.echo(f"  {word}: {in_words(str(matter['due']), spoken)}")
        for key in ("conditions", "claimants", "over"):
            _line(matter, key, spoken)
    for one in rows(found["waiting"]):
        what = said(one["sentence"], spoken).rstrip(".")
        what += f"; {said(one['for'], spoken)}" if one["for"] else ""
        click.echo(f"\n{WORDS['waiting'][spoken]}: {what}{span(one, spoken)} {marks(one)}")
    left = [
        f"{said(one['name'], spoken)} ({in_words(str(one['followed']), spoken)})"
        for one in rows(found["not_followed"])
    ]
    if left:
        click.echo(f"\n{WORDS['left'][spoken].format('; '.join(left))}")
    footnotes(rows(found["notes"]), spoken)


def _line(matter: Json, key: str, lang: str) -> None:
    if matter[key]:
        click.echo(
            f"  {WORDS[key][lang]}: {', '.join(said(one, lang) for one in rows(matter[key]))}"
        )
