"""All rows, in one explicit tuple, and the indexes that the stages use."""

from __future__ import annotations

from misak.kinds import (
    derived,
    happenings,
    instruments,
    obligation,
    peace,
    recognition,
    status,
    territory,
)
from misak.kinds.row import Kind

ROWS: tuple[Kind, ...] = (
    *territory.ROWS,
    *status.ROWS,
    *peace.ROWS,
    *recognition.ROWS,
    *obligation.ROWS,
    *instruments.ROWS,
    *happenings.ROWS,
    *derived.ROWS,
)

BY_ID: dict[str, Kind] = {row.id: row for row in ROWS}
BY_WORD: dict[str, tuple[Kind, str]] = {}
for _row in ROWS:
    BY_WORD[_row.word.tr] = (_row, "tr")
    BY_WORD[_row.word.en] = (_row, "en")
