"""misak help: a command, a kind of clause, a question, a key or the code of a fault, explained."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import click

from misak.cli.refusals import cannot
from misak.cli.shared import json_option, lang, out_json
from misak.cli.table import BY_NAME, COMMANDS, help_text
from misak.cli.telling import bold
from misak.cli.width import wide
from misak.ground.messages import MESSAGES
from misak.kinds.attributes import ROWS as ATTRIBUTES
from misak.kinds.catalogue import ROWS as KINDS
from misak.kinds.keys import ENTRY_LINES, HEARD, KEYS, LEDGER_KEYS, USUALLY_HEARD
from misak.kinds.questions import ROWS as QUESTIONS
from misak.kinds.row import Slot
from misak.say.hints import form, template
from misak.words.fold import fold
from misak.words.nearest import nearest

Topic = tuple[str, list[str]]  # a heading and its lines
HEADS = {
    "commands": {"en": "Commands", "tr": "Komutlar"},
    "clauses": {"en": "Kinds of clause", "tr": "Hüküm türleri"},
    "questions": {"en": "Questions", "tr": "Sorular"},
    "keys": {"en": "Keys of the front matter", "tr": "Ön bilginin anahtarları"},
    "attributes": {
        "en": "Attributes, after a semicolon",
        "tr": "Nitelikler, noktalı virgülden sonra",
    },
    "faults": {"en": "Codes of faults", "tr": "Kusur kodları"},
    "dates": {"en": "Days", "tr": "Günler"},
}
WORDS = {
    "clause": {"en": "kind of clause", "tr": "hüküm türü"},
    "question": {"en": "question", "tr": "soru"},
    "key": {"en": "key of the front matter", "tr": "ön bilginin anahtarı"},
    "of-ledger": {"en": "key of ledger.md", "tr": "ledger.md'nin anahtarı"},
    "of-entry": {"en": "line of a name's entry", "tr": "bir adın satırı"},
    "attribute": {"en": "attribute of a clause", "tr": "hükmün niteliği"},
    "fault": {"en": "fault", "tr": "kusur"},
    "also": {"en": "in the other vocabulary", "tr": "öteki söz dağarcığında"},
    "says": {"en": "says", "tr": "der ki"},
    "hears": {"en": "hears", "tr": "aldığı nitelikler"},
    "several": {"en": "several, between commas", "tr": "virgülle birkaç tane"},
    "optional": {"en": "may be left out", "tr": "yazılmayabilir"},
    "aliases": {"en": "also", "tr": "ayrıca"},
    "error": {"en": "error", "tr": "hata"},
    "warning": {"en": "warning", "tr": "uyarı"},
}
DATES = {
    "en": [
        "A day in a ledger: 1921-10-13, 1921-10, 1921, 1921-10-13~ (about), an interval A/B, "
        "or EDTF.",
        "A day on the command line: also 13.10.1921, '13 Ekim 1921', '13 October 1921'.",
        "`on` a day means at its end; a fact holds from its first day until, not on, its last.",
        "`; julian`, `; rumi` and `; hijri` after a date say its calendar.",
    ],
    "tr": [
        "Defterde bir gün: 1921-10-13, 1921-10, 1921, 1921-10-13~ (yaklaşık), A/B aralığı ya "
        "da EDTF.",
        "Komut satırında ayrıca: 13.10.1921, '13 Ekim 1921'.",
        "Bir `gün`, o günün sonu demektir; bir olgu ilk gününden son gününe kadar, son gün "
        "hariç sürer.",
        "Tarihten sonra `; julian`, `; rumi` ve `; hijri` takvimini söyler.",
    ],
}
CASES = ("acc", "dat", "loc", "abl", "gen", "ins")
UNKNOWN = {
    "en": "there is no help on '{0}'{1}; `misak help` lists the topics",
    "tr": "'{0}' için yardım yok{1}; `misak help` konuları listeler",
}
MEAN = {"en": ", did you mean {0}?", "tr": ", şunu mu demek istediniz: {0}?"}


@click.command()
@click.argument("topic", nargs=-1)
@json_option
@click.pass_context
def command(ctx: click.Context, topic: tuple[str, ...], as_json: bool) -> None:
    """Explain something."""
    spoken, text = lang(ctx), " ".join(topic)
    if not text:
        lines = list(_overview(spoken))
    else:
        found = _found(text, spoken)
        if not found:
            near = nearest(fold(text), tuple(map(fold, _known())))
            offer = MEAN[spoken].format(", ".join(near)) if near else ""
            raise cannot(UNKNOWN, spoken, text, offer)
        lines = [line for head, body in found for line in (bold(head), *body, "")][:-1]
    if as_json:
        out_json({"topic": text, "text": [click.unstyle(line) for line in lines]})
        return
    for line in lines:
        click.echo(line)


def _found(text: str, lang: str) -> list[Topic]:
    """Everything of that name: a command, clauses, questions, keys, attributes, a fault, days."""
    key = fold(text.removeprefix("misak "))
    makers: tuple[Callable[[str, str], Iterator[Topic]], ...] = (
        _commands,
        _clauses,
        _questions,
        _keys,
        _attributes,
        _faults,
        _dates,
    )
    return [topic for maker in makers for topic in maker(key, lang)]


def _commands(key: str, lang: str) -> Iterator[Topic]:
    row = BY_NAME.get(key)
    if row is not None:
        said = help_text(row.module.rpartition(".")[2], lang).replace("\b\n", "")
        yield f"misak {row.name}", said.split("\n")


def _clauses(key: str, lang: str) -> Iterator[Topic]:
    for row in KINDS:
        if not row.derived and key in map(fold, row.word):
            word, other = (row.word.tr, row.word.en) if lang == "tr" else (row.word.en, row.word.tr)
            body = [f"  {form(row, lang)}", f"  {WORDS['also'][lang]}: {form(row, _other(lang))}"]
            body += [f"    {line}" for slot in row.slots if (line := _slot(slot, lang))]
            body += [f"  {WORDS['says'][lang]}: {_plain(getattr(row.says, lang))}"]
            yield f"{word} ({WORDS['clause'][lang]}, {row.family}; {other})", body


def _slot(slot: Slot, lang: str) -> str:
    notes = [slot.type]
    notes += [WORDS["several"][lang]] if slot.many else []
    notes += [WORDS["optional"][lang]] if slot.optional else []
    return f"{slot.name.upper()}: {', '.join(notes)}"


def _plain(template: str) -> str:
    """A template for people: its slots in capitals, its English verbs as they are."""
    words = []
    for number, part in enumerate(template.split("{")):
        slot, brace, rest = part.partition("}")
        if not brace or not number:
            words.append(part)
            continue
        name, _, form_ = slot.partition(":")
        words.append((name.upper() if form_ in ("", *CASES) else form_) + rest)
    return "".join(words)


def _questions(key: str, lang: str) -> Iterator[Topic]:
    for row in QUESTIONS:
        if key in map(fold, (row.id, *row.word, *row.aliases)):
            args = ", ".join(row.args)
            word = getattr(row.word, lang)
            also = ", ".join(dict.fromkeys((row.id, *row.word, *row.aliases)))
            body = [f"  misak ask '{word}({args})'", f"  {WORDS['aliases'][lang]}: {also}"]
            body += [f"  {_plain(getattr(row.yes, lang))}", f"  {_plain(getattr(row.no, lang))}"]
            yield f"{word} ({WORDS['question'][lang]})", body


def _keys(key: str, lang: str) -> Iterator[Topic]:
    for row in KEYS:
        if key in map(fold, row):
            heard = HEARD.get(row.en, USUALLY_HEARD)
            body = [f"  {WORDS['also'][lang]}: {row.en} · {row.tr}"]
            body += [f"  {WORDS['hears'][lang]}: {', '.join(heard)}"]
            yield f"{getattr(row, lang)} ({WORDS['key'][lang]})", body
    for where, rows in (("of-ledger", LEDGER_KEYS), ("of-entry", ENTRY_LINES)):
        for row in rows:
            if key in map(fold, row):
                body = [f"  {WORDS['also'][lang]}: {row.en} · {row.tr}"]
                yield f"{getattr(row, lang)} ({WORDS[where][lang]})", body


def _attributes(key: str, lang: str) -> Iterator[Topic]:
    for row in ATTRIBUTES:
        if key in map(fold, row.word):
            head = f"; {getattr(row.word, lang)} ({WORDS['attribute'][lang]})"
            yield head, [f"  {row.word.en} · {row.word.tr}: {row.value}"]


def _faults(key: str, lang: str) -> Iterator[Topic]:
    row = MESSAGES.get(key.upper())
    if row is not None:
        text, hint = template(key.upper(), lang)
        head = f"{key.upper()} ({WORDS['fault'][lang]}, {WORDS[row.severity][lang]})"
        yield head, [f"  {text}", f"  {hint}", "  docs/faults.md"]


def _dates(key: str, lang: str) -> Iterator[Topic]:
    if key in ("dates", "date", "days", "gunler", "tarih", "tarihler"):
        yield HEADS["dates"][lang], [f"  {line}" for line in DATES[lang]]


def _overview(lang: str) -> Iterator[str]:
    """What there is help on."""
    groups = {
        "commands": [row.name for row in COMMANDS],
        "clauses": [getattr(row.word, lang) for row in KINDS if not row.derived],
        "questions": [getattr(row.word, lang) for row in QUESTIONS],
        "keys": [getattr(row, lang) for row in KEYS],
        "attributes": [getattr(row.word, lang) for row in ATTRIBUTES],
        "faults": [f"{min(MESSAGES)} … {max(MESSAGES)}"],
        "dates": ["dates" if lang == "en" else "tarihler"],
    }
    for key, words in groups.items():
        yield bold(HEADS[key][lang])
        yield click.wrap_text(", ".join(words), wide(), "  ", "  ")


def _known() -> list[str]:
    questions = [word for row in QUESTIONS for word in (row.id, *row.word)]
    written = (*KEYS, *LEDGER_KEYS, *ENTRY_LINES, *(a.word for a in ATTRIBUTES))
    keys = [word for row in written for word in row]
    clauses = [word for row in KINDS if not row.derived for word in row.word]
    return [*BY_NAME, *clauses, *questions, *keys, *MESSAGES]


def _other(lang: str) -> str:
    return "en" if lang == "tr" else "tr"
