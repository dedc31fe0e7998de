"""Plain questions: read as what they mean or refused, answered with what the ledger says."""

from __future__ import annotations

import json
import re
from datetime import date

import jsonschema
import pytest
from click.testing import CliRunner

from misak.ask.language import NotUnderstood, understand
from misak.ask.library import Library
from misak.ask.open import load
from misak.ask.plain.forms import compiled
from misak.ask.plain.reader import Reader
from misak.ask.plain.reply import Reply, reply, reply_data
from misak.ask.plain.shown import shown_form
from misak.ask.plain.tongue import tongue
from misak.ask.plain.verdicts import VERDICTS
from misak.ask.plain.words import words
from misak.ask.quantified import QUANTIFIED, first_day
from misak.ask.unknown import Ambiguous, UnknownName
from misak.cli.main import group
from misak.ground.days import iso
from misak.ledger.values import Act
from misak.words.fold import fold, turkish_upper
from plain.asked import ENGLISH, REFUSED, TURKISH
from prose.made import ROOT

EVERY = TURKISH | ENGLISH
ID = re.compile(r"[a-z][a-z0-9-]+")


@pytest.fixture(scope="module")
def books() -> Library:
    return load()


@pytest.fixture(scope="module")
def reader(books: Library) -> Reader:
    return Reader(books)


@pytest.fixture(scope="module")
def replies(books: Library) -> dict[str, Reply]:
    """The reply to each question of the list, those of one meaning once."""
    by_meaning: dict[str, Reply] = {}
    for text, meaning in EVERY.items():
        if meaning not in by_meaning:
            by_meaning[meaning] = reply(books, text)
    return {text: by_meaning[meaning] for text, meaning in EVERY.items()}


def meant(books: Library, text: str) -> str:
    """A question with every polity replaced by its state: its governments mean the same."""
    states = books.ledger.states
    return ID.sub(
        lambda found: f"state:{states[found[0]]}" if found[0] in states else found[0], text
    )


def filled(books: Library, text: str) -> str:
    return text.format(first=iso(first_day(books.books())), today=date.today().isoformat())


def test_there_are_a_hundred_fifty_of_them_turkish() -> None:
    assert min(len(TURKISH), len(ENGLISH)) >= 50


@pytest.mark.parametrize("text", EVERY)
def test_a_question_is_read_as_what_it_means(books: Library, reader: Reader, text: str) -> None:
    found = reader.read(text)
    assert meant(books, found.question) == meant(books, filled(books, EVERY[text]))
    assert found.lang == ("tr" if text in TURKISH else "en")


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_not_understood_is_refused(reader: Reader, text: str) -> None:
    with pytest.raises((NotUnderstood, UnknownName)):
        reader.read(text)


def outcome(books: Library, reader: Reader, text: str) -> str | None:
    """The meaning of a text; None where it is refused."""
    found = list(reader.meanings(words(text), None, []))
    return meant(books, found[0]) if len(found) == 1 else None


def test_a_word_that_weighs_is_never_passed_over(books: Library, reader: Reader) -> None:
    """Put at any place of any question, such a word makes it another question or none."""
    for text in EVERY:
        own = meant(books, filled(books, EVERY[text]))
        parts = text.split()
        for word in (
            ("değil", "gizlice", "yarısı") if text in TURKISH else ("not", "secretly", "half")
        ):
            for place in range(len(parts) + 1):
                other = " ".join([*parts[:place], word, *parts[place:]])
                assert outcome(books, reader, other) != own, other


def test_case_and_diacritics_do_not_change_a_question(books: Library, reader: Reader) -> None:
    same = 0
    for text in TURKISH:
        own = meant(books, filled(books, EVERY[text]))
        for other in (turkish_upper(text), text.lower(), fold(text.replace("'", "’"))):
            found = outcome(books, reader, other)
            assert found in (own, None), other
            same += found == own
    assert same >= 0.85 * 3 * len(TURKISH), same


