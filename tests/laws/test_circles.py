"""Bonds of a convention are booked in circles (booking/circles.py): what the books say is what they
would say pair by pair, and what they keep grows with the parties, not with their pairs."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest

from misak.ask.library import Library
from misak.ask.open import load
from misak.booking import acting
from misak.booking.books import Books
from misak.tell.difference import difference
from misak.tell.facts import Facts

TOPICS = ("peace", "trade", "arms")
CLAUSES = (
    "owe TOPIC",
    "ban TOPIC",
    "grant TOPIC",
    "cooperate TOPIC",
    "non-aggression TOPIC",
    "owe TOPIC; term 3 years",
    "owe TOPIC; until 1960-01-01",
    "cooperate TOPIC; from-signature",
    "owe TOPIC; once 1957-05-05",
    "owe TOPIC; on 1956-06-06",
    "owe TOPIC from PARTY",
    "owe TOPIC to PARTY",
)
LAST = (
    "ended: 1962-01-01; how denounced; for PARTY",
    "ended: 1963-01-01; how expired",
    "ended: 1961-01-01; how denounced; art 1",
    "suspended: 1958-01-01; until 1959-01-01",
    "suspended: 1958-01-01; for PARTY; until 1959-01-01",
    "reserves: 1951-01-01; for PARTY; art 1",
    "objects: 1951-01-01; for PARTY; to OTHER; whole",
    "provisional: 1950-06-01",
    "acceded: 1964-04-04; for new",
)
HAPPENINGS = (
    "succeed PARTY by OTHER",
    "terminate c0; for PARTY",
    "terminate c0 art 1",
    "perform c0 art 1",
)


def _write(root: Path, name: str, text: str) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _gazetteer(root: Path, kind: str, entries: dict[str, list[str]]) -> None:
    blocks = [
        f"## {id_} — {id_.title()} | {id_.title()}\n\n" + "".join(f"- `{line}`\n" for line in lines)
        for id_, lines in entries.items()
    ]
    _write(root, f"gazetteer/{kind}.md", f"---\ngazetteer: {kind}\n---\n\n" + "\n".join(blocks))


def _convention(id_: str, parties: list[str], lines: list[str], clauses: list[str]) -> str:
    articles = "".join(
        f"## Art. {n} — Madde | Article\n\n> [en] So it is.\n\n> [tr] Böyledir.\n\n- `{clause}`\n\n"
        for n, clause in enumerate(clauses, 1)
    )
    front = "\n".join(lines)
    return (
        f"---\ntreaty: {id_}\ntitle: Sözleşme | Convention\ntype: convention\nsigned: 1949-08-12\n"
        f"{front}\nparties: {', '.join(parties)}\n---\n\n{articles}"
    )


def _world(root: Path, seed: int) -> None:
    """One or two conventions of some parties, each bound from its own day, and what may befall
    them."""
    draw = random.Random(seed)
    parties = [f"p{i}" for i in range(draw.randint(3, 7))]
    lives = {each: ["from 1500-01-01"] for each in (*parties, "new")}
    if draw.random() < 0.3:
        lives[draw.choice(parties)].append("until 1965-01-01")
    _gazetteer(root, "polities", lives)
    _gazetteer(root, "topics", {topic: ["name konu | subject"] for topic in TOPICS})

    def filled(text: str) -> str:
        one, other = draw.sample(parties, 2)
        text = text.replace("PARTY", one).replace("OTHER", other)
        return text.replace("TOPIC", draw.choice(TOPICS))

    for number in range(draw.randint(1, 2)):
        own = draw.sample(parties, draw.randint(3, len(parties)))
        force = ["in-force:", *(["  - 1950-10-21"] if draw.random() < 0.7 else [])]
        force += [
            f"  - {draw.choice((1952, 1955, 1957))}-02-0{draw.randint(1, 2)}; for {each}"
            for each in own
            if draw.random() < 0.7
        ]
        said = draw.sample(LAST, draw.randint(0, 3))
        lines = [*(force if len(force) > 1 else ["in-force: 1950-10-21"])]
        for line in dict.fromkeys(said):
            key, _, rest = filled(line).partition(": ")
            if any(found.startswith(f"{key}:") for found in lines):
                continue
            lines.append(f"{key}: {rest}")
        clauses = [filled(draw.choice(CLAUSES)) for _ in range(draw.randint(1, 3))]
        _write(root, f"treaties/c{number}.md", _convention(f"c{number}", own, lines, clauses))
    for number in range(draw.randint(0, 2)):
        clause = filled(draw.choice(HAPPENINGS))
        _write(
            root,
            f"events/e{number}.md",
            f"---\nevent: e{number}\ntitle: Olay | Event\ntype: congress\n"
            f"date: {draw.choice((1956, 1958, 1966))}-03-03\n---\n\n- `{clause}`\n",
        )


def _said(library: Library) -> dict[str, Any]:
    """All that the books of a library say of bonds, in a form to compare."""
    books = library.books()
    facts = Facts(books)
    return {
        "changes": sorted(books.changes.items()),
        "faults": [*map(str, books.replay.faults), *map(str, books.expansion.faults)],
        "facts": [(fact, facts.spells(fact)) for fact in facts.all()],
        "told": [
            difference(library, one, two)
            for one, two in (
                ("1949-01-01", "1953-01-01"),
                ("1953-01-01", "1960-01-01"),
                ("1949-01-01", "2000-01-01"),
                ("1957-01-01", "1970-01-01"),
            )
        ],
    }


@pytest.mark.parametrize("seed", range(60))
def test_circles_say_what_pairs_say(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    _world(tmp_path, seed)
    together = _said(load(tmp_path))
    with monkeypatch.context() as patch:
        patch.setattr(acting, "multilateral", lambda *_: False)
        singly = _said(load(tmp_path))
    for part, said in singly.items():
        assert together[part] == said, part


def test_the_worlds_hold_circles_and_pairs(tmp_path: Path) -> None:
    circles = pairs = ended = 0
    for seed in range(60):
        root = tmp_path / str(seed)
        _world(root, seed)
        books = load(root).books()
        circles += len(books.desk.circles)
        pairs += sum(key[0] == "bond" for key in books.accounts_kept)
        ended += sum(len(books.accounts_kept[key]) > 1 for key in books.desk.circles)
    assert circles > 100
    assert pairs > 100
    assert ended > 30


def _of_many(root: Path, size: int) -> Library:
    parties = [f"p{i}" for i in range(size)]
    _gazetteer(root, "polities", {each: ["from 1500-01-01"] for each in parties})
    _gazetteer(root, "topics", {"peace": ["name barış | peace"]})
    days = [
        f"  - {1950 + i % 40}-{1 + i % 12:02}-{1 + i % 28:02}; for {each}"
        for i, each in enumerate(parties)
    ]
    lines = ["in-force:", "  - 1950-10-21", *days, "ended: 1995-01-01; how denounced; for p3"]
    _write(root, "treaties/c0.md", _convention("c0", parties, lines, ["owe peace"]))
    return load(root)


def _counted(books: Books) -> tuple[int, int, int]:
    """How many postings, accounts and facts to compare there are."""
    return len(books.expansion.postings), len(books.accounts_kept), len(Facts(books).told())


def test_what_is_kept_grows_with_the_parties_not_with_their_pairs(tmp_path: Path) -> None:
    small = _counted(_of_many(tmp_path / "small", 60).books())
    large = _counted(_of_many(tmp_path / "large", 240).books())
    for before, after in zip(small, large, strict=True):
        assert after <= 4.5 * before


def test_a_question_about_two_writes_no_other_pairs_out(tmp_path: Path) -> None:
    books = _of_many(tmp_path, 60).books()
    key = next(key for key in books.desk.circles)
    circle = books.desk.circles[key]
    one, other = circle.joined[0], circle.before[0]
    pair = ("bond", key[1], one, other, key[4])
    assert pair in books.changes
    assert books.changes[pair] is books.accounts_kept[key]
    assert dict.__len__(books.changes) < 60 * 60
    assert len(books.changes) >= 60 * 59
