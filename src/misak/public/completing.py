"""What can stand at a place in a ledger: from the catalogue, the keys and the ledger's names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from misak.kinds.attributes import ROWS as ATTRIBUTES
from misak.kinds.catalogue import BY_WORD, ROWS
from misak.kinds.keys import ENTRY_LINES, KEY_OF, KEYS, STATEMENT_LINES, SUBJECTS
from misak.kinds.row import Slot, Words
from misak.ledger.values import Ledger, Name
from misak.public.values import Text
from misak.text.clauses import HEAD, MARKERS, ROLES
from misak.words.fold import fold

FITS = {
    "polity": ("polity", "group"),
    "instrument": ("treaty", "document", "event"),
    "thing": (),
    "party": ("polity", "group", "people"),
}
OF_KEYS = {
    "parties": "polity",
    "takes-part": "polity",
    "signed-by": "polity",
    "because": "instrument",
}
OF_KEYS |= {"cites": "instrument", "place": "town", "source": "source"}
OF_ATTRIBUTES = {"source": "source", "for": "polity", "account": "account", "by": "polity"}
OF_ATTRIBUTES |= {"of": "account", "until": "instrument", "once": "instrument"}


class Completion(NamedTuple):
    """Something that can stand there: ``insert`` is what is written, ``kind`` what it is (a type of
    entry, ``source``, ``clause``, ``marker``, ``attribute``, ``key``), ``name`` says it in both
    languages, ``spellings`` are folded texts by which it is found."""

    insert: str
    kind: str
    name: Text
    spellings: tuple[str, ...]

    @staticmethod
    def of(name: Name) -> Completion:
        """The completion of an entry."""
        first = name.namings[0]
        said = dict.fromkeys(
            [name.id.replace("-", " "), *(t for n in name.namings for t in (n.tr, n.en))]
        )
        return Completion(name.id, name.type, Text(first.en, first.tr), tuple(map(fold, said)))


class Context(NamedTuple):
    """What stands at a place: ``what`` is key, value, clause, slot, attribute, argument, entry or
    nothing; ``types`` the types of entry that fit (none: any); ``begun`` the word so far;
    ``word`` the kind of clause or the key; ``lang`` the vocabulary of the line."""

    what: str
    begun: str
    types: tuple[str, ...] = ()
    word: str = ""
    lang: str = ""


NOTHING = Context("nothing", "")


def context(before: list[str], row: str) -> Context:
    """The context at the end of ``row``, after the lines ``before`` it."""
    front = "---" not in before[1:] if before else True
    if front:
        return _front(before, row)
    head = row.lstrip()
    if not head.startswith("- `"):
        return NOTHING
    code = head[3:]
    if "`" in code:
        return NOTHING
    if _subject(before) not in ("treaty", "document", "event"):
        return _entry_line(before, code)
    return _clause(code)


def _subject(before: list[str]) -> str:
    key = before[1].partition(":")[0].strip() if len(before) > 1 else ""
    return SUBJECTS.get(key, "")


def _front(before: list[str], row: str) -> Context:
    """Within the front matter: a key, or the value of one."""
    key, colon, value = row.partition(":")
    if row.lstrip().startswith("-"):
        above = next((line for line in reversed(before) if line[:1].isalpha()), "")
        key, value = above.partition(":")[0], row.lstrip()[1:]
    elif not colon:
        return Context("key", key.strip())
    known = KEY_OF.get(key.strip(), key.strip())
    if ";" in value:
        return _attribute(value.rpartition(";")[2])
    type_ = OF_KEYS.get(known)
    if type_ is None:
        return NOTHING
    return Context("value", _last(value), _types(type_), known)


def _entry_line(before: list[str], code: str) -> Context:
    """In a gazetteer or conclusions: the word of a line, or an id."""
    if ";" in code:
        return _attribute(code.rpartition(";")[2])
    if " " not in code:
        return Context("entry", code, (), _subject(before))
    return Context("value", _last(code))


def _clause(code: str) -> Context:
    """In a clause line: its kind, a marker or an id of the slot's type, an attribute."""
    if ";" in code:
        return _attribute(code.rpartition(";")[2])
    tokens = code.split(" ")
    if tokens[0] in ROLES:
        tokens = tokens[1:]
    if len(tokens) < 2:
        return Context("clause", tokens[0] if tokens else "")
    row, lang = BY_WORD.get(tokens[0], (None, ""))
    if row is None:
        return NOTHING
    slot: Slot | None = HEAD.get(row.id)
    for token in tokens[1:-1]:
        slot = MARKERS[row.id, lang].get(token, slot)
    types = _types(slot.type) if slot else ()
    return Context("slot", _last(tokens[-1]), types, row.id, lang)


