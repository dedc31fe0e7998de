"""A stretch that tells of a paper only what its front matter has: when, where and by whom it was
signed, when it came into force or was ratified, which war it ended, how many articles it has. It
can only bear a stretch out."""

from __future__ import annotations

import re
from datetime import date
from difflib import SequenceMatcher
from typing import NamedTuple

from misak.effects.values import Why
from misak.ground.months import MONTHS
from misak.kinds.fronts import (
    ADDED,
    ARTICLES,
    ENDING,
    FORCE,
    LASTING,
    PAPERS,
    PEACES,
    RATIFYING,
    SIGNED,
    WARS,
    YEARS,
)
from misak.kinds.persons import OFFICES, TITLES
from misak.kinds.weights import LIGHT
from misak.ledger.values import Dated, Instrument
from misak.prose.frames.claims import Claim, Filler
from misak.prose.frames.reader import Sentence
from misak.prose.judging.align import states
from misak.prose.judging.days import DASHES, LONGEST_WAR
from misak.prose.judging.fence import span
from misak.prose.judging.glosses import gloss
from misak.prose.judging.shelf import SIGNED as SIGNING
from misak.prose.judging.shelf import Shelf
from misak.prose.reading.dates import DateSaid
from misak.prose.reading.mentions import Mention
from misak.prose.reading.namings import PaperNamed
from misak.prose.reading.scope import Scope
from misak.prose.reading.stems import among, stem, stems
from misak.prose.reading.tokens import Word
from misak.words.fold import fold

FORCED = ("in-force",)
RATIFIED = ("approved", "deposited", "exchanged")
OVER = ("after", "following", "sonra", "sonunda", "ardindan")
NEAR = 4  # words between a war and its year
AFTER = 2  # years after a war's last within which its peace is made
ALLIES = ("allies", "allied", "entente", "itilaf", "muttefik")
ALLIED = 2  # powers that make a side of allies
GIVEN = frozenset(
    ["mehmed", "mehmet", "ahmed", "ahmet", "mustafa", "ali", "hasan", "john", "charles"]
)
SPELLED, NEARLY = 5, 0.8  # letters of a name that may be spelled otherwise, and how alike
SHORT = 2  # letters of an initial
MONTH = {fold(name): i + 1 for lang in MONTHS for i, name in enumerate(MONTHS[lang])}
NUMBERS = {
    "iki": 2, "uc": 3, "dort": 4, "bes": 5, "alti": 6, "yedi": 7, "sekiz": 8, "dokuz": 9, "on": 10,
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "eighteen": 18, "twenty": 20,
}  # fmt: skip


class Told(NamedTuple):
    """What a stretch tells of a paper's making: the places of the words that do so, by what they
    tell, and its whole extent."""

    begin: int
    end: int
    signs: bool
    forces: bool
    ratifies: bool
    ends: bool


def fronted(shelf: Shelf, claim: Claim, sentence: Sentence, scope: Scope) -> list[Why]:
    """The lines of the front matter of one paper of a scope that tell all that a stretch tells;
    none where anything in it is told by none."""
    begin, end = span(claim, sentence)
    words = sentence.parsed.words[begin:end]
    if claim.negative or not words:
        return []
    told = Told(
        begin,
        end,
        _has(words, SIGNED),
        _has(words, FORCE),
        _has(words, RATIFYING),
        _has(words, ENDING) and _has(words, (*WARS, *PEACES)),
    )
    if told.forces + told.ratifies + (told.signs or told.ends) > 1:
        return []  # one day cannot be held against several
    for id_ in scope.ids:
        instrument = shelf.ledger.instruments[id_]
        lines = _of(shelf, instrument, sentence, told)
        if lines and _sure(sentence, told, scope):
            return lines
    return []


def _has(words: list[Word], begun: tuple[str, ...]) -> bool:
    return any(w.key.startswith(begun) or w.whole.startswith(begun) for w in words)


def _sure(sentence: Sentence, told: Told, scope: Scope) -> bool:
    """Whether one paper is meant: of several that bear the name the one of the day said."""
    exact = any(d.exact for d in _dates(sentence, told))
    return len(scope.ids) == 1 or exact


