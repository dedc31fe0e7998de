"""What a stretch of a note says: its names with their sides, the words that tell what it is about,
the deeds that its verbs say."""

from __future__ import annotations

from typing import NamedTuple

from misak.kinds.deeds import BANS, MOVING, STAYING
from misak.kinds.readings import LANDS
from misak.kinds.weights import (
    BEARING,
    BEARING_STEMS,
    CAPTIVES,
    DEGREES,
    HAVING,
    LIGHT,
    NEGATIONS,
    UNIVERSAL,
    VERBS_ALIKE,
    WAR_WORDS,
    WARSHIPS,
)
from misak.prose.frames.claims import Claim
from misak.prose.frames.filling import wraps
from misak.prose.frames.match import UNKNOWN
from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.deeds import deeds
from misak.prose.judging.known.fitting import WHO
from misak.prose.judging.said.fence import span
from misak.prose.judging.said.limits import limiting
from misak.prose.judging.said.main_verb import RULING, Main, main_of
from misak.prose.judging.said.papers import other_papers
from misak.prose.judging.said.said_verbs import said_deeds
from misak.prose.judging.said.sides import SUBJECT, TO, Stretch, side, stretch_of
from misak.prose.judging.said.summaries import denies
from misak.prose.judging.said.weighing import short_verb
from misak.prose.reading.mentions import Mention
from misak.prose.reading.parse import Chunk
from misak.prose.reading.scope import Scope
from misak.prose.reading.stems import stem, stem_of
from misak.prose.reading.tokens import Word

SHORT = 2  # letters of a word that tells nothing
ELSE = frozenset(["other"])
NAMED = WHO | {"event"}  # *the annexation of X* that the books keep is no word of an article
LITTLE = LIGHT | BEARING | DEGREES | UNIVERSAL | NEGATIONS | ELSE  # the guard weighs these


class Sought(NamedTuple):
    """What a stretch says: its names with their sides, the stems of its telling words, the deeds
    that its verbs say, and the papers beside its own that it names."""

    part: Stretch
    names: list[tuple[Mention, str]]
    telling: list[str]
    deeds: frozenset[str]
    main: Main = Main()
    papers: frozenset[str] = frozenset()
    having: frozenset[str] = frozenset()  # verbs that only say that somebody has what is named
    keys: tuple[str, ...] = ()  # its words, a warship told as a ship of war
    negative: bool = False  # whether it says *not*


def sought_in(claim: Claim, sentence: Sentence, scope: Scope) -> Sought:
    """What a stretch says, under the paper of which it speaks."""
    begin, end = span(claim, sentence)
    part = stretch_of(sentence.parsed, begin, end)
    if stays(sentence, part):
        part = part._replace(may=True)  # who stays has a right to
    names = [
        (m, SUBJECT if _leads(part, c, m) else side(part, c))
        for c in part.chunks
        for m in c.mentions
        if m.types & NAMED and not m.ids[0].startswith(UNKNOWN) and not _paper(sentence, m, scope)
    ]
    said_ = said_deeds(sentence, part)
    if stays(sentence, part):
        said_ -= MOVING
    if part.english and claim.negative:
        said_ |= BANS  # *no fort could be built there*
    papers = other_papers(sentence, begin, end, scope)
    telling, having = _telling(sentence, part), _having(sentence, part)
    main, keys = main_of(part), _keys(part)
    return Sought(part, names, telling, said_, main, papers, having, keys, denies(part))


def _keys(part: Stretch) -> tuple[str, ...]:
    """The words of a stretch, a warship told as a ship of war."""
    found: list[str] = []
    for word in part.parsed.words[part.begin : part.end]:
        found += ["war", "ships"] if word.key.startswith(WARSHIPS) else [word.key]
    return tuple(found)


def _paper(sentence: Sentence, mention: Mention, scope: Scope) -> bool:
    """Whether a name means the paper of which a stretch speaks; that of a state by which a paper is
    called too means it only within the paper's own name."""
    if not set(mention.ids) & set(scope.ids):
        return False
    within = any(n.first <= mention.first < n.last for n in sentence.names)
    return within or "polity" not in mention.types


