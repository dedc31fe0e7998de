"""A plain question read: which question of the question language it is, or why it is none.

Nothing is guessed: a word that no form takes up, a name that the books do not know, and a
question of two meanings are told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from misak.ask.found import Found as Answered
from misak.ask.language import NotUnderstood, span
from misak.ask.library import Library
from misak.ask.plain.deeds import between, is_ban, laid_down, owed_by, topics_called, words_of
from misak.ask.plain.forms import Match, Slot, Span, compiled, matches
from misak.ask.plain.names import DEED, Names
from misak.ask.plain.negated import affirmed, is_yes_or_no
from misak.ask.plain.shown import near_forms
from misak.ask.plain.wars import comrades, days_of, pairs_of, wars_of
from misak.ask.plain.when import NOW, Found, times
from misak.ask.plain.words import Word, words
from misak.ask.quantified import QUANTIFIED, first_day
from misak.ask.questions import in_force
from misak.ask.resolving import happens
from misak.ask.unknown import Ambiguous, UnknownName
from misak.ground.days import iso
from misak.kinds.plain import SLOTS, Form
from misak.kinds.questions import OF_WRITINGS

TIMELESS = ("first", "last", "since", "count")  # modifiers whose answer is not about a time
SEVERAL = ("{w}", "{d")  # slots that may stand for several things, each asked about by itself
CALLED = re.compile(r"\{d:([^}]*)\}")  # what somebody has to do, by a word of the form itself
ALLIES = "allies"  # the sense in which those who fought the same enemy stand beside alliances
ALLOWED = "allowed"  # the sense in which a ban is asked for
ABLE = ("bilir", "biliyor")  # how a Turkish verb ends that says what somebody is able to do
SIDES = "sides"  # the sense in which all pairs of a war are told
OF_A_PAPER = ("article(", "signer(", "signatory(", "count article(", "count signer(")
UNDATED = ("first", "last", "since")  # of these none can be asked about a time


class Understood(NamedTuple):
    """A plain question as understood: as it was asked, in the question language, its language,
    the form that took it up, and whether it denies what the form asks about."""

    asked: str
    question: str
    lang: str
    form: Form
    denied: bool = False


class Reader:
    """Reads plain questions against the names of one ledger."""

    def __init__(self, library: Library) -> None:
        self.library = library

    def read(self, text: str, on: str | None = None) -> Understood:
        """The one question that a text asks, ``on`` a time where it names none.

        Raises NotUnderstood, and UnknownName where only a name is not known.
        """
        found = self.each(text, on)
        if len(found) > 1:
            raise NotUnderstood("C622", (" | ".join(one.question for one in found),))
        return found[0]

    def each(self, text: str, on: str | None = None) -> tuple[Understood, ...]:
        """The question that a text asks; of a war that ended otherwise for each of its sides, or a
        deed that is several duties, one for each. Raises as ``read`` does."""
        every = words(text)
        best = self.meanings(every, on, [])
        denied = not best
        if denied:
            ways = (self._denied(said, on) for said in affirmed(every))
            best = next(filter(None, ways), {})
        if not best:
            raise self._why(text, every)
        best = _at_place(_about_war(_one_membership(best)))
        forms = set(best.values())
        of_several = len(forms) == 1 and _of_many(next(iter(forms)))
        if len(best) > 1 and not of_several:
            raise NotUnderstood("C622", (" | ".join(best),))
        return tuple(
            Understood(text.strip(), each, of.lang, of, denied) for each, of in best.items()
        )

    def _denied(self, said: Sequence[Word], on: str | None) -> dict[str, Form]:
        """What a question means without its denial, where that is yes or no: who did *not* sign is
        not told by who did."""
        found = self.meanings(said, on, [])
        return {text: form for text, form in found.items() if is_yes_or_no(form)}

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
        """The form's question with its names and its time; of a war, or of duties, as many as
        there are ways in which it ended or duties that may be meant."""
        form = match.form
        filled = {letter: names.id_of(letter, place) for letter, place in match.filled.items()}
        if "i" in filled and (form.tense == "force" or form.question.startswith(OF_A_PAPER)):
            filled |= self._of_its_day(match, names, filled["i"])
        if form.question.split("(")[0].split()[-1] in OF_WRITINGS and self._happens(filled):
            return []
        if (called := CALLED.search(form.question)) is not None:
            topics = self._called(form.question, filled, called[1], when)
            texts = [CALLED.sub(topic, form.question).format(**filled) for topic in topics]
            return [self._timed(form, text, filled, when, on) for text in texts]
        if form.sense == ALLOWED and form.lang == "tr":
            if not names.words[match.filled[DEED].last - 1].key.endswith(ABLE):
                return []
        if DEED in filled:
            ways = self._owed(filled, form.sense == ALLOWED)
            return [self._timed(form, form.question.format(**f), f, when, on) for f in ways]
        if "w" in filled:
            return self._of_war(form, filled, when, on)
        return [self._timed(form, form.question.format(**filled), filled, when, on)]

    def _of_war(
        self, form: Form, filled: dict[str, str], when: Found | None, on: str | None
    ) -> list[str]:
        """The form's question about a war, once for each way in which it ended."""
        if "{w}" not in form.question:  # about one state, in the days of the whole war
            text, days = form.question.format(**filled), days_of(self.library.books(), filled["w"])
            texts = [text, *self._comrades(filled)] if form.sense == ALLIES else [text]
            return [self._timed(form, each, filled, when, on or days) for each in texts]
        found = []
        wars = pairs_of if form.sense == SIDES else wars_of
        for war in wars(self.library.books(), filled["w"]):
            text = form.question.format(**{**filled, "w": war.asked})
            found.append(self._timed(form, text, filled, when, on or war.days))
        return found

    def _comrades(self, filled: dict[str, str]) -> list[str]:
        """Who else fought the enemies of a state in a war, where the books have no alliance."""
        state = self.library.index.known(filled["q"], "polity", date.today().toordinal())
        return comrades(self.library.books(), state.id, filled["w"]) if state is not None else []

    def _called(
        self, question: str, filled: dict[str, str], said: str, when: Found | None
    ) -> tuple[str, ...]:
        """The topics that a form calls by a word of its own (all guarantees, all sums) and that the
        states or the paper of a question have; none where they have none."""
        books, today = self.library.books(), date.today().toordinal()
        topics = topics_called(books, said)
        sides = self._sides(question, filled)
        days = span(self._ends(when.when.text)) if when is not None else (first_day(books), today)
        found = between(books, sides, topics, days) if sides else topics
        if len(sides) > 1 and sides[0] is None and sides[1]:
            found = tuple(topic for topic in found if not self._of_another(topic, sides[1]))
        paper = filled.get("i", "")
        return laid_down(books, paper, found) if paper else found

    def _sides(self, question: str, filled: dict[str, str]) -> list[str | None]:
        """Who owes and to whom, as ids, of a question about duties; who is asked for is None."""
        today = date.today().toordinal()
        args = question.partition("(")[2].split(", ")[:2] if "owes(" in question else []
        found: list[str | None] = []
        for arg in args:
            text = filled.get(arg.strip("{}"), "")
            known = self.library.index.known(text, "polity", today) if text else None
            found.append(known.id if known is not None else None)
        return found

    def _of_another(self, topic: str, polity: str) -> bool:
        """Whether a topic names another state than one to which it is owed: what guarantors were
        promised in return guarantees nothing of theirs."""
        books, today = self.library.books(), date.today().toordinal()
        for word in words_of(books, topic):
            try:
                known = self.library.index.known(word, "polity", today)
            except UnknownName:
                continue
            if known is not None and books.state(known.id) != books.state(polity):
                return True
        return False

    def _owed(self, filled: dict[str, str], banned: bool) -> list[dict[str, str]]:
        """What fills a form, once for each duty of the state that is named that the deed may be (of
        its bans alone, where what is allowed is asked); none where it has none such: nobody is told
        free of what the books do not know. Where a paper alone is named, its own."""
        books, index = self.library.books(), self.library.index
        state = index.known(filled["q"], "polity", date.today().toordinal())
        deeds = filled[DEED].split("|")
        topics = owed_by(books, state.id, deeds, filled.get("i", "")) if state is not None else ()
        topics = tuple(t for t in topics if not banned or is_ban(books, t))
        return [{**filled, DEED: topic} for topic in topics]

    def _of_its_day(self, match: Match, names: Names, id_: str) -> dict[str, str]:
        """What is named beside an instrument, by the names of the day on which it was signed:
        *Austria* at Passarowitz is the Emperor's."""
        force = self.library.books().expansion.forces.get(id_)
        if force is None or not force.signed:
            return {}
        then = Names(self.library, names.words, force.signed, [])
        others = ((letter, place) for letter, place in match.filled.items() if letter != "i")
        return {a: then.id_of(a, place) for a, place in others if then.heard(a, place) is not None}

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


