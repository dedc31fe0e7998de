"""Writes the documents that are made from the program: docs/asking.md, docs/kinds.md,
docs/cli.md and docs/note.md.

python tools/docs.py            write them python tools/docs.py --check    only say which are
stale (exit code 1)
"""

from __future__ import annotations

import importlib
import re
import sys
from collections.abc import Callable
from pathlib import Path

import click

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tools")]

from examples import EXAMPLES  # noqa: E402
from neutrality_table import neutrality  # noqa: E402
from note_table import note_table  # noqa: E402

from misak.ask.language import MODIFIERS, TAILS  # noqa: E402
from misak.ask.plain.forms import compiled  # noqa: E402
from misak.ask.plain.shown import shown_form  # noqa: E402
from misak.cli.table import COMMANDS, help_text  # noqa: E402
from misak.kinds import catalogue, questions  # noqa: E402
from misak.kinds.effects import Effect  # noqa: E402
from misak.kinds.row import Kind, Slot  # noqa: E402
from misak.words.template import in_both_numbers  # noqa: E402

MADE = "<!-- made by tools/docs.py; change what it is made from, then run it again -->"
FAMILIES = {
    "territory": "Territory",
    "status": "Status of places",
    "peace": "War and peace",
    "recognition": "Recognition",
    "obligation": "Duties and rights",
    "instruments": "The life of instruments and of open matters",
    "happenings": "Persons of the law and happenings",
    "derived": "Derived, never written",
}


def asking() -> str:
    """docs/asking.md: the question language, a heading for every fluent."""
    parts = [MADE, "# Asking", ASKING]
    parts.append(
        table(
            ("modifier", "in Turkish", "what it asks for"),
            [(f"`{id_}`", _turkish(MODIFIERS, id_), text) for id_, text in MODIFIER_TEXTS.items()],
        )
    )
    parts.append(
        table(
            ("tail", "in Turkish", "what it says"),
            [
                (f"`{shown}`", _turkish(TAILS, id_), text)
                for id_, (shown, text) in TAIL_TEXTS.items()
            ],
        )
    )
    parts.append("## Fluents")
    parts.append(
        table(
            ("fluent", "in Turkish", "arguments"),
            [
                (f"[`{row.id}`](#{row.id})", f"`{row.word.tr}`", ", ".join(row.args))
                for row in questions.ROWS
            ],
        )
    )
    parts += [_fluent(row) for row in questions.ROWS]
    parts += ["## Plain questions", PLAIN, plain()]
    return join(parts)


def plain() -> str:
    """The forms of plain questions by the question that they are, in both languages."""
    by_question: dict[str, dict[str, list[str]]] = {}
    for one in compiled():
        shown = re.sub(r"[{}]", "", one.form.question.replace("{w}", "war(w)"))
        row = by_question.setdefault(shown, {"tr": [], "en": []})
        row[one.form.lang].append(shown_form(one.form))
    return table(
        ("question", "Türkçe", "English"),
        [
            (f"`{shown}`", *("; ".join(dict.fromkeys(row[lang])) for lang in ("tr", "en")))
            for shown, row in by_question.items()
        ],
    )


def _fluent(row: questions.Question) -> str:
    words = [
        f"`{word}`"
        for word in dict.fromkeys((row.word.en, row.word.tr, *row.aliases))
        if word != row.id
    ]
    lines = [
        f"### `{row.id}`",
        f"`{row.id}({', '.join(row.args)})`. Also: {', '.join(words)}.",
        "Order does not matter." if row.symmetric else "",
        "It has a value." if row.valued else "It is so or not.",
        f"> {row.yes.en}\n> {row.no.en}\n>\n> {row.yes.tr}\n> {row.no.tr}",
        code([f"misak ask '{text}' --on {day}" for text, day in EXAMPLES[row.id]]),
    ]
    return join(line for line in lines if line)


def kinds() -> str:
    """docs/kinds.md: every kind of clause with its words, slots, effects and sentences; and the
    kinds of claim that prose makes."""
    parts = [MADE, "# Kinds of clause", KINDS]
    for family, heading in FAMILIES.items():
        parts.append(f"## {heading}")
        parts += [_kind(row) for row in catalogue.ROWS if row.family == family]
    parts += ["## Kinds of claim in prose", READING_KINDS]
    by_reading: dict[str, list[str]] = {}
    for row in catalogue.ROWS:
        by_reading.setdefault(row.reading, []).append(f"[`{row.id}`](#{row.id}--{row.word.tr})")
    parts.append(
        table(
            ("kind of claim", "rows of the catalogue"),
            [(f"`{reading}`", ", ".join(rows)) for reading, rows in sorted(by_reading.items())],
        )
    )
    return join(parts)


