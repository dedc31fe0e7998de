"""The names of a stretch against the front matter of a paper: its parties, its signers, its place,
the war that it ended."""

from __future__ import annotations

from datetime import date
from difflib import SequenceMatcher
from typing import NamedTuple

from misak.kinds.effects import Lift
from misak.kinds.fluents import FIGHTING
from misak.kinds.fronts import ADDED_STEMS, ALLIES, FOR, GIVEN, OVER, PAPERS, PEACES, WARS
from misak.kinds.persons import OFFICES, TITLES
from misak.kinds.seats import LYING, SEATS, TOWNS
from misak.ledger.values import Instrument
from misak.prose.frames.claims import Claim, Filler
from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.glosses import gloss
from misak.prose.judging.known.governments import other_government
from misak.prose.judging.known.meanings import states
from misak.prose.judging.known.named import joined, together
from misak.prose.judging.known.shelf import SIGNED as SIGNING
from misak.prose.judging.known.shelf import Shelf, Shelved
from misak.prose.judging.known.wars import both
from misak.prose.judging.ways.front_days import SHORT, Told
from misak.prose.reading.mentions import Mention
from misak.words.fold import fold

ALLIED = 2  # powers that make a side of allies
SPELLED, NEARLY = 5, 0.8  # letters of a name that may be spelled otherwise, and how alike
POWERS = frozenset(["polity", "group"])
YEARS = 366 * 6  # days within which a war is over
JOINING = frozenset(["ve", "ile", "arasinda", "and", "with", "between", "by"])  # of a list
IN = frozenset(["in", "day", "modern", "present", "now"])


class Named(NamedTuple):
    """The places of names that a front matter has, and whether any of them tells something."""

    places: set[int]
    telling: bool


def names_of(shelf: Shelf, instrument: Instrument, sentence: Sentence, told: Told) -> Named | None:
    """The names of a stretch, each as a party, a signer, the place or the war; None where one is
    none of these."""
    places: set[int] = set()
    telling = False
    day = shelf.signed(instrument.id)
    papers = {at for n in sentence.names for at in range(n.first, n.last)}
    inner = [m for m in sentence.parsed.mentions if told.begin <= m.first < told.end]
    for mention in inner:
        own = set(range(mention.first, mention.last))
        if own <= papers | places or mention.ids[0].startswith("@") or _empty(sentence, mention):
            places |= own
            continue
        if not _has_it(shelf, instrument, sentence, mention, day):
            return None
        telling = True
        places |= own | gloss(shelf, sentence, mention)
    return Named(places, telling) if _paired(shelf, instrument, sentence, inner) else None


def _empty(sentence: Sentence, mention: Mention) -> bool:
    """Whether words with capitals that the books do not know only tell what a paper is or who
    somebody was (*the Peace of X*, *Minister of Foreign Affairs*)."""
    said = sentence.parsed.words[mention.first : mention.last]
    known = (*PAPERS, *PEACES, *WARS, *OFFICES, *ADDED_STEMS)
    return "new" in mention.types and all(w.key.startswith(known) or w.key in TITLES for w in said)


def _has_it(
    shelf: Shelf, instrument: Instrument, sentence: Sentence, mention: Mention, day: int
) -> bool:
    """Whether a front matter has a name: a party's, a signer's, the place's, a war's that it
    ended."""
    if instrument.id in mention.ids:
        return True
    if fold(mention.text).startswith(ALLIES) and "new" in mention.types:
        return any(len(side) >= ALLIED for side in instrument.sides)
    if mention.types & {"person", "new"} and _side(shelf, instrument, mention):
        return True
    if "event" in mention.types:
        return _wars(shelf, instrument, sentence, mention, day)
    place = _holds_place(shelf, instrument, sentence, mention)
    lies = place or _codes(sentence, mention)[:1] == "L"  # *Ankara'da*: no party
    if mention.types & POWERS and not lies and _party(shelf, instrument, sentence, mention, day):
        return True
    return _there(shelf, instrument, sentence, mention)


