"""Article labels and mentions of articles: ``art 6, 14-16``, ``annex 1``, ``XIII``, ``Article
6`` and ``6. madde`` are read alike."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from misak.ledger.values import Ref

ARTICLE_WORDS = {"art", "art.", "arts", "article", "articles", "madde", "maddeler", "md", "md."}
PARTS = {
    "annex": "annex",
    "ek": "annex",
    "preamble": "preamble",
    "önsöz": "preamble",
    "giriş": "preamble",
    "protocol": "protocol",
    "protokol": "protocol",
    "letter": "letter",
    "mektup": "letter",
    "clause": "clause",
    "fıkra": "clause",
    "declaration": "declaration",
    "bildiri": "declaration",
}
PART_TR = {
    "annex": "ek",
    "preamble": "giriş",
    "protocol": "protokol",
    "letter": "mektup",
    "clause": "bent",
    "declaration": "bildiri",
}
# Parts of an instrument with the possessive that binds them to it: Kars Antlaşması'nın 6. maddesi.
PART_OF_TR = {
    "annex": "eki",
    "preamble": "girişi",
    "protocol": "protokolü",
    "letter": "mektubu",
    "clause": "bendi",
    "declaration": "bildirisi",
}
LABEL = re.compile(  # 6, 6a, 6/1, annex 1, annex, a
    rf"(?:(?:{'|'.join(dict.fromkeys(PARTS.values()))}) ?)?(?:\d+(?:[./]\d+)*[a-z]{{0,2}}|[a-z])?"
)
ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def number(text: str) -> str:
    """``13`` for ``13``, ``XIII`` and ``13.``; the text in lower case where it is no number."""
    low = text.strip().lower().rstrip(".")
    if not low or any(char not in ROMAN for char in low):
        return low
    values = [ROMAN[char] for char in low]
    return str(sum(-v if v < max(values[i:]) else v for i, v in enumerate(values)))


@lru_cache(maxsize=4096)  # a ledger has few labels and reads each many times
def label(heading: str) -> str:
    """The label of a section from its heading before the dash: ``6``, ``annex 1``,
    ``preamble``; empty where it names none."""
    words = heading.replace(".", ". ").split()
    if not words:
        return ""
    first = words[0].lower()
    if first in ARTICLE_WORDS and len(words) > 1:
        return number(" ".join(words[1:]))
    part = PARTS.get(first.rstrip("."), "")
    if part:
        return f"{part} {number(words[1])}" if len(words) > 1 else part
    if len(words) == 2 and words[1].lower() in ARTICLE_WORDS:
        return number(words[0])
    return ""


@lru_cache(maxsize=4096)
def spread(text: str) -> tuple[str, ...]:
    """The labels of a list such as ``6, 14-16, annex 1``."""
    found: list[str] = []
    part = ""
    for piece in text.split(","):
        words = piece.split()
        if words and words[0].lower() in ARTICLE_WORDS:
            words, part = words[1:], ""
        if words and words[0].lower() in PARTS:
            part, words = PARTS[words[0].lower()], words[1:]
            if not words:
                found.append(part)
        for word in words:
            first, dash, last = word.partition("-")
            if dash and first.isdigit() and last.isdigit() and int(last) - int(first) < 1000:
                found += [f"{part} {n}".strip() for n in range(int(first), int(last) + 1)]
            else:
                found.append(f"{part} {number(word)}".strip())
    return tuple(found)


@lru_cache(maxsize=4096)
def labelled(heading: str) -> tuple[str, ...]:
    """All labels that a heading (before its dash) stands for; none where it names no article, or
    says more than that: what is not a label would be taken for another article."""
    labels = spread(label(heading))
    return labels if all(map(LABEL.fullmatch, labels)) else ()


class Numbered(NamedTuple):
    """The article of each of some clauses, and the number of the section of each article of
    their document."""

    labels: tuple[str, ...]
    places: dict[str, int]


@lru_cache(maxsize=4096)  # most treaties of a ledger are numbered alike
def numbered(heads: tuple[str, ...]) -> Numbered | None:
    """The articles of clauses under these headings; None where one names no article, or two
    name the same."""
    labels: list[str] = []
    places: dict[str, int] = {}
    before, section = "", 0
    for head in heads:
        own = labelled(head)
        if head != before:
            before, section = head, section + 1
            if not own or not places.keys().isdisjoint(own):
                return None
            places |= dict.fromkeys(own, section)
        labels.append(own[0])
    return Numbered(tuple(labels), places)


def references(text: str) -> tuple[Ref, ...]:
    """The mentions in a list such as ``moscow-1921 art 15, 16, gumru-1920``."""
    found: list[tuple[str, list[str]]] = []
    in_articles = False
    for piece in text.split(","):
        words = piece.split()
        if not words:
            continue
        head = words[0].lower()
        if in_articles and (head[0].isdigit() or head in PARTS or head in ARTICLE_WORDS):
            found[-1][1].append(" ".join(words))
            continue
        found.append((words[0], [" ".join(words[1:])] if len(words) > 1 else []))
        in_articles = len(words) > 1
    return tuple(Ref(id, spread(", ".join(parts)) if parts else None) for id, parts in found)


@lru_cache(4096)
def is_article(text: str) -> bool:
    """Whether a label is that of an article; preamble, annexes, protocols, letters and
    declarations are parts (rule 33)."""
    return bool(text) and (text.startswith("clause") or text.partition(" ")[0] not in PART_TR)


def say_label(text: str, lang: str) -> str:
    """An article label in words: ``Article 6``, ``6. madde``, ``Annex 1``, ``Ek 1``."""
    if not text:
        return ""
    part, _, rest = text.partition(" ")
    if part in PART_TR:
        word = part if lang == "en" else PART_TR[part]
        first = word[:1].upper()
        first = first.replace("I", "İ") if lang == "tr" else first
        return f"{first}{word[1:]} {rest}".strip()
    return f"Article {text}" if lang == "en" else f"{text}. madde"
