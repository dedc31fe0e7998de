"""A plain question read: which question of the question language it is, or why it is none.

Nothing is guessed: a word that no form takes up, a name that the books do not know, and a
question of two meanings are told.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from misak.ask.around import TYPES
from misak.ask.found import Found as Answered
from misak.ask.language import NotUnderstood, span
from misak.ask.library import Library
from misak.ask.plain.forms import Match, Slot, Span, compiled, matches
from misak.ask.plain.wars import days_of, wars_of
from misak.ask.plain.when import NOW, Found, times
from misak.ask.plain.words import ENDINGS, NOMINATIVE, Word, bare, cases, words
from misak.ask.quantified import QUANTIFIED, first_day
from misak.ask.questions import in_force
from misak.ask.resolving import happens
from misak.ask.unknown import Ambiguous, Heard, Precision, UnknownName
from misak.ground.days import iso
from misak.kinds import plain_en, plain_tr
from misak.kinds.plain import CASE_SHOWN, SLOT_WORDS, SLOTS, STATUS_WORDS, Form
from misak.kinds.questions import OF_WRITINGS, VALUES
from misak.kinds.status import ROWS as STATUS_ROWS
from misak.words.fold import fold

OCCUPIED = "occupied"  # a status that follows from the administration and has no row
GENERAL = ("YER 1921'de kimindi?", "who held PLACE in 1921?")  # where a text is like no form
TIMELESS = ("first", "last", "since", "count")  # modifiers whose answer is not about a time
UNDATED = ("first", "last", "since")  # of these none can be asked about a time
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


class Understood(NamedTuple):
    """A plain question as understood: as it was asked, in the question language, its language,
    and the form that took it up."""

    asked: str
    question: str
    lang: str
    form: Form


class Reader:
    """Reads plain questions against the names of one ledger."""

    def __init__(self, library: Library) -> None:
        self.library = library

    def read(self, text: str, on: str | None = None) -> Understood:
        """The question that a text asks, ``on`` a time where it names none.

        Raises NotUnderstood, and UnknownName where only a name is not known.
        """
        every = words(text)
        doubts: list[UnknownName] = []
        best = self.meanings(every, on, doubts)
        if not best:
            raise self._why(text, every)
        best = _of_war(_one_membership(best))
        if len(best) > 1:
            raise NotUnderstood("C622", (" | ".join(best),))
        question, form = next(iter(best.items()))
        return Understood(text.strip(), question, form.lang, form)

    def meanings(
        self, every: Sequence[Word], on: str | None, doubts: list[UnknownName]
    ) -> dict[str, Form]:
        """The questions that words ask, by the forms that take up most of them; none where they
        are no question."""
        found: dict[str, tuple[int, Form]] = {}
        for when, rest in _without_time(every):
            names = Names(self.library, rest, self._day(when), doubts)
            for match in matches(rest, names.fits):
                if when is not None and match.form.question.split()[0] in UNDATED:
                    continue  # such an answer is not about a time
                said = match.said + len(every) - len(rest)
                for question in self._questions(match, names, when, on):
                    if question not in found or said > found[question][0]:
                        found[question] = (said, match.form)
        most = max((said for said, _ in found.values()), default=0)
        return {question: form for question, (said, form) in found.items() if said == most}

    def _day(self, when: Found | None) -> int:
        """The day on which names are looked up: the last of the time that is named, else today."""
        if when is None or when.when.text == NOW:
            return date.today().toordinal()
        return span(self._ends(when.when.text))[1]

    def _ends(self, text: str) -> str:
        """A time with its open ends closed: by the first day of the books, and by today."""
        if text.startswith("/"):
            return f"{iso(first_day(self.library.books()))}{text}"
        return f"{text}{date.today().isoformat()}" if text.endswith("/") else text

    def _questions(
        self, match: Match, names: Names, when: Found | None, on: str | None
    ) -> list[str]:
        """The form's question with its names and its time; of a war one for each way in which it
        ended, each within that war's own days."""
        form = match.form
        filled = {letter: names.id_of(letter, place) for letter, place in match.filled.items()}
        if form.question.split("(")[0].split()[-1] in OF_WRITINGS and self._happens(filled):
            return []
        if "w" not in filled:
            return [self._timed(form, form.question.format(**filled), filled, when, on)]
        if "{w}" not in form.question:  # about one state, in the days of the whole war
            text, days = form.question.format(**filled), days_of(self.library.books(), filled["w"])
            return [self._timed(form, text, filled, when, on or days)]
        found = []
        for war in wars_of(self.library.books(), filled["w"]):
            text = form.question.format(**{**filled, "w": war.asked})
            found.append(self._timed(form, text, filled, when, on or war.days))
        return found

    def _happens(self, filled: dict[str, str]) -> bool:
        """Whether the instrument that is named is a happening, which binds nobody."""
        id_ = filled.get("i", "")
        return id_ in self.library.ledger.names and happens(self.library.ledger, id_)

    def _timed(
        self, form: Form, text: str, filled: dict[str, str], when: Found | None, on: str | None
    ) -> str:
        """A question with its time: the one that is named, the one given, or what its form means
        where none is."""
        if when is not None:
            return text if when.when.text == NOW else f"{text} on {self._ends(when.when.text)}"
        if on:
            return f"{text} on {on}"
        if form.tense == "force" and (begun := self._in_force(filled["i"])):
            return f"{text} on {iso(begun)}"
        if form.tense in ("now", "force") or text.partition(" ")[0] in (*QUANTIFIED, *TIMELESS):
            return text
        return f"{text} on {iso(first_day(self.library.books()))}/{date.today().isoformat()}"

    def _in_force(self, id_: str) -> int:
        """The day on which the whole of an instrument came into force (rule 33), else the first on
        which a part of it did; 0 where nothing did."""
        books = self.library.books()
        force = books.expansion.forces.get(id_)
        days = sorted(at for at, _ in force.lines) if force is not None else []
        whole = (day for day in days if _wholly(in_force.answer(books, id_, (), "", day)))
        return next(whole, days[0] if days else 0)

    def _why(self, text: str, every: Sequence[Word]) -> Exception:
        """Why a text is not understood: a name with several bearers, a name that is not known,
        or words that no form takes up."""
        loose = self._loose(every)
        if loose:
            return loose
        return NotUnderstood("C620", (self._unread(every) or text.strip(),), near_forms(every))

    def _loose(self, every: Sequence[Word]) -> UnknownName | None:
        """The name that is not known, or that several bear, where a form takes up all else: any
        words with a capital may then be a name."""
        for when, rest in _without_time(every):
            doubts: list[UnknownName] = []
            names = Names(self.library, rest, self._day(when), doubts, loose=True)
            found = list(matches(rest, names.fits))
            most = max((match.said for match in found), default=0)
            missing = [
                (letter, names.unknown(letter, place))
                for match in found
                if match.said == most
                for letter, place in match.filled.items()
                if names.heard(letter, place) is None
            ]
            if missing:
                several = (_of_several(letter, one, doubts) for letter, one in missing)
                return next((one for one in several if one is not None), missing[0][1])
        return None

    def _unread(self, every: Sequence[Word]) -> str:
        """The words that stand in no form at all and in no name: most likely those that were
        not understood."""
        known = {key for one in compiled() for first in one.needed for key in first}
        known |= {
            key
            for one in compiled()
            for group in one.groups
            for element in group
            if not isinstance(element, Slot)
            for wording in element.wordings
            for key in wording
        }
        timed = {at for found in times(every) for at in range(found.first, found.last)}
        named = self._named(every)
        return " ".join(
            word.text
            for at, word in enumerate(every)
            if word.key not in known and at not in timed and at not in named
        )

    def _named(self, every: Sequence[Word]) -> set[int]:
        """The places of words that are part of some name."""
        names = Names(self.library, every, date.today().toordinal(), [])
        return {
            at
            for first in range(len(every))
            for last in range(first + 1, min(first + 5, len(every)) + 1)
            if any(names.heard(letter, Span(first, last)) is not None for letter in "pqixt")
            for at in range(first, last)
        }


