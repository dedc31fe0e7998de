"""The front matter of a treaty, document or happening as an instrument: dates of every kind,
parties, causes, numberings."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from misak.ground.days import BEGINNING, FOREVER, is_hour, read_date, read_term
from misak.ground.faults import Fault
from misak.kinds.attributes import BY_ID
from misak.kinds.keys import (
    DATED,
    EVERYWHERE,
    HEARD,
    KEY_HEARD,
    KEY_OF,
    KEYS_OF,
    SUBJECTS,
    TYPE_OF,
    USUALLY_HEARD,
)
from misak.ledger.heard import hears
from misak.ledger.references import labelled, numbered, references, spread
from misak.ledger.values import (
    Account,
    Article,
    Articles,
    At,
    Cause,
    Dated,
    Instrument,
    Name,
    Naming,
    summaries,
    two,
)
from misak.text.attributes import Attributes, listed, read_attributes, split
from misak.text.document import Document, Field
from misak.text.section import Clause

USUAL = {"title", "type", "source", "place", "parties", *DATED} - {"acceded"}
OF_ARTICLES = ("citation", "follows")  # lines of single articles beside the dated ones
READ: dict[str, Callable[[str], object]] = {"term": read_term, "hour": is_hour}  # may be amiss
APART = ("account", "contested", "rejected", "for", "art")
ONCE = ("signed", "adopted", "date")  # days of which there is one, but for accounts and parties
Entry = tuple[str, Attributes, Field]  # what a field says before its attributes, these, and where
Values = dict[str, list[Entry]]


def subject(document: Document, faults: list[Fault]) -> tuple[str, str]:
    """What a file is about: (treaty, document, event, gazetteer, conclusions or notes; its id)."""
    found = [field for field in document.fields if field.key in SUBJECTS]
    for field in found[1:]:
        faults.append(Fault("K204", document.find(field.line, field.key), (field.key,)))
    if found:
        return SUBJECTS[found[0].key], found[0].value
    if document.fields:
        first = document.fields[0]
        faults.append(Fault("T113", document.find(first.line, first.key), (), tuple(SUBJECTS)))
    elif document.lines[0].rstrip() == "---":
        faults.append(Fault("T113", document.spot(1, 1, 3)))
    return "", ""


def unheard(document: Document, class_: str, faults: list[Fault]) -> None:
    """Keys that no file hears, or none about such a thing: what they say would be lost."""
    heard = KEYS_OF[class_]
    for field in document.fields:
        key = KEY_OF.get(field.key)
        if key in heard or field.key in SUBJECTS:
            continue
        spot = document.find(field.line, field.key)
        if key is None:
            faults.append(Fault("T111", spot, (field.key,), tuple(KEY_OF)))
        else:
            faults.append(Fault("T132", spot, (field.key, class_, ", ".join(heard))))


def instrument(
    document: Document, class_: str, id_: str, faults: list[Fault]
) -> tuple[Instrument, Name]:
    """The instrument of a file, and the name under which the books know it."""
    values = _values(document, faults)
    at = At(document.path, 1)
    sources = tuple([key for head, _, _ in values.get("source", ()) for key in listed(head)])
    dates = _dates(id_, values, document, faults)
    type_ = _first(values, "type") or class_
    found = Instrument(
        id_,
        class_,
        TYPE_OF.get(type_, type_),
        dates,
        _sides(values),
        (),
        (),
        (),
        (),
        (),
        (),
        _first(values, "place"),
        _articles(document, faults),
        sources,
        at,
    )
    if any("others" in said for _, said, _ in values.get("parties", ())):
        found = found._replace(others=True)
    if not values.keys() <= USUAL:  # most say no more: there is nothing to look for
        found = _further(found, values, document, faults)
    return found, Name(
        id_,
        class_,
        _namings(values, id_),
        at,
        {},
        summaries(document.sections[0]) if document.outline is None else {},
        sources,
    )


def _values(document: Document, faults: list[Fault]) -> Values:
    """The fields of a file by key: what each says, its attributes, where it stands. Unknown
    keys and attributes are faults."""
    values: Values = {}
    for field in document.fields:
        said, value = field.key, field.value
        if said in SUBJECTS:
            continue
        key = KEY_OF.get(said)
        if key is None:  # told where the keys are
            continue
        if ";" not in value:
            values.setdefault(key, []).append((value, {}, field))
            continue
        head, *rest = split(value)
        attributes, problems = read_attributes(rest)
        for one in problems:
            spot = document.find(field.line, one.word, field.column)
            faults.append(Fault(one.code, spot, (one.word,), one.near))
        if key not in DATED:
            line = Clause(f"{said} {value}", field.line, field.column, 0)
            hears(KEY_HEARD.get(key, ()), attributes, line, document, faults)
        values.setdefault(key, []).append((head, attributes, field))
    return values


def _dates(id_: str, values: Values, document: Document, faults: list[Fault]) -> tuple[Dated, ...]:
    """All dated lines, in the order of the keys; a day of which there is one is said once."""
    for key in ONCE:
        plain = [field for _, said, field in values.get(key, ()) if said.keys().isdisjoint(APART)]
        for field in plain[1:]:
            faults.append(Fault("K204", document.find(field.line, field.key), (field.key,)))
    return tuple(
        [
            d
            for key in DATED
            if key in values
            for entry in values[key]
            if (d := dated(id_, key, entry, document, faults))
        ]
    )


def _further(
    found: Instrument, values: Values, document: Document, faults: list[Fault]
) -> Instrument:
    """What only some instruments say: participants, signatories, causes, later parties, until
    when they are followed."""
    cited = values.get("citation", ())
    _known_articles(found, values, document, faults)
    follows = [
        line
        for entry in values.get("follows", ())
        if (line := dated(found.id, "follows", entry, document, faults))
    ]
    return found._replace(
        sides=_joined(found),
        participants=tuple(p for head, _, _ in values.get("takes-part", ()) for p in listed(head)),
        signatories=_signatories(values, document),
        causes=_causes(values, document),
        cites=tuple(i for head, _, _ in values.get("cites", ()) for i in listed(head)),
        numbering=_numbering(values, document, faults),
        citation=tuple([head for head, attributes, _ in cited if "art" not in attributes]),
        locators=tuple(
            [
                (head, spread(attributes["art"]))
                for head, attributes, _ in cited
                if "art" in attributes
            ]
        ),
        follows=next((line for line in follows if line.articles is None), None),
        watched=tuple([line for line in follows if line.articles is not None]),
    )


def _known_articles(
    found: Instrument, values: Values, document: Document, faults: list[Fault]
) -> None:
    """An article behind ``art`` of a citation, or of a line that says until when it is followed,
    that is none of the file is told."""
    entries = [entry for key in OF_ARTICLES for entry in values.get(key, ())]
    for _, attributes, field in entries:
        for each in spread(attributes.get("art", "")):
            if each not in found.articles:
                spot = document.find(field.line, each, field.column)
                faults.append(Fault("D410", spot, (each,), tuple(found.articles)))


def _joined(found: Instrument) -> tuple[tuple[str, ...], ...]:
    """The sides with those who acceded: on the only side where there are no others, else each
    on one of its own."""
    new = tuple(party for party in found.acceded if party not in found.parties)
    if len(found.sides) == 1:
        return ((*found.sides[0], *sorted(new)),)
    return (*found.sides, *((party,) for party in sorted(new)))


def _first(values: Values, key: str) -> str:
    return values[key][0][0] if key in values else ""


def _namings(values: Values, id_: str) -> tuple[Naming, ...]:
    pairs = [two(head) for head, _, _ in values.get("title", ())] or [(id_, id_)]
    return tuple([Naming(tr, en, 0, FOREVER) for tr, en in pairs])


def _articles(document: Document, faults: list[Fault]) -> Mapping[str, Article]:
    """The articles by label; a heading may stand for a range (``Art. 2-12``)."""
    known = numbered(document.outline.heads) if document.outline else None
    if known is not None:
        return Articles(known.places, document)
    found: dict[str, Article] = {}
    path, new = document.path, tuple.__new__
    for section in document.sections:
        if not section.heading:
            continue
        head = section.heading.partition(" — ")[0]
        labels = labelled(head)
        if not labels:
            faults.append(Fault("T115", document.find(section.line, head)))
        for each in labels:
            if each in found:
                faults.append(Fault("T114", document.find(section.line, head), (each,)))
            found[each] = new(Article, (each, section, path))
    return found


def dated(
    id_: str, key: str, entry: Entry, document: Document, faults: list[Fault]
) -> Dated | None:
    """One dated line; a day that cannot be read is a fault, and the line is left out."""
    head, attributes, field = entry
    day, _, place = head.partition(",")
    when = read_date(day.strip())
    if when is None or when.earliest == BEGINNING or when.latest == FOREVER:
        spot = document.find(field.line, day.strip(), field.column)
        faults.append(Fault("D401" if when is None else "K221", spot, (day.strip(),)))
        return None
    at = At(document.path, field.line)
    if not attributes:
        return Dated(id_, key, when, place.strip(), None, None, "", "", "", None, (), True, at)
    _hears(key, entry, document, faults)
    return Dated(
        id_,
        key,
        when,
        place.strip(),
        frozenset(spread(attributes["art"])) if "art" in attributes else None,
        _polities(attributes, "for"),
        "".join(spread(attributes.get("under", ""))[:1]),
        attributes.get("how", ""),
        attributes.get("by", ""),
        account(attributes),
        listed(attributes.get("source", "")),
        "unchecked" not in attributes,
        at,
        attributes.get("term", ""),
        attributes.get("renews", ""),
        attributes.get("notice", ""),
        _polities(attributes, "to"),
        "whole" in attributes,
        attributes.get("until", ""),
    )


def _polities(attributes: Attributes, word: str) -> frozenset[str] | None:
    """The polities that an attribute names; None where it is not there."""
    return frozenset(listed(attributes[word])) if word in attributes else None


def _hears(key: str, entry: Entry, document: Document, faults: list[Fault]) -> None:
    """A dated line says nothing that its key does not hear, and a term that can be read; else
    it is a fault."""
    _, attributes, field = entry
    heard = (*HEARD.get(key, USUALLY_HEARD), *EVERYWHERE)
    for word, value in attributes.items():
        said = next((w for w in BY_ID[word].word if f"; {w}" in field.value), word)
        spot = document.find(field.line, said, field.column)
        if word not in heard:
            faults.append(Fault("D420", spot, (said, field.key, ", ".join(heard))))
        elif not READ.get(BY_ID[word].value, bool)(value) and value:
            faults.append(Fault("K206", spot, (said,)))


def account(attributes: Attributes) -> Account | None:
    """Whose account a line is and its rank; contested where it says neither."""
    if not attributes.keys() & {"account", "contested", "rejected"}:
        return None
    rank = "rejected" if "rejected" in attributes else "contested"
    reason = attributes.get(rank, "")
    id_, _, more = attributes.get("account", "").partition(",")
    if more.strip().partition(" ")[0] in ("contested", "rejected"):
        rank, _, reason = more.strip().partition(" ")
    return Account(id_.strip(), rank, reason.strip('" '))


def _sides(values: Values) -> tuple[tuple[str, ...], ...]:
    return tuple(
        [
            side
            for head, _, _ in values.get("parties", ())
            for part in head.split("|")
            if (side := listed(part))
        ]
    )


def _signatories(values: Values, document: Document) -> tuple[tuple[str, tuple[str, ...], At], ...]:
    found = []
    for head, _, field in values.get("signed-by", ()):
        party, colon, people = head.partition(":")
        if not colon:
            party, _, people = head.partition(" ")
        found.append((party.strip(), listed(people), At(document.path, field.line)))
    return tuple(found)


def _causes(values: Values, document: Document) -> tuple[Cause, ...]:
    found = []
    for head, attributes, field in values.get("because", ()):
        for ref in references(head):
            found.append(
                Cause(
                    ref.id,
                    (ref.articles or ("",))[0],
                    "necessary" if "necessary" in attributes else "contributing",
                    "opinion" if "opinion" in attributes else "fact",
                    attributes.get("of", ""),
                    account(attributes),
                    listed(attributes.get("source", "")),
                    At(document.path, field.line),
                )
            )
    return tuple(found)


def _numbering(
    values: Values, document: Document, faults: list[Fault]
) -> tuple[tuple[str, tuple[str, ...], At], ...]:
    """Items of another numbering: (``note 7``, the labels of its articles, where)."""
    found = []
    for head, _, field in values.get("numbering", ()):
        item, equals, target = head.partition("=")
        if not equals or not item.strip() or not target.strip():
            faults.append(Fault("T134", document.find(field.line, head, field.column), (head,)))
            continue
        labels = () if target.strip() in ("none", "yok") else spread(target)
        found.append((" ".join(item.split()), labels, At(document.path, field.line)))
    return tuple(found)
