"""A reading: which accounts replace the base, what is taken out of the world, what is taken to be
in force."""

from typing import NamedTuple

from misak.ledger.values import Account, At, Cause, Dated, Instrument

SIGNATURE = -1  # in ``in_force``: from the day of its signature


class Reading(NamedTuple):
    """``accounts`` are keys of ``account_key``; ``without`` are ids; ``in_force`` pairs an
    instrument with a day or SIGNATURE."""

    name: str = "base"
    accounts: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    in_force: tuple[tuple[str, int], ...] = ()
    earliest: bool = False  # uncertain dates are taken at their earliest day, not their latest


BASE = Reading()


def account_key(account: Account, at: At) -> str:
    """The unit in which alternatives are taken: all lines of one account, or a single line that
    names none."""
    return account.id or f"{at.file}:{at.line}"


def taken(account: Account | None, at: At, reading: Reading) -> bool:
    """Whether a line of this account is part of the reading; a line without an account is."""
    return account is None or account_key(account, at) in reading.accounts


def lines(instrument: Instrument, key: str, reading: Reading) -> list[Dated]:
    """The dated lines of one key under a reading: an account's line takes the place of the base
    line of its scope."""
    own = [d for d in instrument.dates if d.key == key]
    chosen = [d for d in own if d.account and taken(d.account, d.at, reading)]
    if not chosen:
        return [d for d in own if d.account is None]
    scopes = {(d.articles, d.parties) for d in chosen}
    return [
        d
        for d in own
        if d in chosen or (d.account is None and (d.articles, d.parties) not in scopes)
    ]


def causes(instrument: Instrument, reading: Reading) -> list[Cause]:
    """What it follows from under a reading."""
    return [c for c in instrument.causes if taken(c.account, c.at, reading)]
