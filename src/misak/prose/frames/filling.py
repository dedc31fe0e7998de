"""What fills the role of a frame: the name or the words of a clause that stand in the right
place for it."""

from __future__ import annotations

from typing import NamedTuple

from misak.kinds.frames import Role
from misak.prose.frames.claims import Filler
from misak.prose.frames.common_words import noun, ordinal, rest, side
from misak.prose.reading.parse import JOINTS, Chunk, Parsed, Predicate

INTRANSITIVE = {
    "kal",
    "ol",
    "gec",
    "katil",
    "cik",
    "sona",
    "er",
    "bit",
    "gir",
    "kapan",
    "bulun",
    "dalgalan",
    "",
    "kesinles",
    "olus",
    "sayil",
    "kalk",
}
WIDER = {"polity": ("polity", "group"), "instrument": ("treaty", "document", "event")}
WRAPPERS = {
    "et",
    "ver",
    "belirt",
    "karar",
    "kararlastir",
    "yuklen",
    "ustlen",
    "ongor",
    "basla",
    "gerek",
    "sagla",
    "bildir",
    "ol",
    "kal",
    "iste",
    "acikla",
    "dayan",
    "beyan",
    "belirle",
    "duzenle",
    "hukme",
    "taahhut",
    "mutabik",
    "anlas",
}
HEIRS = ("actor", "obligor", "one")  # roles that the subject of the sentence before may fill
HANDS_ON = ("finite", "adverbial", "noun")  # kinds of predicates to which a subject is handed on


class Trial(NamedTuple):
    """A verb on which a frame is tried: its voice in the frame, the subject that is handed on,
    the verb that rules it, the names and words that are taken."""

    parsed: Parsed
    predicate: Predicate
    passive: bool
    subject: Chunk | None
    outer: Predicate | None
    taken: set[int]
    used: set[int]


class Filled(NamedTuple):
    """The fillers of a role, with what they weigh."""

    fillers: tuple[Filler, ...]
    weight: int


NOTHING = Filled((), 0)


def wraps(outer: Predicate) -> bool:
    """Whether a verb only says that what it rules is agreed, decided or undertaken; what it may be
    less likely (*kaldıran* as a form of *kal-*) does not count."""
    return any(lemma in WRAPPERS for lemma, _ in outer.lemmas[:1])


def nominal(predicate: Predicate) -> bool:
    """Whether a verb form is a verbal noun or a participle, which another verb may rule."""
    return predicate.kind in ("nominal", "participle")


def still(predicate: Predicate) -> bool:
    """Whether a verb may be one that does nothing to anything."""
    return any(lemma in INTRANSITIVE for lemma, _ in predicate.lemmas)


def codes(chunk: Chunk, predicate: Predicate, passive: bool) -> set[str]:
    """Where a chunk stands as a predicate sees it: deep roles from case, voice and the form of
    the verb."""
    ending = predicate.feats[-1:]
    if chunk.first > predicate.at:
        object_ = passive or (ending != ("PresPart",) and predicate.kind == "participle")
        return {"H", "O" if object_ else "S"}
    have = set(chunk.codes)
    quiet = passive or still(predicate)
    if "N" in have:
        have |= _bare(chunk, passive, quiet)
    if "G" in have and nominal(predicate) and ending not in (("Inf",), ("PresPart",)):
        have |= {"O"} if passive else {"S", "O"} if quiet else {"S"}
    return have


def _bare(chunk: Chunk, passive: bool, quiet: bool) -> set[str]:
    """What a name without an ending may be: the doer, or where the verb does nothing, or it is
    a thing's, what it is done to."""
    if passive:
        return {"O"}
    thing = not any(m.types & {"polity", "group", "person"} for m in chunk.mentions)
    return {"S", "O"} if quiet or thing else {"S"}


