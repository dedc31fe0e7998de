"""Random text through the reader, random clauses through the whole pipeline, random questions:
nothing raises but the errors that are documented."""

from __future__ import annotations

from functools import cache

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from laws.documents import texts
from misak.ask.language import NotUnderstood, understand
from misak.ask.library import Library
from misak.ask.names import UnknownName
from misak.ask.open import load as load_shipped
from misak.check.checks import run
from misak.kinds.attributes import ROWS as ATTRIBUTES
from misak.kinds.catalogue import ROWS as KINDS
from misak.kinds.keys import ENTRY_LINES, KEYS
from misak.kinds.questions import ROWS as QUESTIONS
from misak.ledger.load import load
from misak.say.faults import data, show
from misak.text.read import read_text

ANY = st.text(st.characters(exclude_categories=("Cs",)), max_size=40)
NAMES = """---
gazetteer: polities
---
## alba — Alba | Alba
- `from 1900-01-01`
## bor — Bor | Bor
- `from 1900-01-01`
- `until 1905-01-01`
## cis — Cis | Cis
- `continues bor from 1904-01-01 alone 1905-01-01`
"""
PLACES = (
    "---\ngazetteer: places\n---\n## hill — Tepe | Hill\n- `opens alba 1900-01-01`\n## mill — "
    "Değirmen | Mill\n- `in hill`\n"
)
REST = {
    "topics": "trade",
    "matters": "quarrel",
    "groups": "club",
    "peoples": "folk",
    "procedures": "vote",
    "accounts": "tale",
}
BASE = {
    "names.md": NAMES,
    "places.md": PLACES,
    **{
        f"{type_}.md": f"---\ngazetteer: {type_}\n---\n## {id_} — Ad | Name\n"
        + ("- `member alba from 1900-01-01`\n" if type_ == "groups" else "")
        for type_, id_ in REST.items()
    },
}
TOKENS = [
    *[
        "alba",
        "bor",
        "cis",
        "hill",
        "mill",
        "trade",
        "quarrel",
        "club",
        "folk",
        "vote",
        "tale",
        "pact",
        "nobody",
        "parties",
        "others",
        "x",
    ],
    "art 1",
    "art 1, 3-2",
    "pact art 2",
    "annex",
    '"a; b"',
    '"',
    ",",
    ";",
    "=",
    "|",
    "—",
    *[
        "1901-05-04",
        "1902",
        "1901-05~",
        "19XX",
        "../1903",
        "1904/1902",
        "1905-02-30",
        "0000",
        "99999",
        "-1",
        "²",
        "7",
        "06:00",
        "25:99",
    ],
    "2 months",
    "9999 years",
    "99999999999 days",
    "express",
    "mention",
    "é",
    "🕊",
    "(",
    ")",
    "?",
]
TOKEN = st.sampled_from(
    [*TOKENS, *(word for row in KINDS for slot in row.slots if slot.marker for word in slot.marker)]
)
SOME = st.lists(TOKEN, max_size=6).map(" ".join)
WORD = st.sampled_from([word for row in KINDS for word in row.word])
ATTRIBUTE = st.builds(
    "{} {}".format,
    st.sampled_from([word for row in ATTRIBUTES for word in row.word]),
    st.lists(TOKEN, max_size=2).map(" ".join),
)


@st.composite
def clauses(draw: st.DrawFn) -> str:
    """A clause line: sometimes as its row wants it, sometimes any words."""
    attributes = draw(st.lists(ATTRIBUTE, max_size=2))
    if draw(st.booleans()):
        words = [draw(WORD), draw(SOME)]
    else:
        row = draw(st.sampled_from(KINDS))
        words = [row.word.en]
        for slot in row.slots:
            if not slot.optional or draw(st.booleans()):
                words += [slot.marker.en] if slot.marker else []
                words.append(draw(TOKEN))
    role = draw(st.sampled_from(["", "", "", "  provided ", "  or "]))
    indent, word = role[:2], role.strip()
    return f"{indent}- `{'; '.join([' '.join([*([word] if word else []), *words]), *attributes])}`"


@st.composite
def instruments(draw: st.DrawFn) -> str:
    """A treaty, document or event with odd dates, parties and clauses."""
    subject = draw(st.sampled_from(["treaty", "document", "event"]))
    keys = draw(
        st.lists(
            st.builds("{}: {}".format, st.sampled_from([words.en for words in KEYS]), SOME),
            max_size=4,
        )
    )
    usual = draw(
        st.sampled_from(
            [
                ["signed: 1901-02-03", "in-force: 1901-03-03", "parties: alba | bor"],
                ["date: 1901-02-03"],
                [],
            ]
        )
    )
    articles = [
        f"## Art. {n} — M | A\n" + "\n".join(draw(st.lists(clauses(), max_size=4)))
        for n in range(1, draw(st.integers(1, 3)))
    ]
    return "\n".join(["---", f"{subject}: pact", *usual, *keys, "---", *articles]) + "\n"


