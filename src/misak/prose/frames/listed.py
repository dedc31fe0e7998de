"""What stands in a list of provisions though no frame takes it."""

from __future__ import annotations

from misak.kinds.readings import DUTY, LISTED
from misak.prose.frames.claims import Claim, Filler, mode_of
from misak.prose.reading.parse import Chunk, Parsed, Predicate


def duty(parsed: Parsed) -> list[Claim]:
    """What no frame took in a list of provisions: somebody is bound to something, or something is to be done by whoever it concerns."""
    last = parsed.predicates[-1] if parsed.predicates else None
    roles: dict[str, tuple[Filler, ...]] = {"topic": (Filler(parsed.text.rstrip(" .,;")),)}
    subject = _subject(parsed) if last is not None and _ahead(last) else None
    if subject:
        roles["obligor"] = tuple(Filler(m.text, m) for m in subject.mentions)
    places = [
        m
        for c in parsed.chunks
        for m in c.mentions
        if "place" in m.types and "polity" not in m.types
    ]
    if places:
        roles["where"] = (Filler(places[0].text, places[0]),)
    negative = bool(last and last.negative)
    size = len(parsed.words)
    return [Claim(DUTY, roles, "will", negative, 0, len(parsed.text), 5, LISTED, size)]


def _ahead(last: Predicate) -> bool:
    """Whether a sentence's verb says what somebody is to do: what is over is no duty, and what is done to somebody is none of his."""
    if last.kind == "noun" or last.lemmas[0][1]:
        return False
    return mode_of(last.feats) != "done" or "Aor" in last.feats


def _subject(parsed: Parsed) -> Chunk | None:
    return next(
        (
            c
            for c in parsed.chunks
            if "N" in c.codes and any(m.types & {"polity", "group"} for m in c.mentions)
        ),
        None,
    )
