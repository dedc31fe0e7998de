"""Ledger files drafted from prose: instruments with dates and parties, articles, clauses with
the words they came from, and what was not read."""

from __future__ import annotations

import re
from typing import NamedTuple

from misak.ground.days import iso
from misak.kinds.catalogue import BY_ID
from misak.kinds.readings import CAUSE, SIGNATURE
from misak.kinds.row import Slot
from misak.ledger.acts import FITS
from misak.prose.frames.claims import Claim, Filler
from misak.prose.frames.reader import Read, Sentence
from misak.prose.reading.document import Passage
from misak.prose.reading.linking import Linker
from misak.prose.reading.mentions import INSTRUMENTS
from misak.prose.reading.stems import share, stems
from misak.words.fold import fold

MARK = "-draft"
SURE = 40  # a frame's score that stands for full confidence


class Drafted(NamedTuple):
    """One file: its id, its text, how many clauses it holds and how many sentences it left
    unread."""

    id: str
    text: str
    clauses: int
    unread: int


def drafts(linker: Linker, read: Read) -> list[Drafted]:
    """One file for each instrument of the note; sentences before any heading go to the first."""
    groups: dict[str, list[Sentence]] = {}
    current = ""
    for sentence in read.sentences:
        if (
            sentence.passage.kind == "heading"
            and sentence.dates
            and sentence.context.instrument == ""
        ):
            current = "new:" + sentence.passage.text
        elif sentence.passage.kind == "heading" or sentence.context.instrument:
            current = sentence.context.instrument
        groups.setdefault(current, []).append(sentence)
    loose = groups.pop("", [])
    if not groups:
        return (
            [_file(linker, "new:" + (loose[0].passage.text if loose else "note"), loose)]
            if loose
            else []
        )
    first = next(iter(groups))
    return [
        _file(linker, key, (loose if key == first else []) + own) for key, own in groups.items()
    ]


class _Head(NamedTuple):
    """What stands at the head of a file: its id, its titles in both languages, the day of
    signature (0 where none is said)."""

    id: str
    title: str
    day: int


def _head(linker: Linker, key: str, sentences: list[Sentence]) -> _Head:
    """The head of an instrument that the books know, or one made of the note's own heading."""
    heading = next((s for s in sentences if s.passage.kind == "heading" and s.claims), None)
    said = [d for s in ([heading] if heading else []) + sentences for d in s.dates if d.exact]
    day = said[0].day if said else 0
    entry = linker.ledger.names.get(key)
    if entry:
        return _Head(key, f"{entry.namings[0].tr} | {entry.namings[0].en}", day)
    text = heading.passage.text if heading else key.removeprefix("new:")
    title = re.sub(r"\s*\([^)]*\)\s*$", "", text).strip() or key
    id_ = re.sub(r"[^a-z0-9]+", "-", fold(title))[:50].strip("-") or "note"
    return _Head(id_, title if "|" in title else f"{title} | {title}", day)


def _file(linker: Linker, key: str, sentences: list[Sentence]) -> Drafted:
    """One file: the front matter, the articles, and what was left unread."""
    head = _head(linker, key, sentences)
    parties = _parties(linker, key, sentences, head.day)
    causes = _causes(linker, key, sentences)
    articles = _articles(linker, sentences, head.day)
    unread = [s for s in sentences if s.passage.kind in ("item", "sentence") and not s.claims]
    left = [f"* line {s.passage.line}: {_quoted(s.passage.text)}" for s in unread]
    lines = [
        "---",
        f"treaty: {head.id}{MARK}",
        f"title: {head.title}",
        *([f"signed: {iso(head.day)}"] if head.day else []),
        *([f"parties: {' | '.join(parties)}"] if len(parties) > 1 else []),
        *(["because:", *(f"  - {c}; contributing; opinion" for c in causes)] if causes else []),
        "---",
        "",
        "Drafted from prose by `misak read`; every clause says what words it came from. "
        "Nothing here has been checked against a source.",
        "",
        *articles.lines,
        *(["Unread:", "", *left, ""] if left else []),
    ]
    return Drafted(head.id + MARK, "\n".join(lines).rstrip() + "\n", articles.clauses, len(unread))


class _Articles(NamedTuple):
    """Lines of a file, with how many clauses they hold."""

    lines: list[str]
    clauses: int


def _articles(linker: Linker, sentences: list[Sentence], day: int) -> _Articles:
    """The articles: numbered items under their numbers, what else was read as clauses of the
    note."""
    rows: list[str] = []
    count, loose, held, last = 0, 0, 0, ""
    for sentence in sentences:
        passage = sentence.passage
        claims = [c for c in sentence.claims if c.kind not in (CAUSE, SIGNATURE)]
        if passage.kind not in ("item", "sentence") or (not claims and not passage.number):
            continue
        loose += not passage.number
        label = f"Art. {passage.number}" if passage.number else f"Clause {loose}"
        if label != last:
            rows += _empty(held, rows) + _heading(label, passage.text)
            held, last = 0, label
        lines = [(claim, clause_line(linker, claim, sentence, day)) for claim in claims]
        rows += _told(passage, lines)
        written = sum(bool(line) for _, line in lines)
        held += written
        count += written
    return _Articles(rows + _empty(held, rows), count)


