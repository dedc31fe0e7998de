"""What was not read of a sentence, told again in a simpler one that is borne out."""

from __future__ import annotations

from misak.effects.values import Why
from misak.kinds.deeds import LIMITS
from misak.kinds.weights import NEGATIONS
from misak.prose.frames.phrases_en import Stretch
from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.fitting import WHO
from misak.prose.judging.known.shelf import Shelf, Shelved
from misak.prose.judging.verdicts import BORNE, NO_ARTICLE, PARTLY, SIMPLIFIED, UNREAD, Mark
from misak.prose.reading.mentions import Mention
from misak.words.fold import fold

SHORTEST = 2  # words of what stays unread beside what was told again
LEAD = 7  # words that only lead to what is told
LEADING = frozenset(
    [
        "to",
        "of",
        "in",
        "by",
        "with",
        "producing",
        "produced",
        "signed",
        "the",
        "included",
        "include",
        "provided",
        "for",
        "that",
        "were",
    ]
)
FEW = 4  # words that join the parts of a sentence
MORE = 6  # such words beside what opens it, without a name or a number (*Its terms included …*)
UNREADABLE = (PARTLY, NO_ARTICLE, UNREAD)


def firmly(found: list[Mark]) -> bool:
    """Whether all that was read of a stretch told again is borne out."""
    return bool(found) and all(m.verdict in (BORNE, SIMPLIFIED) for m in found)


def retold(marks: list[Mark], found: list[Mark], one: Stretch, sentence: Sentence) -> list[Mark]:
    """The marks of a sentence with that of a stretch told again in the place of those that say that
    it was not read; none where the stretch was read already."""
    own = _placed(found, one.first, one.last, sentence)
    kept = [
        m
        for m in marks
        if m.differed
        or _names_outside(m, one, sentence)
        or not (_doubted(m, one.first, one.last) or _told_by(m, own))
    ]
    if any(_within(m, one.first, one.last) for m in kept):
        return kept
    text = sentence.passage.text
    return [*(part for m in kept for part in _beside(m, own, text)), own]


def unlabelled(shelf: Shelf, sentence: Sentence, told: Sentence, marks: list[Mark]) -> bool:
    """Whether a sentence told again has lost a name that stands before its colon (*Cyprus: …*),
    and the clauses that bear it out do not have it."""
    label = sentence.passage.text.find(":")
    words = sentence.parsed.words
    kept = {i for m in told.parsed.mentions for i in m.ids}
    lost = [
        m
        for m in sentence.parsed.mentions
        if words[m.last - 1].end <= label and m.types & WHO and not kept & set(m.ids)
    ]
    clauses = [shelf.by_number[n] for m in marks for r in m.reasons if (n := _number(r))]
    return any(not _has(shelf, clauses, m) for m in lost)


def _number(why: Why) -> int:
    return getattr(why, "number", 0)


def _has(shelf: Shelf, clauses: list[Shelved], mention: Mention) -> bool:
    """Whether some clauses have a name in a slot."""
    meant = {*mention.ids, *(shelf.state(i) for i in mention.ids)}
    return any(meant & have for clause in clauses for have in clause.around.values())


def whole_told(marks: list[Mark], text: str) -> list[Mark]:
    """The marks without one that says of a stretch that it was not read, where others bear out all
    of it but a few words that limit nothing."""
    firm = [m for m in marks if m.verdict not in UNREADABLE]
    return [m for m in marks if m in firm or not _told(m, firm, text)]


def _told(mark: Mark, firm: list[Mark], text: str) -> bool:
    """Whether firm marks stand on all of a mark's stretch but a few words, each on a part of its
    own: one on the same words is of another name of their list."""
    whole = (mark.first, mark.last)
    inner = [m for m in firm if mark.first <= m.first and m.last <= mark.last]
    inner = [m for m in inner if (m.first, m.last) != whole]
    at, rest = mark.first, ""
    for one in sorted(inner, key=lambda m: m.first):
        rest += " " + text[at : max(at, one.first)]
        at = max(at, one.last)
    rest += " " + text[at : mark.last]
    words, limits = fold(rest).split(), {*LIMITS, *NEGATIONS}
    plain = not any(c.isdigit() or c.isupper() for c in rest.strip()[1:])
    few = len(words) <= (MORE if plain else FEW)
    return len(inner) > 1 and few and not limits & {w.strip(",.;") for w in words}


def _doubted(mark: Mark, first: int, last: int) -> bool:
    """Whether a mark says that a stretch was not read: the larger part of it lies there."""
    inside = min(last, mark.last) - max(first, mark.first)
    return mark.verdict in UNREADABLE and 2 * inside > mark.last - mark.first


def _names_outside(mark: Mark, one: Stretch, sentence: Sentence) -> bool:
    """Whether the claim of a mark names something outside a stretch: that is not told by it."""
    words = sentence.parsed.words
    fillers = [f for fs in mark.claim.roles.values() for f in fs] if mark.claim else []
    own = {id(m) for m in sentence.parsed.mentions}
    starts = [words[m.first].start for f in fillers if (m := f.mention) and id(m) in own]
    return any(not one.first <= at < one.last for at in starts)


def _beside(mark: Mark, own: Mark, text: str) -> list[Mark]:
    """A mark of what was not understood, without the stretch that has a mark of its own now."""
    if mark.verdict != UNREAD or not (mark.first <= own.first and own.last <= mark.last):
        return [mark]
    rest = ((mark.first, own.first), (own.last, mark.last))
    return [mark._replace(first=a, last=b) for a, b in rest if _tells(text[a:b], a == 0)]


def _tells(text: str, opens: bool) -> bool:
    """Whether what stays unread beside what was told again says something of its own: a few words
    that only lead to it (*The talks led to …*) do not."""
    words = text.split()
    names = [w for w in words[opens:] if w[:1].isupper() or any(c.isdigit() for c in w)]
    leads = opens and not names and len(words) <= LEAD and words[-1:] and words[-1] in LEADING
    return len(words) >= SHORTEST and not leads


def _told_by(mark: Mark, own: Mark) -> bool:
    """Whether a mark of a list as a whole says no more than that of one of its parts: of the same
    kind, by the same clauses."""
    same = mark.kind == own.kind and mark.reasons == own.reasons
    holds = mark.first <= own.first and own.last <= mark.last
    return mark.verdict in UNREADABLE and bool(own.reasons) and same and holds


def _within(mark: Mark, first: int, last: int) -> bool:
    """Whether a mark that bears something out stands on most of a stretch already."""
    inside = min(last, mark.last) - max(first, mark.first)
    return mark.verdict not in UNREADABLE and 2 * inside > last - first


def _placed(found: list[Mark], first: int, last: int, sentence: Sentence) -> Mark:
    """The gravest mark of a stretch told in other words, at its own place."""
    mark = next((m for m in found if m.verdict == SIMPLIFIED), found[0])
    claim = mark.claim._replace(first=first, last=last) if mark.claim is not None else None
    number = sentence.passage.number
    return mark._replace(first=first, last=last, claim=claim, left=(), item=number)
