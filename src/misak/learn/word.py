"""Papers as a .docx, made by python-docx: the questions, and on a page of their own the keys
with their articles."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from misak.ground.writing import write_packed
from misak.learn import wording
from misak.learn.needs import library
from misak.learn.question import Kind, Question
from misak.learn.text import because, key_line, lines, said


def word(questions: Sequence[Question], lang: str, title: str, path: Path) -> None:
    """Write the paper; raises Missing where python-docx is not installed."""
    docx: Any = library("docx")
    paper = docx.Document()
    paper.core_properties.title = title
    paper.core_properties.language = lang
    paper.add_heading(title, level=1)
    paper.add_paragraph(said(wording.NAME_LINE, lang))
    for at, question in enumerate(questions, 1):
        head = paper.add_paragraph()
        head.paragraph_format.keep_with_next = True
        head.add_run(f"{at}. ").bold = True
        head.add_run(said(question.prompt, lang))
        for line in lines(question, lang):
            paper.add_paragraph(line).paragraph_format.left_indent = docx.shared.Cm(1)
        if question.kind in (Kind.CLOZE, Kind.MATCH, Kind.ORDER):
            paper.add_paragraph(
                "____________________"
            ).paragraph_format.left_indent = docx.shared.Cm(1)
    paper.add_page_break()
    paper.add_heading(said(wording.KEY, lang), level=1)
    for at, question in enumerate(questions, 1):
        row = paper.add_paragraph()
        row.add_run(f"{at}. {key_line(question, lang)}").bold = True
        row.add_run(f" — {because(question, lang)}")
    write_packed(path, paper.save)
