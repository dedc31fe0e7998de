/** The words of the page itself, in both languages. What is said of history comes with the payload. */
import type { Both, Lang } from "./payload";

const WORDS = {
  title: ["Misak atlas", "Misak atlası"],
  subtitle: ["who held what, on any day, and why", "kim, hangi gün, neyi, neden elinde tuttu"],
  skip: ["Skip to the explanation", "Açıklamaya geç"],
  views: ["Views", "Görünümler"],
  map: ["Map", "Harita"], timeline: ["Timeline", "Zaman çizelgesi"], treaties: ["Treaties", "Antlaşmalar"], relations: ["Relations", "İlişkiler"], compare: ["Compare", "Karşılaştır"],
  search: ["Search places, states, treaties, articles", "Yer, devlet, antlaşma, madde ara"],
  results: ["results", "sonuç"], noResults: ["Nothing found", "Bir şey bulunamadı"],
  language: ["Türkçe", "English"], dark: ["Dark", "Koyu"], light: ["Light", "Açık"], print: ["Print", "Yazdır"], link: ["Link", "Bağlantı"], embedCode: ["Code to embed the page", "Sayfayı gömme kodu"],
  copied: ["Copied", "Kopyalandı"], close: ["Close", "Kapat"],
  date: ["Date", "Tarih"], badDate: ["Not a date. Write 13.10.1921 or 1921-10-13.", "Tarih değil. 13.10.1921 ya da 1921-10-13 yazın."],
  play: ["Play", "Oynat"], pause: ["Pause", "Durdur"], prev: ["Previous change", "Önceki değişiklik"], next: ["Next change", "Sonraki değişiklik"], slider: ["Day", "Gün"], today: ["Today", "Bugün"],
  zoomIn: ["Zoom in", "Yakınlaştır"], zoomOut: ["Zoom out", "Uzaklaştır"], whole: ["Whole map", "Bütün harita"], mapOf: ["Map of title on", "Egemenlik haritası:"],
  mapHelp: ["Arrow keys move between places, Enter opens one, plus and minus zoom.", "Ok tuşları yerler arasında gezer, Enter açar, artı ve eksi yakınlaştırır."],
  review: ["Review a note", "Not incele"],
  legend: ["Legend", "Gösterim"], notCovered: ["not covered by the books", "defterin kapsamadığı"], greyNames: ["grey: not covered by the books; land and names of today", "gri: defterin kapsamadığı yerler; bugünkü kara ve adlar"], nobody: ["nobody’s", "kimsenin değil"], occupied: ["stripes: administered by another", "çizgiler: yöneten başkası"],
  contested: ["contested", "tartışmalı"], common: ["bands: held in common", "şeritler: ortak egemenlik"], foreign: ["stripes: another administers", "çizgiler: yöneten başkası"], seized: ["black-edged stripes: occupied", "kara kenarlı çizgiler: işgal"], disputed: ["spots: the claimant’s colour", "benekler: hak iddia edenin rengi"], unsureDay: ["waves: the day is uncertain", "dalgalar: günü kesin değil"],
  conclusions: ["Conclusions", "Sonuçlar"], lessons: ["Lessons", "Dersler"], depends: ["Otherwise under", "Şu okumada başka"], underReading: ["under the reading", "şu okumayla"], onMap: ["On the map", "Haritada"],
  startLesson: ["Start the lesson", "Derse başla"], firstLesson: ["New here? Begin with the lesson", "Yeni misiniz? Şu dersle başlayın:"], step: ["Step", "Adım"], steps: ["steps", "adım"], nextStep: ["Next step", "Sonraki adım"], prevStep: ["Previous step", "Önceki adım"], endLesson: ["Leave the lesson", "Dersten çık"], lessonBar: ["Lesson", "Ders"],
  board: ["Full screen for the class", "Sınıf için tam ekran"], leaveBoard: ["Leave full screen", "Tam ekrandan çık"], pointer: ["Pointer", "İşaretçi"], boardHelp: ["→ next, ← back, space plays, P pointer, Esc leaves", "→ ileri, ← geri, boşluk oynatır, P işaretçi, Esc çıkar"],
  makeLesson: ["Make a lesson", "Ders hazırla"], makeHelp: ["Go to a day and a place on the map, then add what you see as a step.", "Haritada bir güne ve yere gidin, sonra gördüğünüzü adım olarak ekleyin."], addStep: ["Add what is shown as a step", "Gördüğünü adım olarak ekle"], captionTr: ["Caption in Turkish", "Türkçe altyazı"], captionEn: ["Caption in English", "İngilizce altyazı"], lessonTitle: ["Title", "Başlık"], saveLesson: ["Save as a file", "Dosya olarak kaydet"], openLesson: ["Open a lesson file", "Ders dosyası aç"], badLesson: ["This file is no lesson.", "Bu dosya bir ders değil."], remove: ["Remove", "Kaldır"], up: ["Up", "Yukarı"], shippedLessons: ["Lessons of the ledger", "Defterin dersleri"], ownLesson: ["Your lesson", "Kendi dersiniz"],
  stepBy: ["Step by", "Adım"], byChange: ["change", "değişiklik"], byDay: ["day", "gün"], byMonth: ["month", "ay"], byYear: ["year", "yıl"], speed: ["Speed", "Hız"], slow: ["slow", "yavaş"], normal: ["normal", "olağan"], quick: ["fast", "hızlı"], only: ["Only what concerns the selection", "Yalnız seçileni ilgilendirenler"], lastChange: ["Last change", "Son değişiklik"],
  cite: ["Cite", "Kaynak göster"], take: ["Take away", "Dışa aktar"], legendSource: ["Shapes: Natural Earth, public domain; approximate", "Şekiller: Natural Earth, kamu malı; yaklaşık"], goDay: ["Go to", "Şu güne git:"], curated: ["Chosen for class", "Sınıf için seçilmiş"], firstDiffers: ["First day that differs", "Farkın başladığı ilk gün"], overlay: ["Lines of another world", "Başka bir dünyanın çizgileri"], noOverlay: ["none", "yok"],
  kindPlace: ["place", "yer"], kindPolity: ["state or government", "devlet ya da hükûmet"], kindGroup: ["group", "grup"], kindTreaty: ["treaty", "antlaşma"], kindDocument: ["document", "belge"], kindEvent: ["happening", "olay"], kindArticle: ["article", "madde"], kindOther: ["entry", "kayıt"],
  cards: ["Cards", "Kartlar"], card: ["Card", "Kart"], turn: ["Turn over", "Çevir"], prevCard: ["Previous", "Önceki"], nextCard: ["Next", "Sonraki"], more: ["More", "Daha fazla"], readUnit: ["Read", "Oku"], missedHere: ["What was missed", "Kaçırılanlar"],
  practice: ["Practice", "Alıştırma"], unit: ["Unit", "Ünite"], missed: ["Missed on this device", "Bu cihazda kaçırılan"], result: ["Right answers", "Doğru yanıtlar"], again: ["Another ten", "On soru daha"], question: ["Question", "Soru"], yourAnswer: ["Your answer", "Yanıtınız"], check: ["Check", "Denetle"], rightAnswer: ["Right.", "Doğru."], wrongAnswer: ["Not so.", "Değil."], answerIs: ["The answer", "Yanıt"], nextQuestion: ["Next", "Sonraki"], practise: ["Ten questions on it", "Üzerine on soru"],
  overLines: ["the lines of", "çizdiği hatlar:"], differsHere: ["outlined: different in the two worlds", "çerçeveli: iki yanda farklı"],
  lost: ["Not placed on the map", "Haritada yeri olmayanlar"], frontierFixed: ["frontier fixed", "sınır çizilmiş"], frontierOpen: ["frontier open", "sınır açık"], frontierNone: ["no frontier booked", "kayıtlı sınır yok"], statuses: ["Statuses", "Statüler"],
  why: ["Why", "Neden"], whyEmpty: ["Select a place, a state, a treaty or a happening.", "Bir yer, devlet, antlaşma ya da olay seçin."],
  because: ["Because", "Dayanak"], others: ["Other readings", "Öteki okumalar"], story: ["Its story", "Öyküsü"], since: ["since", ""], sinceAfter: ["", " tarihinden beri"], until: ["until", ""], untilAfter: ["", " tarihine kadar"], beforeBooks: ["since before the books begin", "defterin başlangıcından önce beri"], lastFollowed: ["Last followed on", "Son izlendiği gün:"], fights: ["Fights", "Çarpıştığı"], parts: ["Parts held by others", "Başkasının elindeki kısımlar"],
  sources: ["Sources", "Kaynaklar"], unchecked: ["not checked against a source", "kaynakla denetlenmedi"], rank: ["rank", "derece"], clause: ["clause", "hüküm"], line: ["ledger", "defter"],
  accepted: ["accepted", "kabul edilen"], contestedRank: ["contested", "tartışmalı"], rejectedRank: ["rejected", "geçersiz"], signedRank: ["signed only", "yalnız imzalı"],
  uncertain: ["the day is uncertain", "gün kesin değil"], and: ["and", "ve"], on: ["On", ""], notCoveredSays: ["The books do not cover this.", "Defter bunu kapsamıyor."],
  holds: ["Holds title to", "Egemen olduğu yerler"], administers: ["Administers without title", "Egemen olmadan yönettiği"], atWar: ["At war with", "Savaşta olduğu"], bound: ["Bound by", "Bağlı olduğu"], recognises: ["Recognises", "Tanıdığı"], recognisedBy: ["Recognised by", "Tanıyan"], existed: ["existed", "var olduğu dönem"],
  nothing: ["nothing booked", "kayıt yok"], state: ["State", "Devlet"],
  dates: ["Dates", "Tarihler"], signedOn: ["signed", "imza"], inForce: ["in force", "yürürlükte"], inPart: ["in force in part", "kısmen yürürlükte"], articlesBefore: ["articles ", ""], articlesAfter: ["", ". maddeler"], asWhole: ["as a whole from", "tamamı:"], unselect: ["Close the explanation", "Açıklamayı kapat"], chooseFile: ["Choose a file", "Dosya seç"], lastSigned: ["The last one signed before this day", "Bu günden önce imzalanan son antlaşma"], notInForce: ["not in force", "yürürlükte değil"], ended: ["ended", "sona erdi"], never: ["never in force", "hiç yürürlüğe girmedi"], notYet: ["not yet signed", "henüz imzalanmadı"],
  happened: ["has happened", "gerçekleşti"], notHappened: ["has not happened yet", "henüz gerçekleşmedi"],
  parties: ["Parties", "Taraflar"], takesPart: ["Takes part", "Katılan"], signatories: ["Signed by", "İmzalayanlar"], causes: ["Follows from", "Nedenleri"], leads: ["Leads to", "Sonuçları"], necessary: ["necessary", "zorunlu"], contributing: ["contributing", "katkıda bulunan"], fact: ["fact", "olgu"], opinion: ["opinion", "görüş"], ofWhom: ["of", "sahibi:"],
  articles: ["Articles", "Maddeler"], numbering: ["Other numbering", "Öteki numaralama"], item: ["item", "no."], began: ["Began", "Başlattığı"], endedFacts: ["Ended", "Bitirdiği"], effects: ["Effects", "Etkileri"], replaced: ["Ended by", "Sona erdiren"], read: ["Read it whole", "Tamamını oku"], place: ["Place", "Yer"], matter: ["Matter", "Konu"],
  all: ["All", "Hepsi"], happenings: ["Happenings", "Olaylar"], documents: ["Documents", "Belgeler"], filter: ["Filter", "Süz"],
  graph: ["Graph", "Çizge"], table: ["Table", "Tablo"], war: ["war", "savaş"], duties: ["duties and rights", "yükümlülük ve haklar"], recognition: ["recognition", "tanıma"], stance: ["stance", "tutum"], from: ["From", "Kimden"], to: ["To", "Kime"], kind: ["Kind", "Tür"], what: ["What", "Ne"], lone: ["No relations on this day.", "Bu gün için ilişki yok."],
  left: ["Left", "Sol"], right: ["Right", "Sağ"], world: ["World", "Dünya"], base: ["The books", "Defter"], without: ["Without", "Şu olmasaydı:"], inForceWorld: ["In force from signature", "İmzadan beri yürürlükte"], readingWorld: ["Reading", "Okuma"], accountWorld: ["Account", "Anlatı"],
  differences: ["Differences", "Farklar"], none: ["No difference on these days.", "Bu günlerde fark yok."], removed: ["Falls with it (necessary)", "Onunla düşenler (zorunlu)"], perhaps: ["Perhaps too (only contributing)", "Belki de düşecekler (yalnız katkı)"], sameDay: ["Same day", "Aynı gün"],
  worldNote: ["You are looking at another world than the books’ base", "Defterin temelinden başka bir dünyaya bakıyorsunuz"], back: ["Back to the base", "Temele dön"],
  holder: ["Title", "Egemen"], administrator: ["Administration", "Yönetim"], list: ["Places as a list", "Yerlerin listesi"], status: ["Status", "Statü"], faults: ["The ledger has faults; the last good books are shown.", "Defterde kusur var; son sağlam defter gösteriliyor."], fresh: ["The ledger has changed: reload", "Defter değişti: yeniden yükle"],
  failed: ["The page could not read its data", "Sayfa verisini okuyamadı"],
  approx: ["Shapes are unions of today’s districts (Natural Earth, public domain), cut where a line of the day crossed them. Approximate.", "Şekiller bugünkü ilçelerin birleşimidir (Natural Earth, kamu malı), günün sınırı kestiği yerde bölünmüştür. Yaklaşıktır."],
  claim: ["Claim", "Talep"], waits: ["Waits for acceptance", "Kabul bekliyor"],
  calendars: ["Other calendars", "Öteki takvimler"], changes: ["changes", "değişiklik"], onThisDay: ["On this day", "Bu gün"], matters: ["Open matters", "Açık konular"], selected: ["selected", "seçili"], over: ["over", "üzerinde"], members: ["Members", "Üyeler"],
} as const;

