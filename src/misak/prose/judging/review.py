"""A note reviewed: every claim judged against the books, every sentence kept."""

from __future__ import annotations

from typing import NamedTuple

from misak.ask.library import Library
from misak.kinds.catalogue import BY_ID
from misak.kinds.readings import CAUSE, FREE_STANDING, JUDGED, LISTED, MEDIATION
from misak.prose.frames.by_model import asked
from misak.prose.frames.listed import duty, founds, stretch
from misak.prose.frames.model import Model
from misak.prose.frames.reader import Read, Reader, Sentence
from misak.prose.frames.simpler import simpler
from misak.prose.judging.beside.asking import refuted
from misak.prose.judging.beside.covering import covering
from misak.prose.judging.beside.denial import denied
from misak.prose.judging.beside.doing import doing
from misak.prose.judging.beside.judge import judge
from misak.prose.judging.beside.laid import Laid, stray
from misak.prose.judging.beside.one_changed import against
from misak.prose.judging.beside.questions import question
from misak.prose.judging.beside.signs import contrary
from misak.prose.judging.beside.spread import spread
from misak.prose.judging.beside.verbatim import verbatim_mark
from misak.prose.judging.beside.worded import says_nothing, worded_otherwise
from misak.prose.judging.known.align import Match, lesser
from misak.prose.judging.known.case import Beside, Case
from misak.prose.judging.known.fields import fields
from misak.prose.judging.known.shelf import Shelf, kin
from misak.prose.judging.marks.called import turned
from misak.prose.judging.marks.carried import Judge, carried
from misak.prose.judging.marks.guard import guarded, nowhere, unread_
from misak.prose.judging.marks.merging import merged
from misak.prose.judging.marks.names_used import names_used
from misak.prose.judging.marks.no_day import no_day
from misak.prose.judging.marks.numbering import numbering
from misak.prose.judging.marks.one_side import one_sided
from misak.prose.judging.marks.retold import firmly, retold, unlabelled, whole_told
from misak.prose.judging.marks.substitutes import Substitutes
from misak.prose.judging.said.by_hand import usurped
from misak.prose.judging.said.fence import spoken_of
from misak.prose.judging.said.parts import presupposed, unmarked
from misak.prose.judging.said.pointing import points_back
from misak.prose.judging.said.summaries import Summaries
from misak.prose.judging.said.told_parts import Parts
from misak.prose.judging.verdicts import (
    BORNE,
    CONTRADICTED,
    FOREIGN,
    NO_ARTICLE,
    PARTLY,
    SIMPLIFIED,
    UNREAD,
    Detail,
    Judged,
    Mark,
    asks_which,
    quieter,
    worst,
)
from misak.prose.judging.ways.fronted import front_mark
from misak.prose.judging.ways.links import Links
from misak.prose.judging.ways.mediated import mediators
from misak.prose.judging.ways.special import SPECIAL
from misak.prose.reading.analyser import Analyser
from misak.prose.reading.papers import common
from misak.prose.reading.scope import FIRST, within
from misak.prose.reading.stems import stems

OTHERWISE = ("wording", "differs")  # what is refuted by one clause and may be told by another
LEAST = 2  # parts of a sentence that no frame took, each with a mark of its own


