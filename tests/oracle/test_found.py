"""Small worlds on which booking and the oracle once disagreed, each with the rule that decided.
They are told in a few words and compared on every day."""

from __future__ import annotations

import pytest

from misak.booking.reading import Reading
from oracle.engine import Engine, differences
from oracle.life import Life
from oracle.made import PLACES, POLITIES, act, cede, event, treaty, world
from oracle.world import Line

FOUND = {
    "what lies within goes with the giver alone (14)": world(
        treaty("i0", 5, "pa pc | pb", cede("l0", "pa", "pb")),
        opens={"l0": "pa", "l1": "pc", "l2": "pa"},
    ),
    "a void gift still gives what the giver holds within (9, 14)": world(
        treaty("i0", 5, "pa | pb", cede("l0", "pa", "pb")), opens={"l0": "pd", "l1": "pa"}
    ),
    "vacant parts go with a vacant place (12)": world(
        treaty("i0", 5, "pa | pb", act("renounce", "l0", by="pa")),
        treaty("i1", 9, "pa | pb", cede("l1", "pa", "pb")),
    ),
    "a claim reaches what lies within (12, 14)": world(
        event("e0", 5, act("annex", "l0", by="pb")), opens={"l0": "pa", "l1": "pb", "l2": "pc"}
    ),
    "a claimant that gains title claims no longer (12)": world(
        event("e0", 5, act("annex", "l0", by="pb")), event("e1", 9, act("succeed", "pa", by="pb"))
    ),
    "recognition after an earlier one passes title (12)": world(
        event("e0", 3, act("recognise", "pb", by="pa")),
        event("e1", 5, act("annex", "l1", by="pb")),
        event("e2", 9, act("recognise", "pb", by="pa")),
    ),
    "a gift that waits makes only what it would move contested (8)": world(
        treaty(
            "i0",
            5,
            "pa | pb",
            cede("l0", "pa", "pd", conditions=(act("owe", "t1", from_="pd", to="pa"),)),
        ),
        opens={"l0": "pa", "l1": "pc"},
    ),
    "the condition of a void gift does not act (20)": world(
        treaty(
            "i0",
            5,
            "pa | pb",
            cede("l0", "pa", "pb", conditions=(act("autonomy", "l0", under="pb"),)),
        ),
        opens={"l0": "pd"},
    ),
    "a condition acts with its clause (2, 20)": world(
        treaty(
            "i0",
            5,
            "pa | pb",
            cede("l0", "pa", "pb", on=20, conditions=(act("owe", "t1", from_="pb", to="pa"),)),
            soon=True,
        )
    ),
    "what never happens never frees a gift": world(
        treaty("i0", 5, "pa | pb", cede("l0", "pa", "pb", once="i1")),
        treaty("i1", 9, "pa | pb", force=()),
    ),
    "occupation of a land leaves what another administers within (15)": world(
        event("e0", 5, act("occupy", "l0", by="pb")), opens={"l0": "pa", "l1": "pc", "l2": "pa"}
    ),
    "an occupier that gains a land keeps what it occupies within (15)": world(
        event("e0", 5, act("occupy", "l0", by="pb")),
        treaty("i0", 9, "pa | pc", cede("l1", "pa", "pc")),
        treaty("i1", 12, "pa | pb", cede("l0", "pa", "pb")),
    ),
    "whoever leaves a land leaves what it holds within (14, 15)": world(
        event("e0", 5, act("occupy", "l1", by="pb")), event("e1", 9, act("evacuate", "l0", by="pb"))
    ),
    "a successor goes on occupying (6, 16)": world(
        event("e0", 5, act("occupy", "l0", by="pc")), event("e1", 9, act("succeed", "pc", by="pd"))
    ),
    "a government goes on occupying (5, 16)": world(
        event("e0", 5, act("occupy", "l0", by="pc")),
        states={**POLITIES, "pd": "pc"},
        continues=(("pc", "pd", 6, 9),),
    ),
    "a status reaches what lies within, the newest rules (14, 16)": world(
        treaty("i0", 3, "pa | pb", act("neutral-zone", "l1")),
        treaty("i1", 5, "pa | pb", act("demilitarise", "l0")),
        treaty("i2", 9, "pa | pb", act("remilitarise", "l2")),
    ),
    "a status said twice ends with the second (17)": world(
        treaty("i0", 3, "pa | pb", act("demilitarise", "l0"), ended=(Line(20, how="expired"),)),
        treaty("i1", 5, "pa | pc", act("demilitarise", "l1"), ended=(Line(30, how="expired"),)),
    ),
    "a status said again under another government of the state rests on both (5, 17)": world(
        treaty("i0", 3, "pa | pb", act("autonomy", "l0", under="pa")),
        treaty(
            "i1", 5, "pd | pb", act("autonomy", "l0", under="pd"), ended=(Line(20, how="expired"),)
        ),
        states={**POLITIES, "pd": "pa"},
        continues=(("pa", "pd", 2, 2),),
    ),
    "a term ends what it began and no more (20)": world(
        treaty("i0", 3, "pa | pb", act("demilitarise", "l0")._replace(until=12)),
        treaty("i1", 5, "pa | pb", act("remilitarise", "l0")),
        treaty("i2", 9, "pa | pb", act("demilitarise", "l0")),
    ),
    "a duty that would end before it begins does not begin (20)": world(
        treaty("i0", 9, "pa | pb", act("owe", "t1", from_="pa", to="pb")._replace(until=5))
    ),
    "annulment gives back a part (17)": world(
        treaty("i0", 5, "pa | pb", cede("l2", "pa", "pb"), ended=(Line(20, how="annulled"),))
    ),
    "annulment of an annulment revives nothing (17)": world(
        treaty("i0", 5, "pa | pb", cede("l0", "pa", "pb")),
        treaty("i1", 9, "pa | pb", act("annul", "i0"), ended=(Line(20, how="annulled"),)),
    ),
    "a treaty of two ends when one leaves (17)": world(
        treaty(
            "i0", 5, "pa | pb", act("demilitarise", "l0"), act("owe", "t1", from_="pa", to="pb")
        ),
        treaty("i1", 9, "pa | pc", act("denounce", "i0", for_="pa")),
    ),
    "a duty does not begin for one that has left (17)": world(
        treaty("i0", 5, "pa pb pc", act("owe", "t1")._replace(on=20)),
        treaty("i1", 9, "pa | pb", act("denounce", "i0", for_="pc")),
    ),
    "peace between two on the later day (2, 18)": world(
        event("e0", 2, act("war", "pa", against="pb"), act("war", "pa", against="pc")),
        treaty(
            "i0", 5, "pa | pb pc", act("peace"), force=(Line(9), Line(20, None, frozenset({"pc"})))
        ),
    ),
    "fighting takes nothing from a declared war (18)": world(
        event("e0", 2, act("war", "pa", against="pb")),
        event("e1", 4, act("conflict", "pa", against="pb")),
        treaty("i0", 9, "pa | pb", act("armistice")),
    ),
    "a right passes to the successor with its term (6, 20)": world(
        treaty("i0", 3, "pa | pb", act("grant", "t1", from_="pa", to="pb")._replace(term=20)),
        event("e0", 9, act("succeed", "pb", by="pd")),
    ),
    "a matter of a treaty that has ended is not raised (17, 22)": world(
        treaty("i0", 3, "pa | pb", act("denounce", "i1", for_="pa")),
        treaty("i1", 9, "pa | pb", act("raise", "m1", between="pa", and_="pb", over="l0")),
    ),
    "two instruments on one day without an order (4)": world(
        treaty("i0", 5, "pa pb pc", cede("l0", "pa", "pb")),
        treaty("i1", 5, "pa pb pc", cede("l0", "pb", "pc")),
        treaty("i2", 20, "pa pc pd", cede("l1", "pc", "pd")),
    ),
    "what was replaced stays so, whoever leaves afterwards (17, 34)": world(
        treaty("i0", 1, "pa | pb pc", act("settle", "m1")),
        treaty("i1", 1, "pa | pb", act("replace", "i0"), act("denounce", "i0", for_="pa")),
    ),
    "a group means its members on the day of each pair (2, 19, 34)": world(
        treaty(
            "i0",
            2,
            "pa | pb",
            act("owe", "t1", from_="pa", to="league"),
            force=(Line(9), Line(20, None, frozenset({"pb"}))),
        ),
        groups={"league": (("pb", 0, 15), ("pc", 0, 15))},
    ),
    "what its words end later stays where its instrument expires (28)": world(
        treaty(
            "i0",
            5,
            "pa | pb",
            act("owe", "t1", from_="pa", to="pb")._replace(term=30),
            act("owe", "t2", from_="pa", to="pb"),
            ended=(Line(20, how="expired"),),
        )
    ),
    "what a government inherits was not its own before (27, 36)": world(
        event("e0", 2, act("recognise", "pb", by="pa")),
        states={**POLITIES, "pd": "pa"},
        continues=(("pa", "pd", 1, 9),),
    ),
    "an armistice of one day with the peace is not ended by it (30)": world(
        treaty("i0", 2, "pa | pb", act("peace")),
        treaty("i1", 2, "pa | pb", act("owe", "t1"), type="armistice"),
    ),
    "an armistice ends for whoever is at peace with all (30)": world(
        treaty("i0", 2, "pa | pb pc", act("owe", "t1"), type="armistice"),
        treaty("i1", 9, "pa | pb", act("peace")),
    ),
    "nothing begins between two whose armistice has ended (30)": world(
        treaty("i0", 2, "pa pb pc", act("owe", "t1")._replace(on=20), type="armistice"),
        treaty("i1", 9, "pa | pb", act("peace")),
    ),
    "a superior that recognises the holder of a part ends its status there (31)": world(
        treaty("i0", 2, "pa | pc", act("autonomy", "l0", under="pc")),
        event("e0", 9, act("recognise", "pb", by="pc")),
        opens={"l0": "pa", "l1": "pb"},
    ),
    "a status of a part goes with the title of what it lies in (14, 31)": world(
        treaty("i0", 2, "pa | pb", act("tributary", "l2", under="pa")),
        treaty("i1", 9, "pa | pb", cede("l0", "pa", "pb")),
    ),
    "an event's own words end what it entrusted, with all within (28, 29)": world(
        event("e0", 5, act("renounce", "l2", by="pa"), act("annex", "l2", by="pa")),
        event("e1", 9, act("administer", "l0", by="pb")._replace(until=20)),
    ),
    "who governs already goes on when what entrusts him ends (28, 29)": world(
        event("e0", 5, act("occupy", "l0", by="pb")),
        event("e1", 9, act("administer", "l0", by="pb")._replace(until=20)),
    ),
    "a status ends where the title passed, not where it was before (14, 31)": world(
        event("e0", 2, act("cede", "l1", from_="pa", to="pb")),
        treaty("i0", 5, "pa | pc", act("mandate", "l0", under="pb")),
        treaty("i1", 9, "pa | pb", cede("l0", "pa", "pb")),
    ),
    "a government by a new name fights on (27, 36)": world(
        event("e0", 2, act("war", "pa", against="pb")),
        states={**POLITIES, "pd": "pa"},
        continues=(("pa", "pd", 1, 9),),
        wholly=frozenset({"pd"}),
    ),
    "one act that was due leaves open what another that expired does not (30, 39)": world(
        treaty(
            "i0",
            2,
            "pa | pb",
            act("pay", "t3", from_="pa", to="pb")._replace(within=5),
            act("owe", "t3", from_="pa", to="pb")._replace(term=20),
        )
    ),
    "who kept an article out by a reservation is not one of those left (17, 34)": world(
        treaty(
            "i0",
            2,
            "pa pb pc",
            act("grant", "t1"),
            reserves=(Line(2, frozenset("1"), frozenset({"pc"})),),
        ),
        treaty("i1", 9, "pb | pc", act("denounce", "i0 art 1", for_="pb")),
    ),
    "troops leave a part of what they were set in (14, 31)": world(
        event("e0", 5, act("garrison", "l0", by="pb")),
        event("e1", 9, act("evacuate", "l1", by="pb", to="pa")),
    ),
    "who leaves a place with his troops leaves what he governs within it (14)": world(
        event("e0", 5, act("occupy", "l1", by="pb"), act("garrison", "l0", by="pb")),
        event("e1", 9, act("evacuate", "l0", by="pb", to="pc")),
    ),
    "two instruments contest the whole on one day, not the part passed before (4)": world(
        treaty("i0", 2, "pa | pb", cede("l2", "pa", "pb")),
        treaty("i1", 9, "pa pb pc", cede("l0", "pa", "pb")),
        treaty("i2", 9, "pa pb pc", cede("l0", "pb", "pc")),
    ),
    "a new name settles nothing (4, 27)": world(
        treaty("i0", 1, "pa | pb", cede("l0", "pa", "pb")),
        treaty("i1", 1, "pa | pb", act("leave", "l0", to="pa")),
        states={**POLITIES, "pd": "pa"},
        continues=(("pa", "pd", 1, 2),),
    ),
    "an executed status said twice outlives the annulment of one (17, 28)": world(
        treaty(
            "i0",
            2,
            "pa | pb",
            act("property", "l0", of="pa"),
            force=(Line(3),),
            ended=(Line(26, how="expired"),),
        ),
        treaty(
            "i1", 2, "pa | pb", act("property", "l0", of="pa"), ended=(Line(26, how="annulled"),)
        ),
    ),
    "whoever is handed a place by an evacuation has not come by force (31)": world(
        event("e0", 5, act("evacuate", "l0", by="pa", to="pb"))
    ),
    "a matter over a place favours whom it is between (13, 31)": world(
        event("e0", 5, act("occupy", "l0", by="pb")),
        event("e1", 9, act("raise", "m1", between="pa", and_="pb", over="l0")),
    ),
    "a matter opened again over another place is between others there alone (13, 31)": world(
        event("e0", 5, act("occupy", "l1", by="pb"), act("occupy", "l3", by="pc")),
        event("e1", 9, act("raise", "m1", between="pa", and_="pb", over="l1")),
        event("e2", 12, act("raise", "m1", between="pa", and_="pc", over="l3")),
        opens={"l0": "pa", "l3": "pa"},
    )._replace(places={**PLACES, "l3": None}),
    "an account favours whom it gives the place, not whom its void gift names (9, 31)": world(
        event("e0", 20, act("occupy", "l0", by="pb")),
        treaty("i0", 5, "pc | pb", cede("l0", "pc", "pd", other=("tale", cede("l0", "pc", "pb")))),
    ),
    "an account favours nobody once it lets the place go (23, 31)": world(
        treaty("i0", 2, "pa pb pd", cede("l0", "pa", "pd", other=("tale", cede("l0", "pa", "pb")))),
        treaty("i1", 9, "pa pb pd", act("leave", "l0", to="pc")),
        event("e0", 5, act("occupy", "l0", by="pb")),
    ),
    "to whom a claim is renounced is named, where his state holds (10, 27)": world(
        treaty("i0", 5, "pb | pd", act("renounce", "l0", by="pb", to="pd")),
        states={**POLITIES, "pd": "pa"},
        continues=(("pa", "pd", 3, 20),),
    ),
    "who governs and leaves gives up what he had over the place (31)": world(
        treaty("i0", 2, "pa | pb", act("mandate", "l0", under="pb")),
        event("e0", 5, act("occupy", "l0", by="pb")),
        event("e1", 9, act("evacuate", "l0", by="pb")),
    ),
    "what is adopted with its day is due on that day (30)": world(
        treaty("i0", 2, "pa | pb", act("exchange-population", "t3")._replace(on=9)),
        treaty("i1", 5, "pa | pb", act("adopt", "i0")),
    ),
    "nobody is bound alone: he has a line, the other none (33, 34)": world(
        treaty("i0", 5, "pa | pb", act("settle", "m1"), force=(Line(9, None, frozenset({"pb"})),))
    ),
    "nobody is bound alone: the other kept the article out (33, 34)": world(
        treaty(
            "i0",
            5,
            "pa | pb pc",
            act("settle", "m1"),
            force=(Line(5), Line(9, None, frozenset({"pc"}))),
            reserves=(Line(5, frozenset("1"), frozenset({"pa"})),),
        )
    ),
    "who joins what is in force for nobody is not bound (1, 34)": world(
        treaty(
            "i0",
            5,
            "pa | pb",
            act("settle", "m1"),
            force=(),
            acceded=(Line(5, None, frozenset({"pc"})),),
        )
    ),
    "who accedes is bound by an article with the line that covers it (34)": world(
        treaty(
            "i1",
            1,
            "pa | pb",
            force=(Line(1), Line(2, None, frozenset({"pb"})), Line(3, frozenset("2"))),
            acceded=(Line(1, None, frozenset({"pc"})),),
            articles=(("1", (act("settle", "m1"),)), ("2", (act("settle", "m2"),))),
        )
    ),
    "who accedes is not bound beside one alone (33, 34)": world(
        treaty(
            "i0",
            13,
            "pd | pc",
            act("settle", "m1"),
            force=(Line(19, None, frozenset({"pd"})),),
            acceded=(Line(20, None, frozenset({"pa"})),),
        )
    ),
    "what was replaced is in force for nobody when another leaves (17, 34)": world(
        treaty(
            "i0",
            1,
            "pa | pb pc",
            act("owe", "t1"),
            ended=(Line(27, None, frozenset({"pa"}), "withdrawn", notice=1),),
        ),
        treaty("i1", 1, "pa | pb", act("replace", "i0")),
    ),
    "one bound party is left, a third never was bound (17, 28)": world(
        treaty(
            "i0",
            1,
            "pa | pb pc",
            act("demilitarise", "l0"),
            force=(Line(1, None, frozenset({"pa"})), Line(1, None, frozenset({"pb"}))),
            ended=(Line(26, None, frozenset({"pa"}), "withdrawn", notice=1),),
        )
    ),
    "nothing acts between two of whom one objects to the other (34)": world(
        treaty(
            "i0",
            1,
            "pa | pb pc",
            cede("l0", "pa", "pb"),
            cede("l0", "pc", "pa"),
            objects=(Line(1, None, frozenset({"pa"}), to="pc"),),
        )
    ),
    "what is to be done on a day is owed to the members of its force (19, 30)": world(
        treaty("i0", 5, "pa | pb", act("pay", "t3", from_="pa", to="league")._replace(on=20))
    ),
    "a seizure stands again when the treaty's clause beside it is over (28, 31)": world(
        event("e0", 3, act("annex", "l0", by="pb")),
        treaty("i0", 9, "pa | pb", act("administer", "l1", by="pb")._replace(term=5)),
    ),
    "a seizure stands again when the treaty's occupation is over (28, 31)": world(
        event("e0", 3, act("occupy", "l0", by="pb")),
        treaty("i0", 9, "pa | pb", act("occupy", "l0", by="pb")._replace(term=5)),
    ),
    "of two clauses that end on one day none stands (28, 31)": world(
        event("e0", 3, act("occupy", "l0", by="pb")),
        treaty("i0", 6, "pa | pb", act("occupy", "l0", by="pb")._replace(term=8)),
        treaty("i1", 9, "pa | pb", act("administer", "l0", by="pb")._replace(term=5)),
    ),
    "handed over by treaty, he came by no force, whatever he annexes (29, 31)": world(
        event("e0", 3, act("occupy", "l0", by="pb")),
        treaty("i0", 6, "pa pb pc", act("evacuate", "l0", by="pb", to="pc")),
        event("e1", 9, act("annex", "l0", by="pc")),
    ),
    "handed over by treaty he stays when his mandate from elsewhere is over (28, 29)": world(
        event("e0", 3, act("occupy", "l0", by="pb")),
        treaty("i0", 6, "pa pb pc", act("evacuate", "l0", by="pb", to="pc")),
        event("e1", 9, act("administer", "l0", by="pc")._replace(until=20)),
    ),
    "a lease to a government that is continued joins its continuer's seizure (27, 28)": world(
        event("e0", 3, act("occupy", "l1", by="pb")),
        treaty("i0", 20, "pa | pb", act("lease", "l1", from_="pa", to="pb")._replace(until=27)),
        states=POLITIES | {"pe": "pb"},
        continues=(("pb", "pe", 10, 15),),
    ),
    "what lies within and is confirmed gets its taker's name (9, 27)": world(
        treaty("i0", 5, "pe | pb", cede("l0", "pb", "pe")),
        opens={"l0": "pd", "l1": "pa"},
        states=POLITIES | {"pe": "pa"},
    ),
    "a status that ended nearer by is not found again further out (16, 31)": world(
        treaty("i0", 5, "pa pb", act("lease", "l0", from_="pa", to="pb"), cede("l1", "pa", "pb")),
        event("e0", 20, act("renounce", "l2", by="pb")),
    ),
    "a ban goes on, whatever its topic, and however short somebody looked (30, 40)": world(
        treaty(
            "i0",
            -340,
            "pa | pb",
            act("refrain", "t3", from_="pa", to="pb"),
            watched=(Line(9, frozenset("1")),),
        ),
        single=frozenset({"t3"}),
    ),
    "an act is followed for a year, and longer where somebody looked (30)": world(
        treaty("i0", -340, "pa | pb", act("pay", "t3", from_="pa", to="pb")),
        treaty(
            "i1",
            -340,
            "pa | pc",
            act("pay", "t3", from_="pa", to="pc"),
            watched=(Line(35, frozenset("1")),),
        ),
        treaty(
            "i2",
            -340,
            "pa | pd",
            act("pay", "t3", from_="pa", to="pd"),
            watched=(Line(5, frozenset("1")),),
        ),
    ),
    "it is overdue as far as somebody looked (30)": world(
        treaty(
            "i0",
            2,
            "pa | pb",
            act("pay", "t3", from_="pa", to="pb")._replace(within=5),
            watched=(Line(20, frozenset("1")),),
        )
    ),
    "who kept an article out is not bound by it from signature either (34)": world(
        treaty(
            "i0",
            9,
            "pa pb pc",
            act("protectorate", "l0", under="pa")._replace(from_signature=True),
            force=(),
            reserves=(Line(9, frozenset("1"), frozenset({"pa"})),),
        )
    ),
    "an armistice goes on with who acceded to it (30, 34)": world(
        treaty(
            "i0",
            5,
            "pa | pb pc",
            act("settle", "m1"),
            type="armistice",
            acceded=(Line(9, None, frozenset({"pd"})),),
        ),
        treaty("i1", 12, "pa pb", act("peace")),
    ),
    "who takes part and signs consents before he accedes (9, 34)": world(
        treaty(
            "i0",
            5,
            "pa pd",
            act("leave", "l0", to="pd"),
            participants=("pb",),
            acceded=(Line(20, None, frozenset({"pb"})),),
        ),
        opens={"l0": "pa", "l1": "pb"},
    ),
    "a status under another than the giver stays when title passes (31)": world(
        treaty("i0", 5, "pa pb pc", act("autonomy", "l0", under="pc")),
        treaty("i1", 9, "pa | pb", cede("l0", "pa", "pb")),
    ),
    "what two say stands while the first does (28)": world(
        treaty("i0", 5, "pa | pb", act("demilitarise", "l0")),
        treaty("i1", 9, "pa | pb", act("demilitarise", "l0")),
        treaty("i2", 12, "pa | pb", act("terminate", "i1")),
    ),
    "who owes it alone is bound on his own day (2, 34)": world(
        treaty(
            "i0",
            5,
            "pa | pb",
            act("owe", "t1", from_="pa"),
            force=(Line(5), Line(9, None, frozenset({"pb"}))),
        )
    ),
    "the giver's recognition passes to its continuer, of the continued none (36)": world(
        event("e0", 5, act("recognise", "pc", by="pa"), act("recognise", "pa", by="pb")),
        states=POLITIES | {"pe": "pa"},
        continues=(("pa", "pe", 10, 15),),
    ),
    "a duty lapses with either side, a right goes on (6)": world(
        treaty(
            "i0",
            5,
            "pa pb pc",
            act("owe", "t1", from_="pa", to="pb"),
            act("owe", "t2", from_="pb", to="pa"),
            act("grant", "t1", from_="pb", to="pc"),
        ),
        event("e0", 9, act("succeed", "pb", by="pd")),
    ),
    "what was due to a state that is succeeded was never due to its successor (6, 30)": world(
        treaty(
            "i0",
            5,
            "pb | pc",
            act("exchange-population", "t3", between="pb", and_="pc")._replace(within=3),
        ),
        treaty("i1", 9, "pb | pd", act("pay", "t3", from_="pb", to="pd")._replace(term=8)),
        event("e0", 20, act("succeed", "pc", by="pd")),
        single=frozenset({"t3"}),
    ),
    "what a treaty gave to one government its rival seized (27, 31)": world(
        treaty("i0", 4, "pc | pa pb", act("evacuate", "l0", by="pc", to="pa")),
        event("e0", 11, act("annex", "l0", by="pe")),
        opens={"l0": "pc"},
        states=POLITIES | {"pe": "pa"},
    ),
    "who kept an article out keeps it from no other member of a group (19, 34)": world(
        treaty(
            "i0",
            5,
            "pa pc pd",
            act("owe", "t1", from_="pa", to="league"),
            reserves=(Line(5, frozenset("1"), frozenset({"pc"})),),
        ),
        groups={"league": (("pb", 0, 30), ("pc", 0, 30))},
    ),
    "what waits for what has no day is followed, however short somebody looked (30, 40)": world(
        treaty(
            "i0",
            10,
            "pc pb",
            act("pay", "t3", from_="pc")._replace(once='"the road is built"'),
            watched=(Line(10, frozenset("1")),),
        ),
        single=frozenset({"t3"}),
    ),
    "a frontier with who is no party is none (8)": world(
        treaty("i0", 5, "pc | pa pb", act("frontier", between="pb", and_="pa"), force=()),
        treaty("i1", 9, "pc pb", act("adopt", "i0")),
    ),
    "what was due the day before a group ends stays as it stood (28, 30)": world(
        treaty("i0", 5, "pd pa", act("owe", "t3", from_="pa", to="league")._replace(on=27)),
        single=frozenset({"t3"}),
        until={"league": 28},
    ),
    "what was due the day before a state is succeeded stays as it stood (6, 30)": world(
        treaty("i0", 5, "pd pa", act("owe", "t3", from_="pa", to="pd")._replace(on=27)),
        event("e0", 28, act("succeed", "pd", by="pc")),
        single=frozenset({"t3"}),
    ),
    "whoever leaves a land keeps his mandate where another governs (14, 31)": world(
        event("e0", 3, act("administer", "l1", by="pb")),
        treaty("i0", 5, "pb | pa", act("mandate", "l1", under="pc")),
        event("e1", 9, act("evacuate", "l0", by="pc", to="pa")),
        opens={"l0": "pc"},
    ),
    "a suspension that is over revives nothing that has ended since (34)": world(
        treaty("i0", 5, "pa | pb", act("owe", "t1"), suspended=(Line(12, until=20),)),
        treaty("i1", 15, "pa | pb", act("terminate", "i0")),
    ),
    "a suspension that is over revives no article that has expired (34)": world(
        treaty(
            "i0",
            5,
            "pa | pb pc",
            act("cooperate", "t1"),
            ended=(Line(10, frozenset("1"), None, "expired"),),
            suspended=(Line(12, until=20),),
        )
    ),
    "a term goes on while a treaty is suspended (34)": world(
        treaty(
            "i0",
            5,
            "pa | pb",
            act("owe", "t1")._replace(term=9),
            act("grant", "t2", to="pb")._replace(within=12),
            suspended=(Line(8),),
            revived=(Line(25),),
        )
    ),
    "what is suspended for one party goes on between the others (34)": world(
        treaty(
            "i0",
            5,
            "pa pb pc",
            act("owe", "t1"),
            suspended=(Line(8, None, frozenset({"pa"}), until=20),),
        )
    ),
    "a revival brings back nothing that a party keeps out (34)": world(
        treaty(
            "i0",
            5,
            "pa pb pc",
            act("owe", "t1"),
            ended=(Line(10, how="denounced"),),
            reserves=(Line(5, frozenset("1"), frozenset({"pb"})),),
            revived=(Line(20),),
        )
    ),
    "a revival brings back nothing whose own time was over (28, 34)": world(
        treaty(
            "i0",
            5,
            "pa pb",
            act("grant", "t1", from_="pa", to="pb")._replace(within=10),
            act("owe", "t2", from_="pa")._replace(term=9),
            act("owe", "t3", from_="pa")._replace(on=18),
            act("owe", "t3", from_="pb")._replace(on=25),
            ended=(Line(10, how="denounced"),),
            revived=(Line(20),),
        ),
        single=frozenset({"t3"}),
    ),
    "a treaty of two that one has left is in force for nobody, who leaves again (17, 34)": world(
        treaty(
            "i0",
            5,
            "pa | pb",
            act("owe", "t1"),
            force=(Line(8),),
            acceded=(Line(12, None, frozenset({"pc"})),),
            ended=(Line(10, None, frozenset({"pa"}), "withdrawn", notice=5),),
        ),
        treaty("i1", 9, "pa pb", act("terminate", "i0", for_="pa")),
    ),
    "what was overdue when its article ends stays so as far as somebody looked (30)": world(
        treaty(
            "i0",
            5,
            "pa | pb",
            act("owe", "t3", from_="pa")._replace(on=9),
            ended=(Line(15, how="denounced"),),
            watched=(Line(20, frozenset("1")),),
        ),
        single=frozenset({"t3"}),
    ),
    "who governs a whole is named for what he takes over within, not for the rest (27)": world(
        event("e0", 3, act("occupy", "l0", by="pb")),
        event("e1", 5, act("evacuate", "l2", by="pb", to="pa")),
        event("e2", 9, act("occupy", "l0", by="pe")),
        states=POLITIES | {"pe": "pa"},
        continues=(("pa", "pe", 1, 40),),
    ),
    "to whom a whole is evacuated is not named for a part that was left before (27)": world(
        event("e0", 3, act("occupy", "l0", by="pb")),
        event("e1", 5, act("evacuate", "l2", by="pb", to="pa")),
        event("e2", 9, act("evacuate", "l0", by="pb", to="pe")),
        states=POLITIES | {"pe": "pa"},
        continues=(("pa", "pe", 1, 40),),
    ),
    "who is confirmed as holder is named for all within that his state holds (14, 27)": world(
        event("e0", 3, act("occupy", "l2", by="pb")),
        treaty("i0", 5, "pb | pc", act("confirm", "l0", of="pe")),
        opens={"l0": "pc", "l1": "pa"},
        states=POLITIES | {"pe": "pa"},
        continues=(("pa", "pe", 1, 40),),
    ),
    "who keeps an article out keeps it from nobody who accedes later (33, 34)": world(
        treaty(
            "i0",
            5,
            "pa pb",
            act("demilitarise", "l0"),
            act("owe", "t1"),
            acceded=(Line(11, None, frozenset({"pc"})),),
            reserves=(Line(5, frozenset("1"), frozenset({"pa"})),),
        )
    ),
    "a status suspended while its superior's title passes goes on nowhere (31, 34)": world(
        treaty(
            "i0",
            5,
            "pa pb",
            act("autonomy", "l0", under="pa"),
            act("autonomy", "l2", under="pb"),
            suspended=(Line(8, until=20),),
        ),
        treaty("i1", 12, "pa | pc", cede("l0", "pa", "pc")),
    ),
    "what two say goes on when the first acts again, whatever became of the second (28, 34)": world(
        treaty("i0", 5, "pa pb", act("free-port", "l0"), suspended=(Line(8, until=20),)),
        treaty(
            "i1",
            12,
            "pa pc",
            act("free-port", "l0"),
            act("open-passage", "l1"),
            ended=(Line(25, how="denounced"),),
        ),
    ),
    "a duty suspended while its obligor loses the place is owed no more (34, 40)": world(
        treaty(
            "i0",
            5,
            "pa pb",
            act("owe", "t1", from_="pa", to="pb", in_="l1"),
            suspended=(Line(8, until=20),),
        ),
        treaty("i1", 12, "pa | pc", cede("l1", "pa", "pc")),
    ),
    "what is suspended lapses with its group or its state, but a right passes (6, 28)": world(
        treaty(
            "i0",
            5,
            "pa pb pd",
            act("owe", "t1", from_="pa", to="league"),
            act("owe", "t2", from_="pb", to="pa"),
            act("grant", "t2", from_="pb", to="pa"),
            suspended=(Line(8, until=30),),
        ),
        event("e0", 12, act("succeed", "pb", by="pc")),
        until={"league": 12},
    ),
    "who was put there, succeeded and then seized has not come by force alone (6, 31)": world(
        event(
            "e0", 8, act("occupy", "l0", by="pa")._replace(on=30), act("administer", "l0", by="pc")
        ),
        event("e1", 26, act("succeed", "pc", by="pa")),
        opens={"l0": "pd"},
    ),
    "nothing begins between two of whom one has left before (17, 34)": world(
        treaty("i0", 5, "pa | pb pc", act("frontier", between="pa", and_="pb"), force=(Line(9),)),
        treaty("i1", 4, "pa pb", act("denounce", "i0 art 1", for_="pb")),
    ),
    "a mandate ends wherever the title comes to the mandatory, also far within (31)": world(
        treaty("i0", 3, "pa pb", act("mandate", "l0", under="pa")),
        treaty(
            "i1",
            5,
            "pa | pb pc",
            act("renounce", "l2", by="pb", to="pc"),
            act("leave", "l0", to="pa")._replace(order=1),
        ),
        opens={"l0": "pc", "l1": "pb"},
    ),
    "a duty in a place ends with the title of what the place lies in (14, 40)": world(
        treaty(
            "i0",
            5,
            "pa | pb",
            act("owe", "t1", from_="pa", to="pb", in_="l2"),
            act("owe", "t2", from_="pa", to="pb", in_="l2"),
        ),
        treaty("i1", 9, "pa | pc", cede("l0", "pa", "pc")),
    ),
    "troops leave the place from which they are evacuated, and what lies within (31)": world(
        event("e0", 5, act("garrison", "l1", by="pb"), act("garrison", "l2", by="pc")),
        event("e1", 9, act("evacuate", "l0", by="pb")),
    ),
}


BY_TALE = {
    "a right goes with its land as the same account tells it (23, 35)": world(
        treaty(
            "i0", 2, "pa | pb pc", cede("l0", "pc", "pd"), force=(Line(4), Line(12, account="tale"))
        ),
        treaty(
            "i1",
            2,
            "pb | pa",
            act("grant", "t1", from_="pb", to="pa", in_="l0"),
            act("leave", "l0", to="pa")._replace(on=9),
        ),
        opens={"l0": "pb"},
    )
}


@pytest.mark.parametrize("name", BY_TALE)
def test_they_agree_by_another_account(name: str) -> None:
    engine = Engine(BY_TALE[name])
    books = engine.library.books(Reading("tale", frozenset({"tale"})))
    assert list(differences(engine, Life(BY_TALE[name], "tale"), books)) == []


@pytest.mark.parametrize("name", FOUND)
def test_they_agree_now(name: str) -> None:
    engine = Engine(FOUND[name])
    assert list(differences(engine, Life(FOUND[name]), engine.library.books())) == []
