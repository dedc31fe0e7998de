"""Claims that no clause stores: who signed what and when, how one thing led to another, what was first, what was conceded, sides of a frontier."""

from __future__ import annotations

from collections.abc import Callable

from misak.ask.names import UnknownName
from misak.effects.values import Why
from misak.kinds.effects import Set
from misak.kinds.readings import MEDIATION, MEETING
from misak.ledger.values import Dated, Instrument
from misak.prose.frames.claims import Claim, Filler
from misak.prose.frames.reader import Sentence
from misak.prose.judging.align import states
from misak.prose.judging.judge import Judged
from misak.prose.judging.neighbours import on_side
from misak.prose.judging.shelf import Shelf, Shelved
from misak.prose.judging.verdicts import (
    BORNE,
    CONTESTED,
    CONTRADICTED,
    NO_ARTICLE,
    SIMPLIFIED,
    UNREAD,
    Detail,
    worst,
)
from misak.prose.reading.dates import dates
from misak.prose.reading.linking import Linker
from misak.prose.reading.mentions import INSTRUMENTS
from misak.words.fold import fold

Special = Callable[[Shelf, Linker, Claim, Sentence], "Judged | None"]


def denied(judged: Judged) -> Judged:
    """What becomes of a judgment where the claim says not: what is borne out is contradicted, what is less sure is not told."""
    verdict, reasons, _ = judged
    if verdict in (BORNE, SIMPLIFIED):
        return CONTRADICTED, reasons, (Detail("denied"),)
    return (UNREAD, (), (Detail("unread"),)) if verdict == CONTESTED else judged


def instrument_of(shelf: Shelf, linker: Linker, filler: Filler | None, sentence: Sentence) -> str:
    """The instrument or happening that a filler means in its sentence."""
    if filler is None or filler.mention is None:
        return ""
    if sentence.context.instrument in filler.ids:
        return sentence.context.instrument
    said = sentence.dates[0] if sentence.dates else None
    day = said.day if said else sentence.context.day
    return linker.resolve(filler.mention, INSTRUMENTS, day, said.iso if said else "")


def signature(shelf: Shelf, linker: Linker, claim: Claim, sentence: Sentence) -> Judged | None:
    """Day, place, parties and signatories against the front matter; the order of events; who took part."""
    id_ = instrument_of(shelf, linker, claim.one("instrument"), sentence)
    instrument = shelf.ledger.instruments.get(id_)
    if instrument is None:
        return None
    verdicts, details = [BORNE], []
    lines = [d for d in instrument.dates if d.key in ("signed", "adopted", "date")]
    base = [d for d in lines if d.account is None]
    reasons: list[Why] = [*base[:1]]
    for said in dates(claim.text("date")) if "date" in claim.roles else []:
        verdict, found, detail = _day(said.day, said.iso, said.exact, base, lines)
        verdicts.append(verdict)
        details += detail
        reasons = [*found, *(r for r in reasons if r not in found)]
    actors = [
        f for f in claim.roles.get("actor", ()) if f.ids and f.ids[0] not in ("@parties", "@each")
    ]
    day = base[0].when.earliest if base else 0
    verdicts_parties, details_parties = _sides(shelf, instrument, actors, sentence, day)
    verdicts.append(verdicts_parties)
    details += details_parties
    verdict, detail = _signers(shelf, instrument, claim, sentence, day)
    verdicts.append(verdict)
    details += detail
    after = instrument_of(shelf, linker, claim.one("after"), sentence)
    if after and after != id_ and day and linker.signed(after) > day:
        verdicts.append(CONTRADICTED)
        details.append(Detail("order", (id_,)))
    return worst(verdicts), tuple(reasons), tuple(details)


def _day(
    day: int, text: str, exact: bool, base: list[Dated], lines: list[Dated]
) -> tuple[str, list[Why], list[Detail]]:
    def holds(line: Dated) -> bool:
        return (
            line.when.earliest <= day <= line.when.latest
            if exact
            else line.when.text.startswith(text) or line.when.earliest <= day <= line.when.latest
        )

    for line in base:
        if holds(line):
            return BORNE, [line], []
    for line in lines:
        if line.account is not None and holds(line):
            rank = CONTRADICTED if line.account.rank == "rejected" else CONTESTED
            return (
                rank,
                [*base[:1], line],
                [
                    Detail(
                        "rejected" if rank == CONTRADICTED else "account",
                        (f"text:{line.account.reason}",),
                    )
                ],
            )
    if not base:
        return UNREAD, [], []
    return (
        CONTRADICTED,
        [base[0]],
        [
            Detail(
                "date", (f"day:{base[0].when.earliest}", f"day:{day}" if exact else f"text:{text}")
            )
        ],
    )


