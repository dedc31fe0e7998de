"""An instrument ends, in part or whole, for some parties or all: what continues by it ends with it.
Rules 17, 28, 30; VCLT 70."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set
from typing import NamedTuple

from misak.effects import administration, duty, fact, title
from misak.effects.desk import Asleep, Desk, Ended
from misak.effects.life import Ending, How, Turn
from misak.effects.values import Key, Why
from misak.ground.days import FOREVER, iso
from misak.ledger.values import Act, Dated, Instrument


class End(NamedTuple):
    """Of which articles and for which parties an instrument ends (None: all), how, and whether its
    frontiers go too."""

    articles: frozenset[str] | None
    parties: frozenset[str] | None
    how: How
    frontier: bool


class Out(NamedTuple):
    """For whom an article has ended: for all (``wholly``), or for the states that are ``gone``;
    ``kept`` are those among them that keep it out by a reservation, which no revival brings back.

    ``alone`` says that fewer than two were left at some time: it stays ended, whoever leaves or
    joins afterwards, until it is revived (rule 34).
    """

    wholly: bool = False
    gone: frozenset[str] = frozenset()
    kept: frozenset[str] = frozenset()
    alone: bool = False

    def after(self, how: How, states: Set[str] | None, everybody: Callable[[], Set[str]]) -> Out:
        """The same after one more line, for some states or for all (None): what had ended for all
        and is revived for some stays ended for the others (rule 34)."""
        those = frozenset(states or ())
        if how is not Turn.REVIVED:
            kept = self.kept | those if how is Ending.RESERVED else self.kept
            return Out(self.wholly or states is None, self.gone | those, kept, self.alone)
        if states is None:
            return Out(gone=self.kept, kept=self.kept)
        before = frozenset(everybody()) if self.wholly else self.gone
        return Out(gone=(before - those) | self.kept, kept=self.kept)


def end(desk: Desk, day: int, id_: str, said: End, cause: Why) -> None:
    """Executed acts stay; annulment undoes transfers while the taker still holds (VCLT 69)."""
    over = said.how is Turn.REVIVED and isinstance(cause, Dated) and cause.key == "suspended"
    for part in _resumed(desk, id_, said, cause) if over else [said]:
        _end(desk, day, id_, part, cause)


def _resumed(desk: Desk, id_: str, said: End, cause: Why) -> list[End]:
    """What acts again when a suspension is over with its own day: not what has ended otherwise, for
    all or for some, and was not revived."""
    found = desk.ledger.instruments[id_]
    labels: dict[frozenset[str] | None, set[str]] = {}
    every = said.articles or frozenset((*found.articles, ""))
    for label in every:
        out = _out(desk, found, label, cause)
        if out.wholly:
            continue
        parties = said.parties
        if out.gone:
            those = said.parties or frozenset(found.parties)
            parties = frozenset(p for p in those if desk.state(p) not in out.gone)
        labels.setdefault(parties, set()).add(label)
    if labels == {said.parties: {*every}}:
        return [said]
    return [
        said._replace(articles=frozenset(of), parties=parties)
        for parties, of in labels.items()
        if parties is None or parties
    ]


def _out(desk: Desk, found: Instrument, label: str, but: Why | None = None) -> Out:
    """For whom an article has ended so far, or would have without one line (``but``)."""
    out = Out()
    for each in desk.endings.get(found.id, ()):
        if each.cause is but or (each.articles is not None and label not in each.articles):
            continue
        states = None if each.parties is None else {desk.state(p) for p in each.parties}
        out = out.after(each.how, states, lambda: _states(desk, found.parties))
    return out


def _end(desk: Desk, day: int, id_: str, said: End, cause: Why) -> None:
    desk.endings.setdefault(id_, []).append(
        Ended(day, said.articles, said.parties, said.how, cause)
    )
    found = desk.ledger.instruments.get(id_)
    if found is None:
        return
    states = None if said.parties is None else {desk.state(p) for p in said.parties}
    labels = said.articles or frozenset((*found.articles, ""))
    if said.how is Turn.REVIVED:
        _revive(desk, day, found, labels, cause)
        return
    # who keeps an article out keeps it from nobody who accedes later
    _close(desk, FOREVER if said.how is Ending.RESERVED else day, found, labels, states)
    for key, act in [*desk.live.get(id_, ())]:
        if act.article not in labels or _stays(act, key, said):
            continue
        for each in desk.changes.family(key):
            if (id_, act.article) in desk.ended or _touches(desk, each, states or set()):
                release(desk, day, each, act, (cause, said.how))
    if said.how is Ending.ANNULLED:
        title.undo(desk, day, id_, said.articles, cause)


def release(desk: Desk, day: int, key: Key, act: Act, why: tuple[Why, How]) -> None:
    """What a clause made loses it; each effect knows what that means for its facts."""
    cause, how = why
    if key[0] == administration.FLUENT:
        administration.release(desk, day, key, act, cause, how)
    elif key[0] in duty.FLUENTS:
        bond = desk.changes.current(key)
        if duty.lapse(desk, day, key, cause, how):
            desk.stop(key, act, bond, how)
    else:
        if desk.changes.rests(key, act):
            desk.stop(key, act, desk.changes.current(key), how)
        fact.release(desk, day, key, act, cause, how)


def _stays(act: Act, key: Key, said: End) -> bool:
    """Whether a fact outlives its instrument: what is dispositive does, unless annulled or a
    frontier that goes along; and what its own words end later does, where the instrument just
    expires (rule 28)."""
    if said.how is Ending.EXPIRED and not act.attributes.keys().isdisjoint(("until", "term")):
        return True
    if not act.row.dispositive or said.how is Ending.ANNULLED:
        return False
    return not (said.frontier and key[0] == "boundary")


def _close(
    desk: Desk, day: int, found: Instrument, labels: frozenset[str], states: set[str] | None
) -> None:
    """Articles end for all, or for some; with fewer than two parties left an article has ended for
    all."""
    if states is None:
        desk.ended.update((found.id, label) for label in labels)
        return
    parted = desk.binding is not None and found.id in desk.binding.parted
    named = desk.binding.named(found.id) if desk.binding is not None and parted else frozenset()
    known: dict[tuple[str, frozenset[str]], bool] = {}
    for label in labels:
        gone = desk.gone.setdefault((found.id, label), set())
        gone |= states
        those = (label if label in named else "", frozenset(gone))
        if those not in known:
            known[those] = _alone(desk, day, found, label, gone)
        if known[those]:
            desk.ended.add((found.id, label))


def _alone(desk: Desk, day: int, found: Instrument, label: str, gone: set[str]) -> bool:
    """Whether an article for which some states are gone binds fewer than two others: of those whom
    a line binds, where the instrument does not bind all alike, or of all where none does."""
    binding, parties = desk.binding, found.parties
    few = None
    if binding is not None and found.id in binding.parted:
        few = _few(desk, (p for p in parties if binding.binds(found.id, label, p, day)), gone)
    return bool(_few(desk, parties, gone) if few is None else few)


def _few(desk: Desk, parties: Iterable[str], gone: set[str]) -> bool | None:
    """Whether fewer than two states of parties are not gone; None where there are none at all. No
    more parties are looked at than that takes."""
    met: set[str] = set()
    for party in parties:
        if party in desk.ledger.groups:
            met |= _states(desk, (party,))
        else:
            met.add(desk.state(party))
        if len(met - gone) > 1:
            return False
    return True if met else None


def _states(desk: Desk, parties: Iterable[str]) -> set[str]:
    """The states of parties, a group's being those of all who are ever its members."""
    groups = desk.ledger.groups
    return {
        desk.state(member)
        for party in parties
        for member in ([m for m, *_ in groups[party]] if party in groups else [party])
    }


