"""The document layer: a note's text as headings, items, introductions and sentences, each with its place. Nothing is lost."""

from __future__ import annotations

import re
from typing import NamedTuple

from misak.words.fold import fold

_ITEM = re.compile(
    r"^\s*(?:(?P<n>\d{1,2})\s*(?:[.)]|[-–—](?=\s|[^\W\d]))\s*|(?P<b>[•●▪■◦‣➢➤►▶→⇒✓*·–—-])\s+|(?P<l>[a-hA-H](?:\)|[.)](?=\s)|\.(?=[A-ZÇĞİÖŞÜ][^\W\d_]+\s)))\s*)(?=\S)"
)
_ARTICLE = re.compile(
    r"^\s*(?:madde|article|md\.?|art\.?)\s*(?P<n>\d{1,3}|(?-i:[IVXLC]{1,7})(?=\s*(?:[.:–—-]|$)))\s*[.:\-–—]*\s*",
    re.I,
)
_HASH = re.compile(r"^\s{0,3}(#{1,6})\s+")
_LABEL = re.compile(
    r"^\s*(önemi|sonuçları|sonucu|sonuç|not|dikkat|uyarı|özet|maddeleri|maddeler|hükümleri|nedenleri|nedeni|amaç|amacı|içeriği|yorum|note|importance|terms|results|significance)\s*[:;]\s*",
    re.I,
)
_BOLD = re.compile(r"^\s*(\*\*|__)(?=[^*_]*\S)[^*_]{2,80}?(?::\s*\1|\1\s*:)\s*(?=\S)")
_TITLED = re.compile(
    r"^\s*((?=[^:→⇒\n]{0,90}?(?:antlaşma|anlaşma|sözleşme|pakt|antant|mütareke|ateşkes|protokol|treaty|agreement|convention|armistice|pact))[^:→⇒.\n]{3,90}?)\s*(?::|→|⇒|=>|->|\s[–—-](?=\s))\s+(?=\S)",
    re.I,
)
_QUESTION = re.compile(r"^\s*(soru|s|q|question)\s*\d*\s*[:.)]\s*", re.I)
_ANSWER = re.compile(r"^\s*(cevap|c|a|yanıt|answer)\s*\d*\s*[:.)]\s*", re.I)
_ASKED = re.compile(
    r"\b(?:kim|kimler|kimdir|kimlerdir|hangisidir|nedir|neresidir|hangi (?:devlet|ülke|antlaşma|savaş|tarihte|yılda|şehirde|kentte)(?:ler|lar)?|ne zaman|nerede|who|which (?:state|country|treaty)|when|where)\b(?=\s|\W*$)",
    re.I,
)
_CARD = re.compile(r"^(?P<ask>[^?\n]{8,160}\?)\s*(?:[–—:→-]|=>|->|\|)*\s*(?P<answer>[^?\n]{2,80})$")
_WHICH = re.compile(
    r"^(?P<ask>.+?)\s+(?:antlaşma|anlaşma|sözleşme|belge|ateşkes|pakt)\s+(?:hangisidir|hangisi|nedir)\W*$",
    re.I,
)
_PAPER = re.compile(
    r"antlaşma|anlaşma|sözleşme|pakt|antant|mütareke|ateşkes|protokol|treaty|agreement|convention|armistice|pact",
    re.I,
)
_FURNITURE = re.compile(
    r"^\s*(?:(?:\d+\s*[.)]\s*)?(?:soru|cevap|question|answer)\s*\d*\s*[:.)]?|\d{1,4}|(?:sayfa|page|s\.)\s*\d+(?:\s*/\s*\d+)?|https?://\S+|www\.\S+|[-_=*~.\s]{3,}|©.*)\s*$",
    re.I,
)
_INTRO = re.compile(
    r"\b(göre|maddeleri|maddeler|hükümleri|hükümler|şunlardır|şöyledir|önemi|sonuçları|notlar|koşulları|şartları|kararlar|alınan kararlar|as follows|under the treaty|under it|provided|according to|agreed)\b[^.]{0,40}[:;]?\s*$",
    re.I,
)
_DATE_TAIL = re.compile(
    r"[(–-]\s*(?:\d{1,2}\s*)?[^\W\d_]*\s*[-–/]?\s*(?:\d{1,2}\s*[^\W\d_]+\s*)?\d{4}\s*\)?\s*$"
)
_NAMED = re.compile(
    r"^(?:[A-ZÇĞİÖŞÜ][^\W\d_]*[’'-]?[^\W\d_]*\s+){1,4}(?:Antlaşması|Anlaşması|Sözleşmesi|Paktı|Antantı|Mütarekesi|Protokolü|Konferansı|Treaty|Convention|Pact|Agreement|Armistice)$"
)
_SHORT = frozenset(
    [
        "vb",
        "vs",
        "dr",
        "prof",
        "no",
        "md",
        "bkz",
        "yy",
        "st",
        "art",
        "hz",
        "doç",
        "av",
        "sn",
        "örn",
        "mad",
    ]
)
_ENDED = re.compile(
    r"(?:[dt][ıiuü]r(?:l[ae]r)?|[dt][ıiuü](?:l[ae]r)?|m[ıiuü]ş(?:l[ae]r)?|[ae]ca[kğ](?:l[ae]r)?|[ıiuüae]r(?:l[ae]r)?|m[ae]z|yor)\s*[.!,]?$"
)
LONGEST_HEADING = 110


