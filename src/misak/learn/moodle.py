"""Papers as Moodle XML."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from misak.learn.question import Kind, Question
from misak.learn.text import because, mixed, said

TYPES = {
    Kind.CHOICE: "multichoice",
    Kind.MAP: "multichoice",
    Kind.TRUTH: "truefalse",
    Kind.MATCH: "matching",
    Kind.ORDER: "matching",
    Kind.CLOZE: "shortanswer",
}


def moodle(questions: Sequence[Question], lang: str) -> str:
    """The XML that Moodle imports; ``idnumber`` is the question's id, so that a second import
    knows it again."""
    quiz = Element("quiz")
    for question in questions:
        quiz.append(_one(question, lang))
    indent(quiz)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(quiz, encoding="unicode") + "\n"


def _text(parent: Element, tag: str, text: str, **attributes: str) -> Element:
    found = SubElement(parent, tag, attributes)
    SubElement(found, "text").text = text
    return found


def _one(question: Question, lang: str) -> Element:
    row = Element("question", {"type": TYPES[question.kind]})
    prompt, why = said(question.prompt, lang), because(question, lang)
    _text(row, "name", prompt[:120])
    _text(row, "questiontext", prompt, format="plain_text")
    _text(row, "generalfeedback", why, format="plain_text")
    SubElement(row, "defaultgrade").text = "1"
    SubElement(row, "penalty").text = "0.3333333"
    SubElement(row, "hidden").text = "0"
    SubElement(row, "idnumber").text = question.id[:100]
    if question.kind is Kind.TRUTH:
        for at, word in enumerate(("true", "false")):
            _answer(row, word, at in question.keys)
    elif question.kind in (Kind.MATCH, Kind.ORDER):
        SubElement(row, "shuffleanswers").text = "true"
        for left, right in _pairs(question, lang):
            sub = SubElement(row, "subquestion", {"format": "plain_text"})
            SubElement(sub, "text").text = left
            _text(sub, "answer", right)
    elif question.kind is Kind.CLOZE:
        SubElement(row, "usecase").text = "0"
        _answer(row, said(question.key, lang), True)
    else:
        SubElement(row, "single").text = "true"
        SubElement(row, "shuffleanswers").text = "true"
        SubElement(row, "answernumbering").text = "abc"
        for at, option in enumerate(question.options):
            _answer(row, said(option, lang), at in question.keys)
    return row


def _pairs(question: Question, lang: str) -> list[tuple[str, str]]:
    if question.kind is Kind.ORDER:
        return [(said(question.options[at], lang), f"{at + 1}.") for at in mixed(question)]
    return [
        (said(left, lang), said(right, lang))
        for left, right in zip(question.pairs, question.options, strict=True)
    ]


def _answer(row: Element, text: str, right: bool) -> None:
    _text(row, "answer", text, fraction="100" if right else "0", format="plain_text")
