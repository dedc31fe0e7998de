"""The books as tables: what frames, SQL, Parquet and graphs are made of. One row says one thing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from misak.ask.library import Library
from misak.booking.books import Books
from misak.effects.values import Line, Why
from misak.ledger.values import Act, Dated
from misak.public.days import as_date
from misak.public.papers import Paper, entry
from misak.public.values import Place, Polity
from misak.say.naming import say
from misak.tell.crowds import Fact
from misak.tell.facts import Facts
from misak.tell.reach import Reach, reaches
from misak.tell.wording import value

Row = tuple[object, ...]


class Column(NamedTuple):
    """A column: its name, its type in SQL, and what it says."""

    name: str
    type: str
    about: str


class Table(NamedTuple):
    """A table: its name, what a row of it says, its columns, and how its rows are made."""

    name: str
    about: str
    columns: tuple[Column, ...]
    rows: Callable[[Library, Books], Iterator[Row]]

    @property
    def head(self) -> list[str]:
        """The names of its columns."""
        return [column.name for column in self.columns]


def _columns(text: str) -> tuple[Column, ...]:
    """``name type what it says`` a line."""
    return tuple(Column(*line.strip().split(None, 2)) for line in text.split("\n") if line.strip())


WHY = """
instrument VARCHAR the treaty, document or happening that makes it so; empty for the gazetteer
article VARCHAR its article
file VARCHAR the file that says so
line INTEGER its line
checked BOOLEAN whether that line was checked against a source
"""
SPELLS = (
    """
