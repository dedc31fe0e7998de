"""How a paper was made, in Turkish notes: the war that it ended, told by its foes and its years;
who stood for whom; what who gives back is said to have taken. And a part of the books' own
sentences."""

from __future__ import annotations

import pytest

from misak.prose.judging.marks.substitutes import Substitutes
from misak.prose.judging.verdicts import BORNE, CONTRADICTED, SIMPLIFIED, Mark
from misak.prose.reading.affirmed import denied
from prose.made import review, reviewer

FIRM = {BORNE, SIMPLIFIED}
YAS, BELGRAD = "Yaş Antlaşması", "Belgrad Antlaşması"
STEFANO, MOSKOVA = "Ayastefanos Antlaşması", "Moskova Antlaşması"
KAYNARCA, ANKARA = "Küçük Kaynarca Antlaşması", "Ankara Antlaşması (1921)"
SEVR, LOZAN = "Sevr Antlaşması", "Lozan Barış Antlaşması"
MUDANYA, MONTRO = "Mudanya Mütarekesi", "Montrö Boğazlar Sözleşmesi"
# True, or disputed: read or not, never refuted.
NOT_ACCUSED = (
    # what may not be done at one place, beside a ban for another
    (MONTRO, "Lozan Antlaşması'na göre Türkiye Boğazlarda asker bulunduramıyordu."),
)
TRUE = (
    # a war told by its foes, with its years: the books may call it by more foes
    (YAS, "1787-1792 Osmanlı-Rus Savaşı'nı sona erdiren antlaşmadır."),
    (YAS, "1787-1792 yılları arasında yapılan Osmanlı-Rus savaşını bitirdi."),
    # the years of a war date no paper
    (YAS, "Yaş Antlaşması, 1787-1792 Osmanlı-Rus Savaşı sonunda imzalandı."),
    # the year in which one of the foes joined
    (BELGRAD, "Bu antlaşma 1737-1739 Osmanlı-Avusturya Savaşı'nı sona erdirdi."),
    # who stood for whom; an office has a town; a name spelled otherwise
    (STEFANO, "Osmanlı Devleti adına Saffet Paşa imzaladı."),
    (STEFANO, "Osmanlı Devleti'ni Berlin Sefiri Sadullah Bey temsil etti."),
    (STEFANO, "Osmanlı Devleti'ni Safvet Paşa, Rusya'yı İgnatiyev temsil etti."),
    (MOSKOVA, "Türk heyetinde Yusuf Kemal Bey ve Ali Fuat Paşa bulunuyordu."),
    # how many articles
    (STEFANO, "Antlaşmanın tamamı 29 maddedir."),
    # a place in the name of what a clause is about
    (KAYNARCA, "Rusya, İstanbul'da elçi bulundurabilecektir."),
    # who gives a place back had taken it
    (KAYNARCA, "Rusya, bu savaşta ele geçirdiği Eflak, Boğdan ve Besarabya'yı geri verecektir."),
    (ANKARA, "Fransa, işgal ettiği Adana, Antep ve çevresini boşalttı."),
    # a place said to lie at another
    (ANKARA, "Caber Kalesi'nde Türk bayrağı dalgalanacak."),
    # a paper that another clause of the article names; the second of two days
    (LOZAN, "Suriye sınırı: Ankara Antlaşması'nda çizilen sınır kabul edilmiştir."),
    (MUDANYA, "Mütareke 14/15 Ekim gecesi yürürlüğe girecektir."),
    # a short verb in a part of the books' own sentence
    (MONTRO, "Komisyonun görevleri Türkiye'ye geçti."),
    # a part of the books' own sentence on an article
    (SEVR, "Zorunlu askerlik kaldırılacak."),
)
NEVER = (
    (YAS, "1787-1792 Osmanlı-Avusturya Savaşı'nı sona erdiren antlaşmadır."),
    (YAS, "1768-1774 Osmanlı-Rus Savaşı'nı sona erdiren antlaşmadır."),
    (YAS, "1787-1795 Osmanlı-Rus Savaşı'nı sona erdirdi."),
    (BELGRAD, "Bu antlaşma 1716-1718 Osmanlı-Avusturya Savaşı'nı sona erdirdi."),
    (STEFANO, "Rusya'yı Saffet Paşa temsil etti."),
    (STEFANO, "Osmanlı Devleti'ni İgnatiyev, Rusya'yı Safvet Paşa temsil etti."),
    (STEFANO, "Osmanlı heyetinde İgnatiyev yer aldı."),
    (MOSKOVA, "Rus heyetinde Yusuf Kemal Bey bulunuyordu."),
    (STEFANO, "Antlaşmanın tamamı 39 maddedir."),
    (KAYNARCA, "Osmanlı Devleti, İstanbul'da elçi bulundurabilecektir."),
    (KAYNARCA, "Rusya, Kudüs'te elçi bulundurabilecektir."),
    (KAYNARCA, "Rusya, işgal ettiği Belgrad'ı geri verecektir."),
    (KAYNARCA, "Rusya, bu savaşta ele geçirdiği Eflak ve Boğdan'ı geri vermeyecektir."),
    (ANKARA, "Fransa, Hatay'ı boşalttı."),
    (ANKARA, "Halep'te Türk bayrağı dalgalanacak."),
    (SEVR, "Zorunlu askerlik kaldırılmayacak."),
    # a number in words, which is no verb either
    (SEVR, "Boğazlar on yedi kişilik komisyonla yönetilecek."),
    ("Hünkâr İskelesi Antlaşması", "Antlaşma on yıl süreyle imzalandı."),
    ("Montrö Boğazlar Sözleşmesi", "Sözleşme yirmi beş yıl geçerli olacaktır."),
    (SEVR, "Yunan donanması kaldırılacak."),
    (LOZAN, "Antlaşma Paris Üniversitesi salonunda imzalandı."),
    (LOZAN, "Zorunlu askerlik kaldırılacak."),
    (LOZAN, "Suriye sınırı: Kars Antlaşması'nda çizilen sınır kabul edilmiştir."),
    (MUDANYA, "Mütareke 15/16 Ekim gecesi yürürlüğe girecektir."),
    (MONTRO, "Komisyonun görevleri Yunanistan'a geçti."),
    (MOSKOVA, "Sovyet Rusya Sevr Antlaşması'nı tanıdı."),
)


