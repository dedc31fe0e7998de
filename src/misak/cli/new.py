"""misak new: start the file of a treaty, a document or a happening."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import click

from misak.cli.refusals import cannot
from misak.cli.shared import FilePath, json_option, lang, out_json
from misak.ground.days import read_date
from misak.ground.portable import portable
from misak.ground.writing import write_whole
from misak.ledger.bases import FILE
from misak.tell.starting import SUBJECT_WORDS, Given, instrument, subject

FOLDERS = {"treaty": "treaties", "document": "treaties", "event": "events"}
WRITTEN = {"en": "started: {0}", "tr": "başlatıldı: {0}"}
WRONG = {
    "subject": {
        "en": "start a treaty, a document or an event, not '{0}'",
        "tr": "bir antlaşma, belge ya da olay başlatılır, '{0}' değil",
    },
    "id": {
        "en": "'{0}' is no id: small letters, digits and hyphens, as in some-treaty-1901",
        "tr": "'{0}' kimlik değil: küçük harf, rakam ve tire, örneğin bir-antlasma-1901",
    },
    "device": {
        "en": "'{0}' names a device on Windows, where nobody could open the file: choose another",
        "tr": "'{0}' Windows'ta bir aygıtın adıdır, dosyayı orada kimse açamaz: başka bir ad seçin",
    },
    "day": {
        "en": "'{0}' is no date: 1901-02-03, 1901-02, 1901 or EDTF",
        "tr": "'{0}' bir tarih değil: 1901-02-03, 1901-02, 1901 ya da EDTF",
    },
    "there": {"en": "{0} is there already", "tr": "{0} zaten var"},
    "unheard": {
        "en": "the file of this kind does not hear --{0}: leave it out",
        "tr": "bu türden bir dosya --{0} seçeneğini duymaz: yazmayın",
    },
    "folder": {"en": "no such folder: {0}", "tr": "böyle bir klasör yok: {0}"},
}


class _Asked(NamedTuple):
    """What the options say: where the file goes, and what is known of the instrument."""

    folder: str | None
    title: str
    signed: str
    in_force: str
    parties: str
    source: str
    articles: int | None

    def given(self, class_: str) -> Given:
        """What the file begins with; a treaty has one article where no number is said."""
        count = int(class_ == "treaty") if self.articles is None else self.articles
        return Given(self.title, self.signed, self.in_force, self.parties, self.source, count)


@click.command()
@click.argument("kind")
@click.argument("id", metavar="ID")
@click.option(
    "--folder",
    type=FilePath(),
    default=None,
    help="The ledger's folder (default: the first --ledger, else this folder).",
)
@click.option(
    "--title", default="", metavar="'TÜRKÇE | ENGLISH'", help="Its name in both languages."
)
@click.option(
    "--signed",
    default="",
    metavar="'DATE, PLACE'",
    help="The day of signature, of adoption, or of the happening.",
)
@click.option("--in-force", default="", metavar="DATE", help="The day of entry into force.")
@click.option("--parties", default="", metavar="'A | B, C'", help="The parties, sides apart.")
@click.option("--source", default="", metavar="KEYS", help="Keys of the bibliography.")
@click.option(
    "--articles",
    default=None,
    type=click.IntRange(0, 500),
    help="How many articles to prepare (default: one for a treaty, none for a document or event).",
)
@json_option
@click.pass_context
def command(ctx: click.Context, /, kind: str, id: str, as_json: bool, **said: object) -> None:
    """Start a file."""
    asked = _Asked(**said)  # type: ignore[arg-type]  # click gives what the options say
    class_ = subject(kind)
    if class_ is None:
        raise _wrong(ctx, "subject", kind)
    _check(ctx, id)
    given = asked.given(class_)
    for key in given.unheard(class_):
        raise _wrong(ctx, "unheard", key)
    for day in (asked.signed.partition(",")[0].strip(), asked.in_force.strip()):
        if day and read_date(day) is None:
            raise _wrong(ctx, "day", day)
    path = _path(ctx, asked.folder, class_, id)
    if path.exists():
        raise _wrong(ctx, "there", str(path))
    write_whole(path, instrument(class_, id, given, lang(ctx)))
    if as_json:
        out_json({"written": str(path), "subject": SUBJECT_WORDS[class_].en, "id": id})
    else:
        click.echo(WRITTEN[lang(ctx)].format(path))


def _check(ctx: click.Context, id_: str) -> None:
    """End the command where a text cannot be an id, or no file may have its name."""
    letters = id_.replace("-", "")
    if not id_.isascii() or not letters.isalnum() or id_ != id_.lower() or id_[:1] == "-":
        raise _wrong(ctx, "id", id_)
    if not portable(id_):
        raise _wrong(ctx, "device", id_)


def _path(ctx: click.Context, folder: str | None, class_: str, id_: str) -> Path:
    """Where the file goes: into the folder of its kind where the ledger has one."""
    root = Path(folder or (ctx.obj["ledger"] or (".",))[0])
    if not root.is_dir():
        raise _wrong(ctx, "folder", str(root))
    inside = root / FOLDERS[class_]
    if (root / FILE).is_file():  # the top of a ledger that says what it stands on
        inside.mkdir(exist_ok=True)
    return (inside if inside.is_dir() else root) / f"{id_}.md"


def _wrong(ctx: click.Context, key: str, *args: str) -> click.ClickException:
    return cannot(WRONG[key], lang(ctx), *args)
