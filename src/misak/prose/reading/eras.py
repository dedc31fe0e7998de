"""The days of which a sentence can speak: without them a claim is matched with whatever is
worded alike, in any century."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from misak.prose.reading.dates import DateSaid
from misak.prose.reading.linking import Linker
from misak.prose.reading.mentions import INSTRUMENTS
from misak.prose.reading.namings import PaperNamed
from misak.prose.reading.parse import Parsed
from misak.prose.reading.scope import Scope

YEARS = 15 * 365  # days to either side: a slip in a year is compared, another age is not
NEAR = 6  # sentences to either side from which one without days of its own takes them


class Era(NamedTuple):
    """A span of days, both ends in it; ``last`` 0 where nothing limits it."""

    first: int = 0
    last: int = 0

    def holds(self, day: int) -> bool:
        """Whether a day lies within; a clause without a day lies within any."""
        return not self.last or not day or self.first <= day <= self.last


ALWAYS = Era()


def of(days: tuple[int, ...]) -> Era:
    """The span around some days; all days where there are none."""
    return Era(min(days) - YEARS, max(days) + YEARS) if days else ALWAYS


def around(days: list[tuple[int, ...]], number: int) -> Era:
    """The span of one sentence (of the days of each): its own days, else those of the sentences
    near it."""
    if days[number]:
        return of(days[number])
    near = days[max(0, number - NEAR) : number + NEAR + 1]
    return of(tuple(day for row in near for day in row))


def days_of(
    parsed: Parsed,
    names: Sequence[PaperNamed],
    scope: Scope,
    said: Sequence[DateSaid],
    linker: Linker,
) -> tuple[int, ...]:
    """The days that a sentence says, and those of the papers and happenings that it names and
    that it stands under."""
    named = [
        m.ids[0]
        for c in parsed.chunks
        for m in c.mentions
        if len(m.ids) == 1 and m.types & set(INSTRUMENTS)
    ]
    papers = [n.ids[0] for n in names if len(n.ids) == 1]
    stands = [scope.ids[0]] if len(scope.ids) == 1 else []
    own = (linker.signed(id_) for id_ in (*named, *papers, *stands))
    return tuple(day for day in (*own, *(d.day for d in said)) if day)
