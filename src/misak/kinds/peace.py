"""War, armistice, peace, alliance, and what stands between states without a duty. Rule 18."""

from __future__ import annotations

from misak.kinds.effects import Attest, Lift, Set
from misak.kinds.row import Kind, Says, Slot, Words
from misak.kinds.slots import AGAINST, BY, ONE, OTHER

F = "peace"
FOE = Slot("other", "polity", AGAINST, many=True)
SIDE = Slot("one", "polity", many=True)


MUTUAL = frozenset({"relations"})  # what two have with each other, whoever opens or breaks it


# what a declared war ends between its two sides: they are no longer allies, nor have relations
BROKEN = tuple(Lift("stance", ("one", "other"), "war", value, value, "both") for value in ("relations", "ally", "support"))


def _pairs(value: str) -> str:
    return "both" if value in MUTUAL else "each"


def relation(id: str, tr: str, value: str, says: Says, asks: Says, export: str) -> Kind:
    """A row whose clause sets one attitude of a polity towards another, on top of any others."""
    return Kind(
        id, F, Words(id, tr), (Slot("other", "polity", many=True), Slot("one", "polity", BY, many=True), Slot("foe", "polity", AGAINST, many=True, optional=True)),
        (Set("stance", ("one", "other"), value, value, pairs=_pairs(value)),), says, asks, reading="relation", export=export,
    )


def relation_end(id: str, tr: str, value: str, says: Says, asks: Says) -> Kind:
    """A row whose clause ends one attitude of a polity towards another."""
    return Kind(
        id, F, Words(id, tr), (Slot("other", "polity", many=True), Slot("one", "polity", BY, many=True)),
        (Lift("stance", ("one", "other"), "ended", value, value, _pairs(value)),), says, asks, reading="relation", export="stance-end",
    )


ROWS = (
    Kind(
        "war", F, Words("war", "savaş"), (SIDE, FOE),
        (Set("war", ("one", "other"), pairs="both"), Set("hostilities", ("one", "other"), pairs="both"), *BROKEN),
        Says("{one} and {other} are at war.", "{one} ile {other} savaş hâlindedir."),
        Says("Who goes to war with {other}?", "{other} ile kim savaşa girer?"),
        reading="relation", export="war",
    ),
    Kind(
        "conflict", F, Words("conflict", "çatışma"), (SIDE, FOE),
        (Set("war", ("one", "other"), "undeclared", pairs="both"), Set("hostilities", ("one", "other"), pairs="both")),
        Says("{one} and {other} fight without a declaration of war.", "{one} ile {other} savaş ilan etmeden çarpışır."),
        Says("Who fights {other} without a declaration?", "{other} ile kim ilansız çarpışır?"),
        reading="relation", export="conflict",
    ),
    Kind(
        "armistice", F, Words("armistice", "mütareke"), (ONE, OTHER),
        (Lift("hostilities", ("one", "other"), "armistice", pairs="both"),
         Lift("war", ("one", "other"), "armistice", "undeclared", pairs="both")),
        Says("Hostilities between {one} and {other} cease.", "{one} ile {other} arasındaki çarpışmalar durur."),
        Says("Between whom do hostilities cease?", "Kimler arasında çarpışmalar durur?"),
        dispositive=True, reading="end_war", export="armistice",
    ),
    Kind(
        "peace", F, Words("peace", "barış"), (ONE, OTHER),
        (Lift("war", ("one", "other"), "peace", pairs="both"), Lift("hostilities", ("one", "other"), "peace", pairs="both")),
        Says("The state of war between {one} and {other} ends.", "{one} ile {other} arasındaki savaş hâli sona erer."),
        Says("Between whom does the state of war end?", "Kimler arasında savaş hâli sona erer?"),
        dispositive=True, reading="end_war", export="peace",
    ),
    Kind(
        "battle", F, Words("battle", "muharebe"),
        (Slot("winner", "polity", Words("won-by", "kazanan"), many=True, optional=True),
         Slot("loser", "polity", Words("lost-by", "kaybeden"), many=True, optional=True),
         Slot("leader", "text", Words("led-by", "komutan"), optional=True)),
        (Attest("won", ("winner",)), Attest("lost", ("loser",))),
        Says("[{winner} {winner:wins}][ against {loser}][; commander {leader}].", "[{winner} kazanır][; {loser} kaybeder][; komutan {leader}]."),
        Says("Who wins?", "Kim kazanır?"),
        reading="battle", export="battle",
    ),
    Kind(
        "ally", F, Words("ally", "ittifak"), (ONE, OTHER),
        (Set("stance", ("one", "other"), "ally", "ally", pairs="both"),),
        Says("{one} and {other} are allies.", "{one} ile {other} müttefiktir."),
        Says("Who are allies?", "Kimler müttefiktir?"),
        reading="cooperate", export="alliance",
    ),
    Kind(
        "end-alliance", F, Words("end-alliance", "ittifakı-bitir"), (ONE, OTHER),
        (Lift("stance", ("one", "other"), "ended", "ally", "ally", "both"),),
        Says("The alliance of {one} and {other} ends.", "{one} ile {other} arasındaki ittifak sona erer."),
        Says("Whose alliance ends?", "Kimlerin ittifakı sona erer?"),
        reading="relation", export="stance-end",
    ),
    relation(
        "support", "destekle", "support",
        Says("{one} {one:supports} {other}[ against {foe}].", "{one}[, {foe:dat} karşı] {other:acc} destekler."),
        Says("Who supports {other}?", "{other:acc} kim destekler?"), "support",
    ),
    relation_end(
        "drop-support", "desteği-bırak", "support",
        Says("{one} {one:stops} supporting {other}.", "{one} {other:acc} desteklemeyi bırakır."),
        Says("Who stops supporting {other}?", "{other:acc} desteklemeyi kim bırakır?"),
    ),
    relation(
        "oppose", "karşı-çık", "oppose",
        Says("{one} {one:opposes} {other}.", "{one} {other:dat} karşı çıkar."),
        Says("Who opposes {other}?", "{other:dat} kim karşı çıkar?"), "opposition",
    ),
    relation_end(
        "drop-opposition", "karşı-çıkmayı-bırak", "oppose",
        Says("{one} {one:stops} opposing {other}.", "{one} {other:dat} karşı çıkmayı bırakır."),
        Says("Who stops opposing {other}?", "{other:dat} karşı çıkmayı kim bırakır?"),
    ),
    relation(
        "estrange", "soğu", "strained",
        Says("{one} {one:grows} cool towards {other}.", "{one} ile {other} arasındaki ilişkiler soğur."),
        Says("Who grows cool towards {other}?", "{other} ile kimin ilişkileri soğur?"), "estrangement",
    ),
    relation_end(
        "reconcile", "yakınlaş", "strained",
        Says("{one} {one:is} reconciled with {other}.", "{one} {other} ile yeniden yakınlaşır."),
        Says("Who is reconciled with {other}?", "{other} ile kim yeniden yakınlaşır?"),
    ),
    relation(
        "relations", "ilişki-kur", "relations",
        Says("{one} {one:opens} relations with {other}.", "{one} {other} ile ilişki kurar."),
        Says("Who opens relations with {other}?", "{other} ile kim ilişki kurar?"), "relations",
    ),
    relation_end(
        "break-relations", "ilişki-kes", "relations",
        Says("{one} {one:breaks} relations with {other}.", "{one} {other} ile ilişkilerini keser."),
        Says("Who breaks relations with {other}?", "{other} ile ilişkilerini kim keser?"),
    ),
)
