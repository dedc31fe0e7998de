"""What is read beside frames: whole articles, amounts, deeds, phrases, the treaty meant."""

from __future__ import annotations

import pytest

from misak.prose.frames.phrases_en import pieces
from misak.prose.judging.verdicts import (
    BORNE,
    CONTESTED,
    CONTRADICTED,
    NO_ARTICLE,
    PARTLY,
    SIMPLIFIED,
    UNREAD,
)
from misak.prose.reading.dates import dates
from misak.prose.reading.numbers import numbers
from prose.made import review

SAADABAD = "Sadabat Paktı (8 Temmuz 1937)\n\n"
MOSCOW = "Moskova Antlaşması (16 Mart 1921)\n\n"
MUDANYA = "Mudanya Ateşkes Antlaşması\n\n"
MUDROS = "Mondros Ateşkes Antlaşması\n\n- "
LAUSANNE = "Lozan Barış Antlaşması (24 Temmuz 1923)\n\n"
CASES = (
    # an article that tells all of a sentence, in other words
    (MUDROS + "Karadeniz'deki torpil yerleri hakkında bilgi verilecek.", {BORNE}),
    (MUDROS + "Toros tünelleri işgal edilecek.", {BORNE}),
    ("Londra Antlaşması (1913)\n- Ege adalarının geleceği büyük devletlere bırakıldı.", {BORNE}),
    # what a frame would need a state for is no duty
    ("Sevr Antlaşması\n- Fırat'ın doğusunda bir Kürt devleti kurulacak.", {UNREAD}),
    # a section under the note's title keeps it
    (
        LAUSANNE + "YUNAN SINIRI :\n\nKaraağaç savaş tazminatı olarak Türkiye'ye verilmiştir.",
        {BORNE},
    ),
    # of several bearers of a name the one of the parties
    ("İngiltere ile Türkiye arasında Ankara Antlaşması imzalandı.", {BORNE, SIMPLIFIED}),
    ("1926 yılında İngiltere ile Ankara Antlaşması imzalandı.", {BORNE, SIMPLIFIED}),
    # a war of one name among several is the one of its day, or the question which; its course is
    # no error, nor the day from which others count it
    ("Osmanlı-Rus Savaşı (24 Nisan 1877)", {BORNE}),
    ("Osmanlı-Rus Savaşı (3 Mart 1878)", {UNREAD}),
    ("Kurtuluş Savaşı (1 Eylül 1921)", {BORNE, UNREAD}),
    ("Sakarya Savaşı (23 Ağustos 1922)", {CONTRADICTED}),
    # a year that stands in a name or elsewhere in the article bears out no day
    ("Rusya 1878'de Oltu'yu işgal etti.", {PARTLY}),
    ("Rusya 1877'de Ardahan'ı işgal etti.", {BORNE}),
    # what is said of a paper is told by a happening that is about it
    ("İngiltere Ankara Antlaşması'nı protesto etti.", {BORNE}),
    ("Transkafkasya Brest-Litovsk Antlaşması'nı tanımadı.", {BORNE}),
    ("The Ankara government did not recognise the Treaty of Sèvres.", {BORNE}),
    (
        "Britain protested against the Treaty of San Stefano.\n\n"
        "Britain protested against the Ankara Agreement.",
        {BORNE},
    ),
    ("The Ottoman Empire did not recognise the Treaty of Berlin.", {NO_ARTICLE}),
    # under a happening's own heading what it tells years later is no other one's
    ("War of the Holy League (14 July 1683)\n\n1. Venice occupies the Morea.", {BORNE}),
    # what the books have otherwise bears out who denies it
    ("Küçük Kaynarca Antlaşması ile Kırım Rusya'ya bırakılmadı.", {BORNE}),
    ("The Ottoman Empire did not cede the Crimea to Russia at Küçük Kaynarca.", {BORNE}),
    ("Moskova Antlaşması'nda Batum Gürcistan'a bırakılmadı.", {CONTRADICTED}),
    ("On İki Ada Osmanlı Devleti'ne geri verilmedi.", {BORNE}),
    ("ABD Sevr Antlaşması'nı imzalamadı.", {BORNE}),
    ("Fransa Montrö Boğazlar Sözleşmesi'ni imzalamadı.", {CONTRADICTED}),
    # who acceded did not sign
    ("İtalya Montrö Boğazlar Sözleşmesi'ni imzaladı.", {SIMPLIFIED}),
    ("İtalya Montrö Boğazlar Sözleşmesi'ni imzalamadı.", {BORNE}),
    # nor is it denied by the other's, nor a day by one of another calendar
    ("Osmanlı Devleti Lozan Antlaşması'nı imzalamadı.", {BORNE, UNREAD}),
    ("TBMM Mondros Ateşkes Antlaşması'nı imzalamadı.", {BORNE, PARTLY, UNREAD}),
    ("TBMM Sevr Antlaşması'nı imzalamadı.", {BORNE}),
    ("Yaş Antlaşması 10 Ocak 1792'de imzalanmadı.", {UNREAD, PARTLY}),
    # one government's deed is not the other's
    ("TBMM Sevr Antlaşması'nı imzaladı.", {CONTRADICTED}),
    ("The Ottoman Empire signed the Treaty of Moscow.", {CONTRADICTED}),
    ("The Ankara government signed the Treaty of Sèvres.", {CONTRADICTED}),
    ("Osmanlı Devleti Lozan Antlaşması'nı imzaladı.", {SIMPLIFIED}),
    ("Türkiye Cumhuriyeti Sevr Antlaşması'nı imzaladı.", {SIMPLIFIED}),
    ("Türkiye Cumhuriyeti Lozan Antlaşması'nı imzaladı.", {BORNE}),
    ("Sovyetler Birliği Moskova Antlaşması'nı imzaladı.", {BORNE}),
    ("TBMM Moskova Antlaşması'nı imzaladı.", {BORNE}),
    ("Osmanlı Devleti Kars Antlaşması ile Batum'u Gürcistan'a bıraktı.", {PARTLY}),
    # what is outside of somebody, or given up by him, is not left to him
    ("Ankara Antlaşması ile Hatay Türkiye'ye bırakıldı.", {UNREAD, PARTLY, NO_ARTICLE}),
    ("Brest-Litovsk Antlaşması ile Kars Rusya'ya bırakıldı.", {CONTRADICTED}),
    ("Lozan Antlaşması ile Hatay Türkiye'ye bırakıldı.", {PARTLY}),
    # one state of a place bears out no other, and a right no state
    ("The Montreux Convention demilitarised the Straits.", {CONTRADICTED}),
    ("Montrö Boğazlar Sözleşmesi ile Boğazlar Komisyonu kuruldu.", {NO_ARTICLE}),
    # reparations are no share of a debt, and nobody gives because an article names him
    ("Yunanistan Lozan Antlaşması ile savaş tazminatı ödedi.", {NO_ARTICLE}),
    ("Turkey received Karaağaç from Bulgaria.", {PARTLY}),
    # without a paper or a day any article that says so will do
    ("Karaağaç Türkiye'ye verildi.", {BORNE}),
    ("Gümrü Antlaşması onaylanmadı.", {NO_ARTICLE, UNREAD}),
    # that one may occupy agrees with another's having to let him
    (MUDROS + "Altı ilde karışıklık çıkarsa buralar işgal edilebilecekti.", {BORNE}),
    # what a paper cites and was made in its month is within it; a happening of years before is not
    ("Lozan Antlaşması\n\n- Boğazların iki yakası askersizleştirildi.", {BORNE}),
    (
        "Mudanya Ateşkes Antlaşması (11 Ekim 1922)\n\n- Doğu Trakya savaş yapılmadan kurtarıldı.",
        {UNREAD, PARTLY},
    ),
    ("Italy withdrew from Cilicia under the Ankara Agreement.", {NO_ARTICLE}),
    ("Greece occupied İzmir on 15 May 1919.", {BORNE}),
    # who speaks for somebody may be said to do what he does
    ("Fransa Hatay'ı 1939'da Türkiye'ye bıraktı.", {BORNE, CONTESTED}),
    ("İngiltere Hatay'ı 1939'da Türkiye'ye bıraktı.", {CONTRADICTED}),
    # calendars
    ("Yaş Antlaşması 10 Ocak 1792'de imzalandı.", {SIMPLIFIED}),
    ("Yaş Antlaşması 20 Ocak 1792'de imzalandı.", {CONTRADICTED}),
    # places in a row are no signature
    ("Sevr Antlaşması (10 Ağustos 1920)\n1) Musul, Kerkük, Irak, Filistin;", {UNREAD}),
    # deeds of a paper
    ("Lozan Antlaşması 6 Ağustos 1924'te yürürlüğe girdi.", {BORNE}),
    ("Lozan Antlaşması 1921'de yürürlüğe girdi.", {CONTRADICTED}),
    ("Sevr Antlaşması hiçbir zaman yürürlüğe girmedi.", {BORNE}),
    (
        "The Treaty of Lausanne was signed on July 24, 1923. It came into force on 6 August 1924.",
        {BORNE},
    ),
    ("The Treaty of Lausanne was ratified by Turkey on 23 August 1923.", {BORNE}),
    # which of two came first
    ("Mudanya Ateşkesi Lozan Antlaşması'ndan sonra imzalandı.", {CONTRADICTED}),
    ("Sevr Antlaşması Mondros'tan önce imzalandı.", {CONTRADICTED}),
    ("Sevr Antlaşması Mondros'tan sonra imzalandı.", {BORNE}),
    ("The Treaty of Sèvres was signed after the Battle of Sakarya.", {CONTRADICTED}),
    ("Sykes-Picot Anlaşması I. Dünya Savaşı'ndan önce imzalandı.", {PARTLY, CONTRADICTED}),
    ("Mondros Ateşkesi I. Dünya Savaşı'ndan sonra imzalandı.", {BORNE}),
    # where it was signed, and by whom it was ratified
    ("Lozan Antlaşması Ankara'da imzalandı.", {CONTRADICTED}),
    ("Lozan Antlaşması İsviçre'nin Lozan kentinde imzalandı.", {BORNE}),
    ("Uşi Antlaşması Lozan'da imzalandı.", {BORNE}),
    ("Ayastefanos Antlaşması İstanbul'da imzalandı.", {PARTLY}),  # no seat tells where it lies
    (SAADABAD + "Türkiye, İran, Irak ve Afganistan arasında Tahran'da imzalandı.", {BORNE}),
    (SAADABAD + "Ankara'da imzalandı.", {UNREAD, PARTLY}),
    ("Sevr Antlaşması\n\nDaha sonra Lozan'da yeni bir antlaşma imzalandı.", {UNREAD, PARTLY}),
    ("Sevr Antlaşması'nı padişah onayladı.", {NO_ARTICLE, UNREAD}),
    ("The Sultan ratified the Treaty of Sèvres.", {NO_ARTICLE, UNREAD}),
    ("Lozan Antlaşması'nı padişah onayladı.", {PARTLY}),
    ("Lozan Antlaşması'nı TBMM onayladı.", {BORNE}),
    # a war is ended by a paper of its foes, all of it by the last
    ("Birinci Balkan Savaşı Bükreş Antlaşması ile bitti.", {UNREAD, PARTLY}),
    ("1. Balkan Savaşı Londra Antlaşması ile bitti.", {BORNE}),
    ("Bükreş Antlaşması ile II. Balkan Savaşı sona erdi (1913).", {BORNE}),
    ("Ankara Antlaşması ile Kurtuluş Savaşı sona erdi.", {PARTLY}),
    ("Ankara Antlaşması ile Güney Cephesi kapandı.", {BORNE}),
    ("Kırım Savaşı Edirne Antlaşması ile bitti.", {UNREAD, PARTLY}),
    # who was at the talks
    (MUDANYA + "Görüşmelere İngiltere, Fransa ve İtalya katıldı.", {BORNE}),
    (MUDANYA + "Görüşmelere Yunanistan katılmadı.", {BORNE}),
    (MUDANYA + "Görüşmelere Yunanistan katıldı.", {UNREAD}),
    (MUDANYA + "Görüşmelere Japonya katılmadı.", {UNREAD}),
    (MUDANYA + "Yunanistan Mudanya Ateşkesi'ni imzaladı.", {SIMPLIFIED}),
    # how long and how far
    (MUDANYA + "Yunan ordusu Meriç'e kadar Doğu Trakya'yı 15 gün içinde boşaltacaktı.", {BORNE}),
    (MUDANYA + "Yunan ordusu Meriç'e kadar Doğu Trakya'yı 15 ay içinde boşaltacaktı.", {PARTLY}),
    (MUDANYA + "TBMM barış imzalanana kadar Doğu Trakya'ya asker geçirmeyecekti.", {BORNE}),
    (MUDANYA + "Görüşmeler genel olarak İstanbul ve Doğu Trakya hakkındaydı.", {UNREAD}),
    # what another paper replaced rules nothing after it
    (
        "Treaty of Berlin\n\nIt was signed to replace the Treaty of San Stefano.\n"
        "According to this treaty:\n- Russia left Eleşkirt to the Ottoman Empire.",
        {BORNE},
    ),
    # of several bearers of a name a bracket tells which: none of them is the only one
    ("Belgrad Antlaşması ile Belgrad Osmanlı Devleti'ne geri verildi.", {BORNE}),
    ("Belgrad Antlaşması 1933'te imzalandı.", {BORNE}),
    # two clauses with one taker, and who is founded
    ("Berlin Antlaşması ile Sırbistan'a bağımsızlık tanındı ve Niş vilayeti verildi.", {BORNE}),
    (
        "Berlin Antlaşması (1878)\n\nKaradağ'a bağımsızlık tanındı ve Girit verildi.",
        {BORNE, UNREAD},
    ),
    ("Berlin Antlaşması (1878)\n\nÖzerk bir Bulgar prensliği kurulacaktı.", {BORNE}),
    ("Berlin Antlaşması (1878)\n\nÖzerk bir Sırp prensliği kurulacaktı.", {NO_ARTICLE}),
    (
        MUDANYA + "İtilaf Devletleri barış imzalanana kadar İstanbul'da ve Boğazlarda kalacak.",
        {BORNE},
    ),
    (
        "Treaty of Berlin (1878)\n\nTerritories like Kars and Ardahan were granted to Russia.",
        {BORNE},
    ),
    ("Treaty of Berlin (1878)\n\nBosnia came under Russian rule.", {CONTRADICTED}),
    ("Treaty of Berlin (1878)\n\nBosnia passed under Austrian rule.", {SIMPLIFIED}),
    # what is settled is not left open, and the other way round
    ("Musul sorunu Lozan'da çözülemedi.", {BORNE}),
    ("Musul sorunu Lozan'da çözüldü.", {CONTRADICTED}),
    ("Boğazlar sorunu Lozan'da çözülemedi.", {NO_ARTICLE, UNREAD}),
    ("The Mosul question was settled by the Treaty of Lausanne.", {UNREAD, CONTRADICTED}),
    # each name of a list has its mark
    (
        "Berlin Antlaşması ile Sırbistan, Bulgaristan ve Romanya'nın bağımsızlığı tanındı.",
        {BORNE, NO_ARTICLE},
    ),
    # a title is no part of a name, nor a number in words a soft word
    ("Lozan görüşmelerinde Türkiye'yi Rauf Bey temsil etti.", {CONTRADICTED}),
    ("Lozan görüşmelerinde İngiltere'yi Lord Curzon temsil etti.", {PARTLY, UNREAD}),
    ("The Treaty of Hünkâr İskelesi was concluded for twenty years.", {PARTLY}),
    ("Küçük Kaynarca Antlaşması yirmi sekiz maddeden oluşuyordu.", {BORNE}),
    ("Küçük Kaynarca Antlaşması yirmi yedi maddeden oluşuyordu.", {UNREAD}),
    # what was done is not told by a treaty that never acted
    ("Bozcaada ve Gökçeada Yunanistan'a bırakıldı.", {UNREAD}),
    ("Sevr Antlaşması ile Bozcaada Yunanistan'a bırakıldı.", {BORNE}),
    # a topic is told by its last word, a condition is no soft word
    (MOSCOW + "- Sınırda yaşayan halkın hakları korunacaktır.", {UNREAD, PARTLY, NO_ARTICLE}),
    (MOSCOW + "- Taraflar saldırı durumunda birbirlerine yardım edecektir.", {UNREAD, PARTLY}),
    (MOSCOW + "- Sovyetler, kapitülasyonların kaldırılmış olmasını kabul ediyorlardı.", {BORNE}),
    # words before and behind the noun of an English paper
    (
        "Montreux Convention Regarding The Regime Of The Turkish Straits\n\n"
        "It went into effect on November 9, 1936.",
        {BORNE},
    ),
    (
        "Montreux Convention\n\n"
        "Signed on 20 July 1936, it permitted Turkey to remilitarise the Straits.",
        {BORNE},
    ),
    (
        "Treaty of San Stefano\n\n"
        "The treaty provided for the creation of an autonomous Principality of Bulgaria.",
        {BORNE, SIMPLIFIED},
    ),
    # whose somebody is, is not to whom it is owed; who keeps somebody does not release him
    ("Lozan Antlaşması'nda azınlıklar Yunan vatandaşı kabul edildi.", {UNREAD}),
    ("Under the Armistice of Mudros Turkish prisoners were to be released.", {UNREAD, PARTLY}),
    ("The Treaty of Kars placed Nakhchivan under the protection of Georgia.", {CONTRADICTED}),
    ("The Treaty of Hünkâr İskelesi was to last twenty-five years.", {UNREAD, PARTLY}),
    ("The Treaty of Hünkâr İskelesi was to last eight years.", {BORNE}),
    # several takers of one verb
    (
        "By the Treaty of Sèvres the Dodecanese was ceded to Italy, Imbros and Tenedos to Greece.",
        {BORNE},
    ),
)


