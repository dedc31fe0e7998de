"""Search keys, glosses and Turkish capitals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from misak.words.fold import (
    capitalise,
    fold,
    split_gloss,
    title_case,
    turkish_lower,
    turkish_upper,
    without_gloss,
)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Kars", "kars"),
        ("IĞDIR", "igdir"),
        ("Iğdır", "igdir"),
        ("İzmir", "izmir"),
        ("İZMİR", "izmir"),
        ("izmir", "izmir"),
        ("Misak-ı Millî", "misak i milli"),
        ("Batum'un", "batumun"),
        ("Batum’un", "batumun"),
        ("T.B.M.M.", "tbmm"),
        ("TBMM", "tbmm"),
        ("Art. 6", "art 6"),
        ("13.10.1921", "13.10.1921"),
        ("15. madde", "15. madde"),
        ("misak-i_milli", "misak i milli"),
        ("  Büyük   Millet\u00a0Meclisi ", "buyuk millet meclisi"),
        ("Brest–Litovsk", "brest litovsk"),
        ("Şükrü ÇĞÖ", "sukru cgo"),
        ("Naxçıvan", "naxcivan"),
        ("Gəncə", "gence"),
        ("Kâzım Karabekir", "kazim karabekir"),
        ("Ka\u0302zım", "kazim"),
        ("Łódź", "lodz"),
        ("Straße", "strasse"),
        ("", ""),
    ],
)
def test_keys(text: str, key: str) -> None:
    assert fold(text) == key


@given(st.text())
def test_fold_is_idempotent(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet=".aIİ1 -_'’é\u0301\u00ad", max_size=12))
def test_fold_is_idempotent_where_it_is_hard(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_fold_is_idempotent_on_every_letter_and_mark() -> None:
    codes = [
        *range(0x3100),
        *range(0xA000, 0xABFF),
        *range(0xF900, 0x11000),
        *range(0x1D000, 0x1FA00),
    ]
    wrong = [hex(code) for code in codes if fold(fold(f"a{chr(code)}.")) != fold(f"a{chr(code)}.")]
    assert wrong == []


@given(st.text(alphabet="abcçdefgğhıijklmnoöprsştuüvyzâîû "))
def test_capitals_do_not_change_the_key(text: str) -> None:
    assert fold(turkish_upper(text)) == fold(text)
    assert turkish_lower(turkish_upper(text)) == text


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Smyrna (Izmir)", "Smyrna"),
        ("Smyrna (Izmir) Vilayeti", "Smyrna Vilayeti"),
        ("Hatay [Alexandretta (sanjak)]", "Hatay"),
        ("Kars", "Kars"),
        ("(Izmir)", "(Izmir)"),
        ("Kars (1921", "Kars (1921"),
    ],
)
def test_without_gloss(text: str, bare: str) -> None:
    assert without_gloss(text) == bare


def test_split_gloss_keeps_every_character() -> None:
    assert split_gloss("Smyrna (Izmir)") == ("Smyrna", " (Izmir)")
    assert split_gloss("Smyrna") == ("Smyrna", "")
    assert split_gloss("(Izmir)") == ("(Izmir)", "")


@pytest.mark.parametrize(
    ("text", "lang", "title"),
    [
        ("MİSAK-I MİLLÎ", "tr", "Misak-ı Millî"),
        ("KARS, ANKARA VE UKRAYNA ANTLAŞMALARI", "tr", "Kars, Ankara ve Ukrayna Antlaşmaları"),
        ("TÜRKİYE'NİN SINIRI", "tr", "Türkiye'nin Sınırı"),
        ("brest-litovsk", "tr", "Brest-Litovsk"),
        ("ırak ile iran", "tr", "Irak ile İran"),
        ("THE TREATY OF KARS", "en", "The Treaty of Kars"),
    ],
)
def test_title_case(text: str, lang: str, title: str) -> None:
    assert title_case(text, lang) == title


def test_capitalise_in_each_language() -> None:
    assert capitalise("iran", "tr") == "İran"
    assert capitalise("iran", "en") == "Iran"
    assert capitalise("ırak", "tr") == "Irak"
    assert capitalise("“iran”", "tr") == "“İran”"
    assert capitalise("6. madde", "tr") == "6. madde"
    assert capitalise("", "tr") == ""
