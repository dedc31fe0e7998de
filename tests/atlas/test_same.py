"""What the page shows of the shipped books on drawn days is what Python answers: titles,
administration, statuses, every list of duties and rights, and facts between states, in the base and
in other worlds. The page's own engine runs in Node (``atlas/test/sample.test.ts``)."""

from __future__ import annotations

import json
import os
import random
import subprocess
from itertools import product
from pathlib import Path

from atlas.test_front import FRONT, npx
from misak.ask.answer import Json
from misak.ask.evaluate import evaluate
from misak.ask.language import Asked
from misak.ask.library import Library
from misak.ask.questions.passing import owed_by
from misak.atlas.payload import packed
from misak.atlas.worlds import worlds
from misak.booking.books import Books
from misak.kinds.questions import BY_ID

__all__ = ["npx"]
SEED = 1921
SHAPES = ("topology", "ground")  # of these the engine says nothing
FACTS = ("war", "boundary", "recognises", "stance", "hostilities", "claims", "abolished", "outside")


def test_the_page_says_what_python_says(
    books: Library, whole: Json, npx: str, tmp_path: Path
) -> None:
    plain = json.loads(packed({key: row for key, row in whole.items() if key not in SHAPES}))
    told = tmp_path / "sample.json"
    told.write_text(json.dumps({"payload": plain, "sample": sample(books, plain)}))
    done = subprocess.run(
        [npx, "vitest", "run", "test/sample.test.ts"],
        cwd=FRONT,
        env={**os.environ, "VITE_SAMPLE": str(told)},
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
    assert "3 passed" in done.stdout


def sample(library: Library, whole: Json) -> Json:
    """Drawn days, places and worlds with what Python answers."""
    draw = random.Random(SEED)
    base = library.books()
    turns = sorted({row.day for rows in base.changes.values() for row in rows if row.day > 10})
    horizons = [
        span[0] for rows in whole["unfollowed"].values() for s in rows.values() for span in s
    ]
    days = sorted({d + draw.choice((-1, 0, 400)) for d in draw.sample(turns, 150)} | {*horizons})
    places = sorted(n.id for n in library.ledger.names.values() if n.type == "place")
    told = {row["id"] for row in whole["worlds"]}  # type: ignore[index]
    others = draw.sample([w for w in worlds(library) if w.id in told], 8)
    rows: list[Json] = []
    owed: list[Json] = []
    for id_, books in [("", base), *((w.id, library.books(w.reading)) for w in others)]:
        asked = draw.sample([*product(places, days)], 600 if not id_ else 60)
        rows += [_place(library, books, id_, *each) for each in asked]
        near = draw.sample(days, 3 if not id_ else 1)
        owed += [{"world": id_, "day": d, "lists": _owed(library, books, d)} for d in near]
    facts = [
        {"fluent": fluent, "day": day, "standing": _standing(library, base, fluent, day)}
        for fluent in FACTS
        for day in draw.sample(days, 20)
    ]
    return {"places": rows, "owed": owed, "facts": facts}


def _asked(fluent: str) -> Asked:
    question = BY_ID[fluent]
    return Asked("", question, "", ("",) * len(question.args), "", (), None, "")


def _place(library: Library, books: Books, world: str, place: str, day: int) -> Json:
    title, by, status = (
        evaluate(books, library.index, _asked(fluent), (place,), day)
        for fluent in ("title", "administration", "status")
    )
    return {
        "world": world,
        "place": place,
        "day": day,
        "title": [item.id for item in title.values],
        "parts": [] if title.followed else sorted(str(i.id) for i in title.parts),
        "covered": title.covered and bool(title.values),
        "followed": title.followed,
        "administration": [item.id for item in by.values],
        "status": sorted(str(item.id) for item in status.values),
    }


def _owed(library: Library, books: Books, day: int) -> Json:
    """The topics of every pair of states, each with its life."""
    pairs = {
        (books.state(by), books.state(key[3]))
        for key in books.by_fluent.get("bond", ())
        for by in (key[2], owed_by(books, key, day))
    }
    found: Json = {}
    owes = _asked("owes")._replace(args=("", "", None))
    for one, two in sorted(pairs):
        said = evaluate(books, library.index, owes, (one, two, None), day)
        topics = {f"{item.id} {dict(item.extra)['life']}" for item in said.values}
        if topics:
            found[f"{one}|{two}"] = sorted(topics)
    return found


def _standing(library: Library, books: Books, fluent: str, day: int) -> list[str]:
    """The keys of a fluent that stand on a day, as far as the books follow them."""
    found = []
    for key in books.by_fluent.get(fluent, ()):
        change = books.change(key, day)
        if change is None or change.value is None:
            continue
        ids = key[1:3]
        said = evaluate(books, library.index, _asked(fluent), (*ids,), day)
        told = {item.id for item in said.values}
        if said.followed is None and (not BY_ID[fluent].valued or change.value.id in told):
            found.append("|".join(key[1:]))
    return sorted(found)
