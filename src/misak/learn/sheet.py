"""Papers as CSV in the columns that quiz sites take: question, four options, the number of the
right one, seconds."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from misak.learn.question import Kind, Question
from misak.learn.text import answer, because, said

COLUMNS = (
    "kind",
    "question",
    "option 1",
    "option 2",
    "option 3",
    "option 4",
    "correct",
    "answer",
    "explanation",
    "seconds",
    "id",
)
SECONDS = {1: 20, 2: 30, 3: 60}


def sheet(questions: Sequence[Question], lang: str) -> str:
    """One row a question; ``correct`` is the number of the right option, empty where the
    answer is typed, matched or ordered."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    for question in questions:
        chosen = question.kind in (Kind.CHOICE, Kind.TRUTH, Kind.MAP)
        options = [said(one, lang) for one in question.options] if chosen else []
        prompt = said(question.prompt, lang)
        if question.kind is Kind.MATCH:
            prompt += " " + " ".join(
                f"{at}. {said(one, lang)}" for at, one in enumerate(question.pairs, 1)
            )
        cells = [
            question.kind.value,
            prompt,
            *(options + [""] * 4)[:4],
            str(question.keys[0] + 1) if chosen else "",
            answer(question, lang),
            because(question, lang),
            str(SECONDS[question.difficulty]),
            question.id,
        ]
        rows.writerow([_safe(cell) for cell in cells])
    return "\ufeff" + out.getvalue()


def _safe(cell: str) -> str:
    """A cell that no table program takes for a formula."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t") else cell