def _wars(
    shelf: Shelf, instrument: Instrument, sentence: Sentence, mention: Mention, day: int
) -> bool:
    """Whether a happening is the war that a paper ended, or after which it is said to be made."""
    beside = sentence.parsed.words[max(0, mention.first - 1) : mention.last + 1]
    over = any(w.key.startswith(OVER) for w in beside)
    return any(_war(shelf, instrument, i, day, over) for i in mention.ids)


def _party(
    shelf: Shelf, instrument: Instrument, sentence: Sentence, mention: Mention, day: int
) -> bool:
    """Whether a power is a party or a participant, of a paper or of those made together with it."""
    there = [
        p
        for one in together(shelf, instrument, sentence)
        for p in (*one.parties, *one.participants)
        if shelf.state(p) not in joined(shelf, one)
    ]
    if other_government(shelf, mention.ids, there):
        return False
    known = {s for p in there for s in (shelf.state(p), *shelf.members(p, day))}
    return bool(states(shelf, Filler(mention.text, mention), sentence, day) & known)


def seats(shelf: Shelf, instrument: Instrument) -> tuple[str, ...]:
    """The beginnings of the words that tell where a paper was signed."""
    where = {d.place for d in instrument.dates if d.key in SIGNING} - {""}
    return tuple(begun for place in where for begun in SEATS.get(fold(place), "").split())


def _there(shelf: Shelf, instrument: Instrument, sentence: Sentence, mention: Mention) -> bool:
    """Whether a name is that of the place in which a paper was signed, or tells where it lies
    (*İsviçre'nin Lozan kentinde*, *in Paris, France*)."""
    if instrument.place in mention.ids or set(shelf.parts(instrument.place)) & set(mention.ids):
        return True
    words = sentence.parsed.words
    begun = seats(shelf, instrument)
    if not begun or not all(w.key.startswith(begun) for w in words[mention.first : mention.last]):
        return False
    return not mention.types & POWERS or _lies(sentence, mention)


def _holds_place(
    shelf: Shelf, instrument: Instrument, sentence: Sentence, mention: Mention
) -> bool:
    """Whether a name says where the place of a signature lies: in the genitive before it
    (*Fransa'nın Lozan kenti*), or behind it and a comma (*Lausanne, France*)."""
    words, begun = sentence.parsed.words, seats(shelf, instrument)
    if not begun:
        return False
    behind = words[mention.last : mention.last + 3]
    seat = any(w.key.startswith((*begun, *TOWNS)) for w in behind)
    comma = mention.first > 0 and words[mention.first].before.strip() == ","
    before = mention.first - 1
    listed = any(m.last == before + 1 and m.types & POWERS for m in sentence.parsed.mentions)
    after = comma and not listed and words[before].key.startswith(begun)
    return (_codes(sentence, mention)[:1] == "G" and seat) or after


def misplaced(shelf: Shelf, instrument: Instrument, sentence: Sentence, claim: Claim) -> bool:
    """Whether a claim puts the place of a signature into a land in which it does not lie, or has
    somebody sign for another than his own side: no frame sees that."""
    words = sentence.parsed.words
    inner = [
        m
        for m in sentence.parsed.mentions
        if claim.first <= words[m.first].start < claim.last and not m.ids[0].startswith("@")
    ]
    elsewhere = any(
        _holds_place(shelf, instrument, sentence, m)
        and not _there(shelf, instrument, sentence, m)
        and m.types & POWERS
        for m in inner
    )
    return elsewhere or not _paired(shelf, instrument, sentence, inner)


def _lies(sentence: Sentence, mention: Mention) -> bool:
    """Whether the name of a state only tells where a place lies: it stands in no list, and in the
    genitive, or behind a comma or *in*."""
    words = sentence.parsed.words
    before = words[mention.first - 1].key if mention.first else ""
    after = words[mention.last].key if mention.last < len(words) else ""
    if {before, after} & JOINING:
        return False
    comma = words[mention.first].before.strip() == "," or after.startswith(LYING)
    return _codes(sentence, mention)[:1] in ("G", "L") or comma or before in IN


