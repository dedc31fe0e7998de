"""What an English sentence names as provided, item by item: *its terms included the cession of X,
the opening of Y and the payment of Z*."""

from __future__ import annotations

import itertools
import re

from misak.kinds.phrases_en import NOMINAL, PROVIDING
from misak.prose.frames.phrases_en import HELD, SHORTEST, Stretch

_DENYING = re.compile(r"\b(?:not|no|never|false|wrong|incorrect)\b", re.I)
_INCLUDES = re.compile(
    r"^[^.;:]{0,90}?\b(?:treaty|convention|agreement|armistice|peace|pact|it|terms|provisions|conditions|articles|clauses|concessions|points)"
    rf"\b[^.;:]{{0,40}}?\s(?:{PROVIDING}|were)[:\s]",
    re.I,
)
# What is named as provided, at the beginning of a list or behind a comma or *and*.
_ITEM = re.compile(
    r"(?:^|[,:]\s+(?:and\s+)?|\s+and\s+)(?P<what>(?:(?:the|an?|its|their)\s+)?(?:(?!and\b)[\w-]+\s+){0,2}?"
    rf"(?:{NOMINAL})\s+(?:of|from|to|for|by|between)\b)",
    re.I,
)


def provided(text: str) -> list[Stretch]:
    """What a sentence names as provided, one by one, each as a sentence without a verb: *its terms
    included the cession of X, the opening of Y and the payment of Z*."""
    lead = _INCLUDES.match(text)
    if lead is None or _DENYING.search(lead[0]):
        return []
    rest = text[lead.end() :].lstrip()
    begin = len(text) - len(rest)
    starts = [begin + m.start("what") for m in _ITEM.finditer(rest)]
    found = []
    for first, after in itertools.pairwise([*starts, len(text)]):
        item = re.sub(r"[\s,;.]+(?:and|as well as)?\s*$", "", text[first:after])
        said = item.replace(HELD, ",").strip()
        if len(said.split()) > SHORTEST:
            found.append(Stretch(f"{said[:1].upper()}{said[1:]}.", first, first + len(item)))
    return found
