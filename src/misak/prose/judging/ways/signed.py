"""Who signed what, when and where: a claim against the front matter of a paper."""

from __future__ import annotations

from datetime import date

from misak.effects.values import Why
from misak.kinds.seats import LYING
from misak.ledger.values import Dated, Instrument
from misak.prose.frames.claims import Claim, Filler
from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.governments import beside, other_government
from misak.prose.judging.known.meanings import states
from misak.prose.judging.known.named import bearers, instrument_of, joined, together
from misak.prose.judging.known.shelf import SIGNED, Shelf
from misak.prose.judging.said.fence import span
from misak.prose.judging.said.orders import ordered
from misak.prose.judging.verdicts import (
    BORNE,
    CONTESTED,
    CONTRADICTED,
    FIRM,
    FITS,
    JOINED,
    SIMPLIFIED,
    UNREAD,
    Detail,
    Finding,
    Judged,
    worst,
)
from misak.prose.judging.ways.front_names import misplaced
from misak.prose.judging.ways.front_signers import represented
from misak.prose.judging.ways.seated import seated
from misak.prose.judging.ways.signatories import signed_by
from misak.prose.reading.dates import DateSaid, dates
from misak.prose.reading.linking import Linker
from misak.prose.reading.papers import is_paper, year_of
from misak.words.fold import fold

# What is said of a paper beside its signature, and the lines of the books that tell it.
DEEDS = (
    (("force", "effect"), ("in-force",)),
    (("approve", "ratif"), ("approved", "deposited", "exchanged")),
)
ATTENDED = ("attend", "represent")  # deeds of who was at the talks about a paper
WIDE = 8  # parties from which on nobody tells all of them
TELLING = ("date", "actor", "person", "place", "for")  # what tells one bearer of a name from others
OTHER_DAY = ("date", "happened")  # that the day said is another one
NOBODY = ("@parties", "@each")  # what stands for the parties, and names none of them


def signature(shelf: Shelf, linker: Linker, claim: Claim, sentence: Sentence) -> Judged | None:
    """A signature against the front matter of the paper that is meant; where papers of several
    days bear its name and nothing says which, the one that all that is said fits, if there is one
    such, else the question which."""
    claim = _without_houses(claim)
    meant = bearers(shelf, linker, claim.one("instrument"), sentence)
    if len(meant) == 1:
        if len(represented(claim, sentence)) > 1:
            return Judged(UNREAD, (), (Detail("unread"),))  # each has somebody of his own
        return _there(claim, _signature_of(shelf, linker, claim, sentence, meant[0]))
    told = any(f.ids[:1] not in [(n,) for n in NOBODY] for r in TELLING for f in _said(claim, r))
    found = [_signature_of(shelf, linker, claim, sentence, id_) for id_ in meant] if told else []
    fitting = [one for one in found if one is not None and one.verdict in FIRM]
    if len(fitting) == 1:
        return fitting[0]
    if found and _named(claim, sentence) and all(_other_day(one) for one in found):
        return found[-1]  # the day said is of none of them
    return Judged(UNREAD, (), (Detail("which", (",".join(meant),)),))


def _without_houses(claim: Claim) -> Claim:
    """A claim without what was read as a person and is a house (*Lozan Üniversitesi*)."""
    if "person" not in claim.roles:
        return claim
    persons = tuple(f for f in claim.roles["person"] if not fold(f.bare).startswith(LYING))
    return claim._replace(roles={**claim.roles, "person": persons})


def _there(claim: Claim, judged: Judged | None) -> Judged | None:
    """Who signed a paper was at its talks, whoever else was: a claim about the talks is borne out
    by the signatures and never refuted, nor does it leave a party out. Who only joined those that
    signed is rightly said not to have been there."""
    if judged is None or not claim.text("deed").startswith(ATTENDED):
        return judged
    later = any(d.what == JOINED for d in judged.details)
    if claim.negative and later:
        return judged
    if claim.negative or later or judged.verdict not in (BORNE, SIMPLIFIED):
        return Judged(UNREAD, (), (Detail("unread"),))
    return judged._replace(verdict=BORNE, details=())


def _named(claim: Claim, sentence: Sentence) -> bool:
    """Whether a claim's paper is named in its own sentence."""
    return any(f.mention in sentence.parsed.mentions for f in _said(claim, "instrument"))


