"""What rules 27 to 36 decide, on small worlds: the oracle is held to the text before booking is
held to the oracle."""

from __future__ import annotations

from typing import Any

from oracle.life import Life
from oracle.made import POLITIES, act, cede, event, treaty, world
from oracle.world import Clause, Line, World

TWO = {**POLITIES, "pd": "pa"}  # pd is another government of pa's state


def owed(world: World, one: str, other: str, topic: str) -> list[str]:
    """The life of a duty on each day; empty where there is none."""
    days = Life(world).days
    lives = [{o.topic: o.life for o in day.owes.get((one, other), ())} for day in days]
    return [life.get(topic, "") for life in lives]


# 27: governments


def test_a_government_that_occupies_its_own_land_is_named_and_occupies_nothing() -> None:
    days = Life(
        world(
            event("e0", 5, act("occupy", "l1", by="pd")),
            states=TWO,
            continues=(("pa", "pd", 3, 20),),
        )
    ).days
    assert (days[4].named["l1"], days[4].administration["l1"]) == ("pa", "pa")
    assert (days[5].named["l1"], days[5].administration["l1"]) == ("pd", "pd")
    assert days[5].named["l0"] == "pa"
    assert days[5].status["l1"] == set()
    assert days[20].named["l0"] == days[20].administration["l0"] == "pd"


def test_who_is_named_as_giver_is_named_for_the_title_that_waits() -> None:
    duty = act("owe", "t1", from_="pc", to="pd")
    gift = cede("l1", "pd", "pc", conditions=(duty,))
    days = Life(
        world(treaty("i0", 5, "pd | pb", gift), states=TWO, continues=(("pa", "pd", 3, 20),))
    ).days
    assert days[5].title["l1"] == "pa"
    assert days[5].contested["l1"]
    assert (days[4].named["l1"], days[5].named["l1"]) == ("pa", "pd")


def test_a_foreign_occupier_hands_over_to_the_government_that_is_said() -> None:
    days = Life(
        world(
            event("e0", 5, act("occupy", "l1", by="pb")),
            event("e1", 9, act("evacuate", "l1", by="pb", to="pd")),
            states=TWO,
            continues=(("pa", "pd", 3, 20),),
        )
    ).days
    assert (days[8].named["l1"], days[8].administration["l1"]) == ("pa", "pb")
    assert (days[9].named["l1"], days[9].administration["l1"]) == ("pd", "pd")


def test_fighting_passes_to_no_continuer_and_peace_by_one_government_ends_it_for_all() -> None:
    fights = event("e0", 5, act("war", "pa", against="pb"), act("conflict", "pd", against="pb"))
    continues = (("pa", "pd", 3, 20),)
    days = Life(world(fights, states=TWO, continues=continues)).days
    assert {("pa", "pb"), ("pb", "pd")} == days[19].hostilities
    assert {("pb", "pd")} == days[20].hostilities
    assert days[20].war == {("pa", "pb"): "yes"}
    armistice = treaty("i0", 9, "pd | pb", act("armistice"))
    assert not Life(world(fights, armistice, states=TWO, continues=continues)).days[9].hostilities


# 28: lives


def test_a_duty_to_a_group_ends_with_the_group() -> None:
    duty = act("owe", "t1", from_="pa", to="league")
    made = world(treaty("i0", 5, "pa | pb", duty), until={"league": 12})
    assert owed(made, "pa", "pb", "t1")[11:13] == ["owed", ""]


def test_a_right_to_be_used_within_a_time_ends_with_it() -> None:
    right = act("grant", "t1", from_="pa", to="pb")._replace(within=6)
    assert owed(world(treaty("i0", 5, "pa | pb", right)), "pa", "pb", "t1")[10:12] == ["owed", ""]


# 29: administration by treaty


def test_a_lease_ends_after_its_term_and_goes_back() -> None:
    lease = act("lease", "l1", from_="pa", to="pb")._replace(term=10)
    days = Life(world(treaty("i0", 5, "pa | pb", lease))).days
    assert (days[14].administration["l1"], days[15].administration["l1"]) == ("pb", "pa")
    assert (days[14].status["l1"], days[15].status["l1"]) == ({("lease", "pb")}, set())


def test_what_was_seized_outlives_a_treaty_that_entrusts_it() -> None:
    entrusted = treaty(
        "i0", 5, "pa | pb", act("administer", "l1", by="pb"), ended=(Line(20, how="expired"),)
    )
    seized = event("e0", 3, act("occupy", "l1", by="pb"))
    assert Life(world(entrusted)).days[20].administration["l1"] == "pa"
    days = Life(world(seized, entrusted)).days
    assert days[4].status["l1"] == {("occupied", "pb")}
    assert days[5].status["l1"] == set()
    assert days[20].administration["l1"] == "pb"


