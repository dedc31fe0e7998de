"""Changes that are alike, told together: the same clause, the same days, the same values, many
places or duties."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import NamedTuple

from misak.ask.answer import Json
from misak.booking.books import Books
from misak.effects.values import Why
from misak.ground.langs import LANGS
from misak.kinds.questions import BY_ID
from misak.kinds.row import Words
from misak.say.modality import fragment
from misak.say.naming import say
from misak.tell.crowds import BONDS, Crowd, Fact, Side
from misak.tell.facts import Spell
from misak.tell.wording import Said, argument, filled, is_valued, sentence, subject, value
from misak.words.turkish import join


class Change(NamedTuple):
    """A fact with what it was (or is) and what it became (or would be); None before anything is
    known of it.

    ``why`` is the clause to name; ``key`` holds what else alike changes have in common (days,
    roles); ``crowd`` are all the facts of which this is so, where ``fact`` is the first of them.
    """

    fact: Fact
    before: Spell | None
    after: Spell | None
    why: Why
    key: Hashable
    crowd: Crowd | None = None


class Called:
    """How polities are called on one day, each said once."""

    def __init__(self, books: Books, day: int) -> None:
        self.books, self.day = books, day
        self._known: dict[str, dict[str, str]] = {lang: {} for lang in LANGS}

    def join(self, ids: Iterable[str], lang: str) -> str:
        """Some polities as a list in words."""
        known = self._known[lang]
        return join([known[id_] if id_ in known else self._said(id_, lang) for id_ in ids], lang)

    def _said(self, id_: str, lang: str) -> str:
        found = self._known[lang][id_] = say(self.books.ledger, id_, lang, self.day).text
        return found


Template = tuple[
    Words, Words, Words
]  # for a value that changes, for a fact that begins, for one that ends
MUTUAL = Words("{pairs}, mutually: {topics}", "{pairs}, karşılıklı: {topics}")
ONE_WAY = {
    "owes": Words("{source} → {target}", "{source} → {target}"),
    "right": Words("{target}, against {source}", "{target}, {source} karşısında"),
}


def bundles(
    books: Books,
    changes: Iterable[Change],
    day: int,
    template: Template,
    number: Callable[[Why], int],
    every: bool = True,
) -> list[Json]:
    """Alike changes as rows: ``facts``, ``before``, ``after``, ``holds`` (after), a
    ``sentence``, ``notes``; with the names of a day.

    Where not ``every`` fact is wanted, those of a crowd are its first alone.
    """
    groups: dict[Hashable, list[Change]] = {}
    for change in changes:
        groups.setdefault(_alike(books, change, day, number), []).append(change)
    names = Called(books, day)
    return [
        {"facts": _facts(group, every), **_told(names, group, template, number)}
        for group in groups.values()
    ]


def so(spell: Spell | None) -> bool:
    """Whether a fact holds."""
    return spell is not None and bool(spell.token)


def _alike(books: Books, change: Change, day: int, number: Callable[[Why], int]) -> Hashable:
    fluent = change.fact[0]
    common = (fluent, number(change.why), change.key)
    if fluent in BONDS.values():
        return (*common, so(change.after), _nature(change))
    if is_valued(change.fact):
        return (
            *common,
            value(books, change.before, day)["en"],
            value(books, change.after, day)["en"],
            change.fact[2:] if fluent == "status" else (),
        )
    return (
        *common,
        so(change.after),
        _written(change)[0]
        if len(change.fact) > 2 and not BY_ID[fluent].symmetric
        else change.fact,
    )


def _nature(change: Change) -> str:
    spell = change.after if so(change.after) else change.before
    return spell.nature if spell else ""


def _written(change: Change) -> tuple[str, ...]:
    """The arguments as the clause has them, else as the books keep them."""
    spell = _naming(change)
    given = spell.names if spell else ()
    return (*given, *change.fact[1 + len(given) :])


def _naming(change: Change) -> Spell | None:
    """The spell that has the names of the fact as its clause has them: what ended has them before
    its end."""
    return change.after if change.after is not None and change.after.names else change.before


def _told(
    names: Called, group: list[Change], template: Template, number: Callable[[Why], int]
) -> Json:
    first, books, day = group[0], names.books, names.day
    fluent = first.fact[0]
    if fluent in BONDS.values():
        said = _bonds(names, group, template)
    elif is_valued(first.fact):
        said = _valued(books, group, day, template)
    else:
        said = _plain(books, group, day, template)
    return {
        "before": value(books, first.before, day),
        "after": value(books, first.after, day),
        "holds": so(first.after),
        "sentence": said,
        "notes": [number(first.why)],
    }


def _facts(group: list[Change], every: bool) -> list[list[str]]:
    """The facts of a group, in their order; the first of each crowd, or all."""
    if not every or all(change.crowd is None for change in group):
        return [list(change.fact) for change in group]
    each = (change.crowd.facts() if change.crowd else (change.fact,) for change in group)
    return [list(fact) for fact in sorted(fact for facts in each for fact in facts)]


def _valued(books: Books, group: list[Change], day: int, template: Template) -> Said:
    """``Batum, Kars: before → after``; where there is nothing before or after, that the value
    begins or ends."""
    first = group[0]
    about = [subject(books, change.fact, _naming(change), day) for change in group]
    old, new = value(books, first.before, day), value(books, first.after, day)
    told = {lang: ", ".join(one[lang] for one in about) for lang in LANGS}
    if so(first.before) and so(first.after):
        return {
            lang: getattr(template[0], lang).format(a=told[lang], before=old[lang], after=new[lang])
            for lang in LANGS
        }
    held = new if so(first.after) else old
    return {
        lang: getattr(template[1 if so(first.after) else 2], lang).format(
            f"{told[lang]}: {held[lang]}"
        )
        for lang in LANGS
    }


def _plain(books: Books, group: list[Change], day: int, template: Template) -> Said:
    """The sentence of the fact; with several objects of one subject in the place of one."""
    first = group[0]
    spell = first.after if so(first.after) else first.before
    assert spell is not None  # one of the two holds, else nothing changed
    spell = spell._replace(names=_written(first)[: len(spell.names) or 1])
    text = sentence(books, first.fact, spell, day)
    if len(group) > 1:
        slots = {
            lang: {
                "a": [say(books.ledger, _written(first)[0], lang, day)],
                "b": [argument(books.ledger, _written(c)[1], lang, day) for c in group],
            }
            for lang in LANGS
        }
        row = BY_ID[first.fact[0]]
        slots = {
            lang: {
                **slots[lang],
                "c": [say(books.ledger, each, lang, day) for each in _written(first)[2:3]],
            }
            for lang in LANGS
        }
        text = {lang: filled(Words(*row.yes), slots[lang], lang) for lang in LANGS}
    return {
        lang: getattr(template[1 if so(first.after) else 2], lang).format(text[lang])
        for lang in LANGS
    }


class Ties(NamedTuple):
    """Who is bound to whom by the same topics: pairs, and crowds of them."""

    pairs: list[tuple[Side, Side]]
    crowds: list[Crowd]

    @property
    def mutual(self) -> bool:
        """Whether each is bound by what binds the other."""
        known = {*self.pairs}
        return all((b, a) in known for a, b in known)

    def even(self) -> Ties:
        """The same, pair by pair where a crowd is without one whose way back it has."""
        return self if all(crowd.mutual for crowd in self.crowds) else Ties(self.every(), [])

    def every(self) -> list[tuple[Side, Side]]:
        """All pairs one by one."""
        if not self.crowds:
            return self.pairs
        return sorted([*self.pairs, *(pair for crowd in self.crowds for pair in crowd.pairs())])

    def facing(self) -> list[list[Side]]:
        """Those who stand across from everybody else, and the others; one list where all do."""
        if len(self.crowds) == 1 and not self.pairs and not self.crowds[0].without:
            return self.crowds[0].facing()
        number = self._numbers()
        everyone = [side for side in number if number[side]]
        if self.crowds:
            everyone.sort()
        hub = [side for side in everyone if number[side] == len(everyone) - 1]
        if not hub or len(hub) == len(everyone):
            return [everyone]
        return [hub, [side for side in everyone if number[side] < len(everyone) - 1]]

    def _numbers(self) -> dict[Side, int]:
        """Each with the number of others to whom it is bound."""
        number: dict[Side, int] = {}
        for one, other in self.pairs:
            number[one] = number.get(one, 0) + 1
            number.setdefault(other, 0)
        for side, others in (found for crowd in self.crowds for found in crowd.numbers()):
            number[side] = number.get(side, 0) + others
        return number


def _bonds(names: Called, group: list[Change], template: Template) -> Said:
    """Who owes whom what: pairs that owe the same in one sentence, those that owe it both ways
    as mutual."""
    begins, fluent, nature = so(group[0].after), group[0].fact[0], _nature(group[0])
    alike = _alike_topics(group)
    parts: dict[str, list[str]] = {lang: [] for lang in LANGS}
    for owed, bound in alike.items():
        facing = bound.facing() if bound.mutual else None
        for lang in LANGS:
            text = fragment(names.books.ledger, nature, owed, lang, names.day)
            if facing is not None:
                sides = " – ".join(names.join(_polities(side), lang) for side in facing)
                parts[lang].append(getattr(MUTUAL, lang).format(pairs=sides, topics=text))
            else:
                parts[lang].append(f"{_one_way(names, fluent, bound.every(), lang)}: {text}")
    return {
        lang: getattr(template[1 if begins else 2], lang).format("; ".join(parts[lang]))
        for lang in LANGS
    }


def _polities(sides: Iterable[Side]) -> list[str]:
    return [side.polity for side in sides]


def _alike_topics(group: list[Change]) -> dict[tuple[str, ...], Ties]:
    """Who is bound to whom, by the topics that they owe. A crowd stays one where nobody in it owes
    more than it says; else all are told pair by pair."""
    crowds: dict[Crowd, list[str]] = {}
    pairs: dict[tuple[Side, Side], list[str]] = {}
    for change in group:
        topic = change.fact[3]
        if change.crowd is not None:
            crowds.setdefault(change.crowd._replace(family=("", "")), []).append(topic)
        else:
            pairs.setdefault(_pair(change), []).append(topic)
    owed = {tuple(topics) for topics in (*crowds.values(), *pairs.values())}
    if len(owed) > 1 and crowds:
        single = (one for change in group for one in _single(change))
        return _alike_topics(sorted(single, key=_fact))
    alike: dict[tuple[str, ...], Ties] = {}
    for pair, topics in pairs.items():
        alike.setdefault(tuple(topics), Ties([], [])).pairs.append(pair)
    for crowd, topics in crowds.items():
        alike.setdefault(tuple(topics), Ties([], [])).crowds.append(crowd)
    return {topics: bound.even() for topics, bound in alike.items()}


def _fact(change: Change) -> Fact:
    return change.fact


def _pair(change: Change) -> tuple[Side, Side]:
    one, other = _written(change)[:2]
    return Side(change.fact[1], one), Side(change.fact[2], other)


def _single(change: Change) -> list[Change]:
    """The changes of a crowd fact by fact."""
    if change.crowd is None:
        return [change]
    found = []
    for one, other in change.crowd.pairs():
        fact = (change.fact[0], one.state, other.state, change.fact[3])
        names = (one.polity, other.polity, change.fact[3])
        before, after = (
            spell._replace(names=names) if spell is not None and spell.names else spell
            for spell in (change.before, change.after)
        )
        found.append(Change(fact, before, after, change.why, change.key))
    return found


def _one_way(names: Called, fluent: str, pairs: list[tuple[Side, Side]], lang: str) -> str:
    """``A and B → C``; a right stands with its holder: ``A, against B``."""
    by_source: dict[str, list[str]] = {}
    for source, target in pairs:
        by_source.setdefault(source.polity, []).append(target.polity)
    by_target: dict[tuple[str, ...], list[str]] = {}
    for polity, found in by_source.items():
        by_target.setdefault(tuple(found), []).append(polity)
    template = getattr(ONE_WAY[fluent], lang)
    return "; ".join(
        template.format(source=names.join(sources, lang), target=names.join(targets, lang))
        for targets, sources in by_target.items()
    )
