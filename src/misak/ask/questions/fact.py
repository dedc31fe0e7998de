"""The simple facts: war, frontier, recognition, stance, membership, claims and whatever else is
a row of that shape."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from misak.ask.found import (
    NO,
    YES,
    Found,
    Item,
    Other,
    coverage,
    distinct,
    entry_line,
    reasons,
    same_day,
    searched,
    span,
    strength,
)
from misak.ask.horizon import Horizon, of_fact
from misak.ask.rejected import rejections
from misak.booking.books import Books
from misak.effects.values import Key, Line, Value, Why
from misak.kinds.catalogue import ROWS
from misak.kinds.effects import Attest, Set
from misak.kinds.fluents import GOVERNMENT
from misak.kinds.questions import BY_ID, Question
from misak.ledger.values import Act, At

WEAK = ("implied", "mention")  # contested (rule 21)
MUTUAL = frozenset(  # what two have with each other: fluent, and class where it has one
    (effect.fluent, *filter(None, (effect.klass,)))
    for row in ROWS
    for effect in row.effects
    if isinstance(effect, Set) and effect.pairs == "both"
)
# the fluents of what somebody did, once and for ever
DEEDS = frozenset(
    effect.fluent
    for row in ROWS
    for effect in row.effects
    if isinstance(effect, Attest) and BY_ID[effect.fluent].shape == "fact"
)
CLASS_OF = {  # of which class a value is: of other classes' values it says nothing
    (effect.fluent, effect.value): effect.klass
    for row in ROWS
    for effect in row.effects
    if isinstance(effect, Set) and effect.klass
}


def answer(
    books: Books,
    question: Question,
    args: tuple[str | None, ...],
    day: int,
    equals: tuple[str, ...],
) -> Found:
    """Yes or no, the value, or (with ``?``) every argument for which the fact holds."""
    keys = of_class(question, matching(books, question, args, day), equals)
    live = [key for key in keys if books.value(key, day) is not None]
    known = [key for key in live if of_fact(books, key, None, day) is None]
    if None in args:
        if live and not known:
            return _unfollowed(books, Listing(question, args, equals), live, keys, day)
        return _listed(books, Listing(question, args, equals), known, keys, day)
    if question.symmetric and question.id not in GOVERNMENT and _one_state(books, args):
        return Found(() if question.valued else NO, distinct(_governments(books, args)))
    if not live:
        return _absent(books, question, args, keys, day)
    values = [books.value(key, day) for key in known or live]
    return _with_doers(question, args, values, _present(books, question, known or live, day))


def _with_doers(
    question: Question, args: tuple[str | None, ...], values: list[object], found: Found
) -> Found:
    """A deed with who did it beside its value."""
    by = tuple(dict.fromkeys(pair for value in values for pair in done_by(question, args, value)))
    return found._replace(values=tuple(i._replace(extra=(*i.extra, *by)) for i in found.values))


def done_by(
    question: Question, args: tuple[str | None, ...], value: object
) -> tuple[tuple[str, object], ...]:
    """Who did a deed, where that is another government than the one asked about (rule 27)."""
    if question.id not in DEEDS or args[0] is None or not isinstance(value, Value):
        return ()
    return (("by", value.names[0]),) if value.names and value.names[0] != args[0] else ()


def of_class(question: Question, keys: list[Key], equals: tuple[str, ...]) -> list[Key]:
    """The facts that can have a value that is asked for: that two have relations neither bears out
    nor denies that they are allies."""
    wanted = {CLASS_OF.get((question.id, each), "") for each in equals}
    if not wanted or "" in wanted:
        return keys
    size = len(question.args) + 1
    return [key for key in keys if wanted & set(key[size:])]


def _unfollowed(
    books: Books, listing: Listing, live: list[Key], keys: list[Key], day: int
) -> Found:
    """All that would be listed lies beyond what the books follow: neither yes nor no, with what
    was so on the last day that they do (rule 32)."""
    edge = _latest(books, live, day)
    last = edge.day - 1
    before = _listed(
        books, listing, [k for k in keys if books.value(k, last) is not None], keys, last
    )
    return _before(edge, before)


def _before(edge: Horizon, found: Found) -> Found:
    """What was so on the last day that the books follow, and no more than that."""
    whys = distinct([edge.why, *found.reasons])
    return Found((), whys, covered=False, followed=edge.day - 1, last=found.values)


def _latest(books: Books, live: list[Key], day: int) -> Horizon:
    """The latest of the horizons of some facts that all lie before a day."""
    edges = [edge for key in live if (edge := of_fact(books, key, None, day)) is not None]
    return max(edges, key=lambda one: one.day)


def _one_state(books: Books, args: tuple[str | None, ...]) -> bool:
    """Whether both arguments are of one state, which has neither war nor a frontier with itself."""
    return len({books.state(arg or "") for arg in args}) == 1


def _governments(books: Books, args: tuple[str | None, ...]) -> list[Why]:
    """The lines of the gazetteer that say of which state each argument is."""
    found: list[Why] = []
    for arg in args:
        name = books.ledger.names[arg or ""]
        lines = [
            Line(name.id, "state", value, name.sources, True, At(name.at.file, line))
            for value, _, line in name.lines.get("state", ())
        ]
        found += lines or [entry_line(books, name.id)]
    return found


def _present(books: Books, question: Question, live: list[Key], day: int) -> Found:
    """The fact holds: its value, its days, and what is in doubt about it."""
    spans = [span(books, key, day) for key in live]
    whys = distinct([w for key in live for w in reasons(books, key, day)])
    values = [books.value(key, day) for key in live]
    others = _doubted(books, live, whys, day)
    return Found(
        _valued(question, values),
        whys,
        min(begin for begin, _ in spans if begin is not None),
        min((end for _, end in spans if end is not None), default=None),
        contested=bool(others),
        others=others,
    )


def _valued(question: Question, values: list[object]) -> tuple[Item, ...]:
    """The values to be told, or yes; with the strength of a recognition."""
    items: tuple[Item, ...] = YES
    if question.valued:
        items = tuple(Item(value.id) for value in values if isinstance(value, Value))
    weak = next((strength(value) for value in values if strength(value)), "")
    return (Item(items[0].id, (("strength", weak),)),) if weak else items


def _doubted(books: Books, live: list[Key], whys: tuple[Why, ...], day: int) -> tuple[Other, ...]:
    """What makes a fact contested: a recognition that is only implied or a mention, another
    instrument of the same day, a state that rejects what one side did."""
    found: list[Other] = []
    for key in live:
        weak = strength(books.value(key, day))
        if weak in WEAK:
            found.append(Other(weak, NO, whys[0], weak, "contested"))
        found += same_day(books, key, day)
        found += rejections(books, key, day)
    return tuple(found)


def matching(
    books: Books, question: Question, args: tuple[str | None, ...], day: int | None
) -> list[Key]:
    """The keys of a fluent that fit the arguments: by state, or by the government that stood
    that day (rule 27).

    Without a day those of every government that ever was.
    """
    own = question.id in GOVERNMENT
    fits = _by_government(books, day) if own else _by_state(books)
    size = len(question.args)
    found = []
    for key in books.by_fluent.get(question.id, ()):
        said = key[1 : size + 1]
        if fits(said, args) or (_mutual(question, key) and fits(said[::-1], args)):
            found.append(key)
    return found


def _mutual(question: Question, key: Key) -> bool:
    """Whether two have a fact with each other, so that either may be asked for first."""
    return question.symmetric or (key[0], *key[len(question.args) + 1 :]) in MUTUAL


Fits = Callable[[tuple[str, ...], tuple[str | None, ...]], bool]


def _by_state(books: Books) -> Fits:
    def fits(said: tuple[str, ...], args: tuple[str | None, ...]) -> bool:
        return all(a is None or books.state(a) == s for s, a in zip(said, args))

    return fits


def _by_government(books: Books, day: int | None) -> Fits:
    """A government that stands speaks for itself; a state, or one that does not, is answered by
    those that do."""

    def fits(said: tuple[str, ...], args: tuple[str | None, ...]) -> bool:
        return all(_one(books, s, a, day) for s, a in zip(said, args))

    return fits


def _one(books: Books, said: str, asked: str | None, day: int | None) -> bool:
    if said not in books.people.spans:
        return asked is None or said == asked  # no polity: a document, an act
    if asked is None:
        return day is None or books.desk.stands(said, day)
    if said == asked:
        return True
    if day is None:
        return False
    if books.state(said) != books.state(asked) or books.desk.stands(asked, day):
        return False
    return books.desk.stands(said, day)


def _absent(
    books: Books, question: Question, args: tuple[str | None, ...], keys: list[Key], day: int
) -> Found:
    """No: because something ended it, or because the books treat the field and hold nothing;
    else not covered."""
    ended: list[tuple[int, Why, Key]] = []
    ahead = []
    for key in keys:
        change = books.change(key, day)
        if change is not None:
            ended.append((change[0], change[2], key))
        ahead += [c[0] for c in books.changes[key] if c[0] > day and c[1] is not None]
    value = () if question.valued else NO
    if ended:
        at, why, key = max(ended, key=lambda e: e[0])
        before = books.changes[key][max(books.index(key, day) - 1, 0)][2]
        return Found(value, distinct([why, before]), at, min(ahead, default=None))
    states = [books.state(a) for a in args if a is not None]
    line = coverage(books, question.id, states, day)
    if line is not None:
        return Found(value, (line,), until=min(ahead, default=None))
    return Found((), tuple(entry_line(books, a) for a in args if a is not None), covered=False)


def _listed(books: Books, asked: Listing, live: list[Key], keys: list[Key], day: int) -> Found:
    """Every argument in the place of the first ``?`` for which the fact holds (and has the value
    asked for).

    Of a state all are listed, or none denied, only where it was searched towards every other:
    that one war ended, or that one neighbour was looked at, says nothing of the rest.
    """
    known = [arg for arg in asked.args if arg is not None]
    of_state = any(books.ledger.names[arg].type == "polity" for arg in known)
    line = coverage(books, asked.question.id, [*map(books.state, known)], day, alone=of_state)
    items: dict[str, Item] = {}
    whys: list[Why] = []
    for key in live:
        value = books.value(key, day)
        if asked.fits(value):
            who = named(books, asked.question, key, asked.args, asked.args.index(None), value)
            items.setdefault(who, Item(who, asked.extra(value)))
            whys += reasons(books, key, day)
    if items:
        more = (
            any(_for_parties_left_out(books, why) for why in whys)
            or _members_left_out(books, asked)
            or (of_state and line is None)
        )
        return Found(tuple(items.values()), distinct(whys), more=more)
    ended = [change[2] for key in keys if (change := books.change(key, day)) is not None]
    covered = bool(line or (ended and not of_state))
    return Found((), distinct(ended) or _looked(books, line, known), covered=covered)


def _looked(books: Books, line: Line | None, known: list[str]) -> tuple[Why, ...]:
    """What an empty list rests on: the search, else the entries of those that are named."""
    about = tuple(entry_line(books, arg) for arg in known)
    return (line,) if line else about or searched(books)


def _members_left_out(books: Books, asked: Listing) -> bool:
    """Whether the members of a group are asked for of which the books leave some out: its entry
    says ``others``."""
    groups = [arg for arg in asked.args if arg in books.ledger.groups]
    return any("others" in books.ledger.names[group].lines for group in groups)


def _for_parties_left_out(books: Books, why: Why) -> bool:
    """Whether a clause speaks of all parties of an instrument of which the books leave some out:
    it names none, or all that they have."""
    instrument = books.ledger.instruments[why.instrument] if isinstance(why, Act) else None
    if not isinstance(why, Act) or instrument is None or not instrument.others:
        return False
    unsaid = any(slot.default == "parties" and slot.name not in why.slots for slot in why.row.slots)
    return unsaid or any(set(instrument.parties) <= set(ids) for ids in why.slots.values())


class Listing(NamedTuple):
    """A question that asks for all: its row, its arguments, and the values that are wanted."""

    question: Question
    args: tuple[str | None, ...]
    equals: tuple[str, ...]

    def fits(self, value: object) -> bool:
        """Whether a value is one of those wanted; any where none is named."""
        wanted = self.question.valued and self.equals and isinstance(value, Value)
        return not wanted or (isinstance(value, Value) and value.id in self.equals)

    def extra(self, value: object) -> tuple[tuple[str, object], ...]:
        """What is told beside who has it: the strength of a recognition, else the value."""
        if by := done_by(self.question, self.args, value):
            return by
        if strength(value):
            return (("strength", strength(value)),)
        if self.question.valued and isinstance(value, Value):
            return (("value", value.id),)
        return ()


def named(
    books: Books,
    question: Question,
    key: Key,
    args: tuple[str | None, ...],
    place: int,
    value: object,
) -> str:
    """The name as the clause has it, not the state, where the clause is known."""
    names = value.names if isinstance(value, Value) and value.names else key[1:]
    names = (*names, *key[1 + len(names) :])
    if _mutual(question, key) and args[1 - place] is not None:
        other = books.state(args[1 - place] or "")
        return names[1] if books.state(names[0]) == other else names[0]
    return names[place]
