"""Footnotes: each clause that a telling rests on, once, with a number."""

from __future__ import annotations

from misak.ask.answer import Json
from misak.ask.reasons import reason
from misak.booking.books import Books
from misak.booking.postings import Why


class Notes:
    """Numbers for causes in the order in which they are first mentioned; several clauses of one article share a number."""

    def __init__(self, books: Books) -> None:
        self.books = books
        self.rows: list[Json] = []
        self._numbers: dict[object, int] = {}

    def number(self, why: Why) -> int:
        """The number of a cause."""
        key = self._key(why)
        if key not in self._numbers:
            self._numbers[key] = len(self._numbers) + 1
            self.rows.append({"number": self._numbers[key], **reason(self.books, why)})
        elif not getattr(why, "checked", True):
            self.rows[self._numbers[key] - 1]["checked"] = False
        return self._numbers[key]

    def _key(self, why: Why) -> object:
        article = getattr(why, "article", None)
        return (why.instrument, article) if article and hasattr(why, "instrument") else why.at  # type: ignore[union-attr]

    def mark(self, why: Why) -> str:
        """``[3]``."""
        return f"[{self.number(why)}]"
