"""Names of languages as BCP 47 writes them, through the ``langcodes`` package, which nothing
else imports."""

from __future__ import annotations

import importlib
from types import ModuleType


def is_tag(text: str) -> bool:
    """Whether a text is a tag of BCP 47 with registered parts: ``fr``, ``ota``, ``ota-Arab``;
    not ``french``, not ``xx``."""
    return bool(text) and text.isascii() and bool(_library().tag_is_valid(text))


def best_tag(text: str) -> str:
    """The tag as BCP 47 would rather have it: ``fr`` for ``fra``; the text itself where there
    is no better one."""
    return str(_library().standardize_tag(text)) if is_tag(text) else text


def _library() -> ModuleType:
    """Imported by name, and only where a wording is met: it takes as long to load as reading a
    hundred files."""
    return importlib.import_module("langcodes")


def language_name(tag: str, lang: str) -> str:
    """The name of a language in another one, where it is known: ``French``, ``Fransızca``; else
    the tag itself."""
    return _TURKISH.get(tag, tag) if lang == "tr" else _ENGLISH.get(tag, tag)


_ENGLISH = {
    "ar": "Arabic", "bg": "Bulgarian", "de": "German", "el": "Greek", "en": "English",
    "fa": "Persian", "fr": "French",
    "hu": "Hungarian", "hy": "Armenian", "it": "Italian", "ka": "Georgian", "la": "Latin",
    "ota": "Ottoman Turkish",
    "ro": "Romanian", "ru": "Russian", "sr": "Serbian", "tr": "Turkish", "uk": "Ukrainian",
}  # fmt: skip
_TURKISH = {
    "ar": "Arapça", "bg": "Bulgarca", "de": "Almanca", "el": "Yunanca", "en": "İngilizce",
    "fa": "Farsça", "fr": "Fransızca",
    "hu": "Macarca", "hy": "Ermenice", "it": "İtalyanca", "ka": "Gürcüce", "la": "Latince",
    "ota": "Osmanlıca",
    "ro": "Rumence", "ru": "Rusça", "sr": "Sırpça", "tr": "Türkçe", "uk": "Ukraynaca",
}  # fmt: skip
