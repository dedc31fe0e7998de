"""What a sentence stands under: the paper that it names itself, its label's, its lead line's, its
heading's. One mechanism for all."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from misak.kinds.readings import BACKGROUND, BY_PAPER, COMPARED, KEEPING, REPLACED, SECTIONS
from misak.prose.reading.dates import dates
from misak.prose.reading.document import Passage
from misak.prose.reading.namings import PaperNamed
from misak.prose.reading.parse import Parsed
from misak.words.fold import fold

OWN, LABEL, LEAD, HEADING, BACK, FIRST, CARRIED, NONE = (
    "own",
    "label",
    "lead",
    "heading",
    "back",
    "first",
    "carried",
    "",
)
SHORT = 4  # words of a heading that names no paper
TIMES = frozenset("after before since until following like unlike".split())
NEAR = 40  # letters at its beginning by which a passage refers back
OPENS = 2  # a paper named within so many words opens its sentence
_BACK = re.compile(
    r"^\W*(?:(?:bu|söz konusu|anılan)\s+)?(?:antlaşma|anlaşma|sözleşme|mütareke|ateşkes)"
    r"(?:da|ya|yla|nın|nın da|sı)?\b(?!\s+(?:ve|ile)\b)"
    r"|^\W*(?:(?:also|in addition|moreover|further(?:more)?),?\s+)?"
    r"(?:the|this|in the|under the|by the|the terms of the)"
    r"\s+(?:peace\s+)?(?:treaty|convention|agreement|armistice|pact)\b(?!\s+of\b)"
    r"|^\W*it\s+(?:also\s+)?(?:was|is|came|went|entered|ended|provided|set|fixed|established|gave|granted|opened|allowed|officially|stated|recogni[sz]ed|made)\b",
    re.I,
)

# *Bu antlaşma ile …*, *Bu antlaşmaya göre …*: the paper that the sentence before it named.
_THIS = re.compile(
    r"\W*bu (?:antlaşma|anlaşma|sözleşme|mütareke|ateşkes)(?:yla|yle|ya|ye|da|de|nın|nin)?\b", re.I
)
_BRACKETS = re.compile(r"\([^()]*\)?")
_ANNOUNCES = re.compile(r"\b(?:buna|antlaşmaya|sözleşmeye) göre\s*[:;]\s*$", re.I)
_ACCORDINGLY = re.compile(
    r"\W*(?:buna göre|bu antlaşmaya göre|antlaşmaya göre|başlıca (?:hükümleri|maddeleri)"
    r"|antlaşmanın (?:maddeleri|hükümleri|şartları)|under (?:this|the|its) (?:treaty|terms)"
    r"|according to (?:this|it|the treaty)|it provided|its terms)",
    re.I,
)


_TRUCE = re.compile(r"armistice|truce|ateşkes|mütareke", re.I)
_TREATY = re.compile(r"\b(?:treaty|antlaşma|anlaşma)", re.I)


class Scope(NamedTuple):
    """The papers that a stretch of a note speaks of. ``by`` says how that is known, ``name`` as
    the note calls them.

    No ids under a ``name`` means a paper that the books lack; neither means that nothing sets a
    scope. ``sure`` is false where several
    papers bear the name, or the year said is not the paper's.
    """

    ids: tuple[str, ...] = ()
    name: str = ""
    by: str = NONE
    sure: bool = False
    year: int = 0
    several: bool = False  # whether more than one paper is named

    @property
    def foreign(self) -> bool:
        """Whether a paper is meant that the books lack."""
        return bool(self.name) and not self.ids


NOTHING = Scope()
BEING = "olan"


def of(names: list[PaperNamed], by: str) -> Scope:
    """The scope that some namings set together."""
    if not names:
        return NOTHING
    ids = tuple(dict.fromkeys(i for n in names for i in n.ids))
    known = [n for n in names if n.ids]
    name = (known or names)[0].text
    one = len(known) == 1 and len(known[0].ids) == 1 and known[0].fits and len(names) == 1
    return Scope(ids, name, by, one, (known or names)[0].year, len(known) > 1)


def aside(parsed: Parsed, naming: PaperNamed) -> bool:
    """Whether a paper is named as a time or a background only: *after X*, *X'ten sonra*, *as laid
    down in X*; or as what another one undid: *to replace X*."""
    words = parsed.words
    end = words[naming.last - 1]
    after = [w.whole for w in words[naming.last : naming.last + 2]]
    before = [w.whole for w in words[max(0, naming.first - 2) : naming.first]]
    if re.search(r"(?:n?dan|n?den|ndaki|ndeki)$", end.whole) and after[:1] != ["sonuc"]:
        return True
    if any(w.startswith((*BACKGROUND, *COMPARED, *REPLACED)) for w in after):
        return True
    undone = any(w.startswith(REPLACED) for w in before) and "by" not in before
    return undone or bool(set(before) & TIMES)


def within(parsed: Parsed, names: Sequence[PaperNamed], begin: int, end: int) -> Scope:
    """The scope that a clause (words ``begin`` to ``end``) names itself, or that was named before
    it in its sentence. What stands in brackets speaks for itself alone."""
    own = [n for n in names if not aside(parsed, n) and _reaches(parsed, n, begin)]
    own = [n for n in own if not _of_participle(parsed, n, end)]
    here = [n for n in own if begin <= n.first < end]
    if here:
        return of(here, OWN)
    before = [n for n in own if n.first < begin]
    return of(before[-1:], OWN)


def narrowed(own: Scope, above: Scope) -> Scope:
    """A naming that several papers bear as the one of them that the heading, the lead line or the
    label names."""
    few = set(above.ids) < set(own.ids) and above.by in (LABEL, LEAD, HEADING)
    plain = above.ids and few and not own.several
    return own._replace(ids=above.ids, sure=above.sure) if plain else own


def _told(parsed: Parsed, names: Sequence[PaperNamed]) -> list[PaperNamed]:
    """The papers that a passage names for what follows: neither as a time nor in brackets."""
    starts = {id(n): parsed.words[n.first].start for n in names}
    return [n for n in names if not aside(parsed, n) and not _brackets(parsed, starts[id(n)])]


def _reaches(parsed: Parsed, naming: PaperNamed, at: int) -> bool:
    """Whether a paper may be named for the clause that begins at a word: one in brackets rules
    nothing outside them."""
    if at >= len(parsed.words):
        return True
    place = parsed.words[at].start
    return all(a <= place < b for a, b in _brackets(parsed, parsed.words[naming.first].start))


def _of_participle(parsed: Parsed, naming: PaperNamed, end: int) -> bool:
    """Whether a paper is named for the participle behind it alone, and a clause (up to word ``end``)
    goes on to another verb (*Berlin Antlaşması ile kaybedilen Kars geri alındı*)."""
    at = naming.last
    if at < len(parsed.words) and parsed.words[at].whole in BY_PAPER:
        at += 1
    behind = [w.key for w in parsed.words[at + 1 : at + 2]]
    at += behind[:1] == [BEING]  # *ile kurulmuş olan X*
    own = any(p.at == at and p.kind == "participle" for p in parsed.predicates)
    return own and any(p.kind == "finite" and at < p.at < end for p in parsed.predicates)


def _brackets(parsed: Parsed, place: int) -> list[tuple[int, int]]:
    """The brackets in which a place of a sentence stands."""
    return [m.span() for m in _BRACKETS.finditer(parsed.text) if m.start() <= place < m.end()]


class Scopes:
    """Follows a note from passage to passage and says what each stands under."""

    def __init__(self, signed: Callable[[str], int]) -> None:
        self.signed = signed  # the day on which a paper was signed
        self.lead = NOTHING
        self.levels: dict[int, Scope] = {}
        self.first = NOTHING
        self.headed = False
        self.titled = False  # whether no heading but the note's title has set a paper yet
        self.label, self.line = NOTHING, 0
        self.loose = False  # whether the lead is only what *buna göre* meant
        self.last = NOTHING  # the one paper that the sentence before names, for *buna göre*
        self.back = NOTHING  # the paper that a sentence began with, for *the treaty*, *it*
        self.carried = NOTHING  # the one paper last named by which anything was done: never sure

    def passage(self, passage: Passage, parsed: Parsed, names: list[PaperNamed]) -> Scope:
        """The scope of a passage, after what came before it."""
        self._carry(parsed, names)
        kind = passage.kind
        if kind not in ("heading", "intro", "label"):
            self._narrow(passage, names)
        if kind == "heading":
            dated = self._dates(passage, names)
            return self.here() if dated else self._heading(passage, names)
        if kind == "intro":
            return self._lead(passage, names)
        if kind == "label":
            self.label, self.line = of(names, LABEL), passage.line
            return self.label
        if passage.line == self.line and self.label.name:
            return self.label
        if self._goes_by(passage, parsed, names):
            return self.here()
        if self._refers(passage, names):
            return self.back
        if not self.headed and not self.first.name and not self.lead.name:
            own = _told(parsed, names)
            self.first = of(own, FIRST)._replace(sure=False) if len(own) == 1 else self.first
            if own:
                return NOTHING
        return self.here()

    def _narrow(self, passage: Passage, names: list[PaperNamed]) -> None:
        """Let a heading or a lead line whose name several papers bear mean the one of them that the
        text under it names with its year, or whose day it says."""
        here = self.here()
        if len(here.ids) < 2 or here.several:
            return
        own = self._narrower(passage, names, here)
        if len(own) != 1:
            return
        kept = here._replace(ids=next(iter(own)))
        if self.lead.name:
            self.lead = kept
        level = next((k for k, v in sorted(self.levels.items(), reverse=True) if v == here), None)
        if level is not None:
            self.levels[level] = kept

    def _narrower(
        self, passage: Passage, names: list[PaperNamed], here: Scope
    ) -> set[tuple[str, ...]]:
        """Those of the papers of a scope that a passage names with their year, or else whose day
        of signature it says."""
        own: set[tuple[str, ...]] = {n.ids for n in names if n.year and n.fits and n.ids[1:] == ()}
        own &= {(id_,) for id_ in here.ids}
        if own or names:
            return own
        said = {d.day for d in dates(passage.text) if d.exact}
        return {(id_,) for id_ in here.ids if self.signed(id_) in said}

    def _carry(self, parsed: Parsed, names: list[PaperNamed]) -> None:
        """Keep the one paper that a passage names otherwise than as a time: what runs on after it
        may tell of it."""
        own = of(_told(parsed, names)[-1:], CARRIED)
        if own.name:
            self.carried = own._replace(sure=False) if own.ids else NOTHING

    def _goes_by(self, passage: Passage, parsed: Parsed, names: list[PaperNamed]) -> bool:
        """Whether a passage goes by the paper that the one before it named (*Buna göre …*); one
        that ends so hands its own on."""
        here = "" if self._stands() else passage.text
        goes = _ACCORDINGLY.match(passage.text) or _THIS.match(here)
        other = _other_noun(passage.text, self.last.name)
        if goes and self.last.name and not names and not other:
            self._accordingly()
            return True
        self._remember(parsed, names)
        if self.last.name and _ANNOUNCES.search(passage.text):
            self._accordingly()
        return False

    def _remember(self, parsed: Parsed, names: list[PaperNamed]) -> None:
        """Keep the one paper with which a sentence begins: what *the treaty* means until another
        does so."""
        own = _told(parsed, names)
        self.last = of(own[-1:], LEAD)
        if self.loose and own and not set(self.last.ids) & set(self.lead.ids):
            self.lead, self.loose = NOTHING, False  # the text goes on to another paper
        if own and own[0].first <= OPENS:
            self.back = of(own[:1], BACK)

    def _accordingly(self) -> None:
        """Let *buna göre* mean the paper that the sentence before it named last, unless the heading
        names the same."""
        above = self.here()
        if above.by == FIRST or not set(above.ids) & set(self.last.ids):
            self.lead, self.loose = self.last, True

    def _refers(self, passage: Passage, names: list[PaperNamed]) -> bool:
        """Whether a passage opens with *the treaty*, *it* or *bu antlaşma* and nothing above it
        names a paper."""
        if not self.back.name or self._stands() or any(n.first <= OPENS for n in names):
            return False
        if _other_noun(passage.text[:NEAR], self.back.name):
            return False
        return bool(_BACK.match(passage.text))

    def _stands(self) -> bool:
        """Whether a lead line or a heading names a paper."""
        return bool(self.lead.name) or any(s.name for s in self.levels.values())

    def here(self) -> Scope:
        """What holds where a passage sets nothing itself: the lead line, the heading of the lowest
        level, the note's first name."""
        if self.lead.name:
            return self.lead
        for level in sorted(self.levels, reverse=True):
            if self.levels[level].name:
                return self.levels[level]
        return self.first

    def _heading(self, passage: Passage, names: list[PaperNamed]) -> Scope:
        self.headed, self.lead = True, NOTHING
        level = passage.level or 1
        self.first = NOTHING
        if not names and (_keeps(passage.text) or (self.titled and _section(passage.text))):
            return self.here()
        if not names and self.titled and _part(passage.text):
            return self._perhaps(level)
        self.titled = not self.levels and bool(names)
        self.levels = {k: v for k, v in self.levels.items() if k < level}
        own = of(names, HEADING)
        several = len({i for n in names for i in n.ids}) > 1 and len(names) > 1
        self.levels[level] = NOTHING if several else own
        return self.levels[level]

    def _dates(self, passage: Passage, names: list[PaperNamed]) -> bool:
        """Whether a heading is only the day of the one before it."""
        return not names and self.headed and _only_date(passage.text)

    def _perhaps(self, level: int) -> Scope:
        """What a short heading sets under a note's title: perhaps a part of that treaty."""
        above = self.here()
        self.levels[level] = above._replace(by=CARRIED, sure=False) if above.ids else above
        return self.levels[level]

    def _lead(self, passage: Passage, names: list[PaperNamed]) -> Scope:
        if names:
            above, own = self.here(), of(names, LEAD)
            alike = not own.year and _begun(own.name) == _begun(above.name)
            self.lead = above._replace(by=LEAD) if alike and above.ids else own  # which of them
            self.loose = False
        elif self.last.name and _ACCORDINGLY.search(passage.text):
            self._accordingly()
        elif self.back.name and not self._stands() and _BACK.match(passage.text):
            self.lead = self.back._replace(by=LEAD)
        return self.here()