def _touches(desk: Desk, key: Key, states: set[str]) -> bool:
    """Whether a fact is about one of these states; keys of bonds and of governments' facts name
    polities."""
    if key[0] == duty.TOGETHER:  # one stands for all: what befalls some is booked by pairs
        parts = desk.circles[key].joined[:1]
    else:
        parts = key[2:4] if key[0] == duty.FLUENT else key[1:]
    return any(part in states or desk.state(part) in states for part in parts)


def _revive(desk: Desk, day: int, found: Instrument, labels: frozenset[str], cause: Why) -> None:
    """What had ended or been suspended acts again, for some parties or all: what that end had
    stopped goes on, also between two others where fewer than two had been left. What had ended
    for all stays ended for the others."""
    stops = (Turn.REVIVED, Ending.RESERVED)
    if all(each.how in stops for each in desk.endings[found.id]):
        desk.fault("D423", cause, found.id, iso(day))
    for label in labels:
        _reopen(desk, day, found, label)
    for key, said in [*desk.asleep.items()]:
        for by, one in [*said.items()]:
            act = one.act
            own = act.instrument == found.id and act.article in labels
            if own and _binds(desk, key, act):
                del said[by]
                _again(desk, day, key, one)


def _binds(desk: Desk, key: Key, act: Act) -> bool:
    """Whether the article of a clause acts again for those whom a fact is about."""
    article = (act.instrument, act.article)
    return article not in desk.ended and not _touches(desk, key, desk.gone.get(article, set()))


def _again(desk: Desk, day: int, key: Key, one: Asleep) -> None:
    """What a clause said goes on; where another has said the same meanwhile, it rests on both. Of
    what was due meanwhile nobody says whether it was done (rule 30)."""
    if one.how is Ending.DUE:
        desk.changes.write(key, day, None, one.act, one.how)
        return
    anew = desk.changes.current(key) is None
    if anew:
        desk.changes.write(key, day, one.value, one.act, Turn.REVIVED)
    desk.changes.rest(key, one.act, anew)


def _reopen(desk: Desk, day: int, found: Instrument, label: str) -> None:
    """An article binds some again, or all; with fewer than two bound it stays ended."""
    out = _out(desk, found, label)
    gone = desk.gone[found.id, label] = set(out.gone)
    if not gone or not _alone(desk, day, found, label, gone):
        desk.ended.discard((found.id, label))
