"""When things act: force by article and party, the acting day of a clause. Rules 1-3, 30, 33,
34."""

from __future__ import annotations

from oracle.persons import NEVER, members_ever
from oracle.world import Clause, Instrument, Line, World

# Facts that continue only while their instrument does; all else is executed and stays (VCLT 70).
# Only these start provisionally.
CONTINUING = {
    "autonomy",
    "tributary",
    "mandate",
    "protectorate",
    "demilitarise",
    "neutral-zone",
    "free-port",
    "open-passage",
    "garrison",
    "owe",
    "pay",
    "withdraw",
    "refrain",
    "grant",
    "cooperate",
    "exchange-population",
    "remilitarise",
    "end-status",
    "occupy",
    "administer",
    "lease",
    "evacuate",
    "war",
    "conflict",
}
DONE_ONCE = {"pay", "withdraw", "exchange-population"}  # and evacuate, which owes nothing


def single(world: World, clause: Clause) -> bool:
    """Whether a clause is of what is done once: by its kind, or by its topic; a recurring
    payment is not (30)."""
    if clause.every is not None:
        return False
    return clause.kind in DONE_ONCE or (
        clause.kind == "owe" and all(topic in world.single for topic in clause.slots[""])
    )


def in_account(lines: tuple[Line, ...], account: str) -> list[Line]:
    """The lines of the base, or with those of one account in the place of the base lines for
    the same articles and parties."""
    own = [line for line in lines if line.account and line.account == account]
    scopes = {(line.articles, line.parties) for line in own}
    return [
        line
        for line in lines
        if line in own or (not line.account and (line.articles, line.parties) not in scopes)
    ]


def covering(lines: tuple[Line, ...], label: str, account: str) -> list[Line]:
    """The lines that cover an article."""
    return [
        line
        for line in in_account(lines, account)
        if line.articles is None or label in line.articles
    ]


def chosen(lines: list[Line]) -> Line | None:
    """The more particular line: one that names the article, else one for the whole; the first
    of several."""
    return next((line for line in lines if line.articles), lines[0] if lines else None)


def force_day(found: Instrument, label: str, party: str | None, account: str) -> int:
    """The day of an article for a party: its own line, else the general one, else never (34);
    for no party in particular, the day of the whole (33)."""
    if not found.treaty and not found.force:
        return found.day
    lines = covering(found.force, label, account)
    general = chosen([line for line in lines if line.parties is None])
    if party is None:
        return general.day if general else _second(found, label, account)
    own = chosen([line for line in lines if line.parties and party in line.parties])
    joined = [
        line.day
        for line in covering(found.acceded, label, account)
        if party in (line.parties or ())
    ]
    if joined:
        return max(joined[0], general.day if general else _second(found, label, account))
    best = own or general
    return best.day if best else NEVER


def _second(found: Instrument, label: str, account: str) -> int:
    """The day on which a second side (a second party, where there are no sides) is bound."""
    signed = tuple(p for side in found.sides for p in side)
    sides = found.sides if len(found.sides) > 1 else tuple((p,) for p in signed)
    days = sorted(min(force_day(found, label, p, account) for p in side) for side in sides)
    return days[1] if len(days) > 1 else NEVER


def _applied(found: Instrument, label: str, party: str | None, account: str, goes_on: bool) -> int:
    """From when an article acts for a party: by force, or what goes on already provisionally, for
    those who signed; whoever accedes waits for force (34)."""
    joined = any(party in (line.parties or ()) for line in found.acceded)
    early = [] if joined or not goes_on else covering(found.provisional, label, "")
    return min([force_day(found, label, party, account), *(line.day for line in early)])


def reserved(found: Instrument, label: str, party: str) -> bool:
    """Whether a party has reserved an article: it acts between that party and nobody (34)."""
    return any(
        line.articles and label in line.articles and party in (line.parties or ())
        for line in found.reserves
    )


def apart(found: Instrument, one: str, other: str) -> bool:
    """Whether one of two parties has objected to the other as a whole: nothing acts between
    them (34)."""
    return any(
        (line.to == a and b in (line.parties or ()))
        for line in found.objects
        for a, b in ((one, other), (other, one))
    )


def acting_day(
    world: World,
    found: Instrument,
    label: str,
    clause: Clause,
    named: tuple[str, ...],
    account: str,
) -> int:
    """The later of the days of the parties that are named, never before force; provisional
    application starts what continues."""
    states = {world.states[p] for name in named for p in members_ever(world, name)}
    concerned = [party for party in found.parties if world.states[party] in states]
    if not found.treaty:
        return clause.on if clause.on is not None else found.day
    bound_by_it = {world.states[p] for p in found.parties if not reserved(found, label, p)}
    if len(bound_by_it) < 2 and len(found.parties) > 1:
        return NEVER  # what acts between one and nobody
    if clause.kind in ("raise", "refer"):
        return found.day  # matters open on signature
    if any(reserved(found, label, p) for p in concerned) or any(
        apart(found, a, b) for a in concerned for b in concerned
    ):
        return NEVER
    day = max(
        _applied(found, label, party, account, clause.kind in CONTINUING)
        for party in concerned or (None,)
    )
    if clause.from_signature:
        day = found.day
    if len(bound_by_it) < len({world.states[p] for p in found.parties}):  # nobody is bound alone
        days = {world.states[p]: NEVER for p in found.parties if not reserved(found, label, p)}
        for party in found.parties:
            if world.states[party] in days:
                own = force_day(found, label, party, account)
                days[world.states[party]] = min(days[world.states[party]], own)
        day = max(day, sorted(days.values())[1])
    if clause.on is None or day == NEVER or single(world, clause):
        return day
    return max(day, clause.on)


def bound(world: World, until: int | str | None) -> int:
    """The day of a date, of a happening or of a treaty's force; NEVER where none is given or it
    has no day."""
    if until is None:
        return NEVER
    if isinstance(until, int):
        return until
    found = next((i for i in world.instruments if i.id == until), None)
    if found is None:
        return NEVER  # a text in quotes: what has not come
    return (
        min((line.day for line in found.force if not line.account), default=NEVER)
        if found.treaty
        else found.day
    )
