"""What is passed by in reading and judging could not have been meant, and the books are asked no
more than what is wanted of them."""

from __future__ import annotations

from copy import copy

import pytest

from misak.ask import library as asking
from misak.ask.library import Library
from misak.kinds.deeds import DEEDS
from misak.kinds.synonyms import WORDS
from misak.prose.judging.known.deeds import deeds
from misak.prose.reading.stems import alike, stem, stems, synonyms
from misak.prose.reading.tokens import words
from misak.words.fold import fold
from prose.made import review, reviewer

ENDINGS = ("", "’ın", "ını", "’ye", "lara", "nda", "lık", "ğı")
LAUSANNE = "Lozan Antlaşması (24 Temmuz 1923)\n\n"
SAID = sorted({fold(w) for line in WORDS for w in line.split()})
DONE = sorted({fold(w) for deed in DEEDS.values() for w in deed.words.split()})


def test_names_are_found_as_if_every_spelling_were_tried() -> None:
    """The first letters of a spelling keep back none that fits, whatever its ending."""
    reader = reviewer().reader
    slow = copy(reader.linker)
    for table in ("by_first", "persons"):
        rows = getattr(reader.linker, table).items()
        setattr(
            slow, table, {k: [one._replace(head="", second="") for one in row] for k, row in rows}
        )
    texts = [
        f"{naming.tr}{ENDINGS[number % len(ENDINGS)]} o yıl anıldı."
        for number, name in enumerate(reader.linker.ledger.names.values())
        for naming in name.namings[:1]
    ]
    found = 0
    for text in texts[::5]:
        own = words(text, reader.analyser)
        assert reader.linker.find(own) == slow.find(own), text
        found += len(slow.find(own))
    assert found > len(texts) // 10


def test_deeds_and_synonyms_are_those_of_the_whole_lists() -> None:
    """Looking only where the first letters agree leaves out nothing that is alike."""
    groups = [tuple(stem(fold(w)) for w in line.split()) for line in WORDS]
    for one in {stem(each + end) for each in (*SAID, *DONE) for end in ("", "yi", "larak")}:
        told = {
            name
            for name, deed in DEEDS.items()
            for each in (stem(fold(w)) for w in deed.words.split())
            if one == each or (len(each) > 3 and alike(one, each))
        }
        assert deeds(one) == told, one
        heads = {key for own in groups for key in own if alike(key, one)}
        meant = {s for own in groups if heads & set(own) for s in own}
        assert set(synonyms(one)) == {one} | meant, one


def test_figures_and_what_stands_before_an_apostrophe_are_words() -> None:
    """A figure of three digits tells something; an ending after an apostrophe does not."""
    assert stems("1923’te Ankara'nın 12 sandığı") == ("1923", "ankar", "sandi")


@pytest.mark.parametrize("reading", ["", "signed"])
def test_one_reading_alone_is_asked(monkeypatch: pytest.MonkeyPatch, reading: str) -> None:
    """What a reading holds is what its answer says, and no other reading is looked at for it."""
    library, day, tried = reviewer().library, 720_000, []
    plain = asking.evaluate

    def evaluate(*given: object) -> object:
        tried.append(given)
        return plain(*given)  # type: ignore[arg-type]

    for question in ("concessions(misak-i-milli)", "title(batum)", "administration(istanbul)"):
        whole = library.ask(question, day, reading).value
        monkeypatch.setattr(asking, "evaluate", evaluate)
        assert library.held(question, day, reading) == whole
        monkeypatch.setattr(asking, "evaluate", plain)
        assert len(tried) == 1
        tried.clear()


def test_the_books_are_asked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A cession that no article holds is held against titles; said again, nothing is asked."""
    asked: list[str] = []
    plain = Library.ask

    def ask(self: Library, question: str, *given: object, **more: object) -> object:
        asked.append(question)
        return plain(self, question, *given, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(Library, "ask", ask)
    note = LAUSANNE + "1. Musul Ermenistan'a bırakılacak."
    first = review(note)
    assert asked
    asked.clear()
    assert review(note) == first
    assert not asked