def _sides(
    shelf: Shelf, instrument: Instrument, actors: list[Filler], sentence: Sentence, day: int
) -> tuple[str, list[Detail]]:
    """Those named against the parties: a stranger contradicts, one that is left out among several simplifies, so does a participant."""
    if not actors:
        return BORNE, []
    parties = {shelf.state(p): p for p in instrument.parties}
    parts = {shelf.state(p): p for p in instrument.participants}
    known = (
        {s for p in (*instrument.parties, *instrument.participants) for s in shelf.members(p, day)}
        | set(parties)
        | set(parts)
    )
    known |= {shelf.state(u) for p in instrument.parties for u, _, _ in _unions(shelf, p)}
    named: set[str] = set()
    for filler in actors:
        own = states(shelf, filler, sentence, day)
        if (
            own
            and not own & known
            and filler.mention
            and filler.mention.types & {"polity", "group"}
        ):
            return CONTRADICTED, [Detail("differs", (",".join(instrument.parties), filler.bare))]
        named |= own & known
    left = [
        p
        for s, p in parties.items()
        if s not in named
        and not any(
            s in shelf.members(g, day) for f in actors for g in f.ids if g in shelf.ledger.groups
        )
    ]
    if len(actors) > 1 and left and len(instrument.parties) < 8:
        return SIMPLIFIED, [Detail("slot", (",".join(left),))]
    missing = [p for s, p in parts.items() if s not in named]
    if len(actors) > 1 and missing:
        return SIMPLIFIED, [Detail("participant", (",".join(missing),))]
    return BORNE, []


def _unions(shelf: Shelf, polity: str) -> list[tuple[str, int, int]]:
    return [
        (words[0], 0, 0)
        for value, _, _ in shelf.ledger.names[polity].lines.get("member-of", ())
        for words in [value.split()]
        if words
    ]


def _signers(
    shelf: Shelf, instrument: Instrument, claim: Claim, sentence: Sentence, day: int
) -> tuple[str, list[Detail]]:
    persons = [f for f in claim.roles.get("person", ()) if f.ids]
    if not persons or not instrument.signatories:
        return BORNE, []
    sides = [s for f in claim.roles.get("for", ()) for s in states(shelf, f, sentence, day)]
    parties = {shelf.state(p) for p, _, _ in instrument.signatories}
    if sides and not parties & set(sides):
        own = ",".join(p for p, _, _ in instrument.signatories)
        return CONTRADICTED, [Detail("differs", (own, claim.text("for")))]
    rows = [
        (p, names) for p, names, _ in instrument.signatories if not sides or shelf.state(p) in sides
    ]
    known = {
        part
        for _, names in rows
        for name in names
        for part in [fold(name.partition("(")[0]).strip()]
    }
    for person in persons:
        key = fold(person.ids[0].partition(":")[2])
        if not any(
            key in name or name in key or set(key.split()) & set(name.split()[-1:])
            for name in known
        ):
            return CONTRADICTED, [
                Detail(
                    "signers",
                    (
                        f"text:{', '.join(n.partition('(')[0].strip() for _, names in rows for n in names)}",
                    ),
                )
            ]
    return BORNE, []


def mediation(shelf: Shelf, linker: Linker, claim: Claim, sentence: Sentence) -> Judged | None:
    """Who mediated an instrument: a clause that says so, a participant, a promise that it performs."""
    id_ = instrument_of(shelf, linker, claim.one("instrument"), sentence)
    instrument = shelf.ledger.instruments.get(id_)
    actor = claim.one("actor")
    if instrument is None or actor is None:
        return None
    who = states(shelf, actor, sentence, 0)
    for clause in shelf.clauses:
        if (
            clause.act.row.id == MEDIATION
            and id_ in clause.act.slots.get("instrument", ())
            and who & {shelf.state(a) for a in clause.act.slots.get("actor", ())}
        ):
            meetings = [
                c
                for c in shelf.by_instrument[clause.act.instrument]
                if c.act.row.id == MEETING
                and not who & {shelf.state(a) for a in c.act.slots.get("actor", ())}
            ]
            if meetings:
                return (
                    SIMPLIFIED,
                    (clause.act, meetings[0].act),
                    (Detail("direct", (f"art:{meetings[0].act.instrument}",)),),
                )
            return BORNE, (clause.act,), ()
    lines = [d for d in instrument.dates if d.key == "signed"][:1]
    if who & {shelf.state(p) for p in instrument.participants}:
        return (
            SIMPLIFIED,
            tuple(lines),
            (Detail("participant", (",".join(instrument.participants),)),),
        )
    return None


