"""Persons of the law and what befalls them: succession, union, membership, change of regime. VCS 2, 11, 12, 31."""

from __future__ import annotations

from misak.kinds.effects import Attest, Carry, Lift, Set
from misak.kinds.row import Kind, Says, Slot, Words
from misak.kinds.slots import ACTOR, AS, BY, OVER, TO, WITH

F = "happenings"

ROWS = (
    Kind(
        "succeed", F, Words("succeed", "halef-ol"),
        (Slot("giver", "polity"), Slot("taker", "polity", BY), Slot("scope", "place", OVER, many=True, optional=True)),
        (Carry("giver", "taker", "scope"),),
        Says("{taker} {taker:succeeds} {giver}[ in {scope}].", "{giver:gen} halefi[ {scope:loc}] {taker} olur."),
        Says("Who succeeds {giver}?", "{giver:gen} halefi kim olur?"),
        dispositive=True, passes=True, reading="regime_change", export="succession",
    ),
    Kind(
        "unite", F, Words("unite", "birleş"), (Slot("giver", "polity"), Slot("taker", "polity", WITH)),
        (Carry("giver", "taker"),),
        Says("{giver} {giver:unites} with {taker}.", "{giver} {taker:dat} katılır."),
        Says("With whom does {giver} unite?", "{giver} kime katılır?"),
        dispositive=True, passes=True, reading="join", export="union",
    ),
    Kind(
        "regime-change", F, Words("regime-change", "rejim-değiştir"), (Slot("actor", "polity"), Slot("value", "topic", TO)),
        (Set("regime", ("actor",), "=value", "regime"),),
        Says("{actor} {actor:changes} {actor:its} regime to {value}.", "{actor} rejimini değiştirir: {value}."),
        Says("Which regime does {actor} take?", "{actor} hangi rejimi kurar?"),
        dispositive=True, reading="regime_change", export="regime-change",
    ),
    Kind(
        "join", F, Words("join", "üye-ol"), (Slot("group", "group"), ACTOR),
        (Set("member", ("actor", "group"), pairs="each"),),
        Says("{actor} {actor:joins} {group}.", "{actor} {group} üyesi olur."),
        Says("Who joins {group}?", "{group} üyesi kim olur?"),
        reading="join", export="membership",
    ),
    Kind(
        "quit", F, Words("quit", "ayrıl"), (Slot("group", "group"), ACTOR),
        (Lift("member", ("actor", "group"), "left", pairs="each"),),
        Says("{actor} {actor:leaves} {group}.", "{actor} {group} üyeliğinden ayrılır."),
        Says("Who leaves {group}?", "{group} üyeliğinden kim ayrılır?"),
        reading="join", export="membership-end",
    ),
    Kind(
        "aid", F, Words("aid", "yardım-et"), (Slot("other", "polity", many=True), ACTOR, Slot("topic", "topic", AS, many=True, optional=True)),
        (Attest("aided", ("actor", "other")),),
        Says("{actor} {actor:sends} aid to {other}[: {topic}].", "{actor} {other:dat} yardım gönderir[: {topic}]."),
        Says("Who sends aid to {other}?", "{other:dat} kim yardım gönderir?"),
        reading="relation", export="aid",
    ),
    Kind(
        "meet", F, Words("meet", "görüş"), (Slot("actor", "polity", many=True), Slot("matter", "matter", OVER, many=True, optional=True)),
        (Attest("met", ("actor",)),),
        Says("{actor} {actor:meets}[ over {matter}].", "{actor}[, {matter} konusunda] görüşür."),
        Says("Who meet?", "Kimler görüşür?"),
        reading="relation", export="meeting",
    ),
    Kind(
        "resist", F, Words("resist", "diren"), (Slot("other", "polity"), Slot("people", "people", BY), Slot("where", "place", Words("in", "nerede"), many=True, optional=True)),
        (Attest("resisted", ("people", "other")),),
        Says("{people} {people:resists} {other}[ in {where}].", "{people}[, {where:loc},] {other:dat} direnir."),
        Says("Who resist {other}?", "{other:dat} kim direnir?"),
        reading="relation", export="resistance",
    ),
    Kind(
        "act", F, Words("act", "eyle"), (Slot("topic", "topic", many=True), ACTOR._replace(optional=True)),
        (Attest("did", ("actor", "topic")),),
        Says("[{actor}: ]{topic}.", "[{actor}: ]{topic}."),
        Says("What happens?", "Ne olur?"),
        reading="relation", export="act",
    ),
)
