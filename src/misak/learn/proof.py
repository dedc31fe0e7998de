"""What may stand as a wrong answer: only what the books prove false, under every account that
is not rejected."""

from __future__ import annotations

from collections.abc import Iterable

from misak.ask.answer import Answer
from misak.ask.library import Library
from misak.kinds.effects import MoveTitle
from misak.ledger.values import Act, Ledger


def sure(answer: Answer) -> bool:
    """Whether an answer can be a key: covered, contested by nobody, out of a checked article."""
    first = answer.because[0]
    return (
        answer.covered
        and not answer.contested
        and len(answer.value) == 1
        and bool(first.get("checked"))
        and first.get("rank") == "accepted"
        and bool(first.get("instrument"))
        and not [one for one in answer.alternatives if one["rank"] != "rejected"]
    )


def had(library: Library, place: str, day: int) -> tuple[frozenset[str], bool]:
    """Who is said to have title or administration of a place on a day, by the base or any account
    that is not rejected; and whether the books cover it."""
    named: set[str] = set()
    covered = True
    for fluent in ("title", "administration"):
        answer = library.ask(f"{fluent}({place})", on=day)
        named |= {str(each) for each in answer.ids}
        for other in answer.alternatives:
            if other["rank"] != "rejected":
                values: list[dict[str, object]] = other["value"]  # type: ignore[assignment]
                named |= {str(value["id"]) for value in values}
        covered = covered and answer.covered
    return frozenset(named), covered


def between_others(ledger: Ledger, id_: str, said: Act) -> bool:
    """Whether an instrument cannot well say what a clause says, whatever of its articles the books
    have: somebody whom the clause names is no party to it. Who moves land is known of every
    treaty; that prisoners were sent home, a frontier was drawn, or trade was freed, may well stand
    in an article of which the books do not tell."""
    if any(isinstance(effect, MoveTitle) for effect in said.row.effects):
        return True
    names = [each for slot in said.slots.values() for each in slot if each in ledger.names]
    who = [each for each in names if ledger.names[each].type in ("polity", "group")]
    if not who or any(slot.default and slot.name not in said.slots for slot in said.row.slots):
        who += ledger.instruments[said.instrument].parties
    return not _states(ledger, who) <= _states(ledger, ledger.instruments[id_].parties)


def _states(ledger: Ledger, polities: Iterable[str]) -> set[str]:
    """The states of polities, and of the members of groups."""
    each = [row[0] for one in polities for row in ledger.groups.get(one, ((one,),))]
    return {ledger.states.get(one, one) for one in each}


def says_not(acts: list[Act], said: Act) -> bool:
    """Whether no clause among an instrument's acts says the same or nearly the same: the same
    kind about one of the same things, under any account."""
    things = {each for slot in said.slots.values() for each in slot}
    return not any(
        act.row.id == said.row.id
        and things & {each for slot in act.slots.values() for each in slot}
        for act in acts
    )