def test_every_spell_is_what_the_books_say_on_its_days(
    books: Library, replies: dict[str, Reply]
) -> None:
    """The middle and the last day of spells, asked alone in the question language."""
    for text, one in {one.main.question: (t, one) for t, one in replies.items()}.values():
        asked = understand(one.main.question)
        bare = re.sub(r" on .*$", "", one.main.question)
        if asked.modifier in QUANTIFIED:
            bare = bare.partition(" ")[2]
        days = [one.main.spells[0].first - 1]
        for spell in one.main.spells:
            assert spell.first == days[-1] + 1, text  # no day is left out or told twice
            days.append(spell.last)
            for day in {(spell.first + spell.last) // 2, spell.last} if len(days) < 5 else ():
                alone = books.ask(bare, on=day)
                assert (alone.ids, alone.covered) == (spell.answer.ids, spell.answer.covered), text


def test_whose_a_place_was_is_what_the_accounts_hold(
    books: Library, replies: dict[str, Reply]
) -> None:
    """Straight from the accounts of the base: whose state holds on the first day of a spell."""
    checked = 0
    for text, one in replies.items():
        asked = understand(one.main.question)
        if asked.question.id != "title" or not asked.args[0]:
            continue
        place = (
            books.index.find(asked.args[0], "place", 700_000) if asked.args[0] != "Rhodes" else ""
        )
        for spell in one.main.spells if place else ():
            holder = books.books().holder(place, spell.first)
            if not spell.answer.covered or holder is None:
                continue
            state = books.books().state(holder)
            if asked.equals:
                wanted = books.books().state(books.index.value(asked.equals[0], spell.first))
                assert (spell.answer.ids == ["yes"]) is (state == wanted), text
            elif asked.modifier == "":
                assert [books.books().state(str(i)) for i in spell.answer.ids] == [state], text
            checked += 1
    assert checked > 60


def acts(books: Library, kind: str, **slots: str) -> set[str]:
    """The clauses of a kind with these names in their slots that act in the base."""
    states = books.ledger.states
    days = books.books().expansion.days
    return {
        f"{act.instrument} {act.article}"
        for act in books.ledger.acts
        if act.row.id == kind
        and act.account is None
        and days.get(act.number)
        and all(
            {states.get(v, v) for v in act.slots.get(slot, ())} & {states.get(name, name)}
            for slot, name in slots.items()
        )
    }


def clauses(one: Reply) -> set[str]:
    return {f"{v['instrument']['id']} {v['article']}" for v in one.main.answer.value}  # type: ignore[index]


def test_which_treaty_is_what_its_clauses_say(books: Library, replies: dict[str, Reply]) -> None:
    abolishing = acts(books, "abolish", topic="capitulations")
    found = clauses(replies["Kapitülasyonları hangi antlaşma kaldırdı?"])
    assert abolishing <= found and found
    ceding = acts(books, "cede", what="batum", taker="georgian-ssr") & {"kars-1921 6"}
    assert ceding <= clauses(replies["Which treaty gave Batum to Georgia?"]) and ceding


def test_articles_are_those_whose_clauses_name_the_thing(
    books: Library, replies: dict[str, Reply]
) -> None:
    def naming(act: Act, thing: str) -> bool:
        return any(thing in row for row in act.slots.values()) or thing in {r.id for r in act.refs}

    wanted = {
        f"{a.instrument} {a.article}" for a in books.ledger.acts if naming(a, "capitulations")
    }
    assert clauses(replies["Hangi maddeler kapitülasyonlarla ilgili?"]) == wanted


def test_front_matter_is_told_as_it_stands(books: Library, replies: dict[str, Reply]) -> None:
    kars = books.ledger.instruments["kars-1921"]
    signed = next(d for d in kars.dates if d.key == "signed" and d.account is None)
    day = replies["Kars Antlaşması ne zaman imzalandı?"].main.answer.ids
    assert day == [iso(signed.when.latest)]
    assert replies["KARS ANTLAŞMASI NEREDE İMZALANDI?"].main.answer.value[0]["en"] == signed.place
    count = len([label for label in kars.articles if label.isdigit()])
    assert replies["Kars Antlaşması kaç maddedir?"].main.answer.ids == [count]
    gumru = books.ledger.instruments["gumru-1920"]
    signers = {name.partition(" (")[0] for _, people, _ in gumru.signatories for name in people}
    assert set(replies["Gümrü Antlaşması'nı kim imzaladı?"].main.answer.ids) == signers


def test_ever_always_never(books: Library, replies: dict[str, Reply]) -> None:
    verdicts = {
        "Was Mosul ever Turkey's?": "yes",
        "Was Mosul always Turkey's?": "no-within",
        "Was Mosul never Turkey's?": "no-within",
    }
    holders = {
        books.books().state(holder)
        for day in range(690_000, 720_000, 30)
        if (holder := books.books().holder("mosul", day)) is not None
    }
    assert len(holders) > 1 and books.books().state("turkey") in holders
    assert {text: replies[text].verdict for text in verdicts} == verdicts


def test_a_reply_says_its_sense_and_what_the_books_see(replies: dict[str, Reply]) -> None:
    for text, one in replies.items():
        assert one.main.sense.tr and one.main.sense.en, text
        if one.main.question.startswith(("title", "ever title", "administration")):
            assert one.seen is not None and one.seen[0] < one.seen[1], text
        if one.verdict.startswith("no"):
            assert any(spell.answer.covered for spell in one.main.spells), text


def test_a_place_that_the_books_do_not_know_is_told(reader: Reader) -> None:
    with pytest.raises(UnknownName) as error:
        reader.read("Atlantis 1921'de kimindi?")
    assert error.value.name == "Atlantis"


def test_a_part_that_went_to_another_whole_is_not_told_of_the_first(
    books: Library, reader: Reader
) -> None:
    one = reply(books, "Güney Dobruca 1912'de kimindi?")
    assert one.main.answer.names and one.main.answer.ids == ["bulgaria"]
    with pytest.raises(UnknownName):
        reader.read("Güney Dobruca 1920'de kimindi?")


@pytest.mark.parametrize("text", ["Was Kars under Martian mandate?", "Was Kars Martian territory?"])
def test_a_state_that_is_not_known_is_told_by_its_adjective(reader: Reader, text: str) -> None:
    with pytest.raises(UnknownName) as error:
        reader.read(text)
    assert error.value.name == "Martian"


def test_a_name_of_several_is_a_question_back(reader: Reader, books: Library) -> None:
    for id_ in books.ledger.instruments:
        assert reader.read(f"Where was {id_} signed?").question == f"signed_at({id_})"


@pytest.mark.parametrize(
    ("text", "questions", "verdict"),
    [
        ("Kars, Ardahan ve Batum 1900'de kimindi?", "kars ardahan batum", ""),
        ("Bozcaada ve Gökçeada'yı 1930'da kim yönetiyordu?", "tenedos imbros", ""),
        ("Were Kars and Van Russian in 1900?", "kars van", "partly"),
        ("Were Kars and Ardahan Russian in 1900?", "kars ardahan", "yes"),
    ],
)
def test_several_places_are_as_many_questions(
    books: Library, text: str, questions: str, verdict: str
) -> None:
    one = reply(books, text)
    told = [understand(part.question).args[0] for part in (one.main, *one.beside)]
    assert (told, one.verdict) == (questions.split(), verdict)


@pytest.mark.parametrize(
    "text", ["Batum ve Elma 1921'de kimindi?", "1921'de ve 1923'te Batum kimindi?"]
)
def test_what_is_no_list_of_places_stays_refused(books: Library, text: str) -> None:
    with pytest.raises((NotUnderstood, UnknownName)):
        reply(books, text)


def test_independence_is_told_with_the_status_beside(books: Library) -> None:
    one = reply(books, "When did Serbia become independent?")
    assert one.main.sense.en.startswith("independence")
    assert [understand(part.question).question.id for part in one.beside] == ["status"]
    assert not one.verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Could Turkey keep troops on Imbros in 1930?", "shut"),
        ("Was Turkey allowed to fortify the Straits in 1930?", "shut-in-part"),
        ("Could Turkey station troops on the Dardanelles in 1928?", "shut-around"),
        ("Was Turkey allowed to fortify the Straits in 1937?", "not-shut"),
        ("Türkiye 1930'da Gökçeada'yı silahlandırabilir miydi?", "shut"),
    ],
)
def test_whether_troops_were_allowed_is_never_told_by_yes_and_no(
    books: Library, text: str, verdict: str
) -> None:
    assert reply(books, text).verdict == verdict


