"""What stands in brackets behind a sentence: that it is contested, and the articles that say so."""

from __future__ import annotations

from misak.ask.answer import Json
from misak.ask.phrases import ALSO, CONTESTED


def tail_of(because: list[Json], contested: bool, lang: str) -> str:
    """The brackets, or nothing: the first reason and the last, where it is of another instrument.
    Where the last is a happening beside which treaties say so too (a campaign, then the peace that
    confirms it), an article of the last of them."""
    named = [one for one in because if one.get("instrument")]
    said = [CONTESTED[lang]] if contested else []
    if named:
        said.append(_cited(named[0], lang))
    later = _later(named)
    if later is not None:
        said.append(f"{ALSO[lang]} {_cited(later, lang)}")
    return f" ({'; '.join(said)})" if said else ""


def _later(named: list[Json]) -> Json | None:
    """The reason told behind the first: the last of another instrument, by article."""
    others = [one for one in named if one["instrument"] != named[0]["instrument"]]
    articles = [one for one in others if one["article"]]
    if not articles or named[-1]["article"]:
        return articles[-1] if articles and named[-1] is articles[-1] else None
    return next(one for one in articles if one["instrument"] == articles[-1]["instrument"])


def _cited(one: Json, lang: str) -> str:
    """``Treaty of Kars, Article 6``."""
    return f"{one['title'][lang]}, {one['label'][lang]}".rstrip(", ")  # type: ignore[index]
