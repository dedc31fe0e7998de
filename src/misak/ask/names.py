"""Names as people say them: ids, either language, aliases, former names, without regard to case, diacritics or a gloss."""

from __future__ import annotations

from misak.booking.persons import Persons
from misak.ground.days import FOREVER
from misak.kinds.catalogue import BY_ID
from misak.kinds.questions import VALUES
from misak.ledger.references import number, references
from misak.ledger.values import Ledger, Ref
from misak.words.fold import fold, without_gloss
from misak.words.nearest import nearest

TYPES: dict[str, tuple[str, ...]] = {
    "place": ("place",),
    "polity": ("polity", "group"),
    "group": ("group",),
    "topic": ("topic",),
    "matter": ("matter",),
    "people": ("people",),
    "instrument": ("treaty", "document", "event"),
    "reading": ("reading", "account"),
    "thing": (
        "document",
        "polity",
        "treaty",
        "event",
        "place",
        "topic",
        "matter",
        "group",
        "people",
        "procedure",
    ),
}
GENERIC = {
    "antlasmasi",
    "treaty",
    "of",
    "the",
    "sozlesmesi",
    "convention",
    "agreement",
    "pact",
    "pakti",
    "muahedesi",
    "itilafnamesi",
    "baris",
    "peace",
    "armistice",
    "mutarekesi",
    "anlasmasi",
    "and",
    "ve",
}


class UnknownName(LookupError):
    """A name that the books do not know, or know as another type of thing (``is_a``).

    ``name`` and ``type`` say what was looked for; ``near`` what may have been meant.
    """

    def __init__(self, name: str, type_: str, near: tuple[str, ...], is_a: str = "") -> None:
        self.name, self.type, self.near, self.is_a = name, type_, near, is_a
        offer = f"; did you mean {', '.join(near)}?" if near else ""
        super().__init__(f"unknown {type_} {name!r}{offer}")


