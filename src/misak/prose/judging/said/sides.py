"""On which side of a clause a name stands in a sentence: by its case, its preposition, its place
before the verb; and whether the clause has it there."""

from __future__ import annotations

import itertools
import re
from typing import NamedTuple

from misak.kinds.deeds import LOSING
from misak.kinds.deeds import STAYING as KEEPING
from misak.kinds.weights import FORCES, GRANTED
from misak.prose.frames.claims import Filler
from misak.prose.frames.phrases_en import VERBS
from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.deeds import gets
from misak.prose.judging.known.fitting import outside
from misak.prose.judging.known.meanings import states
from misak.prose.judging.known.shelf import Shelf, Shelved, givers
from misak.prose.reading.mentions import Mention
from misak.prose.reading.parse import BODIES, Chunk, Parsed
from misak.prose.reading.stems import stem
from misak.prose.reading.tokens import Word

TO, FROM, BY, SUBJECT, UNDER, OTHER = "to", "from", "by", "subject", "under", ""
WHOSE = "whose"  # *Osmanlı ordusu*
OF, IN = "of", "in"  # *the finances of Greece*, *the minorities in Turkey*
CASES = {"D": TO, "A": FROM, "S": BY, "N": SUBJECT, "P": UNDER}
PREPOSITIONS = {
    "to": TO,
    "from": FROM,
    "by": BY,
    "under": UNDER,
    "for": OTHER,
    "of": OF,
    "in": IN,
    "over": OTHER,
}
STAYING = frozenset(
    "remained remains remain stayed stay stays became become becomes was is".split()
)
BEHIND = frozenset("under by in at after until with and but according".split())
BOUND_TO = frozenset(
    "bound binds obliged obliges required requires forced compelled prohibited prohibits forbade "
    "forbids prevented prevents barred allowed allows permitted entitled".split()
)
SKIPPED = ("the", "both", "all", "new", "newly")
BE = frozenset(["was", "were", "is", "are", "be", "been", "being"])
# Slots of those who do something, and of those who get it or to whom it is done.
DOERS = frozenset(["giver", "obligor", "actor", "one", "winner", "leader"])
TAKERS = frozenset(["taker", "obligee", "value", "beneficiary", "under", "other", "what"])
GIVERS = frozenset(["giver", "obligor"])
GETTERS = frozenset(["taker", "obligee", "value"])
GIVEN_TO = GETTERS | {"beneficiary"}
LEAVING = {"actor"}  # the slot of who goes, where another takes
HOLDERS = frozenset(["under", "taker", "actor", "value"])
HANDS = frozenset(["taker", "actor", "obligee", "value", "under", "what"])
BODY_STEMS = (*BODIES, "ordu", "donanma", "asker", "birlik", "kuvvet", "heyet", "temsil", "meclis")
ENGLISH = frozenset("the of and was were shall to would by".split())
RIGHT = "right"  # what a clause that gives a right is in an export
MAY = frozenset(["may", "might", "could", "can", "free", "entitled", "allowed", "permitted"])
ITSELF = frozenset(["cek", "ayir"])  # *çekil-*, *ayrıl-*: who does so does it himself
BACK, GIVEN_BACK = "geri", ("ver", "birak", "cek", "gonder")
NEAR = 2  # words between a name and its participle
FEW = 2  # words of English that say that a stretch is
_VERB = re.compile(rf"{VERBS}|[a-z]+ed|may|must|shall|will|would", re.I)


class Stretch(NamedTuple):
    """Some words of a parsed text (``begin`` to ``end``) with how they tell their deed."""

    parsed: Parsed
    begin: int
    end: int
    english: bool
    verb: int  # where an English stretch has its first verb
    passive: bool
    getting: bool
    may: bool = False  # whether it says what somebody may do
    listed: frozenset[int] = frozenset()  # places whose list has the case of its last name
    losing: bool = False  # whether its subject gives up what is named

    @property
    def chunks(self) -> list[Chunk]:
        """The names of the stretch."""
        return [c for c in self.parsed.chunks if self.begin <= c.first < self.end]


def stretch_of(parsed: Parsed, begin: int, end: int) -> Stretch:
    """A stretch with the voice of its verb."""
    words = parsed.words[begin:end]
    keys = [w.key for w in words]
    english = is_english(parsed, begin, end)
    verb = next((begin + i for i, w in enumerate(words) if _verbal(w)), end)
    getting = any(gets(stem(k)) and not _returns(keys[i:]) for i, k in enumerate(keys))
    passive = _passive(keys) if english else _suffered(parsed, begin, end)
    may = bool(MAY & set(keys)) or _able(parsed, begin, end)
    listed = _listed(parsed, begin, end)
    losing = not passive and not getting and _losing(parsed, begin, end, verb if english else -1)
    return Stretch(parsed, begin, end, english, verb, passive, getting, may, listed, losing)


