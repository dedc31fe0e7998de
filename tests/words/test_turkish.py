"""Case endings of real names, as the Yazım Kılavuzu writes them."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from misak.words.spoken import ending_sound, roman
from misak.words.turkish import (
    CASES,
    Name,
    ends_in_possessive,
    inflect,
    inflect_list,
    inflect_name,
    join,
    negated,
)

# What follows the apostrophe: acc, dat, loc, abl, gen, ins.
PROPER = """
Batum | u a da dan un la
Kars | ı a ta tan ın la
Gürcistan | ı a da dan ın la
Fransa | yı ya da dan nın yla
Ankara | yı ya da dan nın yla
TBMM | yi ye de den nin yle
RSFSC | yi ye de den nin yle
SSCB | yi ye de den nin yle
Gürcistan SSC | yi ye de den nin yle
ABD | yi ye de den nin yle
NATO | yu ya da dan nun yla
TÜBİTAK | ı a ta tan ın la
Türkiye | yi ye de den nin yle
Türkiye Cumhuriyeti | ni ne nde nden nin yle
Büyük Millet Meclisi Hükûmeti | ni ne nde nden nin yle
Osmanlı İmparatorluğu | nu na nda ndan nun yla
Osmanlı Devleti | ni ne nde nden nin yle
İngiltere | yi ye de den nin yle
Irak | ı a ta tan ın la
Nahçıvan | ı a da dan ın la
Süleyman Şah Türbesi | ni ne nde nden nin yle
Misak-ı Millî | yi ye de den nin yle
Misakımillî | yi ye de den nin yle
Lozan Barış Antlaşması | nı na nda ndan nın yla
Elviye-i Selâse | yi ye de den nin yle
İtilaf Devletleri | ni ne nde nden nin yle
Doğu Anadolu | yu ya da dan nun yla
Bakü | yü ye de den nün yle
Mustafa Kemal | i e de den in le
Bekir Sami | yi ye de den nin yle
Hitler | i e de den in le
Enver Paşa | yı ya da dan nın yla
1921 | i e de den in le
13 Ekim 1921 | i e de den in le
6 | yı ya da dan nın yla
15 | i e te ten in le
XIII | ü e te ten ün le
"""

# What comes first, and the last word in every case: small letters, languages and plurals take no
# apostrophe.
COMMON = """
genel | af | affı affa afta aftan affın afla
| hudut | hududu hududa hudutta huduttan hududun hudutla
| şehir | şehri şehre şehirde şehirden şehrin şehirle
| hukuk | hukuku hukuka hukukta hukuktan hukukun hukukla
| renk | rengi renge renkte renkten rengin renkle
| ihtilal | ihtilali ihtilale ihtilalde ihtilalden ihtilalin ihtilalle
| protokol | protokolü protokole protokolde protokolden protokolün protokolle
| su | suyu suya suda sudan suyun suyla
| ticaret | ticareti ticarete ticarette ticaretten ticaretin ticaretle
| tarafsızlık | tarafsızlığı tarafsızlığa tarafsızlıkta tarafsızlıktan tarafsızlığın tarafsızlıkla
asker | saklamak | saklamayı saklamaya saklamakta saklamaktan saklamanın saklamakla
| ırmak | ırmağı ırmağa ırmakta ırmaktan ırmağın ırmakla
resmî dil olarak | Türkçe | Türkçeyi Türkçeye Türkçede Türkçeden Türkçenin Türkçeyle
| Boğazlar | Boğazları Boğazlara Boğazlarda Boğazlardan Boğazların Boğazlarla
Müttefik | Devletler | Devletleri Devletlere Devletlerde Devletlerden Devletlerin Devletlerle
| Ermeniler | Ermenileri Ermenilere Ermenilerde Ermenilerden Ermenilerin Ermenilerle
serbest transit | hakkı | hakkını hakkına hakkında hakkından hakkının hakkıyla
gümrük | işlemleri | işlemlerini işlemlerine işlemlerinde işlemlerinden işlemlerinin işlemleriyle
Moskova Antlaşması 15. | madde | maddeyi maddeye maddede maddeden maddenin maddeyle
Kars Antlaşması'nın 6. | maddesi | maddesini maddesine maddesinde maddesinden maddesinin maddesiyle
"""


def proper() -> list[tuple[str, str, str]]:
    rows = [line.split(" | ") for line in PROPER.strip().splitlines()]
    return [
        (name, case, f"{name}'{ending}")
        for name, endings in rows
        for case, ending in zip(CASES[1:], endings.split(), strict=True)
    ]


def common() -> list[tuple[str, str, str]]:
    rows = [line.split("| ") for line in COMMON.strip().splitlines()]
    return [
        (head + word.strip(), case, head + form)
        for head, word, forms in rows
        for case, form in zip(CASES[1:], forms.split(), strict=True)
    ]


@pytest.mark.parametrize(("name", "case", "form"), proper())
def test_proper_names(name: str, case: str, form: str) -> None:
    assert inflect(name, case) == form


@pytest.mark.parametrize(("name", "case", "form"), common())
def test_names_without_apostrophe(name: str, case: str, form: str) -> None:
    assert inflect(name, case, proper=False) == form
    assert inflect(name, case) == form


def test_a_gloss_comes_after_the_ending() -> None:
    assert [inflect("İzmir (Smyrna)", case) for case in ("acc", "loc", "gen")] == [
        "İzmir'i (Smyrna)",
        "İzmir'de (Smyrna)",
        "İzmir'in (Smyrna)",
    ]
    assert inflect("Kars Antlaşması (1921)", "dat") == "Kars Antlaşması'na (1921)"


@pytest.mark.parametrize(
    ("number", "acc", "loc"),
    [
        ("0", "0'ı", "0'da"),
        ("1", "1'i", "1'de"),
        ("2", "2'yi", "2'de"),
        ("3", "3'ü", "3'te"),
        ("4", "4'ü", "4'te"),
        ("5", "5'i", "5'te"),
        ("7", "7'yi", "7'de"),
        ("8", "8'i", "8'de"),
        ("9", "9'u", "9'da"),
        ("10", "10'u", "10'da"),
        ("20", "20'yi", "20'de"),
        ("30", "30'u", "30'da"),
        ("40", "40'ı", "40'ta"),
        ("50", "50'yi", "50'de"),
        ("60", "60'ı", "60'ta"),
        ("70", "70'i", "70'te"),
        ("80", "80'i", "80'de"),
        ("90", "90'ı", "90'da"),
        ("1900", "1900'ü", "1900'de"),
        ("2000", "2000'i", "2000'de"),
        ("10.000", "10.000'i", "10.000'de"),
        ("1000000", "1000000'u", "1000000'da"),
        ("14-16", "14-16'yı", "14-16'da"),
        ("13.10.1921", "13.10.1921'i", "13.10.1921'de"),
        ("XIV", "XIV'ü", "XIV'te"),
        ("III", "III'ü", "III'te"),
        ("16/B", "16/B'yi", "16/B'de"),
    ],
)
def test_numbers_are_read_aloud(number: str, acc: str, loc: str) -> None:
    assert inflect(number, "acc") == acc
    assert inflect(number, "loc") == loc
    assert inflect(number, "acc", proper=False) == acc


@pytest.mark.parametrize(
    ("name", "spoken", "form"),
    [
        ("Versailles", "versay", "Versailles'a"),
        ("Bordeaux", "bordo", "Bordeaux'ya"),
        ("TBMM", "tebememe", "TBMM'ye"),
        ("PKK", "pekaka", "PKK'ya"),
        ("Curzon", "", "Curzon'a"),
        ("Kennedy", "", "Kennedy'ye"),
    ],
)
def test_spoken_form_rules(name: str, spoken: str, form: str) -> None:
    assert inflect(name, "dat", spoken) == form


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Kars Antlaşması", True),
        ("Sovyet Sosyalist Cumhuriyetler Birliği", True),
        ("93 Harbi", True),
        ("Batum Limanı", True),
        ("Caber Kalesi", True),
        ("Misak-ı Millî sınırları", True),
        ("Teşkilat-ı Esasiye Kanunu", True),
        ("Çanakkale Boğazı", True),
        ("Karadeniz Boğazları", True),
        ("Beyoğlu", True),
        ("Türk toprakları", True),
        ("Misak-ı Millî", False),
        ("Misak-ı Milli", False),
        ("Bab-ı Âli", False),
        ("Doğu Anadolu", False),
        ("İsmet İnönü", False),
        ("Ali Fethi", False),
        ("Bakü", False),
        ("Yakov Ganetski", False),
        ("Trablusgarp ve Bingazi", False),
        ("Kırklareli", True),
        ("Ağrı", False),
        ("Yeni Delhi", False),
        ("Sovyet Rusya", False),
        ("Türkiye-Gürcü", False),
        ("", False),
    ],
)
def test_compounds_by_rule(name: str, expected: bool) -> None:
    assert ends_in_possessive(name) is expected


def test_compound_can_be_said() -> None:
    assert inflect("Yakup Şevki", "dat", compound=True) == "Yakup Şevki'ne"
    assert inflect("Deli Petrolu", "dat", compound=False) == "Deli Petrolu'ya"
    assert inflect("Kuşadası", "dat", compound=True) == "Kuşadası'na"
    assert inflect("Batum", "dat", compound=True) == "Batum'a"


def test_plain_and_unknown_case() -> None:
    assert inflect("Batum", "plain") == "Batum"
    assert inflect("", "dat") == ""
    with pytest.raises(ValueError, match="no Turkish case 'voc'"):
        inflect("Batum", "voc")


@pytest.mark.parametrize(
    ("name", "sound"),
    [
        ("TBMM", "me"),
        ("1921", "bir"),
        ("2.", "ikinci"),
        ("Millî", "milli"),
        ("Kars", "kars"),
        ("", ""),
        ("—", ""),
    ],
)
def test_ending_sound(name: str, sound: str) -> None:
    assert ending_sound(name) == sound


def test_roman_numerals() -> None:
    assert [roman(numeral) for numeral in ("I", "IV", "IX", "XIII", "XL", "LXXXIX")] == [
        1,
        4,
        9,
        13,
        40,
        89,
    ]


@given(st.text(), st.sampled_from(CASES), st.booleans(), st.sampled_from([None, True, False]))
def test_any_text_can_be_inflected(
    name: str, case: str, proper: bool, compound: bool | None
) -> None:
    assert inflect(name, case, proper=proper, compound=compound) is not None


@given(st.text(alphabet="abcçdefgğhıijklmnoöprsştuüvyzâîû", min_size=1), st.sampled_from(CASES))
def test_a_proper_name_is_kept_whole(word: str, case: str) -> None:
    assume(not word.endswith(("lar", "ler")))  # a plural takes its endings without an apostrophe
    name = "K" + word
    assert inflect(name, case) == name or inflect(name, case).startswith(name + "'")


def test_lists() -> None:
    assert join([], "tr") == ""
    assert join(["Kars"], "tr") == "Kars"
    assert join(["Kars", "Batum"], "tr") == "Kars ve Batum"
    assert join(["Kars", "Ardahan", "Batum"], "tr") == "Kars, Ardahan ve Batum"
    assert join(["Kars", "Ardahan", "Batum"], "en") == "Kars, Ardahan and Batum"


def test_only_the_last_of_a_list_takes_the_ending() -> None:
    names = [Name("Ermenistan"), Name("Azerbaycan"), Name("Osmanlı Devleti")]
    assert inflect_list(names, "dat") == "Ermenistan, Azerbaycan ve Osmanlı Devleti'ne"
    assert inflect_list(names[:1], "gen") == "Ermenistan'ın"
    assert inflect_list([], "gen") == ""
    assert inflect_name(Name("Bordeaux", "bordo"), "loc") == "Bordeaux'da"
    assert (
        inflect_name(Name("kanun tasarısı", proper=False, compound=True), "acc")
        == "kanun tasarısını"
    )


@pytest.mark.parametrize(
    ("does", "denied"),
    [
        ("barındırmak", "barındırmamak"),
        ("girmek", "girmemek"),
        ("baskı yapmak ve özel vergi almak", "baskı yapmamak ve özel vergi almamak"),
        (
            "asker geçirmek, gemi sokmak ve yük taşımak",
            "asker geçirmemek, gemi sokmamak ve yük taşımamak",
        ),
    ],
)
def test_each_verb_of_a_ban_is_denied(does: str, denied: str) -> None:
    """Denied once, *baskı yapmak ve vergi almamak* would ask for pressure."""
    assert negated(does) == denied
