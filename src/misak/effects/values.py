"""The values of facts and their causes, as every stage after booking reads them."""

from typing import NamedTuple

from misak.effects.life import ALWAYS, How, Life, Turn
from misak.ledger.values import Act, At, Dated

FIRM = ("express", "adopted")  # the strengths of a recognition that passes title
NOBODY = "nobody"  # a lawful holder: a renunciation in nobody's favour (rule 13)
FOLLOW = "="  # administration goes with title (rule 15)


class Line(NamedTuple):
    """A line of the gazetteer as a cause: an opening, a continuation, a membership, a tie."""

    id: str
    word: str
    text: str
    sources: tuple[str, ...]
    checked: bool
    at: At


Why = Act | Dated | Line  # what a fact rests on
Key = tuple[str, ...]  # a fluent with its arguments


class Change(NamedTuple):
    """One step in the history of a fact: from ``day`` on it has ``value``, or None where it has
    ended."""

    day: int
    value: object
    cause: Why
    how: How = Turn.BEGUN


class Circle(NamedTuple):
    """Between whom a clause acts from one day on: each of those who have ``joined`` and every
    other of the two lists, both ways. Those who were bound ``before`` have circles of their
    own."""

    joined: tuple[str, ...]
    before: tuple[str, ...]


class Bond(NamedTuple):
    """What a duty or right is. Its key says whose: ``("bond", mark, obligor, obligee, topic)``,
    or between whom: ``("bonds", mark, "@number", "", topic)`` for a circle.

    ``nature`` is duty, ban or right; ``amount`` and ``every`` are as the clause has them.
    """

    nature: str
    where: tuple[str, ...] = ()
    beneficiary: tuple[str, ...] = ()
    life: Life = ALWAYS
    amount: str = ""
    every: str = ""

    @property
    def due(self) -> int | None:
        """The day by which a single act is to be done, or a right to be used."""
        return self.life.due

    @property
    def once(self) -> int | None:
        """The day until which the bond is suspended; FOREVER where that day has not come."""
        return self.life.waits


class Value(NamedTuple):
    """The value of a simple fact: an id, the polity it stands under, its strength, and the names as
    written.

    ``superior`` says what the polity under which a status stands is to the place: ``within`` its
    state, or ``over`` another's land (rule 31). ``drawn`` is the instrument that drew a frontier.
    """

    id: str
    under: str = ""
    strength: str = ""
    names: tuple[str, ...] = ()
    superior: str = ""
    drawn: str = ""


class Matter(NamedTuple):
    """The state of an open matter: the procedure promised, the claimants, and the day by which it
    was to be done."""

    state: str
    procedure: str
    claimants: tuple[str, ...]
    by: str  # the instrument that promised the procedure
    due: int | None = None


class Doubt(NamedTuple):
    """One reason why a title is contested: ``kind`` is claim, waits or matter; ``of`` the claimant,
    beneficiary or matter; a matter ``of`` nobody is that nobody came after a claimant who ran the
    place.

    ``claimants`` are those between whom a matter was opened over this place: opened again over
    another place between others it is theirs there alone.
    """

    kind: str
    of: str
    cause: Why
    claimants: tuple[str, ...] = ()


def mark(act: Act) -> str:
    """What tells one booked clause from another: its number, and that of the clause that it
    adopts."""
    if act.attributes and "adopted" in act.attributes:
        return f"{act.number}.{act.attributes['adopted']}"
    return str(act.number)


def parent_mark(act: Act) -> str:
    """The mark of the clause whose condition this is."""
    if "adopted" in act.attributes:
        return f"{act.number}.{act.parent}"
    return str(act.parent)
