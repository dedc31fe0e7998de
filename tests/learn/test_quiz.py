"""Questions from the books: proved by another path than the one that made them, and every form
opened by its own reader."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import docx
import pytest
from click.testing import CliRunner

from misak.ask.library import Library
from misak.ask.open import load
from misak.atlas.lessons import lessons
from misak.cli.main import group
from misak.kinds.effects import MoveTitle
from misak.learn.anki import anki
from misak.learn.gift import gift
from misak.learn.moodle import moodle
from misak.learn.page import page
from misak.learn.paper import paper
from misak.learn.picture import Atlas
from misak.learn.question import Kind, Question
from misak.learn.sheet import COLUMNS, sheet
from misak.learn.text import key_line, mixed
from misak.learn.units import unit
from misak.learn.word import word
from misak.ledger.roots import shipped
from misak.say.clauses import sentence

SEEDS = range(1, 11)


@pytest.fixture(scope="module")
def books() -> Library:
    return load()


@pytest.fixture(scope="module")
def questions(books: Library) -> list[Question]:
    """More than a thousand questions over ten seeds, each once."""
    found = {one.id: one for seed in SEEDS for one in paper(books, 150, seed)}
    return list(found.values())


def test_the_same_seed_gives_the_same_paper(books: Library) -> None:
    assert paper(books, 12, 7) == paper(books, 12, 7)
    assert paper(books, 12, 7) != paper(books, 12, 8)


def test_there_are_many_of_every_kind(questions: list[Question]) -> None:
    assert len(questions) >= 1000
    for kind in Kind:
        assert len([one for one in questions if one.kind is kind]) >= 100, kind


def test_options_are_different_and_one_is_right(questions: list[Question]) -> None:
    for one in questions:
        for lang in ("en", "tr"):
            said = [getattr(option, lang) for option in one.options]
            assert len(set(said)) == len(said), (one.id, said)
        if one.kind in (Kind.CHOICE, Kind.MAP):
            assert len(one.options) == 4 and len(one.keys) == 1


def test_titles_by_the_change_lists(books: Library, questions: list[Question]) -> None:
    """By another path: not by asking, but by reading the base's changes and those of every
    account that is not rejected, in the days for which it speaks."""
    base = books.books()
    units = [unit_ for unit_ in books.units() if unit_.rank != "rejected"]
    others = [(books.books(unit_.reading), unit_) for unit_ in units]
    seen = 0
    for one in questions:
        if not one.place:
            continue
        seen += 1
        right = one.ids[one.keys[0]]
        assert base.state(base.holder(one.place, one.day) or "") == base.state(right), one.id
        for at, wrong in enumerate(one.ids):
            if at not in one.keys:
                speaking = [world for world, of in others if of.since <= one.day < of.until]
                for world in (base, *speaking):
                    for held in (
                        world.holder(one.place, one.day),
                        world.administrator(one.place, one.day),
                    ):
                        assert base.state(wrong) not in {
                            base.state(each) for each in (held or "").split("+")
                        }, (one.id, wrong)
    assert seen > 60


def test_provisions_by_the_text_of_the_files(questions: list[Question]) -> None:
    """By another path: the clause of a key stands in the file of its treaty, checked, and in no
    file of a wrong option's."""
    files = {path.stem: path.read_text(encoding="utf-8") for path in shipped().rglob("*.md")}
    seen = 0
    for one in questions:
        if not one.asks.startswith("clause "):
            continue
        file, _, line = one.asks[7:].rpartition(":")
        clause = files[Path(file).stem].splitlines()[int(line) - 1].strip()
        assert clause.startswith("- `") and "unchecked" not in clause, one.id
        body = clause.split("`")[1].split(";")[0].strip()
        wrong = [
            id_ for at, id_ in enumerate(one.ids) if one.kind is Kind.CHOICE and at not in one.keys
        ]
        if one.kind is Kind.TRUTH and one.keys == (1,):
            wrong = list(one.ids)
        for id_ in wrong:
            seen += 1
            own = [
                row.split("`")[1].split(";")[0].strip()
                for row in files[id_].splitlines()
                if row.strip().startswith("- `")
            ]
            assert body not in own, (one.id, id_)
    assert seen > 60


