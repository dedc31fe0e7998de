"""English clauses: a sentence taken apart where it joins, each part held against the patterns of
the catalogue's rows."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from misak.kinds.catalogue import BY_ID
from misak.kinds.clauses_en import CLAUSES, MACROS, OWN
from misak.kinds.row import Kind
from misak.prose.frames.claims import Claim, Filler
from misak.prose.frames.phrases_en import Phrase, phrases
from misak.prose.reading.mentions import Mention
from misak.prose.reading.parse import Parsed

ANAPHORS = ("treaty", "it", "this treaty", "convention", "agreement", "armistice", "peace treaty")
SCORE = 34
# The source of such a claim: its words are those of its clause, not of the whole sentence.
CLAUSE = "clause"
WORDS = ("deed", "topic", "text", "people", "word", "matter", "procedure")
TYPES = {
    "polity": ("polity", "group"),
    "instrument": ("treaty", "document", "event"),
    "group": ("group", "treaty"),
}
_LEAD = re.compile(
    r"^(?:(?:in|under|by|with|according to|as a result of|through|as part of|at)"
    r"\s+(?:the|this|its|that)\s[^,]{3,70},\s*"
    r"|(?:also|thus|then|finally|moreover|however|in addition|as a result|besides)\s*,\s*)",
    re.I,
)
_SAYS = re.compile(
    r"\b(?:was|were|is|are|be|become|became)\b", re.I
)  # a lead that is a clause is none
_JOIN = re.compile(
    r";\s+|,\s+(?:and|but|while|whereas)\s+(?=(?:the\s+)?[A-Z])|\s+(?:while|whereas)\s+", re.I
)
_TWO = re.compile(
    r"^(?P<who>.+?)\s(?P<be>(?:was|were|is|are) to be|was|were|is|are|shall be|will be|would be)"
    r"\s(?P<one>[\w-]+ed)\s+and\s+(?P<two>[\w-]+ed)\b(?P<rest>.*)$",
    re.I,
)


_BY = (
    r"(?:\s+(?:by|in|under|with|at|through)\s+the\s+"
    r"(?-i:(?:Treaty|Convention|Agreement|Peace|Armistice|Pact|Conference)\b).*)?"
)
_PAPERS = frozenset(["treaty", "document"])


class Stretch(NamedTuple):
    """A stretch of a sentence: its words as they are read, and its place in the text."""

    text: str
    first: int
    last: int


@cache
def _patterns() -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    """The patterns with the row of each, in the order of the table; capitals in them are
    capitals."""
    found = []
    for kind, shapes in CLAUSES.items():
        for shape in shapes:
            text = shape.replace("[A-Z]", "(?-i:[A-Z])")
            text = re.sub(r"\bBE\b", lambda _: MACROS["BE"], text)
            for name in (name for name in MACROS if name != "BE"):
                text = text.replace(name, MACROS[name])
            found.append((BY_ID[kind], re.compile(rf"^(?:the\s+)?{text}{_BY}\W*$", re.I)))
    return tuple(found)


def parts(text: str) -> list[Stretch]:
    """The clauses of a sentence: cut at semicolons and where *and* begins another one with a doer
    of its own."""
    found, begin = [], 0
    for cut in [*_JOIN.finditer(text), None]:
        end = cut.start() if cut else len(text)
        piece = text[begin:end].strip()
        lead = _LEAD.match(piece)
        lead = None if lead and _SAYS.search(lead[0]) else lead
        bare = piece[lead.end() :] if lead else piece
        if bare:
            found.append(Stretch(bare.rstrip(" .;,"), begin, end))
        begin = cut.end() if cut else end
    return found


def several(text: str) -> bool:
    """Whether a sentence has several clauses or phrases."""
    cut = parts(text)
    return len(cut) > 1 or any(len(phrases(part.text)) > 1 for part in cut)


def claims(parsed: Parsed) -> list[Claim]:
    """What a sentence claims, clause by clause and in each phrase by phrase; nothing where no
    pattern fits."""
    found: list[Claim] = []
    for part in parts(parsed.text):
        more = [c for p in phrases(part.text) for c in _phrase(parsed, part, p)]
        found += more or _whole(parsed, part)
    return found


def _whole(parsed: Parsed, part: Stretch) -> list[Claim]:
    """What a clause claims as it stands; of two verbs after one *was* each is told."""
    two = _TWO.match(part.text)
    texts = [part.text]
    if two:
        texts = [f"{two['who']} {two['be']} {two[name]}{two['rest']}" for name in ("one", "two")]
    made = [_first(parsed, part._replace(text=text)) for text in texts]
    return [claim for claim in made if claim is not None]


def _phrase(parsed: Parsed, part: Stretch, phrase: Phrase) -> list[Claim]:
    """What a phrase claims, in the stretch of the sentence that is its own."""
    begin = parsed.text.find(phrase.own, part.first)
    made = _whole(parsed, part._replace(text=phrase.text.rstrip(" .;,")))
    if begin < 0:
        return made
    end = begin + len(phrase.own)
    return [claim._replace(first=begin, last=end) for claim in made]


def _first(parsed: Parsed, part: Stretch) -> Claim | None:
    for row, pattern in _patterns():
        match = pattern.match(part.text)
        claim = _claim(parsed, part, row, match) if match else None
        if claim is not None:
            return claim
    return None


def _claim(parsed: Parsed, part: Stretch, row: Kind, match: re.Match[str]) -> Claim | None:
    """A match as a claim; None where a slot that names something holds no name of its type."""
    inner = [
        m
        for c in parsed.chunks
        for m in c.mentions
        if part.first <= parsed.words[m.first].start < part.last
    ]
    slots = {slot.name: slot.type for slot in row.slots}
    roles: dict[str, tuple[Filler, ...]] = {}
    for group, words in match.groupdict().items():
        name = re.sub(r"2?_$", "", group)
        if not words or (name not in slots and name not in OWN):
            continue
        fillers = _fillers(inner, words, slots.get(name, name))
        if fillers:
            roles[name] = (*roles.get(name, ()), *fillers)
        elif not group.endswith("_") and name != "place" and not _paper(inner, words):
            return None  # a paper that gives or abolishes is the scope, nobody's role
    return Claim(
        row.id,
        roles,
        "done",
        False,
        part.first,
        part.last,
        SCORE,
        CLAUSE,
        len(parsed.words),
        CLAUSE,
        None,
        _literal(parsed, part, match),
    )


def _fillers(inner: list[Mention], words: str, type_: str) -> tuple[Filler, ...]:
    """What a group's words put into a slot of a type: its names, or the words themselves where the
    slot takes words."""
    named = _named(inner, words, type_)
    if len(named) == 1 and type_ == "instrument":
        return (Filler(words.strip(), named[0]),)
    if named:
        return tuple(Filler(m.text, m) for m in named)
    return (Filler(words.strip()),) if type_ in WORDS or type_ == "date" else ()


def _named(inner: list[Mention], words: str, type_: str) -> list[Mention]:
    """The names of a type within a group's words; of several without *and* or a comma the first."""
    wanted = set(OWN.get(type_, TYPES.get(type_, (type_,))))
    found = [m for m in inner if _says(words, m.text) and m.types & wanted]
    if type_ == "place":
        found = [m for m in found if not _within(words, m.text)] or found
    return found if re.search(r",| and |/|–|-", words) else found[:1]


