"""What the text forms share: a question's prompt, options, key and explanation in one language."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from misak.kinds.row import Words
from misak.learn import wording
from misak.learn.question import Kind, Question


def said(words: Words, lang: str) -> str:
    """One language of two."""
    return str(getattr(words, lang))


def because(question: Question, lang: str) -> str:
    """The explanation: each article with what it says."""
    return " ".join(
        f"{said(g.cited, lang)}: {said(g.says, lang)}" if g.cited != g.says else said(g.says, lang)
        for g in question.grounds
    )


def answer(question: Question, lang: str) -> str:
    """The right answer as one line."""
    if question.kind is Kind.ORDER:
        return " → ".join(said(one, lang) for one in question.options)
    if question.kind is Kind.MATCH:
        return "; ".join(
            f"{at}. {said(option, lang)}" for at, option in enumerate(question.options, 1)
        )
    return said(question.key, lang)


def mixed(question: Question) -> Sequence[int]:
    """The options of a MATCH or ORDER question in an order that does not give them away, the
    same each time."""
    order = list(range(len(question.options)))
    while order == sorted(order) and len(order) > 1:
        Random(f"{question.id}{order}").shuffle(order)
        if order == sorted(order):
            order = [*order[1:], order[0]]
    return order


def lines(question: Question, lang: str) -> list[str]:
    """What stands under the prompt on paper."""
    letters = "abcdefgh"
    if question.kind is Kind.MATCH:
        left = [f"{at}. {said(one, lang)}" for at, one in enumerate(question.pairs, 1)]
        return left + [
            f"{letters[i]}) {said(question.options[at], lang)}"
            for i, at in enumerate(mixed(question))
        ]
    if question.kind is Kind.ORDER:
        return [
            f"{letters[i]}) {said(question.options[at], lang)}"
            for i, at in enumerate(mixed(question))
        ]
    if question.kind is Kind.CLOZE:
        return []
    return [f"{letters[i]}) {said(one, lang)}" for i, one in enumerate(question.options)]


def key_line(question: Question, lang: str) -> str:
    """The key as it stands on the sheet of keys: letters where there are letters."""
    letters = "abcdefgh"
    if question.kind is Kind.MATCH:
        order = mixed(question)
        return ", ".join(f"{at + 1}{letters[order.index(at)]}" for at in range(len(order)))
    if question.kind is Kind.ORDER:
        order = mixed(question)
        return " ".join(letters[order.index(at)] for at in range(len(order)))
    if question.kind is Kind.CLOZE:
        return said(question.key, lang)
    return f"{letters[question.keys[0]]}) {said(question.key, lang)}"


__all__ = ["answer", "because", "key_line", "lines", "mixed", "said", "wording"]
