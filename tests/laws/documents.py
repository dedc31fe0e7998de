"""Ledger files as a person or a bad keyboard might write them: strategies for texts of lines,
good and odd."""

from __future__ import annotations

from hypothesis import strategies as st

from misak.kinds.catalogue import ROWS
from misak.kinds.keys import KEYS

# Everything but line ends of other systems and halves of characters, which no UTF-8 file holds.
LETTERS = st.characters(exclude_categories=("Cs",), exclude_characters="\r\n")
PLAIN = st.text(LETTERS, max_size=24)
WORDS = st.lists(
    st.sampled_from(
        [
            "kars",
            "batum",
            "tbmm",
            "rsfsr",
            "Ünlü",
            "İstanbul",
            "from",
            "to",
            "kimden",
            "|",
            ";",
            ",",
            "1921-10-13",
            "art",
            "6",
            '"',
            '"a; b"',
            "—",
            "…",
            "🕊",
            "`",
            ">",
            "-",
            "#",
        ]
    ),
    max_size=6,
).map(" ".join)
VALUE = st.one_of(WORDS, PLAIN)
KEY = st.sampled_from([word for words in KEYS for word in words] + ["treaty", "olay", "gazetteer"])
KIND = st.sampled_from([word for row in ROWS for word in row.word])

field = st.builds("{}: {}".format, KEY, VALUE)
item = st.builds("  - {}".format, VALUE)
heading = st.builds(
    "## {}".format,
    st.one_of(VALUE, st.builds("Art. {} — {} | {}".format, st.integers(1, 99), WORDS, WORDS)),
)
quote = st.builds(
    "{}[{}] {}".format,
    st.sampled_from(["> ", ">", ">  ", " > "]),
    st.sampled_from(["en", "tr"]),
    VALUE,
)
more = st.builds("> {}".format, VALUE)
clause = st.builds(
    "{}- `{} {}`{}".format,
    st.sampled_from(["", "  ", "\t", "    "]),
    KIND,
    VALUE,
    st.sampled_from(["", " ", "\t"]),
)
blank = st.sampled_from(["", " ", "\t"])
line = st.one_of(heading, quote, more, clause, VALUE, blank)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A file: front matter, then any lines."""
    front = draw(st.lists(st.one_of(field, field, item, blank), max_size=6))
    body = draw(st.lists(line, max_size=16))
    return "\n".join(["---", *front, "---", *body]) + draw(st.sampled_from(["", "\n", "\n\n"]))
