"""What stands in a list of provisions though no frame takes it."""

from __future__ import annotations

from misak.kinds.readings import DUTY, LISTED
from misak.prose.claims import Claim, Filler, mode_of
from misak.prose.parse import Chunk, Parsed


def duty(parsed: Parsed) -> list[Claim]:
    """What no frame took in a list of provisions: somebody is bound to something, or something is to be done by whoever it concerns."""
    last = parsed.predicates[-1] if parsed.predicates else None
    passive = last is not None and bool(last.lemmas[0][1])
    told = {m for c in parsed.chunks for m in c.mentions}
    roles: dict[str, tuple[Filler, ...]] = {"topic": (Filler(parsed.text.rstrip(" .,;")),)}
    active = (
        last is not None
        and last.kind != "noun"
        and not passive
        and (mode_of(last.feats) != "done" or "Aor" in last.feats)
    )
    subject = _subject(parsed) if active else None
    if subject:
        roles["obligor"] = tuple(Filler(m.text, m) for m in subject.mentions)
    places = [m for m in told if m.types & {"place"} and "polity" not in m.types]
    if places:
        first = min(places, key=lambda m: m.first)
        roles["where"] = (Filler(first.text, first),)
    negative = bool(last and last.negative)
    size = len(parsed.words)
    return [Claim(DUTY, roles, "will", negative, 0, len(parsed.text), 5, LISTED, size)]


def _subject(parsed: Parsed) -> Chunk | None:
    return next(
        (
            c
            for c in parsed.chunks
            if "N" in c.codes and any(m.types & {"polity", "group"} for m in c.mentions)
        ),
        None,
    )
