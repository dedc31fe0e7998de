"""Mutants that change nothing that anybody can see, each with its reason: they are not counted."""

from __future__ import annotations

# (file under src/misak, operator, occurrence): why nothing can notice it
EQUIVALENT: dict[tuple[str, str, int], str] = {
    ("ask/said.py", "core/NumberReplacer", 1): (
        "who has no span lives from -1 until 0 instead of from 0 until 0: no day lies in either"
    )
}
