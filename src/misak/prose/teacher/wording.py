"""Marks in words, in both languages: the verdict, the articles, what is left out, and the whole
review as plain data."""

from __future__ import annotations

from misak.ask.answer import Json
from misak.ask.reasons import reason
from misak.effects.values import Why
from misak.ground.langs import LANGS
from misak.kinds.catalogue import BY_ID
from misak.ledger.values import Act, two
from misak.prose.judging.known.shelf import Shelf
from misak.prose.judging.review import Review
from misak.prose.judging.verdicts import SAID, SIGN, WORDING, Detail, Mark, counted, sums
from misak.prose.reading.scope import Scope
from misak.prose.teacher.asked import exchange
from misak.say.clauses import sentence
from misak.say.naming import article_of, say
from misak.words.turkish import join, say_day

RANKS = {
    "necessary": ("a necessary cause", "gerekli neden"),
    "contributing": ("a contributing cause", "katkıda bulunan neden"),
    "fact": ("fact", "olgu"),
    "opinion": ("opinion", "görüş"),
}
KINDS = {
    "numbering": ("numbering", "numaralama"),
    "name": ("name", "ad"),
    "names": ("names", "adlar"),
}
READ_BY = {"en": "read by the language model", "tr": "dil modelinin okuması"}
SHOWN = 3  # of a long list of conditions
MORE = {"en": "and {0} more", "tr": "ve {0} tane daha"}
ITEM = {"en": "item {0} of the note", "tr": "notun {0}. bendi"}


def verdict(mark: Mark, lang: str) -> str:
    """The verdict in a word or two."""
    return SAID[mark.verdict].tr if lang == "tr" else SAID[mark.verdict].en


def details(shelf: Shelf, mark: Mark, lang: str) -> list[str]:
    """What there is to say about a claim, one short sentence each."""
    day = max(
        (getattr(shelf.by_number[w.number], "day", 0) for w in mark.reasons if isinstance(w, Act)),
        default=0,
    )
    return [_detail(shelf, one, lang, day) for one in mark.details]


def _detail(shelf: Shelf, one: Detail, lang: str, day: int) -> str:
    row = WORDING[one.what]
    if one.what in ("condition", "also", "untold", "link") and len(one.names) > 1:
        said = [_name(shelf, n, lang, day).rstrip(".") for n in one.names]
        names = [
            "; ".join(said[:SHOWN] + [MORE[lang].format(len(said) - SHOWN)] * (len(said) > SHOWN))
        ]
    else:
        names = [_name(shelf, n, lang, day).rstrip(".") for n in one.names]
    return (row.tr if lang == "tr" else row.en).format(*names, "", "")


def _name(shelf: Shelf, text: str, lang: str, day: int) -> str:
    """A name, a list of ids, a clause as a sentence, a day, or words as they are."""
    kind, colon, rest = text.partition(":")
    if colon and kind == "clause":
        clause = shelf.by_number[int(rest)]
        return sentence(shelf.ledger, clause.act, lang, clause.day)
    if colon and kind == "text":
        tr, en = two(rest)
        return tr if lang == "tr" else en
    if colon and kind == "day":
        return say_day(int(rest), lang)
    if colon and kind == "rank":
        return RANKS[rest][lang == "tr"]
    if colon and kind in ("art", "cause"):
        id_, _, article = rest.partition(" ")
        return article_of(shelf.ledger, id_, article, lang)
    if text and all(part in shelf.ledger.names for part in text.split(",")):
        return join([say(shelf.ledger, part, lang, day).text for part in text.split(",")], lang)
    return text.replace("|", ", ")


def places(shelf: Shelf, mark: Mark, lang: str) -> list[str]:
    """The articles and happenings that a mark rests on, each once, with the item of the note
    where it has one."""
    found: list[str] = []
    for why in mark.reasons:
        instrument = getattr(why, "instrument", "")
        if instrument:
            text = article_of(shelf.ledger, instrument, getattr(why, "article", "") or "", lang)
            if text not in found:
                found.append(text)
    return found


