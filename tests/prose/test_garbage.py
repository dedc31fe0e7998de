"""Notes that nobody meant: words of real ones in any order, lines shuffled, marks strewn in.
Each is reviewed, shown and drafted, and no sentence is lost."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from misak.prose.frames.draft import drafts
from misak.prose.teacher.pages import html, markdown
from misak.prose.teacher.wording import data
from prose.made import EXAMPLES, reviewer

TEXTS = [
    path.read_text(encoding="utf-8")
    for path in sorted([*Path(__file__).with_name("gold").glob("*.txt"), *EXAMPLES.glob("*.md")])
]
WORDS = sorted({word for text in TEXTS for word in text.split()})
MARKS = st.sampled_from(list(" \n.,;:()*?—’'1IVX%\t#|•\u200b\u0301"))


@st.composite
def strewn(draw: st.DrawFn) -> str:
    """A text with marks put in at some places."""
    letters = list(draw(st.sampled_from(TEXTS))[:1500])
    for place in draw(st.lists(st.integers(0, len(letters) - 1), max_size=30)):
        letters[place] = draw(MARKS)
    return "".join(letters)


NOTES = st.one_of(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(" ".join),
    st.sampled_from(TEXTS).flatmap(lambda t: st.permutations(t.split("\n"))).map("\n".join),
    strewn(),
)


@given(NOTES)
@example("Lozan Antlaşması (24 Temmuz 1923)\nMaddeleri:\n1. .\n2. Boğazlar açıktır.")
@example("Lozan Antlaşması (24 Temmuz 1923)\nMadde İV: Boğazlar açıktır.")
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_anything_is_reviewed(text: str) -> None:
    one = reviewer()
    found = one.review(text)
    html(one.shelf, found, "tr")
    markdown(one.shelf, found, "en")
    data(one.shelf, found)
    drafts(one.reader.linker, found.read)
    assert all(m.sentence < len(found.read.sentences) for m in found.marks)
    silent = {
        n for n, s in enumerate(found.read.sentences) if s.passage.kind in ("sentence", "item")
    } - {m.sentence for m in found.marks}
    assert not silent, [found.read.sentences[n].passage for n in silent]