def fill(trial: Trial, role: Role) -> Filled:
    """The fillers of a role with a weight: names of the clause, of the noun after a participle,
    then of the clause before."""
    parsed, predicate = trial.parsed, trial.predicate
    if "side" in role.types:
        return _worded(side(parsed, predicate), 3)
    if "ordinal" in role.types:
        return _worded(ordinal(parsed, predicate), 3)
    ranked = [r for at, c in enumerate(parsed.chunks) for r in [_rank(trial, role, at, c)] if r]
    if ranked:
        return _best(trial, role, ranked)
    if trial.subject is not None and _inherits(trial, role, trial.subject):
        return Filled(of(trial.subject, names_of(role)), 2)
    later = _before_outer(trial, role)
    if later is not None:
        return Filled(of(later, names_of(role)), 2)
    if "text" not in role.types:
        return NOTHING
    if "R" in role.where:
        return _worded(rest(parsed, predicate, trial.taken, trial.used), 1)
    return _worded(noun(parsed, predicate, role.where, trial.used), 1)


def _worded(words: str, weight: int) -> Filled:
    """Plain words as the filler of a role; nothing where there are none."""
    return Filled((Filler(words),), weight) if words else NOTHING


class Ranked(NamedTuple):
    """A name that may fill a role: the lower its rank and its place, the better."""

    rank: int
    place: int
    chunk: Chunk


def _rank(trial: Trial, role: Role, at: int, chunk: Chunk) -> Ranked | None:
    """How well a name fits a role by where it stands; None where it cannot fill it."""
    predicate = trial.predicate
    if at in trial.taken or not typed(chunk, names_of(role)):
        return None
    have = codes(chunk, predicate, trial.passive)
    if not _may_stand(trial, role, chunk, have):
        return None
    exact = next((i for i, code in enumerate(role.where) if code in have), 9)
    modifier = 6 if "m" in chunk.codes and "S" in role.where else 0
    late = "O" in role.where or (predicate.kind == "nominal" and "N" in have)
    owner = 5 if "N" in chunk.codes and _owned(trial, role, chunk) else 0
    unmarked = 3 if _unmarked(trial, role, chunk) else 0
    rank = exact + _weakness(trial, chunk) + modifier + owner + unmarked
    return Ranked(rank, -chunk.first if late else chunk.first, chunk)


def _unmarked(trial: Trial, role: Role, chunk: Chunk) -> bool:
    """Whether a bare name could be what is done to something, where a name with the ending of an
    object stands in the clause: that is it."""
    if "O" not in role.where or "O" in chunk.codes or "N" not in chunk.codes:
        return False
    begin, end = trial.predicate.begin, trial.predicate.at
    return any(
        "O" in c.codes and begin <= c.first and c.last <= end and typed(c, names_of(role))
        for c in trial.parsed.chunks
    )


def _owned(trial: Trial, role: Role, chunk: Chunk) -> bool:
    """Whether the subject of *A'nın bağımsız olduğu* stands behind a bare name: that is the doer of
    the verb that rules it."""
    predicate = trial.predicate
    if not nominal(predicate) or trial.outer is None:
        return False
    return any(
        "G" in c.codes and chunk.last <= c.first < predicate.at and typed(c, names_of(role))
        for c in trial.parsed.chunks
    )


def _may_stand(trial: Trial, role: Role, chunk: Chunk, have: set[str]) -> bool:
    """Whether a name stands where a role may be filled: in the clause, right behind a
    participle, or as a place far before the verb."""
    if "E" in chunk.codes and "E" not in role.where:
        return False  # *X dışında* is what is left out
    before = chunk.last <= trial.predicate.at
    if before and "Y" in role.where and "L" in chunk.codes:
        return True
    within = before and trial.predicate.begin <= chunk.first
    return ("X" in role.where or not have.isdisjoint(role.where)) and (
        within or _ahead(trial, chunk)
    )


def _ahead(trial: Trial, chunk: Chunk) -> bool:
    """Whether a name is the noun that a participle describes, right behind it."""
    parsed, predicate, outer = trial.parsed, trial.predicate, trial.outer
    at = predicate.at
    if predicate.kind == "nominal" and outer is not None:
        at += outer.kind == "participle" and outer.at == at + 1
    if predicate.kind != "participle" and at == predicate.at:
        return False
    between = range(at + 1, chunk.first)
    return (
        at < chunk.first <= at + 3
        and not any(c.first in between for c in parsed.chunks)
        and not any(p.at in between for p in parsed.predicates)
        and not any(parsed.words[i].key in JOINTS for i in between)
    )


