"""A question about several places at once (*Kars, Ardahan ve Batum 1919'da kimindi?*): as many
questions as places, all taken up by one form. The ending behind the last name is that of all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from misak.ask.language import NotUnderstood
from misak.ask.plain.forms import Span
from misak.ask.plain.reader import Names, Reader, Understood
from misak.ask.plain.words import Word, words
from misak.ask.unknown import UnknownName

AND = frozenset(("ve", "and"))
LONGEST = 4  # words of a place


def understood(reader: Reader, text: str, on: str | None) -> tuple[Understood, ...]:
    """The question that a text asks, or one for each place that it names together. Raises
    NotUnderstood and UnknownName where it is neither."""
    try:
        return (reader.read(text, on),)
    except (NotUnderstood, UnknownName):
        every = words(text)
        for at, word in enumerate(every):
            found = _each(reader, text, every, at, on) if word.key in AND else ()
            if found:
                return found
        raise


def _each(
    reader: Reader, text: str, every: Sequence[Word], at: int, on: str | None
) -> tuple[Understood, ...]:
    """The questions of the places around an *and*; none where these are no places, or one of the
    questions is not understood as the others are."""
    spans = _places(Names(reader.library, every, date.today().toordinal(), []), every, at)
    found: list[Understood] = []
    for span in spans:
        own = list(every[span.first : span.last])
        own[-1] = _carrying(own[-1], every[spans[-1].last - 1].ending)
        asked = [*every[: spans[0].first], *own, *every[spans[-1].last :]]
        meant = reader.meanings(asked, on, [])
        if len(meant) != 1:
            return ()
        question, form = next(iter(meant.items()))
        found.append(Understood(text.strip(), question, form.lang, form))
    return tuple(found) if len({one.form for one in found}) == 1 else ()


def _carrying(word: Word, ending: str) -> Word:
    """A word with the ending that stands behind the last of its list; with its own where it has
    one."""
    return words(f"{word.text}'{ending}")[0] if ending and not word.ending else word


def _places(names: Names, every: Sequence[Word], at: int) -> list[Span]:
    """The places that stand on both sides of an *and*, with those before that a comma parts."""
    behind = range(min(at + 1 + LONGEST, len(every)), at + 1, -1)
    last = next((Span(at + 1, end) for end in behind if _is_place(names, Span(at + 1, end))), None)
    found: list[Span] = [last] if last is not None else []
    end = at
    while found:
        before = range(max(0, end - LONGEST), end)
        near = next((Span(a, end) for a in before if _is_place(names, Span(a, end))), None)
        if near is None:
            break
        found.insert(0, near)
        end = near.first
        if end == 0 or not every[end - 1].listed:
            break
    return found if len(found) > 1 else []


def _is_place(names: Names, span: Span) -> bool:
    return names.heard("p", span) is not None
