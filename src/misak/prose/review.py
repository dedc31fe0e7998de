"""A note reviewed: every claim judged against the books, every sentence kept, and marks on the note as a whole."""

from __future__ import annotations

from typing import NamedTuple

from misak.ask.library import Library
from misak.kinds.catalogue import BY_ID
from misak.kinds.readings import BATTLE, CAUSE, FREE_STANDING, JUDGED, MEDIATION, TAKEN_OVER
from misak.prose.align import Match, matches
from misak.prose.analyser import Analyser
from misak.prose.asking import asked
from misak.prose.chains import judge_link
from misak.prose.claims import Claim
from misak.prose.fields import fields
from misak.prose.judge import Judged, judge
from misak.prose.model import Model
from misak.prose.names_used import names_used
from misak.prose.questions import question
from misak.prose.reader import Read, Reader, Sentence
from misak.prose.shelf import Shelf, kin
from misak.prose.special import SPECIAL, instrument_of, mediation
from misak.prose.stems import stems
from misak.prose.verdicts import (
    BORNE,
    CONTRADICTED,
    NO_ARTICLE,
    OPINION,
    SIMPLIFIED,
    UNREAD,
    Detail,
    Mark,
    worst,
)

LEAST = 6.0  # a match below this is none


class Review(NamedTuple):
    """A note as read, with its marks in the order of the text."""

    read: Read
    marks: list[Mark]


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
        marks += self._numbering(read) + names_used(self.shelf, self.reader.linker, read)
        return Review(read, sorted(marks, key=lambda m: (m.sentence, m.first)))

    def _sentence(self, number: int, sentence: Sentence, read: Read) -> list[Mark]:
        """The marks of one sentence; one that claims nothing that was understood has a mark too."""
        if sentence.passage.kind in ("furniture", "intro", "question") or (
            sentence.passage.kind == "heading" and not sentence.claims
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
        found = [(claim, self._best(claim, sentence)) for claim in claims]
        told = frozenset(m.clause.act.number for _, m in found if m is not None)
        marks = [
            self._mark(number, sentence, claim, match, told, words, item) for claim, match in found
        ]
        marks += self._mediators(number, sentence, item)
        links = self._links(number, sentence, found, item)
        marks = [self._since(mark, sentence, found, links) for mark in marks] + [
            m for m, _ in links
        ]
        if not marks:
            marks = [
                Mark(
                    UNREAD,
                    None,
                    number,
                    0,
                    len(sentence.passage.text),
                    (),
                    (Detail("unread"),),
                    "",
                    item,
                )
            ]
        return _merged(marks)

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

    def _best(self, claim: Claim, sentence: Sentence) -> Match | None:
        found = matches(
            self.shelf,
            claim,
            sentence,
            sentence.passage.text[claim.first : claim.last]
            if claim.first < claim.last
            else sentence.passage.text,
        )
        found = [m for m in found if m.score >= LEAST]
        here = [m for m in found if m.clause.act.instrument == sentence.context.instrument]
        bound = sentence.context.listed or sentence.passage.number
        return (
            here[0]
            if here and (bound or here[0].score >= found[0].score - 2)
            else found[0]
            if found
            else None
        )

    def _mark(
        self,
        number: int,
        sentence: Sentence,
        claim: Claim,
        match: Match | None,
        told: frozenset[int],
        words: tuple[str, ...],
        item: str,
    ) -> Mark:
        first, last = claim.first, max(claim.last, claim.first + 1)
        asked = question(self.shelf, claim, match)
        way = JUDGED.get(claim.kind)
        judged = (
            SPECIAL[way](self.shelf, self.reader.linker, claim, sentence)
            if way in SPECIAL
            else None
        )
        if judged is None and match is not None and claim.kind not in FREE_STANDING:
            outside = (
                sentence.context.listed
                and sentence.context.instrument
                and match.clause.act.instrument != sentence.context.instrument
                and BY_ID[claim.kind].family != "happenings"
            )
            if outside:
                where = f"art:{match.clause.act.instrument} {match.clause.act.article}".strip()
                said = kin(claim.kind, match.clause.act.row.id) > 1 and judge(
                    self.shelf, claim, sentence, match, told, words
                )[0] in (BORNE, SIMPLIFIED)
                return Mark(
                    NO_ARTICLE,
                    claim,
                    number,
                    first,
                    last,
                    (match.clause.act,),
                    (Detail("elsewhere" if said else "nearest", (where,)),),
                    asked,
                    item,
                    claim.kind,
                )
            judged = judge(self.shelf, claim, sentence, match, told, words)
            if (
                kin(claim.kind, match.clause.act.row.id) == 2
                and BY_ID[claim.kind].reading == TAKEN_OVER
            ):
                judged = (
                    worst([judged[0], SIMPLIFIED]),
                    judged[1],
                    (*judged[2], Detail("wording", (f"clause:{match.clause.act.number}",))),
                )
        if judged is not None:
            return Mark(
                judged[0], claim, number, first, last, judged[1], judged[2], asked, item, claim.kind
            )
        if sentence.context.listed or (sentence.passage.number and sentence.context.instrument):
            return Mark(
                NO_ARTICLE,
                claim,
                number,
                first,
                last,
                (),
                (Detail("nothing"),),
                asked,
                item,
                claim.kind,
            )
        return Mark(
            UNREAD, claim, number, first, last, (), (Detail("nothing"),), asked, item, claim.kind
        )

    def _mediators(self, number: int, sentence: Sentence, item: str) -> list[Mark]:
        """Whoever a signature is said to have come about through is a claim of its own."""
        found = []
        for claim in sentence.claims:
            if "mediator" not in claim.roles and claim.kind != MEDIATION:
                continue
            own = claim._replace(
                kind=MEDIATION,
                roles={
                    "instrument": claim.roles.get("instrument", ()),
                    "actor": claim.roles.get("mediator", claim.roles.get("actor", ())),
                },
            )
            judged = mediation(self.shelf, self.reader.linker, own, sentence)
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
