"""The arguments of a question as ids, each by the type of its place."""

from __future__ import annotations

from misak.ask.language import Asked
from misak.ask.names import Index
from misak.ask.unknown import Heard, Precision, UnknownName
from misak.kinds.questions import OF_WRITINGS
from misak.ledger.values import Ledger

Args = tuple[str | None, ...]


def resolve(index: Index, asked: Asked, day: int, inexact: list[Heard] | None = None) -> Args:
    """The arguments as ids (an instrument with its articles and party as ``id|6,7|party``);
    raises UnknownName.

    Names of a part of something, or of about the same, are taken only where ``inexact`` is
    given, to which they are added. Two arguments of which no other order makes sense are taken
    in that order (``party(?, Lausanne)``).
    """
    try:
        return _in_order(index, asked, asked.args, day, inexact)
    except UnknownName as unknown:
        if len(asked.args) != 2 or len({*asked.question.args}) != 2:
            raise
        try:
            return _in_order(index, asked, asked.args[::-1], day, inexact)
        except UnknownName:
            raise unknown from None


def happens(ledger: Ledger, id_: str) -> bool:
    """Whether an instrument is a happening: it binds nobody, so it is neither in force nor
    signed, and has no parties."""
    return ledger.names[id_].type == "event"


def _in_order(
    index: Index, asked: Asked, args: Args, day: int, inexact: list[Heard] | None
) -> Args:
    """Arguments in one order as ids, each by the type of its place."""
    found: list[str | None] = []
    for text, type_ in zip(args, asked.question.args):
        if text is None:
            found.append(None)
        elif type_ == "instrument":
            id_, labels, party = index.instrument(text, day)
            if asked.question.id in OF_WRITINGS and happens(index.ledger, id_):
                raise UnknownName(text, "treaty", (), "event")
            found.append(f"{id_}|{','.join(labels)}|{party}" if labels or party else id_)
        elif inexact is None:
            found.append(index.find(text, type_, day))
        else:
            heard = index.heard(text, type_, day)
            found.append(heard.id)
            if heard.precision is not Precision.EXACT:
                inexact.append(heard)
    return tuple(found)
