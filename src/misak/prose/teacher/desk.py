"""A review with the teacher's decisions: numbers, keys, what is shown, and the whole as plain
data."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from misak.ask.answer import Json
from misak.kinds.row import Words
from misak.prose.judging.known.shelf import Shelf
from misak.prose.judging.review import Review
from misak.prose.judging.verdicts import (
    BORNE,
    CONTESTED,
    CONTRADICTED,
    FOREIGN,
    NO_ARTICLE,
    OPINION,
    ORDER,
    PARTLY,
    SIMPLIFIED,
    UNREAD,
    Mark,
    sums,
)
from misak.prose.teacher.decisions import (
    Decision,
    Ruling,
    Settled,
    Standing,
    Subject,
    keys,
    settle,
    subjects,
)
from misak.prose.teacher.wording import data

# What a teacher asks for together: the groups of the line of sums.
GROUPS = {
    "errors": (CONTRADICTED,),
    "look": (SIMPLIFIED, CONTESTED, OPINION),
    "gaps": (NO_ARTICLE, FOREIGN),
    "unread": (PARTLY, UNREAD),
    "right": (BORNE,),
}
GROUP_WORDS = {
    "errors": (Words("{0} error", "{0} hata"), Words("{0} errors", "{0} hata")),
    "look": (Words("{0} to look at", "{0} bakılacak yer"),) * 2,
    "gaps": (Words("{0} gap", "{0} boşluk"), Words("{0} gaps", "{0} boşluk")),
    "unread": (Words("{0} not read whole", "{0} tam okunmayan"),) * 2,
    "right": (Words("{0} borne out", "{0} doğru"),) * 2,
}
OPEN, AGAIN = "open", "again"
STATES = (OPEN, AGAIN, *(word.value for word in Ruling))
FILTERS = (*GROUPS, *ORDER, *STATES)
SAID = {
    "accepted": Words("accepted", "kabul edildi"),
    "rejected": Words("rejected", "reddedildi"),
    "commented": Words("commented", "not düşüldü"),
    "again": Words(
        "was {0}; sentence or mark has changed since: look again",
        "önce {0}; tümce ya da işaret o günden beri değişti: yeniden bakın",
    ),
}
DECIDED = Words("{0} decided", "{0} karara bağlandı")
MISSING = Words(
    "{0} decisions are about sentences that are no longer in the note",
    "{0} karar, artık notta olmayan tümceler üzerine",
)


class Desk(NamedTuple):
    """A review on a teacher's desk: what each mark is about, its key, and the decision beside
    it."""

    review: Review
    about: list[Subject]
    keys: list[str]
    settled: Settled

    @property
    def lang(self) -> str:
        """The language of the note, in which marks speak."""
        return self.review.read.lang or "en"

    def standing(self, number: int) -> Standing | None:
        """The decision on a mark, by its place."""
        return self.settled.by_mark[number]

    def state(self, number: int) -> str:
        """``open``, ``again``, or what was decided on a mark."""
        standing = self.standing(number)
        if standing is None:
            return OPEN
        return standing.decision.word.value if standing.counts else AGAIN

    def shown(self, number: int, only: Iterable[str]) -> bool:
        """Whether a mark passes filters: names of verdicts or of their groups, and states of
        decision; of each sort one must fit."""
        wanted = set(only)
        verdicts = {v for name in wanted for v in GROUPS.get(name, (name,))} & set(ORDER)
        states = wanted & set(STATES)
        mark = self.review.marks[number]
        return (not verdicts or mark.verdict in verdicts) and (
            not states or self.state(number) in states
        )

    def counts(self) -> dict[str, int]:
        """The marks counted by verdict, those apart that the teacher rejected."""
        left = [
            mark
            for number, mark in enumerate(self.review.marks)
            if self.state(number) != Ruling.REJECTED.value
        ]
        return {verdict: sum(m.verdict == verdict for m in left) for verdict in ORDER}

    def place(self, said: str) -> int | None:
        """The place of a mark by its number (from 1) or by its key or the beginning of it; None
        where there is none."""
        if said.isdigit() and 1 <= int(said) <= len(self.review.marks):
            return int(said) - 1
        found = [n for n, key in enumerate(self.keys) if key.startswith(said.lower())]
        return found[0] if len(found) == 1 and len(said) >= 4 else None


def desk(review: Review, kept: Iterable[Decision]) -> Desk:
    """A review with the decisions that were kept of it."""
    about = subjects(review)
    return Desk(review, about, keys(about), settle(about, kept))


def say(words: Words, lang: str, *args: object) -> str:
    """Words in a language, filled."""
    return (words.tr if lang == "tr" else words.en).format(*args)


def told(one: Desk, number: int, lang: str) -> str:
    """The decision on a mark in words, its comment behind it; empty where there is none."""
    standing = one.standing(number)
    if standing is None:
        return ""
    text = say(SAID[standing.decision.word.value], lang)
    if not standing.counts:
        text = say(SAID["again"], lang, text)
    return f"{text}: {standing.decision.comment}" if standing.decision.comment else text


def head(one: Desk, lang: str) -> str:
    """The line that stands first: sums of what the teacher did not reject, and how much is
    decided."""
    decided = sum(one.state(n) in (w.value for w in Ruling) for n in range(len(one.review.marks)))
    parts = [sums(one.counts(), lang)] + [say(DECIDED, lang, decided)] * bool(decided)
    gone = [say(MISSING, lang, len(one.settled.gone))] * bool(one.settled.gone)
    return "; ".join([", ".join(p for p in parts if p), *gone])


def words_at(mark: Mark) -> tuple[int, int]:
    """The place in the sentence of the words that a mark is about."""
    return mark.first, max(mark.last, mark.first + 1)


def desk_data(shelf: Shelf, one: Desk, only: Iterable[str] = ()) -> Json:
    """The review as plain data, each mark with its number, its key, its words and its decision;
    only the marks that pass the filters."""
    found = data(shelf, one.review)
    rows = found["marks"]
    assert isinstance(rows, list)
    kept = []
    for number, row in enumerate(rows):
        if one.shown(number, only):
            kept.append(
                {"number": number + 1, "key": one.keys[number], **row, **_more(one, number)}
            )
    return {
        **found,
        "marks": kept,
        "head": {lang: head(one, lang) for lang in ("en", "tr")},
        "groups": [
            {
                "id": id_,
                "verdicts": list(GROUPS[id_]),
                "one": single._asdict(),
                "several": several._asdict(),
            }
            for id_, (single, several) in GROUP_WORDS.items()
        ],
        "gone": [_decision(d) for d in one.settled.gone],
    }


def _more(one: Desk, number: int) -> Json:
    mark, standing = one.review.marks[number], one.standing(number)
    first, last = words_at(mark)
    return {
        "words": {"first": first, "last": last},
        "about": list(one.about[number].articles),
        "unread_at": [{"first": a, "last": b} for a, b in mark.left],
        "state": one.state(number),
        "decision": _decision(standing.decision) if standing is not None else None,
    }


def _decision(decision: Decision) -> Json:
    return {
        "decision": decision.word.value,
        "comment": decision.comment,
        "made": decision.made,
        "sentence": decision.subject.sentence,
        "words": decision.subject.words,
    }