def _begun(name: str) -> str:
    """The first letters of a paper's name, the same with an ending or without."""
    return fold(name)[:5]


def _other_noun(text: str, name: str) -> bool:
    """Whether a text refers back to an armistice where a paper's name is that of a treaty, or the
    other way round (*Under the terms of the armistice*)."""
    truce, treaty = _TRUCE.search(text), _TREATY.search(text)
    if truce and not treaty:
        return bool(_TREATY.search(name))
    return bool(treaty and not truce and _TRUCE.search(name))


def _keeps(text: str) -> bool:
    """Whether a heading only orders what is told of one paper: *Maddeleri*, *Önemi*,
    *Sonuçları*."""
    keys = [fold(w) for w in re.findall(r"[^\W\d_]+", text)]
    return bool(keys) and any(k.startswith(KEEPING) for k in keys) and len(keys) <= 4


def _only_date(text: str) -> bool:
    """Whether a heading is nothing but a day or a year, which belongs to the heading before it."""
    said = dates(text)
    left = text.replace(said[0].text, "") if len(said) == 1 else text
    return bool(said) and not re.search(r"\w", left)


def _part(text: str) -> bool:
    """Whether a heading may be that of a part of a treaty by its shortness: *İzmir*, *Kürt
    Bölgesi*."""
    return len(text.split()) <= SHORT and not re.search(r"\d", text)


