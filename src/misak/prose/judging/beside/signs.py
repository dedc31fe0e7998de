"""What a Turkish stretch says with *not* and the books' own sentences say without, or the other way
round."""

from __future__ import annotations

from misak.prose.frames.reader import Sentence
from misak.prose.judging.beside.laid import Laid
from misak.prose.judging.said.fence import span
from misak.prose.judging.said.sides import stretch_of
from misak.prose.judging.said.summaries import denies
from misak.prose.judging.said.told_parts import Parts, verbs_of
from misak.prose.reading.stems import said


def contrary(parts: Parts, sentence: Sentence, one: Laid) -> bool:
    """Whether the verb of a claim stands in what the books tell of its article only with the other
    sign (*kaldırılmayacak*, where they have *kalkar*)."""
    if one.match is None:
        return False
    part = stretch_of(sentence.parsed, *span(one.claim, sentence))
    verbs = verbs_of(sentence.parsed, part)
    if part.english or not verbs:
        return False
    having = [p for p in parts.of(one.match.clause) if said(verbs[-1], p.verbs)]
    return bool(having) and all(p.told.negative != denies(part) for p in having)
