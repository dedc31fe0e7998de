"""The one renderer of faults: for people (with the author's line, a caret and a hint), for
editors (GNU), and as data."""

from __future__ import annotations

from misak.ground.faults import Fault
from misak.ground.messages import MESSAGES
from misak.words.nearest import nearest

WORD = {"error": {"en": "error", "tr": "hata"}, "warning": {"en": "warning", "tr": "uyarı"}}
TYPES = {
    "place": ("place", "yer"),
    "polity": ("polity", "devlet"),
    "group": ("group", "topluluk"),
    "topic": ("topic", "yükümlülük konusu"),
    "matter": ("matter", "mesele"),
    "people": ("people", "halk"),
    "instrument": ("instrument", "belge"),
    "treaty": ("treaty", "antlaşma"),
    "document": ("document", "belge"),
    "event": ("event", "olay"),
    "procedure": ("procedure", "usul"),
    "account": ("account", "anlatı"),
    "reading": ("reading", "okuma"),
    "thing": ("name", "ad"),
    "article": ("article", "madde"),
    "town": ("place of signature", "imza yeri"),
    "conclusion": ("conclusion", "sonuç"),
}
TABLES = {  # why a table cannot be read
    "absent": ("it is not there", "yerinde yok"),
    "empty": ("it is empty", "boş"),
    "memory": ("it says that it is larger than memory", "bellekten büyük olduğunu söylüyor"),
    "folder": ("it is a folder", "bir klasör"),
    "refused": ("it cannot be opened", "açılamıyor"),
    "letters": ("its letters are damaged", "harfleri bozuk"),
    "damaged": (
        "it is damaged, or not what its ending says",
        "bozuk ya da uzantısının dediği türden değil",
    ),
    "ending": (
        "its ending is none of .csv .tsv .txt .xlsx .xls .ods .parquet .arrow .feather .dta",
        "uzantısı .csv .tsv .txt .xlsx .xls .ods .parquet .arrow .feather .dta'dan biri değil",
    ),
    "head": (
        "its first line names no columns, or one twice",
        "ilk satırı sütun adı vermiyor ya da birini iki kez veriyor",
    ),
    "row": ("row {0} has {1} cells, the head {2}", "{0}. satırda {1}, başlıkta {2} göz var"),
    "date": ("'{0}' is no date", "'{0}' bir tarih değil"),
}
MEAN = {"en": "did you mean {0}?", "tr": "şunu mu demek istediniz: {0}?"}
COLOUR = {"error": "\x1b[1;31m", "warning": "\x1b[1;33m", "off": "\x1b[0m", "dim": "\x1b[2m"}
WIDEST = 160
TWO_LANGUAGES = ("N320", "N321", "N322")  # their arguments say both, between bars


def message(fault: Fault, lang: str) -> str:
    """The sentence of a fault."""
    row = MESSAGES[fault.code]
    said = [
        TYPES[arg][lang == "tr"] if i and fault.code in ("N301", "N302") and arg in TYPES else arg
        for i, arg in enumerate(fault.args)
    ]
    if fault.code == "X810" and len(said) > 1:
        key, _, rest = said[1].partition(" ")
        said[1] = TABLES[key][lang == "tr"].format(*(rest.split() if key == "row" else [rest]))
    if fault.code in TWO_LANGUAGES:
        said = [arg.split(" | ")[lang == "en"] if " | " in arg else arg for arg in said]
    args = (*said, *("…",) * 5)
    return (row.tr if lang == "tr" else row.en).format(*args)


def hint(fault: Fault, lang: str) -> str:
    """What the writer may have meant, or what to do; empty where neither is known."""
    if fault.spot.file == "?":  # what a question may have meant was looked for where it was asked
        offers = fault.near
    else:
        offers = nearest(fault.args[0], fault.near) if fault.near and fault.args else ()
    if offers:
        return MEAN[lang].format(", ".join(f"'{offer}'" for offer in offers))
    row = MESSAGES[fault.code]
    return row.tr_hint if lang == "tr" else row.en_hint


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
