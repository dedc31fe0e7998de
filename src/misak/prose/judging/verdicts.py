"""The verdicts on a claim, and a mark: a verdict with its reasons, what the claim leaves out,
and where it stands."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from misak.effects.values import Why
from misak.kinds.row import Words
from misak.prose.frames.claims import Claim
from misak.prose.reading.scope import NOTHING, Scope

(BORNE, SIMPLIFIED, CONTRADICTED, NO_ARTICLE, CONTESTED, OPINION, PARTLY, FOREIGN, UNREAD) = (
    "borne-out",
    "simplified",
    "contradicted",
    "no-article",
    "contested",
    "opinion",
    "partly-read",
    "not-in-books",
    "not-understood",
)
FIRM = (BORNE, SIMPLIFIED, CONTESTED)  # what says that the books have it so
ORDER = (BORNE, SIMPLIFIED, OPINION, CONTESTED, PARTLY, UNREAD, FOREIGN, NO_ARTICLE, CONTRADICTED)
SAID = {
    BORNE: Words("borne out", "doğrulanıyor"),
    SIMPLIFIED: Words("simplified", "sadeleştirilmiş"),
    CONTRADICTED: Words("contradicted", "çelişiyor"),
    NO_ARTICLE: Words("no article says so", "böyle diyen madde yok"),
    CONTESTED: Words("contested", "tartışmalı"),
    OPINION: Words("opinion", "görüş"),
    PARTLY: Words("partly read", "bir bölümü okundu"),
    FOREIGN: Words("not in the books", "defterde yok"),
    UNREAD: Words("not understood", "anlaşılamadı"),
}
SIGN = {
    BORNE: "✓",
    SIMPLIFIED: "≈",
    CONTRADICTED: "✗",
    NO_ARTICLE: "∅",
    CONTESTED: "⚖",
    OPINION: "💬",
    PARTLY: "◐",
    FOREIGN: "—",
    UNREAD: "?",
}


JOINED = "joined"  # that somebody acceded to a paper, and did not sign it


class Detail(NamedTuple):
    """One thing to say about a claim: what it leaves out or gets wrong (``what`` is a row of
    ``WORDING``), with its names."""

    what: str
    names: tuple[str, ...] = ()


class Judged(NamedTuple):
    """What became of a claim: the verdict, the clauses and lines of the books that say so, what
    there is to say about it."""

    verdict: str
    reasons: tuple[Why, ...] = ()
    details: tuple[Detail, ...] = ()


def asks_which(papers: tuple[str, ...]) -> Judged:
    """The question which of several papers of one name is meant."""
    return Judged(UNREAD, (), (Detail("which", (",".join(papers),)),))


class Finding(NamedTuple):
    """What one comparison of a claim with a clause gives: a verdict, and what there is to say."""

    verdict: str
    details: tuple[Detail, ...] = ()


FITS = Finding(BORNE)


class Mark(NamedTuple):
    """A verdict on one claim of a sentence: ``reasons`` are clauses and lines of the books,
    ``question`` what was asked of them."""

    verdict: str
    claim: Claim | None
    sentence: int
    first: int
    last: int
    reasons: tuple[Why, ...] = ()
    details: tuple[Detail, ...] = ()
    question: str = ""
    item: str = ""
    kind: str = ""
    scope: Scope = NOTHING
    left: tuple[tuple[int, int], ...] = ()  # places in the sentence of words that were not read
    notes: tuple[
        Detail, ...
    ] = ()  # what is only told more fully in the books; hidden until asked for
    differed: bool = False  # whether the books had it otherwise, and too little was read to say so
    spare: int = 0  # soft words that a mark which bears something out leaves unread


WORDING = {
    "condition": Words("leaves out a condition: {0}", "bir koşulu atlıyor: {0}"),
    "slot": Words("leaves out: {0}", "eksik bıraktığı: {0}"),
    "whom": Words("leaves out for whom: {0}", "kimin için olduğunu atlıyor: {0}"),
    "also": Words("the article says more precisely: {0}", "madde daha belirli söylüyor: {0}"),
    "party": Words("holds for {0} only", "yalnız {0} için geçerli"),
    "participant": Words("leaves out who took part: {0}", "katılanı atlıyor: {0}"),
    "wording": Words("the article has it otherwise: {0}", "madde başka türlü söylüyor: {0}"),
    "account": Words("this is one account: {0}", "bu, anlatılardan biri: {0}"),
    "other-account": Words("another account: {0}", "başka bir anlatı: {0}"),
    "differs": Words("the books have {0}, not {1}", "defterde {1} değil, {0} var"),
    "date": Words("signed on {0}, not on {1}", "imza günü {1} değil, {0}"),
    "happened": Words("the books have {0}, not {1}", "defterde {1} değil, {0} var"),
    JOINED: Words("did not sign, joined later, on {0}", "imzalamadı, sonradan katıldı: {0}"),
    "rejected": Words("a rejected account: {0}", "geçersiz sayılan bir anlatı: {0}"),
    "elsewhere": Words("another instrument says so: {0}", "bunu başka bir belge söylüyor: {0}"),
    "nearest": Words("nearest in the books: {0}", "defterde en yakını: {0}"),
    "implied": Words("recognition is only implied", "tanıma yalnız örtük"),
    "mention": Words("a mention only, not recognition", "tanıma değil, yalnız anma"),
    "reading": Words("depends on the reading: {0}", "okumaya bağlı: {0}"),
    "side": Words("this frontier was not fixed here: {0}", "bu sınır burada çizilmedi: {0}"),
    "later": Words("later: {0}", "sonradan: {0}"),
    "before": Words("had begun before: {0}", "daha önce başlamıştı: {0}"),
    "untold": Words("another cause, which is not told: {0}", "anlatılmayan bir neden: {0}"),
    "link": Words("booked as {0}", "defterdeki kaydı: {0}"),
    "no-link": Words("the books hold no such link", "defterde böyle bir bağ yok"),
    "order": Words("{0} came first", "önce {0} geldi"),
    "numbering": Words(
        "the treaty has {0} articles, the note {1} items",
        "antlaşmada {0} madde, notta {1} bent var",
    ),
    "name": Words("on that day it was called {0}", "o günkü adı: {0}"),
    "names": Words(
        "called {0} here; the books keep apart: {1}", "burada {0} deniyor; defter ayırıyor: {1}"
    ),
    "union": Words("a separate state until {0}", "{0} gününe dek ayrı devlet"),
    "hand": Words(
        "the article gives the administration only: {0}", "madde yalnız yönetimi veriyor: {0}"
    ),
    "place": Words("it was at {0}", "yer: {0}"),
    "status": Words(
        "the books give this status only from {0}",
        "defter bu statüyü ancak {0} gününden gösteriyor",
    ),
    "direct": Words("the parties negotiated themselves: {0}", "taraflar doğrudan görüştü: {0}"),
    "members": Words("booked for {0} only", "yalnız {0} için kayıtlı"),
    "signers": Words("signed by {0}", "imzalayan: {0}"),
    "first": Words("the first in the books: {0}", "defterde ilk olan: {0}"),
    "nothing": Words("the books hold nothing on this", "defterde bununla ilgili kayıt yok"),
    "left": Words("not read: {0}", "okunmayan: {0}"),
    "lacking": Words("the books lack {0}", "defterde bulunmayan antlaşma: {0}"),
    "number": Words(
        "the books have Article {0}, not {1}", "defterde {1}. madde değil, {0}. madde var"
    ),
    "amount": Words("the books have {0}, not {1}", "defterde {1} değil, {0} var"),
    "when": Words("the books have {0}, not {1}", "defterde {1} değil, {0} var"),
    "no-day": Words("there is no such day: {0}", "böyle bir gün yok: {0}"),
    "unread": Words("no frame takes this sentence", "bu tümceyi okuyan çerçeve yok"),
    "which": Words("which is meant: {0}?", "hangisi kastediliyor: {0}?"),
    "denied": Words("the books say that it was so", "defter bunun böyle olduğunu söylüyor"),
    "called-truly": Words(
        "the note calls this false, and so do the books", "not bunu yanlış sayıyor, defter de öyle"
    ),
    "called-wrongly": Words(
        "the note calls this false, the books bear it out",
        "not bunu yanlış sayıyor, defter ise doğruluyor",
    ),
    "called-false": Words(
        "the note calls this false; whether it is was not decided",
        "not bunu yanlış sayıyor; yanlış olup olmadığına karar verilemedi",
    ),
    "holds": Words(
        "asked who held it then, the books say {0}", "o gün kimindi diye sorulunca defter {0} diyor"
    ),
    "held": Words("already so before", "önceden de böyleydi"),
}


# Details for which a teacher would correct a sentence: what is left out changes what it says.
LOUD = frozenset(
    (
        "condition",
        "slot",
        "party",
        "side",
        "hand",
        "account",
        "implied",
        "union",
        "later",
        "status",
        "reading",
        "differs",
        "date",
        "happened",
        JOINED,
        "rejected",
        "mention",
        "left",
    )
)


def quieter(mark: Mark) -> Mark:
    """A mark as it is shown: *simplified* only where something is left out that matters; what
    is merely fuller in the books becomes a note."""
    if mark.verdict != SIMPLIFIED or any(d.what in LOUD for d in mark.details):
        return mark
    return mark._replace(verdict=BORNE, details=(), notes=mark.details)


def worst(verdicts: list[str]) -> str:
    """The gravest of several verdicts."""
    return max(verdicts, key=ORDER.index) if verdicts else UNREAD


def together(findings: Iterable[Finding]) -> Finding:
    """Several findings as one: the gravest verdict, all that there is to say."""
    found = list(findings)
    verdicts = [BORNE, *(one.verdict for one in found)]
    return Finding(worst(verdicts), tuple(d for one in found for d in one.details))


def by_sentence(marks: list[Mark]) -> dict[int, list[Mark]]:
    """The marks of each sentence that has any."""
    found: dict[int, list[Mark]] = {}
    for mark in marks:
        found.setdefault(mark.sentence, []).append(mark)
    return found


def counted(marks: list[Mark]) -> dict[str, int]:
    """How many marks there are of each verdict, all verdicts in their order."""
    return {verdict: sum(mark.verdict == verdict for mark in marks) for verdict in ORDER}


def tally(counts: dict[str, int], lang: str) -> str:
    """Counts of verdicts in words: ``✓ borne out: 3 · ✗ contradicted: 1``."""
    return " · ".join(
        f"{SIGN[v]} {SAID[v].tr if lang == 'tr' else SAID[v].en}: {n}"
        for v, n in counts.items()
        if n
    )


# What a teacher reads first: (verdicts, one, several) in both languages.
_SUMS = (
    ((CONTRADICTED,), Words("{0} error", "{0} hata"), Words("{0} errors", "{0} hata")),
    (
        (SIMPLIFIED, CONTESTED, OPINION),
        Words("{0} to look at", "{0} bakılacak yer"),
        Words("{0} to look at", "{0} bakılacak yer"),
    ),
    ((NO_ARTICLE, FOREIGN), Words("{0} gap", "{0} boşluk"), Words("{0} gaps", "{0} boşluk")),
    (
        (PARTLY, UNREAD),
        Words("{0} not read whole", "{0} tam okunmayan"),
        Words("{0} not read whole", "{0} tam okunmayan"),
    ),
    ((BORNE,), Words("{0} borne out", "{0} doğru"), Words("{0} borne out", "{0} doğru")),
)


def sums(counts: dict[str, int], lang: str) -> str:
    """The line that stands first: *3 errors, 2 to look at, 5 gaps, 20 not read whole*; what
    there is none of is left out."""
    parts = []
    for verdicts, one, several in _SUMS:
        number = sum(counts.get(v, 0) for v in verdicts)
        words = one if number == 1 else several
        if number:
            parts.append((words.tr if lang == "tr" else words.en).format(number))
    return ", ".join(parts)
