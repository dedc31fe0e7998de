"""Mutants that change nothing that anybody can see, each with its reason: they are not counted."""

from __future__ import annotations

# (file under src/misak, operator, occurrence): why nothing can notice it
EQUIVALENT: dict[tuple[str, str, int], str] = {
    ("ask/said.py", "core/NumberReplacer", 1): (
        "who has no span lives from -1 until 0 instead of from 0 until 0: no day lies in either"
    ),
    ("booking/acting.py", "core/NumberReplacer", 31): "of one name the last is the first",
    ("booking/acting.py", "core/NumberReplacer", 53): "of one line the last is the first",
    ("booking/acting.py", "core/NumberReplacer", 11): (
        "only what has one side is booked together: the last side is the first"
    ),
    ("booking/circles.py", "core/AddNot", 3): (
        "booked together or pair by pair, the books are the same; the oracle holds both to it"
    ),
    ("booking/circles.py", "core/ReplaceComparisonOperator_Lt_LtE", 1): (
        "three parties are booked together or pair by pair, with the same books"
    ),
    ("booking/expand.py", "core/ReplaceFalseWithTrue", 0): (
        "a clause without an effect waits for nothing that anybody could see"
    ),
    ("booking/expand.py", "core/AddNot", 2): (
        "what a reading swaps is posted anew or taken over: the same postings"
    ),
    ("booking/expand.py", "core/ReplaceOrWithAnd", 1): (
        "a clause that acts from signature goes the longer way, to the same day"
    ),
    ("booking/opening.py", "core/NumberReplacer", 0): (
        "any number below all orders that a clause can say comes first"
    ),
    ("booking/reading.py", "core/NumberReplacer", 0): (
        "the mark of a signature is compared with itself alone"
    ),
    ("booking/force.py", "core/AddNot", 34): "looked up or worked out again, the day is the same",
}
