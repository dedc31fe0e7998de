"""A claim judged against the clause that it is about: slot by slot, with conditions, accounts and strengths."""

from __future__ import annotations

import re

from misak.effects.values import Why
from misak.kinds.catalogue import BY_ID
from misak.kinds.effects import Set
from misak.kinds.readings import DEED, NEGATIVE_EXPORTS, NEGATIVE_READINGS
from misak.kinds.weights import FORBIDDING, NEGATIONS
from misak.prose.frames.claims import Claim
from misak.prose.frames.reader import Sentence
from misak.prose.judging.align import PAIR, Match, distinct, hands, holders, meant, opposite, states
from misak.prose.judging.fields import TIES
from misak.prose.judging.shelf import Shelf, Shelved
from misak.prose.judging.verdicts import BORNE, CONTESTED, CONTRADICTED, SIMPLIFIED, Detail, worst
from misak.prose.reading.stems import share, stems

DUTIES = "obligation"  # the family whose clauses may stand beside one another in one article
NOT = frozenset(["Neg", "NegAbil", "WithoutHavingDoneSo"])  # morphemes that say not
Judged = tuple[str, tuple[Why, ...], tuple[Detail, ...]]


def judge(
    shelf: Shelf,
    claim: Claim,
    sentence: Sentence,
    match: Match,
    told: frozenset[int],
    words: tuple[str, ...],
) -> Judged:
    """(verdict, the clauses that say so, what to say about it). ``told`` are the clauses that the same item speaks of."""
    clause = match.clause
    verdicts = [BORNE]
    details: list[Detail] = []
    reasons: list[Why] = [clause.act]
    for part in (
        _slots(shelf, claim, sentence, match),
        _account(shelf, clause, reasons),
        _strength(clause),
        _provisos(shelf, clause, told, words),
        _beside(shelf, clause, match, told, words),
        _parties(shelf, claim, sentence, match),
        _hand(shelf, claim, sentence, clause),
        _place(shelf, claim, sentence, clause),
        _kinds(shelf, clause, sentence),
    ):
        verdict, said = part
        verdicts.append(verdict)
        details += said
    contrary = claim.negative and not _negative(clause)
    if (
        contrary
        or (opposite(claim, clause) and not claim.negative)
        or _allows(claim, sentence, clause)
    ):
        return CONTRADICTED, tuple(reasons), (Detail("wording", (f"clause:{clause.act.number}",)),)
    return worst(verdicts), tuple(reasons), tuple(details)


def _allows(claim: Claim, sentence: Sentence, clause: Shelved) -> bool:
    """Whether a claim says that something is to be done that a clause bans: nothing in it says not."""
    row = BY_ID[claim.kind]
    if clause.act.row.export not in NEGATIVE_EXPORTS or row.export in NEGATIVE_EXPORTS:
        return False
    if row.family != DUTIES or claim.negative:
        return False
    words = [w for w in sentence.parsed.words if claim.first <= w.start < claim.last]
    return not any(
        w.key in NEGATIONS
        or w.key.startswith(FORBIDDING)
        or any(NOT & set(r.feats) for r in w.readings)
        for w in words
    )


def _negative(clause: Shelved) -> bool:
    """Whether a clause says that something is not done: it refrains, rejects, ends."""
    return (
        clause.act.row.export in NEGATIVE_EXPORTS
        or clause.act.row.reading in NEGATIVE_READINGS
        or any(
            any(
                each.startswith(
                    (
                        "taniman",
                        "tanima",
                        "karism",
                        "kacin",
                        "no",
                        "non",
                        "zarar",
                        "saldir",
                        "verilme",
                        "gelmem",
                    )
                )
                for each in name
            )
            for names in clause.topics.values()
            for name in names
        )
    )


