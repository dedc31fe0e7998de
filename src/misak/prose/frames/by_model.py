"""What a language model is asked, and what of its answers is taken: only doubtful sentences,
only known names, only words that are there."""

from __future__ import annotations

from misak.kinds.catalogue import BY_ID
from misak.kinds.readings import CAUSE
from misak.kinds.row import Kind
from misak.prose.frames.claims import Claim, Filler
from misak.prose.frames.model import NEW, WORDED, Model, clauses
from misak.prose.frames.reader import Sentence
from misak.prose.reading.linking import Linker
from misak.prose.reading.mentions import Mention

DOUBT = 14  # a claim that scores less is doubtful
TOGETHER = 12  # sentences of an article in one call, at most


def asked(model: Model, sentences: list[Sentence], linker: Linker) -> list[Sentence]:
    """The sentences with what the model makes of those that no frame took, or took doubtfully;
    where it differs from a frame, both stay. Raises ModelFailed."""
    found = list(sentences)
    for numbers in _articles(sentences):
        ids = sorted(
            {
                i
                for n in numbers
                for c in sentences[n].parsed.chunks
                for m in c.mentions
                for i in m.ids
                if i in linker.ledger.names
            }
        )
        answers = clauses(
            model,
            sentences[numbers[0]].context.instrument,
            {n: sentences[n].passage.text for n in numbers},
            ids,
        )
        for number in numbers:
            own = [
                c
                for c in (
                    _claim(row, sentences[number], set(ids), linker)
                    for row in answers
                    if row.get("sentence") == number
                )
                if c is not None
            ]
            found[number] = sentences[number]._replace(claims=_both(sentences[number].claims, own))
    return found


def _articles(sentences: list[Sentence]) -> list[list[int]]:
    """The doubtful sentences, those of one article (or of one stretch under a heading) together."""
    groups: list[list[int]] = []
    last: object = None
    for number, one in enumerate(sentences):
        if one.passage.kind == "heading":
            last = None
        if one.passage.kind not in ("sentence", "item") or not doubtful(one):
            continue
        key = (one.context.instrument, one.passage.number)
        if key == last and len(groups[-1]) < TOGETHER:
            groups[-1].append(number)
        else:
            groups.append([number])
        last = key
    return groups


def doubtful(sentence: Sentence) -> bool:
    """Whether no frame took a sentence, or none surely."""
    told = [c for c in sentence.claims if c.kind != CAUSE]
    return all(c.score < DOUBT or c.source == "list" for c in told)


def _both(frames: list[Claim], own: list[Claim]) -> list[Claim]:
    """The claims of the frames with those of the model that differ from them; what stood for
    want of a frame gives way."""
    kept = [c for c in frames if not (own and c.source == "list")]
    return kept + [c for c in own if not any(_alike(c, f) for f in kept)]


def _alike(one: Claim, other: Claim) -> bool:
    return one.kind == other.kind and all(
        set(one.roles[r][0].ids) & set(other.roles[r][0].ids) or not one.roles[r][0].ids
        for r in one.roles
        if r in other.roles
    )


def _claim(
    row: dict[str, object], sentence: Sentence, ids: set[str], linker: Linker
) -> Claim | None:
    """One answer as a claim; None where its kind, a slot, a name or a quote is not what was
    allowed."""
    kind, quote, text = BY_ID.get(str(row.get("kind"))), row.get("quote"), sentence.passage.text
    if kind is None or kind.derived or not isinstance(quote, str) or not _words_of(quote, text):
        return None
    given = _given(row.get("roles"), kind, ids, text)
    if given is None:
        return None
    fillers = {
        name: tuple(_filler(v, linker) for v in values if v != NEW)
        for name, values in given.items()
    }
    roles = {name: found for name, found in fillers.items() if found}
    negative, start = row.get("negative") is True, text.find(quote)
    return Claim(
        kind.id, roles, "done", negative, start, start + len(quote), 1, "model", 0, "model"
    )


def _given(roles: object, kind: Kind, ids: set[str], text: str) -> dict[str, list[str]] | None:
    """The roles of an answer; None where they are not slots of the kind, each with known names
    or words of the text."""
    slots = {slot.name: slot for slot in kind.slots}
    if not isinstance(roles, dict) or not roles.keys() <= slots.keys():
        return None
    for name, values in roles.items():
        worded = slots[name].type in WORDED
        if not isinstance(values, list) or not all(
            isinstance(v, str) and (v in ids or v == NEW or (worded and _words_of(v, text)))
            for v in values
        ):
            return None
    return roles


def _words_of(words: str, text: str) -> bool:
    """Whether words, and not only blanks, are in a text."""
    return bool(words.strip()) and words in text


def _filler(value: str, linker: Linker) -> Filler:
    entry = linker.ledger.names.get(value)
    if entry is None:
        return Filler(value)
    return Filler(
        entry.namings[0].tr,
        Mention(0, 0, entry.namings[0].tr, (value,), False, "", frozenset([entry.type])),
    )