def _war(shelf: Shelf, instrument: Instrument, id_: str, day: int, over: bool) -> bool:
    """Whether a happening is a war between parties of a paper that was made after it began, and
    that ended it, or was made when it was ``over``."""
    event = shelf.ledger.instruments.get(id_)
    if event is None or event.type != "war":
        return False
    begun = shelf.signed(id_) or next((d.when.earliest for d in event.dates), 0)
    if not begun or not begun <= day <= begun + YEARS:
        return False
    between = both(shelf, id_, [shelf.state(p) for p in instrument.parties])
    return between and (over or ended(shelf, instrument))


def war_years(shelf: Shelf, instrument: Instrument) -> frozenset[int]:
    """The years in which the wars began that a paper ended."""
    day = shelf.signed(instrument.id)
    wars = [i for i, one in shelf.ledger.instruments.items() if one.type == "war"]
    begun = [shelf.signed(i) for i in wars if day and _war(shelf, instrument, i, day, False)]
    return frozenset(date.fromordinal(one).year for one in begun if one)


def ended(shelf: Shelf, instrument: Instrument) -> bool:
    """Whether a paper ends a war by a clause of its own."""
    own = shelf.by_instrument.get(instrument.id, ())
    return any(_lifts(clause) and clause.act.account is None for clause in own)


def _lifts(clause: Shelved) -> bool:
    """Whether a clause ends fighting."""
    return any(isinstance(e, Lift) and e.fluent in FIGHTING for e in clause.act.row.effects)


def _side(shelf: Shelf, instrument: Instrument, mention: Mention) -> set[str]:
    """The parties for which a person signed a paper."""
    keys = {fold(i.partition(":")[2] or mention.text) for i in mention.ids} | {fold(mention.text)}
    found = set()
    for party, names, _ in instrument.signatories:
        for name in names:
            plain = fold(name.partition("(")[0].replace("-", " ")).split()
            if any(_same(key.split(), plain) for key in keys):
                found.add(shelf.state(party))
    return found


def _same(said: list[str], known: list[str]) -> bool:
    """Whether two names of a person may be one: every word said but titles is in the other."""
    own = [w for w in said if w not in TITLES and len(w) > SHORT]
    bare = [w for w in known if w not in TITLES]
    told = [w for w in own if any(_alike(w, each) for each in bare)]
    return len(told) == len(own) > 0 or bool(own[:1] == told[:1] and set(told) - GIVEN)


def _alike(one: str, other: str) -> bool:
    """Whether two words are one name in two spellings: *Ignatev*, *Ignatyev*."""
    return one == other or (
        min(len(one), len(other)) >= SPELLED and SequenceMatcher(None, one, other).ratio() >= NEARLY
    )


def _paired(shelf: Shelf, instrument: Instrument, sentence: Sentence, inner: list[Mention]) -> bool:
    """Whether nobody is said to have signed for another than his own side."""
    persons = [m for m in inner if _signer(shelf, instrument, m)]
    powers = [m for m in inner if m.types & POWERS and "person" not in m.types]
    day = shelf.signed(instrument.id)
    return all(
        _side(shelf, instrument, person) & states(shelf, Filler(p.text, p), sentence, day)
        for p in powers
        for person in _for(sentence, p, persons, powers)
    )


def _signer(shelf: Shelf, instrument: Instrument, mention: Mention) -> bool:
    """Whether a name is a person's: also one that the paper itself is called by (*Franklin
    Bouillon*)."""
    paper = instrument.id in mention.ids and not mention.generic
    return "person" in mention.types or (paper and bool(_side(shelf, instrument, mention)))


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
    if any(a.startswith(("adina", "temsil")) for a in after) or "G" in _codes(sentence, power):
        ceiling = min((q.first for q in powers if q.first >= power.last), default=len(words))
        return [p for p in persons if power.last <= p.first < ceiling]
    return []


def _codes(sentence: Sentence, mention: Mention) -> str:
    return next((c.codes for c in sentence.parsed.chunks if mention in c.mentions), "")
