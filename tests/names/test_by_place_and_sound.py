"""What is called by a place, by its sound, by a body; arguments in either order."""

from __future__ import annotations

import pytest

from misak.ask.library import Library
from misak.ask.open import load
from misak.ask.sounds import sound
from misak.ask.unknown import Ambiguous, UnknownName


@pytest.fixture(scope="module")
def books() -> Library:
    """The shipped ledger."""
    return load()


@pytest.mark.parametrize(
    ("one", "other"),
    [("salonika", "salonica"), ("castellorizo", "kastellorizo"), ("philippi", "filipi")],
)
def test_spellings_of_one_sound_are_one(one: str, other: str) -> None:
    assert sound(one) == sound(other)
    assert sound("mudros") != sound("mudania")


@pytest.mark.parametrize(
    ("name", "type_", "id_"),
    [
        ("Salonika", "place", "salonica"),
        ("Mosul", "matter", "mosul-frontier"),
        ("Musul meselesi", "matter", "mosul-frontier"),
        ("Hatay", "polity", "hatay-state"),
        ("NATO", "group", "nato-members"),
    ],
)
def test_a_name_is_found_by_place_sound_or_body(
    books: Library, name: str, type_: str, id_: str
) -> None:
    assert books.index.heard(name, type_, 710_000).id == id_


def test_a_short_name_is_not_guessed_by_its_sound(books: Library) -> None:
    with pytest.raises(UnknownName):
        books.index.heard("Cars", "place", 710_000)


def test_a_title_that_another_bears_with_its_year_is_a_question_back(books: Library) -> None:
    with pytest.raises(Ambiguous):
        books.index.heard("Ankara Anlaşması", "instrument", 710_000)
    assert books.index.heard("Ankara Antlaşması", "instrument", 710_000).id == "ankara-1921"


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Ankara Antlaşması (Musul)", "iraq-1926"),
        ("Treaty of Ankara (Mosul)", "iraq-1926"),
        ("Ankara Antlaşması (Hatay)", "hatay-1939"),
        ("Ankara Antlaşması (Fransa)", "ankara-1921"),
        ("Treaty of Lausanne (peace treaty with Turkey)", "lausanne-1923"),
    ],
)
def test_what_brackets_say_may_mean_another_treaty_of_the_place(
    books: Library, name: str, id_: str
) -> None:
    assert books.index.heard(name, "instrument", 710_000).id == id_


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("party(?, Lausanne)", "party(Lausanne, ?)"),
        ("party(Turkey, Montreux)", "party(Montreux, Turkey)"),
        ("member(NATO, Turkey)", "member(Turkey, NATO)"),
    ],
)
def test_arguments_of_which_one_order_makes_sense_are_taken_so(
    books: Library, said: str, meant: str
) -> None:
    assert books.ask(said, on="1960-01-01").value == books.ask(meant, on="1960-01-01").value


def test_membership_has_its_days_and_is_not_denied_to_whom_the_books_leave_out(
    books: Library,
) -> None:
    found = books.ask("member(Turkey, NATO)", on="1960-01-01")
    assert (found.ids, found.since) == (["yes"], "1952-02-18")
    assert found.because[0]["instrument"] == "nato-1949"
    assert books.ask("member(Turkey, NATO)", on="1950-06-01").ids == ["no"]
    for question in ("member(Germany, NATO)", "party(nato-1949, germany)"):
        assert not books.ask(question, on="1960-01-01").covered
    assert not books.ask("count party(nato-1949, ?)", on="1960-01-01").covered
    assert books.ask("party(covenant-1919, turkey)", on="1930-01-01").ids == ["no"]


def test_who_is_party_today_is_not_told_by_what_has_ended(books: Library) -> None:
    found = books.ask("party(?, turkey)", on="2020-01-01")
    assert "baghdad-1955" not in found.ids and "nato-1949" in found.ids
    assert "akkerman-1826" not in found.ids and found.more


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("Ankara Antlaşması (Irak)", {"iraq-1926", "iraq-1946"}),
        ("Treaty of Ankara (Iraq)", {"iraq-1926", "iraq-1946"}),
        ("Ankara Antlaşması (Kıbrıs)", {"ankara-1921", "iraq-1926"}),
        ("Treaty of Ankara (Cyprus)", {"ankara-1921", "iraq-1926"}),
        ("Lozan Antlaşması (İtalya)", {"lausanne-1923", "ouchy-1912"}),
    ],
)
def test_brackets_that_several_or_none_bear_out_are_a_question_back(
    books: Library, name: str, asked: set[str]
) -> None:
    with pytest.raises(Ambiguous) as caught:
        books.index.heard(name, "instrument", 710_000)
    assert asked <= set(caught.value.near)


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Moskova Antlaşması (Sovyet Rusya)", "moscow-1921"),
        ("Ankara Antlaşması (Fransa)", "ankara-1921"),
    ],
)
def test_brackets_that_the_title_s_own_bears_out_choose_it(
    books: Library, name: str, id_: str
) -> None:
    assert books.index.heard(name, "instrument", 710_000).id == id_