def _kind(row: Kind) -> str:
    flags = [
        text
        for on, text in (
            (row.dispositive, "its effect outlives the instrument"),
            (row.passes, "it passes to a successor state"),
            (row.on_signature, "it acts on signature already"),
            (row.derived, "it is derived from the books and cannot be written"),
        )
        if on
    ]
    lines = [f"### `{row.id}` · `{row.word.tr}`", _line(row, "en"), _line(row, "tr")]
    if row.slots:
        lines.append(
            table(("slot", "type", "marker", "in Turkish", ""), [_slot(slot) for slot in row.slots])
        )
    lines.append(
        "Effect: "
        + "; ".join(_effect(effect) for effect in row.effects)
        + "."
        + (f" Note: {', '.join(flags)}." if flags else "")
    )
    lines.append(
        f"> {in_both_numbers(row.says.en)[0]}\n> {row.asks.en}\n>\n> {row.says.tr}\n> {row.asks.tr}"
    )
    lines.append(f"Claim in prose: `{row.reading}`. Word in exports: `{row.export}`.")
    return join(lines)


def _line(row: Kind, lang: str) -> str:
    """The clause line as it is written, with its slots in capitals."""
    words = [getattr(row.word, lang)]
    for slot in row.slots:
        said = (
            f"{getattr(slot.marker, lang)} {slot.name.upper()}"
            if slot.marker
            else slot.name.upper()
        )
        words.append(f"[{said}]" if slot.optional else said)
    return f"`{' '.join(words)}`"


def _slot(slot: Slot) -> tuple[str, ...]:
    notes = [
        text
        for on, text in (
            (slot.many, "several"),
            (slot.optional, "may be left out"),
            (bool(slot.default), f"then: the {slot.default}"),
        )
        if on
    ]
    return (
        slot.name,
        slot.type,
        f"`{slot.marker.en}`" if slot.marker else "(first)",
        f"`{slot.marker.tr}`" if slot.marker else "",
        ", ".join(notes),
    )


def _effect(effect: Effect) -> str:
    said = {
        name: value for name, value in zip(effect._fields, effect) if value not in ("", (), False)
    }
    shown = ", ".join(
        f"{name} {' and '.join(value) if isinstance(value, tuple) else value}"
        for name, value in said.items()
    )
    return f"**{type(effect).__name__.lower()}**" + (f" ({shown})" if shown else "")


def cli() -> str:
    """docs/cli.md: every command with its help and its options."""
    parts = [
        MADE,
        "# Commands",
        CLI,
        table(
            ("command", "what it does", "ne yapar"),
            [(f"[`misak {row.name}`](#misak-{row.name})", row.en, row.tr) for row in COMMANDS],
        ),
    ]
    for row in COMMANDS:
        command: click.Command = importlib.import_module(row.module).command
        text = help_text(row.module.rpartition(".")[2]).replace("\b\n", "")
        parts += [f"## misak {row.name}", f"`{_usage(row.name, command)}`", _help(text)]
        options = [_option(param) for param in command.params if isinstance(param, click.Option)]
        if options:
            parts.append(table(("option", ""), options))
    return join(parts)


def _usage(name: str, command: click.Command) -> str:
    words = ["misak", name, "[OPTIONS]"]
    for param in command.params:
        if isinstance(param, click.Argument):
            shown = (param.metavar or (param.name or "").upper()) + (
                "..." if param.nargs == -1 else ""
            )
            words.append(shown if param.required else f"[{shown}]")
    return " ".join(words)


def _help(text: str) -> str:
    """The help as it stands, its lines that are commands in code blocks."""
    parts = []
    for part in text.strip().split("\n\n"):
        lines = part.splitlines()
        parts.append(
            code(lines) if all(line.lstrip().startswith("misak ") for line in lines) else part
        )
    return join(parts)


def _option(option: click.Option) -> tuple[str, str]:
    value = "" if option.is_flag else f" {option.metavar or (option.name or '').upper()}"
    return f"`{', '.join(option.opts)}{value}`", option.help or ""


def balance() -> str:
    """How a base is chosen among accounts, and every account of a holder."""
    return join([MADE, neutrality()])


def note() -> str:
    """docs/note.md: the claims of the notes against the books."""
    return join([MADE, note_table()])


def _turkish(words: dict[str, str], id_: str) -> str:
    return (
        ", ".join(
            f"`{word}`"
            for word, of in words.items()
            if of == id_ and word != id_ and word != "under reading"
        )
        or "the same"
    )


def table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """A Markdown table; a bar inside a cell is escaped."""
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(
        "| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines
    )


def code(lines: list[str]) -> str:
    """An indented block of code."""
    return "\n".join("    " + line.strip() for line in lines)


def join(parts: object) -> str:
    """Blocks with a blank line between."""
    return "\n\n".join(str(part).strip("\n") for part in parts)  # type: ignore[attr-defined]