def _leads(part: Stretch, chunk: Chunk, mention: Mention) -> bool:
    """Whether the name of a state stands first in what looks like a list with places (*Avusturya X
    ve Y'yi bıraktı*): it is who does it."""
    first = not part.english and mention is chunk.mentions[0] and not mention.ending
    others = chunk.mentions[1:]
    state = "polity" in mention.types and "place" not in mention.types
    return first and state and bool(others) and all("place" in m.types for m in others)


def _telling(sentence: Sentence, part: Stretch) -> list[str]:
    """The stems of the words of a stretch that tell something and are in no name and no number."""
    taken = _named(sentence, part) | captives(part)
    own = {p.at: p for p in sentence.parsed.predicates}
    found = {
        at: (at in own and short_verb(own[at])) or stem_of(w)
        for at, w in enumerate(part.parsed.words[part.begin : part.end], part.begin)
        if at not in taken and _tells(w) and not _rules(part, at)
    }
    if found:
        return list(found.values())
    last = [p for p in own.values() if part.begin <= p.at < part.end][-1:]
    return [stem_of(part.parsed.words[p.at]) for p in last if stays(sentence, part)]


def _having(sentence: Sentence, part: Stretch) -> frozenset[str]:
    """The stems of the verbs that only say that somebody has or sets up what is named (*konsolosluk
    açabilecek*, *asker bulunduracak*, *build arsenals*): notes say that by any of these."""
    if part.english:
        return frozenset(
            stem_of(w) for w in part.parsed.words[part.begin : part.end] if w.key in HAVING
        )
    own = (p for p in sentence.parsed.predicates if part.begin <= p.at < part.end)
    verbs = (p for p in own if any(lemma in VERBS_ALIKE[0] for lemma, _ in p.lemmas))
    return frozenset(short_verb(p) or stem_of(part.parsed.words[p.at]) for p in verbs)


def stays(sentence: Sentence, part: Stretch) -> bool:
    """Whether a Turkish stretch says that somebody stays at a place (*X İstanbul'da kalacak*):
    nothing passes to him by that. What stays with a state (*X Rusya'da kaldı*) is that state's."""
    at = [c for c in part.chunks if c.codes[:1] == "L" and side(part, c) != TO]
    verbs = [p for p in sentence.parsed.predicates if part.begin <= p.at < part.end]
    held = any(lemma in STAYING for p in verbs[-1:] for lemma, _ in p.lemmas)
    return not part.english and bool(at) and held


def captives(part: Stretch) -> set[int]:
    """The places of the words for war beside those for prisoners: they only say whose these are."""
    words = part.parsed.words
    near = {
        at + step for at, w in enumerate(words) if w.key.startswith(CAPTIVES) for step in (-1, 2)
    }
    return {at for at in near if 0 <= at < len(words) and words[at].key in WAR_WORDS}


def _rules(part: Stretch, at: int) -> bool:
    """Whether an English word only binds somebody to the verb behind it (*was forced to cede*)."""
    words = part.parsed.words
    binds = deeds(stem(words[at].key)) & RULING
    return part.english and bool(binds) and at + 2 < part.end and words[at + 1].key == "to"


def _named(sentence: Sentence, part: Stretch) -> set[int]:
    """The places of the names, the dates and the ruling verbs of a stretch."""
    names = [
        m for m in part.parsed.mentions if not m.ids[0].startswith(UNKNOWN) and m.types & NAMED
    ]
    taken = {at for m in names for at in range(m.first, m.last)}
    taken |= {at for n in sentence.names for at in range(n.first, n.last)}
    taken |= {p.at for p in sentence.parsed.predicates if wraps(p)} | limiting(part.parsed)
    dated = [(d.start, d.start + len(d.text)) for d in sentence.dates]
    words = enumerate(part.parsed.words)
    return taken | {at for at, w in words if any(a <= w.start < b for a, b in dated)}


def _tells(word: Word) -> bool:
    """Whether a word may tell something: it is no particle, no number, no kind of place."""
    if len(word.key) <= SHORT or not word.text[0].isalpha():
        return False
    little = word.key in LITTLE or word.whole in LITTLE
    return not little and not word.key.startswith((*BEARING_STEMS, *LANDS))