def _dates(sentence: Sentence, told: Told) -> list[DateSaid]:
    words = sentence.parsed.words
    first, last = words[told.begin].start, words[told.end - 1].end
    return [d for d in sentence.dates if first <= d.start < last]


def _of(shelf: Shelf, instrument: Instrument, sentence: Sentence, told: Told) -> list[Why]:
    """The lines of one paper that tell a stretch."""
    words = sentence.parsed.words
    keys = FORCED if told.forces else RATIFIED if told.ratifies else SIGNING
    lines = [d for d in instrument.dates if d.key in keys and d.account is None]
    day = shelf.signed(instrument.id)
    if not lines or not day:
        return []
    taken = {at for n in sentence.names for at in range(n.first, n.last)}
    if not all(set(n.ids) & {instrument.id} for n in _named(sentence, told)):
        return []
    facts: list[Why] = []
    for at in range(told.begin, told.end - 1):
        line = _yearless(words, at, lines)
        if line is not None and not {at, at + 1} & taken:
            facts.append(line)
            taken |= {at, at + 1}
    wars = [i for i in range(told.begin, told.end) if words[i].key.startswith(WARS)]
    for said in _dates(sentence, told):
        places = {
            i for i, w in enumerate(words) if said.start <= w.start < said.start + len(said.text)
        }
        hit = next((line for line in lines if _on(said, line)), None)
        if hit is None and not (_of_war(words, places, wars, said, day) and wars):
            return []
        facts += [hit] if hit is not None else []
        taken |= places | _spanned(words, places)
    names = _names(shelf, instrument, sentence, told, day)
    if names is None:
        return []
    taken |= names.places
    if told.ends and not _ended(shelf, instrument):
        return []
    lasting = _lasting(instrument, words, told)
    taken |= lasting
    counted = _counted(instrument, words, told)
    if counted is None:
        return []
    taken |= counted
    says = (
        bool(facts) or bool(counted) or bool(lasting) or told.ends or (names.telling and told.signs)
    )
    if not says or not (
        told.signs or told.forces or told.ratifies or told.ends or counted or lasting
    ):
        return []
    title = stems(" ".join(f"{n.tr} {n.en}" for n in shelf.ledger.names[instrument.id].namings))
    rest = [i for i in range(told.begin, told.end) if i not in taken]
    if any(_tells(words, i, taken) and not among(stem(words[i].key), title) for i in rest):
        return []
    return facts[:1] or [lines[0]]


def _named(sentence: Sentence, told: Told) -> list[PaperNamed]:
    return [n for n in sentence.names if told.begin <= n.first < told.end]


def _tells(words: list[Word], at: int, taken: set[int]) -> bool:
    """Whether a word tells something that no line of a front matter has."""
    word = words[at]
    if {word.key, word.whole} & LIGHT or word.key in TITLES or word.key in ADDED:
        return False
    if word.key.startswith(
        (*SIGNED, *PAPERS, *FORCE, *RATIFYING, *ENDING, *WARS, *PEACES, *OFFICES)
    ):
        return False
    initial = len(word.text) <= SHORT and word.capital and not word.text.isdigit()
    return not (initial and ({at + 1, at + 2} & taken)) and any(c.isalnum() for c in word.text)


def _on(said: DateSaid, line: Dated) -> bool:
    within = line.when.earliest <= said.day <= line.when.latest
    return within if said.exact else line.when.text.startswith(said.iso)


def _spanned(words: list[Word], places: set[int]) -> set[int]:
    """The end of a span of years behind its beginning: *1828–29*."""
    at = max(places, default=-2) + 1
    if not 0 < at < len(words) or words[at].before.strip() not in DASHES:
        return set()
    return {at} if words[at].key.isdigit() and len(words[at].key) == SHORT else set()


