"""Duties, bans and rights of an answer in words, by their nature and where they stand in their
life. Rules 19, 20, 39."""

from __future__ import annotations

from typing import NamedTuple

from misak.ask.found import Item
from misak.ask.said import Telling, government
from misak.ground.days import read_date
from misak.ledger.values import two
from misak.say.modality import Bound, Standing, bond, ended
from misak.words.turkish import say_day

STANDINGS = {
    "owed": Standing.NOW,
    "overdue": Standing.OVERDUE,
    "suspended": Standing.SUSPENDED,
    "waits": Standing.WAITS,
    "unknown": Standing.UNKNOWN,
    "due": Standing.UNKNOWN,
}


class Alike(NamedTuple):
    """What bonds told in one sentence have in common: nature, life, obligors and obligees, and what
    their clauses say: due day, event, the day waited for, sum, how often, where, for whom."""

    nature: str
    life: str
    obligors: tuple[str, ...]
    obligees: tuple[str, ...]
    said: tuple[tuple[str, object], ...]

    def text(self, word: str) -> str:
        """What the clauses say under a word; empty where they do not."""
        return str(dict(self.said).get(word, ""))

    def ids(self, word: str) -> tuple[str, ...]:
        """The names that the clauses have under a word."""
        found = dict(self.said).get(word, ())
        return found if isinstance(found, tuple) else ()


QUOTED = "“{0}”"  # the author's words for what has no day
SAID = ("due", "event", "waits", "amount", "every", "where", "beneficiary")


def bonds(telling: Telling, items: tuple[Item, ...]) -> str:
    """Duties, bans and rights by their nature and life; empty where the books know of none."""
    told: dict[Alike, list[str]] = {}
    for item in items:
        if "life" not in dict(item.extra):
            return ""
        alike, topic = _one_bond(telling, item)
        told.setdefault(alike, []).append(topic)
    parts = [_alike(telling, alike, topics) for alike, topics in _joined(told)]
    return "; ".join(part.rstrip(".") for part in parts)


def _joined(told: dict[Alike, list[str]]) -> list[tuple[Alike, list[str]]]:
    """Bonds that differ in those to whom they are owed alone, or in those who owe them, as one."""
    by_owed: dict[tuple[Alike, tuple[str, ...]], list[str]] = {}
    for one, topics in told.items():
        alike = one._replace(obligees=()), tuple(topics)
        by_owed.setdefault(alike, []).extend(one.obligees)
    by_owing: dict[tuple[Alike, tuple[str, ...]], list[str]] = {}
    for (one, same), whom in by_owed.items():
        both = one._replace(obligors=(), obligees=tuple(dict.fromkeys(whom)))
        by_owing.setdefault((both, same), []).extend(one.obligors)
    return [
        (one._replace(obligors=tuple(dict.fromkeys(who))), [*same])
        for (one, same), who in by_owing.items()
    ]


def _one_bond(telling: Telling, item: Item) -> tuple[Alike, str]:
    """What one bond has in common with others, and its topic; what the value does not say the
    question does."""
    extra = dict(item.extra)
    right = len(telling.args) == 2
    asked = (None, *telling.args) if right else telling.args
    sides = [
        str(extra.get(word) or (asked[place] or "").partition("|")[0])
        for place, word in enumerate(("obligor", "obligee"))
    ]
    topic = str(extra.get("topic") or (item.id if telling.args[-1] is None else asked[2] or ""))
    nature = str(extra.get("nature") or ("right" if right else "duty"))
    obligor = _standing_on(telling, extra, "obligors", sides[:1])
    listed = nature == "right" or telling.args[-1] is not None
    holders = _standing_on(telling, extra if listed else {}, "obligees", sides[1:])
    said = tuple(
        (word, tuple(value) if isinstance(value, list) else value)
        for word in SAID
        if (value := extra.get(word))
    )
    life = str(extra.get("life", ""))
    return Alike(nature, life, obligor, holders, said), topic


def _standing_on(
    telling: Telling, extra: dict[str, object], side: str, one: list[str]
) -> tuple[str, ...]:
    """The governments of the day that stand on a side: all where they are several."""
    return _governing(telling, _several(extra, side) or one)


def _governing(telling: Telling, sides: list[str]) -> tuple[str, ...]:
    """The governments of the day that sides stand for; a side that is not known is left out."""
    return tuple(government(telling.books, side, telling.day) for side in sides if side)


def _several(extra: dict[str, object], side: str) -> list[str]:
    """Those who stand on a side, where they are several: a right is told by its holders. Towards
    whom a duty is owed is left out where it is owed to several, unless it alone is asked about."""
    found = extra.get(side)
    return [str(one) for one in found] if isinstance(found, list) else []


def _alike(telling: Telling, alike: Alike, topics: list[str]) -> str:
    """The sentence of bonds that are alike."""
    due, waits = (read_date(alike.text(word)) for word in ("due", "waits"))
    standing = STANDINGS.get(alike.life) or ended(alike.life)
    tr, en = two(alike.text("event"))
    event = QUOTED.format(en if telling.lang == "en" else tr) if tr else ""
    if waits is not None and standing is Standing.SUSPENDED:
        event = say_day(waits.latest, telling.lang)
    bound = Bound(
        alike.nature,
        standing,
        alike.obligors,
        alike.obligees,
        tuple(topics),
        due.latest if due else None,
        alike.life,
        event,
        alike.ids("where"),
        alike.ids("beneficiary"),
        alike.text("amount"),
        alike.text("every"),
    )
    return bond(telling.books.ledger, bound, telling.lang, telling.day)