def test_who_fought_in_a_war_is_asked_of_the_days_in_which_it_was_fought(books: Library) -> None:
    """Not of the days until the last peace, which came years after the armistice."""
    one = reply(books, "Who were the allies of the Ottoman Empire in the First World War?")
    named = {id_ for spell in one.main.spells for id_ in spell.answer.ids}
    assert named == {"germany"} and one.main.spells[-1].last < date(1919, 1, 1).toordinal()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # a signature is a government's, whichever of its state is asked about
        ("Who signed the Treaty of Kars for Turkey?", "For the Government of the Grand National"),
        # done on its day, not since
        ("Islahat Fermanı ne zaman ilan edildi?", "The Islahat firman was signed on 18 February"),
        # a name is told without the case in which it stood
        ("Türkiye 1935'te Çanakkale'de asker tutabilir miydi?", "Çanakkale is about the same as"),
    ],
)
def test_how_an_answer_begins(books: Library, text: str, said: str) -> None:
    spells = reply(books, text).main.spells
    assert spells[0].answer.sentence["en"].startswith(said)


def told(one: Reply) -> list[str]:
    """The questions of a reply without their times."""
    return [part.question.partition(" on ")[0] for part in (one.main, *one.beside)]


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        # a peace made with each foe by itself is one name; a name of several days is asked back
        ("Pasarofça antlasmasi ne zaman imzalandi", "since signed(pasarofca-{}-1718)"),
        ("Who signed the Treaty of Passarowitz?", "signatory(pasarofca-{}-1718, ?)"),
    ],
)
def test_papers_of_one_day_and_name_are_asked_about_together(
    books: Library, text: str, questions: str
) -> None:
    assert told(reply(books, text)) == [questions.format(foe) for foe in ("austria", "venice")]


