"""More small worlds on which booking and the oracle once disagreed, each with the rule that
decided: endings that come before their time, revivals, what goes with nothing."""

from __future__ import annotations

import pytest

from oracle.engine import Engine, differences
from oracle.life import Life
from oracle.made import act, event, treaty, world
from oracle.world import Line

PA, PB, PC = (frozenset({p}) for p in ("pa", "pb", "pc"))

FOUND = {
    "a status said by one and lifted by another on one day stands, whatever they are called (4)": (
        world(
            treaty("i0", 5, "pa | pb", act("demilitarise", "l0")),
            treaty("i1", 5, "pa | pb", act("remilitarise", "l2")),
            treaty("i2", 9, "pa | pb", act("remilitarise", "l0")),
        )
    ),
    "a status said again on the day on which another lifts it rests on that one alone (4)": world(
        treaty("i0", 3, "pa | pb", act("demilitarise", "l0")),
        treaty("i1", 5, "pa | pb", act("demilitarise", "l0"), ended=(Line(20, how="expired"),)),
        treaty("i2", 5, "pa | pb", act("remilitarise", "l0")),
    ),
    "what ended since one of two was suspended acts again with him, whomever it binds (34)": world(
        treaty(
            "i1",
            5,
            "pc | pb",
            act("cooperate", "t2", between="pb", and_="pa"),
            suspended=(Line(10, None, PC, until=20),),
        )
    ),
    "a right of a group's members acts again with him who gave none of it (19, 34)": world(
        treaty(
            "i0",
            5,
            "pb | pd",
            act("grant", "t2", from_="pd", to="league", in_="l1"),
            suspended=(Line(10, None, PB),),
            revived=(Line(12, None, PB),),
        ),
        groups={"league": (("pc", 0, 40),)},
        opens={"l0": "pc"},
    ),
    "a frontier that annulment undid is fixed again by a revival, a title is not (17, 34)": world(
        treaty(
            "i2",
            5,
            "pc pb pa",
            act("frontier", between="pa", and_="pb"),
            act("cede", "l0", from_="pa", to="pb"),
            ended=(Line(10, None, None, "annulled"),),
            revived=(Line(20),),
        )
    ),
    "a frontier that annulment undid is its state's heir's when it is revived (6, 34)": world(
        treaty(
            "i2",
            5,
            "pc pb pa",
            act("frontier", between="pa", and_="pb"),
            act("frontier", between="pa", and_="pc"),
            ended=(Line(10, None, None, "annulled"),),
            revived=(Line(20),),
        ),
        event("e0", 15, act("succeed", "pa", by="pc")),
    ),
    "what an armistice allows goes with no land (35)": world(
        treaty("i2", 3, "pa | pb", act("administer", "l1", by="pa")._replace(until=20)),
        treaty("i0", 9, "pc pa pb", act("grant", "t2", from_="pa", in_="l1"), type="armistice"),
        opens={"l0": "pc"},
    ),
    "whoever accedes before an article acts counts, though another has left before (34)": world(
        treaty(
            "i1", 5, "pa pb", act("owe", "t1"), force=(Line(15),), acceded=(Line(12, None, PC),)
        ),
        treaty("i2", 6, "pa | pb", act("denounce", "i1", for_="pa")),
    ),
    "so does he beside whom one has kept the article out (34)": world(
        treaty(
            "i1",
            17,
            "pd pa pb",
            act("owe", "t1"),
            force=(Line(25),),
            acceded=(Line(24, None, PC),),
            reserves=(Line(17, frozenset("1"), frozenset({"pd"})),),
        ),
        treaty("i2", 6, "pa | pc", act("denounce", "i1", for_="pa")),
    ),
    "whoever accedes when fewer than two were left finds nothing (34)": world(
        treaty("i1", 5, "pa pb", act("owe", "t1"), force=(Line(8),), acceded=(Line(12, None, PC),)),
        treaty("i2", 6, "pa | pb", act("denounce", "i1", for_="pa")._replace(notice=4)),
    ),
    "whoever names a title's government between two that give it takes no clash away (4)": world(
        event("e0", 9, act("cede", "l0", from_="pa", to="pb")),
        event("e1", 9, act("confirm", "l0", of="pe"), act("renounce", "l0", by="pb")),
        states={"pa": "pa", "pb": "pb", "pe": "pb"},
    ),
    "who claims a place is named for what his state holds within it (27)": world(
        event("e0", 9, act("annex", "l0", by="pd")),
        states={"pa": "pa", "pb": "pb", "pd": "pa"},
        opens={"l0": "pb", "l1": "pa"},
    ),
    "a right goes with the land only where who gave it had the land, not his heir (6, 35)": world(
        treaty("i2", 3, "pa | pb pc", act("grant", "t1", from_="pc", to="pa", in_="l0")),
        event("e0", 12, act("occupy", "l0", by="pc")),
        event("e1", 21, act("succeed", "pc", by="pb")),
        treaty("i0", 25, "pa | pd", act("administer", "l0", by="pd")),
    ),
    "where he had it, it goes with the land from his heir too (6, 35)": world(
        treaty("i2", 3, "pa | pb pc", act("grant", "t1", from_="pc", to="pa", in_="l0")),
        event("e1", 12, act("succeed", "pc", by="pb")),
        treaty("i0", 25, "pb | pd", act("cede", "l0", from_="pb", to="pd")),
        opens={"l0": "pc"},
    ),
}


@pytest.mark.parametrize("name", FOUND)
def test_they_agree_now(name: str) -> None:
    engine = Engine(FOUND[name])
    assert list(differences(engine, Life(FOUND[name]), engine.library.books())) == []
