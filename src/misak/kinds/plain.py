"""How people ask in plain words: the notation of a form, what stands for what, and the senses in which questions are answered.

A form is a row ``pattern → question``. A pattern is written in words; every word of the question must be taken up by it.

    kime_aitti|kimindi   one of several wordings; ``_`` stands for a blank between words
    ?already             a word that may be left out
    {p}  {q:gen}         a name of the type of its letter, in a Turkish case (or the English genitive)
    {a}                  the adjective of a state (*Greek*, *Yunan*), for the state
    {s}                  a status as answers call it (*autonomous*, *serbest liman*)
    {w}                  a war that the books have as a happening; its question is one of two states at war (in the sense of ``sides`` of
                         each pair), or one about one of them in the days of that war
    {d}                  what somebody has to do, said by a verb of its own, for each duty of the state that has all its words
    /                    in Turkish: what stands on both sides may change places; words between two ``/`` stay together
    {n}                  the number of an article
    {d:guarantee|…}      in a question: each duty, of the states or the paper that are named, of which a word begins as one of these; behind a & stand others of which one must as well
    <whose>              a set of wordings from the table of the language

The time (*1921'de*, *between 1918 and 1921*, *today*) may stand anywhere and is no part of a pattern. ``tense`` says what is
asked where none is named: ``now`` today, ``past`` all days that the books see, ``force`` the day on
which the instrument that is named came into force.
"""

from __future__ import annotations

from typing import NamedTuple

from misak.kinds.row import Words


class Form(NamedTuple):
    """A way of asking: the pattern, the question of the question language, the tense, and the sense in which it is answered where
    that is not the question's own."""

    lang: str
    pattern: str
    question: str
    tense: str = "past"
    sense: str = ""


def in_english(pattern: str, question: str, tense: str = "past", sense: str = "") -> Form:
    """A way of asking in English."""
    return Form("en", pattern, question, tense, sense)


def in_turkish(pattern: str, question: str, tense: str = "past", sense: str = "") -> Form:
    """A way of asking in Turkish."""
    return Form("tr", pattern, question, tense, sense)


PASSAGE = "{d:warship|war&warship|ship|vessel}"  # the topics about ships of war
SLOTS = {
    "p": "place",
    "q": "polity",
    "r": "polity",
    "i": "instrument",
    "x": "thing",
    "t": "topic",
    "g": "group",
    "m": "matter",
    "a": "adjective",
    "s": "status",
    "w": "war",
    "d": "deed",
    "n": "number",
}
SLOT_WORDS = {
    "p": Words("PLACE", "YER"),
    "q": Words("STATE", "DEVLET"),
    "r": Words("STATE", "DEVLET"),
    "i": Words("TREATY", "ANTLAŞMA"),
    "x": Words("NAME", "AD"),
    "t": Words("TOPIC", "KONU"),
    "g": Words("GROUP", "TOPLULUK"),
    "m": Words("QUESTION", "SORUN"),
    "a": Words("GREEK", "YUNAN"),
    "s": Words("AUTONOMOUS", "ÖZERK"),
    "w": Words("WAR", "SAVAŞ"),
    "d": Words("RAZE ITS FORTRESSES", "KALELERİNİ YIKMAK"),
    "n": Words("5", "5."),
}
CASE_SHOWN = {
    "acc": "-i",
    "dat": "-e",
    "loc": "-de",
    "abl": "-den",
    "gen": "-in",
    "ins": "-le",
    "was": "-indi",
}
WEIGHTLESS = {
    "tr": frozenset("acaba peki lutfen".split()),
    "en": frozenset("the please so".split()),
}

