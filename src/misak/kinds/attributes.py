"""The attributes that may follow ``;`` on a clause line or a dated line, in both vocabularies."""

from __future__ import annotations

from typing import NamedTuple

from misak.kinds.row import Words


class Attribute(NamedTuple):
    """``value`` is the type of what follows the word: day, hour, number, term, bound, text, id, ids, word or none."""

    id: str
    word: Words
    value: str


ROWS = (
    Attribute("on", Words("on", "günü"), "day"),
    Attribute("at", Words("at", "saat"), "hour"),
    Attribute("order", Words("order", "sıra"), "number"),
    Attribute("from-signature", Words("from-signature", "imzadan"), "none"),
    Attribute("until", Words("until", "kadar"), "bound"),
    Attribute("once", Words("once", "olunca"), "bound"),
    Attribute("within", Words("within", "içinde"), "term"),
    Attribute("term", Words("term", "süre"), "term"),
    Attribute("amount", Words("amount", "tutar"), "text"),
    Attribute("every", Words("every", "her"), "term"),
    Attribute("strength", Words("strength", "güç"), "strength"),
    Attribute("line", Words("line", "hat"), "text"),
    Attribute("account", Words("account", "anlatı"), "account"),
    Attribute("contested", Words("contested", "tartışmalı"), "reason"),
    Attribute("rejected", Words("rejected", "geçersiz"), "reason"),
    Attribute("text", Words("text", "metin"), "language"),
    Attribute("void", Words("void", "boş"), "text"),
    Attribute("with-frontier", Words("with-frontier", "sınırıyla"), "none"),
    Attribute("source", Words("source", "kaynak"), "ids"),
    Attribute("unchecked", Words("unchecked", "denetlenmemiş"), "none"),
    Attribute("for", Words("for", "taraf"), "ids"),
    Attribute("from", Words("from", "başlangıç"), "day"),
    # dated lines and causes of the front matter only
    Attribute("art", Words("art", "madde"), "articles"),
    Attribute("under", Words("under", "uyarınca"), "article"),
    Attribute("how", Words("how", "nasıl"), "word"),
    Attribute("by", Words("by", "eliyle"), "reference"),
    Attribute("julian", Words("julian", "jülyen"), "calendar"),
    Attribute("rumi", Words("rumi", "rumî"), "calendar"),
    Attribute("hijri", Words("hijri", "hicrî"), "calendar"),
    Attribute("necessary", Words("necessary", "gerekli"), "none"),
    Attribute("contributing", Words("contributing", "katkı"), "none"),
    Attribute("fact", Words("fact", "olgu"), "none"),
    Attribute("opinion", Words("opinion", "görüş"), "none"),
    Attribute("of", Words("of", "sahibi"), "text"),
    # the life of instruments, party by party (rule 34)
    Attribute("renews", Words("renews", "yenilenir"), "term"),
    Attribute("notice", Words("notice", "ihbar"), "term"),
    Attribute("to", Words("to", "kime"), "ids"),
    Attribute("whole", Words("whole", "bütünüyle"), "none"),
    Attribute("others", Words("others", "başkaları"), "none"),
    # gazetteer and conclusions
    Attribute("wholly", Words("wholly", "tümüyle"), "none"),
    Attribute("spoken", Words("spoken", "okunuş"), "text"),
    Attribute("alias", Words("alias", "takma"), "none"),
    Attribute("compound", Words("compound", "tamlama"), "none"),
    Attribute("plain", Words("plain", "yalın"), "none"),
    Attribute("part", Words("part", "parça"), "none"),
    Attribute("whole", Words("whole", "bütün"), "none"),
    Attribute("approximate", Words("approximate", "yaklaşık"), "none"),
)

BY_ID: dict[str, Attribute] = {row.id: row for row in ROWS}
BY_WORD: dict[str, Attribute] = {word: row for row in ROWS for word in row.word}
STRENGTHS = {"de-facto": "de-facto", "fiili": "de-facto", "express": "express", "adopted": "adopted", "implied": "implied", "mention": "mention",
             "açık": "express", "benimseme": "adopted", "örtük": "implied", "anma": "mention"}
