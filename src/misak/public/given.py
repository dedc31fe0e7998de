"""What the library is given: names as texts or as values of the books, words out of a list,
numbers; whatever else is given is refused in one way, not by whatever stumbles over it first."""

from __future__ import annotations

from collections.abc import Iterable

from misak.ask.unknown import UnknownName
from misak.ground.errors import NotPossible, none_of, short
from misak.ledger.references import say_label
from misak.public.papers import Article, Paper
from misak.public.values import Entry

Named = str | Entry | Article
Names = Named | Iterable[Named]


def text(given: object) -> str:
    """A text that was given. Raises NotPossible for what is none."""
    if isinstance(given, str):
        return str(given)  # the texts of NumPy too
    raise NotPossible(f"{short(given)} is no text", f"{short(given)} bir metin değil")


def name(given: object) -> str:
    """An id or name, or the id of a value of the books. Raises NotPossible."""
    if isinstance(given, Entry):
        return given.id
    if isinstance(given, str):
        return str(given)
    raise NotPossible(
        f"{short(given)} is no name: an id, a name, or a value of the books is wanted",
        f"{short(given)} bir ad değil: bir kimlik, bir ad ya da defterden bir değer verilmeli",
    )


def paper(given: object) -> str:
    """The same where a treaty, document or happening is meant, or one of its articles. Raises
    UnknownName for a value of another type."""
    if isinstance(given, Article):
        return f"{given.treaty} {say_label(given.label, 'en')}"
    if isinstance(given, Entry) and not isinstance(given, Paper):
        raise UnknownName(given.id, "instrument", (), given.type)
    return name(given)


def several(given: object) -> tuple[object, ...]:
    """One name or several."""
    if isinstance(given, (str, Entry, Article)) or not isinstance(given, Iterable):
        return (given,)
    return tuple(given)


def one_of(given: object, known: tuple[str, ...]) -> str:
    """A word out of a list. Raises NotPossible."""
    if isinstance(given, str) and given in known:
        return given
    raise none_of(given, known)


def count(given: object, least: int = 0) -> int:
    """A whole number, at least so great. Raises NotPossible."""
    if isinstance(given, int) and not isinstance(given, bool) and given >= least:
        return given
    shown = short(given)
    raise NotPossible(
        f"{shown} is no whole number from {least} on",
        f"{shown} bir tam sayı değil ya da {least} sayısından küçük",
    )