def data(shelf: Shelf, review: Review) -> Json:
    """A review as plain data: the text, its sentences, the marks with places in the text,
    counts by verdict."""
    rows = [_row(shelf, review, mark) for mark in review.marks]
    return {
        "language": review.read.lang,
        "counts": counted(review.marks),
        "sums": {lang: sums(counted(review.marks), lang) for lang in LANGS},
        "sentences": [
            {
                "kind": s.passage.kind,
                "text": s.passage.text,
                "line": s.passage.line,
                "item": s.passage.number or None,
                "called": s.passage.called or None,
                "instrument": s.context.instrument or None,
                "scope": _scope(s.scope),
            }
            for s in review.read.sentences
        ],
        "marks": rows,
        "notes": [_row(shelf, review, mark) for mark in review.notes],
    }


def _row(shelf: Shelf, review: Review, mark: Mark) -> Json:
    """One mark as plain data, with its place in the text."""
    passage = review.read.sentences[mark.sentence].passage
    return {
        "verdict": mark.verdict,
        "said": {lang: verdict(mark, lang) for lang in LANGS},
        "kind": mark.kind or None,
        "sentence": mark.sentence,
        "text": passage.text,
        "line": passage.line,
        "start": passage.start,
        "end": passage.end,
        "item": mark.item or None,
        "claim": {slot: [f.text for f in fillers] for slot, fillers in mark.claim.roles.items()}
        if mark.claim
        else None,
        "source": mark.claim.source if mark.claim else None,
        "question": mark.question or None,
        "asked": {lang: _asked(shelf, mark, lang) for lang in LANGS},
        "scope": _scope(mark.scope),
        "unread": [passage.text[first:last] for first, last in mark.left],
        "articles": {lang: places(shelf, mark, lang) for lang in LANGS},
        "details": {lang: details(shelf, mark, lang) for lang in LANGS},
        "notes": {lang: details(shelf, mark._replace(details=mark.notes), lang) for lang in LANGS},
        "because": [_reason(shelf, why) for why in mark.reasons],
    }


def _asked(shelf: Shelf, mark: Mark, lang: str) -> Json | None:
    """The question of a mark in plain words with the books' answer; None where none was asked."""
    found = exchange(shelf, mark, lang)
    return found and {"question": found.question, "answer": found.answer or None}


def _scope(scope: Scope) -> Json | None:
    """What a stretch of the note speaks of, and how that is known; None where nothing sets it."""
    if not scope.name:
        return None
    return {
        "name": scope.name,
        "instruments": list(scope.ids),
        "by": scope.by,
        "sure": scope.sure,
        "in_books": not scope.foreign,
    }


def _reason(shelf: Shelf, why: Why) -> Json:
    return reason(shelf.books, why)


def by_model(mark: Mark) -> bool:
    """Whether a language model read the claim, and no frame."""
    return mark.claim is not None and mark.claim.source == "model"


def line(shelf: Shelf, mark: Mark, lang: str) -> str:
    """A mark on one line: sign, verdict, what the claim is, articles, details."""
    row = BY_ID.get(mark.kind)
    kind = (
        (row.word.tr if lang == "tr" else row.word.en)
        if row
        else KINDS.get(mark.kind, ("", ""))[lang == "tr"]
    )
    parts = [f"{SIGN[mark.verdict]} {verdict(mark, lang)}", *([f"({kind})"] if kind else [])]
    if by_model(mark):
        parts.append(f"[{READ_BY[lang]}]")
    where = places(shelf, mark, lang)
    if where:
        parts.append("— " + "; ".join(where[:3]))
    if mark.item:
        parts.append(f"[{ITEM[lang].format(mark.item)}]")
    said = details(shelf, mark, lang)
    return " ".join(parts) + (": " + "; ".join(said) if said else "")
