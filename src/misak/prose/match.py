"""Frames met with sentences: every predicate tried against every frame, the best reading of each kept."""

from __future__ import annotations

from functools import cache

from misak.kinds.frames import FRAMES, Frame, Role, Trigger
from misak.prose.claims import Claim, Filler, mode_of
from misak.prose.parse import Chunk, Parsed, Predicate
from misak.prose.tokens import Word

INTRANSITIVE = {"kal", "ol", "gec", "katil", "cik", "sona", "er", "bit", "gir", "kapan", "bulun", "dalgalan", "", "kesinles", "oluş", "olus", "sayil", "kalk"}
DOING = {"S", "O"}
SIDES = {"dogu": "doğu", "bati": "batı", "guney": "güney", "kuzey": "kuzey", "kuzeydogu": "kuzeydoğu", "guneydogu": "güneydoğu"}
WRAPPERS = {"et", "ver", "belirt", "karar", "kararlastir", "yuklen", "ustlen", "ongor", "basla", "gerek", "sagla", "bildir", "ol", "kal", "iste", "acikla", "dayan"}
FILLERS = {"ve", "ile", "bir", "bu", "da", "de", "ise", "icin", "olarak", "tarafindan", "arasinda", "arasindaki", "ancak", "hatta"}


def claims(parsed: Parsed, lang: str = "tr") -> list[Claim]:
    """All claims of one sentence, in the order of their verbs."""
    found: list[Claim] = []
    subject: Chunk | None = None
    for place, predicate in enumerate(parsed.predicates):
        outer = parsed.predicates[place + 1] if place + 1 < len(parsed.predicates) else None
        hits = [claim for frame in frames(lang) for claim in [_try(parsed, predicate, frame, subject, outer)] if claim is not None]
        found += _best(hits)
        own = [c for c in parsed.chunks if predicate.begin <= c.first and c.last <= predicate.at]
        if predicate.kind in ("finite", "adverbial"):
            subject = next((c for c in own if "N" in c.codes), None) or _head(parsed, predicate, own) or subject
    return _distinct(found)


def _head(parsed: Parsed, predicate: Predicate, own: list[Chunk]) -> Chunk | None:
    return None


@cache
def frames(lang: str) -> tuple[Frame, ...]:
    """The frames of one language."""
    return tuple(frame for frame in FRAMES if frame.lang == lang)


def _best(hits: list[Claim]) -> list[Claim]:
    """The best claim of a predicate, and others of it that are as good or speak of other things."""
    if not hits:
        return []
    hits.sort(key=lambda c: -c.score)
    kept = [hits[0]]
    for claim in hits[1:]:
        if claim.kind not in {c.kind for c in kept} and claim.score >= kept[0].score and not _covers(kept[0], claim):
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


def _try(parsed: Parsed, predicate: Predicate, frame: Frame, subject: Chunk | None, outer: Predicate | None) -> Claim | None:
    """One frame on one predicate; None where the trigger, a needed role or the context is missing."""
    hit = None
    for trigger in frame.triggers:
        hit = _triggered(parsed.words, predicate, trigger)
        if hit is not None:
            break
    if hit is None:
        return None
    passive, used, size = hit
    negative = predicate.negative or (outer is not None and outer.negative and predicate.kind in ("nominal", "participle") and _wraps(outer))
    if (frame.sign == "neg") != negative and frame.sign:
        return None
    clause = parsed.words[predicate.begin:min(predicate.at + 1, len(parsed.words))]
    near = clause + parsed.words[predicate.at + 1:predicate.at + 3] if predicate.kind == "participle" else clause
    if any(not _any(near, options) for options in frame.near) or any(_any(near, (stem,)) for stem in frame.never):
        return None
    if ("able", "") in frame.constants and "Abil" not in predicate.feats:
        return None
    roles: dict[str, tuple[Filler, ...]] = {}
    taken: set[int] = set()
    score = 10 * size + 3 * len(frame.near) + (2 if frame.sign else 0)
    for role in sorted(frame.roles, key=lambda r: ("text" in r.types, not r.needed)):
        fillers, weight = _fill(parsed, predicate, role, passive, taken, subject, outer, used)
        if not fillers:
            if role.needed:
                return None
            continue
        roles[role.slot] = fillers
        score += weight * (2 if role.needed else 1)
    for name, value in frame.constants:
        if value:
            roles[name] = (Filler(value),)
    first = parsed.words[predicate.begin].start if predicate.begin < len(parsed.words) else 0
    last = parsed.words[min(predicate.at, len(parsed.words) - 1)].end
    return Claim(frame.kind, roles, mode_of((outer or predicate).feats if predicate.kind in ("nominal", "participle") and outer else predicate.feats), negative, first, last, score, frame.text, predicate.at)


