"""What is said of a name that is no name of one thing: the candidates with their days, or what
it is a part or a whole of."""

from __future__ import annotations

from misak.ask.evidence import DAYS
from misak.ask.unknown import Heard, Precision
from misak.kinds.row import Words
from misak.ledger.values import Ledger, Name
from misak.say.naming import title
from misak.words.english import the
from misak.words.fold import fold, without_gloss
from misak.words.turkish import say_day

MOST = 8  # candidates told; of more the number
_STANDS = {
    Precision.PART: Words(
        "{0} lies within {1}, which the books follow only as a whole",
        "{0}, {1} içindedir; defter onu yalnız bütün olarak izler",
    ),
    Precision.WHOLE: Words(
        "{0} is more than {1}, which is the part of it that the books follow",
        "{0}, {1} ile sınırlı değildir; defter ondan bu parçayı izler",
    ),
    Precision.APPROXIMATE: Words(
        "{0} is about the same as {1}, which the books follow",
        "{0} aşağı yukarı {1} demektir; defter bunu izler",
    ),
}


def told_candidates(ledger: Ledger, ids: tuple[str, ...]) -> tuple[str, str]:
    """Each candidate with its day and its id, in Turkish and in English."""
    more = f"; … (+{len(ids) - MOST})" if len(ids) > MOST else ""
    tr, en = ("; ".join(_one(ledger, id_, lang) for id_ in ids[:MOST]) for lang in ("tr", "en"))
    return tr + more, en + more


def _one(ledger: Ledger, id_: str, lang: str) -> str:
    """One candidate: ``Treaty of Constantinople (1879), 8 February 1879 [istanbul-1879]``."""
    instrument = ledger.instruments.get(id_)
    when = next((d.when for d in instrument.dates if d.key in DAYS), None) if instrument else None
    day = ""
    if when is not None:
        day = say_day(when.earliest, lang) if when.earliest == when.latest else when.text
    return f"{title(ledger, id_, lang)}{', ' if day else ''}{day} [{id_}]"


def told_precision(ledger: Ledger, heard: Heard, day: int) -> tuple[str, str]:
    """How a name stands to what the books follow, as a sentence without its stop, in Turkish
    and in English."""
    naming = ledger.names[heard.id].on(day)
    words = _STANDS[heard.precision]
    return words.tr.format(heard.said, naming.tr), words.en.format(heard.said, the(naming.en))


def stands(ledger: Ledger, inexact: list[Heard], day: int, lang: str) -> str:
    """What is said before an answer about something else than was named: a sentence for each
    such name; nothing for none."""
    return "".join(
        f"{told_precision(ledger, heard, day)[lang == 'en']}. " for heard in dict.fromkeys(inexact)
    )


def told_name(ledger: Ledger, heard: Heard, day: int) -> dict[str, object]:
    """The same as data: what was said, what it is taken to lie in or to be near, and how it
    stands to it."""
    naming = ledger.names[heard.id].on(day)
    return {
        "said": heard.said,
        "id": heard.id,
        "en": naming.en,
        "tr": naming.tr,
        "precision": heard.precision.value,
    }


def dated_alike(ledger: Ledger, text: str) -> list[str]:
    """The instruments that bear a title as it is said with their year behind it in brackets."""
    key = fold(text)
    return [
        id_
        for id_ in ledger.instruments
        for naming in ledger.names[id_].namings
        for title in (naming.tr, naming.en)
        if "(" in title and fold(without_gloss(title)) == key != fold(title)
    ]


def in_use(name: Name, key: str, day: int) -> bool:
    """Whether a name of a part or of about the same is one on a day: a part may pass to another
    whole. Where nobody asks of a day it is any."""
    return any(
        day <= 1 or naming.begin <= day < naming.end
        for naming in name.namings
        if naming.precision and key in {fold(without_gloss(t)) for t in (naming.tr, naming.en)}
    )
