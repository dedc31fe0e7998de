"""A ledger of thirty-two foreign treaties that was not made with these rules: it stands beside the
project and is not part of it (skipped without it). Rules 29, 30."""

from __future__ import annotations

import os
import re
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

import misak

WORLD = (
    Path(os.environ.get("MISAK_SHARED", Path(__file__).resolve().parents[3] / "shared"))
    / "round2"
    / "world"
)
pytestmark = pytest.mark.skipif(not WORLD.is_dir(), reason="the world ledger is not here")

# Rule 30: a time within which to do it belongs to what is done once; these topics are.
SINGLE = ("boundary-commission", "decommissioning", "release-of-paramilitaries")

# The end that each happening supplies: a question, its answer and the day; where the clause that
# waits for it falls without it, also the answer of the day before.
ENDS = {
    "alaska-delivery-1867": (
        "administration(alaska)",
        "united-states",
        "1867-10-18",
        "russian-empire",
    ),
    "alaska-payment-1868": ("performed(alaska-1867 art 6)", "alaska-payment-1868", "1868-08-01"),
    "chusan-1846": ("administration(chusan-kulangsu)", "china-qing", "1846-07-25"),
    "coblenz-1929": ("administration(coblenz-zone)", "germany", "1929-11-30"),
    "cologne-1926": ("administration(cologne-zone)", "germany", "1926-01-31"),
    "formosa-delivery-1895": ("administration(formosa)", "japan", "1895-06-02", "china-qing"),
    "frankfurt-evacuation-1873": ("administration(departments-six)", "france", "1873-09-16"),
    "frankfurt-last-payment-1873": (
        "performed(frankfurt-1871 art 7)",
        "frankfurt-last-payment-1873",
        "1873-09-05",
    ),
    "hk-handover-1997": ("administration(new-territories)", "prc", "1997-07-01"),
    "irish-declaration-1999": ("claims(ireland, northern-ireland)", "no", "1999-12-02"),
    "kwantung-1945": ("administration(liaodong-lease)", "china-republic", "1945-09-02"),
    "liaodong-evacuation-1895": ("administration(liaodong)", "china-qing", "1895-12-21", "japan"),
    "mainz-1930": ("administration(mainz-zone)", "germany", "1930-06-30"),
    "manchuria-evacuation-1907": ("administration(manchuria)", "china-qing", "1907-04-15"),
    "panama-transfer-1999": ("administration(panama-canal)", "panama", "1999-12-31"),
    "saar-return-1935": ("administration(saar)", "germany", "1935-03-01"),
    "saar-vote-1935": ("matter(saar-allegiance)", "settled", "1935-01-13"),
    "schleswig-votes-1920": ("matter(schleswig-allegiance)", "settled", "1920-03-14"),
    "sinai-final-1982": ("administration(sinai)", "egypt", "1982-04-25"),
    "sinai-interim-1980": ("administration(sinai-west)", "egypt", "1980-01-25"),
    "taba-award-1988": ("matter(taba-boundary)", "settled", "1988-09-29"),
    "taba-handover-1989": ("administration(taba)", "egypt", "1989-03-15"),
    "weihaiwei-evacuation-1898": ("administration(weihaiwei)", "china-qing", "1898-05-24"),
}
# Those whose day a clause of a treaty fixes, or comes before: without them the same is so.
FIXED = ("cologne-1926", "hk-handover-1997", "panama-transfer-1999")


@pytest.fixture(name="root")
def _root(tmp_path: Path) -> Path:
    """A copy in which only the topics that rule 30 wants marked are marked."""
    root = tmp_path / "world"
    shutil.copytree(WORLD, root)
    for path in [root, *root.rglob("*")]:
        path.chmod(0o755 if path.is_dir() else 0o644)
    left = set(SINGLE)
    for path in root.glob("gazetteer/topics*.md"):
        text = path.read_text(encoding="utf-8")
        for topic in SINGLE:
            text, count = re.subn(rf"(?m)^(## {topic} — .*\n)", r"\1\n- `single`\n", text)
            left -= {topic} if count else set()
        path.write_text(text, encoding="utf-8")
    assert not left
    return root


def _holds(books: misak.Books, event: str) -> bool:
    question, value, text, *before = ENDS[event]
    day = date.fromisoformat(text)
    asked = {day: value} | {day - timedelta(days=1): each for each in before}
    return all([str(i) for i in books.ask(question, on=on).ids] == [v] for on, v in asked.items())


def _without(root: Path, *events: str) -> misak.Books:
    """The ledger without some happenings; what names one waits for words that have no day."""
    for event in events:
        (root / "events" / f"{event}.md").unlink()
    return misak.load(root)


def test_it_has_no_error_and_its_expectations_hold(root: Path) -> None:
    """No line is an error but those that rule 30 makes one, and what it expects is so."""
    books = misak.load(root)
    assert [fault["code"] for fault in books.check() if fault["severity"] == "error"] == []
    assert [one for one, found in books.conclusions.items() if not found.holds] == []


def test_each_happening_supplies_its_end(root: Path) -> None:
    """The ends are as known on their days."""
    books = misak.load(root)
    assert [event for event in ENDS if not _holds(books, event)] == []


def test_what_a_clause_fixes_needs_no_happening(root: Path) -> None:
    """Without the happenings whose day a clause fixes every end is still the same."""
    books = _without(root, *FIXED)
    assert [event for event in ENDS if not _holds(books, event)] == []
    assert [one for one, found in books.conclusions.items() if not found.holds] == []


@pytest.mark.parametrize("event", [event for event in ENDS if event not in FIXED])
def test_what_no_clause_fixes_needs_its_happening(root: Path, event: str) -> None:
    """Without its happening the end does not come on that day."""
    assert not _holds(_without(root, event), event)
