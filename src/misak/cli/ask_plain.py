"""A plain question's reply for people; loaded only when one is asked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import cast

import click

from misak.ask.answer import Json
from misak.ask.library import Library
from misak.ask.plain.parts import Part, Spell
from misak.ask.plain.reply import Reply, reply, reply_data
from misak.ask.plain.tongue import tongue
from misak.ask.plain.verdicts import VERDICTS
from misak.ask.spans import ends
from misak.cli.shared import colour
from misak.ground.days import read_date
from misak.kinds.row import Words
from misak.say.days import said_when
from misak.words.turkish import say_day

__all__ = ["answered", "data", "show", "tongue"]

UNDERSTOOD = Words("Understood as: {0}", "Anlaşılan soru: {0}")
SENSE = Words("In the sense of {0}.", "Şu anlamda: {0}.")
SEEN = Words("The books see this from {0} to {1}.", "Defter bunu {0} – {1} arasında görür.")
TODAY = Words("today", "bugün")
ASIDE = Words("In the sense of {0} ({1}):", "Şu anlamda ise: {0} ({1}):")
UNCHECKED = Words("not checked against a source", "kaynakla denetlenmedi")
ALIKE = Words("Another paper is called so as well: {0}.", "Bu adı başka bir belge de taşır: {0}.")
OTHERS = Words("other readings", "öteki okumalar")
MORE = Words("and {0} more (--json has all)", "ve {0} tane daha (hepsi --json ile)")
MOST_OTHERS = 4
MOST = 3  # reasons of a spell that are shown


def answered(library: Library, text: str, on: str | None, reading: str) -> Reply:
    """The reply to a plain question; raises NotUnderstood and UnknownName."""
    return reply(library, text, on, reading)


def data(one: Reply) -> Json:
    """The reply as plain data."""
    return reply_data(one)


Other = Callable[[object, str], str]  # an alternative of an answer on one line


def show(one: Reply, lang: str, other: Other) -> None:
    """The reply in a terminal."""
    bold, dim, off = ("\x1b[1m", "\x1b[2m", "\x1b[0m") if colour() else ("", "", "")
    click.echo(f"{dim}{_say(UNDERSTOOD, lang, one.understood.question)}{off}")
    sense = _say(SENSE, lang, getattr(one.main.sense, lang))
    seen = ""
    if one.seen is not None:
        today = one.seen[1] >= date.today().toordinal()
        last = getattr(TODAY, lang) if today else say_day(one.seen[1], lang)
        seen = " " + _say(SEEN, lang, say_day(one.seen[0], lang), last)
    alike = " " + _say(ALIKE, lang, getattr(one.alike, lang)) if one.alike is not None else ""
    click.echo(f"{sense}{seen}{alike}\n")
    if one.verdict:
        click.echo(f"{bold}{getattr(VERDICTS[one.verdict], lang)}{off}")
    _part(one.main, lang, (bold, dim, off), other)
    for part in one.beside:
        aside = _say(ASIDE, lang, getattr(part.sense, lang), part.question)
        click.echo(f"\n{aside if part.sense != one.main.sense else f'{part.question}:'}")
        _part(part, lang, ("", dim, off), other)


def _say(words: Words, lang: str, *args: str) -> str:
    return str(getattr(words, lang)).format(*args)


def _part(part: Part, lang: str, paint: tuple[str, str, str], other: Other) -> None:
    """The spells of a part, each with its days and the articles that it rests on; of a question
    for clauses these alone, and of what one instrument says of something its articles' texts."""
    bold, dim, off = paint
    if part.question.startswith(("which ", "article(")):
        click.echo(f"{bold}{part.answer.sentence[lang]}{off}")
        whole = part.question.startswith("article(") and not part.question.startswith("article(?")
        for why in part.answer.because:
            _reason(why, lang, dim, off)
            if whole:
                click.echo(f"      {cast('Json', why['text'])[lang]}")
        return
    for spell in part.spells:
        days = _days(spell, lang) if len(part.spells) > 1 or spell.first != spell.last else ""
        click.echo(f"{bold}{days}{spell.answer.sentence[lang]}{off}")
        for why in spell.answer.because[:MOST]:
            _reason(why, lang, dim, off)
    said = [other(one, lang) for one in part.answer.alternatives]
    others = list(dict.fromkeys(said))
    if others:
        click.echo(f"  {getattr(OTHERS, lang)}:")
        for line in others[:MOST_OTHERS]:
            click.echo(f"    {line}")
        if len(others) > MOST_OTHERS:
            click.echo(f"    {_say(MORE, lang, str(len(others) - MOST_OTHERS))}")


def _days(spell: Spell, lang: str) -> str:
    if spell.first == spell.last:
        return f"{say_day(spell.first, lang)}: "
    first, last = ends(spell.answer, spell.first, spell.last, lang)
    return f"{first} – {last}: "


def _reason(why: Json, lang: str, dim: str, off: str) -> None:
    """An article as a citation on a line: title, label, day, sources, file and line."""
    heads = [str(cast("Json", why[key])[lang]) for key in ("title", "label")]
    when = read_date(str(why.get("written", why["date"]))) if why["date"] else None
    day = f" ({said_when(when, when.latest, lang)})" if when is not None else ""
    mark = "" if why["checked"] else f" [{getattr(UNCHECKED, lang)}]"
    sources = ", ".join(map(str, cast("list[str]", why["sources"])))
    cited = f" [{sources}]" if sources else ""
    where = ", ".join(head for head in heads if head)
    click.echo(f"    {where}{day}{mark}{cited} {dim}{why['file']}:{why['line']}{off}")