def _yearless(words: list[Word], at: int, lines: list[Dated]) -> Dated | None:
    """The line whose day some two words tell without its year: *15 Ekim*, *30 May*, *May 30*."""
    for number, name in ((words[at], words[at + 1]), (words[at + 1], words[at])):
        month = MONTH.get(name.key, 0) if number.key.isdigit() else 0
        for line in lines if month else ():
            day = date.fromordinal(line.when.earliest)
            if (day.month, day.day) == (month, int(number.key)) and _whole(line):
                return line
    return None


def _whole(line: Dated) -> bool:
    return line.when.earliest == line.when.latest


def _of_war(words: list[Word], places: set[int], wars: list[int], said: DateSaid, day: int) -> bool:
    """Whether a year is that of a war which was over when the paper was made, or began it."""
    if said.exact or len(said.iso) > 4 or not places:
        return False
    near = any(abs(at - war) <= NEAR for at in places for war in wars)
    behind = words[max(places) + 1 : max(places) + 2]
    until = behind[0].key if behind and behind[0].key.isdigit() else ""
    year = date.fromordinal(day).year
    last = int(said.iso[: 4 - len(until)] + until) if until and len(until) < 4 else int(said.iso)
    if until and len(until) == 4:
        return near and 0 <= int(until) - int(said.iso) <= LONGEST_WAR
    return near and 0 <= year - last < AFTER


class Named(NamedTuple):
    """The places of names that a front matter has, and whether any of them tells something."""

    places: set[int]
    telling: bool


def _names(
    shelf: Shelf, instrument: Instrument, sentence: Sentence, told: Told, day: int
) -> Named | None:
    """The names of a stretch, each as a party, a signer, the place or the war; None where one is
    none of these."""
    places: set[int] = set()
    telling = False
    papers = {at for n in sentence.names for at in range(n.first, n.last)}
    inner = [m for m in sentence.parsed.mentions if told.begin <= m.first < told.end]
    for mention in inner:
        own = set(range(mention.first, mention.last))
        if own <= papers | places or mention.ids[0].startswith("@"):
            places |= own
            continue
        if not _has_it(shelf, instrument, sentence, mention, day):
            return None
        telling = True
        places |= own | gloss(shelf, sentence, mention)
    return Named(places, telling) if _paired(shelf, instrument, sentence, inner) else None


def _has_it(
    shelf: Shelf, instrument: Instrument, sentence: Sentence, mention: Mention, day: int
) -> bool:
    """Whether a front matter has a name: a party's, a signer's, the place's, a war's that it
    ended."""
    if instrument.id in mention.ids:
        return True
    if fold(mention.text).startswith(ALLIES) and "new" in mention.types:
        return any(len(side) >= ALLIED for side in instrument.sides)
    if "person" in mention.types or "new" in mention.types:
        return bool(_side(shelf, instrument, mention))
    if "event" in mention.types:
        words = sentence.parsed.words
        beside = words[max(0, mention.first - 1) : mention.last + 1]
        over = any(w.key.startswith(OVER) for w in beside)
        return any(_war(shelf, instrument, i, day, over) for i in mention.ids)
    if mention.types & {"polity", "group"}:
        there = [
            p
            for one in _made_together(shelf, instrument, sentence, day)
            for p in (*one.parties, *one.participants)
        ]
        known = {s for p in there for s in (shelf.state(p), *shelf.members(p, day))}
        if states(shelf, Filler(mention.text, mention), sentence, day) & known:
            return True
    where = {d.place for d in instrument.dates if d.key in SIGNING and d.place} | {instrument.place}
    return "place" in mention.types and any(
        place in mention.ids or place in shelf.parts(i)
        for i in mention.ids
        for place in where
        if place
    )


def _made_together(
    shelf: Shelf, instrument: Instrument, sentence: Sentence, day: int
) -> list[Instrument]:
    """A paper with those of its name that were made on the same day."""
    ids = [i for n in sentence.names for i in n.ids] + list(sentence.scope.ids)
    others = [shelf.ledger.instruments[i] for i in dict.fromkeys(ids) if i != instrument.id]
    return [instrument, *(o for o in others if shelf.signed(o.id) == day)]


