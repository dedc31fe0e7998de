"""The keys of BibTeX files and the rank of each source, without reading more of their entries."""

from __future__ import annotations

import re

from misak.ground.faults import Fault
from misak.ground.spots import Spot
from misak.ledger.values import RANKS, Source
from misak.text.files import ahead
from misak.text.read import decode

RANK = re.compile(r"\s*rank\s*=\s*[{\"]\s*([^}\"]*?)\s*[}\"]", re.IGNORECASE)
PRINTED = ("@article", "@book", "@inbook", "@incollection", "@inproceedings", "@phdthesis")


def keys(path: str, name: str, faults: list[Fault], known: dict[str, Source]) -> dict[str, Source]:
    """Key -> place and rank for each ``@type{key,`` line of a file.

    A ``rank`` field tells the rank; without it a book, an article or a thesis is scholarly,
    everything else of the web. A key that stands twice, here or among the known ones, an entry
    that is not closed and an unknown rank are faults.
    """
    found: dict[str, Source] = {}
    last = ""
    text, _, unread = decode(next(ahead([path])), name)
    faults += unread
    depth, begun = 0, Spot(name)  # braces that are open, and the entry that opened them
    for number, line in enumerate([*(text or "").splitlines(), "@"], 1):
        if line[:1] != "@":
            depth += line.count("{") - line.count("}")
            told = RANK.match(line)
            if told and last in found:
                found[last] = _ranked(
                    found[last], told[1].lower(), Spot(name, number, 1, len(line), line), faults
                )
            continue
        if depth > 0:
            faults.append(Fault("S705", begun, (begun.text.strip(),)))
            depth = 0
        depth += line.count("{") - line.count("}")
        if line[:2] == "@" or line[:8].lower() in ("@comment", "@string{"):
            continue
        begun = Spot(name, number, 1, len(line), line)
        head, brace, rest = line.partition("{")
        key = rest.partition(",")[0].strip()
        if not brace or not key:
            faults.append(Fault("S705", Spot(name, number, 1, len(line), line), (line.strip(),)))
        elif key in found or key in known:
            faults.append(Fault("S704", Spot(name, number, len(head) + 2, len(key), line), (key,)))
        else:
            found[key] = Source(name, number, "scholarly" if head.lower() in PRINTED else "web")
            last = key
    return found


def _ranked(source: Source, rank: str, spot: Spot, faults: list[Fault]) -> Source:
    """The source with the rank that its entry tells; a word that is no rank is a fault and
    changes nothing."""
    if rank not in RANKS:
        faults.append(Fault("S712", spot, (rank,), near=RANKS))
        return source
    return source._replace(rank=rank, told=True)
