"""What a teacher decided about the marks of a note, in a small file beside it
(docs/schema/decisions.schema.json).

A decision is kept with the words that it was made on, not with a number or a place: so it
survives edits of the note. Where an edit changes a name, a number, a negation or a quantifier
of the claim, or the mark says something else now, the decision does not count any more: it is
told as *to be looked at again*.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from datetime import date
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from misak.ground.faults import Fault
from misak.ground.spots import Spot
from misak.ground.writing import write_whole
from misak.prose.judging.review import Review
from misak.prose.reading.inputs import Unreadable
from misak.prose.teacher.telling import LEAST, alike, key_of

ENDING = ".decisions.json"
LARGEST = 5_000_000  # bytes of a file of decisions
FORMAT = 1


class Ruling(Enum):
    """What a teacher says to a mark: that it is right, that it is not, or only something about
    it."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    COMMENTED = "commented"


class Subject(NamedTuple):
    """What a decision is about: the sentence, the words of the claim in it, the kind of claim,
    the verdict, the articles."""

    sentence: str
    words: str
    kind: str
    verdict: str
    articles: tuple[str, ...]


class Decision(NamedTuple):
    """A decision: on what, what was decided, a comment, and the day (ISO)."""

    subject: Subject
    word: Ruling
    comment: str
    made: str


class Standing(NamedTuple):
    """A decision beside the mark that it is about: ``counts`` is false where sentence or mark
    has become another since."""

    decision: Decision
    counts: bool


class Settled(NamedTuple):
    """The decisions beside the marks (None where there is none), and those whose claim is no
    longer in the note."""

    by_mark: tuple[Standing | None, ...]
    gone: tuple[Decision, ...]


def beside(note: Path) -> Path:
    """The file of the decisions on a note: ``unit.docx.decisions.json`` beside ``unit.docx``."""
    return note.with_name(note.name + ENDING)


def subjects(review: Review) -> list[Subject]:
    """What each mark of a review is about, in the order of the marks."""
    found = []
    for mark in review.marks:
        text = review.read.sentences[mark.sentence].passage.text
        whys = [
            f"{getattr(w, 'instrument', '')} {getattr(w, 'article', '') or ''}".strip()
            for w in mark.reasons
        ]
        found.append(
            Subject(
                text,
                text[mark.first : mark.last],
                mark.kind,
                mark.verdict,
                tuple(dict.fromkeys(w for w in whys if w)),
            )
        )
    return found


def keys(about: Sequence[Subject]) -> list[str]:
    """A short key for each subject, the same as long as the sentence's words are; equal ones
    are counted through."""
    seen: dict[str, int] = {}
    found = []
    for one in about:
        text = f"{one.kind}|{key_of(one.sentence)}|{key_of(one.words)}"
        seen[text] = seen.get(text, 0) + 1
        found.append(hashlib.sha256(f"{text}|{seen[text]}".encode()).hexdigest()[:10])
    return found


def settle(about: Sequence[Subject], kept: Iterable[Decision]) -> Settled:
    """Put each decision beside its mark: first the very sentences, then edited ones, the most
    alike first."""
    rest = list(kept)
    by_mark: list[Standing | None] = [None] * len(about)
    pairs = sorted(
        (-share, other, number, at, same)
        for at, decision in enumerate(rest)
        for number, one in enumerate(about)
        if one.kind == decision.subject.kind
        for share, same in [_likeness(decision.subject, one)]
        for other in [
            (decision.subject.articles, decision.subject.verdict) != (one.articles, one.verdict)
        ]
        if share >= LEAST
    )
    taken: set[int] = set()
    for _, _, number, at, same in pairs:
        if by_mark[number] is None and at not in taken:
            taken.add(at)
            then, now = rest[at].subject, about[number]
            counts = same and (then.verdict, then.articles) == (now.verdict, now.articles)
            by_mark[number] = Standing(rest[at], counts)
    return Settled(tuple(by_mark), tuple(d for at, d in enumerate(rest) if at not in taken))


