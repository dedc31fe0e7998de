"""A claim judged against the clause that it is about: slot by slot, with conditions, accounts
and strengths."""

from __future__ import annotations

from misak.kinds.catalogue import BY_ID
from misak.kinds.readings import (
    JOINING,
    LISTED,
    NEGATIVE_EXPORTS,
    NEGATIVE_READINGS,
    REJECTION,
    TOGETHER,
)
from misak.kinds.weights import FORBIDDING, NEGATIONS, REFUSALS, REFUSING
from misak.prose.frames.claims import Claim
from misak.prose.judging.beside.around import DEEDS, DUTIES, conditions, duties, parties, ties
from misak.prose.judging.beside.denial import NOT_TOLD, denied_of, says_deed
from misak.prose.judging.beside.slots import slots
from misak.prose.judging.known.align import hands, opposite
from misak.prose.judging.known.case import Beside, Case
from misak.prose.judging.known.meanings import holders
from misak.prose.judging.known.shelf import Shelved
from misak.prose.judging.said.by_hand import by_hand
from misak.prose.judging.verdicts import (
    BORNE,
    CONTESTED,
    CONTRADICTED,
    FITS,
    SIMPLIFIED,
    UNREAD,
    Detail,
    Finding,
    Judged,
    together,
)

SEVERAL = 2  # to whom together a land is given
RIGHT = "right"  # the export of what gives a right
NOT = frozenset(["Neg", "NegAbil", "WithoutHavingDoneSo"])  # morphemes that say not


def judge(case: Case, beside: Beside) -> Judged:
    """What becomes of a claim beside a clause, given what its item of the note tells besides."""
    clause = case.clause
    account = _account(case)
    found = together(
        [
            slots(case),
            Finding(account.verdict, account.details),
            _strength(clause),
            conditions(case, beside),
            duties(case, beside),
            parties(case),
            _hand(case),
            by_hand(case),
            _place(case),
            _among(case),
            ties(case),
        ]
    )
    if case.claim.negative and (_undoes(case) or not _negative(clause)):
        told = Judged(found.verdict, account.reasons, found.details)
        return denied_of(told, case.match, clause.act.number)
    if _contrary(case):
        wording = Detail("wording", (f"clause:{clause.act.number}",))
        return Judged(CONTRADICTED, account.reasons, (wording,))
    if _rejects(case.claim) and not _negative(clause):
        return NOT_TOLD  # that it was to be ratified does not say that it was not
    return Judged(found.verdict, account.reasons, found.details)


def _rejects(claim: Claim) -> bool:
    """Whether a claim says by its own kind that something was not accepted, or is not done."""
    return BY_ID[claim.kind].export in (REJECTION, *NEGATIVE_EXPORTS)


def _contrary(case: Case) -> bool:
    """Whether the claim as a whole says the contrary of the clause by its own kind."""
    if case.claim.negative:
        return False
    return opposite(case.claim, case.clause) or _allows(case)


def _allows(case: Case) -> bool:
    """Whether a claim says that something is to be done that a clause bans: nothing in it says
    not. Who is said to work together in a field is not said to do what a ban on it names."""
    claim = case.claim
    row = BY_ID[claim.kind]
    if case.clause.act.row.export not in NEGATIVE_EXPORTS or row.export in NEGATIVE_EXPORTS:
        return False
    if row.family != DUTIES or row.reading == TOGETHER or _others_right(case):
        return False
    words = [w for w in case.sentence.parsed.words if claim.first <= w.start < claim.last]
    return not any(
        w.key in NEGATIONS
        or w.key.startswith(FORBIDDING)
        or any(NOT & set(r.feats) for r in w.readings)
        for w in words
    )


def _others_right(case: Case) -> bool:
    """Whether a claim gives a right to nobody whom the clause binds: that one may occupy a place
    agrees with another's having to let him."""
    if BY_ID[case.claim.kind].export != RIGHT:
        return False
    bound = case.clause.around.get("obligor", frozenset())
    return not any(case.states(f) & bound for f in case.claim.roles.get("obligee", ()))


def _undoes(case: Case) -> bool:
    """Whether a claim is of the clause's own kind, which ends something by itself: its *not* then
    denies that (*hükümsüz saymadı*). The *not* of a ban is the ban's own."""
    row = case.clause.act.row
    ends = row.reading in NEGATIVE_READINGS and row.export not in NEGATIVE_EXPORTS
    if not ends or case.claim.kind == row.id:
        return ends
    return case.claim.frame == LISTED and says_deed(case.sentence, case.claim, row.id)


