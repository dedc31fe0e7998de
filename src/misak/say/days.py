"""Days in words as exactly as they are known: a day, else a month or a year; of a day about the
turn of a year, that it is about that day."""

from __future__ import annotations

from misak.ground.days import BEGINNING, FOREVER, When, read_date
from misak.words.turkish import inflect, say_day

ABOUT = {"en": "about", "tr": "yaklaşık"}


def said_when(when: When | None, day: int, lang: str, case: str = "plain") -> str:
    """A day in words, or only its month or year where no more is known: ``1900``, ``Ekim
    1921'den``."""
    if not BEGINNING < day < FOREVER:
        return when.text if when is not None else ""
    text = say_day(day, lang)
    if when is not None and "/" not in when.text and when.earliest != when.latest:
        if when.earliest <= BEGINNING or when.latest >= FOREVER:
            return when.text
        first, last = say_day(when.earliest, lang).split(), say_day(when.latest, lang).split()
        if first[1:] == last[1:]:
            text = " ".join(last[1:])
        elif first[2] == last[2]:
            text = last[2]
        elif (middle := read_date(when.text.rstrip("?~%"))) is not None and _is_day(middle):
            text = f"{ABOUT[lang]} {say_day(middle.latest, lang)}"
        else:
            text = f"{first[2]}–{last[2]}"
    return inflect(text, case) if lang == "tr" else text


def _is_day(when: When) -> bool:
    return when.earliest == when.latest
