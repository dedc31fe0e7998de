"""Names of the day in both languages, and reasons in words: which article of what, of which day."""

from __future__ import annotations

from misak.kinds.catalogue import BY_ID
from misak.kinds.questions import VALUES
from misak.ledger.references import say_label
from misak.ledger.values import Ledger
from misak.words.turkish import Name

PROPER = {"polity", "place", "treaty", "document", "event", "people", "group"}


def say(ledger: Ledger, id_: str, lang: str, day: int) -> Name:
    """An id as a name of a day, ready for a sentence; an id that names nothing speaks for itself."""
    entry = ledger.names.get(id_)
    if entry is None:
        return Name(plain(id_, lang), None, False, None)
    naming = entry.on(day)
    text = naming.tr if lang == "tr" else naming.en
    return Name(text, naming.spoken or None, entry.type in PROPER, naming.compound)


def plain(id_: str, lang: str) -> str:
    """A plain value (yes, fixed, autonomy, …) in words."""
    words = VALUES.get(id_)
    if words is not None:
        return words.tr if lang == "tr" else words.en
    row = BY_ID.get(id_)
    return (row.word.tr if lang == "tr" else row.word.en) if row else id_


def title(ledger: Ledger, id_: str, lang: str) -> str:
    """The name of an instrument or entry, whatever the day."""
    entry = ledger.names.get(id_)
    if entry is None:
        return id_
    return entry.namings[0].tr if lang == "tr" else entry.namings[0].en


def article_of(ledger: Ledger, id_: str, label: str, lang: str) -> str:
    """``Treaty of Kars, Article 6`` or ``Kars Antlaşması, 6. madde``."""
    said = say_label(label, lang)
    return f"{title(ledger, id_, lang)}, {said}" if said else title(ledger, id_, lang)