fluent VARCHAR title, administration, status, war, owes, right, recognises, in_force …
a VARCHAR id of the first argument as the clause names it; of a right the one who suffers it
b VARCHAR id of the second argument; of a right its holder
c VARCHAR id of the third argument: the topic of a duty, the class of a status
a_en VARCHAR its name on the first day, in English
a_tr VARCHAR the same in Turkish
b_en VARCHAR name of the second argument
b_tr VARCHAR the same in Turkish
c_en VARCHAR name of the third argument
c_tr VARCHAR the same in Turkish
value VARCHAR id of the value (several between plus signs); yes where it merely holds
value_en VARCHAR the value in English
value_tr VARCHAR the same in Turkish
state VARCHAR the value in the eyes of the law: holders by their states
nature VARCHAR of a bond: duty, ban or right
since DATE the first day; where the books take up again what they had left, that day
until DATE the day on which it was so no longer; empty where the books know no end
followed DATE the last day to which the books follow it, where that comes before its end
"""
    + WHY
)


def spells(library: Library, books: Books, fluent: str = "") -> Iterator[Row]:
    """Every spell of every fact, or of those of one fluent, as far as the books follow it."""
    facts = Facts(books)
    for fact in facts.all():
        if not fluent or fact[0] == fluent:
            yield from (_spell(books, fact, one) for one in reaches(facts, fact))


def _spell(books: Books, fact: Fact, one: Reach) -> Row:
    spell, own, written = one.spell, fact[1:], one.spell.names
    args = (*written, *own[len(written) :]) if len(written) <= len(own) else own
    day = max(spell.begin, 1)
    ids = [args[i] if i < len(args) else None for i in range(3)]
    names = [
        say(books.ledger, id_, lang, day).text if id_ else None
        for id_ in ids
        for lang in ("en", "tr")
    ]
    worded = value(books, spell, day)
    return (
        fact[0],
        *ids,
        *names,
        "+".join(spell.shown),
        worded["en"],
        worded["tr"],
        spell.token,
        spell.nature or None,
        as_date(one.begin),
        as_date(spell.end),
        as_date(one.end - 1) if one.cut else None,
        *_why(spell.why),
    )


def _why(why: Why) -> Row:
    article = why.article if isinstance(why, Act) else None
    instrument = None if isinstance(why, Line) else why.instrument
    checked = why.checked if isinstance(why, (Act, Dated, Line)) else True
    return instrument, article or None, why.at.file, why.at.line, checked


def entries(library: Library, books: Books) -> Iterator[Row]:
    """Everything that has an id."""
    for name in books.ledger.names.values():
        one = entry(books, name)
        yield (one.id, one.type, one.name.en, one.name.tr, one.uri, one.where.file, one.where.line)


def names(library: Library, books: Books) -> Iterator[Row]:
    """Every name of everything."""
    for name in books.ledger.names.values():
        for n in name.namings:
            begin, end = as_date(n.begin), as_date(n.end)
            yield name.id, name.type, n.en, n.tr, begin, end, n.alias, n.precision or None


def codes(library: Library, books: Books) -> Iterator[Row]:
    """What others call it."""
    for name in books.ledger.names.values():
        for code in entry(books, name).codes:
            yield (name.id, *code)


def places(library: Library, books: Books) -> Iterator[Row]:
    """Every place."""
    for name in books.ledger.names.values():
        if name.type == "place":
            one = Place(books, name)
            point, opens = one.point or (None, None), one.opens or (None, None)
            yield one.id, one.name.en, one.name.tr, one.inside, *point, *opens


def polities(library: Library, books: Books) -> Iterator[Row]:
    """Every polity."""
    for name in books.ledger.names.values():
        if name.type == "polity":
            one = Polity(books, name)
            yield one.id, one.name.en, one.name.tr, one.state, one.since, one.until


def instruments(library: Library, books: Books) -> Iterator[Row]:
    """Every treaty, document and happening."""
    for id_ in books.ledger.instruments:
        one = Paper(books, books.ledger.names[id_])
        yield (
            id_,
            one.type,
            one.kind,
            one.name.en,
            one.name.tr,
            one.signed,
            one.in_force,
            one.place or None,
            *one.where,
        )


def parties(library: Library, books: Books) -> Iterator[Row]:
    """Every party of every treaty."""
    for id_, instrument in books.ledger.instruments.items():
        for number, side in enumerate(instrument.sides, 1):
            for party in side:
                yield id_, party, number, books.state(party)


def articles(library: Library, books: Books) -> Iterator[Row]:
    """Every article."""
    for id_ in books.ledger.instruments:
        for number, one in enumerate(Paper(books, books.ledger.names[id_]).articles.values(), 1):
            yield (
                id_,
                one.label,
                number,
                one.heading.en,
                one.heading.tr,
                one.summary.en,
                one.summary.tr,
                *one.where,
            )


def clauses(library: Library, books: Books) -> Iterator[Row]:
    """Every clause."""
    for id_ in books.ledger.instruments:
        for one in Paper(books, books.ledger.names[id_]).clauses:
            act = one._act
            yield (
                act.number,
                id_,
                act.article or None,
                one.kind,
                one.family,
                one.sentence.en,
                one.sentence.tr,
                one.day,
                one.account or None,
                act.account.rank if act.account else None,
                one.checked,
                *one.where,
            )


def sources(library: Library, books: Books) -> Iterator[Row]:
    """Every source."""
    for key, one in books.ledger.sources.items():
        yield key, one.rank, one.file, one.line


WRITTEN = """
file VARCHAR the file that says so
line INTEGER its line
"""
BOTH = """
en VARCHAR name in English
tr VARCHAR name in Turkish
"""
TABLES: tuple[Table, ...] = (
    Table("spells", "what was so from which day until which, and why", _columns(SPELLS), spells),
    Table(
        "entries",
        "everything that has an id",
        _columns(f"id VARCHAR the id\ntype VARCHAR what it is{BOTH}uri VARCHAR its URI{WRITTEN}"),
        entries,
    ),
    Table(
        "names",
        "every name, with the days of its use",
        _columns(
            f"id VARCHAR whose name\ntype VARCHAR what that is{BOTH}since DATE first day of use\n"
            "until DATE day from which it was used no more\n"
            "alias BOOLEAN understood, never shown\n"
            "precision VARCHAR part, whole or approximate where it is no name of the very thing"
        ),
        names,
    ),
    Table(
        "codes",
        "what others call it",
        _columns(
            "id VARCHAR whose code\nscheme VARCHAR cow, gw, iso, wikidata, geonames\n"
            "code VARCHAR the code\nsince DATE from when it is meant\nuntil DATE until when\n"
            "checked BOOLEAN whether it was looked up at its source"
        ),
        codes,
    ),
    Table(
        "places",
        "every place",
        _columns(
            f"id VARCHAR the id{BOTH}inside VARCHAR the place in which it lies\n"
            "latitude DOUBLE degrees north\nlongitude DOUBLE degrees east\n"
            "opens VARCHAR the holder with whom the books open it\n"
            "opened VARCHAR the day from which they do, as written"
        ),
        places,
    ),
    Table(
        "polities",
        "every state, government and union",
        _columns(
            f"id VARCHAR the id{BOTH}state VARCHAR the state whose government it is\n"
            "since DATE first day of its life\nuntil DATE the day on which it was no more"
        ),
        polities,
    ),
    Table(
        "instruments",
        "every treaty, document and happening",
        _columns(
            "id VARCHAR the id\nclass VARCHAR treaty, document or event\n"
            f"type VARCHAR what the ledger calls it{BOTH}"
            "signed DATE day of signature or adoption, or on which it happened\n"
            "in_force DATE first day on which anything of it was in force\n"
            f"place VARCHAR where{WRITTEN}"
        ),
        instruments,
    ),
    Table(
        "parties",
        "every party of every treaty",
        _columns(
            "instrument VARCHAR the treaty\nparty VARCHAR the party\nside INTEGER its side\n"
            "state VARCHAR its state"
        ),
        parties,
    ),
    Table(
        "articles",
        "every article with its summaries",
        _columns(
            "instrument VARCHAR the treaty\nlabel VARCHAR the article\nnumber INTEGER its place\n"
            "heading_en VARCHAR heading in English\nheading_tr VARCHAR heading in Turkish\n"
            f"summary_en VARCHAR summary in English\nsummary_tr VARCHAR summary in Turkish{WRITTEN}"
        ),
        articles,
    ),
    Table(
        "clauses",
        "every clause in words",
        _columns(
            "number INTEGER its place among all\ninstrument VARCHAR the treaty\n"
            "article VARCHAR its article\nkind VARCHAR its kind\nfamily VARCHAR the kind's family\n"
            "en VARCHAR what it says in English\ntr VARCHAR what it says in Turkish\n"
            "day DATE the day on which it acts; empty where it never did\n"
            "account VARCHAR whose account, where it is not the books' own\n"
            "rank VARCHAR contested or rejected, of an account\n"
            f"checked BOOLEAN whether it was checked against a source{WRITTEN}"
        ),
        clauses,
    ),
    Table(
        "sources",
        "every source of the bibliography",
        _columns(f"key VARCHAR its key\nrank VARCHAR its rank{WRITTEN}"),
        sources,
    ),
)
BY_NAME = {table.name: table for table in TABLES}
