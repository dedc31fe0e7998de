"""The fluents that can be asked about: their words and aliases, the types of their arguments, their sentences."""

from __future__ import annotations

from typing import NamedTuple

from misak.kinds.row import Says, Words


class Question(NamedTuple):
    """A row. ``shape`` names the way in which it is answered; ``yes`` tells, ``no`` denies, in both languages.

    In the sentences ``{a}``, ``{b}``, ``{c}`` are the arguments and ``{value}`` the answer.
    """

    id: str
    word: Words
    aliases: tuple[str, ...]
    args: tuple[str, ...]
    shape: str
    yes: Says
    no: Says
    symmetric: bool = False
    valued: bool = False
    partly: Says | None = None  # that it is so in part
    several: bool = False  # several values may stand at once, and one of them is asked for
    over: Says | None = None  # that it was so and has ended, where the denial would not say so
    closed: bool = False  # who is not found is none: the denial needs no search and no horizon


POLITY, PLACE, THING, INSTRUMENT = "polity", "place", "thing", "instrument"

ROWS = (
    Question(
        "title", Words("title", "egemenlik"), ("sovereign", "sovereignty", "holder", "hak", "hâkimiyet", "sahip", "owner"), (PLACE,), "title",
        Says("{value} {value:holds} title to {a}.", "{a} {value:dat} aittir."), Says("Nobody holds title to {a}.", "{a} kimseye ait değildir."), valued=True,
    ),
    Question(
        "administration", Words("administration", "yönetim"), ("administrator", "administers", "idare", "occupier"), (PLACE,), "administration",
        Says("{value} {value:administers} {a}.", "{a:acc} {value} yönetir."), Says("Nobody administers {a}.", "{a:acc} kimse yönetmez."), valued=True,
    ),
    Question(
        "status", Words("status", "statü"), ("durum", "regime-of"), (PLACE,), "status",
        Says("{a}: {value}.", "{a}: {value}."), Says("The books give {a} no special status.", "Defter {a} için özel bir statü göstermiyor."), valued=True, several=True,
    ),
    Question(
        "boundary", Words("boundary", "sınır"), ("frontier", "border", "hudut"), (POLITY, POLITY), "fact",
        Says("The frontier between {a} and {b}: {value}.", "{a} ile {b} arasındaki sınır: {value}."),
        Says("No frontier between {a} and {b} is booked.", "{a} ile {b} arasında kayıtlı bir sınır yoktur."), symmetric=True, valued=True,
    ),
    Question(
        "war", Words("war", "savaş"), ("at_war", "at-war", "harp", "savaşta"), (POLITY, POLITY), "fact",
        Says("{a} {a:is} at war with {b}.", "{a} ile {b} savaş hâlindedir."), Says("{a} {a:is} not at war with {b}.", "{a} ile {b} savaş hâlinde değildir."), symmetric=True,
    ),
    Question(
        "hostilities", Words("hostilities", "çatışma"), ("fighting", "çarpışma"), (POLITY, POLITY), "fact",
        Says("There are hostilities between {a} and {b}.", "{a} ile {b} arasında çarpışma vardır."),
        Says("There are no hostilities between {a} and {b}.", "{a} ile {b} arasında çarpışma yoktur."), symmetric=True,
    ),
    Question(
        "recognises", Words("recognises", "tanır"), ("recognizes", "recognised", "recognition", "tanıma", "tanıdı"), (POLITY, THING), "fact",
        Says("{a} {a:recognises} {b}.", "{a} {b:acc} tanır."), Says("No recognition of {b} by {a} is booked.", "{a:gen} {b:acc} tanıdığına dair kayıt yoktur."),
        over=Says("The recognition of {b} by {a} has ended.", "{a:gen} {b:acc} tanıması sona ermiştir."),
    ),
    Question(
        "rejects", Words("rejects", "reddeder"), ("refuses", "ret"), (POLITY, THING), "fact",
        Says("{a} {a:does} not recognise {b}.", "{a} {b:acc} tanımaz."), Says("No rejection of {b} by {a} is booked.", "{a:gen} {b:acc} reddettiğine dair kayıt yoktur."),
        over=Says("The rejection of {b} by {a} has ended.", "{a:gen} {b:acc} reddi sona ermiştir."),
    ),
    Question(
        "owes", Words("owes", "yükümlü"), ("duty", "duties", "obligation", "borçlu", "yükümlülük"), (POLITY, POLITY, "topic"), "bond",
        Says("{a} {a:owes} {b}: {c}.", "{a}, {b:dat} karşı yükümlüdür: {c}."), Says("{a} {a:owes} {b} nothing of this kind.", "{a:gen} {b:dat} karşı böyle bir yükümlülüğü yoktur."),
    ),
    Question(
        "right", Words("right", "hak-sahibi"), ("rights", "haklar"), (POLITY, "topic"), "bond",
        Says("{a} {a:has} the right: {b}.", "{a:gen} hakkı vardır: {b}."), Says("{a} {a:has} no such right.", "{a:gen} böyle bir hakkı yoktur."),
    ),
    Question(
        "in_force", Words("in_force", "yürürlükte"), ("in-force", "inforce", "force", "yürürlük", "geçerli"), (INSTRUMENT,), "in_force",
        Says("{a} {a:is} in force.", "{a} yürürlüktedir."), Says("{a} {a:is} not in force.", "{a} yürürlükte değildir."),
        partly=Says("{a} {a:is} in force in part only.", "{a} yalnız kısmen yürürlüktedir."),
    ),
    Question(
        "matter", Words("matter", "konu"), ("mesele", "sorun", "issue"), ("matter",), "matter",
        Says("{a}: {value}.", "{a}: {value}."), Says("{a}: not raised.", "{a}: açılmadı."), valued=True,
    ),
    Question(
        "stance", Words("stance", "tutum"), ("attitude", "relation", "ilişki"), (POLITY, POLITY), "fact",
        Says("{a} towards {b}: {value}.", "{a}, {b:dat} karşı: {value}."), Says("No stance of {a} towards {b} {b:is} booked.", "{a:gen} {b:dat} karşı kayıtlı bir tutumu yoktur."), valued=True,
        over=Says("The stance of {a} towards {b} has ended.", "{a:gen} {b:dat} karşı tutumu sona ermiştir."),
    ),
    Question(
        "member", Words("member", "üye"), ("membership", "üyelik"), (POLITY, "group"), "fact",
        Says("{a} {a:is} {a:a member|members} of {b}.", "{a}, {b} üyesidir."), Says("{a} {a:is} {a:not a member|not members} of {b}.", "{a}, {b} üyesi değildir."),
    ),
    Question(
        "claims", Words("claims", "talep"), ("claim", "iddia", "talepler"), (POLITY, PLACE), "fact",
        Says("{a} {a:claims} {b}.", "{a} {b:acc} talep eder."), Says("{a} {a:does} not claim {b}.", "{a} {b:acc} talep etmez."),
    ),
    Question(
        "outside", Words("outside", "dışında"), ("beyond",), (POLITY, PLACE), "fact",
        Says("{b} {b:stays} outside the frontiers of {a}.", "{b}, {a:gen} sınırları dışında kalır."), Says("Nothing says that {b} {b:stays} outside the frontiers of {a}.", "{b:gen} {a:gen} sınırları dışında kaldığını söyleyen bir kayıt yoktur."),
    ),
    Question(
        "abolished", Words("abolished", "kaldırıldı"), ("abolition", "kaldırılma"), (POLITY, "topic"), "fact",
        Says("{b} {b:is} abolished for {a}.", "{b} {a} bakımından kaldırılmıştır."), Says("{b} {b:is} not abolished for {a}.", "{b} {a} bakımından kaldırılmamıştır."),
    ),
    Question(
        "regime", Words("regime", "rejim"), ("government", "hükûmet-biçimi"), (POLITY,), "fact",
        Says("{a}: {value}.", "{a}: {value}."), Says("The books note no change of regime in {a}.", "Defter {a} için rejim değişikliği göstermiyor."), valued=True,
    ),
    Question(
        "exists", Words("exists", "var"), ("existence", "varlık"), (POLITY,), "exists",
        Says("{a} {a:exists}.", "{a} vardır."), Says("{a} {a:does} not exist.", "{a} yoktur."),
    ),
    Question(
        "name", Words("name", "ad"), ("called", "adı"), (THING,), "name",
        Says("{a} {a:is} called: {value}.", "{a} için o günkü ad: {value}."), Says("{a} {a:has} no name.", "{a} adsızdır."), valued=True,
    ),
    Question(
        "signed", Words("signed", "imzalandı"), ("signature", "imza"), (INSTRUMENT,), "signed",
        Says("{a} {a:was} signed[ on {when}].", "{a}[ {when} günü] imzalanmıştır."), Says("{a} {a:is} not signed.", "{a} imzalanmamıştır."),
    ),
    Question(
        "signed_at", Words("signed_at", "imza-yeri"), ("signed-at", "place-of-signature"), (INSTRUMENT,), "signed_at",
        Says("{a} {a:was} signed at {value}.", "{a} için imza yeri: {value}."), Says("The place of signature of {a} is not booked.", "{a} için imza yeri kayıtlı değildir."), valued=True,
    ),
    Question(
        "signatory", Words("signatory", "imzacı"), ("signatories", "signed_by", "signed-by", "imzalayan"), (INSTRUMENT, POLITY), "signatory",
        Says("For {b}, {a} {a:was} signed by {value}.", "{a}, {b} adına {value} tarafından imzalanmıştır."), Says("No signatory of {a} for {b} is booked.", "{a} için {b} adına imzacı kayıtlı değildir."), valued=True,
    ),
    Question(
        "party", Words("party", "taraf"), ("parties", "taraflar"), (INSTRUMENT, POLITY), "party",
        Says("{b} {b:is} {b:a party|parties} to {a}.", "{b}, {a} tarafıdır."), Says("{b} {b:is} {b:not a party|not parties} to {a}.", "{b}, {a} tarafı değildir."), closed=True,
    ),
    Question(
        "signer", Words("signer", "imzalayan-devlet"), ("signers", "imzalayan-devletler"), (INSTRUMENT, POLITY), "signer",
        Says("{b} {b:has|have} signed {a}.", "{b} {a:acc} imzalamıştır."), Says("{b} {b:has|have} not signed {a}.", "{b} {a:acc} imzalamamıştır."),
    ),
    Question(
        "ratified", Words("ratified", "onaylayan"), ("ratification", "ratifications", "onay", "onayladı", "onaylayanlar"), (INSTRUMENT, POLITY), "ratified",
        Says("{b} {b:has|have} ratified {a}[ ({when})].", "{b} {a:acc} onaylamıştır[ ({when})]."), Says("The books have no ratification of {a} by {b}.", "Defterde {a} için {b} adına onay yoktur."),
    ),
    Question(
        "article", Words("article", "madde"), ("articles", "maddeler"), (INSTRUMENT, THING), "article",
        Says("{a} concerns {b} in: {value}.", "{a}, {b} için: {value}."), Says("No clause that the books have of {a} names {b}.", "Defterin {a} için yazdığı hükümlerde {b} adı geçmez."), valued=True,
    ),
    Question(
        "won", Words("won", "kazandı"), ("winner", "galip"), (POLITY, INSTRUMENT), "fact",
        Says("{a} won: {b}.", "{a} kazandı: {b}."), Says("{a} did not win: {b}.", "{a} kazanmadı: {b}."),
    ),
    Question(
        "lost", Words("lost", "kaybetti"), ("loser", "mağlup"), (POLITY, INSTRUMENT), "fact",
        Says("{a} lost: {b}.", "{a} kaybetti: {b}."), Says("{a} did not lose: {b}.", "{a} kaybetmedi: {b}."),
    ),
    Question(
        "aided", Words("aided", "yardım-etti"), ("aid", "yardım"), (POLITY, POLITY, INSTRUMENT), "fact",
        Says("{a} sent aid to {b}: {c}.", "{a} {b:dat} yardım gönderdi: {c}."), Says("No aid from {a} to {b} is booked.", "{a} tarafından {b:dat} yardım kayıtlı değildir."),
    ),
    Question(
        "resisted", Words("resisted", "direndi"), ("resistance", "direniş"), ("people", POLITY, INSTRUMENT), "fact",
        Says("{a} resisted {b}: {c}.", "{a} {b:dat} direndi: {c}."), Says("No resistance of {a} to {b} is booked.", "{a} tarafından {b:dat} direniş kayıtlı değildir."),
    ),
    Question(
        "did", Words("did", "yaptı"), ("act", "eylem"), (POLITY, "topic", INSTRUMENT), "fact",
        Says("{a}: {b} ({c}).", "{a}: {b} ({c})."), Says("No such act of {a} is booked.", "{a} için böyle bir eylem kayıtlı değildir."),
    ),
    Question(
        "met", Words("met", "görüştü"), ("meeting", "görüşme"), (POLITY, INSTRUMENT), "fact",
        Says("{a} took part: {b}.", "{a} katıldı: {b}."), Says("{a} did not take part: {b}.", "{a} katılmadı: {b}."),
    ),
    Question(
        "cause", Words("cause", "sebep"), ("because", "causes", "neden"), (INSTRUMENT, INSTRUMENT), "cause",
        Says("{b} {b:is} booked as {b:a cause|causes} of {a}.", "{b}, {a} için neden olarak kayıtlıdır."), Says("{b} {b:is} not booked as {b:a cause|causes} of {a}.", "{b}, {a} için neden olarak kayıtlı değildir."),
    ),
    Question(
        "link", Words("link", "bağ"), ("linked", "ilişkili"), (INSTRUMENT, INSTRUMENT), "link",
        Says("{a} {a:is} linked to {b}: {value}.", "{a}, {b} ile bağlıdır: {value}."), Says("{a} {a:has} no link to {b}.", "{a} ile {b} arasında bağ yoktur."), valued=True,
    ),
    Question(
        "performed", Words("performed", "yerine-geldi"), ("performs", "ifa"), (INSTRUMENT,), "performed",
        Says("What {a} promised is performed by {value}.", "{a:gen} vaadi {value} ile yerine getirilmiştir."), Says("What {a} promised is not performed.", "{a:gen} vaadi yerine getirilmemiştir."), valued=True,
    ),
    Question(
        "concessions", Words("concessions", "tavizler"), ("concession", "taviz"), (INSTRUMENT,), "concessions",
        Says("Concessions from {a}: {value}.", "{a} bakımından tavizler: {value}."), Says("No concession from {a} {a:is} booked.", "{a} bakımından taviz kayıtlı değildir."), valued=True,
    ),
)

