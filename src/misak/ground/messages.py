"""Every fault that Misak can find: its severity, its name, its text and its hint, in English and in Turkish."""

from __future__ import annotations

from typing import NamedTuple


class Message(NamedTuple):
    """A row of the table. ``{0}``, ``{1}`` are the fault's arguments; the name is its heading in the gallery."""

    severity: str
    name: str
    en: str
    tr: str
    en_hint: str = ""
    tr_hint: str = ""


E, W = "error", "warning"

TEXT = {
    "T101": Message(E, "unreadable file", "the file cannot be read: {0}", "dosya okunamıyor: {0}",
                    "check its name and its permissions", "adını ve izinlerini denetleyin"),
    "T102": Message(E, "binary file", "this is not text: it holds a NUL byte", "bu bir metin değil: NUL baytı içeriyor",
                    "a ledger file is Markdown in UTF-8", "defter dosyası UTF-8 Markdown metnidir"),
    "T103": Message(E, "not UTF-8", "byte {0} is not UTF-8", "{0} baytı UTF-8 değil",
                    "save the file as UTF-8", "dosyayı UTF-8 olarak kaydedin"),
    "T104": Message(E, "line too long", "a line of {0} characters", "{0} karakterlik bir satır",
                    "break it; a ledger line has at most 20,000", "bölün; bir defter satırı en çok 20.000 karakterdir"),
    "T105": Message(E, "no front matter", "the file does not begin with front matter", "dosya ön bilgiyle başlamıyor",
                    "begin with a line ---, then 'treaty: an-id'", "--- satırıyla, sonra 'antlaşma: kimlik' ile başlayın"),
    "T106": Message(E, "front matter not closed", "the front matter is not closed", "ön bilgi kapatılmamış",
                    "end it with a line ---", "--- satırıyla bitirin"),
    "T107": Message(E, "not a key", "this line of the front matter is no 'key: value'", "ön bilginin bu satırı 'anahtar: değer' değil",
                    "a list stands under its key, indented, with '- '", "liste, anahtarının altında girintili ve '- ' ile yazılır"),
    "T108": Message(E, "code span not closed", "the code span is not closed, or something follows it", "kod aralığı kapatılmamış ya da ardından bir şey geliyor",
                    "one clause a line, between two backticks", "her satıra, iki ters tırnak arasında bir hüküm"),
    "T109": Message(E, "summary without language", "a summary does not say its language", "özet, dilini belirtmiyor",
                    "begin with '> [en]' or '> [tr]'", "'> [en]' ya da '> [tr]' ile başlayın"),
    "T110": Message(E, "proviso without clause", "an indented line has no clause above it", "girintili satırın üstünde hüküm yok",
                    "take the indent away, or put the clause above", "girintiyi kaldırın ya da hükmü üste yazın"),
    "T111": Message(E, "unknown key", "unknown key '{0}'", "bilinmeyen anahtar '{0}'"),
    "T112": Message(E, "id used twice", "'{0}' is the id of another file too: {1}", "'{0}' başka bir dosyanın da kimliği: {1}",
                    "an id names one thing", "bir kimlik tek bir şeyi gösterir"),
    "T113": Message(E, "file without subject", "the front matter does not say what the file is", "ön bilgi dosyanın ne olduğunu söylemiyor",
                    "the first key is treaty:, document:, event:, gazetteer:, conclusions: or notes:",
                    "ilk anahtar antlaşma:, belge:, olay:, dizin:, sonuçlar: ya da notlar: olmalı"),
    "T114": Message(E, "article twice", "article {0} stands twice", "{0}. madde iki kez yazılmış"),
    "T115": Message(E, "heading not understood", "the heading names no article", "başlık bir madde adı değil",
                    "'## Art. 6 — Türkçe | English'", "'## Art. 6 — Türkçe | English'"),
    "T116": Message(E, "article without clause", "article {0} has no clause", "{0}. maddenin hükmü yok",
                    "write a clause, or say `no-effect`", "bir hüküm yazın ya da `etkisiz` deyin"),
    "T117": Message(W, "summary missing", "article {0} has no summary in {1}", "{0}. maddenin {1} özeti yok"),
    "T118": Message(W, "title missing", "'{0}' has no title in both languages", "'{0}' için iki dilde ad yok",
                    "title: Türkçe | English", "ad: Türkçe | English"),
    "T119": Message(W, "reason in one language", "the reason of this account stands in one language", "bu anlatının gerekçesi tek dilde",
                    'contested "Türkçe | English"', 'tartışmalı "Türkçe | English"'),
    "T120": Message(E, "clause not read", "this looks like a clause and is not read: {0}", "bu satır hükme benziyor, ama okunmuyor: {0}",
                    "a clause is a hyphen, one space and one code span: - `cede …`",
                    "hüküm; bir kısa çizgi, bir boşluk ve bir kod aralığıdır: - `bırak …`"),
    "T121": Message(W, "clause in a comment", "within a comment or a block of code nothing acts: {0}", "yorum ya da kod bloğu içinde hiçbir şey hüküm doğurmaz: {0}",
                    "take it out, or delete it", "dışarı alın ya da silin"),
    "T122": Message(E, "heading not read", "this looks like a heading and is not read: {0}", "bu satır başlığa benziyor, ama okunmuyor: {0}",
                    "'## Art. 6 — Türkçe | English', with two hashes and a space", "'## Art. 6 — Türkçe | English'; iki diyez ve bir boşlukla"),
    "T123": Message(E, "comment not closed", "a comment or a block of code is not closed: what follows does not act", "yorum ya da kod bloğu kapatılmamış: ardından gelenler hüküm doğurmaz",
                    "end it with -->, or with the mark that opened it", "--> ile ya da açıldığı işaretle kapatın"),
    "T124": Message(E, "wording without locator", "the wording in '{0}' does not say where it stands", "'{0}' metninin nerede durduğu yazılmamış",
                    "end it with ' — ' and series and page, or archive, fond and folio", "sonuna ' — ' ve dizi ile sayfayı ya da arşiv, fon ve varağı yazın"),
    "T125": Message(E, "wording too long", "the wording in '{0}' has {1} characters; at most 600 are quoted", "'{0}' metni {1} karakter; en çok 600 karakter alıntılanır",
                    "quote the words that decide", "belirleyici sözcükleri alıntılayın"),
    "T126": Message(E, "unknown language tag", "'{0}' is no language tag", "'{0}' bir dil etiketi değil",
                    "a tag of BCP 47: fr, ota, ru; a summary is [en] or [tr]", "bir BCP 47 etiketi: fr, ota, ru; özet [en] ya da [tr] ile yazılır"),
    "T128": Message(E, "folder unreadable", "the folder cannot be read: {0}", "klasör okunamıyor: {0}",
                    "check its name, its permissions and where its link leads", "adını, izinlerini ve bağlantısının nereye gittiğini denetleyin"),
    "T129": Message(E, "nothing to read", "the folder holds no ledger file", "klasörde defter dosyası yok",
                    "a ledger file ends in .md, a bibliography in .bib", "defter dosyası .md, kaynakça .bib ile biter"),
    "T130": Message(E, "file of another ending", "a file that ends in {0} is not read", "{0} ile biten dosya okunmaz",
                    "rename it to end in .md (or .bib); a draft begins with _", "adını .md (ya da .bib) ile bitecek biçimde değiştirin; taslak _ ile başlar"),
    "T131": Message(E, "folder within itself", "a link leads back to a folder that it lies in", "bağlantı, içinde durduğu klasöre geri dönüyor",
                    "take the link away", "bağlantıyı kaldırın"),
    "T127": Message(E, "mark of a wording", "'{0}' is no mark of a wording", "'{0}' metin işareti değil",
                    "[fr authentic], or [tr text] where a summary is not meant", "[fr asıl]; özet değilse [tr metin]"),
}

