"""Who speaks for whom, and who is a member on a day. Rules 5, 7, 28."""

from __future__ import annotations

from oracle.world import Instrument, World

NEVER = 10**6


def members_ever(world: World, name: str) -> list[str]:
    """A polity, or all who were ever members of a group."""
    return [m for m, _, _ in world.groups[name]] if name in world.groups else [name]


def members(world: World, name: str, day: int) -> list[str]:
    """A polity, or the members of a group on a day: none once the group has ended."""
    if name not in world.groups:
        return [name]
    last = world.until.get(name, NEVER)
    return [m for m, begin, end in world.groups[name] if begin <= day < min(end, last)]


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
    """The states that consent through an instrument: parties, participants, and those for whom
    they speak.

    Whoever accedes consents from then on, unless it takes part and signs before.
    """
    later = {p for line in found.acceded if line.day > day for p in line.parties or ()}
    return {
        state
        for party in (*(p for p in found.parties if p not in later), *found.participants)
        for state in speaks_for(world, party, day)
    }