def _wraps(outer: Predicate) -> bool:
    return any(lemma in WRAPPERS for lemma, _ in outer.lemmas)


def _triggered(words: list[Word], predicate: Predicate, trigger: Trigger) -> tuple[bool, set[int], int] | None:
    """(passive, places of the trigger's words, how many they are) where a trigger is met."""
    if not trigger.verb:
        places = _sequence(words, trigger.words, predicate.begin, min(predicate.at + 1, len(words)))
        if places is None or predicate.kind not in ("finite", "noun", "adverbial", "nominal", "participle"):
            return None
        return predicate.lemmas[0][1], places | {predicate.at}, len(trigger.words)
    for lemma, passive in predicate.lemmas:
        if lemma == trigger.words[-1]:
            break
    else:
        return None
    if len(trigger.words) == 1:
        return passive, {predicate.at}, 1
    before = _sequence(words, trigger.words[:-1], max(predicate.begin, predicate.at - 5), predicate.at)
    return None if before is None else (passive, before | {predicate.at}, len(trigger.words))


def _sequence(words: list[Word], stems: tuple[str, ...], begin: int, end: int) -> set[int] | None:
    """Places of stems in order, with no more than two words between."""
    for start in range(begin, end):
        if not _is(words[start], stems[0]):
            continue
        places, at = {start}, start
        for stem in stems[1:]:
            following = next((i for i in range(at + 1, min(at + 4, end)) if _is(words[i], stem)), None)
            if following is None:
                break
            places.add(following)
            at = following
        else:
            return places
    return None


def _is(word: Word, stem: str) -> bool:
    """Whether a word is of a stem: by its lemma, or by its beginning."""
    return word.whole == stem or (len(stem) > 3 and word.whole.startswith(stem)) or any(r.lemma == stem for r in word.readings[:4])


def _any(words: list[Word], stems: tuple[str, ...]) -> bool:
    for stem in stems:
        parts = stem.split()
        if len(parts) == 1 and any(_is(w, stem) for w in words):
            return True
        if len(parts) > 1 and any(all(_is(words[i + j], part) for j, part in enumerate(parts)) for i in range(len(words) - len(parts) + 1)):
            return True
    return False


def codes(chunk: Chunk, predicate: Predicate, passive: bool) -> set[str]:
    """Where a chunk stands as a predicate sees it: deep roles from case, voice and the form of the verb."""
    have = set(chunk.codes)
    still = passive or any(lemma in INTRANSITIVE for lemma, _ in predicate.lemmas)
    if "N" in have:
        have |= {"O"} if passive else {"S", "O"} if not still else {"O", "S"}
    if "G" in have and predicate.kind in ("nominal", "participle"):
        have |= {"O"} if passive else {"S"} if not still else {"S", "O"}
    if chunk.first > predicate.at:
        relative = predicate.feats[-1:] == ("PresPart",)
        have = {"H"} | ({"O"} if passive or not relative else {"S"})
    return have