def test_an_evacuation_within_a_time_moves_on_its_due_day_unless_its_article_ended() -> None:
    seized = event("e0", 3, act("occupy", "l1", by="pb"))
    leave = act("evacuate", "l1", by="pb")._replace(within=10)
    days = Life(world(seized, treaty("i0", 5, "pa | pb", leave))).days
    assert (days[14].administration["l1"], days[15].administration["l1"]) == ("pb", "pa")
    ended = treaty("i0", 5, "pa | pb", leave, ended=(Line(14, how="expired"),))
    assert Life(world(seized, ended)).days[20].administration["l1"] == "pb"  # El-Arish


def test_an_earlier_act_performs_an_evacuation() -> None:
    seized = event("e0", 3, act("occupy", "l1", by="pb"))
    leave = treaty("i0", 5, "pa | pb", act("evacuate", "l1", by="pb")._replace(within=10))
    left = event("e1", 8, act("evacuate", "l1", by="pb"))
    again = event("e2", 9, act("occupy", "l1", by="pb"))
    assert Life(world(seized, leave, left, again)).days[20].administration["l1"] == "pb"


# 30: single acts


def test_a_payment_is_owed_until_its_day_and_then_nobody_says() -> None:
    pay = act("pay", "t1", from_="pa", to="pb")._replace(within=10)
    made = world(treaty("i0", 5, "pa | pb", pay))
    assert owed(made, "pa", "pb", "t1")[15:17] == ["owed", "was-due"]
    ended = world(treaty("i0", 5, "pa | pb", pay, ended=(Line(20, how="expired"),)))
    assert owed(ended, "pa", "pb", "t1")[20] == "was-due"  # due, as it stood
    ended = world(treaty("i0", 5, "pa | pb", pay, ended=(Line(12, how="expired"),)))
    assert owed(ended, "pa", "pb", "t1")[12] == ""  # not yet due: it lapsed
    yearly = world(treaty("i0", 5, "pa | pb", pay._replace(within=None, every=1)))
    assert owed(yearly, "pa", "pb", "t1")[40] == "owed"


def test_the_day_of_a_single_act_is_its_due_day() -> None:
    once = act("owe", "t3", from_="pa", to="pb")._replace(on=20)
    made = world(treaty("i0", 5, "pa | pb", once), single=frozenset({"t3"}))
    assert owed(made, "pa", "pb", "t3")[4:6] == ["", "owed"]
    assert owed(made, "pa", "pb", "t3")[20:22] == ["owed", "was-due"]


def test_an_armistice_ends_pair_by_pair_with_peace() -> None:
    duty = act("owe", "t1", from_="pa")
    stops = treaty("i0", 5, "pa | pb pc", act("armistice"), duty, type="armistice")
    first = treaty("i1", 9, "pa | pb", act("peace"))
    both = treaty("i2", 15, "pa | pc", act("peace"))
    made = world(stops, first, both)
    life = Life(made)
    assert owed(made, "pa", "pb", "t1")[8:10] == ["owed", ""]
    assert owed(made, "pa", "pc", "t1")[14:16] == ["owed", ""]
    yes = [life.endings.in_force(stops, "1", p, 10) for p in ("pa", "pb", "pc")]
    assert yes == [True, False, True]
    assert not life.endings.in_force(stops, "1", "pa", 15)


def test_performance_ends_single_acts_and_no_bans() -> None:
    ban, pay = act("refrain", "t1", from_="pa", to="pb"), act("pay", "t2", from_="pa", to="pb")
    done = treaty("i1", 9, "pa | pb", act("perform", "i0 art 1"))
    made = world(treaty("i0", 5, "pa | pb", ban, pay), done)
    assert (owed(made, "pa", "pb", "t1")[9], owed(made, "pa", "pb", "t2")[9]) == ("owed", "")
    named = treaty("i1", 9, "pa | pb", act("perform", "i0 art 1", as_="t1"))
    made = world(treaty("i0", 5, "pa | pb", ban, pay), named)
    assert (owed(made, "pa", "pb", "t1")[9], owed(made, "pa", "pb", "t2")[9]) == ("", "owed")


# 31: statuses under a superior


def test_a_status_within_a_state_ends_when_the_title_leaves_it() -> None:
    tributary = treaty("i0", 5, "pa | pb", act("tributary", "l1", under="pa"))
    claimed = event("e0", 9, act("annex", "l1", by="pc"))
    accepted = event("e1", 12, act("recognise", "pc", by="pa"))
    days = Life(world(tributary, claimed, accepted)).days
    assert days[8].status["l1"] == {("tributary", "pa")}
    assert days[8].doubtful["l1"] == set()
    assert days[9].doubtful["l1"] == {("tributary", "pa")}
    assert days[12].status["l1"] == set()


