"""What stands in a list of provisions though no frame takes it."""

from __future__ import annotations

from misak.kinds.readings import DUTY, LISTED
from misak.prose.frames.claims import Claim, Filler, mode_of
from misak.prose.reading.parse import Chunk, Parsed, Predicate

STATES = ("devlet", "krallig", "kralligi", "cumhuriyet", "emirlig", "prenslig", "beylig")
FOUNDED = ("kurul", "kurma", "olustur")


def duty(parsed: Parsed) -> list[Claim]:
    """What no frame took in a list of provisions: somebody is bound to something, or something
    is to be done by whoever it concerns."""
    said = [p for p in parsed.predicates if p.kind == "finite"] or list(parsed.predicates)
    last = said[-1] if said else None
    if founds(parsed):
        return []
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


def founds(parsed: Parsed) -> bool:
    """Whether a sentence says that a state is founded: that is no duty, and no article on
    something else there bears it out."""
    keys = [w.whole for w in parsed.words]
    return any(k.startswith(STATES) for k in keys) and any(k.startswith(FOUNDED) for k in keys)


def _ahead(last: Predicate) -> bool:
    """Whether a sentence's verb says what somebody is to do: what is over is no duty, and what
    is done to somebody is none of his."""
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
