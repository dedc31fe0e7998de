"""What a stretch says of another thing than a clause that has its words: of no paper, of something
else that is banned, of other people's prisoners, of another place to go from."""

from __future__ import annotations

import itertools

from misak.kinds.fronts import ALLIES
from misak.kinds.readings import NEGATIVE_EXPORTS
from misak.kinds.weights import CAPTIVES
from misak.prose.judging.known.meanings import bodies
from misak.prose.judging.known.shelf import Shelf, Shelved
from misak.prose.judging.said.sides import FROM
from misak.prose.judging.said.sought import Sought
from misak.prose.reading.stems import said, stems
from misak.prose.reading.tokens import Word

PAPER_TYPES = ("instrument", "treaty", "document")


def of_another(shelf: Shelf, clause: Shelved, sought: Sought) -> bool:
    """Whether a clause has the words of a stretch, and is about something else."""
    return (
        _of_a_paper(clause, sought)
        or _banned_beside(clause, sought)
        or _others_captives(shelf, clause, sought)
        or _leaves_another(clause, sought)
    )


def _of_a_paper(clause: Shelved, sought: Sought) -> bool:
    """Whether a clause does something to a paper (*adopts the convention*) that a stretch does not
    name: what is kept or left there is that paper."""
    head = next((s for s in clause.act.row.slots if s.marker is None), None)
    if head is None or head.type not in PAPER_TYPES:
        return False
    papers = set(clause.slots.get(head.name, ()))
    named_ = sought.papers | {i for m, _ in sought.names if "place" not in m.types for i in m.ids}
    return bool(papers) and not papers & named_


def _banned_beside(clause: Shelved, sought: Sought) -> bool:
    """Whether a clause bans something of which a stretch does not say half: that it says *not* of
    something else that its article names is no reason (*merchant ships shall not pass* beside *no
    dues beyond the annex*)."""
    if clause.act.row.export not in NEGATIVE_EXPORTS or not clause.topics:
        return False
    names_ = [name for own in clause.topics.values() for name in own]
    telling = (*sought.telling, *(s for m, _ in sought.names for s in stems(m.text)))
    return not any(sum(said(s, telling) for s in name) >= len(name) / 2 for name in names_)


def _others_captives(shelf: Shelf, clause: Shelved, sought: Sought) -> bool:
    """Whether a stretch speaks of the prisoners of one side, and the clause of those of another
    (*the keeping of Turkish prisoners*)."""
    words = sought.part.parsed.words
    named_ = [m for m, _ in sought.names if words[m.last : m.last + 1] and _captive(words[m.last])]
    pairs = itertools.pairwise(words[sought.part.begin : sought.part.end])
    if not named_ and not any(a.key.startswith(ALLIES) and _captive(b) for a, b in pairs):
        return False
    whose = {i for topic in clause.topics for i in shelf.whose(topic)}
    own = {shelf.state(i) for m in named_ for i in m.ids}
    own |= {one for m in named_ for one in bodies(shelf, m.ids, clause.day)}
    return bool(whose) and not whose & own


def _captive(word: Word) -> bool:
    return word.key.startswith(CAPTIVES)


def _leaves_another(clause: Shelved, sought: Sought) -> bool:
    """Whether a stretch says from where somebody goes, and the clause has him go from elsewhere."""
    where = clause.around.get("where", frozenset())
    places = [m for m, how in sought.names if how == FROM and "place" in m.types]
    return bool(where) and any(not where & set(m.ids) for m in places)