WORDS = {
    "K201": Message(E, "unknown kind", "unknown kind of clause '{0}'", "bilinmeyen hüküm türü '{0}'"),
    "K202": Message(E, "missing slot", "'{1}' needs '{0}'", "'{1}' için '{0}' gerekli"),
    "K203": Message(E, "unexpected word", "'{0}' has no place here", "'{0}' burada olamaz"),
    "K204": Message(E, "said twice", "'{0}' stands twice", "'{0}' iki kez yazılmış"),
    "K205": Message(E, "unknown attribute", "unknown attribute '{0}'", "bilinmeyen nitelik '{0}'"),
    "K206": Message(E, "attribute value", "the value of '{0}' is missing or not of its form", "'{0}' değerinin biçimi yanlış ya da değer yok"),
    "K207": Message(E, "derived, not written", "'{0}' is derived from the books and not written", "'{0}' defterden türetilir, yazılmaz",
                    "signatures and causes stand in the front matter; conclusions are asked for",
                    "imzalar ve nedenler ön bilgide durur; sonuçlar sorulur"),
    "K208": Message(E, "account without rank", "'or' needs account, contested or rejected", "'yahut' için anlatı, tartışmalı ya da geçersiz gerekli"),
    "K209": Message(E, "role of a line", "an indented line begins with 'provided' or 'or', and only an indented one", "girintili satır 'şartla' ya da 'yahut' ile başlar; yalnız girintili satır",
                    "indent it by two spaces under its clause", "hükmünün altına iki boşlukla girintileyin"),
    "K210": Message(E, "one value only", "'{0}' takes one value", "'{0}' tek değer alır"),
    "K211": Message(E, "no-effect beside clauses", "the article says no-effect and has other clauses", "madde hem etkisiz diyor hem hüküm içeriyor"),
    "K212": Message(E, "rejected without reason", "a rejected value needs a reason", "geçersiz sayılan değer için gerekçe gerekli",
                    "rejected \"why\"", "geçersiz \"neden\""),
    "K220": Message(E, "id that cannot be asked for", "the id '{0}' cannot be asked for", "'{0}' kimliği sorulamaz",
                    "an id is letters, digits and hyphens, and no word of a question: some-place-1901", "kimlik harf, rakam ve kısa çizgidir, soru sözcüğü olamaz: bir-yer-1901"),
    "K221": Message(E, "open interval", "'{0}' has an open end: a day is wanted here", "'{0}' açık uçlu: burada bir gün gerekli",
                    "write the day, or an interval with both ends: 1900-06-01/1900-06-30", "günü ya da iki ucu belli bir aralık yazın: 1900-06-01/1900-06-30"),
    "K223": Message(E, "text that is not quoted", "the article quotes no wording in '{0}'", "madde '{0}' dilinde bir metin alıntılamıyor",
                    "quote it: > [fr] words — where they stand", "alıntılayın: > [fr] sözler — nerede durduğu"),
    "K222": Message(E, "attribute that is not heard", "'{1}' does not hear '{0}'", "'{1}' satırı '{0}' sözünü duymaz",
                    "it would change nothing: take it out, or say it where it is heard", "hiçbir şeyi değiştirmez: çıkarın ya da duyulduğu yerde söyleyin"),
}

