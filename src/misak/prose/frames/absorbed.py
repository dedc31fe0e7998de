"""Claims of one sentence without those that are only part of another: a verb within its trigger, a
verbal noun that says the same, what was carried over where something else stands."""

from __future__ import annotations

from misak.kinds.catalogue import BY_ID
from misak.kinds.readings import DUTY
from misak.prose.frames.claims import Claim
from misak.prose.reading.parse import Parsed


def whole(parsed: Parsed, found: list[Claim]) -> list[Claim]:
    """The claims of a sentence, each once, without what is only part of another one."""
    return _distinct(_absorbed(_own(parsed, found)))


def _own(parsed: Parsed, found: list[Claim]) -> list[Claim]:
    """Without claims of a verb on what only the sentence before named, where another claim of it
    is on what stands here."""
    here = {id(m) for m in parsed.mentions}

    def carried(claim: Claim) -> bool:
        fillers = [f for role in ("what", "where") for f in claim.roles.get(role, ())]
        return any(f.mention is not None and id(f.mention) not in here for f in fillers)

    return [
        c
        for c in found
        if not (carried(c) and any(o.at == c.at and not carried(o) for o in found if o is not c))
    ]


def _absorbed(found: list[Claim]) -> list[Claim]:
    """Without what is only part of a larger claim: a verb within its trigger, a participle or
    verbal noun that says the same, a condition."""
    return [claim for claim in found if not _part(claim, found)]


def _part(claim: Claim, found: list[Claim]) -> bool:
    """Whether a claim is only part of another one of its sentence."""
    later = [c for c in found if c.at > claim.at]
    condition = claim.form == "participle" and claim.reason and bool(later)
    if condition or any(claim.at in c.used for c in later):
        return True
    if claim.kind == DUTY and any(_told_within(claim, c) for c in found):
        return True  # what is undertaken is told by the verb within
    if claim.also:
        return any(_covered(claim, c) for c in found)
    return claim.form in ("participle", "nominal") and any(_says_it(c, claim) for c in later)


def _covered(claim: Claim, other: Claim) -> bool:
    """Whether what stands beside a claim is told by one of its own kind on the same thing."""
    return other.kind == claim.kind and not other.also and _shared(other, claim)


def _told_within(duty: Claim, other: Claim) -> bool:
    """Whether a verbal noun right before a verb tells what is undertaken."""
    return other.form == "nominal" and duty.first <= other.first and 0 < duty.at - other.at <= 2


def _says_it(one: Claim, inner: Claim) -> bool:
    """Whether a later claim of the same clause says what a verbal noun or a participle says."""
    begun = one.first <= inner.first + 1
    return begun and _one_kind(one, inner) and not _other_names(inner, one)


def _one_kind(one: Claim, other: Claim) -> bool:
    """Whether two claims say a thing of one kind; attitudes and deeds are one only where their
    rows are."""
    reading = BY_ID[one.kind].reading
    return one.kind == other.kind or (
        reading == BY_ID[other.kind].reading and reading != "relation"
    )


def _other_names(one: Claim, other: Claim) -> bool:
    """Whether a claim names a place or an instrument that the other does not."""
    names = {
        i
        for f in (x for fs in one.roles.values() for x in fs)
        if f.mention and f.mention.types & {"place", "treaty"}
        for i in f.ids[:1]
    }
    others = {i for f in (x for fs in other.roles.values() for x in fs) for i in f.ids}
    return bool(names - others)


def _distinct(found: list[Claim]) -> list[Claim]:
    kept: list[Claim] = []
    for claim in found:
        if not any(claim.kind == c.kind and claim.roles == c.roles for c in kept):
            kept.append(claim)
    return kept


def _shared(one: Claim, other: Claim) -> bool:
    """Whether two claims name an instrument, a happening or a place in common."""
    names = {
        i
        for fs in one.roles.values()
        for f in fs
        if f.mention and f.mention.types & {"event", "treaty", "place"}
        for i in f.ids
    }
    return any(i in names for fs in other.roles.values() for f in fs for i in f.ids)
