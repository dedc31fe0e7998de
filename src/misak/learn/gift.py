"""Papers as Moodle GIFT text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from misak.learn.question import Kind, Question
from misak.learn.text import because, mixed, said


def gift(questions: Sequence[Question], lang: str) -> str:
    """One GIFT question each; what GIFT has no type for (an order) becomes a matching with
    places."""
    return "\n\n".join(_one(question, lang) for question in questions) + "\n"


def _safe(text: str) -> str:
    """A text with the signs that GIFT reads otherwise escaped."""
    return re.sub(r"([~=#{}:\\])", r"\\\1", " ".join(text.split()))


def _one(question: Question, lang: str) -> str:
    head = f"::{_safe(question.id)}::[plain]{_safe(said(question.prompt, lang))} "
    why = _safe(because(question, lang))
    if question.kind is Kind.TRUTH:
        return f"{head}{{{'TRUE' if question.keys[0] == 0 else 'FALSE'}#{why}#{why}}}"
    if question.kind is Kind.CLOZE:
        return f"{head}{{={_safe(said(question.key, lang))}#{why}}}"
    if question.kind is Kind.MATCH:
        rows = [
            f"={_safe(said(left, lang))} -> {_safe(said(right, lang))}"
            for left, right in zip(question.pairs, question.options, strict=True)
        ]
        return f"{head}{{\n" + "\n".join(rows) + f"\n####{why}\n}}"
    if question.kind is Kind.ORDER:
        rows = [
            f"={_safe(said(question.options[at], lang))} -> {at + 1}." for at in mixed(question)
        ]
        return f"{head}{{\n" + "\n".join(rows) + f"\n####{why}\n}}"
    rows = [
        f"{'=' if at in question.keys else '~'}{_safe(said(option, lang))}#{why}"
        for at, option in enumerate(question.options)
    ]
    return f"{head}{{\n" + "\n".join(rows) + "\n}"
