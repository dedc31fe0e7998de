"""Patterns that are compiled when they are first used: a long one takes a millisecond or two, and
most commands meet none of them."""

from __future__ import annotations

import re
from typing import cast


class _Late:
    """Stands for a pattern, and becomes it method by method."""

    def __init__(self, text: str, flags: int) -> None:
        self._given = (text, flags)

    def __getattr__(self, name: str) -> object:
        found = getattr(re.compile(*self._given), name)
        setattr(self, name, found)  # from now on without a detour
        return found


def late(text: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern, compiled when it is first used."""
    return cast("re.Pattern[str]", _Late(text, flags))