class Passage(NamedTuple):
    """A stretch of the note: ``kind`` is heading, intro, item, sentence, question or furniture; ``number`` an item's own, ``mark`` its bullet.

    ``start`` and ``end`` are places in the text, ``line`` counts from 1, ``label`` is what stood before a colon (*önemi*).
    """

    kind: str
    text: str
    start: int
    end: int
    line: int
    number: str = ""
    mark: str = ""
    label: str = ""
    level: int = 0


def passages(text: str) -> list[Passage]:
    """The note in order. Lines that a page wrapped are joined; sentences of a paragraph stand alone."""
    found: list[Passage] = []
    repeated = _repeated(text)
    number = mark = article = ""
    for start, end, line in _paragraphs(text):
        raw = text[start:end]
        head = _HASH.match(raw)
        if _FURNITURE.match(raw) or (raw.strip() in repeated and not head):
            found.append(Passage("furniture", raw.strip(), start, end, line))
            continue
        level = len(head[1]) if head else 0
        lead = head.end() if head else 0
        opened = None if level else _ARTICLE.match(raw)
        if opened and opened.end() == len(raw):  # what follows is of this article
            article = _number(opened["n"])
            found.append(_passage("intro", text, start, end, line, article, article))
            continue
        item = None if level else _ITEM.match(raw) or opened
        number = mark = article
        if item:
            groups = item.groupdict()
            number = _number(groups.get("n") or "") or article
            mark = _number(groups.get("n") or "") or (
                groups.get("b") or groups.get("l") or ""
            ).strip(".) ")
            lead = item.end()
        body = raw[lead:]
        asked = found[-1] if found and found[-1].kind == "question" else None
        answered = None
        for pattern in (_QUESTION, _ANSWER):
            card = pattern.match(body)
            if card and not item:
                lead += card.end()
                body = raw[lead:]
                answered = asked if pattern is _ANSWER else None
        answered = answered or _asked_before(found)
        if answered is not None:
            whole = _merged(answered.text, body)
            if whole:
                found.append(Passage("sentence", whole, start + lead, end, line))
                continue
        one = _CARD.match(body)
        card_parts = _card(one["ask"], one["answer"]) if one else []
        if card_parts:
            found += [Passage(k, t, start + lead, end, line) for k, t in card_parts]
            continue
        bare = _bare(body)
        if not level and _is_intro(bare) and not item:
            found.append(_passage("intro", text, start + lead, end, line))
            continue
        if level or (_is_heading(bare) and not (item and not _titles(bare))):
            article = number = mark = ""
            found.append(
                _passage("heading", text, start + lead, end, line, number, mark, "", level or 1)
            )
            continue
        bold = _BOLD.match(body)
        if bold:
            found.append(_passage("furniture", text, start + lead, start + lead + bold.end(), line))
            lead += bold.end()
            body = raw[lead:]
        titled = _TITLED.match(body)
        if titled:  # *Antlaşma (yıl): madde* in one line
            found.append(_passage("label", text, start + lead, start + lead + titled.end(1), line))
            lead += titled.end()
            body = raw[lead:]
        label = _LABEL.match(body)
        if label:
            lead += label.end()
        for one_start, one_end in _sentences(text, start + lead, end):
            said = text[one_start:one_end].strip()
            kind = (
                "question"
                if said.endswith("?")
                else "intro"
                if _is_intro(said)
                else "item"
                if item or article
                else "sentence"
            )
            found.append(
                _passage(
                    kind,
                    text,
                    one_start,
                    one_end,
                    line + text.count("\n", start, one_start),
                    number,
                    mark,
                    fold(label[1]) if label else "",
                )
            )
    return [p for p in found if p.text]


