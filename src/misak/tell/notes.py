"""Footnotes: each clause that a telling rests on, once, with a number."""

from __future__ import annotations

from misak.ask.answer import Json
from misak.ask.reasons import reason
from misak.booking.books import Books
from misak.effects.values import Why


class Notes:
    """Numbers for causes in the order in which they are first mentioned; several clauses of one
    article share a number."""

    def __init__(self, books: Books) -> None:
        self.books = books
        self.rows: list[Json] = []
        self._numbers: dict[object, int] = {}

    def number(self, why: Why) -> int:
        """The number of a cause."""
        key = self._key(
            getattr(why, "instrument", None),
            getattr(why, "article", None),
            why.at.file,
            why.at.line,
        )
        if key in self._numbers and getattr(why, "checked", True):
            return self._numbers[key]
        return self.add(reason(self.books, why))

    def add(self, row: Json) -> int:
        """The number of a reason that was told already."""
        key = self._key(row["instrument"], row["article"], row["file"], row["line"])
        if key not in self._numbers:
            self._numbers[key] = len(self._numbers) + 1
            self.rows.append({"number": self._numbers[key], **row})
        elif not row["checked"]:
            self.rows[self._numbers[key] - 1]["checked"] = False
        return self._numbers[key]

    def mark(self, why: Why) -> str:
        """``[3]``."""
        return f"[{self.number(why)}]"

    @staticmethod
    def _key(instrument: object, article: object, file: object, line: object) -> object:
        return (instrument, article) if instrument and article else (file, line)