def _other_day(judged: Judged | None) -> bool:
    return judged is not None and any(d.what in OTHER_DAY for d in judged.details)


def _said(claim: Claim, role: str) -> tuple[Filler, ...]:
    return claim.roles.get(role, ())


def _signature_of(
    shelf: Shelf, linker: Linker, claim: Claim, sentence: Sentence, id_: str
) -> Judged | None:
    """Day, place, parties and signatories against the front matter; the order of events; who took
    part."""
    instrument = shelf.ledger.instruments.get(id_)
    if instrument is None:
        return None
    instrument = _between(shelf, instrument, claim, sentence)
    deed = _deed(claim)
    lines = [d for d in instrument.dates if d.key in (deed or SIGNED)]
    base = [d for d in lines if d.account is None]
    if deed:
        other = _sides(shelf, instrument, claim, sentence, linker.signed(id_))
        return None if other.verdict == CONTRADICTED else _done(claim, base, linker.signed(id_))
    days = [(said, _day(said, base, lines)) for said in _when(claim, sentence)]
    if any(j.verdict == CONTRADICTED and _goes_on(shelf, id_, base, said) for said, j in days):
        return None  # a day in its course may be meant
    around = _around(shelf, linker, claim, sentence, instrument)
    whole = _joined(base, [judged for _, judged in days], around)
    if whole.verdict != CONTRADICTED and misplaced(shelf, instrument, sentence, claim):
        return Judged(UNREAD, (), (Detail("unread"),))
    return whole


def _joined(base: list[Dated], days: list[Judged], around: list[Finding]) -> Judged:
    """One judgment of a paper's days and of all else that is said of its making."""
    reasons: list[Why] = [*base[:1]]
    for judged in days:
        reasons = [*judged.reasons, *(r for r in reasons if r not in judged.reasons)]
    findings = [*(Finding(judged.verdict, judged.details) for judged in days), *around]
    details = tuple(d for one in findings for d in one.details)
    late = CONTRADICTED if days and any(d.what == JOINED for d in details) else BORNE  # not then
    return Judged(worst([late, *(one.verdict for one in findings)]), tuple(reasons), details)


def _around(
    shelf: Shelf, linker: Linker, claim: Claim, sentence: Sentence, instrument: Instrument
) -> list[Finding]:
    """Who made a paper, who signed it and after which other one, against the books."""
    id_, day = instrument.id, linker.signed(instrument.id)
    return [
        _sides(shelf, instrument, claim, sentence, day),
        _signers(shelf, instrument, claim, sentence, day),
        ordered(shelf, sentence, id_, span(claim, sentence)),
        seated(shelf, instrument, sentence, span(claim, sentence)),
    ]


def _goes_on(shelf: Shelf, id_: str, base: list[Dated], said: DateSaid) -> bool:
    """Whether a day said of a happening may be one in its course: books date a war or an occupation
    by a day from which it went on, and others begin it some weeks earlier."""
    if is_paper(shelf.ledger, id_):
        return False
    years = [year_of(d) for line in base for d in (line.when.earliest, line.when.latest)]
    known = any(line.when.latest > line.when.earliest for line in base)
    return not known or min(years) <= year_of(said.day) <= max(years)


def _when(claim: Claim, sentence: Sentence) -> list[DateSaid]:
    """The days on which a claim says that a paper was signed: one of another stretch of the
    sentence is none where its own has a day."""
    said = dates(claim.text("date")) if "date" in claim.roles else []
    part = sentence.passage.text[claim.first : claim.last]
    if said and claim.text("date") not in part:
        return dates(part) or said
    return said


def _deed(claim: Claim) -> tuple[str, ...]:
    """The lines of a paper by which a claim that is about no signature is judged: of its force, of
    its approval."""
    said = claim.text("deed")
    return next((keys for words, keys in DEEDS if any(w in said for w in words)), ())


def never(shelf: Shelf, linker: Linker, claim: Claim, sentence: Sentence) -> Judged | None:
    """A paper said never to have come into force: borne out where the books have no line of its
    force."""
    named = instrument_of(shelf, linker, claim.one("instrument"), sentence)
    instrument = shelf.ledger.instruments.get(named or sentence.context.instrument)
    if instrument is None or any(
        d.key == "in-force" and d.account is None for d in instrument.dates
    ):
        return None
    return Judged(BORNE, tuple(d for d in instrument.dates if d.key in SIGNED)[:1])


