"""Plain questions in Turkish about what a state has ratified, left, been allowed or held, and with whom it stood in a war. The notation is
told in ``plain.py``, the sets of wordings stand in ``plain_tr.py``."""

from __future__ import annotations

from misak.kinds.plain import PASSAGE, Form
from misak.kinds.plain import in_turkish as _f

LANDS_ACC = "hangi_yerleri|hangi_toprakları|hangi_bölgeleri|hangi_şehirleri|hangi_kentleri|hangi_illeri|hangi_vilayetleri|hangi_adaları|nereleri|nereyi"
WARSHIPS = "savaş_gemileri|savaş_gemisi|harp_gemileri|donanmalar|donanması|donanma|savaş_gemilerini|savaş_gemisini|donanmasını"
PASS = "geçebilir_miydi|geçebiliyor_muydu|girebilir_miydi|geçirebilir_miydi|geçirilebilir_miydi|sokabilir_miydi"
PASS_NOW = "geçebilir_mi|geçebiliyor_mu|girebilir_mi|geçirebilir_mi|geçirilebilir_mi|sokabilir_mi"
STOPPED = "ödemekten_kurtuldu|ödemeyi_kesti|ödemeyi_bıraktı|vermeyi_kesti|vermeyi_bıraktı"
PAID = "ödedi|ödüyordu|veriyordu|verdi|ödemekle_yükümlüydü|vermekle_yükümlüydü|ödemek_zorundaydı|vermek_zorundaydı"


