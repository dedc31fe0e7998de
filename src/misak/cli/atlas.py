"""misak atlas: the whole page as one file."""

from __future__ import annotations

from pathlib import Path

import click

import misak
from misak.ask.answer import Json
from misak.ask.library import Library
from misak.atlas.lessons import lessons
from misak.atlas.page import NotBuilt, page
from misak.atlas.payload import packed, payload
from misak.cli.asking import asking, library
from misak.cli.files import has_folder
from misak.cli.raising import unwritten
from misak.cli.refusals import misused
from misak.cli.shared import FilePath, given, json_option, lang, out_json
from misak.ground.faults import errors
from misak.ground.langs import LANGS
from misak.ground.writing import write_whole
from misak.learn.practice import of_unit as questions_of
from misak.learn.practice import practice
from misak.learn.scoped import scoped
from misak.learn.taught import of_unit
from misak.learn.units import unit
from misak.public.exchange.citing import styles

ONE = {"en": "name one file: FILE or -o FILE", "tr": "bir dosya verin: FILE ya da -o FILE"}
DONE = {
    "en": "{path}: {size} KB, {places} places, {instruments} treaties and happenings",
    "tr": "{path}: {size} KB, {places} yer, {instruments} antlaşma ve olay",
}


@click.command()
@click.argument("file", required=False, type=FilePath(dir_okay=False, path_type=Path))
@click.option(
    "-o", "--output", type=FilePath(dir_okay=False, path_type=Path), help="The file to write."
)
@click.option(
    "--payload",
    "only_payload",
    is_flag=True,
    help="Write the data of the page as JSON instead of the page.",
)
@click.option(
    "--unit",
    "of",
    default="",
    metavar="NAME",
    help="Only one unit, for pupils: a lesson, a unit of the course, a treaty, a place, years.",
)
@json_option
@click.pass_context
def command(
    ctx: click.Context,
    file: Path | None,
    output: Path | None,
    only_payload: bool,
    of: str,
    as_json: bool,
) -> None:
    """Write the atlas."""
    out = output or file
    if out is None or (output and file):
        raise misused(ONE, lang(ctx))
    has_folder(out, lang(ctx))
    books = library(ctx)
    try:
        if of:
            found = asking(ctx, lambda: unit_page(books, of, given(ctx)), as_json)
        else:
            found = payload(books, given(ctx), misak.__version__)
            found["practice"] = practice(books, found["lessons"])  # type: ignore[arg-type]
            with_styles(books, found["citations"])  # type: ignore[arg-type]
        text = packed(found).decode() if only_payload else page(packed(found))
        write_whole(out, text)
    except (NotBuilt, ValueError, OSError) as error:
        raise unwritten(error, lang(ctx)) from None
    bad = len(errors(books.faults))
    counts = {
        "path": str(out),
        "size": len(text.encode()) // 1024,
        "places": sum(name["type"] == "place" for name in found["names"].values()),  # type: ignore[attr-defined]
        "instruments": len(found["instruments"]),  # type: ignore[arg-type]
    }
    if as_json:
        out_json(counts | {"faults": bad})
        return
    click.echo(DONE[lang(ctx)].format(**counts))


def unit_page(books: Library, of: str, roots: tuple[Path, ...]) -> Json:
    """The payload of one unit: its lesson, its questions, and as much of the books as they need.

    Raises UnknownName where nothing is called so.
    """
    known = lessons(roots)
    chosen = unit(books, of, known)
    own = next((row for row in known if of in (row["id"], *titles(row).values())), None)
    title = titles(own) if own is not None else called(books, of)
    scope = scoped(books, chosen, str(own["id"]) if own is not None else of, title)
    found = payload(books, roots, misak.__version__, scope=scope)
    taught = own or of_unit(books, scope)
    found["lessons"] = [taught] if taught["steps"] else []
    found["practice"] = questions_of(books, chosen, scope.id)
    return found


def with_styles(books: Library, citations: Json) -> None:
    """Put the styles of bibliographies into the citations of treaties and of the page itself."""
    treaties = [id_ for id_, one in books.ledger.instruments.items() if one.class_ == "treaty"]
    for id_, said in styles(books, treaties).items():
        citations[id_]["styles"] = said  # type: ignore[index]


def titles(lesson: Json) -> dict[str, str]:
    """The titles of a lesson in both languages."""
    found: dict[str, str] = lesson["title"]  # type: ignore[assignment]
    return found


def called(books: Library, of: str) -> dict[str, str]:
    """What a unit is called: the name of the gazetteer where the text is an id, else the text."""
    entry = books.ledger.names.get(of)
    if entry is None or not entry.namings:
        return dict.fromkeys(LANGS, of)
    return {each: getattr(entry.namings[0], each) for each in LANGS}
