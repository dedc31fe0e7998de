"""The lines of conclusions and of notes on claims: what they ask, what they expect, what they
claim, and whether an answer agrees."""

from __future__ import annotations

from typing import NamedTuple

from misak.ask.answer import Outcome
from misak.ask.language import Asked, understand
from misak.ask.library import Library
from misak.kinds.keys import STATEMENT_OF
from misak.ledger.values import At, Name
from misak.text.attributes import listed, unquote

KNOWN = {
    "conclusion": frozenset({"ask", "expect"}),
    "claim": frozenset({"ask", "where", "claims", "by", "item", "missing", "opinion"}),
}

NOTHING = ("none", "yok")  # an expectation of no value, where the books see
UNFOLLOWED = ("not-followed", "izlenmez")  # of neither yes nor no (rule 32)


class Said(NamedTuple):
    """One line of an entry: its word (English), what follows it, its attributes, and where it
    stands."""

    word: str
    text: str
    attributes: dict[str, str]
    at: At


def lines(entry: Name) -> list[Said]:
    """The lines of an entry in the order in which they stand."""
    found = [
        Said(STATEMENT_OF.get(word, word), text, attributes, At(entry.at.file, line))
        for word, rows in entry.lines.items()
        for text, attributes, line in rows
    ]
    return sorted(found, key=lambda one: one.at.line)


def values(text: str) -> tuple[str, ...]:
    """What a note claims: values between commas, or one text in quotes."""
    return (unquote(text),) if text.startswith('"') else listed(text)


def plainly(asked: Asked) -> str:
    """A question without its ``= VALUE``: what an expectation is about."""
    args = ", ".join("?" if arg is None else arg for arg in asked.args)
    head = f"{asked.modifier} {asked.question.id}({args})".strip()
    return f"{head} in {asked.group}" if asked.group else head


class Judged(NamedTuple):
    """An expectation with the answer to its question: whether the values agree, and whether it
    is as contested as expected."""

    line: Said
    answer: Outcome
    expected: tuple[str, ...]
    agrees: bool
    as_contested: bool

    @property
    def holds(self) -> bool:
        """Whether the books say what is expected."""
        return self.agrees and self.as_contested


def judge(library: Library, line: Said, reading: str = "") -> Judged:
    """Ask what an ``expect`` line is about, and compare. Raises NotUnderstood, UnknownName.

    All values must be there and no others (polities count by their state); ``none`` expects
    that there is none, ``not-followed`` that the books do not see so far; ``; contested``
    expects that the answer is.
    """
    asked = understand(line.text)
    day = library.day(asked, None)
    answer = library.outcome(plainly(asked), on=day, reading=asked.reading or reading)
    word = asked.equals[0] if len(asked.equals) == 1 else ""
    if word in NOTHING or word in UNFOLLOWED:
        wanted = asked.equals
        agrees = not answer.ids and answer.covered == (word in NOTHING)
    else:
        wanted = tuple(library.index.value(text, day) for text in asked.equals)
        agrees = same(library, answer.ids, wanted)
    contested = answer.contested == ("contested" in line.attributes)
    return Judged(line, answer, wanted, agrees, contested)


def same(library: Library, have: list[object], wanted: tuple[str, ...]) -> bool:
    """Whether two lists of values are the same in the eyes of the law, in any order."""
    state = library.ledger.states
    return {state.get(str(v), str(v)) for v in have} == {state.get(v, v) for v in wanted}
