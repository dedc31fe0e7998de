"""A timeline as one SVG: a lane for each fact, a bar for each spell."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from html import escape
from typing import Any

from misak.ask.answer import Json

LANE, BAR, LEFT, TOP = 30, 18, 200, 26
COLOURS = ("#8fb8de", "#e8a87c", "#a3c586", "#c3a6d1", "#e6cf7a", "#d98f8f", "#8cc5bd", "#bbbbbb")
STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200)
EDGES = (("from", date.min.toordinal()), ("to", date.max.toordinal()))
LETTER = 5.6  # about as wide as a letter of the text is


def drawn(found: Json, lang: str = "en", width: int = 900) -> str:
    """The picture of a timeline (what ``misak timeline --json`` says)."""
    lanes: Any = found["lanes"]
    first, last = (_ordinal(found[key], at) for key, at in EDGES)
    scale = (width - LEFT - 10) / max(1, last - first)
    named: Any = found["name"]
    height = TOP + LANE * len(lanes) + 8
    parts = [*_years(first, last, scale, height)]
    values = dict.fromkeys(str(s["value"][lang]) for lane in lanes for s in lane["spells"])
    colours = {said: COLOURS[number % len(COLOURS)] for number, said in enumerate(values)}
    for number, lane in enumerate(lanes):
        y = TOP + number * LANE
        label = str(lane["label"][lang])
        parts.append(
            f"<text x='0' y='{y + 14}'>{escape(label[:34])}<title>{escape(label)}</title></text>"
        )
        parts += _bars(lane, y, (first, last), scale, lang, colours)
    return (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {width} {height}' width='{width}' "
        f"role='img' font-family='sans-serif' font-size='11'><title>{escape(str(named[lang]))}"
        f"</title>{''.join(parts)}</svg>"
    )


def _years(first: int, last: int, scale: float, height: int) -> Iterator[str]:
    begin, end = date.fromordinal(first).year, date.fromordinal(last).year
    step = next((each for each in STEPS if (end - begin) / each <= 12), STEPS[-1])
    for year in range(begin - begin % step + step, end + 1, step):
        x = LEFT + (date(year, 1, 1).toordinal() - first) * scale
        yield (
            f"<path d='M{x:.1f} 16V{height}' stroke='#ddd'/>"
            f"<text x='{x:.1f}' y='11' text-anchor='middle' fill='#555'>{year}</text>"
        )


def _bars(
    lane: Any, y: int, edges: tuple[int, int], scale: float, lang: str, colours: dict[str, str]
) -> Iterator[str]:
    for spell in lane["spells"]:
        begin = _ordinal(spell["since"], edges[0])
        end = _ordinal(spell["until"], edges[1])
        if end <= edges[0] or begin > edges[1]:
            continue
        begin, end = max(begin, edges[0]), min(end, edges[1])
        x, wide = LEFT + (begin - edges[0]) * scale, max(1.5, (end - begin) * scale)
        said = str(spell["value"][lang])
        days = f"{spell['since'] or '…'} – {spell['until'] or '…'}"
        yield (
            f"<g><title>{escape(f'{said} {days}'.strip())}</title><rect x='{x:.1f}' y='{y}' "
            f"width='{wide:.1f}' height='{BAR}' rx='2' fill='{colours[said]}'/>"
        )
        room = int((wide - 6) / LETTER)
        if said and room >= min(len(said), 6):
            shown = said if len(said) <= room else f"{said[: room - 1]}…"
            yield f"<text x='{x + 3:.1f}' y='{y + 13}'>{escape(shown)}</text>"
        yield "</g>"


def _ordinal(text: object, otherwise: int) -> int:
    """A day; an open end (``..``) or none is where the picture ends."""
    return date.fromisoformat(str(text)).toordinal() if text and text != ".." else otherwise