def _asked_before(found: list[Passage]) -> Passage | None:
    """The question that the line before asks, where only the word *answer* stands between."""
    kept = [p for p in found[-2:] if p.kind != "furniture"]
    return (
        kept[-1]
        if kept and found[-1].kind in ("question", "furniture") and kept[-1].kind == "question"
        else None
    )


def _card(question: str, answer: str) -> list[tuple[str, str]]:
    """A card in one line as passages: the answer put for what is asked; a paper that is asked for as the label of what is said of it."""
    which = _WHICH.match(question)
    bare = answer.strip().rstrip(".")
    if which and _PAPER.search(bare):
        return [("label", bare), ("sentence", f"{which['ask']} antlaşma")]
    whole = _merged(question, answer)
    return [("sentence", whole)] if whole else []


def _merged(question: str, answer: str) -> str:
    """*Kim imzaladı? – Kâzım Karabekir* as one sentence; empty where the answer is a sentence itself, or nothing in the question stands for it."""
    bare = answer.strip().rstrip(".")
    if (
        not bare
        or len(bare.split()) > 8
        or (_ENDED.search(bare) and _verbal(bare.split()))
        or not _ASKED.search(question)
    ):
        return ""
    whole = _ASKED.sub(lambda _: bare, question, count=1).rstrip("? ")
    ends = whole.endswith(bare) and re.search(r"(?:dir|dır)\W*$", question)
    return f"{whole}'dır." if ends else f"{whole}."


def _verbal(words: list[str]) -> bool:
    """Whether an answer's last word is a verb, or ends a sentence of its own (*… Sovyet Rusya'dır*)."""
    return words[-1][0].islower() or (len(words) > 3 and bool(re.search(r"[’']", words[-1])))


_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def _number(text: str) -> str:
    """The number of an article in digits."""
    values = [_ROMAN.get(c, 0) for c in text]
    if not text or not all(values):
        return text
    return str(
        sum(-v if any(w > v for w in values[i + 1 : i + 2]) else v for i, v in enumerate(values))
    )


def _passage(
    kind: str,
    text: str,
    start: int,
    end: int,
    line: int,
    number: str = "",
    mark: str = "",
    label: str = "",
    level: int = 0,
) -> Passage:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Passage(
        kind,
        " ".join(text[start:end].split()) if "\n" in text[start:end] else text[start:end],
        start,
        end,
        line,
        number,
        mark,
        label,
        level,
    )


def _bare(text: str) -> str:
    return text.strip().strip("*_").strip()


