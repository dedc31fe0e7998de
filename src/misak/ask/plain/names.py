"""What stretches of words of a plain question name, and in which case they can stand there."""

from __future__ import annotations

from collections.abc import Sequence

from misak.ask.around import TYPES
from misak.ask.library import Library
from misak.ask.plain.deeds import topics_of
from misak.ask.plain.forms import Slot, Span
from misak.ask.plain.wars import wars_of
from misak.ask.plain.words import ENDINGS, NOMINATIVE, Word, bare, cases
from misak.ask.unknown import Heard, Precision, UnknownName
from misak.kinds.plain import SLOTS, STATUS_WORDS
from misak.kinds.questions import VALUES
from misak.kinds.status import ROWS as STATUS_ROWS
from misak.words.fold import fold

LONGEST_NUMBER = 3  # figures of an article's number: a year is none
DEED = "d"  # the letter of a slot for what somebody has to do
OCCUPIED = "occupied"  # a status that follows from the administration and has no row
# What a status is called in answers, with or without its article, by search key.
STATUSES = {
    fold(said): id_
    for id_, words in VALUES.items()
    if id_ in {row.id for row in STATUS_ROWS} or id_ == OCCUPIED
    for word in (words.tr, words.en)
    for said in (word, f"a {word}", f"an {word}")
} | {fold(word): id_ for id_, row in STATUS_WORDS.items() for word in row}
_WITHIN = frozenset(("of", "the"))  # small words within a name
# The end of a Turkish name that carries a possessive and a case behind it: Antlaşmasını, Savaşı'na.
_POSSESSED = {
    "acc": ("ini", "unu"),
    "dat": ("ine", "una"),
    "loc": ("inde", "unda"),
    "abl": ("inden", "undan"),
    "gen": ("inin", "unun"),
    "ins": ("iyle", "uyla", "iyla"),
}


class Names:
    """What stretches of words name: each looked up once."""

    def __init__(
        self,
        library: Library,
        found: Sequence[Word],
        day: int,
        doubts: list[UnknownName],
        loose: bool = False,
    ) -> None:
        self.library, self.words, self.day = library, found, day
        self.doubts, self.loose = doubts, loose
        self._heard: dict[tuple[str, Span], Heard | None] = {}

    def fits(self, slot: Slot, place: Span) -> bool:
        """Whether some words are a name of the slot's type in the slot's case."""
        heard = self.heard(slot.letter, place)
        if heard is None:
            return (
                self.loose
                and slot.letter != DEED
                and self._looks_like_a_name(place)
                and self._case(slot, place, None)
            )
        return self._case(slot, place, heard)

    def heard(self, letter: str, place: Span) -> Heard | None:
        """What words name as the type of a letter; a name that several bear is noted as a doubt."""
        key = (SLOTS[letter], place)
        if key not in self._heard and key[0] == "number":
            text = self._text(place).rstrip(".")
            told = Heard(text, text, Precision.EXACT)
            self._heard[key] = told if text.isdigit() and len(text) <= LONGEST_NUMBER else None
        elif key not in self._heard and key[0] in ("adjective", "status"):
            text = self._text(place)
            known = self.library.index.adjectives if key[0] == "adjective" else STATUSES
            meant = known.get(fold(text))
            self._heard[key] = Heard(meant, text, Precision.EXACT) if meant else None
        elif key not in self._heard and letter == DEED:
            said = self.words[place.first : place.last]
            topics = topics_of(self.library.books(), said)
            told = Heard("|".join(topics), self._text(place), Precision.EXACT)
            self._heard[key] = told if topics else None
        elif key not in self._heard and key[0] == "war":
            self._heard[key] = self._war(place)
        elif key not in self._heard:
            try:
                self._heard[key] = self.library.index.known(self._text(place), key[0], self.day)
            except UnknownName as doubt:
                self._heard[key] = None
                self.doubts.append(doubt)
        return self._heard[key]

    def _war(self, place: Span) -> Heard | None:
        """The happening that words name, where it begins a war."""
        heard = self.heard("i", place)
        begins = heard is not None and wars_of(self.library.books(), heard.id)
        return heard if begins else None

    def id_of(self, letter: str, place: Span) -> str:
        """The id of a name, or the name as it was said where it is one of a part or of about
        the same: the answer then says so."""
        heard = self.heard(letter, place)
        if heard is None or heard.precision is not Precision.EXACT:
            return bare(self._text(place))
        return heard.id

    def unknown(self, letter: str, place: Span) -> UnknownName:
        """The fault of a name that is not known. What calls a state (*Greek*) is told as one."""
        if SLOTS[letter] not in TYPES:
            return UnknownName(self._text(place), "polity", ())
        try:
            self.library.index.heard(self._text(place), SLOTS[letter], self.day)
        except UnknownName as error:
            return error
        return UnknownName(self._text(place), SLOTS[letter], ())

    def _text(self, place: Span) -> str:
        return " ".join(word.text for word in self.words[place.first : place.last])

    def _looks_like_a_name(self, place: Span) -> bool:
        own = [word for word in self.words[place.first : place.last] if word.key not in _WITHIN]
        return 0 < len(own) <= 4 and all(word.text[:1].isupper() for word in own)

    def _case(self, slot: Slot, place: Span, heard: Heard | None) -> bool:
        """Whether the last word of a name can stand in a case."""
        last = self.words[place.last - 1]
        possessive = last.ending == "s" or last.text.endswith(("s'", "s’"))
        if slot.letter == DEED:
            return True
        if slot.case == NOMINATIVE:
            return not last.ending and not possessive and self._bare(place, heard, last)
        if slot.case == "gen" and possessive:
            return True
        if heard is not None and self.library.index.spelt_so(self._text(place), heard.id):
            return False
        if not last.ending and heard is not None and heard.id in self.library.ledger.instruments:
            return last.key.endswith(_POSSESSED[slot.case]) or self._ends(place, heard, slot.case)
        return slot.case in cases(last)

    def _ends(self, place: Span, heard: Heard, case: str) -> bool:
        """Whether some words are a spelling of a name with an ending of a case behind it."""
        text = fold(self._text(place))
        return any(
            text.endswith(ending) and self.library.index.spelt_so(text[: -len(ending)], heard.id)
            for ending in ENDINGS[case]
        )

    def _bare(self, place: Span, heard: Heard | None, last: Word) -> bool:
        """Whether a name without an apostrophe carries no ending either."""
        if heard is None or self.library.index.spelt_so(self._text(place), heard.id):
            return True
        if heard.id in self.library.ledger.instruments:
            return not any(last.key.endswith(ends) for ends in _POSSESSED.values())
        return not any(self._ends(place, heard, case) for case in ENDINGS)