def _negative(clause: Shelved) -> bool:
    """Whether a clause says that something is not done: it refrains, rejects, ends."""
    row = clause.act.row
    ended = row.reading in NEGATIVE_READINGS and row.export != JOINING
    if row.export in NEGATIVE_EXPORTS or ended:
        return True
    people = clause.slots.get("beneficiary", ())  # *non-Muslims* says of whom, and not that not
    names = [n for topic, own in clause.topics.items() if topic not in people for n in own]
    return any(stem.startswith(REFUSALS) or stem in REFUSING for name in names for stem in name)


def _account(case: Case) -> Judged:
    """A clause that is somebody's account, or beside which another account stands: with the
    clauses that are told for it."""
    act, account = case.clause.act, case.clause.act.account
    if account is None:
        return _beside_another(case)
    reason = f"text:{account.reason}"
    if account.rank == "rejected":
        return Judged(CONTRADICTED, (act,), (Detail("rejected", (reason,)),))
    parent = case.shelf.by_number.get(act.parent)
    if act.role == "or" and parent is not None:
        wording = Detail("wording", (f"clause:{parent.act.number}",))
        return Judged(SIMPLIFIED, (parent.act, act), (wording, Detail("account", (reason,))))
    return Judged(CONTESTED, (act,), (Detail("account", (reason,)),))


def _beside_another(case: Case) -> Judged:
    """The books' own clause, contested where another account of something else stands beside it."""
    act = case.clause.act
    others = [
        c
        for c in case.shelf.children.get(act.number, ())
        if c.act.role == "or" and c.act.account and c.act.account.rank == "contested"
    ]
    for other in others:
        if not (_touched(case.clause) & _touched(other)):
            reason = other.act.account.reason if other.act.account else ""
            names = (f"clause:{other.act.number}", f"text:{reason}")
            return Judged(CONTESTED, (act, other.act), (Detail("other-account", names),))
    details = tuple(Detail("other-account", (f"clause:{c.act.number}",)) for c in others)
    return Judged(BORNE, (act,), details)


def _touched(clause: Shelved) -> set[str]:
    return {
        str(getattr(effect, "fluent", "")) or type(effect).__name__
        for effect in clause.act.row.effects
    }


def _strength(clause: Shelved) -> Finding:
    strength = clause.act.attributes.get("strength", "")
    if strength == "implied":
        return Finding(SIMPLIFIED, (Detail("implied"),))
    if strength == "mention":
        return Finding(CONTESTED, (Detail("mention"),))
    return FITS


def _hand(case: Case) -> Finding:
    """A protector or mandatory that the note names and the clause does not: what the books say
    of the place's standing instead."""
    under = case.claim.one("under")
    if under is None or "under" in case.clause.slots:
        return FITS
    who = case.states(under)
    others = hands(case.shelf, case.clause)
    for other in others:
        if who & other.around.get("under", frozenset()):
            return Finding(SIMPLIFIED, (Detail("wording", (f"clause:{other.act.number}",)),))
    if others and who:
        held = ",".join(others[0].slots["under"])
        return Finding(CONTRADICTED, (Detail("differs", (held, under.bare)),))
    return Finding(SIMPLIFIED, (Detail("nothing"),))


def _among(case: Case) -> Finding:
    """A part of a land that a clause gives to several together: which of them has the part, it
    does not say."""
    takers = case.clause.slots.get("taker", ())
    own = case.clause.slots.get("what", ())
    said = case.claim.roles.get("what", ())
    if len(takers) < SEVERAL or not said or not case.claim.roles.get("taker"):
        return FITS
    part = any(f.ids and not set(f.ids) & set(own) for f in said)
    few = len(case.claim.roles["taker"]) < len(takers)
    return Finding(UNREAD, (Detail("unread"),)) if part and few else FITS


def _place(case: Case) -> Finding:
    """Where a deed was planned or done, against the place of the happening."""
    act = case.clause.act
    where, place = case.claim.one("where"), case.shelf.ledger.instruments[act.instrument].place
    if where is None or not place or act.row.family != DEEDS:
        return FITS
    said = case.states(where)
    if place in said or holders(case.shelf, frozenset([place]), case.clause.day) & said:
        return FITS
    told = case.shelf.by_instrument[act.instrument]
    there = {v for clause in told for have in clause.around.values() for v in have}
    if not said & there and all("place" not in m.types for m in [where.mention] if m):
        return Finding(UNREAD, (Detail("unread"),))  # in a land of which nothing is told there
    return Finding(SIMPLIFIED, (Detail("place", (place,)),))