def _within(words: str, name: str) -> bool:
    """Whether a name only says where something lies: *new territory on the Black Sea*."""
    bare = re.escape(re.sub(r"^the\s+", "", name, flags=re.I))
    return bool(
        re.search(rf"\w\s+(?:on|in|along|near|at|off|around|beyond)\s+(?:the\s+)?{bare}", words)
    )


def _paper(inner: list[Mention], words: str) -> bool:
    """Whether a group names nothing but a paper: *The Treaty of X abolished …*."""
    return (
        any(_says(words, m.text) and m.types <= _PAPERS for m in inner) or words.lower() in ANAPHORS
    )


def _says(words: str, name: str) -> bool:
    """Whether a group's words hold a name, or are the name without its *the*."""
    bare = re.sub(r"^the\s+", "", name, flags=re.I)
    return name in words or bare in words


def _literal(parsed: Parsed, part: Stretch, match: re.Match[str]) -> frozenset[int]:
    """The places of the clause's words that belong to the pattern itself."""
    inner = " ".join(text for text in match.groupdict().values() if text)
    own = set(re.findall(r"[\w-]+", part.text))
    return frozenset(
        i
        for i, w in enumerate(parsed.words)
        if part.first <= w.start < part.last and w.text in own and w.text not in inner
    )
