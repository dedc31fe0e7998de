"""What somebody has to do, said by a verb of its own (*kalelerini yıkmak*, *raze its fortresses*):
the topics of duties whose names, wording and kind of clause have every word that is said."""

from __future__ import annotations

from collections.abc import Sequence
from weakref import WeakKeyDictionary

from misak.ask.plain.words import Word
from misak.booking.books import Books
from misak.kinds.effects import Owe
from misak.words.fold import fold

FEWEST = 2  # words that say a deed: one alone is a word of too many
SHORTEST = 3  # letters of a stem
WHOLE = 4  # letters of a stem that must be alike wholly
ENDINGS = ("mak", "mek", "ing", "e", "s")
PASSED_OVER = frozenset(  # they narrow nothing that a topic says
    "its their his her all of to for from the a an and in on "
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


def owed_by(books: Books, polity: str, topics: Sequence[str]) -> tuple[str, ...]:
    """Those of some topics that the books ever have a state owe."""
    keys = books.by_fluent.get("bond", ())
    found = {key[4] for key in keys if key[4] in topics and books.of_state(polity, key[2])}
    return tuple(topic for topic in topics if topic in found)


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
