"""A stretch that tells of a paper only what its front matter has: when, where and by whom it was
signed, when it came into force or was ratified, which war it ended, how many articles it has. It
can only bear a stretch out."""

from __future__ import annotations

from misak.effects.values import Why
from misak.kinds.fronts import (
    ADDED,
    ADDED_STEMS,
    BEGUN,
    CLOSES,
    ENDING,
    FORCE,
    INVOLVED,
    OVER,
    PAPERS,
    PEACES,
    RATIFYING,
    SIGNED,
    SPOKEN,
    WARS,
)
from misak.kinds.persons import OFFICES, TITLES
from misak.kinds.readings import SIGNATURE
from misak.kinds.seats import LYING
from misak.kinds.weights import LIGHT
from misak.ledger.values import Dated, Instrument
from misak.prose.frames.claims import Claim
from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.shelf import SIGNED as SIGNING
from misak.prose.judging.known.shelf import Shelf
from misak.prose.judging.said.fence import span
from misak.prose.judging.verdicts import BORNE, Mark
from misak.prose.judging.ways.front_days import SHORT, Told, counted, dated, lasting, said_in
from misak.prose.judging.ways.front_names import ended, names_of, seats, war_years
from misak.prose.reading.namings import PaperNamed
from misak.prose.reading.scope import Scope
from misak.prose.reading.stems import among, stem, stems
from misak.prose.reading.tokens import Word
from misak.words.fold import fold

WHEN = frozenset(["at", "after", "since", "by", "until"])  # before *the end of*
FORCED = ("in-force",)
RATIFIED = ("approved", "deposited", "exchanged")
# Beginnings of the words that tell what a front matter has, or nothing.
KNOWN = (
    *(*SIGNED, *PAPERS, *FORCE, *RATIFYING, *ENDING, *WARS, *PEACES, *OFFICES),
    *(*ADDED_STEMS, *BEGUN, *INVOLVED, *CLOSES, *SPOKEN),
)


def fronted(shelf: Shelf, claim: Claim, sentence: Sentence, scope: Scope) -> list[Why]:
    """The lines of the front matter of one paper of a scope that tell all that a stretch tells;
    none where anything in it is told by none."""
    told = _told_of(claim, sentence)
    if told is None:
        return []
    found = [
        (shelf.signed(id_), lines)
        for id_ in scope.ids
        for lines in [_of(shelf, shelf.ledger.instruments[id_], sentence, told)]
        if lines
    ]
    telling = said_in(sentence, told) or told.ends or _named(sentence, told)
    one_day = len({day for day, _ in found}) == 1 and telling
    return found[0][1] if found and (one_day or _sure(sentence, told, scope)) else []


def _told_of(claim: Claim, sentence: Sentence) -> Told | None:
    """What a stretch tells of a front matter; None where one day cannot be held against it."""
    begin, end = span(claim, sentence)
    words = sentence.parsed.words[begin:end]
    if claim.negative or not words:
        return None
    speaks = _has(words, SPOKEN) and any("person" in m.types for m in sentence.parsed.mentions)
    told = Told(
        begin,
        end,
        _has(words, SIGNED) or speaks or _entry(sentence, begin, end),
        _has(words, FORCE),
        _has(words, RATIFYING),
        _ends(words) and _has(words, (*WARS, *PEACES)),
        speaks,
    )
    if _has(words, BEGUN) and not told.ends and not said_in(sentence, told):
        return None  # what is said to have begun was not made by a signature
    several = told.forces + told.ratifies + (told.signs or told.ends) > 1
    return None if several else told


def _ends(words: list[Word]) -> bool:
    """Whether some words say that something was ended: *at the end of* says only when."""
    return any(
        word.key.startswith(ENDING)
        and not (at > 1 and words[at - 1].key == "the" and words[at - 2].key in WHEN)
        for at, word in enumerate(words)
    )


def _entry(sentence: Sentence, begin: int, end: int) -> bool:
    """Whether a stretch is an entry of a timeline, a date and behind it the name of a paper, and
    no deed (*1833: Treaty of X with Y*): it tells that the paper was made then. The day must have
    its year: of a year that stands in a line above nothing is seen here."""
    words, whole = sentence.parsed.words, (0, len(sentence.parsed.words))
    if (begin, end) != whole or not sentence.dates or not sentence.names:
        return False
    if _has(words, (*FORCE, *RATIFYING, *ENDING, *BEGUN)):
        return False
    first = sentence.dates[0]
    at = words[min(n.first for n in sentence.names)].start
    between = sentence.passage.text[first.start + len(first.text) : at]
    opens = not sentence.passage.text[: first.start].strip(" *([")
    return opens and fold(between).strip(" -–—:,.)]*|") in ("", "the")


