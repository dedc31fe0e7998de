"""The gazetteer and the instruments as the page reads them: names by day with their Turkish cases,
articles with their clauses."""

from __future__ import annotations

from misak.ask.answer import Json
from misak.atlas.reasons import label
from misak.booking.books import Books
from misak.ground.days import FOREVER
from misak.ground.langs import LANGS
from misak.kinds.questions import ROWS
from misak.ledger.values import Act, Dated, Instrument, Ledger, Name, Naming
from misak.say.clauses import sentence
from misak.words.english import the
from misak.words.template import Group, Hole, compiled
from misak.words.turkish import inflect

SHOWN = {
    "place",
    "polity",
    "group",
    "people",
    "matter",
    "topic",
    "procedure",
    "account",
    "reading",
    "treaty",
    "document",
    "event",
}

INFLECTED = {
    "place",
    "polity",
    "group",
    "treaty",
    "document",
}  # the types that stand in the sentences of facts


def names(ledger: Ledger, spans: dict[str, tuple[int, int]]) -> dict[str, Json]:
    """Every name by its id: type, names by day, and what the gazetteer says of it."""
    return {
        id_: _name(ledger, name, spans)
        for id_, name in sorted(ledger.names.items())
        if name.type in SHOWN
    }


def _name(ledger: Ledger, name: Name, spans: dict[str, tuple[int, int]]) -> Json:
    row: Json = {
        "type": name.type,
        "names": [_naming(n, name.type in INFLECTED) for n in name.namings],
        "at": list(name.at),
    }
    if name.quotes:
        row["summary"] = name.quotes
    if name.sources:
        row["sources"] = list(name.sources)
    if name.id in ledger.states and ledger.states[name.id] != name.id:
        row["state"] = ledger.states[name.id]
    if name.id in spans:
        begin, end = spans[name.id]
        row["life"] = [begin, end if end < FOREVER else None]
    if name.id in ledger.inside:
        row["in"] = ledger.inside[name.id]
    if point := point_of(name):
        row["point"] = point
    over = [
        p.strip()
        for value, _, _ in name.lines.get("over", ())
        for p in value.split(",")
        if p.strip()
    ]
    return row | ({"over": over} if over else {})


def point_of(name: Name) -> list[float]:
    """Where a place lies, latitude and longitude in degrees; nothing where its entry does not
    say."""
    for value, _, _ in name.lines.get("point", ()):
        return [float(part) for part in value.replace(",", " ").split()[:2]]
    return []


def _naming(naming: Naming, inflected: bool) -> Json:
    row: Json = {"en": naming.en, "tr": naming.tr}
    if naming.begin > 0:
        row["from"] = naming.begin
    if naming.end < FOREVER:
        row["until"] = naming.end
    if naming.alias:
        return row | {"alias": True}
    if not inflected:
        return row
    if the(naming.en) != naming.en:
        row["the"] = True
    forms = {
        case: inflect(naming.tr, case, naming.spoken or None, proper=True, compound=naming.compound)
        for case in cases_used()
    }
    return row | {"cases": "|".join(_ending(naming.tr, form) for form in forms.values())}


def _ending(text: str, form: str) -> str:
    """What a case adds, where it only adds (``'a``); the whole form after ``=`` where the stem
    changes. In the order of ``cases_used``."""
    return form[len(text) :] if form.startswith(text) else f"={form}"


def cases_used() -> tuple[str, ...]:
    """The Turkish cases that the questions' sentences ask for."""
    found: set[str] = set()
    for row in ROWS:
        for says in (row.yes, row.no):
            found |= _cases(compiled(says.tr, "tr"))
    return tuple(sorted(found - {"plain"}))


def _cases(group: Group) -> set[str]:
    return {
        case
        for part in group.parts
        for case in (
            [part.case]
            if isinstance(part, Hole)
            else _cases(part)
            if isinstance(part, Group)
            else []
        )
    }


def instruments(books: Books, only: frozenset[str] | None = None) -> dict[str, Json]:
    """Every instrument and happening by its id, with its articles and their clauses; where there
    are ``only`` some, the others without."""
    acts: dict[str, list[Act]] = {}
    for act in books.ledger.acts:
        acts.setdefault(act.instrument, []).append(act)
    return {
        id_: _instrument(books, found, acts.get(id_, []))
        if only is None or id_ in only
        else _short(found)
        for id_, found in books.ledger.instruments.items()
    }


def _short(found: Instrument) -> Json:
    """An instrument of which only that it is and its days are told."""
    dates = [_dated(line) for line in found.dates]
    return _bare(
        {
            "class": found.class_,
            "type": found.type,
            "dates": dates,
            "file": found.at.file,
            "short": True,
        }
    )


def _instrument(books: Books, found: Instrument, acts: list[Act]) -> Json:
    by_label: dict[str, list[Act]] = {}
    for act in acts:
        by_label.setdefault(act.article, []).append(act)
    row: Json = {
        "class": found.class_,
        "type": found.type,
        "dates": [_dated(line) for line in found.dates],
        "file": found.at.file,
        "sides": [list(side) for side in found.sides],
        "participants": list(found.participants),
        "signatories": [[polity, list(people)] for polity, people, _ in found.signatories],
        "causes": [
            _bare(
                {
                    "id": c.id,
                    "article": c.article,
                    "rank": c.rank,
                    "mode": c.mode,
                    "of": c.holder,
                    "account": c.account.id if c.account else "",
                }
            )
            for c in found.causes
        ],
        "cites": list(found.cites),
        "citation": list(found.printed),
        "place": found.place,
        "sources": list(found.sources),
        "numbering": [[item, list(labels)] for item, labels, _ in found.numbering],
        "articles": [
            {
                "label": a.label,
                "say": label(a.label),
                "title": {"en": a.en, "tr": a.tr},
                "summary": a.quotes,
                "line": a.at.line,
                "clauses": [_clause(books, act) for act in by_label.get(a.label, ())],
            }
            for a in found.articles.values()
        ],
        "clauses": [_clause(books, act) for act in by_label.get("", ())],
    }
    return _bare(row)


def _bare(row: Json) -> Json:
    return {key: value for key, value in row.items() if value not in ("", [], {}, None)}


def _dated(line: Dated) -> Json:
    return _bare(
        {
            "key": line.key,
            "text": line.when.text,
            "from": line.when.earliest,
            "to": line.when.latest if line.when.latest < FOREVER else None,
            "place": line.place,
            "articles": sorted(line.articles or (), key=lambda label: (len(label), label)),
            "parties": sorted(line.parties or ()),
            "under": line.under,
            "how": line.how,
            "by": line.by,
            "unchecked": not line.checked or None,
            "account": line.account.id if line.account else "",
            "rank": line.account.rank if line.account else "",
            "reason": line.account.reason if line.account else "",
            "sources": list(line.sources),
        }
    )


def _clause(books: Books, act: Act) -> Json:
    day = books.expansion.days.get(act.number, 0)
    return _bare(
        {
            "say": {lang: sentence(books.ledger, act, lang, day) for lang in LANGS},
            "line": act.at.line,
            "day": day or None,
            "role": act.role,
            "rank": act.account.rank if act.account else "",
            "account": act.account.id if act.account else "",
            "reason": act.account.reason if act.account else "",
            "unchecked": not act.checked or None,
            "sources": list(act.sources),
        }
    )
