"""The help of every option in Turkish, by its English text."""

from __future__ import annotations

HELP = {
    "English or Turkish (also MISAK_LANG).": "İngilizce ya da Türkçe (MISAK_LANG da olur).",
    "A ledger folder or file instead of the shipped books; repeatable (also MISAK_LEDGER).": (
        "Birlikte gelen defter yerine bir klasör ya da dosya; yinelenebilir (MISAK_LEDGER da olur)."
    ),
    "Put --ledger on top of the shipped books.": "--ledger'ı birlikte gelen defterin üstüne koyar.",
    "Refuse to answer from a ledger that has errors (exit code 1).": (
        "Hatalı bir defterden yanıt vermeyi reddeder (çıkış kodu 1)."
    ),
    "Load and book the ledger again, and keep nothing (also MISAK_NO_CACHE).": (
        "Defteri yeniden okur ve işler, hiçbir şey saklamaz (MISAK_NO_CACHE da olur)."
    ),
    "The day asked about (end of it): 1921-10-14, '14 Ekim 1921'; ask also takes 1921-10 and 1921. "
    "Default: today.": (
        "Sorulan gün (o günün sonu): 1921-10-14, '14 Ekim 1921'; ask 1921-10 ve 1921 de alır. "
        "Söylenmezse bugün."
    ),
    "The day (end of it).": "Gün (o günün sonu).",
    "A reading or an account instead of the base.": "Temel okuma yerine bir okuma ya da anlatı.",
    "One JSON object on standard output.": "Standart çıktıya tek bir JSON nesnesi.",
    "Only what a unit of the course treats.": "Yalnız dersin bir ünitesinin işledikleri.",
    "Only this fluent (title, war, owes, …); repeatable.": (
        "Yalnız bu olgu (egemenlik, savaş, borçlu, …); yinelenebilir."
    ),
    "Markdown with footnotes.": "Dipnotlu Markdown.",
    "Draw from this day on.": "Bu günden başlayarak çizer.",
    "Draw up to this day.": "Bu güne kadar çizer.",
    "Take an event or instrument away, with what it was necessary for; repeatable.": (
        "Bir olayı ya da belgeyi, gerekli olduğu şeylerle birlikte yok sayar; yinelenebilir."
    ),
    "Take a treaty to be in force, from a day or (without one) from its signature; repeatable.": (
        "Bir antlaşmayı bir günden, gün verilmezse imzasından yürürlükte sayar; yinelenebilir."
    ),
    "Under this reading; alone: compared with the base.": (
        "Bu okumayla; tek başına verilirse temel okumayla karşılaştırılır."
    ),
    "Only what was so on this day.": "Yalnız bu gün öyle olanlar.",
    "Only what would be otherwise on this day.": "Yalnız bu gün farklı olacaklar.",
    "Only what would be otherwise on or after this day.": "Yalnız bu gün ve sonrasında farklı olacaklar.",
    "Only what would be otherwise on or before this day.": "Yalnız bu gün ve öncesinde farklı olacaklar.",
    "BibTeX only: the treaty's own entry and those of its sources.": (
        "Yalnız BibTeX: antlaşmanın ve kaynaklarının kayıtları."
    ),
    "The folder to write into; made where it is not there.": "Yazılacak klasör; yoksa açılır.",
    "Where page.html will lie: the handout's code opens it.": (
        "page.html'nin duracağı adres: özet sayfasındaki kod onu açar."
    ),
    "The same seed gives the same questions.": "Aynı tohum aynı soruları verir.",
    "A lesson, a unit of the course, a treaty, a place, or years as 1908-1923.": (
        "Bir ders, dersin bir ünitesi, bir antlaşma, bir yer ya da 1908-1923 gibi yıllar."
    ),
    "How many questions.": "Kaç soru.",
    "The same seed gives the same paper.": "Aynı tohum aynı sınavı verir.",
    "Only such questions; may be repeated.": "Yalnız bu tür sorular; yinelenebilir.",
    "1 easy, 2 middle, 3 hard; 0 all.": "1 kolay, 2 orta, 3 zor; 0 hepsi.",
    "The form to write.": "Yazılacak biçim.",
    "Questions on what a note teaches, instead of a unit.": (
        "Ünite yerine bir notun öğrettiklerinden sorular."
    ),
    "The file to write.": "Yazılacak dosya.",
    "Write the data of the page as JSON instead of the page.": (
        "Sayfa yerine sayfanın verisini JSON olarak yazar."
    ),
    "The address to listen at; 0.0.0.0 lets the whole network in.": (
        "Dinlenecek adres; 0.0.0.0 bütün ağı içeri alır."
    ),
    "The port; 0 takes any that is free.": "Kapı numarası; 0 boş olan birini alır.",
    "Say the address as JSON.": "Adresi JSON olarak söyler.",
    "A mapping that ships, or a TOML file of your own.": (
        "Birlikte gelen bir eşleme ya da kendi TOML dosyanız."
    ),
    "List the mappings that ship.": "Birlikte gelen eşlemeleri listeler.",
    "Report the faults of the table and write nothing.": "Tablonun kusurlarını bildirir, bir şey yazmaz.",
    "One line a fault, as editors read it.": "Her kusura bir satır, düzenleyicilerin okuduğu gibi.",
    "Beside each code a column with the name of its state at that time, by the gazetteer or "
    "the table.": (
        "Her kodun yanında, dizine ya da tabloya göre devletinin o zamanki adını veren bir sütun."
    ),
    "Bring the tables of the first system of codes to the second.": (
        "İlk kod düzenindeki tabloları ikincisine geçirir."
    ),
    "Print a mapping for the table, as far as its columns show what they are.": (
        "Sütunlarının gösterdiği kadarıyla tablo için bir eşleme yazar."
    ),
    "Where to write the spells, transfers or instruments: .csv or .parquet.": (
        "Sürelerin, devirlerin ya da belgelerin yazılacağı yer: .csv ya da .parquet."
    ),
    "The spells from which the panel was made, or a list of holders for transfers; repeatable.": (
        "Panelin yapıldığı süreler ya da devirler için elde tutanlar listesi; yinelenebilir."
    ),
    "What a row of the panel is, where its columns do not show it.": (
        "Sütunları göstermiyorsa panelin bir satırının ne olduğu."
    ),
    "Rows of one unit and year are one: yes if any of them says so.": (
        "Bir birimin bir yıldaki satırları bir sayılır: biri evet diyorsa evet."
    ),
    "Who held what before the first row: places with holders, or a list of states; repeatable.": (
        "İlk satırdan önce neyin kimin elinde olduğu: yerler ve elde tutanlar ya da bir "
        "devlet listesi; "
        "yinelenebilir."
    ),
    "Where to write the spells or transfers: .csv or .parquet.": (
        "Sürelerin ya da devirlerin yazılacağı dosya: .csv ya da .parquet."
    ),
    "What a row is.": "Bir satırın ne olduğu.",
    "The first year (for dyad-day also a day).": "İlk yıl (dyad-day için bir gün de olur).",
    "The last year (or day).": "Son yıl (ya da gün).",
    "The facts to show; all that fit the unit where none is named.": (
        "Gösterilecek olgular; söylenmezse birime uyanların hepsi."
    ),
    "The fact that says who exists; by default the first about single polities.": (
        "Kimin var olduğunu söyleyen olgu; söylenmezse tek devletlere ilişkin ilki."
    ),
    "A year counts if this day of it does, instead of any day.": (
        "Bir yıl, herhangi bir günü yerine bu günü sayılıyorsa sayılır."
    ),
    "A year counts if at least this share of its days does.": (
        "Bir yıl, günlerinin en az bu kadarı sayılıyorsa sayılır."
    ),
    "Beside each column one with the rows or articles that state it.": (
        "Her sütunun yanına, onu söyleyen satır ya da maddeleri koyar."
    ),
    "auto, python, numpy, duckdb, or spark://MASTER.": "auto, python, numpy, duckdb ya da spark://MASTER.",
    "Where to: .parquet, .csv or .dta (Stata).": "Nereye: .parquet, .csv ya da .dta (Stata).",
    "Markdown on standard output.": "Standart çıktıya Markdown.",
    "One self-contained page on standard output.": "Standart çıktıya tek sayfa HTML.",
    "Write to a file; .html and .md choose the form. Of several notes: the folder for their "
    "reviews.": ("Dosyaya yazar; .html ve .md biçimi seçer. Birkaç notta: incelemelerin klasörü."),
    "An OpenAI-compatible endpoint to ask about what no frame took (also MISAK_MODEL_URL).": (
        "Hiçbir kalıba uymayanların sorulacağı, OpenAI uyumlu uç nokta (MISAK_MODEL_URL da olur)."
    ),
    "Processes for long notes and many; as many as the machine has cores unless told.": (
        "Uzun ve çok sayıda not için süreç sayısı; söylenmezse makinenin çekirdekleri kadar."
    ),
    "The file to write; a note of several instruments gives several, named after it.": (
        "Yazılacak dosya; birkaç belgeli bir not, ona göre adlandırılmış birkaç dosya verir."
    ),
    "The spells from which the panel was made; repeatable.": (
        "Panelin yapıldığı süreler; yinelenebilir."
    ),
    "The panel's columns, where they are called otherwise; also FACT=COLUMN.": (
        "Başka adlıysa panelin sütunları; OLGU=SÜTUN da olur."
    ),
    "Write the report as a page.": "Raporu sayfa olarak yazar.",
    "Write the report as CSV.": "Raporu CSV olarak yazar.",
    "Show warnings too.": "Uyarıları da gösterir.",
    "Check again whenever a file changes, until Ctrl-C.": (
        "Bir dosya değiştikçe yeniden denetler, Ctrl-C'ye kadar."
    ),
    "Write nothing; exit 1 where a file is not in canonical form.": (
        "Bir şey yazmaz; kurallı biçimde olmayan dosya varsa çıkış kodu 1."
    ),
    "The ledger's folder (default: the first --ledger, else this folder).": (
        "Defterin klasörü (söylenmezse ilk --ledger, o da yoksa bu klasör)."
    ),
    "Its name in both languages.": "İki dilde adı.",
    "The day of signature, of adoption, or of the happening.": "İmza, kabul ya da olay günü.",
    "The day of entry into force.": "Yürürlüğe giriş günü.",
    "The parties, sides apart.": "Taraflar, karşı yanlar ayrı.",
    "Keys of the bibliography.": "Kaynakça anahtarları.",
    "How many articles to prepare (default: one for a treaty, none for a document or event).": (
        "Hazırlanacak madde sayısı (söylenmezse antlaşmaya bir, belge ya da olaya sıfır)."
    ),
    "At most so many.": "En çok bu kadar.",
    "The tables and views, with what their columns say.": "Tablolar, görünümler ve sütunların anlamı.",
    "CSV on standard output.": "Standart çıktıya CSV.",
    "Write the rows to a file as CSV.": "Satırları dosyaya CSV olarak yazar.",
    "Where to write: a file, or of parquet a folder.": "Nereye: dosya; parquet için klasör.",
    "The base of all URIs; urn:misak where none is said.": "Bütün URI'lerin başı; söylenmezse urn:misak.",
    "The style: chicago, apa or isnad.": "Atıf biçimi: chicago, apa ya da isnad.",
    "Speak on standard input and output (as always).": "Standart girdi ve çıktıdan konuşur (her zaman).",
    "Show only marks of this sort: errors, look, gaps, unread, right, a verdict, open, accepted, "
    "rejected, commented, again.": (
        "Yalnız bu türden işaretler: errors, look, gaps, unread, right, bir yargı, open, accepted, "
        "rejected, commented, again."
    ),
    "The mark is right (also N,N,N).": "İşaret doğru (N,N,N de olur).",
    "The mark is not right (also N,N,N).": "İşaret doğru değil (N,N,N de olur).",
    "Take a decision back (also N,N,N).": "Kararı geri alır (N,N,N de olur).",
    "Say something about a mark.": "Bir işaret hakkında bir şey söyler.",
    "The note with the marks at its words: .md with footnotes, or .docx with native comments.": (
        "İşaretleri sözlerinin yanında not: dipnotlu .md ya da yorumlu .docx."
    ),
    "Of several notes: one sheet of all marks, .csv, .xlsx or .json.": (
        "Birkaç notta: bütün işaretlerin tek sayfası, .csv, .xlsx ya da .json."
    ),
    "A site whose pages may ask (https://example.org, or * for any); repeatable.": (
        "Sayfaları sorabilecek bir site (https://example.org ya da hepsi için *); yinelenebilir."
    ),
    "Only one unit, for pupils: a lesson, a unit of the course, a treaty, a place, years.": (
        "Öğrenciler için yalnız bir ünite: bir ders, dersin bir ünitesi, bir antlaşma, bir "
        "yer, yıllar."
    ),
    "Stand on a shipped base: world.": "Birlikte gelen bir temelin üstünde durur: world.",
}
