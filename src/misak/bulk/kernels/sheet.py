"""Room for intervals: columns that blocks are written into one after another, so that nothing
is joined at the end."""

from __future__ import annotations

import numpy as np

from misak.bulk.kernels.chains import Array
from misak.bulk.kernels.values import Intervals


class Sheet:
    """Six columns with room for about ``rows`` intervals; what is not written takes no memory."""

    def __init__(self, rows: int) -> None:
        self.count = 0
        self._columns = [np.empty(rows + rows // 4 + 64, np.int32) for _ in Intervals._fields]

    def room(self, rows: int) -> list[Array]:
        """The columns of the next ``rows`` intervals, to be written."""
        begin, self.count = self.count, self.count + rows
        if self.count > len(self._columns[0]):
            for at, old in enumerate(self._columns):
                self._columns[at] = np.empty(self.count + self.count // 2, np.int32)
                self._columns[at][:begin] = old[:begin]
        return [column[begin : self.count] for column in self._columns]

    def add(self, other: Sheet) -> None:
        """Put the intervals of another sheet behind these."""
        for here, there in zip(self.room(other.count), other._columns):
            here[:] = there[: other.count]

    def intervals(self) -> Intervals:
        """What was written."""
        return Intervals(*(column[: self.count] for column in self._columns))