def _heading(label: str, text: str) -> list[str]:
    """The heading of an article, with the first words of its sentence, and the sentence as its
    summary."""
    short = _plain(" ".join(text.split()[:6]).rstrip(".,;:"))
    return [f"## {label} — {short} | {short}", "", f"> [tr] {_quoted(text)}", ""]


def _told(passage: Passage, lines: list[tuple[Claim, str]]) -> list[str]:
    """The clauses of a sentence, then from which words each came, and which claims could not be
    written as clauses."""
    said = [(c, line, _quoted(passage.text[c.first : c.last])) for c, line in lines]
    return [
        *(f"- `{line}; unchecked`" for _, line, _ in said if line),
        "",
        *(
            f"From “{words}” (line {passage.line}; {c.source}; "
            f"confidence {min(1.0, c.score / SURE):.2f})."
            for c, line, words in said
            if line
        ),
        *(
            f"Open: “{words}” ({BY_ID[c.kind].word.en}: a name or a slot is missing)."
            for c, line, words in said
            if not line
        ),
        "",
    ]


def _empty(held: int, rows: list[str]) -> list[str]:
    """What closes an article: silence made explicit where nothing in it could be written as a
    clause."""
    return ["- `no-effect; unchecked`", ""] if rows and not held else []


def clause_line(linker: Linker, claim: Claim, sentence: Sentence, day: int) -> str:
    """A claim as a clause line of the format; empty where a slot that it needs has no name of
    the books."""
    row = BY_ID[claim.kind]
    if row.derived:
        return ""
    parts = [row.word.en]
    for slot in row.slots:
        values = _values(linker, claim, slot, sentence, day)
        if not values:
            if not slot.optional:
                return ""
            continue
        parts += [slot.marker.en] if slot.marker else []
        parts.append(", ".join(values if slot.many else values[:1]))
    return " ".join(parts)


def _values(linker: Linker, claim: Claim, slot: Slot, sentence: Sentence, day: int) -> list[str]:
    """The ids that fill a slot, or a topic whose name stands in the words."""
    fillers = claim.roles.get(slot.name, ())
    if slot.type == "text":
        return [f'"{f.text}"' for f in fillers]
    types = tuple(
        FITS.get(
            slot.type,
            set(
                linker.ledger.names[i].type
                for f in fillers
                for i in f.ids
                if i in linker.ledger.names
            ),
        )
    )
    found = [
        id_
        for f in fillers
        if f.mention
        for id_ in [linker.resolve(f.mention, types, day or sentence.context.day)]
        if id_
    ]
    if not found and fillers and slot.type == "topic":
        found = _topic(linker, fillers)
    return list(dict.fromkeys(found))


def _topic(linker: Linker, fillers: tuple[Filler, ...]) -> list[str]:
    words = stems(" ".join(f.text for f in fillers))
    best = max(
        (
            (share(name, words), len(name), n.id)
            for n in linker.ledger.names.values()
            if n.type == "topic"
            for naming in n.namings
            for name in [stems(naming.tr)]
            if name
        ),
        default=(0.0, 0, ""),
    )
    return [best[2]] if best[0] >= 0.6 else []


def _parties(linker: Linker, key: str, sentences: list[Sentence], day: int) -> list[str]:
    instrument = linker.ledger.instruments.get(key)
    if instrument is not None:
        return (
            [", ".join(side) for side in instrument.sides]
            if len(instrument.sides) > 1
            else list(instrument.parties)
        )
    named = [
        f
        for s in sentences
        for c in s.claims
        if c.kind == SIGNATURE
        for f in c.roles.get("actor", ())
        if f.mention
    ]
    found = [
        id_
        for f in named
        for id_ in [linker.resolve(f.mention, ("polity",), day) if f.mention else ""]
        if id_
    ]
    return list(dict.fromkeys(found))


def _causes(linker: Linker, key: str, sentences: list[Sentence]) -> list[str]:
    found = []
    for sentence in sentences:
        for claim in sentence.claims:
            filler = (
                claim.one("cause")
                if claim.kind == CAUSE
                else claim.one("after")
                if claim.kind == SIGNATURE
                else None
            )
            id_ = (
                linker.resolve(filler.mention, INSTRUMENTS, sentence.context.day)
                if filler and filler.mention
                else ""
            )
            if id_ and id_ != key and id_ not in found:
                found.append(id_)
    return found


def _plain(text: str) -> str:
    return text.replace("|", "/").replace("`", "'").replace("—", "-")


def _quoted(text: str) -> str:
    return " ".join(_plain(text).split())
