"""What ``import misak`` offers: values, answers, tellings, frames, graphs, pictures, one family
of errors."""

from __future__ import annotations

import datetime
import inspect
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

import misak

DAY = datetime.date(1921, 10, 14)


def test_dir_shows_what_is_public_alone(books: misak.Books) -> None:
    treaty = books.treaty("kars-1921")
    article = treaty.articles["6"]
    answer = books.ask("title(Batum)", on=DAY)
    shown = (
        misak,
        books,
        treaty,
        article,
        article.clauses[0],
        answer,
        books.world(DAY),
        books.places,
    )
    for thing in shown:
        names = [name for name in dir(thing) if name != "__version__"]
        assert names and not [name for name in names if name.startswith("_")], thing
        assert all(hasattr(thing, name) for name in names)


def test_all_that_is_public_is_documented() -> None:
    for name in misak.__all__:
        value = getattr(misak, name)
        assert inspect.getdoc(value), name
        for own in dir(value) if inspect.isclass(value) else ():
            if not own.startswith("_") and own not in ("args", "with_traceback", "add_note"):
                member = inspect.getattr_static(value, own)
                if callable(member) or isinstance(member, (property, staticmethod)):
                    assert inspect.getdoc(member), f"{name}.{own}"


def test_days_are_dates_iso_texts_texts_and_years(books: misak.Books) -> None:
    for day in (DAY, "1921-10-14", "14 Ekim 1921", "14.10.1921"):
        assert books.ask("title(Batum)", on=day).ids == ["georgian-ssr"]
        assert books.world(day).on == DAY
    assert books.world(1921).on == books.world("1921").on == datetime.date(1921, 12, 31)
    spans = books.ask("title(Batum)", on=1921).spans
    assert len(spans) > 1
    assert books.timeline("Batum", 1918, 1921)["from"] == "1918-01-01"
    assert books.timeline("Batum", 1918, 1921)["to"] == "1921-12-31"


@pytest.mark.parametrize("day", ["gestern", "1921-13-01", -3, 20211014, True, "../1921"])
def test_what_is_no_day_is_refused(small: misak.Books, day: object) -> None:
    for run in (small.world, small.open, lambda d: small.ask("title(town)", on=d)):
        with pytest.raises(misak.NotUnderstood) as raised:
            run(day)  # type: ignore[operator]
        assert misak.explain(raised.value, "tr") != misak.explain(raised.value, "en")


def test_values_have_ids_names_days_and_sources(small: misak.Books) -> None:
    town = small.places["Kasaba"]
    assert (town.id, str(town.name), town.name.tr, town.sources) == ("town", "Town", "Kasaba", ())
    assert town.parts == ("quarter",) and small.places["quarter"].inside == "town"
    assert town.opens == ("north", "1850-01-01")
    assert str(town.where).startswith("places.md:")
    assert repr(town) == "<Place town: Town>"
    assert town.uri == "urn:misak:place:town"
    assert town == small.entry("Town") and hash(town) == hash(small.entry("Town"))
    new = small.polities["new-north"]
    assert (new.state, new.since, new.continues) == ("north", datetime.date(1910, 1, 1), ("north",))
    assert small.places.get("nowhere") is None and "town" in small.places
    assert [one.id for one in small.places] == small.places.ids
    assert "<table" in small.places._repr_html_()


def test_a_treaty_has_articles_with_summaries_and_clauses(books: misak.Books) -> None:
    kars = books.treaty("Treaty of Kars")
    assert kars.id == "kars-1921" and kars.signed == datetime.date(1921, 10, 13)
    six = kars.articles[6]
    assert six is kars.articles["6"] and six.summary.en and six.summary.tr
    cede = six.clauses[0]
    assert cede.kind == "cede" and ("batum",) in cede.slots.values()
    assert cede.day == datetime.date(1921, 10, 13) and cede.sentence.tr and cede.checked
    assert "Article 6" in six._repr_html_() and "Treaty of Kars" in kars._repr_html_()
    with pytest.raises(KeyError):
        kars.articles[99]


def test_a_happening_is_no_treaty(books: misak.Books) -> None:
    one = books.happenings[0]
    with pytest.raises(misak.UnknownName):
        books.treaty(one.id)


def test_an_answer_shows_its_articles(books: misak.Books) -> None:
    answer = books.ask("title(Batum)", on=DAY)
    assert answer.articles == ["Treaty of Kars, Article 6"] and answer.since and answer.covered
    assert repr(answer) == "<Answer 1921-10-14: georgian-ssr>"
    assert "Treaty of Kars, Article 6" in answer._repr_html_()
    assert answer.to_dict()["ask"] == "title(Batum)"
    assert str(answer) == answer.sentence["en"]