class Review(NamedTuple):
    """A note as read, with its marks in the order of the text; ``notes`` on the whole of it
    (names, numbering) are shown when asked for."""

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
        self.summaries = Summaries(self.shelf, self.reader)
        self.parts = Parts(self.summaries)
        self.substitutes = Substitutes(self.shelf)

    def review(self, text: str) -> Review:
        """Read a note and judge it."""
        read = self.reader.read(text)
        if self.model is not None:
            read = read._replace(sentences=asked(self.model, read.sentences, self.reader.linker))
        marks: list[Mark] = []
        for number, sentence in enumerate(read.sentences):
            marks += self._sentence(number, sentence, read)
        marks = [quieter(m) for m in sorted(marks, key=lambda m: (m.sentence, m.first))]
        notes = numbering(self.shelf, read) + names_used(self.shelf, self.reader.linker, read)
        aside = [m for m in notes if m.verdict == SIMPLIFIED]
        marks += [m for m in notes if m.verdict != SIMPLIFIED]
        return Review(read, sorted(marks, key=lambda m: (m.sentence, m.first)), aside)

    def _sentence(self, number: int, sentence: Sentence, read: Read) -> list[Mark]:
        """The marks of one sentence; one that claims nothing that was understood has a mark too."""
        if sentence.passage.kind in ("furniture", "intro", "question"):
            return []
        if sentence.passage.kind in ("heading", "label") and not sentence.claims:
            return no_day(sentence, [], self._unclaimed(number, sentence))
        marks = self._simpler(number, sentence, read, self._marked(number, sentence, read))
        marks = self._beside(number, sentence, read, marks)
        marks = no_day(sentence, marks, self._unclaimed(number, sentence))
        return turned(marks, sentence.passage.called)

    def _beside(self, number: int, sentence: Sentence, read: Read, marks: list[Mark]) -> list[Mark]:
        """The marks of a sentence beside those of its like: refuted, or lowered, by them."""
        lang = read.lang or "tr"

        def judged(text: str) -> list[Mark]:
            like = self.reader.again(sentence, text, lang)
            return carried(Judge(self.substitutes, instead), like, self._marked(number, like, read))

        def instead(text: str) -> list[Mark]:
            like = self.reader.again(sentence, text, lang, same=False)
            return self._simpler(number, like, read, self._marked(number, like, read))

        marks = against(self.shelf, sentence, marks, judged) if lang != "en" else marks
        marks = one_sided(self.shelf, sentence, marks)
        return carried(Judge(self.substitutes, instead), sentence, marks)

    def _simpler(
        self, number: int, sentence: Sentence, read: Read, marks: list[Mark]
    ) -> list[Mark]:
        """The marks of a sentence, those of what was not read put aside where one clause tells all
        of it, or simpler sentences that tell the same are borne out."""
        if all(m.verdict not in (PARTLY, NO_ARTICLE, UNREAD) for m in marks) or any(
            m.verdict in (CONTRADICTED, FOREIGN) for m in marks
        ):
            return marks
        whole = self._told_whole(number, sentence, marks)
        if whole is not None:
            return [whole, *(m for m in marks if m.kind == CAUSE)]
        for one in simpler(sentence.passage.text, read.lang or "tr"):
            told = self.reader.again(sentence, one.text, read.lang or "tr")
            found = self._marked(number, told, read)
            if one.first and points_back(told.parsed.words):
                found = []
            if not firmly(found) or unlabelled(self.shelf, sentence, told, found):
                continue
            marks = retold(marks, found, one, sentence)
        return whole_told(marks, sentence.passage.text) or [self._unclaimed(number, sentence)]

    def _told_whole(self, number: int, sentence: Sentence, marks: list[Mark]) -> Mark | None:
        """The mark of a whole sentence by the one clause that tells all of it; where it has a
        single mark of nothing that was read, that was tried before."""
        alone = len(marks) < LEAST and all(m.claim is None and not m.kind for m in marks)
        if alone or any(m.differed for m in marks):
            return None
        return self._told(number, sentence, 0, len(sentence.passage.text))

    def _marked(self, number: int, sentence: Sentence, read: Read) -> list[Mark]:
        """The marks of one sentence as it stands."""
        words = stems(" ".join(s.passage.text for s in self._item(number, read)))
        claims = [
            part
            for claim in sentence.claims
            if claim.kind not in (CAUSE, MEDIATION)
            for part in fields(claim, sentence, self.shelf)
        ]
        ones = [one for claim in claims for one in spread(self.shelf, self.reader, claim, sentence)]
        sentence = _with_parts(sentence, ones)
        told = frozenset(one.match.clause.act.number for one in ones if one.match is not None)
        beside = Beside(told, words)
        marks = [self._mark(number, sentence, one, beside) for one in ones]
        marks = self._whole(number, sentence, ones, marks)
        marks += mediators(
            self.shelf, self.reader.linker, sentence, self._unclaimed(number, sentence)
        )
        causes = Links(self.shelf, self.reader.linker, sentence, ones)
        links = causes.links(number)
        marks = [causes.since(mark, links) for mark in marks] + [link.mark for link in links]
        marks = [self._looked_for(number, sentence, mark) for mark in marks]
        return merged(marks + self._rest(number, sentence, marks, read.lang))

    def _rest(self, number: int, sentence: Sentence, marks: list[Mark], lang: str) -> list[Mark]:
        """The marks of what no claim was read from: by parts, or one of the whole sentence."""
        others = self._others(number, sentence, marks, lang)
        whole = not marks and (len(others) < LEAST or sentence.scope.foreign)
        if whole and not sentence.scope.foreign:
            told = self._told(number, sentence, 0, len(sentence.passage.text))
            if told is not None:
                return [told]
        return [self._unclaimed(number, sentence)] if whole else others

    def _others(self, number: int, sentence: Sentence, marks: list[Mark], lang: str) -> list[Mark]:
        """A mark for each part of a sentence on which none stands: by the article that tells all
        of it, else not understood."""
        found = []
        for first, last in unmarked(sentence, marks, lang):
            if presupposed(sentence.passage.text, first, last, marks):
                continue
            told = self._told(number, sentence, first, last)
            mark = told or Mark(UNREAD, None, number, first, last, details=(Detail("unread"),))
            found.append(mark._replace(item=sentence.passage.number, scope=sentence.scope))
        return found

    def _looked_for(self, number: int, sentence: Sentence, mark: Mark) -> Mark:
        """A claim that no clause of its paper tells by its kind, or the article that tells all of
        its words."""
        one = mark.claim
        if mark.verdict == CONTRADICTED and one is not None and mark.details[0].what in OTHERWISE:
            told = self._told(number, sentence, one.first, one.last)
            return (
                mark if told is None else mark._replace(verdict=PARTLY, details=(), differed=True)
            )
        if mark.verdict not in (NO_ARTICLE, PARTLY, UNREAD) or mark.differed:
            return mark
        first, last = (one.first, one.last) if one else (mark.first, mark.last)
        return self._told(number, sentence, first, last) or mark

    def _told(self, number: int, sentence: Sentence, first: int, last: int) -> Mark | None:
        """The mark of a stretch of a sentence whose words an article of its paper tells; None
        where none tells all of them."""
        claim = stretch(sentence.parsed, first, last)
        if claim is None or founds(sentence.parsed):
            return None
        scope = spoken_of(claim, sentence)
        if not scope.ids:
            return None
        sentence = sentence._replace(claims=[])  # no other claim takes up its words
        for match in doing(self.shelf, self.summaries, claim, sentence, scope):
            one = Laid(claim, scope, match, True)
            mark = self._mark(number, sentence, one, Beside(frozenset(), ()))
            if mark.verdict in (BORNE, SIMPLIFIED):
                return mark
        told = verbatim_mark(self.shelf, self.parts, claim, sentence, scope, number)
        return told or front_mark(self.shelf, claim, sentence, scope, number)

    def _whole(
        self, number: int, sentence: Sentence, ones: list[Laid], marks: list[Mark]
    ) -> list[Mark]:
        """The marks, or the one of the whole sentence, where an article of its treaty tells all
        of it and no frame read it so."""
        scope = sentence.scope
        read = any(m.verdict not in (PARTLY, NO_ARTICLE, UNREAD) for m in marks)
        differs = any(one.inside and one.match is not None and one.match.wrong for one in ones)
        if read or differs or not scope.ids or scope.by == FIRST:
            return marks
        whole = []
        sentence = sentence._replace(claims=[])  # no other claim takes up its words
        for claim in duty(sentence.parsed):
            match = covering(self.shelf, claim, sentence, scope.ids)
            one = Laid(claim, scope, match, True)
            mark = self._mark(number, sentence, one, Beside(frozenset(), ())) if match else None
            if mark is None or mark.verdict not in (BORNE, SIMPLIFIED):
                return marks
            whole.append(mark)
        return whole or marks

    def _unclaimed(self, number: int, sentence: Sentence) -> Mark:
        """The mark of a sentence that no frame took: of a paper that the books lack, or not
        understood."""
        own = within(sentence.parsed, sentence.names, 0, len(sentence.parsed.words))
        scope = own if own.name else sentence.scope
        lacking = scope.foreign and not common(scope.name)
        said = Detail("lacking", (f"text:{scope.name}",)) if lacking else Detail("unread")
        return Mark(
            FOREIGN if lacking else UNREAD,
            None,
            number,
            0,
            len(sentence.passage.text),
            details=(said,),
            item=sentence.passage.number,
            scope=scope,
        )

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

    def _mark(self, number: int, sentence: Sentence, one: Laid, beside: Beside) -> Mark:
        """The mark of one claim: judged within its scope, and lowered where words of its clause
        are left unread."""
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
            lacking = (Detail("lacking", (f"text:{scope.name}",)),)
            gap = mark._replace(verdict=FOREIGN, question="", details=lacking)
            return unread_(mark) if common(scope.name) else gap
        judged = self._judged(sentence, one, beside)
        said = judged is not None and judged.verdict in (BORNE, SIMPLIFIED)
        if said and self._astray(sentence, one):
            return unread_(mark)
        if judged is None:
            if claim.frame == LISTED:  # nothing says that it was read at all
                return unread_(mark)._replace(kind="")
            verdict = NO_ARTICLE if scope.ids or sentence.context.listed else UNREAD
            judged = Judged(verdict, (), (Detail("nothing"),))
        mark = mark._replace(**judged._asdict())
        if mark.verdict == NO_ARTICLE:
            return self._asked(sentence, mark, match)
        return guarded(self.shelf, sentence, mark, match if one.inside else None)

    def _astray(self, sentence: Sentence, one: Laid) -> bool:
        """Whether the books say so under a paper that is not spoken of, or with the other sign."""
        listed = one.claim.frame == LISTED
        return stray(self.shelf, sentence, one) or (listed and contrary(self.parts, sentence, one))

    def _asked(self, sentence: Sentence, mark: Mark, match: Match | None) -> Mark:
        """A cession that no article holds: contradicted where the books follow the place and the
        taker has it by no account."""
        against = mark.claim and refuted(self.shelf, mark.claim, sentence, mark.scope)
        if not against:
            return nowhere(self.shelf, sentence, mark, match)
        who = ",".join(against.holders)
        bolder = mark._replace(
            verdict=CONTRADICTED,
            question=against.question,
            details=(Detail("holds", (who,)), *mark.details),
        )
        firm = guarded(self.shelf, sentence, bolder, None)
        if firm.verdict == CONTRADICTED:
            return firm
        return nowhere(self.shelf, sentence, mark, match)

    def _judged(self, sentence: Sentence, one: Laid, beside: Beside) -> Judged | None:
        """A claim against the books: in its kind's own way, or by the clause that it is about;
        None where nothing bears on it."""
        claim, match = one.claim, one.match
        way = JUDGED.get(claim.kind)
        if way in SPECIAL:
            if own := SPECIAL[way](self.shelf, self.reader.linker, claim, sentence):
                return denied(own) if claim.negative else own
        if match is None or claim.kind in FREE_STANDING:
            return None
        if one.which:
            return asks_which(one.which)
        judged = judge(Case(self.shelf, claim, sentence, match), beside)
        if claim.frame == LISTED and says_nothing(one, judged):
            return None
        act, near = match.clause.act, kin(claim.kind, match.clause.act.row.id)
        if not one.inside or lesser(claim, match.clause) or usurped(claim, sentence, match.clause):
            said = not one.inside and near > 1 and judged.verdict in (BORNE, SIMPLIFIED)
            where = f"art:{act.instrument} {act.article}".strip()
            detail = Detail("elsewhere" if said else "nearest", (where,))
            return Judged(NO_ARTICLE, (act,), (detail,))
        if worded_otherwise(claim.kind, act.row.id):
            wording = Detail("wording", (f"clause:{act.number}",))
            verdict = worst([judged.verdict, SIMPLIFIED])
            return Judged(verdict, judged.reasons, (*judged.details, wording))
        return judged


def _with_parts(sentence: Sentence, ones: list[Laid]) -> Sentence:
    """A sentence with the parts of its claims in their place, so that each takes up its own
    words."""
    known = {id(c) for c in sentence.claims}
    return sentence._replace(
        claims=[*sentence.claims, *(o.claim for o in ones if id(o.claim) not in known)]
    )
