"""Names of the day in both languages, and reasons in words: which article of what, of which day."""

from __future__ import annotations

from collections.abc import Sequence

from misak.kinds.catalogue import BY_ID
from misak.kinds.questions import VALUES
from misak.ledger.references import PART_OF_TR, say_label
from misak.ledger.values import Ledger
from misak.words.english import the
from misak.words.turkish import Name, inflect_name, join

MEMBERS_OF = {"en": ("members of ", ""), "tr": ("", " üyeleri")}  # a name of all who belong
PROPER = {"polity", "place", "treaty", "document", "event", "people", "group"}


def say(ledger: Ledger, id_: str, lang: str, day: int) -> Name:
    """An id as a name of a day, ready for a sentence; an id that names nothing speaks for itself.

    Several ids between plus signs are those who have something together.
    """
    entry = ledger.names.get(id_)
    if entry is None and "+" in id_:
        names = [say(ledger, each, lang, day).text for each in id_.split("+")]
        return Name(join(names, lang), None, False, None)
    if entry is None:
        return Name(plain(id_, lang), None, False, None)
    naming = entry.on(day)
    text = naming.tr if lang == "tr" else naming.en
    return Name(text, naming.spoken or None, entry.type in PROPER, naming.compound)


def of_whom(name: Name, lang: str) -> Name:
    """A group as that of which one is a member: *members of the League* is the League."""
    head, tail = MEMBERS_OF[lang]
    own = name.text.startswith(head) and name.text.endswith(tail)
    text = name.text[len(head) : len(name.text) - len(tail)] if own else name.text
    return name._replace(text=text)


def plain(id_: str, lang: str) -> str:
    """A plain value (yes, fixed, autonomy, …) in words."""
    words = VALUES.get(id_)
    if words is not None:
        return words.tr if lang == "tr" else words.en
    row = BY_ID.get(id_)
    return getattr(row.word, lang).replace("-", " ") if row else id_


def title(ledger: Ledger, id_: str, lang: str) -> str:
    """The name of an instrument or entry, whatever the day."""
    entry = ledger.names.get(id_)
    if entry is None:
        return id_
    return entry.namings[0].tr if lang == "tr" else entry.namings[0].en


def articles_name(ledger: Ledger, id_: str, labels: Sequence[str], lang: str) -> Name:
    """Articles of an instrument as one name for a sentence.

    ``Articles 6 and 7 of the Treaty of Kars``, ``Kars Antlaşması'nın 6. ve 7. maddeleri``: in
    Turkish the last word bears the possessive, so that case endings follow it.
    """
    if lang == "en":
        said = join([say_label(label, lang) for label in labels], lang)
        numbers = [label for label in labels if label[:1].isdigit()]
        if len(labels) > 1 and len(numbers) == len(labels):
            said = f"Articles {join(numbers, lang)}"
        return Name(f"{said} of {the(title(ledger, id_, lang))}", None, False, None)
    whole = inflect_name(say(ledger, id_, lang, 0), "gen")
    numbers = [label for label in labels if label[:1].isdigit()]
    parts = []
    if numbers:
        word = "maddeleri" if len(numbers) > 1 else "maddesi"
        parts.append(f"{join([f'{number}.' for number in numbers], lang)} {word}")
    for label in labels:
        part, _, rest = label.partition(" ")
        if part in PART_OF_TR:
            parts.append(f"{rest}. {PART_OF_TR[part]}" if rest else PART_OF_TR[part])
    return Name(f"{whole} {join(parts, lang)}", None, False, True)


def article_of(ledger: Ledger, id_: str, label: str, lang: str) -> str:
    """``Treaty of Kars, Article 6`` or ``Kars Antlaşması, 6. madde``."""
    said = say_label(label, lang)
    return f"{title(ledger, id_, lang)}, {said}" if said else title(ledger, id_, lang)
