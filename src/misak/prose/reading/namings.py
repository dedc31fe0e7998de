"""Treaties named in prose: which paper of the books a naming means, or that the books lack it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from misak.kinds.readings import NO_PAPERS, SIGNED_STEMS
from misak.prose.reading.dates import DateSaid, exact_days
from misak.prose.reading.mentions import Mention
from misak.prose.reading.papers import ENGLISH, PAPER, Papers, nouns_of, telling, year_of
from misak.prose.reading.parse import JOINTS, Parsed
from misak.prose.reading.spans import spans
from misak.prose.reading.spelling import tells_office
from misak.prose.reading.tokens import Word
from misak.prose.reading.war_years import without_wars
from misak.words.fold import fold

_TAILING = re.compile(r"\s*[(,–-][^(]*$")  # a date behind a name


class PaperNamed(NamedTuple):
    """A paper named in a sentence: its words (first, one past the last), its text, the papers
    of the books that it may mean.

    ``ids`` is empty where the books lack it. ``year`` is the year said with it (0 where none
    is), ``fits`` whether a paper is of that year.
    """

    first: int
    last: int
    text: str
    ids: tuple[str, ...]
    year: int
    fits: bool


FEW = 2  # papers of one name and year of which either may be meant


def namings(
    parsed: Parsed, said: list[DateSaid], papers: Papers, year: int = 0
) -> list[PaperNamed]:
    """All papers that a sentence names, in order. ``year`` is the one last said before it: of
    several bearers of a name without a year the one of that year is meant, though not surely."""
    found = _all(parsed, without_wars(parsed.words, said), papers)
    return found if said else [_of_before(parsed, one, year, papers) for one in found]


def meant_there(naming: PaperNamed, before: Sequence[PaperNamed]) -> PaperNamed:
    """A naming of a sentence told again as it was meant there: its day may stand in another
    part."""
    for one in before:
        if one.ids and set(one.ids) < set(naming.ids):
            return naming._replace(ids=one.ids, year=one.year, fits=one.fits)
    return naming


def _of_before(parsed: Parsed, naming: PaperNamed, year: int, papers: Papers) -> PaperNamed:
    """A naming without a year as that of the year last said, where few papers are of it; also where
    one paper bears just that name with another year (*Boğazlar Sözleşmesi* after 1936)."""
    if naming.year or not naming.ids:
        return naming
    told = telling([w.text for w in parsed.words[naming.first : naming.last]])
    of_year = {year_of(d) for i in naming.ids for d in papers.years[i]}
    if len(naming.ids) == 1 and (year in of_year or papers.needs_no_year(naming.ids[0], told)):
        return naming
    ids = [i for i in papers.known(told) if year in {year_of(d) for d in papers.years[i]}]
    return naming._replace(ids=tuple(ids), fits=False) if 0 < len(ids) <= FEW else naming


def _all(parsed: Parsed, said: list[DateSaid], papers: Papers) -> list[PaperNamed]:
    """All papers that a sentence names by itself."""
    words = parsed.words
    found_spans = spans(words)
    mentions = [m for c in parsed.chunks for m in c.mentions]
    found = _in_full(parsed, said, papers)
    if found:
        return found
    for first, last in found_spans:
        found += _split(words, first, last, said, papers, mentions)
    covered = {at for n in found for at in range(n.first, n.last)}
    for mention in mentions:
        naming = _linked(words, mention, said, papers)
        if naming is not None and not covered & set(range(mention.first, mention.last)):
            found.append(naming)
    found = [_of_parties(parsed, n, said, papers) for n in found]
    found = _of_year(found, said, papers)
    return sorted(found, key=lambda n: n.first)


def _of_year(found: list[PaperNamed], said: list[DateSaid], papers: Papers) -> list[PaperNamed]:
    """The one paper that a sentence names, of several bearers the one of the only year that the
    sentence says (*Londra Antlaşması ile … çözüldü (1840)*)."""
    years = {int(d.iso[:4]) for d in said}
    if len(found) != 1 or len(found[0].ids) < 2 or len(years) != 1:
        return found
    ids = [i for i in found[0].ids if years & {year_of(d) for d in papers.years[i]}]
    if not ids:
        return found
    return [found[0]._replace(ids=tuple(ids), year=years.pop(), fits=True)]


def _in_full(parsed: Parsed, said: list[DateSaid], papers: Papers) -> list[PaperNamed]:
    """The paper whose whole name a line is, with or without a date in brackets; none where it is
    no such line."""
    text = parsed.text.strip(" .:#*")
    for line in (text, _TAILING.sub("", text)):
        ids = papers.full.get(fold(line), [])
        last = sum(w.start < len(line) for w in parsed.words)
        if ids and last:
            return [_resolved(parsed.words, 0, last, ids, said, papers)]
    return []


def _of_parties(
    parsed: Parsed, naming: PaperNamed, said: list[DateSaid], papers: Papers
) -> PaperNamed:
    """Of several bearers of a name the one between those who are said to have made it, where
    the plain one is not theirs."""
    states = _makers(parsed, naming, papers)
    if not naming.ids or not states or any(states <= papers.parties[i] for i in naming.ids):
        return naming
    told = telling([w.text for w in parsed.words[naming.first : naming.last]])
    said_to_be = nouns_of(naming.text)
    others = [
        i
        for i in papers.known(told)
        if states <= papers.parties[i] and said_to_be <= papers.nouns[i]
    ]
    others.sort(key=lambda i: len(papers.parties[i]))
    years = {int(d.iso[:4]) for d in said}
    of_year = [i for i in others if years & {year_of(d) for d in papers.years[i]}]
    kept = of_year or ([] if years else others)
    return naming._replace(ids=tuple(kept), fits=True) if kept else naming


def _makers(parsed: Parsed, naming: PaperNamed, papers: Papers) -> frozenset[str]:
    """The states between whom, or with whom, a sentence says that a paper was made."""
    return frozenset(
        papers.states.get(i, i)
        for c in parsed.chunks
        if set(c.codes) & {"I", "W"} and not naming.first <= c.first < naming.last
        for m in c.mentions
        if "polity" in m.types
        for i in m.ids[:1]
    )


def _linked(
    words: list[Word], mention: Mention, said: list[DateSaid], papers: Papers
) -> PaperNamed | None:
    """A name that means papers alone (*Sevr'de*): the linker knows it though no noun tells what
    it is."""
    ids = [i for i in mention.ids if i in papers.years]
    if not ids or mention.types - {"treaty", "document"}:
        return None
    if mention.ending.startswith(("lar", "ler")) or tells_office(words, mention.last):
        return None  # *Balkanlarda*, *Cidde valiliği*, *Prut nehri*
    after = words[mention.last] if mention.last < len(words) else None
    if after and not after.before.strip() and after.whole.startswith(NO_PAPERS):
        return None  # *the Balkan states*
    if mention.generic and not PAPER.fullmatch(words[mention.last - 1].whole):
        return None  # *X Görüşmeleri* is a meeting
    made = _resolved(words, mention.first, mention.last, ids, said, papers)
    return made if made.ids else None  # *1921'de Paris'te* is a town, and no paper of that year


def _split(
    words: list[Word],
    first: int,
    last: int,
    said: list[DateSaid],
    papers: Papers,
    mentions: list[Mention],
) -> list[PaperNamed]:
    """A stretch as one naming, or as several where it lists (*Gümrü ve Kars Antlaşmaları*) and
    the whole is no known name."""
    whole = telling([w.text for w in words[first:last]])
    if not whole:
        return []
    ids = papers.known(whole)
    if not ids:
        first, last, ids = _around_noun(words, first, last, papers)
    if not ids and ENGLISH.fullmatch(words[first].key):  # *By the Treaty of X Y was ceded*
        ids, last = _shorter(words, first, last, papers)
    joints = _joints(words, first, last)
    if not ids and not joints and first == 0:
        ids = papers.known(telling([w.text for w in words[1:last]]))  # a sentence's own capital
        first = 1 if ids else first
    parts = _papers_of(words, first, [*joints, last], said, papers, mentions) if not ids else []
    if any(p.ids for p in parts):
        return parts
    if not ids:
        first, ids = _behind_states(words, first, last, papers, mentions)
    if not ids:
        ids = _by_states(words, first, last, said, papers, mentions)
    return [_resolved(words, first, last, ids, said, papers)]


def _around_noun(
    words: list[Word], first: int, last: int, papers: Papers
) -> tuple[int, int, list[str]]:
    """Of an English name with words before its noun and behind it (*the Montreux Convention
    regarding the Regime of the Turkish Straits*) the known part, that before the noun first; the
    part behind it where none is known."""
    noun = next((i for i in range(first, last) if ENGLISH.fullmatch(words[i].key)), first)
    if not first < noun < last - 1:
        return first, last, []
    ids = papers.known(telling([w.text for w in words[first : noun + 1]]))
    return (first, noun + 1, ids) if ids else (noun, last, [])


def _papers_of(
    words: list[Word],
    first: int,
    ends: list[int],
    said: list[DateSaid],
    papers: Papers,
    mentions: list[Mention],
) -> list[PaperNamed]:
    """The namings of a list of several, without mere states; none where it is no list."""
    if len(ends) < 2:
        return []
    made = _parts(words, first, ends, said, papers)
    return [p for p in made if not _only_states(p, mentions)]


def _only_states(part: PaperNamed, mentions: list[Mention]) -> bool:
    """Whether a part of a list is only the name of a state with its year: *1926'da İngiltere
    ile Ankara Antlaşması*."""
    return any(
        m.types & {"polity"}
        and part.first <= m.first
        and m.last == part.last
        and m.text in part.text
        for m in mentions
    )


def _joints(words: list[Word], first: int, last: int) -> list[int]:
    """The places of the words that join names within a stretch."""
    return [i for i in range(first + 1, last - 1) if words[i].key in JOINTS]


def _shorter(words: list[Word], first: int, last: int, papers: Papers) -> tuple[list[str], int]:
    """The longest known name at the head of an English stretch, and where it ends; the stretch
    itself where none is known."""
    for end in range(last - 1, first + 2, -1):
        ids = papers.known(telling([w.text for w in words[first:end]]))
        if ids:
            return ids, end
    return [], last


def _parts(
    words: list[Word], first: int, ends: list[int], said: list[DateSaid], papers: Papers
) -> list[PaperNamed]:
    """The namings of a list, each up to the word that joins it to the next."""
    made, begin = [], first
    for end in ends:
        told = telling([w.text for w in words[begin:end]])
        if told:
            made.append(_resolved(words, begin, end, papers.known(told), said, papers))
        begin = end + 1
    return made


def _behind_states(
    words: list[Word], first: int, last: int, papers: Papers, mentions: list[Mention]
) -> tuple[int, list[str]]:
    """Where a known name begins behind the names of states that do something with it (*A ve B
    Kars Antlaşması'nı tanır*) or of places with which it does something (*X ve Y Kars
    Antlaşması'yla verildi*), and the papers that bear it; none where there is no such name."""
    begin = first
    for m in sorted((m for m in mentions if m.first >= first), key=lambda m: m.first):
        if m.first != begin or not m.types & {"polity", "group", "place"} or m.last >= last:
            break
        begin = m.last + (words[m.last].key in JOINTS)
    told = telling([w.text for w in words[begin:last]]) if begin > first else frozenset()
    ids = papers.known(told)
    return (begin, ids) if ids else (first, [])


def _by_states(
    words: list[Word],
    first: int,
    last: int,
    said: list[DateSaid],
    papers: Papers,
    mentions: list[Mention],
) -> list[str]:
    """Two states with a year name a treaty."""
    states = frozenset(
        papers.states.get(i, i)
        for m in mentions
        if first <= m.first and m.last <= last and "polity" in m.types
        for i in m.ids[:1]
    )
    year = _said(words, first, last, said)
    return papers.between(states, year) if year else []


def _resolved(
    words: list[Word], first: int, last: int, ids: list[str], said: list[DateSaid], papers: Papers
) -> PaperNamed:
    own = [w.text for w in words[first:last]]
    text, told = " ".join(own), telling(own)
    year = _said(words, first, last, said)
    if not year:
        ids = papers.plain(ids, fold(re.sub(r"[’']\w+", "", text)), told)
    if not ids or not year:
        return PaperNamed(first, last, text, tuple(ids), year, bool(ids))
    exact = exact_days(d for d in said if _with(words, first, last, d))
    of_day = [i for i in ids if exact & papers.years[i]]
    of_day = of_day or [i for i in papers.known(told) if exact & papers.years[i]]
    if of_day:
        return PaperNamed(first, last, text, tuple(of_day), year, True)
    near, fits = papers.near(papers.whole(ids, told), year)
    if not fits:
        wider, also = papers.near(ids, year)
        near, fits = (wider, also) if also or not near else (near, fits)
    return PaperNamed(first, last, text, tuple(near), year, fits)


_BRACKET = re.compile(r"\s*(?:\([^)\d]*\)\s*)?(?:[(,–-]|\bon\b|\bof\b)\s*")
_DATED = ("", "tarihli", "tarihinde imzalanan", "imzalanan", "yilinda imzalanan", "gunlu")


def _said(words: list[Word], first: int, last: int, said: list[DateSaid]) -> int:
    """The year that a name carries: in it, right before it, in brackets or after a dash behind
    it."""
    return next((int(d.iso[:4]) for d in said if _with(words, first, last, d)), 0)


def _with(words: list[Word], first: int, last: int, date: DateSaid) -> bool:
    """Whether a date is said with a name, or of its signature."""
    behind = date.start >= words[first].start
    return beside(words, first, last, date) or (behind and _signing(words, last))


def beside(words: list[Word], first: int, last: int, date: DateSaid) -> bool:
    """Whether a date is said as part of a name: in it, right before it, in brackets or after a
    dash behind it."""
    start, end = words[first].start, words[last - 1].end
    stop = date.start + len(date.text)
    if start <= date.start < end:
        return True
    if date.start < start:
        between = " ".join(w.key for w in words if stop <= w.start < start)
        return between in _DATED
    next_ = words[last] if last < len(words) else None
    if next_ is not None and next_.text.isdigit() and next_.start == date.start:
        return True
    return bool(_BRACKET.fullmatch(_text(words)[end : date.start]))


def _signing(words: list[Word], last: int) -> bool:
    """Whether what follows a name tells of its signature, so that the date there is the paper's
    own."""
    return any(w.whole.startswith(SIGNED_STEMS) for w in words[last:])


def _text(words: list[Word]) -> str:
    """The sentence's text up to its last word, as the words stand in it."""
    made, at = "", 0
    for word in words:
        made += word.before.rjust(word.start - at)[-(word.start - at) :] if word.start > at else ""
        made += word.text
        at = word.end
    return made
