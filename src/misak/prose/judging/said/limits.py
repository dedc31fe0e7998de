"""How long and how far: *barış imzalanana kadar*, *Meriç'in sol kıyısına kadar*, *until the peace
is signed*. What another article of the same paper says of the same place is known here too."""

from __future__ import annotations

from collections.abc import Sequence

from misak.kinds.weights import BEARING_STEMS, FAR, LATER, LIGHT, MAKING, RESPECTS, THEN, UNTIL
from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.align import Match
from misak.prose.judging.known.shelf import Shelf, Shelved
from misak.prose.judging.said.amounts import article_text, article_words
from misak.prose.reading.parse import Parsed
from misak.prose.reading.stems import said, stem_of, stems
from misak.prose.reading.tokens import Word

LONGEST = 5  # words of a phrase by which something is limited


def until_verbs(words: Sequence[Word]) -> set[int]:
    """The places of the verbs by which a peace or a paper comes about, right beside the word for
    *until*, *after* or *when*: they tell nothing of what is agreed."""
    behind = (*FAR, *THEN)
    found = {
        at - 1 for at, w in enumerate(words) if at and w.key in behind and _makes(words[at - 1])
    }
    for at, word in enumerate(words):
        if word.key in UNTIL:
            ahead = range(at + 1, min(len(words), at + 1 + LONGEST))
            found |= {i for i in ahead if _makes(words[i])}
    return found


def limiting(parsed: Parsed) -> set[int]:
    """The places of the words of phrases that limit: they do not tell what an article is about, and
    only the guard weighs them."""
    words = parsed.words
    found = until_verbs(words)
    for chunk in parsed.chunks:
        after = words[chunk.last].key if chunk.last < len(words) else ""
        if after in FAR:
            found |= set(range(chunk.first, chunk.last))
    return found


def limits(shelf: Shelf, sentence: Sentence, match: Match | None) -> set[int]:
    """The places of the words of such phrases, as far as the articles on the same place have them;
    the verbs only where the article itself has a limit."""
    if match is None:
        return set()
    words = sentence.parsed.words
    own = article_words(article_text(shelf, match.clause))
    bound = not own.isdisjoint((*FAR, *UNTIL, *LATER)) or any(w.startswith(THEN) for w in own)
    taken = until_verbs(words) if bound else set()
    known = _known(shelf, match.clause)
    for at, word in enumerate(words):
        if word.key in FAR:
            taken |= _extent(words, at, known, taken)
    return taken


def respects(sentence: Sentence, match: Match | None) -> set[int]:
    """The places of the words for that in which alone something is so (*din işlerinde*, *in
    foreign affairs*), where the clause is not about that: an article that names it may say the
    contrary of it. *In the affairs of X* limits nothing."""
    if match is None:
        return set()
    words = sentence.parsed.words
    named = {at for m in sentence.parsed.mentions for at in range(m.first, m.last)}
    told = tuple(s for names in match.clause.topics.values() for name in names for s in name)
    return {
        at - 1
        for at, word in enumerate(words)
        if at and at - 1 not in named and word.key.startswith(RESPECTS)
        if not said(stem_of(words[at - 1]), told) and words[at - 1].key not in LIGHT
    }


def _extent(words: Sequence[Word], at: int, known: tuple[str, ...], taken: set[int]) -> set[int]:
    """The words right before the word for *as far as* that the articles have."""
    found = set[int]()
    for i in range(at - 1, max(-1, at - 1 - LONGEST), -1):
        one = stem_of(words[i])
        light = words[i].key in LIGHT or words[i].key.startswith(BEARING_STEMS)
        if not (i in taken or light or said(one, known)):
            break
        found.add(i)
        if words[i].before.strip():
            break
    return found


def _known(shelf: Shelf, clause: Shelved) -> tuple[str, ...]:
    """The stems of the articles of a clause's paper that are on one of its places."""
    places = clause.around.get("where", frozenset()) | clause.around.get("what", frozenset())
    beside = [
        c
        for c in shelf.by_instrument.get(clause.act.instrument, ())
        if c is clause
        or places & (c.around.get("where", frozenset()) | c.around.get("what", frozenset()))
    ]
    articles = {c.act.article: c for c in beside}
    return stems(" ".join(article_text(shelf, c) for c in articles.values()))


def _makes(word: Word) -> bool:
    return word.key.startswith(MAKING)