NAMES = {
    "K213": Message(E, "attribute not heard", "'{1}' does not hear '{0}': it would be without effect", "'{1}' hükmü '{0}' özelliğini bilmez: etkisiz kalırdı",
                    "what this kind hears stands in docs/kinds.md", "bu türün bildiği özellikler docs/kinds.md içindedir"),
    "N301": Message(E, "unknown name", "unknown {1} '{0}'", "bilinmeyen {1} '{0}'"),
    "N302": Message(E, "name of another type", "'{0}' is a {1}, not a {2}", "'{0}' bir {1}, {2} değil"),
    "N303": Message(W, "name outside its dates", "'{0}' did not exist on {1}", "'{0}' {1} günü yoktu"),
    "N304": Message(E, "unknown source", "unknown source '{0}'", "bilinmeyen kaynak '{0}'", "define it in sources.bib", "sources.bib içinde tanımlayın"),
    "N305": Message(E, "unknown article", "'{0}' has no article '{1}'", "'{0}' içinde '{1}' maddesi yok"),
    "N306": Message(E, "cycle of places", "'{0}' lies within itself: {1}", "'{0}' kendi içinde duruyor: {1}"),
    "N307": Message(E, "cycle of successions", "'{0}' continues itself: {1}", "'{0}' kendi kendini sürdürüyor: {1}"),
    "N308": Message(E, "entry twice", "'{0}' is in the gazetteer twice", "'{0}' dizinde iki kez var"),
    "N309": Message(E, "unknown gazetteer line", "unknown line '{0}'", "bilinmeyen satır '{0}'"),
    "N310": Message(E, "unknown gazetteer", "unknown gazetteer '{0}'", "bilinmeyen dizin '{0}'"),
    "N311": Message(W, "name shared", "'{0}' names {1} and {2}", "'{0}' hem {1} hem {2} için ad"),
    "N312": Message(W, "empty group", "'{0}' has no members on {1}", "'{0}' {1} günü üyesiz"),
    "N313": Message(E, "gazetteer line not understood", "'{0}' is not of the form of its line", "'{0}' satırın biçimine uymuyor"),
    "N320": Message(E, "name of several things", "'{0}' may mean: {1}", "'{0}' şunlardan biri olabilir: {1}", "say which: its day, its year, or the id in brackets", "hangisi olduğunu söyleyin: günü, yılı ya da köşeli ayraçtaki kimliği"),
    "N321": Message(E, "name of a part", "{1}", "{1}", "ask for the thing itself", "kendisini sorun"),
    "N322": Message(E, "name of a whole", "the books follow '{0}' only in parts: {1}", "defter '{0}' adını yalnız parça parça izler: {1}", "ask for one of them", "birini sorun"),
    "N323": Message(E, "more than a day", "'{0}' is more than a day, and this is told of one day", "'{0}' bir günden uzun; bu yalnız tek bir gün için söylenir", "say the day; 'misak ask' takes a month or a year", "günü söyleyin; 'misak ask' ay ve yıl da alır"),
}