def _done(claim: Claim, base: list[Dated], signed: int) -> Judged | None:
    """Whether a paper came into force or was approved, on the day said; of several days in the
    books none is refuted, unless the paper was not signed yet."""
    said = dates(claim.text("date")) if "date" in claim.roles else []
    fitting = [line for line in base if not said or _on(said[0], line)]
    if fitting:
        return Judged(BORNE, tuple(fitting[:1]))
    if not base or (len(base) != 1 and not (signed and said[0].day + 365 < signed)):
        return None
    told = f"day:{said[0].day}" if said[0].exact else f"text:{said[0].iso}"
    detail = Detail("when", (f"day:{base[0].when.earliest}", told))
    return Judged(CONTRADICTED, (base[0],), (detail,))


REFORM = 1926  # from here all count days alike
RUMI = 1840  # from here papers of the Porte bear a solar day too
HAPPENED = "date"  # the line of a happening


def _day(said: DateSaid, base: list[Dated], lines: list[Dated]) -> Judged:
    """A day or a year as said against the day of the books, and against those of other accounts."""
    for line in base:
        if _on(said, line):
            return Judged(BORNE, (line,))
    for line in lines:
        if line.account is not None and _on(said, line):
            rejected = line.account.rank == "rejected"
            return Judged(
                CONTRADICTED if rejected else CONTESTED,
                (*base[:1], line),
                (Detail("rejected" if rejected else "account", (f"text:{line.account.reason}",)),),
            )
    if not base:
        return Judged(UNREAD)
    told = f"day:{said.day}" if said.exact else f"text:{said.iso}"
    what = "happened" if base[0].key == HAPPENED else "date"
    detail = Detail(what, (f"day:{base[0].when.earliest}", told))
    same = said.exact and _of_calendars(said.day, base[0].when.earliest)
    return Judged(SIMPLIFIED if same else CONTRADICTED, (base[0],), (detail,))


def _of_calendars(day: int, other: int) -> bool:
    """Whether two days may be one told by different calendars: a day off by the Islamic one (in
    older papers), or as many
    as the Julian one lags behind."""
    year = date.fromordinal(other).year
    julian = 10 if year < 1700 else 11 if year < 1800 else 12 if year < 1900 else 13
    return year < REFORM and ((abs(day - other) == 1 and year < RUMI) or other - day == julian)


def _on(said: DateSaid, line: Dated) -> bool:
    """Whether what is said is the day of a line; a year or a month holds all of its days."""
    within = any(line.when.earliest <= day <= line.when.latest for day in said.days)
    return within or (not said.exact and line.when.text.startswith(said.iso))


def _sides(
    shelf: Shelf, instrument: Instrument, claim: Claim, sentence: Sentence, day: int
) -> Finding:
    """Those named against the parties: a stranger contradicts, one that is left out among several
    simplifies, so does a participant."""
    actors = [f for f in claim.roles.get("actor", ()) if f.ids and f.ids[0] not in NOBODY]
    if not actors:
        return FITS
    known = _known_together(shelf, instrument, sentence, day)
    owns = [states(shelf, filler, sentence, day) for filler in actors]
    told = zip(actors, owns, strict=True)
    strange = filter(None, (_stranger(shelf, instrument, f, own, known) for f, own in told))
    return next(strange, None) or _unnamed(shelf, instrument, actors, _all(owns) & known, day)


def _all(owns: list[frozenset[str]]) -> set[str]:
    return set[str]().union(*owns)


def _unnamed(
    shelf: Shelf, instrument: Instrument, actors: list[Filler], named: set[str], day: int
) -> Finding:
    """The parties and participants of whom nothing is said beside several that are named."""
    if len(actors) == 1:
        return FITS
    since = joined(shelf, instrument)
    left = [p for p in _left(shelf, instrument, actors, named, day) if shelf.state(p) not in since]
    if left and len(instrument.parties) < WIDE:
        return Finding(SIMPLIFIED, (Detail("slot", (",".join(left),)),))
    parts = {shelf.state(p): p for p in instrument.participants}
    missing = [p for s, p in parts.items() if s not in named]
    if missing:
        return Finding(SIMPLIFIED, (Detail("participant", (",".join(missing),)),))
    return FITS


