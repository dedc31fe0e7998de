"""Who was the first of a group to do something: the name behind the group's (*X'i tanıyan ilk
İtilaf devleti Y oldu*, *… Y'dir*), not the group."""

from __future__ import annotations

from misak.prose.frames.claims import Claim, Filler
from misak.prose.reading.parse import Chunk, Parsed

RANKED = "first"  # the role of what came first
AMONG = "among"  # the role of the group within which it did
BEING = ("oldu", "olmustur", "olmus", "idi")
COPULA = ("dir", "dur", "tir", "tur")


def ranked(claim: Claim, parsed: Parsed) -> Claim:
    """A claim of who was the first, with the name that its sentence ends in as its doer, where its
    own is only the group; any other as it is."""
    actor = claim.one("actor")
    if RANKED not in claim.roles or actor is None or actor.mention is None:
        return claim
    group = actor.mention
    last = next((c for c in reversed(parsed.chunks) if c.first > group.first), None)
    if "group" not in group.types or last is None or not _ends(parsed, last):
        return claim
    who = tuple(Filler(m.text, m) for m in last.mentions)
    roles = {**claim.roles, "actor": who, AMONG: (actor,)}
    end = parsed.words[-1]
    return claim._replace(roles=roles, last=end.end, used=claim.used | {len(parsed.words) - 1})


def _ends(parsed: Parsed, chunk: Chunk) -> bool:
    """Whether a sentence ends in the name of a state, with a verb that only says that it is."""
    if not all("polity" in m.types for m in chunk.mentions):
        return False
    rest = [w.key for w in parsed.words[chunk.last :]]
    if not rest:
        return chunk.mentions[-1].ending.startswith(COPULA)
    return len(rest) == 1 and rest[0] in BEING