def front_mark(
    shelf: Shelf, claim: Claim, sentence: Sentence, scope: Scope, number: int
) -> Mark | None:
    """The mark of a stretch that a front matter tells whole; None where none does."""
    lines = fronted(shelf, claim, sentence, scope)
    claim = claim._replace(kind=SIGNATURE)
    mark = Mark(BORNE, claim, number, claim.first, claim.last, tuple(lines), kind=SIGNATURE)
    return mark._replace(item=sentence.passage.number, scope=scope) if lines else None


def _has(words: list[Word], begun: tuple[str, ...]) -> bool:
    return any(w.key.startswith(begun) or w.whole.startswith(begun) for w in words)


def _sure(sentence: Sentence, told: Told, scope: Scope) -> bool:
    """Whether one paper is meant: of several that bear the name the one of the day said."""
    return len(scope.ids) == 1 or any(d.exact for d in said_in(sentence, told))


def _of(shelf: Shelf, instrument: Instrument, sentence: Sentence, told: Told) -> list[Why]:
    """The lines of one paper that tell a stretch."""
    keys = FORCED if told.forces else RATIFIED if told.ratifies else SIGNING
    lines = [d for d in instrument.dates if d.key in keys and d.account is None]
    if not lines or not shelf.signed(instrument.id):
        return []
    begun = seats(shelf, instrument)
    if not all(
        instrument.id in n.ids or (begun and _word(sentence, n).startswith(begun))
        for n in _named(sentence, told)
    ):
        return []
    return _told(shelf, instrument, sentence, told, lines)


def _told(
    shelf: Shelf, instrument: Instrument, sentence: Sentence, told: Told, lines: list[Dated]
) -> list[Why]:
    """The lines of one paper by which every day, name and number of a stretch is told."""
    words = sentence.parsed.words
    over = _has(words[told.begin : told.end], OVER)
    years = war_years(shelf, instrument, over) if told.ends or told.signs else frozenset()
    days = dated(sentence, told, lines, shelf.signed(instrument.id), years)
    names = names_of(shelf, instrument, sentence, told)
    number = counted(instrument, words, told)
    if days is None or names is None or number is None:
        return []
    term = lasting(instrument, words, told)
    if told.ends and not ended(shelf, instrument):
        return []
    facts = (days.lines, number, term, told.ends, names.telling and told.signs)
    if not any(facts) or not any((told.says, number, term)):
        return []
    taken = days.places | names.places | number | term
    taken |= {at for n in sentence.names for at in range(n.first, n.last)}
    if _more(shelf, instrument, sentence, told, taken):
        return []
    return [*days.lines[:1]] or [lines[0]]


def _more(
    shelf: Shelf, instrument: Instrument, sentence: Sentence, told: Told, taken: set[int]
) -> bool:
    """Whether a stretch tells more than its days, names and numbers, and what the paper's title
    has."""
    words = sentence.parsed.words
    title = stems(" ".join(f"{n.tr} {n.en}" for n in shelf.ledger.names[instrument.id].namings))
    begun = seats(shelf, instrument)
    where = {i for i in range(told.begin, told.end) if begun and words[i].key.startswith(begun)}
    where |= {i for i in range(told.begin, told.end) if where and words[i].key.startswith(LYING)}
    rest = [i for i in range(told.begin, told.end) if i not in taken | where]
    return any(_tells(words, i, taken) and not among(stem(words[i].key), title) for i in rest)


def _word(sentence: Sentence, naming: PaperNamed) -> str:
    """The one word by which a naming is made; nothing where there are more: a town alone tells
    where, and no paper that is called by it."""
    return sentence.parsed.words[naming.first].key if naming.last - naming.first == 1 else ""


def _named(sentence: Sentence, told: Told) -> list[PaperNamed]:
    return [n for n in sentence.names if told.begin <= n.first < told.end]


def _tells(words: list[Word], at: int, taken: set[int]) -> bool:
    """Whether a word tells something that no line of a front matter has."""
    word = words[at]
    if {word.key, word.whole} & LIGHT or word.key in TITLES or word.key in ADDED:
        return False
    if word.key.startswith(KNOWN):
        return False
    initial = len(word.text) <= SHORT and word.capital and not word.text.isdigit()
    return not (initial and ({at + 1, at + 2} & taken)) and any(c.isalnum() for c in word.text)
