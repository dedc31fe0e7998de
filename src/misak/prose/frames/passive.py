"""What a paper does, told as what is done: *The Treaty of X placed Y under Z* says that Y was
placed under Z. So the patterns of the catalogue need each verb in one voice only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from misak.kinds.phrases_en import BEHIND_OBJECTS, PARTICIPLES
from misak.prose.reading.mentions import INSTRUMENTS, Mention

_NOUN = r"(?:treaty|convention|agreement|armistice|pact|peace)"
_AGAIN = rf"(?:it|(?:the|this)(?:\s+peace)?\s+{_NOUN})\b"
_WHEN = r"(?:\s+(?:of|on|in))?(?:\s+\d{1,2})?(?:\s+[A-Z][a-z]+)?(?:\s+\d{1,2},)?\s+\d{4}"
_VERB = rf"(?P<verb>[a-z]+ed|{'|'.join(PARTICIPLES)})"
_DOES = rf"(?:{_WHEN})?\s+{_VERB}\s+(?P<rest>.*[A-Z].*)$"
_REFERS = re.compile(rf"^(?i:{_AGAIN}){_DOES}")
_BEHIND = re.compile(rf"\s(?=(?:{'|'.join(BEHIND_OBJECTS)})\b)")
TRIED = 4  # places at which the object may end


def passives(text: str, names: Sequence[Mention]) -> Iterator[str]:
    """The sentences that say in the passive what a text says of its paper, the shortest object
    first; none where its subject is no paper."""
    told = _of_paper(text, names)
    if told is None:
        return
    done = PARTICIPLES.get(told["verb"], told["verb"])
    rest = told["rest"]
    ends = [cut.start() for cut in _BEHIND.finditer(rest)][:TRIED]
    for end in (*ends, len(rest)):
        yield f"{rest[:end]} was {done}{rest[end:]}"


def _of_paper(text: str, names: Sequence[Mention]) -> re.Match[str] | None:
    """A text taken apart behind the paper that is its subject, by name or by *it*, *the treaty*."""
    for name in names:
        bare = re.sub(r"^the\s+", "", name.text, flags=re.I)
        if name.types.issubset(INSTRUMENTS):
            found = re.match(rf"(?i:the\s+)?{re.escape(bare)}{_DOES}", text)
            if found:
                return found
    return _REFERS.match(text)
