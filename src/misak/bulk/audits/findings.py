"""What an audit finds, grouped by the rule that likely went wrong, with the texts of every
group."""

from __future__ import annotations

from typing import NamedTuple


class Finding(NamedTuple):
    """One thing that is wrong: its group, where it stands, what is said there, what the table's
    own rows say, and the rows."""

    group: str
    where: str
    said: str
    should: str
    rows: str


class Group(NamedTuple):
    """A group of findings in both languages: its title, and what it means."""

    en: str
    tr: str
    en_why: str
    tr_why: str


GROUPS = {
    "rejoining": Group(
        "Members that leave and rejoin",
        "Ayrılıp yeniden katılan üyeler",
        "the value is that of one of the member's spells, or of the time from its first "
        "joining to its last leaving",
        "değer, üyenin sürelerinden yalnız birine ya da ilk katılışından son ayrılışına "
        "kadar olan zamana uyuyor",
    ),
    "year-for-day": Group(
        "Years compared instead of days",
        "Gün yerine yıl karşılaştırılmış",
        "the spells share a calendar year and no day",
        "süreler aynı takvim yılına düşüyor, ortak günleri yok",
    ),
    "symmetrised": Group(
        "Duties made mutual",
        "Karşılıklı yapılmış yükümlülükler",
        "the duty runs the other way only",
        "yükümlülük yalnız öteki yönde",
    ),
    "end-before-begin": Group(
        "Spells that end before they begin",
        "Başlamadan biten süreler",
        "the value follows from a spell read backwards",
        "değer, tersinden okunmuş bir süreden geliyor",
    ),
    "not-covered-as-zero": Group(
        "Not covered, shown as 0",
        "Kapsanmayan, 0 gösterilmiş",
        "the source says nothing of this period",
        "kaynak bu dönem için bir şey söylemiyor",
    ),
    "unexplained": Group(
        "Other differences",
        "Öteki farklar",
        "no rule tried explains the value",
        "denenen hiçbir kural değeri açıklamıyor",
    ),
    "no-row": Group(
        "Units without a row",
        "Satırı olmayan birimler",
        "the spells say that it holds, and the panel has no row for it",
        "süreler geçerli olduğunu söylüyor, panelde bunun satırı yok",
    ),
    "shifted-years": Group(
        "Years of a later spell run on from an earlier one",
        "Sonraki sürenin yılları öncekinin sonundan sürdürülmüş",
        "the value is that of the later spell, its years counted on from the end of the "
        "earlier one",
        "değer sonraki süreninki; yılları önceki sürenin sonundan sayılarak yazılmış",
    ),
    "twice": Group(
        "Units that stand more than once",
        "Birden çok kez geçen birimler",
        "so many units have several rows in a year, and a row with yes counted; --columns "
        "group=… tells them apart, "
        "--collapse any says that they are one",
        "bu kadar birimin aynı yılda birkaç satırı var, evet diyen satır sayıldı; --columns "
        "group=… bunları ayırır, "
        "--collapse any bir sayılmalarını söyler",
    ),
    "number-differs": Group(
        "Numbers that differ",
        "Farklı sayılar",
        "no spell of that period states this number",
        "o dönemin hiçbir süresi bu sayıyı bildirmiyor",
    ),
    "number-missing": Group(
        "Numbers that are not there",
        "Eksik sayılar",
        "spells state a number, and the panel has no row for it",
        "süreler bir sayı bildiriyor, panelde bunun satırı yok",
    ),
    "did-not-hold": Group(
        "Losers that are not the holder in this table",
        "Bu tabloya göre elinde olmayanı yitirenler",
        "by the rows before it somebody else held the place: the row is wrong, or one before "
        "it is missing; "
        "--against a list of holders tells which",
        "önceki satırlara göre yer başkasının elindeydi: ya bu satır yanlış ya da öncesinde "
        "bir satır eksik; "
        "hangisi olduğunu --against ile verilen elde tutanlar listesi söyler",
    ),
    "contradicts-list": Group(
        "Losers that contradict the list of holders",
        "Elde tutanlar listesiyle çelişen yitirenler",
        "by the list somebody else held the place on the day before",
        "listeye göre bir gün önce yer başkasının elindeydi",
    ),
    "row-missing": Group(
        "Gaps of the table",
        "Tablonun boşlukları",
        "by the list the loser held the place, and no row of the table says how he got it",
        "listeye göre yer yitirenin elindeydi, tabloda onu nasıl aldığını söyleyen satır yok",
    ),
    "follows": Group(
        "What follows from a row told above",
        "Yukarıda söylenen bir satırın sonucu olanlar",
        "the loser got the place by a row that failed itself; nothing else is wrong with this one",
        "yitiren, yeri kendisi de yanlış çıkan bir satırla almış; bu satırda başka bir yanlış yok",
    ),
    "whole-state": Group(
        "Whole states that cede themselves and go on",
        "Kendini bütünüyle devredip süren devletler",
        "the row gives away the whole state, which acts again later",
        "satır devletin bütününü veriyor, devlet ise sonra yine var",
    ),
    "to-itself": Group(
        "Cessions to oneself",
        "Kendine devirler",
        "loser and gainer are one",
        "yitiren ile kazanan aynı",
    ),
    "reused-code": Group(
        "Codes used twice",
        "İki kez kullanılmış kodlar",
        "one code stands for two things",
        "bir kod iki şeyi gösteriyor",
    ),
    "order-sensitive": Group(
        "Verdicts that depend on an unknown day",
        "Bilinmeyen güne bağlı yargılar",
        "in the order of the table the loser did not hold it; in another order that the "
        "dates allow it did",
        "tablo sırasına göre yitirenin elinde değildi; tarihlerin izin verdiği başka bir "
        "sırada elindeydi",
    ),
}


FOLLOWS = {"en": "follows from row {0}", "tr": "{0}. satırın sonucu"}


def ought(finding: Finding, lang: str) -> str:
    """What should stand there, or on which row what stands there rests, in words."""
    if finding.group == "follows":
        return FOLLOWS[lang].format(finding.should)
    return finding.should


def by_group(found: list[Finding]) -> dict[str, list[Finding]]:
    """The findings by group, in the order of GROUPS."""
    return {name: rows for name in GROUPS if (rows := [f for f in found if f.group == name])}
