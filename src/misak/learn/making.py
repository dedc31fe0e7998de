"""Making questions: for each kind, what the books offer to ask, and one question out of an
offer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random
from typing import NamedTuple, TypeVar

from misak.ask.library import Library
from misak.ground.days import FOREVER
from misak.ground.langs import LANGS
from misak.kinds.row import Words
from misak.learn import wording
from misak.learn.proof import holds_not, says_not, sure
from misak.learn.question import Ground, Kind, Question
from misak.learn.units import Unit
from misak.ledger.values import Act
from misak.say.clauses import sentence
from misak.say.naming import article_of, say, title
from misak.words.turkish import say_day

MOST = 210  # letters of a clause that can still be asked at a glance
TRIES = 40  # wrong answers that are tried before a question is given up
T = TypeVar("T")


class Hold(NamedTuple):
    """A place on a day on which its title was just settled."""

    place: str
    day: int


class Maker:
    """Questions about a unit. Everything that chance decides comes from the generator that
    each call is given."""

    def __init__(self, library: Library, unit: Unit) -> None:
        self.library, self.unit, self.ledger = library, unit, library.ledger
        self.books = library.books()
        self.acts: dict[str, list[Act]] = {}
        for act in self.ledger.acts:
            self.acts.setdefault(act.instrument, []).append(act)
        self.signed = {
            id_: force.signed
            for id_, force in self.books.expansion.forces.items()
            if force.signed is not None and self.ledger.instruments[id_].class_ == "treaty"
        }
        self.clauses = [act for act in self.ledger.acts if self._askable(act)]
        self.holds = list(self._holds())
        self.dated = [id_ for id_ in sorted(self.signed) if self._plainly_dated(id_)]

    def kinds(self) -> dict[Kind, Callable[[Random], Question | None]]:
        """For each kind what makes one question of it; None where the offer that chance chose
        gives none."""
        return {
            Kind.CHOICE: self.choice,
            Kind.TRUTH: self.truth,
            Kind.MATCH: self.match,
            Kind.ORDER: self.order,
            Kind.CLOZE: self.cloze,
            Kind.MAP: self.map,
        }

    def _askable(self, act: Act) -> bool:
        """A checked clause of a treaty, disputed by nobody, short enough, that names something."""
        if (
            act.instrument not in self.signed
            or not act.checked
            or act.account
            or act.role
            or act.parent >= 0
        ):
            return False
        if not self.unit.takes(
            act.instrument, self.signed[act.instrument], *act.slots.get("place", ())[:1]
        ):
            return False
        says = self._says(act)
        return all(
            12 < len(getattr(says, lang)) <= MOST
            and getattr(says, lang).count(",") < 6
            and title(self.ledger, act.instrument, lang).casefold()
            not in getattr(says, lang).casefold()
            for lang in LANGS
        ) and any(act.slots.values())

    def _holds(self) -> Iterator[Hold]:
        """Places on days on which title changed; the day after the change, so that nothing
        happens on it."""
        for (fluent, *args), rows in sorted(self.books.changes.items()):
            if fluent != "title":
                continue
            for at, row in enumerate(rows):
                day, value, why = row[0], row[1], row[2]
                end = rows[at + 1][0] if at + 1 < len(rows) else FOREVER
                instrument = str(getattr(why, "instrument", ""))
                if (
                    not isinstance(value, str)
                    or "+" in value
                    or value not in self.ledger.names
                    or day < 10
                ):
                    continue
                if instrument and self.unit.takes(instrument, day, args[0]):
                    yield Hold(args[0], day)
                    if end - day > 800:
                        yield Hold(args[0], day + 365)

    def _plainly_dated(self, id_: str) -> bool:
        """Whether a treaty's day of signature is sure, checked, and told by all alike."""
        lines = [line for line in self.ledger.instruments[id_].dates if line.key == "signed"]
        return (
            len(lines) == 1
            and lines[0].when.certain
            and lines[0].checked
            and lines[0].account is None
            and self.unit.takes(id_, self.signed[id_])
        )

    # what is said

    def _says(self, act: Act) -> Words:
        day = self.books.expansion.days.get(act.number) or self.signed.get(act.instrument, 0)
        return Words(*(sentence(self.ledger, act, lang, day) for lang in ("en", "tr")))

    def _title(self, id_: str) -> Words:
        return Words(title(self.ledger, id_, "en"), title(self.ledger, id_, "tr"))

    def _name(self, id_: str, day: int) -> Words:
        return Words(say(self.ledger, id_, "en", day).text, say(self.ledger, id_, "tr", day).text)

    def _ground(self, act: Act) -> Ground:
        cited = Words(
            *(article_of(self.ledger, act.instrument, act.article, lang) for lang in ("en", "tr"))
        )
        return Ground(act.instrument, act.article, cited, self._says(act))

    def _filled(self, template: Words, **parts: Words) -> Words:
        return Words(
            template.en.format(**{key: value.en for key, value in parts.items()}),
            template.tr.format(**{key: value.tr for key, value in parts.items()}),
        )

    def _day(self, day: int) -> Words:
        return Words(say_day(day, "en"), say_day(day, "tr"))

    # kinds of questions

    def choice(self, chance: Random) -> Question | None:
        """Which treaty provides this, or who held a place: one of four."""
        return (
            self._provides(chance) if chance.random() < 0.6 else self._holder(chance, Kind.CHOICE)
        )

    def map(self, chance: Random) -> Question | None:
        """Who holds the place that is shown on the map of a day."""
        return self._holder(chance, Kind.MAP)

    def _provides(self, chance: Random) -> Question | None:
        act = _any(chance, self.clauses)
        if act is None:
            return None
        wrong = self._other_treaties(chance, act, 3)
        if len(wrong) < 3:
            return None
        options, keys, ids = _mixed(chance, [act.instrument, *wrong], self._title)
        prompt = self._filled(wording.PROVIDES, clause=self._says(act))
        return Question(
            f"choice:{act.instrument}:{act.article}:{act.line}",
            Kind.CHOICE,
            prompt,
            options,
            keys,
            (self._ground(act),),
            2,
            self.signed[act.instrument],
            ids=ids,
            asks=f"clause {act.file}:{act.line}",
        )

    def _other_treaties(self, chance: Random, act: Act, n: int) -> list[str]:
        """Treaties that are proved not to say what a clause says; those of about its time first."""
        day = self.signed[act.instrument]
        near = sorted(
            (id_ for id_ in self.signed if id_ != act.instrument),
            key=lambda id_: (abs(self.signed[id_] - day), id_),
        )[:18]
        chance.shuffle(near)
        linked = {ref.id for ref in act.refs} | set(self.ledger.instruments[act.instrument].cites)
        found: list[str] = []
        for id_ in near:
            fresh = self._title(id_) not in [self._title(each) for each in (act.instrument, *found)]
            if id_ not in linked and fresh and self.acts.get(id_) and says_not(self.acts[id_], act):
                found.append(id_)
        return found[:n]

    def _holder(self, chance: Random, kind: Kind) -> Question | None:
        hold = _any(chance, self.holds)
        if hold is None:
            return None
        asked = f"title({hold.place})"
        answer = self.library.ask(asked, on=hold.day)
        right = str(answer.ids[0]) if answer.ids else ""
        if not sure(answer) or right not in self.ledger.names:
            return None
        wrong = self._other_holders(chance, hold, right)
        if len(wrong) < 3:
            return None
        options, keys, ids = _mixed(chance, [right, *wrong], lambda id_: self._name(id_, hold.day))
        template = wording.ON_MAP if kind is Kind.MAP else wording.HOLDER
        prompt = self._filled(
            template, place=self._name(hold.place, hold.day), day=self._day(hold.day)
        )
        return Question(
            f"{kind.value}:title:{hold.place}:{hold.day}",
            kind,
            prompt,
            options,
            keys,
            (self._answered(answer.because[0]),),
            2 if kind is Kind.MAP else 1,
            hold.day,
            hold.place,
            asks=asked,
            ids=ids,
        )

    def _answered(self, first: dict[str, object]) -> Ground:
        """The ground that an answer's first reason gives."""
        id_, label = str(first["instrument"]), str(first.get("article") or "")
        cited = Words(*(article_of(self.ledger, id_, label, lang) for lang in ("en", "tr")))
        said: dict[str, str] = first.get("clause") or first["text"]  # type: ignore[assignment]
        return Ground(id_, label, cited, Words(said["en"], said["tr"]))

    def _other_holders(self, chance: Random, hold: Hold, right: str) -> list[str]:
        """Polities that stood on the day and are proved to have had nothing of the place;
        other holders of the place first."""
        spans, state = self.library.people.spans, self.books.state
        own = {
            str(row[1])
            for key, rows in self.books.changes.items()
            if key == ("title", hold.place)
            for row in rows
        }
        alive = [
            id_
            for id_ in sorted(
                {
                    str(row[1])
                    for key, rows in self.books.changes.items()
                    if key[0] == "title"
                    for row in rows
                }
            )
            if id_ in spans
            and spans[id_][0] <= hold.day < spans[id_][1]
            and state(id_) != state(right)
        ]
        chance.shuffle(alive)
        found: list[str] = []
        for id_ in sorted(alive, key=lambda each: each not in own)[:TRIES]:
            if state(id_) not in {state(each) for each in found} and holds_not(
                self.library, hold.place, hold.day, id_
            ):
                found.append(id_)
            if len(found) == 3:
                break
        return found

    def truth(self, chance: Random) -> Question | None:
        """True or false: what a treaty provides."""
        act = _any(chance, self.clauses)
        if act is None:
            return None
        true = chance.random() < 0.5
        said = act.instrument
        if not true:
            others = self._other_treaties(chance, act, 1)
            if not others:
                return None
            said = others[0]
        prompt = self._filled(
            wording.TRUE_PROVIDES, treaty=self._title(said), clause=self._says(act)
        )
        return Question(
            f"truth:{said}:{act.instrument}:{act.article}:{act.line}",
            Kind.TRUTH,
            prompt,
            (wording.TRUE, wording.FALSE),
            (0 if true else 1,),
            (self._ground(act),),
            1,
            self.signed[act.instrument],
            asks=f"clause {act.file}:{act.line}",
            ids=(said,),
        )

    def match(self, chance: Random) -> Question | None:
        """Four provisions and their treaties; none of the four treaties says what another's
        provision says."""
        chosen: list[Act] = []
        for act in chance.sample(self.clauses, min(TRIES, len(self.clauses))):
            apart = all(
                act.instrument != other.instrument
                and self._title(act.instrument) != self._title(other.instrument)
                and says_not(self.acts[other.instrument], act)
                and says_not(self.acts[act.instrument], other)
                for other in chosen
            )
            if apart:
                chosen.append(act)
            if len(chosen) == 4:
                break
        if len(chosen) < 4:
            return None
        return Question(
            "match:" + "+".join(sorted(f"{act.instrument}:{act.line}" for act in chosen)),
            Kind.MATCH,
            wording.MATCH,
            tuple(self._title(act.instrument) for act in chosen),
            tuple(range(4)),
            tuple(self._ground(act) for act in chosen),
            2,
            self.signed[chosen[0].instrument],
            pairs=tuple(self._says(act) for act in chosen),
            ids=tuple(act.instrument for act in chosen),
        )

    def order(self, chance: Random) -> Question | None:
        """Four treaties by their days of signature, each apart from the others by a month at
        least."""
        chosen: list[str] = []
        for id_ in chance.sample(self.dated, min(TRIES, len(self.dated))):
            if all(abs(self.signed[id_] - self.signed[other]) > 30 for other in chosen):
                chosen.append(id_)
            if len(chosen) == 4:
                break
        if len(chosen) < 4:
            return None
        chosen.sort(key=lambda id_: self.signed[id_])
        grounds = tuple(
            Ground(
                id_,
                "",
                self._title(id_),
                self._filled(
                    wording.SIGNED, treaty=self._title(id_), day=self._day(self.signed[id_])
                ),
            )
            for id_ in chosen
        )
        return Question(
            "order:" + "+".join(chosen),
            Kind.ORDER,
            wording.ORDER,
            tuple(self._title(id_) for id_ in chosen),
            tuple(range(4)),
            grounds,
            3,
            self.signed[chosen[0]],
            ids=tuple(chosen),
        )

    def cloze(self, chance: Random) -> Question | None:
        """A gap: who or what a clause names, or the day of a signature."""
        if chance.random() < 0.35:
            return self._when(chance)
        act = _any(chance, self.clauses)
        if act is None:
            return None
        says = self._says(act)
        things = [each for slot in act.slots.values() for each in slot if each in self.ledger.names]
        chance.shuffle(things)
        day = self.books.expansion.days.get(act.number) or self.signed[act.instrument]
        for id_ in things:
            name = self._name(id_, day)
            text = Words(_gapped(says.en, name.en), _gapped(says.tr, name.tr))
            if text.en and text.tr and self.ledger.names[id_].type in ("polity", "place"):
                prompt = self._filled(wording.CLOZE_WHO, text=text, cited=self._ground(act).cited)
                return Question(
                    f"cloze:{act.instrument}:{act.article}:{act.line}:{id_}",
                    Kind.CLOZE,
                    prompt,
                    (name,),
                    (0,),
                    (self._ground(act),),
                    2,
                    day,
                    asks=f"clause {act.file}:{act.line}",
                    ids=(id_,),
                )
        return None

    def _when(self, chance: Random) -> Question | None:
        id_ = _any(chance, self.dated)
        if id_ is None:
            return None
        day = self._day(self.signed[id_])
        ground = Ground(
            id_,
            "",
            self._title(id_),
            self._filled(wording.SIGNED, treaty=self._title(id_), day=day),
        )
        prompt = self._filled(wording.CLOZE_WHEN, treaty=self._title(id_))
        return Question(
            f"cloze:signed:{id_}",
            Kind.CLOZE,
            prompt,
            (day,),
            (0,),
            (ground,),
            2,
            self.signed[id_],
            ids=(id_,),
        )


def _any(chance: Random, offers: list[T]) -> T | None:
    return chance.choice(offers) if offers else None


def _mixed(
    chance: Random, ids: list[str], name: Callable[[str], Words]
) -> tuple[tuple[Words, ...], tuple[int, ...], tuple[str, ...]]:
    """The right id (the first) among the others in an order of chance: names, where the right
    one stands, ids."""
    mixed = list(ids)
    chance.shuffle(mixed)
    return tuple(name(id_) for id_ in mixed), (mixed.index(ids[0]),), tuple(mixed)


def _gapped(text: str, name: str) -> str:
    """A text with a gap where a name stands once as it is, without an ending; nothing where it
    does not."""
    if len(name) < 3 or text.count(name) != 1:
        return ""
    at = text.index(name)
    before, after = text[:at][-1:], text[at + len(name) :][:1]
    if before.isalnum() or after.isalnum() or after in ("'", "’"):
        return ""
    return text[:at] + wording.GAP + text[at + len(name) :]
