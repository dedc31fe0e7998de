"""Cards: a question and its answer read as one sentence."""

from __future__ import annotations

import re

from misak.prose.reading.lines import ENDED

_ASKED = re.compile(
    r"\b(?:kim|kimler|kimdir|kimlerdir|hangisidir|nedir|neresidir|hangi "
    r"(?:devlet|ülke|antlaşma|savaş|tarihte|yılda|şehirde|kentte)(?:ler|lar)?|ne "
    r"zaman|nerede|who|which (?:state|country|treaty)|when|where)\b(?=\s|\W*$)",
    re.I,
)
_CARD = re.compile(r"^(?P<ask>[^?\n]{8,160}\?)\s*(?:[–—:→-]|=>|->|\|)*\s*(?P<answer>[^?\n]{2,80})$")
_WHICH = re.compile(
    r"^(?P<ask>.+?)\s+(?:antlaşma|anlaşma|sözleşme|belge|ateşkes|pakt)\s+(?:hangisidir|hangisi|nedir)\W*$",
    re.I,
)
_PAPER = re.compile(
    r"antlaşma|anlaşma|sözleşme|pakt|antant|mütareke|ateşkes|protokol|treaty|agreement|convention|armistice|pact",
    re.I,
)


# A card whose back is a paper: *abolished the capitulations – Treaty of Lausanne*,
# *Kapitülasyonları kaldıran antlaşma: Lozan Antlaşması*.
_DEFINED = re.compile(
    r"^(?P<said>[^–—:|=?\n]{8,160}?)\s*(?:\s[–—-]\s|:\s|=>?|->|→|\|)\s*(?P<paper>[^–—:|?\n]{6,70}?\)?)[\s.;,]*$"
)
_DONE = re.compile(
    r"\b(?:[a-z]+ed|gave|got|won|lost|took|was|were|is|are|set|became|went|left|put|brought|made)\b"
)
_WHICH_ONE = re.compile(
    r"(?:[ae]n|[ıiuü]l[ae]n|[dt][ıiuü]ğ[ıiuü])\s+(?:antlaşma|anlaşma|sözleşme|ateşkes|mütareke)\s*$",
    re.I,
)
_NAME = re.compile(
    r"^(?:(?:the\s+)?(?:\d{4}\s+)?(?:[A-Z][\w'’-]*\s+)*(?:Treaty|Convention|Agreement|Armistice|Pact|Peace|Protocol)"
    r"(?:\s+of\s+(?:[A-Z][\w'’-]*[\s-]?){1,4})?|(?:[A-ZÇĞİÖŞÜ][\w'’-]*\s+){1,5}"
    r"(?:Antlaşması|Anlaşması|Sözleşmesi|Mütarekesi|Paktı|Protokolü))\s*(?:\(?\s*[\w ]*\d{4}\)?)?$"
)
_WHEN = re.compile(
    r"^\W*(?P<ask>when|where)\s+(?P<be>was|were|is)\s+(?P<what>.+?)\s+(?P<done>[a-z]+(?:ed|de|en|pt))\W*$",
    re.I,
)


def defined(line: str) -> list[tuple[str, str]]:
    """A card that says something and then names the paper that did it, as the paper's label and
    what is said; nothing where it is none."""
    one = _DEFINED.match(line.strip())
    if one is None or not _NAME.match(one["paper"].strip()):
        return []
    said = one["said"].strip(" -–—•*")
    which = _WHICH_ONE.search(said)
    if not which and (_PAPER.search(said) or not (_DONE.search(said) or ENDED.search(said))):
        return []
    return [("label", one["paper"].strip()), ("sentence", f"{said}.")]


def card(line: str) -> list[tuple[str, str]]:
    """A card in one line as kinds of passages with their words, nothing where it is none: the
    answer put for what is asked; a paper that is asked for as the label of what is said of it."""
    one = _CARD.match(line)
    if one is None:
        return defined(line)
    question, answer = one["ask"], one["answer"]
    which = _WHICH.match(question)
    bare = answer.strip().rstrip(".")
    if which and _PAPER.search(bare):
        return [("label", bare), ("sentence", f"{which['ask']} antlaşma")]
    whole = merged(question, answer)
    return [("sentence", whole)] if whole else []


def merged(question: str, answer: str) -> str:
    """*Kim imzaladı? – Kâzım Karabekir* as one sentence; empty where the answer is a sentence
    itself, or nothing in the question stands for it."""
    bare = answer.strip().rstrip(".")
    if (
        not bare
        or len(bare.split()) > 8
        or (ENDED.search(bare) and _verbal(bare.split()))
        or not _ASKED.search(question)
    ):
        return ""
    when = _WHEN.match(question)
    if when:  # *When was X signed? – D*
        before = (
            "at"
            if when["ask"].lower() == "where"
            else "on"
            if re.search(r"[A-Za-z]", bare)
            else "in"
        )
        what = when["what"][:1].upper() + when["what"][1:]
        return f"{what} {when['be']} {when['done']} {before} {bare}."
    whole = _ASKED.sub(lambda _: bare, question, count=1).rstrip("? ")
    ends = whole.endswith(bare) and re.search(r"(?:dir|dır)\W*$", question)
    return f"{whole}'dır." if ends else f"{whole}."


def _verbal(words: list[str]) -> bool:
    """Whether an answer's last word is a verb, or ends a sentence of its own (*… Sovyet
    Rusya'dır*)."""
    return words[-1][0].islower() or (len(words) > 3 and bool(re.search(r"[’']", words[-1])))
