"""Frames, names and clauses: what single sentences are read as."""

from __future__ import annotations

import itertools

import pytest

from misak.kinds.catalogue import BY_ID, ROWS
from misak.kinds.frames import FRAMES
from misak.kinds.frames_en import FRAMES as ENGLISH
from misak.kinds.readings import ARGUMENTS, CORE
from misak.prose.frames.gold import clauses
from misak.prose.teacher.many import PART, parts
from prose.made import reviewer

SENTENCES = (
    (
        "Teselya Yunanistan'a, Besarabya Rusya'ya bırakıldı.",
        [("cede", "Teselya", "Yunanistan'a"), ("cede", "Besarabya", "Rusya'ya")],
    ),
    (
        "Kars, Ardahan ve Batum Rusya'da kalacak, Doğubayazıt Osmanlı'ya geri verilecek.",
        [("hold", "Kars", "Rusya'da"), ("cede", "Doğubayazıt", "Osmanlı'ya")],
    ),
    (
        "TBMM'nin reddettiği Sevr Antlaşması'nı Ermenistan da yok sayacaktır.",
        [
            ("treaty_status", "Sevr Antlaşması'nı", "Ermenistan"),
            ("reject", "Sevr Antlaşması'nı", "TBMM'nin"),
        ],
    ),
    ("Boğazlar ticarete açık olacak.", [("regime", "Boğazlar", "open")]),
    (
        "Sovyet Rusya kapitülasyonların kaldırıldığını kabul etmiştir.",
        [("abolish", "kapitülasyonların", "")],
    ),
    ("Irak, petrol gelirinin yüzde onunu Türkiye'ye ödeyecek.", [("pay", "Irak", "Türkiye'ye")]),
    ("Taraflar birbirlerinin iç işlerine karışmayacak.", [("oblige", "Taraflar", "iç işlerine")]),
    ("Bosna-Hersek'e özerklik verilecek.", [("autonomy", "Bosna Hersek'e", "")]),
    (
        "Yunan birlikleri batıya, Türk birlikleri de doğuya çekilecek.",
        [("forces", "Yunan", "withdraw"), ("forces", "Türk", "withdraw")],
    ),
    (
        "Bozcaada Türkiye'ye, öteki adalar Yunanistan'a bırakıldı.",
        [("cede", "Bozcaada", "Türkiye'ye"), ("cede", "öteki adalar", "Yunanistan'a")],
    ),
    ("Fransa Misak-ı Milli'yi ve TBMM'yi tanıdı.", [("recognize", "Misak ı Milli'yi", "TBMM'yi")]),
    (
        "Musul sorunu Türkiye ile İngiltere arasında görüşülecek.",
        [("refer", "Musul sorunu", "İngiltere")],
    ),
    (
        "Lozan Antlaşması imzalanınca kapitülasyonlar kalktı.",
        [("abolish", "kapitülasyonlar", ""), ("cause", "imzalanınca", "")],
    ),
    ("Hatay ulusal sınırlar dışında kaldı.", [("hold", "Hatay", "")]),
    (
        "Batum Gürcistan'a, Kars ise Türkiye'ye veriliyordu.",
        [("cede", "Batum", "Gürcistan'a"), ("cede", "Kars", "Türkiye'ye")],
    ),
    ("Rusya Moskova Antlaşması'nı imzaladı mı?", []),
)


@pytest.mark.parametrize("sentence,wanted", SENTENCES, ids=[s[:30] for s, _ in SENTENCES])
def test_sentence(sentence: str, wanted: list[tuple[str, str, str]]) -> None:
    found = [clause for s in reviewer().reader.read(sentence).sentences for clause in clauses(s)]
    assert len(found) == len(wanted), found
    for kind, *words in wanted:
        own = [str(c) for c in found if c["kind"] == kind]
        assert any(
            all(w.replace("'", "\\'") in text or w in text for w in words) for text in own
        ), found


def test_every_row_answers_to_one_of_the_29_kinds() -> None:
    assert len(ARGUMENTS) == 29 == len(CORE)
    assert {row.reading for row in ROWS} <= set(ARGUMENTS)
    assert set(ARGUMENTS) <= {row.reading for row in ROWS}


def test_every_frame_speaks_of_a_row_and_its_slots() -> None:
    extra = {
        "temporary",
        "under",
        "side",
        "except",
        "status",
        "condition",
        "first",
        "place",
        "person",
        "for",
        "mediator",
        "after",
        "date",
        "war",
        "battle",
        "leader",
        "rel",
        "ended",
        "on",
        "foe",
        "members",
        "people",
        "subject",
        "nth",
        "ack",
        "able",
        "also",
        "nominal",
        "where",
        "topic",
        "actor",
        "cause",
        "giver",
        "obligor",
        "one",
        "other",
        "taker",
        "what",
    }
    for frame in FRAMES:
        slots = {slot.name for slot in BY_ID[frame.kind].slots}
        assert {role.slot for role in frame.roles} <= slots | extra, frame
    assert set(ENGLISH) <= set(BY_ID)


def test_names_are_found_with_their_endings_and_new_ones_offered() -> None:
    read = reviewer().reader.read(
        "Gümrü ve Kars Antlaşmalarını TBMM adına Kâzım Karabekir Paşa ile Hatisyanov "
        "Bagratuni imzaladı."
    )
    ids = [m.ids for c in read.sentences[0].parsed.chunks for m in c.mentions]
    assert (
        any("gumru-1920" in i for i in ids)
        and any("kars-1921" in i for i in ids)
        and any(i[0].startswith("new:") for i in ids)
    )


def test_a_long_note_is_cut_at_headings() -> None:
    text = "".join(
        f"## Antlaşma {n} (13 Ekim 1921)\n\n{'Batum Gürcistan a bırakıldı. ' * 40}\n\n"
        for n in range(60)
    )
    found = parts(text)
    assert len(found) > 2 and all(text[start:].startswith("##") for start, _ in found)
    assert all(b - a >= PART for (a, _), (b, _) in itertools.pairwise(found))


def test_a_pact_that_is_founded_is_signed_and_a_state_is_not() -> None:
    def kinds(text: str) -> list[object]:
        return [
            clause["kind"]
            for s in reviewer().reader.read(text).sentences
            for clause in clauses(s)
            if s.passage.kind != "heading"
        ]

    assert kinds(
        "Balkan Antantı (9 Şubat 1934)\n\nTürkiye, Yunanistan, Yugoslavya ve Romanya "
        "tarafından kuruldu.\n"
    ) == ["sign"]
    assert "sign" not in kinds(
        "Kars Antlaşması (13 Ekim 1921)\n\nGürcistan ve Ermenistan tarafından bir cumhuriyet "
        "kuruldu.\n"
    )


def test_what_follows_therefore_rests_on_the_sentence_before() -> None:
    read = reviewer().reader.read(
        "Sakarya Savaşı'nı TBMM kazandı. Bu nedenle Ankara Antlaşması imzalandı."
    )
    assert [c["cause"] for c in clauses(read.sentences[1]) if c["kind"] == "cause"] == [
        "Sakarya Savaşı'nı TBMM kazandı"
    ]
