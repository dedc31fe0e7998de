"""The document layer: a note's text as headings, items, introductions and sentences, each with its
place. Nothing is lost."""

from __future__ import annotations

import re
from typing import NamedTuple

from misak.prose.reading.called import FALSE, MIXED, OPEN, called, heads, task
from misak.prose.reading.cards import card, defined, merged
from misak.prose.reading.lines import bare, is_heading, is_intro, titles
from misak.prose.reading.rows import cells, head, is_row, is_rule, told
from misak.prose.reading.rows import heads as heads_columns
from misak.prose.reading.splitting import sentences
from misak.words.fold import fold

_ITEM = re.compile(
    r"^\s*(?:(?P<n>\d{1,2})\s*(?:[.)]|[-–—](?=\s|[^\W\d]))\s*|(?P<b>[•●▪■◦‣➢➤►▶→⇒✓*·–—Ø-](?=\s)|[•●▪■◦‣➢➤►▶⇒✓·–—-](?=[A-ZÇĞİÖŞÜ]))\s*|(?P<l>[a-hA-H](?:\)|[.)-](?=\s)|\.(?=[A-ZÇĞİÖŞÜ][^\W\d_]+\s)))\s*|\((?P<p>\d{1,2}|[a-h])\)\s*)(?=\S)"
)
_INLINE = re.compile(
    r"(?:^|(?<=\s))(?P<n>\d{1,2})\s?[-–)](?=\s?[^\W\d])|(?<=[.;:]\s)(?P<m>\d{1,2})\.(?=\s[^\W\d])"
)
LISTED = 3  # items of a list within a line
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
# *Sevr'de: …*, *Lozan'a göre: …*
_PLACED = re.compile(
    r"^\s*([A-ZÇĞİÖŞÜ][^\W\d_]+(?:\s[A-ZÇĞİÖŞÜ][^\W\d_]+){0,2}[’'](?:[dt][ae]|y?[ae]\sgöre))\s*:\s*(?=\S)"
)
_QUESTION = re.compile(r"^\s*(soru|s|q|question)\s*\d*\s*[:.)]\s*", re.I)
_ANSWER = re.compile(r"^\s*(cevap|c|a|yanıt|answer)\s*\d*\s*[:.)]\s*", re.I)
_FURNITURE = re.compile(
    r"^\s*(?:(?:\d+\s*[.)]\s*)?(?:soru|cevap|question|answer)\s*\d*\s*[:.)]?|\d{1,4}|(?:sayfa|page|s\.)\s*\d+(?:\s*/\s*\d+)?|https?://\S+|www\.\S+|[-_=*~.\s]{3,}|©.*)\s*$",
    re.I,
)


_BROKEN = re.compile(r"(?<=[^\W\d_]{2})[-\u00ad]\s*\n\s*(?=[a-zçğıöşü])")  # *İtal-* / *ya'ya*
_RUNS_ON = re.compile(
    r"(?:,|\b(?:ve|ile|fakat|ancak|veya|and|or|but|the|of))$|[.;!?]\s+\w[^.;!?]*$"
)
_LONG = 40  # letters of a line that a page wrapped


