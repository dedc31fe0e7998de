"""What stands in a list of provisions though no frame takes it."""

from __future__ import annotations

from misak.kinds.readings import DUTY, LISTED
from misak.prose.frames.claims import Claim, Filler, mode_of
from misak.prose.frames.match import negated
from misak.prose.reading.mentions import Mention
from misak.prose.reading.parse import Chunk, Parsed, Predicate

STATES = ("devlet", "krallig", "kralligi", "cumhuriyet", "emirlig", "prenslig", "beylig")
SHORTEST = 2  # words before a verb that make a clause of its own
NOT = frozenset(["no", "not", "neither", "nor", "never"])
FOUNDED = ("kurul", "kurma", "olustur")


def duty(parsed: Parsed) -> list[Claim]:
    """What no frame took in a list of provisions: somebody is bound to something, or something
    is to be done by whoever it concerns.

    A sentence that says several things one after the other (*ordu terhis edilecek, gemiler
    teslim edilecek*) claims each of them.
    """
    if founds(parsed) or not parsed.words:
        return []
    size = len(parsed.words)
    said = [p for p in parsed.predicates if p.kind == "finite" and p.at < size]
    if len(said) > 1 and all(p.at - p.begin >= SHORTEST for p in said):
        return [_part(parsed, p, p.begin, p.at + 1) for p in said]
    last = said[-1] if said else next(iter(parsed.predicates[-1:]), None)
    return [_part(parsed, last, 0, size)]


def stretch(parsed: Parsed, first: int, last: int) -> Claim | None:
    """What a stretch of a sentence's text says as a whole; None where no word stands in it."""
    inner = [i for i, w in enumerate(parsed.words) if first <= w.start < last]
    if not inner:
        return None
    verbs = [p for p in parsed.predicates if p.at in inner]
    verb = verbs[-1] if verbs else None
    if verb is not None and negated(verb, _ruling(parsed, verb)):
        verb = verb._replace(negative=True)
    return _part(parsed, verb, inner[0], inner[-1] + 1)._replace(source="clause")


def _ruling(parsed: Parsed, verb: Predicate) -> Predicate | None:
    """The predicate behind a verb, which may rule it."""
    return next((p for p in parsed.predicates if p.at > verb.at), None)


def _part(parsed: Parsed, last: Predicate | None, begin: int, end: int) -> Claim:
    """What the words from ``begin`` to ``end`` claim, with their verb."""
    first, stop = parsed.words[begin].start, parsed.words[end - 1].end
    whole = end - begin == len(parsed.words)
    first, stop = (0, len(parsed.text)) if whole else (first, stop)
    chunks = [c for c in parsed.chunks if begin <= c.first < end]
    roles: dict[str, tuple[Filler, ...]] = {
        "topic": (Filler(parsed.text[first:stop].rstrip(" .,;")),)
    }
    subject = _subject(chunks) if last is not None and _ahead(last) else None
    if subject:
        roles["obligor"] = tuple(Filler(m.text, m) for m in subject.mentions)
    if places := _places(chunks):
        roles["where"] = (Filler(places[0].text, places[0]),)
    negative = bool(last and last.negative) or _says_not(parsed, begin, end)
    size = len(parsed.words)
    made = Claim(DUTY, roles, "will", negative, first, stop, 5, LISTED, size)
    return made if whole or last is None else made._replace(at=last.at, source="clause")


def founds(parsed: Parsed) -> bool:
    """Whether a sentence says that a state is founded: that is no duty, and no article on
    something else there bears it out."""
    keys = [w.whole for w in parsed.words]
    return any(k.startswith(STATES) for k in keys) and any(k.startswith(FOUNDED) for k in keys)


def _places(chunks: list[Chunk]) -> list[Mention]:
    """The places that some words name, those that are states apart."""
    named = [m for c in chunks for m in c.mentions]
    return [m for m in named if "place" in m.types and "polity" not in m.types]


def _says_not(parsed: Parsed, begin: int, end: int) -> bool:
    """Whether some English words say not (*no fort may be built there*)."""
    return parsed.english and any(w.key in NOT for w in parsed.words[begin:end])


def _ahead(last: Predicate) -> bool:
    """Whether a sentence's verb says what somebody is to do: what is over is no duty, and what
    is done to somebody is none of his."""
    if last.kind == "noun" or last.lemmas[0][1]:
        return False
    return mode_of(last.feats) != "done" or "Aor" in last.feats


def _subject(chunks: list[Chunk]) -> Chunk | None:
    return next(
        (
            c
            for c in chunks
            if "N" in c.codes and any(m.types & {"polity", "group"} for m in c.mentions)
        ),
        None,
    )