DATES = {
    "D401": Message(E, "not a date", "'{0}' is no date", "'{0}' bir tarih değil", "1921-10-13, 1921-10, 1921 or EDTF", "1921-10-13, 1921-10, 1921 ya da EDTF"),
    "D402": Message(E, "calendars disagree", "{0} is {1}, not {2}", "{0}, {1} gününe denk gelir, {2} değil"),
    "D403": Message(E, "in force before signature", "in force on {0}, signed on {1}", "{0} günü yürürlükte, {1} günü imzalanmış"),
    "D404": Message(E, "ends before it begins", "it ends on {0} and begins on {1}", "{0} günü biter, {1} günü başlar"),
    "D405": Message(E, "cited before it is signed", "'{0}' is of {1}, later than {2}", "'{0}' {1} tarihli, {2} gününden sonra"),
    "D406": Message(E, "treaty without signature", "the treaty has no day of signature", "antlaşmanın imza günü yok", "signed: 1921-10-13, Kars", "imza: 1921-10-13, Kars"),
    "D407": Message(E, "treaty without parties", "the treaty has no parties", "antlaşmanın tarafları yok", "parties: a | b", "taraflar: a | b"),
    "D408": Message(E, "no day", "a document or happening needs its day", "belge ya da olayın günü gerekli", "date: 1921-09-13", "tarih: 1921-09-13"),
    "D409": Message(W, "cause after its effect", "'{0}' is of {1}, after what it is to explain ({2})", "'{0}' {1} tarihli, açıkladığı şeyden sonra ({2})"),
    "D410": Message(E, "article of a dated line", "'{0}' is no article of this treaty", "'{0}' bu antlaşmanın maddesi değil"),
    "D411": Message(E, "party of a dated line", "'{0}' is no party to this treaty", "'{0}' bu antlaşmanın tarafı değil"),
    "D420": Message(E, "attribute of a dated line", "'{1}' does not hear '{0}'", "'{1}' satırı '{0}' sözünü duymaz",
                    "such a line may say: {2}", "böyle bir satır şunları söyleyebilir: {2}"),
    "D421": Message(E, "for whom", "'{0}' does not say for whom", "'{0}' kimin için olduğunu söylemiyor",
                    "name the party: '; for norland' (and of an objection '; to sudland')", "tarafı adlandırın: '; taraf kuzeyeli' (itirazda ayrıca '; kime güneyeli')"),
    "D422": Message(E, "prolonged after its end", "'{0}' had ended on {1}: what has ended is revived, not prolonged",
                    "'{0}' {1} günü sona ermişti: biten uzatılmaz, canlandırılır", "write 'revive {0}'", "'canlandır {0}' yazın"),
    "D423": Message(E, "revived before it ended", "'{0}' had neither ended nor been suspended on {1}", "'{0}' {1} günü ne sona ermiş ne askıya alınmıştı"),
    "D424": Message(E, "renewal without a term", "'renews' goes on from where a term ends, and there is none", "'yenilenir' sürenin bittiği yerden sürdürür, süre ise yok",
                    "write '; term 20 years; renews 5 years'", "'; süre 20 yıl; yenilenir 5 yıl' yazın"),
    "D425": Message(E, "accedes to its own treaty", "'{0}' is a party already", "'{0}' zaten taraf"),
}

