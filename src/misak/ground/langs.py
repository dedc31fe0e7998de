"""The languages in which everything is said."""

from __future__ import annotations

from misak.ground.errors import none_of

LANGS = ("en", "tr")


def in_lang(lang: object) -> str:
    """A language as it is; raises NotPossible for one in which nothing is said: to answer in
    another, or with nothing, would look like an answer."""
    if isinstance(lang, str) and lang in LANGS:
        return lang
    raise none_of(lang, LANGS)
