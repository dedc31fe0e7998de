"""Whose a fact is: the state's, or the government's that did it. Rule 27.

Title, boundary, war and duties are the state's; fighting, attitude and recognition a government's, and the keys of such
facts hold the polity.
"""

from __future__ import annotations

GOVERNMENT = frozenset({"hostilities", "stance", "recognises", "rejects"})
FIGHTING = frozenset({"hostilities"})  # passes to no continuer
RECOGNITION = frozenset({"recognises", "rejects"})
