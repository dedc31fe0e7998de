"""What the questions say, in both languages."""

from __future__ import annotations

from misak.kinds.row import Words

HOLDER = Words(
    "Which state held title to {place} on {day}?",
    "{day} günü {place} hangi devletin egemenliğindeydi?",
)
ON_MAP = Words(
    "The place marked on the map of {day} is {place}. Which state held title to it?",
    "{day} haritasında işaretlenen yer: {place}. Bu yer o gün hangi devletin egemenliğindeydi?",
)
PROVIDES = Words(
    "Which treaty provides this? “{clause}”",
    "Aşağıdaki hüküm hangi antlaşmada yer alır? «{clause}»",
)
TRUE_PROVIDES = Words(
    "True or false? {treaty} provides this: “{clause}”",
    "Doğru mu, yanlış mı? {treaty} şunu öngörür: «{clause}»",
)
MATCH = Words(
    "Match each provision with its treaty.", "Her hükmü yer aldığı antlaşmayla eşleştirin."
)
ORDER = Words(
    "Put these in the order of their days, the earliest first.",
    "Aşağıdakileri tarih sırasına koyun; en eskisi başta olsun.",
)
CLOZE_WHO = Words("Fill the gap: “{text}” ({cited})", "Boşluğu doldurun: «{text}» ({cited})")
CLOZE_WHEN = Words(
    "Fill the gap with a day: the {treaty} was signed on ____.",
    "Boşluğa günü yazın: {treaty} ____ günü imzalandı.",
)
TRUE, FALSE = Words("True", "Doğru"), Words("False", "Yanlış")
DATED = Words("{treaty}: {day}", "{treaty}: {day}")
SIGNED = Words("{treaty} was signed on {day}.", "{treaty} {day} günü imzalandı.")
TITLE = Words("Questions from the books", "Defterden sorular")
KEY = Words("Key", "Cevap anahtarı")
ANSWER = Words("Answer", "Cevap")
WHY = Words("Because", "Dayanak")
NAME_LINE = Words(
    "Name: ______________________   Date: ____________",
    "Ad soyad: ______________________   Tarih: ____________",
)
SEED = Words("seed {seed}", "tohum {seed}")
GAP = "____"
