"""What kind of effect a clause has, and the words by which notes say each, in both languages. Data only; prose/judging/known/deeds.py reads it.

A deed has the rows of the catalogue whose clauses do it and the words that say it, as search keys that are compared by their stems. A word may
say several deeds (*give* a place, *give* a right): then one of them must be the clause's own. No word stands with a deed that it contradicts.
"""

from __future__ import annotations

from typing import NamedTuple


class Deed(NamedTuple):
    """One kind of effect: the rows that have it, and the words that say it."""

    rows: tuple[str, ...]
    words: str


DEEDS: dict[str, Deed] = {
    "pass": Deed(
        ("cede", "retrocede", "leave", "renounce", "confirm", "annex", "drop-claim", "unite", "end-status", "administer"),
        "bırak bırakıldı bırakılacak bırakılması veril verdi verecek verilmesi geri iade geç geçti geçecek geçmesi kal kaldı kalacak bağlan bağlandı katıl aldı alacak alındı kazandı kazan "
        "elde terk vazgeçti vazgeç feragat kaybetti ayrıldı koptu idare "
        "gave give given gives handed hand transferred transfer surrendered left leave lost lose loses losing gained gain gains gaining received receive receives acquired acquire "
        "obtained obtain took take taken taking got awarded assigned allotted returned return returning restored retained kept keep keeping remain remained remaining stayed renounced renounce relinquished relinquish "
        "abandoned conceded concede yielded passed went turned fell rule belong belonged goes go passes pass passing falls fall leaves leaving gets get yields hands transfers surrenders surrender returns restores renounces relinquishes stays stay",
    ),
    "title": Deed(  # whose a place is: no administration alone does it
        ("cede", "retrocede", "leave", "renounce", "confirm", "annex", "drop-claim", "unite", "end-status"),
        "devret devredil ilhak katıl egemenlik hakimiyet mülk ceded cede cedes cession annexed annex annexes annexation incorporated incorporation sovereignty possession",
    ),
    "free": Deed(
        ("declare-independence", "recognise", "leave"),
        "bağımsız bağımsızlık müstakil istiklal hür serbest özgür independent independence sovereign free freed became become becomes declared gained won achieved",
    ),
    "recognise": Deed(
        ("recognise", "confirm", "declare-independence", "preserve", "adopt"),
        "tanı tanıdı tanıyacak tanınması tanınmış tanındı kabul onayla onayladı recognised recognized recognise recognize recognition acknowledged accepted accept acknowledge confirmed recognises recognizes recognising recognizing accepts acknowledges confirms",
    ),
    "autonomy": Deed(
        ("autonomy", "tributary", "special-regime", "protectorate"),
        "özerk özerklik muhtar muhtariyet imtiyazlı prenslik beylik vergi bağlı özel yönetim autonomous autonomy self-governing tributary vassal suzerainty special status regime principality protectorate protection",
    ),
    "occupy": Deed(
        ("occupy", "garrison", "administer"),
        "işgal asker yerleş yönetim idare occupied occupy occupation occupies administer administered administration garrison troops",
    ),
    "leave-place": Deed(
        ("evacuate", "withdraw", "retrocede"),
        "boşalt boşaltıl boşaltacak tahliye çekil çekti çekecek çekilecek geri evacuated evacuate evacuation withdraw withdraws withdrew withdrawn withdrawal left leave leaves evacuates quit quits recall recalls",
    ),
    "end-war": Deed(
        ("peace", "armistice"),
        "savaş harp sona erdi sonlandır bitir bitti son bitiren sonuç barış ateşkes mütareke ended end ends ending war peace conflict hostilities concluded armistice terminated cease ceased ceasefire truce",
    ),
    "frontier": Deed(
        ("frontier", "frontier-open", "end-frontier"),
        "sınır hudut çiz çizildi belirle belirlendi tespit tesbit saptan oldu kesinleş border borders frontier frontiers boundary boundaries drawn fixed established defined set determined became line delimited",
    ),
    "open": Deed(
        ("open-passage", "free-port", "neutral-waterway", "neutral-zone"),
        "açık açıl açıldı açılacak geç geçiş geçebil serbest serbestçe tarafsız open opened opening free freely pass passage navigate navigation sail neutral neutralised neutralized",
    ),
    "demilitarise": Deed(
        ("demilitarise", "neutral-zone"),
        "askersiz silahsız arındır arındırıl askerden demilitarised demilitarized disarmed unfortified neutral neutralised tarafsız",
    ),
    "rearm": Deed(("remilitarise", "end-status"), "asker silahlandır tahkim remilitarise remilitarize fortify militarise rearm fortified refortify"),
    "commission": Deed(
        ("international-commission", "mandate", "trusteeship", "administer"),
        "komisyon yönet yönetil yönetilecek manda uluslararası commission international mandate mandatory administered supervised control controlled",
    ),
    "abolish": Deed(
        ("abolish", "end-status"), "kaldır kaldırıldı kaldırılacak kaldırılması lağv son abolished abolish abolishes abolition ended ends removed lifted abrogated cancelled canceled"
    ),
    "restore": Deed(("restore", "revive", "preserve"), "yeniden geri yürürlüğe konuldu sürdür genişlet restored re-established reinstated revived renewed"),
    "oust": Deed(
        ("void", "annul", "replace", "terminate", "denounce", "lapse", "reject"),
        "geçersiz hükümsüz feshet yerini yerine iptal reddet tanıma void annulled null invalid superseded replaced replace replacing revised replaces terminated denounced rejected abrogated ended",
    ),
    "keep": Deed(("adopt", "preserve", "confirm", "prolong"), "geçerli teyit onayla kabul yürürlükte devam sürdür aynen korun confirmed renewed reaffirmed kept preserved maintained upheld accepted adopted"),
    "pay": Deed(("pay",), "öde ödeyecek ödedi ödenecek paid pay pays payment"),
    "right": Deed(
        ("grant", "protect", "open-passage"),
        "hak hakkı haklar tanın tanındı verildi elde kavuş yararlan sahip izin imtiyaz olanak özgürlük right rights allowed permitted may can could enjoy enjoys enjoyed granted given obtained received gained got privilege privileges entitled authorized authorised able free access",
    ),
    "duty": Deed(
        ("owe", "protect", "withdraw", "perform", "exchange-population", "refer", "plebiscite"),
        "zorunda yükümlü taahhüt söz bağla yapacak yapılacak edecek edilecek sağla kur kurul kuruldu kurulacak başla must had obliged required agreed undertook pledged promised bound committed forced accept provided guaranteed ensure",
    ),
    "release": Deed(("owe", "perform"), "salıver release released releases liberated"),
    "ban": Deed(
        ("refrain", "reject", "end-status"),
        "yasak yasakla kaçın önle engel hiçbir karışma müdahale forbidden forbid forbids forbidding prohibited prohibit prohibits prohibiting prohibition banned ban bans banning bars barring refrain neither nor forbade abstain barred prevented interfere",
    ),
    "alliance": Deed(("ally",), "ittifak müttefik ittifakı alliance allied ally defensive"),
    "cooperate": Deed(("cooperate", "relations"), "işbirliği dostluk ilişki danış cooperate cooperation friendship relations consult"),
    "no-attack": Deed(("non-aggression",), "saldırmazlık saldırma non-aggression attack aggression"),
    "neutral": Deed(("neutrality",), "tarafsız tarafsızlık neutral neutrality"),
    "aid": Deed(("aid", "support", "ally"), "yardım destek yardımlaş assist aid help assistance support"),
    "refer": Deed(
        ("refer", "raise"),
        "ertele götür götürülecek havale görüş sonraya referred submitted postponed deferred negotiated",
    ),
    "settle": Deed(("settle", "close"), "çöz çözüldü çözümlen hallet görüş settle settled resolved decided negotiated"),
    "vote": Deed(("plebiscite",), "oylama oyla plebisit halkoylaması plebiscite referendum vote decide decided"),
    "population": Deed(("exchange-population", "protect"), "mübadele değişim değiş göç exchange exchanged exchanging transfer populations"),
    "found": Deed(("regime-change", "declare-independence", "international-commission", "special-regime", "autonomy"), "kurul kuruldu kurulacak kurulması kur founded created formed"),
    "join": Deed(("join", "quit"), "üye katıl katıldı girdi ayrıl joined member admitted acceded entered left quit"),
}
STANDING = frozenset(("pass", "title", "free", "autonomy", "frontier"))  # deeds that change whose a place is
STAYING = frozenset(("kal", "dur", "bekle", "bulun"))  # verbs by which somebody stays where he is
MOVING = frozenset(("pass", "title"))  # what no staying says
EMPTY = frozenset(("recognise", "keep"))  # deeds whose verbs say nothing without what they are done to
BANS = frozenset(("ban",))  # what is said by *no* and *not*
LINE = frozenset(("frontier",))  # a deed that its verbs say only beside one of these nouns, as they begin
LINES = ("border", "frontier", "boundar", "line")
# Verbs whose subject is who gets something, gives it or is bound; words by which somebody is bound to what follows.
GETTING = (
    "aldi alacak al alir kazandi kazan elde kavus ilhak geri "
    "gained gain gains gaining received receive receives acquired acquire obtained obtain took take taking got regained recovered retained kept keep annexed won secured"
)
# Active verbs whose subject gives up what is named: English words, Turkish lemmas.
LOSING = frozenset((
    "lost", "loses", "lose", "ceded", "cedes", "cede", "renounced", "renounces", "relinquished", "gave", "gives", "abandoned", "surrendered", "yielded",
    "transferred", "handed", "returned", "birak", "kaybet", "devret", "vazgec", "ver",
))
# Where the article says it of all, a note may say *all*: but not beside one of these.
LIMITS = (
    "haric", "disinda", "bazi", "kismen", "kisim", "kismi", "sadece", "yalniz", "kadar", "gerekli", "ancak", "except", "save", "but", "some", "part", "certain", "only", "necessary",
    "other", "if", "unless", "while", "until", "beyond", "needed", "partly",
)
RELEASE = frozenset(["duty"])  # what who sets somebody free is bound to do
# *manda yönetimine bırakılacak*: verbs by which a place comes under a rule, and the beginnings of the nouns of that.
HANDED = frozenset(["birak", "ver", "gir", "gec"])
RULE = ("yonetim", "idare", "denetim", "himaye", "manda", "koruma")


class Freed(NamedTuple):
    """How somebody is said to be set free: *serbest bırak-*."""

    adverb: str = "serbest"
    verb: str = "birak"


FREED = Freed()
