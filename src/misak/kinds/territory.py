"""Title, administration, frontiers and claims. Sources: VCLT 34-36, VCS 11-12; rules 8-15."""

from __future__ import annotations

from misak.kinds.effects import Attest, Lift, MoveAdministration, MoveTitle, Open, Set
from misak.kinds.row import Kind, Says, Slot, Words
from misak.kinds.slots import ACTOR, BY, GIVER, IN, OF, ONE, OTHER, PLACES, TAKER

F = "territory"
MAYBE_TAKER = TAKER._replace(optional=True)

ROWS = (
    Kind(
        "cede", F, Words("cede", "bırak"), (PLACES, GIVER, TAKER),
        (MoveTitle("what", "giver", "taker", "give"),),
        Says("{giver} {giver:cedes} {what} to {taker}.", "{giver}, {what:acc} {taker:dat} bırakır."),
        Says("To whom does {giver} cede {what}?", "{giver}, {what:acc} kime bırakır?"),
        dispositive=True, passes=True, reading="cede", export="cession",
    ),
    Kind(
        "retrocede", F, Words("retrocede", "geri-ver"), (PLACES, GIVER, TAKER),
        (MoveTitle("what", "giver", "taker", "give"),),
        Says("{giver} {giver:gives} {what} back to {taker}.", "{giver}, {what:acc} {taker:dat} geri verir."),
        Says("To whom is {what} given back?", "{what} kime geri verilir?"),
        dispositive=True, passes=True, reading="cede", export="retrocession",
    ),
    Kind(
        "leave", F, Words("leave", "kalsın"), (PLACES, TAKER),
        (MoveTitle("what", "", "taker", "leave"),),
        Says("{what} {what:is} left to {taker}.", "{what} {taker:dat} kalır."),
        Says("To whom is {what} left?", "{what} kime kalır?"),
        dispositive=True, passes=True, reading="hold", export="allocation",
    ),
    Kind(
        "renounce", F, Words("renounce", "vazgeç"), (PLACES, ACTOR, MAYBE_TAKER),
        (MoveTitle("what", "actor", "taker", "renounce"),),
        Says("{actor} {actor:renounces} {what}[ in favour of {taker}].", "{actor} {what} üzerindeki haklarından[ {taker} lehine] vazgeçer."),
        Says("Who renounces {what}?", "{what} üzerindeki haklarından kim vazgeçer?"),
        dispositive=True, passes=True, reading="renounce", export="renunciation",
    ),
    Kind(
        "confirm", F, Words("confirm", "teyit-et"), (PLACES, Slot("taker", "polity", OF)),
        (Attest("title", ("what",), "=taker"),),
        Says("{what} {what:is} confirmed as {taker:gen}.", "{what:gen} {taker:dat} ait olduğu teyit edilir."),
        Says("Whose is {what} confirmed to be?", "{what:gen} kime ait olduğu teyit edilir?"),
        dispositive=True, passes=True, reading="hold", export="confirmation",
    ),
    Kind(
        "annex", F, Words("annex", "ilhak-et"), (PLACES, ACTOR),
        (MoveTitle("what", "", "actor", "claim"), MoveAdministration("what", "", "actor", "hand")),
        Says("{actor} {actor:annexes} {what}.", "{actor} {what:acc} ilhak eder."),
        Says("Who annexes {what}?", "{what:acc} kim ilhak eder?"),
        dispositive=True, passes=True, reading="hold", export="annexation",
    ),
    Kind(
        "declare-independence", F, Words("declare-independence", "bağımsızlık-ilan-et"), (PLACES, ACTOR),
        (MoveTitle("what", "", "actor", "claim"), MoveAdministration("what", "", "actor", "hand")),
        Says("{actor} {actor:declares} independence over {what}.", "{actor} {what} üzerinde bağımsızlığını ilan eder."),
        Says("Who declares independence over {what}?", "{what} üzerinde kim bağımsızlığını ilan eder?"),
        dispositive=True, passes=True, reading="independent", export="secession",
    ),
    Kind(
        "occupy", F, Words("occupy", "işgal-et"), (PLACES, ACTOR),
        (MoveAdministration("what", "", "actor", "hand"),),
        Says("{actor} {actor:occupies} {what}.", "{actor} {what:acc} işgal eder."),
        Says("Who occupies {what}?", "{what:acc} kim işgal eder?"),
        reading="forces", export="occupation",
    ),
    Kind(
        "administer", F, Words("administer", "yönet"), (PLACES, ACTOR),
        (MoveAdministration("what", "", "actor", "entrust"),),
        Says("{actor} {actor:administers} {what}.", "{what:acc} {actor} yönetir."),
        Says("Who administers {what}?", "{what:acc} kim yönetir?"),
        reading="hold", export="administration",
    ),
    Kind(
        "evacuate", F, Words("evacuate", "boşalt"), (PLACES, ACTOR, MAYBE_TAKER),
        (MoveAdministration("what", "actor", "taker", "back"),),
        Says("{actor} {actor:evacuates} {what}[, which {what:goes} to {taker}].", "{actor} {what:acc} boşaltır[ ve {taker:dat} teslim eder]."),
        Says("Who evacuates {what}?", "{what:acc} kim boşaltır?"),
        reading="forces", export="evacuation",
    ),
    Kind(
        "frontier", F, Words("frontier", "sınır"), (ONE, OTHER),
        (Set("boundary", ("one", "other"), "fixed", pairs="both", lasting=True),),
        Says("The frontier between {one} and {other} is fixed.", "{one} ile {other} arasındaki sınır çizilir."),
        Says("Which article fixes the frontier between {one} and {other}?", "{one} ile {other} arasındaki sınırı hangi madde çizer?"),
        dispositive=True, passes=True, reading="boundary", export="boundary",
    ),
    Kind(
        "frontier-open", F, Words("frontier-open", "sınır-açık"), (ONE, OTHER),
        (Set("boundary", ("one", "other"), "open", pairs="both"),),
        Says("The frontier between {one} and {other} stays to be fixed.", "{one} ile {other} arasındaki sınır ileride çizilecektir."),
        Says("Which frontier is left open?", "Hangi sınır açık bırakılır?"),
        reading="boundary", export="boundary-open",
    ),
    Kind(
        "end-frontier", F, Words("end-frontier", "sınır-bitti"), (ONE, OTHER),
        (Lift("boundary", ("one", "other"), "ended", pairs="both"),),
        Says("{one} and {other} are neighbours here no longer.", "{one} ile {other} burada artık komşu değildir."),
        Says("Who are neighbours no longer?", "Kimler artık komşu değildir?"),
        dispositive=True, reading="boundary", export="boundary-end",
    ),
    Kind(
        "beyond", F, Words("beyond", "dışında"), (PLACES, Slot("actor", "polity", OF)),
        (Set("outside", ("actor", "what"), pairs="each", lasting=True),),
        Says("{what} {what:stays} outside the frontiers of {actor}.", "{what}, {actor:gen} sınırları dışında kalır."),
        Says("What stays outside {actor}?", "{actor} dışında ne kalır?"),
        dispositive=True, passes=True, reading="hold", export="exclusion",
    ),
    Kind(
        "claim", F, Words("claim", "iddia-et"), (PLACES, ACTOR),
        (Set("claims", ("actor", "what"), pairs="each"),),
        Says("{actor} {actor:claims} {what}.", "{actor} {what:acc} talep eder."),
        Says("Who claims {what}?", "{what:acc} kim talep eder?"),
        dispositive=True, reading="oblige", export="claim",
    ),
    Kind(
        "drop-claim", F, Words("drop-claim", "talepten-vazgeç"), (PLACES, ACTOR),
        (Lift("claims", ("actor", "what"), "dropped", pairs="each"),),
        Says("{actor} {actor:drops} the claim to {what}.", "{actor} {what} talebinden vazgeçer."),
        Says("Who drops the claim to {what}?", "{what} talebinden kim vazgeçer?"),
        reading="renounce", export="claim-dropped",
    ),
    Kind(
        "plebiscite", F, Words("plebiscite", "plebisit"),
        (Slot("matter", "matter", many=True), Slot("scope", "place", IN, many=True, optional=True),
         Slot("procedure", "procedure", BY, optional=True)),
        (Open("matter", "procedure", "", "scope"),),
        Says("{matter} {matter:is} left to a vote[ in {scope}].", "{matter}[ {scope:loc}] yapılacak oylamaya bırakılır."),
        Says("Which matter is left to a vote?", "Hangi konu oylamaya bırakılır?"),
        on_signature=True, reading="plebiscite", export="plebiscite",
    ),
)
