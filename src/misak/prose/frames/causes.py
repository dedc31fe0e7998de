"""Causes and motives: what a sentence gives as the reason of what, by its connecting words."""

from __future__ import annotations

from typing import NamedTuple

from misak.kinds.readings import CAUSE
from misak.prose.frames.claims import Claim, Filler
from misak.prose.reading.parse import Chunk, Parsed, Predicate

# words after a nominal verb or a name that make it a cause or a motive
BECAUSE = (
    "nedeniyle",
    "yuzunden",
    "dolayi",
    "dolayisiyla",
    "sayesinde",
    "sonucu",
    "sonucunda",
    "uzerine",
    "etkisiyle",
    "ardindan",
)
MOTIVE = ("amaciyla", "icin", "uzere", "maksadiyla")
HOW, STATES = "uzere", ("ol", "kal", "bulun")
HAPPENING = {"event", "treaty", "matter", "place", "document"}  # types of names that may be a cause
MOST = 5  # links of a sentence
THEREFORE = ("nedenle", "yuzden", "sebeple", "uzerine", "sonucunda", "dolayisiyla", "sayede")


def causes(
    parsed: Parsed, found: list[Claim], listed: bool, earlier: Filler | None = None
) -> list[Claim]:
    """The links that a sentence makes between what it tells, and with ``earlier``, what the
    sentence before it told.

    A list of provisions (``listed``) gives aims, not causes.
    """
    made: list[Claim] = [] if listed else _effected(parsed, found) + _minds(parsed, found)
    for predicate in parsed.predicates:
        motives = listed or any(c.frame == "motive" and c.at > predicate.at for c in made)
        made += _because(parsed, predicate, found, motives)
    for chunk in parsed.chunks:
        made += _through(parsed, chunk, found)
    made += _linked(parsed, found, earlier)
    return made[:MOST]


def _because(
    parsed: Parsed, predicate: Predicate, found: list[Claim], motives: bool
) -> list[Claim]:
    """*… olması nedeniyle*, *… almak için*, *… -ınca*: a deed as the cause or, unless there are
    ``motives`` already, as the motive of what follows."""
    words, at = parsed.words, predicate.at
    after = words[at + 1].whole if at + 1 < len(words) else ""
    motive = after in MOTIVE and not _only_how(predicate, after)
    named = predicate.kind == "nominal" and (motive or after in BECAUSE)
    following = _next(found, at + 2)
    if (motive and motives) or not (named or "AdvInce" in predicate.feats):
        return []
    if following is None and not motive:
        return []
    begin = words[min(predicate.begin, at)].start
    cause = Filler(parsed.text[begin : words[at].end])
    effect = _effect(parsed, following, at)
    frame = "motive" if motive else "cause"
    return _link(parsed, cause, effect, following, _Read(begin, 15, frame))


def _only_how(predicate: Predicate, after: str) -> bool:
    """Whether *üzere* says how something is or what is to become of it, and no aim (*X'te kalmak
    üzere*, *çözülmek üzere*)."""
    lemma, passive = predicate.lemmas[0]
    return after == HOW and (passive or lemma in STATES)


def _through(parsed: Parsed, chunk: Chunk, found: list[Claim]) -> list[Claim]:
    """*X sayesinde*, *X'in ardından*: a happening, a paper, a matter or a place as the cause of
    what follows."""
    because = "Q" in chunk.codes
    following = _next(found, chunk.last)
    if not because and not ("T" in chunk.codes and following and _therefore(parsed, chunk.last)):
        return []
    if not any(m.types & HAPPENING for m in chunk.mentions):
        return []
    cause = Filler(" ".join(m.text for m in chunk.mentions), chunk.mentions[0])
    effect = _effect(parsed, following, chunk.last)
    begin = parsed.words[chunk.first].start
    return _link(parsed, cause, effect, following, _Read(begin, 20, "cause"))


def _next(found: list[Claim], at: int) -> Claim | None:
    """The first claim of a sentence from a place on, causes left out."""
    return next((c for c in found if c.at >= at and c.kind != CAUSE), None)


class _Read(NamedTuple):
    """From where in the text a link was read, how surely, by what frame."""

    begin: int
    score: int
    frame: str


def _link(
    parsed: Parsed, cause: Filler, effect: Filler | None, following: Claim | None, read: _Read
) -> list[Claim]:
    """The claim that one thing led to another; nothing where the other is not told."""
    if not effect:
        return []
    last = following.last if following else len(parsed.text)
    at = following.at if following else 0
    roles: dict[str, tuple[Filler, ...]] = {"cause": (cause,), "what": (effect,)}
    return [Claim(CAUSE, roles, "done", False, read.begin, last, read.score, read.frame, at)]