def test_orders_by_the_days_in_the_files(questions: list[Question]) -> None:
    files = {path.stem: path.read_text(encoding="utf-8") for path in shipped().rglob("*.md")}
    for one in questions:
        if one.kind is Kind.ORDER:
            days = [re.search(r"^signed:\s*(\d{4}-\d\d-\d\d)", files[id_], re.M) for id_ in one.ids]
            said = [found[1] for found in days if found]
            assert said == sorted(said), one.id


def test_every_key_names_an_article_or_a_treaty(books: Library, questions: list[Question]) -> None:
    for one in questions:
        for ground in one.grounds:
            assert ground.instrument in books.ledger.instruments
            assert ground.says.en and ground.says.tr and ground.cited.en and ground.cited.tr


def test_a_gap_is_a_gap(questions: list[Question]) -> None:
    for one in questions:
        if one.kind is Kind.CLOZE:
            for lang in ("en", "tr"):
                assert getattr(one.prompt, lang).count("____") == 1
                assert (
                    getattr(one.key, lang).casefold()
                    not in getattr(one.prompt, lang).split("(")[0].casefold()
                ), one.id


# What was badly worded when a hundred were read in each language, by its kind.
BAD = {
    "en": r"right to claim|claim the right to|joins? (the )?members of|those that joined later"
    r"|outside the Government of|\bone's\b|in the \w+ lands in |Areas is",
    "tr": r"hakkından yararlanma hakkı|üyeleri üyesi|sonradan katılanlar|Hükûmeti dışında"
    r"|(\w+)'[dt][ae] \1'|seyahattan|yararlan\w* .*yararlan|adalarında adalar|tan \w+tan yararl",
}


def test_what_was_read_as_badly_worded_is_asked_no_more(questions: list[Question]) -> None:
    for one in questions:
        for lang in ("en", "tr"):
            for text in (one.prompt, *one.pairs):
                assert not re.search(BAD[lang], getattr(text, lang)), (one.id, text)
        if one.kind is Kind.CLOZE:  # nobody knows the books' own names for lands
            assert not re.search(r" lands?$| toprakları$|\(", f"{one.key.en}\n{one.key.tr}", re.M)


def test_a_treaty_between_the_same_states_is_no_wrong_answer(
    books: Library, questions: list[Question]
) -> None:
    """The books do not have every article: that prisoners were sent home, or a frontier drawn,
    may stand in any treaty of the two."""
    acts = {f"clause {act.file}:{act.line}": act for act in books.ledger.acts}
    state, seen = books.ledger.states, 0
    for one in questions:
        act = acts.get(one.asks)
        if act is None or any(isinstance(each, MoveTitle) for each in act.row.effects):
            continue
        named = {
            state.get(each, each)
            for slot in act.slots.values()
            for each in slot
            if each in books.ledger.names and books.ledger.names[each].type == "polity"
        }
        for id_ in set(one.ids) - {act.instrument} if one.kind is not Kind.CLOZE else ():
            parties = books.ledger.instruments[id_].parties
            seen += len(named) > 1
            both = len(named) > 1 and named <= {state.get(each, each) for each in parties}
            assert not both, (one.id, id_)
    assert seen > 100


def test_a_right_says_what_may_be_done(books: Library) -> None:
    said = {
        (act.instrument, lang): sentence(books.ledger, act, lang, 712_000)
        for act in books.ledger.acts
        for lang in ("en", "tr")
        if act.slots.get("topic") in (("accession-to-convention",), ("leave-union",))
        or (act.row.id == "join" and act.instrument == "un-charter-1945")
    }
    texts = " ".join(said.values())
    assert "may accede to the convention" in texts and "sözleşmeye katılma hakkına" in texts
    assert "may leave the Union" in texts and "Birlikten ayrılma hakkına" in texts
    assert "joins the United Nations" in texts or "join the United Nations" in texts
    assert "Birleşmiş Milletler üyesi olur" in texts