@pytest.mark.parametrize("text,wanted", CASES, ids=[str(i) for i in range(len(CASES))])
def test_marks(text: str, wanted: set[str]) -> None:
    made = review(text)
    last = max((m.sentence for m in made.marks), default=0)
    found = {m.verdict for m in made.marks if m.sentence == last}
    assert found and found <= wanted, [(m.kind, m.verdict, m.details) for m in made.marks]


def test_the_treaty_is_the_one_with_which_a_sentence_began() -> None:
    text = (
        "Moskova Antlaşması 16 Mart 1921'de imzalandı. Antlaşmanın maddeleri şunlardır:\n"
        "- Batum Türkiye'ye bırakıldı."
    )
    mark = next(m for m in review(text).marks if m.kind == "cede")
    assert mark.scope.ids == ("moscow-1921",)
    assert mark.verdict in (CONTRADICTED, NO_ARTICLE)


def test_numbers_in_words_and_digits() -> None:
    said = "50.000 kişi, elli bin kişi, Ellibin er, bir buçuk milyon, yüzde 10, 1.5 million"
    assert [n.value for n in numbers(said)] == [50000, 50000, 50000, 1.5e6, 10, 1.5e6]
    assert [n.value for n in numbers("on July 24 fifty thousand", "en")] == [24, 50000]