def test_title_that_comes_to_the_superior_later_ends_nothing_within_but_what_stood_over() -> None:
    given = treaty("i1", 9, "pa | pb", cede("l1", "pa", "pb"))
    inner = treaty("i0", 5, "pa | pb", act("autonomy", "l1", under="pb"))
    assert Life(world(inner, given)).days[9].status["l1"] == {("autonomy", "pb")}  # Batum
    outer = treaty("i0", 5, "pa | pb", act("mandate", "l1", under="pb"))
    assert Life(world(outer, given)).days[9].status["l1"] == set()


def test_an_annexer_administers_where_his_claim_contests_the_title() -> None:
    days = Life(world(event("e0", 5, act("annex", "l1", by="pb")))).days
    assert days[5].status["l1"] == {("administered", "pb")}
    occupied = world(event("e0", 5, act("occupy", "l1", by="pb")))
    assert Life(occupied).days[5].status["l1"] == {("occupied", "pb")}


def test_troops_stand_while_another_governs_and_leave_by_evacuation() -> None:
    days = Life(
        world(
            event("e0", 5, act("garrison", "l1", by="pb")),
            event("e1", 9, act("evacuate", "l1", by="pb")),
        )
    ).days
    assert days[8].status["l1"] == {("garrison", "pb")}
    assert days[8].administration["l1"] == days[9].administration["l1"] == "pa"
    assert days[9].status["l1"] == set()


# 34: party by party


def force(*lines: Line, **more: Any) -> list[bool]:
    """Whether article 1 is in force for pb on each day, of a treaty of pa and pb signed on day
    2."""
    made = treaty("i0", 2, "pa | pb", Clause("settle", {"": ("m1",)}), force=lines, **more)
    life = Life(world(made))
    return [life.endings.in_force(made, "1", "pb", day) for day in range(45)]


def test_a_party_takes_its_own_line_then_the_general_one_else_none() -> None:
    mine, theirs = frozenset({"pb"}), frozenset({"pa"})
    assert force(Line(5), Line(9, None, mine)).index(True) == 9
    assert force(Line(5), Line(9, frozenset({"2"}), mine)).index(True) == 5
    assert force(Line(5, frozenset({"1"})), Line(9, None, mine)).index(True) == 9
    assert True not in force(Line(5, None, theirs))


def test_terms_renewal_and_notice() -> None:
    assert force(Line(5, term=10))[14:16] == [True, False]
    assert force(Line(5, term=10, renews=5))[44]
    leaving = Line(20, None, frozenset({"pb"}), "withdrawn", notice=5)
    assert force(Line(5), ended=(leaving,))[24:26] == [True, False]


def test_an_acceding_party_is_bound_from_the_later_day() -> None:
    duty = act("owe", "t1", from_="pa", to="pc")
    joins = (Line(12, None, frozenset({"pc"})),)
    made = treaty("i0", 2, "pa | pb", duty, force=(Line(5),), acceded=joins)
    life = Life(world(made))
    assert [life.endings.in_force(made, "1", "pc", day) for day in (11, 12)] == [False, True]
    assert owed(world(made), "pa", "pc", "t1")[11:13] == ["", "owed"]


def test_a_reserved_article_acts_between_the_party_and_nobody() -> None:
    duty = act("owe", "t1")
    made = treaty("i0", 5, "pa pb pc", duty, reserves=(Line(5, frozenset("1"), frozenset({"pc"})),))
    assert owed(world(made), "pa", "pb", "t1")[5] == "owed"
    assert owed(world(made), "pa", "pc", "t1")[44] == owed(world(made), "pc", "pb", "t1")[44] == ""
    apart = treaty("i0", 5, "pa pb pc", duty, objects=(Line(5, None, frozenset({"pa"}), to="pc"),))
    assert owed(world(apart), "pa", "pc", "t1")[44] == ""
    assert owed(world(apart), "pb", "pc", "t1")[44] == "owed"


# 36: recognition


def test_recognition_goes_from_government_to_government_and_of_the_same_object_only() -> None:
    said = event("e0", 5, act("recognise", "pb", by="pa"), act("recognise", "pa", by="pc"))
    continues = (("pa", "pd", 3, 20),)
    days = Life(world(said, states=TWO, continues=continues)).days
    assert {("pa", "pb"), ("pc", "pa")} == days[19].recognises
    assert {("pd", "pb")} == days[20].recognises
    days = Life(world(said, states=TWO, continues=continues, wholly=frozenset({"pd"}))).days
    assert {("pd", "pb"), ("pc", "pd")} == days[20].recognises


def test_recognition_de_facto_passes_no_title() -> None:
    claimed = event("e0", 5, act("annex", "l1", by="pb"))
    weak = event("e1", 9, act("recognise", "pb", by="pa")._replace(strength="de-facto"))
    days = Life(world(claimed, weak)).days
    assert ("pa", "pb") in days[9].recognises
    assert days[9].title["l1"] == "pa"
