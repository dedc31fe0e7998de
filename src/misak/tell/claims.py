"""Claims of a note against the books: where each lives, what the books answer, and how the two
compare.

Nothing of the comparison is stored. The questions with the fluent of the first one carry the
claim; the others stand beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

from misak.ask.answer import Answer, Json
from misak.ask.expected import Said, lines, values
from misak.ask.language import Asked, understand
from misak.ask.library import Library
from misak.ground.langs import LANGS
from misak.kinds.row import Words
from misak.ledger.references import references
from misak.ledger.values import Name, Ref

VERDICTS = {
    "borne-out": Words("borne out", "doğru"),
    "simplified": Words("simplified", "basitleştirilmiş"),
    "contested": Words("so only under a reading", "yalnız bir okumada böyle"),
    "contradicted": Words("contradicted", "çelişiyor"),
    "no-article": Words("no article says so", "böyle bir madde yok"),
    "not-compared": Words("told, not compared", "anlatılmış, karşılaştırılmamış"),
}
NONE = ("none", "yok")
NEGATIVE = ("no", "nobody", "not-raised")


def claims(library: Library) -> list[Json]:
    """Every claim of every note, in the order of the notes: see ``claim``. Raises UnknownName,
    NotUnderstood."""
    return [claim(library, entry) for entry in library.ledger.claims]


def claim(library: Library, entry: Name) -> Json:
    """One claim: its text, ``where`` it lives, ``answers`` with whether each agrees,
    ``missing`` (what the books have and the claim leaves out, each with whether the books show
    it), ``by`` (booked or derived), ``opinion``, and the ``verdict``."""
    found = lines(entry)
    asked = [(understand(one.text), library.ask(one.text)) for one in found if one.word == "ask"]
    wanted = next((values(one.text) for one in found if one.word == "claims"), ())
    where = _text(found, "where")
    bearing = [(question, answer) for question, answer in asked if _alike(question, asked[0][0])]
    missing = _left_out(found)
    seen = set(_shown(library, found, asked))
    return {
        "id": entry.id,
        "title": {"en": entry.namings[0].en, "tr": entry.namings[0].tr},
        "text": {lang: entry.quotes.get(lang) or getattr(entry.namings[0], lang) for lang in LANGS},
        "where": None if where in NONE else where,
        "by": _text(found, "by"),
        "item": _text(found, "item") or None,
        "claims": list(wanted),
        "answers": [_answered(library, wanted, one, one in bearing) for one in asked],
        "missing": [{"id": each, "shown": _is_shown(each, seen)} for each in missing],
        "opinion": any(one.word == "opinion" for one in found),
        "verdict": verdict(library, wanted, bearing, where in NONE, bool(missing)),
        "contested": any(answer.contested for _, answer in bearing),
        "file": entry.at.file,
        "line": entry.at.line,
    }


def _answered(
    library: Library, wanted: tuple[str, ...], one: tuple[Asked, Answer], bearing: bool
) -> Json:
    """One answer to a claim, with whether it agrees where it bears on what is claimed."""
    question, answer = one
    agreed = agrees(library, wanted, answer) if bearing and wanted else None
    return {"ask": question.text, "agrees": agreed, "answer": answer.to_dict()}


def _left_out(found: list[Said]) -> list[str]:
    """What the books have and the claim leaves out, by its own lines."""
    return [
        part
        for one in found
        if one.word == "missing"
        for ref in references(one.text)
        for part in _parts(ref)
    ]


def _parts(ref: Ref) -> list[str]:
    """A mention as texts: an id, or each of its articles (``kars-1921 art 4``, ``kars-1921
    annex 1``)."""
    return (
        [ref.id]
        if ref.articles is None
        else [f"{ref.id} {'art ' if label[:1].isdigit() else ''}{label}" for label in ref.articles]
    )


def verdict(
    library: Library,
    wanted: tuple[str, ...],
    bearing: list[tuple[Asked, Answer]],
    no_article: bool,
    more: bool,
) -> str:
    """A key of ``VERDICTS``; ``more`` says that the books have more than the claim tells."""
    base = [agrees(library, wanted, answer) for question, answer in bearing if not question.reading]
    if no_article and not any(base):
        return "no-article"
    if not wanted:
        return "not-compared"
    if base and any(base):
        return "simplified" if more or not all(base) else "borne-out"
    elsewhere = [
        agrees(library, wanted, answer) for question, answer in bearing if question.reading
    ]
    return (
        "contested"
        if any(elsewhere) or any(_among(library, wanted, answer) for _, answer in bearing)
        else "contradicted"
    )


def agrees(library: Library, wanted: tuple[str, ...], answer: Answer) -> bool:
    """Whether an answer has all that is claimed: among its values, what belongs to them, or its
    day; ``yes`` and ``no`` ask whether it has any."""
    if wanted in (("yes",), ("no",)):
        held = bool(answer.value) and str(answer.ids[0]) not in NEGATIVE
        return answer.covered and held == (wanted == ("yes",))
    state = library.ledger.states
    have = {state.get(text, text) for text in _held(answer)}
    return all(state.get(each, each) in have for each in wanted)


def _held(answer: Answer) -> Iterator[str]:
    """The ids of an answer and of what belongs to its values, and its first day where the
    answer is yes."""
    for value in answer.value:
        yield str(value["id"])
        for key, more in value.items():
            if isinstance(more, dict) and key != "under":
                yield str(more.get("id", ""))
    if answer.since and answer.ids == ["yes"]:
        yield answer.since


def _among(library: Library, wanted: tuple[str, ...], answer: Answer) -> bool:
    """Whether a reading that is not rejected has what is claimed."""
    state = library.ledger.states
    for other in answer.alternatives:
        have = {str(value["id"]) for value in other["value"]}  # type: ignore[attr-defined]
        if other["rank"] != "rejected" and all(
            state.get(each, each) in {state.get(h, h) for h in have} for each in wanted
        ):
            return True
    return False


def _alike(one: Asked, first: Asked) -> bool:
    return (one.question.id, one.modifier) == (first.question.id, first.modifier)


def _text(found: list[Said], word: str) -> str:
    return ", ".join(one.text for one in found if one.word == word)


def _shown(library: Library, found: list[Said], asked: list[tuple[Asked, Answer]]) -> Iterator[str]:
    """Every id and word that the answers and the clauses of the claim's articles show."""
    for _, answer in asked:
        yield from _strings(answer.to_dict())
    refs = [
        ref
        for one in found
        if one.word == "where" and one.text not in NONE
        for ref in references(one.text)
    ]
    for act in library.ledger.acts:
        for ref in refs:
            if act.instrument == ref.id and (ref.articles is None or act.article in ref.articles):
                yield from (
                    act.row.id,
                    *(v for row in act.slots.values() for v in row),
                    *(other.id for other in act.refs),
                    *act.attributes,
                )
    for ref in refs:
        yield ref.id
        instrument = library.ledger.instruments[ref.id]
        yield from (
            *instrument.parties,
            *instrument.participants,
            *(cause.id for cause in instrument.causes),
        )


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, more in value.items():
            yield key
            yield from _strings(more)
    elif isinstance(value, list):
        for more in value:
            yield from _strings(more)
    elif isinstance(value, str):
        yield value


def _is_shown(text: str, seen: set[str]) -> bool:
    """Whether an id, or an article of an instrument, is among what the books show."""
    return text in seen or text.partition(" ")[0] in seen
