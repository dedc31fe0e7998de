"""Plain questions in Turkish about what a paper says of something, who made it with whom, and what is asked the other way round (*kimler
tarafından tanındı*). The notation is told in ``plain.py``, the sets of wordings stand in ``plain_tr.py``."""

from __future__ import annotations

from misak.kinds.plain import Form
from misak.kinds.plain import in_turkish as _f

BY = ("{i:loc}", "{i:ins}", "{i} ile", "{i:dat} göre")  # *in*, *by*, *under* a paper
LANDS = "yerler|topraklar|bölgeler|yer|toprak|bölge|şehirler|adalar|vilayetler|sancaklar"
LANDS_ACC = "yerleri|toprakları|bölgeleri|yeri|toprağı|bölgeyi|şehirleri|adaları|vilayetleri"
GIVEN = "<given>|kaldı|kalıyordu|kalacaktı|kalmıştır|verilecekti|bırakılacaktı|geçecekti|verildi_mi|verilmişti|bırakılmıştı|verilir|bırakılır"
AGREED = "kararlaştırıldı|öngörüldü|denildi|dendi|denir|deniyor|deniyordu|söylendi|yazıyor|yazıyordu|karar_verildi|kararı_alındı|oldu"
SAYS = "diyor|der|diyordu|dedi|söylüyor|söyler|öngörüyor|öngördü|öngörür|getirdi|getiriyor|kararlaştırdı|düzenledi|düzenliyor"


# What a paper says of a thing: with every way in which it may be named.
_SAID: tuple[tuple[str, str], ...] = (
    ("{p} / kime|kimin|kimde|hangi_devlete|hangi_ülkeye / " + GIVEN + "|oldu|olacaktı", "article({i}, {p})"),
    ("{p:acc} / <who> / aldı|kazandı|kaybetti|elde_etti|almıştır|alıyordu|alacaktı", "article({i}, {p})"),
    ("{p:dat} / ne / oldu|olacaktı|olmuştu", "article({i}, {p})"),
    ("{q:dat} / hangi|kaç / " + LANDS + " / " + GIVEN, "article({i}, {q})"),
    ("{q} / hangi / " + LANDS_ACC + " / kaybetti|kazandı|aldı|verdi|bıraktı|terk_etti|elde_etti", "article({i}, {q})"),
    ("{q} / neyi|neleri|ne|neler|nereyi|nereleri / kaybetti|kazandı|aldı|verdi|bıraktı|elde_etti", "article({i}, {q})"),
    ("{x} hakkında|konusunda|için|ile_ilgili|üzerine|üzerinde / ne|neler|nasıl|hangi_karar / " + AGREED, "article({i}, {x})"),
    ("{x:ins} ilgili / ne|neler|hangi_karar / " + AGREED, "article({i}, {x})"),
    ("{q} / ne_kadar|kaç_kuruş|kaç_lira|kaç_altın / {t} / ödedi|ödeyecekti|ödemeliydi|verdi|verecekti|ödeyecek", "owes({q}, ?, {t}) under {i}"),
)

