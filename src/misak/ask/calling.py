"""Which instrument a mention means: place, parties, subject, day and kind, in any order, as far
as the books know them.

Every word of the mention must be borne out by what the books know of an instrument. Where
several fit as closely, or the kind that is said is another's, nothing is chosen: the candidates
are given back.
"""

import re
from typing import NamedTuple

from misak.ask.during import during
from misak.ask.evidence import LONGEST, WAR, Called, Core, Evidence, Strength, endless, is_state
from misak.words.endings import forms, without_ending
from misak.words.fold import fold
from misak.words.instruments import EMPTY, MONTH_OF, kind_of

_NUMERIC = r"\b(?:(\d{4})-(\d\d)-(\d\d)|(\d{1,2})[./](\d{1,2})[./](\d{4}))\b"
# What a kind that is said may be called by: a conference makes treaties, and everybody calls
# everything a treaty.
_LOOSE = {
    "treaty": {
        "agreement",
        "convention",
        "pact",
        "peace",
        "protocol",
        "alliance",
        "exchange of notes",
    },
    "agreement": {
        "treaty",
        "convention",
        "pact",
        "peace",
        "protocol",
        "alliance",
        "exchange of notes",
    },
    "convention": {"treaty", "agreement", "pact", "peace"},
    "pact": {"treaty", "agreement", "convention"},
    "peace": {"treaty", "agreement"},
    "congress": {"treaty", "peace", "convention"},
    "protocol": set(),
    "armistice": set(),
    "war": set(),
}
GENERAL = frozenset(["treaty", "agreement", "peace"])  # everybody calls everything so
APART = (WAR, "armistice")  # what is called so is nothing else, and nothing else is called so
_SAME = {"peace": {"treaty"}}
OTHER = 2  # the kind that was said is another's


class Mention(NamedTuple):
    """A mention taken apart: the words that name, the kinds, the years, and (month, day of the
    month or 0) where one is said."""

    words: tuple[str, ...]
    kinds: frozenset[str]
    years: frozenset[str]
    date: tuple[int, int]


class Borne(NamedTuple):
    """How closely an instrument bears out some words: by the weakest of them, and by all
    together."""

    tier: int
    sum: int


class Fit(NamedTuple):
    """How well an instrument fits a mention: ``tier`` 0 is a title of its own, ``kind`` 0 the
    kind that was said, 1 one that is called so, 2 another."""

    tier: int
    sum: int
    kind: int
    id: str
    few: bool = True  # of few parties: states alone may mean it


class Choice(NamedTuple):
    """What a mention means: the one that is meant, or nothing and the candidates, best first;
    ``near`` are those of another day."""

    id: str
    candidates: tuple[str, ...] = ()
    near: tuple[str, ...] = ()


def take_apart(text: str) -> Mention:
    """A mention as its words, its kinds and its date."""
    years: set[str] = set()
    date = (0, 0)
    numeric = re.search(_NUMERIC, text)
    if numeric:
        parts = numeric.groups()
        year, month, day = parts[:3] if parts[0] else (parts[5], parts[4], parts[3])
        years, date = {str(year)}, (int(month), int(day))
        text = text[: numeric.start()] + " " + text[numeric.end() :]
    # an apostrophe cuts off an ending; dashes and brackets only part
    cleaned = re.sub(r"[,;:/()\[\].|\"“”«»–—-]", " ", without_ending(text))
    words: list[str] = []
    kinds: set[str] = set()
    for word in fold(cleaned).split():
        if re.fullmatch(r"\d{4}\w{0,4}", word):
            years.add(word[:4])
        elif _month(word):
            date = (_month(word), date[1])
        elif word.isdecimal() and len(word) <= 2:
            date = (date[0], int(word))
        elif kind := kind_of(word):
            kinds.add(kind)
        elif word not in EMPTY:
            words.append(word)
    return Mention(tuple(words), frozenset(kinds), frozenset(years), date)


