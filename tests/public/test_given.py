"""What a newcomer hands to the library: values of the books in place of names, days and numbers of
other libraries, and things that are none of what is wanted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

import misak

DAY = date(1921, 10, 14)
NO_NAMES = (None, 5, 3.5, b"town", {"a": 1}, object(), "x" * 5000, "\x00", "", "nothing at all")
TAKE_A_NAME: dict[str, Callable[[misak.Books, Any], object]] = {
    "entry": lambda b, x: b.entry(x),
    "treaty": lambda b, x: b.treaty(x),
    "who": lambda b, x: b.who(x),
    "story": lambda b, x: b.story(x),
    "timeline": lambda b, x: b.timeline(x),
    "cite": lambda b, x: b.cite(x),
    "places": lambda b, x: b.places[x] if not isinstance(x, int) else b.who(x),
    "articles": lambda b, x: b.treaties[0].articles[x],
    "world": lambda b, x: b.world("1900-01-01").places[x],
    "conclusions": lambda b, x: b.conclusions[x],
    "ask": lambda b, x: b.ask(x),
    "why": lambda b, x: b.why(x),
    "without": lambda b, x: b.whatif(without=x),
    "in_force": lambda b, x: b.whatif(in_force=[x]),
    "reading": lambda b, x: b.ask("title(town)", "1900-01-01", reading=x or "no"),
    "fluents": lambda b, x: b.timeline("town", fluents=[x]),
    "to_frame": lambda b, x: b.to_frame(x),
    "spells": lambda b, x: b.spells(x or "no"),
    "engine": lambda b, x: b.spells("title", engine=x),
    "export": lambda b, x: b.export(x),
    "style": lambda b, x: b.citation("treaty-of-town", style=x),
    "limit": lambda b, x: b.search("town", limit=x if x != 5 else -5),
    "width": lambda b, x: b.world("1900-01-01").svg(width=x),
    "lang": lambda b, x: b.story("town").text(x),
    "svg": lambda b, x: b.timeline("town").svg(x),
    "name": lambda b, x: b.places["town"].name.to(x),
    "load": lambda b, x: misak.load(x),
    "review": lambda b, x: b.review(x if not isinstance(x, str) else ""),
}


@pytest.mark.parametrize("door", TAKE_A_NAME)
def test_what_is_no_name_is_refused_by_the_one_family(small: misak.Books, door: str) -> None:
    for given in NO_NAMES:
        with pytest.raises(misak.MisakError) as raised:
            TAKE_A_NAME[door](small, given)
        assert misak.explain(raised.value, "tr") != misak.explain(raised.value, "en"), given


def test_search_for_what_is_no_text_is_refused(small: misak.Books) -> None:
    with pytest.raises(misak.NotPossible):
        small.search(None)  # type: ignore[arg-type]


def test_a_value_of_the_books_is_as_good_as_its_id(books: misak.Books) -> None:
    batum, kars = books.places["batum"], books.treaties["kars-1921"]
    for door in (books.who, books.story, books.timeline):
        assert door(batum).to_dict() == door("batum").to_dict()
    assert books.entry(kars) == books.treaty(kars) == books.treaties[kars] == kars
    assert books.cite(kars).to_dict() == books.cite("kars-1921").to_dict()
    assert books.cite(kars.articles[6]).to_dict() == books.cite("kars-1921 art 6").to_dict()
    one, other = books.whatif(in_force=kars), books.whatif(in_force="kars-1921")
    assert one.to_dict() == other.to_dict()
    assert books.world("1921-10-14").places[batum] == books.world("1921-10-14").places["batum"]


def test_a_value_of_another_type_is_no_treaty_of_that_name(books: misak.Books) -> None:
    """A place stands for itself: *Batum* is also what treaties are called."""
    batum = books.places["batum"]
    assert books.treaty("Batum").id == "batum-1918" and batum not in books.treaties
    for door in (books.treaty, books.cite, lambda x: books.whatif(without=x)):
        with pytest.raises(misak.UnknownName) as raised:
            door(batum)
        assert raised.value.is_a == "place"


def test_a_list_has_what_it_finds(books: misak.Books) -> None:
    for name in ("batum", "BATUM", "Batum", books.places["batum"]):
        assert name in books.places and books.places.get(name) == books.places[name]
    for name in ("no such place", None, 3.5, books.treaties[0]):
        assert name not in books.places and books.places.get(name) is None  # type: ignore[arg-type]


def test_an_article_is_found_as_people_write_it(books: misak.Books) -> None:
    articles = books.treaty("kars-1921").articles
    for label in (6, "6", "Article 6", "art. 6", "6. madde", "VI", articles["6"]):
        assert articles[label] is articles["6"], label
        assert label in articles and articles.get(label) is articles["6"]  # type: ignore[call-overload]
    assert articles["Preamble"] is articles["preamble"]
    assert 99 not in articles and articles.get("99") is None
    with pytest.raises(misak.UnknownName) as raised:
        articles[99]
    assert isinstance(raised.value, KeyError) and "preamble" in raised.value.near
    assert str(raised.value).startswith("unknown article")


def test_a_place_of_a_world_and_a_conclusion_are_found_by_name(books: misak.Books) -> None:
    world = books.world("1921-10-14")
    assert world.places["Nahçıvan"] is world.places["nakhchivan"]
    with pytest.raises(misak.UnknownName):
        world.places["Bukhara"]
    first = next(iter(books.conclusions.values()))
    assert books.conclusions[first.title.tr] is first and len(repr(books.conclusions)) < 200


def test_days_of_other_libraries_are_days(books: misak.Books) -> None:
    numpy, pandas = pytest.importorskip("numpy"), pytest.importorskip("pandas")
    day = "1921-10-14"
    for given in (numpy.datetime64(day), pandas.Timestamp(day)):
        assert books.world(given).on == date(1921, 10, 14)
        assert books.ask("title(Batum)", given).ids == ["georgian-ssr"]
    year = numpy.int64(1921)
    assert books.world(year).on == date(1921, 12, 31)
    assert books.ask("title(Batum)", year).spans == books.ask("title(Batum)", 1921).spans
    for given in (pandas.NaT, numpy.datetime64("NaT"), numpy.float64(1921)):
        with pytest.raises(misak.NotUnderstood):
            books.world(given)


@pytest.mark.parametrize("day", ["1921~", "1921?", "192X", "1921/1923", "1921-10-01/1921-10-14"])
def test_a_day_that_may_be_another_is_no_day_of_a_telling(small: misak.Books, day: str) -> None:
    """The last day that it can mean would speak for all the others."""
    for run in (small.world, small.open, lambda d: small.diff(d, "1921-10-14")):
        with pytest.raises(misak.NotUnderstood):
            run(day)


def test_a_timeline_may_end_with_the_calendar(small: misak.Books) -> None:
    for first, last in ((None, "9999-12-31"), ("9999-12-31", None), ("0001-01-01", None)):
        assert small.timeline("town", first, last).svg().startswith("<svg")


def test_an_answer_is_neither_true_nor_false(small: misak.Books) -> None:
    """*no* would pass for *yes* in an ``if``."""
    no = small.ask("war(north, south)", "1899-01-01")
    assert no.ids == ["no"]
    with pytest.raises(misak.NotPossible):
        bool(no)


def test_every_telling_has_words_in_both_languages(books: misak.Books) -> None:
    pytest.importorskip("akana")
    day = "1921-10-14"
    for told in (
        books.who("batum", day),
        books.why("title(batum)", day),
        books.world(day),
        books.open(day),
        books.diff("1921-10-01", day),
        books.story("batum"),
        books.timeline("batum"),
        books.whatif("sakarya-1921"),
        books.cite("kars-1921"),
        books.review("Kars Antlaşması 13 Ekim 1921'de imzalandı."),
        next(iter(books.conclusions.values())),
    ):
        en, tr = told.sentences("en"), told.sentences("tr")
        assert en and tr and en != tr and len(en) == len(tr), told
    assert "Batum: Georgian SSR" in books.world(day).sentences()


def test_what_is_not_installed_is_said_with_the_way_to_get_it() -> None:
    for error in (misak.NoAnalyser("misak[prose]"), misak.MissingExtra("bulk", "duckdb")):
        for lang in ("en", "tr"):
            assert "pip install 'misak[" in misak.explain(error, lang)


def test_dir_of_small_values_shows_what_is_public_alone(books: misak.Books) -> None:
    kars = books.treaty("kars-1921")
    for thing in (
        kars.name,
        kars.where,
        kars.names[0],
        kars.dates[0],
        kars.articles,
        books.search("batum")[0],
        books.conclusions,
        books.places["batum"].point,
    ):
        assert dir(thing) and not [name for name in dir(thing) if name.startswith("_")], thing


@pytest.mark.parametrize("engine", ["pandas", "polars"])
def test_an_sql_frame_has_the_types_of_its_columns(small: misak.Books, engine: Any) -> None:
    """Also where it is empty, and where two columns have one name."""
    pytest.importorskip("duckdb")
    pytest.importorskip(engine)
    table = small.to_frame("spells", engine)
    for where in ("true", "false"):
        found = small.sql(f"select * from spells where {where}", engine)
        assert list(map(str, found.dtypes)) == list(map(str, table.dtypes)), where
    found = small.sql("select a.id, b.id, 1.5 as x, sum(1) as n from places a, places b "
                      "where a.id = b.id group by all", engine)  # fmt: skip
    assert list(found.columns) == ["id", "id_1", "x", "n"]
    whole, real = ("Int64", "float64") if engine == "pandas" else ("Int64", "Float64")
    assert [str(kind) for kind in found.dtypes][2:] == [real, whole]


def test_a_question_in_plain_words_is_answered_and_says_as_what(books: misak.Books) -> None:
    for question in ("Who held Batum in 1921?", "Batum 1921'de kimindi?"):
        assert misak.is_plain(question) and not misak.is_plain("title(Batum)")
        reply = books.plain(question)
        assert reply["understood"].startswith("title(batum)")
        assert "Treaty of Kars, Article 6" in reply.articles
        assert any("Georgian SSR" in line for line in reply.sentences("en"))
    told = books.plain("Who held Batum?", on=DAY)
    assert {row["from"] for row in told["spells"]} == {"1921-10-14"}
    with pytest.raises(misak.NotUnderstood):
        books.plain("Who shaved the barber of Batum?")
