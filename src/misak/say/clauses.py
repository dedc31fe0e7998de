"""An act as a sentence in either language, by its row's template, with the names of its day."""

from __future__ import annotations

from collections.abc import Iterable

from misak.effects.duty import nature
from misak.kinds.effects import Owe
from misak.kinds.row import Slot
from misak.ledger.pairs import polities
from misak.ledger.values import Act, Ledger
from misak.say.modality import Bound, Standing, told
from misak.say.naming import articles_name, of_whom, say
from misak.words.english import the
from misak.words.template import fill
from misak.words.turkish import Name

ONE_ANOTHER = {
    "en": Name("one another", None, False, None),
    "tr": Name("birbirleri", None, False, True),
}  # the others, where a treaty has no sides
LATER = {
    "en": Name("those that joined later", None, False, None),
    "tr": Name("sonradan katılanlar", None, False, False),
}  # who was no party yet on the day of the sentence


def sentence(ledger: Ledger, act: Act, lang: str, day: int) -> str:
    """What a clause says, as one sentence."""
    slots = {slot.name: _slot(ledger, act, slot, lang, day) for slot in act.row.slots}
    if _one_sided(slots):
        slots["one"], slots["other"] = slots["one"][:-1], slots["one"][-1:]
    if lang == "en":
        slots = {
            name: [n._replace(text=the(n.text)) if n.proper else n for n in row]
            for name, row in slots.items()
        }
    if act.row.modal:
        return _modal(ledger, act, slots, lang, day)
    return fill(getattr(act.row.says, lang), slots, lang)


def _slot(ledger: Ledger, act: Act, slot: Slot, lang: str, day: int) -> list[Name]:
    """What stands in a slot as names; where it is left out, whom it means then."""
    values, late = act.slots.get(slot.name), False
    if values is None and slot.default:
        values, late = _meant(ledger, act, slot, day)
    alone = slot.default == "others" and slot.name != "other" and not values and not late
    if alone and _several(ledger, ledger.instruments[act.instrument].parties):
        return [ONE_ANOTHER[lang]]
    found = [_name(ledger, act, value, slot.type, lang, day) for value in values or ()]
    return [*found, LATER[lang]] if late else found


def _several(ledger: Ledger, parties: tuple[str, ...]) -> bool:
    """Whether the parties are more than one: several, or a group of them."""
    return len(parties) > 1 or any(ledger.names[p].type == "group" for p in parties)


def _meant(ledger: Ledger, act: Act, slot: Slot, day: int) -> tuple[tuple[str, ...], bool]:
    """Whom a slot means that is left out: the parties of one side, those across from it, or all, as
    they were on that day; and whether others joined later, of whom it holds from their own day."""
    instrument = ledger.instruments[act.instrument]
    facing = any(s.default == "parties" and s.name not in act.slots for s in act.row.slots)
    if slot.default == "others" and facing:
        found = tuple(party for side in instrument.sides[1:] for party in side)
    elif slot.default == "parties" and len(instrument.sides) > 1:
        found = instrument.sides[0]
    else:
        found = tuple(polities(ledger, act, instrument, slot.name, day))
    towards = _states(ledger, _towards(ledger, act, slot.name, day))
    there = [party for party in found if not _states(ledger, [party]) & towards]
    acceded = instrument.acceded
    late = {party for party in there if party in acceded and acceded[party].when.earliest > day}
    return tuple(party for party in there if party not in late), bool(late)


def _towards(ledger: Ledger, act: Act, slot: str, day: int) -> list[str]:
    """Who stands across from a slot of a bond, where the clause says it: nobody owes to himself."""
    for effect in act.row.effects:
        if isinstance(effect, Owe) and slot in (effect.obligor, effect.obligee):
            facing = effect.obligee if slot == effect.obligor else effect.obligor
            if facing in act.slots:
                return polities(ledger, act, ledger.instruments[act.instrument], facing, day)
    return []


def _states(ledger: Ledger, polities: Iterable[str]) -> set[str]:
    return {ledger.states.get(each, each) for each in polities}


def _modal(ledger: Ledger, act: Act, slots: dict[str, list[Name]], lang: str, day: int) -> str:
    """A duty, ban or right as what must, must not or may be done, by its nature."""
    owed = next(effect for effect in act.row.effects if isinstance(effect, Owe))
    topics: dict[str, list[str]] = {}
    for topic in act.slots.get(owed.topic, ()):
        topics.setdefault(nature(owed, topic, ledger), []).append(topic)
    bounds = [Bound(kind, Standing.NOW, (), (), tuple(of)) for kind, of in topics.items()]
    ends = slots.get(owed.obligor, []), slots.get(owed.obligee, [])
    if owed.nature == "right" and ends[1] == [ONE_ANOTHER[lang]]:
        ends = ends[1], ends[0]  # who has a right is named first: all of them, towards one another
    named = {
        "a": ends[0],
        "b": ends[1],
        "w": slots.get("where", []),
        "p": slots.get("beneficiary", []),
    }
    return " ".join(told(ledger, bound, named, lang, day) for bound in bounds)


def _one_sided(slots: dict[str, list[Name]]) -> bool:
    return len(slots.get("one", ())) > 1 and "other" in slots and not slots["other"]


def _name(ledger: Ledger, act: Act, value: str, type_: str, lang: str, day: int) -> Name:
    if type_ == "text":
        return Name(value, None, False, None)
    for ref in act.refs:
        if ref.id == value and ref.articles:
            return articles_name(ledger, value, ref.articles, lang)
    found = say(ledger, value, lang, day)
    return of_whom(found, lang) if type_ == "group" else found
