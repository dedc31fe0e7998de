"""Words by which English notes mean a state whose name they do not say, and the name that the books have. Data only; prose/reading/linking.py reads it."""

from __future__ import annotations

# Each with its article, so that no other language has it: *the Porte*, *the Tsar*.
SPOKEN = (
    ("the porte", "sublime porte"), ("the sultan", "sublime porte"), ("the padishah", "sublime porte"), ("the tsar", "russian empire"), ("the czar", "russian empire"), ("the tzar", "russian empire"),
    ("the habsburgs", "habsburg monarchy"), ("the hapsburgs", "habsburg monarchy"), ("the habsburg empire", "habsburg monarchy"), ("the soviets", "soviet russia"),
)
# Ends of English adjectives whose plural means the state as well: *the Russians*, *Greeks*.
PLURAL = ("an", "ek")
