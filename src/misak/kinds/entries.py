"""The forms of the lines of the gazetteer: what stands in each, in which order, behind which word."""

from __future__ import annotations

from typing import NamedTuple

from misak.kinds.row import Words

MANY = ("ids", "fluents")


class Piece(NamedTuple):
    """What stands at the head of a line, or behind a marker. ``shown`` is its word in capitals as
    help shows it; ``value`` is ``day``, ``id`` (one name), ``ids`` (names with commas),
    ``fluents`` (questions with commas) or ``word``."""

    shown: str
    value: str
    marker: Words | None = None
    optional: bool = False


FROM = Piece("DATE", "day", Words("from", "başlangıç"), True)
UNTIL = Piece("DATE", "day", Words("until", "bitiş"), True)
ALONE = Piece("DATE", "day", Words("alone", "yalnız"), True)
DAY = (Piece("DATE", "day"),)
POLITY = Piece("POLITY", "id")
PERIOD = (POLITY, FROM, UNTIL)
FLUENTS = Piece("FLUENT", "fluents")
OF = Piece("STATE", "ids", Words("of", "kimin"))
WITH = Piece("STATE", "ids", Words("with", "ile"), True)

FORMS: dict[str, tuple[Piece, ...]] = {
    "state": (Piece("STATE", "id"),),
    "from": DAY,
    "until": DAY,
    "closes": DAY,
    "in": (Piece("PLACE", "id"),),
    "over": (Piece("PLACE", "ids"),),
    "held-by": (Piece("HOLDER", "id"),),
    "takes": (Piece("ACCOUNT", "ids"),),
    "code": (Piece("SYSTEM", "word"), Piece("CODE", "word")),
    "continues": (POLITY, FROM, ALONE),
    "represented-by": PERIOD,
    "member-of": PERIOD,
    "member": PERIOD,
    "covers": (FLUENTS, OF, WITH, FROM, UNTIL),
    "instruments": (Piece("INSTRUMENT", "ids"),),
    "happenings": (Piece("EVENT", "ids"),),
    "concludes": (Piece("CONCLUSION", "ids"),),
}
FORMS_OF: dict[tuple[str, str], tuple[Piece, ...]] = {  # one word, two forms
    ("coverage", "follows"): (FLUENTS, UNTIL._replace(optional=False)),
    ("matter", "follows"): DAY,
    ("group", "follows"): DAY,
}


def form_of(type_: str, word: str) -> tuple[Piece, ...]:
    """The form of a line of an entry; empty where the line is free text or is read elsewhere."""
    return FORMS_OF.get((type_, word), FORMS.get(word, ()))


def shown(pieces: tuple[Piece, ...], word: str, lang: str) -> str:
    """The form as people write it: its pieces in capitals, what may be left out in brackets."""
    said = [word]
    for piece in pieces:
        marker = f"{getattr(piece.marker, lang)} " if piece.marker else ""
        text = f"{marker}{piece.shown}{', …' if piece.value in MANY else ''}"
        said.append(f"[{text}]" if piece.optional else text)
    return " ".join(said)
