"""What stands in brackets behind a sentence: that it is contested, and the articles that say so."""

from __future__ import annotations

from misak.ask.answer import Json
from misak.ask.phrases import ALSO, AND_MORE, CONTESTED, NUMBERED
from misak.words.turkish import join

NTH = {"en": "{}", "tr": "{}."}
SHOWN = 3  # instruments named behind a list; how many more there are is counted


def tail_of(because: list[Json], contested: bool, lang: str, several: bool = False) -> str:
    """The brackets, or nothing: the first reason and the last, where it is of another instrument.
    Where the last is a happening beside which treaties say so too (a campaign, then the peace that
    confirms it), an article of the last of them. Behind a list of ``several`` values the articles
    of all: one alone would stand for what others say."""
    named = [one for one in because if one.get("instrument")]
    said = [CONTESTED[lang]] if contested else []
    if several:
        said += _all(named, lang)
    elif named:
        said.append(_cited(named[0], lang))
    later = None if several else _later(named)
    if later is not None:
        said.append(f"{ALSO[lang]} {_cited(later, lang)}")
    return f" ({'; '.join(said)})" if said else ""


def _all(named: list[Json], lang: str) -> list[str]:
    """The articles by instrument, in the order in which they come."""
    by: dict[object, list[Json]] = {}
    for one in named:
        by.setdefault(one["instrument"], []).append(one)
    said = [_articles(rows, lang) for rows in list(by.values())[:SHOWN]]
    left = len(by) - SHOWN
    return said + ([AND_MORE[lang].format(number=left)] if left > 0 else [])


def _articles(rows: list[Json], lang: str) -> str:
    """``Treaty of Kars, Articles 9, 10 and 12``: the articles of one instrument, in its order."""
    found = {str(one["article"]): str(one["label"][lang]) for one in rows if one["article"]}  # type: ignore[index]
    numbers = sorted((label for label in found if label.isdecimal()), key=int)
    said = [label for article, label in found.items() if article not in numbers]
    if len(numbers) > 1:
        said.append(
            NUMBERED[lang].format(numbers=join([NTH[lang].format(n) for n in numbers], lang))
        )
    else:
        said += [found[number] for number in numbers]
    return ", ".join([str(rows[0]["title"][lang]), *said])  # type: ignore[index]


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
