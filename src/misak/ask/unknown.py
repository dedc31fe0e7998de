"""What a name that cannot be taken for one thing raises: unknown, of another type, of several,
or of a part of something."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from misak.ground.errors import MisakError


class Precision(Enum):
    """How a name stands to the entry that bears it: the thing itself, a part of it, a whole of
    which it is a part, or about the same."""

    EXACT = ""
    PART = "part"
    WHOLE = "whole"
    APPROXIMATE = "approximate"


class Heard(NamedTuple):
    """A name as understood: the id, what was said, and how the one stands to the other."""

    id: str
    said: str
    precision: Precision


class UnknownName(MisakError, LookupError):
    """A name that the books do not know, or know as another type of thing (``is_a``).

    ``name`` and ``type`` say what was looked for; ``near`` what may have been meant.
    """

    def __init__(self, name: str, type_: str, near: tuple[str, ...], is_a: str = "") -> None:
        self.name, self.type, self.near, self.is_a = name, type_, near, is_a
        offer = f"; did you mean {', '.join(near)}?" if near else ""
        super().__init__(f"unknown {type_} {name!r}{offer}")


class Ambiguous(UnknownName):
    """A name that several things bear, or of which the books follow only ``parts``.

    ``near`` are their ids, ``told`` says each with its day, in Turkish and in English.
    """

    def __init__(
        self, name: str, type_: str, near: tuple[str, ...], told: tuple[str, str], parts: bool
    ) -> None:
        super().__init__(name, type_, near)
        self.told, self.parts = told, parts
        self.args = (f"{name!r} may mean: {told[1]}",)


class Inexact(UnknownName):
    """A name of a part, of a whole or of about the same thing, where only the thing itself will
    do: ``heard`` says of which."""

    def __init__(self, heard: Heard, type_: str, told: tuple[str, str]) -> None:
        super().__init__(heard.said, type_, (heard.id,))
        self.heard, self.told = heard, told
        self.args = (f"{heard.said!r} is no name of {heard.id} itself ({heard.precision.value})",)
