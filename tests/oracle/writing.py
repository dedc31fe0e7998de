"""A world as ledger files, the only thing that Misak sees of it."""

from __future__ import annotations

from datetime import date, timedelta

from oracle.world import Clause, Instrument, Line, World

START = date(1900, 1, 1)
TOPICS = ("t1", "t2", "t3")


def iso(day: int) -> str:
    """A day of the world as the ledger writes it."""
    return (START + timedelta(days=day)).isoformat()


def ledger(world: World) -> dict[str, str]:
    """All files by name."""
    return {
        "polities.md": _polities(world),
        "places.md": _places(world),
        **_rest(world),
        **{f"{i.id}.md": _instrument(i) for i in world.instruments},
    }


def _head(type_: str, entries: list[tuple[str, list[str]]]) -> str:
    return f"---\ngazetteer: {type_}\n---\n" + "".join(
        f"\n## {id_} — {id_.upper()} | {id_.upper()}\n\n"
        + "".join(f"- `{line}`\n" for line in lines)
        for id_, lines in entries
    )


def _polities(world: World) -> str:
    entries = []
    for polity, state in world.states.items():
        lines = [f"state {state}"]
        wholly = "; wholly" if polity in world.wholly else ""
        lines += [
            f"continues {old} from {iso(beside)} alone {iso(alone)}{wholly}"
            for old, new, beside, alone in world.continues
            if new == polity
        ]
        lines += [
            f"member-of {upper} from {iso(begin)} until {iso(end)}"
            for lower, upper, begin, end in world.ties
            if lower == polity
        ]
        entries.append((polity, lines))
    return _head("polities", entries)


def _places(world: World) -> str:
    entries = []
    for place, container in world.places.items():
        lines = [f"in {container}"] if container else []
        lines += [f"opens {world.opens[place]} {iso(0)}"] if place in world.opens else []
        entries.append((place, lines))
    return _head("places", entries)


def _rest(world: World) -> dict[str, str]:
    groups = [
        (
            id_,
            [
                *(f"member {m} from {iso(begin)} until {iso(end)}" for m, begin, end in rows),
                *([f"until {iso(world.until[id_])}"] if id_ in world.until else []),
            ],
        )
        for id_, rows in world.groups.items()
    ]
    topics: list[tuple[str, list[str]]] = [
        (t, ["single"] if t in world.single else []) for t in TOPICS
    ]
    return {
        "topics.md": _head("topics", topics),
        "groups.md": _head("groups", groups),
        "accounts.md": _head("accounts", [("tale", [])]),
        "matters.md": _head("matters", [(m, []) for m in ("m1", "m2")]),
    }


def _instrument(found: Instrument) -> str:
    rows = [
        "---",
        f"{'treaty' if found.treaty else 'event'}: {found.id}",
        f"title: {found.id} | {found.id.upper()}",
    ]
    rows += [f"type: {found.type}"] if found.type else []
    rows += [f"signed: {iso(found.day)}" if found.treaty else f"date: {iso(found.day)}"]
    if found.sides:
        rows.append("parties: " + " | ".join(", ".join(side) for side in found.sides))
    if found.participants:
        rows.append("takes-part: " + ", ".join(found.participants))
    for key, lines in (
        ("in-force", found.force),
        ("provisional", found.provisional),
        ("acceded", found.acceded),
        ("reserves", found.reserves),
        ("objects", found.objects),
        ("ended", found.ended),
        ("suspended", found.suspended),
        ("revived", found.revived),
        ("follows", found.watched),
    ):
        rows += [f"{key}:", *(f"  - {_line(line)}" for line in lines)] if lines else []
    rows.append("---")
    for label, clauses in found.articles:
        rows += [f"\n## Art. {label} — {label} | {label}\n"]
        for clause in clauses:
            rows.append(f"- `{_clause(clause)}`")
            rows += [f"  - `provided {_clause(each)}`" for each in clause.conditions]
            rows += (
                [
                    f"  - `or {_clause(clause.other[1])}; account {clause.other[0]}; "
                    f'contested "they say so"`'
                ]
                if clause.other
                else []
            )
        if not clauses:
            rows.append("- `no-effect`")
    return "\n".join(rows) + "\n"


def _line(line: Line) -> str:
    parts = [iso(line.day)]
    parts += [f"art {', '.join(sorted(line.articles))}"] if line.articles else []
    parts += [f"for {', '.join(sorted(line.parties))}"] if line.parties else []
    parts += [f"to {line.to}; whole"] if line.to else []
    parts += [f"how {line.how}"] if line.how else []
    if line.until is not None:
        parts.append(f"until {line.until if isinstance(line.until, str) else iso(line.until)}")
    parts += [
        f"{word} {count} days"
        for word, count in (("notice", line.notice), ("term", line.term), ("renews", line.renews))
        if count is not None
    ]
    parts += [f'account {line.account}; contested "they say so"'] if line.account else []
    return "; ".join(parts)


def _clause(clause: Clause) -> str:
    words = [clause.kind, *([", ".join(clause.slots[""])] if "" in clause.slots else [])]
    words += [f"{marker} {', '.join(values)}" for marker, values in clause.slots.items() if marker]
    parts = [" ".join(words)]
    parts += [f"on {iso(clause.on)}"] if clause.on is not None else []
    for word, bound in (("once", clause.once), ("until", clause.until)):
        parts += (
            [f"{word} {bound if isinstance(bound, str) else iso(bound)}"]
            if bound is not None
            else []
        )
    parts += [
        f"{word} {count} days"
        for word, count in (
            ("term", clause.term),
            ("within", clause.within),
            ("every", clause.every),
        )
        if count is not None
    ]
    parts += [f"amount {clause.amount}"] if clause.amount else []
    parts += [f"order {clause.order}"] if clause.order else []
    parts += ["from-signature"] if clause.from_signature else []
    parts += [f"strength {clause.strength}"] if clause.strength else []
    return "; ".join(parts)