EFFECT = (
    ("etkile", ""),
    ("et", "rahatsiz"),
    ("ac", "yol"),
    ("ol", "neden"),
    ("ol", "sebep"),
    ("kazan", "dusman"),
    ("dogur", ""),
    ("cek", "tepki"),
)


def _effected(parsed: Parsed, found: list[Claim]) -> list[Claim]:
    """*X'in olması Y'yi etkiledi*: what a verbal noun (or a deed in -arak) did to something."""
    made = []
    for place, predicate in enumerate(parsed.predicates):
        before = parsed.predicates[:place]
        doing = [p for p in before if "ActN" in p.feats or "AdvErek" in p.feats]
        claim = next((c for c in found if c.at == predicate.at), None)
        if not doing or claim is None or not _affects(parsed, predicate):
            continue
        at = doing[-1].at
        ends = [p.at + 1 for p in before if p.at < at and p.kind == "finite"]
        begin, end = parsed.words[max(ends, default=0)].start, parsed.words[at].end
        cause = Filler(parsed.text[begin:end])
        effect = _effect(parsed, claim, at)
        made += _link(parsed, cause, effect, claim, _Read(begin, 18, "cause"))
    return made


def _affects(parsed: Parsed, predicate: Predicate) -> bool:
    """Whether a verb says that something had an effect: *etkile-*, *yol aç-*."""
    before = parsed.words[max(0, predicate.at - 2) : predicate.at]
    lemmas = {lemma for lemma, _ in predicate.lemmas}
    return any(
        verb in lemmas and (not noun or any(w.whole.startswith(noun) for w in before))
        for verb, noun in EFFECT
    )


def _minds(parsed: Parsed, found: list[Claim]) -> list[Claim]:
    """Waiting and hoping: *başarı kazanmasını beklemiş*, *umutlarını … bağlamış*: a motive told
    as a fact."""
    made = []
    for predicate in parsed.predicates:
        lemma = predicate.lemmas[0][0]
        hope = any(w.whole.startswith("umut") for w in parsed.words[predicate.begin : predicate.at])
        if lemma in ("bekle", "um", "umit") or (lemma in ("bagla", "bag") and hope):
            begin = parsed.words[predicate.begin].start
            text = parsed.text[begin : parsed.words[min(predicate.at, len(parsed.words) - 1)].end]
            made.append(
                Claim(
                    CAUSE,
                    {"what": (Filler(text),)},
                    "done",
                    False,
                    begin,
                    begin + len(text),
                    12,
                    "motive",
                    predicate.at,
                )
            )
    return made


def _therefore(parsed: Parsed, at: int) -> bool:
    return any(w.whole in THEREFORE for w in parsed.words[:at])


def _linked(parsed: Parsed, found: list[Claim], earlier: Filler | None) -> list[Claim]:
    """*bu nedenle*: what was told before it is the cause of what is told after; at the head of
    a sentence that is the sentence before."""
    words = parsed.words
    for at, word in enumerate(words):
        if word.whole in THEREFORE and at and words[at - 1].whole in ("bu", "bunun", "o", "onun"):
            before = [c for c in found if c.at < at]
            after = next((c for c in found if c.at > at), None)
            cause = Filler(_words(parsed, before[-1])) if before else earlier if at == 1 else None
            if cause and after:
                begin = before[-1].first if before else 0
                effect = _effect(parsed, after, at)
                return _link(parsed, cause, effect, after, _Read(begin, 20, "cause"))
    return []


def _effect(parsed: Parsed, claim: Claim | None, at: int) -> Filler | None:
    """The words of what follows, up to its verb, with its instrument where it has one."""
    if claim is None:
        later = next((p for p in parsed.predicates if p.at > at and p.kind == "finite"), None)
        if later is None:
            return None
        begin = min(at + 2, len(parsed.words) - 1)
        return Filler(
            parsed.text[
                parsed.words[begin].start : parsed.words[min(later.at, len(parsed.words) - 1)].end
            ]
        )
    named = claim.one("instrument")
    start = max(at + 1, 0)
    end = min(claim.at, len(parsed.words) - 1)
    text = parsed.text[parsed.words[min(start, end)].start : parsed.words[end].end]
    return Filler(text, named.mention if named else None)


def _words(parsed: Parsed, claim: Claim) -> str:
    return parsed.text[claim.first : claim.last]