def _slots(
    shelf: Shelf, claim: Claim, sentence: Sentence, match: Match
) -> tuple[str, list[Detail]]:
    """Names that differ contradict; an optional slot that the books fill and the claim leaves out simplifies."""
    clause = match.clause
    verdict, details = BORNE, []
    for slot in clause.act.row.slots:
        values = (
            clause.slots.get(slot.name, ())
            if slot.name not in PAIR
            else tuple(v for name in PAIR for v in clause.slots.get(name, ()))
        )
        fillers = [
            f for f in claim.roles.get(slot.name, ()) if f.ids and not f.ids[0].startswith("new:")
        ]
        if slot.name in match.wrong and fillers:
            if slot.marker is not None or not match.agree:
                verdict = worst([verdict, CONTRADICTED])
                details.append(
                    Detail("differs", (",".join(values), "|".join(f.bare for f in fillers)))
                )
            continue
        if fillers and slot.many and slot.name in match.agree:
            have = _all(shelf, values, clause.day)
            missing = [
                f for f in fillers if not meant(shelf, f, sentence, clause.day, slot.type) & have
            ]
            part = (
                []
                if slot.marker is not None
                else [
                    f
                    for f in fillers
                    if f not in missing
                    and len(
                        states(shelf, f, sentence, clause.day) & _all(shelf, values, clause.day)
                    )
                    < len(states(shelf, f, sentence, clause.day))
                    and any(i in shelf.ledger.groups for i in f.ids)
                ]
            )
            missing = [
                f
                for f in missing
                if not _elsewhere(
                    shelf, claim, clause, slot.name, states(shelf, f, sentence, clause.day)
                )
            ]
            if missing:
                verdict = worst([verdict, CONTRADICTED])
                details.append(
                    Detail("differs", (",".join(values), "|".join(f.bare for f in missing)))
                )
            elif part:
                verdict = worst([verdict, SIMPLIFIED])
                details.append(Detail("members", (",".join(values),)))
        if (
            not claim.roles.get(slot.name)
            and slot.optional
            and not slot.default
            and values
            and slot.name in ("under", "beneficiary")
        ):
            verdict = worst([verdict, SIMPLIFIED])
            what = "whom" if slot.type == "people" else "slot"
            details.append(Detail(what, (",".join(values),)))
        elif slot.type == "people" and claim.roles.get(slot.name) and values and not fillers:
            said = tuple(claim.text(slot.name).lower().split())
            if not any(
                share(name, said) > 0.6 for v in values for name in clause.topics.get(v, ())
            ):
                verdict = worst([verdict, SIMPLIFIED])
                details.append(Detail("whom", (",".join(values),)))
    return verdict, details


def _all(shelf: Shelf, values: tuple[str, ...], day: int) -> frozenset[str]:
    found: set[str] = set()
    for value in values:
        found |= (
            set(shelf.members(value, day))
            | {value}
            | set(shelf.books.replay.titles.within.get(value, ()))
        )
    return frozenset(found)


def _elsewhere(
    shelf: Shelf, claim: Claim, clause: Shelved, slot: str, wanted: frozenset[str]
) -> bool:
    """Whether another clause of the instrument says the same of a name that this one does not have."""
    others = [
        c
        for c in shelf.by_instrument[clause.act.instrument]
        if c is not clause and c.act.row.reading == clause.act.row.reading
    ]
    rest = [
        s.name
        for s in clause.act.row.slots
        if s.name != slot and s.marker is not None and clause.slots.get(s.name)
    ]
    return any(
        wanted & _all(shelf, c.slots.get(slot, ()), c.day)
        and all(set(c.slots.get(r, ())) & set(clause.slots[r]) or r not in c.slots for r in rest)
        for c in others
    )


