"""Attributes that a clause's effect does not hear: written, and without effect. Rule 28's
table, rule 30."""

from __future__ import annotations

from misak.check.view import View
from misak.effects import table
from misak.ground.faults import Fault
from misak.kinds.attributes import ROWS
from misak.kinds.row import Kind

WORDS = {row.id: row.word for row in ROWS}


def check(view: View) -> list[Fault]:
    """One fault for each attribute that would be dropped."""
    found = []
    for act in view.books.ledger.acts:
        for id_ in table.unheard(act, view.books.ledger) if act.attributes else ():
            lines = view.loaded.documents[act.file].lines
            line = lines[act.line - 1] if act.line <= len(lines) else ""
            word = next((w for w in WORDS[id_] if w in line), WORDS[id_].en)
            heard = _heard(act.row, turkish=word != WORDS[id_].en)
            found.append(view.fault("K213", act.at, word, word, act.row.word.en, heard))
    return found


def _heard(row: Kind, turkish: bool) -> str:
    """The attributes that a clause hears, in the vocabulary that the author wrote in."""
    known = table.hears(row)
    return ", ".join(
        words.tr if turkish else words.en for id_, words in WORDS.items() if id_ in known
    )
