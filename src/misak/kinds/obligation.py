"""Duties and rights, from obligor to obligee. Rules 19, 20."""

from __future__ import annotations

from misak.kinds.effects import Owe
from misak.kinds.row import Kind, Says, Words
from misak.kinds.slots import BENEFICIARY, OBLIGEE, OBLIGOR, ONE, OTHER, TOPIC, WHERE

F = "obligation"
PARTS = (TOPIC, OBLIGOR, OBLIGEE, BENEFICIARY, WHERE)


def duty(id: str, tr: str, says: Says, asks: Says, reading: str, export: str, *, nature: str = "duty", modal: bool = False, single: bool = False, sums: bool = False) -> Kind:
    """A row whose clause binds an obligor to an obligee; a ``ban`` names what is not to be done; ``single`` is done once."""
    return Kind(id, F, Words(id, tr), PARTS, (Owe(nature, "topic", "obligor", "obligee", single=single, sums=sums),), says, asks, modal=modal, reading=reading, export=export)


ROWS = (
    duty(
        "owe", "borçlan",
        Says("{obligor} {obligor:owes} {obligee}: {topic}[ in {where}].", "{obligor}, {obligee:dat} karşı yükümlüdür: {topic}[ ({where})]."),
        Says("What does {obligor} owe {obligee}?", "{obligor}, {obligee:dat} karşı neyle yükümlüdür?"), "oblige", "duty", modal=True,
    ),
    duty(
        "refrain", "kaçın",
        Says("{obligor} {obligor:refrains} towards {obligee}: {topic}[ in {where}].", "{obligor}, {obligee:dat} karşı şundan kaçınır: {topic}[ ({where})]."),
        Says("From what does {obligor} refrain?", "{obligor} neden kaçınır?"), "oblige", "prohibition", nature="ban", modal=True,
    ),
    duty(
        "pay", "öde",
        Says("{obligor} {obligor:pays} {obligee}: {topic}.", "{obligor}, {obligee:dat} öder: {topic}."),
        Says("What does {obligor} pay {obligee}?", "{obligor}, {obligee:dat} ne öder?"), "pay", "payment", single=True, sums=True,
    ),
    duty(
        "protect", "koru",
        Says("{obligor} {obligor:secures} to {obligee}: {topic}[ for {beneficiary}][ in {where}].", "{obligor}, {obligee:dat} karşı güvence verir: {topic}[, {beneficiary} için][ ({where})]."),
        Says("What does {obligor} secure?", "{obligor} neyi güvence altına alır?"), "population", "protection",
    ),
    duty(
        "withdraw", "çek",
        Says("{obligor} {obligor:withdraws} {obligor:its} forces[ from {where}]: {topic}.", "{obligor} kuvvetlerini[ şuradan: {where}] çeker: {topic}."),
        Says("From where does {obligor} withdraw?", "{obligor} nereden çekilir?"), "forces", "withdrawal", single=True,
    ),
    Kind(
        "grant", F, Words("grant", "hak-ver"), PARTS, (Owe("right", "topic", "obligor", "obligee"),),
        Says("{obligor} {obligor:grants} {obligee}: {topic}[ in {where}].", "{obligor}, {obligee:dat} hak tanır: {topic}[ ({where})]."),
        Says("Which right does {obligor} grant {obligee}?", "{obligor}, {obligee:dat} hangi hakkı tanır?"),
        passes=True, modal=True, reading="right", export="right",
    ),
    Kind(
        "cooperate", F, Words("cooperate", "işbirliği"), (TOPIC, ONE, OTHER), (Owe("duty", "topic", "one", "other", True),),
        Says("{one} and {other} cooperate: {topic}.", "{one} ile {other} işbirliği yapar: {topic}."),
        Says("In what do {one} and {other} cooperate?", "{one} ile {other} hangi alanda işbirliği yapar?"),
        reading="cooperate", export="cooperation",
    ),
    Kind(
        "non-aggression", F, Words("non-aggression", "saldırmazlık"), (TOPIC, ONE, OTHER), (Owe("duty", "topic", "one", "other", True),),
        Says("{one} and {other} do not attack one another: {topic}.", "{one} ile {other} birbirine saldırmaz: {topic}."),
        Says("Who promise not to attack one another?", "Kimler birbirine saldırmamayı üstlenir?"),
        reading="cooperate", export="non-aggression",
    ),
    Kind(
        "neutrality", F, Words("neutrality", "tarafsızlık"), (TOPIC, ONE, OTHER), (Owe("duty", "topic", "one", "other", True),),
        Says("{one} and {other} stay neutral: {topic}.", "{one} ile {other} tarafsız kalır: {topic}."),
        Says("Who promise neutrality?", "Kimler tarafsız kalmayı üstlenir?"),
        reading="cooperate", export="neutrality",
    ),
    Kind(
        "exchange-population", F, Words("exchange-population", "nüfus-mübadelesi"), (TOPIC, ONE, OTHER, BENEFICIARY),
        (Owe("duty", "topic", "one", "other", True, single=True),),
        Says("{one} and {other} exchange populations: {topic}.", "{one} ile {other} nüfus mübadelesi yapar: {topic}."),
        Says("Who exchange populations?", "Kimler nüfus mübadelesi yapar?"),
        reading="population", export="population-exchange",
    ),
)