def _section(text: str) -> bool:
    """Whether a heading is that of a part of a treaty: *Sınırlar*, *Boğazlar*; none with a year."""
    keys = [fold(w) for w in re.findall(r"[^\W_]+", text)]
    return (
        any(k.startswith(SECTIONS) for k in keys) and len(keys) <= 3 and not re.search(r"\d", text)
    )


def opening(parsed: Parsed, names: Sequence[PaperNamed]) -> tuple[PaperNamed, int] | None:
    """The paper by which a whole sentence says that something was done (*X ile …*, *X'le …*, *By
    the X …*), and where the rest begins."""
    first = names[0] if names else None
    if first is None or len(names) > 1 or first.last >= len(parsed.words) - 1:
        return None
    words = parsed.words
    if _of_participle(parsed, first, len(words)):
        return None
    lead = [w.text.lower() for w in words[: first.first]]
    if first.first and lead not in (["by"], ["under"], ["by", "the"], ["under", "the"], ["with"]):
        return None
    following = words[first.last]
    if following.whole in BY_PAPER:
        return first, words[first.last + 1].start
    instrumental = re.search(r"(?:[iuü]?yl[ae]|s[iu]yl[ae]|nd[ae])$", words[first.last - 1].whole)
    if instrumental or (lead and first.first):
        return first, following.start
    return None
