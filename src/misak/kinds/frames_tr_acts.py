"""Turkish frames of the rows on war and peace, attitudes, duties and rights. The notation is told in frames.py."""

from __future__ import annotations

FRAMES: dict[str, tuple[str, ...]] = {
    "war": ("savaş ilan et | savaşa gir | savaş aç; one=polity@S!; other=polity@DK",),
    "conflict": ("çarpış | savaş; one=polity@S!; other=polity@IWK!",),
    "armistice": ("ateşkes imzala | ateşkes ilan et; one=polity@SW; other=polity@IW",),
    "peace": (
        "sona er | bit | son bul | sonuçlan | son ver | sona erdir | kapan | sona ermiş; one=polity@WGNIS; other=polity@IW; war=event,text@NSO; +savaş|harp|cephe|çatışma; -manda|saltanat",
        "çekil; one=polity@HSN!; war=event,text@A!; +savaştan|savaşından|savaşı; -kuvvet|asker|birlik|sonra",
        "kapan | çöz; war=text@R!; +sorun|mesele; -görüşme",
    ),
    "battle": (
        "kazan | zafer kazan; battle=event@OGL!; winner=polity@SGH; leader=person@C; -hak|saygınlık|düşman|hız|önem|kesinlik",
        "kaybet | yenil | yenilgiye uğra | mağlup ol; battle=event@OGL!; loser=polity@SGH; -hak|saygınlık|önem",
        "yen | mağlup et | yenilgiye uğrat; battle=event@OGL; winner=polity@S!; loser=polity@O!",
        "yen; battle=event@LO!; loser=polity@O!",
        "~başarısız | ~yenilgisi | ~başarısızlığı; battle=event@LGNDO!; loser=polity@G",
        "~kazanılması | ~zaferi | ~zaferinden | ~zafer; battle=event@GNTOQ!; winner=polity@S; -başka; also",
    ),
    "ally": ("~müttefik ol | ittifak yap | ittifak kur; one=polity@SWN!; other=polity@IWH; -eski",),
    "end-alliance": ("~eskiden müttefik | ~eski müttefik; other=polity,group@HGN!; one=polity@SN",),
    "support": ("destekle | destek ol | destek ver | arka çık; other=polity,place@OD!; one=polity@S!; foe=polity,person@KD; on=matter,place@N; -bekle",),
    "drop-support": ("desteklemekten vazgeç | desteği çek | desteğini çek | desteği kes; other=polity@OA!; one=polity@S!; ended:1",),
    "oppose": (
        "karşı ol | karşı çık | itiraz et | tepki göster | protesto et; one=polity@SHN!; other=polity,instrument,treaty@DKG!",
        "düşmanlığını kazan | düşmanlık kazan | tepkisini çek; one=polity@G!; other=polity@S!",
    ),
    "protest": ("protesto et | itiraz et; instrument=treaty,document@OD!; actor=polity@SN!",),
    "estrange": (
        "olumsuz etkile | rahatsız et | rahatsız ol | bozul | gerginleş | soğu | gerile | rahatsız et | rahatsız ol | kuşkulandır; one=polity@ONW; other=polity@NGW; +ilişki|rahatsız|ara|kuşku; -olumlu",
        "çoğal | art | başla | çık | derinleş | büyü; one=polity,group@WGN!; +anlaşmazlık|ayrılık|görüş ayrılığ|çatlak",
    ),
    "relations": ("ilişki kur | ilişki başla | ilişki başlat | ilişki yeniden başla | temas kur | ilişkiler kur; one=polity@SW!; other=polity@IWN; -ticari|ekonomik|siyasi|kültürel",),
    "break-relations": ("ilişki kes | ilişkileri kes; one=polity@SW!; other=polity@IW",),
    "pay": (
        "öde | ver; obligor=polity@SG!; obligee=polity@D; topic=topic,text@NOR!; +tazminat|borç|gelir|lira|petrol|pay|vergi; -özerk",
        "azalt | indir; obligor=polity@SG!; topic=topic,text@NOR!; +tazminat|borç",
    ),
    "owe": (
        "yükümlen | üstlen | taahhüt et | garanti et | söz ver; obligor=polity,group@S!; topic=text@R!; -ilişki|iş birliği|işbirliği|yardımlaş",
        "~ıslahat yap | ~ıslahat yapıl | ~reform yap; obligor=polity@S; topic=text@R!",
        "~uygun ol; obligor=procedure,polity@SLN; topic=text@R!; +egemenlik|güvenlik|karar; pos",
        "zarar ver; obligor=procedure,polity@SLN; topic=text@R!; +egemenlik|güvenlik|karar; neg",
        "sınırla | sınırlı tut | azalt; obligor=polity@SG!; topic=text@R!; +asker|ordu|silah",
        "~zorla; obligor=polity@S!; topic=text@R!; -tanı|kabul",
        "uy; obligor=polity@S!; topic=text@R!; +karar",
    ),
    "refrain": (
        "yap | bulun | karış | izin ver | girişim bulun | barındır | kalkış | saldır | gir | ver; obligor=polity@S!; topic=text@R!; neg; -yürürlük|harekat yapama",
    ),
    "protect": (
        "koru | güvence al | sağla | saygı göster | tanı; obligor=polity@S; beneficiary=people,polity,text@G; topic=text@R!; +hak; pos; -egemenlik|katıl|feragat|vazgeç",
        "önlem al | sağla | geliş | yararlan; beneficiary=people,text@G; topic=text@R!; where=place@L; +kültür; -ilişki",
        "geri dön | dön | göç et | yerleş; beneficiary=people,polity@NS!; topic=text@R!; -savaş|sefer|ordu",
        "eşit ol | say; beneficiary=people,text@NG!; topic=text@R!; +azınlık|eşit|vatandaş|yurttaş",
    ),
    "withdraw": ("çekil | çek; obligor=polity@S!; where=place@A; topic=text@R!; +asker|kuvvet|birlik|ordu; -savaş",),
    "grant": (
        "dalgalan | bayrak çek | çek | as; topic=text@R!; obligee=polity@NS!; where=place@LNG; +bayrak|bayrağ",
        "koru | bulundur | muhafaza et; topic=text@R!; obligee=polity@SN!; where=place@LONG; +asker|muhafız|karakol|koruyucu|jandarma",
        "harekat yap | müdahale et | işgal et | harekât yap | asker geçir | faaliyet bulun; obligee=polity@S!; topic=text@R!; where=place,polity@LNOD; able",
        "yararlan | faydalan; obligee=polity@SN!; topic=text@R!; +liman|geçiş|demiryol|serbest; -ilişki",
        "hak tanı | hak ver | hak kazan | hak sahip ol | imtiyaz ver | ayrıcalık ver; obligee=polity@DS!; topic=text@R!; where=place@LG",
    ),
    "cooperate": (
        "işbirliği yap | iş birliği yap | yardımlaş | dayanış | işbirliği içinde; one=polity@WS!; other=polity@IW; topic=text@R!",
        "geliştir | kur | güçlendir; one=polity@SWN!; other=polity@IW; topic=text@R!; +ilişki|bağ; -komisyon|devlet|cumhuriyet|hükümet",
        "güvence al | garanti et | koru; one=polity@S!; topic=text@R!; +birbirlerinin|birbirinin|karşılıklı",
        "saldır; one=polity@S!; topic=text@R!; +birbir; neg",
        "yap | düzenle | kur; one=polity@WS; topic=text@R!; +ticari|ekonomik|ticaret|gümrük; -antlaşma|sınır|harekat|devlet",
    ),
    "exchange-population": ("~mübadele | ~nüfus değişim | ~değiş tokuş; one=polity@WSN; other=polity@IW; beneficiary=people,text@G; topic=text@R!; -sorun",),
}
