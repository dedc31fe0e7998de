"""Recognition of polities, documents and acts, and its refusal. Rule 21."""

from __future__ import annotations

from misak.kinds.effects import Lift, Set
from misak.kinds.row import Kind, Says, Slot, Words
from misak.kinds.slots import BY

F = "recognition"
OBJECT = Slot("what", "thing", many=True)
WHO = Slot("actor", "polity", BY, many=True, optional=True, default="parties")

ROWS = (
    Kind(
        "recognise", F, Words("recognise", "tanı"), (OBJECT, WHO),
        (Set("recognises", ("actor", "what"), pairs="each", lasting=True), Lift("rejects", ("actor", "what"), "recognised", pairs="each")),
        Says("{actor} {actor:recognises} {what}.", "{actor} {what:acc} tanır."),
        Says("Who recognises {what}?", "{what:acc} kim tanır?"),
        dispositive=True, reading="recognize", export="recognition",
    ),
    Kind(
        "withdraw-recognition", F, Words("withdraw-recognition", "tanımayı-geri-al"), (OBJECT, WHO),
        (Lift("recognises", ("actor", "what"), "withdrawn", pairs="each"),),
        Says("{actor} {actor:withdraws} {actor:its} recognition of {what}.", "{actor} {what:acc} tanımaktan vazgeçer."),
        Says("Who withdraws recognition of {what}?", "{what:acc} tanımaktan kim vazgeçer?"),
        reading="reject", export="recognition-end",
    ),
    Kind(
        "reject", F, Words("reject", "reddet"), (OBJECT, WHO),
        (Set("rejects", ("actor", "what"), pairs="each"), Lift("recognises", ("actor", "what"), "rejected", pairs="each")),
        Says("{actor} {actor:does} not recognise {what}.", "{actor} {what:acc} tanımaz."),
        Says("Who does not recognise {what}?", "{what:acc} kim tanımaz?"),
        dispositive=True, reading="reject", export="rejection",
    ),
)
