"""What is booked at once is what would be booked step by step: plain clauses, and bonds that nothing later reaches."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import patch

from hypothesis import given

from misak.ask.open import load
from misak.booking import expand
from misak.booking.books import Books
from misak.ledger.load import load as load_ledger
from misak.ledger.values import Ledger
from misak.text.read import read_text
from oracle.world import World
from oracle.worlds import worlds
from oracle.writing import ledger


def agrees(found: Ledger) -> int:
    """Books with and without the short ways say the same; returns how many bonds took one."""
    short, long = Books(found), Books(found)
    told = short.changes
    with patch.object(expand, "plain", lambda _: {}):
        assert long.changes == told
    assert not long.expansion.bonds
    assert (short.expansion.days, short.expansion.faults) == (
        long.expansion.days,
        long.expansion.faults,
    )
    assert (short.replay.faults, short.replay.clashes, short.replay.titles.void) == (
        long.replay.faults,
        long.replay.clashes,
        long.replay.titles.void,
    )
    assert all(_said(short, day) == _said(long, day) for day in short.days()[::50])
    return len(short.expansion.bonds)


def _said(books: Books, day: int) -> list[str]:
    return sorted(repr(posting[1:]) for posting in books.posted(day))


@given(worlds())
def test_random_ledgers(world: World) -> None:
    agrees(
        load_ledger(
            (), {name: read_text(text, name)[0] for name, text in ledger(world).items()}
        ).ledger
    )


def test_the_shipped_ledger() -> None:
    agrees(load().ledger)


def test_plain_bonds_are_met(tmp_path: Path) -> None:
    names = "---\ngazetteer: polities\n---\n## a — A\n\n- `from 1800`\n\n## b — B\n\n- `from 1800`\n\n## c — C\n\n- `from 1800`\n- `until 1850-01-01`\n"
    topics = "---\ngazetteer: topics\n---\n## trade — T\n"
    treaty = "---\ntreaty: t\nsigned: 1830-01-01\nin-force: 1830-02-01\nparties: a | b, c\n---\n## Art. 1\n- `owe trade from a to b`\n- `owe trade from a to c`\n"
    for name, text in (("p", names), ("x", topics), ("t", treaty)):
        Path(tmp_path, f"{name}.md").write_text(text, encoding="utf-8")
    assert agrees(load_ledger((tmp_path,)).ledger) == 1  # c ends: what a owes it takes its turn
