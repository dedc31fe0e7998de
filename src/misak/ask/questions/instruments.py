"""Questions about instruments and persons themselves: signed, signatory, party, article, cause,
link, performed, exists."""

from __future__ import annotations

from misak.ask.evidence import spellings
from misak.ask.found import NO, YES, Found, Item, distinct, entry_line, searched
from misak.ask.horizon import horizon
from misak.ask.lands import lands
from misak.ask.language import NotUnderstood
from misak.ask.questions.in_force import answer as in_force
from misak.ask.questions.in_force import counted, parties_line
from misak.booking.books import Books
from misak.effects.values import Line, Why
from misak.ground.days import FOREVER
from misak.kinds.effects import Link, Perform
from misak.kinds.questions import BY_ID
from misak.ledger.persons import standing
from misak.ledger.values import Act, At, Instrument


def signed(books: Books, id_: str, day: int) -> Found:
    """Yes from the day of signature (of adoption, for a document) on."""
    force = books.expansion.forces.get(id_)
    if force is None or force.signed is None or force.signed_line is None:
        return Found(NO, (entry_line(books, id_),))
    if day < force.signed:
        return Found(NO, (force.signed_line,), until=force.signed)
    return Found(YES, (force.signed_line,), force.signed)


def acted_for(books: Books, actor: str, polity: str, day: int) -> bool:
    """Whether what an actor signed or ratified on a day counts as a polity's: they are of one
    state, and not two governments of it that stood side by side (rule 27)."""
    people = books.people
    if books.state(actor) != books.state(polity):
        return False
    begin, end = people.spans.get(polity, (0, FOREVER))
    own = begin <= day < end and standing(people, polity, day) == polity
    return actor == polity or not own or standing(people, actor, day) != actor


FORCE = BY_ID["in_force"]
LISTED = ("in_force", "signed", "party", "signatory", "signer")


def every(
    books: Books, shape: str, polity: str | None, day: int, signed_only: bool = False
) -> Found:
    """All treaties in force or signed on a day; those in force for a polity, or signed for it.

    Where the first or the last is sought (``signed_only``) it is that of all that were signed; of
    those to which a polity is a party, of all that came into force.
    """
    items: list[Item] = []
    whys: list[Why] = []
    more = False
    standing = shape == "in_force" or (shape == "party" and not signed_only)
    for id_, instrument in books.ledger.instruments.items():
        if instrument.class_ != "treaty" or id_ not in books.expansion.forces:
            continue
        if standing:
            found = in_force(books, id_, (), polity or "", day)
        elif polity is None or _bound_or_signed(books, instrument, shape, polity, day):
            found = signed(books, id_, day)
        else:
            more = more or _unnamed(instrument, shape, polity)
            continue
        if not found.values or found.values[0].id != "yes":
            continue
        if standing and horizon(books, FORCE, (id_,), day) is not None:
            more = True  # in force when it was last followed: neither yes nor no
            continue
        items.append(Item(id_, found.values[0].extra))
        whys += found.reasons[:1]
    told = distinct(whys) or (_entry_of(books, polity),)
    return Found(tuple(items), told, more=more)


def _entry_of(books: Books, polity: str | None) -> Why:
    """The entry of who is asked about, where nothing is found that could be a reason."""
    return entry_line(books, polity or next(iter(books.ledger.names)))


def _bound_or_signed(
    books: Books, instrument: Instrument, shape: str, polity: str, day: int
) -> bool:
    """Whether a polity is a party to an instrument that came into force by a day; of signatories,
    whether somebody signed for it."""
    if shape != "party":
        return polity in [signer for signer, _, _ in instrument.signatories]
    lines = books.expansion.forces[instrument.id].lines
    return polity in instrument.parties and any(at <= day for at, _ in lines)


def _unnamed(instrument: Instrument, shape: str, polity: str) -> bool:
    """Whether a signer is sought and a polity is a party from the first for whom the books name
    nobody who signed: they do not say that it did not."""
    first = polity in instrument.parties and polity not in instrument.acceded
    return shape == "signer" and first


def signatory(books: Books, id_: str, party: str | None, day: int) -> Found:
    """The persons who signed for a party, the head of the delegation first."""
    instrument = books.ledger.instruments[id_]
    found = signed(books, id_, day)
    items: list[Item] = []
    whys: list[Why] = []
    for polity, people, at in instrument.signatories:
        if party is None or acted_for(books, polity, party, found.since or day):
            whys.append(Line(id_, "signed-by", polity, instrument.sources, True, at))
            items += [_person(name, polity) for name in people]
    return Found(
        tuple(items),
        tuple(whys) or (entry_line(books, id_),),
        found.since,
        found.until,
        covered=bool(instrument.signatories),
    )


def _person(name: str, polity: str) -> Item:
    bare, bracket, role = name.partition(" (")
    extra: tuple[tuple[str, object], ...] = (("for", polity),)
    return Item(bare, (*extra, ("role", role.rstrip(")"))) if bracket else extra)


