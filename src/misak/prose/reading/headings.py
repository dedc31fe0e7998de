"""Signatures told by where a day stands: in a heading with a paper's name, or right before that name."""

from __future__ import annotations

from collections.abc import Callable

from misak.kinds.readings import SIGNATURE
from misak.prose.claims import Claim, Filler
from misak.prose.dates import Said
from misak.prose.parse import Parsed
from misak.words.fold import fold


def heading(
    parsed: Parsed, said: list[Said], instrument: str, paper: Callable[[str], Filler]
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


def dated(parsed: Parsed, said: list[Said]) -> list[Claim]:
    """*5 Haziran 1926 tarihli Ankara Antlaşması*: a day right before an instrument is that of its signature."""
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
