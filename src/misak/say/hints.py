"""What to do about a fault: the nearest name that is known, else the hint of its row in the
table, filled with the form of the clause or of the attribute that the fault is about."""

from __future__ import annotations

from misak.ground.faults import Fault
from misak.ground.messages import MESSAGES
from misak.kinds.attributes import BY_WORD as ATTRIBUTES
from misak.kinds.catalogue import BY_WORD as KINDS
from misak.kinds.entries import form_of, shown
from misak.kinds.keys import ENTRY_LINES
from misak.kinds.row import Kind, Words
from misak.say.arguments import MORE, arguments
from misak.words.nearest import nearest

MEAN = {"en": "did you mean {0}?", "tr": "şunu mu demek istediniz: {0}?"}
EXAMPLES = {  # of the value of an attribute, by its type
    "day": ("1921-10-13", "1921-10-13"),
    "hour": ("14:30", "14:30"),
    "number": ("2", "2"),
    "term": ("6 months", "6 ay"),
    "bound": ("1921-10-13", "1921-10-13"),
    "text": ('"…"', '"…"'),
    "reason": ('"why"', '"neden"'),
    "strength": (
        "express, adopted, implied, mention or de-facto",
        "açık, benimseme, örtük, anma ya da fiili",
    ),
    "id": ("ID", "KİMLİK"),
    "ids": ("ID, ID", "KİMLİK, KİMLİK"),
    "account": ("ID", "KİMLİK"),
    "reference": ("ID", "KİMLİK"),
    "article": ("ID art 6", "KİMLİK art 6"),
    "articles": ("6, 14-16", "6, 14-16"),
    "language": ("fr", "fr"),
    "calendar": ("1921-10-01", "1921-10-01"),
    "word": ("succession", "succession"),
    "none": ("", ""),
}


def hint(fault: Fault, lang: str) -> str:
    """What the writer may have meant, or what to do, in ``lang`` (``en`` or ``tr``).

    A question's offers were looked for where it was asked and stand as they are; a ledger's are
    the names most like the fault's first argument. Without an offer the row of the table speaks.
    """
    if fault.spot.file == "?":
        offers = fault.near
    else:
        offers = nearest(fault.args[0], fault.near) if fault.near and fault.args else ()
    if offers:
        return MEAN[lang].format(", ".join(f"'{offer}'" for offer in offers))
    row = MESSAGES[fault.code]
    said = row.tr_hint if lang == "tr" else row.en_hint
    filled = {name: fill(fault, lang) for name, fill in FILLS.items() if f"{{{name}}}" in said}
    return said.format(*arguments(fault, lang), **filled)


def form(row: Kind, lang: str) -> str:
    """A clause as it is written, its slots in capitals, what may be left out in brackets."""
    words = [getattr(row.word, lang)]
    for slot in row.slots:
        marker = f"{getattr(slot.marker, lang)} " if slot.marker else ""
        said = f"{marker}{slot.name.upper()}"
        words.append(f"[{said}]" if slot.optional else said)
    return " ".join(words)


def _form(fault: Fault, lang: str) -> str:
    """The form of the clause whose first word is the fault's last argument, in the vocabulary
    that the author wrote it in."""
    row, written = KINDS.get(fault.args[-1] if fault.args else "", (None, lang))
    return form(row, written) if row else "…"


def _line(fault: Fault, lang: str) -> str:
    """The form of a line of the gazetteer, which the fault names behind the word that is amiss,
    in the vocabulary that the author wrote it in; else where all forms stand."""
    if len(fault.args) < 3:
        return "docs/format.md"
    _, word, type_, *_ = fault.args
    written = next((words for words in ENTRY_LINES if word in words), Words(word, word))
    turkish = word == written.tr and (lang == "tr" or written.tr != written.en)
    return shown(form_of(type_, written.en), word, "tr" if turkish else "en")


def _value(fault: Fault, lang: str) -> str:
    """An attribute with a value of its type, in the author's own word."""
    word = fault.args[0] if fault.args else ""
    row = ATTRIBUTES.get(word)
    if row is None:
        return "…"
    turkish = word == row.word.tr and (lang == "tr" or row.word.tr != row.word.en)
    example = EXAMPLES[row.value][turkish]
    return f"; {word} {example}".rstrip()


FILLS = {"form": _form, "value": _value, "line": _line}


def template(code: str, lang: str) -> tuple[str, str]:
    """The text and the hint of a code without a fault at hand, for a gallery and for help: dots
    stand for what a fault would name."""
    row = MESSAGES[code]
    said = (row.tr, row.tr_hint) if lang == "tr" else (row.en, row.en_hint)
    text, todo = (each.format(*MORE, form="…", value="…", line="…") for each in said)
    return text, todo
