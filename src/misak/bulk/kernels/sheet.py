"""Room for intervals: columns that blocks are written into one after another, so that nothing
is joined at the end."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from misak.bulk.kernels.chains import Array
from misak.bulk.kernels.values import Intervals

SPARE = 4  # one interval in so many more than there are rows has room without growing


class Sheet:
    """Six columns with room for about ``rows`` intervals; what is not written takes no memory.

    A sheet can be a piece of another: then it writes into its columns, until it needs more room
    than the piece has.
    """

    def __init__(self, rows: int, columns: list[Array] | None = None) -> None:
        self.count, self.grown = 0, False
        self._columns = columns or [
            np.empty(_roomy(rows) + 64, np.int32) for _ in Intervals._fields
        ]

    def room(self, rows: int) -> list[Array]:
        """The columns of the next ``rows`` intervals, to be written."""
        begin, self.count = self.count, self.count + rows
        if self.count > len(self._columns[0]):
            self.grown = True
            for at, old in enumerate(self._columns):
                self._columns[at] = np.empty(self.count + self.count // 2, np.int32)
                self._columns[at][:begin] = old[:begin]
        return [column[begin : self.count] for column in self._columns]

    def pieces(self, begins: list[int]) -> list[Sheet]:
        """Pieces for the intervals of rows that begin at these, with the spare room of each; to
        be put together by ``join``."""
        edges = [*map(_roomy, begins), len(self._columns[0])]
        return [
            Sheet(0, [column[low:high] for column in self._columns])
            for low, high in pairwise(edges)
        ]

    def join(self, pieces: list[Sheet]) -> None:
        """Put the intervals of all pieces behind each other: those of the later ones move down
        within the columns, unless a piece has left them because it needed more room."""
        if any(piece.grown for piece in pieces):
            parts = [[column[: each.count] for column in each._columns] for each in pieces]
            self._columns = [np.concatenate(columns) for columns in zip(*parts)]
        else:
            at = pieces[0].count
            for piece in pieces[1:]:
                for mine, theirs in zip(self._columns, piece._columns):
                    mine[at : at + piece.count] = theirs[: piece.count]
                at += piece.count
        self.count = sum(piece.count for piece in pieces)

    def intervals(self) -> Intervals:
        """What was written."""
        return Intervals(*(column[: self.count] for column in self._columns))


def _roomy(rows: int) -> int:
    """Room for the intervals of some rows."""
    return rows + rows // SPARE
