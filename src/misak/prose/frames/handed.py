"""What a sentence hands on to the next, and what of its names takes part in a signature."""

from __future__ import annotations

from misak.prose.frames.claims import Claim, Filler
from misak.prose.frames.match import subject_of, topic
from misak.prose.reading.mentions import Mention
from misak.prose.reading.parse import Chunk, Parsed

SIGNERS = ("devlet", "ulke", "taraf", "hukumet")  # whom a participle may describe


def without_papers(roles: dict[str, tuple[Filler, ...]]) -> dict[str, tuple[Filler, ...]]:
    """The roles of a signature without papers among those who signed: a pact's name is its group's
    too, and a paper signs nothing."""
    signed = tuple(
        f
        for f in roles.get("actor", ())
        if f.mention is None or "treaty" not in f.mention.types or "polity" in f.mention.types
    )
    others = {role: fillers for role, fillers in roles.items() if role != "actor"}
    return {**others, "actor": signed} if signed else others


def handed_on(parsed: Parsed, before: Chunk | None) -> Chunk | None:
    """The subject that a sentence hands on: its topic, or that of its last verb that has one."""
    subjects = [c for p in parsed.predicates for c in [subject_of(parsed, p)] if c is not None]
    return topic(parsed) or (subjects[-1] if subjects else before)


def matter(parsed: Parsed, before: Mention | None) -> Mention | None:
    """The matter last named, else the place; a place does not put a matter aside."""
    matters = [m for m in parsed.mentions if "matter" in m.types]
    if matters:
        return matters[0]
    if before is not None and "matter" in before.types:
        return before
    return next((m for m in parsed.mentions if "place" in m.types), before)


def of_others(claim: Claim, parsed: Parsed) -> bool:
    """Whether a participle only says which states are meant (*X'i imzalayan devletler*, *bu
    antlaşmayı imzalamamış olan ülke*): then it tells no signature."""
    if claim.form != "participle" or "Pass" in _feats(claim, parsed):
        return False
    after = [w.whole for w in parsed.words[claim.at + 1 : claim.at + 3]]
    return claim.negative or any(w.startswith(SIGNERS) for w in after)


def _feats(claim: Claim, parsed: Parsed) -> tuple[str, ...]:
    return next((p.feats for p in parsed.predicates if p.at == claim.at), ())
