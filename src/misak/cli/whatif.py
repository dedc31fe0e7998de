"""misak whatif: what would be otherwise without an event, with a treaty in force, or under
another reading."""

from __future__ import annotations

from typing import NamedTuple, cast

import click

from misak.ask.answer import Json
from misak.cli.asking import asking, library
from misak.cli.refusals import misused
from misak.cli.shared import DAY, json_option, lang, out_json
from misak.cli.telling import bold, dim, footnotes, rows, said
from misak.tell.chain import MODES
from misak.tell.days import when
from misak.tell.whatif import ALWAYS, Window, suppose, whatif

WORDS = {
    "falls": {"en": "Falls away", "tr": "Ortadan kalkar"},
    "perhaps": {
        "en": "Perhaps falls away (only contributed to)",
        "tr": "Belki kalkar (yalnız katkısı vardı)",
    },
    "necessary": {"en": "{0} was necessary for it ({1})", "tr": "{0} bunun için gerekliydi ({1})"},
    "contributing": {
        "en": "{0} contributed to it ({1})",
        "tr": "{0} buna katkıda bulunmuştu ({1})",
    },
    "same": {"en": "Nothing would be otherwise.", "tr": "Hiçbir şey farklı olmazdı."},
    "open": {"en": "from {0}", "tr": "{0} gününden beri"},
    "closed": {"en": "from {0} until {1}", "tr": "{0} – {1}"},
    "left": {
        "en": "from {0}, last followed on {1}",
        "tr": "{0} gününden beri, en son {1} günü izlendi",
    },
    "always": {"en": "always", "tr": "her zaman"},
}
NEED = {
    "en": "name what to suppose: --without, --in-force or --reading",
    "tr": "varsayımı belirtin: --without, --in-force ya da --reading",
}


class _Asked(NamedTuple):
    """What is supposed, in which reading, and the days that are compared."""

    without: tuple[str, ...]
    in_force: tuple[str, ...]
    reading: str
    on: str | None
    first: str | None
    last: str | None

    def window(self) -> Window:
        """The days between which differences are told."""
        on, first, last = self.on, self.first, self.last
        return Window(
            when(on) if on else when(first, at_end=False) if first else ALWAYS.first,
            when(on) if on else when(last) if last else ALWAYS.last,
        )


@click.command()
@click.option(
    "--without",
    multiple=True,
    metavar="NAME",
    help="Take an event or instrument away, with what it was necessary for; repeatable.",
)
@click.option(
    "--in-force",
    multiple=True,
    metavar="NAME[=DATE|signature]",
    help="Take a treaty to be in force, from a day or (without one) from its signature; "
    "repeatable.",
)
@click.option(
    "--reading",
    default="",
    metavar="NAME",
    help="Under this reading; alone: compared with the base.",
)
@click.option(
    "--on", metavar="DATE", type=DAY, default=None, help="Only what would be otherwise on this day."
)
@click.option(
    "--from",
    "first",
    metavar="DATE",
    type=DAY,
    default=None,
    help="Only what would be otherwise on or after this day.",
)
@click.option(
    "--to",
    "last",
    metavar="DATE",
    type=DAY,
    default=None,
    help="Only what would be otherwise on or before this day.",
)
@json_option
@click.pass_context
def command(ctx: click.Context, /, as_json: bool, **said: object) -> None:
    """What would be otherwise."""
    of = _Asked(**said)  # type: ignore[arg-type]  # click gives what the options say
    if not (of.without or of.in_force or of.reading):
        raise misused(NEED, lang(ctx))
    books = library(ctx)

    def run() -> Json:
        return whatif(books, suppose(books, of.without, of.in_force, of.reading), of.window())

    found = asking(ctx, run, as_json)
    if as_json:
        out_json(found)
    else:
        _show(found, lang(ctx))


def _show(found: Json, lang: str) -> None:
    for key in ("falls", "perhaps"):
        listed = rows(found[key])
        if listed:
            click.echo(bold(WORDS[key][lang]))
        for fall in listed:
            click.echo(f"  - {said(fall['title'], lang)} ({fall['date']}){_because(fall, lang)}")
    notes = {note["number"]: note for note in rows(found["notes"])}
    if not found["differences"]:
        click.echo(f"\n{WORDS['same'][lang]}")
    for group in rows(found["differences"]):
        note = notes[group["note"]]
        source = ", ".join(
            part for part in (said(note["title"], lang), said(note["label"], lang)) if part
        )
        click.echo(
            f"\n{bold(_span(group, lang))} — {source} [{group['note']}]: {said(group['why'], lang)}"
        )
        for row in rows(group["rows"]):
            click.echo(f"  {dim(said(row['heading'], lang) + ':')} {said(row['sentence'], lang)}")
    footnotes(rows(found["notes"]), lang, texts=False)


def _because(fall: Json, lang: str) -> str:
    cause = cast("Json | None", fall["because"])
    if cause is None:
        return ""
    what = ", ".join(
        part for part in (said(cause["title"], lang), said(cause["label"], lang)) if part
    )
    mode = getattr(MODES[str(cause["mode"])], lang)
    return (
        f": {WORDS[str(cause['rank'])][lang].format(what, mode)} "
        f"{dim(str(cause['file']) + ':' + str(cause['line']))}"
    )


def _span(group: Json, lang: str) -> str:
    if group["since"] is None:
        return WORDS["always"][lang]
    if group.get("followed"):
        return WORDS["left"][lang].format(group["since"], group["followed"])
    return WORDS["closed" if group["until"] else "open"][lang].format(
        group["since"], group["until"]
    )
