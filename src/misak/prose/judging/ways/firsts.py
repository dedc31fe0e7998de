"""What was the first of its kind: the first to recognise something, the first treaty of a state."""

from __future__ import annotations

from misak.ask.answer import Answer
from misak.ask.names import UnknownName
from misak.ledger.values import Act
from misak.prose.frames.claims import Claim, Filler
from misak.prose.frames.complement import AMONG
from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.meanings import states
from misak.prose.judging.known.named import instrument_of
from misak.prose.judging.known.shelf import Shelf
from misak.prose.judging.verdicts import BORNE, CONTESTED, NO_ARTICLE, Detail, Judged
from misak.prose.reading.linking import Linker
from misak.prose.reading.mentions import INSTRUMENTS
from misak.words.fold import fold

LATER = 400  # days after the paper of the heading in which somebody may have been the first
UNKNOWN = Judged(NO_ARTICLE, (), (Detail("nothing"),))  # the books do not claim to know every first


def first(shelf: Shelf, linker: Linker, claim: Claim, sentence: Sentence) -> Judged | None:
    """Who was the first to recognise something, within a group where one is named."""
    what, actor = claim.one("what"), claim.one("actor")
    if "first" not in claim.roles or what is None or what.mention is None:
        return None
    id_ = linker.resolve(what.mention, (*INSTRUMENTS, "polity"), sentence.context.day)
    group = _group(shelf, claim.one(AMONG) or actor)
    answer = _asked(shelf, id_, group, sentence)
    if answer is None or not answer.value:
        return None
    found = str(answer.value[0]["id"])
    who = _alone(shelf, actor, sentence)
    if who and shelf.state(found) not in who:
        return UNKNOWN
    acts = _recognised(shelf, id_, found)
    here = sentence.context.instrument
    if group and here and not any(a.instrument == here for a in acts):
        return UNKNOWN
    weak = bool(answer.value[0].get("strength")) or answer.contested
    return Judged(CONTESTED if weak else BORNE, tuple(acts[:1]), (Detail("first", (found,)),))


def _group(shelf: Shelf, actor: Filler | None) -> str:
    """The group of states that an actor names; empty where it names none."""
    return next((i for i in actor.ids if i in shelf.ledger.groups), "") if actor else ""


def _alone(shelf: Shelf, actor: Filler | None, sentence: Sentence) -> frozenset[str]:
    """The state that an actor names; none where it is a group, or nobody."""
    if actor is None or _group(shelf, actor):
        return frozenset()
    return states(shelf, actor, sentence, 0)


def _asked(shelf: Shelf, id_: str, group: str, sentence: Sentence) -> Answer | None:
    """Who recognised it first by then; None where that cannot be asked."""
    day = sentence.context.day + LATER if sentence.context.day else shelf.last
    among = f" in {group}" if group else ""
    try:
        return shelf.library.ask(f"first recognises(?, {id_}){among}", on=day)
    except (UnknownName, ValueError):
        return None


def _recognised(shelf: Shelf, id_: str, who: str) -> list[Act]:
    """The clauses by which somebody recognises something."""
    return [
        c.act
        for c in shelf.clauses
        if c.act.row.reading == "recognize"
        and id_ in c.act.slots.get("what", ())
        and any(
            shelf.state(who) == shelf.state(a)
            for a in c.act.slots.get("actor", ())
            or shelf.ledger.instruments[c.act.instrument].parties
        )
    ]


def distinction(shelf: Shelf, linker: Linker, claim: Claim, sentence: Sentence) -> Judged | None:
    """*The first treaty of X*: no earlier treaty that X signed is in the books."""
    subject = instrument_of(shelf, linker, claim.one("subject"), sentence)
    id_ = subject or sentence.context.instrument
    instrument = shelf.ledger.instruments.get(id_)
    if instrument is None or "antlasma" not in fold(claim.text("what")):
        return None
    named = {i for m in sentence.parsed.mentions if m.types & {"polity"} for i in m.ids}
    who = named & set(instrument.parties)
    if not who:
        return None
    day = linker.signed(id_)
    for other in shelf.ledger.instruments.values():
        if other.class_ == "treaty" and who & set(other.parties):
            if 0 < linker.signed(other.id) < day:
                return UNKNOWN
    lines = tuple(d for d in instrument.dates if d.key == "signed")[:1]
    return Judged(BORNE, lines, (Detail("first", (id_,)),))
