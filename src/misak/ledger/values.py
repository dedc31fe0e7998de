"""The values that loading makes: names, instruments with their dates, and acts (clauses whose
names are resolved)."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from misak.ground.days import When
from misak.kinds.row import Kind
from misak.text.document import Document
from misak.text.section import Quote, Section, Wording


class At(NamedTuple):
    """Where something was written: a file and a line."""

    file: str
    line: int


RANKS = ("series", "edition", "scholarly", "official", "web", "mirror")


class Source(NamedTuple):
    """Where the BibTeX entry of a source stands, and its rank: from treaty series and gazettes
    down to mirrors.

    ``told`` where the entry itself says its rank.
    """

    file: str
    line: int
    rank: str
    told: bool = False


def two(text: str) -> tuple[str, str]:
    """``Türkçe | English`` as a pair; one text stands for both."""
    tr, bar, en = text.partition("|")
    return (tr.strip(), en.strip() or tr.strip()) if bar else (text.strip(), text.strip())


def summaries(section: Section) -> dict[str, str]:
    """The summaries under a heading, by language."""
    if section.kept is None and not section.summed:
        return {}
    return {block.lang: block.text for block in section.blocks if isinstance(block, Quote)}


class Naming(NamedTuple):
    """One name in both languages, and the days on which it was in use (``begin <= day < end``)."""

    tr: str
    en: str
    begin: int
    end: int
    spoken: str = ""
    compound: bool | None = None
    alias: bool = False  # understood on these days, never shown
    precision: str = ""  # part, whole or approximate, where it is no name of the thing itself


class Name(NamedTuple):
    """An entry of the gazetteer, an instrument or a happening: anything that a clause can mention.

    ``lines`` are the entry's raw lines by word: (value, attributes, line number).
    """

    id: str
    type: str
    namings: tuple[Naming, ...]
    at: At
    lines: dict[str, list[tuple[str, dict[str, str], int]]]
    quotes: dict[str, str]
    sources: tuple[str, ...]

    def on(self, day: int) -> Naming:
        """The name in use on a day: the latest that is dated and covers it, else the first."""
        fitting = [
            n
            for n in self.namings[1:]
            if n.begin <= day < n.end and n.begin > 0 and not n.alias and not n.precision
        ]
        return max(fitting, key=lambda n: n.begin) if fitting else self.namings[0]


class Account(NamedTuple):
    """Whose account a line is, its rank (contested or rejected) and why."""

    id: str
    rank: str
    reason: str


class Dated(NamedTuple):
    """One dated line of the front matter; ``articles`` and ``parties`` are None where it is for
    all.

    ``term`` is how long what it begins lasts, ``renews`` by how much it goes on after that
    until somebody ends it, ``notice`` how long after its day an end comes, ``to`` against whose
    reservation an objection goes and ``whole`` whether it keeps the whole treaty from acting
    between the two, ``until`` when a suspension is over.
    """

    instrument: str
    key: str
    when: When
    place: str
    articles: frozenset[str] | None
    parties: frozenset[str] | None
    under: str
    how: str
    by: str
    account: Account | None
    sources: tuple[str, ...]
    checked: bool
    at: At
    term: str = ""
    renews: str = ""
    notice: str = ""
    to: frozenset[str] | None = None
    whole: bool = False
    until: str = ""


class Cause(NamedTuple):
    """What an instrument or happening follows from: ``rank`` necessary or contributing,
    ``mode`` fact or opinion."""

    id: str
    article: str
    rank: str
    mode: str
    holder: str
    account: Account | None
    sources: tuple[str, ...]
    at: At


class Article(NamedTuple):
    """An article: its label, and the section of its file from which its title and summaries are
    read when they are asked for."""

    label: str
    section: Section
    file: str

    @property
    def tr(self) -> str:
        """The heading in Turkish."""
        return two(self.section.heading.partition(" — ")[2])[0]

    @property
    def en(self) -> str:
        """The heading in English."""
        return two(self.section.heading.partition(" — ")[2])[1]

    @property
    def quotes(self) -> dict[str, str]:
        """The summaries, by language."""
        return summaries(self.section)

    @property
    def wordings(self) -> tuple[Wording, ...]:
        """The article's own words, in the languages in which the file quotes them."""
        if self.section.kept is None:
            return ()
        return tuple([block for block in self.section.kept if isinstance(block, Wording)])

    @property
    def at(self) -> At:
        """Where it stands."""
        return At(self.file, self.section.line)


