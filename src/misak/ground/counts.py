"""Numbers with their noun, as English counts: *1 row*, *2 rows*. Turkish has the noun in the
singular after a number, so that a Turkish text names the number alone."""

from __future__ import annotations


class Count(int):
    """A number that a text may give a noun: ``{n:row}`` is *1 row* or *2 rows*, and
    ``{n:is|are}`` is the first or the second word without the number."""

    def __format__(self, noun: str) -> str:
        one, _, more = noun.partition("|")
        if more:
            return one if self == 1 else more
        if one.isalpha() and len(one) > 1:
            return f"{int(self)} {one}" if self == 1 else f"{int(self)} {one}s"
        return format(int(self), noun)


def with_counts(text: str, *values: object, **named: object) -> str:
    """A text with its values put in, in which each number takes the noun that stands with it."""
    return text.format(*map(_counted, values), **{key: _counted(v) for key, v in named.items()})


def _counted(value: object) -> object:
    return Count(value) if isinstance(value, int) and not isinstance(value, bool) else value