def _account(shelf: Shelf, clause: Shelved, reasons: list[Why]) -> tuple[str, list[Detail]]:
    """A clause that is somebody's account, or beside which another account stands."""
    account = clause.act.account
    if account is not None:
        if account.rank == "rejected":
            return CONTRADICTED, [Detail("rejected", (f"text:{account.reason}",))]
        parent = shelf.by_number.get(clause.act.parent)
        if clause.act.role == "or" and parent is not None:
            reasons.insert(0, parent.act)
            return SIMPLIFIED, [
                Detail("wording", (f"clause:{parent.act.number}",)),
                Detail("account", (f"text:{account.reason}",)),
            ]
        return CONTESTED, [Detail("account", (f"text:{account.reason}",))]
    others = [
        c
        for c in shelf.children.get(clause.act.number, ())
        if c.act.role == "or" and c.act.account and c.act.account.rank == "contested"
    ]
    for other in others:
        if not (_touched(clause) & _touched(other)):
            reasons.append(other.act)
            return CONTESTED, [
                Detail(
                    "other-account",
                    (
                        f"clause:{other.act.number}",
                        f"text:{other.act.account.reason if other.act.account else ''}",
                    ),
                )
            ]
    return BORNE, [Detail("other-account", (f"clause:{c.act.number}",)) for c in others]


def _touched(clause: Shelved) -> set[str]:
    return {
        str(getattr(effect, "fluent", "")) or type(effect).__name__
        for effect in clause.act.row.effects
    }


def _strength(clause: Shelved) -> tuple[str, list[Detail]]:
    strength = clause.act.attributes.get("strength", "")
    if strength == "implied":
        return SIMPLIFIED, [Detail("implied")]
    if strength == "mention":
        return CONTESTED, [Detail("mention")]
    return BORNE, []


def _provisos(
    shelf: Shelf, clause: Shelved, told: frozenset[int], words: tuple[str, ...]
) -> tuple[str, list[Detail]]:
    """Conditions of which the item says nothing."""
    own = [c for c in shelf.children.get(clause.act.number, ()) if c.act.role == "provided"]
    untold = [
        c
        for c in own
        if c.act.number not in told
        and not any(
            share(name, words) >= 0.5 or distinct(name, words)
            for names in c.topics.values()
            for name in names
        )
    ]
    if own and untold:
        return SIMPLIFIED, [Detail("condition", tuple(f"clause:{c.act.number}" for c in untold))]
    conditions = clause.slots.get("condition", ())
    left = [
        c
        for c in conditions
        if not any(
            share(name, words) >= 0.5 or distinct(name, words) for name in clause.topics.get(c, ())
        )
    ]
    if conditions and len(left) == len(conditions):
        return SIMPLIFIED, [Detail("condition", (",".join(left),))]
    return BORNE, []


def _beside(
    shelf: Shelf, clause: Shelved, match: Match, told: frozenset[int], words: tuple[str, ...]
) -> tuple[str, list[Detail]]:
    """A more particular duty or deed of the same parties in the same article, of which the item says nothing."""
    if (not clause.topics and clause.act.row.reading != "relation") or clause.act.role:
        return BORNE, []
    beside = [
        c
        for c in shelf.by_instrument[clause.act.instrument]
        if c is not clause
        and c.act.article == clause.act.article
        and not c.act.role
        and c.act.account is None
        and c.act.row.family == (DUTIES if clause.act.row.family == DUTIES else c.act.row.family)
        and c.act.row.family in (DUTIES, "happenings")
        and "topic" in c.slots
        and c.act.number not in told
        and _who(shelf, c) & _who(shelf, clause)
        and not any(
            share(name, words) >= 0.5
            for topic in c.slots["topic"]
            for name in c.topics.get(topic, ())
        )
    ]
    beside = [c for c in beside if c.act.row.export != DEED or clause.act.row.reading == "relation"]
    if clause.act.row.family == DUTIES and not _general(clause, beside):
        return BORNE, []
    if beside:
        return SIMPLIFIED, [Detail("also", tuple(f"clause:{c.act.number}" for c in beside[:3]))]
    return BORNE, []


def _general(clause: Shelved, beside: list[Shelved]) -> bool:
    """Whether the clause speaks in a general way (a field of cooperation, a refusal) of what others beside it say exactly."""
    return any(
        c.act.row.export != clause.act.row.export or c.act.row is clause.act.row for c in beside
    ) and (
        any(isinstance(e, Set) for e in clause.act.row.effects)
        or clause.act.row.export in ("cooperation", "duty")
    )


