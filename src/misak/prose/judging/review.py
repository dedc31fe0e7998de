"""A note reviewed: every claim judged against the books, every sentence kept, and marks on the note as a whole."""

from __future__ import annotations

from typing import NamedTuple

from misak.ask.library import Library
from misak.kinds.catalogue import BY_ID
from misak.kinds.readings import (
    BATTLE,
    CAUSE,
    FREE_STANDING,
    JUDGED,
    LISTED,
    MEDIATION,
    SIGNATURE,
    TAKEN_OVER,
)
from misak.prose.frames.by_model import asked
from misak.prose.frames.claims import Claim
from misak.prose.frames.model import Model
from misak.prose.frames.reader import Read, Reader, Sentence
from misak.prose.judging.align import Match, matches
from misak.prose.judging.asking import refuted
from misak.prose.judging.chains import judge_link
from misak.prose.judging.fence import fenced, inside, scope_of
from misak.prose.judging.fields import fields
from misak.prose.judging.guard import guarded
from misak.prose.judging.judge import Judged, judge
from misak.prose.judging.names_used import names_used
from misak.prose.judging.questions import question
from misak.prose.judging.shelf import Shelf, kin
from misak.prose.judging.special import SPECIAL, denied, instrument_of, mediation
from misak.prose.judging.unread import articles_said
from misak.prose.judging.verdicts import (
    BORNE,
    CONTRADICTED,
    FOREIGN,
    NO_ARTICLE,
    OPINION,
    SIMPLIFIED,
    UNREAD,
    Detail,
    Mark,
    quieter,
    worst,
)
from misak.prose.reading.analyser import Analyser
from misak.prose.reading.scope import OWN, Scope, within
from misak.prose.reading.stems import stems

LEAST = 6.0  # a match below this is none


class Found(NamedTuple):
    """A claim with what it speaks of, the clause that it is about, and whether it may be judged by that clause."""

    claim: Claim
    scope: Scope
    match: Match | None
    inside: bool


class Beside(NamedTuple):
    """What an item tells besides a claim: the clauses that its other claims are about, and its words."""

    told: frozenset[int]
    words: tuple[str, ...]


class Review(NamedTuple):
    """A note as read, with its marks in the order of the text; ``notes`` on the whole of it (names, numbering) are shown when asked for."""

    read: Read
    marks: list[Mark]
    notes: list[Mark] = []  # noqa: RUF012 - never changed


