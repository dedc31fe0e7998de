"""A note as a lesson: its steps on the map in the note's order, told by the articles behind."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from misak.ask.answer import Json
from misak.ask.library import Library
from misak.atlas.lessons import FORMAT
from misak.atlas.scope import Scope
from misak.ground.days import iso, read_date
from misak.ground.langs import LANGS
from misak.kinds.row import Words
from misak.learn.needs import library
from misak.learn.page import whole
from misak.learn.paper import paper
from misak.learn.question import Kind, Question
from misak.learn.text import said
from misak.learn.units import of_names
from misak.say.naming import title
from misak.words.turkish import say_day

MOST = 30  # steps of a lesson
LONGEST = 90  # letters of a heading
MANY = 18  # steps that a page of larger letters holds
ONE_PAGE = (
    "<style>@page {{ margin: 11mm; }} body {{ max-width: 60rem; }} ol {{ columns: 2; clear: both; "
    "column-gap: 1.6rem; font-size: {size}pt; line-height: 1.28; padding-left: 1.4rem; }} "
    "li {{ break-inside: avoid; margin: 0 0 .35em; }} h1 {{ font-size: 14pt; margin: 0; }} "
    "h2 {{ font-size: 11pt; margin: .2em 0; }} .scan {{ float: right; margin: 0 0 0 1rem; "
    "font-size: 7pt; text-align: right; }} .scan img {{ width: 16mm; }} "
    "@media print {{ body {{ margin: 0; padding: 0; }} ol {{ margin: .4em 0 0; }} }}</style>"
)
SOUND, PARTLY = "borne-out", "partly-read"
HANDOUT = Words("What to remember", "Akılda kalacaklar")
SCAN = Words("The lesson for the phone", "Telefonda ders")


def named(marks: Sequence[Json]) -> tuple[str, ...]:
    """The instruments that the books' verdicts on a note rest on, in the note's order."""
    return tuple(dict.fromkeys(str(one["instrument"]) for one in _grounds(marks)))


def _grounds(marks: Sequence[Json]) -> list[Json]:
    found: list[Json] = []
    for mark in marks:
        because: list[Json] = mark["because"]  # type: ignore[assignment]
        found += [one for one in because if one.get("instrument")]
    return found


def questions(
    library: Library,
    marks: Sequence[Json],
    number: int,
    seed: int,
    kinds: Sequence[Kind] = tuple(Kind),
    difficulty: int = 0,
) -> list[Question]:
    """Questions on what a note teaches: on the very clauses that its sentences rest on; where those
    give too few, on the other clauses of the same instruments."""
    first = [_grounds([mark])[0] for mark in marks if _grounds([mark])]
    told = of_names(library, tuple(str(one["instrument"]) for one in first))
    lines = frozenset((str(one["file"]), int(str(one["line"]))) for one in _grounds(marks))
    found = paper(library, number, seed, told._replace(clauses=lines), kinds, difficulty)
    known = {one.id for one in found}
    more = paper(library, number, seed, told, kinds, difficulty) if len(found) < number else []
    return [*found, *(one for one in more if one.id not in known)][:number]


def lesson(marks: Sequence[Json], called: str, id_: str) -> Json:
    """The lesson: one step for each article that the note rests on, with the note's words, and with
    the books' answer where the note errs. Where nothing in the note has a day it has no steps.

    Of a long note every sentence keeps its step, before a second article of the same sentence gets
    one; of a very long one there are steps from its beginning to its end.
    """
    steps: list[Json] = []
    seconds: list[int] = []  # the steps of sentences that a step before has told
    seen: set[tuple[object, object]] = set()
    told = ""  # the note's words of the step before
    for mark in marks:
        for one in _grounds([mark])[:1]:
            key = (one["instrument"], one.get("article"))
            if key in seen or not one.get("date"):
                continue
            seen.add(key)
            again = told == mark["text"]
            told = str(mark["text"])
            step: Json = {
                "day": one["date"],
                "sel": one["instrument"],
                "caption": {lang: _caption(mark, one, lang, again) for lang in LANGS},
            }
            seconds += [len(steps)] if again else []
            steps.append(step | ({"article": one["article"]} if one.get("article") else {}))
    kept = _thinned(steps, seconds)
    return {"format": FORMAT, "id": id_, "title": dict.fromkeys(LANGS, called), "steps": kept}


def _thinned(steps: list[Json], seconds: Sequence[int]) -> list[Json]:
    """As many steps as a lesson has room for: those that repeat a sentence go first, the last of
    them before the others; then steps at even distances stay."""
    gone = set(seconds[max(0, MOST - len(steps) + len(seconds)) :])
    kept = [step for at, step in enumerate(steps) if at not in gone]
    if len(kept) <= MOST:
        return kept
    return [kept[round(at * (len(kept) - 1) / (MOST - 1))] for at in range(MOST)]


def of_unit(library: Library, scope: Scope) -> Json:
    """The lesson of a unit that has none of its own: its instruments in the order of their days,
    each told by its summary."""
    steps: list[Json] = []
    names = library.ledger.names
    for id_ in sorted(scope.instruments, key=lambda each: (_first(library, each), each)):
        day, quotes = _first(library, id_), names[id_].quotes
        if not scope.since <= day < scope.until or len(steps) == MOST:
            continue
        titles = {lang: title(library.ledger, id_, lang) for lang in LANGS}
        caption = {
            lang: f"{titles[lang]}: {quotes[lang]}" if quotes.get(lang) else titles[lang]
            for lang in LANGS
        }
        steps.append({"day": iso(day), "sel": id_, "caption": caption})
    return {"format": FORMAT, "id": scope.id, "title": scope.title, "steps": steps}


def _first(library: Library, id_: str) -> int:
    """The first day of an instrument that no account disputes; 0 where it has none."""
    dates = library.ledger.instruments[id_].dates
    return next((line.when.earliest for line in dates if line.account is None), 0)


def called(text: str, stem: str) -> str:
    """What a note calls itself: its first line where that is a heading, else its file's name in
    words."""
    first = next((line.strip().lstrip("# ") for line in text.splitlines() if line.strip()), "")
    plain = first and len(first) <= LONGEST and not first.endswith((".", ";", ","))
    return first if plain else stem.replace("-", " ").replace("_", " ")


def _caption(mark: Json, one: Json, lang: str, again: bool) -> str:
    """The note's words; after them what the books say, where that is not the same. Words that the
    step before has told are not told ``again``: the books speak alone."""
    titles: dict[str, str] = one["title"]  # type: ignore[assignment]
    labels: dict[str, str] = one["label"]  # type: ignore[assignment]
    cited = f"{titles[lang]}, {labels[lang]}" if labels[lang] else titles[lang]
    if again:
        return f"{cited}: {_clause(one, lang)}"
    words = " ".join(str(mark["text"]).split())
    words = words if cited.casefold() in words.casefold() else f"{words} ({cited})"
    if mark["verdict"] in (SOUND, PARTLY):
        return words
    verdicts: dict[str, str] = mark["said"]  # type: ignore[assignment]
    details: dict[str, list[str]] = mark["details"]  # type: ignore[assignment]
    more = "; ".join(details[lang]) or _clause(one, lang)
    return f"{words} — {verdicts[lang]}: {more}"


def _clause(one: Json, lang: str) -> str:
    clause: dict[str, str] = one.get("clause") or one["text"]  # type: ignore[assignment]
    return clause[lang]


def handout(taught: Json, lang: str, link: str = "") -> str:
    """One page: each step with its day; where the page's address is known, a code that opens it.

    Raises Missing where a link is given and segno is not installed.
    """
    titles: dict[str, str] = taught["title"]  # type: ignore[assignment]
    steps: list[Json] = taught["steps"]  # type: ignore[assignment]
    rows = ""
    for step in steps:
        captions: dict[str, str] = step["caption"]  # type: ignore[assignment]
        when = read_date(str(step["day"]))
        day = say_day(when.earliest, lang) if when else str(step["day"])
        rows += f"<li><b>{escape(day)}</b> {escape(captions[lang])}</li>"
    code = ""
    if link:
        image = library("segno").make(link, error="m").svg_data_uri(scale=4)
        words = escape(said(SCAN, lang))
        shown = f'<img src="{escape(image)}" alt="{words}">'
        code = f'<p class="scan">{shown}<br>{words}: {escape(link)}</p>'
    head = f"<h1>{escape(titles[lang])}</h1><h2>{escape(said(HANDOUT, lang))}</h2>"
    return whole(
        titles[lang],
        lang,
        [ONE_PAGE.format(size=8 if len(steps) > MANY else 10), code, head, f"<ol>{rows}</ol>"],
    )