ASKING = """`misak ask` also takes [plain questions](#plain-questions): *Batum 1921'de kimindi?*, *Was Mosul ever Turkey's?*

A question is a fluent with its arguments: `title(Batum)`, `war(Turkey, France)`, `in_force(Kars 1921 art 6 for Georgia)`. Ask it on the
command line (`misak ask`), in Python (`misak.load().ask(…)`), and in the `ask` and `expect` lines of a conclusion.

`?` in the place of an argument enumerates all for which it is so; a trailing argument may be left out for the same. *On a day* means at
the end of that day. Names are ids, or names in Turkish or English, by alias and by former name, without regard to case or diacritics;
a gloss in brackets is ignored. An instrument may be followed by its article (`art 6`, `annex 1`, `6. madde`) and by a party (`for Georgia`).
Yes and no are values like others (`yes`, `no`), *nobody* is one, a count is a number. Where the books do not treat a matter, the answer
says *not covered*, which is neither yes nor no. The shape of an answer is published as [a JSON Schema](schema/answer.schema.json).

    first recognises(?, misak-i-milli) in entente = france on 1921-10-21 under reading textbook
    └ modifier └ fluent and arguments     └ group    └ value  └ day         └ reading"""
MODIFIER_TEXTS = {
    "first": "the first for which it was so, by the day of signature; of a fact with its arguments, the first clause that says it",
    "last": "the last",
    "count": "how many",
    "since": "the day from which it is so",
    "until": "the day until which it is so",
    "ever": "whether it was so on some day that the books see (of a yes or no, or with `= VALUE`); with `on` only in that time",
    "always": "whether it was so on every day that the books see",
    "never": "whether it was so on none of them",
    "which": "the clauses by which it is so, those that confirm it included",
}
TAIL_TEXTS = {
    "in": (
        "in GROUP",
        "only members of the group on that day, and what says so of them; one state must be open",
    ),
    "=": (
        "= VALUE[, VALUE]",
        "whether these are the values; in an enumeration of places, those with this value",
    ),
    "on": (
        "on DATE",
        "the day: 1921-10-14, 14.10.1921, 14 Ekim 1921, 14 October 1921; a month, a year or `1920/1923` is a span: every value in it is told with its days",
    ),
    "reading": ("under reading NAME", "a reading or an account in place of the base"),
}
PLAIN = """A question in plain Turkish or English is read by forms; the tables are `kinds/plain_tr.py` and `kinds/plain_en.py`, a form a row, and each stands below as an
example with its first wording. **Every word of a question is taken up by a form, or the question is refused** with the words that were not read and the nearest forms: another
question than the one asked is never answered. A time may stand anywhere (*1921'de*, *14 Ekim 1921 günü*, *in 1921*, *between 1918 and 1921*, *before 1914*, *in the 1920s*, *today*);
without one, a question in the present is about today and one in the past about all days that the books see. Governments of one state are one: *Turkey's* is also the Ottoman
Empire's, and each spell names whose it was.

The reply begins with the question that was understood (ask it alone and the answer is the same), the sense in which it answers, and from when to when the books see; then the
spells of days, each with its articles and sources to quote; then other readings, and the same question in the senses that people mean by the same words. *No* is said only within
the days that the books see; *contested* where every day of a yes is. With `--json` it has [a shape of its own](schema/plain.schema.json).

In the table PLACE, STATE, TREATY and so on stand for names (p, q and r, i …); in Turkish `-in`, `-e`, `-i` show the case."""
KINDS = """A clause line begins with the word of its kind, English or Turkish; its slots follow in any order, each after its marker. What the
lines mean around it is in [the format](format.md). Effects are a closed list: move, set, lift, owe, open, settle, carry, link, attest, nothing.
In the sentences `{slot}` is replaced by names, `{slot:dat}` by names in a Turkish case, and what stands in `[…]` is left out where its slot is empty."""
READING_KINDS = "The kinds of claim that prose about treaties makes, and the rows of the catalogue that express each."
CLI = """Every command speaks English and Turkish (`misak --lang tr`, or `MISAK_LANG=tr`), and prints JSON with `--json`. `misak --ledger PATH`
reads another ledger than the shipped one, and `--with-shipped` puts it on top of it. With `--json` what keeps a command from running is an object too (`{"fault": …}`,
with the code `usage` where the command line itself is wrong). Exit codes: 0 well, 1 faults found (or a conclusion contradicted, or nothing that was searched for),
2 it could not run, 130 interrupted, 141 nobody reads on. A ledger of more than 128 KB is kept as it was loaded and booked in the user's cache folder (`XDG_CACHE_HOME`), by
the content of all that it follows from, and may be deleted there at any time; `--no-cache`, or `MISAK_NO_CACHE=1`, keeps nothing."""
PAGES: dict[str, Callable[[], str]] = {
    "docs/asking.md": asking,
    "docs/kinds.md": kinds,
    "docs/cli.md": cli,
    "docs/note.md": note,
    "docs/neutrality.md": balance,
}


def main() -> None:
    """Write the pages, or say which are stale."""
    stale = []
    for name, make in PAGES.items():
        path, text = ROOT / name, make() + "\n"
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(name)
            if "--check" not in sys.argv[1:]:
                path.write_text(text, encoding="utf-8", newline="\n")
    print("\n".join(stale) or "all fresh")
    sys.exit(1 if stale and "--check" in sys.argv[1:] else 0)


if __name__ == "__main__":
    main()
