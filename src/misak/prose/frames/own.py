"""The catalogue's own sentences read back whole: what the books themselves would say of a clause
leaves no word over, in either language."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from misak.kinds.catalogue import ROWS
from misak.kinds.readings import PARTS
from misak.kinds.row import Kind, Slot
from misak.prose.frames.claims import Claim, Filler
from misak.prose.frames.templates import TYPES, variants
from misak.prose.reading.mentions import INSTRUMENTS, Mention
from misak.prose.reading.parse import JOINTS, Parsed
from misak.prose.reading.topic_names import TopicNames
from misak.words.fold import fold
from misak.words.template import in_both_numbers

OWN = "own words"  # the frame of such a claim
SCORE = 45
NAME_END = "\x02"  # stands behind each name while a sentence is held against a pattern
NAMED = ("polity", "place", "group", "instrument")  # types of slots that only names fill
TOPICAL = ("topic", "matter", "procedure", "people", "word", "thing")
LONGEST = 600  # letters of a sentence that the catalogue may have made
LEAST = 3  # letters of a pattern's own words
JOINED = r"(?!(?:ve|ile|veya|and)\b)"  # no slot begins with what joins two names
_SLOT = re.compile(r"\{(\w+)(?::([^{}]+))?\}")
_LETTERS = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d+[a-z]?")
ARTICLES = frozenset(["the", "a", "an"])


class Shape(NamedTuple):
    """A row's sentence as the source of a regular expression whose groups are its slots, and the
    longest of its own words, folded: what has not that fits it not."""

    row: Kind
    source: str
    word: str


class Hit(NamedTuple):
    """A sentence that fits a shape: which of its words are the shape's own, which are each
    slot's."""

    row: Kind
    own: frozenset[int]
    slots: dict[str, list[int]]


@cache
def shapes(lang: str) -> tuple[Shape, ...]:
    """The shapes of a language, those with most words of their own first."""
    found = []
    for row in ROWS:
        types = {slot.name: slot.type for slot in row.slots}
        for text in dict.fromkeys(variants(getattr(row.says, lang)) if types else ()):
            size = len(re.sub(r"\W", "", _SLOT.sub("", in_both_numbers(text)[0])))
            if size > LEAST and all(name in types for name, _ in _SLOT.findall(text)):
                found.append((-size, Shape(row, _pattern(text, types), _longest(text))))
    return tuple(shape for _, shape in sorted(found, key=lambda one: one[0]))


@cache
def _compiled(source: str) -> re.Pattern[str]:
    """A shape's expression, compiled where a sentence may first fit it."""
    return re.compile(source, re.I)


def _longest(text: str) -> str:
    """The longest word of a row's sentence outside its slots, folded."""
    return max(map(fold, _LETTERS.findall(_SLOT.sub(" ", text))), key=len, default="")


def _pattern(text: str, types: dict[str, str]) -> str:
    parts, at, seen = [], 0, set()
    for slot in _SLOT.finditer(text):
        parts.append(_words(text[at : slot.start()]))
        name = slot[1]
        forms = in_both_numbers(slot[0])
        if slot[2] and forms != (slot[0],):  # a verb that follows the number of its doer
            parts.append(f"(?:{'|'.join(map(_words, forms))})")
            at = slot.end()
            continue
        inner = rf"(?:[^{NAME_END}]*{NAME_END})+?" if types[name] in NAMED else ".+?"
        inner += r"(?:\s[\d., ]+[^\W\d_]*(?:\s(?:ve\s)?[\d.]+)*\s*[^\W\d_]+)?" * (
            types[name] == "instrument"
        )
        inner = JOINED + inner
        parts.append(f"(?:{inner})" if name in seen else f"(?P<{name}>{inner})")
        seen.add(name)
        at = slot.end()
    parts.append(_words(text[at:]))
    return r"^\W*" + "".join(parts) + r"\W*$"


def _words(text: str) -> str:
    """A pattern's own words; the name of something may stand in them (*alliance*)."""
    return re.escape(text).replace(r"\ ", rf"{NAME_END}?\s+")


def whole(parsed: Parsed, lang: str, topics: TopicNames) -> list[Claim]:
    """What a sentence claims that the catalogue could have made, read to its last word; nothing
    where a word is left over."""
    if len(parsed.text) > LONGEST:
        return []
    text, places = _marked(parsed)
    folded = fold(parsed.text)
    for shape in shapes(lang):
        found = _compiled(shape.source).match(text) if shape.word in folded else None
        if found is None:
            continue
        claim = _claim(parsed, _hit(shape.row, found, places), topics)
        if claim is not None:
            return [claim]
    return []