FORMS: tuple[Form, ...] = (
    *(_f(f"{how} / {said}", question, "force" if "owes" in question else "now") for said, question in _SAID for how in BY),
    _f(f"{{i}} / {{x}} hakkında|konusunda|için|ile_ilgili / ne|neler|neyi|neleri / {SAYS}", "article({i}, {x})", "now"),
    _f(f"{{i}} / {{x:ins}} ilgili / ne|neler|neyi|neleri / {SAYS}", "article({i}, {x})", "now"),
    _f("{i} / {p:acc} / {q:dat} / verdi_mi|bıraktı_mı|vermiş_midir|geri_verdi_mi|devretti_mi", "article({i}, {p})", "now"),
    # who made it, with whom, for how long
    _f("{i} / kimlerle|kiminle|hangi_devletlerle|hangi_devletle|hangi_ülkelerle|hangi_ülkeyle / imzalandı|yapıldı|imzalanmıştır|akdedildi", "party({i}, ?)", "force"),
    _f("{i} / kimler|kim|hangi_devletler|hangi_ülkeler|kim_ile_kim|kimlerle_kimler arasında / imzalandı|yapıldı|imzalanmıştır|akdedildi|imzalanmıştı", "party({i}, ?)", "force"),
    _f("{i} / kim|kimler|hangi_devletler tarafından / imzalandı|yapıldı|imzalanmıştır", "signatory({i}, ?)", "now"),
    _f("{i:loc} / kim|kimler / imzaladı|imza_attı|imza_koydu|imzalamıştır", "signatory({i}, ?)", "now"),
    _f("{i:loc} / hangi_devletler|hangi_ülkeler / imzaladı|imza_attı|imza_koydu", "signer({i}, ?)", "now"),
    _f("{i:dat} / kim|kimler / imza_attı|imza_koydu", "signatory({i}, ?)", "now"),
    _f("{i:loc} / {q} adına / kim|kimler / imzaladı|imza_attı|imza_koydu", "signatory({i}, {q})", "now"),
    _f("{i} / kaç_yıllığına|kaç_seneliğine|ne_kadar_süreyle|ne_kadar_süreliğine|kaç_yıl_için|kaç_yıllık_süreyle|kaç_yıl_süreyle / yapıldı|imzalandı|yapılmıştır|imzalanmıştır|akdedildi", "ever in_force({i})"),
    # what is asked the other way round
    _f("{x} / <states> tarafından / tanındı|tanınmıştır|tanınmıştı|tanınıyordu", "recognises(?, {x})"),
    _f("{x} / <first> / kim|kimler|hangi_devlet|hangi_ülke tarafından / tanındı|tanınmıştır", "first recognises(?, {x})"),
    _f("{x} / {q} tarafından / <when> / tanındı|tanınmıştır|tanınmıştı", "ever recognises({q}, {x})"),
    _f("{x} / {q} tarafından / ?hiç / tanındı_mı|tanınmış_mıdır|tanınmış_mıydı", "ever recognises({q}, {x})"),
    _f("{r:gen} bağımsızlığı / {q} tarafından / <when> / tanındı|tanınmıştır|tanınmıştı", "ever recognises({q}, {r})"),
    # frontier, administration, status
    _f("{q} ile|ve {r} arasındaki sınır / neye_göre|hangi_antlaşmaya_göre|hangi_maddeye_göre|neye / ?çizilmişti|çizildi|belirlenmişti|belirlendi|dayanıyordu|belirleniyordu|idi", "boundary({q}, {r})"),
    _f("{q} ile|ve {r} sınırı|hududu / neye_göre|hangi_antlaşmaya_göre|hangi_maddeye_göre|neye / ?çizilmişti|çizildi|belirlenmişti|belirlendi|dayanıyordu|belirleniyordu|idi", "boundary({q}, {r})"),
    _f("{q} {r} sınırı|hududu / neye_göre|hangi_antlaşmaya_göre|hangi_maddeye_göre|neye / ?çizilmişti|çizildi|belirlenmişti|belirlendi|dayanıyordu|belirleniyordu|idi", "boundary({q}, {r})"),
    _f("{q} ile|ve {r} arasındaki sınır / neye|hangi_antlaşmaya|hangi_maddeye / dayanır|dayanıyor|göredir", "boundary({q}, {r})", "now"),
    _f("{q} ile|ve {r} arasındaki sınır / neresiydi|nasıldı|nereden_geçiyordu|nereden_geçerdi|neydi", "boundary({q}, {r})"),
    _f("{p:gen} yönetimini|idaresini / {q:dat} / <which> / <gave>", "which administration({p}) = {q}"),
    _f("{p:gen} yönetimi|idaresi / {q:dat} / <by_which> / <given>", "which administration({p}) = {q}"),
    _f("{p:gen} yönetimi|idaresi / {q:dat} / <when> / <given>", "ever administration({p}) = {q}"),
    _f("{q} / {p:gen} yönetimini|idaresini / <when> / aldı|devraldı|üstlendi|bıraktı|kaybetti", "ever administration({p}) = {q}"),
    _f("{p} / hangi_statüdeydi|hangi_statüye_sahipti|hangi_statüde_idi|ne_statüdeydi|hangi_hukuki_statüdeydi|hangi_hukukî_statüdeydi|hangi_durumdaydı|hangi_hukuki_durumdaydı|nasıl_bir_statüye_sahipti", "status({p})"),
    _f("{p} / hangi_statüde|hangi_statüye_sahip|hangi_statüdedir|hangi_durumda", "status({p})", "now"),
    _f("{p:gen} hukuki|hukukî|uluslararası|siyasi|siyasî statüsü|durumu / <whats>", "status({p})"),
    _f("{p:gen} hukuki|hukukî|uluslararası|siyasi|siyasî statüsü|durumu / <what>", "status({p})", "now"),
    _f("{p} / <when> / yeniden / silahlandırıldı|askerîleştirildi|askerileştirildi|tahkim_edildi", "ever status({p}) = demilitarise"),
    # who fought in a war or battle
    _f("{w:loc} / <states>|kimlerle_kimler|kim_kimle|kim_kiminle / savaştı|savaşmıştır|çarpıştı|yer_aldı|taraftı|karşı_karşıya_geldi", "{w}", sense="sides"),
    _f("{w:dat} / <states> / katıldı|girdi|katılmıştır", "{w}", sense="sides"),
    _f("{w:gen} tarafları / kimlerdi|kimdi|hangileriydi|kimlerdir|hangileridir|kim|kimler", "{w}", sense="sides"),
    _f("{w} / <states>|kimlerle_kimler arasında / oldu|yapıldı|geçti|yaşandı|çıktı|gerçekleşti", "{w}", sense="sides"),
    _f("{i:loc} / <states>|kimlerle_kimler / savaştı|savaşmıştır|çarpıştı|yer_aldı", "won(?, {i})", "now", sense="battle"),
    _f("{w} sonunda|sonucunda|sonrasında / {p} / kime|kimin / <given>|kaldı|oldu", "title({p})"),
    _f("{w} sonunda|sonucunda|sonrasında / {p:acc} / <who> / aldı|kazandı|elde_etti", "title({p})"),
    # what somebody had to do, by a verb of its own
    _f("{q} / {d} / zorunda_mıydı|zorunda_mı_idi|zorunda_kaldı_mı|yükümlü_müydü|durumunda_mıydı", "owes({q}, ?, {d})"),
    _f("{q} / {d} / zorunda_mı|zorunda_mıdır|yükümlü_mü|yükümlü_müdür", "owes({q}, ?, {d})", "now"),
    _f("{q:gen} / {d} / gerekiyor_muydu|gerekir_miydi", "owes({q}, ?, {d})"),
    _f("{i:dat} göre / {q} / {d} / zorunda_mıydı|zorunda_mı_idi|yükümlü_müydü", "owes({q}, ?, {d}) under {i}", "force"),
    _f("{i:dat} göre / {q:gen} / {d} / gerekiyor_muydu|gerekir_miydi", "owes({q}, ?, {d}) under {i}", "force"),
    # sums
    _f("{q} / {r:dat} / ne_kadar|kaç_kuruş|kaç_lira|kaç_ruble / {t} / ödedi|ödeyecekti|ödemeliydi|verdi|verecekti|borçluydu", "owes({q}, {r}, {t})"),
    # one article by its number
    _f(f"{{i:gen}} {{n}} maddesi / ne|neyi|neleri / {SAYS}|belirler|belirliyor|belirledi", "article({i} art {n}, ?)", "now", "text"),
    _f("{i:gen} {n} maddesi / nedir|neydi|ne|neyle_ilgili|neyle_ilgilidir|ne_hakkında|ne_hakkındadır|hangi_konudadır", "article({i} art {n}, ?)", "now", "text"),
    _f("{i:gen} {n} maddesinde / ne|neler / var|vardı|yazar|geçer|" + AGREED, "article({i} art {n}, ?)", "now", "text"),
    _f(f"{{i}} {{n}} madde|maddesi / ne|neyi|neleri / {SAYS}", "article({i} art {n}, ?)", "now", "text"),
    _f(f"{{i}} {{n}} maddesinde|maddede / ne|neyi|neleri / {SAYS}|{AGREED}", "article({i} art {n}, ?)", "now", "text"),
    # guarantees, promises, sums, tribute
    _f("{q:gen} ?bağımsızlığını|bütünlüğünü|toprak_bütünlüğünü|bağımsızlığını_ve_toprak_bütünlüğünü / <states> / garanti_etti|garanti_eder|garanti_ediyor|güvence_altına_aldı|güvenceye_aldı", "owes(?, {q}, {d:guarantee&independen|integrit|respect|bağımsızl|saygı})"),
    _f("{q:gen} garantörü|garantörleri|garantör_devletleri|garantör_ülkeleri / kim|kimler|kimdir|kimlerdir|kimlerdi|hangileri|hangileridir|hangileriydi", "owes(?, {q}, {d:guarantee&independen|integrit|respect|bağımsızl|saygı})"),
    _f("{q:gen} / garantör_devletleri|garantörleri / hangi_devletler|hangi_ülkeler", "owes(?, {q}, {d:guarantee&independen|integrit|respect|bağımsızl|saygı})"),
    _f("{q} / {r:gen} garantörü_müydü|garantörü_mü_idi", "owes({q}, {r}, {d:guarantee&independen|integrit|respect|bağımsızl|saygı})"),
    _f("{q} / {r:gen} garantörü_mü|garantörü_müdür", "owes({q}, {r}, {d:guarantee&independen|integrit|respect|bağımsızl|saygı})", "now"),
    _f("{q} / {r:gen} bağımsızlığını|bütünlüğünü|toprak_bütünlüğünü / garanti_etti_mi|güvence_altına_aldı_mı", "owes({q}, {r}, {d:guarantee&independen|integrit|respect|bağımsızl|saygı})"),
    _f("{q} / {r:dat} / ne|neler|neyi|neleri / vaat_etti|söz_verdi|üstlendi|taahhüt_etti|verdi", "owes({q}, {r}, ?)"),
    *(
        form
        for how in BY
        for form in (
            _f(f"{how} / {{q:dat}} / ne|neler|neresi|nereler / vaat_edildi|söz_verildi|vadedildi|verildi|verilecekti|bırakıldı|bırakılıyordu", "article({i}, {q})", "now"),
            _f(f"{how} / {{q}} / ne_kadar|kaç / tazminat|savaş_tazminatı|harp_tazminatı|para / aldı|ödedi|ödeyecekti|alacaktı|ödemeliydi|ödemek_zorundaydı|ödemeyi_kabul_etti", "article({i}, {d:tazminat&pay})", "now"),
            _f(f"{how} / {{q}} / tazminat|savaş_tazminatı / ödedi_mi|ödeyecek_miydi|aldı_mı|ödemek_zorunda_mıydı", "article({i}, {d:tazminat&pay})", "now"),
            _f(f"{how} / {{q}} / {{d}} zorunda_mı|zorunda_mıdır|yükümlü_mü|yükümlü_müdür", "owes({q}, ?, {d}) under {i}", "now"),
        )
    ),
    _f("{q} / {r:dat} / ne_kadar|kaç / tazminat|savaş_tazminatı|harp_tazminatı / ödedi|ödeyecekti|ödemeliydi|borçlandı|borçluydu", "owes({q}, {r}, {d:tazminat&pay})"),
    _f("{q} / {r:dat} / ne_kadar|kaç_kuruş / vergi|haraç / ödedi|ödüyordu|veriyordu|verdi|ödeyecekti", "owes({q}, {r}, {d:vergisi&pay})"),
    _f("{q:gen} ?yıllık vergisi|haracı / ne_kadardı|kaç_kuruştu|neydi", "owes({q}, ?, {d:vergisi&pay})"),
    _f("{q:gen} sınırlarını / <states> / garanti_etti|garanti_eder|güvence_altına_aldı", "owes(?, {q}, {d:frontier-guarantee})"),
    _f("{p:dat} özerklik / <by_which> / verildi|tanındı|sağlandı", "which status({p}) = autonomy"),
    _f("{q} / {p:acc} / <when> / himayesine_aldı|himaye_altına_aldı", "ever status({p}) = protectorate"),
    _f("{q} / {p:acc} / kimden / aldı|kazandı|devraldı|elde_etti", "title({p})"),
    *(_f(f"{how} / {{q}} / {{r:dat}} / ne|neler|neyi|neleri / vaat_etti|söz_verdi|üstlendi|taahhüt_etti", "owes({q}, {r}, ?) under {i}", "force") for how in BY),
    # ratification
    _f("{q} / {i:acc} / ?hiç / onayladı_mı|onaylamış_mıdır|onaylamış_mıydı|tasdik_etti_mi", "ever party({i}, {q})", sense="binding"),
    _f("{q} / {i:acc} / <when> / onayladı|onaylamıştır|tasdik_etti", "ever party({i}, {q})", sense="binding"),
    _f("{i} / <when> / onaylandı|tasdik_edildi", "ever in_force({i})"),
    # what was divided, settled, left
    _f("{x} / <by_which> / paylaştırıldı|bölüştürüldü|bölüşüldü|düzenlendi|çözüldü|çözümlendi|kararlaştırıldı|ele_alındı", "article(?, {x})", "now"),
    _f("{x:acc} / <which> / paylaştırdı|bölüştürdü|düzenledi|ele_aldı", "article(?, {x})", "now"),
    _f("{q:gen} komşuları / kimlerdi|kimdi|hangileriydi|hangi_devletlerdi", "boundary({q}, ?)"),
    _f("{q:gen} komşuları / kim|kimler|kimdir|kimlerdir|hangileri|hangileridir", "boundary({q}, ?)", "now"),
    _f("{q:gen} / hangi_devletlerle|hangi_ülkelerle|kimlerle / sınırı_vardı|sınırdaştı|komşuydu", "boundary({q}, ?)"),
    _f("{q} / hangi_devletlerle|hangi_ülkelerle|kimlerle / komşuydu|sınırdaştı", "boundary({q}, ?)"),
    _f("hangi_yerler|hangi_topraklar|hangi_ülkeler|nereler / manda_altındaydı|manda_yönetimindeydi|mandaydı", "status(?) = mandate"),
    _f("{q} / hangi_yerleri|hangi_toprakları|nereleri / yönetiyordu|idare_ediyordu|yönetti", "administration(?) = {q}"),
)
