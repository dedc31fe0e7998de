"""The page on neutrality names every account of a holder that the shipped ledger has, and no
other: counted from the plain text."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ENTRY = re.compile(r"^## (\S+) — .*?(?=^## |\Z)", re.M | re.S)
ROW = re.compile(r"^\| `(\S+?)`[^|]*\| `(\S+?)` \|", re.M)
SUBJECT = re.compile(r"\A---\n(?:treaty|document|event): (\S+)\n")


def held() -> set[str]:
    """The accounts that somebody holds, read with nothing of ours."""
    text = (ROOT / "ledger/gazetteer/accounts.md").read_text(encoding="utf-8")
    return {found[1] for found in ENTRY.finditer(text) if "- `held-by " in found[0]}


def written() -> Counter[tuple[str, str]]:
    """(entry, account) for each line of the ledger that carries an account of a holder."""
    found: Counter[tuple[str, str]] = Counter()
    for path in (ROOT / "ledger").rglob("*.md"):
        text = path.read_text(encoding="utf-8")
        subject = SUBJECT.match(text)
        if subject:
            for account in re.findall(r"; account ([\w-]+)", text):
                if account in held():
                    found[subject[1], account] += 1
    return found


def shown() -> Counter[tuple[str, str]]:
    """The same of the page."""
    return Counter(ROW.findall((ROOT / "docs/neutrality.md").read_text(encoding="utf-8")))


def test_the_page_has_each_account_of_the_ledger() -> None:
    assert shown() == written()
    assert len(shown()) > 30


def test_every_row_says_its_reason_and_its_source() -> None:
    page = (ROOT / "docs/neutrality.md").read_text(encoding="utf-8")
    rows = [line.split(" | ") for line in page.splitlines() if line.startswith("| `")]
    for row in rows:
        assert row[2].strip() and row[3].strip() in "1234", row
        assert re.search(r"\((series|edition|scholarly|official|web|mirror)\)", row[-1]), row
