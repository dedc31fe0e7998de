"""The question language: ``first recognises(?, misak-i-milli) in entente = france on
1921-10-20``.

A question is a fluent with arguments, an optional modifier before it (first, last, count,
since, until, ever, always, never, which), and after it, in any order, ``in GROUP`` (of a duty or
right also ``in PLACE``, ``for PEOPLE``, ``under INSTRUMENT [art N]``), ``= VALUE[, VALUE]``,
``on DATE``, ``under reading NAME``. ``?`` enumerates. Turkish words stand for the English ones.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from misak.ground.days import BEGINNING, FOREVER, read_date
from misak.ground.errors import MisakError
from misak.ground.messages import MESSAGES
from misak.kinds.questions import ROWS, Question
from misak.words.fold import fold
from misak.words.nearest import nearest
from misak.words.turkish import read_day

TODAY = frozenset({"today", "now", "bugun", "simdi"})  # as ``fold`` writes them
MODIFIERS = {
    "first": "first",
    "ilk": "first",
    "last": "last",
    "son": "last",
    "count": "count",
    "kaç": "count",
    "sayı": "count",
    "since": "since",
    "ne zamandan": "since",
    "until": "until",
    "ne zamana": "until",
    "ever": "ever",
    "hiç": "ever",
    "always": "always",
    "hep": "always",
    "never": "never",
    "asla": "never",
    "which": "which",
    "hangi": "which",
}
TAILS = {
    "in": "in",
    "içinde": "in",
    "arasında": "in",
    "for": "for",
    "için": "for",
    "on": "on",
    "günü": "on",
    "=": "=",
    "under reading": "reading",
    "okumasıyla": "reading",
    "under": "under",
    "uyarınca": "under",
}
WORDS: dict[str, Question] = {}
for _row in ROWS:
    for _word in (_row.id, _row.word.tr, _row.word.en, *_row.aliases):
        WORDS.setdefault(_word.replace("-", "_"), _row)
WORDS.update({row.id: row for row in ROWS})


class Asked(NamedTuple):
    """A question as understood: ``args`` are texts or None for ``?``; ``on`` is a day or None."""

    text: str
    question: Question
    modifier: str
    args: tuple[str | None, ...]
    group: str
    equals: tuple[str, ...]
    on: int | None
    reading: str
    people: str = ""  # whom a duty or right is for
    under: str = ""  # the instrument, or articles of it, by which a duty or right is
    place: str = ""  # the id of the place after ``in``, once it is known to be one
    first: int | None = None  # the first day, where a month, a year or an interval is asked about


class NotUnderstood(MisakError, ValueError):
    """The text is no question; ``code`` is the fault, ``args`` its arguments, ``near`` what may
    have been meant."""

    def __init__(self, code: str, args: tuple[str, ...], near: tuple[str, ...] = ()) -> None:
        super().__init__(MESSAGES[code].en.format(*args))
        self.code, self.said, self.near = code, args, near


def understand(text: str) -> Asked:
    """Read a question; raises NotUnderstood."""
    head, bracket, rest = text.strip().partition("(")
    if not bracket:
        raise NotUnderstood("C601", (text.strip(),))
    close = _closing(rest)
    if close < 0:
        raise NotUnderstood("C601", (text.strip(),))
    modifier, word = _modifier(head.strip())
    question = (
        WORDS.get(word.replace("-", "_"))
        or WORDS.get(word.lower().replace("-", "_"))
        or _folded(word)
    )
    if question is None:
        raise NotUnderstood("C602", (word,), nearest(word, WORDS))
    args = tuple(None if arg == "?" else arg for arg in _arguments(rest[:close]))
    if question.shape == "bond" and len(args) == len(question.args) - 1:
        args = (*args, None)
    if len(args) != len(question.args) and not (
        question.shape in ("matter", "concessions") and not args
    ):
        if not _short(question, args):
            raise NotUnderstood("C603", (question.id, str(len(question.args))))
        args = (*args, *(None,) * (len(question.args) - len(args)))
    return _tail(text.strip(), question, modifier, args, rest[close + 1 :])


def _short(question: Question, args: tuple[str | None, ...]) -> bool:
    """A trailing argument may be left out where it enumerates anyway."""
    return (
        question.shape in ("signatory", "signer", "party", "ratified", "cause", "link", "fact")
        and 0 < len(args) < len(question.args)
        and not question.symmetric
    )


def _folded(word: str) -> Question | None:
    key = fold(word.replace("_", " "))
    return next((row for known, row in WORDS.items() if fold(known.replace("_", " ")) == key), None)


def _closing(text: str) -> int:
    depth = 1
    for index, char in enumerate(text):
        depth += (char == "(") - (char == ")")
        if depth == 0:
            return index
    return -1


def _modifier(head: str) -> tuple[str, str]:
    for word, id_ in MODIFIERS.items():
        if head.lower().startswith(word + " "):
            return id_, head[len(word) :].strip()
    return "", head


def _arguments(text: str) -> list[str]:
    """The arguments between commas; a comma after an article number belongs to it."""
    parts = [part.strip() for part in text.split(",")]
    found: list[str] = []
    for part in parts:
        if found and _numbered(found[-1]) and part[:1].isdigit() and not _dated(part):
            found[-1] += ", " + part
        else:
            found.append(part)
    return [part for part in found if part]


def _numbered(part: str) -> bool:
    """Whether an argument ends in the number of an article."""
    return part.split()[-1:] != [] and part.split()[-1][:1].isdigit()


def _dated(part: str) -> bool:
    """Whether an argument begins with a year."""
    return len(part) > 3 and part[:4].isdigit()


def _tail(
    text: str, question: Question, modifier: str, args: tuple[str | None, ...], rest: str
) -> Asked:
    said = {"in": "", "for": "", "on": "", "=": "", "reading": "", "under": ""}
    words = rest.replace("=", " = ").split()
    key = ""
    index = 0
    while index < len(words):
        two, one = " ".join(words[index : index + 2]).lower(), words[index].lower()
        if two in TAILS:
            key, index = TAILS[two], index + 2
            continue
        if one in TAILS:
            key = TAILS[one]
        elif not key:
            raise NotUnderstood("C601", (f"{text} («{words[index]}»)",), tuple(TAILS))
        else:
            said[key] = f"{said[key]} {words[index]}".strip()
        index += 1
    for word in ("for", "under"):
        if said[word] and question.shape != "bond":
            raise NotUnderstood("C601", (f"{text} («{word}»)",), ("owes", "right"))
    first, on = span(said["on"]) if said["on"] else (None, None)
    return Asked(
        text,
        question,
        modifier,
        args,
        said["in"],
        tuple(v.strip() for v in said["="].split(",") if v.strip()),
        on,
        said["reading"],
        people=said["for"],
        under=said["under"],
        first=first,
    )


def spoken(text: str) -> int | None:
    """A day in people's words: today, 14.10.1921, 14 Ekim 1921, 14 October 1921."""
    return date.today().toordinal() if fold(text) in TODAY else read_day(text)


def day(text: str) -> int | None:
    """A day as it is written or spoken; a month or year means its last day."""
    when = read_date(text.strip())
    return when.latest if when is not None else spoken(text)


def span(text: str) -> tuple[int, int]:
    """The first and the last day of what a question asks about: the same for a day. Raises
    NotUnderstood, also for what has no end."""
    when = read_date(text.strip())
    known = spoken(text) if when is None else None
    if known is not None:
        return known, known
    if when is None or when.earliest <= BEGINNING or when.latest >= FOREVER:
        raise NotUnderstood("D401", (text,))
    return when.earliest, when.latest


def one_day(text: str) -> int:
    """The day of what can only be told of one; raises NotUnderstood for a month or a year: its
    last day would speak for the rest."""
    first, last = span(text)
    if first != last:
        raise NotUnderstood("N323", (text,))
    return last


def is_plain(question: str) -> bool:
    """Whether a text is no question of the question language, but several words that may be a
    plain one."""
    head = question.partition("(")[0].split()
    try:
        understand(question)
    except NotUnderstood as error:
        return error.code in ("C601", "C602") and (len(head) > 2 or "(" not in question)
    return False
