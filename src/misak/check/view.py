"""What a check sees, and how it points at lines."""

from __future__ import annotations

from typing import NamedTuple

from misak.booking.books import Books
from misak.effects.values import Why
from misak.ground.faults import Fault
from misak.ground.spots import Spot
from misak.kinds.keys import KEY_OF
from misak.ledger.loaded import Loaded
from misak.ledger.values import At, Instrument


class View(NamedTuple):
    """A loaded ledger and its books under the base reading."""

    loaded: Loaded
    books: Books

    def spot(self, at: At, word: str = "") -> Spot:
        """The place of a word in a line, or of the line."""
        document = self.loaded.documents.get(at.file)
        return document.find(at.line, word) if document else Spot(at.file, at.line)

    def key(self, instrument: Instrument, key: str) -> At:
        """Where the front matter of an instrument says something first, or its beginning where
        it does not."""
        document = self.loaded.documents[instrument.at.file]
        return next(
            (
                instrument.at._replace(line=field.line)
                for field in document.fields
                if KEY_OF.get(field.key) == key
            ),
            instrument.at,
        )

    def fault(
        self, code: str, at: At, word: str = "", *args: str, near: tuple[str, ...] = ()
    ) -> Fault:
        """A fault at a word of a line."""
        return Fault(code, self.spot(at, word), args, near)

    def why(self, code: str, why: Why, word: str = "", *args: str) -> Fault:
        """A fault at the line of a cause."""
        return self.fault(code, why.at, word, *args)
