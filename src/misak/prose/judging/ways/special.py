"""Claims that no clause stores, each judged in its own way: signatures, concessions, firsts, rule,
sides of a frontier."""

from __future__ import annotations

from collections.abc import Callable

from misak.prose.frames.claims import Claim
from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.shelf import Shelf
from misak.prose.judging.verdicts import Judged
from misak.prose.judging.ways.conceded import concession
from misak.prose.judging.ways.firsts import distinction, first
from misak.prose.judging.ways.frontier import side
from misak.prose.judging.ways.ruled import rule
from misak.prose.judging.ways.signed import never, signature
from misak.prose.reading.linking import Linker

Special = Callable[[Shelf, Linker, Claim, Sentence], "Judged | None"]
SPECIAL: dict[str, Special] = {
    "signature": signature,
    "conceded": concession,
    "never": never,
    "first": first,
    "ruled": rule,
    "side": side,
    "superlative": distinction,
}