class Passage(NamedTuple):
    """A stretch of the note: ``kind`` is heading, intro, item, sentence, question or furniture;
    ``number`` an item's own, ``mark`` its bullet.

    ``start`` and ``end`` are places in the text, ``line`` counts from 1, ``label`` is what stood
    before a colon (*önemi*), ``called`` what the note itself calls it (*false*).
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
    called: str = ""


def passages(text: str) -> list[Passage]:
    """The note in order. Lines that a page wrapped are joined; sentences of a paragraph stand
    alone."""
    note = _Note(text)
    for start, end, line in _paragraphs(text):
        for first, last in _numbered(text, start, end):
            note.paragraph(first, last, line)
    return [p for p in note.found if p.text]


class _Lead(NamedTuple):
    """A paragraph from where its marks end: its place, its line, the number and the bullet that it
    begins with, whether it is an item."""

    start: int
    end: int
    line: int
    number: str
    mark: str
    item: bool
    begin: int  # where the paragraph itself begins
    called: str = ""  # what the note calls it in a list of true and false


class _Note:
    """A note while its passages are found, one paragraph after the other; ``article`` is the number
    of the article that a line of its own has opened."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Passage] = []
        self.article = ""
        self.called = ""  # what the heading calls the list under it
        self.repeated = _repeated(text)
        self.over: tuple[str, ...] | None = None  # what stands over the columns of a table

    def paragraph(self, start: int, end: int, line: int) -> None:
        """The passages of one paragraph."""
        raw = self.text[start:end]
        if is_row(raw):
            self._row(start, end, line)
            return
        self.over = None
        head = _HASH.match(raw)
        if _FURNITURE.match(raw) or (raw.strip() in self.repeated and not head):
            self.found.append(Passage("furniture", raw.strip(), start, end, line))
            return
        opened = None if head else _ARTICLE.match(raw)
        if opened and opened.end() == len(raw):  # what follows is of this article
            self.article = number = _number(opened["n"])
            cut = _trimmed(self.text, start, end)
            self.found.append(Passage("intro", *cut, line, number, number))
            return
        item = None if head else _ITEM.match(raw) or opened
        at = self._lead(start, end, line, item)
        if head:
            at = at._replace(start=start + head.end())
        bare = self._called(at)
        self._furniture(at.start, bare.start, line)
        self._bare(bare, head)
        self._furniture(bare.end, at.end, line)

    def _row(self, start: int, end: int, line: int) -> None:
        """The passages of a row of a table: its head and its rule claim nothing."""
        raw, row = self.text[start:end], cells(self.text, start, end)
        below = self.text[end + 1 :].partition("\n")[0]
        first = self.over is None
        if is_rule(raw) or (first and (is_rule(below) or heads_columns(row) or head(row))):
            self.over = head(row) if first else self.over
            self.found.append(Passage("furniture", raw.strip(), start, end, line))
            return
        self.over = self.over or ()
        for kind, said, cell in told(row, self.over):
            self.found.append(Passage(kind, said, cell.first, cell.last, line))

    def _bare(self, at: _Lead, head: re.Match[str] | None) -> None:
        """The passages of a paragraph without its marks."""
        at, answered = self._asked(at)
        if self._answer(at, answered) or self._card(at) or self._alone(at, head):
            return
        self._sentences(self._labels(at))

    def _furniture(self, start: int, end: int, line: int) -> None:
        """What calls a statement true or false, kept as it stands."""
        cut = _trimmed(self.text, start, end)
        if cut[0]:
            self.found.append(Passage("furniture", *cut, line))

    def _lead(self, start: int, end: int, line: int, item: re.Match[str] | None) -> _Lead:
        """Where a paragraph begins behind its number or bullet."""
        if item is None:
            return _Lead(start, end, line, self.article, self.article, False, start)
        groups = item.groupdict()
        own = _number(groups.get("n") or groups.get("p") or "")
        bullet = (groups.get("b") or groups.get("l") or "").strip(".) ")
        return _Lead(start + item.end(), end, line, own or self.article, own or bullet, True, start)

    def _called(self, at: _Lead) -> _Lead:
        """A paragraph without the words that call it true or false, and what it is called."""
        found = called(self.text, at.start, at.end)
        return at._replace(start=found.start, end=found.end, called=found.value or self.called)

    def _asked(self, at: _Lead) -> tuple[_Lead, Passage | None]:
        """A paragraph behind *Soru:* or *Cevap:*, with the question that it answers."""
        asked = self.found[-1] if self.found and self.found[-1].kind == "question" else None
        answered = None
        for pattern in (_QUESTION, _ANSWER):
            begun = pattern.match(self.text[at.start : at.end])
            if begun and not at.item:
                at = at._replace(start=at.start + begun.end())
                answered = asked if pattern is _ANSWER else None
        return at, answered or _asked_before(self.found)

    def _answer(self, at: _Lead, answered: Passage | None) -> bool:
        """Whether a paragraph is the answer to a question: then both are one sentence."""
        whole = merged(answered.text, self.text[at.start : at.end]) if answered else ""
        if whole:
            self.found.append(Passage("sentence", whole, at.start, at.end, at.line))
        return bool(whole)

    def _card(self, at: _Lead) -> bool:
        """Whether a paragraph is a question with its answer in one line."""
        parts = card(self.text[at.start : at.end])
        self.found += [Passage(kind, said, at.start, at.end, at.line) for kind, said in parts]
        return bool(parts)

    def _alone(self, at: _Lead, head: re.Match[str] | None) -> bool:
        """Whether a paragraph only announces a list, or is a heading."""
        said = bare(self.text[at.start : at.end])
        cut = _trimmed(self.text, at.start, at.end)
        if not head and not at.item and is_intro(said):
            self.called = heads(said)
            self.found.append(Passage("intro", *cut, at.line))
            return True
        if head or heads(said) or (is_heading(said) and (not at.item or titles(said))):
            self.article, self.called = "", heads(said)
            level = len(head[1]) if head else 1
            self.found.append(Passage("heading", *cut, at.line, level=level))
            return True
        return False

    def _labels(self, at: _Lead) -> _Lead:
        """A paragraph behind what stands in bold before a colon and behind *Antlaşma (yıl):*, each
        of which is a passage of its own."""
        bold = _BOLD.match(self.text[at.start : at.end])
        if bold:
            cut = _trimmed(self.text, at.start, at.start + bold.end())
            self.found.append(Passage("furniture", *cut, at.line))
            at = at._replace(start=at.start + bold.end())
        here = self.text[at.start : at.end]
        titled = _TITLED.match(here) or _PLACED.match(here)
        if titled and titled[1].count("(") == titled[1].count(
            ")"
        ):  # *Antlaşma (yıl): madde* in one line
            cut = _trimmed(self.text, at.start, at.start + titled.end(1))
            self.found.append(Passage("label", *cut, at.line))
            at = at._replace(start=at.start + titled.end())
        return at

    def _sentences(self, at: _Lead) -> None:
        """The sentences of a paragraph, behind a label such as *Önemi:*."""
        label = _LABEL.match(self.text[at.start : at.end])
        begin = at.start + (label.end() if label else 0)
        own = sentences(self.text, begin, at.end)
        value = MIXED if at.called == FALSE and len(own) > 1 else at.called
        for start, end in own:
            kind = _kind(self.text[start:end].strip(), at.item or bool(self.article))
            kind = "question" if at.called == OPEN else kind
            line = at.line + self.text.count("\n", at.begin, start)
            cut = _trimmed(self.text, start, end)
            said = fold(label[1]) if label else ""
            self.found.append(Passage(kind, *cut, line, at.number, at.mark, said, called=value))


