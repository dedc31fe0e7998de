"""misak demo: a course note marked claim by claim, on one screen."""

from __future__ import annotations

from pathlib import Path

import click

from misak.cli.asking import library
from misak.cli.refusals import cannot
from misak.cli.shared import colour, json_option, lang, out_json
from misak.cli.telling import bold, dim
from misak.cli.width import wide
from misak.prose.judging.review import Review, Reviewer
from misak.prose.judging.verdicts import (
    BORNE,
    CONTRADICTED,
    NO_ARTICLE,
    ORDER,
    SIGN,
    Mark,
    counted,
    sums,
)
from misak.prose.reading.analyser import installed
from misak.prose.teacher.wording import data, details, places

NOTES = Path(__file__).with_name("demo_notes")
SKIPPED = ("numbering", "name", "names")  # told by `misak review`, not on one screen
PAINT = {BORNE: "\x1b[32m", CONTRADICTED: "\x1b[1;31m", NO_ARTICLE: "\x1b[1;33m"}
HEAD = {
    "en": "A course note (Turkish, translated here), each sentence held against the treaties:",
    "tr": "Bir ders notu; her cümlesi antlaşmalara göre denetlendi:",
}
SIGNS = {
    "en": "✓ borne out  ≈ simplified  ⚖ contested  ◐ partly read  ∅ no article says so  ✗ "
    "contradicted",
    "tr": "✓ doğrulanıyor  ≈ sadeleştirilmiş  ⚖ tartışmalı  ◐ bir bölümü okundu  ∅ böyle diyen "
    "madde yok  ✗ çelişiyor",
}
MORE = {
    "en": "The page with map, days and articles: misak atlas atlas.html   Your own note: misak "
    "review NOTE",
    "tr": "Harita, günler ve maddelerle sayfa: misak atlas atlas.html   Kendi notunuz: misak "
    "review NOT",
}
NEED = {
    "en": "reading a note needs: pip install 'misak[prose]'; without it: misak help",
    "tr": "not okumak için: pip install 'misak[prose]'; onsuz: misak help",
}
GRAVE = (CONTRADICTED, NO_ARTICLE)
SHARE = 0.5  # of the width is the sentence's


@click.command()
@json_option
@click.pass_context
def command(ctx: click.Context, as_json: bool) -> None:
    """One screen."""
    spoken = lang(ctx)
    if not installed():
        raise cannot(NEED, spoken)
    reviewer = Reviewer(library(ctx))
    text = (NOTES / "note.md").read_text(encoding="utf-8")
    review = reviewer.review(text)
    if as_json:
        out_json(data(reviewer.shelf, review))
        return
    shown = text if spoken == "tr" else (NOTES / "note.en.md").read_text(encoding="utf-8")
    click.echo(f"{bold(HEAD[spoken])}\n{dim(SIGNS[spoken])}")
    for line in screen(reviewer, review, shown.split("\n"), spoken):
        click.echo(line)
    click.echo(f"{bold(sums(counted(review.marks), spoken))}\n{MORE[spoken]}")


def screen(reviewer: Reviewer, review: Review, texts: list[str], lang: str) -> list[str]:
    """A line for each line of the note that has marks: its gravest mark, the sentence (``texts``
    has the note's lines in the language of the screen), the article, what there is to say."""
    marks: dict[int, list[Mark]] = {}
    heads: dict[int, bool] = {}
    for mark in review.marks:
        passage = review.read.sentences[mark.sentence].passage
        if mark.kind not in SKIPPED:
            marks.setdefault(passage.line, []).append(mark)
            heads[passage.line] = passage.kind == "heading"
    lines = []
    for number in sorted(marks):
        mark = max(marks[number], key=lambda one: ORDER.index(one.verdict))
        text = texts[number - 1].lstrip("# ")
        if heads[number]:
            lines.append(bold(f"{SIGN[mark.verdict]} {text}"))
        else:
            lines.append(_line(reviewer, mark, text, lang))
    return lines


def _line(reviewer: Reviewer, mark: Mark, text: str, lang: str) -> str:
    """The mark, the sentence, its article and what there is to say; of a grave mark all of it, on
    a line of its own."""
    grave = mark.verdict in GRAVE
    room = wide() - 6 if grave else int(wide() * SHARE)
    where = places(reviewer.shelf, mark, lang)
    short = (where[0] if grave else where[0].rpartition(", ")[2]) if where else ""
    said = "; ".join(details(reviewer.shelf, mark, lang))
    why = ": ".join(part for part in (short, said) if part)
    paint, off = (PAINT.get(mark.verdict, ""), "\x1b[0m") if colour() else ("", "")
    first = f"  {paint}{SIGN[mark.verdict]} {_cut(text, room)}{off}"
    if grave:
        return f"{first}\n      {dim(_cut('→ ' + why, wide() - 6))}"
    pad = " " * (room - len(_cut(text, room)))
    return f"{first}{pad}  {dim(_cut(why, wide() - room - 6))}"


def _cut(text: str, room: int) -> str:
    return text if len(text) <= room else f"{text[: room - 1]}…"