def _likeness(then: Subject, now: Subject) -> tuple[float, bool]:
    """How much of a sentence is kept, and whether its claim is the same; the very words of the
    claim count a little more."""
    if then.sentence == now.sentence:
        own = 1.0 if then.words == now.words else 0.5 if then.articles == now.articles else 0.25
        return 1.0 + own, True
    found = alike(then.sentence, now.sentence)
    return found.share, found.same_claim


def decided(
    about: Sequence[Subject],
    kept: Iterable[Decision],
    changes: dict[int, tuple[Ruling | None, str]],
) -> list[Decision]:
    """The decisions after some are made: ``changes`` has for the place of a mark the word (None
    takes it back) and a comment.

    A comment alone leaves what was accepted or rejected before; the order is that of the note,
    what is no longer in it last.
    """
    settled = settle(about, kept)
    found = []
    for number, (subject, standing) in enumerate(zip(about, settled.by_mark, strict=True)):
        before = standing.decision if standing is not None else None
        if number not in changes:
            found += [before] if before is not None else []
            continue
        word, comment = changes[number]
        if word is None:
            continue
        if word is Ruling.COMMENTED and standing is not None and standing.counts and before:
            word = before.word
        said = comment or (before.comment if before is not None else "")
        found.append(Decision(subject, word, said, date.today().isoformat()))
    return [*found, *settled.gone]


def read(path: Path) -> list[Decision]:
    """The decisions kept in a file; none where there is no file. Raises Unreadable where it is
    not of this form."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return []
    except OSError:
        raise _refused("R740", path) from None
    return parse(data, path)


def parse(data: bytes, path: Path) -> list[Decision]:
    """Decisions out of the bytes of their file. Raises Unreadable, with the number of the first
    decision that is not of the form."""
    if len(data) > LARGEST:
        raise _refused("R740", path)
    try:
        whole = json.loads(data.decode("utf-8-sig"))
        rows = whole["decisions"]
        if whole["misak-decisions"] != FORMAT or not isinstance(rows, list):
            raise ValueError
    except (ValueError, KeyError, TypeError, RecursionError):
        raise _refused("R740", path) from None
    found = []
    for number, row in enumerate(rows, 1):
        try:
            found.append(_decision(row))
        except (KeyError, TypeError, ValueError):
            raise _refused("R741", path, str(number)) from None
    return found


def _decision(row: dict[str, object]) -> Decision:
    """One row of the file; raises ValueError, KeyError or TypeError."""
    texts = [row[k] for k in ("sentence", "words", "kind", "verdict", "comment", "made")]
    articles = row["articles"]
    if not all(isinstance(t, str) for t in texts) or not isinstance(articles, list):
        raise ValueError
    sentence, words, kind, verdict, comment, made = map(str, texts)
    subject = Subject(sentence, words, kind, verdict, tuple(map(str, articles)))
    return Decision(subject, Ruling(row["decision"]), comment, made)


def text_of(kept: Iterable[Decision], note: str) -> str:
    """The file of some decisions, written so that a person and a version control can read it."""
    rows = [
        {
            "sentence": d.subject.sentence,
            "words": d.subject.words,
            "kind": d.subject.kind,
            "verdict": d.subject.verdict,
            "articles": list(d.subject.articles),
            "decision": d.word.value,
            "comment": d.comment,
            "made": d.made,
        }
        for d in kept
    ]
    whole = {"misak-decisions": FORMAT, "note": note, "decisions": rows}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def write(path: Path, kept: Iterable[Decision], note: str) -> None:
    """Write the file whole; raises OSError."""
    write_whole(path, text_of(kept, note))


def _refused(code: str, path: Path, *args: str) -> Unreadable:
    return Unreadable(Fault(code, Spot(str(path), 1, 1, 1, ""), (*args, "")))
