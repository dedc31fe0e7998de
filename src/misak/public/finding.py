"""Search: words found in names, articles, clauses and conclusions, best first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from misak.ask.library import Library
from misak.ledger.references import say_label
from misak.ledger.values import Name
from misak.public.values import Text, Where, seen
from misak.say.naming import article_of
from misak.words.fold import fold

WHOLE, BEGINS, SAYS = 100.0, 60.0, 20.0
NAME, ARTICLE = 2.0, 1.0


class Hit(NamedTuple):
    """Something that was found: ``kind`` is the type of an entry, ``article`` or ``conclusion``;
    ``id`` and (of an article) ``label`` name it; ``text`` is where the words stand."""

    kind: str
    id: str
    label: str
    name: Text
    text: Text
    where: Where
    score: float

    def __dir__(self) -> list[str]:
        return seen(self)

    def __repr__(self) -> str:
        label = f" {self.label}" if self.label else ""
        return f"<Hit {self.kind} {self.id}{label}: {self.name.en}>"


def search(library: Library, text: str, limit: int = 40) -> list[Hit]:
    """What the books have for some words, in either language, without regard to case, diacritics
    or order; every word must stand in it, at least as a beginning."""
    wanted = fold(text).split()
    if not wanted:
        return []
    found = [
        *_entries(library, wanted),
        *_articles(library, wanted),
        *_conclusions(library, wanted),
    ]
    return sorted(found, key=lambda hit: (-hit.score, hit.kind, hit.id, hit.label))[:limit]


def _score(wanted: list[str], said: str) -> float:
    """How well a folded text has the words: 0 where one is missing."""
    words = said.split()
    total = 0.0
    for each in wanted:
        if each in words:
            total += BEGINS
        elif any(word.startswith(each) for word in words):
            total += SAYS
        else:
            return 0.0
    exact = WHOLE if said == " ".join(wanted) else 0.0
    return exact + total / len(wanted) + 10.0 / (1 + len(words))


def _entries(library: Library, wanted: list[str]) -> Iterator[Hit]:
    for name in library.ledger.names.values():
        best, shown = 0.0, name.namings[0]
        for naming in name.namings:
            for said in (naming.en, naming.tr):
                if (score := _score(wanted, fold(said))) > best:
                    best, shown = score, naming
        own = _score(wanted, fold(name.id.replace("-", " ")))
        if max(best, own):
            yield Hit(
                name.type,
                name.id,
                "",
                _name(name),
                Text(shown.en, shown.tr),
                Where(*name.at),
                NAME * max(best, own),
            )


def _articles(library: Library, wanted: list[str]) -> Iterator[Hit]:
    ledger = library.ledger
    for id_, instrument in ledger.instruments.items():
        titles = " ".join(f"{n.en} {n.tr}" for n in ledger.names[id_].namings)
        beside = set(fold(titles).split())
        for label, article in instrument.articles.items():
            quotes = article.quotes
            own = fold(" ".join((say_label(label, "en"), article.en, article.tr, *quotes.values())))
            left = [word for word in wanted if word not in beside]
            score = _score(left, own) if left else 0.0
            if score:
                yield Hit(
                    "article",
                    id_,
                    label,
                    Text(*(article_of(ledger, id_, label, lang) for lang in ("en", "tr"))),
                    Text(quotes.get("en", article.en), quotes.get("tr", article.tr)),
                    Where(*article.at),
                    ARTICLE * score,
                )


def _conclusions(library: Library, wanted: list[str]) -> Iterator[Hit]:
    for name in library.ledger.conclusions:
        title = _name(name)
        score = max(_score(wanted, fold(said)) for said in (title.en, title.tr))
        if score:
            yield Hit("conclusion", name.id, "", title, title, Where(*name.at), ARTICLE * score)


def _name(name: Name) -> Text:
    return Text(name.namings[0].en, name.namings[0].tr)
