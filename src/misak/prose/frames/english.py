"""English clauses: a sentence taken apart where it joins, each part held against the patterns of
the catalogue's rows."""

from __future__ import annotations

import itertools
import re
from functools import cache

from misak.kinds.catalogue import BY_ID
from misak.kinds.clauses_en import CLAUSES, MACROS, OWN
from misak.kinds.phrases_en import ADJUNCTS
from misak.kinds.readings import NEGATIVE_READINGS
from misak.kinds.row import Kind
from misak.prose.frames.claims import CLAUSE, Claim, Filler
from misak.prose.frames.passive import passives
from misak.prose.frames.phrases_en import PROVIDES, Stretch, pieces, remark
from misak.prose.reading.mentions import Mention
from misak.prose.reading.parse import Parsed

ANAPHORS = (
    "treaty",
    "it",
    "this treaty",
    "convention",
    "agreement",
    "armistice",
    "peace treaty",
    "a treaty",
    "a peace treaty",
    "peace treaties",
    "the treaty",
    "the peace",
    "a peace agreement",
    "a separate peace",
)
SCORE = 34
WORDS = ("deed", "topic", "text", "people", "word", "matter", "procedure")
TYPES = {
    "polity": ("polity", "group"),
    "instrument": ("treaty", "document", "event"),
    "group": ("group", "treaty"),
    "thing": ("thing", "polity", "group", "place", "treaty", "document", "event"),
}
NAMING = ("polity", "place", "instrument", "group", "thing")
_TOLD = re.compile(
    r"\s(?:after|when|while|because|which|who|whose|was|were|had|has been|as part of|as a|at the end of|in order to|so that)\s"
)
_GOES = re.compile(
    r"^(?P<what>(?:the )?[A-Z][\w'’-]+(?:(?:,? and |, |,? | of )(?:the )?[A-Z][\w'’-]+)*) to (?P<taker>(?:the )?"
    r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)$"
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
_NOT = re.compile(
    r"\s(?P<verb>did|do|does|was|were|is|are|shall|will|would|could|may|must|has been|had been)\s+not\s"
)
_QUOTES = str.maketrans("", "", '"“”')
_THROWN_IN = re.compile(
    r",\s(?:however|therefore|in fact|in turn|moreover|too|in return),?\s", re.I
)
_ADVERB = re.compile(
    r"(?<=\s)(?:(?-i:[a-z]+ly)|also|then|later|again|however|thus|therefore|further)\s+(?=[a-z])"
)
_COPULA = re.compile(
    r"\s(?:was|is)\s+(?:an?|the)\s+[\w\s-]*?"
    r"(?:treaty|agreement|armistice|convention|pact|accord|settlement)\s+"
    r"(?:(?:that|which)\s+was\s+)?(?=(?:signed|concluded|made)\b)"
)
# *Serbia, like Romania and Greece*, *Serbia, unlike Greece*: who is only compared is said to be nothing.
_BESIDE = re.compile(r",?\s(?:un)?like\s.*$|^(?:un)?like\s.*?,\s")
# *handed X over to Y*, *gave X back to Y*: a verb with its particle put back behind it.
_APART = re.compile(
    r"\b(?P<verb>handed|turned|gave|made|signed|took|brought|given|hand|turn|give)\s"
    r"(?P<what>(?:(?!over|back|up)[\w'’-]+\s){1,8}?)(?P<particle>over|back|up)\s(?=to\b)"
)
_ANY = re.compile(r"(?<!>)\.[*+]\??")
_ADDED = re.compile(rf",?\s(?:{'|'.join(ADJUNCTS)})\s|,\s|\sto\s(?=[a-z])")


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
            whole = _numbered(rf"^(?:the\s+)?{text}{_BY}\W*$")
            found.append((BY_ID[kind], re.compile(whole, re.I)))
    return tuple(found)


def _numbered(pattern: str) -> str:
    """A pattern with a group for whatever stands where it lets anything stand: what it does not
    name was not read by it."""
    count = itertools.count()
    return _ANY.sub(lambda m: f"(?P<any{next(count)}_>{m[0]})", pattern)


@cache
def _refusals_first() -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    """The same, those of rows that say not themselves before the others."""
    return tuple(sorted(_patterns(), key=lambda p: p[0].reading not in NEGATIVE_READINGS))


def claims(parsed: Parsed) -> list[Claim]:
    """What a sentence claims, piece by piece; nothing where no pattern fits."""
    begin = parsed.words[0].start if parsed.words else 0
    begin -= parsed.text[:begin].endswith("(")
    text = " " * begin + parsed.text[begin:]  # before that stands the paper of which it speaks
    return [claim for piece in pieces(text) for claim in _whole(parsed, piece)]


def _whole(parsed: Parsed, part: Stretch) -> list[Claim]:
    """What a clause claims as it stands; of two verbs after one *was* each is told."""
    two = _TWO.match(part.text)
    texts = [part.text]
    if two:
        texts = [f"{two['who']} {two['be']} {two[name]}{two['rest']}" for name in ("one", "two")]
    made = [_first(parsed, part._replace(text=text)) for text in texts]
    return [claim for claim in made if claim is not None]