# Asked of what is written and binds: a happening is neither in force nor signed, and has no parties.
OF_WRITINGS = ("in_force", "party", "signer", "signatory", "performed")

BY_ID: dict[str, Question] = {row.id: row for row in ROWS}

VALUES: dict[str, Words] = {
    "yes": Words("yes", "evet"), "no": Words("no", "hayır"), "nobody": Words("nobody", "kimse"), "fixed": Words("fixed", "çizilmiş"),
    "open": Words("open", "açık"), "settled": Words("settled", "çözülmüş"), "closed": Words("closed", "kapanmış"),
    "not-raised": Words("not raised", "açılmamış"), "undeclared": Words("undeclared", "ilan edilmemiş"), "support": Words("support", "destek"),
    "oppose": Words("opposition", "karşıtlık"), "ally": Words("alliance", "ittifak"), "strained": Words("strained", "soğuk"),
    "relations": Words("relations", "ilişki"), "occupied": Words("occupied", "işgal altında"), "administered": Words("administered", "fiilen yönetiliyor"), "property": Words("property", "mülk"),
    "soil": Words("national soil", "ülke toprağı"), "garrison": Words("garrisoned", "garnizon altında"), "lease": Words("leased", "kirada"), "de-facto": Words("de facto", "fiilî"),
    "autonomy": Words("autonomous", "özerk"), "protectorate": Words("protectorate", "himaye"),
    "mandate": Words("mandate", "manda"), "special-regime": Words("special regime", "özel rejim"), "tributary": Words("tributary", "vergiye bağlı"),
    "demilitarise": Words("demilitarised", "askerden arındırılmış"), "free-port": Words("free port", "serbest liman"),
    "open-passage": Words("open passage", "serbest geçiş"), "international-commission": Words("international commission", "uluslararası komisyon"),
    "neutral-zone": Words("neutral zone", "tarafsız bölge"), "adopts": Words("adopts", "benimser"), "preserves": Words("preserves", "saklı tutar"),
    "prolongs": Words("prolongs", "uzatır"), "mediates": Words("mediates", "aracılık eder"), "protests": Words("protests", "protesto eder"),
    "publishes": Words("publishes", "yayımlar"),
    "mention": Words("mention only", "yalnız anma"), "implied": Words("implied", "örtük"), "adopted": Words("by adoption", "benimsemeyle"),
    "duty": Words("duty", "ödev"), "ban": Words("ban", "yasak"), "right": Words("right", "hak"),
    "in-part": Words("in part", "kısmen"), "signed": Words("signed only", "yalnız imzalı"),
}

# What kind of value a status is, where its name alone would not say so: *Turkish* of a place.
CLASSES: dict[str, Words] = {"language": Words("official language", "resmî dil")}
