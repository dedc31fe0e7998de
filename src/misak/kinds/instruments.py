"""The life of instruments and of open matters: adoption, replacement, denunciation, voidness. VCLT 54-72."""

from __future__ import annotations

from misak.kinds.effects import EndInstrument, Link, Nothing, Open, Perform, Settle
from misak.kinds.row import Kind, Says, Slot, Words
from misak.kinds.slots import ACTOR, AS, BY, FOR, INSTRUMENT, MATTER, ONE, OTHER, OVER, TO

F = "instruments"
AMONG = Slot("actor", "polity", FOR, many=True, optional=True, default="")
PROCEDURE = Slot("procedure", "procedure", TO)


def ending(id: str, tr: str, how: str, says: Says, asks: Says, reading: str = "treaty_status") -> Kind:
    """A row whose clause ends other instruments, or articles of them, for some parties or for all."""
    return Kind(
        id, F, Words(id, tr), (INSTRUMENT, AMONG), (EndInstrument("instrument", "actor", how),),
        says, asks, dispositive=True, reading=reading, export="instrument-" + how,
    )


ROWS = (
    ending(
        "replace", "yerini-al", "replaced",
        Says("{instrument} {instrument:is} replaced[ for {actor}].", "{instrument:gen} yerini bu belge alır[ ({actor})]."),
        Says("What does this instrument replace?", "Bu belge neyin yerini alır?"),
    ),
    ending(
        "denounce", "feshet", "denounced",
        Says("{instrument} {instrument:is} denounced[ for {actor}].", "{instrument} feshedilir[ ({actor})]."),
        Says("What is denounced?", "Ne feshedilir?"),
    ),
    ending(
        "void", "hükümsüz-say", "void",
        Says("{instrument} {instrument:counts} as void[ for {actor}].", "{instrument}[ {actor} bakımından] hükümsüz sayılır."),
        Says("What counts as void?", "Ne hükümsüz sayılır?"),
    ),
    ending(
        "annul", "iptal-et", "annulled",
        Says("{instrument} {instrument:is} annulled, with what it had moved[, for {actor}].", "{instrument}, doğurduğu sonuçlarla birlikte iptal edilir[ ({actor})]."),
        Says("What is annulled?", "Ne iptal edilir?"),
    ),
    ending(
        "lapse", "düş", "lapsed",
        Says("{instrument} {instrument:lapses}[ for {actor}].", "{instrument}[ {actor} bakımından] kendiliğinden düşer."),
        Says("What lapses?", "Ne kendiliğinden düşer?"),
    ),
    ending(
        "terminate", "sona-erdir", "terminated",
        Says("{instrument} {instrument:ends} by agreement[ for {actor}].", "{instrument}[ {actor} bakımından] anlaşmayla sona erer."),
        Says("What ends by agreement?", "Ne anlaşmayla sona erer?"),
    ),
    ending(
        "suspend", "askıya-al", "suspended",
        Says("{instrument} {instrument:is} suspended[ for {actor}].", "{instrument}[ {actor} bakımından] askıya alınır."),
        Says("What is suspended?", "Ne askıya alınır?"),
    ),
    ending(
        "revive", "canlandır", "revived",
        Says("{instrument} {instrument:is} brought into force again[ for {actor}].", "{instrument}[ {actor} bakımından] yeniden yürürlüğe konur."),
        Says("What is brought into force again?", "Ne yeniden yürürlüğe konur?"),
    ),
    Kind(
        "adopt", F, Words("adopt", "benimse"), (INSTRUMENT, Slot("actor", "polity", BY, many=True, optional=True, default="parties")),
        (Link("adopts", "actor", "instrument"),),
        Says("{actor} {actor:adopts} {instrument}.", "{actor} {instrument:acc} benimser."),
        Says("What is adopted?", "Ne benimsenir?"),
        reading="adopt", export="adoption",
    ),
    Kind(
        "preserve", F, Words("preserve", "saklı-tut"), (INSTRUMENT, AMONG),
        (Link("preserves", "actor", "instrument"),),
        Says("{instrument} {instrument:is} kept in being.", "{instrument} saklı tutulur."),
        Says("What is kept in being?", "Ne saklı tutulur?"),
        reading="adopt", export="preservation",
    ),
    Kind(
        "prolong", F, Words("prolong", "uzat"), (INSTRUMENT, AMONG),
        (Link("prolongs", "actor", "instrument", ("term",)),),
        Says("{instrument} {instrument:is} prolonged.", "{instrument:gen} süresi uzatılır."),
        Says("What is prolonged?", "Neyin süresi uzatılır?"),
        reading="treaty_status", export="prolongation",
    ),
    Kind(
        "perform", F, Words("perform", "yerine-getir"), (INSTRUMENT, Slot("topic", "topic", AS, many=True, optional=True)),
        (Perform("instrument", "topic"),),
        Says("What {instrument} promised is performed[: {topic}].", "{instrument:gen} vaadi yerine getirilir[: {topic}]."),
        Says("Which promise is performed?", "Hangi vaat yerine getirilir?"),
        dispositive=True, reading="treaty_status", export="performance",
    ),
    Kind(
        "mediate", F, Words("mediate", "aracılık-et"), (INSTRUMENT, ACTOR),
        (Link("mediates", "actor", "instrument"),),
        Says("{actor} {actor:mediates} {instrument}.", "{actor}, {instrument} için aracılık eder."),
        Says("Who mediates {instrument}?", "{instrument} için kim aracılık eder?"),
        reading="relation", export="mediation",
    ),
    Kind(
        "protest", F, Words("protest", "protesto-et"), (INSTRUMENT, ACTOR),
        (Link("protests", "actor", "instrument"),),
        Says("{actor} {actor:protests} against {instrument}.", "{actor} {instrument:acc} protesto eder."),
        Says("Who protests against {instrument}?", "{instrument:acc} kim protesto eder?"),
        reading="relation", export="protest",
    ),
    Kind(
        "publish", F, Words("publish", "yayımla"), (Slot("instrument", "thing", many=True), ACTOR),
        (Link("publishes", "actor", "instrument"),),
        Says("{actor} {actor:publishes} {instrument}.", "{actor} {instrument:acc} yayımlar."),
        Says("What does {actor} publish?", "{actor} neyi yayımlar?"),
        reading="relation", export="publication",
    ),
    Kind(
        "refer", F, Words("refer", "havale-et"), (MATTER, PROCEDURE, Slot("condition", "topic", Words("subject-to", "şartıyla"), many=True, optional=True)),
        (Open("matter", "procedure"),),
        Says("{matter} {matter:is} left to {procedure}[, provided: {condition}].", "{matter} konusu {procedure:dat} bırakılır[; koşul: {condition}]."),
        Says("To whom is {matter} left?", "{matter} kime bırakılır?"),
        on_signature=True, reading="refer", export="referral",
    ),
    Kind(
        "raise", F, Words("raise", "aç"),
        (MATTER, ONE._replace(default=""), OTHER._replace(default=""), Slot("scope", "place", OVER, many=True, optional=True)),
        (Open("matter", "", "one+other", "scope"),),
        Says("{matter} {matter:is} opened[ between {one} and {other}][ over {scope}].", "{matter} konusu açılır[ ({one} ile {other} arasında)][, {scope} üzerinde]."),
        Says("Which matter is opened?", "Hangi konu açılır?"),
        on_signature=True, reading="refer", export="matter",
    ),
    Kind(
        "settle", F, Words("settle", "çöz"), (MATTER,),
        (Settle("matter", "settled"),),
        Says("{matter} {matter:is} settled.", "{matter} konusu çözülür."),
        Says("Which matter is settled?", "Hangi konu çözülür?"),
        dispositive=True, reading="refer", export="settlement",
    ),
    Kind(
        "close", F, Words("close", "kapat"), (MATTER,),
        (Settle("matter", "closed"),),
        Says("{matter} {matter:is} closed.", "{matter} konusu kapanır."),
        Says("Which matter is closed?", "Hangi konu kapanır?"),
        dispositive=True, reading="refer", export="closure",
    ),
    Kind(
        "no-effect", F, Words("no-effect", "etkisiz"), (),
        (Nothing(),),
        Says("Nothing that the books follow begins or ends.", "Defterin izlediği hiçbir olgu başlamaz ya da bitmez."),
        Says("What begins here?", "Burada ne başlar?"),
        reading="oblige", export="none",
    ),
)
