"""A sentence told again in simpler ones: each with its own verb, the subject or the verb put back
that it shares with another. What is told again can only be borne out."""

from __future__ import annotations

import re

from misak.kinds.readings import PAPERS
from misak.prose.frames.made_en import made
from misak.prose.frames.phrases_en import LABELLED, Stretch, article_said, masked, pieces
from misak.prose.frames.provided_en import provided
from misak.prose.reading.splitting import verbal
from misak.words.fold import fold

_CUT = re.compile(r"[,;]\s+(?:ve\s+)?|\s+ve\s+")
_TAKER = re.compile(r"(?:[A-ZÇĞİÖŞÜ][\w]*\s+){0,2}[A-ZÇĞİÖŞÜ]\w*['’](?:y?[ae]|n[ae])(?=\s)")
_TO = re.compile(r"['’](?:y?[ae]|n[ae])$")
_LEADS = re.compile(
    r"^\W*(?:(?:and|but|also|while|that|finally|further|moreover|in addition|in particular),?\s+)*"
    r"(?:(?:according to|under|by|in)\s+(?:the\s+)?(?:terms|provisions|conditions|articles|treaty"
    r"|agreement|armistice|convention|peace)\b[^,]{0,40},\s+)?"
    r"(?:(?:it|articles?\s+\w+|the (?:treaty|agreement|armistice|convention))\s+(?:was\s+)?"
    r"(?:also\s+)?(?:provided|stipulated|stated|agreed|laid down|required|specified|declared|states"
    r"|provides|says)\s+that\s+\W?)?",
    re.I,
)
# *territories such as X and Y*: X and Y
_SUCH = re.compile(
    r"\b(?:the )?(?:(?:substantial|large|several|other|former|certain|new|more) )?"
    r"(?:territor(?:y|ies)|lands?|areas?|places|regions?|cities|towns|provinces|islands"
    r"|fortresses|ports)(?: of)?,? (?:such as|like|including|namely) ",
    re.I,
)
_NUMBERED = re.compile(r"\([^()]*\d[^()]*\)")
SHORTEST = 2  # words of a sentence
# A paper's name at the beginning, with something said of it behind.
_PAPER = re.compile(rf"\W*(?:[^\W\d_][\w’'-]*\s+){{0,4}}(?:{'|'.join(PAPERS)})[\w’']*\s+\S", re.I)
_WITH = re.compile(r"(?:\bile|['’]\w+|[a-zçğıöşü](?:yla|yle))$")  # *Fransa ile*, *1920'de*
# *… bırakılacağı kararlaştırıldı*, *2. … yardım edecekleri, 3. …*
_REPORT = re.compile(
    r"(?:^|[,;]\s+)(?:\d{1,2}[.)]\s*)?(?:\w+\s+maddede,?\s+)?(?P<said>(?:(?![,;]\s*\d{1,2}[.)]).)*?(?P<verb>\w+?))"
    r"(?P<ending>aca(?:ğı|kları)|ece(?:ği|kleri))(?=\s*,\s*\d|\s*,?\s*(?:gibi\s+)?husus"
    r"|\s+(?:belirt|karar|öngör|hükm|ifade|kabul|açıkla))[^,;]*"
)
# *işgal ettiği X'i geri verecek*: who gives a place back, or leaves it, is said to have had it.
_DOERS = r"(?:ğı|ği|ğu|kları|kleri)"
_HELD = re.compile(
    r"(?:\b(?:(?:bu )?savaşta|savaş (?:sırasında|esnasında)|daha önce(?:den)?|önceden) )?\b(?:"
    rf"[iİ]şg[aâ]l e(?:tti|tmiş oldu){_DOERS}|ele geçir(?:di|miş oldu){_DOERS}|aldı{_DOERS}"
    rf"|(?:[iİ]şg[aâ]li? altında|eller?inde) (?:tuttu|bulundurdu){_DOERS}) ",
    re.I,
)
_BACK = re.compile(r"\b(?:geri ver|iade|boşalt|tahliye|terk|çekil|çıkacak|bırak)", re.I)
_AUXILIARIES = ("ed", "et", "ol", "yap", "bulun")


def simpler(text: str, lang: str) -> list[Stretch]:
    """The simpler sentences of one, each with its place in it; none where it is simple itself."""
    found = _english(text) if lang == "en" else [*_turkish(text), *_reported(text), *_held(text)]
    return [one for one in found if one.text.strip(" .;,") != text.strip(" .;,")]


def _english(text: str) -> list[Stretch]:
    """What each verb of an English sentence says, without what leads it in."""
    found = []
    for piece in pieces(_SUCH.sub(lambda m: " " * len(m[0]), text)):
        bare = _LEADS.sub("", piece.text)
        own = [n for n in _NUMBERED.findall(text[piece.first : piece.last]) if n not in bare]
        article = article_said(text[piece.first : piece.last])
        own += [f"({article})"] if article and not any(article in n for n in [bare, *own]) else []
        if len(bare.split()) >= SHORTEST:
            said = " ".join([_led(text, piece, bare), *own])
            found.append(piece._replace(text=f"{said}."))
    return [*found, *provided(masked(text)), *_labelled(text), *made(text)]


def _led(text: str, piece: Stretch, bare: str) -> str:
    """What a verb says behind the day or year that leads it in (*On 21 July 1774, the treaty was
    signed*), which is a part of what it says."""
    begins = text.find(" ".join(piece.text.split()[:2]), piece.first)
    lead = text[piece.first : begins].strip(" ,;") if begins > piece.first else ""
    told = all(number in bare for number in re.findall(r"\d+", lead))
    return bare[:1].upper() + bare[1:] if told else f"{lead[:1].upper()}{lead[1:]}, {bare}"


