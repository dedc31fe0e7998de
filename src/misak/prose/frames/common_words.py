"""What fills a role where no name does: a common noun, the words that no other role has, a
side, an ordinal."""

from __future__ import annotations

from misak.prose.reading.parse import CASE_CODE, Parsed, Predicate
from misak.prose.reading.stems import PARTICLES
from misak.prose.reading.tokens import Word, case

SIDES = {
    "dogu": "doğu",
    "bati": "batı",
    "guney": "güney",
    "kuzey": "kuzey",
    "kuzeydogu": "kuzeydoğu",
    "guneydogu": "güneydoğu",
}
ORDINALS = {"ilk": "1", "first": "1", "ikinci": "2", "second": "2"}


def noun(parsed: Parsed, predicate: Predicate, where: str, used: set[int]) -> str:
    """The common noun of a clause that stands in a case, with the adjectives before it: nearest
    to the verb first."""
    words = parsed.words
    named = {at for c in parsed.chunks for at in range(c.first, c.last)}
    taken = used | named | {p.at for p in parsed.predicates}
    for at in range(min(predicate.at, len(words)) - 1, predicate.begin - 1, -1):
        if at not in taken and _common(words[at]) and _stands(words[at], where):
            first = at
            while first > predicate.begin and _adjective(words, first - 1, taken):
                first -= 1
            return " ".join(
                w.text for w in words[first : at + 1] if w.text.lower() not in PARTICLES
            )
    return ""


def _common(word: Word) -> bool:
    """Whether a word may be a noun, and is no particle."""
    return word.whole not in PARTICLES and any(r.pos == "Noun" for r in word.readings)


def _stands(word: Word, where: str) -> bool:
    """Whether a word's case is one of those of a role; what has none may be the object too."""
    code = CASE_CODE[case(word)]
    return code in where or (code == "N" and "O" in where)


def _adjective(words: list[Word], at: int, taken: set[int]) -> bool:
    """Whether a word belongs to the one behind it: without an ending, and no mark between."""
    return at not in taken and case(words[at]) == "nom" and not words[at + 1].before.strip()


def rest(parsed: Parsed, predicate: Predicate, taken: set[int], used: set[int]) -> str:
    """The words of the clause that no other role has."""
    gone = {
        at for index in taken for at in range(parsed.chunks[index].first, parsed.chunks[index].last)
    }
    kept = [
        w.text
        for at, w in enumerate(parsed.words)
        if predicate.begin <= at < predicate.at and at not in gone
    ]
    if predicate.at < len(parsed.words) and predicate.kind != "noun":
        kept.append(parsed.words[predicate.at].text)
    if colon(parsed, predicate.at):
        kept = [w.text for w in parsed.words[predicate.at + 1 :]]
    while kept and kept[0].lower() in PARTICLES:
        kept.pop(0)
    return " ".join(kept)


def colon(parsed: Parsed, at: int) -> bool:
    """Whether a colon follows a verb: what comes after it tells what is meant."""
    return at + 1 < len(parsed.words) and ":" in parsed.words[at + 1].before


def side(parsed: Parsed, predicate: Predicate) -> str:
    """The side that a clause names: *doğu*, *güney*."""
    return _first(parsed.words[predicate.begin : predicate.at], SIDES)


def ordinal(parsed: Parsed, predicate: Predicate) -> str:
    """The ordinal that a clause names, as a number."""
    return _first(parsed.words[predicate.begin : predicate.at + 1], ORDINALS)


def _first(words: list[Word], table: dict[str, str]) -> str:
    """What a table has for the first of some words that stands in it."""
    return next((table[word.whole] for word in words if word.whole in table), "")
