"""An act as a sentence in either language, by its row's template, with the names of its day."""

from __future__ import annotations

from misak.kinds.effects import Owe
from misak.kinds.row import Slot
from misak.ledger.pairs import polities
from misak.ledger.values import Act, Ledger
from misak.say.modality import Bound, Standing, told
from misak.say.naming import articles_name, say
from misak.words.english import the
from misak.words.template import fill
from misak.words.turkish import Name

ONE_ANOTHER = {
    "en": Name("one another", None, False, None),
    "tr": Name("birbirleri", None, False, True),
}  # the others, where a treaty has no sides


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
    values = act.slots.get(slot.name)
    if values is None and slot.default:
        values = _meant(ledger, act, slot, day)
    alone = slot.default == "others" and slot.name != "other" and not values
    if alone and _several(ledger, ledger.instruments[act.instrument].parties):
        return [ONE_ANOTHER[lang]]
    return [_name(ledger, act, value, slot.type, lang, day) for value in values or ()]


def _several(ledger: Ledger, parties: tuple[str, ...]) -> bool:
    """Whether the parties are more than one: several, or a group of them."""
    return len(parties) > 1 or any(ledger.names[p].type == "group" for p in parties)


def _meant(ledger: Ledger, act: Act, slot: Slot, day: int) -> tuple[str, ...]:
    """Whom a slot means that is left out: the parties of one side, those across from it, or all."""
    instrument = ledger.instruments[act.instrument]
    facing = any(s.default == "parties" and s.name not in act.slots for s in act.row.slots)
    if slot.default == "others" and facing:
        return tuple(party for side in instrument.sides[1:] for party in side)
    if slot.default == "parties" and len(instrument.sides) > 1:
        return instrument.sides[0]
    return tuple(polities(ledger, act, instrument, slot.name, day))


def _modal(ledger: Ledger, act: Act, slots: dict[str, list[Name]], lang: str, day: int) -> str:
    """A duty, ban or right as what must, must not or may be done, by its nature."""
    owed = next(effect for effect in act.row.effects if isinstance(effect, Owe))
    bound = Bound(owed.nature, Standing.NOW, (), (), act.slots.get(owed.topic, ()))
    ends = slots.get(owed.obligor, []), slots.get(owed.obligee, [])
    if owed.nature == "right" and ends[1] == [ONE_ANOTHER[lang]]:
        ends = ends[1], ends[0]  # who has a right is named first: all of them, towards one another
    named = {
        "a": ends[0],
        "b": ends[1],
        "w": slots.get("where", []),
        "p": slots.get("beneficiary", []),
    }
    return told(ledger, bound, named, lang, day)


def _one_sided(slots: dict[str, list[Name]]) -> bool:
    return len(slots.get("one", ())) > 1 and "other" in slots and not slots["other"]


def _name(ledger: Ledger, act: Act, value: str, type_: str, lang: str, day: int) -> Name:
    if type_ == "text":
        return Name(value, None, False, None)
    for ref in act.refs:
        if ref.id == value and ref.articles:
            return articles_name(ledger, value, ref.articles, lang)
    return say(ledger, value, lang, day)
