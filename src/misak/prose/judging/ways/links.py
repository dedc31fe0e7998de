"""The causes that a sentence tells, and deeds said to have come after something: judged by the
days and the links of the books."""

from __future__ import annotations

from typing import NamedTuple

from misak.kinds.readings import BATTLE, CAUSE, LISTED
from misak.prose.frames.claims import Claim, Filler
from misak.prose.frames.reader import Sentence
from misak.prose.judging.beside.laid import Laid
from misak.prose.judging.known.align import matches
from misak.prose.judging.known.named import instrument_of
from misak.prose.judging.known.shelf import Shelf, Shelved
from misak.prose.judging.verdicts import BORNE, OPINION, SIMPLIFIED, Detail, Judged, Mark
from misak.prose.judging.ways.chains import judge_link
from misak.prose.reading.linking import Linker

NEARLY = 8  # a match may score so much less than the best, and may be meant too


class Link(NamedTuple):
    """The mark of a cause, with the happenings on its cause's side."""

    mark: Mark
    causes: set[str]


class Links:
    """Judges the causes of one sentence, given its claims laid beside their clauses."""

    def __init__(self, shelf: Shelf, linker: Linker, sentence: Sentence, ones: list[Laid]) -> None:
        self.shelf, self.linker, self.sentence, self.ones = shelf, linker, sentence, ones

    def links(self, number: int) -> list[Link]:
        """The causes of the sentence, each judged."""
        return [self._link(number, claim) for claim in self.sentence.claims if claim.kind == CAUSE]

    def _link(self, number: int, claim: Claim) -> Link:
        causes = self._causes(claim.one("cause"))
        effects = self._effects(claim, causes)
        if (claim.frame == "motive" and not causes) or not effects:
            judged = self._motive(effects)
        else:
            judged = judge_link(self.shelf, self.linker, causes, effects, self._told())
        mark = Mark(
            judged.verdict,
            claim,
            number,
            claim.first,
            claim.last,
            judged.reasons,
            judged.details,
            item=self.sentence.passage.number,
            kind=CAUSE,
        )
        return Link(mark, causes)

    def _told(self) -> set[str]:
        """All happenings that the sentence tells or names."""
        named = {i for m in self.sentence.parsed.mentions for i in m.ids}
        told = {i for one in self.ones for i in self._happenings(one._replace(match=None))}
        return told | {i for i in named if i in self.shelf.ledger.instruments}

    def _causes(self, cause: Filler | None) -> set[str]:
        """The happenings on the cause's side: the one that is named, and those that claims
        within its words tell."""
        named = self._named(cause)
        found = {named} if named else set()
        text = cause.text if cause else ""
        start = self.sentence.passage.text.find(text)
        words = self.sentence.parsed.words
        for one in self.ones:
            at = words[min(one.claim.at, len(words) - 1)].start
            if 0 <= start <= at <= start + len(text):
                found |= self._happenings(one)
        return found

    def _named(self, filler: Filler | None) -> str:
        """The paper or happening that a side of a link names; a name that is a place's too
        (*Boğazlar*) means the place, unless a noun tells that it is a paper."""
        mention = filler.mention if filler is not None else None
        if mention is not None and "place" in mention.types and not mention.generic:
            return ""
        return instrument_of(self.shelf, self.linker, filler, self.sentence)

    def _effects(self, claim: Claim, causes: set[str]) -> list[str]:
        """The happenings on the other side: those that the same verb tells, else the one that
        is named."""
        found = [
            i
            for one in self.ones
            if one.claim.at == claim.at
            for i in self._all_happenings(one)
            if i not in causes
        ]
        effect = claim.one("what")
        named = self._named(effect)
        return found or [named] * bool(named)

    def _motive(self, effects: list[str]) -> Judged:
        """A motive is an opinion; where what it led to is surely one thing, and has a necessary
        cause in the books, it leaves that out."""
        for effect in effects if len(effects) == 1 else ():
            instrument = self.shelf.ledger.instruments[effect]
            for cause in instrument.causes:
                if cause.rank == "necessary" and cause.mode == "fact":
                    untold = Detail("untold", (f"cause:{cause.id} {cause.article}".strip(),))
                    return Judged(SIMPLIFIED, tuple(instrument.dates[:1]), (untold,))
        return Judged(OPINION, (), (Detail("no-link"),))

    def _happenings(self, one: Laid) -> set[str]:
        """The instruments or happenings that a claim tells of."""
        found = {
            instrument_of(self.shelf, self.linker, f, self.sentence)
            for role in ("instrument", BATTLE)
            for f in one.claim.roles.get(role, ())
        }
        read = one.match is not None and one.claim.frame != LISTED and bool(one.match.agree)
        if read and one.match and not found - {""} and one.match.clause.act.role != "provided":
            found.add(one.match.clause.act.instrument)
        return {i for i in found if i in self.shelf.ledger.instruments}

    def _all_happenings(self, one: Laid) -> list[str]:
        """The happenings that a claim may tell of, best first: where no instrument is named,
        all that fit nearly as well."""
        found = sorted(self._happenings(one))
        if one.match is None or "instrument" in one.claim.roles or BATTLE in one.claim.roles:
            return found
        text = self.sentence.passage.text[one.claim.first : one.claim.last]
        nearly = [
            m.clause.act.instrument
            for m in matches(self.shelf, one.claim, self.sentence, text)
            if m.score >= one.match.score - NEARLY and m.agree
        ]
        return list(dict.fromkeys([*found, *nearly]))

    def since(self, mark: Mark, links: list[Link]) -> Mark:
        """A deed said to have come after something that the same doer had done before it
        already."""
        claim = mark.claim
        if mark.verdict != BORNE or claim is None:
            return mark
        match = next((one.match for one in self.ones if one.claim is claim), None)
        if match is None or match.clause.act.row.reading != "relation":
            return mark
        start = self._begun(claim, mark.first, links)
        earlier = [c for c in self._same(match.clause) if c.day < start]
        if not earlier:
            return mark
        where = f"art:{earlier[0].act.instrument} {earlier[0].act.article}".strip()
        details = (*mark.details, Detail("before", (where,)))
        return mark._replace(verdict=SIMPLIFIED, details=details)

    def _begun(self, claim: Claim, first: int, links: list[Link]) -> int:
        """The first day of what a claim is said to have followed; 0 where none is known."""
        days = [
            self.linker.signed(cause)
            for mark, causes in links
            if mark.claim and (mark.claim.first <= first + 1 or mark.claim.at <= claim.at)
            for cause in causes
        ]
        return min((day for day in days if day), default=0)

    def _same(self, clause: Shelved) -> list[Shelved]:
        """The clauses by which the same doer does the same, whatever the day."""
        return [
            c
            for c in self.shelf.by_row[clause.act.row.id]
            if c.act.account is None
            and c.day
            and all(self._shared(c, clause, name) for name in ("one", "other", "actor"))
        ]

    def _shared(self, one: Shelved, other: Shelved, slot: str) -> bool:
        """Whether two clauses name a state in common in a slot that the second one fills."""
        if slot not in other.slots:
            return True
        wanted = {self.shelf.state(v) for v in other.slots[slot]}
        return any(self.shelf.state(v) in wanted for v in one.slots.get(slot, ()))