def _war(shelf: Shelf, instrument: Instrument, id_: str, day: int, over: bool) -> bool:
    """Whether a happening is a war between parties of a paper that was made after it began, and
    that ended it, or was made when it was ``over``."""
    event = shelf.ledger.instruments.get(id_)
    if event is None or event.type != "war" or not (over or _ended(shelf, instrument)):
        return False
    begun = shelf.signed(id_) or next((d.when.earliest for d in event.dates), 0)
    if not begun or not begun <= day <= begun + 366 * 6:
        return False
    fought = {
        v
        for clause in shelf.by_instrument.get(id_, ())
        if clause.act.row.id == "war"
        for have in clause.around.values()
        for v in have
    }
    return len({shelf.state(p) for p in instrument.parties} & fought) > 1


def _ended(shelf: Shelf, instrument: Instrument) -> bool:
    """Whether a paper ends a war by a clause of its own."""
    own = shelf.by_instrument.get(instrument.id, ())
    return any(c.act.row.id in ("peace", "armistice") and c.act.account is None for c in own)


def _side(shelf: Shelf, instrument: Instrument, mention: Mention) -> set[str]:
    """The parties for which a person signed a paper."""
    keys = {fold(i.partition(":")[2] or mention.text) for i in mention.ids} | {fold(mention.text)}
    found = set()
    for party, names, _ in instrument.signatories:
        for name in names:
            plain = fold(name.partition("(")[0].strip()).split()
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
    words = sentence.parsed.words
    persons = [m for m in inner if "person" in m.types]
    powers = [m for m in inner if m.types & {"polity", "group"} and "person" not in m.types]
    if not persons or not powers:
        return True
    day = shelf.signed(instrument.id)
    for power in powers:
        own = states(shelf, Filler(power.text, power), sentence, day)
        before = [w.key for w in words[max(0, power.first - 3) : power.first]]
        after = [w.key for w in words[power.last : power.last + 2]]
        if {"for", "of", "behalf"} & set(before):
            near = [p for p in persons if p.last <= power.first]
            floor = max((q.last for q in powers if q.last <= power.first), default=0)
            near = [p for p in near if p.first >= floor]
        elif any(a.startswith(("adina", "temsil")) for a in after) or "G" in _codes(
            sentence, power
        ):
            ceiling = min((q.first for q in powers if q.first >= power.last), default=len(words))
            near = [p for p in persons if power.last <= p.first < ceiling]
        else:
            continue
        if any(not _side(shelf, instrument, p) & own for p in near):
            return False
    return True


def _codes(sentence: Sentence, mention: Mention) -> str:
    return next((c.codes for c in sentence.parsed.chunks if mention in c.mentions), "")


def _lasting(instrument: Instrument, words: list[Word], told: Told) -> set[int]:
    """The places of a number of years for which a paper was made, with the words that say so."""
    taken: set[int] = set()
    terms = {d.term for d in instrument.dates if d.term}
    for at in range(told.begin + 1, told.end):
        if words[at].key not in YEARS:
            continue
        before = words[at - 1].key
        number = int(before) if before.isdigit() else NUMBERS.get(before, 0)
        if any(str(term).startswith(f"{number} ") or term == number for term in terms):
            taken |= {at - 1, at}
    if not taken:
        return taken
    own = range(told.begin, told.end)
    return taken | {i for i in own if words[i].key.startswith(LASTING)}


def _counted(instrument: Instrument, words: list[Word], told: Told) -> set[int] | None:
    """The places of a number of articles that is the paper's; None where it is another."""
    taken: set[int] = set()
    for at in range(told.begin, told.end):
        if not words[at].key.startswith(ARTICLES) or at == 0:
            continue
        before = words[at - 1].key
        number = int(before) if before.isdigit() else NUMBERS.get(before, 0)
        own = max((int(n) for a in instrument.articles for n in re.findall(r"\d+$", a)), default=0)
        if not number or "." in words[at].before or not own:
            return None
        if number != own:
            return None
        taken |= {at - 1, at}
    return taken
