"""status(PLACE): what a place is, class by class, with what it shares with the place it lies
in, and occupation derived."""

from __future__ import annotations

from typing import NamedTuple

from misak.ask.favour import favoured as by_accounts
from misak.ask.found import (
    Found,
    Item,
    Other,
    distinct,
    entry_line,
    reasons,
    same_day,
    searched,
    span,
)
from misak.ask.horizon import of_fact
from misak.ask.questions import title
from misak.ask.rejected import rejections
from misak.ask.said import government
from misak.booking.books import Books
from misak.effects.administration import by_force, puts
from misak.effects.life import Turn
from misak.effects.superior import WITHIN
from misak.effects.values import Change, Key, Value, Why
from misak.kinds.status import INCLUDES, OF_THE_PLACE
from misak.ledger.values import Act


class Said(NamedTuple):
    """One status of a place on a day, with what puts it there, its days and what is said against
    it."""

    item: Item
    reasons: tuple[Why, ...]
    since: int | None
    until: int | None
    others: tuple[Other, ...] = ()


def answer(books: Books, args: tuple[str | None, ...], day: int, equals: tuple[str, ...]) -> Found:
    """The values of every class that a place has on a day; or the places that have a value."""
    place = args[0]
    if place is None:
        return _every(books, day, _asked_for(books, equals))
    said = _values(books, place, day)
    meant = [each for each in said if not equals or _meets(each.item, equals)]
    if not _covers(said, equals) and (inside := _within(books, place, day, equals)):
        whys = (*inside.reasons, *_reasons(said))
        return inside._replace(values=_items(said), reasons=distinct(whys))
    if not said:
        covered = books.account("title", place, day) is not None
        whys = tuple(_ended(books, place, day)) or (entry_line(books, place),)
        return Found((), whys, covered=covered)
    # the days are those of what is asked for, and its reasons come before those of the rest
    return _told(meant or said)._replace(
        values=_items(said), reasons=distinct(_reasons([*meant, *said]))
    )


class Asked(NamedTuple):
    """Of which value places are asked for, and under which states: empty for any."""

    values: tuple[str, ...]
    under: frozenset[str]

    def fits(self, books: Books, value: str, under: str) -> bool:
        """Whether a place's status is one that is asked for, under one of the states."""
        own = {books.state(each) for each in under.split("+")}
        return (not self.values or _among(value, self.values)) and (
            not self.under or not self.under.isdisjoint(own)
        )


def _asked_for(books: Books, equals: tuple[str, ...]) -> Asked:
    """The values after the equals sign: a state among them is the one under which places stand
    (the mandates of one mandatory)."""
    states = [each for each in equals if each in books.people.spans]
    values = tuple(each for each in equals if each not in states)
    return Asked(values, frozenset(map(books.state, states)))


def asked_about(books: Books, place: str, day: int, equals: tuple[str, ...]) -> list[Key]:
    """The accounts that an answer rests on: of the values that are asked for, else of all; none
    where what is derived from administration is among them."""
    if _by_another(books, place, day, frozenset()) is not None:
        return []
    accounts = live(books, place, day)
    meant = [key for key, value in accounts if _among(value.id, equals)]
    return meant or [key for key, _ in accounts]


def _covers(said: list[Said], equals: tuple[str, ...]) -> bool:
    """Whether the values that are asked for are among those of the place, or none is asked for."""
    own = {str(each.item.id) for each in said}
    return set(equals) <= own | {INCLUDES.get(each, each) for each in own}


def _meets(item: Item, equals: tuple[str, ...]) -> bool:
    """Whether a value is one of those asked for, or includes one."""
    return _among(str(item.id), equals)


def _among(value: str, equals: tuple[str, ...]) -> bool:
    return value in equals or INCLUDES.get(value) in equals


def _items(said: list[Said]) -> tuple[Item, ...]:
    return tuple(each.item for each in said)


def _reasons(said: list[Said]) -> tuple[Why, ...]:
    return tuple(why for each in said for why in each.reasons)


