"""A fault as people see it: head, the author's line, carets under the very place, a hint; long
lines are cut around it."""

from __future__ import annotations

import pytest

from misak.ground.faults import Fault, Spot
from misak.say.faults import WIDEST, data, gnu, message, show
from misak.say.hints import hint


def fault(text: str, column: int, width: int, code: str = "N301", **more: object) -> Fault:
    """A name that nobody knows, somewhere in a line."""
    args = ("karz", "place")
    made = Fault(code, Spot("treaties/a.md", 12, column, width, text), args, ("kars", "batum"))
    return made._replace(**more)


def test_carets_stand_under_the_place_and_the_hint_below() -> None:
    found = fault("- `cede karz to pb`", 9, 4)
    head, line, carets, last = show(found, "en").split("\n")
    assert head == f"treaties/a.md:12:9: error N301: {message(found, 'en')}"
    assert line == "   12 | - `cede karz to pb`"
    assert carets == "      |         ^^^^"
    assert line.index("karz") == carets.index("^")
    assert last == "      = did you mean 'kars'?"
    assert show(found, "tr").split("\n")[-1] == "      = şunu mu demek istediniz: 'kars'?"


def test_no_line_no_carets_and_no_hint_no_last_row() -> None:
    silent = fault("", 1, 1, near=())
    assert "^" not in show(silent, "en")
    assert ("      = " in show(silent, "en")) == bool(hint(silent, "en"))
    assert len(show(silent, "en").split("\n")) == 1 + bool(hint(silent, "en"))


def test_carets_end_with_the_line_and_there_is_always_one() -> None:
    assert show(fault("abc", 2, 90), "en").split("\n")[2] == "      |  ^^"
    assert show(fault("abc", 3, 0), "en").split("\n")[2] == "      |   ^"
    assert show(fault("abc", 9, 1), "en").split("\n")[2].count("^") == 1


def test_tabs_before_the_place_stay_tabs() -> None:
    assert show(fault("\ta karz", 4, 4), "en").split("\n")[2] == "      | \t  ^^^^"


@pytest.mark.parametrize("before", [0, 10, 79, 80, 81, 300, 395])
def test_a_long_line_is_cut_around_the_place(before: int) -> None:
    text = "x" * before + "karz" + "y" * (396 - before)
    _, line, carets, *_ = show(fault(text, before + 1, 4), "en").split("\n")
    shown = line.removeprefix("   12 | ")
    assert len(shown) == WIDEST
    assert shown in text
    at = carets.index("^")
    assert line[at : at + 4] == "karz"
    assert carets.count("^") == 4
    if before < WIDEST // 2:
        assert text.startswith(shown)
    if before > 400 - WIDEST // 2:
        assert text.endswith(shown)


def test_a_line_as_wide_as_can_be_is_whole() -> None:
    text = "karz" + "y" * (WIDEST - 4)
    assert show(fault(text, 1, 4), "en").split("\n")[1] == f"   12 | {text}"


def test_types_are_named_in_the_readers_language() -> None:
    found = fault("karz", 1, 4)
    assert "place" in message(found, "en")
    assert "yer" in message(found, "tr")


def test_a_table_that_cannot_be_read_says_why_in_both_languages() -> None:
    row = Fault("X810", Spot("t.csv", 1, 1, 1, ""), ("t.csv", "row 3 4 5"), ())
    assert "row 3 has 4 cells, the head 5" in message(row, "en")
    assert "3. satırda 4, başlıkta 5 göz var" in message(row, "tr")
    day = row._replace(args=("t.csv", "date next May"))
    assert "'next May' is no date" in message(day, "en")
    assert "it is not there" in message(row._replace(args=("t.csv", "absent")), "en")


def test_what_a_question_may_have_meant_is_told_as_it_was_found() -> None:
    asked = fault("karz", 1, 4)._replace(spot=Spot("?", 1, 1, 4, "karz"), near=("van", "mus"))
    assert hint(asked, "en") == "did you mean 'van', 'mus'?"
    assert hint(asked._replace(spot=Spot("a.md", 1, 1, 4, "karz")), "en") != hint(asked, "en")


def test_one_line_for_editors_and_the_same_as_data() -> None:
    found = fault("- `cede karz to pb`", 9, 4)
    assert gnu(found, "en") == f"treaties/a.md:12:9: error: {message(found, 'en')} [N301]"
    told = data(found)
    assert (told["line"], told["column"], told["width"], told["code"]) == (12, 9, 4, "N301")
    assert told["text"] == {"en": message(found, "en"), "tr": message(found, "tr")}
    assert told["hint"] == {"en": hint(found, "en"), "tr": hint(found, "tr")}


def test_colour_is_only_where_it_is_wanted() -> None:
    found = fault("- `cede karz to pb`", 9, 4)
    assert "\x1b" not in show(found, "en")
    assert "\x1b[1;31merror N301\x1b[0m" in show(found, "en", colour=True)
