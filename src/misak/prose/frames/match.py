"""Frames met with sentences: every predicate tried against every frame, the best reading of
each kept."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from misak.kinds.frames import FRAMES, Frame, Trigger
from misak.kinds.weights import DENYING
from misak.prose.frames.absorbed import whole
from misak.prose.frames.claims import Claim, Filler, mode_of
from misak.prose.frames.common_words import colon
from misak.prose.frames.filling import Trial, fill, nominal, of_doer, wraps
from misak.prose.frames.pairs import pairs
from misak.prose.reading.parse import Chunk, Parsed, Predicate
from misak.prose.reading.tokens import Word

PAPERS = frozenset(["treaty", "document"])
REACH = 8  # words between a verbal noun and the verb that rules it
UNKNOWN = ("new:", "@")  # beginnings of what is no name of the books
SUPPOSING = ("olursa", "olursalar", "olsa", "takdirde", "durumunda", "halinde")


def claims(parsed: Parsed, lang: str = "tr", before: Chunk | None = None) -> list[Claim]:
    """All claims of one sentence, in the order of their verbs. ``before`` is the subject of the
    sentence before it."""
    found: list[Claim] = []
    subject: Chunk | None = topic(parsed) or before
    keys = frozenset(
        part for w in parsed.words for part in (w.whole[:3], *(lemma[:3] for lemma in w.lemmas))
    )
    for place, predicate in enumerate(parsed.predicates):
        outer = parsed.predicates[place + 1] if place + 1 < len(parsed.predicates) else None
        hits = [
            claim
            for frame in candidates(lang, predicate, keys)
            for claim in _try(parsed, predicate, frame, subject, outer)
        ]
        found += _best(hits)
        if predicate.leads or predicate.kind in ("finite", "adverbial"):
            subject = subject_of(parsed, predicate) or subject
    return whole(parsed, found)


def topic(parsed: Parsed) -> Chunk | None:
    """A name at the head of a sentence whose *da* was written as an ending (*Rusya'da bu yüzden
    …*), where no other name could be the doer."""
    first = parsed.chunks[0] if parsed.chunks else None
    if (
        first is None
        or first.first > 0
        or first.codes != "L"
        or parsed.words[first.last - 1].suffix not in ("da", "de", "ta", "te")
    ):
        return None
    lands = [
        c
        for c in parsed.chunks
        if "N" in c.codes
        and "m" not in c.codes
        and any(m.types & {"polity", "group"} for m in c.mentions)
    ]
    return None if lands or not first.mentions[0].types & {"polity"} else first


def subject_of(parsed: Parsed, predicate: Predicate) -> Chunk | None:
    """The subject that a clause hands on: its bare name, or the owner of its verbal noun."""
    own = [
        c
        for c in parsed.chunks
        if predicate.begin <= c.first
        and c.last <= predicate.at
        and any(m.types & {"polity", "group", "place", "people", "person"} for m in c.mentions)
    ]
    return next((c for c in own if "N" in c.codes and "m" not in c.codes), None) or next(
        (c for c in own if "G" in c.codes and predicate.kind == "adverbial"), None
    )


@cache
def frames(lang: str) -> tuple[Frame, ...]:
    """The frames of one language."""
    return tuple(frame for frame in FRAMES if frame.lang == lang)


@cache
def _by_verb(
    lang: str,
) -> tuple[dict[str, tuple[Frame, ...]], tuple[tuple[Frame, tuple[str, ...]], ...]]:
    """(frames by the lemmas of their verbs, frames with other triggers beside the beginnings of
    these)."""
    verbs: dict[str, list[Frame]] = {}
    others = []
    for frame in frames(lang):
        for lemma in {t.words[-1] for t in frame.triggers if t.verb}:
            verbs.setdefault(lemma, []).append(frame)
        loose = tuple(t.words[0][:3] for t in frame.triggers if not t.verb)
        if loose:
            others.append((frame, loose))
    return {lemma: tuple(rows) for lemma, rows in verbs.items()}, tuple(others)


def candidates(lang: str, predicate: Predicate, keys: frozenset[str]) -> list[Frame]:
    """The frames that a predicate can meet: those of its lemmas, and those whose first word
    begins as a word of the sentence does."""
    verbs, others = _by_verb(lang)
    found = [frame for lemma, _ in predicate.lemmas for frame in verbs.get(lemma, ())]
    found += [frame for frame, loose in others if any(start in keys for start in loose)]
    return list(dict.fromkeys(found))


def _best(hits: list[Claim]) -> list[Claim]:
    """The best claim of a predicate, and others of it that are as good or speak of other things."""
    if not hits:
        return []
    hits.sort(key=lambda c: (c.also, -c.score))
    kept = [hits[0]]
    for claim in hits[1:]:
        if (
            claim.kind == kept[0].kind
            and claim.frame == kept[0].frame
            and claim.score == kept[0].score
            and claim.roles != kept[0].roles
        ) or (
            claim.kind not in {c.kind for c in kept}
            and (claim.also or (claim.score >= kept[0].score and not _covers(kept[0], claim)))
        ):
            kept.append(claim)
    return kept


def _covers(one: Claim, other: Claim) -> bool:
    """Whether two claims say the same of the same names in other words."""
    names = {f.text for fillers in other.roles.values() for f in fillers}
    return names <= {f.text for fillers in one.roles.values() for f in fillers}


def _try(
    parsed: Parsed,
    predicate: Predicate,
    frame: Frame,
    subject: Chunk | None,
    outer: Predicate | None,
) -> list[Claim]:
    """One frame on one predicate; nothing where the trigger, a needed role or the context is
    missing, several where it lists pairs."""
    hit = None if _supposed(parsed.words, predicate) else _hit(parsed, predicate, frame)
    if hit is None or _of_a_name(parsed, hit, predicate.at):
        return []
    negative = predicate.negative or negated(predicate, outer)
    if frame.sign and (frame.sign == "neg") != negative:
        return []
    if not (_fits_context(parsed, predicate, frame) and _fits_form(parsed, predicate, frame)):
        return []
    trial = Trial(parsed, predicate, hit.passive, subject, outer, set(), hit.used)
    found = _roles(trial, frame)
    if found is None:
        return []
    roles, weight = found
    said = outer if nominal(predicate) and outer else predicate
    first = parsed.words[predicate.begin].start if predicate.begin < len(parsed.words) else 0
    made = Claim(
        frame.kind,
        roles,
        mode_of(said.feats),
        negative and frame.sign != "neg",
        first,
        _end(parsed, predicate.at),
        10 * hit.size + 3 * len(frame.near) + (2 if frame.sign else 0) + weight,
        frame.text,
        predicate.at,
        used=frozenset(hit.used | {predicate.at}),
        form=predicate.kind,
        also=("also", "") in frame.constants,
        reason=predicate.kind == "participle" and predicate.feats[-1:] == ("Loc",),
    )
    return pairs(parsed, predicate, frame, made, hit.passive)


def _of_a_name(parsed: Parsed, hit: Hit, at: int) -> bool:
    """Whether a noun of a trigger is only a word in the name of a paper: who signed the *Mudanya
    Ateşkesi* is not said to have agreed on an armistice."""
    papers = (m for m in parsed.mentions if m.types & PAPERS and not m.ids[0].startswith(UNKNOWN))
    return any((hit.used - {at}) & set(range(m.first + 1, m.last)) for m in papers)


def negated(predicate: Predicate, outer: Predicate | None) -> bool:
    """Whether a verbal noun is negated by the verb that rules it: *… vermeyi kabul etmedi*, *… ait
    olduğunu reddetti*."""
    if outer is None or not nominal(predicate) or outer.at - predicate.at > REACH:
        return False
    return (outer.negative and wraps(outer)) or any(lemma in DENYING for lemma, _ in outer.lemmas)


def _fits_context(parsed: Parsed, predicate: Predicate, frame: Frame) -> bool:
    """Whether the clause has the words that a frame wants near its verb, and none that it
    refuses."""
    words, at = parsed.words, predicate.at
    near = words[predicate.begin : at + 1]
    if predicate.kind == "participle":
        near = near + words[at + 1 : at + 3]
    if any(not _any(near, options) for options in frame.near) or _any(near, frame.never):
        return False
    return not (frame.close and _any(words[max(predicate.begin, at - 2) : at], frame.close))


def _fits_form(parsed: Parsed, predicate: Predicate, frame: Frame) -> bool:
    """Whether the form of the verb is one that a frame takes; what only tells an aim is taken
    by none."""
    if predicate.feats[-1:] == ("Inf",) and _purpose(parsed.words, predicate.at):
        return False
    if ("nominal", "") in frame.constants and not nominal(predicate):
        return False
    return ("able", "") not in frame.constants or "Abil" in predicate.feats


def _roles(trial: Trial, frame: Frame) -> tuple[dict[str, tuple[Filler, ...]], int] | None:
    """The roles of a frame filled, with what they weigh together; None where one that is needed
    stays empty."""
    roles: dict[str, tuple[Filler, ...]] = {}
    total = 0
    for role in sorted(frame.roles, key=lambda r: ("text" in r.types, not r.needed)):
        fillers, weight = fill(trial, role)
        if fillers:
            roles[role.slot] = fillers
            total += weight * (2 if role.needed else 1)
        elif role.needed and not (trial.passive and of_doer(role)):
            return None
    constants = {name: (Filler(value),) for name, value in frame.constants if value}
    return {**roles, **constants}, total


def _supposed(words: list[Word], predicate: Predicate) -> bool:
    """Whether a verb only supposes something (*girecek olursa*, *girerse*): that is a condition,
    and no claim."""
    near = words[predicate.at : predicate.at + 2]
    return any(w.whole in SUPPOSING for w in near[1:]) or any("Cond" in f for f in predicate.feats)


def _end(parsed: Parsed, at: int) -> int:
    """Where what a verb says ends in the text: with it, or where a colon follows with the
    sentence."""
    if colon(parsed, at):
        return len(parsed.text)
    return parsed.words[min(at, len(parsed.words) - 1)].end


class Hit(NamedTuple):
    """A trigger met: the voice of its verb, the places of its words, how many they are."""

    passive: bool
    used: set[int]
    size: int


def _hit(parsed: Parsed, predicate: Predicate, frame: Frame) -> Hit | None:
    """The first trigger of a frame that a predicate meets."""
    previous = max((p.at for p in parsed.predicates if p.at < predicate.at), default=-1)
    for trigger in frame.triggers:
        hit = _triggered(parsed.words, predicate, trigger, previous)
        if hit is not None:
            return hit
    return None


def _purpose(words: list[Word], at: int) -> bool:
    """Whether a verbal noun only tells an aim: *… amacıyla*, *… üzere*, or the first of two
    such."""
    after = [w.whole for w in words[at + 1 : at + 16]]
    if not after:
        return False
    return after[0] in ("amaciyla", "uzere", "maksadiyla") or (
        after[0] in ("ve", "veya") and any(w in ("amaciyla", "maksadiyla") for w in after)
    )


def _triggered(
    words: list[Word], predicate: Predicate, trigger: Trigger, previous: int
) -> Hit | None:
    """A trigger on a predicate; ``previous`` is the place of the verb before it."""
    at = predicate.at
    if not trigger.verb:
        places = _sequence(words, trigger.words, predicate.begin, min(at + 1, len(words)))
        if places is None or (max(places) <= previous and max(places) < at):
            return None
        return Hit(predicate.lemmas[0][1], places | {at}, len(trigger.words))
    voices = [passive for lemma, passive in predicate.lemmas if lemma == trigger.words[-1]]
    if not voices:
        return None
    if len(trigger.words) == 1:
        return Hit(voices[0], {at}, 1)
    before = _sequence(words, trigger.words[:-1], max(predicate.begin, at - 5), at)
    return None if before is None else Hit(voices[0], before | {at}, len(trigger.words))


def _sequence(words: list[Word], stems: tuple[str, ...], begin: int, end: int) -> set[int] | None:
    """Places of stems in order, with no more than two words between."""
    for start in range(begin, end):
        if not _is(words[start], stems[0]):
            continue
        places, at = {start}, start
        for stem in stems[1:]:
            following = next(
                (i for i in range(at + 1, min(at + 4, end)) if _is(words[i], stem)), None
            )
            if following is None:
                break
            places.add(following)
            at = following
        else:
            return places
    return None


def _is(word: Word, stem: str) -> bool:
    """Whether a word is of a stem: by its lemma, or by its beginning."""
    whole = word.whole
    if whole == stem or (len(stem) > 3 and whole.startswith(stem)):
        return True
    return stem in word.lemmas


def _any(words: list[Word], stems: tuple[str, ...]) -> bool:
    for stem in stems:
        parts = stem.split()
        if len(parts) == 1 and any(_is(w, stem) for w in words):
            return True
        if len(parts) > 1 and any(
            all(_is(words[i + j], part) for j, part in enumerate(parts))
            for i in range(len(words) - len(parts) + 1)
        ):
            return True
    return False
