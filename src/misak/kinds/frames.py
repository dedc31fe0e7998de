"""How Turkish prose says what a row means: frames, each a line of text, read once into values.

A frame is parts between semicolons: first its triggers (``kabul et | benimse``: the words of each in order, the last a verb's lemma;
``~özerk`` is no verb but any word of the clause), then roles (``what=place@OG!``: slot, types, where it may stand, ``!`` where it must),
context (``+sınır|hudut`` one of them stands in the clause, ``-taviz`` none does, ``!hak`` not right before the verb), constants (``status:final``) and ``neg`` or ``pos``;
``also`` stands beside other claims of its verb, ``nominal`` wants a verbal noun, ``able`` a verb that can.
Where a role may stand: S doer, O what is done to, D A L I G N the cases, W between, B on behalf of, K against, M through, T after,
Q because of, P under the hand of, E except, H the noun that a participle belongs to, Z as, C commanded by, Y a place named earlier, R what remains of the clause.
"""

from __future__ import annotations

from typing import NamedTuple

from misak.kinds import frames_tr, frames_tr_acts, frames_tr_life
from misak.words.fold import fold


class Role(NamedTuple):
    """A role of a frame: the slot it fills, the types of names it takes (``text`` takes any words), where it may stand."""

    slot: str
    types: tuple[str, ...]
    where: str
    needed: bool


class Trigger(NamedTuple):
    """The words of a trigger as search keys; ``verb`` where the last of them is a verb's lemma."""

    words: tuple[str, ...]
    verb: bool


class Frame(NamedTuple):
    """One way of saying what a row of the catalogue means, in one language. ``sign`` is neg, pos or empty."""

    kind: str
    lang: str
    text: str
    triggers: tuple[Trigger, ...]
    roles: tuple[Role, ...]
    near: tuple[tuple[str, ...], ...]
    never: tuple[str, ...]
    constants: tuple[tuple[str, str], ...]
    sign: str
    close: tuple[str, ...]


def read(kind: str, lang: str, text: str) -> Frame:
    """One frame from its line."""
    head, *rest = (part.strip() for part in text.split(";"))
    triggers = tuple(_trigger(one.strip()) for one in head.split("|"))
    roles: list[Role] = []
    near: list[tuple[str, ...]] = []
    never: list[str] = []
    close: list[str] = []
    constants: list[tuple[str, str]] = []
    sign = ""
    for part in rest:
        if part in ("neg", "pos"):
            sign = part
        elif part.startswith("+"):
            near.append(tuple(fold(word) for word in part[1:].split("|")))
        elif part.startswith("!"):
            close += [fold(word) for word in part[1:].split("|")]
        elif part.startswith("-"):
            never += [fold(word) for word in part[1:].split("|")]
        elif "=" in part:
            roles.append(_role(part))
        else:
            name, _, value = part.partition(":")
            constants.append((name, value))
    return Frame(kind, lang, text, triggers, tuple(roles), tuple(near), tuple(never), tuple(constants), sign, tuple(close))


def _trigger(text: str) -> Trigger:
    return Trigger(tuple(fold(word) for word in text.lstrip("~").split()), not text.startswith("~"))


def _role(part: str) -> Role:
    slot, _, rest = part.partition("=")
    types, _, where = rest.partition("@")
    return Role(slot.strip(), tuple(types.split(",")), where.rstrip("!"), where.endswith("!"))


TABLES = (("tr", frames_tr.FRAMES), ("tr", frames_tr_acts.FRAMES), ("tr", frames_tr_life.FRAMES))
FRAMES: tuple[Frame, ...] = tuple(read(kind, lang, text) for lang, table in TABLES for kind, texts in table.items() for text in texts)
