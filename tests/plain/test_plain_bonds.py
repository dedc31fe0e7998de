"""Questions about what a state has ratified, left, been allowed or held, and whose side it was on;
what a deed is called tells the duty by its verb."""

from __future__ import annotations

import pytest

from misak.ask.library import Library
from misak.ask.open import load
from misak.ask.plain.reply import Reply, reply
from misak.say.nominal import verb_en, verb_tr


@pytest.fixture(scope="module")
def books() -> Library:
    return load()


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        # whether something was left is not answered with whether it was ever had
        ("Did Turkey leave NATO?", "still"),
        ("Türkiye NATO'dan çıkmadı mı?", "still"),
        ("Did Iraq leave the Baghdad Pact?", "left"),
        ("Did Japan leave the Montreux Convention?", "left"),
        ("Gümrü Antlaşması feshedildi mi?", "never-was"),
        ("Was the Treaty of Berlin ever denounced?", "unfollowed"),
        ("Did Yugoslavia leave the Balkan Pact of 1953?", "unfollowed"),
        # a ban is told as one, and its lack is no leave
        ("Could Russia keep warships on the Black Sea in 1860?", "banned"),
        ("Rusya Karadeniz'de 1880'de savaş gemisi bulundurabilir miydi?", "not-banned"),
        ("Could Russia keep warships on the Black Sea in 1871?", "banned-in-part"),
        # the act of ratification stands over what came to bind
        ("Did Japan ratify the Montreux Convention?", "ratified"),
        ("Did France ratify the Treaty of Lausanne?", "bound"),
        ("Did Greece ratify the Treaty of Sèvres?", "never-bound"),
        # who ran a whole in a war is not known of its part: no flat denial
        ("When did Russian troops leave Wallachia?", "no-seen"),
    ],
)
def test_what_stands_over_a_reply(books: Library, text: str, verdict: str) -> None:
    assert reply(books, text).verdict == verdict


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Who was the last to ratify the Montreux Convention?", "last ratified(montreux-1936, ?)"),
        ("Lozan'ı hangi devletler onayladı?", "ratified(lausanne-1923, ?)"),
        ("Which mandates did Britain hold in 1925?", "status(?) = mandate, united-kingdom on 1925"),
        ("Rusya 1829'da hangi yerleri işgal etti?", "status(?) = occupied, russian-empire on 1829"),
        ("1945'te Sovyetler Türkiye'den hangi yerleri istedi?", "claims(ussr, ?) on 1945"),
        ("Who rejected the Treaty of Sèvres?", None),
        ("Bulgaristan Osmanlı'ya ne zamana kadar vergi ödedi?", None),
        ("Gümrü'de Ermenistan Sevr'den vazgeçti mi?", "article(gumru-1920, sevres-1920)"),
        ("What questions did Lausanne leave open?", "matter(?) = open on 1924-08-06"),
    ],
)
def test_what_is_asked(books: Library, text: str, question: str | None) -> None:
    told = reply(books, text)
    assert told.main.answer.ids
    assert question is None or told.main.question == question


def asked(told: Reply) -> list[str]:
    return [part.question.partition(" on ")[0] for part in (told.main, *told.beside)]


def test_who_fought_the_same_enemy_stands_where_no_alliance_is_booked(books: Library) -> None:
    crimean = reply(books, "Kırım Savaşı'nda Osmanlı'nın müttefikleri kimlerdi?")
    assert "war(russian-empire, ?)" in asked(crimean)
    world = reply(books, "Who were the Ottoman Empire's allies in the First World War?")
    assert asked(world) == ["stance(ottoman-empire, ?) = ally"]


def test_rules_for_ships_of_war_are_told_of_the_day(books: Library) -> None:
    closed = asked(reply(books, "Could foreign warships pass through the Straits in 1850?"))
    assert "owes(?, ?, closed-straits-rule) in straits" in closed
    later = asked(reply(books, "1938'de savaş gemileri Boğazlardan geçebilir miydi?"))
    assert later and "owes(?, ?, closed-straits-rule) in straits" not in later


def test_what_several_owe_is_told_of_all_of_them(books: Library) -> None:
    told = books.ask("owes(?, ?, respect-closed-straits)", "1860-01-01").sentence
    assert all(name in told["en"] for name in ("France", "Prussia", "Sardinia", "United Kingdom"))
    asked_for = books.ask("owes(?, ottoman-empire, ?)", "1870-01-01").sentence["en"]
    assert "France, Austria-Hungary, Prussia, the Russian Empire, Italy and the United" in asked_for


def test_an_open_list_of_duties_denies_no_more_than_the_books_have(books: Library) -> None:
    told = books.ask("owes(serbia, ottoman-empire, ?)", "1900-01-01").sentence
    assert "The books have nothing" in told["en"] and "Defterde" in told["tr"]


def test_an_article_about_the_land_of_a_state_concerns_the_state(books: Library) -> None:
    assert {"1", "12"} <= set(map(str, books.ask("article(berlin-1878, bulgaria)").ids))


def test_a_day_that_is_not_known_is_told_no_more_exactly(books: Library) -> None:
    line = next(d for d in books.ledger.instruments["berlin-1878"].dates if d.key == "exchanged")
    told = books.ask("ratified(berlin-1878, ottoman-empire)").sentence["en"]
    assert line.when.certain or "(August 1878)" in told


@pytest.mark.parametrize(
    ("name", "nature", "verb"),
    [
        ("the razing of the forts", "duty", "raze the forts"),
        ("recognising and protecting the league", "duty", "recognise and protect the league"),
        ("the use of springs by posts", "right", ""),
        ("recognition of schools", "right", ""),
        ("recognition of frontiers", "duty", "recognise frontiers"),
        ("the right to fish", "right", "fish"),
        ("peace", "duty", ""),
    ],
)
def test_a_deed_is_told_by_its_verb(name: str, nature: str, verb: str) -> None:
    assert verb_en(name, nature) == verb


@pytest.mark.parametrize(
    ("name", "nature", "verb"),
    [
        ("bayrak asma", "right", "bayrak asmak"),
        ("göç etme hakkı", "right", "göç etmek"),
        ("birliği tanıma ve koruma", "duty", "birliği tanımak ve korumak"),
        ("ticaret için antlaşma", "duty", ""),
        ("kalelerin yıkılması", "duty", ""),
    ],
)
def test_a_turkish_deed_is_told_by_its_infinitive(name: str, nature: str, verb: str) -> None:
    assert verb_tr(name, nature) == verb


def test_a_happening_does_not_hide_the_treaties_that_say_so(books: Library) -> None:
    told = books.ask("title(kars)", "1922-09-12").sentence
    assert "then Treaty of Kars, Article 4" in told["en"]
    assert "Kars Antlaşması, 4. madde" in told["tr"]
