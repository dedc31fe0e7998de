"""A claim that lists several things taken apart: fields of cooperation, instruments signed by
one hand."""

from __future__ import annotations

import re

from misak.prose.frames.claims import Claim, Filler
from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.shelf import Shelf
from misak.words.fold import fold

FIELDS = re.compile(
    r"((?:[^\W\d_]+\s*,\s*)*[^\W\d_]+\s+(?:ve|ile|and)\s+[^\W\d_]+)\s+(?:konu|alan|husus|mesele|fields|matters)",
    re.I,
)
# *ekonomik, siyasi ve kültürel ilişkiler*: kinds of relations, of which a paper may treat some.
TIES = re.compile(
    r"((?:[^\W\d_]+\s*,\s*)*[^\W\d_]+\s+(?:ve|and)\s+[^\W\d_]+)\s+(?:ilişki|bağ|işbirli|iş "
    r"birli|relation|ties)",
    re.I,
)


def fields(claim: Claim, sentence: Sentence, shelf: Shelf) -> list[Claim]:
    """The parts of a claim that can be true one without the other; the claim alone where it has
    none."""
    named = claim.roles.get("instrument", ())
    if len(named) > 1:
        return [claim._replace(roles={**claim.roles, "instrument": (one,)}) for one in named]
    if "topic" in claim.roles and not claim.one("topic").ids:  # type: ignore[union-attr]
        match = FIELDS.search(sentence.passage.text)
        if match and fold(match[1].split()[0]) in fold(
            sentence.passage.text[claim.first : claim.last]
        ):
            parts = re.split(r"\s*,\s*|\s+(?:ve|ile|and)\s+", match[1])
            return [
                claim._replace(roles={**claim.roles, "topic": (Filler(part),)}) for part in parts
            ]
    return [claim]


def listed_words(sentence: Sentence) -> set[int]:
    """The words of a list of kinds of relations (*ekonomik, siyasi ve kültürel ilişkiler*)."""
    found = TIES.search(sentence.passage.text)
    if found is None:
        return set()
    return {
        i for i, w in enumerate(sentence.parsed.words) if found.start(1) <= w.start < found.end(1)
    }