FORMS: tuple[Form, ...] = (
    # acts of ratification
    _f("{i:acc} / <states> / onayladı|onaylamıştır|onaylamıştı|tasdik_etti", "ratified({i}, ?)", "now"),
    _f("{i} / <states> tarafından / onaylandı|onaylanmıştır|tasdik_edildi", "ratified({i}, ?)", "now"),
    _f("{i:acc} / kaç_devlet|kaç_ülke / onayladı|onaylamıştır", "count ratified({i}, ?)", "now"),
    _f("{i:acc} / en_son|son|son_olarak / kim|hangi_devlet|hangi_ülke / onayladı|onaylamıştır", "last ratified({i}, ?)", "now"),
    _f("{i:acc} / <first> / kim|hangi_devlet|hangi_ülke / onayladı|onaylamıştır", "first ratified({i}, ?)", "now"),
    _f("{i:acc} / en_son|son onaylayan devlet|ülke|taraf / hangisi|hangisidir|hangisiydi|kim|kimdir|kimdi", "last ratified({i}, ?)", "now"),
    _f("{i:acc} / <first> onaylayan devlet|ülke|taraf / hangisi|hangisidir|hangisiydi|kim|kimdir|kimdi", "first ratified({i}, ?)", "now"),
    _f("{i} / {q} tarafından / <when> / onaylandı|onaylanmıştır|tasdik_edildi", "ever party({i}, {q})", sense="binding"),
    _f("{i} / {q} tarafından / ?hiç / onaylandı_mı|onaylanmış_mıdır|tasdik_edildi_mi", "ever party({i}, {q})", sense="binding"),
    _f("{q} / {i:acc} / <when> / imzaladı|imzalamıştır|imzalamıştı", "since signer({i}, {q})", "now"),
    _f("{i:acc} onaylayan devlet|ülke|taraf / var_mı|var_mıydı|oldu_mu", "ratified({i}, ?)", "now"),
    _f("{i:loc} / {q} / imza_attı_mı|imza_koydu_mu|imzası_var_mı", "signer({i}, {q})", "now"),
    *(_f(f"{how} / kim|kimler|hangi_devlet / tazminat|savaş_tazminatı / ödeyecekti|ödedi|ödemeliydi", "article({i}, {d:tazminat&pay})", "now") for how in ("{i:loc}", "{i:ins}", "{i:dat} göre")),
    # what was left
    _f("{q} / {g:abl} / ?hiç / çıktı_mı|ayrıldı_mı|çekildi_mi|çıkmış_mıdır|ayrılmış_mıdır|çekilmiş_midir|çıkarıldı_mı", "ever member({q}, {g})", sense="left"),
    _f("{q} / {i:abl} / ?hiç / çıktı_mı|ayrıldı_mı|çekildi_mi|çıkmış_mıdır|ayrılmış_mıdır|çekilmiş_midir", "ever party({i}, {q})", sense="left"),
    _f("{q} / {i:acc} / ?hiç / feshetti_mi|bozdu_mu|sona_erdirdi_mi|feshetmiş_midir|terk_etti_mi", "ever party({i}, {q})", sense="left"),
    _f("{i} / ?hiç / sona_erdi_mi|feshedildi_mi|yürürlükten_kalktı_mı|bitti_mi|kalktı_mı|feshedilmiş_midir|sona_ermiş_midir", "ever in_force({i})", sense="left"),
    _f("{q} / {p:acc} / ?hiç / kaybetti_mi|yitirdi_mi|bıraktı_mı|terk_etti_mi", "ever title({p}) = {q}", sense="left"),
    _f("{q} / ?hiç / yıkıldı_mı|dağıldı_mı|sona_erdi_mi", "ever exists({q})", sense="left"),
    # what was forbidden
    _f("{q} / {d} miydi|mıydı|muydu|müydü", "owes({q}, ?, {d}) = ban", sense="allowed"),
    _f("{q} / {d} mi|mı|mu|mü|midir|mıdır", "owes({q}, ?, {d}) = ban", "now", sense="allowed"),
    _f("{q} / {p:loc} / {d} miydi|mıydı|muydu|müydü", "owes({q}, ?, {d}) in {p} = ban", sense="allowed"),
    _f("{q} / {p:loc} / {d} mi|mı|mu|mü|midir|mıdır", "owes({q}, ?, {d}) in {p} = ban", "now", sense="allowed"),
    *(
        _f(f"{whose}{WARSHIPS} / {where} / {how}", f"owes(?, ?, {PASSAGE}) in {{p}}", tense, sense="passage")
        for whose in ("?yabancı ", "{a} ", "{q} ", "{q:gen} ")
        for where in ("{p:abl}", "{p:dat}")
        for how, tense in ((PASS, "past"), (PASS_NOW, "now"))
    ),
    _f("{p} / ?yabancı savaş_gemilerine|harp_gemilerine / açık_mıydı|kapalı_mıydı", f"owes(?, ?, {PASSAGE}) in {{p}}", sense="passage"),
    _f("{p} / ?yabancı savaş_gemilerine|harp_gemilerine / açık_mı|kapalı_mı|açık_mıdır|kapalı_mıdır", f"owes(?, ?, {PASSAGE}) in {{p}}", "now", sense="passage"),
    # places under one state
    _f("{q} / hangi_mandaları|hangi_manda_yönetimlerini / yönetiyordu|idare_ediyordu|yönetti|aldı|elinde_tutuyordu", "status(?) = mandate, {q}"),
    _f("{q:gen} hangi_mandaları|hangi_manda_yönetimleri / vardı", "status(?) = mandate, {q}"),
    _f("{q:gen} mandaları|manda_yönetimleri / nelerdi|hangileriydi|nerelerdi", "status(?) = mandate, {q}"),
    _f("hangi_yerler|hangi_topraklar|hangi_ülkeler|nereler / {a} mandasındaydı|mandası_altındaydı|mandasıydı", "status(?) = mandate, {a}"),
    _f("hangi_yerler|hangi_topraklar|hangi_ülkeler|nereler / {q:gen} mandasındaydı|mandası_altındaydı|mandasıydı", "status(?) = mandate, {q}"),
    _f("hangi_yerler|hangi_topraklar|hangi_ülkeler|nereler / {q:dat} bağlıydı|vergi_veriyordu|haraç_veriyordu|vasaldı", "status(?) = tributary, {q}"),
    _f("{q:gen} vasalları|haraçgüzarları|bağlı_prenslikleri / nelerdi|hangileriydi|kimlerdi|nerelerdi", "status(?) = tributary, {q}"),
    _f(f"{{q}} / {LANDS_ACC} / işgal_etti|işgal_etmişti|işgal_altında_tutuyordu|işgal_etmiştir|işgal_ediyordu", "status(?) = occupied, {q}"),
    _f("hangi_yerler|hangi_topraklar|hangi_şehirler|nereler / {a} işgalindeydi|işgali_altındaydı", "status(?) = occupied, {a}"),
    _f("hangi_yerler|hangi_topraklar|hangi_şehirler|nereler / {q:gen} işgalindeydi|işgali_altındaydı", "status(?) = occupied, {q}"),
    _f(f"{{q}} / {LANDS_ACC} / talep_etti|istedi|talep_ediyordu|istiyordu|talep_etmişti", "claims({q}, ?)"),
    _f(f"{{q}} / {{r:abl}} / {LANDS_ACC} / talep_etti|istedi|talep_ediyordu|istiyordu|talep_etmişti", "claims({q}, ?)"),
    # vassals and tribute
    _f("{p} / <always> / {q:dat} bağlı_mıydı|vergi_verdi_mi|bağlı_kaldı_mı", "always status({p}) = tributary"),
    _f("{p} / <until> / vergi|haraç / " + PAID, "ever status({p}) = tributary"),
    _f("{p} / {q:dat} / <until> / vergi|haraç / " + PAID, "ever status({p}) = tributary"),
    _f("{p} / <when> / vergi|haraç / " + STOPPED, "ever status({p}) = tributary"),
    _f("{p} / {q:dat} / <when> / vergi|haraç / " + STOPPED, "ever status({p}) = tributary"),
    _f("{p} / <until> / {a} mandasında|himayesinde|işgalinde|mandası_altında|himayesi_altında|işgali_altında / kaldı|idi", "status({p})"),
    _f("{p} / <until> / {a} mandasındaydı|himayesindeydi|işgalindeydi|mandası_altındaydı", "status({p})"),
    _f("{p:gen} tarafsızlığı / <when> / başladı|bitti|sona_erdi|kalktı|kaldırıldı", "ever status({p}) = neutral-zone"),
    _f("{p} / <when> / tarafsızlaştırıldı|tarafsız_oldu|tarafsız_ilan_edildi", "ever status({p}) = neutral-zone"),
    # troops that leave, what is given up, recognition that is refused
    _f("{a} askerleri|birlikleri|ordusu|kuvvetleri / {p:abl} / <when> / çekildi|ayrıldı|çıktı", "ever administration({p}) = {a}"),
    _f("{q} / {p:abl} / vazgeçti_mi|feragat_etti_mi", "title({p})"),
    _f("{q} / {p:abl} / <when> / vazgeçti|feragat_etti", "ever title({p}) = {q}"),
    *(_f(f"{how} / {{q}} / {{p:abl}} / vazgeçti_mi|feragat_etti_mi", "article({i}, {p})", "now") for how in ("{i:loc}", "{i:ins}", "{i} ile", "{i:dat} göre")),
    *(_f(f"{how} / {{q}} / {{x:abl}} / vazgeçti_mi|feragat_etti_mi", "article({i}, {x})", "now") for how in ("{i:loc}", "{i:ins}", "{i} ile", "{i:dat} göre")),
    *(_f(f"{how} / {{x}} / nereye|neye|kime|hangi_kurula / bırakıldı|havale_edildi|götürüldü", "article({i}, {x})", "now") for how in ("{i:loc}", "{i:ins}", "{i} ile", "{i:dat} göre")),
    _f("{x:acc} / <states> / reddetti|reddetmiştir", "rejects(?, {x})"),
    _f("{q} / {x:acc} / reddetti_mi|reddetmiş_midir", "ever rejects({q}, {x})"),
    # what a paper binds whom to, and what it left open
    _f("{i:gen} hangi_maddesi / {q:acc} / {d} zorunda_bıraktı|zorunda_bırakıyor|yükümlü_kıldı|yükümlü_kılar|yükümlü_tuttu", "article({i}, {d})", "now"),
    _f("{i:gen} hangi_maddesi / {q:dat} / {d} yasakladı|yasaklar|yasaklıyor", "article({i}, {d})", "now"),
    _f("{i:loc} / hangi_sorunlar|hangi_konular|hangi_meseleler|neler|ne / açık_kaldı|çözülmedi|çözülemedi|sonraya_bırakıldı|çözümsüz_kaldı|askıda_kaldı", "matter(?) = open", "force"),
    _f("{i} / hangi_sorunları|hangi_konuları|hangi_meseleleri|neleri|neyi / açık_bıraktı|çözmedi|çözemedi|sonraya_bıraktı|çözümsüz_bıraktı", "matter(?) = open", "force"),
    _f("{q:gen} sınırını|sınırlarını / <which> / çizdi|belirledi|saptadı|çizmiştir|belirlemiştir|saptamıştır", "which boundary({q}, ?)"),
    _f("{q:gen} sınırı|sınırları / <by_which> / çizildi|belirlendi|saptandı|çizilmiştir|belirlenmiştir", "which boundary({q}, ?)"),
    _f("{q} ile|ve {r} arasındaki sınır / hangi_antlaşmaya|hangi_anlaşmaya|hangi_belgeye|neye / dayanıyordu|dayanırdı", "boundary({q}, {r})"),
    # on whose side in a war
    _f("{w:loc} / {q:gen} müttefikleri|müttefiki|bağlaşıkları / kimlerdi|kimdi", "stance({q}, ?) = ally", sense="allies"),
    _f("{q} / {w:loc} / kimlerin|kimin müttefikiydi", "stance({q}, ?) = ally", sense="allies"),
    _f("{q} / {w:loc} / <with_whom> / <allied>", "stance({q}, ?) = ally", sense="allies"),
    _f("{w:loc} / {q:gen} yanında|safında / <states> / savaştı|savaşmıştır|yer_aldı", "stance({q}, ?) = ally", sense="allies"),
)
