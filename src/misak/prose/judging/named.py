"""Which paper or happening the words of a claim mean in their sentence."""

from __future__ import annotations

from misak.prose.frames.claims import Filler
from misak.prose.frames.reader import Sentence
from misak.prose.judging.shelf import Shelf
from misak.prose.reading.linking import Linker
from misak.prose.reading.mentions import INSTRUMENTS


def instrument_of(shelf: Shelf, linker: Linker, filler: Filler | None, sentence: Sentence) -> str:
    """The instrument or happening that a filler means in its sentence."""
    if filler is None or filler.mention is None:
        return ""
    if sentence.context.instrument in filler.ids:
        return sentence.context.instrument
    said = sentence.dates[0] if sentence.dates else None
    day = said.day if said else sentence.context.day
    return linker.resolve(filler.mention, INSTRUMENTS, day, said.iso if said else "")
