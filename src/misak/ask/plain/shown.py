"""Forms as examples that a person can read, for a question that no form takes up."""

from __future__ import annotations

from collections.abc import Sequence

from misak.ask.plain.forms import compiled
from misak.ask.plain.words import Word
from misak.kinds import plain_en, plain_tr
from misak.kinds.plain import CASE_SHOWN, SLOT_WORDS, Form

GENERAL = ("YER 1921'de kimindi?", "who held PLACE in 1921?")  # where a text is like no form


def near_forms(every: Sequence[Word]) -> tuple[str, ...]:
    """The forms that share most words with a question, as examples that a person can read."""
    keys = frozenset(word.key for word in every)
    scored = []
    for number, one in enumerate(compiled()):
        shared = sum(not keys.isdisjoint(first) for first in one.needed)
        if shared:
            scored.append((shared / len(one.needed), shared, -number, one.form))
    best = sorted(scored, key=lambda row: row[:3], reverse=True)[:3]
    return tuple(dict.fromkeys(shown_form(form) for *_, form in best)) or GENERAL


def shown_form(form: Form) -> str:
    """A form as an example: the first wording of each element, names by their type."""
    found = []
    for part in form.pattern.replace(" / ", " ").split():
        if part.startswith("{"):
            letter, _, case = part.strip("{}").partition(":")
            word = SLOT_WORDS[letter]
            name = word.tr if form.lang == "tr" else word.en
            end = CASE_SHOWN.get(case, "") if form.lang == "tr" else "'s" if case else ""
            found.append(f"{name}{end}")
        elif not part.startswith("?"):
            found.append(_first(part, form.lang))
    return " ".join(found).replace("_", " ") + "?"


def _first(part: str, lang: str) -> str:
    """The first wording of an element."""
    first = part.split("|")[0]
    sets = plain_tr.SETS if lang == "tr" else plain_en.SETS
    return sets[first[1:-1]].split("|")[0] if first.startswith("<") else first
