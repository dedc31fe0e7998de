"""Frames met with sentences: every predicate tried against every frame, the best reading of each kept."""

from __future__ import annotations

from functools import cache

from misak.kinds.catalogue import BY_ID
from misak.kinds.frames import FRAMES, Frame, Trigger
from misak.kinds.readings import DUTY
from misak.prose.frames.claims import Claim, Filler, mode_of
from misak.prose.frames.filling import colon, fill, wraps
from misak.prose.frames.pairs import pairs
from misak.prose.reading.parse import Chunk, Parsed, Predicate
from misak.prose.reading.tokens import Word


def claims(parsed: Parsed, lang: str = "tr", before: Chunk | None = None) -> list[Claim]:
    """All claims of one sentence, in the order of their verbs. ``before`` is the subject of the sentence before it."""
    found: list[Claim] = []
    subject: Chunk | None = topic(parsed) or before
    keys = frozenset(
        part for w in parsed.words for part in (w.whole[:3], *(r.lemma[:3] for r in w.readings[:4]))
    )
    for place, predicate in enumerate(parsed.predicates):
        outer = parsed.predicates[place + 1] if place + 1 < len(parsed.predicates) else None
        hits = [
            claim
            for frame in candidates(lang, predicate, keys)
            for claim in _try(parsed, predicate, frame, subject, outer)
        ]
        found += _best(hits)
        if predicate.kind in ("finite", "adverbial"):
            subject = subject_of(parsed, predicate) or subject
    return _distinct(_absorbed(found))


def topic(parsed: Parsed) -> Chunk | None:
    """A name at the head of a sentence whose *da* was written as an ending (*Rusya'da bu yüzden …*), where no other name could be the doer."""
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


def _absorbed(found: list[Claim]) -> list[Claim]:
    """Without what is only part of a larger claim: a verb within its trigger, a participle or verbal noun that says the same, a condition."""
    kept: list[Claim] = []
    for claim in found:
        later = [c for c in found if c.at > claim.at]
        if any(claim.at in c.used for c in later):
            continue
        if claim.also and any(
            c.kind == claim.kind and not c.also and _shared(c, claim) for c in found
        ):
            continue
        if claim.kind == DUTY and any(
            c.form == "nominal" and claim.first <= c.first and 0 < claim.at - c.at <= 2
            for c in found
        ):
            continue  # what is undertaken is told by the verb within
        inner = claim.form in ("participle", "nominal")
        if (
            inner
            and not claim.also
            and any(
                _one_kind(c, claim) and c.first <= claim.first + 1 and not _other_names(claim, c)
                for c in later
            )
        ):
            continue
        if claim.form == "participle" and claim.reason and later:
            continue
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


def _one_kind(one: Claim, other: Claim) -> bool:
    """Whether two claims say a thing of one kind; attitudes and deeds are one only where their rows are."""
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


@cache
def frames(lang: str) -> tuple[Frame, ...]:
    """The frames of one language."""
    return tuple(frame for frame in FRAMES if frame.lang == lang)


@cache
def _by_verb(
    lang: str,
) -> tuple[dict[str, tuple[Frame, ...]], tuple[tuple[Frame, tuple[str, ...]], ...]]:
    """(frames by the lemmas of their verbs, frames with other triggers beside the beginnings of these)."""
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
    """The frames that a predicate can meet: those of its lemmas, and those whose first word begins as a word of the sentence does."""
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


def _distinct(found: list[Claim]) -> list[Claim]:
    kept: list[Claim] = []
    for claim in found:
        if not any(claim.kind == c.kind and claim.roles == c.roles for c in kept):
            kept.append(claim)
    return kept