def _attribute(text: str) -> Context:
    """After a semicolon: an attribute, or what follows it."""
    word, space, rest = text.lstrip().partition(" ")
    if not space:
        return Context("attribute", word)
    id_ = next((a.id for a in ATTRIBUTES if word in a.word), "")
    type_ = OF_ATTRIBUTES.get(id_)
    return Context("argument", _last(rest), _types(type_), id_) if type_ else NOTHING


def _types(type_: str) -> tuple[str, ...]:
    return FITS.get(type_, (type_,))


def _last(text: str) -> str:
    """The word begun: what stands after the last blank, comma or bar."""
    return text.replace(",", " ").replace("|", " ").split(" ")[-1]


def offers(ledger: Ledger, at: Context) -> Iterator[Completion]:
    """What fits a context, best first: beginnings of ids, then of names, then words within."""
    if at.what == "nothing":
        return
    begun = fold(at.begun.replace("-", " "))
    ranked = [
        (rank, one.insert, one)
        for one in _every(ledger, at)
        if (rank := _rank(one, begun)) is not None
    ]
    for _, _, one in sorted(ranked, key=lambda row: row[:2]):
        yield one


def _rank(one: Completion, begun: str) -> int | None:
    if not begun or one.spellings[0].startswith(begun):
        return 0
    if any(text.startswith(begun) for text in one.spellings):
        return 1
    if any(f" {begun}" in text for text in one.spellings):
        return 2
    return None


def _every(ledger: Ledger, at: Context) -> Iterator[Completion]:
    if at.what == "key":
        yield from _words(KEYS, "key")
        yield from (Completion(w, "key", Text(w, w), (fold(w),)) for w in SUBJECTS)
    elif at.what == "entry":
        yield from _words(ENTRY_LINES if at.word == "gazetteer" else STATEMENT_LINES, "key")
    elif at.what == "clause":
        yield from _words((row.word for row in ROWS if not row.derived), "clause")
        yield from (Completion(w, "clause", Text(w, w), (fold(w),)) for w in ROLES)
    elif at.what == "attribute":
        yield from _words((row.word for row in ATTRIBUTES), "attribute")
    else:
        yield from _ids(ledger, at)


def _ids(ledger: Ledger, at: Context) -> Iterator[Completion]:
    if "source" in at.types:
        for key in ledger.sources:
            yield Completion(key, "source", Text(key, key), (fold(key.replace("-", " ")),))
        return
    for name in ledger.names.values():
        if not at.types or name.type in at.types:
            yield Completion.of(name)
    if at.what == "slot":
        yield from (
            Completion(marker, "marker", Text(marker, marker), (fold(marker),))
            for marker in MARKERS.get((at.word, at.lang), ())
        )


def _words(rows: Iterable[Words], kind: str) -> Iterator[Completion]:
    """Both words of each row, each finding the other."""
    for row in rows:
        said = Text(row.en, row.tr)
        both = tuple(fold(w.replace("-", " ")) for w in row)
        yield Completion(row.en, kind, said, both)
        if row.tr != row.en:
            yield Completion(row.tr, kind, said, both[::-1])
