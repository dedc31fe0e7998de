"""Filling the sentence templates of the catalogue (``row.Says``) with names, in either
language.

``{slot}`` is replaced by the names in that slot, ``{slot:dat}`` by the names in a case; ``[…]``
is left out when a slot directly in it is empty, and may hold further brackets. English knows
one case, ``gen``, the possessive; there ``{slot:owes}`` is a verb in the number of the names in
that slot (*France owes*, *France and Italy owe*), and ``{slot:a port|ports}`` has the words for
one and for several.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from misak.words.english import agree, is_plural, is_verb, possessive
from misak.words.fold import capitalise
from misak.words.turkish import CASES, Name, inflect_list, join

_ENGLISH_CASES = ("plain", "gen")
_TOKEN = r"[\[\]]|\{[^{}]*\}|[^\[\]{}]+"
_GAP = "…"  # an empty slot that no bracket holds


class Hole(NamedTuple):
    """``{slot:case}``."""

    slot: str
    case: str


class Group(NamedTuple):
    """``[…]``, or the whole template."""

    parts: tuple[str | Hole | Group, ...]


def fill(template: str, slots: Mapping[str, Sequence[Name]], lang: str) -> str:
    """The sentence: a template with its slots filled, its first letter a capital. A slot
    outside brackets that is empty shows as ``…``."""
    return capitalise(_fill(compiled(template, lang), slots, lang), lang)


def _fill(group: Group, slots: Mapping[str, Sequence[Name]], lang: str) -> str:
    return "".join(_part(part, slots, lang) for part in group.parts)


def _part(part: str | Hole | Group, slots: Mapping[str, Sequence[Name]], lang: str) -> str:
    if isinstance(part, str):
        return part
    if isinstance(part, Hole):
        names = slots.get(part.slot) or ()
        if lang == "en" and _in_number(part.case):
            return _agreeing(part.case, several(names))
        return _names(names, part.case, lang) if names else _GAP
    empty = any(isinstance(each, Hole) and not slots.get(each.slot) for each in part.parts)
    return "" if empty else _fill(part, slots, lang)


def _in_number(case: str) -> bool:
    """Whether a hole holds words that follow the number of its slot: a verb, or the forms for
    one and for several."""
    return "|" in case or is_verb(case)


def _agreeing(case: str, many: bool) -> str:
    one, bar, more = case.partition("|")
    return (more if many else one) if bar else agree(one, many)


def in_both_numbers(template: str) -> tuple[str, ...]:
    """An English template with its verbs as for one subject, and as for several; one text where
    both are alike."""
    return tuple(dict.fromkeys((_in_one_number(template, False), _in_one_number(template, True))))


def _in_one_number(template: str, many: bool) -> str:
    def said(hole: re.Match[str]) -> str:
        return _agreeing(hole[1], many) if _in_number(hole[1]) else hole[0]

    return re.sub(r"\{\w+:([^{}]+)\}", said, template)


def several(names: Sequence[Name]) -> bool:
    """Whether what English names stand for is several: two names, or one that is plural."""
    return len(names) > 1 or any(is_plural(name.text) for name in names)


def _names(names: Sequence[Name], case: str, lang: str) -> str:
    if lang == "tr":
        return inflect_list(names, case)
    listed = join([name.text for name in names], lang)
    return possessive(listed) if case == "gen" else listed


@cache
def compiled(template: str, lang: str) -> Group:
    """The parts of a template; ValueError where it is badly written, so that a test of the
    catalogue finds it."""
    tokens = re.findall(_TOKEN, template)
    if "".join(tokens) != template:
        raise ValueError(f"a brace is not closed: {template}")
    return _group(iter(tokens), template, lang, inside=False)


def _group(stream: Iterator[str], template: str, lang: str, *, inside: bool) -> Group:
    parts: list[str | Hole | Group] = []
    for token in stream:
        if token == "]":
            if inside:
                return Group(tuple(parts))
            raise ValueError(f"a bracket is closed that was not opened: {template}")
        parts.append(
            _group(stream, template, lang, inside=True)
            if token == "["
            else _hole(token, lang)
            if token[0] == "{"
            else token
        )
    if inside:
        raise ValueError(f"a bracket is not closed: {template}")
    return Group(tuple(parts))


def _hole(token: str, lang: str) -> Hole:
    slot, _, case = token[1:-1].partition(":")
    case = case or "plain"
    known = case in (CASES if lang == "tr" else _ENGLISH_CASES) or (
        lang == "en" and _in_number(case)
    )
    if not known or not slot:
        raise ValueError(f"no such slot or case: {token}")
    return Hole(slot, case)
