"""Spells as far as the books follow them (rule 32): what tables, graphs, lines of time and
comparisons tell, so that none of them says more than an answer does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from misak.ask.horizon import Horizon
from misak.ask.reach import Days, edge, stretches
from misak.effects.life import Ending
from misak.ground.days import FOREVER
from misak.ground.langs import LANGS
from misak.kinds.row import Words
from misak.tell.crowds import BONDS, Fact
from misak.tell.facts import Facts, Spell
from misak.tell.wording import Said
from misak.words.turkish import say_day

LAST = Words("last followed on {day}", "en son {day} günü izlendi")


class Reach(NamedTuple):
    """A spell on days that are followed. Where it goes on beyond them, until ``spell.end``, the
    last that is followed is the day before ``end``."""

    spell: Spell
    begin: int
    end: int

    @property
    def cut(self) -> bool:
        """Whether the books follow it no further than this, although they know no end yet."""
        return self.end < self.spell.end


def beyond(facts: Facts, fact: Fact, day: int) -> Horizon | None:
    """The horizon that a day lies beyond for a fact that holds on it."""
    return edge(facts.books, fact, _keys(facts, fact), day)


def followed(facts: Facts, fact: Fact, days: Days) -> list[Days]:
    """The days, of those given, on which the books follow a fact that holds on them."""
    return stretches(facts.books, fact, _keys(facts, fact), days)


def reaches(facts: Facts, fact: Fact, today: int = FOREVER) -> Iterator[Reach]:
    """The spells on which a fact holds, each as far as it is followed; where it is left and taken
    up again, once for each time. An end of what is followed that lies ahead of ``today`` is none
    yet; a place that is closed has not changed hands."""
    spells = facts.spells(fact)
    closed = {one.begin for one in spells if one.how == Ending.CLOSED}
    for spell in spells:
        if not spell.token:
            continue
        spell = spell._replace(end=FOREVER) if spell.end in closed else spell
        for begin, end in followed(facts, fact, Days(spell.begin, spell.end)):
            yield Reach(spell, begin, spell.end if end > today else end)


def last_followed(facts: Facts, fact: Fact, day: int) -> int:
    """The last day until a given one on which the books follow what they say of a fact: that day
    itself, unless the fact holds beyond its horizon or its place is closed; 0 where there is
    none."""
    spell = facts.on(fact, day)
    if spell is None or (spell.token and beyond(facts, fact, day) is None):
        return day
    if not spell.token and spell.how != Ending.CLOSED:
        return day
    return max(
        (min(one.end - 1, day) for one in reaches(facts, fact) if one.begin <= day), default=0
    )


def only_until(said: Said, day: int) -> Said:
    """A sentence of what is followed no further than a day."""
    return {
        lang: f"{said[lang]} ({getattr(LAST, lang).format(day=say_day(day, lang))})"
        for lang in LANGS
    }


def _keys(facts: Facts, fact: Fact) -> list[Fact]:
    return facts.keys(fact) if fact[0] in BONDS.values() else [fact]
