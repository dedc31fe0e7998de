"""Causes and motives: what a sentence gives as the reason of what, by its connecting words."""

from __future__ import annotations

from misak.kinds.readings import CAUSE
from misak.prose.frames.claims import Claim, Filler
from misak.prose.reading.parse import Parsed

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
THEREFORE = ("nedenle", "yuzden", "sebeple", "uzerine", "sonucunda", "dolayisiyla", "sayede")


def causes(
    parsed: Parsed, found: list[Claim], listed: bool, earlier: Filler | None = None
) -> list[Claim]:
    """The links that a sentence makes between what it tells, and with ``earlier``, what the sentence before it told.

    A list of provisions (``listed``) gives aims, not causes.
    """
    made: list[Claim] = [] if listed else _effected(parsed, found) + _minds(parsed, found)
    words = parsed.words
    for predicate in parsed.predicates:
        at = predicate.at
        after = words[at + 1].whole if at + 1 < len(words) else ""
        why = (
            (predicate.kind == "nominal" and (after in BECAUSE or after in MOTIVE))
            or predicate.feats[-1:] == ("AdvInce",)
            or "AdvInce" in predicate.feats
        )
        following = next((c for c in found if c.at > at + 1 and c.kind != CAUSE), None)
        if after in MOTIVE and (listed or any(c.frame == "motive" and c.at > at for c in made)):
            continue
        if why and (following or after in MOTIVE):
            begin = words[_clause(parsed, predicate.begin, at)].start
            effect = _effect(parsed, following, at)
            if effect:
                made.append(
                    _made(
                        parsed.text[begin : words[at].end],
                        effect,
                        parsed,
                        begin,
                        following,
                        "motive" if after in MOTIVE else "cause",
                    )
                )
    for chunk in parsed.chunks:
        if not set(chunk.codes) & {"Q", "T"}:
            continue
        following = next((c for c in found if c.at >= chunk.last and c.kind != CAUSE), None)
        if (
            (following or "Q" in chunk.codes)
            and any(
                m.types & {"event", "treaty", "matter", "place", "document"} for m in chunk.mentions
            )
            and ("Q" in chunk.codes or _therefore(parsed, chunk.last))
        ):
            cause = Filler(" ".join(m.text for m in chunk.mentions), chunk.mentions[0])
            effect = _effect(parsed, following, chunk.last)
            if effect:
                made.append(
                    Claim(
                        CAUSE,
                        {"cause": (cause,), "what": (effect,)},
                        "done",
                        False,
                        words[chunk.first].start,
                        following.last if following else len(parsed.text),
                        20,
                        "cause",
                        following.at if following else 0,
                        "frame",
                    )
                )
    made += _linked(parsed, found, earlier)
    return made[:5]


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
        before = parsed.words[max(0, predicate.at - 2) : predicate.at]
        if not any(
            lemma == verb and (not noun or any(w.whole.startswith(noun) for w in before))
            for verb, noun in EFFECT
            for lemma, _ in predicate.lemmas
        ):
            continue
        doing = next(
            (
                p
                for p in reversed(parsed.predicates[:place])
                if "ActN" in p.feats or "AdvErek" in p.feats
            ),
            None,
        )
        claim = next((c for c in found if c.at == predicate.at), None)
        if doing is None or claim is None:
            continue
        first = max(
            (p.at + 1 for p in parsed.predicates[:place] if p.at < doing.at and p.kind == "finite"),
            default=0,
        )
        begin, end = parsed.words[first].start, parsed.words[doing.at].end
        effect = _effect(parsed, claim, doing.at)
        if effect:
            made.append(
                Claim(
                    CAUSE,
                    {"cause": (Filler(parsed.text[begin:end]),), "what": (effect,)},
                    "done",
                    False,
                    begin,
                    claim.last,
                    18,
                    "cause",
                    claim.at,
                )
            )
    return made


def _minds(parsed: Parsed, found: list[Claim]) -> list[Claim]:
    """Waiting and hoping: *başarı kazanmasını beklemiş*, *umutlarını … bağlamış*: a motive told as a fact."""
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


def _clause(parsed: Parsed, begin: int, at: int) -> int:
    return min(begin, at)


def _therefore(parsed: Parsed, at: int) -> bool:
    return any(w.whole in THEREFORE for w in parsed.words[:at])


def _linked(parsed: Parsed, found: list[Claim], earlier: Filler | None) -> list[Claim]:
    """*bu nedenle*: what was told before it is the cause of what is told after; at the head of a sentence that is the sentence before."""
    words = parsed.words
    for at, word in enumerate(words):
        if word.whole in THEREFORE and at and words[at - 1].whole in ("bu", "bunun", "o", "onun"):
            before = [c for c in found if c.at < at]
            after = next((c for c in found if c.at > at), None)
            cause = Filler(_words(parsed, before[-1])) if before else earlier if at == 1 else None
            if cause and after:
                effect = _effect(parsed, after, at)
                first = before[-1].first if before else 0
                return (
                    [
                        Claim(
                            CAUSE,
                            {"cause": (cause,), "what": (effect,)},
                            "done",
                            False,
                            first,
                            after.last,
                            20,
                            "cause",
                            after.at,
                            "frame",
                        )
                    ]
                    if effect
                    else []
                )
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


def _made(
    cause: str, effect: Filler, parsed: Parsed, begin: int, following: Claim | None, frame: str
) -> Claim:
    last = following.last if following else len(parsed.text)
    return Claim(
        CAUSE,
        {"cause": (Filler(cause),), "what": (effect,)},
        "done",
        False,
        begin,
        last,
        15,
        frame,
        following.at if following else 0,
        "frame",
    )