export type Word = keyof typeof WORDS;
export const t = (word: Word, lang: Lang): string => WORDS[word][lang === "tr" ? 1 : 0];

const DATE_KEYS: Record<string, Both> = {
  signed: { en: "signed", tr: "imza" }, adopted: { en: "adopted", tr: "kabul" }, date: { en: "day", tr: "gün" }, approved: { en: "approved", tr: "onay" }, exchanged: { en: "ratifications exchanged", tr: "onay belgelerinin verişimi" },
  deposited: { en: "ratification deposited", tr: "onay belgesinin tevdii" }, published: { en: "published", tr: "yayım" }, registered: { en: "registered", tr: "tescil" }, "in-force": { en: "in force", tr: "yürürlük" }, provisional: { en: "provisionally applied", tr: "geçici uygulama" }, ended: { en: "ended", tr: "bitiş" },
};
export const dateKey = (key: string, lang: Lang): string => DATE_KEYS[key]?.[lang] ?? key;
const TYPES: Record<string, string> = {
  treaty: "antlaşma", convention: "sözleşme", agreement: "anlaşma", protocol: "protokol", armistice: "mütareke", pact: "pakt", award: "hakem kararı", statute: "statü", resolution: "karar", note: "nota", declaration: "bildiri", law: "kanun", battle: "muharebe",
  congress: "kongre", conference: "konferans", occupation: "işgal", evacuation: "boşaltma", event: "olay", document: "belge", war: "savaş", decree: "kararname", plebiscite: "plebisit", annexation: "ilhak", vote: "oylama", "change of regime": "rejim değişikliği", decision: "karar", mandate: "manda", letter: "mektup", exchange: "mektup teatisi", administration: "yönetim", aid: "yardım", building: "inşa", dispute: "anlaşmazlık", dissolution: "dağılma", garrison: "garnizon", government: "hükûmet", handover: "devir", independence: "bağımsızlık", intervention: "müdahale", mission: "heyet", move: "taşınma", "peace-terms": "barış şartları", policy: "siyaset", "preliminary peace": "ön barış", "regime-change": "rejim değişikliği", resistance: "direniş", revolt: "ayaklanma", talks: "görüşme", union: "birleşme", preliminaries: "ön barış",
};
/** The type of an instrument as its file writes it, in Turkish where the page knows the word. */
export const typeName = (type: string, lang: Lang): string => (lang === "tr" ? TYPES[type] ?? type : type);
const HOW: Record<string, Both> = {
  replaced: { en: "replaced", tr: "yerine başkası geçti" }, expired: { en: "expired", tr: "süresi doldu" }, denounced: { en: "denounced", tr: "feshedildi" }, annulled: { en: "annulled", tr: "iptal edildi" }, passed: { en: "passed on", tr: "geçti" }, merged: { en: "merged", tr: "birleşti" }, lapsed: { en: "lapsed", tr: "düştü" },
  performed: { en: "performed", tr: "yerine getirildi" }, overtaken: { en: "overtaken", tr: "aşıldı" }, peace: { en: "peace", tr: "barış" }, armistice: { en: "armistice", tr: "mütareke" }, void: { en: "void", tr: "geçersiz" },
};
export const how = (word: string | undefined, lang: Lang): string => (word ? HOW[word]?.[lang] ?? word : "");
