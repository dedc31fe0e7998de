"""What a fault speaks of, as people say it: types of names by their words, the reasons of tables as
sentences, the names that stand for both languages in the one that is wanted."""

from __future__ import annotations

from misak.ground.faults import Fault

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
    "unit": ("unit", "ünite"),
    "coverage": ("entry of coverage", "kapsam"),
    "source": ("source", "kaynak"),
    "gazetteer": ("gazetteer", "dizin"),
    "conclusions": ("file of conclusions", "sonuçlar"),
    "notes": ("file of notes", "notlar"),
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
        "its first line names no columns, or one twice; lines above the head must go",
        "ilk satırı sütun adı vermiyor ya da birini iki kez veriyor; başlığın üstündeki satırlar "
        "silinmeli",
    ),
    "rows": ("it has a head and no rows", "başlığı var, satırı yok"),
    "sheet": ("it has no sheet {0}, only {1}", "{0} sayfası yok, yalnızca {1}"),
    "row": ("row {0} has {1} cells, the head {2}", "{0}. satırda {1}, başlıkta {2} göz var"),
    "date": ("'{0}' is no date", "'{0}' bir tarih değil"),
}
TWO_LANGUAGES = ("N320", "N321", "N322")  # their arguments say both, between bars
MORE = ("…",) * 5  # a message may name more than a fault knows


def arguments(fault: Fault, lang: str) -> tuple[str, ...]:
    """What fills the braces of the fault's message and hint, in ``lang``."""
    said = list(fault.args)
    if fault.code == "N301":
        said[1:] = [_type(arg, lang) for arg in said[1:]]
    elif fault.code == "N302":
        said[1:] = [_one(_type(arg, lang), lang) for arg in said[1:]]
    elif fault.code in ("N314", "T132") and len(said) > 1:
        said[1] = _one(_type(said[1], lang), lang)
    elif fault.code == "X810" and len(said) > 1:
        key, _, rest = said[1].partition(" ")
        parts = {"row": rest.split(), "sheet": rest.split(" ", 1)}.get(key, [rest])
        said[1] = TABLES[key][lang == "tr"].format(*parts)
    elif fault.code in TWO_LANGUAGES:
        said = [arg.split(" | ")[lang == "en"] if " | " in arg else arg for arg in said]
    return (*said, *MORE)


def _type(type_: str, lang: str) -> str:
    return TYPES[type_][lang == "tr"] if type_ in TYPES else type_


def _one(word: str, lang: str) -> str:
    """*an event*, *a place*; Turkish needs no article here."""
    if lang == "tr":
        return word
    return f"an {word}" if word[:1] in "aeio" else f"a {word}"
