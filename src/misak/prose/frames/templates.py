"""The catalogue's own sentences read back: a row's template in a language, turned into a
pattern with its slots as gaps."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from misak.kinds.catalogue import ROWS
from misak.kinds.frames_en import EXTRA, FRAMES
from misak.kinds.readings import TEXTUAL
from misak.kinds.row import Kind, Slot
from misak.prose.frames.claims import Claim, Filler
from misak.prose.frames.register import plain
from misak.prose.reading.mentions import Mention
from misak.prose.reading.parse import Parsed
from misak.words.template import in_both_numbers

_SLOT = re.compile(r"\{(\w+)(?::\w+)?\}")
WORDED = ("topic", "text", "people", "word")  # types of slots that take words
SCORE = 35
_TOLD = re.compile(r"\b(?:was|were|is|are|treaty|convention|agreement|it)\b", re.I)
_MODALS = re.compile(r"\b(?:shall|will|must|is to|are to)\s+", re.I)
TYPES = {
    "thing": (
        "polity",
        "group",
        "place",
        "treaty",
        "document",
        "event",
        "topic",
        "matter",
        "people",
    ),
    "polity": ("polity", "group"),
    "instrument": ("treaty", "document", "event"),
}


class Pattern(NamedTuple):
    """A row's sentence as a regular expression whose groups are its slots."""

    row: Kind
    shape: re.Pattern[str]


@cache
def patterns(lang: str) -> tuple[Pattern, ...]:
    """The patterns of a language, the longest sentences first."""
    found = []
    for row in ROWS:
        own = [getattr(row.says, lang), *(FRAMES.get(row.id, ()) if lang == "en" else ())]
        spoken = [each for template in own for each in in_both_numbers(template)]
        for variant in (v for template in spoken for v in variants(template)):
            if len(re.sub(r"\W", "", _SLOT.sub("", variant))) > 3:
                found.append(Pattern(row, re.compile(_shape(variant), re.I)))
    return tuple(sorted(found, key=lambda p: -len(p.shape.pattern)))


def variants(template: str) -> list[str]:
    """A template with and without each of its optional parts."""
    start = re.search(r"\[([^\[\]]*)\]", template)
    if start is None:
        return [template.strip().rstrip(".")]
    before, after = template[: start.start()], template[start.end() :]
    return variants(before + start[1] + after) + variants(before + after)


def _shape(variant: str) -> str:
    parts = []
    seen: set[str] = set()
    at = 0
    for slot in _SLOT.finditer(variant):
        parts.append(_words(variant[at : slot.start()]))
        parts.append(r"[^.;:]+?" if slot[1] in seen else f"(?P<{slot[1]}>[^.;:]+?)")
        seen.add(slot[1])
        at = slot.end()
    parts.append(_words(variant[at:]))
    return r"^\W*(?:that\s+)?" + "".join(parts) + r"\W*$"


def _words(text: str) -> str:
    """Words of a template; an English verb in -s may stand without it (*the parties cede*,
    *shall cede*)."""
    return re.sub(
        r"(?<=[a-z])s\\ |(?<=[a-z])s$", lambda m: "s?" + m[0][1:], re.escape(text)
    ).replace(r"\ ", r"\s+")


def claims(parsed: Parsed, lang: str) -> list[Claim]:
    """What a sentence claims by the catalogue's own words; nothing where no row's sentence fits
    it, or a slot names nothing that may stand there."""
    text = plain(parsed.text) if lang == "en" else _MODALS.sub("", parsed.text.strip().rstrip("."))
    for pattern in patterns(lang):
        match = pattern.shape.match(text)
        if match is None:
            continue
        claim = _claim(pattern.row, match, parsed)
        if claim is not None:
            return [claim]
    return []


def _claim(row: Kind, match: re.Match[str], parsed: Parsed) -> Claim | None:
    """A match as a claim; None where a slot that names something holds no name of its type."""
    mentions = parsed.mentions
    roles: dict[str, tuple[Filler, ...]] = {}
    for slot in row.slots:
        words = match.groupdict().get(slot.name)
        if words is not None:
            fillers = _fillers(row, slot, words, mentions)
            if not fillers:
                return None
            roles[slot.name] = fillers
    for name, type_ in EXTRA.items():
        words = match.groupdict().get(name)
        if words is not None and name not in roles:
            extra = _extra(type_, words, mentions)
            if not extra:
                return None
            roles[name.rstrip("_")] = extra
    used = _literal(match, parsed)
    at, last = len(parsed.words), len(parsed.text)
    return Claim(
        row.id, roles, "done", False, 0, last, SCORE, "template", at, "template", used=used
    )


def _fillers(row: Kind, slot: Slot, words: str, mentions: list[Mention]) -> tuple[Filler, ...]:
    """What a slot's words put into it: names of its type, or the words themselves where it
    takes words; nothing where neither may stand there."""
    allowed = set(TYPES.get(slot.type, (slot.type,)))
    found = [m for m in mentions if _holds(words, m) and m.types & allowed]
    if len(found) > 1 and not re.search(r",| and | ve | ile ", words):
        found = found[:1]  # the others only tell more of it
    if found:
        return tuple(Filler(m.text, m) for m in found)
    free = slot.type in WORDED or _free(row, slot.name, words, mentions)
    return (Filler(words.strip()),) if free else ()


def _holds(words: str, mention: Mention) -> bool:
    """Whether words hold a name, or are a part of it."""
    return mention.text in words or words.strip() in mention.text


def _extra(type_: str, words: str, mentions: list[Mention]) -> tuple[Filler, ...]:
    """What stands in a role that no slot of the row has: a person, a place, a day."""
    new = set() if type_ == "event" else {"new"}  # who lost *any claim* lost no battle
    named = [m for m in mentions if m.text in words and m.types & {type_, *new}]
    if named and type_ != "date":
        return tuple(Filler(m.text, m) for m in named)
    if type_ == "event" or (type_ == "person" and _TOLD.search(words)):
        return ()  # *The treaty was* is nobody
    return (Filler(words.strip()),)


def _literal(match: re.Match[str], parsed: Parsed) -> frozenset[int]:
    """The places of the words that are the sentence's own, and no slot's."""
    inner = " ".join(text for text in match.groupdict().values() if text)
    return frozenset(i for i, w in enumerate(parsed.words) if w.text not in inner)


def _free(row: Kind, slot: str, words: str, mentions: list[Mention]) -> bool:
    """Whether words that name nothing of the slot's type may stand in it all the same."""
    refused = TEXTUAL.get((row.reading, slot))
    return refused is not None and not any(m.types & refused and m.text in words for m in mentions)