def _told(said: list[Said]) -> Found:
    """What is said of several statuses at once: it holds since the last of them began and until the
    first of them ends."""
    others = tuple(other for each in said for other in each.others)
    return Found(
        _items(said),
        _reasons(said),
        max(each.since or 0 for each in said),
        min((each.until for each in said if each.until), default=None),
        contested=bool(others),
        others=others,
    )


def _within(books: Books, place: str, day: int, equals: tuple[str, ...]) -> Found | None:
    """The places within that have a status which is asked for, booked or derived, though the whole
    has it not (rule 37), with what is said of them; None where there is none that the books follow.
    """
    titles = books.replay.titles
    own = {
        key[1] for fluent in ("status", "administration") for key in books.by_fluent.get(fluent, ())
    }
    parts: dict[str, Said] = {}
    within = own.intersection(titles.within.get(place, ()))
    for part in sorted(within, key=lambda each: (len(titles.above(each)), each)):
        if not parts.keys().isdisjoint(titles.above(part)):
            continue  # the larger place says it
        said = next((e for e in _values(books, part, day) if _covers([e], equals)), None)
        if said is not None and of_fact(books, ("status", part), None, day) is None:
            parts[part] = said._replace(item=Item(said.item.id, (("part", part),)))
    if not parts:
        return None
    told = _told(list(parts.values()))
    return told._replace(values=(), parts=told.values)


def _values(books: Books, place: str, day: int) -> list[Said]:
    """Every status of a place on a day: what is booked, class by class, then what is derived."""
    claims = _claims(books, place, day)
    followed = [e for e in live(books, place, day) if of_fact(books, e[0], None, day) is None]
    said = [_booked(books, place, day, account, claims) for account in followed]
    occupied = _by_another(books, place, day, _favoured(books, claims))
    return [*said, occupied] if occupied is not None else said


def _booked(
    books: Books, place: str, day: int, account: tuple[Key, Value], claims: tuple[Other, ...]
) -> Said:
    """A status as its account has it."""
    key, value = account
    under = "+".join(government(books, each, day) for each in value.under.split("+"))
    extra = [("class", key[2])] + ([("under", under)] if value.under else [])
    others = [*same_day(books, key, day)]
    others += [o._replace(values=()) for o in rejections(books, key, day)]
    if value.superior == WITHIN and _holds(books, place, value.under, day):
        # the title of the state within which it stands is contested, and so is it (rule 31)
        others += [o._replace(values=()) for o in claims if o.reading == "claim"]
    since, until = span(books, key, day)
    item = Item(value.id, tuple(extra))
    return Said(item, tuple(reasons(books, key, day)), since, until, tuple(others))


def live(books: Books, place: str, day: int) -> list[tuple[Key, Value]]:
    """The accounts of statuses that speak for a place on a day, with what they say.

    Where one has ended the place has it no longer, whatever it lies in.
    """
    found: list[tuple[Key, Value]] = []
    seen: set[str] = set()
    for each in (place, *books.replay.titles.above(place)):
        for key in books.by_fluent.get("status", ()):
            if key[1] != each or key[2] in seen or (each != place and key[2] in OF_THE_PLACE):
                continue
            change = books.change(key, day)
            if change is None:
                continue
            seen.add(key[2])
            if isinstance(change[1], Value):
                found.append((key, change[1]))
    return found


def _by_another(books: Books, place: str, day: int, favoured: frozenset[str]) -> Said | None:
    """Occupied is derived: administration taken by force by another state than the holder's (rules
    16, 31).

    Not so where a treaty's clause or a status under the administrator put him there since; and
    where the title is contested in his favour the place is said to be *administered by* him.
    """
    key = books.account("administration", place, day)
    holder, by = books.holder(place, day), books.administrator(place, day)
    if key is None or holder is None or by is None or holder == "nobody":
        return None
    states = frozenset(map(books.state, by.split("+")))
    if states == frozenset(map(books.state, holder.split("+"))):
        return None
    if not _by_force(books, key, day) or _put_there(books, place, day, states):
        return None
    since, until = span(books, key, day)
    favoured |= by_accounts(books, place, day)
    value = "administered" if states & favoured else "occupied"
    item = Item(value, (("class", "administration"), ("under", by)))
    return Said(item, reasons(books, key, day), since, until)


