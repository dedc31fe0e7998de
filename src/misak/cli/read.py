"""misak read: ledger files drafted from prose."""

from __future__ import annotations

from pathlib import Path

import click

from misak.cli.raising import unwritten
from misak.cli.refusals import cannot
from misak.cli.reviewing import reviewed
from misak.cli.shared import FilePath, json_option, lang, out_json
from misak.ground.writing import write_whole
from misak.prose.frames.draft import Drafted, drafts

DONE = {
    "en": "{path}: {clauses} clauses, {unread} sentences unread",
    "tr": "{path}: {clauses} hüküm, okunmayan {unread} tümce",
}
NONE = {
    "en": "the note names no instrument and nothing in it was read",
    "tr": "notta belge adı yok ve hiçbir şey okunamadı",
}


@click.command()
@click.argument("note", type=FilePath(path_type=Path))
@click.option(
    "-o",
    "--output",
    type=FilePath(path_type=Path, dir_okay=False),
    help="The file to write; a note of several instruments gives several, named after it.",
)
@click.option(
    "--model",
    "model_url",
    metavar="URL",
    default="",
    help="An OpenAI-compatible endpoint to ask about what no frame took (also MISAK_MODEL_URL).",
)
@json_option
@click.pass_context
def command(
    ctx: click.Context, note: Path, output: Path | None, model_url: str, as_json: bool
) -> None:
    """Draft a ledger from a note."""
    reviewer, review = reviewed(ctx, note, model_url, as_json, whole=True)
    found = drafts(reviewer.reader.linker, review.read)
    if not found:
        raise cannot(NONE, lang(ctx))
    if as_json:
        out_json({"drafts": [one._asdict() for one in found]})
    elif output is None:
        click.echo("\n".join(one.text for one in found), nl=False)
    if output is not None:
        for path, one in named(output, found):
            try:
                write_whole(path, one.text)
            except OSError as error:
                raise unwritten(error, lang(ctx)) from None
            click.echo(
                DONE[lang(ctx)].format(path=path, clauses=one.clauses, unread=one.unread), err=True
            )


def named(output: Path, found: list[Drafted]) -> list[tuple[Path, Drafted]]:
    """The path of each draft: the one given, or that with the instrument's id where there are
    several."""
    if len(found) == 1:
        return [(output, found[0])]
    return [(output.with_name(f"{output.stem}-{one.id}{output.suffix}"), one) for one in found]
