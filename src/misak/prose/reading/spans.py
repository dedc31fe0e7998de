"""Stretches of words that name a paper, before it is known which."""

from __future__ import annotations

from misak.kinds.readings import BEHIND, TELLING_NOTHING, WARS
from misak.prose.reading.papers import ENGLISH, PAPER
from misak.prose.reading.tokens import Word

LONG = 3  # words of a place's name
_ON = ("of", "on", "concerning", "regarding", "for")  # *the Protocol on Bosnia*
# What stands before a name: *14 maddelik Mudanya Mütarekesi*, *Cilicia under the X Agreement*.
_BEFORE = {*BEHIND, "the", "by", "under", "with", "from", "through", "to"}
_JOINED = ("ve", "ile", "and", "-", "–")


def spans(words: list[Word]) -> list[tuple[int, int]]:
    """Stretches of words that name a paper: capitals before a noun with its possessive, *Treaty
    of X*, *X Convention*."""
    found: list[tuple[int, int]] = []
    for at, word in enumerate(words):
        key = word.whole
        if ENGLISH.fullmatch(word.key) and not word.suffix:
            found += _english(words, at)
        elif PAPER.fullmatch(key):
            begin = _backward(words, at)
            if begin < at and not (found and found[-1][1] > begin and found[-1][1] > at):
                if found and begin < found[-1][1]:
                    found.pop()
                found.append((begin, at + 1))
    return found


def _english(words: list[Word], at: int) -> list[tuple[int, int]]:
    """The stretch that an English noun names a paper with, before it or behind it or both (*the
    Montreux Convention regarding the Regime of the Straits*)."""
    if _inverted(words, at):
        return [(0, at + 2)]
    begin, end = _backward(words, at), _forward(words, at)
    if end > at + 1:
        return [(begin if words[at].capital and _tells(words[begin:at]) else at, end)]
    return [(begin, at + 1)] if begin < at and words[at].capital else []


def _tells(words: list[Word]) -> bool:
    """Whether some words before a noun tell which paper it is: a place or a state, no kind."""
    return any(w.capital and w.key not in TELLING_NOTHING for w in words)


def _inverted(words: list[Word], at: int) -> bool:
    """Whether an encyclopedia's head names a paper: *Bucharest, Treaty of (1913)*."""
    after = words[at + 1 : at + 3]
    if not after or after[0].key != "of" or "," not in words[at].before or not 0 < at <= LONG:
        return False
    ends = len(after) == 1 or bool(after[1].before.strip()) or after[1].key.isdigit()
    return ends and all(w.capital for w in words[:at])


def _backward(words: list[Word], at: int) -> int:
    """The first word of a name that ends before a noun: capitals, numbers and what joins them."""
    begin = at
    made = next((i for i in range(at - 1, -1, -1) if _participle(words[i])), -1)
    for i in range(at - 1, made, -1):
        if any(mark in words[i + 1].before for mark in ".;:,()") and not words[i].key.isdigit():
            break
        word = words[i]
        if _closes(word):
            break
        if word.capital or word.text.isdigit():
            begin = i
        elif word.key not in _JOINED and word.key not in TELLING_NOTHING:
            break
    return 1 if begin == 0 and at > 1 and _opens(words) else begin


def _closes(word: Word) -> bool:
    """Whether what stands before the name of a paper ends with a word: *Yunanistan'la Atina
    Antlaşması*, *14 maddelik Mudanya Mütarekesi*, *Balkan Savaşı Londra Antlaşması'yla*."""
    war = word.key.startswith(WARS) and word.key.endswith(("i", "u"))
    return bool(word.suffix) or word.key in _BEFORE or war


def _participle(word: Word) -> bool:
    """Whether a word tells of something done (*Yapılan*, *İmzalanan*), so that a name begins
    after it."""
    verbs = [r.pos == "Verb" for r in word.readings]
    return bool(verbs) and (all(verbs) or (any(verbs) and word.key.endswith(("yan", "yen"))))


def _opens(words: list[Word]) -> bool:
    """Whether a sentence's first word has its capital from standing there: it is no noun, and a
    name begins after it."""
    first, second = words[0], words[1]
    if not first.readings or first.suffix or second.text.isdigit() or not second.capital:
        return False
    return all(r.pos != "Noun" for r in first.readings)


def _forward(words: list[Word], at: int) -> int:
    """One past the last word of *Treaty of X and Y between A and B*."""
    if at + 1 >= len(words) or words[at + 1].text.lower() not in _ON:
        return at + 1
    last = at + 1
    for i in range(at + 2, len(words)):
        if any(mark in words[i].before for mark in ".;:,()"):
            break
        if words[i].capital:
            last = i + 1
        elif words[i].text.lower() not in ("of", "and", "between", "the"):
            break
    return last
