"""What stands in a list of provisions though no frame takes it."""

from __future__ import annotations

from misak.kinds.readings import DUTY
from misak.prose.claims import Claim, Filler, mode_of
from misak.prose.parse import Parsed


def duty(parsed: Parsed) -> list[Claim]:
    """What no frame took in a list of provisions: somebody is bound to something."""
    last = parsed.predicates[-1] if parsed.predicates else None
    if (
        last is None
        or (mode_of(last.feats) == "done" and "Aor" not in last.feats)
        or last.lemmas[0][1]
    ):
        return []  # what is over is no duty, and what is done to somebody is none of his
    subject = next(
        (
            c
            for c in parsed.chunks
            if "N" in c.codes and any(m.types & {"polity", "group"} for m in c.mentions)
        ),
        None,
    )
    roles: dict[str, tuple[Filler, ...]] = {"topic": (Filler(parsed.text.rstrip(" .,;")),)}
    if subject:
        roles["obligor"] = tuple(Filler(m.text, m) for m in subject.mentions)
    negative = bool(parsed.predicates and parsed.predicates[-1].negative)
    return [Claim(DUTY, roles, "will", negative, 0, len(parsed.text), 5, "list", len(parsed.words))]
