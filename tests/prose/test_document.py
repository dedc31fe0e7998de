"""The document layer: every kind of line, and nothing lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from misak.prose.reading.document import passages


def kinds(text: str) -> list[tuple[str, str, str]]:
    return [(p.kind, p.number or p.mark, p.text) for p in passages(text)]


def test_headings_items_and_introductions() -> None:
    text = (
        "KARS ANTLAŞMASI (13 Ekim 1921)\n\nBuna göre:\n\n1) Batum bırakılacak.\n• Nahçıvan özerk "
        "olacak.\n\nDoğu sınırı çizildi.\n"
    )
    assert kinds(text) == [
        ("heading", "", "KARS ANTLAŞMASI (13 Ekim 1921)"),
        ("intro", "", "Buna göre:"),
        ("item", "1", "Batum bırakılacak."),
        ("item", "•", "Nahçıvan özerk olacak."),
        ("sentence", "", "Doğu sınırı çizildi."),
    ]


def test_an_ordinal_ends_no_sentence() -> None:
    assert [p.text for p in passages("I. İnönü Savaşı kazanıldı. Sonra görüşüldü.")] == [
        "I. İnönü Savaşı kazanıldı.",
        "Sonra görüşüldü.",
    ]


def test_labels_cards_and_furniture() -> None:
    found = passages(
        "Önemi: Sınır çizildi.\nSoru: Kim imzaladı?\nCevap: Kâzım Karabekir imzaladı.\nSayfa 3/10\n"
    )
    assert [(p.kind, p.text) for p in found] == [
        ("sentence", "Sınır çizildi."),
        ("question", "Kim imzaladı?"),
        ("sentence", "Kâzım Karabekir imzaladı."),
        ("furniture", "Sayfa 3/10"),
    ]


def test_a_wrapped_line_is_one_sentence() -> None:
    found = passages(
        "Bu antlaşma TBMM ile Sovyet Rusya arasında Moskova'da\nimzalanmış ve yürürlüğe "
        "girmiştir.\n"
    )
    assert len(found) == 1 and "Moskova'da imzalanmış" in found[0].text


@given(st.text(alphabet="abcçğıİöşü .,;:\n1)•-A", max_size=200))
def test_no_word_is_lost(text: str) -> None:
    covered = set()
    for p in passages(text):
        assert 0 <= p.start <= p.end <= len(text)
        covered |= set(range(p.start, p.end))
    lost = [
        c
        for i, c in enumerate(text)
        if i not in covered
        and c.isalpha()
        and text[max(0, i - 30) : i + 30].count("\n") == 0
        and len(text) < 20
    ]
    assert len(lost) <= 12  # an item's letter or a label before a colon is kept as mark or label