BOOKING = {
    "B501": Message(E, "nemo dat", "{0} cannot give {1}: on {2} {3} held it", "{0}, {1} üzerinde devredemez: {2} günü {3} elindeydi",
                    "the clause is void; if that is meant, say '; void \"why\"'", "hüküm boştur; böyle kastedildiyse '; boş \"neden\"' yazın"),
    "B502": Message(W, "another party held", "{1} was held by {3}, another party than the giver {0}, on {2}", "{1}, {2} günü devreden {0} değil, öteki taraf {3} elindeydi"),
    "B503": Message(E, "two values on one day", "{0}: {1} and {2} set it on {3} without an order", "{0}: {1} ile {2}, {3} günü sıra belirtmeden belirliyor",
                    "say '; order 1' and '; order 2', or the hour", "'; sıra 1' ve '; sıra 2' ya da saat yazın"),
    "B504": Message(E, "place without opening", "nobody opened '{0}': the books do not say who held it", "'{0}' açılmamış: defter kimin elinde olduğunu söylemiyor",
                    "`opens HOLDER DATE; source …` in the gazetteer", "dizine `açılış SAHİP TARİH; kaynak …` yazın"),
    "B505": Message(W, "evacuates what it does not hold", "{0} does not administer {1} on {2}", "{0}, {2} günü {1} yerini yönetmiyor"),
    "B506": Message(W, "matter not open", "'{0}' is not open on {1}", "'{0}' {1} günü açık değil"),
    "B507": Message(W, "nothing to end", "nothing of this stands on {0}", "{0} günü bitecek böyle bir şey yok"),
    "B508": Message(W, "nothing to perform", "'{0}' has no duty to perform", "'{0}' yerine getirilecek bir yükümlülük içermiyor"),
    "B509": Message(E, "two openings", "'{0}' is opened twice", "'{0}' iki kez açılmış"),
    "B510": Message(W, "place never opened", "the place '{0}' has no opening and lies in none that has", "'{0}' yerinin açılışı yok, açılışı olan bir yerde de değil"),
    "B511": Message(W, "duty of a non-party", "'{0}' is no party: the duty does not bind it (VCLT 34-35)", "'{0}' taraf değil: yükümlülük onu bağlamaz (VAHS 34-35)"),
    "B512": Message(W, "acts before force", "the day {0} in the text is before force on {1}", "metindeki {0} günü, {1} yürürlükten önce"),
    "B520": Message(E, "to which government", "{0} goes back to whom? {1} stand on {2}", "{0} kime geçiyor? {2} günü {1} birlikte duruyor",
                    "say to whom: evacuate … by … to …", "kime geçtiğini söyleyin: boşalt … kim … kime …"),
    "B521": Message(E, "evacuated already", "{0} has left {1} before {2}: the treaty's own day was taken for it", "{0}, {1} yerini {2} gününden önce bırakmıştı: antlaşmanın süresi esas alındı",
                    "let the treaty's clause wait for this event: evacuate …; once EVENT", "antlaşmanın hükmü bu olayı beklesin: boşalt …; olunca OLAY"),
    "B513": Message(W, "waits for consent", "{0} is no party: {1} passes when it accepts (VCLT 36)", "{0} taraf değil: {1} onun kabulüyle geçer (VAHS 36)"),
}

ASKING = {
    "C601": Message(E, "question not understood", "the question is not understood: {0}", "soru anlaşılmadı: {0}"),
    "C602": Message(E, "unknown question", "unknown question '{0}'", "bilinmeyen soru '{0}'"),
    "C603": Message(E, "arguments", "'{0}' takes {1} names", "'{0}' {1} ad alır"),
    "C604": Message(E, "expectation contradicted", "expected {0}, the books say {1}", "beklenen {0}, defterin dediği {1}"),
    "C605": Message(E, "conclusion without question", "'{0}' asks nothing", "'{0}' bir şey sormuyor", "`ask title(x) on 1921-10-14`", "`sor title(x) on 1921-10-14`"),
    "C606": Message(E, "unknown line", "unknown line '{0}' here", "burada bilinmeyen satır '{0}'"),
    "C607": Message(E, "contested or not", "expected {0}, the books say {1}", "beklenen {0}, defterin dediği {1}"),
    "C608": Message(E, "empty ledger", "the ledger holds nothing to ask", "defterde sorulacak bir şey yok"),
    "C609": Message(E, "question without a day", "the question does not say its day: {0}", "soru gününü söylemiyor: {0}", "end it with 'on 1921-10-14'", "sonuna 'on 1921-10-14' ekleyin"),
}