def _returns(keys: list[str]) -> bool:
    """Whether the first of some words is *geri* before a verb of giving: who gives back gets
    nothing."""
    return keys[0] == BACK and keys[1:2] != [] and keys[1].startswith(GIVEN_BACK)


def is_english(parsed: Parsed, begin: int, end: int) -> bool:
    """Whether some words are English: the note is, or they are."""
    words = parsed.words[begin:end]
    few = sum(w.key in ENGLISH for w in words) >= FEW or not any(w.readings for w in words)
    return parsed.english or few


def _losing(parsed: Parsed, begin: int, end: int, verb: int) -> bool:
    """Whether the English verb at a place, or the last Turkish one where that is none, says that
    its subject gives something up."""
    if verb >= 0:
        return verb < end and parsed.words[verb].key in LOSING
    last = [p for p in parsed.predicates if begin <= p.at < end][-1:]
    return any(lemma in LOSING for p in last for lemma, _ in p.lemmas[:1])


def _verbal(word: Word) -> bool:
    """Whether an English word is a finite verb, also as the capital head of an item (*Left to
    Turkey*); *United* in a name is none."""
    return (not word.capital or word.start == 0) and bool(_VERB.fullmatch(word.key))


def _able(parsed: Parsed, begin: int, end: int) -> bool:
    """Whether a Turkish verb says what somebody may do (*işgal edebilecek*)."""
    return any("Abil" in p.feats for p in parsed.predicates if begin <= p.at < end)


def _listed(parsed: Parsed, begin: int, end: int) -> frozenset[int]:
    """Where the names of a list of places stand of which only the last has a case: *Hicaz, Yemen
    ve Suriye'deki*."""
    own = [c for c in parsed.chunks if begin <= c.first < end]
    found: set[int] = set()
    for one, other in itertools.pairwise(own):
        between = parsed.words[one.last : other.first + 1]
        joined = len(between) == 1 and between[0].before.strip() in (",", "-", "–")
        if joined and all("place" in m.types for c in (one, other) for m in c.mentions):
            found.add(one.first)
    return frozenset(found)


def _passive(keys: list[str]) -> bool:
    """Whether English words have a passive: *was … -ed*."""
    pairs = itertools.pairwise(keys)
    return any(a in BE and b.endswith(("ed", "en", "de", "ft", "st")) for a, b in pairs)


def _suffered(parsed: Parsed, begin: int, end: int) -> bool:
    """Whether the last finite verb of some Turkish words is passive."""
    own = [p for p in parsed.predicates if begin <= p.at < end and p.lemmas]
    finite = next((p for p in reversed(own) if p.kind == "finite"), None)
    return finite is not None and finite.lemmas[0][1] and finite.lemmas[0][0] not in ITSELF


def side(part: Stretch, chunk: Chunk) -> str:
    """How the names of a chunk stand in their sentence."""
    return _english_side(part, chunk) if part.english else _turkish_side(part, chunk)


def _english_side(part: Stretch, chunk: Chunk) -> str:
    """By the preposition before a name, or its place before or behind the verb."""
    words = part.parsed.words
    at = chunk.first - 1
    while at > part.begin and words[at].key in SKIPPED:
        at -= 1
    before = words[at].key if at >= part.begin else ""
    if before in PREPOSITIONS:
        return PREPOSITIONS[before]
    if before in BOUND_TO and not part.passive:
        return SUBJECT  # *bound X to disarm*
    if before in STAYING and _called_by(part, chunk):
        return TO
    if _of_forces(part, chunk):
        return WHOSE
    return SUBJECT if chunk.first < part.verb else OTHER


def _turkish_side(part: Stretch, chunk: Chunk) -> str:
    """By the case of a name, or by what it stands before."""
    if chunk.first in part.listed:
        return OTHER
    if "m" in chunk.codes or _adjective(part, chunk):
        return WHOSE if chunk.codes[:1] == "N" else OTHER
    if chunk.codes[:1] == "L" and _keeping(part, chunk):
        return TO
    found = CASES.get(chunk.codes[:1], OTHER)
    return OTHER if found in (TO, FROM, BY) and _relative(part, chunk) else found


def _keeping(part: Stretch, chunk: Chunk) -> bool:
    """Whether the state in a chunk is the one with which something stays (*Kars Rusya'da kaldı*):
    it is his then."""
    verbs = [p for p in part.parsed.predicates if part.begin <= p.at < part.end]
    kept = any(lemma in KEEPING for p in verbs[-1:] for lemma, _ in p.lemmas[:1])
    return kept and all("polity" in m.types for m in chunk.mentions)


