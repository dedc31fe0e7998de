"""A question about several places at once (*Kars, Ardahan ve Batum 1919'da kimindi?*), or about
papers that bear one name: as many questions as places or papers, all taken up by one form. The
ending behind the last name is that of all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from misak.ask.language import NotUnderstood
from misak.ask.plain.forms import Span
from misak.ask.plain.names import Names
from misak.ask.plain.reader import Reader, Understood
from misak.ask.plain.words import ENDINGS, Word, words
from misak.ask.unknown import Ambiguous, UnknownName
from misak.kinds.plain import Form

AND = frozenset(("ve", "and"))
LONGEST = 4  # words of a place
LONGEST_NAME = 9  # words of the name of a paper


def understood(reader: Reader, text: str, on: str | None) -> tuple[Understood, ...]:
    """The question that a text asks, or one for each place, paper or pair that it names together.
    Raises NotUnderstood and UnknownName where it is none of these."""
    try:
        return reader.each(text, on)
    except (NotUnderstood, UnknownName):
        every = words(text)
        for at, word in enumerate(every):
            found = _each(reader, text, every, at, on) if word.key in AND else ()
            if found:
                return found
        papers = _papers(reader, text, every, on)
        if papers:
            return papers
        raise


def _papers(
    reader: Reader, text: str, every: Sequence[Word], on: str | None
) -> tuple[Understood, ...]:
    """The questions of the papers that bear one name, where they were signed together: a peace
    made with each foe by itself is asked about as one. Raises Ambiguous where they were not, and
    the question would else be understood."""
    for span, doubt in _doubted(reader, every, on):
        ways = (_with(reader, every, span, doubt.near, case) for case in ("", *ENDINGS))
        asked = next((way for way in ways if way), ())
        if not asked:
            continue
        forces = reader.library.books().expansion.forces
        if len({forces[id_].signed for id_ in doubt.near if id_ in forces}) > 1:
            raise doubt
        found = [next(iter(meant.items())) for meant in asked]
        return tuple(Understood(text.strip(), each, form.lang, form) for each, form in found)
    return ()


def _doubted(
    reader: Reader, every: Sequence[Word], on: str | None
) -> Iterator[tuple[Span, Ambiguous]]:
    """The stretches of words that name several papers, longer ones first."""
    doubts: list[UnknownName] = []
    reader.meanings(every, on, doubts)
    papers = {one.name: one for one in doubts if isinstance(one, Ambiguous)}
    for size in range(min(LONGEST_NAME, len(every)), 0, -1):
        for at in range(len(every) - size + 1):
            doubt = papers.get(" ".join(word.text for word in every[at : at + size]))
            if doubt is not None and doubt.type == "instrument":
                yield Span(at, at + size), doubt


def _with(
    reader: Reader, every: Sequence[Word], span: Span, ids: Sequence[str], case: str
) -> list[dict[str, Form]]:
    """What a question means with each of some papers where their name stood, in a case; nothing
    where one of the questions is none."""
    ending = every[span.last - 1].ending or (ENDINGS[case][0] if case else "")
    found: list[dict[str, Form]] = []
    for id_ in ids:
        asked = [*every[: span.first], _carried(id_, ending), *every[span.last :]]
        meant = reader.meanings(asked, None, [])
        if len(meant) != 1:
            return []
        found.append(meant)
    return found


def _carried(id_: str, ending: str) -> Word:
    """The id of a paper as a word with an ending."""
    return words(f"{id_}'{ending}" if ending else id_)[0]


def _each(
    reader: Reader, text: str, every: Sequence[Word], at: int, on: str | None
) -> tuple[Understood, ...]:
    """The questions of the places around an *and*; none where these are no places, or one of the
    questions is not understood as the others are."""
    spans = _places(Names(reader.library, every, date.today().toordinal(), []), every, at)
    found: list[Understood] = []
    for span in spans:
        own = list(every[span.first : span.last])
        own[-1] = _carrying(own[-1], every[spans[-1].last - 1].ending)
        asked = [*every[: spans[0].first], *own, *every[spans[-1].last :]]
        meant = reader.meanings(asked, on, [])
        if len(meant) != 1:
            return ()
        question, form = next(iter(meant.items()))
        found.append(Understood(text.strip(), question, form.lang, form))
    return tuple(found) if len({one.form for one in found}) == 1 else ()


def _carrying(word: Word, ending: str) -> Word:
    """A word with the ending that stands behind the last of its list; with its own where it has
    one."""
    return words(f"{word.text}'{ending}")[0] if ending and not word.ending else word


def _places(names: Names, every: Sequence[Word], at: int) -> list[Span]:
    """The places that stand on both sides of an *and*, with those before that a comma parts."""
    behind = range(min(at + 1 + LONGEST, len(every)), at + 1, -1)
    last = next((Span(at + 1, end) for end in behind if _is_place(names, Span(at + 1, end))), None)
    found: list[Span] = [last] if last is not None else []
    end = at
    while found:
        before = range(max(0, end - LONGEST), end)
        near = next((Span(a, end) for a in before if _is_place(names, Span(a, end))), None)
        if near is None:
            break
        found.insert(0, near)
        end = near.first
        if end == 0 or not every[end - 1].listed:
            break
    return found if len(found) > 1 else []


def _is_place(names: Names, span: Span) -> bool:
    return names.heard("p", span) is not None
