"""Change lists as plain data: what every fluent was, from which day, because of what. And the
difference of two worlds."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from misak.ask.answer import Json
from misak.ask.questions import in_force
from misak.atlas.reasons import Reasons
from misak.atlas.standing import Obligations, Spans, unfollowed
from misak.booking.books import Books
from misak.effects.values import Bond, Doubt, Key, Matter, Value
from misak.ground.days import FOREVER

Rows = list[list[object]]
World = dict[str, dict[str, Rows]]


def facts(books: Books, reasons: Reasons, keys: set[Key] | None = None) -> World:
    """For each fluent and its arguments (joined by ``|``) the changes: day, value (null where it
    ended), cause, how."""
    found: World = {}
    for key in sorted(books.changes if keys is None else keys):
        found.setdefault(key[0], {})["|".join(key[1:])] = _rows(books, reasons, key)
    return found


def _rows(books: Books, reasons: Reasons, key: Key) -> Rows:
    return [
        [day, plain(value, books, reasons), reasons.number(books, why), *([how] if how else [])]
        for day, value, why, how in books.changes[key]
    ]


def inherited(books: Books, keys: set[Key], base: Iterable[Key] = ()) -> dict[str, dict[str, int]]:
    """The first days on which facts that a government took over were its own: before them they
    were those of the one that it continues; day 1 for what is taken over only in ``base``."""
    own = books.replay.desk.inherited
    found: dict[str, dict[str, int]] = {}
    for key in sorted({*own, *base} & keys):
        if key in books.changes:
            found.setdefault(key[0], {})["|".join(key[1:])] = own.get(key, 1)
    return found


def confirmations(books: Books, reasons: Reasons, keys: set[Key] | None = None) -> World:
    """What confirmed a fact without changing it: day and cause."""
    found: World = {}
    known = books.replay.confirms
    for key in sorted(known if keys is None else known.keys() & keys):
        found.setdefault(key[0], {})["|".join(key[1:])] = [
            [day, reasons.number(books, why)] for day, why in known[key]
        ]
    return found


def plain(value: object, books: Books, reasons: Reasons) -> object:
    """One value as JSON: an id, or an object with the fields of its kind of value that say
    something."""
    if isinstance(value, Value):
        return {
            k: v
            for k, v in (
                ("id", value.id),
                ("under", value.under),
                ("strength", value.strength),
                ("names", list(value.names)),
                ("superior", value.superior),
            )
            if v
        }
    if isinstance(value, Bond):
        pairs = (
            ("nature", value.nature),
            ("where", list(value.where)),
            ("for", list(value.beneficiary)),
            ("due", value.due if value.due and value.due < FOREVER else None),
            ("once", value.once),
        )
        return {k: v for k, v in pairs if v}
    if isinstance(value, Matter):
        return {
            k: v
            for k, v in (
                ("id", value.state),
                ("procedure", value.procedure),
                ("claimants", list(value.claimants)),
                ("by", value.by),
            )
            if v
        }
    if isinstance(value, tuple):
        return [
            [doubt.kind, doubt.of, reasons.number(books, doubt.cause)]
            for doubt in value
            if isinstance(doubt, Doubt)
        ]
    return value


def force(books: Books, id_: str) -> Json:
    """The days of an instrument: ``signed``, ``begin`` and ``end`` as a whole, ``partly`` where
    some articles or some parties were bound before, and ``parts`` for articles whose days
    differ."""
    found = books.expansion.forces.get(id_)
    if found is None:
        return {}
    row: Json = {"signed": found.signed} if found.signed is not None else {}
    row |= _span(books, id_, ())
    parts = {}
    for label in books.ledger.instruments[id_].articles:
        own = _span(books, id_, (label,))
        own.pop("partly", None)
        if own != {k: v for k, v in row.items() if k not in ("signed", "partly")}:
            parts[label] = own
    if parts:
        row["parts"] = parts
    return row


def _span(books: Books, id_: str, labels: tuple[str, ...]) -> Json:
    first = in_force.answer(books, id_, labels, "", 0).until
    if first is None:
        return {}
    row: Json = {}
    found = in_force.answer(books, id_, labels, "", first)
    if found.values[0].id == in_force.PART:
        row["partly"] = first
        first = found.until
    if first is not None:
        row["begin"] = first
    last = in_force.answer(books, id_, labels, "", FOREVER - 1)
    if last.values and last.values[0].id == "no" and last.since is not None:
        row["end"] = last.since
        row["how"] = dict(last.values[0].extra).get("ended", "ended")
    return row


class Told(NamedTuple):
    """What a payload tells of the base: its facts in their order, the days of its instruments,
    and the duties and rights that do not simply stand (with who knows of other worlds')."""

    keys: list[Key]
    forces: dict[str, Json]
    owed: dict[str, Spans]
    obligations: Obligations


def difference(base: Books, other: Books, reasons: Reasons, of: Told) -> Json:
    """What another world has otherwise: changed facts, facts of keys that the base does not know,
    confirmations, days of instruments.

    ``changed`` pairs the place of a key among the told facts of the base with its rows there, or
    null where it has none. Of what the base has and the payload does not tell, nothing is told.
    """
    order = {key: at for at, key in enumerate(of.keys)}
    keys = {
        key
        for key in order.keys() | (other.changes.keys() - base.changes.keys())
        if base.changes.get(key) != other.changes.get(key)  # most rows are one and the same
        and _bare(base, key) != _bare(other, key)
    }
    known = {
        key: rows
        for key in sorted(keys & order.keys())
        for rows in [_rows(other, reasons, key) if key in other.changes else None]
    }
    days = {id_: force(other, id_) for id_ in of.forces if _dates(base, id_) != _dates(other, id_)}
    return {
        "changed": [[order[key], rows] for key, rows in known.items()],
        "facts": facts(other, reasons, keys - order.keys()),
        "confirmed": confirmations(other, reasons, keys),
        "inherited": inherited(other, keys, base.replay.desk.inherited),
        "force": {id_: row for id_, row in days.items() if row != of.forces[id_]},
        "unfollowed": _left(base, other, known, keys - order.keys()),
        "owed": _owed(other, keys, of),
    }


def _left(
    base: Books, other: Books, changed: Iterable[Key], fresh: set[Key]
) -> dict[str, dict[str, Spans]]:
    """The days on which the books do not follow the facts that only a world has, and those that it
    has otherwise, where these are not the base's."""
    found = unfollowed(other, fresh, things=False)
    changed = set(changed)
    own, usual = (unfollowed(books, changed, things=False) for books in (other, base))
    for fluent in sorted(own.keys() | usual.keys()):
        mine, theirs = own.get(fluent, {}), usual.get(fluent, {})
        moved = {id_ for id_ in mine.keys() | theirs.keys() if mine.get(id_) != theirs.get(id_)}
        rows = {id_: mine.get(id_, []) for id_ in sorted(moved)}
        found |= {fluent: found.get(fluent, {}) | rows} if rows else {}
    return found


def _owed(other: Books, keys: set[Key], of: Told) -> Json:
    """The duties and rights of a world that are not as the base tells them; null for those that
    simply stand here, and do not in the base."""
    bonds = {"|".join(key[1:]) for key in keys if key[0] == "bond"}
    own = of.obligations.of(other, keys)
    return {
        name: own.get(name)
        for name in sorted(bonds)
        if (name in own or name in of.owed) and own.get(name) != of.owed.get(name)
    }


def _dates(books: Books, id_: str) -> tuple[object, object]:
    return books.expansion.forces.get(id_), books.replay.endings.get(id_)


def _bare(books: Books, key: Key) -> list[object]:
    return [(day, value, why.at, how) for day, value, why, how in books.changes.get(key, ())]
