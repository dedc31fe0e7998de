"""Turkish frames of the rows on instruments, matters, happenings and causes. The notation is told in frames.py."""

from __future__ import annotations

FRAMES: dict[str, tuple[str, ...]] = {
    "sign": (
        "imzala | imzalan | akdet | bağıtla; instrument=treaty,document@OGHN!; actor=polity,group@WSIN; person=person@SN; for=polity@BN; place=place,polity@L; mediator=polity@M; after=event@T",
        "imzala | yap; actor=polity,group@WSIN!; person=person@SN; for=polity@B; place=place,treaty@L; mediator=polity@M; after=event@T; +antlaş|anlaş|pakt|imza|sözleş; -zorla|siyasi|danış|madde",
        "imzala; person=person@SNB!; for=polity@BNG; -zorla",
        "imzala; actor=polity,group@S!; -zorla",
        "yürürlüğe gir | yürürlük gir | yürürlüğe kon; instrument=treaty,document@NSGO; deed:force; pos; -yeniden|kapitülasyon",
        "onayla | onaylan | tasdik et; instrument=treaty@OGN!; actor=polity@S; deed:approve; pos; -madde|hüküm|zorla",
        "imza at | imza koy | imza atıl; instrument=treaty,document@D!; actor=polity,group@S; person=person@SN; for=polity@BN; place=place,polity@L",
        "kur | kurul | oluştur; actor=polity,group@SWIG!; place=place,polity,treaty@L; pact; -cumhuriyet|devlet|hükümet|komisyon|ordu|cemiyet|yönetim|idare|ilişki|meclis|mahkeme|hat|cephe|egemenlik",
        "imzala; mediator=polity@M!; -zorla",
        "temsil et; instrument=treaty,document@DLG; person=person@SN!; for=polity@OG!",
        "katıl; instrument=treaty,document@DL; actor=polity,group@SNWI!; person=person@SN; for=polity@BN; deed:attend; +görüşme|konferans|kongre|müzakere|toplantı|imzacı",
        "katıl; instrument=treaty,document@DL; person=person@SN!; for=polity@BNO; deed:attend; pos; +görüşme|konferans|kongre|müzakere|toplantı|heyet",
        "başkanlık et; person=person@SN!; for=polity@GBN; deed:attend; pos; +heyet",
    ),
    "void": (
        "yok say | geçersiz say | hükümsüz say | geçersiz ol | geçersiz kıl | hükümsüz kal | geçersiz | ~hükümsüz | ~geçersiz; instrument=treaty,document,text@OGNHR!; actor=polity@S",
        "~antlaşma kaldır | ~antlaşmalar kaldırıl | ~antlaşmaları iptal; instrument=text@R!; actor=polity@S",
    ),
    "replace": ("~yerine geç | yerini al; instrument=treaty@GO!",),
    "lapse": ("yürürlüğe gir | yürürlük gir | uygulan | yürürlüğe kon; instrument=treaty@NSG!; neg",),
    "adopt": (
        "kabul et | benimse | geçerli say | geçerli kıl | onayla | tanı; instrument=treaty@GO!; actor=polity,group@S; +madde|hüküm|esas|koşul|şart|karar; pos",
    ),
    "preserve": ("geçerli kal | yürürlükte kal | saklı tut | geçerliliğini koru; instrument=treaty@NSO!; pos",),
    "mediate": ("imzalanmasını sağla | imzalan sağla | yapılmasını sağla | aracılık et; instrument=treaty@GO!; actor=polity@S!",),
    "publish": ("açıkla | yayımla | duyur | ifşa et; instrument=topic,treaty@ON!; actor=polity@SN!",),
    "refer": (
        "çöz | görüş | ele al | karara bağla; matter=matter,place@OGN!; members=polity@W!; procedure=procedure@IL",
        "belirle | çöz | karara bağla | düzenle | görüş | ele al; matter=matter,place@OGN!; members=group@GS; procedure=procedure,text@IL!; +konferans|komisyon|görüşme|cemiyet|kongre|konsey",
        "bırak | götür | git | taşı | havale et | sevk et | intikal et | ilet | ertele; matter=matter,place,referent@ONGS!; procedure=procedure@D!; members=polity@GW",
        "götür | git | taşı | havale et | sevk et | intikal et | ilet | bırak; matter=matter,place,referent@ONGS!; procedure=polity@D!; +cemiyet; -irak|suriye",
        "belirle | çöz | ele al; matter=matter,place@OGN!; +ileride|sonra|gelecek; -halk|oylama",
        "çöz | çözümle | hallet | çözüme kavuş | çözüme kavuştur | çözüme bağla | karara bağla; matter=matter,place@OGN!; status:open; neg",
    ),
    "settle": ("çöz | çözümle | hallet | çözüme kavuş; matter=matter@OGN!; pos; -görüşme|konferans|komisyon",),
    "succeed": ("halefi ol | yerine geç | devamı ol; giver=polity@G!; taker=polity@S!",),
    "unite": ("katıl | birleş; giver=polity@N!; taker=polity@DI!; +cumhuriyet|devlet",),
    "regime-change": (
        "~rejim değişikliği | ~rejim değiş | ~ihtilal | ~devrim; actor=polity@HNGSL!; -ihraç|yay; also",
        "kurul | kur; actor=polity@NSO!; +cumhuriyet|devlet|hükümet; -antant|pakt|komisyon|prenslik|bağımsız|özel|ordu|cephe|örgüt|dernek|kuruluş",
        "yıkıl | sona er | son ver; actor=polity@NSOGD!; ended:1; -savaş|manda|cephe|antlaşma|görüşme|konferans|ateşkes|mütareke",
    ),
    "rule-over": ("egemenliğine gir | hakimiyetine gir | yönetimine gir | egemenliği altına gir; actor=polity@P!; other=polity,group@HSN!; pos",),
    "join": (
        "katıl | taraf ol; actor=polity@SN!; group=treaty@D!; neg; -görüşme|konferans|müzakere|toplantı",
        "üyesi ol; actor=polity@SN!; group=group@N!",
        "katıl | üye ol; actor=polity@SWN!; group=treaty,group,referent,text@D!; +pakt|antant|cemiyet|birlik|ittifak|örgüt",
    ),
    "aid": (
        "yardım gönder | yardım et | yardım yap | yardımda bulun | silah ver | gönder; actor=polity@S!; other=polity,place@D!; topic=text@R; +yardım|silah|altın|para",
    ),
    "meet": ("görüş | görüşme yap; actor=polity@SW!; pos; -sonuç",),
    "resist": ("diren | karşı koy | direniş göster | direniş karşılaş | direnişle karşılaş; people=people@GS!; other=polity@HDS!",),
    "act": (
        "ihraç et | yay; actor=polity@SH!; topic=text@R!; +rejim",
        "önlem al | tedbir al; actor=polity,group@S!; other=polity@K!; topic=text@R!; rel:oppose",
        "takip et | izle; actor=polity@SLN!; topic=text@R!; -politika",
        "amaçla | iste | hedefle; actor=polity@HS!; topic=text@R!; where=polity,place@LY; +lider|geç|baş|önder",
    ),
    "concession": ("taviz ver | ~taviz | ~tavizdir | ödün ver; instrument=document@A!; what=place@NGQIX; nth=ordinal@X",),
    "distinction": (
        "~ilk antlaşma | ~ilk siyasi | ~ilk uluslararası | ~ilk askeri | ~ilk diplomatik | ~ilk başarı | ~ilk zafer | ~ilk darbe | ~ilk kez | ~ilk defa | ~ilk belge | ~ilk resmi; "
        "subject=treaty,document,event@NSG; what=text@R!; -tanı|taviz|ödün",
    ),
    "cause": (),
}