def party(books: Books, id_: str, polity: str | None, day: int) -> Found:
    """Whether an instrument is in force for a polity's state; with ``?`` those for whom it is,
    by the names of that day."""
    if polity is not None:
        return _one_party(books, id_, polity, day)
    instrument = books.ledger.instruments[id_]
    bound: dict[str, Item] = {}
    whys: list[Why] = [parties_line(books, id_)]
    for each in each_party(books, instrument):
        found = in_force(books, id_, (), each, day)
        if found.values and found.values[0].id != "no":
            own = standing(books.people, each, day)
            part = () if found.values[0].id == "yes" else found.values[0].extra
            bound.setdefault(own, Item(own, part))
            whys += found.reasons[1:] if part else found.reasons
    if bound or not _awaited(books, id_, day):
        return Found(tuple(bound.values()), distinct(whys), more=instrument.others and bool(bound))
    signers = tuple(
        Item(p, (("role", "signatory"),))
        for p in each_party(books, instrument)
        if p not in instrument.acceded
    )
    return Found(signers, distinct([*whys, *signed(books, id_, day).reasons]))


def each_party(books: Books, instrument: Instrument) -> list[str]:
    """The parties, groups replaced by all who ever belong to them."""
    groups = books.ledger.groups
    found = [
        member
        for party in instrument.parties
        for member in ([m for m, _, _, _ in groups[party]] if party in groups else [party])
    ]
    return list(dict.fromkeys(found))


def _one_party(books: Books, id_: str, polity: str, day: int) -> Found:
    found = in_force(books, id_, (), polity, day)
    if not found.values or found.values[0].id != "no":
        return found
    instrument = books.ledger.instruments[id_]
    state = books.state(polity)
    role = ""
    if state in {books.state(p) for p in each_party(books, instrument)}:
        role = "signatory" if _awaited(books, id_, day) else ""
    elif state in {books.state(p) for p in instrument.participants}:
        role = "takes-part"
    extra = (("role", role),) if role else found.values[0].extra
    return found._replace(values=(Item("no", extra),))


def _awaited(books: Books, id_: str, day: int) -> bool:
    """Whether an instrument is signed by a day, and in force for nobody yet."""
    force = books.expansion.forces[id_]
    begun = min((at for at, _ in force.lines), default=FOREVER)
    return force.signed is not None and force.signed <= day < begun


def article(books: Books, id_: str, thing: str | None, only: tuple[str, ...] = ()) -> Found:
    """The articles that concern something, with the items of other numberings that stand for
    them; with ``?`` all articles, or those of some labels."""
    near = _near(books, thing)
    labels: dict[str, Act] = {}
    for act in _acts_of(books, id_, only):
        if thing is None or _mentions(books, act, near):
            labels.setdefault(act.article, act)
    told = (counted(books, id_) if thing is None and not only else []) or list(labels)
    numbering = books.ledger.instruments[id_].numbering
    items = []
    for label in told:
        named = [item for item, of, _ in numbering if label in of]
        items.append(Item(label or id_, (("instrument", id_), ("items", named))))
    whys = tuple([act for label, act in labels.items() if label in told])
    return Found(tuple(items), whys or (entry_line(books, id_),))


def _acts_of(books: Books, id_: str, only: tuple[str, ...]) -> list[Act]:
    """The clauses of an instrument, or of some of its articles."""
    own = [act for act in books.ledger.acts if act.instrument == id_]
    sections = _together(books, id_, only)
    return [act for act in own if act.article in sections] if only else own


def _together(books: Books, id_: str, only: tuple[str, ...]) -> set[str]:
    """Some articles, and those that the books sum up together with them."""
    known = books.ledger.instruments[id_].articles
    lines = {known[label].section.line for label in only if label in known}
    return {label for label, one in known.items() if one.section.line in lines}


def everywhere(
    books: Books, shape: str, thing: str | None, day: int, signed_only: bool = False
) -> Found:
    """The articles of all papers whose clauses name a thing, or a government of its state, in
    the order of signature."""
    if thing is None:
        raise NotUnderstood("C603", (shape, "2"))
    near: set[str | None] = {thing, books.state(thing)}
    found: dict[tuple[str, str], Act] = {}
    for act in books.ledger.acts:
        if act.instrument in books.expansion.forces and _mentions(books, act, near):
            found.setdefault((act.instrument, act.article), act)
    forces = books.expansion.forces
    ordered = sorted(found.items(), key=lambda one: (forces[one[0][0]].signed or 0, one[1].number))
    items = tuple(
        Item(f"{id_} {_labelled(label)}".strip(), (("instrument", id_), ("article", label)))
        for (id_, label), _ in ordered
    )
    return Found(items, tuple(act for _, act in ordered) or (entry_line(books, thing),))


def _labelled(label: str) -> str:
    return f"art {label}" if label[:1].isdigit() else label


def _near(books: Books, thing: str | None) -> set[str | None]:
    """What stands for a thing: itself, its state, the places around and within it; of a state also
    the land that bears its name."""
    titles = books.replay.titles
    around = titles.within.get(thing or "", ()), titles.above(thing or "")
    name = books.ledger.names.get(thing or "")
    own = spellings(name) if name is not None and name.type == "polity" else ()
    known = lands(books.ledger) if own else {}
    land = {known[key][0] for key in own if key in known}
    return {thing, books.state(thing or ""), *land, *around[0], *around[1]}


