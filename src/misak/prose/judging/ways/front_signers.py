"""Who signed a paper, and for whom, against its front matter."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from misak.kinds.fronts import FOR, GIVEN
from misak.kinds.persons import OFFICES, TITLES
from misak.ledger.values import Instrument
from misak.prose.frames.claims import Claim, Filler
from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.meanings import states
from misak.prose.judging.known.shelf import Shelf
from misak.prose.judging.ways.front_days import SHORT
from misak.prose.reading.mentions import Mention
from misak.prose.reading.tokens import Word
from misak.words.fold import fold

SIDE = "side"
STOOD_FOR = "temsil"
BEHALF = ("adina", STOOD_FOR, "heyet", "delegas", "taraf", SIDE)
FULL = 2  # words of a name that is a person's own
SPELLED, NEARLY = 5, 0.8  # letters of a name that may be spelled otherwise, and how alike
POWERS = frozenset(["polity", "group"])


def leading(sentence: Sentence, begin: int) -> list[Mention]:
    """The powers of whose side a stretch tells, which stand before it (*On the Turkish side, the
    treaty was signed by …*)."""
    words = sentence.parsed.words
    before = (m for m in sentence.parsed.mentions if m.last <= begin and m.types & POWERS)
    return [m for m in before if m.last < len(words) and words[m.last].key == SIDE]


def person_named(sentence: Sentence, run: set[int]) -> Mention:
    """Some words as the name of a person."""
    first, last = min(run), max(run) + 1
    text = " ".join(w.text for w in sentence.parsed.words[first:last])
    return Mention(first, last, text, (f"person:{text}",), types=frozenset(["person"]))


def signer_run(shelf: Shelf, instrument: Instrument, sentence: Sentence, at: int) -> set[int]:
    """The places of the words with capitals around one that together name a signer of a paper
    (*Henri Franklin-Bouillon*, *Prince Nikolai Vasilyevich Repnin*); none where they do not."""
    first, last = _capitals(sentence.parsed.words, at)
    own = sentence.parsed.words[first:last]
    said = [w.key for w in own if len(w.key) > SHORT and w.key not in TITLES]
    if len(said) < FULL or not first <= at < last:
        return set()
    known = (
        fold(name.partition("(")[0].replace("-", " ")).split()
        for _, names, _ in instrument.signatories
        for name in names
    )
    return set(range(first, last)) if any(same_person(said, one) for one in known) else set()


def _capitals(words: list[Word], at: int) -> tuple[int, int]:
    """Where the words with capitals around one begin and end, without titles and offices before
    them."""
    first, last = at, at
    while last < len(words) and words[last].capital and (last == at or _joined(words[last])):
        last += 1
    while first > 0 and words[first - 1].capital and _joined(words[first]):
        first -= 1
    while first < last and (words[first].key in TITLES or words[first].key.startswith(OFFICES)):
        first += 1
    return first, last


def _joined(word: Word) -> bool:
    """Whether nothing but a blank or a hyphen stands before a word."""
    return word.before.strip() in ("", "-", "‐", "–")


def side_of(shelf: Shelf, instrument: Instrument, mention: Mention) -> set[str]:
    """The parties for which a person signed a paper."""
    keys = {fold(i.partition(":")[2] or mention.text) for i in mention.ids} | {fold(mention.text)}
    found = set()
    for party, names, _ in instrument.signatories:
        for name in names:
            plain = fold(re.sub(r"[-()]", " ", name.replace("(head)", ""))).split()
            if any(same_person(key.split(), plain) for key in keys):
                found.add(shelf.state(party))
    return found


def same_person(said: list[str], known: list[str]) -> bool:
    """Whether two names of a person may be one: every word said but titles is in the other."""
    own = [w for w in said if w not in TITLES and len(w) > SHORT]
    bare = [w for w in known if w not in TITLES]
    told = [w for w in own if any(_alike(w, each) for each in bare)]
    if len(bare) == 1 and own[:1] == bare:
        return True  # *Hasan Bey*, of whom a note has the surname too
    first = own[:1] == told[:1] and (len(told) > 1 or len(bare) == 1)
    return len(told) == len(own) > 0 or bool(first and set(told) - GIVEN)


def _alike(one: str, other: str) -> bool:
    """Whether two words are one name in two spellings: *Ignatev*, *Ignatyev*."""
    return one == other or (
        min(len(one), len(other)) >= SPELLED and SequenceMatcher(None, one, other).ratio() >= NEARLY
    )


def paired(shelf: Shelf, instrument: Instrument, sentence: Sentence, inner: list[Mention]) -> bool:
    """Whether nobody is said to have signed for another than his own side."""
    persons = [m for m in inner if _signer(shelf, instrument, m)]
    powers = [m for m in inner if m.types & POWERS and "person" not in m.types]
    day = shelf.signed(instrument.id)
    return all(
        side_of(shelf, instrument, person) & states(shelf, Filler(p.text, p), sentence, day)
        for p in powers
        for person in _for(sentence, p, persons, powers)
    )


def _signer(shelf: Shelf, instrument: Instrument, mention: Mention) -> bool:
    """Whether a name is a person's: also one that the paper itself is called by (*Franklin
    Bouillon*)."""
    paper = instrument.id in mention.ids and not mention.generic
    return "person" in mention.types or (paper and bool(side_of(shelf, instrument, mention)))


def _for(
    sentence: Sentence, power: Mention, persons: list[Mention], powers: list[Mention]
) -> list[Mention]:
    """The persons who are said to have signed for a power: before *for X*, behind *X adına* and
    *X'in*."""
    words = sentence.parsed.words
    before = {w.key for w in words[max(0, power.first - 3) : power.first]}
    after = [w.key for w in words[power.last : power.last + 2]]
    if FOR & before:
        floor = max((q.last for q in powers if q.last <= power.first), default=0)
        return [p for p in persons if floor <= p.first and p.last <= power.first]
    if _stands_for(sentence, power, after):
        ceiling = min((q.first for q in powers if q.first >= power.last), default=len(words))
        return [p for p in persons if power.last <= p.first < ceiling]
    return []


def _stands_for(sentence: Sentence, power: Mention, after: list[str]) -> bool:
    """Whether those who are named behind a power stand for it: *X adına*, *X heyetinde*, *X'in*,
    and *X'i … temsil etti*."""
    own = codes(sentence, power)
    if any(a.startswith(BEHALF) for a in after):
        return True
    spoken = any(w.key.startswith(STOOD_FOR) for w in sentence.parsed.words[power.last :])
    return "G" in own or ("O" in own and spoken)


def represented(claim: Claim, sentence: Sentence) -> list[Mention]:
    """The powers of a sentence of which it says who stood for them: *X'i A, Y'yi B temsil etti*."""
    inner = [w for w in sentence.parsed.words if claim.first <= w.start < claim.last]
    if not any(w.key.startswith(STOOD_FOR) for w in inner):
        return []
    return [
        m
        for m in sentence.parsed.mentions
        if sentence.parsed.words[m.first] in inner
        and m.types & POWERS
        and "person" not in m.types
        and "O" in codes(sentence, m)
    ]


def codes(sentence: Sentence, mention: Mention) -> str:
    """The codes of the case in which a name stands; nothing where it stands in none."""
    return next((c.codes for c in sentence.parsed.chunks if mention in c.mentions), "")
