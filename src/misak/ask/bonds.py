"""Duties, bans and rights of an answer in words, by their nature and where they stand in their life. Rules 19, 20, 39."""

from __future__ import annotations

from typing import NamedTuple

from misak.ask.found import Item
from misak.ask.said import Telling, government
from misak.ground.days import read_date
from misak.say.modality import Bound, Standing, bond, ended

STANDINGS = {
    "owed": Standing.NOW,
    "overdue": Standing.OVERDUE,
    "suspended": Standing.SUSPENDED,
    "waits": Standing.WAITS,
    "unknown": Standing.UNKNOWN,
    "was-due": Standing.UNKNOWN,
}


class Alike(NamedTuple):
    """What bonds told in one sentence have in common: nature, life, due day, obligor and obligee."""

    nature: str
    life: str
    due: str
    obligor: str
    obligee: str


def bonds(telling: Telling, items: tuple[Item, ...]) -> str:
    """Duties, bans and rights by their nature and life; empty where the books know of none."""
    told: dict[Alike, list[str]] = {}
    for item in items:
        if "life" not in dict(item.extra):
            return ""
        alike, topic = _one_bond(telling, item)
        told.setdefault(alike, []).append(topic)
    parts = [_alike(telling, alike, topics) for alike, topics in told.items()]
    return "; ".join(part.rstrip(".") for part in parts)


def _one_bond(telling: Telling, item: Item) -> tuple[Alike, str]:
    """What one bond has in common with others, and its topic; what the value does not say the question does."""
    extra = dict(item.extra)
    right = len(telling.args) == 2
    asked = (None, *telling.args) if right else telling.args
    sides = [
        str(extra.get(word) or (asked[place] or "").partition("|")[0])
        for place, word in enumerate(("obligor", "obligee"))
    ]
    topic = str(extra.get("topic") or (item.id if telling.args[-1] is None else asked[2] or ""))
    nature = str(extra.get("nature") or ("right" if right else "duty"))
    named = [government(telling.books, side, telling.day) if side else "" for side in sides]
    return Alike(nature, str(extra.get("life", "")), str(extra.get("due", "")), *named), topic


def _alike(telling: Telling, alike: Alike, topics: list[str]) -> str:
    """The sentence of bonds that are alike."""
    when = read_date(alike.due) if alike.due else None
    bound = Bound(
        alike.nature,
        STANDINGS.get(alike.life) or ended(alike.life),
        (alike.obligor,) if alike.obligor else (),
        (alike.obligee,) if alike.obligee else (),
        tuple(topics),
        when.latest if when else None,
        alike.life,
    )
    return bond(telling.books.ledger, bound, telling.lang, telling.day)