class Reviewer:
    """Reviews notes against one ledger. Made once; ``review`` may be called for many notes."""

    def __init__(
        self, library: Library, engine: Analyser | None = None, model: Model | None = None
    ) -> None:
        self.library, self.model = library, model
        self.reader = Reader(library, engine)
        self.shelf = Shelf(library)

    def review(self, text: str) -> Review:
        """Read a note and judge it."""
        read = self.reader.read(text)
        if self.model is not None:
            read = read._replace(sentences=asked(self.model, read.sentences, self.reader.linker))
        marks: list[Mark] = []
        for number, sentence in enumerate(read.sentences):
            marks += self._sentence(number, sentence, read)
        marks = [quieter(m) for m in sorted(marks, key=lambda m: (m.sentence, m.first))]
        notes = self._numbering(read) + names_used(self.shelf, self.reader.linker, read)
        aside = [m for m in notes if m.verdict == SIMPLIFIED]
        marks += [m for m in notes if m.verdict != SIMPLIFIED]
        return Review(read, sorted(marks, key=lambda m: (m.sentence, m.first)), aside)

    def _sentence(self, number: int, sentence: Sentence, read: Read) -> list[Mark]:
        """The marks of one sentence; one that claims nothing that was understood has a mark too."""
        if sentence.passage.kind in ("furniture", "intro", "question") or (
            sentence.passage.kind in ("heading", "label") and not sentence.claims
        ):
            return []
        item = sentence.passage.number
        words = stems(" ".join(s.passage.text for s in self._item(number, read)))
        claims = [
            part
            for claim in sentence.claims
            if claim.kind not in (CAUSE, MEDIATION)
            for part in fields(claim, sentence, self.shelf)
        ]
        ones = [self._found(claim, sentence) for claim in claims]
        found = [(one.claim, one.match) for one in ones]
        told = frozenset(m.clause.act.number for _, m in found if m is not None)
        beside = Beside(told, words)
        marks = [self._mark(number, sentence, one, beside) for one in ones]
        marks += self._mediators(number, sentence, item)
        links = self._links(number, sentence, found, item)
        marks = [self._since(mark, sentence, found, links) for mark in marks] + [
            m for m, _ in links
        ]
        return _merged(marks or [self._unclaimed(number, sentence)])

    def _unclaimed(self, number: int, sentence: Sentence) -> Mark:
        """The mark of a sentence that no frame took: of a paper that the books lack, or not understood."""
        own = within(sentence.parsed, sentence.names, 0, len(sentence.parsed.words))
        scope = own if own.name else sentence.scope
        said = Detail("lacking", (f"text:{scope.name}",)) if scope.foreign else Detail("unread")
        return Mark(
            FOREIGN if scope.foreign else UNREAD,
            None,
            number,
            0,
            len(sentence.passage.text),
            details=(said,),
            item=sentence.passage.number,
            scope=scope,
        )

    def _found(self, claim: Claim, sentence: Sentence) -> Found:
        scope = scope_of(claim, sentence)
        named = claim.one("instrument")
        if claim.kind == SIGNATURE and len(scope.ids) == 1 and scope.by == OWN:
            if named is None or not set(named.ids) & set(scope.ids):
                own = (self.reader.paper(scope.ids[0]),)
                kept = {
                    role: tuple(f for f in fs if not (f.ids[:1] and f.ids[0].startswith("new:")))
                    for role, fs in claim.roles.items()
                }
                kept = {role: fs for role, fs in kept.items() if fs}
                claim = claim._replace(roles={**kept, "instrument": own})
        return Found(claim, scope, *self._best(claim, sentence, scope))

    def _item(self, number: int, read: Read) -> list[Sentence]:
        """The sentences of the same item of the note."""
        own = read.sentences[number].passage
        return (
            [
                s
                for s in read.sentences[max(0, number - 3) : number + 4]
                if s.passage.line == own.line
            ]
            if own.number
            else [read.sentences[number]]
        )

    def _best(self, claim: Claim, sentence: Sentence, scope: Scope) -> tuple[Match | None, bool]:
        """The clause that a claim is about, and whether it stands within the papers by which the claim may be judged."""
        part = sentence.passage.text[claim.first : claim.last]
        found = [
            m
            for m in matches(self.shelf, claim, sentence, part or sentence.passage.text)
            if m.score >= LEAST
        ]
        if not found:
            return None, True
        if fenced(claim, scope):
            own = [m for m in found if inside(self.shelf, scope, m, sentence.context.listed)]
            own = _numbered(own, sentence)
            return (own[0], True) if own else (found[0], False)
        here = [m for m in found if m.clause.act.instrument == sentence.context.instrument]
        bound = sentence.context.listed or sentence.passage.number
        if here and (bound or here[0].score >= found[0].score - 2):
            return here[0], True
        return found[0], True

    def _mark(self, number: int, sentence: Sentence, one: Found, beside: Beside) -> Mark:
        """The mark of one claim: judged within its scope, and lowered where words of its clause are left unread."""
        claim, match, scope = one.claim, one.match, one.scope
        mark = Mark(
            UNREAD,
            claim,
            number,
            claim.first,
            max(claim.last, claim.first + 1),
            question=question(self.shelf, claim, match),
            item=sentence.passage.number,
            kind=claim.kind,
            scope=scope,
        )
        if scope.foreign and claim.kind != CAUSE and BY_ID[claim.kind].family != "happenings":
            return mark._replace(
                verdict=FOREIGN, question="", details=(Detail("lacking", (f"text:{scope.name}",)),)
            )
        judged = self._judged(sentence, one, beside)
        if judged is None:
            if claim.frame == LISTED:  # nothing says that it was read at all
                return mark._replace(verdict=UNREAD, claim=None, details=(Detail("unread"),))
            bound = scope.ids or sentence.context.listed
            judged = (NO_ARTICLE if bound else UNREAD, (), (Detail("nothing"),))
        mark = mark._replace(verdict=judged[0], reasons=judged[1], details=judged[2])
        if mark.verdict == NO_ARTICLE:
            return self._asked(sentence, mark)
        return guarded(self.shelf, sentence, mark, match if one.inside else None)

    def _asked(self, sentence: Sentence, mark: Mark) -> Mark:
        """A cession that no article holds: contradicted where the books follow the place and the taker has it by no account; else as it was."""
        against = mark.claim and refuted(self.shelf, mark.claim, sentence, mark.scope)
        if not against:
            return mark
        who = ",".join(against.holders)
        bolder = mark._replace(
            verdict=CONTRADICTED,
            question=against.question,
            details=(Detail("holds", (who,)), *mark.details),
        )
        firm = guarded(self.shelf, sentence, bolder, None)
        return firm if firm.verdict == CONTRADICTED else mark

    def _judged(self, sentence: Sentence, one: Found, beside: Beside) -> Judged | None:
        """A claim against the books: in its kind's own way, or by the clause that it is about; None where nothing bears on it."""
        claim, match = one.claim, one.match
        way = JUDGED.get(claim.kind)
        if way in SPECIAL:
            own = SPECIAL[way](self.shelf, self.reader.linker, claim, sentence)
            if own is not None:
                return denied(own) if claim.negative else own
        if match is None or claim.kind in FREE_STANDING:
            return None
        near = kin(claim.kind, match.clause.act.row.id)
        judged = judge(self.shelf, claim, sentence, match, beside.told, beside.words)
        if claim.frame == LISTED and not (one.inside and match.topic):
            return None  # a place that both name says nothing
        if not one.inside:
            where = f"art:{match.clause.act.instrument} {match.clause.act.article}".strip()
            said = near > 1 and judged[0] in (BORNE, SIMPLIFIED)
            return (
                NO_ARTICLE,
                (match.clause.act,),
                (Detail("elsewhere" if said else "nearest", (where,)),),
            )
        if near == 2 and BY_ID[claim.kind].reading == TAKEN_OVER:
            judged = (
                worst([judged[0], SIMPLIFIED]),
                judged[1],
                (*judged[2], Detail("wording", (f"clause:{match.clause.act.number}",))),
            )
        return judged

    def _mediators(self, number: int, sentence: Sentence, item: str) -> list[Mark]:
        """Whoever a signature is said to have come about through is a claim of its own."""
        found = []
        for claim in sentence.claims:
            if claim.negative or ("mediator" not in claim.roles and claim.kind != MEDIATION):
                continue
            own = claim._replace(
                kind=MEDIATION,
                roles={
                    "instrument": claim.roles.get("instrument", ()),
                    "actor": claim.roles.get("mediator", claim.roles.get("actor", ())),
                },
            )
            judged = mediation(self.shelf, self.reader.linker, own, sentence) or (
                (NO_ARTICLE, (), (Detail("nothing"),)) if "instrument" in own.roles else None
            )
            if judged is not None:
                found.append(
                    Mark(
                        judged[0],
                        own,
                        number,
                        claim.first,
                        claim.last,
                        judged[1],
                        judged[2],
                        "",
                        item,
                        MEDIATION,
                    )
                )
        return found

    def _links(
        self, number: int, sentence: Sentence, found: list[tuple[Claim, Match | None]], item: str
    ) -> list[tuple[Mark, set[str]]]:
        """The causes of a sentence, each with the happenings on its cause's side."""
        made = []
        told = {
            i for claim, _ in found for i in self._happenings(claim, None, sentence)
        } | self._named(sentence)
        for claim in sentence.claims:
            if claim.kind != CAUSE:
                continue
            cause, effect = claim.one("cause"), claim.one("what")
            causes = {
                i for i in [instrument_of(self.shelf, self.reader.linker, cause, sentence)] if i
            }
            text = cause.text if cause else ""
            start = sentence.passage.text.find(text)
            for other, match in found:
                at = sentence.parsed.words[min(other.at, len(sentence.parsed.words) - 1)].start
                if start >= 0 and start <= at <= start + len(text):
                    causes |= self._happenings(other, match, sentence)
            effects = [
                i
                for other, match in found
                if other.at == claim.at
                for i in self._all_happenings(other, match, sentence)
                if i not in causes
            ]
            named = (
                instrument_of(self.shelf, self.reader.linker, effect, sentence) if effect else ""
            )
            effects = effects or [named] * bool(named)
            if (claim.frame == "motive" and not causes) or not effects:
                verdict, reasons, details = self._motive(claim, sentence, effects)
            else:
                verdict, reasons, details = judge_link(
                    self.shelf, self.reader.linker, causes, effects, told
                )
            made.append(
                (
                    Mark(
                        verdict,
                        claim,
                        number,
                        claim.first,
                        claim.last,
                        reasons,
                        details,
                        "",
                        item,
                        CAUSE,
                    ),
                    causes,
                )
            )
        return made

    def _motive(self, claim: Claim, sentence: Sentence, effects: list[str]) -> Judged:
        """A motive is an opinion; where what it led to has a necessary cause in the books, it leaves that out."""
        causes = [
            (e, c)
            for e in effects
            for c in self.shelf.ledger.instruments[e].causes
            if c.rank == "necessary" and c.mode == "fact"
        ]
        if causes:
            effect, cause = causes[0]
            return (
                SIMPLIFIED,
                tuple(self.shelf.ledger.instruments[effect].dates[:1]),
                (Detail("untold", (f"cause:{cause.id} {cause.article}".strip(),)),),
            )
        return OPINION, (), (Detail("no-link"),)

    def _named(self, sentence: Sentence) -> set[str]:
        return {
            i
            for c in sentence.parsed.chunks
            for m in c.mentions
            for i in m.ids
            if i in self.shelf.ledger.instruments
        }

    def _happenings(self, claim: Claim, match: Match | None, sentence: Sentence) -> set[str]:
        """The instruments or happenings that a claim tells of."""
        found = {
            instrument_of(self.shelf, self.reader.linker, f, sentence)
            for role in ("instrument", BATTLE)
            for f in claim.roles.get(role, ())
        }
        if match is not None and not found - {""} and match.clause.act.role != "provided":
            found.add(match.clause.act.instrument)
        return {i for i in found if i in self.shelf.ledger.instruments}

    def _all_happenings(self, claim: Claim, match: Match | None, sentence: Sentence) -> list[str]:
        """The happenings that a claim may tell of, best first: where no instrument is named, all that fit nearly as well."""
        found = self._happenings(claim, match, sentence)
        if match is None or "instrument" in claim.roles or BATTLE in claim.roles:
            return sorted(found)
        text = sentence.passage.text[claim.first : claim.last]
        return list(
            dict.fromkeys(
                [
                    *sorted(found),
                    *(
                        m.clause.act.instrument
                        for m in matches(self.shelf, claim, sentence, text)
                        if m.score >= match.score - 8
                    ),
                ]
            )
        )

    def _since(
        self,
        mark: Mark,
        sentence: Sentence,
        found: list[tuple[Claim, Match | None]],
        links: list[tuple[Mark, set[str]]],
    ) -> Mark:
        """A deed said to have come after something that the same doer had done before it already."""
        if mark.verdict != BORNE or mark.claim is None:
            return mark
        match = next((m for c, m in found if c is mark.claim), None)
        if match is None or match.clause.act.row.reading != "relation":
            return mark
        starts = [
            self.reader.linker.signed(c)
            for other, causes in links
            for c in causes
            if (other.claim and other.claim.first <= mark.first + 1)
            or (other.claim and other.claim.at <= mark.claim.at)
            for c in causes
        ]
        start = min((s for s in starts if s), default=0)
        same = [
            c
            for c in self.shelf.clauses
            if c.act.row is match.clause.act.row
            and c.act.account is None
            and c.day
            and self._alike(c.slots, match.clause.slots)
        ]
        earlier = [c for c in same if c.day < start]
        if not start or not earlier:
            return mark
        return mark._replace(
            verdict=SIMPLIFIED,
            details=(
                *mark.details,
                Detail(
                    "before", (f"art:{earlier[0].act.instrument} {earlier[0].act.article}".strip(),)
                ),
            ),
        )

    def _alike(self, one: dict[str, tuple[str, ...]], other: dict[str, tuple[str, ...]]) -> bool:
        names = ("one", "other", "actor")
        return all(
            {self.shelf.state(v) for v in one.get(n, ())}
            & {self.shelf.state(v) for v in other.get(n, ())}
            or n not in other
            for n in names
        )

    def _numbering(self, read: Read) -> list[Mark]:
        """A list of numbered items under an instrument, set against the number of its articles."""
        found = []
        for number, sentence in enumerate(read.sentences):
            if sentence.passage.kind != "intro" or not sentence.context.instrument:
                continue
            items = []
            for following in read.sentences[number + 1 :]:
                if following.passage.kind == "item" and following.passage.number:
                    items.append(following.passage.number)
                elif following.passage.kind != "item":
                    break
            articles = [
                a
                for a in self.shelf.ledger.instruments[sentence.context.instrument].articles
                if a[:1].isdigit()
            ]
            count = len(set(items))
            if count > 1 and articles and count != len(articles):
                verdict = SIMPLIFIED if count < len(articles) else CONTRADICTED
                line = self.shelf.ledger.instruments[sentence.context.instrument].dates[:1]
                found.append(
                    Mark(
                        verdict,
                        None,
                        number,
                        0,
                        len(sentence.passage.text),
                        tuple(line),
                        (Detail("numbering", (f"text:{len(articles)}", f"text:{count}")),),
                        "",
                        "",
                        "numbering",
                    )
                )
        return found


def _numbered(found: list[Match], sentence: Sentence) -> list[Match]:
    """The matches with those of the article that a sentence names first."""
    said = articles_said(sentence.passage.text)
    return sorted(found, key=lambda m: m.clause.act.article.removeprefix("clause ") not in said)


def _merged(marks: list[Mark]) -> list[Mark]:
    """Each claim once: the same kind on the same words with the same verdict and clauses is one mark."""
    kept: list[Mark] = []
    for mark in marks:
        same = next(
            (
                i
                for i, m in enumerate(kept)
                if m.kind == mark.kind
                and m.reasons == mark.reasons
                and m.verdict == mark.verdict
                and mark.reasons
            ),
            None,
        )
        if same is None:
            kept.append(mark)
    return kept