def _mentions(books: Books, act: Act, near: set[str | None]) -> bool:
    values = {v for row in act.slots.values() for v in row} | {ref.id for ref in act.refs}
    return bool(values & near) or bool({books.state(v) for v in values} & near)


def cause(books: Books, id_: str, of: str | None, day: int) -> Found:
    """What an instrument or happening is booked to follow from, with rank and mode."""
    items: list[Item] = []
    whys: list[Why] = []
    for each in books.ledger.instruments[id_].causes:
        if of is None or each.id == of:
            extra = (
                ("rank", each.rank),
                ("mode", each.mode),
                *((("of", each.holder),) if each.holder else ()),
                *((("article", each.article),) if each.article else ()),
            )
            items.append(Item(each.id if of is None else "yes", extra))
            whys.append(Line(id_, "because", each.id, each.sources, True, each.at))
    return Found(
        tuple(items) or (() if of is None else NO), tuple(whys) or (entry_line(books, id_),)
    )


def link(books: Books, id_: str, of: str | None, day: int) -> Found:
    """Links of an instrument to others: what it adopts, preserves, prolongs; who mediates or
    protests."""
    items: list[Item] = []
    whys: list[Why] = []
    for act in books.ledger.acts:
        for effect in act.row.effects:
            if isinstance(effect, Link):
                for ref in act.refs:
                    if id_ in (act.instrument, ref.id) and (
                        of is None or of in (act.instrument, ref.id, *act.slots.get("actor", ()))
                    ):
                        items.append(
                            Item(
                                effect.relation,
                                (
                                    ("instrument", act.instrument),
                                    ("target", ref.id),
                                    ("actor", list(act.slots.get("actor", ()))),
                                ),
                            )
                        )
                        whys.append(act)
    return Found(tuple(items), distinct(whys) or (entry_line(books, id_),))


def performed(books: Books, id_: str, labels: tuple[str, ...], day: int) -> Found:
    """The instruments that perform what an article promised, and from when."""
    items: dict[str, Item] = {}
    whys: list[Why] = []
    days: list[int] = []
    for act in books.ledger.acts:
        at = books.expansion.days.get(act.number)
        if at is None or at > day or not any(isinstance(e, Perform) for e in act.row.effects):
            continue
        if any(
            ref.id == id_
            and (not labels or ref.articles is None or set(labels) & set(ref.articles))
            for ref in act.refs
        ):
            items.setdefault(act.instrument, Item(act.instrument, (("article", act.article),)))
            whys.append(act)
            days.append(at)
    if not items:
        return Found((), (entry_line(books, id_),))
    promised = [
        a for a in books.ledger.acts if a.instrument == id_ and (not labels or a.article in labels)
    ]
    return Found(tuple(items.values()), distinct([*whys, *promised]), min(days))


def called(books: Books, id_: str, day: int) -> Found:
    """The name in use on a day, in both languages, with the line of the gazetteer that says so; of
    a government that goes on wholly under another name, that name (rule 36)."""
    id_ = _renamed(books, id_, day)
    name = books.ledger.names[id_]
    naming = name.on(day)
    item = Item(id_, (("en", naming.en), ("tr", naming.tr)))
    return Found(
        (item,),
        (entry_line(books, id_),),
        naming.begin or None,
        naming.end if naming.end < FOREVER else None,
    )


def _renamed(books: Books, id_: str, day: int) -> str:
    """What a polity has become by a day by new names alone: whoever continues it wholly."""
    after = {c.old: c.new for c in books.people.continuations if c.wholly and c.alone <= day}
    seen = {id_}
    while id_ in after and after[id_] not in seen:
        id_ = after[id_]
        seen.add(id_)
    return id_


def exists(books: Books, polity: str | None, day: int) -> Found:
    """Whether a polity exists on a day, by the gazetteer; with ``?`` all that do."""
    if polity is None:
        alive = [p for p, (begin, end) in sorted(books.people.spans.items()) if begin <= day < end]
        whys = tuple(entry_line(books, p) for p in alive)
        return Found(tuple(Item(p) for p in alive), whys or searched(books))
    begin, end = books.people.spans.get(polity, (0, 0))
    lines = _spanning(books, polity)
    told = tuple(lines) or (entry_line(books, polity),)
    if begin <= day < end:
        known = books.state(polity) != polity or bool(lines)
        over = end if any(line.word == "until" for line in lines) else None
        return Found(YES, told, begin or None, over, covered=known)
    if day >= end:
        return Found(NO, told[::-1], end, None)
    return Found(NO, told, None, begin)


def _spanning(books: Books, polity: str) -> list[Line]:
    """The lines that say from when until when a polity stands, and whom it continues."""
    name = books.ledger.names[polity]
    return [
        Line(
            polity, word, value, name.sources, "unchecked" not in attributes, At(name.at.file, line)
        )
        for word in ("from", "until", "continues")
        for value, attributes, line in name.lines.get(word, ())
    ]
