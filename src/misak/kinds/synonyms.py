"""Words that say one thing in treaties and in notes about them. Data only: a note's *donanma* is an article's *savaş gemileri*.

Each line is a group of words that stand for one another. Opposites never stand together, nor do words of which one is wider than the other where the
difference would change what is claimed (*ordu* and *donanma*). Words are search keys, compared by their stems.
"""

from __future__ import annotations

WORDS: tuple[str, ...] = (
    # forces and arms
    "ordu asker askeri birlik kuvvet garnizon army troops forces soldiers military",
    "silah cephane teçhizat mühimmat donatım silahlar arms weapons munitions armaments",
    "donanma gemi gemiler filo ships vessels fleet navy warships",
    "terhis dağıtıl terhisi demobilise demobilised demobilize demobilized disbanded",
    "istihkâm istihkam kale kaleler tabya tahkimat forts fortresses fortifications fortified",
    "mayın mayınlı torpil torpido mines minefields torpedo",
    "uçak tayyare hava aircraft airplanes",
    "üs üssü tesis tesisler base bases installations",
    "zorunlu mecburi zorunluluk mecburiyet conscription compulsory",
    # what is watched, run and given
    "denetle denetim kontrol gözetim denetlen denetler control supervise supervision supervised",
    "yönet idare yönetim yönetil yönetilir administer administration governed",
    "teslim verilir verilecek devredil handed surrendered surrender delivered given",
    "göster gösteril bildiril bildir haber bilgi bilgilendir shown reported information informed",
    "temizle tara taranma tarama temizlen cleared clearing swept",
    "alıkon alıkonur enterne gözaltı tutuklu mevkuf interned detained",
    "esir esirler tutsak tutsaklar mahpus prisoners captives",
    "koşulsuz kayıtsız şartsız unconditionally condition conditions",
    "yararlan faydalan istifade kullan kullanıl use used benefit",
    "onarım tamir onar tamirat repair repaired",
    # ways and means
    "haberleşme telgraf telsiz telefon muhabere iletişim yazışma communications telegraph wireless",
    "demiryolu demiryol tren şimendifer railway railways railroad",
    "liman limanlar tersane iskele ports harbours harbors yards",
    "geçiş geç geçme geçit serbestçe geçer geçebil passage pass transit navigation navigate",
    "serbest serbestçe özgür özgürce serbestî free freely unrestricted liberty",
    "ticaret ticari tüccar tacir trade commerce commercial merchant merchants trading",
    "konsolos konsolosluk şehbender consul consuls consulates",
    "elçi sefir büyükelçi temsilci minister ambassador envoy representative",
    "gümrük customs tariff duties",
    # order and danger
    "güvenlik emniyet asayiş düzen security order safety",
    "tehdit tehlike tehlikeye threat threatens threaten threatened",
    "karışıklık kargaşa kargaşalık ayaklanma isyan disorder disorders unrest trouble",
    "saldırı saldır taarruz hücum tecavüz attack attacks aggression attacked",
    "stratejik sevkülceyş strategic strategical",
    # people and their rights
    "azınlık gayrimüslim ekalliyet minority minorities",
    "vatandaş yurttaş uyruk tebaa tabiiyet uyrukluk vatandaşlık citizens subjects nationals nationality citizenship",
    "halk ahali nüfus sakin inhabitants population people",
    "mübadele mübadil değiş değiştir takas exchange exchanged",
    "oturan yaşayan mukim yerleşik residing living settled",
    "okul öğretim eğitim mektep schools education",
    "din dinî mezhep dinsel ibadet religion religious worship",
    "hak haklar hukuk rights",
    "kanun yasa mevzuat law laws",
    "af affet genel amnesty pardon",
    # money
    "borç borçlar düyun debt debts",
    "tazminat ödence tazmin indemnity indemnities reparation reparations compensation",
    "ödeme ödenir öde ödeyecek ödenecek pays paid pay payment",
    "vergi haraç cizye tribute tax taxes",
    "maliye mali malî financial finances",
    "kapitülasyon kapitülasyonlar capitulations capitulatory",
    "bütçe gelir gelirler revenue revenues budget",
    # land and frontier
    "sınır hudut sınırlar border borders frontier frontiers boundary boundaries",
    "vilayet il iller ilinde ilde sancak eyalet province provinces district vilayets",
    "boşalt boşaltıl tahliye çekil geri withdraw withdrawn evacuate evacuated withdrawal",
    "ırmak nehir nehri çay river",
    "arındır arındırıl askersiz silahsız silahsızlandır demilitarised demilitarized",
    # talk and law
    "komisyon kurul heyet commission committee board",
    "başkan reis başkanlık president chairman chaired",
    "meclis parlamento parliament assembly",
    "çöz çözüm çözümlen hallet settle settled settlement solution",
    "ertele bırak sonra sonraya ileri postponed",
    "görüş görüşme müzakere talks negotiations negotiated consultation",
    "barış sulh peace",
    "dost dostluk dostane dostça friendship friendly",
    "yardım yardımlaş yardımlaşma aid assistance help",
    "danış danışma istişare consult consultation",
    "önlem tedbir measures",
    "ıslahat reform yenilik reforms",
    "bayrak sancağı flag",
    "sağlık sıhhi sanitary health",
)