class Articles(Mapping[str, Article]):
    """The articles of a document of which only an outline was read: by label, in order, made
    when they are asked for."""

    __slots__ = ("document", "places")

    def __init__(self, places: dict[str, int], document: Document) -> None:
        """``places`` are the numbers of the articles' sections."""
        self.places, self.document = places, document

    def __getitem__(self, label: str) -> Article:
        return Article(label, self.document.sections[self.places[label]], self.document.path)

    def __iter__(self) -> Iterator[str]:
        return iter(self.places)

    def __len__(self) -> int:
        return len(self.places)


class Instrument(NamedTuple):
    """A treaty, a document or a happening with everything that its front matter says."""

    id: str
    class_: str
    type: str
    dates: tuple[Dated, ...]
    sides: tuple[tuple[str, ...], ...]
    participants: tuple[str, ...]
    signatories: tuple[tuple[str, tuple[str, ...], At], ...]
    causes: tuple[Cause, ...]
    cites: tuple[str, ...]
    numbering: tuple[tuple[str, tuple[str, ...], At], ...]
    citation: tuple[str, ...]
    place: str
    articles: Mapping[str, Article]
    sources: tuple[str, ...]
    at: At
    locators: tuple[
        tuple[str, tuple[str, ...]], ...
    ] = ()  # where in a collection some articles stand: (text, their labels)
    follows: Dated | None = None  # until when the books follow it (rule 32)
    watched: tuple[Dated, ...] = ()  # until when they follow the single acts of some articles (30)
    others: bool = False  # whether it has further parties, which the books leave out

    @property
    def dated(self) -> tuple[Dated, ...]:
        """Every line of its front matter that gives a day: of the instrument's own life, then
        until when the books follow it or single articles."""
        followed = () if self.follows is None else (self.follows,)
        return (*self.dates, *followed, *self.watched)

    @property
    def printed(self) -> tuple[str, ...]:
        """Where it is printed; what says that nothing was found is left out."""
        return tuple(one for one in self.citation if not one.startswith("none "))

    @property
    def parties(self) -> tuple[str, ...]:
        """All parties, side after side; who acceded stands on the only side, or on one of its
        own."""
        return tuple(chain.from_iterable(self.sides))

    @property
    def acceded(self) -> dict[str, Dated]:
        """Who became a party later, by accession or succession, with the line that says so."""
        return {
            party: line
            for line in self.dates
            if line.key == "acceded" and line.account is None
            for party in line.parties or ()
        }


class Ref(NamedTuple):
    """A mention of an instrument, or of articles of it (None means the whole)."""

    id: str
    articles: tuple[str, ...] | None


class Act(NamedTuple):
    """A clause whose names are resolved. ``number`` is its place in the canonical order of all
    acts.

    ``slots`` hold ids, except text slots; ``refs`` hold the mentions of instruments; ``parent``
    is the number of the clause it stands under, with ``role`` provided or or; ``hold`` is the
    day that it names itself.
    """

    number: int
    row: Kind
    slots: dict[str, tuple[str, ...]]
    refs: tuple[Ref, ...]
    instrument: str
    article: str
    attributes: dict[str, str]
    on: When | None
    account: Account | None
    role: str
    parent: int
    sources: tuple[str, ...]
    checked: bool
    file: str
    line: int

    @property
    def at(self) -> At:
        """Where it was written."""
        return At(self.file, self.line)


# the members of each group, each with the days from and until which it belongs, and its line
Groups = dict[str, tuple[tuple[str, int, int, At], ...]]


class Ledger(NamedTuple):
    """All books as loaded: names by id, instruments, acts, questions to derive, and sources."""

    names: dict[str, Name]
    instruments: dict[str, Instrument]
    acts: tuple[Act, ...]
    states: dict[str, str]
    groups: Groups
    inside: dict[str, str]  # the place in which a place lies
    within: dict[str, tuple[str, ...]]  # all places that lie within a place, however deep
    sources: dict[str, Source]
    conclusions: tuple[Name, ...]
    claims: tuple[Name, ...]
    kinds: frozenset[
        str
    ]  # the ids of the rows that its clauses use; a part of a ledger may keep those of the whole