SENSES: dict[str, Words] = {
    "title": Words(
        "title: whose it was in law, not who ran it",
        "egemenlik: hukuken kime ait olduğu, fiilen kimin yönettiği değil",
    ),
    "independence": Words(
        "independence: whose the land was in law, and beside it under what status it stood; the books have no other word for it",
        "bağımsızlık: toprağın hukuken kimin olduğu ve yanında hangi statüde bulunduğu; defterde bunun başka bir adı yoktur",
    ),
    "administration": Words(
        "administration: who ran it, whoever held title",
        "yönetim: hukuken kime ait olduğuna bakmadan, fiilen kimin yönettiği",
    ),
    "status": Words(
        "status: under what special regime it stood (occupation, mandate, autonomy and the like)",
        "statü: hangi özel rejim altında olduğu (işgal, manda, özerklik ve benzeri)",
    ),
    "claims": Words(
        "claims: who laid claim to it, which moves nothing",
        "talep: kimin hak iddia ettiği; bu, hiçbir şeyi el değiştirtmez",
    ),
    "recognises": Words(
        "recognition: what a government recognised in an act or article of its own",
        "tanıma: bir hükûmetin kendi işlemi ya da bir maddeyle tanıdığı",
    ),
    "abolished": Words(
        "abolition: for which state it is held to be abolished, by the article that says so",
        "kaldırma: hangi devlet bakımından kalktığı, bunu söyleyen maddeyle",
    ),
    "in_force": Words(
        "force: from when to when it bound its parties",
        "yürürlük: taraflarını hangi günden hangi güne kadar bağladığı",
    ),
    "signed": Words("signature, not entry into force", "imza, yürürlüğe giriş değil"),
    "signed_at": Words("the place of signature", "imza yeri"),
    "signatory": Words(
        "signatures: who signed it, and for whom", "imzalar: kimin, kimin adına imzaladığı"
    ),
    "party": Words("parties: for whom it is in force", "taraflar: kimler için yürürlükte olduğu"),
    "signer": Words(
        "the states that signed it; who acceded later is not one of them",
        "imzalayan devletler; sonradan katılan bunlardan değildir",
    ),
    "text": Words("what it says, as the books sum it up", "ne dediği, defterin özetiyle"),
    "binding": Words(
        "ratification: whether it came to bind it, and beside it the act of ratification where the books have one",
        "onay: onu bağlayıp bağlamadığı, yanında da defterde varsa onay işlemi",
    ),
    "ratified": Words(
        "acts of ratification: the last approval, exchange or deposit that the books have of each",
        "onay işlemleri: her biri için defterdeki son onay, teati ya da tevdi",
    ),
    "rejects": Words(
        "refusal in words or by an act, not mere silence", "sözle ya da bir işlemle reddetme, yalnız susma değil"
    ),
    "article": Words("articles whose clauses name it", "maddeler: hükümlerinde adı geçenler"),
    "war": Words(
        "state of war in law; fighting is another question",
        "hukuken savaş hâli; çarpışma ayrı sorudur",
    ),
    "neutral": Words(
        "neutrality: with whom it was at war; the books have no other word for it",
        "tarafsızlık: kimlerle savaş hâlinde olduğu; defterde bunun başka bir adı yoktur",
    ),
    "foes": Words(
        "sides of a war: with whom it was at war in those days",
        "savaşın tarafları: o günlerde kimlerle savaş hâlinde olduğu",
    ),
    "sides": Words(
        "who was at war with whom, as far as the books have it; fighting without a state of war is another question",
        "kimin kimle savaş hâlinde olduğu, defterde olduğu kadarıyla; savaş hâli olmadan çarpışma ayrı sorudur",
    ),
    "battle": Words(
        "who is booked as the winner, and beside it as the loser",
        "kazanan olarak kim kayıtlı, yanında kaybeden olarak kim",
    ),
    "stance": Words(
        "attitude of a government: alliance, support, relations and the like, by an act or article",
        "bir hükûmetin tutumu: ittifak, destek, ilişki ve benzeri, bir işlem ya da maddeyle",
    ),
    "left": Words(
        "its end: whether what held has ended, by the days that the books have",
        "sonu: süren şeyin sona erip ermediği, defterdeki günlere göre",
    ),
    "allowed": Words(
        "bans: whether an article forbade it; what is forbidden nowhere the books do not call allowed",
        "yasaklar: bir maddenin bunu yasaklayıp yasaklamadığı; yasaklanmayana defter serbest demez",
    ),
    "passage": Words(
        "rules on ships of war: the duties, bans and rights that articles lay down for the place",
        "savaş gemileri kuralları: maddelerin o yer için koyduğu yükümlülükler, yasaklar ve haklar",
    ),
    "allies": Words(
        "alliance, by an act or article; where the books have none, who was at war with the same enemy",
        "ittifak, bir işlem ya da maddeyle; defterde yoksa aynı düşmanla kimin savaşta olduğu",
    ),
    "military": Words(
        "demilitarisation: whether the place was closed to troops and works, not what a state did there",
        "askerden arındırma: yerin askere ve tahkimata kapalı olup olmadığı, bir devletin orada ne yaptığı değil",
    ),
    "hostilities": Words(
        "fighting; a state of war in law is another question",
        "çarpışma; hukuken savaş hâli ayrı sorudur",
    ),
    "right": Words("rights that an article gives", "bir maddenin verdiği haklar"),
    "owes": Words("duties that an article lays down", "bir maddenin yüklediği yükümlülükler"),
    "boundary": Words("frontier: by which article it is fixed", "sınır: hangi maddeyle çizildiği"),
    "member": Words(
        "membership, by the clauses and the gazetteer of the books",
        "üyelik, defterin hükümlerine ve dizinine göre",
    ),
    "exists": Words(
        "from when to when the books hold that it existed", "defterin var saydığı günler"
    ),
    "won": Words("who is booked as the winner", "kazanan olarak kim kayıtlı"),
    "lost": Words("who is booked as the loser", "kaybeden olarak kim kayıtlı"),
    "cause": Words(
        "causes that the books note, each with its rank: fact or opinion",
        "defterin yazdığı nedenler, her biri derecesiyle: olgu ya da görüş",
    ),
    "name": Words("the name of the day", "o günkü ad"),
    "matter": Words(
        "a matter between states: open, settled or closed",
        "devletler arasında bir konu: açık, çözülmüş ya da kapanmış",
    ),
}
# What people call a status beside its own words.
STATUS_WORDS = {"neutral-zone": ("neutral", "neutralised", "neutralized", "tarafsız")}
# Beside a sense, those that people mean by the same words.
BESIDE = {
    "title": ("administration", "claims"),
    "independence": ("status",),
    "administration": ("title",),
    "status": ("administration", "title"),
    "battle": ("lost",),
}