def _weakness(trial: Trial, chunk: Chunk) -> int:
    """What it costs a name that a participle stands right behind it, to which it may belong."""
    begin, end = trial.predicate.begin, trial.predicate.at
    inner = [
        p.at for p in trial.parsed.predicates if p.kind == "participle" and begin <= p.at < end
    ]
    if not any(chunk.last <= at and at - chunk.last <= 3 for at in inner):
        return 0
    return 1 if "N" in chunk.codes else 5


def _best(trial: Trial, role: Role, ranked: list[Ranked]) -> Filled:
    """The best of several names for a role; for one that may hold two (*A, B ile …*) both."""
    names, subject = names_of(role), trial.subject
    best = min(ranked, key=lambda r: (r.rank, r.place)).chunk
    known = subject is not None and typed(subject, names)
    if subject is not None and known and subject is not best:
        if "m" in best.codes and "S" in role.where:
            return Filled(of(subject, names), 2)
    trial.taken.add(trial.parsed.chunks.index(best))
    with_ile = "I" in best.codes
    two = {"I", "S"} <= set(role.where) and (
        with_ile or "W" not in best.codes or _with_before(ranked, best)
    )
    other = _other(trial, best, ranked) if two else None
    if two and other is None and with_ile and known:
        other = subject
    return Filled((*(of(other, names) if other else ()), *of(best, names)), 4)


def _with_before(ranked: list[Ranked], best: Chunk) -> bool:
    """Whether right before *A, B arasında* somebody stands with *ile* as an ending (*X'le A ve B
    arasında*)."""
    return any("I" in r.chunk.codes and r.chunk.last == best.first for r in ranked)


def _other(trial: Trial, best: Chunk, ranked: list[Ranked]) -> Chunk | None:
    """The other one of two who do something together: of *A, B ile* the one without *ile*."""
    others = [
        r for r in ranked if r.chunk is not best and ("I" in r.chunk.codes) != ("I" in best.codes)
    ]
    if not others:
        return None
    other = min(others, key=lambda r: r.rank).chunk
    trial.taken.add(trial.parsed.chunks.index(other))
    return other


def _inherits(trial: Trial, role: Role, subject: Chunk) -> bool:
    """Whether the subject that is handed on fills a role of which the clause itself says
    nothing."""
    predicate = trial.predicate
    if trial.passive and (of_doer(role) or {"S", "W"} <= set(role.where)):
        return False  # of what is done nobody says who did it
    object_ = {"O"} if trial.passive or still(predicate) else set()
    carried = not any(subject is c for c in trial.parsed.chunks)
    return (
        (not carried or role.needed or role.slot in HEIRS)
        and not (object_ | {"S", "N", "G"}).isdisjoint(role.where)
        and typed(subject, names_of(role))
        and (predicate.kind in HANDS_ON or _wrapped(trial))
    )


def of_doer(role: Role) -> bool:
    """Whether a role is that of whoever does something: in the passive it may stay empty."""
    return "S" in role.where and "O" not in role.where and "N" not in role.where


def _wrapped(trial: Trial) -> bool:
    """Whether the verb is ruled by one that only says that it is agreed or decided."""
    return trial.outer is not None and nominal(trial.predicate) and wraps(trial.outer)


def _before_outer(trial: Trial, role: Role) -> Chunk | None:
    """A bare name between a verbal noun and the verb that rules it: the doer of both."""
    outer, predicate = trial.outer, trial.predicate
    if outer is None or "S" not in role.where or not nominal(predicate):
        return None
    for chunk in trial.parsed.chunks:
        between = predicate.at < chunk.first < outer.at
        if between and "N" in chunk.codes and typed(chunk, names_of(role)):
            return chunk
    return None


def typed(chunk: Chunk, names: tuple[str, ...]) -> bool:
    """Whether a name in a chunk is of one of some types."""
    return bool(names) and any(m.types & set(names) for m in chunk.mentions)


def names_of(role: Role) -> tuple[str, ...]:
    """The types of names that may fill a role."""
    return tuple(each for t in role.types if t != "text" for each in WIDER.get(t, (t,)))


def of(chunk: Chunk, names: tuple[str, ...]) -> tuple[Filler, ...]:
    """The names of a chunk that are of some types."""
    return tuple(Filler(m.text, m) for m in chunk.mentions if m.types & set(names))