def _is_heading(text: str) -> bool:
    """A short line without a verb at its end: in capitals, with its date, or with a capital on most of its words."""
    if not text or len(text) > LONGEST_HEADING or text.endswith((".", ";", ",", "!", "?")):
        return False
    plain = text.rstrip(": ")
    if text != plain and _DATE_TAIL.search(plain) and len(plain.split()) > 2:
        return True  # *Gümrü Antlaşması (3 Aralık 1920) :*
    letters = [c for c in plain if c.isalpha()]
    if not letters:
        return False
    if all(c.isupper() for c in letters) and len(letters) > 3:
        return not text.endswith(":") or len(plain.split()) > 1
    if text.endswith(":"):
        return False
    if _DATE_TAIL.search(text) and not _ENDED.search(_DATE_TAIL.sub("", text).strip()):
        return True
    if _ENDED.search(text) and not text[-1].isdigit() and not _NAMED.match(plain):
        return False
    long = [w for w in plain.split() if len(w) > 3]
    return (
        bool(long)
        and sum(w[0].isupper() or w[0].isdigit() for w in long) >= max(1, round(0.8 * len(long)))
        and len(plain.split()) <= 9
    )


def _titles(text: str) -> bool:
    """Whether a numbered or lettered line is a heading all the same: with its date, in capitals, or nothing but a paper's name."""
    plain = text.rstrip(": ")
    letters = [c for c in plain if c.isalpha()]
    capitals = bool(letters) and all(c.isupper() for c in letters) and len(plain.split()) > 1
    return bool(_DATE_TAIL.search(plain)) or capitals or bool(_NAMED.match(plain))


def _is_intro(text: str) -> bool:
    """What only announces a list: *Bu antlaşmaya göre:*, *Maddeleri*."""
    bare = _bare(text)
    return (
        bool(_INTRO.search(bare))
        and len(bare) < 120
        and not re.search(r"[.!?]\s", bare)
        and (bare.endswith((":", ";")) or len(bare.split()) <= 4)
    )


def _repeated(text: str) -> set[str]:
    """Short lines that come back page after page."""
    counts: dict[str, int] = {}
    for line in text.splitlines():
        bare = line.strip()
        if 0 < len(bare) < 60:
            counts[bare] = counts.get(bare, 0) + 1
    return {line for line, n in counts.items() if n > 3 and not re.search(r"[.;:]$", line)}


def _paragraphs(text: str) -> list[tuple[int, int, int]]:
    """(start, end, line) of each paragraph: a line, with the lines that go on from it."""
    found: list[tuple[int, int, int]] = []
    at = 0
    for line, raw in enumerate(text.split("\n"), 1):
        start, end = at, at + len(raw)
        at = end + 1
        if not raw.strip():
            found.append((start, start, line))
            continue
        previous = found[-1] if found else None
        if (
            previous
            and previous[1] > previous[0]
            and _goes_on(text[previous[0] : previous[1]], raw)
        ):
            found[-1] = (previous[0], end, previous[2])
        else:
            found.append((start, end, line))
    return [row for row in found if row[1] > row[0]]


def _goes_on(before: str, line: str) -> bool:
    """Whether a line only continues the one before: no end of a sentence there, a small letter here."""
    first = line.strip()[:1]
    if _ITEM.match(line) or not first.islower() or len(before.rsplit("\n", 1)[-1]) < 40:
        return False
    return before.rstrip()[-1:] not in ".:;!?"


def _sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Sentences of a paragraph: they end at . ! ? before a capital, and at a semicolon."""
    found: list[tuple[int, int]] = []
    begin = start
    for match in re.finditer(
        r"[.!?…]+[\"”’')\]]*(?=\s+[\"“‘'(\[]?[A-ZÇĞİÖŞÜÂÎ0-9])|;(?=\s)", text[start:end]
    ):
        stop = start + match.end()
        before = text[begin : start + match.start()]
        last = re.split(r"[\s(]", before)[-1]
        if match[0][0] == "." and (
            (last.isdigit() and len(last) < 3)
            or re.fullmatch(r"[IVX]{1,4}|[A-ZÇĞİÖŞÜ]", last)
            or last.lower() in _SHORT
        ):
            continue
        found.append((begin, stop))
        begin = stop
    if text[begin:end].strip():
        found.append((begin, end))
    return found