def test_english_days() -> None:
    said = "Aug. 10 1920; the 24th of July 1923; Sept. 2 (14), 1829; July 24, 1923"
    days = sorted(d.iso for d in dates(said))
    assert days == ["1829-09-14", "1920-08-10", "1923-07-24", "1923-07-24"]


def test_phrases_of_a_sentence() -> None:
    said = "The treaty opened the Straits, granted autonomy to Serbia and promised it to Greece"
    assert [p.text for p in pieces(said)] == [
        "The treaty opened the Straits",
        "The treaty granted autonomy to Serbia",
        "The treaty promised it to Greece",
    ]
    assert [p.text for p in pieces("Imbros was ceded to Greece, Rhodes to Italy")] == [
        "Imbros was ceded to Greece",
        "Rhodes was ceded to Italy",
    ]
    assert [p.text for p in pieces("Batum was left to Georgia")] == ["Batum was left to Georgia"]


def test_pieces_have_their_subject_and_no_remarks() -> None:
    said = "In 1829, Serbia, which lost Nis, gained Vidin, ceding Zvornik to Bosnia, a great step"
    found = pieces(said)
    assert [p.text for p in found][:3] == [
        "Serbia lost Nis",
        "Serbia gained Vidin",
        "Serbia ceded Zvornik to Bosnia, a great step",
    ]
    assert said[found[2].first : found[2].last].startswith("ceding Zvornik")
    aside = "Venice took the Morea (the south of Greece), strengthening its hold on the sea"
    assert [p.text for p in pieces(aside)] == ["Venice took the Morea"]
    bound = "The truce obliged Egypt to pay a tribute, to free its captives and to surrender Acre"
    assert [p.text for p in pieces(bound)] == [
        "Egypt had to pay a tribute",
        "Egypt had to free its captives",
        "Egypt had to surrender Acre",
    ]
    assert len(pieces("Serbia, Romania, and Montenegro gained independence")) == 1


def test_no_name_of_a_list_is_lost() -> None:
    made = review(
        "The Treaty of Berlin recognised the independence of Serbia, Bulgaria and Romania."
    )
    assert sorted(m.verdict for m in made.marks) == [BORNE, BORNE, NO_ARTICLE]