@st.composite
def gazetteers(draw: st.DrawFn) -> str:
    """Entries of any type with odd lines."""
    type_ = draw(
        st.sampled_from(
            [
                "polities",
                "places",
                "groups",
                "matters",
                "accounts",
                "readings",
                "coverage",
                "topics",
            ]
        )
    )
    line = st.builds("- `{} {}`".format, st.sampled_from([words.en for words in ENTRY_LINES]), SOME)
    entries = [
        f"## odd{n} — Ad | Name\n" + "\n".join(draw(st.lists(line, max_size=4)))
        for n in range(draw(st.integers(1, 3)))
    ]
    return "\n".join(["---", f"gazetteer: {type_}", "---", *entries]) + "\n"


ARGUMENT = st.one_of(
    st.sampled_from(
        [
            "alba",
            "bor",
            "cis",
            "hill",
            "mill",
            "pact",
            "pact art 1",
            "pact for alba",
            "odd0",
            "?",
            "trade",
            "quarrel",
            "club",
            "folk",
        ]
    ),
    SOME,
)
QUESTION = st.builds(
    "{}{}({}){}".format,
    st.sampled_from(["", "", "first ", "last ", "count ", "since ", "until "]),
    st.sampled_from([row.id for row in QUESTIONS]),
    st.lists(ARGUMENT, min_size=1, max_size=3).map(", ".join),
    st.sampled_from(
        [
            "",
            "",
            " in club",
            " = alba",
            " = yes",
            " on 1902-01-01",
            " under reading tale",
            " under reading signed",
        ]
    ),
)


@given(ANY)
@example("\x85")
@example("---\n\u2028: x\n---\n## \u2028")
def test_the_reader_takes_any_text(text: str) -> None:
    document, faults = read_text(text, "x.md")
    assert document.lines
    for fault in faults:
        assert 1 <= fault.spot.line <= len(document.lines)
        assert show(fault, "tr")


@given(texts())
def test_the_loader_takes_any_file(text: str) -> None:
    document, _ = read_text(text, "x.md")
    library = Library(load((), {"x.md": document}))
    for fault in run(library.loaded, library.books()):
        assert show(fault, "en")
        assert data(fault)


@settings(max_examples=600)
@given(
    st.lists(st.one_of(instruments(), gazetteers()), min_size=1, max_size=2),
    st.lists(QUESTION, min_size=1, max_size=4),
)
def test_any_ledger_is_booked_checked_and_asked(files: list[str], questions: list[str]) -> None:
    texts_ = {**BASE, **{f"odd{n}.md": text for n, text in enumerate(files)}}
    library = Library(load((), {name: read_text(text, name)[0] for name, text in texts_.items()}))
    for fault in run(library.loaded, library.books()):
        assert show(fault, "en")
        assert show(fault, "tr")
    for question in questions:
        try:
            answer = library.ask(question, on="1903-06-01")
        except (NotUnderstood, UnknownName) as error:
            assert str(error)
        else:
            assert answer.because
            assert answer.sentence["en"]
            assert answer.sentence["tr"]


@given(
    st.one_of(
        ANY,
        QUESTION,
        st.builds("{}({}".format, st.sampled_from(["title", "savaş", ""]), ANY),
        st.builds("title(hill){}".format, ANY),
    )
)
@example("title(")
@example("title)(")
@example("first first title(x)")
@example("title(x) on")
@example("title(x) = = =")
@example("İ(x)")
def test_a_question_is_understood_or_not(text: str) -> None:
    try:
        asked = understand(text)
    except NotUnderstood as error:
        assert error.code
        assert str(error)
    else:
        assert asked.question in QUESTIONS
        assert len(asked.args) <= len(asked.question.args)


@cache
def shipped() -> Library:
    """The shipped books."""
    return load_shipped()


@given(
    QUESTION,
    st.one_of(
        st.sampled_from(
            ["1921-10-14", "14 Ekim 1921", "1921", "", "yesterday", "0001-01-01", "9999-12-31"]
        ),
        ANY,
    ),
)
def test_any_question_to_the_shipped_books(question: str, on: str) -> None:
    assume("reading" not in question)
    try:
        answer = shipped().ask(question, on=on)
    except (NotUnderstood, UnknownName) as error:
        assert str(error)
    else:
        assert answer.because


def test_first_and_last_of_what_has_no_signature_of_its_own() -> None:
    library = load_shipped()
    for question in ("first signatory(kars-1921, ?)", "last party(kars-1921, ?)"):
        assert library.ask(question, on="1923-01-01").value == []
    assert [
        row["id"] for row in library.ask("first signatory(?, tbmm)", on="1923-01-01").value
    ] == ["gumru-1920"]