def _first(parsed: Parsed, part: Stretch) -> Claim | None:
    """The first pattern that fits a piece; else that fits it without what is only added at its
    end, which the guard then finds unread."""
    text = _plain(part.text)
    found = _fitting(parsed, part, text) or _done(parsed, part, text)
    refusal = found is not None and BY_ID[found.kind].reading in NEGATIVE_READINGS
    if refusal or not _NOT.search(text):
        return found
    denied = _fitting(parsed, part, _NOT.sub(_affirmed, text, count=1))
    return denied._replace(negative=True) if denied is not None else None


def _done(parsed: Parsed, part: Stretch, text: str) -> Claim | None:
    """What a piece says that its paper does, read as what is done."""
    said = passives(text, _mentions(parsed, part))
    found = (_fitting(parsed, part, one) for one in said)
    return next((claim for claim in found if claim is not None), None)


def _affirmed(match: re.Match[str]) -> str:
    """*was not* without its *not*; *did not* before a verb as *would*."""
    verb = match["verb"].lower()
    return " would " if verb in ("did", "do", "does") else f" {match['verb']} "


def _fitting(parsed: Parsed, part: Stretch, text: str) -> Claim | None:
    """The first pattern that fits a text, or the text without its last additions; of a text that
    says not first one that says so itself (*did not recognise*)."""
    patterns = _refusals_first() if _NOT.search(text) else _patterns()
    for each in (text, *_shorter(text)):
        tail = text[len(each) :]
        here = _cut(parsed, part, tail)._replace(added=tail)
        for row, pattern in patterns:
            match = pattern.match(each)
            claim = _claim(parsed, here, row, match) if match else None
            if claim is not None:
                return claim
    return None


def _cut(parsed: Parsed, part: Stretch, tail: str) -> Stretch:
    """A piece without a remark at its end, which is judged by itself; what limits the clause
    stays."""
    begun = re.findall(r"\w+", tail)[:3]
    if not begun or not remark(tail):
        return part
    where = list(re.finditer(r"\W+".join(begun), parsed.text[part.first : part.last]))
    return part._replace(last=part.first + where[-1].start()) if where else part


def _plain(text: str) -> str:
    """A piece without adverbs and with its verb in place of *was a treaty signed*."""
    bare = _THROWN_IN.sub(" ", text.translate(_QUOTES))
    bare = PROVIDES.sub("", bare)
    bare = _APART.sub(r"\g<verb> \g<particle> \g<what>", bare)
    bare = _GOES.sub(r"\g<what> was ceded to \g<taker>", bare.strip(" .;"))  # a line without a verb
    return _COPULA.sub(" was ", _ADVERB.sub("", bare))


def _shorter(text: str) -> list[str]:
    """A piece without its last additions, one fewer each time."""
    cuts = [m.start() for m in _ADDED.finditer(text)]
    return [text[:cut].rstrip(" ,") for cut in reversed(cuts) if len(text[:cut].split()) > 2]


def _claim(parsed: Parsed, part: Stretch, row: Kind, match: re.Match[str]) -> Claim | None:
    """A match as a claim; None where a slot that names something holds no name of its type."""
    inner = _mentions(parsed, part)
    slots = {slot.name: slot.type for slot in row.slots}
    roles: dict[str, tuple[Filler, ...]] = {}
    for group, words in match.groupdict().items():
        name = re.sub(r"2?_$", "", group)
        if not words or (name not in slots and name not in OWN):
            continue
        if slots.get(name, name) in NAMING and _TOLD.search(words):
            return None  # a name does not tell what happened before or after
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


def _mentions(parsed: Parsed, part: Stretch) -> list[Mention]:
    """The names that a piece may speak of, those in its own stretch first: its subject may stand
    before that."""
    own: list[Mention] = []
    others: list[Mention] = []
    for mention in parsed.mentions:
        here = part.first <= parsed.words[mention.first].start < part.last
        (own if here else others).append(mention)
    said = {m.text for m in own}
    return sorted(own + [m for m in others if m.text not in said], key=lambda m: m.first)


def _fillers(inner: list[Mention], words: str, type_: str) -> tuple[Filler, ...]:
    """What a group's words put into a slot of a type: its names, or the words themselves where the
    slot takes words."""
    named = _named(inner, _BESIDE.sub("", words), type_)
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
    """Whether a group's words hold a name, or are the name without its *the*; a hyphen is a
    blank."""
    bare = re.sub(r"^the\s+", "", name, flags=re.I)
    return _unhyphened(bare) in _unhyphened(words)


def _unhyphened(text: str) -> str:
    return re.sub(r"[-–—]", " ", text)


def _literal(parsed: Parsed, part: Stretch, match: re.Match[str]) -> frozenset[int]:
    """The places of the clause's words that belong to the pattern itself."""
    inner = " ".join(text for text in match.groupdict().values() if text)
    own = set(re.findall(r"[\w-]+", part.text)) - set(re.findall(r"[\w-]+", part.added))
    return frozenset(
        i
        for i, w in enumerate(parsed.words)
        if part.first <= w.start < part.last and w.text in own and w.text not in inner
    )