def concession(shelf: Shelf, linker: Linker, claim: Claim, sentence: Sentence) -> Judged | None:
    """What an instrument concedes of a document's claims: in the base, or under some reading only."""
    id_ = instrument_of(shelf, linker, claim.one("instrument"), sentence)
    if not id_:
        return None
    here = sentence.context.instrument
    day = (
        max(sentence.context.day + 800, max((d.day for d in sentence.dates), default=0))
        if sentence.context.day or sentence.dates
        else "1939-12-31"
    )
    wanted = {i for f in claim.roles.get("what", ()) for i in f.ids}
    readings = ["", *(n.id for n in shelf.ledger.names.values() if n.type == "reading")]
    for reading in readings:
        answer = shelf.library.ask(f"concessions({id_})", on=day, reading=reading)
        fits = [
            v
            for v in answer.value
            if (not wanted or v["id"] in wanted) and (not here or wanted or _under(shelf, v, here))
        ]
        if fits:
            acts = [
                c.act
                for c in shelf.clauses
                if c.act.instrument == _id(fits[0]["instrument"])
                and str(fits[0]["id"]) in sum(c.act.slots.values(), ())
                and c.act.article == fits[0]["article"]
            ]
            claims = [
                c.act
                for c in shelf.by_instrument.get(id_, ())
                if str(fits[0]["id"]) in c.act.slots.get("what", ())
            ]
            first = fits[0]["id"] == answer.value[0]["id"] or not claim.roles.get("nth")
            verdict = (BORNE if first else CONTRADICTED) if not reading else CONTESTED
            return (
                verdict,
                tuple([*acts[:1], *claims[:1]]),
                (Detail("reading", (reading,)),) if reading else (),
            )
    return NO_ARTICLE, (), ()


def _id(value: object) -> str:
    return str(value.get("id")) if isinstance(value, dict) else str(value)


def _under(shelf: Shelf, value: dict[str, object], here: str) -> bool:
    return _id(value.get("instrument")) == here


def first(shelf: Shelf, linker: Linker, claim: Claim, sentence: Sentence) -> Judged | None:
    """Who was the first to recognise something, within a group where one is named."""
    if "first" not in claim.roles:
        return None
    what, actor = claim.one("what"), claim.one("actor")
    if what is None or what.mention is None:
        return None
    day = sentence.context.day + 400 if sentence.context.day else "1939-12-31"
    id_ = linker.resolve(what.mention, (*INSTRUMENTS, "polity"), sentence.context.day)
    group = next((i for i in actor.ids if i in shelf.ledger.groups), "") if actor else ""
    try:
        answer = shelf.library.ask(
            f"first recognises(?, {id_}){f' in {group}' if group else ''}", on=day
        )
    except (UnknownName, ValueError):
        return None
    if not answer.value:
        return None
    found = str(answer.value[0]["id"])
    acts = [
        c.act
        for c in shelf.clauses
        if c.act.row.reading == "recognize"
        and id_ in c.act.slots.get("what", ())
        and any(
            shelf.state(found) == shelf.state(a)
            for a in c.act.slots.get("actor", ())
            or shelf.ledger.instruments[c.act.instrument].parties
        )
    ]
    detail = (Detail("first", (found,)),)
    who = states(shelf, actor, sentence, 0) if actor and not group else frozenset()
    if who and shelf.state(found) not in who:
        return NO_ARTICLE, (), (Detail("nothing"),)  # the books do not claim to know every first
    weak = bool(answer.value[0].get("strength")) or answer.contested
    here = sentence.context.instrument
    if group and here and not any(a.instrument == here for a in acts):
        return NO_ARTICLE, (), (Detail("nothing"),)
    return CONTESTED if weak else BORNE, tuple(acts[:1]), detail


def rule(shelf: Shelf, linker: Linker, claim: Claim, sentence: Sentence) -> Judged | None:
    """Coming under another's rule: membership or representation on that day, later, or never."""
    actor, others = claim.one("actor"), claim.roles.get("other", ())
    if actor is None or not others:
        return None
    day = sentence.context.day
    own = {s for f in others for s in states(shelf, f, sentence, day)} - {
        shelf.state(p) for p in _home(shelf, sentence)
    }
    regimes = [
        c.act
        for c in shelf.clauses
        if any(isinstance(e, Set) and e.fluent == "regime" for e in c.act.row.effects)
        and any(shelf.state(a) in own for a in c.act.slots.get("actor", ()))
        and c.day <= day
    ]
    ruler = states(shelf, actor, sentence, day)
    ties = sorted(_bonds(shelf, own, ruler))
    if not ties:
        return None
    if ties[0] > day:
        return SIMPLIFIED, tuple(regimes[:3]), (Detail("union", (f"day:{ties[0]}",)),)
    return BORNE, tuple(regimes[:3]), ()


