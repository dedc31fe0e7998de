"""Days and years said in a claim, each against the day that it means: of the paper, of the
clause, or of who held what then."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from misak.ground.days import When
from misak.kinds.catalogue import BY_ID
from misak.kinds.effects import Move
from misak.kinds.readings import END_WAR, JOINING, SIGNATURE
from misak.prose.frames.claims import Claim
from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.align import Match
from misak.prose.judging.known.shelf import Shelf
from misak.prose.judging.known.wars import both, foes
from misak.prose.judging.said.relatives import within_relative
from misak.prose.reading.dates import DateSaid, dates
from misak.prose.reading.mentions import Mention
from misak.prose.reading.namings import beside
from misak.prose.reading.papers import MADE
from misak.prose.reading.scope import Scope
from misak.prose.reading.tokens import Word

DASHES = ("-", "–", "—")
LONGEST_WAR = 30  # years
OVER = ("sonunda", "sonras", "sonucunda", "sona", "son", "bitir", "ardindan", "neticesinde")
SOON = 60  # days in which the last of several wars may run out after the paper that ended them
YEAR = 400  # days between the end of a war and the paper that ended it


def war_told(
    shelf: Shelf, claim: Claim, sentence: Sentence, match: Match | None, scope: Scope
) -> set[int]:
    """The words of the name of a war, with its years (*the war of 1828–29*), where a claim says
    that it was ended, or tells of a signature, and the paper was made when it was over."""
    ends = match is not None and BY_ID[claim.kind].reading == END_WAR
    if not ends and not (claim.kind == SIGNATURE and scope.ids):
        return set()
    if match is not None:
        paper, made = match.clause.act.instrument, match.clause.day
    else:
        paper, made = next(iter(scope.ids), ""), 0
    made = made or next((shelf.signed(i) for i in scope.ids), 0)
    wars = [m for m in sentence.parsed.mentions if "event" in m.types and made]
    return {at for m in wars for at in _over(shelf, sentence, m, Made(paper, made))}


class Made(NamedTuple):
    """A paper and the day on which it was made, or acted."""

    paper: str
    day: int


def _over(shelf: Shelf, sentence: Sentence, mention: Mention, made: Made) -> set[int]:
    """The words of the name of a war, where it was over when its foes made a paper."""
    own = (id_ for id_ in mention.ids if _fought(shelf, id_, made.paper))
    days = [day for id_ in own for day in _days_of(shelf, id_)]
    if len(mention.ids) > 1 and _went_on(shelf, mention.ids, made.day):
        return set()
    if not any(abs(made.day - day) <= YEAR for day in days):
        return set()
    return _war(sentence.parsed.words, mention, days)


def _went_on(shelf: Shelf, wars: tuple[str, ...], made: int) -> bool:
    """Whether one of several wars that a name means together (*Kurtuluş Savaşı*) went on after a
    paper: it ended a part of them only."""
    days = [day for id_ in wars for day in _days_of(shelf, id_)]
    return max(days, default=0) > made + SOON


def _fought(shelf: Shelf, war: str, paper: str) -> bool:
    """Whether both sides of a war, or of one of its pairs, made a paper; where the books do not say
    who fought it, anybody may have."""
    made = shelf.ledger.instruments.get(paper)
    if made is None:
        return True
    makers = [shelf.state(p) for p in (*made.parties, *made.participants)]
    return not foes(shelf, war) or both(shelf, war, makers)


def _war(words: list[Word], mention: Mention, days: list[int]) -> set[int]:
    """The places of a war's name, of its years around that, and of the words that it was over."""
    taken = set(range(mention.first, mention.last))
    years = {str(date.fromordinal(day).year) for day in days}
    near = range(max(0, mention.first - 3), min(mention.last + 4, len(words)))
    taken |= {at for at in near if _year(words[at].key, years)}
    taken |= {at for at in near if _begins(words, at, taken, years)}
    behind = range(mention.last, min(mention.last + 3, len(words)))
    return taken | {at for at in behind if words[at].key.startswith(OVER)}


def _year(key: str, years: set[str]) -> bool:
    """Whether a word is one of some years, in full or its last two digits."""
    return key.isdigit() and len(key) > 1 and any(year.endswith(key) for year in years)


def _begins(words: list[Word], at: int, taken: set[int], years: set[str]) -> bool:
    """Whether a year begins a span whose end is the war's (*1768–74*), where the books know only
    when the war was over."""
    key = words[at].key
    if len(years) > 1:
        return False  # its first year is among them
    if at + 1 not in taken or not key.isdigit() or words[at + 1].before.strip() not in DASHES:
        return False
    return any(0 <= int(year) - int(key) <= LONGEST_WAR for year in years)


def _days_of(shelf: Shelf, id_: str) -> list[int]:
    """The first and the last days of a happening."""
    instrument = shelf.ledger.instruments.get(id_)
    whens = [d.when for d in instrument.dates] if instrument else []
    return [day for when in whens for day in (when.earliest, when.latest) if day]


def said_of(
    shelf: Shelf,
    claim: Claim,
    sentence: Sentence,
    match: Match | None,
    scope: Scope,
    span: tuple[int, int],
) -> tuple[tuple[str, str], set[int]]:
    """The words of dates that are right, or that the books contradict; and what the books have
    against what the note says."""
    wrong, taken = ("", ""), set()
    told_aside = within_relative(sentence, claim.at)
    for said in sentence.dates:
        places = _places(sentence.parsed.words, said)
        if not any(span[0] <= i < span[1] for i in places) or places <= told_aside:
            continue
        right = fits(shelf, claim, said, match, scope)
        if right and _of_another_date(shelf, claim, sentence, said):
            continue
        if right or _in_a_name(shelf, sentence, said):
            taken |= places
        elif not places & {at for n in sentence.names for at in range(n.first, n.last)}:
            other = _otherwise(shelf, claim, said, match, scope)
            if other:
                wrong = (other, f"day:{said.day}" if said.exact else f"text:{said.text}")
                taken |= places
    return wrong, taken


