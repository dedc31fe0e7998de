"""The numbers of articles that a sentence names: of the paper that it is about, or of another that
it speaks of."""

from __future__ import annotations

import re

from misak.kinds.readings import PARTS
from misak.prose.frames.claims import Claim
from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.align import Match
from misak.words.fold import fold

# *20 madde*, *20 maddelik* tell how many there are, and name none.
_ARTICLE = re.compile(
    r"\b(?:(\d{1,3})(?:\s*[.’']\s*(?:nci|ncı|üncü|uncu|inci|ıncı)?\s*madde"
    r"|\s*(?:nci|ncı|üncü|uncu|inci|ıncı)\s*madde|\s+madde(?:si|ye|yle|ler[^d]))|(?:madde|md\.?|art(?:icle)?\.?)\s*(\d{1,3}|[IVXLC]{1,8}\b))",
    re.I,
)
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
# *(md. 13-14)*, *Articles 17 to 21*: the first and the last of several.
_RANGE = re.compile(
    r"\b(?:madde|md\.?|art(?:icle)?s?\.?)\s*(\d{1,3})\s*(?:[-–]|to|ila)\s*(\d{1,3})", re.I
)


def articles_said(text: str) -> set[str]:
    """The numbers of the articles that a sentence names."""
    return {_number(found) for found in _ARTICLE.finditer(text)}


def _number(found: re.Match[str]) -> str:
    """The number of an article in digits, also of a Roman one (*Art. XIII*, *md. İV*)."""
    said = found[1] or found[2]
    if said.isdigit():
        return said
    values = [_ROMAN[letter] for letter in fold(said).upper()]
    signs = [-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True)]
    return str(sum(signs))


def articles_of(
    claim: Claim, sentence: Sentence, match: Match | None, span: tuple[int, int]
) -> tuple[tuple[str, str], set[int]]:
    """An article number that a clause names: the words it takes, and the books' number where it
    is another. What is said of another paper is compared with the articles of that paper which
    the clause names, and is never a number of its own."""
    words = sentence.parsed.words
    if match is not None and _of_another(claim, match):
        theirs = spoken_of(match)
        inner = range(span[0], min(span[1], len(words)))
        return ("", ""), {i for i in inner if words[i].key in theirs or _part(words[i].key)}
    own = match.clause.act.article.removeprefix("clause ") if match is not None else ""
    text, taken = _ranges(sentence, own)
    wrong = ("", "")
    for found in _ARTICLE.finditer(text):
        places = _places(sentence, found)
        if not any(span[0] <= i < span[1] for i in places):
            continue
        number = _number(found)
        if own == number or own.isdigit():
            taken |= places
        if own.isdigit() and own != number:
            wrong = (own, number)
    return wrong, taken


def other_number(
    claim: Claim, sentence: Sentence, match: Match | None, span: tuple[int, int]
) -> set[int]:
    """The places of the numbers of articles that a sentence names outside a claim's own words
    (*… işgal edilecek (md. 24)*), where the claim is laid beside an article that is none of them:
    it may be told by another one."""
    own = match.clause.act.article.removeprefix("clause ") if match is not None else ""
    if match is None or not own.isdigit() or _of_another(claim, match):
        return set()
    text, within = _ranges(sentence, own)
    found = list(_ARTICLE.finditer(text))
    inner = any(span[0] <= i < span[1] for one in found for i in _places(sentence, one))
    if inner or within or any(_number(one) == own for one in found):
        return set()
    return {i for one in found for i in _places(sentence, one)}


def _ranges(sentence: Sentence, own: str) -> tuple[str, set[int]]:
    """The text without the ranges of articles in which an article lies, and the words of these."""
    text, taken = sentence.passage.text, set[int]()
    for found in _RANGE.finditer(text):
        if own.isdigit() and int(found[1]) <= int(own) <= int(found[2]):
            taken |= _places(sentence, found)
            text = text[: found.start()] + " " * len(found[0]) + text[found.end() :]
    return text, taken


def _places(sentence: Sentence, found: re.Match[str]) -> set[int]:
    words = sentence.parsed.words
    return {i for i, w in enumerate(words) if found.start() <= w.start < found.end()}


def _part(key: str) -> bool:
    """Whether a word says that an article, a clause or a protocol is meant."""
    return key.startswith(PARTS)


def _of_another(claim: Claim, match: Match) -> bool:
    """Whether a claim is about another paper than the one whose clause it is laid beside."""
    papers = claim.roles.get("instrument", ())
    return bool(papers) and not any(match.clause.act.instrument in f.ids for f in papers)


def spoken_of(match: Match) -> set[str]:
    """The numbers of the articles of other papers that a clause names."""
    labels = {a for ref in match.clause.act.refs for a in ref.articles or ()}
    return {label.rpartition(" ")[2] for label in labels}


def numbered(claim: Claim, sentence: Sentence, found: list[Match]) -> list[Match]:
    """The matches with those of the article that a sentence names first, or those that speak of
    the articles of another paper that it names."""
    keys = {w.key for w in sentence.parsed.words}
    said = articles_said(sentence.passage.text)

    def off(match: Match) -> int:
        if _of_another(claim, match):
            theirs = spoken_of(match)
            return len(theirs - keys) + (not theirs & keys)
        return match.clause.act.article.removeprefix("clause ") not in said

    return sorted(found, key=off)
