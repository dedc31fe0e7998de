"""The closed list of what a clause can do. A new effect is a decision (DECISIONS.md); a new kind is not."""

from typing import NamedTuple


class MoveTitle(NamedTuple):
    """Title changes hands.

    ``mode``: ``give`` needs the giver to hold (nemo dat), ``leave`` moves from any party, ``renounce`` gives up
    what one has and is never void, ``claim`` makes title contested.
    """

    scope: str
    giver: str
    taker: str
    mode: str
    fluent: str = "title"


class MoveAdministration(NamedTuple):
    """Administration changes hands: ``hand`` by force, ``entrust`` by agreement, ``back`` to the holder of title."""

    scope: str
    giver: str
    taker: str
    mode: str
    fluent: str = "administration"


Move = MoveTitle | MoveAdministration


class Set(NamedTuple):
    """A fact begins. ``args`` are slots; ``value`` is a constant or ``=slot``; a class keeps one value at a time.

    ``lasting`` outlives any time that a clause could set; ``superior`` says what the polity in ``under`` is to the
    place: ``within`` its state, or ``over`` another's land (rule 31).
    """

    fluent: str
    args: tuple[str, ...]
    value: str = "yes"
    klass: str = ""
    under: str = ""
    pairs: str = ""  # "both": every pair of the two slots, either order; "each": ordered
    lasting: bool = False
    superior: str = ""


class Lift(NamedTuple):
    """A fact ends: of that value where one is named, else all of that class. ``how`` says in what way."""

    fluent: str
    args: tuple[str, ...]
    how: str = "ended"
    value: str = ""
    klass: str = ""
    pairs: str = ""


class EndInstrument(NamedTuple):
    """Instruments end, or articles of them, for some parties or for all. ``how`` says in what way."""

    instrument: str
    parties: str
    how: str = "ended"
    fluent: str = "in_force"


class Owe(NamedTuple):
    """A bond from obligor to obligee. ``nature`` is ``duty``, ``ban`` (a duty not to) or ``right``; ``mutual`` binds each pair both ways.

    ``single`` is done once (rule 30); ``sums`` may say how much and how often.
    """

    nature: str
    topic: str
    obligor: str
    obligee: str
    mutual: bool = False
    single: bool = False
    sums: bool = False


class Open(NamedTuple):
    """A matter is opened, or referred to a procedure; ``claimants`` over ``scope`` make its title contested."""

    matter: str
    procedure: str = ""
    claimants: str = ""
    scope: str = ""


class Settle(NamedTuple):
    """A matter is settled or closed (``how``)."""

    matter: str
    how: str = "settled"


class Perform(NamedTuple):
    """Articles of an instrument are performed: the bonds that ``topic`` names, else their single acts (rules 22, 40)."""

    instrument: str
    topic: str


class Carry(NamedTuple):
    """Facts pass from one polity to another: succession of states (VCS 11, 12), all or one grant a place."""

    giver: str
    taker: str
    scope: str = ""


class Link(NamedTuple):
    """Two instruments or articles are joined: adopts, preserves, prolongs, mediates, ..."""

    relation: str
    source: str
    target: str
    hears: tuple[str, ...] = ()


class Attest(NamedTuple):
    """A statement about a fact that moves nothing; it joins the reasons of what it confirms."""

    fluent: str
    args: tuple[str, ...]
    value: str = "yes"


class Nothing(NamedTuple):
    """An article that begins and ends nothing that the books follow: silence made explicit."""


Effect = MoveTitle | MoveAdministration | Set | Lift | EndInstrument | Owe | Open | Settle | Perform | Carry | Link | Attest | Nothing
