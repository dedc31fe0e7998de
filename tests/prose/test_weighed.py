"""What is false in one name, verb or number is not accepted, as real notes say it."""

from __future__ import annotations

import pytest

from misak.kinds.deeds import FREED, HANDED, LOSING, STAYING
from misak.kinds.weights import SHORT_VERBS, UNDOING, VERBS_ALIKE
from misak.prose.frames.filling import INTRANSITIVE, WRAPPERS
from misak.prose.judging.verdicts import BORNE, CONTRADICTED, SIMPLIFIED
from misak.words.fold import fold
from prose.made import review

FALSE = (
    # the name before a colon, and the doer behind *by*
    ("Treaty of Lausanne\n\n- Mosul: left to Turkey.", "a label's place"),
    ("Treaty of Berlin (1878)\n\n- Herzegovina: administered by Russia.", "a party is no doer"),
    ("Treaty of Sèvres\n\n- Smyrna was annexed by Italy.", "who annexed it"),
    ("Treaty of Berlin\n\nAustria-Hungary lost control over Bosnia.", "who loses is not who gets"),
    ("Treaty of Küçük Kaynarca\n\nThe treaty began the war of the Ottomans and Russia.", "began"),
    ("Treaty of San Stefano\n\nThe Sultan recognised the autonomy of Serbia.", "another status"),
    (
        "Treaty of Küçük Kaynarca\n\nIt provided for the separation of the Crimea from Russia.",
        "from whom it goes",
    ),
    ("On 21 July 1771 the Treaty of Küçük Kaynarca was signed, marking a victory.", "a led-in day"),
    ("ANKARA ANTLAŞMASI (20 Ekim 1921)\n\n- Fransa Suriye'den çekilecek.", "whence he goes"),
    ("Armistice of Mudros\n\n- Allied prisoners were to be kept by the Ottomans.", "whose"),
    ("Montrö Sözleşmesi'ni İtalya 1936'da imzaladı.", "a day on which he only joined"),
    ("Türkiye Balkan Antantı'na katılmadı.", "did not join"),
    ("Berlin Antlaşması\n\nAvusturya Bayezid ve Eleşkirt'i Osmanlılara bıraktı.", "who leaves it"),
    ("Atina Antlaşması (1913)\n\nOsmanlı, Yanya'nın Yunanistan'a ait olduğunu reddetti.", "denied"),
    (
        "MUDANYA ATEŞKESİ\n\nDoğu Trakya'nın boşaltılmasına mütarekenin yürürlüğe girişinden "
        "itibaren başlanamayacak.",
        "not begun",
    ),
    (
        "Paris Antlaşması (1856)\n\nBoğazların kapalılığına dair 1843 Boğazlar Sözleşmesi aynen "
        "devam edecektir.",
        "a paper of another year",
    ),
    # words that only begin alike
    ("Sevr Antlaşması'nda kapitülasyonlar kaldırılacaktı.", "capital and capitulations"),
    # a paper that is not named, an event of the books
    ("Treaty of Paris (1856)\n\n- Russia kept a Black Sea fleet.", "a clause about a convention"),
    ("Treaty of Küçük Kaynarca\n\n- the annexation of the Crimea by Russia.", "another event"),
    # the adjective of a state is its name
    ("ATİNA ANTLAŞMASI\n\nRus Devleti ile Yunanistan arasında imzalandı.", "Rus Devleti"),
    ("UŞİ ANTLAŞMASI\n\n- Bulgar Devleti Libya'yı boşaltacak.", "Bulgar Devleti"),
    ("KÜÇÜK KAYNARCA ANTLAŞMASI\n\n- Rus Devleti Rusya'ya tazminat verecek.", "both sides"),
    # each name of a list
    (
        "BALKAN ANTANTI\n\n"
        "Türkiye, Yugoslavya, Afganistan ve Romanya sınırlarını karşılıklı garanti ediyordu.",
        "one name of four",
    ),
    (
        "İSTANBUL ANTLAŞMASI (1913)\n\n"
        "Batı Trakya Gürcistan'a; Edirne ve Kırklareli Osmanlı'ya bırakıldı.",
        "the first of two takers",
    ),
    # a verb or a word that says the contrary
    ("BERLİN ANTLAŞMASI\n\nSırbistan'a bağımsızlık reddedildi.", "refused"),
    ("SEVR ANTLAŞMASI\n\nBoğazlar bütün devletlerin gemilerine kapalı tutulacak.", "closed"),
    ("EDİRNE ANTLAŞMASI 1829\n\nRus tüccarlarının hakları, kabul edilmeyecek.", "not accepted"),
    ("MONTRÖ SÖZLEŞMESİ\n\n- Ticaret gemileri barışta geçemeyecek.", "may not pass"),
    ("KÜÇÜK KAYNARCA ANTLAŞMASI\n\n- Kırım din işlerinde bağımsız olacak.", "in one respect"),
    (
        "Moskova Antlaşması'nda TBMM ile Sovyet Rusya kapitülasyonların devamını kabul etti.",
        "what a verb of agreeing rules",
    ),
    # where it stays
    ("PARİS ANTLAŞMASI (1856)\n\n- Kars Rusya'da kaldı.", "with whom it stays"),
    # years and days beside a war and a place
    (
        "1771-1774 Osmanlı-Rus Savaşı'nın sonunda Küçük Kaynarca Antlaşması imzalandı.",
        "a war's year",
    ),
    (
        "Uşi Antlaşması, İsviçre'de Lozan yakınında Ouchy'de imzalanan antlaşma (21 Ekim 1912).",
        "a day in brackets",
    ),
    ("Boğazlar Komisyonu'nu kaldıran antlaşma: Lozan Antlaşması", "what the participle says"),
)
TRUE = (
    "Treaty of Lausanne\n\n- Karaağaç: ceded to Turkey.",
    "Treaty of Berlin (1878)\n\n- Bosnia: occupied and administered by Austria-Hungary.",
    "Lozan'da kapitülasyonlar kaldırıldı.",
    "ATİNA ANTLAŞMASI\n\nOsmanlı Devleti ile Yunanistan arasında imzalandı.",
    "BALKAN ANTANTI\n\n"
    "Türkiye, Yugoslavya, Yunanistan ve Romanya sınırlarını karşılıklı garanti ediyordu.",
    "BERLİN ANTLAŞMASI\n\nSırbistan'a bağımsızlık verildi.",
    "1768-1774 Osmanlı-Rus Savaşı'nın sonunda Küçük Kaynarca Antlaşması imzalandı.",
)


def test_tables_of_lemmas_are_folded() -> None:
    """The analyser's lemmas come folded: *bırak* in a table would never be met."""
    tables = (HANDED, LOSING, STAYING, UNDOING, SHORT_VERBS, WRAPPERS, INTRANSITIVE, *VERBS_ALIKE)
    lemmas = {lemma for table in tables for lemma in table} | {FREED.verb}
    assert {lemma for lemma in lemmas if fold(lemma) != lemma} == set()


@pytest.mark.parametrize(("note", "why"), FALSE, ids=[why for _, why in FALSE])
def test_what_is_false_is_not_accepted(note: str, why: str) -> None:
    """No mark of it says that all was borne out."""
    found = review(note + "\n")
    last = max(m.sentence for m in found.marks)
    marks = [m.verdict for m in found.marks if m.sentence == last]
    assert any(v not in (BORNE, SIMPLIFIED) for v in marks), why


@pytest.mark.parametrize("note", TRUE)
def test_its_true_counterpart_still_is(note: str) -> None:
    """The same with what the books have is borne out and never accused."""
    verdicts = [m.verdict for m in review(note + "\n").marks]
    assert CONTRADICTED not in verdicts
    assert any(v in (BORNE, SIMPLIFIED) for v in verdicts)
