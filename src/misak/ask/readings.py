"""Which other readings can bear on a question: accounts, treaties only signed, uncertain dates. SEMANTICS 3, 23."""

from __future__ import annotations

from typing import NamedTuple

from misak.booking.books import Books
from misak.booking.postings import Why
from misak.booking.reading import BASE, SIGNATURE, Reading, account_key
from misak.ground.days import FOREVER
from misak.ledger.values import Act, Dated, Instrument, Ledger


class Unit(NamedTuple):
    """One alternative to the base: the reading that takes it, its rank and reason, what says so, and what it touches."""

    reading: Reading
    rank: str
    reason: str
    why: Why
    touches: frozenset[str]
    since: int
    until: int = FOREVER


def units(books: Books) -> list[Unit]:
    """All alternatives of a ledger, each alone against the base."""
    by_key: dict[str, list[Act | Dated]] = {}
    ledger = books.ledger
    for act in ledger.acts:
        if act.account is not None:
            by_key.setdefault(account_key(act.account, act.at), []).append(act)
    for instrument in ledger.instruments.values():
        for line in instrument.dates:
            if line.account is not None:
                by_key.setdefault(account_key(line.account, line.at), []).append(line)
    about = _about(ledger)
    found = [_account(books, key, lines, about) for key, lines in sorted(by_key.items())]
    found += [unit for id_, instrument in ledger.instruments.items() if (unit := _signed(books, instrument, about[id_]))]
    doubtful = _uncertain(books, about)
    return found + ([doubtful] if doubtful else [])


def _about(ledger: Ledger) -> dict[str, frozenset[str]]:
    """For each instrument the ids that its clauses mention, with itself, polities by state."""
    found: dict[str, set[str]] = {id_: {id_} for id_ in ledger.instruments}
    for act in ledger.acts:
        found[act.instrument] |= mentioned(ledger, act)
    return {id_: frozenset(ids | {ledger.states.get(p, p) for p in ledger.instruments[id_].parties}) for id_, ids in found.items()}


def mentioned(ledger: Ledger, act: Act) -> set[str]:
    """The ids in the slots of an act, polities as states, groups with their members."""
    values = {v for row in act.slots.values() for v in row} | {ref.id for ref in act.refs}
    values |= {m for v in values for m, _, _, _ in ledger.groups.get(v, ())}
    return {ledger.states.get(v, v) for v in values}


def _account(books: Books, key: str, lines: list[Act | Dated], about: dict[str, frozenset[str]]) -> Unit:
    ledger = books.ledger
    touches: set[str] = set()
    days = []
    for line in lines:
        if isinstance(line, Act):
            touches |= mentioned(ledger, line) | {line.instrument}
            if line.parent >= 0 and line.role == "or":
                touches |= mentioned(ledger, ledger.acts[line.parent])
            days.append(line.on.earliest if line.on else _earliest(ledger.instruments[line.instrument]))
        else:
            touches |= about[line.instrument]
            days.append(min(line.when.earliest, _earliest(ledger.instruments[line.instrument])))
    account = lines[0].account
    assert account is not None
    rank = "contested" if any(one.account and one.account.rank == "contested" for one in lines) else "rejected"
    reason = next((one.account.reason for one in lines if one.account and one.account.reason), "")
    return Unit(Reading(key, frozenset({key})), rank, reason, lines[0], frozenset(touches), min(days))


def _earliest(instrument: Instrument) -> int:
    return min((d.when.earliest for d in instrument.dates), default=0)


def _signed(books: Books, instrument: Instrument, about: frozenset[str]) -> Unit | None:
    """A treaty between its signature and its force, until it lapses or a signatory ends without a continuer."""
    force = books.expansion.forces.get(instrument.id)
    if instrument.class_ != "treaty" or force is None or force.signed is None or force.signed_line is None:
        return None
    first = min((day for day, line in force.lines if line.articles is None), default=FOREVER)
    if first <= force.signed:
        return None
    ended = [day for day, articles, parties, _, _ in books.replay.endings.get(instrument.id, ()) if articles is None and parties is None]
    continued = {c.old for c in books.people.continuations}
    ends = [books.people.spans.get(p, (0, FOREVER))[1] for p in instrument.parties if p not in continued]
    reading = Reading("signed", in_force=((instrument.id, SIGNATURE),))
    return Unit(reading, "signed", "", force.signed_line, about, force.signed, min([first, *ended, *ends]))


def _uncertain(books: Books, about: dict[str, frozenset[str]]) -> Unit | None:
    """All uncertain dates at their earliest day: contested between that and the latest."""
    touches: set[str] = set()
    whys: list[Dated] = []
    for id_, instrument in books.ledger.instruments.items():
        for line in instrument.dates:
            if line.account is None and line.when.earliest != line.when.latest and "/" not in line.when.text and line.key in ("signed", "in-force", "date", "adopted", "ended"):
                touches |= about[id_]
                whys.append(line)
    for act in books.ledger.acts:
        if act.on is not None and act.on.earliest != act.on.latest:
            touches |= mentioned(books.ledger, act)
            whys.append(books.expansion.forces[act.instrument].signed_line or next(iter(books.ledger.instruments[act.instrument].dates)))
    if not whys:
        return None
    return Unit(Reading("uncertain-date", earliest=True), "contested", "", whys[0], frozenset(touches), min(w.when.earliest for w in whys))


def named(ledger: Ledger, name: str, signed: tuple[str, ...] = ()) -> Reading:
    """A reading by its name: base, signed (all treaties from signature), an account, or an entry of the gazetteer's readings."""
    if name in ("", "base"):
        return BASE
    if name == "signed":
        return Reading("signed", in_force=tuple((id_, SIGNATURE) for id_ in signed))
    entry = ledger.names.get(name)
    if entry is not None and entry.type == "reading":
        taken = {part.strip() for value, _, _ in entry.lines.get("takes", ()) for part in value.split(",")}
        return Reading(name, frozenset(taken))
    return Reading(name, frozenset({name}))
