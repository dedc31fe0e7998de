"""What somebody has to do, said by a verb of its own (*kalelerini yıkmak*, *raze its fortresses*):
the topics of duties whose names, wording and kind of clause have every word that is said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from weakref import WeakKeyDictionary

from misak.ask.horizon import of_bond
from misak.ask.plain.words import Word
from misak.booking.books import Books
from misak.effects.values import Change, Key
from misak.ground.days import FOREVER
from misak.kinds.effects import Owe
from misak.words.fold import fold

FEWEST = 2  # words that say a deed: one alone is a word of too many
SHORTEST = 3  # letters of a stem
WHOLE = 4  # letters of a stem that must be alike wholly
ENDINGS = ("mak", "mek", "ing", "e", "s")
PASSED_OVER = frozenset(  # they narrow nothing that a topic says
    "its their his her all of to for from the a an and in on carry out "
    "bütün tüm kendi bir ve ile olan".split()
)
_PASSED = frozenset(map(fold, PASSED_OVER))
_WORDS: WeakKeyDictionary[Books, dict[str, frozenset[str]]] = WeakKeyDictionary()


def topics_of(books: Books, said: Sequence[Word]) -> tuple[str, ...]:
    """The topics of duties that all the words name; none where they are too few."""
    own = [word.key for word in said if word.key not in _PASSED]
    if len(own) < FEWEST:
        return ()
    return tuple(
        topic
        for topic, known in _words(books).items()
        if all(any(_akin(one, other) for other in known) for one in own)
    )


def topics_called(books: Books, said: str) -> tuple[str, ...]:
    """The topics of duties of which words begin as one of each group of words does: all sums; a
    guarantee, and of independence. An id stands for itself."""
    groups = [tuple(map(fold, group.split("|"))) for group in said.split("&")]
    return tuple(
        topic
        for topic, known in _words(books).items()
        if topic == said or all(any(k.startswith(own) for k in known) for own in groups)
    )


def between(
    books: Books, sides: Sequence[str | None], topics: Sequence[str], days: tuple[int, int]
) -> tuple[str, ...]:
    """Those of some topics that the books have one state owe another, either of whom may be open:
    on some of the days asked about, if there are such; of the very governments that are named, if
    there are such."""
    keys = [key for key in books.by_fluent.get("bond", ()) if key[4] in topics]
    fitting = [key for key in keys if _of_both(books, key, sides)]
    named = [
        key for key in fitting if all(a in (None, b) for a, b in zip(sides, key[2:4], strict=True))
    ]
    then = [key for key in named or fitting if _stands(books, key, days)]
    found = {key[4] for key in then or named or fitting}
    return tuple(topic for topic in topics if topic in found)


def _of_both(books: Books, key: Key, sides: Sequence[str | None]) -> bool:
    """Whether a duty is one of the states of those who are named."""
    return all(side is None or books.of_state(side, key[at]) for at, side in enumerate(sides, 2))


def _stands(books: Books, key: Key, days: tuple[int, int]) -> bool:
    """Whether a duty stands on one of some days, and is followed on the first of them."""
    first, last = days
    edge = of_bond(books, "owes", key, first)
    if edge is not None and edge.day <= first:
        return False
    return any(
        change.value is not None and change.day <= last and first < end
        for change, end in periods(books.changes[key])
    )


def periods(row: Sequence[Change]) -> Iterator[tuple[Change, int]]:
    """The changes of a fact, each with the day of the next."""
    return zip(row, [*(change.day for change in row[1:]), FOREVER], strict=True)


def is_ban(books: Books, topic: str) -> bool:
    """Whether somebody must not do what a topic says."""
    keys = (key for key in books.by_fluent.get("bond", ()) if key[4] == topic)
    return any(getattr(books.changes[key][0].value, "nature", "") == "ban" for key in keys)


def laid_down(books: Books, instrument: str, topics: Sequence[str]) -> tuple[str, ...]:
    """Those of some topics that clauses of an instrument name."""
    acts = [act for act in books.whole.ledger.acts if act.instrument == instrument]
    named = {each for act in acts for row in act.slots.values() for each in row}
    return tuple(topic for topic in topics if topic in named)


def owed_by(
    books: Books, polity: str, topics: Sequence[str], instrument: str = ""
) -> tuple[str, ...]:
    """Those of some topics that the books ever have a state owe, by an instrument where one is
    named."""
    keys = [key for key in books.by_fluent.get("bond", ()) if key[4] in topics]
    found = {
        key[4]
        for key in keys
        if books.of_state(polity, key[2]) and (not instrument or _by(books, key, instrument))
    }
    return tuple(topic for topic in topics if topic in found)


def _by(books: Books, key: Key, instrument: str) -> bool:
    """Whether a clause of an instrument made a duty."""
    return any(getattr(c.cause, "instrument", "") == instrument for c in books.changes[key])


def words_of(books: Books, topic: str) -> frozenset[str]:
    """The words by which a topic is called and done, as search keys."""
    return _words(books).get(topic, frozenset())


def _words(books: Books) -> dict[str, frozenset[str]]:
    """Of every topic that somebody owes, the words by which it is called and done."""
    whole = books.whole
    if whole not in _WORDS:
        found: dict[str, set[str]] = {}
        for act in whole.ledger.acts:
            for effect in act.row.effects:
                for topic in act.slots.get(effect.topic, ()) if isinstance(effect, Owe) else ():
                    found.setdefault(topic, set()).update(_of(whole, topic))
                    found[topic].update(fold(f"{act.row.word.tr} {act.row.word.en}").split())
        _WORDS[whole] = {topic: frozenset(words) for topic, words in found.items()}
    return _WORDS[whole]


def _of(books: Books, topic: str) -> list[str]:
    """The words of a topic's names and of what is said that it does."""
    name = books.ledger.names.get(topic)
    if name is None:
        return []
    said = [text for naming in name.namings for text in (naming.tr, naming.en)]
    said += [value for value, _, _ in name.lines.get("does", ())]
    return fold(" ".join(said).replace("|", " ")).split()


def _akin(one: str, other: str) -> bool:
    """Whether two words have one stem: they begin alike, a short one wholly, a longer one for more
    than half."""
    one, other = _stem(one), _stem(other)
    short = min(len(one), len(other))
    alike = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), short)
    return alike >= max(SHORTEST, short if short <= WHOLE else max(WHOLE, (short + 2) // 2))


def _stem(word: str) -> str:
    """A word without the ending of an infinitive or a plural."""
    end = next((end for end in ENDINGS if word.endswith(end)), "")
    return word.removesuffix(end) if len(word) - len(end) >= SHORTEST else word
