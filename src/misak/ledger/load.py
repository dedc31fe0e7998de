"""From folders to a ledger: read every file, know every name, resolve every clause. Each step
adds its faults."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from misak.ground.faults import Fault
from misak.ground.memory import paused
from misak.kinds.keys import KEYS_OF
from misak.ledger.acts import Known, Quick, acts
from misak.ledger.bases import FILE, base, bases, joined, standing
from misak.ledger.bibliography import keys
from misak.ledger.folders import files, found_files
from misak.ledger.front import instrument, subject, unheard
from misak.ledger.gazetteer import entries
from misak.ledger.heard import askable
from misak.ledger.loaded import Loaded
from misak.ledger.periods import first, period, until
from misak.ledger.values import Act, At, Groups, Instrument, Ledger, Name, Source
from misak.text.document import Document
from misak.text.read import read_files


class Ways(NamedTuple):
    """What reads some clauses in a quicker way with the names of the ledger. Other ways than this
    lie in ``fast``, and find the same."""

    clauses: Callable[[dict[str, Name]], Quick | None] = lambda _: None


USUAL = Ways()


def load(
    roots: tuple[Path, ...], read: dict[str, Document] | None = None, ways: Ways = USUAL
) -> Loaded:
    """Load the ledger that lies under some folders (or files), or documents that were read
    already."""
    with paused():
        return _load(roots, read, ways)


class _Gathered:
    """What the files say, before it is put together: names and instruments by id, statements, and
    what is wrong."""

    def __init__(self, roots: tuple[Path, ...]) -> None:
        self.roots = roots
        self.faults: list[Fault] = []
        self.documents: dict[str, Document] = {}
        self.sources: dict[str, Source] = {}
        self.names: dict[str, Name] = {}
        self.known: dict[str, Instrument] = {}
        self.bodies: dict[str, Document] = {}
        self.said: dict[str, list[Name]] = {"conclusions": [], "notes": []}
        self.shared: list[tuple[Name, Document]] = []  # entries that are the same as the base's

    def take(self, document: Document) -> None:
        """Take one file, by what its front matter says that it is."""
        self.documents[document.path] = document
        class_, id_ = subject(document, self.faults)
        if class_ in KEYS_OF:
            unheard(document, class_, self.faults)
        if class_ in ("treaty", "document", "event"):
            found, own = instrument(document, class_, id_, self.faults)
            if _keep(own, self.names, document, "T112", self.faults):
                self.known[id_], self.bodies[id_] = found, document
        elif class_ == "gazetteer":
            self._entries(document, id_)
        elif class_ == "ledger":
            standing(document, self.faults)
            if document.path != FILE and Path(document.path).parent not in self.roots:
                self.faults.append(Fault("N331", document.spot(1, 1, 3)))
        elif class_:
            self.said[class_] += entries(document, class_, id_, self.faults)

    def _entries(self, document: Document, type_: str) -> None:
        for entry in entries(document, "gazetteer", type_, self.faults):
            if "same" in entry.lines:
                self.shared.append((entry, document))
            elif not self._of_base(entry, document):
                _keep(entry, self.names, document, "N308", self.faults)

    @cached_property
    def _based(self) -> dict[str, str]:
        """The files of bases by the names under which faults show them, each with its base."""
        roots = [root for root in self.roots if root.resolve() == base(root.name)]
        return {shown: root.name for root in roots for _, shown in files(root)}

    def _of_base(self, entry: Name, document: Document) -> bool:
        """Whether a base has an entry of this id, which is told; the base is read first."""
        other = self.names.get(entry.id)
        below = self._based.get(other.at.file, "") if other is not None else ""
        if not below or document.path in self._based:
            return False
        spot = document.find(entry.at.line, entry.id)
        self.faults.append(Fault("N333", spot, (entry.id, below)))
        return True

    def share(self) -> frozenset[str]:
        """Join entries with those of bases; the ids that only bases name are given."""
        offered = {id_ for id_, name in self.names.items() if name.at.file in self._based}
        for entry, document in self.shared:
            _share(entry, self.names, document, frozenset(self._based.values()), self.faults)
        return frozenset(offered - {entry.id for entry, _ in self.shared})


def _load(roots: tuple[Path, ...], read: dict[str, Document] | None, ways: Ways) -> Loaded:
    found = _Gathered(roots)
    given = (read or {}).values()
    for document in itertools.chain(given, _documents(roots, set(read or ()), found)):
        found.take(document)
    offered, names = found.share(), found.names
    polities = ((id_, name) for id_, name in names.items() if name.type == "polity")
    states = {id_: first(name, "state") or id_ for id_, name in polities}
    inside = _inside(names)
    everything = Known(names, found.known, ways.clauses(names))
    resolved = _acts(everything, found.bodies, found.faults)
    ledger = Ledger(
        names,
        dict(sorted(found.known.items())),
        resolved,
        states,
        _groups(names),
        inside,
        _within(inside),
        found.sources,
        tuple(sorted(found.said["conclusions"])),
        tuple(sorted(found.said["notes"])),
        frozenset({act.row.id for act in resolved}),
    )
    return Loaded(ledger, found.documents, found.faults, offered)


def _documents(roots: tuple[Path, ...], seen: set[str], gathered: _Gathered) -> Iterator[Document]:
    """The documents under some folders, in order; sources and faults go where they belong."""
    sources, faults = gathered.sources, gathered.faults
    wanted: list[tuple[str, str]] = []
    for root in roots:
        for path, shown in found_files(root, faults):
            name = shown if shown not in seen else path  # two ledgers may have files of one name
            seen.add(name)
            if name.endswith(".bib"):
                sources.update(keys(path, name, faults, sources))
            else:
                wanted.append((path, name))
    for document, found in read_files(wanted):
        faults += found
        if document is not None:
            yield document


def _share(
    own: Name,
    names: dict[str, Name],
    document: Document,
    loaded: frozenset[str],
    faults: list[Fault],
) -> None:
    """Take an entry that says that it is the same as a base's: joined with it where the base is
    there, for itself where the ledger does not stand on it."""
    for value, _, line in own.lines["same"]:
        if base(value) is None:
            faults.append(Fault("N330", document.find(line, value), (value,), tuple(bases())))
        elif value in loaded and own.id not in names:
            faults.append(Fault("N332", document.find(line, value), (value, own.id)))
    below = names.get(own.id)
    if below is not None and below.type == own.type:
        names[own.id] = joined(below, own)
    else:
        _keep(own, names, document, "N308", faults)


def _keep(
    name: Name, names: dict[str, Name], document: Document, code: str, faults: list[Fault]
) -> bool:
    if name.id.split() != [name.id]:
        faults.append(Fault("N313", document.spot(name.at.line, 1, 3), (name.id,)))
        return False
    if not askable(name.id):
        faults.append(Fault("K220", document.find(name.at.line, name.id), (name.id,)))
        return False
    if name.id in names:
        other = names[name.id].at
        faults.append(
            Fault(
                code, document.find(name.at.line, name.id), (name.id, f"{other.file}:{other.line}")
            )
        )
        return False
    names[name.id] = name
    return True


def _acts(known: Known, bodies: dict[str, Document], faults: list[Fault]) -> tuple[Act, ...]:
    """All acts, numbered in the order of instruments (by id), then of lines: the order of files
    does not matter."""
    found: list[Act] = []
    for id_ in sorted(known.instruments):
        found += acts(bodies[id_], known.instruments[id_], known, faults, len(found))
    return tuple(found)


def _groups(names: dict[str, Name]) -> Groups:
    """Each group's members with their days: ``member france from 1914-09-05 until 1923-07-24``."""
    found: Groups = {}
    for name in names.values():
        if name.type == "group":
            rows = []
            over = until(name)
            for value, _, line in name.lines.get("member", ()):
                words = value.split()
                begin, end = period(words[1:])
                end = min(end, over)
                rows.append((words[0] if words else "", begin, end, At(name.at.file, line)))
            found[name.id] = tuple(rows)
    return found


def _within(inside: dict[str, str]) -> dict[str, tuple[str, ...]]:
    """Every place that lies within each place, however deep; a cycle is followed once."""
    found: dict[str, list[str]] = {}
    for place in inside:
        above, seen = inside[place], {place}
        while above not in seen:
            found.setdefault(above, []).append(place)
            seen.add(above)
            if above not in inside:
                break
            above = inside[above]
    return {place: tuple(parts) for place, parts in found.items()}


def _inside(names: dict[str, Name]) -> dict[str, str]:
    """The place in which each place lies."""
    return {
        id_: first(name, "in")
        for id_, name in names.items()
        if name.type == "place" and "in" in name.lines
    }
