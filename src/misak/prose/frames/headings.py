"""Signatures told by where a day stands: in a heading with a paper's name, or right before that
name."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from misak.kinds.readings import SIGNATURE
from misak.prose.frames.claims import CLAUSE, Claim, Filler
from misak.prose.reading.dates import DateSaid
from misak.prose.reading.lines import FACT
from misak.prose.reading.namings import PaperNamed
from misak.prose.reading.parse import Chunk, Parsed
from misak.words.fold import fold

# Words that may stand beside a day and parties where nothing else is told.
BESIDE = (
    "ile",
    "ve",
    "arasinda",
    "tarih",
    "tarihi",
    "taraflar",
    "imza",
    "and",
    "between",
    "signed",
    "date",
    "parties",
    "the",
)


_SPAN = re.compile(r"\s*[-–—]\s*\d{2,4}\b")  # behind the first year of a span
# What a line of facts tells: its label, the role, the types of names that fill it.
FACTS = (
    ("day", "date", frozenset[str]()),
    ("who", "actor", frozenset(["polity", "group"])),
    ("where", "place", frozenset(["place"])),
)


def heading(
    parsed: Parsed, said: list[DateSaid], instrument: str, paper: Callable[[str], Filler]
) -> list[Claim]:
    """A heading that names an instrument and a day claims that it was signed on that day."""
    if (
        not said
        or not said[0].exact
        or not (
            instrument
            or any(w.whole.startswith(("antlas", "pakt", "antant")) for w in parsed.words)
        )
    ):
        return []
    mention = next((m for c in parsed.chunks for m in c.mentions if instrument in m.ids), None)
    text = mention.text if mention else parsed.text.partition("(")[0].strip()
    if mention is None and instrument:
        mention = paper(instrument).mention
    name = Filler(text, mention)
    return [
        Claim(
            SIGNATURE,
            {"instrument": (name,), "date": (Filler(said[0].text),)},
            "done",
            False,
            0,
            len(parsed.text),
            50,
            "heading",
            0,
            "heading",
        )
    ]


def dated(parsed: Parsed, said: list[DateSaid]) -> list[Claim]:
    """*5 Haziran 1926 tarihli Ankara Antlaşması*: a day right before an instrument is that of
    its signature."""
    for date in (d for d in said if d.exact):
        for chunk in parsed.chunks:
            start = parsed.words[chunk.first].start
            between = (
                parsed.text[date.start + len(date.text) : start].strip()
                if start > date.start
                else "?"
            )
            mention = chunk.mentions[0]
            if fold(between) in (
                "",
                "tarihli",
                "tarihinde imzalanan",
                "gunlu",
            ) and mention.types & {"treaty", "document"}:
                roles: dict[str, tuple[Filler, ...]] = {
                    "instrument": (Filler(mention.text, mention),),
                    "date": (Filler(date.text),),
                }
                return [
                    Claim(
                        SIGNATURE,
                        roles,
                        "done",
                        False,
                        date.start,
                        parsed.words[chunk.last - 1].end,
                        30,
                        "heading",
                        chunk.last,
                        "heading",
                    )
                ]
    return []


def signed_when(
    claim: Claim, parsed: Parsed, said: Sequence[DateSaid], names: Sequence[PaperNamed]
) -> DateSaid | None:
    """The day or the year on which a signature is said to have been: a whole day, else a year
    of the verb's own clause that belongs to no name. Of an English clause only what stands in
    its own stretch; the first year of a span (*the war of 1787–92*) is nobody's."""
    said = [d for d in said if _counts(claim, parsed, d)]
    exact = next((d for d in said if d.exact), None)
    if exact is not None or claim.form == "participle":
        return exact or next(iter(said), None)
    verb = parsed.words[min(claim.at, len(parsed.words) - 1)].start
    spans = [(parsed.words[n.first].start, parsed.words[n.last - 1].end) for n in names]
    own = [d for d in said if claim.first <= d.start < verb]
    return next((d for d in own if not any(a <= d.start < b for a, b in spans)), None)


def _counts(claim: Claim, parsed: Parsed, said: DateSaid) -> bool:
    """Whether a date may be that of a signature: it stands where that is told, and begins no
    span."""
    if claim.source == CLAUSE and not claim.first <= said.start < claim.last:
        return False
    return said.exact or not _SPAN.match(parsed.text, said.start + len(said.text))


def bare(
    parsed: Parsed, said: Sequence[DateSaid], instrument: str, paper: Callable[[str], Filler]
) -> list[Claim]:
    """*16 Mart 1921 - TBMM ile Sovyet Rusya*: nothing but a day and those between whom, told of
    the paper that it stands under. A day in brackets alone is that of the sentence before it."""
    if parsed.text.startswith("("):
        return []
    lands = [c for c in parsed.chunks if any(m.types & {"polity", "group"} for m in c.mentions)]
    actors = tuple(Filler(m.text, m) for c in lands for m in c.mentions)
    if not instrument or not _tells(parsed, said, lands) or not _alone(parsed, said, lands):
        return []
    roles: dict[str, tuple[Filler, ...]] = {"instrument": (paper(instrument),)}
    if len(actors) > 1:
        roles["actor"] = actors
    if said:
        roles["date"] = (Filler(said[0].text),)
    end = len(parsed.text)
    return [Claim(SIGNATURE, roles, "done", False, 0, end, 20, "heading", 0, "heading")]


def fact(
    parsed: Parsed, said: Sequence[DateSaid], instrument: str, paper: Callable[[str], Filler]
) -> list[Claim]:
    """*Tarih: 13 Ekim 1921*, *Signed: …*, *Taraflar: …*, *Location: …*: a line of facts about the
    paper that it stands under; nothing where it is none."""
    label = FACT.match(fold(parsed.text))
    if not instrument or label is None:
        return []
    role, types = next(row[1:] for row in FACTS if label[row[0]])
    inner = [m for m in parsed.mentions if parsed.words[m.first].start >= label.end()]
    told = tuple(Filler(m.text, m) for m in inner if m.types & types)
    told = tuple(Filler(d.text) for d in said[:1]) if role == "date" else told
    if not told:
        return []
    roles = {"instrument": (paper(instrument),), role: told}
    end = len(parsed.text)
    used = frozenset(i for i, w in enumerate(parsed.words) if w.start < label.end())
    made = Claim(SIGNATURE, roles, "done", False, 0, end, 20, "heading", 0, "heading", used=used)
    return [made]


def _tells(parsed: Parsed, said: Sequence[DateSaid], lands: Sequence[Chunk]) -> bool:
    """Whether there is a day, or two parties that are no places and do not go on in a list."""
    mentions = [m for c in lands for m in c.mentions]
    places = any("place" in m.types and "polity" not in m.types for m in mentions)
    listed = parsed.text.rstrip()[-1:] in (";", ",")
    return bool(said) or (len(mentions) > 1 and not places and not listed)


def _alone(parsed: Parsed, said: Sequence[DateSaid], lands: Sequence[Chunk]) -> bool:
    """Whether a sentence holds nothing of weight but days and lands."""
    covered = {at for c in lands for at in range(c.first, c.last)}
    for date in said:
        stop = date.start + len(date.text)
        covered |= {i for i, w in enumerate(parsed.words) if date.start <= w.start < stop}
    return all(w.key in BESIDE for i, w in enumerate(parsed.words) if i not in covered)
