"""What is called by the name of a place: the matter over it, the state that had it for its land."""

from __future__ import annotations

from misak.ledger.values import Ledger
from misak.words.fold import fold

_QUESTION = ("sorunu", "meselesi", "konusu", "question", "dispute", "matter", "affair")
_BEFORE = ("question of ", "future of ")
_AFTER_LAND = (
    "devleti cumhuriyeti kralligi hanligi emirligi prensligi beyligi imamligi"
    " state republic kingdom khanate emirate principality"
).split()
_BEFORE_LAND = "state republic kingdom khanate principality imamate".split()


def without_question(key: str) -> list[str]:
    """A search key, and what is left of it without a word for a matter (*Musul meselesi*)."""
    found = [key]
    found += [key[: -len(word) - 1] for word in _QUESTION if key.endswith(f" {word}")]
    found += [key[len(word) :] for word in _BEFORE if key.startswith(word)]
    return found


def matters_over(ledger: Ledger, place: str) -> tuple[str, ...]:
    """The matters that are over a place and over no other."""
    found = []
    for name in ledger.names.values():
        if name.type == "matter":
            lines = name.lines.get("over", ())
            over = [each.strip() for said, _, _ in lines for each in said.split(",")]
            found += [name.id] if over == [place] else []
    return tuple(found)


def as_states(keys: tuple[str, ...]) -> list[str]:
    """The keys of a state's names that its land's names make: *Hatay* is said for *Hatay Devleti*
    and for *State of Hatay*."""
    return [
        form
        for key in keys
        for form in (
            *(f"{key} {word}" for word in _AFTER_LAND),
            *(f"{word} of {key}" for word in _BEFORE_LAND),
        )
    ]


def joined(text: str) -> list[str]:
    """The keys of a name of two lands written with a hyphen (*Eflak-Boğdan*), as it stands with
    a word between."""
    return [fold(text.replace("-", f" {word} ")) for word in ("ve", "and")] if "-" in text else []