def _month(word: str) -> int:
    return MONTH_OF.get(word) or next((MONTH_OF[f] for f in forms(word, 3) if f in MONTH_OF), 0)


def choose(evidence: Evidence, text: str) -> Choice:
    """The instrument that a mention means."""
    mention = take_apart(text)
    fits = _fits(evidence, mention, evidence.phrases)
    right = sorted(fit for fit in fits if fit.kind < OTHER)
    if not right and (inside := _within_war(evidence, text)):
        return inside
    if not right and mention.words:
        right = sorted(fit for fit in _by_subject(evidence, mention) if fit.kind < OTHER)
    if right:
        return _best(right, mention, _states_alone(evidence, mention))
    if fits:
        return Choice("", tuple(fit.id for fit in sorted(fits)))
    undated = mention._replace(years=frozenset(), date=(0, 0))
    near = sorted(_fits(evidence, undated, evidence.phrases)) if undated != mention else []
    return Choice("", (), tuple(fit.id for fit in near[:3]))


def _within_war(evidence: Evidence, text: str) -> Choice | None:
    """What a mention means that a war is named with only to say when: of the days of that war
    alone; None where no war is named so, or nothing of its days fits."""
    parts = during(text)
    if parts is None:
        return None
    spans = [
        (day.earliest, day.latest)
        for id_ in bearing(evidence, parts.war)
        if WAR in evidence.called[id_].kinds
        for day in evidence.called[id_].days[:1]
    ]
    choice = choose(evidence, parts.rest)
    fitting = tuple(
        id_
        for id_ in ((choice.id,) if choice.id else choice.candidates)
        if any(
            first <= day.earliest <= last
            for first, last in spans
            for day in evidence.called[id_].days[:1]
        )
    )
    if not fitting:
        return None
    return Choice(fitting[0]) if len(fitting) == 1 else Choice("", fitting)


def bearing(evidence: Evidence, text: str) -> set[str]:
    """The instruments that bear out every word of a mention, however loosely."""
    return {fit.id for fit in _fits(evidence, take_apart(text), evidence.phrases)}


def _states_alone(evidence: Evidence, mention: Mention) -> bool:
    """Whether states are all that a mention names (*the Turco-Iraqi treaty*)."""
    concepts = evidence.concepts(list(mention.words))
    return bool(concepts) and all(map(is_state, concepts))


def _best(right: list[Fit], mention: Mention, states: bool) -> Choice:
    """The one that fits closest, where it alone does and no other of the kind that was said may
    be meant; where ``states`` are all that is named a third party tells nothing apart."""
    best = _closest(right, states)
    said = [fit for fit in best if fit.kind == 0]
    if said:
        best = said if mention.kinds - GENERAL else best
    elif mention.kinds:
        best += [fit for fit in right if fit.kind == 0 and fit.tier <= Strength.TITLE]
    sure = best[0].tier < Strength.SUBJECT or mention.years
    if len(best) == 1 and sure:
        return Choice(best[0].id)
    return Choice("", tuple(fit.id for fit in sorted(best)))


def _closest(right: list[Fit], states: bool) -> list[Fit]:
    """Those that fit as closely as the first; where parties are named, a place that is also a
    party's name counts for whoever signed there."""
    first = right[0]
    if states and first.tier == Strength.PARTY:
        return [fit for fit in right if fit.tier <= Strength.AMONG and fit.few]
    if first.tier <= Strength.TITLE:
        return [fit for fit in right if fit.tier == first.tier]
    return [fit for fit in right if (fit.tier, fit.sum) == (first.tier, first.sum)]


def _by_subject(evidence: Evidence, mention: Mention) -> list[Fit]:
    """The instruments whose clauses are about what a mention names."""
    subjects = evidence.subjects()
    both = {
        phrase: {**subjects.get(phrase, {}), **evidence.phrases.get(phrase, {})}
        for phrase in evidence.phrases.keys() | subjects.keys()
    }
    return _fits(evidence, mention, both)


