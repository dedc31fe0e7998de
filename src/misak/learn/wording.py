"""What the questions say, in both languages."""

from __future__ import annotations

import re

from misak.kinds.row import Words

OWED = re.compile(r"^(The )?(.+?) (must|may) (.+?) \((?:owed to|towards) (?!one another)(.+)\)\.$")

HOLDER = Words(
    "{place}: which state held title there on {day}?",
    "{day} günü {place} hangi devletin egemenliğindeydi?",
)
ON_MAP = Words(
    "The map of {day} marks one place: {place}. Which state held title there?",
    "{day} haritasında işaretlenen yer: {place}. Bu yer o gün hangi devletin egemenliğindeydi?",
)
PROVIDES = Words(
    "Which treaty provides this? “{clause}”",
    "Aşağıdaki hüküm hangi antlaşmada yer alır? «{clause}»",
)
TRUE_PROVIDES = Words(
    "True or false? This stands in the {treaty}: “{clause}”",
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


def towards(sentence: str) -> str:
    """A duty or a right in English with its other side in front, instead of behind in brackets:
    "Towards France, the Ottoman Empire must …"."""
    found = OWED.match(sentence)
    if found is None:
        return sentence
    the, who, verb, what, whom = found.groups()
    return f"Towards {whom}, {'the ' if the else ''}{who} {verb} {what}."
