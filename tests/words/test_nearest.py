"""Did you mean."""

from __future__ import annotations

from misak.words.nearest import nearest

POLITIES = (
    "tbmm",
    "georgian-ssr",
    "armenian-ssr",
    "azerbaijani-ssr",
    "rsfsr",
    "tsfsr",
    "france",
    "misak-i-milli",
)


def test_the_nearest_come_first() -> None:
    assert nearest("georgian-sr", POLITIES)[0] == "georgian-ssr"
    assert nearest("rsfsc", POLITIES) == ("rsfsr", "tsfsr")


def test_letters_of_either_alphabet_are_one() -> None:
    assert nearest("MİSAK-I MİLLÎ", POLITIES) == ("misak-i-milli",)
    assert nearest("birak", ("bırak", "boşalt")) == ("bırak",)


def test_nothing_near_and_limits() -> None:
    assert nearest("zzz", POLITIES) == ()
    assert nearest("", POLITIES) == ()
    assert len(nearest("ssr", ("ssr-a", "ssr-b", "ssr-c", "ssr-d"), limit=2)) == 2
    assert nearest("tbmm", ("TBMM", "T.B.M.M.", "tbmm")) == ("TBMM", "T.B.M.M.", "tbmm")
    assert nearest("tbmm", ("tbmm",), limit=0) == ()
