"""The conclusions of a ledger: each question answered with its chain and the readings on which
it depends, each expectation compared."""

from __future__ import annotations

from collections.abc import Sequence

from misak.ask.answer import Answer, Json
from misak.ask.expected import Said, judge, lines
from misak.ask.language import understand
from misak.ask.library import Library
from misak.ask.names import UnknownName
from misak.ledger.values import Name
from misak.tell.claims import NONE, claim
from misak.tell.expectation import told
from misak.words.nearest import nearest


def conclusions(library: Library, ids: Sequence[str] = ()) -> Json:
    """Every conclusion, or those named (``asked``, ``expected``, ``holds``); with all of them,
    the claims of notes for which no article was found.

    Raises UnknownName (also for an id that is no conclusion), NotUnderstood.
    """
    known = {entry.id: entry for entry in library.ledger.conclusions}
    for each in ids:
        if each not in known:
            raise UnknownName(each, "conclusion", nearest(each, known))
    unsupported = (
        []
        if ids
        else [
            entry
            for entry in library.ledger.claims
            if any(one.word == "where" and one.text in NONE for one in lines(entry))
        ]
    )
    found = [conclusion(library, known[each]) for each in ids or known]
    return {
        "conclusions": found,
        "holds": all(row["holds"] for row in found),
        "without_article": [claim(library, entry) for entry in unsupported],
    }


def conclusion(library: Library, entry: Name) -> Json:
    """One conclusion: the answers to what it asks, each with the readings on which it depends,
    and what it expects."""
    found = lines(entry)
    expected = [told(library, judge(library, one)) for one in found if one.word == "expect"]
    return {
        "id": entry.id,
        "title": {"en": entry.namings[0].en, "tr": entry.namings[0].tr},
        "file": entry.at.file,
        "line": entry.at.line,
        "asked": asked(library, entry),
        "expected": expected,
        "holds": all(row["holds"] for row in expected),
    }


def asked(library: Library, entry: Name) -> list[Json]:
    """What one conclusion asks, each with its answer; what it expects is not compared."""
    return [_asked(library, one) for one in lines(entry) if one.word == "ask"]


def _asked(library: Library, line: Said) -> Json:
    question = understand(line.text)
    answer = library.ask(line.text)
    return {
        "ask": line.text,
        "reading": question.reading or "base",
        "depends_on": depends_on(answer),
        "answer": answer.to_dict(),
        "line": line.at.line,
    }


def depends_on(answer: Answer) -> list[str]:
    """The readings under which the answer would be another, those that are rejected left out."""
    return [str(other["reading"]) for other in answer.alternatives if other["rank"] != "rejected"]
