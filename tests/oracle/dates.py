"""When things act: force by article and party, the acting day of a clause, who consents. Rules 1-3, 7."""

from __future__ import annotations

from oracle.world import Clause, Instrument, Line, World

NEVER = 10**6
# Facts that continue only while their instrument does; all else is executed and stays (VCLT 70). Only these start provisionally.
CONTINUING = {
    "autonomy",
    "mandate",
    "demilitarise",
    "neutral-zone",
    "free-port",
    "open-passage",
    "owe",
    "grant",
    "cooperate",
    "remilitarise",
    "end-status",
    "occupy",
    "administer",
    "evacuate",
    "war",
    "conflict",
}


def in_account(lines: tuple[Line, ...], account: str) -> list[Line]:
    """The lines of the base, or with those of one account in the place of the base lines for the same articles and parties."""
    own = [line for line in lines if line.account and line.account == account]
    scopes = {(line.articles, line.parties) for line in own}
    return [
        line
        for line in lines
        if line in own or (not line.account and (line.articles, line.parties) not in scopes)
    ]


def force_day(found: Instrument, label: str, party: str | None, account: str) -> int:
    """The day of an article for a party: the more particular line wins; a party without a line takes the general one, else the earliest."""
    if not found.treaty and not found.force:
        return found.day
    lines = [
        line
        for line in in_account(found.force, account)
        if line.articles is None or label in line.articles
    ]
    mine = [
        line
        for line in lines
        if line.parties is None or (party is not None and party in line.parties)
    ]
    if mine:
        best = max((2 if line.articles else 0) + (1 if line.parties else 0) for line in mine)
        return next(
            line.day
            for line in mine
            if (2 if line.articles else 0) + (1 if line.parties else 0) == best
        )
    return min((line.day for line in lines), default=NEVER)


def acting_day(
    world: World,
    found: Instrument,
    label: str,
    clause: Clause,
    named: tuple[str, ...],
    account: str,
) -> int:
    """The later of the days of the parties that are named, never before force; provisional application starts what continues."""
    states = {world.states[p] for name in named for p in members_ever(world, name)}
    concerned = [party for party in found.parties if world.states[party] in states]
    if not found.treaty:
        return clause.on if clause.on is not None else found.day
    if clause.kind == "raise":
        return found.day  # matters open on signature
    day = max(force_day(found, label, party, account) for party in concerned or [None])
    if clause.from_signature:
        day = found.day
    if clause.kind in CONTINUING:
        day = min(
            [
                day,
                *(
                    line.day
                    for line in found.provisional
                    if line.articles is None or label in line.articles
                ),
            ]
        )
    return max(day, clause.on) if clause.on is not None and day < NEVER else day


def bound(world: World, until: int | str | None) -> int:
    """The day of a date, of a happening or of a treaty's force; NEVER where none is given."""
    if until is None:
        return NEVER
    if isinstance(until, int):
        return until
    found = next(i for i in world.instruments if i.id == until)
    return (
        min((line.day for line in found.force if not line.account), default=NEVER)
        if found.treaty
        else found.day
    )


def members_ever(world: World, name: str) -> list[str]:
    """A polity, or all who were ever members of a group."""
    return [m for m, _, _ in world.groups[name]] if name in world.groups else [name]


def members(world: World, name: str, day: int) -> list[str]:
    """A polity, or the members of a group on a day."""
    return (
        [m for m, begin, end in world.groups[name] if begin <= day < end]
        if name in world.groups
        else [name]
    )


def speaks_for(world: World, polity: str, day: int) -> set[str]:
    """The states for which a polity may act: its own, and its members' and theirs on that day."""
    found = {polity}
    while True:
        more = {
            lower
            for lower, upper, begin, end in world.ties
            if upper in found and begin <= day < end
        } - found
        if not more:
            return {world.states[p] for p in found}
        found |= more


def consent(world: World, found: Instrument, day: int) -> set[str]:
    """The states that consent through an instrument: parties, participants, and those for whom they speak."""
    return {
        state
        for party in (*found.parties, *found.participants)
        for state in speaks_for(world, party, day)
    }
