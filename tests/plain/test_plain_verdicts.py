"""What stands over a reply: no *yes* to who asks when, to a denial, or of a government that was not
there; and a paper whose name others bear is told with them."""

from __future__ import annotations

from datetime import date

import pytest

from misak.ask.language import NotUnderstood
from misak.ask.library import Library
from misak.ask.open import load
from misak.ask.plain.forms import compiled
from misak.ask.plain.negated import is_yes_or_no
from misak.ask.plain.reply import reply


@pytest.fixture(scope="module")
def books() -> Library:
    return load()


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        # what has not ended has no end, and when it began is no yes
        ("When did Greece leave NATO?", "still"),
        ("Kars Antlaşması ne zaman sona erdi?", "still"),
        ("Romanya Montrö'den ne zaman çıktı?", "still"),
        ("When did Turkey join NATO?", ""),
        ("When did Turkey lose Batum?", ""),
        ("Misak-ı Millî'den önce Kars ne zaman Rusya'ya geçti?", None),
        ("When did Bulgaria get Van?", "never"),
        ("When did the war between Turkey and Italy end?", ""),
        ("How long was Batum Russian?", ""),
        # who was not there then did nothing; its state is told by the name that it bore
        ("Was the Soviet Union a party to the Montreux Convention in 2010?", "other-name"),
        ("Was the Soviet Union a party to the Montreux Convention in 1950?", "yes"),
        ("Türkiye Cumhuriyeti Ayastefanos'u imzaladı mı?", "other-name"),
        ("Did the Ottoman Empire sign the Treaty of San Stefano?", "yes"),
        ("Rusya Ayastefanos'u imzaladı mı?", "yes"),
        # nor did one government what another of its state did that stood beside it
        ("Sevr'i Ankara hükûmeti imzaladı mı?", "no-within"),
        ("Did the Ottoman Empire sign the Treaty of Kars?", "no-within"),
        ("Lozan'ı Büyük Millet Meclisi Hükûmeti imzaladı mı?", "yes"),
        ("Did the Istanbul government ratify the Treaty of Moscow of 1921?", "ratified-beside"),
        ("Did the Ankara government ratify the Treaty of Moscow of 1921?", "ratified"),
        # of a government that is named it is contested where it is on all of its days
        ("Batum hiç Ankara hükûmetinin oldu mu?", "contested"),
        # what is so in another sense is not simply denied
        ("Was Bosnia Austria-Hungary's in 1900?", "other-sense"),
        ("When did Greece get Izmir?", "other-sense"),
        ("Was Kars always Russian?", "no-within"),
        ("Was Izmir Bulgarian in 1920?", "no-within"),
        # a denial is answered in words that say what is so
        ("Batum 1921'de Gürcistan'ın değil miydi?", "in-part"),
        ("Was Batum not Russian in 1900?", "so"),
        ("Wasn't Batum Ottoman in 1900?", "not-so"),
        ("Kars hiç Rusya'nın olmadı mı?", "so"),
        ("Türkiye NATO üyesi değil mi?", "so"),
        ("Rusya Ayastefanos'u imzalamadı mı?", "so"),
        ("Did Bulgaria not sign the Treaty of Kars?", "not-so"),
    ],
)
def test_a_verdict_cannot_be_taken_the_other_way_round(
    books: Library, text: str, verdict: str | None
) -> None:
    if verdict is None:
        with pytest.raises(NotUnderstood):
            reply(books, text)
    else:
        assert reply(books, text).verdict == verdict


@pytest.mark.parametrize(
    "text", ["Which states did not sign the Treaty of Kars?", "Kars Antlaşması'nı kim imzalamadı?"]
)
def test_who_did_not_is_not_told_by_who_did(books: Library, text: str) -> None:
    with pytest.raises(NotUnderstood):
        reply(books, text)


def test_every_form_of_a_quantifier_asks_for_one_thing() -> None:
    """A form of *ever* asks for yes or no, or for days; both languages have both."""
    for lang in ("en", "tr"):
        ever = [c.form for c in compiled() if c.form.lang == lang and "ever " in c.form.question]
        assert any(map(is_yes_or_no, ever)) and not all(map(is_yes_or_no, ever))
        timed = [form for form in ever if "<when>" in form.pattern or "<until>" in form.pattern]
        assert timed and not any(map(is_yes_or_no, timed))


def test_a_paper_whose_name_others_bear_is_told_with_them(books: Library) -> None:
    told = reply(books, "Ankara Antlaşması'nı kim imzaladı?")
    assert told.alike is not None and "1926" in told.alike.tr
    assert reply(books, "1921 Ankara Antlaşması'nı kim imzaladı?").alike is None
    assert reply(books, "Kars Antlaşması'nı kim imzaladı?").alike is None


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Did Bulgaria ratify the Treaty of Sèvres?", "never-bound"),
        ("Japonya Lozan'ı onayladı mı?", "ratified"),
    ],
)
def test_of_ratification_it_is_told_whether_it_came_to_bind(
    books: Library, text: str, verdict: str
) -> None:
    assert reply(books, text).verdict == verdict


def test_an_article_is_told_by_itself_or_with_those_summed_up_with_it(books: Library) -> None:
    alone = reply(books, "What does article 16 of Lausanne say?").main.answer
    assert {why["article"] for why in alone.because} == {"16"}
    together = reply(books, "Sevr'in 228. maddesi ne diyor?").main.answer
    assert {why["article"] for why in together.because} == {"226"}


def test_a_word_of_a_form_calls_duties_of_those_who_are_named(books: Library) -> None:
    told = reply(books, "Who guaranteed the integrity of the Ottoman Empire in 1860?")
    by = {row["obligor"]["id"] for row in told.main.answer.value}
    assert {"france", "united-kingdom"} <= by


def test_what_is_told_of_a_state_is_told_of_whoever_speaks_for_it_on_those_days(
    books: Library,
) -> None:
    told = reply(books, "Was Turkey ever a party to the Treaty of Moscow?").main.spells
    last = told[-1].answer
    assert "The Republic of Turkey" in last.sentence["en"]
    assert told[-1].first == date(1923, 10, 29).toordinal()
    assert "Grand National Assembly" in told[-2].answer.sentence["en"]