def test_tellings_read_as_mappings(small: misak.Books) -> None:
    for told in (
        small.who("town", "1900-01-01"),
        small.story("town"),
        small.open("1900-01-01"),
        small.diff("1899-01-01", "1911-01-01"),
        small.why("title(town)", "1900-01-01"),
    ):
        assert set(told) == set(told.to_dict()) and len(repr(told)) < 120
        assert "<" in told._repr_html_()
        assert told.text("tr") != "" or not told.sentences()


def test_a_world_draws_a_map_and_a_timeline_bars(books: misak.Books, small: misak.Books) -> None:
    for svg in (
        books.world(DAY)._repr_svg_(),
        books.world(DAY).svg("tr", 500),
        books.timeline("Batum").svg(),
        small.world("1900-01-01").svg(),
        small.timeline("town").svg("tr"),
    ):
        assert svg is not None and ElementTree.fromstring(svg).tag.endswith("svg")
    drawn = books.world(DAY).svg()
    assert "Batum: Georgian SSR" in drawn and "url(#doubt)" in drawn


def test_frames_of_both_kinds_say_the_same(small: misak.Books) -> None:
    pandas = pytest.importorskip("pandas")
    pytest.importorskip("polars")
    one, other = small.spells("title"), small.spells("title", "polars")
    assert list(one.columns) == other.columns and len(one) == other.height
    assert [str(v.date()) for v in one["since"]] == [str(v) for v in other["since"]]
    assert set(one["fluent"]) == {"title"} and isinstance(one, pandas.DataFrame)
    for kind in ("entries", "names", "codes", "places", "polities", "instruments", "parties"):
        assert len(small.to_frame(kind)) == small.to_frame(kind, "polars").height
    for kind in ("articles", "clauses", "sources"):
        assert len(small.to_frame(kind)) == small.to_frame(kind, "polars").height


def test_a_spell_says_what_asking_says(small: misak.Books) -> None:
    """Each row of title, on its first day, is what the question language answers."""
    for row in small.spells("title", "polars").iter_rows(named=True):
        answer = small.ask(f"title({row['a']})", on=row["since"])
        assert answer.ids == row["value"].split("+"), row
        assert answer.until == row["until"] or answer.contested, row


@pytest.mark.parametrize(
    "run",
    [
        lambda b: b.to_frame("nothing"),
        lambda b: b.spells("nothing"),
        lambda b: b.spells("title", engine="excel"),
        lambda b: b.whatif(),
        lambda b: b.treaty("nothing"),
        lambda b: b.who("nothing"),
        lambda b: b.ask("nothing"),
        lambda b: b.ask("title(nothing)"),
        lambda b: b.world("1900", reading="nothing"),
        lambda b: misak.load("no/such/folder"),
        lambda b: b.review(""),
    ],
)
def test_errors_are_one_family_in_both_languages(small: misak.Books, run: object) -> None:
    with pytest.raises(misak.MisakError) as raised:
        run(small)  # type: ignore[operator]
    en, tr = misak.explain(raised.value), misak.explain(raised.value, "tr")
    assert en and tr and en != tr


def test_graphs_join_who_owes_and_who_deals(small: misak.Books, books: misak.Books) -> None:
    networkx = pytest.importorskip("networkx")
    owed = books.obligations("1922-01-01")
    assert isinstance(owed, networkx.MultiDiGraph) and owed.number_of_edges()
    assert {"topic", "nature", "since", "treaty"} <= set(next(iter(owed.edges(data=True)))[2])
    assert owed.number_of_edges() < books.obligations().number_of_edges()
    related = books.relations("1922-01-01")
    assert {data["fluent"] for *_, data in related.edges(data=True)} >= {"war", "in_force"}
    for one, other, data in owed.edges(data=True):
        if data["nature"] == "duty":
            ids = books.ask(f"owes({one}, {other}, {data['topic']})", on="1922-01-01").ids
            assert ids == ["yes"], (one, other, data)
            break


def test_search_finds_names_articles_and_nothing(books: misak.Books) -> None:
    assert books.search("batum")[0].id == "batum"
    assert books.search("PLEBİSİT") or books.search("plebiscite")
    assert any(hit.kind == "article" for hit in books.search("autonomy Batum"))
    assert books.search("") == books.search("xyzzy qwerty") == []


def test_a_note_is_reviewed(books: misak.Books) -> None:
    pytest.importorskip("akana")
    found = books.review("Kars Antlaşması ile Batum Gürcistan'a bırakıldı.")
    assert sum(found.counts.values()) >= 1 and "<html" in found.html("tr")


def test_a_ledger_that_cannot_be_read_whole_is_open_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"\xff\xfe\x00nonsense")
    found = misak.load(tmp_path)
    assert found.faults and found.check() and found.treaties.ids == []
