"""A note read: every sentence with what it claims, under the instrument of its heading, with
referents put for names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from misak.ask.library import Library
from misak.kinds.readings import BACKGROUND, FIRST, PACTS, SIGNATURE, SIGNING
from misak.prose.frames import english, own, templates
from misak.prose.frames.bonds import bonds
from misak.prose.frames.causes import causes
from misak.prose.frames.claims import Claim, Filler
from misak.prose.frames.complement import ranked
from misak.prose.frames.handed import handed_on, matter, of_others, without_papers
from misak.prose.frames.headings import bare, dated, fact, heading, signed_when
from misak.prose.frames.listed import duty
from misak.prose.frames.match import claims
from misak.prose.frames.phrases_en import several
from misak.prose.frames.register import bound
from misak.prose.reading.analyser import Analyser, analyser
from misak.prose.reading.dates import DateSaid, dates, exact_days
from misak.prose.reading.document import Passage, passages
from misak.prose.reading.eras import ALWAYS, Era, around, days_of
from misak.prose.reading.language import language
from misak.prose.reading.linking import Linker
from misak.prose.reading.mentions import INSTRUMENTS, Mention
from misak.prose.reading.namings import PaperNamed, meant_there, namings
from misak.prose.reading.papers import Papers
from misak.prose.reading.parse import Chunk, Parsed, parse
from misak.prose.reading.scope import (
    HEADING,
    LEAD,
    NOTHING,
    OWN,
    Scope,
    Scopes,
    narrowed,
    of,
    opening,
    within,
)
from misak.prose.reading.tokens import words
from misak.prose.reading.topic_names import TopicNames
from misak.words.fold import fold

HERE = "@instrument"
NEAR = 2 * 366  # days by which a year beside a name may miss the paper's
PARTIES = "@parties"
MATTER = "@matter"
WHEN = ("inca", "ince", "unca", "unce")
_LISTED = re.compile(r"\d")


class Context(NamedTuple):
    """What a sentence stands under: the instrument of its heading, the day of it, the last
    matter or place named."""

    instrument: str
    day: int
    matter: Mention | None
    listed: bool  # whether it stands in a list of what an instrument provides


class Stand(NamedTuple):
    """A passage while its claims are read: its parse, the dates that it says, what it stands
    under, the papers that it names, its language."""

    passage: Passage
    parsed: Parsed
    said: list[DateSaid]
    context: Context
    names: Sequence[PaperNamed]
    lang: str


class Sentence(NamedTuple):
    """A passage with its parse, its claims, the dates that it names, and what it stands under."""

    passage: Passage
    parsed: Parsed
    claims: list[Claim]
    dates: list[DateSaid]
    context: Context
    names: tuple[PaperNamed, ...] = ()
    scope: Scope = NOTHING
    era: Era = ALWAYS  # the days of which it can speak
    carried: Scope = NOTHING  # the paper named last before it, where nothing else says which

    @property
    def day(self) -> int:
        """The day of the paper that it stands under, else the first that it says; 0 where there
        is none."""
        return self.context.day or (self.dates[0].day if self.dates else 0)


class Read(NamedTuple):
    """A whole note as read: its text and its sentences, headings and introductions among them,
    in order."""

    text: str
    lang: str
    sentences: list[Sentence]


class Reader:
    """Reads notes against one ledger. Made once; ``read`` may be called for many notes."""

    def __init__(self, library: Library, engine: Analyser | None = None) -> None:
        self.library = library
        self.linker = Linker(library)
        self.analyser = engine or analyser()
        self.papers = Papers(library)
        self.topics = TopicNames(library.ledger)

    def read(self, text: str) -> Read:
        """Read one note."""
        lang = language(text)
        english = lang == "en"
        found: list[Sentence] = []
        context = Context("", 0, None, False)
        before: Chunk | None = None
        line, mark, year = 0, "", 0
        scopes = Scopes(self.linker.signed)
        for passage in passages(text):
            parsed = parse(passage.text, words(passage.text, self.analyser), self.linker, english)
            said = dates(passage.text)
            context = self._under(passage, parsed, said, context)
            names = namings(parsed, said, self.papers, year)
            year = int(said[-1].iso[:4]) if said else year
            scope = scopes.passage(passage, parsed, names)
            opened = opening(parsed, names) if passage.kind in ("sentence", "item") else None
            if opened is not None:  # the rest is read as if it stood under a heading with that name
                rest = " " * opened[1] + passage.text[opened[1] :]
                parsed = parse(passage.text, words(rest, self.analyser), self.linker, english)
                scope, names = narrowed(of([opened[0]], OWN), scope), []
            context = self._scoped(context, scope, said)
            stand = Stand(passage, parsed, said, context, names, lang or "tr")
            same = line == passage.line or (
                passage.kind == "item" and passage.mark and passage.mark == mark
            )
            own = self._claims(stand, _told(found[-1]) if found else None, before if same else None)
            line, mark = passage.line, "" if passage.number else passage.mark
            before = handed_on(parsed, before)
            kept = Sentence(passage, parsed, own, said, context, tuple(names), scope)
            found.append(kept._replace(carried=scopes.carried))
            context = context._replace(matter=matter(parsed, context.matter))
        days = [days_of(s.parsed, s.names, s.scope, s.dates, self.linker) for s in found]
        return Read(text, lang, [s._replace(era=around(days, n)) for n, s in enumerate(found)])

    def again(self, sentence: Sentence, text: str, lang: str, same: bool = True) -> Sentence:
        """A sentence, or a part of it, in other words, read as if it stood there alone; its papers
        are those that the sentence named, unless it is not to be the same."""
        meant = sentence.names if same else ()
        parsed = parse(text, words(text, self.analyser), self.linker, lang == "en")
        said = dates(text)
        names = [meant_there(n, meant) for n in namings(parsed, said, self.papers)]
        passage = sentence.passage._replace(text=text)
        own = within(parsed, names, 0, len(parsed.words))
        scope = narrowed(own, sentence.scope) if own.name else sentence.scope
        stand = Stand(passage, parsed, said, sentence.context, names, lang)
        claims_ = self._claims(stand, None, None)
        told = Sentence(passage, parsed, claims_, said, sentence.context, tuple(names), scope)
        return told._replace(era=sentence.era, carried=sentence.carried)

    def _scoped(self, context: Context, scope: Scope, said: list[DateSaid]) -> Context:
        """The context with the paper of the scope as its instrument; none where the scope is a
        paper that the books lack."""
        if not scope.name:
            return context
        if scope.by in (HEADING, LEAD) and context.instrument in scope.ids:
            return context
        days = exact_days(said)
        of_day = [i for i in scope.ids if self._day(i) in days]
        id_ = next(iter(of_day or scope.ids), "")
        return context._replace(instrument=id_, day=self._day(id_))

    def _under(
        self, passage: Passage, parsed: Parsed, said: list[DateSaid], before: Context
    ) -> Context:
        """The context that a passage sets or stands in."""
        if passage.kind == "heading":
            return self._headed(parsed, said)
        if passage.kind == "intro":
            listed = passage.label == "" and "onemi" not in passage.text.lower()
            return before._replace(listed=listed)
        if passage.kind == "sentence" and not before.instrument:
            id_ = self._instrument(parsed, said)
            treaty = id_ and self.library.ledger.names[id_].type == "treaty"
            if treaty and any(w.whole.startswith(SIGNING) for w in parsed.words):
                return before._replace(instrument=id_, day=self._day(id_))
        numbered = before.instrument and _LISTED.match(passage.number)
        listed = passage.kind == "item" and bool(before.listed or numbered)
        return before._replace(listed=listed)

    def _headed(self, parsed: Parsed, said: list[DateSaid]) -> Context:
        """The context that a heading sets; none where it names several papers and no day."""
        papers = [m for m in parsed.mentions if not m.types.isdisjoint(INSTRUMENTS)]
        if len(papers) > 1 and not said:
            return Context("", 0, None, False)
        id_ = self._instrument(parsed, said)
        return Context(id_, self._day(id_) or (said[0].day if said else 0), None, False)

    def _instrument(self, parsed: Parsed, said: list[DateSaid]) -> str:
        dated = said[0].iso if said else ""
        for chunk in parsed.chunks:
            for mention in chunk.mentions:
                if mention.types & set(INSTRUMENTS) and (mention.generic or len(mention.ids) == 1):
                    id_ = self.linker.resolve(
                        mention, INSTRUMENTS, said[0].day if said else 0, dated
                    )
                    if id_:
                        return id_
        for chunk in parsed.chunks:
            for mention in chunk.mentions:
                found = (
                    self.linker.resolve(mention, ("treaty",), said[0].day if said else 0, dated)
                    if said and mention.types & {"treaty"}
                    else ""
                )
                if found and abs(self._day(found) - said[0].day) <= NEAR:
                    return found  # *Kars (1921)*; *Ukraine 1941-45* is the land
        return ""

    def _day(self, id_: str) -> int:
        return self.linker.signed(id_) if id_ else 0

    def _claims(self, at: Stand, earlier: Filler | None, before: Chunk | None) -> list[Claim]:
        """What a passage claims. ``earlier`` is what the sentence before it told, ``before``
        the subject of it."""
        if at.passage.kind in ("furniture", "question"):
            return []
        parsed, context = at.parsed, at.context
        facts = fact(parsed, at.said, context.instrument, self.paper)
        if facts:
            return facts
        if at.passage.kind in ("heading", "label"):
            return heading(parsed, at.said, context.instrument, self.paper)
        framed = (ranked(c, parsed) for c in self._framed(at, before))
        found = dated(parsed, at.said) + [self._placed(c, at) for c in framed]
        found = [c for c in found if not (c.kind == SIGNATURE and self._idle(c, at))]
        if any(c.kind == FIRST for c in found):
            found = [c for c in found if not (c.kind == SIGNATURE and c.form == "participle")]
        found = found or self._unframed(at)
        return found + causes(parsed, found, context.listed, earlier)

    def _framed(self, at: Stand, before: Chunk | None) -> list[Claim]:
        """What a sentence says by a way of saying it that is known: a bond, an English clause,
        a frame."""
        found = bonds(at.parsed, at.lang, exact=True)
        found = found or own.whole(at.parsed, at.lang, self.topics)
        if at.lang == "en":
            found = found or english.claims(at.parsed)
        return found or claims(at.parsed, at.lang, before)

    def _unframed(self, at: Stand) -> list[Claim]:
        """What a sentence that no frame took says: in the catalogue's own words, by nothing but
        a day and parties, as a provision."""
        parsed, context = at.parsed, at.context
        others = templates.claims(parsed, at.lang)
        others = others or bonds(parsed, at.lang, exact=False)
        found = [self._placed(claim, at) for claim in others]
        found = found or bare(parsed, at.said, context.instrument, self.paper)
        listed = context.instrument or (context.listed and at.passage.kind == "item")
        if found or not listed or len(parsed.words) < 3:
            return found
        if at.lang == "en" and several(parsed.text):
            return []  # each part is looked for by itself
        return (bound(parsed) if at.lang == "en" else []) or duty(parsed)

    def _idle(self, claim: Claim, at: Stand) -> bool:
        """Whether a signature is told only beside something else, or of nothing that is known."""
        return (
            (claim.form == "participle" and "instrument" not in claim.roles)
            or self._aside(claim, at.parsed)
            or ("; pact" in claim.frame and not self._pact(claim, at.context))
        )

    def _aside(self, claim: Claim, parsed: Parsed) -> bool:
        """A signature told only as the time or the aim of something else, or of treaties in
        general."""
        if claim.form == "adverbial" and parsed.words[
            min(claim.at, len(parsed.words) - 1)
        ].whole.endswith(WHEN):
            return True
        if claim.form not in ("participle", "nominal"):
            return False
        if of_others(claim, parsed):
            return True
        after = [w.whole for w in parsed.words[claim.at + 1 : claim.at + 2]]
        return any(w.startswith(("antlasmalar", "anlasmalar", "icin", *BACKGROUND)) for w in after)

    def _pact(self, claim: Claim, context: Context) -> bool:
        """Whether what was founded is a pact: the instrument of the heading is called one."""
        name = self.library.ledger.names.get(context.instrument)
        return name is not None and any(word in fold(n.tr) for n in name.namings for word in PACTS)

    def _placed(self, claim: Claim, at: Stand) -> Claim:
        """A claim with what it takes from its context: the instrument that it speaks of, the
        matter last named, a date."""
        parsed, context = at.parsed, at.context
        roles = {
            slot: tuple(self._referred(f, claim, parsed, context) for f in fillers)
            for slot, fillers in claim.roles.items()
        }
        if claim.kind == FIRST and "subject" not in roles and context.instrument:
            roles["subject"] = (self.paper(context.instrument),)
        if claim.kind == SIGNATURE:
            roles = without_papers(roles)
            when = signed_when(claim, parsed, at.said, at.names)
            if "instrument" not in roles:
                paper = self._signed(claim, roles.get("actor", ()), when, context)
                roles |= {"instrument": (self.paper(paper),)} if paper else {}
            if when is not None:
                roles["date"] = (Filler(when.text),)
        return claim._replace(roles=roles)

    def _signed(
        self, claim: Claim, actors: tuple[Filler, ...], when: DateSaid | None, context: Context
    ) -> str:
        """The paper that a signature without a name means: by its parties, by its day, else that of
        the heading."""
        if not context.instrument and len(actors) > 1:
            by_parties = self._between(actors, context)
            if by_parties:
                return by_parties
        if claim.form == "participle":
            return self._made_then(actors, when, context)
        return context.instrument

    def _referred(self, filler: Filler, claim: Claim, parsed: Parsed, context: Context) -> Filler:
        """What a referent stands for: the instrument of the heading, the matter or place last
        named."""
        key = filler.ids[0] if filler.ids else ""
        if key == HERE and context.instrument:
            return self.paper(context.instrument)
        if key == MATTER:
            earlier = [
                m
                for c in parsed.chunks
                for m in c.mentions
                if c.last <= claim.at and m.types & {"matter", "place"} and m is not filler.mention
            ]
            mention = earlier[-1] if earlier else context.matter
            return Filler(mention.text, mention) if mention else filler
        return filler

    def _between(self, actors: tuple[Filler, ...], context: Context) -> str:
        """The treaty of the books between these parties, the nearest in time to the heading's;
        empty where there is none."""
        states = {self._state(f, context.day) for f in actors} - {""}
        fitting = [
            (abs(self.linker.signed(id_) - context.day) if context.day else 0, id_)
            for id_, i in self.library.ledger.instruments.items()
            if i.class_ == "treaty"
            and {self.library.people.states.get(p, p) for p in i.parties} == states
        ]
        if context.instrument in {id_ for _, id_ in fitting}:
            return context.instrument
        return min(fitting)[1] if fitting and len(states) > 1 else ""

    def _made_then(
        self, actors: tuple[Filler, ...], when: DateSaid | None, context: Context
    ) -> str:
        """The treaty that *X ile Y arasında imzalanan antlaşma* means: of its parties and its
        year, else the one of the heading; empty where a day speaks against it."""
        if len(actors) < 2:
            return ""
        if when is None:
            return context.instrument
        states = frozenset(self._state(f, when.day) for f in actors) - {""}
        fitting = self.papers.between(states, int(when.iso[:4]))
        same = [i for i in fitting if when.exact and self._day(i) == when.day]
        return next(iter(same or fitting), "")

    def _state(self, filler: Filler, day: int) -> str:
        id_ = self.linker.resolve(filler.mention, ("polity",), day) if filler.mention else ""
        return self.library.people.states.get(id_, id_)

    def paper(self, id_: str) -> Filler:
        """A filler for an instrument that the heading named."""
        name = self.library.ledger.names[id_].namings[0].tr
        return Filler(
            name,
            Mention(0, 0, name, (id_,), True, "", frozenset([self.library.ledger.names[id_].type])),
        )


def _told(sentence: Sentence) -> Filler | None:
    """What a sentence told, with the instrument or the happening that it named; None where it
    told nothing."""
    if (
        sentence.passage.kind in ("heading", "intro", "question", "furniture")
        or not sentence.claims
    ):
        return None
    mentions = [m for c in sentence.parsed.chunks for m in c.mentions if m.types & set(INSTRUMENTS)]
    return Filler(sentence.passage.text.rstrip(" ."), mentions[0] if mentions else None)
