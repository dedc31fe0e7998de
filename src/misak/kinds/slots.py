"""Slots that many rows share, so that a marker means the same thing on every clause line."""

from __future__ import annotations

from misak.kinds.row import Slot, Words

BETWEEN, AND = Words("between", "arasında"), Words("and", "ile")
FROM, TO, BY, OF, IN = Words("from", "kimden"), Words("to", "kime"), Words("by", "kim"), Words("of", "kimin"), Words("in", "nerede")
AGAINST, UNDER, OVER = Words("against", "karşı"), Words("under", "altında"), Words("over", "üzerinde")
FOR, WITH, AT, AS = Words("for", "kim-için"), Words("with", "kiminle"), Words("at", "yer"), Words("as", "olarak")

PLACES = Slot("what", "place", many=True)
ONE = Slot("one", "polity", BETWEEN, many=True, optional=True, default="parties")
OTHER = Slot("other", "polity", AND, many=True, optional=True, default="others")
GIVER = Slot("giver", "polity", FROM, many=True)
TAKER = Slot("taker", "polity", TO, many=True)
ACTOR = Slot("actor", "polity", BY, many=True)
TOPIC = Slot("topic", "topic", many=True)
MATTER = Slot("matter", "matter", many=True)
INSTRUMENT = Slot("instrument", "instrument", many=True)

OBLIGOR = GIVER._replace(name="obligor", optional=True, default="parties")
OBLIGEE = TAKER._replace(name="obligee", optional=True, default="others")
BENEFICIARY = Slot("beneficiary", "people", FOR, many=True, optional=True)
WHERE = Slot("where", "place", IN, many=True, optional=True)