@pytest.mark.parametrize(
    "text", ["Kırım Savaşı'nda kimler savaştı?", "Who took part in the Crimean War?"]
)
def test_who_fought_is_told_pair_by_pair(books: Library, text: str) -> None:
    one = reply(books, text)
    foes = ("ottoman-empire", "france", "united-kingdom", "sardinia")
    assert told(one) == [f"war({foe}, russian-empire)" for foe in foes] and not one.verdict


def test_a_war_that_ended_otherwise_for_each_foe_is_told_for_each(books: Library) -> None:
    one = reply(books, "Birinci Balkan Savaşı ne zaman bitti?")
    ends = [part.spells[-1].first for part in (one.main, *one.beside)]
    assert len(ends) == len(set(ends)) > 2


def test_what_stands_beside_a_paper_has_the_names_of_its_day(books: Library) -> None:
    """*Austria* in 1718 is the Emperor's, not the republic."""
    one = reply(books, "What did Austria gain at Passarowitz?")
    assert told(one)[0] == "article(pasarofca-austria-1718, habsburg-monarchy)"
    assert one.main.answer.ids


def test_a_name_of_two_wars_is_a_question_back(reader: Reader) -> None:
    with pytest.raises(Ambiguous) as doubt:
        reader.read("Which treaty ended the Greco-Turkish War?")
    assert set(doubt.value.near) == {"greek-war-1919", "war-greece-1897"}


def test_json_has_its_published_shape(replies: dict[str, Reply]) -> None:
    schema = json.loads((ROOT / "docs/schema/plain.schema.json").read_text(encoding="utf-8"))
    answer = json.loads((ROOT / "docs/schema/answer.schema.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    for one in replies.values():
        found = reply_data(one)
        validator.validate(found)
        jsonschema.validate(found["answer"], answer)


def test_the_published_shape_has_every_verdict() -> None:
    schema = json.loads((ROOT / "docs/schema/plain.schema.json").read_text(encoding="utf-8"))
    assert set(schema["properties"]["verdict"]["enum"]) == {*VERDICTS, None}


def test_every_form_is_shown_without_a_gap() -> None:
    for one in compiled():
        assert not set("{}<>|_/") & set(shown_form(one.form)), shown_form(one.form)


def test_the_command_speaks_the_language_of_the_question() -> None:
    run = CliRunner().invoke
    turkish = run(group, ["ask", "Batum 1921'de kimindi?"]).stdout
    assert "title(batum) on 1921" in turkish and "Kars Antlaşması, 6. madde" in turkish
    english = run(group, ["ask", "Who held Batum in 1921?"]).stdout
    assert "The books see this from" in english and "Treaty of Kars, Article 6" in english
    found = json.loads(run(group, ["ask", "Who held Batum?", "--on", "1921", "--json"]).stdout)
    assert found["understood"] == "title(batum) on 1921"
    refused = run(group, ["ask", "Batum 1921'de kimin değildi?"])
    assert refused.exit_code == 2 and "C620" in refused.output and "değildi" in refused.output


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Sırbistan 1900'de vergi ödüyor muydu?", "tr"),
        ("Lozan'da kimler yemek yedi?", "tr"),
        ("Who dined at Lausanne?", "en"),
        ("Did the Porte dine?", "en"),
        ("Lausanne 1923", "xx"),
    ],
)
def test_a_question_is_refused_in_its_own_language(text: str, lang: str) -> None:
    assert tongue(text, "xx") == lang


def test_the_command_refuses_in_the_language_of_the_question() -> None:
    env = {"LANG": "en_US.UTF-8", "LC_ALL": "en_US.UTF-8", "MISAK_LANG": ""}
    said = CliRunner().invoke(group, ["ask", "Sırbistan kime vergi öder miydi?"], env=env)
    assert said.exit_code == 2 and "hata C620" in said.output
    said = CliRunner().invoke(group, ["--lang", "en", "ask", "Sırbistan kime vergi öder miydi?"])
    assert said.exit_code == 2 and "error C620" in said.output