def _places(words: list[Word], said: DateSaid) -> set[int]:
    """Where the words of a date stand."""
    stop = said.start + len(said.text)
    return {i for i, w in enumerate(words) if said.start <= w.start < stop}


def _of_another_date(shelf: Shelf, claim: Claim, sentence: Sentence, said: DateSaid) -> bool:
    """Whether a day stands as the date of a paper that the sentence names (*the Ankara Agreement of
    22 October 1921*), and that was made on another; a signature is judged by its own day."""
    if claim.kind == SIGNATURE or not said.exact:
        return False
    papers = [
        [shelf.ledger.instruments[i] for i in naming.ids]
        for naming in sentence.names
        if naming.ids and beside(sentence.parsed.words, naming.first, naming.last, said)
    ]
    made = [[d.when for d in one.dates if d.key in MADE] for few in papers for one in few]
    held = (_holds(said, when.earliest, when.latest) for days in made for when in days)
    return any(made) and not any(held)


def _in_a_name(shelf: Shelf, sentence: Sentence, said: DateSaid) -> bool:
    """Whether a year belongs to the name of a state that the sentence names: *X Cumhuriyeti
    (1918–1920)*."""
    return any(
        said.text in text
        for chunk in sentence.parsed.chunks
        for mention in chunk.mentions
        if mention.types & {"polity", "place"}
        for id_ in mention.ids
        if id_ in shelf.ledger.names
        for naming in shelf.ledger.names[id_].namings
        for text in (naming.tr, naming.en)
    )


def fits(shelf: Shelf, claim: Claim, said: DateSaid, match: Match | None, scope: Scope) -> bool:
    """Whether a date is one on which the paper was made or came into force, or on which the
    clause acts."""
    if claim.kind == SIGNATURE and said.text == claim.text("date"):
        return True  # the signature is judged by its own day
    ids = [match.clause.act.instrument] if match is not None else list(scope.ids)
    late = _came_later(shelf, claim, match) if match is not None else set()
    if late:
        return any(_holds(said, day, day) for day in late)
    if match is not None and match.clause.day and _holds(said, match.clause.day, match.clause.day):
        return True
    own = _of_its_own(shelf, match) if match is not None else None
    if said.exact and own is not None:
        return _holds(said, own.earliest, own.latest)
    return any(
        _holds(said, line.when.earliest, line.when.latest)
        for id_ in ids
        for line in shelf.ledger.instruments[id_].dates
    )


def _of_its_own(shelf: Shelf, match: Match) -> When | None:
    """The day that a clause of a happening has of its own: the happening lasted longer."""
    act = match.clause.act
    return act.on if shelf.ledger.instruments[act.instrument].class_ == "event" else None


def _came_later(shelf: Shelf, claim: Claim, match: Match) -> set[int]:
    """The days that a paper has for those alone who are said to have joined a body by it."""
    clause = match.clause
    if clause.act.row.export != JOINING:
        return set()
    actors = {shelf.state(i) for f in claim.roles.get("actor", ()) for i in f.ids}
    lines = shelf.ledger.instruments[clause.act.instrument].dates
    return {
        line.when.earliest
        for line in lines
        if actors & {shelf.state(p) for p in line.parties or ()}
    }


def signed_then(shelf: Shelf, ids: tuple[str, ...], claim: Claim) -> bool:
    """Whether one of some papers was made on the day or in the year that a claim says, by any
    line; so too where it says none."""
    said = dates(claim.text("date"))
    return not said or any(
        _holds(said[0], line.when.earliest, line.when.latest)
        for id_ in ids
        for line in shelf.ledger.instruments[id_].dates
    )


def _holds(said: DateSaid, first: int, last: int) -> bool:
    if said.exact:
        return any(first <= day <= last for day in said.days)
    return any(
        day and date.fromordinal(day).isoformat().startswith(said.iso) for day in (first, last)
    )


def _otherwise(
    shelf: Shelf, claim: Claim, said: DateSaid, match: Match | None, scope: Scope
) -> str:
    """What the books have instead of a day said, where they cover the question; empty where
    they do not."""
    if match is None:
        return ""
    clause = match.clause
    if any(isinstance(e, Move) and e.fluent == "title" for e in clause.act.row.effects):
        return _held(shelf, said, match)
    if scope.ids and scope.sure and clause.act.instrument in scope.ids:
        return ""
    return ""


def _held(shelf: Shelf, said: DateSaid, match: Match) -> str:
    """The day on which a title passed, where whoever is said to have taken it did not hold it
    on the day said by any account."""
    clause = match.clause
    places, takers = clause.slots.get("what", ()), clause.around.get("taker", frozenset())
    if len(places) != 1 or not takers or clause.act.account is not None or not clause.day:
        return ""
    on = date.fromordinal(said.day) if said.exact else _end(said)
    answer = shelf.asked(f"title({places[0]})", on.toordinal())
    if not answer.covered or on.toordinal() >= clause.day:
        return ""
    values = [answer.value, *[getattr(a, "value", None) for a in answer.alternatives]]
    holders = {shelf.state(str(row["id"])) for v in values for row in v or () if "id" in row}
    return "" if holders & takers else f"day:{clause.day}"


def _end(said: DateSaid) -> date:
    year, month = int(said.iso[:4]), int(said.iso[5:7] or 12)
    following = date(year + (month == 12), month % 12 + 1, 1)
    return date.fromordinal(following.toordinal() - 1)