def _fits(
    evidence: Evidence, mention: Mention, phrases: dict[str, dict[str, Strength]]
) -> list[Fit]:
    """All instruments of the day that is said which bear out every word of a mention."""
    concepts = evidence.concepts(list(mention.words))
    nameless = frozenset(each for each in concepts if not is_state(each))
    borne = _borne(mention.words, phrases, evidence.bare)
    if _by_day_alone(mention):
        borne = {id_: Borne(int(Strength.AMONG), 0) for id_ in evidence.called}
    found = []
    for id_, strength in borne.items():
        called = evidence.called[id_]
        if not _dated(called, mention):
            continue
        # with one of its two parties before it a title is that title still
        said = (concepts, nameless) if strength.tier <= Strength.PARTY else (concepts,)
        tiers = [_tier(core, mention) for core in called.cores if core.concepts in said]
        found.append(
            Fit(min([*tiers, strength.tier]), strength.sum, _kind(called, mention), id_, called.few)
        )
    return found


def _by_day_alone(mention: Mention) -> bool:
    """Whether a mention says no more than a kind and a day (*the treaty of 16 March 1921*), or a
    war and a year."""
    if mention.words or not mention.years or not mention.kinds:
        return False
    return WAR in mention.kinds or all(mention.date)


def _tier(core: Core, mention: Mention) -> int:
    """How closely a title that names all that is said, and no more, is meant: 0 as it stands, 1
    by its place, 2 by its words."""
    alike = not (mention.kinds and core.kinds) or bool(
        mention.kinds & core.kinds or (mention.kinds <= GENERAL and core.kinds <= GENERAL)
    )
    if mention.years or (alike and not core.dated):
        return 0
    return 1 if core.place else int(Strength.TITLE)


def _borne(
    words: tuple[str, ...], phrases: dict[str, dict[str, Strength]], bare: set[str]
) -> dict[str, Borne]:
    """The instruments that bear out all words, each with its weakest phrase: the best way of
    cutting the words into phrases."""
    ways: list[dict[str, Borne]] = [{} for _ in range(len(words) + 1)]
    for at in range(len(words)):
        for length in range(1, min(LONGEST, len(words) - at) + 1):
            known = _known(" ".join(words[at : at + length]), phrases, bare)
            for id_, strength in known.items():
                before = ways[at].get(id_) if at else Borne(0, 0)
                if before is not None:
                    now = Borne(max(before.tier, strength), before.sum + strength * length)
                    row = ways[at + length]
                    row[id_] = min(row.get(id_, now), now)
    return ways[-1]


def _known(
    phrase: str, phrases: dict[str, dict[str, Strength]], bare: set[str]
) -> dict[str, Strength]:
    """Who bears a phrase; without its endings only where nobody bears it whole, and only what
    is a whole word there."""
    if phrase in phrases:
        return phrases[phrase]
    return next(
        (phrases[each] for each in endless(phrase) if each in phrases and each not in bare), {}
    )


def _dated(called: Called, mention: Mention) -> bool:
    """Whether an instrument is of the years and of the day that a mention says."""
    if mention.years and not mention.years <= called.years:
        return False
    if not mention.date[0]:
        return True
    month, day = mention.date
    for when in called.days:
        parts = when.text.split("-")
        if len(parts) == 3 and parts[1].isdigit() and parts[2][:2].isdigit():
            if int(parts[1]) == month and day in (0, int(parts[2][:2])):
                return True
    return False


def _kind(called: Called, mention: Mention) -> int:
    """0 where an instrument is of the kind that is said (or none is), 1 where people call it
    so, 2 where it is another."""
    said = set(mention.kinds)
    if not said:
        return 0
    for own in APART:
        if own in said or own in called.kinds:
            return 0 if own in said and own in called.kinds else 2
    said = said - {"peace"} or said
    if any(kind in called.kinds or _SAME.get(kind, set()) & called.kinds for kind in said):
        return 0
    return 1 if any(_LOOSE[kind] & called.kinds for kind in said) else 2
