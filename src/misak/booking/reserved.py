"""An article that some have kept out by a reservation acts when it binds two others: nobody is
bound alone. Rules 33, 34; VCLT 21."""

from misak.booking.force import Force, kept_out, line_for
from misak.ledger.values import Act


def beside(act: Act, found: Force, day: int) -> int | None:
    """The day of a clause whose article some have kept out: ``day``, but not before it binds two
    others; None where it never does."""
    if not any(act.article in (line.articles or ()) for _, line in found.reserved):
        return day
    rows = sorted(
        row[0]
        for side in found.sides
        for party in side
        if (row := line_for(found, act.article, names := frozenset((party,)))) is not None
        and not kept_out(found, act.article, names, row[0])
    )
    return max(day, rows[1]) if len(rows) > 1 else None
