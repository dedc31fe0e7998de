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
from misak.tell.facts import BONDS, Fact, Spell
from misak.tell.wording import Said, argument, filled, is_valued, sentence, subject, value
from misak.words.turkish import join


class Change(NamedTuple):
    """A fact with what it was (or is) and what it became (or would be); None before anything is
    known of it.

    ``why`` is the clause to name; ``key`` holds what else alike changes have in common (days,
    roles).
    """

    fact: Fact
    before: Spell | None
    after: Spell | None
    why: Why
    key: Hashable


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
) -> list[Json]:
    """Alike changes as rows: ``facts``, ``before``, ``after``, ``holds`` (after), a
    ``sentence``, ``notes``; with the names of a day."""
    groups: dict[Hashable, list[Change]] = {}
    for change in changes:
        groups.setdefault(_alike(books, change, day, number), []).append(change)
    return [_told(books, group, day, template, number) for group in groups.values()]


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
    books: Books, group: list[Change], day: int, template: Template, number: Callable[[Why], int]
) -> Json:
    first = group[0]
    fluent = first.fact[0]
    if fluent in BONDS.values():
        said = _bonds(books, group, day, template)
    elif is_valued(first.fact):
        said = _valued(books, group, day, template)
    else:
        said = _plain(books, group, day, template)
    return {
        "facts": [list(change.fact) for change in group],
        "before": value(books, first.before, day),
        "after": value(books, first.after, day),
        "holds": so(first.after),
        "sentence": said,
        "notes": [number(first.why)],
    }


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


def _bonds(books: Books, group: list[Change], day: int, template: Template) -> Said:
    """Who owes whom what: pairs that owe the same in one sentence, those that owe it both ways
    as mutual."""
    topics: dict[tuple[str, str], list[str]] = {}
    for change in group:
        one, other = _written(change)[:2]
        topics.setdefault((one, other), []).append(change.fact[3])
    alike: dict[tuple[str, ...], list[tuple[str, str]]] = {}
    for pair, listed in topics.items():
        alike.setdefault(tuple(listed), []).append(pair)
    begins, fluent, nature = so(group[0].after), group[0].fact[0], _nature(group[0])
    said = {}
    for lang in LANGS:
        parts = []
        for owed, pairs in alike.items():
            text = fragment(books.ledger, nature, owed, lang, day)
            parts.append(_pairs(books, fluent, pairs, text, day, lang))
        said[lang] = getattr(template[1 if begins else 2], lang).format("; ".join(parts))
    return said


def _pairs(
    books: Books, fluent: str, pairs: list[tuple[str, str]], topics: str, day: int, lang: str
) -> str:
    """``A and B → C: amnesty``; ``A – B, mutually: amnesty``; a right stands with its holder:
    ``A, against B: transit``."""
    known = {*pairs}
    if all((b, a) in known for a, b in pairs):
        sides = (_join(books, side, day, lang) for side in _facing(pairs) if side)
        return str(getattr(MUTUAL, lang).format(pairs=" – ".join(sides), topics=topics))
    by_source: dict[str, list[str]] = {}
    for source, target in pairs:
        by_source.setdefault(source, []).append(target)
    by_target: dict[tuple[str, ...], list[str]] = {}
    for source, found in by_source.items():
        by_target.setdefault(tuple(found), []).append(source)
    template = getattr(ONE_WAY[fluent], lang)
    text = "; ".join(
        template.format(
            source=_join(books, sources, day, lang), target=_join(books, targets, day, lang)
        )
        for targets, sources in by_target.items()
    )
    return f"{text}: {topics}"


def _facing(pairs: list[tuple[str, str]]) -> tuple[list[str], list[str]]:
    """Those who stand across from everybody else, and the others; one list where all do."""
    everyone = list(dict.fromkeys(each for pair in pairs for each in pair))
    known = {*pairs}
    centre = [
        each
        for each in everyone
        if all((each, other) in known for other in everyone if other != each)
    ]
    hub = centre if len(centre) < len(everyone) else []
    return hub, [each for each in everyone if each not in hub]


def _join(books: Books, ids: Iterable[str], day: int, lang: str) -> str:
    return join([say(books.ledger, id_, lang, day).text for id_ in ids], lang)
