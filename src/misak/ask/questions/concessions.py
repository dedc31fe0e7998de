"""concessions(DOCUMENT): places that a document claims for a state and that an instrument of
that state leaves to another.

A derivation, not a fact of the books: it depends on the reading that says what the document
claims. A place that comes back later is shown as made good.
"""

from __future__ import annotations

from misak.ask.found import Found, Item, distinct, entry_line
from misak.booking.books import Books
from misak.effects.values import Why
from misak.ground.days import iso
from misak.kinds.effects import Move, Set
from misak.ledger.values import Act


def answer(books: Books, id_: str, day: int) -> Found:
    """Each place conceded by a day, with the instrument and article, and whether it was made
    good since."""
    items: list[Item] = []
    whys: list[Why] = []
    claimed = _claimed(books, id_)
    moving = _moving(books) if claimed else {}
    for place, state, claim in claimed:
        hit = _given(books, moving.get(place, []), (place, state), claim, day)
        if hit is None:
            continue
        at, act = hit
        holder = books.holder(place, day)
        good = holder is not None and books.state(holder) == state and at < day
        back = (
            next(
                (
                    c[0]
                    for c in books.changes.get(("title", place), ())
                    if c[0] > at and books.state(str(c[1])) == state
                ),
                None,
            )
            if good
            else None
        )
        items.append(
            Item(
                place,
                (
                    ("instrument", act.instrument),
                    ("article", act.article),
                    ("date", iso(at)),
                    ("made_good", iso(back) if back else None),
                ),
            )
        )
        whys += [act, claim]
    order = sorted(range(len(items)), key=lambda i: str(dict(items[i].extra)["date"]))
    return Found(
        tuple(items[i] for i in order),
        distinct([w for i in order for w in whys[2 * i : 2 * i + 2]]) or (entry_line(books, id_),),
    )


def _claimed(books: Books, id_: str) -> list[tuple[str, str, Act]]:
    found = []
    for key in books.by_fluent.get("claims", ()):
        for _, value, why, _ in books.changes[key]:
            if value is not None and isinstance(why, Act) and why.instrument == id_:
                found.append((key[2], key[1], why))
                break
    return found


def _moving(books: Books) -> dict[str, list[Act]]:
    """By place the clauses that move its title or leave it outside, and are nobody's account."""
    found: dict[str, list[Act]] = {}
    for act in books.ledger.acts:
        for place in _places(act) if act.account is None else ():
            found.setdefault(place, []).append(act)
    return found


def _places(act: Act) -> dict[str, None]:
    """The places whose title a clause moves, or that it leaves outside."""
    found: dict[str, None] = {}
    for effect in act.row.effects:
        if isinstance(effect, Move) and effect.fluent == "title":
            found |= dict.fromkeys(act.slots.get(effect.scope, ()))
        elif isinstance(effect, Set) and effect.fluent == "outside":
            found |= dict.fromkeys(act.slots.get("what", ()))
    return found


def _given(
    books: Books, moving: list[Act], of: tuple[str, str], claim: Act, day: int
) -> tuple[int, Act] | None:
    """The first act of an instrument of that state, in force, that gives the place (``of``: it and
    the state) to another or leaves it outside."""
    place, state = of
    start = books.expansion.days.get(claim.number, 0)
    best: tuple[int, Act] | None = None
    for act in moving:
        at = books.expansion.days.get(act.number)
        if at is None or not start <= at <= day or (best is not None and at >= best[0]):
            continue
        instrument = books.ledger.instruments[act.instrument]
        if (
            instrument.class_ == "treaty"
            and state in {books.state(p) for p in instrument.parties}
            and _concedes(books, act, place, state)
        ):
            best = (at, act)
    return best


def _concedes(books: Books, act: Act, place: str, state: str) -> bool:
    for effect in act.row.effects:
        if (
            isinstance(effect, Move)
            and effect.fluent == "title"
            and place in act.slots.get(effect.scope, ())
        ):
            takers = {books.state(t) for t in act.slots.get(effect.taker, ())}
            givers = (
                {books.state(g) for g in act.slots.get(effect.giver, ())} if effect.giver else set()
            )
            if state not in takers and (not givers or state in givers):
                return True
        if (
            isinstance(effect, Set)
            and effect.fluent == "outside"
            and place in act.slots.get("what", ())
        ):
            return state in {books.state(p) for p in act.slots.get("actor", ())}
    return False