def _of_many(form: Form) -> bool:
    """Whether a form may ask several questions, each answered by itself."""
    return form.sense == ALLIES or any(slot in form.question for slot in SEVERAL)


def _wholly(found: Answered) -> bool:
    """Whether an instrument is in force as a whole, by what the books say of it."""
    return bool(found.values) and found.values[0].id == "yes"


def _one_membership(best: dict[str, Form]) -> dict[str, Form]:
    """The meanings of a question; where the same words name a body and the treaty that founds it,
    whose parties are its members, or take the body for a state that holds land, only the one about
    the body."""
    of_body = [question for question in best if "member(" in question]
    body = of_body[0].partition("(")[2].partition(")")[0].split(", ")[-1] if of_body else ""
    rest = [question for question in best if question not in of_body]
    same = all("party(" in each or f"= {body}" in each for each in rest)
    return {of_body[0]: best[of_body[0]]} if len(of_body) == 1 and same else best


def _of_several(
    letter: str, unknown: UnknownName, doubts: Sequence[UnknownName]
) -> Ambiguous | None:
    """The doubt about a name where it is not unknown, but several things bear it."""
    type_ = "instrument" if letter == "w" else SLOTS[letter]
    for doubt in doubts:
        if isinstance(doubt, Ambiguous) and (doubt.name, doubt.type) == (unknown.name, type_):
            return doubt
    return None


def _about_war(best: dict[str, Form]) -> dict[str, Form]:
    """The meanings of a question; where the same words ask about a war and about a happening as
    about any other, or as about a treaty in force, only those about the war."""
    wars = {question: form for question, form in best.items() if "{w" in form.pattern}
    return wars or best


def _at_place(best: dict[str, Form]) -> dict[str, Form]:
    """The meanings of a question; where some take up a place that others leave in what is to be
    done, only these."""
    placed = {question: form for question, form in best.items() if "{d}) in {p}" in form.question}
    return placed or best


def _without_time(every: Sequence[Word]) -> list[tuple[Found | None, list[Word]]]:
    """The words without each time that they may name, and with none taken for one."""
    found: list[tuple[Found | None, list[Word]]] = [
        (when, [*every[: when.first], *every[when.last :]]) for when in times(every)
    ]
    return [*found, (None, list(every))]
