"""Turkish frames of the rows on territory, status and recognition. The notation is told in frames.py."""

from __future__ import annotations

NOT_GIVEN = "!taviz|özerklik|muhtariyet|bağımsızlığ|tazminat|karar|yön|destek|cevap|gelir|izin|son|borç|hak|petrol|güvence|önem|geri|isim|adı|adın|ödün|katlan"

FRAMES: dict[str, tuple[str, ...]] = {
    "cede": (
        f"bırak | ver | devret | terk et | geç | teslim et | katıl | bağla | kat | devredil; what=place@OGNS!; taker=polity@DM!; giver=polity@SAB; {NOT_GIVEN}",
        f"bırak; what=place@OG!; taker=polity@D; giver=polity@SAB; nominal; -görüşme|konu|mesele|sorun; {NOT_GIVEN}",
        f"bırak | ver; what=place@ON!; taker=polity@D!; giver=polity@SA; +yönetim|idare; temporary:1; {NOT_GIVEN}",
        "sahip ol | sahip çık | haiz ol | yerleş; what=place@D!; taker=polity@S!; -hak|yetki|egemen|karar",
        "topraklarına kat | topraklarına katıl | sınırlarına kat | topraklarına dahil et; what=place@NOG!; taker=polity@N!; giver=polity@A; -savaş|sırasında|ordu",
        "ele geçir | sınırlarına kat | topraklarına kat | sınırlarına dahil et | topraklarına dahil et | elde et; what=place@OG!; taker=polity@S!; giver=polity@A; -savaş|sırasında|ordu",
        "al | kazan | kurtar | geri al; what=place@O!; taker=polity@S!; giver=polity@A; -karar|önlem|tedbir|sonuç|şekil|yer|muharebe|savaş",
    ),
    "retrocede": ("geri ver | iade et | geri al; what=place@OG!; taker=polity@D!; giver=polity@SA",),
    "leave": (
        "kal; what=place@NGS!; taker=polity@DL!; -zorunda|dış",
        f"bırak | ver | kal; what=place@OS!; taker=polity@P!; -mutabık; {NOT_GIVEN}",
        "ol | kal; what=place@NSG!; taker=polity,place@L!; under=polity@P; +manda|şart",
    ),
    "confirm": ("ait ol | ~ait | teyit et; what=place@NGOS!; taker=polity@D!",),
    "soil": (
        "toprağı say | toprağı ol | toprağı kabul et | toprağı kal | ~toprağı sayıl | ~toprağı olarak; what=place@NOSG!; value=polity@N!",
    ),
    "property": ("mülkü ol | mülkü say | mülkü kal | ~mülküdür | ~mülkü olarak | malı say; what=place@NOSG!; value=polity@NG!",),
    "renounce": (
        "vazgeç | feragat et | el çek; actor=polity,people@S!; what=place@A!; taker=polity@D; -destek|plan",
        "vazgeç | feragat et; actor=polity,people@S!; what=text@R!; -destek|plan|izle",
    ),
    "annex": ("ilhak et | ilhakını | kendine kat; what=place@OG!; actor=polity@S",),
    "declare-independence": (
        "egemenliğinden çık | yönetiminden çık | hakimiyetinden çık | egemenliğinden ayrıl | yönetiminden ayrıl; what=polity,place@NS!; giver=polity@G",
        "~bağımsız | ~bağımsızlığ | ~bağımsızlık; what=polity,place@NGSOD!; -kaybet|tehlike|mücadele|zedele|gölge|aykırı|savaş|garanti|güvence|kefil|elinden|içişlerinde|iç işlerinde; also",
    ),
    "occupy": ("işgal et | işgal edil | asker çıkar; what=place@OG!; actor=polity@SH",),
    "administer": ("yönet | idare et | yönetil; what=place@OGN!; actor=polity@SP!",),
    "evacuate": ("boşalt | boşal | tahliye et | çekil; what=place@OAG!; actor=polity@S; taker=polity@D; -savaş",),
    "frontier": (
        "çiz | belirle | tespit et | sapta | oluş; one=polity,place@NGW; other=polity,place@NGW; side=side@X; except=place@E; +sınır|hudut|hat; status:fixed; -büyük ölçüde|yön|gelecek",
        "kesinleş | kesinlik kazan | kesin şekil al | kesin biçim al | son şekil al | son hal al | son biçim al; side=side@X; one=polity,place@NGW; except=place@E; +sınır|hudut; status:final",
        "büyük ölçüde çiz | büyük ölçüde belirle | büyük ölçüde belirlen; side=side@X; one=polity@NGW; except=place@E; +sınır|hudut; status:largely",
        "güvence al | güven al | güvenlik sağla | güvence kavuş; side=side@X!; actor=polity@S; +sınır|hudut; status:secured",
        "~arasındaki sınır | ~sınırıdır | ~sınır olarak | sınır ol | sınır kabul et; side=side@X; one=polity@NGW; other=polity@NGW; -ticaret|güven; status:fixed",
    ),
    "beyond": ("dışında kal | dışında bırak | dışında tut; what=place@NOGS!; actor=polity@EGN; +sınır|misak|türkiye",),
    "plebiscite": (
        "~oylama | ~oylam | ~plebisit | ~halkoyla | ~referandum | ~halk oyu; what=matter,place@XDGLN!; people=people,text@G; -meclis|sonuç",
        "belirle; what=matter,place@GO!; people=people,text@G; +halk; -konferans|komisyon|görüşme; also",
    ),
    "autonomy": (
        "~özerk | ~özerklik | ~muhtar | ~muhtariyet; what=place,polity@NDOGSH!; under=polity@PD",
        "~içişlerinde bağımsız | ~içişlerinde serbest | ~iç işlerinde bağımsız | ~iç işlerinde serbest; what=place,polity@NDOGSH!; under=polity@PD",
        "~prenslik | ~prensliğ; what=place,polity@NSO!; under=polity@D!; -lağv",
        "kur | kurul | oluştur | oluş | ol | gel; what=place,polity@NSO!; under=polity@PD; +prenslik|prensliğ|beylik|beyliğ; -lağv|bağımsız|hükümet",
    ),
    "tributary": ("~vergi bağlı | ~vergi veren; what=place,polity@NSO!; under=polity@D",),
    "protectorate": ("himaye gir | himaye al | himaye bırak | ~himayesinde | ~himayesine; what=place@NOSG!; under=polity@P!; -özerk",),
    "mandate": ("~mandası | ~mandasında | ~mandasına | ~manda altına; what=place@NOSG!; under=polity@P; -dil|sınır",),
    "special-regime": ("~özel yönetim | ~özel bir yönetim | ~özel idare | ~özel bir idare | ~özel rejim; what=place@XLDN!; under=polity@SP",),
    "demilitarise": ("~askersiz | ~askerden arındır | ~silahtan arındır | ~silahsızlandır | ~askerden ve silahtan; what=place@NOLGSH!",),
    "remilitarise": ("~askerileştir | ~asker bulundurabil | ~yeniden asker | ~silahlandır; what=place@NOLGSD!; actor=polity@SN",),
    "free-port": ("~serbest liman; what=place@NOSG!",),
    "open-passage": ("açıl | aç | açık tut | açık bulundur; what=place@NGO!; +gemi|ticaret|geçiş|bütün|tüm|deniz|devlet; -savaş aç|komisyon", "~ticarete açık | ~ticaretine açık | ~serbest geçiş | ~geçişe açık | ~açık olacak | ~açık olması | ~trafiğine açık | ~gemilerine açık | ~açık kalması | ~açık kalacak | ~açık tutul | serbest geç | serbestçe geç; what=place@NGOLAS!; condition=text@T",),
    "international-commission": ("~uluslararası komisyon | ~uluslararası bir komisyon | ~boğazlar komisyonu | ~komisyon yönet; what=place@NGOSL!; -kaldır",),
    "neutral-zone": ("~tarafsız bölge; what=place@NOSL!",),
    "official-language": ("~resmi dil | ~resmî dil | ~resmi nitelik; what=place@LGDX; value=topic@NS; topic=text@R!",),
    "site": (
        "bulun | ~nerede | yer al | taşı; what=place@NGSH!; value=place@LD!",
    ),
    "abolish": (
        "kaldır | kaldırıl | ilga et | son ver | kalk | sona er; topic=topic@OGNSD!; actor=polity@DB; ack=polity@K; place=place@L; -savaş",
        "kaldır | son ver | sona erdir; topic=text@R!; actor=polity@S!; place=place@L; +manda|komisyon|kapitülasyon|saltanat|hilafet",
    ),
    "restore": (
        "geri getir | yeniden kur | yeniden yürürlüğe gir | yeniden yürürlüğe kon | yeniden ver | geri ver; topic=topic@ON!; -imzala",
        "yararlan | faydalan | genişletil; topic=topic@AN!; +kapitülasyon",
        "ver | tanı; topic=topic@ON!; +kapitülasyon; -kaldır|son",
    ),
    "recognise": (
        "tanı | resmen tanı; what=polity,treaty,document,place@OG!; actor=polity,group@SNA; first=ordinal@X; pos; -hak|özerklik|yetki|imkan|ayrıcalık|imtiyaz|yabancı|azınlık",
        "kabul et; what=document,polity@OG!; actor=polity,group@SNA; first=ordinal@X; pos; +varlık|misak|mill|hükümet|bağımsız; -madde|hüküm|savaş",
        "tanı; what=place,polity@G!; actor=polity,group@SAM; +bağımsızlık|bağımsızlığ|ilhak; pos; also",
        "~tanıyan ilk | ~ilk tanıyan; what=polity,treaty,document,place@O!; actor=polity@NSG!; first:1",
        "kabul et; actor=polity@S!; what=place@G!; +katıl|bağlan|ilhak|türk toprağ",
    ),
    "withdraw-recognition": ("tanımaktan vazgeç; what=polity,treaty,document@OG!; actor=polity@S!",),
    "reject": (
        "tanı | kabul et | onayla | benimse; actor=polity@SN; what=polity,treaty,document@O!; neg",
        "tanı | kabul et; actor=polity@SN; what=text@O!; neg; condition=text@R",
        "reddet | geri çevir; what=polity,treaty,document@OH!; actor=polity@SGN",
    ),
}
