"""An article that some have kept out by a reservation acts when it binds two others: nobody is
bound alone. Rules 33, 34; VCLT 21."""

from misak.booking.force import Force, kept_out, line_for
from misak.ledger.values import Act

_BESIDE: dict[tuple[int, str], tuple[Force, int | None]] = {}  # by identity; emptied now and then


def _second(found: Force, article: str) -> int | None:
    """The day on which an article binds a second party beside those who have kept it out; None
    where it never does."""
    asked = (id(found), article)
    if asked not in _BESIDE:
        if len(_BESIDE) > 256:
            _BESIDE.clear()
        rows = [
            row[0]
            for side in found.sides
            for party in side
            if (row := line_for(found, article, names := frozenset((party,)))) is not None
            and not kept_out(found, article, names, row[0])
        ]
        _BESIDE[asked] = found, sorted(rows)[1] if len(rows) > 1 else None
    return _BESIDE[asked][1]


def beside(act: Act, found: Force, day: int) -> int | None:
    """The day of a clause whose article some have kept out: nobody is bound alone, so not before
    it binds two others; None where it never does (rules 33, 34)."""
    if not any(act.article in (line.articles or ()) for _, line in found.reserved):
        return day
    second = _second(found, act.article)
    return None if second is None else max(day, second)
