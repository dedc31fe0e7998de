"""A law of reading: what the catalogue says of a clause of the shipped books is read back whole, in
both languages, and never contradicted."""

from __future__ import annotations

import sys
from collections import Counter

import pytest

from prose.made import ROOT, reviewer

sys.path.insert(0, str(ROOT / "bench" / "reading"))

from own import READ, read_back, told

NOT_CLAIMED = ("no-effect", "act", "battle")  # what no treaty says: a note of the books' own


# Of English sentences fewer: which articles of another paper are replaced is not held against it.
@pytest.mark.parametrize(("lang", "begin", "share"), [("tr", 0, 0.95), ("en", 3, 0.94)])
def test_the_books_own_sentences_are_read_whole(lang: str, begin: int, share: float) -> None:
    own = reviewer()
    ids = [i for i in own.shelf.ledger.instruments if own.shelf.signed(i) and told(own.shelf, i)]
    counts: Counter[bool] = Counter()
    unread = []
    for id_ in ids[begin::4]:
        for one in read_back(own, id_, lang):
            if one.clause.act.row.id not in NOT_CLAIMED:
                counts[one.verdict in READ] += 1
                unread += [(id_, one.text, one.verdict)] if one.verdict not in READ else []
    assert counts[True] >= 240 and counts[True] / counts.total() >= share, unread
    assert not [each for each in unread if each[2] == "contradicted"]
