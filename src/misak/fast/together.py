"""Many files read by two processes: this one takes them from the front, a helper from the back,
until they meet.

The helper sends what it read of a plain file as strings and numbers; any other file is left to
this process.
"""

from __future__ import annotations

import marshal
from collections import deque
from collections.abc import Iterator, Sequence
from typing import Any

from misak.fast.helper import Helper, to_be_had
from misak.ground.faults import Fault
from misak.text.document import Document, Field
from misak.text.files import AHEAD
from misak.text.glance import Outline, shared
from misak.text.read import read_files

MANY = 5_000  # files from which a helper is worth its start
OWED = 2  # parts that the helper may be asked for before it has sent them
Files = Sequence[tuple[str, str]]
Read = tuple[Document | None, list[Fault]]


def read_many(files: Files) -> Iterator[Read]:
    """Read files (each a path and the name to show for it) in order, as ``read_files`` does."""
    if len(files) < MANY or not to_be_had():
        yield from read_files(files)
        return
    parts = [files[at : at + AHEAD] for at in range(0, len(files), AHEAD)]
    helper = Helper(lambda number: _sent(parts[number]))
    found: dict[int, list[Read]] = {}
    owed: deque[int] = deque()
    front, back = 0, len(parts)
    try:
        while front < back or owed:
            while len(owed) < OWED and front < back:
                back -= 1
                owed.append(back)
                helper.ask(back)
            if front == back or helper.ready():
                found[owed[0]] = _made(parts[owed[0]], helper.take())
                owed.popleft()
            else:
                front += 1
                yield from read_files(parts[front - 1])
    except OSError:
        pass  # the helper was ended from outside: what it owed is read here
    finally:
        helper.close()
    for number in range(front, len(parts)):
        yield from found.pop(number, None) or read_files(parts[number])


def _sent(files: Files) -> bytes:
    """What the helper sends of a part."""
    return marshal.dumps([_plain(*one) for one in read_files(files)])


def _plain(document: Document | None, faults: list[Fault]) -> tuple[Any, ...] | None:
    """What was read of a plain file, as ``marshal`` takes it; None of any other."""
    if document is None or document.outline is None or faults:
        return None
    return (
        *document.outline,
        [tuple(field) for field in document.fields],
        document.raw,
        document.odd,
    )


def _made(files: Files, sent: bytes) -> list[Read]:
    """The documents of a part, from what the helper sent."""
    found: list[Read] = []
    new = tuple.__new__
    for file, row in zip(files, marshal.loads(sent), strict=True):
        if row is None:
            found += read_files([file])
            continue
        heads, texts, lines, bare, begin, fields, raw, odd = row
        outline = new(Outline, (shared(heads), texts, lines, bare, begin))
        found.append(
            (
                new(
                    Document,
                    (
                        file[1],
                        tuple([new(Field, field) for field in fields]),
                        outline,
                        (),
                        raw,
                        odd,
                    ),
                ),
                [],
            )
        )
    return found