def _labelled(text: str) -> list[Stretch]:
    """*Mosul: left to Turkey* as a sentence."""
    found = LABELLED.match(text)
    if found is None:
        return []
    be = "were" if " and " in found["what"] or "," in found["what"] else "was"
    said = f"{found['what']} {be} {found['done'].rstrip(' .;')}."
    return [Stretch(said, found.start("what"), len(text))]


def _turkish(text: str) -> list[Stretch]:
    """The clauses of a Turkish sentence between its commas; one that ends with a taker has the verb
    of the next (*X A'ya, Y B'ye bırakıldı*)."""
    parts = _parts(text)
    if len(parts) < SHORTEST or not _closes(parts[-1].text):
        return []
    if len(parts[-1].text.split()) <= SHORTEST:
        return []  # *…, kabul edilmeyecek*: what stands before is its own
    found: list[Stretch] = []
    begin = parts[0].first
    verb = ""
    for at, part in enumerate(parts):
        shares = _papers(text, parts, at, begin)
        if not (_closes(part.text) or shares or _TO.search(part.text.strip(" ,;."))):
            continue  # a name of a list
        said = text[begin : part.last].strip(" ,;.")
        if not _closes(part.text):
            own = _last if shares else _verb
            verb = next((own(p.text) for p in parts[at + 1 :] if _closes(p.text)), "")
            said = f"{said} {verb}" if verb else ""
        if not said:
            return []
        found += _with_taker(said, found, begin, part.last)
        found.append(Stretch(f"{said[:1].upper()}{said[1:]}.", begin, part.last))
        begin = parts[at + 1].first if at + 1 < len(parts) else part.last
    return found if len(found) > 1 else []


def _with_taker(said: str, before: list[Stretch], first: int, last: int) -> list[Stretch]:
    """A clause without a taker with the one with which the clause before it begins (*X'e
    bağımsızlık tanındı ve Y bırakıldı*)."""
    taker = _TAKER.match(before[-1].text) if before else None
    if taker is None or any(_TO.search(w.strip(",;.")) for w in said.split()):
        return []
    return [Stretch(f"{taker[0].strip()} {said}.", first, last)]


def only_held(text: str) -> bool:
    """Whether a stretch says no more than that somebody had taken what he gives back."""
    return bool(_HELD.fullmatch(f"{text.strip()} "))


def gives_back(text: str) -> bool:
    """Whether a sentence says that somebody gives something back, or leaves it."""
    return bool(_BACK.search(text))


def _held(text: str) -> list[Stretch]:
    """A sentence that says that somebody gives back or leaves what he had taken, without the words
    for his having taken it."""
    bare = _HELD.sub("", text, count=1)
    if bare == text or not gives_back(bare):
        return []
    return [Stretch(bare, 0, len(text.rstrip()))]


def _reported(text: str) -> list[Stretch]:
    """What a Turkish sentence reports that somebody will do (*X'in Y'ye bırakılacağı
    kararlaştırıldı*), in its own words."""
    found = []
    for one in _REPORT.finditer(text):
        begun = text[one.start("said") : one.end("verb")].strip(" ,;:")
        if len(begun.split()) > SHORTEST:
            end = "ecek" if one["ending"][0] == "e" else "acak"
            said = f"{begun[:1].upper()}{begun[1:]}{end}."
            found.append(Stretch(said, one.start("said"), one.end()))
    return found


def _papers(text: str, parts: list[Stretch], at: int, begin: int) -> bool:
    """Whether a stretch is of one paper and the next begins with another: they share their verb
    (*X A ile, Y B ile imzalandı*)."""
    following = parts[at + 1].text if at + 1 < len(parts) else ""
    own = text[begin : parts[at].last]
    return bool(_PAPER.match(fold(own)) and _WITH.search(own) and _PAPER.match(fold(following)))


def _last(text: str) -> str:
    """The verb at the end of a stretch, with the noun before it that it needs."""
    words = text.strip(" .;,").split()
    return " ".join(words[-2:] if words[-1].startswith(_AUXILIARIES) else words[-1:])


def _parts(text: str) -> list[Stretch]:
    """The stretches between commas and semicolons outside brackets."""
    found: list[Stretch] = []
    begin = 0
    for cut in _CUT.finditer(text):
        if text.count("(", 0, cut.start()) > text.count(")", 0, cut.start()):
            continue
        joins = cut[0][0] not in ",;"
        if joins and not _closes(text[begin : cut.start()]):
            continue  # *X ve Y'ye*: a list of names
        found.append(Stretch(text[begin : cut.start()], begin, cut.start()))
        begin = cut.end()
    return [*found, Stretch(text[begin:], begin, len(text.rstrip()))]


def _closes(text: str) -> bool:
    """Whether a stretch ends in a finite verb; a capital is that of a name (*Rus Devleti*)."""
    words = text.strip(" .;,").split()
    named = bool(words) and words[-1][:1].isupper()
    return len(words) > 1 and not named and verbal(text) and not _TO.search(words[-1])


def _verb(text: str) -> str:
    """The verb of a stretch that has a taker of its own: what stands behind that; else nothing."""
    words = text.strip(" .;,").split()
    takers = [i for i, w in enumerate(words) if _TO.search(w)]
    return " ".join(words[takers[-1] + 1 :]) if takers and takers[-1] + 1 < len(words) else ""
