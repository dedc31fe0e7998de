"""The morphological analyser behind a small protocol: the wall around akana, loaded when prose
is first read."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple, Protocol

from misak.ground.errors import MisakError
from misak.ground.faults import Fault
from misak.ground.spots import Spot
from misak.words.fold import fold

try:  # an extra: reading prose needs it, nothing else does
    import akana  # type: ignore[import-not-found, import-untyped, unused-ignore]
except ImportError:  # pragma: no cover - tested by hiding the package
    akana = None

COPULAS = {"Cop", "CopPres3sg", "CopPast", "CopEvid", "CopCond"}


class NoAnalyser(MisakError, RuntimeError):
    """The extra is not installed; ``misak.explain`` says how to get it."""

    @property
    def fault(self) -> Fault:
        """The same as a fault."""
        return Fault("R706", Spot("note"), (str(self),))


class Analysis(NamedTuple):
    """One analysis of a word: its lemma as a search key (a verb without -mak), its part of
    speech and its morphemes in order."""

    lemma: str
    pos: str
    feats: tuple[str, ...]


class Analyser(Protocol):
    """What the reader needs of an analyser: every analysis of a word, best first; none for a
    word that it does not know."""

    def readings(self, word: str) -> tuple[Analysis, ...]:
        """All analyses of one word."""
        ...


class Akana:
    """Akana's analyses, without those that rest on abbreviations of a letter or two."""

    def __init__(self) -> None:
        if akana is None:
            raise NoAnalyser("misak[prose]")
        self._engine = akana.Morphology()

    @lru_cache(maxsize=100_000)  # noqa: B019 - one analyser lives as long as the program
    def readings(self, word: str) -> tuple[Analysis, ...]:
        """All analyses of one word."""
        found = []
        for row in self._engine.analyze(word):
            if row["secondary_pos"] == "Abbrv" or len(row["root"]) < 2:
                continue
            reading = Analysis(
                lemma(row["lemma"], row["primary_pos"]), row["primary_pos"], tuple(row["morphemes"])
            )
            if reading not in found:
                found.append(reading)
        return tuple(found)


def lemma(text: str, pos: str) -> str:
    """A lemma as a search key; verbs lose -mak and -mek."""
    if pos == "Verb" and text.endswith(("mak", "mek")):
        text = text[:-3]
    return fold(text)


def installed() -> bool:
    """Whether the extra is there."""
    return akana is not None


@cache
def analyser() -> Analyser:
    """The analyser in use; raises NoAnalyser where the extra is missing."""
    return Akana()
