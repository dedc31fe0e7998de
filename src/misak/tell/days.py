"""The day that a telling is for: as people write it, or today."""

from __future__ import annotations

from datetime import date

from misak.ask.language import NotUnderstood, day


def when(text: str | int | None) -> int:
    """A day from a text (1921-10-14, 14.10.1921, 14 Ekim 1921; a month or a year is its last day); today without one. Raises NotUnderstood."""
    if isinstance(text, int):
        return text
    if not text:
        return date.today().toordinal()
    found = day(text)
    if found is None:
        raise NotUnderstood("D401", (text,))
    return found