def _kind(said: str, item: bool) -> str:
    """What a sentence is: a question, an announcement, an item of a list, or a sentence."""
    if said.endswith("?") or task(said):
        return "question"
    if is_intro(said):
        return "intro"
    return "item" if item else "sentence"


def _asked_before(found: list[Passage]) -> Passage | None:
    """The question that the line before asks, where only the word *answer* stands between."""
    kept = [p for p in found[-2:] if p.kind != "furniture"]
    return (
        kept[-1]
        if kept and found[-1].kind in ("question", "furniture") and kept[-1].kind == "question"
        else None
    )


_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def _number(text: str) -> str:
    """The number of an article in digits."""
    values = [_ROMAN.get(c, 0) for c in text]
    if not text or not all(values):
        return text
    return str(
        sum(-v if any(w > v for w in values[i + 1 : i + 2]) else v for i, v in enumerate(values))
    )


def _trimmed(text: str, start: int, end: int) -> tuple[str, int, int]:
    """A stretch of the text without blanks around it: its words, with the lines of a page joined,
    and its place."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    said = text[start:end]
    if "\n" not in said:
        return said, start, end
    return " ".join(_BROKEN.sub("", said).split()), start, end


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


def _numbered(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The items of a list that stands in one line (*… 1- … 2- … 3- …*), each with its number; the
    line itself where it is none."""
    cuts: list[int] = []
    for found in _INLINE.finditer(text, start, end):
        if int(found["n"] or found["m"]) == len(cuts) + 1:
            cuts.append(found.start())
    if len(cuts) < LISTED:
        return [(start, end)]
    ends = [*cuts[1:], end]
    lead = [(start, cuts[0])] if text[start : cuts[0]].strip() else []
    return lead + list(zip(cuts, ends, strict=True))


def _goes_on(before: str, line: str) -> bool:
    """Whether a line only continues the one before: no end of a sentence there, and a small letter
    here, or a word broken by a hyphen there, or a long line that leaves a sentence open."""
    first, last = line.strip()[:1], before.rsplit("\n", 1)[-1].rstrip()
    if _BROKEN.search(f"{last}\n{line}"):
        return True
    if is_row(last) or is_row(line) or _ITEM.match(line) or len(last) < _LONG:
        return False
    if not first.islower() and not (first.isalpha() and _RUNS_ON.search(last)):
        return False
    if defined(line) or defined(last):
        return False  # a card is a line of its own
    return last[-1:] not in ".:;!?"
