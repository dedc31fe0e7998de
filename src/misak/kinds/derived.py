"""What prose claims but no clause may store: signatures and causes stand in the front matter, conclusions are derived.

The rows exist so that a note can be read and its claims checked; writing one as a clause is a fault.
"""

from __future__ import annotations

from misak.kinds.effects import Nothing
from misak.kinds.row import Kind, Says, Slot, Words
from misak.kinds.slots import ACTOR, BY, FOR, FROM

F = "derived"

ROWS = (
    Kind(
        "sign", F, Words("sign", "imzala"), (Slot("instrument", "instrument"), ACTOR), (Nothing(),),
        Says("{actor} {actor:signs} {instrument}.", "{actor} {instrument:acc} imzalar."),
        Says("Who signs {instrument}?", "{instrument:acc} kim imzalar?"),
        derived=True, reading="sign", export="signature",
    ),
    Kind(
        "cause", F, Words("cause", "neden-ol"), (Slot("what", "thing"), Slot("cause", "thing", BY)), (Nothing(),),
        Says("{what} {what:follows} from {cause}.", "{what}, {cause} sonucudur."),
        Says("What leads to {what}?", "{what} neyin sonucudur?"),
        derived=True, reading="cause", export="cause",
    ),
    Kind(
        "concession", F, Words("concession", "taviz"), (Slot("what", "place"), Slot("instrument", "thing", FROM)), (Nothing(),),
        Says("{what} {what:is} {what:a concession|concessions} from {instrument}.", "{what}, {instrument} bakımından bir tavizdir."),
        Says("What is a concession from {instrument}?", "{instrument} bakımından taviz olan nedir?"),
        derived=True, reading="concession", export="concession",
    ),
    Kind(
        "distinction", F, Words("distinction", "ilk-olma"), (Slot("what", "thing"), Slot("topic", "topic", FOR)), (Nothing(),),
        Says("{what} {what:is} the first: {topic}.", "{what} ilktir: {topic}."),
        Says("What is the first?", "İlk olan nedir?"),
        derived=True, reading="distinction", export="distinction",
    ),
    Kind(
        "rule-over", F, Words("rule-over", "egemenliğe-al"), (Slot("other", "polity", many=True), ACTOR), (Nothing(),),
        Says("{other} {other:comes} under {actor}.", "{other} {actor:gen} egemenliğine girer."),
        Says("Who comes under {actor}?", "{actor:gen} egemenliğine kim girer?"),
        derived=True, reading="relation", export="rule",
    ),
)
