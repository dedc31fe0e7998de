"""What the books hold, as values: places, polities, treaties with articles, happenings, topics."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from misak.booking.books import Books as Booked
from misak.ground.langs import in_lang
from misak.ledger.periods import period
from misak.ledger.values import Name
from misak.public.days import as_date

BASE_URI = "urn:misak"


def seen(value: object) -> list[str]:
    """What ``dir`` tells of a value: what is public, and nothing of how it is made."""
    return sorted(name for name in object.__dir__(value) if not name.startswith("_"))


class Text(NamedTuple):
    """One text in both languages; ``str`` gives the English one."""

    en: str
    tr: str

    def __str__(self) -> str:
        return self.en

    def to(self, lang: str) -> str:
        """The text in a language: ``en`` or ``tr``."""
        return self.tr if in_lang(lang) == "tr" else self.en

    def __dir__(self) -> list[str]:
        return seen(self)


class Naming(NamedTuple):
    """A name with the days of its use: ``since`` until (and not on) ``until``, None where open.

    ``alias`` is what people say and the books never show; ``precision`` is ``part``, ``whole`` or
    ``approximate`` where it is no name of the very thing.
    """

    text: Text
    since: date | None
    until: date | None
    alias: bool
    precision: str

    def __dir__(self) -> list[str]:
        return seen(self)


class Where(NamedTuple):
    """The line of the ledger that says it."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"

    def __dir__(self) -> list[str]:
        return seen(self)


class Point(NamedTuple):
    """Degrees north and east."""

    latitude: float
    longitude: float

    def __dir__(self) -> list[str]:
        return seen(self)


class Code(NamedTuple):
    """What others call it: a scheme (cow, gw, iso, wikidata, geonames) and a code of it.

    ``since`` and ``until`` are the days of which the code speaks; ``checked`` is false where nobody
    has looked it up at its source.
    """

    scheme: str
    code: str
    since: date | None
    until: date | None
    checked: bool

    def __dir__(self) -> list[str]:
        return seen(self)


class Line(NamedTuple):
    """A line of an entry: its word, what it says, and what stands behind its semicolons."""

    word: str
    value: str
    attributes: dict[str, str]

    @property
    def written(self) -> str:
        """The line as a ledger writes it."""
        quoted = '"' not in self.value and ";" in self.value
        head = f"{self.word} " + (f'"{self.value}"' if quoted else self.value)
        return "; ".join([head.strip(), *map(_behind, self.attributes.items())])

    def __dir__(self) -> list[str]:
        return seen(self)


def _behind(attribute: tuple[str, str]) -> str:
    word, value = attribute
    return f'{word} "{value}"' if ";" in value or "|" in value else f"{word} {value}".strip()


@dataclass(frozen=True, eq=False, repr=False)
class Entry:
    """Anything with an id in the books. Two are equal if their ids and types are.

    ``sources`` are keys of the ledger's bibliography; ``where`` is the line that enters it.
    """

    _books: Booked
    _name: Name

    @property
    def id(self) -> str:
        """The id, as a ledger writes it."""
        return self._name.id

    @property
    def type(self) -> str:
        """place, polity, people, topic, group, matter, treaty, document, event …"""
        return self._name.type

    @property
    def name(self) -> Text:
        """The name, whatever the day."""
        first = self._name.namings[0]
        return Text(first.en, first.tr)

    @property
    def names(self) -> tuple[Naming, ...]:
        """All names, the first first."""
        return tuple(
            Naming(Text(n.en, n.tr), as_date(n.begin), as_date(n.end), n.alias, n.precision)
            for n in self._name.namings
        )

    @property
    def sources(self) -> tuple[str, ...]:
        """Keys of the bibliography."""
        return self._name.sources

    @property
    def where(self) -> Where:
        """The line that enters it."""
        return Where(*self._name.at)

    @property
    def codes(self) -> tuple[Code, ...]:
        """What others call it, scheme by scheme."""
        found = []
        for value, attributes, _ in self._name.lines.get("code", ()):
            scheme, _, code = value.partition(" ")
            begin, end = period(
                [w for k in ("from", "until") if k in attributes for w in (k, attributes[k])]
            )
            found.append(
                Code(scheme, code, as_date(begin), as_date(end), "unchecked" not in attributes)
            )
        return tuple(found)

    @property
    def lines(self) -> tuple[Line, ...]:
        """What the ledger says of it, line by line, in the order in which it was written."""
        said = [
            (number, Line(word, value, dict(attributes)))
            for word, found in self._name.lines.items()
            for value, attributes, number in found
        ]
        return tuple(line for _, line in sorted(said, key=lambda pair: pair[0]))

    @property
    def summaries(self) -> dict[str, str]:
        """The texts under its heading, by language."""
        return dict(self._name.quotes)

    @property
    def uri(self) -> str:
        """A name for the whole world, made of type and id; never given to another thing."""
        return f"{BASE_URI}:{self.type}:{self.id}"

    def _line(self, word: str) -> str:
        return self._name.lines[word][0][0] if word in self._name.lines else ""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Entry) and (self.id, self.type) == (other.id, other.type)

    def __hash__(self) -> int:
        return hash((self.id, self.type))

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.id}: {self.name.en}>"

    def __dir__(self) -> list[str]:
        return [name for name in super().__dir__() if not name.startswith("_")]


class Place(Entry):
    """A place: what it lies in, what lies in it, where it is, and with whom the books open it."""

    @property
    def inside(self) -> str | None:
        """The id of the place in which it lies."""
        return self._books.ledger.inside.get(self.id)

    @property
    def parts(self) -> tuple[str, ...]:
        """The ids of all places that lie in it, however deep."""
        return tuple(self._books.ledger.within.get(self.id, ()))

    @property
    def point(self) -> Point | None:
        """A town or the middle of a region; no line is meant."""
        pair = self._line("point").split()
        return Point(float(pair[0]), float(pair[1])) if len(pair) == 2 else None

    @property
    def opens(self) -> tuple[str, str] | None:
        """With whom the books open it and from which day on (as the ledger writes it)."""
        holder, _, day = self._line("opens").partition(" ")
        return (holder, day) if holder else None


class Polity(Entry):
    """A state, a government or a union."""

    @property
    def state(self) -> str:
        """The id of the state whose government it is; its own id where it is a state."""
        return self._books.state(self.id)

    @property
    def since(self) -> date | None:
        """The first day of its life; None where it began before the books do."""
        return as_date(self._span[0])

    @property
    def until(self) -> date | None:
        """The day on which it was no more; None where the books know no end."""
        return as_date(self._span[1])

    @property
    def _span(self) -> tuple[int, int]:
        return self._books.people.spans.get(self.id, (0, 0))

    @property
    def continues(self) -> tuple[str, ...]:
        """The ids of those that it continues."""
        return tuple(v.split()[0] for v, _, _ in self._name.lines.get("continues", ()) if v)
