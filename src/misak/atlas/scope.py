"""A part of the books for a page of its own: some instruments and the days that they are about."""

from __future__ import annotations

from typing import NamedTuple

from misak.ask.answer import Json
from misak.ask.expected import lines
from misak.ask.language import understand
from misak.ask.library import Library
from misak.ask.resolving import resolve
from misak.atlas.worlds import World
from misak.booking.books import Books
from misak.effects.values import Change, Key
from misak.kinds.effects import MoveAdministration, MoveTitle
from misak.ledger.values import Act, Dated, Name

GROUND = ("title", "administration", "status", "contested", "boundary", "war", "hostilities")
LAND = (MoveTitle, MoveAdministration)


class Scope(NamedTuple):
    """What a page of a unit tells: the whole map of its days, and what its instruments say.

    ``since`` is the first day, ``until`` the first day after it. ``id`` and ``title`` are what the
    page calls itself.
    """

    id: str
    title: dict[str, str]
    instruments: frozenset[str]
    places: frozenset[str]
    since: int
    until: int

    def data(self) -> Json:
        """The unit as the page reads it."""
        return {
            "id": self.id,
            "title": self.title,
            "instruments": sorted(self.instruments),
            "since": self.since,
            "until": self.until,
        }

    def keys(self, books: Books) -> set[Key]:
        """The facts that the page tells: those of the map, and those that its instruments made."""
        return {
            key
            for key, rows in books.changes.items()
            if self._lives(rows)
            and (
                key[0] in GROUND
                or any(getattr(row.cause, "instrument", "") in self.instruments for row in rows)
            )
        }

    def _lives(self, rows: list[Change]) -> bool:
        """Whether something holds, or changes, on one of the days."""
        begun = [row for row in rows if row.day < self.until]
        return bool(begun) and (begun[-1].day >= self.since or begun[-1].value is not None)

    def tells(self, library: Library, world: World) -> bool:
        """Whether another world is told: accounts and papers only signed that bear on the days and
        speak of the land or of an instrument of the unit, and what would be without one of
        those."""
        if world.kind not in ("account", "signed"):
            return world.id.partition(":")[2] in self.instruments
        if not (world.since < self.until and world.until > self.since):
            return False
        named = {line.instrument for line in world.lines}
        if not named.isdisjoint(self.instruments):
            return True
        acts: list[Act | Dated] = list(world.lines)
        if world.kind == "signed":
            acts = [act for act in library.ledger.acts if act.instrument in named]
        return any(_moves(act) for act in acts)

    def concludes(self, library: Library, entry: Name) -> bool:
        """Whether a conclusion asks about an instrument or a place of the unit."""
        wanted = self.instruments | self.places
        for line in lines(entry):
            if line.word == "ask":
                asked = understand(line.text)
                args = resolve(library.index, asked, library.days(asked, None)[1], [])
                if any(arg in wanted for arg in args):
                    return True
        return False


def _moves(line: Act | Dated) -> bool:
    """Whether a line moves land."""
    return isinstance(line, Act) and any(isinstance(effect, LAND) for effect in line.row.effects)


def bare(found: Json, scope: Scope) -> None:
    """Take out of a payload what nothing in it names any more: names, short entries, days."""
    tables = ("facts", "confirmed", "worlds", "reasons", "conclusions", "shapes", "unit")
    named = set(scope.places) | set(scope.instruments)
    own: dict[str, Json] = found["instruments"]  # type: ignore[assignment]
    for part in (*(found[table] for table in tables), *(own[id_] for id_ in scope.instruments)):
        named |= _texts(part)
    entries: dict[str, Json] = found["names"]  # type: ignore[assignment]
    known = [id_ for id_ in sorted(named) if id_ in entries]
    kept: set[str] = set()
    while known:
        id_ = known.pop()
        if id_ not in kept:
            kept.add(id_)
            near = [entries[id_].get("state"), entries[id_].get("in")]
            known += [str(each) for each in near if each in entries]
    for table in ("names", "instruments", "force"):
        rows: dict[str, Json] = found[table]  # type: ignore[assignment]
        found[table] = {id_: row for id_, row in rows.items() if id_ in kept}


def _texts(found: object) -> set[str]:
    """Every text and key in some data, those that are joined by ``|`` or ``+`` also apart."""
    if isinstance(found, dict):
        return _texts(list(found)).union(*(_texts(each) for each in found.values()))
    if isinstance(found, list):
        return set().union(*(_texts(each) for each in found))
    if not isinstance(found, str):
        return set()
    return {found, *found.split("|"), *found.split("+"), *found.split(":")[1:]}
