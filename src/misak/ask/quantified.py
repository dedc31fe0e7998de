"""``ever``, ``always``, ``never`` and ``which``: what the answers over a span say together.

``ever F`` is yes where F was so on some day that the books see, ``always`` where it was so on
all of these, ``never`` where on none. ``which F`` gives the clauses by which F is so, those
that confirm it included. They claim nothing of days that the books do not cover.
"""

from __future__ import annotations

from misak.ask.answer import Answer, Json
from misak.ask.language import Asked, NotUnderstood
from misak.ask.spans import over
from misak.booking.books import Books
from misak.ground.langs import LANGS
from misak.words.english import the
from misak.words.turkish import join

QUANTIFIED = ("ever", "always", "never", "which")
HOLDS = ("yes", "in-part")
ENDED = {"no", "nobody", "none"}
SAID = {
    "yes": {"en": "Yes", "tr": "Evet"},
    "no": {"en": "No", "tr": "Hayır"},
    "none": {"en": "No clause that the books have", "tr": "Defterde böyle bir madde yok"},
    "which": {"en": "By {what}", "tr": "Dayanağı: {what}"},
}
ONE = {"yes": ("yes", "evet"), "no": ("no", "hayır")}


def first_day(books: Books) -> int:
    """The first day of which the books say something."""
    return min(
        (row[0][0] for row in books.accounts_kept.values() if row and row[0][0] > 1), default=1
    )


def checked(asked: Asked) -> None:
    """Raises NotUnderstood where a quantifier stands before what is no yes or no."""
    if asked.modifier in ("ever", "always", "never") and (
        None in asked.args or (asked.question.valued and not asked.equals)
    ):
        raise NotUnderstood("C621", (asked.modifier,))


def quantified(asked: Asked, found: list[tuple[Answer, int]], last: int) -> Answer:
    """One answer out of those of a span, the last of which holds until ``last``."""
    whole = over(found, last)
    if asked.modifier == "which":
        return _which(asked, whole, [answer for answer, _ in found])
    seen = [answer for answer, _ in found if answer.covered]
    so = [bool(answer.value) and answer.value[0]["id"] in HOLDS for answer in seen]
    yes = {"ever": any(so), "always": all(so) and bool(so), "never": not any(so)}[asked.modifier]
    if not seen:
        return whole._replace(ask=asked.text)
    id_ = "yes" if yes else "no"
    value: Json = {"id": id_, "en": ONE[id_][0], "tr": ONE[id_][1]}
    said = {lang: f"{SAID[id_][lang]}: {whole.sentence[lang]}" for lang in LANGS}
    return whole._replace(ask=asked.text, value=[value], sentence=said)


def _which(asked: Asked, whole: Answer, answers: list[Answer]) -> Answer:
    """The clauses on which it rests where it is so, each once, in the order of time."""
    rows: dict[str, Json] = {}
    for answer in answers:
        for why in _so_by(asked, answer):
            id_ = f"{why['instrument']} {_label(why['article'])}".strip()
            said = {lang: _name(why, lang) for lang in LANGS}
            instrument = {"id": why["instrument"], **_titles(why)}
            extra = {"instrument": instrument, "article": why["article"] or ""}
            rows.setdefault(id_, {"id": id_, **said, **extra})
    sentence = {}
    for lang in LANGS:
        said_so = [str(row[lang]) for row in rows.values()]
        names = join([the(text) for text in said_so] if lang == "en" else said_so, lang)
        sentence[lang] = (
            f"{SAID['which'][lang].format(what=names)}." if rows else f"{SAID['none'][lang]}."
        )
    kept = [why for why in whole.because if not rows or why["instrument"]]
    return whole._replace(
        ask=asked.text, value=list(rows.values()), sentence=sentence, because=kept or whole.because
    )


def _so_by(asked: Asked, answer: Answer) -> list[Json]:
    """The clauses by which an answer is so; of an ending only the clause itself, for what it
    followed from is what began the thing."""
    if not answer.covered or not answer.value or answer.value[0]["id"] in ("no", "nobody"):
        return []
    ending = bool(asked.equals) and set(asked.equals) <= ENDED
    whys = answer.because[:1] if ending else answer.because
    return [why for why in whys if why["instrument"]]


def _label(article: object) -> str:
    text = str(article or "")
    return f"art {text}" if text[:1].isdigit() else text


def _titles(why: Json) -> Json:
    titles = why["title"]
    assert isinstance(titles, dict)
    return {lang: titles[lang] for lang in LANGS}


def _name(why: Json, lang: str) -> str:
    """``Treaty of Kars, Article 6``."""
    title, label = why["title"], why["label"]
    assert isinstance(title, dict) and isinstance(label, dict)
    return ", ".join(str(part[lang]) for part in (title, label) if part[lang])
