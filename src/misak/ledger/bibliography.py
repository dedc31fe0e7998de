"""The keys of BibTeX files, without reading their entries: loading needs only to know which sources exist."""

from __future__ import annotations

from misak.ground.faults import Fault
from misak.ground.spots import Spot
from misak.ledger.values import At
from misak.text.files import ahead
from misak.text.read import decode


def keys(path: str, name: str, faults: list[Fault], known: dict[str, At]) -> dict[str, At]:
    """Key -> place for each ``@type{key,`` line of a file.

    A key that stands twice, here or among the known ones, and an entry that is not closed are faults.
    """
    found: dict[str, At] = {}
    text, _, unread = decode(next(ahead([path])), name)
    faults += unread
    depth, begun = 0, Spot(name)  # braces that are open, and the entry that opened them
    for number, line in enumerate([*(text or "").splitlines(), "@"], 1):
        if line[:1] != "@":
            depth += line.count("{") - line.count("}")
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
            found[key] = At(name, number)
    return found