def _stranger(
    shelf: Shelf, instrument: Instrument, filler: Filler, own: frozenset[str], known: set[str]
) -> Finding | None:
    """What speaks against one who is said to have made a paper: he acceded, he is no party, or
    another government of his state is one; None where nothing does."""
    since = joined(shelf, instrument)
    later = [since[state] for state in sorted(own & since.keys())]
    if later and not own & known - since.keys():
        return Finding(SIMPLIFIED, (Detail(JOINED, (f"day:{later[0]}",)),))
    foreign = bool(own) and not own & known and _power(filler)
    there = (*instrument.parties, *instrument.participants)
    if not there or (not foreign and not other_government(shelf, filler.ids, there)):
        return None
    firm = foreign or beside(shelf, filler.ids, shelf.signed(instrument.id))
    detail = Detail("differs", (",".join(instrument.parties), filler.bare))
    return Finding(CONTRADICTED if firm else SIMPLIFIED, (detail,))


def _between(shelf: Shelf, instrument: Instrument, claim: Claim, sentence: Sentence) -> Instrument:
    """Of papers of one name and day the one between those who are said to have made it."""
    day = shelf.signed(instrument.id)
    own = [states(shelf, f, sentence, day) for f in _said(claim, "actor")]
    for one in together(shelf, instrument, sentence):
        known = _known(shelf, one, day)
        if all(said & known for said in own):
            return one
    return instrument


def _known_together(shelf: Shelf, instrument: Instrument, sentence: Sentence, day: int) -> set[str]:
    """The states of all who may be named as parties of a paper, or of one made together with it."""
    return {s for one in together(shelf, instrument, sentence) for s in _known(shelf, one, day)}


def _known(shelf: Shelf, instrument: Instrument, day: int) -> set[str]:
    """The states of all who may be named as parties: parties, participants, their members, the
    unions to which they belong."""
    there = (*instrument.parties, *instrument.participants)
    return {
        *(state for p in there for state in (shelf.state(p), *shelf.members(p, day))),
        *(shelf.state(u) for p in instrument.parties for u in _unions(shelf, p)),
    }


def _left(
    shelf: Shelf, instrument: Instrument, actors: list[Filler], named: set[str], day: int
) -> list[str]:
    """The parties of which nothing is said, neither by name nor by a group's."""
    groups = [g for f in actors for g in f.ids if g in shelf.ledger.groups]
    parties = {shelf.state(p): p for p in instrument.parties}
    return [
        p
        for s, p in parties.items()
        if s not in named and not any(s in shelf.members(g, day) for g in groups)
    ]


def _power(filler: Filler) -> bool:
    """Whether a name may be a state's or a group's of states."""
    return filler.mention is not None and not filler.mention.types.isdisjoint(("polity", "group"))


def _unions(shelf: Shelf, polity: str) -> list[str]:
    """The unions to which the gazetteer says that a polity belongs."""
    lines = shelf.ledger.names[polity].lines.get("member-of", ())
    return [words[0] for value, _, _ in lines for words in [value.split()] if words]


def _signers(
    shelf: Shelf, instrument: Instrument, claim: Claim, sentence: Sentence, day: int
) -> Finding:
    """The persons named against the signatories, of the side for which they are said to have
    signed."""
    persons = [f for f in claim.roles.get("person", ()) if f.ids] or _by_name(claim)
    if not persons or not instrument.signatories:
        return FITS
    sides = {s for f in claim.roles.get("for", ()) for s in states(shelf, f, sentence, day)}
    rows = [
        (p, names) for p, names, _ in instrument.signatories if not sides or shelf.state(p) in sides
    ]
    if not rows:
        own = ",".join(p for p, _, _ in instrument.signatories)
        return Finding(CONTRADICTED, (Detail("differs", (own, claim.text("for"))),))
    names = [name.partition("(")[0].strip() for _, several in rows for name in several]
    return FITS if signed_by(persons, names) else Finding(CONTRADICTED, (_told(names),))


def _by_name(claim: Claim) -> list[Filler]:
    """Who is said to have signed for somebody by a name that a paper bears too (*Franklin
    Bouillon*)."""
    paper = claim.one("instrument")
    if "for" not in claim.roles or paper is None or paper.mention is None or paper.mention.generic:
        return []
    return [paper._replace(mention=paper.mention._replace(ids=(f"person:{paper.bare}",)))]


def _told(names: list[str]) -> Detail:
    return Detail("signers", (f"text:{', '.join(names)}",))
