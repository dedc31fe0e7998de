"""Claims as the 29 kinds of gold texts have them: a kind and its arguments as the words of the
text."""

from __future__ import annotations

from misak.kinds.catalogue import BY_ID
from misak.kinds.readings import ARGUMENTS, GIVEN
from misak.prose.frames.claims import Claim, Filler
from misak.prose.frames.reader import Sentence

Clause = dict[str, object]


def clauses(sentence: Sentence) -> list[Clause]:
    """What a sentence claims, as gold has it; rows that answer to none of the kinds are left
    out."""
    found: list[Clause] = []
    for claim in sentence.claims:
        made = clause(claim)
        if made is not None and made not in found:
            found.append(made)
    return found


def clause(claim: Claim) -> Clause | None:
    """One claim as a kind with arguments; None where the row answers to none."""
    reading = BY_ID[claim.kind].reading
    if reading not in ARGUMENTS:
        return None
    made: Clause = {"kind": reading}
    for name, slots in ARGUMENTS[reading].items():
        texts = [text for slot in slots for text in _texts(claim.roles.get(slot, ()))]
        given = GIVEN.get(name, {}).get(claim.kind)
        texts = texts or ([given] if given else [])
        if texts:
            made[name] = texts[0] if len(texts) == 1 else texts
    if (claim.negative or "; neg" in claim.frame) and "neg" in ARGUMENTS[reading]:
        made["neg"] = "1"
    lacks = {"relation": "rel", "cause": "cause"}.get(reading, "kind") not in made
    return None if lacks else made


REFERENTS = {"@each": "taraflar"}


def _texts(fillers: tuple[Filler, ...]) -> list[str]:
    """The words of a role; what stands for the parties is called so."""
    return [
        REFERENTS.get(
            f.ids[0] if f.ids else "",
            "taraflar" if f.text.lower() in ("diğerleri", "öteki taraflar") else f.text,
        )
        for f in fillers
    ]