@pytest.mark.parametrize("id_", [str(row["id"]) for row in lessons((shipped(),))])
def test_every_lesson_is_a_unit_with_ten_questions(books: Library, id_: str) -> None:
    own = unit(books, id_, lessons((shipped(),)))
    assert len(paper(books, 10, 1, own)) == 10


# the forms, each by its reader

GIFT = re.compile(r"(?<!\\)[~=#{}:]")


def _unescaped(text: str) -> Iterator[str]:
    for found in GIFT.finditer(text):
        yield found[0]


def test_gift_keeps_its_grammar(questions: list[Question]) -> None:
    blocks = gift(questions, "tr").strip().split("\n\n")
    assert len(blocks) == len(questions)
    for block, one in zip(blocks, questions, strict=True):
        signs = "".join(_unescaped(block))
        assert signs.startswith("::::{") and signs.endswith("}") and signs.count("{") == 1, block
        inside = signs[5:-1]
        if one.kind in (Kind.CHOICE, Kind.MAP):
            assert re.fullmatch(r"([=~]#){4}", inside) and inside.count("=") == 1
        elif one.kind is Kind.TRUTH:
            assert inside == "##" and re.search(r"\{(TRUE|FALSE)#", block)
        elif one.kind is Kind.CLOZE:
            assert inside == "=#"
        else:
            assert inside == "====####" and block.count(" -> ") == 4


def test_moodle_xml_is_what_moodle_reads(questions: list[Question]) -> None:
    root = ElementTree.fromstring(moodle(questions, "en"))
    assert root.tag == "quiz" and len(root) == len(questions)
    for row in root:
        assert (
            row.findtext("name/text")
            and row.findtext("questiontext/text")
            and row.findtext("generalfeedback/text")
        )
        if row.get("type") == "matching":
            assert len(row.findall("subquestion")) == 4 and all(
                sub.findtext("answer/text") for sub in row.findall("subquestion")
            )
        else:
            assert sum(each.get("fraction") == "100" for each in row.findall("answer")) == 1


def test_anki_updates_and_does_not_double(
    books: Library, questions: list[Question], tmp_path: Path
) -> None:
    guids = []
    for name in ("a", "b"):
        path = tmp_path / f"{name}.apkg"
        anki(questions[:20], "tr", "Deneme", path, Atlas(books, (shipped(),)))
        with zipfile.ZipFile(path) as whole:
            whole.extract("collection.anki2", tmp_path / name)
            media = json.loads(whole.read("media"))
            drawn = {media[key]: whole.read(key).decode() for key in media}
        with sqlite3.connect(tmp_path / name / "collection.anki2") as base:
            guids.append(sorted(row[0] for row in base.execute("select guid from notes")))
            assert base.execute("select count(*) from cards").fetchone()[0] == 20
            fields = [row[0].split("\x1f") for row in base.execute("select flds from notes")]
        of_place = [one for one in questions[:20] if one.kind is Kind.MAP]
        shown = [each for each in fields if each[4]]
        assert len(shown) >= len(of_place) > 0
        for each in shown:  # the picture that a card names lies in the package and is one
            picture = ElementTree.fromstring(drawn[each[4].split('"')[1]])
            assert picture.tag.endswith("svg") and len(picture) > 3
        assert all(each[3] for each in fields), "every card has its day"
    assert guids[0] == guids[1] and len(set(guids[0])) == 20


def test_a_place_without_a_shape_is_a_point_on_its_picture(books: Library) -> None:
    atlas = Atlas(books, (shipped(),))
    drawn = atlas.picture("ulcinj", 686988)
    assert ElementTree.fromstring(drawn).findall("{*}path")[-1].get("stroke-width") == "4"
    assert drawn.count("M", drawn.rindex("<path")) == 1


