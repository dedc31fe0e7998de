"""The names of a stretch against the front matter of a paper: its parties, its signers, its place,
the war that it ended."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from misak.kinds.effects import Lift
from misak.kinds.fluents import FIGHTING
from misak.kinds.fronts import (
    ADDED,
    ADDED_STEMS,
    ALLIES,
    ARTICLES,
    CLOSES,
    INVOLVED,
    OVER,
    PAPERS,
    PEACES,
    SIGNED,
    WARS,
)
from misak.kinds.persons import OFFICES, TITLES
from misak.kinds.seats import LYING, SEATS, TOWNS
from misak.ledger.adjectives import adjectives_of
from misak.ledger.values import Instrument
from misak.prose.frames.claims import Claim, Filler
from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.glosses import gloss
from misak.prose.judging.known.governments import other_government
from misak.prose.judging.known.meanings import states
from misak.prose.judging.known.named import joined, together
from misak.prose.judging.known.shelf import SIGNED as SIGNING
from misak.prose.judging.known.shelf import Shelf, Shelved
from misak.prose.judging.known.wars import both, foes, joined_on
from misak.prose.judging.ways.front_days import Told
from misak.prose.judging.ways.front_signers import (
    POWERS,
    codes,
    leading,
    paired,
    person_named,
    side_of,
    signer_run,
)
from misak.prose.reading.mentions import Mention
from misak.prose.reading.tokens import Word
from misak.words.fold import fold

GLOSSED = 3  # words from a bracket to the land that it names
ALLIED = 2  # powers that make a side of allies, and foes that make a war
YEARS = 366 * 6  # days within which a war is over
JOINING = frozenset(["ve", "ile", "arasinda", "and", "with", "between", "by"])  # of a list
COMPASS = frozenset(["west", "east", "north", "south", "outside"])
PARTITIVE = frozenset(["of", "the"])  # *at the end of the war*
IN = frozenset(["in", "day", "modern", "present", "now", "today"])


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
        run = signer_run(shelf, instrument, sentence, mention.first)
        if not run and not _has_it(shelf, instrument, sentence, mention, day):
            return None
        telling = True
        added = gloss(shelf, sentence, mention)
        if _lies_elsewhere(shelf, instrument, sentence, added):
            return None
        places |= own | run | added
    persons = _others(shelf, instrument, sentence, told, places)
    for one in persons:
        places |= set(range(one.first, one.last))
    if not _fought(shelf, sentence, inner):
        return None
    fair = paired(shelf, instrument, sentence, [*leading(sentence, told.begin), *inner, *persons])
    return Named(places, telling or bool(persons)) if fair else None


def _others(
    shelf: Shelf, instrument: Instrument, sentence: Sentence, told: Told, places: set[int]
) -> list[Mention]:
    """The signers whom a stretch names by words that no name of the books took."""
    found: dict[int, Mention] = {}
    for at in range(told.begin, told.end):
        run = set[int]() if at in places else signer_run(shelf, instrument, sentence, at)
        if run:
            one = person_named(sentence, run)
            found[one.first] = one
    return list(found.values())


def _fought(shelf: Shelf, sentence: Sentence, inner: list[Mention]) -> bool:
    """Whether those who are said to have fought a war (*a conflict that involved X and Y*) were its
    foes, where the books tell these."""
    words = enumerate(sentence.parsed.words)
    told = next((i for i, w in words if w.key.startswith(INVOLVED)), None)
    if told is None:
        return True
    pairs = (p for m in inner if "event" in m.types for i in m.ids for p in foes(shelf, i))
    known = frozenset[str]().union(*(one | other for one, other in pairs))
    said = [m for m in inner if m.first > told and m.types & POWERS]
    return not known or all(known & {shelf.state(i) for i in m.ids} for m in said)


def _lies_elsewhere(
    shelf: Shelf, instrument: Instrument, sentence: Sentence, added: set[int]
) -> bool:
    """Whether brackets tell of a land in which the place of a signature does not lie (*Belgrade
    (today X)*)."""
    lands = [m for m in sentence.parsed.mentions if m.first in added and m.types & POWERS]
    return any(
        _holds_place(shelf, instrument, sentence, m) and not _there(shelf, instrument, sentence, m)
        for m in lands
    )


def _empty(sentence: Sentence, mention: Mention) -> bool:
    """Whether words with capitals that the books do not know only tell what a paper is or who
    somebody was (*the Peace of X*, *Minister of Foreign Affairs*)."""
    said = sentence.parsed.words[mention.first : mention.last]
    behind = sentence.parsed.words[mention.last : mention.last + 1]
    if mention.types & {"place", "treaty"} and any(w.key.startswith(OFFICES) for w in behind):
        return True  # *Berlin Sefiri*
    known = (*PAPERS, *PEACES, *WARS, *OFFICES, *ADDED_STEMS, *ARTICLES)
    return "new" in mention.types and all(
        w.key.startswith(known) or w.key in TITLES or w.key in ADDED for w in said
    )


def _has_it(
    shelf: Shelf, instrument: Instrument, sentence: Sentence, mention: Mention, day: int
) -> bool:
    """Whether a front matter has a name: a party's, a signer's, the place's, a war's that it
    ended."""
    if instrument.id in mention.ids:
        return True
    if fold(mention.text).startswith(ALLIES) and "new" in mention.types:
        return any(len(side) >= ALLIED for side in instrument.sides)
    if mention.types & {"person", "new"} and side_of(shelf, instrument, mention):
        return True
    if "event" in mention.types:
        return _wars(shelf, instrument, sentence, mention, day)
    if mention.types == {"topic"} and _of_its_own(shelf, instrument, mention):
        return True
    place = _holds_place(shelf, instrument, sentence, mention)
    lies = place or codes(sentence, mention)[:1] == "L"  # *Ankara'da*: no party
    lies = lies or _in(sentence, mention)
    if mention.types & POWERS and not lies and _party(shelf, instrument, sentence, mention, day):
        return True
    return _there(shelf, instrument, sentence, mention)


def _in(sentence: Sentence, mention: Mention) -> bool:
    """Whether an English name tells where something was done: behind *in*, *near*, *west of*."""
    before = sentence.parsed.words[max(0, mention.first - 1)]
    behind = sentence.parsed.english and mention.first > 0 and before.key == "in"
    return behind or _near(sentence, mention)


def _seat(sentence: Sentence, mention: Mention) -> bool:
    """Whether an English name is of a place at which something is said to have been signed."""
    before = sentence.parsed.words[max(0, mention.first - 1)].key
    stands = mention.first > 0 and before in ("at", "in") and "place" in mention.types
    return sentence.parsed.english and stands and not _signs(sentence, mention)


def _signs(sentence: Sentence, mention: Mention) -> bool:
    """Whether the verb of a signature stands only behind a name (*an agreement in X, signed …*): it
    tells where it holds."""
    words = sentence.parsed.words
    at = [i for i, w in enumerate(words) if w.key.startswith(SIGNED)]
    return bool(at) and mention.first < at[0]


def _near(sentence: Sentence, mention: Mention) -> bool:
    """Whether an English name is that of which something else lies near (*west of X*)."""
    words = sentence.parsed.words
    before = [w.key for w in words[max(0, mention.first - 2) : mention.first]]
    side = before[-1:] == ["of"] and before[0] in COMPASS
    return sentence.parsed.english and (before[-1:] in (["near"], ["outside"]) or side)


def _of_its_own(shelf: Shelf, instrument: Instrument, mention: Mention) -> bool:
    """Whether a name is that of a matter of which a paper has a clause (*the non-aggression treaty
    between …*): what a paper is called by is no more than it has."""
    own = shelf.by_instrument.get(instrument.id, ())
    return any(set(mention.ids) & clause.topics.keys() for clause in own)


def _wars(
    shelf: Shelf, instrument: Instrument, sentence: Sentence, mention: Mention, day: int
) -> bool:
    """Whether a happening is the war that a paper ended, or after which it is said to be made."""
    words, at = sentence.parsed.words, mention.first - 1
    beside = words[max(0, at) : mention.last + 1]
    while at > 0 and words[at].key in PARTITIVE:
        at -= 1
    over = any(w.key.startswith(OVER) for w in beside) or words[max(0, at)].key.startswith(CLOSES)
    ids = _wars_of_foes(shelf, instrument, sentence, mention) or mention.ids
    return any(_war(shelf, instrument, i, day, over) for i in ids)


def _wars_of_foes(
    shelf: Shelf, instrument: Instrument, sentence: Sentence, mention: Mention
) -> tuple[str, ...]:
    """All wars of the books where a name says no more of a war than who fought (*Osmanlı-Avusturya
    Savaşı*), and those are parties: the books may call it by more foes; else none."""
    made = together(shelf, instrument, sentence)
    called = [_called(shelf, p) for p in dict.fromkeys(p for one in made for p in one.parties)]
    words = sentence.parsed.words[mention.first : mention.last]
    foes = [w.key for w in words if not w.key.startswith(WARS)]
    own = {i for key in foes for i, keys in enumerate(called) if key in keys}
    if len(own) < ALLIED or any(all(key not in keys for keys in called) for key in foes):
        return ()
    return tuple(i for i, one in shelf.ledger.instruments.items() if one.type == "war")


def _called(shelf: Shelf, polity: str) -> set[str]:
    """The words by which a polity is called: of its names, and its adjectives."""
    name = shelf.ledger.names[polity]
    said = (key for n in name.namings for key in fold(f"{n.tr} {n.en}").split())
    adjectives = adjectives_of(name)
    return {*said, *adjectives.tr, *adjectives.en}


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
    after = after or _glossed(words, mention, begun)
    within = "polity" in mention.types and _in(sentence, mention) and not _signs(sentence, mention)
    genitive = codes(sentence, mention)[:1] == "G" and seat
    return genitive or after or within or _near(sentence, mention)


def _glossed(words: list[Word], mention: Mention, begun: tuple[str, ...]) -> bool:
    """Whether a name stands in the brackets behind the name of a seat (*Belgrade (today X)*)."""
    near = range(mention.first, max(0, mention.first - GLOSSED), -1)
    opens = next((at for at in near if "(" in words[at].before), 0)
    return opens > 0 and words[opens - 1].key.startswith(begun)


def misplaced(shelf: Shelf, instrument: Instrument, sentence: Sentence, claim: Claim) -> bool:
    """Whether a claim puts the place of a signature into a land in which it does not lie, or has
    somebody sign for another than his own side: no frame sees that."""
    words = sentence.parsed.words
    inner = [
        m
        for m in sentence.parsed.mentions
        if claim.first <= words[m.first].start < claim.last and not m.ids[0].startswith("@")
    ]
    lead = leading(sentence, next((i for i, w in enumerate(words) if w.start >= claim.first), 0))
    elsewhere = any(
        _holds_place(shelf, instrument, sentence, m)
        and not _there(shelf, instrument, sentence, m)
        and (m.types & POWERS or _near(sentence, m))
        for m in inner
    ) or any(
        _seat(sentence, m) and not _there(shelf, instrument, sentence, m)
        for m in inner
        if seats(shelf, instrument)
    )
    return elsewhere or not paired(shelf, instrument, sentence, [*lead, *inner])


def _lies(sentence: Sentence, mention: Mention) -> bool:
    """Whether the name of a state only tells where a place lies: it stands in no list, and in the
    genitive, or behind a comma or *in*."""
    words = sentence.parsed.words
    before = words[mention.first - 1].key if mention.first else ""
    after = words[mention.last].key if mention.last < len(words) else ""
    if {before, after} & JOINING:
        return False
    comma = words[mention.first].before.strip() == "," or after.startswith(LYING)
    return codes(sentence, mention)[:1] in ("G", "L") or comma or before in IN


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


def war_years(shelf: Shelf, instrument: Instrument, over: bool) -> frozenset[int]:
    """The years in which the wars began that a paper ended, or after which it is said to be made
    (``over``), and those in which its own parties went to war in them."""
    day = shelf.signed(instrument.id)
    own = [shelf.state(p) for p in instrument.parties]
    wars = [i for i, one in shelf.ledger.instruments.items() if one.type == "war"]
    wars = [i for i in wars if day and _war(shelf, instrument, i, day, over)]
    begun = [one for i in wars for one in (shelf.signed(i), *joined_on(shelf, i, own))]
    return frozenset(date.fromordinal(one).year for one in begun if one)


def ended(shelf: Shelf, instrument: Instrument) -> bool:
    """Whether a paper ends a war by a clause of its own."""
    own = shelf.by_instrument.get(instrument.id, ())
    return any(_lifts(clause) and clause.act.account is None for clause in own)


def _lifts(clause: Shelved) -> bool:
    """Whether a clause ends fighting."""
    return any(isinstance(e, Lift) and e.fluent in FIGHTING for e in clause.act.row.effects)