def _wholly(found: Answered) -> bool:
    """Whether an instrument is in force as a whole, by what the books say of it."""
    return bool(found.values) and found.values[0].id == "yes"


def _one_membership(best: dict[str, Form]) -> dict[str, Form]:
    """The meanings of a question; where the same words name a body and the treaty that founds it,
    whose parties are its members, only the one about the body."""
    of_body = [question for question in best if "member(" in question]
    same = len(best) == 2 and len(of_body) == 1 and any("party(" in each for each in best)
    return {question: best[question] for question in of_body} if same else best


def _of_several(
    letter: str, unknown: UnknownName, doubts: Sequence[UnknownName]
) -> Ambiguous | None:
    """The doubt about a name where it is not unknown, but several things bear it."""
    type_ = "instrument" if letter == "w" else SLOTS[letter]
    for doubt in doubts:
        if isinstance(doubt, Ambiguous) and (doubt.name, doubt.type) == (unknown.name, type_):
            return doubt
    return None


def _of_war(best: dict[str, Form]) -> dict[str, Form]:
    """The meanings of a question; where the same words ask when a war began or ended and from when
    to when it was *in force*, as a treaty is, only those about the war."""
    wars = {question: form for question, form in best.items() if "{w}" in form.pattern}
    return wars or best


def _without_time(every: Sequence[Word]) -> list[tuple[Found | None, list[Word]]]:
    """The words without each time that they may name, and with none taken for one."""
    found: list[tuple[Found | None, list[Word]]] = [
        (when, [*every[: when.first], *every[when.last :]]) for when in times(every)
    ]
    return [*found, (None, list(every))]


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
            return self.loose and self._looks_like_a_name(place) and self._case(slot, place, None)
        return self._case(slot, place, heard)

    def heard(self, letter: str, place: Span) -> Heard | None:
        """What words name as the type of a letter; a name that several bear is noted as a doubt."""
        key = (SLOTS[letter], place)
        if key not in self._heard and key[0] in ("adjective", "status"):
            text = self._text(place)
            known = self.library.index.adjectives if key[0] == "adjective" else STATUSES
            meant = known.get(fold(text))
            self._heard[key] = Heard(meant, text, Precision.EXACT) if meant else None
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


