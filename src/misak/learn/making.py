"""Making questions: for each kind, what the books offer to ask, and one question out of an
offer."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random
from typing import TypeVar

from misak.kinds.row import Words
from misak.learn import wording
from misak.learn.clear import asked_for
from misak.learn.offers import TRIES, Offers
from misak.learn.proof import sure
from misak.learn.question import Kind, Question
from misak.ledger.values import Act

T = TypeVar("T")


class Maker(Offers):
    """Questions about a unit. Everything that chance decides comes from the generator that each
    call
    is given."""

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
        wrong = self.other_treaties(chance, act, 3)
        if len(wrong) < 3:
            return None
        options, keys, ids = _mixed(chance, [act.instrument, *wrong], self.title)
        prompt = self.filled(wording.PROVIDES, clause=self.says(act))
        return Question(
            f"choice:{act.instrument}:{act.article}:{act.line}",
            Kind.CHOICE,
            prompt,
            options,
            keys,
            (self.ground(act),),
            2,
            self.signed[act.instrument],
            ids=ids,
            asks=f"clause {act.file}:{act.line}",
        )

    def _holder(self, chance: Random, kind: Kind) -> Question | None:
        hold = _any(chance, self.holds)
        if hold is None:
            return None
        asked = f"title({hold.place})"
        answer = self.library.ask(asked, on=hold.day)
        right = str(answer.ids[0]) if answer.ids else ""
        if not sure(answer) or right not in self.ledger.names:
            return None
        if str(answer.because[0]["instrument"]) != hold.instrument:
            return None  # the article that is cited is not the one that settled it
        wrong = self.other_holders(chance, hold, right)
        if len(wrong) < 3:
            return None
        options, keys, ids = _mixed(chance, [right, *wrong], lambda id_: self.name(id_, hold.day))
        template = wording.ON_MAP if kind is Kind.MAP else wording.HOLDER
        prompt = self.filled(
            template, place=self.name(hold.place, hold.day), day=self.say_day(hold.day)
        )
        return Question(
            f"{kind.value}:title:{hold.place}:{hold.day}",
            kind,
            prompt,
            options,
            keys,
            (self.answered(answer.because[0]),),
            2 if kind is Kind.MAP else 1,
            hold.day,
            hold.place,
            asks=asked,
            ids=ids,
        )

    def truth(self, chance: Random) -> Question | None:
        """True or false: what a treaty provides."""
        act = _any(chance, self.clauses)
        if act is None:
            return None
        true = chance.random() < 0.5
        said = act.instrument
        if not true:
            others = self.other_treaties(chance, act, 1)
            if not others:
                return None
            said = others[0]
        prompt = self.filled(wording.TRUE_PROVIDES, treaty=self.title(said), clause=self.says(act))
        return Question(
            f"truth:{said}:{act.instrument}:{act.article}:{act.line}",
            Kind.TRUTH,
            prompt,
            (wording.TRUE, wording.FALSE),
            (0 if true else 1,),
            (self.ground(act),),
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
                and self.title(act.instrument) != self.title(other.instrument)
                and self.says_not(other.instrument, act)
                and self.says_not(act.instrument, other)
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
            tuple(self.title(act.instrument) for act in chosen),
            tuple(range(4)),
            tuple(self.ground(act) for act in chosen),
            2,
            self.signed[chosen[0].instrument],
            pairs=tuple(self.says(act) for act in chosen),
            ids=tuple(act.instrument for act in chosen),
        )

    def order(self, chance: Random) -> Question | None:
        """Four treaties by their days of signature, each apart from the others by a month at
        least."""
        chosen: list[str] = []
        for id_ in chance.sample(self.unnamed, min(TRIES, len(self.unnamed))):
            if all(abs(self.signed[id_] - self.signed[other]) > 30 for other in chosen):
                chosen.append(id_)
            if len(chosen) == 4:
                break
        if len(chosen) < 4:
            return None
        chosen.sort(key=lambda id_: self.signed[id_])
        grounds = tuple(self.signing(id_) for id_ in chosen)
        return Question(
            "order:" + "+".join(chosen),
            Kind.ORDER,
            wording.ORDER,
            tuple(self.title(id_) for id_ in chosen),
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
        says = self.says(act)
        alone = [slot[0] for slot in act.slots.values() if len(slot) == 1]
        things = [each for each in alone if each in self.ledger.names]
        chance.shuffle(things)
        day = self.day(act)
        for id_ in things:
            name = self.name(id_, day)
            text = Words(_gapped(says.en, name.en), _gapped(says.tr, name.tr))
            known = self.ledger.names[id_].type in ("polity", "place") and asked_for(name)
            if text.en and text.tr and known:
                prompt = self.filled(wording.CLOZE_WHO, text=text, cited=self.ground(act).cited)
                return Question(
                    f"cloze:{act.instrument}:{act.article}:{act.line}:{id_}",
                    Kind.CLOZE,
                    prompt,
                    (name,),
                    (0,),
                    (self.ground(act),),
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
        day = self.say_day(self.signed[id_])
        ground = self.signing(id_)
        prompt = self.filled(wording.CLOZE_WHEN, treaty=self.title(id_))
        if any(told.casefold() in asked.casefold() for told, asked in zip(day, prompt)):
            return None  # its own name tells the day
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
    in_front = re.match(rf"Towards (the )?{re.escape(name)}, [^,]+ (must|may) ", text)
    if before.isalnum() or after.isalnum() or (after in ("'", "’", ",") and not in_front):
        return ""
    if text[at + len(name) :].startswith((" and ", " ve ")):
        return ""  # the first of several: the others would give it away
    return text[:at] + wording.GAP + text[at + len(name) :]
