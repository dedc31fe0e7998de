"""What the questions say, in both languages."""

from __future__ import annotations

from misak.kinds.row import Words

HOLDER = Words(
    "Which state held title to {place} at the end of {day}?",
    "{day} günü sonunda {place} hangi devletin egemenliğindeydi?",
)
ON_MAP = Words(
    "Look at {place} on the map of {day}. Which state holds title to it?",
    "{day} gününün haritasında {place} yerine bakın. Buranın egemeni hangi devlettir?",
)
PROVIDES = Words(
    "Which treaty provides this? “{clause}”",
    "Aşağıdaki hüküm hangi antlaşmada yer alır? «{clause}»",
)
TRUE_PROVIDES = Words(
    "True or false? {treaty} provides this: “{clause}”",
    "Doğru mu, yanlış mı? {treaty} şunu öngörür: «{clause}»",
)
TRUE_HOLDER = Words(
    "True or false? At the end of {day}, {holder} held title to {place}.",
    "Doğru mu, yanlış mı? {day} günü sonunda şu yerin egemeni şu devletti: {place} – {holder}.",
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
    "Fill the gap: {treaty} was signed on ____.", "Boşluğu doldurun: {treaty} için imza günü ____."
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