SOURCES = {
    "S701": Message(W, "unchecked", "not checked against a source", "kaynakla denetlenmedi"),
    "S702": Message(W, "source never used", "no file cites '{0}'", "'{0}' hiçbir dosyada anılmıyor"),
    "S703": Message(E, "no source", "'{0}' cites no source", "'{0}' kaynak göstermiyor", "source: key", "kaynak: anahtar"),
    "S704": Message(E, "source twice", "'{0}' is defined twice", "'{0}' iki kez tanımlı"),
    "S705": Message(E, "bibliography", "the bibliography cannot be read: {0}", "kaynakça okunamıyor: {0}"),
    "S710": Message(W, "lowest rank alone", "'{0}' stands on mirrors, forums, wikis or blogs alone", "'{0}' yalnız kopya, forum, viki ya da blog kaynaklarına dayanıyor"),
    "S711": Message(W, "sources by rank", "sources by rank: {0}", "sıralarına göre kaynaklar: {0}"),
    "S712": Message(E, "unknown rank", "'{0}' is no rank of a source", "'{0}' bir kaynak sırası değil"),
}

TABLES = {
    "X801": Message(W, "code reused", "'{0}' stands for '{1}' and for '{2}'", "'{0}' hem '{1}' hem '{2}' için kullanılmış"),
    "X802": Message(W, "spells overlap", "the spell overlaps that of row {0}", "süre, {0}. satırınkiyle çakışıyor"),
    "X803": Message(E, "spell ends before it begins", "it begins {0} and ends {1}", "{0} başlıyor, {1} bitiyor"),
    "X804": Message(E, "date of a table", "'{0}' is no date", "'{0}' bir tarih değil", "1921-10-13, 13.10.1921, or year, month and day in columns of their own",
                    "1921-10-13, 13.10.1921 ya da yıl, ay ve gün ayrı sütunlarda"),
    "X805": Message(W, "day unknown", "the day of '{0}' is not known ({1}); the mapping says: {2}", "'{0}' günü bilinmiyor ({1}); eşlemenin dediği: {2}"),
    "X806": Message(E, "column missing", "the table has no column '{0}', which the mapping {1} names", "tabloda, {1} eşlemesinin andığı '{0}' sütunu yok"),
    "X807": Message(E, "cell missing", "the cell '{0}' is empty", "'{0}' hücresi boş"),
    "X808": Message(W, "rows out of order", "it begins before row {0}, which stands above it", "üstündeki {0}. satırdan önce başlıyor"),
    "X809": Message(E, "mapping", "the mapping {0} cannot be used: {1}", "{0} eşlemesi kullanılamaz: {1}", "`misak import --mappings` lists those that ship",
                    "`misak import --mappings` hazır olanları sıralar"),
    "X810": Message(E, "unreadable table", "the table {0} cannot be read: {1}", "{0} tablosu okunamıyor: {1}"),
    "X811": Message(E, "library missing", "this needs {0}, which is not installed", "bunun için {0} gerekli, kurulu değil",
                    "install Misak with its extra: bulk or spark", "Misak'ı ek paketiyle kurun: bulk ya da spark"),
    "X812": Message(E, "day refused", "the day of '{0}' is not known ({1}), and the mapping refuses such rows", "'{0}' günü bilinmiyor ({1}); eşleme böyle satırları kabul etmiyor"),
    "X813": Message(E, "unknown fact", "no table and no book states '{0}'", "hiçbir tablo ya da defter '{0}' bildirmiyor"),
    "X814": Message(E, "unit without facts", "nothing here is of the unit '{0}'", "burada '{0}' birimine uyan bir şey yok"),
    "X815": Message(E, "panel not understood", "the panel {0} cannot be compared: {1}", "{0} paneli karşılaştırılamıyor: {1}"),
    "X816": Message(E, "Java missing", "Spark needs Java 17 or newer; found: {0}", "Spark için Java 17 ya da yenisi gerekli; bulunan: {0}",
                    "install a Java and set JAVA_HOME, or leave --engine out", "bir Java kurup JAVA_HOME'u ayarlayın ya da --engine vermeyin"),
    "X817": Message(E, "Spark failed", "Spark on {0} broke off: {1}", "{0} üzerindeki Spark durdu: {1}"),
    "X818": Message(W, "table without days", "the table tells no day of '{0}', only {1}; the mapping says: {2}", "tablo '{0}' için gün vermiyor, yalnızca {1}; eşlemenin dediği: {2}"),
}