def _marked(parsed: Parsed) -> tuple[str, list[int]]:
    """The text with a mark behind each name, and where each word begins in it."""
    ends = sorted(parsed.words[m.last - 1].end for m in parsed.mentions)
    text = parsed.text
    pieces, before = [], 0
    for end in ends:
        pieces.append(text[before:end])
        before = end
    places = [w.start + sum(end <= w.start for end in ends) for w in parsed.words]
    return NAME_END.join([*pieces, text[before:]]), places


def _hit(row: Kind, found: re.Match[str], places: list[int]) -> Hit:
    slots = {
        name: [i for i, at in enumerate(places) if found.start(name) <= at < found.end(name)]
        for name, words in found.groupdict().items()
        if words is not None
    }
    inner = {i for own in slots.values() for i in own}
    return Hit(row, frozenset(range(len(places))) - inner, slots)


def _claim(parsed: Parsed, hit: Hit, topics: TopicNames) -> Claim | None:
    """A hit as a claim; None where a slot's words are not wholly names of what may stand there."""
    roles = {}
    for slot in hit.row.slots:
        if slot.name not in hit.slots:
            continue
        fillers = _fillers(parsed, slot, hit.slots[slot.name], topics)
        if not fillers:
            return None
        roles[slot.name] = fillers
    size = len(parsed.words)
    return Claim(
        hit.row.id,
        roles,
        "done",
        False,
        0,
        len(parsed.text),
        SCORE,
        OWN,
        size,
        "template",
        used=hit.own,
    )


def _fillers(
    parsed: Parsed, slot: Slot, places: list[int], topics: TopicNames
) -> tuple[Filler, ...]:
    """What the words of a slot put into it: the names of its type, or the name of a topic;
    nothing where a word of theirs is neither."""
    if not places:
        return ()
    words = parsed.words
    text = parsed.text[words[places[0]].start : words[places[-1]].end]
    if slot.type == "text":
        return (Filler(text),)
    return _names(parsed, slot, places) or _worded(parsed, slot, places, text, topics)


def _names(parsed: Parsed, slot: Slot, places: list[int]) -> tuple[Filler, ...]:
    """The names of a slot's type, where its words are nothing else."""
    allowed = set(TYPES.get(slot.type, (slot.type,)))
    names = [m for m in parsed.mentions if places[0] <= m.first and m.last <= places[-1] + 1]
    fit = all(m.types & allowed for m in names) and _covered(parsed, names, places)
    return tuple(Filler(m.text, m) for m in names) if fit else ()


def _worded(
    parsed: Parsed, slot: Slot, places: list[int], text: str, topics: TopicNames
) -> tuple[Filler, ...]:
    """The words of a slot that takes words, where they are the name of a topic or of a status."""
    if slot.type not in TOPICAL:
        return ()
    if slot.type == "word" and fold(text) in status_words():
        return (Filler(text),)
    said = {at for one in topics.said(parsed.words, places[0], places[-1] + 1) for at in one.places}
    whole = all(at in said or _joint(parsed, at) for at in places)
    return (Filler(text),) if whole else ()


def _covered(parsed: Parsed, names: list[Mention], places: list[int]) -> bool:
    """Whether the words of a slot are names and what joins them; of a paper also the numbers of
    its articles."""
    inner = {at for m in names for at in range(m.first, m.last)}
    paper = all(m.types & set(INSTRUMENTS) for m in names)
    return all(at in inner or _joint(parsed, at) or (paper and _part(parsed, at)) for at in places)


@cache
def status_words() -> frozenset[str]:
    """The words of the catalogue for what a place may be: *free port*."""
    return frozenset(fold(text) for row in ROWS for text in (row.word.tr, row.word.en))


def _joint(parsed: Parsed, at: int) -> bool:
    return parsed.words[at].key in JOINTS | ARTICLES


def _part(parsed: Parsed, at: int) -> bool:
    """Whether a word says which articles of a paper are meant."""
    key = fold(parsed.words[at].text)
    return bool(_NUMBER.fullmatch(key)) or key.startswith(PARTS) or key == "of"
