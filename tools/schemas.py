"""Writes docs/schema/commands.schema.json: what every command prints with ``--json``.

``$defs`` holds one schema a command, by its name; a command that asks has its answer's schema
beside this file. A key with ``?`` may be absent. Objects are open: a later version may add keys.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

PATH = Path(__file__).resolve().parents[1] / "docs" / "schema" / "commands.schema.json"
Shape = Any
STR, INT, NUM, BOOL, NULL = (
    {"type": name} for name in ("string", "integer", "number", "boolean", "null")
)
ANY: Shape = {}


def ref(name: str) -> Shape:
    """A shape that has a name of its own."""
    return {"$ref": f"#/$defs/{name}"}


DAY, WORDS, NAMED, FAULT = (ref(name) for name in ("day", "words", "named", "fault"))
REASON, CAUSE, NOTE = (ref(name) for name in ("reason", "cause", "note"))
ANSWER = {"$ref": "urn:misak:answer:1"}


def opt(shape: Shape) -> Shape:
    """A shape, or null."""
    return {"anyOf": [shape, NULL]}


def many(shape: Shape) -> Shape:
    """A list."""
    return {"type": "array", "items": shape}


def by(shape: Shape) -> Shape:
    """An object whose keys are names."""
    return {"type": "object", "additionalProperties": shape}


def obj(said: str = "", /, **keys: Shape) -> Shape:
    """An object; ``in_`` stands for ``in``, and a key that begins with ``q_`` may be absent."""
    names = {key: key.removeprefix("q_").rstrip("_") for key in keys}
    found: dict[str, Any] = {"description": said} if said else {}
    found |= {
        "type": "object",
        "required": [name for key, name in names.items() if not key.startswith("q_")],
        "properties": {names[key]: shape for key, shape in keys.items()},
    }
    return found


WRITTEN = obj("Days as the ledger writes them, where that is less exact.", q_since=STR, q_until=STR)
NOTES = many(INT)  # numbers of notes
LISTS = obj("Texts, one after the other, in both languages.", en=many(STR), tr=many(STR))
WHERE = {"file": STR, "line": INT}
SCOPE = opt(obj(name=STR, instruments=many(STR), by=STR, sure=BOOL, in_books=BOOL))
ENTRY = {"id": STR, "type": STR, "name": WORDS, "reading": STR}
CHANGED = {
    "facts": many(many(STR)),
    "before": opt(WORDS),
    "after": opt(WORDS),
    "holds": BOOL,
    "sentence": WORDS,
    "notes": NOTES,
}
FALLEN = many(obj(id=STR, title=WORDS, date=opt(DAY), because=opt(CAUSE)))

SHARED: dict[str, Shape] = {
    "day": {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
    "words": obj(en=STR, tr=STR),
    "named": obj(id=STR, en=STR, tr=STR),
    "fault": obj(
        "What is wrong, and where: a file, or ? for the command line.",
        code=STR,
        severity={"enum": ["error", "warning"]},
        **WHERE,
        column=INT,
        width=INT,
        text=WORDS,
        hint=WORDS,
        source=STR,
        q_path=STR,
    ),
    "failed": obj("What a command prints that could not run; it ends with 2.", fault=FAULT),
    "reason": obj(
        "A clause, a dated line, or a line of the gazetteer.",
        instrument=opt(STR),
        article=opt(STR),
        date=opt(DAY),
        title=WORDS,
        label=WORDS,
        text=WORDS,
        clause=WORDS,
        **WHERE,
        sources=many(STR),
        checked=BOOL,
        rank=STR,
        q_entry=STR,
        q_written=STR,
        q_role=STR,
        q_force=ANY,
        q_wordings=ANY,
    ),
    "note": {
        "description": "A reason with the number by which other parts of the output name it.",
        "allOf": [REASON, obj(number=INT)],
    },
    "cause": obj(
        id=STR,
        article=opt(STR),
        rank=STR,
        mode=STR,
        of=opt(STR),
        title=WORDS,
        label=WORDS,
        holder=opt(WORDS),
        text=WORDS,
        sources=many(STR),
        **WHERE,
        q_because=many(CAUSE),
    ),
}
EXCHANGE = obj(question=STR, answer=opt(STR))
MARK = {
    "verdict": STR,
    "said": WORDS,
    "kind": opt(STR),
    "sentence": INT,
    "text": STR,
    "line": INT,
    "start": INT,
    "end": INT,
    "item": opt(STR),
    "claim": opt(by(many(STR))),
    "source": opt(STR),
    "question": opt(STR),
    "asked": obj(tr=opt(EXCHANGE), en=opt(EXCHANGE)),
    "scope": SCOPE,
    "unread": many(STR),
    "articles": LISTS,
    "details": LISTS,
    "notes": LISTS,
    "because": many(REASON),
}
REVIEWED = {
    "language": STR,
    "counts": by(INT),
    "sums": WORDS,
    "sentences": many(
        obj(
            kind=STR,
            text=STR,
            line=INT,
            item=opt(STR),
            called=opt({"enum": ["true", "false", "open", "mixed"]}),
            instrument=opt(STR),
            scope=SCOPE,
        )
    ),
}
EXPECTED = obj(
    expect=STR,
    line=INT,
    expected=many(ANY),
    found=many(ANY),
    contested=BOOL,
    agrees=BOOL,
    as_contested=BOOL,
    holds=BOOL,
)
COLUMN = obj(name=STR, type=STR, about=STR)

COMMANDS: dict[str, Shape] = {
    "why": obj(answer=ANSWER, chain=many(REASON), causes=by(many(CAUSE))),
    "who": obj(
        **ENTRY, on=DAY, notes=many(NOTE),
        sections=many(obj(fluent=STR, heading=WORDS, rows=many(obj(
            sentence=WORDS, since=opt(DAY), until=opt(DAY), notes=NOTES, q_answer=ANSWER, q_id=STR,
            q_written=WRITTEN, q_opened=BOOL,
        )))),
    ),
    "world": obj(
        on=DAY, reading=STR, not_covered=many(STR), notes=many(NOTE),
        places=many(obj(
            id=STR, name=WORDS, in_=opt(STR), title=many(NAMED), administration=many(NAMED),
            status=many(obj(id=STR, class_=STR, en=STR, tr=STR)), contested=BOOL, since=opt(DAY),
            until=opt(DAY), notes=NOTES, q_opened=BOOL, q_written=WRITTEN,
        )),
        wars=many(obj(
            fluent=STR, declared=BOOL, one=NAMED, other=NAMED, sentence=WORDS, since=opt(DAY),
            until=opt(DAY), notes=NOTES, q_written=WRITTEN, q_opened=BOOL,
        )),
    ),
    "open": obj(
        on=DAY, reading=STR, notes=many(NOTE), not_followed=many(ANY), waiting=many(ANY),
        matters=many(obj(
            id=STR, name=WORDS, procedure=opt(NAMED), due=opt(DAY), past_due=BOOL,
            conditions=many(NAMED), claimants=many(NAMED), over=many(NAMED), since=opt(DAY),
            until=opt(DAY), notes=NOTES, q_written=WRITTEN, q_opened=BOOL,
        )),
    ),
    "diff": obj(
        from_=DAY, to=DAY, reading=STR, notes=many(NOTE),
        sections=many(obj(fluent=STR, heading=WORDS, rows=many(obj(
            **CHANGED, day=DAY, same_state=BOOL, q_written=ANY, q_followed=DAY,
        )))),
    ),
    "story": obj(
        **ENTRY, notes=many(NOTE),
        paragraphs=many(obj(
            heading=WORDS, en=STR, tr=STR, since=opt(DAY), until=opt(DAY), q_written=WRITTEN
        )),
    ),
    "timeline": obj(
        **ENTRY, from_=opt(DAY), to=opt(DAY), notes=many(NOTE),
        lanes=many(obj(fluent=STR, label=WORDS, spells=many(obj(
            since=opt(DAY), until=opt(DAY), value=WORDS, notes=NOTES, q_opened=BOOL,
            q_followed=DAY, q_written=WRITTEN,
        )))),
    ),
    "whatif": obj(
        without=many(STR), in_force=many(many(STR)), reading=STR, falls=FALLEN, perhaps=FALLEN,
        notes=many(NOTE),
        differences=many(obj(
            since=opt(DAY), until=opt(DAY), note=opt(INT), how=STR, why=WORDS,
            rows=many(obj(fluent=STR, heading=WORDS, **CHANGED)), q_written=WRITTEN,
            q_followed=DAY,
        )),
    ),
    "conclusions": obj(
        holds=BOOL,
        conclusions=many(obj(
            id=STR, title=WORDS, **WHERE, holds=BOOL, expected=many(EXPECTED),
            asked=many(obj(ask=STR, reading=STR, depends_on=many(STR), answer=ANSWER, line=INT)),
        )),
        without_article=many(obj(
            id=STR, title=WORDS, text=WORDS, where=opt(ANY), by=STR, item=STR, claims=many(STR),
            answers=many(obj(ask=STR, agrees=opt(BOOL), answer=ANSWER)), missing=many(ANY),
            opinion=BOOL, verdict=STR, contested=BOOL, **WHERE,
        )),
    ),
    "list": obj(kind=STR, rows=many(obj(id=STR, en=STR, tr=STR, more=STR))),
    "search": obj(words=STR, hits=many(obj(
        kind=STR, id=STR, label=opt(STR), name=WORDS, text=WORDS, **WHERE
    ))),
    "cite": {"anyOf": [
        obj(
            id=STR, articles=many(STR), citation=WORDS, locators=many(STR), bibtex=STR,
            sources=many(obj(key=STR, bibtex=STR)),
        ),
        obj("With --style.", name=STR, style=STR, citation=STR),
    ]},
    "check": obj(files=INT, errors=INT, warnings=INT, clauses=INT, faults=many(FAULT)),
    "demo": obj(**REVIEWED, marks=many(obj(**MARK)), notes=many(obj(**MARK))),
    "review": obj(
        **REVIEWED, head=WORDS, gone=many(ANY), notes=many(obj(**MARK)),
        groups=many(obj(id=STR, verdicts=many(STR), one=WORDS, several=WORDS)),
        marks=many(obj(
            number=INT, key=STR, **MARK, words=ANY, about=many(STR), unread_at=many(ANY),
            state=STR, decision=opt(ANY),
        )),
    ),
    "read": obj(drafts=many(obj(id=STR, text=STR, clauses=INT, unread=INT))),
    "fmt": obj(changed=many(STR), faults=many(FAULT)),
    "help": obj(topic=STR, text=many(STR)),
    "init": obj(folder=STR, written=many(STR)),
    "new": obj(written=STR, subject=STR, id=STR),
    "export": obj(form=STR, written=many(STR)),
    "sql": {"anyOf": [
        obj(columns=many(STR), rows=many(many(ANY))),
        obj(tables=by(many(COLUMN)), views=by(STR)),
    ]},
    "atlas": obj(path=STR, size=INT, places=INT, instruments=INT, faults=INT),
    "quiz": obj(questions=many(obj(
        id=STR, kind=STR, prompt=WORDS, options=many(WORDS), keys=many(INT), difficulty=INT,
        day=opt(DAY), place=STR, pairs=many(ANY), asks=STR, ids=many(STR),
        grounds=many(obj(instrument=STR, article=STR, cited=WORDS, says=WORDS)),
    ))),
    "lesson": obj(folder=STR, steps=INT, questions=INT, files=many(STR)),
    "import": {"anyOf": [
        obj(mappings=by(STR)), obj(rows=INT, written=INT, faults=many(FAULT)),
    ]},
    "panel": obj(
        path=STR, engine=STR, seconds=NUM, unit=STR, rows=INT, period=obj(from_=INT, until=INT),
        rule=WORDS, known_until=opt(DAY),
        columns=many(obj(
            name=STR, label=WORDS, q_values=ANY, q_covered=ANY, q_right_censored=INT,
            q_holds_somewhere=BOOL, q_source=ANY,
        )),
    ),
    "audit": obj(
        table=STR, rows=INT, counts=by(INT),
        findings=many(obj(group=STR, where=STR, said=STR, should=STR, rows=STR)),
    ),
}  # fmt: skip


def schema() -> Shape:
    """The whole file."""
    titles = {name: {"title": f"misak {name} --json", **shape} for name, shape in COMMANDS.items()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:misak:commands:1",
        "title": "What the commands print with --json",
        "description": "One schema a command in $defs. `misak ask` prints answer.schema.json or "
        "plain.schema.json; a command that could not run prints `failed`.",
        "$defs": {**SHARED, **titles},
    }


if __name__ == "__main__":
    PATH.write_text(json.dumps(schema(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
