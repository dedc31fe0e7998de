"""Papers as one HTML page for print: the questions, then on a new page the keys, each with its
article. Nothing is loaded from anywhere."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from misak.learn import wording
from misak.learn.question import Kind, Question
from misak.learn.text import because, key_line, lines, said

STYLE = """
body { font: 12pt/1.45 Georgia, serif; max-width: 46rem; margin: 1.5rem auto; padding: 0 1rem; }
body { color: #111; background: #fff; }
h1 { font-size: 1.5rem; }
ol.q > li { margin: .9rem 0; break-inside: avoid; }
ul { list-style: none; padding-left: 1.2rem; margin: .25rem 0; }
.gap { border-bottom: 1px solid #555; display: block; width: 16rem; height: 1.6rem; }
.key { break-before: page; }
.key li { margin: .35rem 0; }
.small { color: #444; font-size: .9rem; }
@page { size: A4; margin: 18mm; }
"""
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def page(questions: Sequence[Question], lang: str, title: str, note: str = "") -> str:
    """The whole page; what the ledger says stays text."""
    return whole(title, lang, [sheet(questions, lang, title, note), keys(questions, lang)])


def whole(title: str, lang: str, parts: Sequence[str]) -> str:
    """A page out of parts that are HTML already."""
    return (
        f'<!doctype html>\n<html lang="{lang}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        f"<title>{escape(title)}</title><style>{STYLE}</style></head>"
        f"<body><main>{''.join(parts)}</main></body></html>\n"
    )


def sheet(questions: Sequence[Question], lang: str, title: str, note: str) -> str:
    """What the pupil gets."""
    rows = "".join(_question(one, lang) for one in questions)
    return (
        f'<h1>{escape(title)}</h1><p class="small">{escape(note)}</p>'
        f'<p>{escape(said(wording.NAME_LINE, lang))}</p><ol class="q">{rows}</ol>'
    )


def keys(questions: Sequence[Question], lang: str) -> str:
    """What the teacher keeps: each key with its article."""
    rows = "".join(
        f"<li><b>{escape(key_line(one, lang))}</b> — {escape(because(one, lang))}</li>"
        for one in questions
    )
    return (
        f'<section class="key"><h1>{escape(said(wording.KEY, lang))}</h1><ol>{rows}</ol></section>'
    )


def _question(question: Question, lang: str) -> str:
    options = "".join(f"<li>{escape(line)}</li>" for line in lines(question, lang))
    written = question.kind in (Kind.CLOZE, Kind.MATCH, Kind.ORDER)
    below = (f"<ul>{options}</ul>" if options else "") + (
        '<span class="gap"></span>' if written else ""
    )
    return f"<li>{escape(said(question.prompt, lang))}{below}</li>"
