"""What a place is: autonomous, a mandate, demilitarised, a free port. Values belong to classes (rule 16)."""

from __future__ import annotations

from misak.kinds.effects import Attest, Lift, MoveAdministration, Set
from misak.kinds.row import Kind, Says, Slot, Words
from misak.kinds.slots import ACTOR, AS, AT, FOR, GIVER, IN, OF, PLACES, TAKER, UNDER

F = "status"
INCLUDES = {"tributary": "autonomy"}  # a status that says another as well
LIES_AT = "site"  # the class by which a place is said to lie at another
OF_THE_PLACE = ("site", "property")  # classes that what lies within a place does not share
PROTECTOR = Slot("under", "polity", UNDER, optional=True)
TRUSTEE = PROTECTOR._replace(optional=False)


def status(id: str, tr: str, klass: str, says: Says, asks: Says, reading: str, *, passes: bool = False, superior: str = "") -> Kind:
    """A row whose clause gives places one value of one class, with an optional superior ``within`` or ``over`` it."""
    return Kind(
        id, F, Words(id, tr), (PLACES, PROTECTOR), (Set("status", ("what",), id, klass, "under", superior=superior),),
        says, asks, passes=passes, reading=reading, export="status-" + id,
    )


ROWS = (
    status(
        "autonomy", "özerklik", "constitution",
        Says("{what} {what:is} autonomous[ under {under}].", "{what}[, {under:gen} himayesinde] özerktir."),
        Says("Which place becomes autonomous?", "Hangi yer özerk olur?"), "autonomy", passes=True, superior="within",
    ),
    status(
        "protectorate", "himaye", "constitution",
        Says("{what} {what:is} under the protection[ of {under}].", "{what}[ {under:gen}] himayesindedir."),
        Says("Under whose protection is {what}?", "{what} kimin himayesindedir?"), "regime", passes=True, superior="over",
    ),
    status(
        "mandate", "manda", "control",
        Says("{what} {what:is} {what:a mandate|mandates}[ of {under}].", "{what}[ {under:gen}] mandası altındadır."),
        Says("Whose mandate is {what}?", "{what} kimin mandasındadır?"), "regime", superior="over",
    ),
    status(
        "special-regime", "özel-rejim", "constitution",
        Says("{what} {what:has} a special administrative regime[ under {under}].", "{what}[ {under:gen} yönetiminde] özel bir idare rejimine bağlıdır."),
        Says("Which place has a special regime?", "Hangi yerin özel rejimi vardır?"), "regime", superior="within",
    ),
    status(
        "tributary", "vergiye-bağlı", "constitution",
        Says("{what} {what:is} {what:an autonomous tributary|autonomous tributaries}[ of {under}].", "{what}[ {under:dat}] vergi veren özerk bir prensliktir."),
        Says("Which place becomes tributary?", "Hangi yer vergiye bağlı olur?"), "autonomy", superior="within",
    ),
    status(
        "demilitarise", "askersizleştir", "military",
        Says("{what} {what:is} demilitarised.", "{what} askerden arındırılır."),
        Says("Which place is demilitarised?", "Hangi yer askerden arındırılır?"), "regime",
    ),
    status(
        "free-port", "serbest-liman", "port",
        Says("{what} {what:is} {what:a free port|free ports}.", "{what} serbest limandır."),
        Says("Which port is free?", "Hangi liman serbesttir?"), "regime",
    ),
    status(
        "open-passage", "serbest-geçiş", "port",
        Says("{what} {what:is} open to the trade of all.", "{what} herkesin ticaretine açıktır."),
        Says("Which passage is open?", "Hangi geçit açıktır?"), "regime",
    ),
    status(
        "international-commission", "komisyon-yönetimi", "administration-body",
        Says("{what} {what:is} supervised by an international commission.", "{what} uluslararası bir komisyonun gözetimindedir."),
        Says("What does an international commission supervise?", "Uluslararası komisyon neyi gözetir?"), "regime",
    ),
    status(
        "neutral-zone", "tarafsız-bölge", "military",
        Says("{what} {what:is} {what:a neutral zone|neutral zones}.", "{what} tarafsız bölgedir."),
        Says("Which zone is neutral?", "Hangi bölge tarafsızdır?"), "regime",
    ),
    Kind(
        "garrison", F, Words("garrison", "konuşlan"), (PLACES, ACTOR),
        (Set("status", ("what",), "garrison", "forces", "actor"),),
        Says("Troops of {actor} stand in {what}.", "{what:loc} {actor:gen} askeri bulunur."),
        Says("Whose troops stand in {what}?", "{what:loc} kimin askeri bulunur?"),
        reading="forces", export="status-garrison",
    ),
    Kind(
        "lease", F, Words("lease", "kirala"), (PLACES, GIVER, TAKER),
        (MoveAdministration("what", "giver", "taker", "entrust"), Set("status", ("what",), "lease", "tenure", "taker", superior="over")),
        Says("{giver} {giver:leases} {what} to {taker}.", "{giver}, {what:acc} {taker:dat} kiralar."),
        Says("To whom is {what} leased?", "{what} kime kiralanır?"),
        reading="regime", export="status-lease",
    ),
    Kind(
        "trusteeship", F, Words("trusteeship", "vesayet"), (PLACES, TRUSTEE),
        (MoveAdministration("what", "", "under", "entrust"), Set("status", ("what",), "trusteeship", "control", "under", superior="over")),
        Says("{what} {what:is} under the trusteeship of {under}.", "{what}, {under:gen} vesayeti altındadır."),
        Says("Whose trust territory is {what}?", "{what} kimin vesayeti altındadır?"),
        reading="regime", export="status-trusteeship",
    ),
    status(
        "neutral-waterway", "tarafsız-suyolu", "port",
        Says("{what} {what:is} {what:a neutral waterway|neutral waterways}.", "{what} tarafsız su yoludur."),
        Says("Which waterway is neutral?", "Hangi su yolu tarafsızdır?"), "regime",
    ),
    status(
        "customs-zone", "gümrük-bölgesi", "customs",
        Says("{what} {what:is} {what:a customs zone|customs zones}[ under {under}].", "{what}[, {under:gen} yönetiminde] ayrı gümrük bölgesidir."),
        Says("Which zone has customs of its own?", "Hangi bölgenin gümrüğü ayrıdır?"), "regime",
    ),
    Kind(
        "remilitarise", F, Words("remilitarise", "askerileştir"), (PLACES, ACTOR._replace(optional=True)),
        (Lift("status", ("what",), "remilitarised", klass="military"),),
        Says("{what} may be garrisoned again[ by {actor}].", "{what}[ {actor} tarafından] yeniden askerîleştirilebilir."),
        Says("Which place may be garrisoned again?", "Hangi yer yeniden askerîleştirilebilir?"),
        reading="regime", export="status-end",
    ),
    Kind(
        "end-status", F, Words("end-status", "statüyü-bitir"), (PLACES, Slot("value", "word", AS)),
        (Lift("status", ("what",), "ended", value="=value"),),
        Says("{what} {what:is} no longer {value}.", "{what} için {value} statüsü sona erer."),
        Says("Which status of {what} ends?", "{what} için hangi statü sona erer?"),
        reading="abolish", export="status-end",
    ),
    Kind(
        "official-language", F, Words("official-language", "resmi-dil"),
        (Slot("value", "topic"), Slot("what", "place", IN, many=True)),
        (Set("status", ("what",), "=value", "language"),),
        Says("{value} {value:has} official standing in {what}.", "{what:loc} {value} resmî niteliktedir."),
        Says("Which language has official standing in {what}?", "{what:loc} hangi dil resmî niteliktedir?"),
        reading="population", export="status-language",
    ),
    Kind(
        "property", F, Words("property", "mülk"), (PLACES, Slot("value", "polity", OF)),
        (Set("status", ("what",), "property", "property", "value", lasting=True), Attest("title", ("what",), "=value")),
        Says("{what} {what:is} the property of {value}.", "{what} {value:gen} mülküdür."),
        Says("Whose property is {what}?", "{what} kimin mülküdür?"),
        dispositive=True, passes=True, reading="right", export="status-property",
    ),
    Kind(
        "soil", F, Words("soil", "toprak"), (PLACES, Slot("value", "polity", OF)),
        (Set("status", ("what",), "soil", "property", "value", lasting=True), Attest("title", ("what",), "=value")),
        Says("{what} {what:counts} as soil of {value}.", "{what} {value} toprağı sayılır."),
        Says("Whose soil is {what}?", "{what} kimin toprağı sayılır?"),
        dispositive=True, passes=True, reading="hold", export="status-soil",
    ),
    Kind(
        "site", F, Words("site", "bulunur"), (Slot("what", "place"), Slot("value", "place", AT)),
        (Set("status", ("what",), "=value", "site", lasting=True),),
        Says("{what} {what:stands} at {value}.", "{what} {value:loc} bulunur."),
        Says("Where does {what} stand?", "{what} nerede bulunur?"),
        dispositive=True, reading="hold", export="status-site",
    ),
    Kind(
        "abolish", F, Words("abolish", "kaldır"),
        (Slot("topic", "topic", many=True), Slot("actor", "polity", FOR, many=True, optional=True, default="parties")),
        (Set("abolished", ("actor", "topic"), pairs="each", lasting=True),),
        Says("{topic} {topic:is} abolished for {actor}.", "{topic} {actor} bakımından kaldırılır."),
        Says("What is abolished?", "Ne kaldırılır?"),
        dispositive=True, reading="abolish", export="abolition",
    ),
    Kind(
        "restore", F, Words("restore", "geri-getir"),
        (Slot("topic", "topic", many=True), Slot("actor", "polity", FOR, many=True, optional=True, default="parties")),
        (Lift("abolished", ("actor", "topic"), "restored", pairs="each"),),
        Says("{topic} {topic:is} restored for {actor}.", "{topic} {actor} bakımından geri gelir."),
        Says("What is restored?", "Ne geri gelir?"),
        reading="abolish", export="restoration",
    ),
)
