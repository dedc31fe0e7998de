"""Clauses that say nothing but one known name for each slot, as most do, read by the words between
the names. Every other clause is read by ``ledger/acts.py``, and so could these be."""

from __future__ import annotations

from collections.abc import Callable

from misak.kinds.row import Kind
from misak.ledger.acts import FITS, Standing
from misak.ledger.values import Act, Name
from misak.text.attributes import Attributes
from misak.text.clauses import MARKING, NAMED, shape

One = Callable[[str], "tuple[str, ...] | None"]
NOTHING: Attributes = {}  # shared by all clauses that say nothing more


class Plain:
    """How plain clauses are read with the names of a ledger. Each name that may stand alone in
    a slot is made a value once: ten thousand clauses share it."""

    def __init__(self, names: dict[str, Name]) -> None:
        self.alone: dict[str, dict[str, tuple[str, ...]]] = {type_: {} for type_ in NAMED}
        self.forms: dict[tuple[str, ...], tuple[Kind, tuple[tuple[str, One], ...]] | None] = {}
        for id_, name in names.items():
            if id_ not in MARKING:
                one = (id_,)
                for type_ in NAMED:
                    if name.type in FITS[type_]:
                        self.alone[type_][id_] = one

    def form(self, words: tuple[str, ...]) -> tuple[Kind, tuple[tuple[str, One], ...]] | None:
        """The row of a line whose every second token is one of these, and how the value of each
        slot is found."""
        known = shape(words)
        found = self.forms[words] = (
            (known.row, tuple((slot, self.alone[type_].get) for slot, type_ in known.slots))
            if known
            else None
        )
        return found

    def act(self, text: str, article: str, line: int, number: int, at: Standing) -> Act | None:
        """The act of a plain clause; None for any other."""
        tokens = text.split()
        words = tuple(tokens[::2])
        form = self.forms[words] if words in self.forms else self.form(words)
        if form is None or len(tokens) % 2:
            return None
        row, getters = form
        slots: dict[str, tuple[str, ...]] = {}
        for (slot, get), value in zip(getters, tokens[1::2]):
            one = get(value)
            if one is None:
                return None
            slots[slot] = one
        path, instrument = at
        new = tuple.__new__  # a call of the class takes twice as long, for each of all clauses
        rest = (NOTHING, None, None, "", -1, (), True, path, line)
        return new(Act, (number, row, slots, (), instrument, article, *rest))