def _by_force(books: Books, key: Key, day: int) -> bool:
    """Whether force alone put an administrator there and keeps him: the successor of one who seized
    goes on with what that one began, and who was put there otherwise seizes nothing."""
    row, at = books.changes[key], books.index(key, day)
    while at > 0 and row[at].how is Turn.PASSED:
        at -= 1
    kept = filter(puts, _standing(books, key, day))
    return all(by_force(why, _of_treaty(books, why)) for why in (row[at].cause, *kept))


def _of_treaty(books: Books, cause: Why) -> bool:
    return isinstance(cause, Act) and books.ledger.instruments[cause.instrument].class_ == "treaty"


def _put_there(books: Books, place: str, day: int, states: frozenset[str]) -> bool:
    """Whether the clauses of a treaty keep these states there, or a status under one of them."""
    key = books.account("administration", place, day)
    held = _standing(books, key, day) if key is not None else []
    if any(_of_treaty(books, why) for why in held):
        return True
    return any(
        value.superior and states & {books.state(each) for each in value.under.split("+")}
        for _, value in live(books, place, day)
    )


def _standing(books: Books, key: Key, day: int) -> list[Why]:
    """The clauses that keep an administrator there on a day: those that put him there and have not
    ended since (rule 28)."""
    rows = _while_it_governs(books, key, day)
    kept = [at for at, row in enumerate(rows) if row.how is Turn.KEPT]
    at = kept[-1] if kept else 0  # what stood when the last clause ended is told on one day
    while kept and at - 1 in kept and rows[at - 1].day == rows[at].day:
        at -= 1
    return [row.cause for row in rows[at:]]


def _while_it_governs(books: Books, key: Key, day: int) -> list[Change]:
    """The changes since the government that administers on a day came, or one that it continues
    or succeeds: what put another government of its state there did not put it there (rule 27)."""
    row, last = books.changes[key], books.index(key, day)
    first = last
    while first > 0 and (row[first].how is Turn.PASSED or row[first - 1][1] == row[first][1]):
        first -= 1
    return row[first : last + 1]


def _holds(books: Books, place: str, under: str, day: int) -> bool:
    """Whether a superior is of the state that holds title to a place."""
    holder = books.holder(place, day) or ""
    return books.state(under) in {books.state(each) for each in holder.split("+")}


def _claims(books: Books, place: str, day: int) -> tuple[Other, ...]:
    """Who else claims the title or is given it by what is contested."""
    found = title.answer(books, (place,), day, ())
    return tuple(each for each in found.others if each.reading != "same-day")


def _favoured(books: Books, claims: tuple[Other, ...]) -> frozenset[str]:
    return frozenset(books.state(str(item.id)) for each in claims for item in each.values)


def _ended(books: Books, place: str, day: int) -> list[Why]:
    """What ended the statuses that the place once had."""
    found = []
    for key in books.by_fluent.get("status", ()):
        change = books.change(key, day) if key[1] == place else None
        if change is not None and change[1] is None:
            found.append(change[2])
    return found


def _every(books: Books, day: int, asked: Asked) -> Found:
    """The places that have one of the values that are asked for, or any, under a state that is
    asked for. Where one had it when it
    was last followed, there may be more; and that there is none is not said (rule 32)."""
    hits: list[str] = []
    whys: list[Why] = []
    unfollowed = False
    for place in sorted(n.id for n in books.ledger.names.values() if n.type == "place"):
        said = [e for e in _values(books, place, day) if _is_asked(books, e.item, asked)]
        if said:
            hits.append(place)
            whys += _reasons(said)
        elif any(asked.fits(books, v.id, v.under) for _, v in live(books, place, day)):
            unfollowed = True
    found = tuple(Item(p) for p in hits)
    return Found(
        found,
        distinct(whys) or searched(books),
        covered=bool(hits) or not unfollowed,
        more=unfollowed,
    )


def _is_asked(books: Books, item: Item, asked: Asked) -> bool:
    return asked.fits(books, str(item.id), str(dict(item.extra).get("under", "")))
