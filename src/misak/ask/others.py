"""What is said of an alternative to an answer, in both languages: whose reading it is, its
rank, and why it stands so."""

from __future__ import annotations

from misak.booking.reading import account_key
from misak.ground.langs import LANGS
from misak.kinds.row import Words
from misak.ledger.values import Ledger, two
from misak.say.naming import title

Said = dict[str, str]
RANKS = {
    "contested": Words("contested", "tartışmalı"),
    "rejected": Words("rejected", "geçersiz sayılan"),
    "signed": Words("only signed", "yalnız imzalanmış"),
    "waits": Words("waits", "bekliyor"),
    "accepted": Words("accepted", "kabul edilen"),
}
KNOWN = {
    "signed": Words("from signature alone", "yalnız imzadan başlayarak"),
    "uncertain-date": Words("uncertain days at their earliest", "belirsiz günler en erken gününde"),
    "claim": Words("a claim", "bir hak savı"),
    "waits": Words("a gift that waits for acceptance", "kabul bekleyen bir devir"),
    "awaits": Words("a clause that waits", "bekleyen bir hüküm"),
    "same-day": Words("another instrument of that day", "o günün başka bir belgesi"),
    "rejects": Words("rejected by the other side", "öteki tarafça reddedilen"),
    "implied": Words("only implied", "yalnız örtük"),
    "mention": Words("only a mention", "yalnız anma"),
}


def reading_name(ledger: Ledger, id_: str) -> Said:
    """The name of a reading, an account or an instrument; a line that names no account goes by
    its instrument's title."""
    if id_ in KNOWN and id_ not in ledger.names:
        return dict(KNOWN[id_]._asdict())
    known = (
        id_
        if id_ in ledger.names
        else next(
            (
                line.instrument
                for i in ledger.instruments.values()
                for line in i.dates
                if line.account and account_key(line.account, line.at) == id_
            ),
            next(
                (
                    act.instrument
                    for act in ledger.acts
                    if act.account and account_key(act.account, act.at) == id_
                ),
                id_,
            ),
        )
    )
    return {lang: title(ledger, known, lang) for lang in LANGS}


def why_so(text: str) -> Said | None:
    """A reason as the ledger gives it (``Türkçe | English``, or one text for both), by
    language; None where it gives none."""
    if not text:
        return None
    if text in KNOWN:
        return dict(KNOWN[text]._asdict())
    tr, en = two(text)
    return {"en": en, "tr": tr}