NOTES = {
    "R701": Message(E, "note not found", "the note cannot be opened", "not açılamıyor", "check its name and its permissions", "adını ve izinlerini denetleyin"),
    "R702": Message(E, "note too large", "the note has {0} MB; at most {1} MB are read", "not {0} MB; en çok {1} MB okunur", "split it into chapters", "bölümlere ayırın"),
    "R703": Message(E, "note damaged", "the note cannot be read as text", "not metin olarak okunamıyor", "save it again as UTF-8 text", "UTF-8 metin olarak yeniden kaydedin"),
    "R704": Message(E, "not a note", "this is no text, Markdown, .docx or PDF", "bu bir metin, Markdown, .docx ya da PDF değil"),
    "R705": Message(E, "empty note", "the note holds no text", "notta metin yok"),
    "R706": Message(E, "extra missing", "reading prose needs {0}", "düz yazı okumak için {0} gerekir", "pip install 'misak[prose]'", "pip install 'misak[prose]'"),
    "R707": Message(E, "scanned note", "the PDF holds pictures and no text", "PDF'de metin yok, yalnız resim var", "run it through text recognition first", "önce metin tanımadan geçirin"),
    "R708": Message(E, "unknown language", "the note is neither Turkish nor English", "not Türkçe ya da İngilizce değil"),
    "R709": Message(E, "language model failed", "the language model at {0} gave no answer of its protocol", "{0} adresindeki dil modeli protokole uygun bir yanıt vermedi",
                    "an OpenAI-compatible endpoint is wanted, as http://127.0.0.1:11434/v1", "OpenAI uyumlu bir uç nokta gerekir, örneğin http://127.0.0.1:11434/v1"),
    "R710": Message(E, "note is a folder", "this is a folder, not a note", "bu bir klasör, not değil", "name the notes in it", "içindeki notları adlarıyla verin"),
    "R711": Message(E, "note locked", "the PDF is locked with a password", "PDF parola ile kilitli", "save it again without one", "parolasız olarak yeniden kaydedin"),
}

SHAPES = {
    "M801": Message(W, "place without shape", "'{0}' has no shape: the map shows it as a point", "'{0}' yerinin şekli yok: harita onu nokta olarak gösterir"),
    "M802": Message(W, "place nowhere", "'{0}' has no shape and no point: the map cannot show it", "'{0}' yerinin şekli de noktası da yok: harita onu gösteremez",
                    "`point LAT LON` in the gazetteer, or a line in shapes.json", "dizine `nokta ENLEM BOYLAM` ya da shapes.json'a bir satır yazın"),
    "M803": Message(E, "shape of no place", "'{0}' has a shape and is no place of the gazetteer", "'{0}' için şekil var, ama dizinde böyle bir yer yok"),
    "M804": Message(E, "unknown unit", "'{0}' has the unit '{1}', which the map does not know", "'{0}' yerinin '{1}' birimi haritada yok"),
    "M805": Message(E, "unit twice", "the unit '{1}' belongs to '{0}' and to '{2}'", "'{1}' birimi hem '{0}' hem '{2}' yerinin"),
    "M806": Message(W, "gap in the map", "the part '{1}' of a cut unit belongs to no place", "bölünmüş birimin '{1}' parçası hiçbir yerin değil"),
    "M807": Message(E, "shapes unreadable", "the shapes cannot be read: {0}", "şekiller okunamıyor: {0}", "an object of lists of unit keys is expected", "birim anahtarı listelerinden bir nesne beklenir"),
    "M810": Message(E, "no lesson", "the file is no lesson: {0}", "dosya bir ders değil: {0}", "a lesson has a format, a title and steps, each with a day and a caption in both languages", "dersin biçimi, başlığı ve adımları; her adımın günü ve iki dilde altyazısı olur"),
    "M811": Message(W, "lesson of no entry", "a step of the lesson shows '{0}', which is no entry of the ledger", "dersin bir adımı '{0}' gösteriyor; defterde böyle bir kayıt yok"),
}

MESSAGES: dict[str, Message] = {**TEXT, **WORDS, **NAMES, **DATES, **BOOKING, **ASKING, **SOURCES, **TABLES, **NOTES, **SHAPES}