def near_forms(every: Sequence[Word]) -> tuple[str, ...]:
    """The forms that share most words with a question, as examples that a person can read."""
    keys = frozenset(word.key for word in every)
    scored = []
    for number, one in enumerate(compiled()):
        shared = sum(not keys.isdisjoint(first) for first in one.needed)
        if shared:
            scored.append((shared / len(one.needed), shared, -number, one.form))
    best = sorted(scored, key=lambda row: row[:3], reverse=True)[:3]
    return tuple(dict.fromkeys(shown_form(form) for *_, form in best)) or GENERAL


def shown_form(form: Form) -> str:
    """A form as an example: the first wording of each element, names by their type."""
    found = []
    for part in form.pattern.replace(" / ", " ").split():
        if part.startswith("{"):
            letter, _, case = part.strip("{}").partition(":")
            word = SLOT_WORDS[letter]
            name = word.tr if form.lang == "tr" else word.en
            end = CASE_SHOWN.get(case, "") if form.lang == "tr" else "'s" if case else ""
            found.append(f"{name}{end}")
        elif not part.startswith("?"):
            found.append(_first(part, form.lang))
    return " ".join(found).replace("_", " ") + "?"


def _first(part: str, lang: str) -> str:
    """The first wording of an element."""
    first = part.split("|")[0]
    sets = plain_tr.SETS if lang == "tr" else plain_en.SETS
    return sets[first[1:-1]].split("|")[0] if first.startswith("<") else first