def _try(
    parsed: Parsed,
    predicate: Predicate,
    frame: Frame,
    subject: Chunk | None,
    outer: Predicate | None,
) -> list[Claim]:
    """One frame on one predicate; nothing where the trigger, a needed role or the context is missing, several where it lists pairs."""
    hit = None
    previous = max((p.at for p in parsed.predicates if p.at < predicate.at), default=-1)
    for trigger in frame.triggers:
        hit = _triggered(parsed.words, predicate, trigger, previous)
        if hit is not None:
            break
    if hit is None:
        return []
    passive, used, size = hit
    negative = predicate.negative or (
        outer is not None
        and outer.negative
        and outer.at - predicate.at < 4
        and predicate.kind in ("nominal", "participle")
        and wraps(outer)
    )
    if (frame.sign == "neg") != negative and frame.sign:
        return []
    clause = parsed.words[predicate.begin : min(predicate.at + 1, len(parsed.words))]
    near = (
        clause + parsed.words[predicate.at + 1 : predicate.at + 3]
        if predicate.kind == "participle"
        else clause
    )
    if any(not _any(near, options) for options in frame.near) or any(
        _any(near, (stem,)) for stem in frame.never
    ):
        return []
    if frame.close and _any(
        parsed.words[max(predicate.begin, predicate.at - 2) : predicate.at], frame.close
    ):
        return []
    if predicate.feats[-1:] == ("Inf",) and _purpose(parsed.words, predicate.at):
        return []
    if ("nominal", "") in frame.constants and predicate.kind not in ("nominal", "participle"):
        return []
    if ("able", "") in frame.constants and "Abil" not in predicate.feats:
        return []
    roles: dict[str, tuple[Filler, ...]] = {}
    taken: set[int] = set()
    score = 10 * size + 3 * len(frame.near) + (2 if frame.sign else 0)
    for role in sorted(frame.roles, key=lambda r: ("text" in r.types, not r.needed)):
        fillers, weight = fill(parsed, predicate, role, passive, taken, subject, outer, used)
        if not fillers:
            if role.needed:
                return []
            continue
        roles[role.slot] = fillers
        score += weight * (2 if role.needed else 1)
    for name, value in frame.constants:
        if value:
            roles[name] = (Filler(value),)
    first = parsed.words[predicate.begin].start if predicate.begin < len(parsed.words) else 0
    last = (
        len(parsed.text)
        if colon(parsed, predicate.at)
        else parsed.words[min(predicate.at, len(parsed.words) - 1)].end
    )
    used |= {predicate.at}
    made = Claim(
        frame.kind,
        roles,
        mode_of(
            (outer or predicate).feats
            if predicate.kind in ("nominal", "participle") and outer
            else predicate.feats
        ),
        negative and frame.sign != "neg",
        first,
        last,
        score,
        frame.text,
        predicate.at,
        "frame",
        None,
        frozenset(used),
        predicate.kind,
        ("also", "") in frame.constants,
        predicate.kind == "participle" and predicate.feats[-1:] == ("Loc",),
    )
    return pairs(parsed, predicate, frame, made, passive)


def _purpose(words: list[Word], at: int) -> bool:
    """Whether a verbal noun only tells an aim: *… amacıyla*, *… üzere*, or the first of two such."""
    after = [w.whole for w in words[at + 1 : at + 16]]
    if not after:
        return False
    return after[0] in ("amaciyla", "uzere", "maksadiyla") or (
        after[0] in ("ve", "veya") and any(w in ("amaciyla", "maksadiyla") for w in after)
    )


def _triggered(
    words: list[Word], predicate: Predicate, trigger: Trigger, previous: int
) -> tuple[bool, set[int], int] | None:
    """(passive, places of the trigger's words, how many they are) where a trigger is met."""
    if not trigger.verb:
        places = _sequence(words, trigger.words, predicate.begin, min(predicate.at + 1, len(words)))
        if places is None or (max(places) <= previous and max(places) < predicate.at):
            return None
        return predicate.lemmas[0][1], places | {predicate.at}, len(trigger.words)
    for lemma, passive in predicate.lemmas:  # noqa: B007 - the voice of the lemma that fits is wanted below
        if lemma == trigger.words[-1]:
            break
    else:
        return None
    if len(trigger.words) == 1:
        return passive, {predicate.at}, 1
    before = _sequence(
        words, trigger.words[:-1], max(predicate.begin, predicate.at - 5), predicate.at
    )
    return None if before is None else (passive, before | {predicate.at}, len(trigger.words))


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
    return (
        word.whole == stem
        or (len(stem) > 3 and word.whole.startswith(stem))
        or any(r.lemma == stem for r in word.readings[:4])
    )


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