def test_no_name_gives_the_order_away(questions: list[Question]) -> None:
    for one in questions:
        if one.kind is Kind.ORDER:
            assert not re.search(r"\d{4}", " ".join(each.tr + each.en for each in one.options))


def test_a_question_reads_as_one_sentence_about_the_world(questions: list[Question]) -> None:
    """No afterthought behind a colon, no gap out of a list, no name twice."""
    for one in questions:
        if one.asks.startswith("clause "):
            for clause in one.grounds[0].says:
                assert ": " not in clause, one.id
        if one.kind is Kind.CLOZE:
            listed = r"(?<!Towards )(?<!Towards the )____(,| and )"
            assert not re.search(listed, one.prompt.en), one.id
            assert "____ ve " not in one.prompt.tr, one.id


def test_the_sheet_reads_as_a_table(questions: list[Question]) -> None:
    rows = list(csv.DictReader(io.StringIO(sheet(questions, "tr").removeprefix("\ufeff"))))
    assert tuple(rows[0]) == COLUMNS and len(rows) == len(questions)
    for row, one in zip(rows, questions, strict=True):
        if one.kind in (Kind.CHOICE, Kind.MAP, Kind.TRUTH):
            assert row[f"option {row['correct']}"] == row["answer"] == one.key.tr
        assert not row["question"].startswith(("=", "+", "-", "@"))


def test_word_and_page_hold_questions_and_keys(questions: list[Question], tmp_path: Path) -> None:
    path = tmp_path / "paper.docx"
    word(questions[:24], "tr", "Sınav", path)
    text = "\n".join(each.text for each in docx.Document(str(path)).paragraphs)
    html = page(questions[:24], "tr", "Sınav")
    HTMLParser().feed(html)
    assert "http" not in html.replace("http-equiv", "")
    for at, one in enumerate(questions[:24], 1):
        assert f"{at}. {one.prompt.tr}" in text and f"{at}. {key_line(one, 'tr')}" in text


def test_what_is_mixed_does_not_give_itself_away(questions: list[Question]) -> None:
    for one in questions:
        if one.kind in (Kind.ORDER, Kind.MATCH):
            assert sorted(mixed(one)) == list(range(4)) and list(mixed(one)) != list(range(4))


@pytest.mark.parametrize("form", ["gift", "moodle-xml", "csv", "html", "docx", "anki"])
def test_the_command_writes_every_form(form: str, tmp_path: Path) -> None:
    out = tmp_path / f"paper.{form}"
    done = CliRunner().invoke(
        group,
        ["quiz", "--unit", "kars-ankara-ukraine", "--number", "6", "--to", form, "-o", str(out)],
    )
    assert done.exit_code == 0, done.output
    assert out.stat().st_size > 500


def test_the_command_says_what_it_cannot() -> None:
    for args in (["--unit", "atlantis"], ["--to", "anki"], ["--number", "0"]):
        done = CliRunner().invoke(group, ["quiz", *args])
        assert done.exit_code != 0 and "Traceback" not in done.output
    found = CliRunner().invoke(group, ["quiz", "--number", "2", "--json"])
    rows = json.loads(found.output)["questions"]
    assert len(rows) == 2 and rows[0]["prompt"]["tr"]


@pytest.mark.parametrize(
    ("of", "lang", "title"),
    [
        ("kars-ankara-ukraine", "tr", "Kars, Ankara ve Ukrayna"),
        ("batum", "en", "Batum"),
        ("1908-1923", "en", "1908-1923"),
    ],
)
def test_a_paper_is_called_by_the_name_of_its_unit(
    tmp_path: Path, of: str, lang: str, title: str
) -> None:
    path = tmp_path / "paper.html"
    asked = ["--lang", lang, "quiz", "--unit", of, "--number", "2", "--to", "html", "-o", str(path)]
    done = CliRunner().invoke(group, asked)
    assert done.exit_code == 0, done.output
    assert f": {title} (" in path.read_text(encoding="utf-8")
