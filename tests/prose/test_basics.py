"""Plain sentences of a course, each by itself: no true one is accused, no false one accepted."""

from __future__ import annotations

import sys
from collections import Counter

from misak.prose.judging.verdicts import BORNE
from prose.made import ROOT, reviewer

sys.path.insert(0, str(ROOT / "bench" / "reading"))

from basics import judged

RIGHT = {"tr": 88, "en": 65}  # true sentences that are borne out; more were, when they were listed


def test_plain_sentences_are_neither_accused_nor_accepted_wrongly() -> None:
    found = judged(reviewer())
    assert not [one.text for one in found if one.accused]
    assert not [one.text for one in found if one.accepted]
    right = Counter(one.lang for one in found if one.true and one.verdict == BORNE)
    assert all(right[lang] >= least for lang, least in RIGHT.items()), right