def _fill(parsed: Parsed, predicate: Predicate, role: Role, passive: bool, taken: set[int], subject: Chunk | None, outer: Predicate | None, used: set[int]) -> tuple[tuple[Filler, ...], int]:
    """The fillers of a role with a weight: names of the clause, of the noun after a participle, then of the clause before."""
    if "side" in role.types:
        return _side(parsed, predicate)
    if "ordinal" in role.types:
        return _ordinal(parsed, predicate)
    names = tuple(t for t in role.types if t not in ("text", "referent", "body"))
    inner = [p.at for p in parsed.predicates if p.kind == "participle" and predicate.begin <= p.at < predicate.at]
    ranked: list[tuple[int, int, Chunk]] = []
    for index, chunk in enumerate(parsed.chunks):
        if index in taken or not _typed(chunk, names):
            continue
        ahead = predicate.kind == "participle" and predicate.at < chunk.first <= predicate.at + 3
        within = predicate.begin <= chunk.first and chunk.last <= predicate.at
        have = codes(chunk, predicate, passive)
        if not (ahead or within) or not (have & set(role.where) or "X" in role.where):
            continue
        weak = any(chunk.last <= at and at - chunk.last <= 3 for at in inner)
        exact = next((i for i, code in enumerate(role.where) if code in have), 9)
        ranked.append((exact + (5 if weak else 0), -chunk.first if "O" in role.where else chunk.first, chunk))
    if ranked:
        if "O" in role.where and not passive and "N" in min(ranked, key=lambda r: r[0])[2].codes:
            ranked.sort(key=lambda r: (r[0], r[1]))
        best = min(ranked, key=lambda r: (r[0], r[1]))[2]
        taken.add(parsed.chunks.index(best))
        return _of(best, names), 4
    if subject is not None and {"S", "O", "N"} & set(role.where) and _typed(subject, names) and predicate.kind in ("finite", "adverbial", "noun"):
        return _of(subject, names), 2
    if outer is not None and "S" in role.where and predicate.kind in ("nominal", "participle"):
        for chunk in parsed.chunks:
            if predicate.at < chunk.first < outer.at and "N" in chunk.codes and _typed(chunk, names):
                return _of(chunk, names), 2
    if "text" in role.types:
        rest = _rest(parsed, predicate, taken, used)
        return ((Filler(rest),), 1) if rest else ((), 0)
    return (), 0


def _typed(chunk: Chunk, names: tuple[str, ...]) -> bool:
    return bool(names) and any(m.types & set(names) for m in chunk.mentions)


def _of(chunk: Chunk, names: tuple[str, ...]) -> tuple[Filler, ...]:
    return tuple(Filler(m.text, m) for m in chunk.mentions if m.types & set(names))


def _rest(parsed: Parsed, predicate: Predicate, taken: set[int], used: set[int]) -> str:
    """The words of the clause that no other role has."""
    gone = {at for index in taken for at in range(parsed.chunks[index].first, parsed.chunks[index].last)}
    kept = [w.text for at, w in enumerate(parsed.words) if predicate.begin <= at < predicate.at and at not in gone]
    if predicate.at < len(parsed.words) and predicate.kind != "noun":
        kept.append(parsed.words[predicate.at].text)
    while kept and kept[0].lower() in FILLERS:
        kept.pop(0)
    return " ".join(kept)


def _side(parsed: Parsed, predicate: Predicate) -> tuple[tuple[Filler, ...], int]:
    for word in parsed.words[predicate.begin:predicate.at]:
        if word.whole in SIDES:
            return (Filler(SIDES[word.whole]),), 3
    return (), 0


def _ordinal(parsed: Parsed, predicate: Predicate) -> tuple[tuple[Filler, ...], int]:
    for word in parsed.words[predicate.begin:predicate.at + 1]:
        if word.whole in ("ilk", "first"):
            return (Filler("1"),), 3
        if word.whole in ("ikinci", "second"):
            return (Filler("2"),), 3
    return (), 0