def _who(shelf: Shelf, clause: Shelved) -> frozenset[str]:
    names: set[str] = set()
    for slot in ("obligor", "one", "actor"):
        for value in clause.slots.get(slot, ()):
            names |= shelf.members(value, clause.day)
    return frozenset(names)


def _hand(
    shelf: Shelf, claim: Claim, sentence: Sentence, clause: Shelved
) -> tuple[str, list[Detail]]:
    """A protector or mandatory that the note names and the clause does not: what the books say of the place's standing instead."""
    under = claim.one("under")
    if under is None or "under" in clause.slots:
        return BORNE, []
    who = states(shelf, under, sentence, clause.day)
    others = hands(shelf, clause)
    for other in others:
        if who & other.around.get("under", frozenset()):
            return SIMPLIFIED, [Detail("wording", (f"clause:{other.act.number}",))]
    if others and who:
        held = ",".join(others[0].slots["under"])
        return CONTRADICTED, [Detail("differs", (held, under.bare))]
    return SIMPLIFIED, [Detail("nothing")]


def _place(
    shelf: Shelf, claim: Claim, sentence: Sentence, clause: Shelved
) -> tuple[str, list[Detail]]:
    """Where a deed was planned or done, against the place of the happening."""
    where, place = claim.one("where"), shelf.ledger.instruments[clause.act.instrument].place
    if where is None or not place or clause.act.row.family != "happenings":
        return BORNE, []
    said = states(shelf, where, sentence, clause.day)
    if place in said or holders(shelf, frozenset([place]), clause.day) & said:
        return BORNE, []
    return SIMPLIFIED, [Detail("place", (place,))]


def _kinds(shelf: Shelf, clause: Shelved, sentence: Sentence) -> tuple[str, list[Detail]]:
    """Relations of several kinds (*ekonomik, siyasi ve kültürel*), of which the instrument's articles treat some."""
    found = TIES.search(sentence.passage.text) if clause.act.row.family == DUTIES else None
    if found is None:
        return BORNE, []
    topics = [
        name
        for c in shelf.by_instrument[clause.act.instrument]
        for names in c.topics.values()
        for name in names
    ]
    parts = [stems(part) for part in re.split(r"\s*,\s*|\s+(?:ve|and)\s+", found[1])]
    held = [p for p in parts if p and any(share(p, name) >= 1 for name in topics)]
    if held and len(held) < len(parts):
        return SIMPLIFIED, [Detail("members", (",".join(clause.slots.get("topic", ())),))]
    return BORNE, []


def _parties(
    shelf: Shelf, claim: Claim, sentence: Sentence, match: Match
) -> tuple[str, list[Detail]]:
    """*The parties*, where the clause binds some of them only."""
    clause = match.clause
    fillers = [
        f
        for role in ("one", "actor", "obligor", "obligee")
        for f in claim.roles.get(role, ())
        if f.ids[:1] == ("@parties",)
    ]
    instrument = shelf.ledger.instruments[clause.act.instrument]
    if not fillers or len(instrument.parties) < 3:
        return BORNE, []
    named = {
        value
        for slot in ("one", "other", "obligor", "obligee", "actor")
        for value in clause.act.slots.get(slot, ())
    }
    left = [p for p in instrument.parties if shelf.state(p) not in {shelf.state(n) for n in named}]
    alike = [
        c
        for c in shelf.by_instrument[clause.act.instrument]
        if set(c.slots.get("topic", ())) & set(clause.slots.get("topic", ())) and c is not clause
    ]
    covered = {
        shelf.state(v)
        for c in alike
        for slot in ("one", "other", "obligor", "obligee", "actor")
        for v in c.slots.get(slot, ())
    }
    left = [p for p in left if shelf.state(p) not in covered]
    if named and left:
        return SIMPLIFIED, [Detail("party", (",".join(sorted(named)),))]
    return BORNE, []
