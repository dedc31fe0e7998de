"""The numbers of a note's items against those of a paper's articles."""

from __future__ import annotations

from misak.prose.frames.reader import Read
from misak.prose.judging.known.shelf import Shelf
from misak.prose.judging.verdicts import CONTRADICTED, SIMPLIFIED, Detail, Mark


def numbering(shelf: Shelf, read: Read) -> list[Mark]:
    """A list of numbered items under an instrument, set against the number of its articles."""
    found = []
    for number, sentence in enumerate(read.sentences):
        if sentence.passage.kind != "intro" or not sentence.context.instrument:
            continue
        instrument = shelf.ledger.instruments[sentence.context.instrument]
        count = len(set(_items(read, number + 1)))
        articles = len([a for a in instrument.articles if a[:1].isdigit()])
        if count > 1 and articles and count != articles:
            said = Detail("numbering", (f"text:{articles}", f"text:{count}"))
            found.append(
                Mark(
                    SIMPLIFIED if count < articles else CONTRADICTED,
                    None,
                    number,
                    0,
                    len(sentence.passage.text),
                    instrument.dates[:1],
                    (said,),
                    kind="numbering",
                )
            )
    return found


def _items(read: Read, first: int) -> list[str]:
    """The numbers of the items that follow an introduction."""
    found = []
    for sentence in read.sentences[first:]:
        if sentence.passage.kind != "item":
            break
        if sentence.passage.number:
            found.append(sentence.passage.number)
    return found
