"""Which other readings can bear on a question: accounts, treaties only signed, uncertain dates.
Rules 3, 23."""

from typing import NamedTuple

from misak.booking.books import Books
from misak.booking.reading import BASE, SIGNATURE, Reading, account_key
from misak.effects.values import Why
from misak.ground.days import FOREVER, When
from misak.ledger.values import Act, Dated, Instrument, Ledger


class Unit(NamedTuple):
    """One alternative to the base: the reading that takes it, its rank, the lines that make it,
    and its days."""

    reading: Reading
    rank: str
    lines: tuple[Act | Dated, ...]
    since: int
    until: int = FOREVER


def account_reason(line: Why) -> str:
    """Why a line stands as another account, in the ledger's words."""
    account = getattr(line, "account", None)
    return account.reason if account is not None else ""


def units(books: Books) -> list[Unit]:
    """All alternatives of a ledger, each alone against the base."""
    found = _accounts(books)
    found += [
        unit
        for instrument in books.ledger.instruments.values()
        if (unit := _signed(books, instrument))
    ]
    doubtful = _uncertain(books)
    return found + ([doubtful] if doubtful else [])


def _accounts(books: Books) -> list[Unit]:
    by_key: dict[str, list[Act | Dated]] = {}
    ledger = books.ledger
    for act in ledger.acts:
        if act.account is not None:
            by_key.setdefault(account_key(act.account, act.at), []).append(act)
    for instrument in ledger.instruments.values():
        for line in instrument.dates:
            if line.account is not None:
                by_key.setdefault(account_key(line.account, line.at), []).append(line)
    return [_account(books, key, lines) for key, lines in sorted(by_key.items())]


def accounts(books: Books) -> list[Unit]:
    """The accounts of a ledger that are not rejected, each alone against the base."""
    return [unit for unit in _accounts(books) if unit.rank != "rejected"]


def _account(books: Books, key: str, lines: list[Act | Dated]) -> Unit:
    ledger = books.ledger
    days = []
    for line in lines:
        first = _earliest(ledger.instruments[line.instrument])
        when = line.on if isinstance(line, Act) else line.when
        days.append(
            first
            if when is None
            else when.earliest
            if isinstance(line, Act)
            else min(when.earliest, first)
        )
    rank = (
        "contested"
        if any(one.account and one.account.rank == "contested" for one in lines)
        else "rejected"
    )
    return Unit(Reading(key, frozenset({key})), rank, tuple(lines), min(days))


def _earliest(instrument: Instrument) -> int:
    return min((d.when.earliest for d in instrument.dates), default=0)


def _signed(books: Books, instrument: Instrument) -> Unit | None:
    """A treaty between its signature and its force, until it lapses or a government that signed
    is no more (rule 36)."""
    force = books.expansion.forces.get(instrument.id)
    if (
        instrument.class_ != "treaty"
        or force is None
        or force.signed is None
        or force.signed_line is None
    ):
        return None
    first = min((day for day, line in force.lines if line.articles is None), default=FOREVER)
    if first <= force.signed:
        return None
    ended = [
        day
        for day, articles, parties, _, _ in books.replay.endings.get(instrument.id, ())
        if articles is None and parties is None
    ]
    ends = [_lasts(books, party) for party in instrument.parties]
    reading = Reading("signed", in_force=((instrument.id, SIGNATURE),))
    return Unit(reading, "signed", (force.signed_line,), force.signed, min([first, *ended, *ends]))


def _lasts(books: Books, polity: str) -> int:
    """The day on which a signature of a government stands for nobody any more: it has ended, or
    another continues it that is not the same under a new name (rule 36)."""
    after = {c.old: c for c in books.people.continuations}
    seen = set[str]()
    while polity in after and after[polity].wholly and polity not in seen:
        seen.add(polity)
        polity = after[polity].new
    end = books.people.spans.get(polity, (0, FOREVER))[1]
    return min(end, after[polity].alone) if polity in after else end


def _uncertain(books: Books) -> Unit | None:
    """All uncertain dates at their earliest day: contested between that and the latest."""
    lines: list[Act | Dated] = []
    for instrument in books.ledger.instruments.values():
        lines += [
            d
            for d in instrument.dates
            if d.account is None
            and _open(d.when)
            and d.key in ("signed", "in-force", "date", "adopted", "ended")
        ]
    lines += [act for act in books.ledger.acts if act.on is not None and _open(act.on)]
    if not lines:
        return None
    whens = [line.when if isinstance(line, Dated) else line.on for line in lines]
    since = min(when.earliest for when in whens if when is not None)
    return Unit(Reading("uncertain-date", earliest=True), "contested", tuple(lines), since)


def _open(when: When) -> bool:
    return when.earliest != when.latest and "/" not in when.text


def named(ledger: Ledger, name: str, signed: tuple[str, ...] = ()) -> Reading:
    """A reading by its name: base, signed (all treaties from signature), an account, or an
    entry of the gazetteer's readings."""
    if name in ("", "base"):
        return BASE
    if name == "signed":
        return Reading("signed", in_force=tuple((id_, SIGNATURE) for id_ in signed))
    entry = ledger.names.get(name)
    if entry is not None and entry.type == "reading":
        taken = {
            part.strip()
            for value, _, _ in entry.lines.get("takes", ())
            for part in value.split(",")
        }
        return Reading(name, frozenset(taken))
    return Reading(name, frozenset({name}))
