"""What the names of a claim may mean: states, places, the members of a group on a day, the holders
of a land."""

from __future__ import annotations

from misak.prose.frames.claims import Filler
from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.shelf import Shelf
from misak.words.fold import fold

NONE: frozenset[str] = frozenset()
HOLDING = ("polity", "thing")  # types of slots in which a place may stand for who has it
KEPT = 50_000  # meanings of fillers that are remembered


def states(shelf: Shelf, filler: Filler, sentence: Sentence, day: int) -> frozenset[str]:
    """All that a filler may mean, as states, places and instruments; the parties of the
    heading's instrument, of a group its members of the day, where it stands for them."""
    if not filler.ids:
        return frozenset()
    if filler.ids[0] in ("@parties", "@each"):
        instrument = shelf.ledger.instruments.get(sentence.context.instrument)
        parties = instrument.parties if instrument else ()
        return frozenset[str]().union(*(shelf.members(party, day) for party in parties))
    key = (filler.ids, day)
    if key not in shelf.meant:
        if len(shelf.meant) > KEPT:
            shelf.meant.clear()
        shelf.meant[key] = _meant(shelf, filler, day)
    return shelf.meant[key]


def meant(shelf: Shelf, filler: Filler, sentence: Sentence, day: int, type_: str) -> frozenset[str]:
    """All that a filler may mean in a slot of a type: a place that stands for a state is its
    holder (*Anadolu*), unless a state has that name."""
    own = states(shelf, filler, sentence, day)
    land = filler.mention is None or "polity" not in filler.mention.types
    return own | holders(shelf, own, day) if type_ in HOLDING and land else own


def _meant(shelf: Shelf, filler: Filler, day: int) -> frozenset[str]:
    if filler.ids[0].startswith("person:"):
        return frozenset([fold(filler.ids[0].partition(":")[2])])
    found = bodies(shelf, filler.ids, day)
    for id_ in filler.ids:
        found |= shelf.parts(id_) | shelf.lands.get(id_, NONE)
    return found


def bodies(shelf: Shelf, ids: tuple[str, ...], day: int) -> frozenset[str]:
    """The states and places that some ids are, of a group itself and its members of the day; what
    may be a body of its own (*the League*) is not each of its members."""
    itself = any(_polity(shelf, i) for i in ids)
    found: set[str] = set()
    for id_ in ids:
        if id_ not in shelf.ledger.groups:
            found.add(shelf.state(id_))
        else:
            found |= {id_, *(() if itself else shelf.members(id_, day))}
    return frozenset(found)


def _polity(shelf: Shelf, id_: str) -> bool:
    return id_ in shelf.ledger.names and shelf.ledger.names[id_].type == "polity"


def holders(shelf: Shelf, names: frozenset[str], day: int) -> frozenset[str]:
    """The states that hold places on a day: *Anadolu* for who holds it."""
    held = (
        (
            shelf.books.holder(n, day)
            for n in names
            if n in shelf.ledger.names and shelf.ledger.names[n].type == "place"
        )
        if day
        else ()
    )
    return frozenset(shelf.state(h) for h in held if h)
