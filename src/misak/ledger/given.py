"""The attributes of a clause: which of them cannot be read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from misak.ground.days import is_hour, read_date, read_term
from misak.kinds.attributes import STRENGTHS
from misak.ledger.bounds import bounds
from misak.ledger.front import account
from misak.ledger.values import Name
from misak.text.clauses import Parsed

TERMS = ("within", "term", "every", "notice")


class Unread(NamedTuple):
    """The fault of an attribute: its code, the word that shows it, and the type of a name that is
    not known."""

    code: str
    word: str
    type: str = ""


def unread(parsed: Parsed, names: dict[str, Name]) -> list[Unread]:
    """What of a clause's attributes cannot be read, in order."""
    return [*_times(parsed, names), *_words(parsed), *_ranks(parsed, names)]


def _times(parsed: Parsed, names: dict[str, Name]) -> Iterator[Unread]:
    given = parsed.attributes
    if "on" in given and read_date(given["on"]) is None:
        yield Unread("D401", given["on"])
    for word in ("until", "once"):
        if word in given and not bounds(given[word], names):
            yield Unread("N301", given[word], "thing")
    for word in TERMS:
        if word in given and read_term(given[word]) is None:
            yield Unread("K206", word)


def _words(parsed: Parsed) -> Iterator[Unread]:
    given = parsed.attributes
    if "order" in given and not _order(given["order"]):
        yield Unread("K206", "order")
    if "at" in given and not is_hour(given["at"]):
        yield Unread("K206", "at")
    if "strength" in given and given["strength"] not in STRENGTHS:
        yield Unread("K206", "strength")


def _ranks(parsed: Parsed, names: dict[str, Name]) -> Iterator[Unread]:
    rank = account(parsed.attributes)
    if rank and rank.id and (rank.id not in names or names[rank.id].type != "account"):
        yield Unread("N301", rank.id, "account")
    if rank and rank.rank == "rejected" and not rank.reason:
        yield Unread("K212", "rejected")
    if parsed.role == "or" and not rank:
        yield Unread("K208", parsed.clause.text.split()[0])


def _order(text: str) -> bool:
    digits = text.removeprefix("-")
    return digits.isascii() and digits.isdigit() and len(digits) < 4
