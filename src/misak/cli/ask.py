"""misak ask: one question, one answer with its reasons."""

from __future__ import annotations

import click

from misak.ask.answer import Answer
from misak.ask.language import is_plain
from misak.cli.asking import alternative, asking, library, on_option, plain, reading_option
from misak.cli.shared import colour, json_option, lang, out_json
from misak.cli.telling import between
from misak.ground.days import read_date
from misak.say.days import said_when

WORDS = {
    "because": {"en": "because", "tr": "dayanak"},
    "others": {"en": "other readings", "tr": "öteki okumalar"},
    "unchecked": {"en": "not checked against a source", "tr": "kaynakla denetlenmedi"},
    "contested": {"en": "contested", "tr": "tartışmalı"},
}


@click.command()
@click.argument("question")
@on_option
@reading_option
@json_option
@click.pass_context
def command(ctx: click.Context, question: str, on: str | None, reading: str, as_json: bool) -> None:
    """Ask the books."""
    books = library(ctx)
    if is_plain(question):
        words = plain()
        own = "" if ctx.obj.get("told_lang") else words.tongue(question, lang(ctx))
        found = asking(ctx, lambda: words.answered(books, question, on, reading), as_json, own)
        if as_json:
            out_json(words.data(found))
        else:
            told = lang(ctx) if ctx.obj.get("told_lang") else found.understood.lang
            words.show(found, told, alternative)
        return
    answer = asking(ctx, lambda: books.ask(question, on=on, reading=reading), as_json)
    if as_json:
        out_json(answer.to_dict())
    else:
        show(answer, lang(ctx))


def show(answer: Answer, lang: str) -> None:
    """An answer for people: the sentence, its days, the chain of articles, other readings."""
    bold, dim, off = ("\x1b[1m", "\x1b[2m", "\x1b[0m") if colour() else ("", "", "")
    click.echo(f"{bold}{answer.sentence[lang]}{off}")
    days = between(answer.to_dict(), lang)
    if days:
        click.echo(f"  {days}")
    click.echo(f"\n{WORDS['because'][lang]}:")
    for one in answer.because:
        _reason(one, lang, dim, off)
    if answer.alternatives:
        click.echo(f"\n{WORDS['others'][lang]}:")
    for other in answer.alternatives:
        click.echo(f"  {alternative(other, lang)}")
        _reason(other["because"], lang, dim, off)  # type: ignore[arg-type]


def _reason(one: dict[str, object], lang: str, dim: str, off: str) -> None:
    head = ", ".join(str(one[key][lang]) for key in ("title", "label") if one[key][lang])  # type: ignore[index]
    when = read_date(str(one.get("written", one["date"]))) if one["date"] else None
    date = f" ({said_when(when, when.latest, lang)})" if when else ""
    mark = "" if one["checked"] else f" [{WORDS['unchecked'][lang]}]"
    click.echo(f"  {head}{date}{mark}")
    click.echo(f"    {one['text'][lang]}")  # type: ignore[index]
    sources = f"  [{', '.join(one['sources'])}]" if one["sources"] else ""  # type: ignore[arg-type]
    click.echo(f"    {dim}{one['file']}:{one['line']}{sources}{off}")
