"""The one renderer of faults: for people (with the author's line, a caret and a hint), for
editors (GNU), and as data."""

from __future__ import annotations

from misak.ground.faults import Fault
from misak.ground.messages import MESSAGES
from misak.say.arguments import arguments
from misak.say.hints import hint

WORD = {"error": {"en": "error", "tr": "hata"}, "warning": {"en": "warning", "tr": "uyarı"}}
COLOUR = {"error": "\x1b[1;31m", "warning": "\x1b[1;33m", "off": "\x1b[0m", "dim": "\x1b[2m"}
WIDEST = 160


def message(fault: Fault, lang: str) -> str:
    """The sentence of a fault, in ``lang`` (``en`` or ``tr``)."""
    row = MESSAGES[fault.code]
    return (row.tr if lang == "tr" else row.en).format(*arguments(fault, lang))


def gnu(fault: Fault, lang: str) -> str:
    """One line in the form that editors jump from: ``file:line:column: error: text [code]``."""
    spot = fault.spot
    where = f"{spot.file}:{spot.line}:{spot.column}"
    return f"{where}: {WORD[fault.severity][lang]}: {message(fault, lang)} [{fault.code}]"


def show(fault: Fault, lang: str, colour: bool = False) -> str:
    """The fault for people: its head, the author's own line with a caret under the place, a
    hint."""
    paint = COLOUR if colour else dict.fromkeys(COLOUR, "")
    spot = fault.spot
    where = f"{spot.file}:{spot.line}:{spot.column}"
    word = f"{paint[fault.severity]}{WORD[fault.severity][lang]} {fault.code}{paint['off']}"
    rows = [f"{where}: {word}: {message(fault, lang)}"]
    if spot.text.strip():
        text, column = _window(spot.text, spot.column)
        number = f"{spot.line:>5} | "
        pad = "".join("\t" if char == "\t" else " " for char in text[: column - 1])
        carets = "^" * max(1, min(spot.width, len(text) - column + 1))
        rows += [
            f"{paint['dim']}{number}{paint['off']}{text}",
            f"{' ' * (len(number) - 2)}| {pad}{paint[fault.severity]}{carets}{paint['off']}",
        ]
    found = hint(fault, lang)
    return "\n".join(rows + ([f"      = {found}"] if found else []))


def _window(text: str, column: int) -> tuple[str, int]:
    """A long line cut around the place; the column within what is left."""
    if len(text) <= WIDEST:
        return text, column
    start = max(0, min(column - WIDEST // 2, len(text) - WIDEST))
    return text[start : start + WIDEST], column - start


def data(fault: Fault) -> dict[str, object]:
    """The fault as data, in both languages."""
    spot = fault.spot
    return {
        "code": fault.code,
        "severity": fault.severity,
        "file": spot.file,
        "line": spot.line,
        "column": spot.column,
        "width": spot.width,
        "text": {lang: message(fault, lang) for lang in ("en", "tr")},
        "hint": {lang: hint(fault, lang) for lang in ("en", "tr")},
        "source": spot.text[:WIDEST],
    }
