"""Whether persons are among those who signed a paper."""

from __future__ import annotations

from misak.kinds.persons import TITLES
from misak.prose.frames.claims import Filler
from misak.prose.judging.ways.front_signers import same_person
from misak.words.fold import fold


def signed_by(persons: list[Filler], names: list[str]) -> bool:
    """Whether all of some persons are among the signatories."""
    known = {_plain(name) for name in names}
    return all(_signer(_plain(person.ids[0].partition(":")[2]), known) for person in persons)


def _plain(name: str) -> str:
    """A name as its words, a hyphen as a blank."""
    return fold(name).replace("-", " ")


def _signer(key: str, known: set[str]) -> bool:
    """Whether a person is among some names, by a part of the name or by the surname; a title is
    neither (*Rauf Bey*, *Hasan Bey*)."""
    said = _untitled(key)
    held = [_untitled(name) for name in known]
    own = " ".join(said)
    return (
        bool(said)
        and any(
            own in " ".join(name) or " ".join(name) in own or set(said) & set(name[-1:])
            for name in held
            if name
        )
    ) or any(same_person(said, name) for name in held)


def _untitled(name: str) -> list[str]:
    return [word for word in name.split() if word not in TITLES]
