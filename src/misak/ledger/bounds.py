"""What bounds a clause or a dated line in time: a day, an event in quotes, an instrument."""

from __future__ import annotations

from collections.abc import Mapping

from misak.ground.days import read_date
from misak.ledger.references import references
from misak.ledger.values import Name, Ref


def undated(text: str) -> bool:
    """Whether an attribute names in quotes an event that has not come, or that has no day (rule
    40)."""
    return len(text) > 2 and text[0] == text[-1] == '"'


def bounds(text: str, names: Mapping[str, Name]) -> bool:
    """Whether a day, an event in quotes, or instruments that are known bound a clause."""
    if undated(text) or read_date(text) is not None:
        return True
    return all(ref.id in names for ref in references(text) or (Ref("", None),))
