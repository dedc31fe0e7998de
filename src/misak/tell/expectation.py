"""An expectation as plain data: what was expected, what the books say."""

from __future__ import annotations

from misak.ask.answer import Json
from misak.ask.expected import Judged
from misak.ask.library import Library
from misak.ground.days import read_date
from misak.tell.wording import name


def told(library: Library, judged: Judged) -> Json:
    """The line, the values expected and found (with their names), whether they agree and are as
    contested as expected."""
    when = read_date(judged.answer.on)
    day = when.latest if when else 0
    return {
        "expect": judged.line.text,
        "line": judged.line.at.line,
        "expected": [{"id": id_, **name(library.ledger, id_, day)} for id_ in judged.expected],
        "found": judged.answer.value,
        "contested": judged.answer.contested,
        "agrees": judged.agrees,
        "as_contested": judged.as_contested,
        "holds": judged.holds,
    }
