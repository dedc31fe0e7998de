"""An answer: its values, its days, the clauses that it rests on, what others say. Without
reasons it cannot be built."""

from typing import NamedTuple

Json = dict[str, object]
AT_TIMES = ("names", "spans", "followed", "last", "parts", "shared", "written", "opened", "more")


class Answer(NamedTuple):
    """What was asked, and what the books say. Build it with ``make``; ``to_dict`` is the
    published shape.

    ``on`` is an ISO day (the end of it); ``since`` and ``until`` are ISO days or None;
    ``value`` is a list of objects with ``id``, ``en``, ``tr``; ``because`` is a list of
    reasons, outermost first; ``names`` are the names in the question that are those of a part
    of what the answer is about, or of about the same; ``spans`` are the answers within a month
    or a year; beyond the horizon ``followed`` is the last day that the books follow and
    ``last`` has the values of that day; ``parts`` are what lies within and is held by another,
    ``shared`` says that several hold one title together; ``written`` are since and until as the
    ledger writes them, where that is a month, a year or another span; ``opened`` says that the
    books open with it, so that it may be older than ``since``; ``more`` says that there are
    other values, which the books leave out.
    """

    ask: str
    on: str
    reading: str
    value: list[Json]
    covered: bool
    contested: bool
    since: str | None
    until: str | None
    because: list[Json]
    alternatives: list[Json]
    sentence: dict[str, str]
    names: tuple[Json, ...] = ()
    spans: tuple[Json, ...] = ()
    followed: str | None = None
    last: list[Json] | None = None
    parts: list[Json] | None = None
    shared: bool | None = None
    written: dict[str, str] | None = None
    opened: bool | None = None
    more: bool | None = None

    def to_dict(self) -> Json:
        """The answer as plain data, in the order of the published JSON Schema; what is said
        only at times is left out where it is not."""
        found = self._asdict()
        for key in AT_TIMES:
            if found[key] in (None, (), False):
                del found[key]
            elif isinstance(found[key], tuple):
                found[key] = list(found[key])
        return found

    @property
    def ids(self) -> list[object]:
        """The ids of the values alone."""
        return [one["id"] for one in self.value]


class Outcome(NamedTuple):
    """What the books say to a question, without reasons, days and what others say: enough to
    compare it with what is expected."""

    on: str
    value: list[Json]
    covered: bool
    contested: bool

    @property
    def ids(self) -> list[object]:
        """The ids of the values alone."""
        return [one["id"] for one in self.value]


def make(**parts: object) -> Answer:
    """Build an answer; raises ValueError where it has no reasons."""
    if not parts.get("because"):
        raise ValueError(f"an answer without reasons: {parts.get('ask')}")
    return Answer(**parts)  # type: ignore[arg-type]
