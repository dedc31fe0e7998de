"""The shape of one row of the catalogue: a kind of clause, its words, slots, effects and sentences."""

from typing import NamedTuple

from misak.kinds.effects import Effect


class Words(NamedTuple):
    """One term in the two vocabularies of the clause line: whole, hyphenated tokens."""

    en: str
    tr: str


class Says(NamedTuple):
    """A sentence template in both languages.

    ``{slot}`` is replaced by the names in that slot; ``{slot:dat}`` asks for a Turkish case
    (acc, dat, loc, abl, gen, ins). A slot that is empty drops the bracketed part around it:
    ``[ from {giver}]``.
    """

    en: str
    tr: str


class Slot(NamedTuple):
    """One slot of a clause.

    ``type`` is a name of the gazetteer's types (place, polity, topic, matter, instrument, people,
    procedure, thing) or ``text``. ``marker`` is the word that introduces the slot; the head slot has none.
    """

    name: str
    type: str
    marker: Words | None = None
    many: bool = False
    optional: bool = False
    default: str = ""  # "parties": the instrument's parties; "others": its parties without those of the other slot


class Kind(NamedTuple):
    """A row. ``family`` groups rows for the documents; ``reading`` is the kind of claim that prose makes of it."""

    id: str
    family: str
    word: Words
    slots: tuple[Slot, ...]
    effects: tuple[Effect, ...]
    says: Says
    asks: Says
    dispositive: bool = False  # outlives its instrument (VCLT 70(1)(b), VCS 11)
    passes: bool = False  # goes to a successor state (VCS 11, 12)
    on_signature: bool = False  # acts on signature already, as matters do
    modal: bool = False  # told by the nature of its bond (must, must not, may), in the verb of its topic
    derived: bool = False  # a claim of prose that the books derive; not to be written as a clause
    reading: str = ""
    export: str = ""
    frames: tuple[str, ...] = ()