def _of_forces(part: Stretch, chunk: Chunk) -> bool:
    """Whether an English name says whose the forces behind it are (*the Greek army*): what is done
    to them is done to their state."""
    after = part.parsed.words[chunk.last : min(chunk.last + 1, part.end)]
    return any(w.key.startswith(FORCES) and not w.before.strip() for w in after)


def _called_by(part: Stretch, chunk: Chunk) -> bool:
    """Whether the name of a state stands alone as an adjective (*remained Turkish*), with no noun
    behind it: the subject is that state's."""
    words = part.parsed.words
    last = chunk.last >= min(part.end, len(words))
    alone = last or bool(words[chunk.last].before.strip()) or words[chunk.last].key in BEHIND
    return alone and all("polity" in m.types for m in chunk.mentions)


def _relative(part: Stretch, chunk: Chunk) -> bool:
    """Whether a name stands within a participle's clause (*X'e tanınan haklar*): it tells of what
    was before."""
    return any(
        p.kind == "participle" and p.begin <= chunk.first and chunk.last <= p.at < chunk.last + NEAR
        for p in part.parsed.predicates
        if p.at < part.end - 1
    )


def _adjective(part: Stretch, chunk: Chunk) -> bool:
    """Whether a name only says whose the next word is (*Osmanlı ordusu*): who acts through a
    body of his is the doer."""
    words = part.parsed.words
    if chunk.codes[:1] != "N" or chunk.last >= part.end:
        return False
    after = words[chunk.last]
    if after.before.strip() or words[chunk.last - 1].suffix or after.capital:
        return False
    if not part.passive and after.key.startswith(BODY_STEMS):
        return False
    return any(r.pos == "Noun" for r in after.readings) and not any(
        p.at == chunk.last for p in part.parsed.predicates
    )


def agrees(
    shelf: Shelf, sentence: Sentence, clause: Shelved, mention: Mention, place: str, part: Stretch
) -> bool:
    """Whether a clause has a name on the side on which a stretch puts it; a name on no side may be
    in any slot."""
    own = states(shelf, Filler(mention.text, mention), sentence, clause.day) | set(mention.ids)
    having = {slot for slot, have in clause.around.items() if own & have}
    if not having:
        return False
    return stands(clause, having, place, part)


def stands(clause: Shelved, having: set[str], place: str, part: Stretch) -> bool:
    """Whether some slots of a clause are on the side on which a name stands."""
    right = clause.act.row.export == RIGHT
    if place == SUBJECT:
        return _subject(clause, having, part, right)
    if place == UNDER:
        return bool(having & HOLDERS)
    if place == TO:
        return _to(clause, having)
    if place == WHOSE:  # whose ships may pass has the right
        may = right and part.may and (part.english or not part.passive)
        return "obligee" in having if may else not having <= GETTERS
    if place == IN:
        return not having <= GETTERS
    if place == BY:
        return _by(having, part, right)
    if place == FROM:  # from whom it goes gives it
        return bool(having & (GIVERS | givers(clause.act.row.id) | {"what", "where"}))
    return True


def _to(clause: Shelved, having: set[str]) -> bool:
    """Whether those to whom something goes may have some slots of a clause: who renounces gets
    nothing, nor does what is given."""
    if having <= {"what"} and "taker" in clause.around:
        return False
    if outside(clause):  # what is outside of somebody is not left to him
        return not having <= DOERS
    gives = DOERS if "taker" in clause.around else GIVERS | givers(clause.act.row.id)
    return not having <= gives


def _by(having: set[str], part: Stretch, right: bool) -> bool:
    """Whether those by whom something is done may have some slots of a clause."""
    if right and "obligee" in having:
        return True
    if right and having <= {"obligor"}:  # who gives a right does not use it
        words = part.parsed.words[part.begin : part.end]
        return any(w.key.startswith(GRANTED) for w in words)
    return not having <= (GIVERS if part.getting else GETTERS)


def _subject(clause: Shelved, having: set[str], part: Stretch, right: bool) -> bool:
    """Whether a subject may have some slots of a clause; who has a right is who may do it, and who
    gets something does nothing to anybody."""
    if not DOERS & clause.around.keys():
        return part.passive or part.getting or part.may or not having <= GIVEN_TO
    if right and part.may and "obligee" in clause.around:
        return "obligee" in having
    if part.passive:
        return not having <= DOERS
    keeps = HOLDERS - givers(clause.act.row.id) - (LEAVING if clause.around.get("taker") else set())
    if part.losing and having <= keeps:
        return False  # who gives it up is not who has it there
    if part.getting and having <= givers(clause.act.row.id):
        return False  # who gives it up gets nothing
    return bool(having & (HANDS if part.getting else DOERS)) or not TAKERS & clause.around.keys()