# The words with which one asks, by language: in which a question is that was not understood.
ASKING = {
    "en": frozenset(
        "who whom whose what when where which why how did does do is was were are has have had "
        "may must can could should will the of".split()
    ),
    "tr": frozenset(
        "kim kime kimi kimin kimden kimle kimler kimlere kimlerle ne neyi neye neydi nedir neden "
        "neler nelerdi niçin niye nasıl hangi hangisi hangileri kaç nerede nereye mi mı mu mü "
        "midir mıdır mudur müdür miydi mıydı muydu müydü ve ile".split()
    ),
}

# Elements by which a form asks for yes or no: an English one begins with one of these, a Turkish one has one of the particles.
AUXILIARIES = frozenset("did does do has have is are was were could may can might must should".split())
PARTICLES = frozenset("mi mu midir mudur miydi muydu".split())
DENIED = frozenset(("not", "degil"))
# Words with which the end of something is asked for, as search keys.
ENDINGS_ASKED = frozenset(
    "leave denounce denounced withdraw terminate terminated renounce lose end ended expire lapse cease stop fall dissolve dissolved longer evacuate pull "
    "retreat drop abandon until till "
    "cikti ayrildi cekildi feshetti feshedildi bozdu kalkti sona bitti kaybetti yitirdi koptu olmaktan bosaltti kadar dek terk birakti".split()
)
