"""Linked Places in: a collection of another's places becomes a file of the gazetteer, with what
could not be taken over told by its place in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from misak.ground.days import read_date
from misak.ground.faults import Fault, errors
from misak.public.exchange.located import Located, NotJson, read_values
from misak.text.attributes import split, unquote
from misak.words.fold import fold

Json = dict[str, Any]
BROADER = ("gvp:broaderPartitive", "gvp:broader", "broaderPartitive")
ID = re.compile(r"[\w.-]+")
DATE = re.compile(r"\d{4}(-\d\d){0,2}")
CODES = (  # how others write what the ledger calls a code
    ("wikidata", re.compile(r"(?:wd:|https?://(?:www\.)?wikidata\.org/(?:entity|wiki)/)(Q\d+)")),
    ("geonames", re.compile(r"(?:gn:|https?://(?:sws|www)\.geonames\.org/)(\d+)(?:/.*)?")),
)
HEAD = "---\ngazetteer: places\ntitle: Yerler | Places\n---\n\n"


class Brought(NamedTuple):
    """A file of the gazetteer, how many places it holds, and what was found on the way."""

    text: str
    places: int
    faults: list[Fault]


class Called(NamedTuple):
    """A name in one language (or in none) and the days of its use as the ledger writes them."""

    text: str
    lang: str
    days: str


def from_linked_places(text: str, name: str = "places.json") -> Brought:
    """Read a Linked Places collection, or one feature a line, as a file of the gazetteer.

    Ids are ours where the file has them (``properties.misak``), else made of the titles. A feature
    that is none is an error and left out; what the ledger has no line for is a warning.
    """
    try:
        located = read_values(text, name)
    except NotJson as error:
        return Brought("", 0, [Fault("X855", error.spot)])
    return _Reader(located).read()


class _Reader:
    """What is known while the features of one file are read."""

    def __init__(self, located: Located) -> None:
        self.located = located
        self.faults: list[Fault] = []
        self.ids: dict[str, str] = {}  # ours, by the @id of the feature
        self.taken: set[str] = set()

    def read(self) -> Brought:
        found = self._features()
        features = [f for f in found if self._sound(f, found)]
        named = [(self._id(feature), feature) for feature in features]
        parts = [self._entry(id_, feature) for id_, feature in named if id_]
        if not parts and not errors(self.faults):
            self._fault("X856", self.located.whole)
        return Brought(HEAD + "\n".join(parts) if parts else "", len(parts), self.faults)

    def _fault(self, code: str, value: object, *args: str) -> None:
        self.faults.append(Fault(code, self.located.spot(value), args))

    def _features(self) -> list[Any]:
        """The features of a collection, or those of a file that has one a line."""
        values = self.located.values
        if len(values) == 1 and isinstance(values[0], dict) and "features" in values[0]:
            found = values[0]["features"]
            if isinstance(found, list):
                return found
        elif values and all(isinstance(v, dict) and v.get("type") == "Feature" for v in values):
            return values
        self._fault("X856", values[0] if values else self.located.whole)
        return []

    def _sound(self, feature: Any, among: list[Any]) -> bool:
        """Whether one of some features is one, with members of the form that the format gives
        them."""
        if not isinstance(feature, dict):
            self._fault("X857", among, str(feature)[:40])
            return False
        bad = _ill(feature)
        if bad:
            self._fault("X857", feature, bad)
        return not bad

    def _id(self, feature: Json) -> str:
        """Our id for a feature; an empty text (and a fault) where the file has it twice."""
        theirs = str(feature.get("@id") or feature.get("id") or "")
        own = str(_own(feature).get("id") or "")
        own = own if ID.fullmatch(own) else _made(feature["properties"]["title"])
        again = own in self.taken and bool(_own(feature))
        if again or (theirs and theirs in self.ids):
            self._fault("X858", feature, theirs or own)
            return ""
        id_, number = own, 2
        while id_ in self.taken:
            id_, number = f"{own}-{number}", number + 1
        self.taken.add(id_)
        self.ids[theirs or id_] = id_
        return id_

    def _entry(self, id_: str, feature: Json) -> str:
        """The section of one place."""
        names = list(self._names(feature))
        title = _plain(feature["properties"]["title"])
        tr, en = (_first(names, lang) or title for lang in ("tr", "en"))
        lines = [f"## {id_} — {tr} | {en}", ""]
        quotes = list(_quotes(feature))
        lines += [line for quote in quotes for line in (quote, "")]
        own = [_bare(str(line)) for line in _own(feature).get("lines", ())]
        theirs = [
            *self._inside(feature),
            *_named(names, (tr, en)),
            *self._point(feature),
            *self._codes(feature),
        ]
        said = {_gist(line) for line in own}
        lines += [f"- `{line}`" for line in theirs if _gist(line) not in said]
        lines += [f"- `{line}`" for line in own]
        return "\n".join(lines).rstrip() + "\n"

    def _names(self, feature: Json) -> Iterator[Called]:
        """Every name with each of its spans; one whose days cannot be told is left out."""
        for one in feature.get("names", ()):
            text = one.get("toponym") or one.get("ethnonym")
            if not text:
                self._fault("X859", one, "names")
                continue
            for span in self._spans(one):
                if span is not None:
                    yield Called(_plain(text), _language(one.get("lang")), span)

    def _spans(self, one: Json) -> Iterator[str | None]:
        """The days of each timespan as attributes of a line; None where the ledger cannot say
        them."""
        when = one.get("when")
        spans = when.get("timespans") if isinstance(when, dict) else None
        for span in spans if isinstance(spans, list) and spans else [{}]:
            days = _days(span) if isinstance(span, dict) else None
            if days is None:
                self._fault("X859", one, "when")
            yield days

    def _inside(self, feature: Json) -> Iterator[str]:
        """The places of the same file in which it lies."""
        for one in feature.get("relations", ()):
            if one.get("relationType") not in BROADER:
                if not _own(feature):
                    self._fault("X859", one, str(one.get("relationType") or "relations"))
                continue
            around = self.ids.get(str(one.get("relationTo")))
            for days in self._spans(one):
                if around is None:
                    self._fault("X859", one, str(one.get("relationTo")))
                elif days:  # a ledger has a place around for ever, or none
                    self._fault("X859", one, f"when: {one.get('relationTo')}")
                elif days is not None:
                    yield f"in {around}"

    def _point(self, feature: Json) -> Iterator[str]:
        """Its point: of several the first; lines and areas are no point."""
        geometry = feature.get("geometry")
        if not isinstance(geometry, dict):
            return
        among = geometry.get("geometries")
        shapes = among if isinstance(among, list) else [geometry]
        for shape in shapes:
            if pair := _degrees(shape):
                yield "point {:.7g} {:.7g}".format(*pair)
                return
        if shapes:
            self._fault("X859", geometry, str(geometry.get("type") or "geometry"))

    def _codes(self, feature: Json) -> Iterator[str]:
        """What others call it, by its own @id and by its links."""
        found: dict[tuple[str, str], None] = {}
        for where, address in _addresses(feature):
            if code := _code(address):
                found[code] = None
            elif where is not feature:
                self._fault("X859", where, address)
        return (f"code {scheme} {code}; unchecked" for scheme, code in found)


def _ill(feature: Json) -> str:
    """The member of a feature that lacks its form; an empty text where none does."""
    properties = feature.get("properties")
    if not isinstance(properties, dict):
        return "properties"
    if not isinstance(properties.get("title"), str) or not properties["title"].strip():
        return "properties.title"
    for key in ("names", "relations", "links", "descriptions"):
        value = feature.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            return key
    own = properties.get("misak", {})
    if not isinstance(own, dict) or not isinstance(own.get("lines", []), list):
        return "properties.misak"
    return "" if isinstance(feature.get("geometry"), dict | None) else "geometry"


def _own(feature: Json) -> Json:
    """What our own export says in words of ours."""
    found: Json = feature["properties"].get("misak", {})
    return found


def _made(title: str) -> str:
    """An id out of a title."""
    joined = re.sub(r"[\W_]+", "-", fold(title)).strip("-")
    return joined or "place"


def _plain(text: object) -> str:
    """A text without what a line of the ledger gives a meaning of its own."""
    said = " ".join(str(text).split())
    return said.replace("|", "/").replace("`", "’").replace('"', "”")


def _bare(line: str) -> str:
    """A line of ours on one line, without the marks that would end its code span."""
    return " ".join(line.split()).replace("`", "’")


def _gist(line: str) -> str:
    """What two lines share that say the same: all before the semicolons; of a point the word."""
    said = split(line)[0]
    return "point" if said.startswith("point ") else unquote(said.removeprefix("name "))


def _language(lang: object) -> str:
    """tr, en, or whatever else a tag of BCP 47 begins with."""
    first = str(lang or "").replace("_", "-").partition("-")[0].casefold()
    return {"tur": "tr", "eng": "en"}.get(first, first)


def _first(names: list[Called], lang: str) -> str:
    return next((n.text for n in names if n.lang == lang and not n.days), "")


def _days(span: Json) -> str | None:
    """``; from … ; until …`` of a timespan; None where a day is none that the ledger can write.

    A beginning of which only the end of the span is known is none.
    """
    start, end = _day(span.get("start")), _day(span.get("end"))
    if start is None or end is None:
        return None
    known = start and "in" not in span["start"] and start == end
    begins = f"; from {start}" if start and not known else ""
    return begins + (f"; until {end}" if end else "")


def _day(said: Any) -> str | None:
    """A day, or an interval in which it lies, as the ledger writes it; an empty text for none."""
    if not said:
        return ""
    if not isinstance(said, dict):
        return None
    among = [said["in"]] if "in" in said else [said[k] for k in ("earliest", "latest") if k in said]
    if not among or not all(DATE.fullmatch(str(one)) and read_date(str(one)) for one in among):
        return None
    return "/".join(dict.fromkeys(map(str, among)))


def _named(names: list[Called], heading: tuple[str, str]) -> list[str]:
    """The lines of the names: Turkish and English of the same days on one line, another language
    as what is only understood; none for what the heading says already."""
    found: list[str] = []
    left = [*names]
    while left:
        one = left.pop(0)
        paired = one.lang == "tr" and left and (left[0].lang, left[0].days) == ("en", one.days)
        english = left.pop(0).text if paired else one.text
        if one.days or not ((one.text, english) == heading if paired else one.text in heading):
            found.append(_line(one.text, english, one))
    return list(dict.fromkeys(found))


def _line(tr: str, en: str, one: Called) -> str:
    said = f"{tr} | {en}"
    quoted = f'"{said}"' if ";" in said else said
    return f"name {quoted}{one.days}{'; alias' if one.lang not in ('tr', 'en', '') else ''}"


def _quotes(feature: Json) -> Iterator[str]:
    """Descriptions in the two languages, the first of each."""
    for lang in ("tr", "en"):
        for one in feature.get("descriptions", ()):
            if _language(one.get("lang")) == lang and str(one.get("value") or "").strip():
                yield f"> [{lang}] {' '.join(str(one['value']).split())}"
                break


def _degrees(shape: Any) -> tuple[float, float] | None:
    """North and east of a point; None of anything else, or where there is no such place."""
    if not isinstance(shape, dict) or shape.get("type") != "Point":
        return None
    pair = shape.get("coordinates")
    if not isinstance(pair, list) or len(pair) < 2:
        return None
    if not all(isinstance(x, int | float) and not isinstance(x, bool) for x in pair[:2]):
        return None
    east, north = pair[:2]
    return (north, east) if abs(north) <= 90 and abs(east) <= 180 else None


def _addresses(feature: Json) -> Iterator[tuple[Json, str]]:
    yield feature, str(feature.get("@id") or "")
    for link in feature.get("links", ()):
        yield link, str(link.get("identifier") or "")


def _code(address: str) -> tuple[str, str] | None:
    for scheme, pattern in CODES:
        if found := pattern.fullmatch(address):
            return scheme, found[1]
    return None
