"""Names that are not among those of the books: words that stand for what was named before, and
capitals on words that nothing knows."""

from __future__ import annotations

from misak.ground.months import MONTHS
from misak.kinds.persons import BODIES, OFFICES
from misak.kinds.register import REFERENTS
from misak.prose.reading.mentions import Mention
from misak.prose.reading.spelling import ENDINGS, is_generic
from misak.prose.reading.stems import STOP
from misak.prose.reading.tokens import Word
from misak.words.fold import fold

TYPES = {  # what a word that stands for something may stand for
    "@parties": frozenset(["polity"]),
    "@each": frozenset(["polity"]),
    "@instrument": frozenset(["treaty", "referent"]),
    "@matter": frozenset(["referent"]),
}
_REFERENTS: dict[str, list[tuple[tuple[str, ...], str]]] = {}  # by the first sign, in their order
for _id, _rows in REFERENTS:
    for _parts in (tuple(words.split()) for words in _rows):
        _REFERENTS.setdefault(_parts[0][0], []).append((_parts, _id))
_MONTHS = {fold(name) for names in MONTHS.values() for name in names}
_MONTHS |= set("jan feb mar apr jun jul aug sep sept oct nov dec".split())
_ENDED = ("li", "lu", "dan", "den", "nin", "lar", "ler", "daki", "deki", "lari", "leri")


def referent(words: list[Word], at: int) -> Mention | None:
    """*Taraflar*, *iki devlet*, *bu antlaşma*, *konu*: what stands for what was named before."""
    for parts, id_ in _REFERENTS.get(words[at].key[:1], ()):
        last = at + len(parts)
        if last > len(words) or any(
            words[at + i].whole != part for i, part in enumerate(parts[:-1])
        ):
            continue
        key = words[last - 1].whole
        ending = key[len(parts[-1]) :]
        if key.startswith(parts[-1]) and ENDINGS.fullmatch(ending):
            said = " ".join(w.text for w in words[at:last])
            generic = id_ == "@instrument" and len(parts) > 1
            return Mention(at, last, said, (id_,), generic, ending, TYPES[id_])
    return None


def unlisted(words: list[Word], at: int) -> Mention | None:
    """A name that the books do not know: capitals within a sentence on words that the analyser
    does not know either."""
    if words[at].key in STOP or words[at].key in _MONTHS or _office(words[at]):
        return None
    last = _capitals(words, at)
    if last == at or (at == 0 and last == 1 and words[0].readings):
        return None
    end = words[last - 1]
    if is_generic(end.key) or (not end.suffix and end.key.endswith(_ENDED)):
        return None
    text = " ".join(w.text for w in words[at:last])
    types = frozenset(["person", "new"])
    return Mention(at, last, text, (f"new:{text}",), False, end.suffix, types)


def _office(word: Word) -> bool:
    """Whether a word is an office or a body, behind which a person's name begins (*Berlin
    Büyükelçisi Sadullah Bey*, *Batı Cephesi Komutanı İsmet Paşa*)."""
    return not word.suffix and word.key.startswith((*OFFICES, *BODIES))


def _capitals(words: list[Word], at: int) -> int:
    """Where a run of capitals ends: before a word that is no noun, after one with an apostrophe."""
    last = at
    while last < len(words) and _capital(words, at, last):
        word = words[last]
        if any(r.pos != "Noun" for r in word.readings[:1]) and not word.suffix:
            break
        last += 1
        if word.suffix:
            break
    return last


def _capital(words: list[Word], first: int, at: int) -> bool:
    """Whether a word may belong to a name that began at ``first``: the first word of a sentence
    only where the analyser does not know it."""
    word = words[at]
    return (
        word.capital
        and not word.text.isupper()
        and (first > 0 or at > first or not words[first].readings)
        and not (at > first and word.before.strip())
    )
