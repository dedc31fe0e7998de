"""Names as a note uses them: a name of another day, one actor under names that the books keep apart."""

from __future__ import annotations

from misak.prose.frames.reader import Read
from misak.prose.judging.shelf import Shelf
from misak.prose.judging.verdicts import SIMPLIFIED, Detail, Mark
from misak.prose.reading.linking import Linker
from misak.prose.reading.mentions import Mention
from misak.words.fold import fold


def names_used(shelf: Shelf, linker: Linker, read: Read) -> list[Mark]:
    """One mark for each place under a name of a later day, and for each actor called by names that mean two polities."""
    found: list[Mark] = []
    seen: set[str] = set()
    called: dict[str, dict[str, tuple[int, Mention]]] = {}
    for number, sentence in enumerate(read.sentences):
        day = sentence.context.day
        for mention in (m for c in sentence.parsed.chunks for m in c.mentions):
            ids = [i for i in mention.ids if i in shelf.ledger.names]
            if mention.types & {"polity"} and sentence.passage.kind != "heading":
                called.setdefault(
                    "|".join(
                        sorted(
                            {shelf.state(i) for i in ids if shelf.ledger.names[i].type == "polity"}
                        )
                    ),
                    {},
                ).setdefault(_bare(mention), (number, mention))
            if not day or sentence.passage.kind == "heading":
                continue
            id_ = linker.resolve(mention, ("place",), day)
            if id_ and id_ not in seen and _later(shelf, id_, mention, day):
                seen.add(id_)
                name = shelf.ledger.names[id_].on(day)
                first = sentence.parsed.words[mention.first].start
                last = sentence.parsed.words[mention.last - 1].end
                found.append(
                    Mark(
                        SIMPLIFIED,
                        None,
                        number,
                        first,
                        last,
                        (),
                        (Detail("name", (f"text:{name.tr}|{name.en}",)),),
                        f"name({id_})",
                        "",
                        "name",
                    )
                )
    for names in called.values():
        if len(names) < 2 or not all(_in_union(shelf, m) for _, m in names.values()):
            continue
        number, mention = next(iter(sorted(names.values(), key=lambda v: v[0])))
        sentence = read.sentences[number]
        first, last = (
            sentence.parsed.words[mention.first].start,
            sentence.parsed.words[mention.last - 1].end,
        )
        polities = sorted(
            {
                i
                for _, m in names.values()
                for i in m.ids
                if i in shelf.ledger.names and shelf.ledger.names[i].type == "polity"
            }
        )
        found.append(
            Mark(
                SIMPLIFIED,
                None,
                number,
                first,
                last,
                (),
                (Detail("names", (f"text:{', '.join(n for n in names)}", ",".join(polities))),),
                "",
                "",
                "names",
            )
        )
    return found


def _in_union(shelf: Shelf, mention: Mention) -> bool:
    """Whether a name may mean a union or one of its members: the books keep these apart."""
    ties = shelf.books.people.up
    return any(tie.upper in mention.ids for lower in mention.ids for tie in ties.get(lower, ()))


def _bare(mention: Mention) -> str:
    """A name without its case ending."""
    size = len(mention.ending)
    text = mention.text
    for mark in "’'‘":
        if mark in text.split()[-1]:
            return text.rpartition(mark)[0]
    return text[:-size] if size and fold(text).endswith(mention.ending) else text


def _later(shelf: Shelf, id_: str, mention: Mention, day: int) -> bool:
    """Whether the place had another name on that day, and the one used is not among the names of that day."""
    name = shelf.ledger.names[id_]
    today = name.on(day)
    if today == name.namings[0]:
        return False
    used = fold(_bare(mention))
    current = {
        fold(text)
        for n in name.namings[1:]
        if n.begin > 0 and n.begin <= day < n.end
        for text in (n.tr, n.en)
    }
    return used in {fold(name.namings[0].tr), fold(name.namings[0].en)} and used not in current