class Index:
    """All spellings of all names of a ledger. Built on the first name that is not an id."""

    def __init__(self, ledger: Ledger, people: Persons) -> None:
        self.ledger, self.people = ledger, people
        self.spellings: dict[str, list[str]] | None = None

    def every(self) -> dict[str, list[str]]:
        """Every spelling, as a search key, with the ids that it may mean."""
        return self._spellings()

    def _spellings(self) -> dict[str, list[str]]:
        if self.spellings is None:
            self.spellings = {}
            for name in self.ledger.names.values():
                for text in self._of(name.id):
                    row = self.spellings.setdefault(fold(text), [])
                    if name.id not in row:
                        row.append(name.id)
        return self.spellings

    def _of(self, id_: str) -> list[str]:
        """Every spelling of one name; an instrument also goes by the proper part of its title, with and without its year."""
        name = self.ledger.names[id_]
        found = [
            id_.replace("-", " "),
            *(
                t
                for n in name.namings
                for t in (n.tr, n.en, without_gloss(n.tr), without_gloss(n.en))
            ),
        ]
        if name.type in TYPES["instrument"]:
            year = id_.rpartition("-")[2] if id_.rpartition("-")[2].isdigit() else ""
            for text in list(found):
                core = " ".join(
                    w for w in fold(text).split() if w not in GENERIC and not w.isdigit()
                )
                found += [core, f"{core} {year}", f"{fold(text)} {year}"] if core else []
        return found

    def find(self, text: str, type_: str, day: int) -> str:
        """The id that a text means as a name of some type on a day; raises UnknownName."""
        bare = text.strip().strip("\"'“”‘’")
        wanted = TYPES[type_]
        for id_ in (bare, fold(bare).replace(" ", "-")):
            known = self.ledger.names.get(id_)
            if known is not None and known.type in wanted:
                return id_
        spellings = self._spellings()
        for key in (fold(bare), fold(without_gloss(bare)), fold(bare.replace("_", " "))):
            fitting = [
                id_ for id_ in spellings.get(key, ()) if self.ledger.names[id_].type in wanted
            ]
            if fitting:
                return min(fitting, key=lambda id_: self._order(id_, key, day, wanted))
        other = spellings.get(fold(without_gloss(bare)), ())
        raise UnknownName(
            bare, type_, self.near(bare, wanted), self.ledger.names[other[0]].type if other else ""
        )

    def _order(
        self, id_: str, key: str, day: int, wanted: tuple[str, ...]
    ) -> tuple[int, int, int, int]:
        """Which of several bearers of a spelling is meant: by exactness, by the day, the younger, by type."""
        return (
            self._rank(id_, key),
            self._alive(id_, day),
            -self.people.spans.get(id_, (0, 0))[0],
            wanted.index(self.ledger.names[id_].type),
        )

    def _rank(self, id_: str, key: str) -> int:
        name = self.ledger.names[id_]
        if fold(id_) == key:
            return 0
        return 0 if any(key in (fold(n.tr), fold(n.en)) for n in name.namings) else 1

    def _alive(self, id_: str, day: int) -> int:
        """How far a polity's life is from a day (0 within it), so that names resolve by the day asked about."""
        begin, end = self.people.spans.get(id_, (0, FOREVER))
        return 0 if begin <= day < end else min(abs(day - begin), abs(day - end))

    def near(self, text: str, types: tuple[str, ...]) -> tuple[str, ...]:
        """Ids of names that look alike, best first."""
        spellings = {
            s: [i for i in ids if self.ledger.names[i].type in types]
            for s, ids in self._spellings().items()
        }
        found = nearest(text, tuple(s for s, ids in spellings.items() if ids))
        return tuple(dict.fromkeys(spellings[s][0] for s in found))

    def instrument(self, text: str, day: int) -> tuple[str, tuple[str, ...], str]:
        """``Kars 1921 art 6 for georgia`` as (id, labels, party); raises UnknownName."""
        head, _, party = text.partition(" for ")
        if not party:
            head, _, party = text.partition(" için ")
        body, labels = _articles(head.strip())
        id_ = self.find(body, "instrument", day)
        for label in labels:
            if label not in self.ledger.instruments[id_].articles:
                raise UnknownName(
                    f"{body} art {label}",
                    "article",
                    tuple(self.ledger.instruments[id_].articles)[:30],
                )
        return id_, labels, self.find(party, "polity", day) if party.strip() else ""

    def value(self, text: str, day: int) -> str:
        """The id that an answer's value is to be compared with: a plain value, a status, or any name."""
        bare = text.strip()
        if bare in VALUES or bare in BY_ID or bare in self.ledger.names:
            return bare
        for id_, words in VALUES.items():
            if fold(bare) in (fold(words.en), fold(words.tr)):
                return id_
        try:
            return self.find(bare, "thing", day)
        except UnknownName:
            return bare


def _articles(text: str) -> tuple[str, tuple[str, ...]]:
    """The article labels at the end of a mention, which may come before or after the word."""
    words = text.split()
    for index in range(1, len(words)):
        ref: Ref = references(" ".join(["x", *words[index:]]))[0]
        low = words[index].lower().rstrip(".")
        if (
            low
            in (
                "art",
                "arts",
                "article",
                "articles",
                "madde",
                "md",
                "annex",
                "ek",
                "protocol",
                "protokol",
                "clause",
                "preamble",
                "letter",
            )
            and ref.articles
        ):
            return " ".join(words[:index]), ref.articles
        after = words[index + 1].lower().rstrip(".") if index + 1 < len(words) else ""
        if (
            after in ("madde", "maddesi", "md")
            and words[index].rstrip(".").isdigit()
            and index + 2 == len(words)
        ):
            return " ".join(words[:index]), (words[index].rstrip("."),)
    last = words[-1] if len(words) > 1 else ""
    return (
        (" ".join(words[:-1]), (number(last),))
        if last.isupper() and number(last).isdigit()
        else (text, ())
    )