VERBS = (
    ("bırakılacaktır", "bırakılmayacaktır"),
    ("edecek", "etmeyecek"),
    ("tanıdı", "tanımadı"),
    ("imzalanmıştır", "imzalanmamıştır"),
    ("edebilecek", "edemeyecek"),
    ("bırakılıyordu", "bırakılmıyordu"),
    ("kurulur", "kurulmaz"),
    ("kabul", ""),
)


def marks(title: str, text: str) -> list[Mark]:
    """The marks of the last sentence of a short note."""
    found = review(f"{title}\n\n{text}\n")
    last = max(m.sentence for m in found.marks)
    return [m for m in found.marks if m.sentence == last]


@pytest.mark.parametrize(("title", "text"), TRUE)
def test_what_is_told_is_borne_out(title: str, text: str) -> None:
    """Each true sentence is borne out as a whole."""
    found = marks(title, text)
    assert found and {m.verdict for m in found} <= FIRM


@pytest.mark.parametrize(("title", "text"), NEVER)
def test_what_is_not_so_is_never_borne_out(title: str, text: str) -> None:
    """A false sentence of the same form has no firm mark."""
    assert not {m.verdict for m in marks(title, text)} & FIRM


@pytest.mark.parametrize(("title", "text"), TRUE)
def test_what_is_told_is_never_accused(title: str, text: str) -> None:
    """Nor is it under the headings of another note that speaks of several papers."""
    others = review(f"{title}\n\n{text}\n\n{LOZAN}\n\n24 Temmuz 1923'te imzalandı.\n")
    assert not any(m.verdict == CONTRADICTED for m in others.marks)


@pytest.mark.parametrize(("title", "text"), NOT_ACCUSED)
def test_what_may_be_so_is_not_accused(title: str, text: str) -> None:
    """No contradiction on what the clause that was found does not speak of."""
    assert CONTRADICTED not in {m.verdict for m in marks(title, text)}


@pytest.mark.parametrize(("plain", "other"), VERBS)
def test_a_verb_is_given_its_not(plain: str, other: str) -> None:
    """A Turkish verb with *not*, in harmony; nothing for a word that is none."""
    assert denied(plain) == other


def test_numbers_in_words_and_the_verb_are_tried_too() -> None:
    """What may stand instead is tried of a number in words, and of the verb of what was read by its
    words alone."""
    found = review(f"{SEVR}\n\nZorunlu askerlik kaldırılacak.\n")
    mark = found.marks[-1]
    sentence = found.read.sentences[mark.sentence]
    places = list(Substitutes(reviewer().shelf).places(sentence, mark))
    assert [o.text for p in places for o in p.strangers] == ["Zorunlu askerlik kaldırılmayacak."]
    found = review("Hünkâr İskelesi Antlaşması\n\nAntlaşma sekiz yıl süreyle imzalandı.\n")
    mark = found.marks[-1]
    sentence = found.read.sentences[mark.sentence]
    tried = [
        o.text for p in Substitutes(reviewer().shelf).places(sentence, mark) for o in p.strangers
    ]
    assert "Antlaşma yedi yıl süreyle imzalandı." in tried
