"""A review as Markdown, and as one self-contained HTML page with the note's text and the marks
in its margin."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from types import MappingProxyType

from misak.prose.judging.known.shelf import Shelf
from misak.prose.judging.review import Review
from misak.prose.judging.verdicts import SIGN, Mark, by_sentence, counted, sums, tally
from misak.prose.teacher.asked import told as asked
from misak.prose.teacher.wording import READ_BY, by_model, details, line, places, verdict

TITLE = {"en": "Review of a note", "tr": "Notun incelemesi"}
COLOURS = {
    "borne-out": "#1a6b3c",
    "simplified": "#7a5b00",
    "contradicted": "#a3162a",
    "no-article": "#8a3a00",
    "contested": "#5b3a99",
    "opinion": "#2f5d8a",
    "partly-read": "#4d5a66",
    "not-in-books": "#6b4a3a",
    "not-understood": "#555",
}
STYLE = """
:root{color-scheme:light dark;--ink:#1b1b1b;--paper:#fdfcf8;--line:#d8d4c8;--soft:#666}
@media (prefers-color-scheme:dark){:root{--ink:#ece9e1;--paper:#191817;--line:#3b3833;
--soft:#a9a49a}.mark b{filter:brightness(1.9)}}
body{font:17px/1.55 Georgia,'Times New Roman',serif;color:var(--ink);background:var(--paper);
margin:0 auto;max-width:72rem;padding:1.5rem}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin:1.6rem 0 .3rem}.head{margin-top:1.2rem}
.head h2{margin:0}
.row{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:1.2rem;
border-top:1px solid var(--line);padding:.5rem 0}
.text{white-space:pre-wrap}.item{color:var(--soft);margin-right:.4rem}
.mark{font:14px/1.4 system-ui,sans-serif;margin:0 0 .45rem;padding-left:.6rem;
border-left:3px solid var(--c)}
.mark b{color:var(--c)}.mark small{color:var(--soft);display:block}
u{text-decoration:underline dotted;text-underline-offset:.2em}.sums{font-weight:bold}
ul.counts{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.3rem 1.1rem;
font:15px system-ui,sans-serif}
@media (max-width:46rem){.row{grid-template-columns:1fr}}@media print{body{font-size:11pt;
max-width:none}.row{break-inside:avoid}}
"""


Said = Mapping[int, str]  # what a teacher decided on marks, by their places


def markdown(shelf: Shelf, review: Review, lang: str, said: Said = MappingProxyType({})) -> str:
    """The note with its marks under each sentence, and what a teacher decided on them."""
    numbers = {id(mark): number for number, mark in enumerate(review.marks)}
    marked = by_sentence(review.marks)
    rows = [
        f"# {TITLE[lang]}",
        "",
        f"**{sums(counted(review.marks), lang)}**",
        "",
        tally(counted(review.marks), lang),
        "",
    ]
    for number, sentence in enumerate(review.read.sentences):
        text = _plain(sentence.passage.text)
        lead = f"{sentence.passage.number}) " if sentence.passage.number else ""
        rows += [f"## {text}" if sentence.passage.kind == "heading" else f"> {lead}{text}", ""]
        marks = marked.get(number, [])
        for mark in marks:
            rows.append(f"- {_plain(line(shelf, mark, lang))}")
            question = asked(shelf, mark, lang)
            rows += [f"    - {_plain(question)}"] * bool(question)
            decided = said.get(numbers[id(mark)], "")
            rows += [f"    - → {_plain(decided)}"] * bool(decided)
        rows += [""] if marks else []
    return "\n".join(rows).rstrip() + "\n"


def _plain(text: str) -> str:
    """Text that Markdown takes as it stands."""
    return "".join(f"\\{c}" if c in "\\`*_<>#[]|" else c for c in text)


def html(shelf: Shelf, review: Review, lang: str, said: Said = MappingProxyType({})) -> str:
    """The whole page with what a teacher decided; it asks for nothing from outside and runs no
    script."""
    body = []
    by_mark = {id(mark): said.get(number, "") for number, mark in enumerate(review.marks)}
    marked = by_sentence(review.marks)
    for number, sentence in enumerate(review.read.sentences):
        passage = sentence.passage
        marks = "".join(
            _mark(shelf, m, lang, by_mark.get(id(m), "")) for m in marked.get(number, ())
        )
        if passage.kind == "heading":
            head = f"<h2>{escape(passage.text)}</h2>"
            body.append(f'<div class="row head">{head}<div>{marks}</div></div>' if marks else head)
            continue
        item = (
            f'<span class="item">{escape(passage.number or passage.mark)}</span>'
            if passage.number or passage.mark
            else ""
        )
        body.append(
            f'<div class="row"><div class="text">{item}'
            f"{_marked(passage.text, marked.get(number, []))}</div><div>{marks}</div></div>"
        )
    counts = "".join(
        f"<li>{escape(part)}</li>" for part in tally(counted(review.marks), lang).split(" · ")
    )
    return (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><meta '
        f'name="viewport" content="width=device-width,initial-scale=1">'
        f'<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        f"style-src "
        f"'unsafe-inline'\"><title>{TITLE[lang]}</title><style>{STYLE}</style></head>"
        f"<body><main><h1>{TITLE[lang]}</h1><p "
        f'class="sums">{escape(sums(counted(review.marks), lang))}</p><ul '
        f'class="counts">{counts}</ul>{"".join(body)}</main></body></html>\n'
    )


def _marked(text: str, marks: list[Mark]) -> str:
    """The text of a passage with the words underlined that its marks could not take up."""
    spans = sorted({span for mark in marks for span in mark.left})
    made, at = "", 0
    for first, last in spans:
        if first >= at:
            made += f"{escape(text[at:first])}<u>{escape(text[first:last])}</u>"
            at = last
    return made + escape(text[at:])


def _mark(shelf: Shelf, mark: Mark, lang: str, decided: str = "") -> str:
    said = "; ".join(details(shelf, mark, lang))
    where = "; ".join(places(shelf, mark, lang)[:4])
    small = "".join(
        f"<small>{escape(text)}</small>"
        for text in (
            READ_BY[lang] if by_model(mark) else "",
            said,
            asked(shelf, mark, lang),
            decided and f"→ {decided}",
        )
        if text
    )
    return (
        f'<p class="mark" style="--c:{COLOURS[mark.verdict]}"><b>{SIGN[mark.verdict]} '
        f"{escape(verdict(mark, lang))}</b> {escape(where)}{small}</p>"
    )