def _bonds(shelf: Shelf, own: set[str], ruler: frozenset[str]) -> list[int]:
    """The days from which polities of some states are represented by another, or are in one union with it."""
    up = shelf.books.people.up
    found = []
    for lower, ties in up.items():
        if shelf.state(lower) in own:
            for tie in ties:
                above = {
                    shelf.state(tie.upper),
                    *(shelf.state(t.upper) for t in up.get(tie.upper, ())),
                }
                beside = {
                    shelf.state(low)
                    for low, theirs in up.items()
                    for t in theirs
                    if shelf.state(t.upper) in above
                }
                if ruler & (above | beside):
                    found.append(tie.begin)
    return found


def _home(shelf: Shelf, sentence: Sentence) -> tuple[str, ...]:
    """The parties that stand on the first side of the heading's instrument."""
    instrument = shelf.ledger.instruments.get(sentence.context.instrument)
    return (
        instrument.sides[0]
        if instrument and len(instrument.sides) > 1 and len(instrument.sides[0]) == 1
        else ()
    )


def side(shelf: Shelf, linker: Linker, claim: Claim, sentence: Sentence) -> Judged | None:
    """A side of the home state's frontier: each neighbour on it fixed, by this instrument, and for good."""
    said = claim.one("side")
    if said is None:
        return None
    instrument = shelf.ledger.instruments.get(sentence.context.instrument)
    day = sentence.context.day or (sentence.dates[0].day if sentence.dates else 0)
    home = _home(shelf, sentence) or (instrument.parties[:1] if instrument else ())
    base = next(
        (
            p
            for p in (instrument.parties if instrument else ())
            if shelf.state(p) == _central(shelf)
        ),
        home[0] if home else "",
    )
    neighbours = on_side(shelf, base, said.text, day)
    if not base or not neighbours:
        return None
    fixed: list[tuple[str, list[Shelved]]] = []
    open_: list[tuple[str, list[Shelved]]] = []
    for other in neighbours:
        acts = [
            c
            for c in shelf.clauses
            if any(
                isinstance(e, Set) and e.fluent == "boundary" and e.value == "fixed"
                for e in c.act.row.effects
            )
            and not c.act.account
            and {shelf.state(base), other}
            <= {shelf.state(v) for slot in ("one", "other") for v in c.slots.get(slot, ())}
        ]
        here = [c for c in acts if c.act.instrument == sentence.context.instrument]
        (fixed if here else open_).append((other, here or acts))
    if not fixed:
        return (
            (CONTRADICTED if claim.text("status") in ("final", "fixed", "largely") else SIMPLIFIED),
            tuple(c.act for _, acts in open_ for c in acts[:1]),
            (Detail("side", (",".join(o for o, _ in open_),)),),
        )
    reasons = tuple(c.act for _, acts in fixed for c in acts[:1])
    if open_:
        later = tuple(c.act for _, acts in open_ for c in acts[:1])
        return SIMPLIFIED, (*reasons, *later), (Detail("side", (",".join(o for o, _ in open_),)),)
    return BORNE, reasons, ()


def _central(shelf: Shelf) -> str:
    """The state that is a party to most instruments of the books: the one whose frontiers a note means when it names none."""
    counts: dict[str, int] = {}
    for instrument in shelf.ledger.instruments.values():
        for state in {shelf.state(p) for p in instrument.parties}:
            counts[state] = counts.get(state, 0) + 1
    return max(counts, key=lambda s: (counts[s], s)) if counts else ""


def distinction(shelf: Shelf, linker: Linker, claim: Claim, sentence: Sentence) -> Judged | None:
    """*The first treaty of X*: no earlier treaty that X signed is in the books."""
    id_ = (
        instrument_of(shelf, linker, claim.one("subject"), sentence) or sentence.context.instrument
    )
    instrument = shelf.ledger.instruments.get(id_)
    if instrument is None or "antlasma" not in fold(claim.text("what")):
        return None
    polities = [m for c in sentence.parsed.chunks for m in c.mentions if m.types & {"polity"}]
    who = {i for m in polities for i in m.ids} & set(instrument.parties)
    if not who:
        return None
    day = linker.signed(id_)
    earlier = [
        i
        for i in shelf.ledger.instruments.values()
        if i.class_ == "treaty" and who & set(i.parties) and 0 < linker.signed(i.id) < day
    ]
    lines = tuple(d for d in instrument.dates if d.key == "signed")[:1]
    if earlier:
        return NO_ARTICLE, (), (Detail("nothing"),)
    return BORNE, lines, (Detail("first", (id_,)),)


SPECIAL: dict[str, Special] = {
    "signature": signature,
    "conceded": concession,
    "first": first,
    "ruled": rule,
    "side": side,
    "superlative": distinction,
}
