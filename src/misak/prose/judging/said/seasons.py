"""Peace and war as the time of which something is said, and ships of war and of trade: what an
article lays down for one of them tells nothing of the other (*savaş zamanında savaş gemileri*)."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from misak.prose.judging.known.shelf import Shelf, Shelved
from misak.prose.judging.said.amounts import article_text

WAR, PEACE = "war", "peace"
OWN_WAR = "own war"  # *while Turkey is at war*: articles tell that and *in time of war* apart
_SAID = {
    WAR: re.compile(
        r"\b(?:savaşta|harpte|(?:savaş|harp) (?:zaman|hâl|hal|sıra|durum|dönem)\w*|savaş sürerken"
        r"|in (?:a |any )?(?:times?|event|case) of (?:a )?war|in war|wartime"
        r"|during (?:a |the )?war|times of war)\b",
        re.I,
    ),
    OWN_WAR: re.compile(
        r"\b(?:(?:savaş|harp) içindeyken|(?:savaşta|harpte)yken"
        r"|(?:is|was|were|being|remains?|remained) at war)\b",
        re.I,
    ),
    PEACE: re.compile(
        r"\b(?:barışta|(?:barış|sulh) (?:zaman|hâl|hal|dönem)\w*|barış içindeyken|barıştayken"
        r"|in (?:times? of )?peace|peacetime"
        r"|(?:is|was|were|being|remains?|remained) at peace"
        r"|times? of peace|during peace)\b",
        re.I,
    ),
}
_SHIPS = {
    WAR: re.compile(
        r"\b(?:(?:savaş|harp) gemi\w*|donanma\w*|war-?ships?|vessels? of war|ships? of war"
        r"|(?:naval|military|capital) (?:vessel|ship)s?)\b",
        re.I,
    ),
    PEACE: re.compile(
        r"\b(?:ticaret(?:î|i)? gemi\w*|tüccar gemi\w*"
        r"|(?:merchant|commercial|civilian|trading) (?:vessel|ship)s?|merchantm[ae]n)\b",
        re.I,
    ),
}


@lru_cache(1 << 12)  # a stretch is held against every article of its paper
def seasons(text: str) -> frozenset[str]:
    """Of which times a text speaks."""
    return _found(_SAID, text)


@lru_cache(1 << 12)
def _ships(text: str) -> frozenset[str]:
    """Of which ships a text speaks."""
    return _found(_SHIPS, text)


def _found(kinds: dict[str, re.Pattern[str]], text: str) -> frozenset[str]:
    """Which of two contraries a text says."""
    return frozenset(name for name, pattern in kinds.items() if pattern.search(text))


def timely(shelf: Shelf, said: str, clause: Shelved) -> bool:
    """Whether an article is of the time and the ships of which a text speaks; where a paper tells
    its times apart, one of no time tells nothing of either."""
    ships, own = _ships(said), seasons(said)
    if not ships and not own:
        return True
    text = " . ".join([article_text(shelf, clause), *_called(shelf, clause)])
    there, other = _ships(text), seasons(text)
    if ships and there and not ships & there:
        return False
    if not own or own & other:
        return True
    return not other and not any(
        seasons(article_text(shelf, c)) for c in shelf.by_instrument[clause.act.instrument]
    )


def _called(shelf: Shelf, clause: Shelved) -> list[str]:
    """What the topics of a clause are called."""
    namings = (n for topic in clause.topics for n in shelf.ledger.names[topic].namings)
    return [f"{n.tr} . {n.en}" for n in namings]


def untimely(shelf: Shelf, said: str) -> Callable[[Shelved], bool]:
    """What puts articles for war alone behind the others where a text speaks of no time."""
    own = seasons(said)
    return lambda clause: not own and seasons(article_text(shelf, clause)) == {WAR}
