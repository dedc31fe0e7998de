"""What may stand as a wrong answer: only what the books prove false, under every account that
is not rejected."""

from __future__ import annotations

from misak.ask.answer import Answer
from misak.ask.library import Library
from misak.ledger.values import Act


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


def says_not(acts: list[Act], said: Act) -> bool:
    """Whether no clause among an instrument's acts says the same or nearly the same: the same
    kind about one of the same things, under any account."""
    things = {each for slot in said.slots.values() for each in slot}
    return not any(
        act.row.id == said.row.id
        and things & {each for slot in act.slots.values() for each in slot}
        for act in acts
    )
