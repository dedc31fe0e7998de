"""Whose a fact is: the state's, or the government's that did it. Rule 27.

Title, boundary, war and duties are the state's; fighting, attitude, recognition and regime a government's, and the keys of
such facts hold the polity.
"""

from __future__ import annotations

GOVERNMENT = frozenset({"hostilities", "stance", "recognises", "rejects", "regime"})
FIGHTING = frozenset({"hostilities"})
RECOGNITION = frozenset({"recognises", "rejects"})
PERSONAL = FIGHTING | {"regime"}  # passes to no other government: what one is, or does with arms
