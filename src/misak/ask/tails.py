"""What stands in brackets behind a sentence: that it is contested, and the articles that say so."""

from __future__ import annotations

from misak.ask.answer import Json
from misak.ask.phrases import ALSO, CONTESTED


def tail_of(because: list[Json], contested: bool, lang: str) -> str:
    """The brackets, or nothing: the first reason and the last, where it is of another
    instrument."""
    named = [one for one in because if one.get("instrument")]
    said = [CONTESTED[lang]] if contested else []
    if named:
        said.append(_cited(named[0], lang))
    if (
        len(named) > 1
        and named[-1]["article"]
        and named[-1]["instrument"] != named[0]["instrument"]
    ):
        said.append(f"{ALSO[lang]} {_cited(named[-1], lang)}")
    return f" ({'; '.join(said)})" if said else ""


def _cited(one: Json, lang: str) -> str:
    """``Treaty of Kars, Article 6``."""
    return f"{one['title'][lang]}, {one['label'][lang]}".rstrip(", ")  # type: ignore[index]
