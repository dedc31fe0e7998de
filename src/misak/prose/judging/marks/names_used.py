"""Names as a note uses them: a name of another day, one actor under names that the books keep
apart."""

from __future__ import annotations

from typing import NamedTuple

from misak.prose.frames.reader import Read, Sentence
from misak.prose.judging.known.shelf import Shelf
from misak.prose.judging.verdicts import SIMPLIFIED, Detail, Mark
from misak.prose.reading.linking import Linker
from misak.prose.reading.mentions import Mention, bare
from misak.words.fold import fold


class _Used(NamedTuple):
    """A name in the note: the sentence, by its number, and the place in it."""

    number: int
    sentence: Sentence
    mention: Mention

    def mark(self, kind: str, detail: Detail, question: str = "") -> Mark:
        """A mark at the name."""
        words = self.sentence.parsed.words
        first, last = words[self.mention.first].start, words[self.mention.last - 1].end
        return Mark(SIMPLIFIED, None, self.number, first, last, (), (detail,), question, kind=kind)


def names_used(shelf: Shelf, linker: Linker, read: Read) -> list[Mark]:
    """One mark for each place under a name of a later day, and for each actor called by names
    that mean two polities."""
    used = [
        _Used(number, sentence, mention)
        for number, sentence in enumerate(read.sentences)
        if sentence.passage.kind != "heading"
        for mention in sentence.parsed.mentions
    ]
    return _of_another_day(shelf, linker, used) + _of_two(shelf, used)


def _of_another_day(shelf: Shelf, linker: Linker, used: list[_Used]) -> list[Mark]:
    """Places under a name of a later day, each once."""
    found: dict[str, Mark] = {}
    for one in used:
        day = one.sentence.context.day
        id_ = linker.resolve(one.mention, ("place",), day) if day else ""
        if id_ and id_ not in found and _later(shelf, id_, one.mention, day):
            name = shelf.ledger.names[id_].on(day)
            detail = Detail("name", (f"text:{name.tr}|{name.en}",))
            found[id_] = one.mark("name", detail, f"name({id_})")
    return list(found.values())


def _of_two(shelf: Shelf, used: list[_Used]) -> list[Mark]:
    """Actors called by several names, of which the books keep apart what they mean."""
    called: dict[str, dict[str, _Used]] = {}
    for one in used:
        if "polity" in one.mention.types:
            key = "|".join(sorted({shelf.state(i) for i in _polities(shelf, one.mention)}))
            called.setdefault(key, {}).setdefault(bare(one.mention), one)
    found = []
    for names in called.values():
        if len(names) < 2 or not all(_in_union(shelf, one.mention) for one in names.values()):
            continue
        first = min(names.values(), key=lambda one: one.number)
        meant = sorted({i for one in names.values() for i in _polities(shelf, one.mention)})
        found.append(
            first.mark("names", Detail("names", (f"text:{', '.join(names)}", ",".join(meant))))
        )
    return found


def _polities(shelf: Shelf, mention: Mention) -> list[str]:
    """The polities that a name may mean."""
    names = shelf.ledger.names
    return [i for i in mention.ids if i in names and names[i].type == "polity"]


def _in_union(shelf: Shelf, mention: Mention) -> bool:
    """Whether a name may mean a union or one of its members: the books keep these apart."""
    ties = shelf.books.people.up
    return any(tie.upper in mention.ids for lower in mention.ids for tie in ties.get(lower, ()))


def _later(shelf: Shelf, id_: str, mention: Mention, day: int) -> bool:
    """Whether the place had another name on that day, and the one used is not among the names
    of that day."""
    name = shelf.ledger.names[id_]
    today = name.on(day)
    if today == name.namings[0]:
        return False
    used = fold(bare(mention))
    current = {
        fold(text)
        for n in name.namings[1:]
        if n.begin > 0 and n.begin <= day < n.end
        for text in (n.tr, n.en)
    }
    return used in {fold(name.namings[0].tr), fold(name.namings[0].en)} and used not in current
