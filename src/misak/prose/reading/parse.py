"""Sentences as predicates with their arguments: what stands in which case, before which postposition, within which clause."""

from __future__ import annotations

import itertools
from typing import NamedTuple

from misak.kinds.readings import POSTPOSITIONS
from misak.prose.reading.analyser import Analysis
from misak.prose.reading.linking import Linker
from misak.prose.reading.mentions import Mention
from misak.prose.reading.tokens import Word, case, kind_of, suffix_case, verbs

CASE_CODE = {
    "nom": "N",
    "acc": "O",
    "dat": "D",
    "loc": "L",
    "abl": "A",
    "ins": "I",
    "gen": "G",
    "equ": "S",
}
CLASSES = {
    "place": "land",
    "polity": "land",
    "group": "land",
    "treaty": "instrument",
    "document": "instrument",
    "event": "instrument",
}
JOINTS = {"ve", "ile", "veya", "and"}
BREAKS = {"ancak", "fakat", "ama", "ise", "hatta", "oysa", "boylece", "cunku"}


class Chunk(NamedTuple):
    """A name, or several joined, with their place and codes: their case, or what a postposition makes of them."""

    first: int
    last: int
    mentions: tuple[Mention, ...]
    codes: str
    case: str


class Predicate(NamedTuple):
    """A verb form (or a noun that says something) at a word: its lemmas, its kind, whether it is negative; and where its clause begins."""

    at: int
    lemmas: tuple[tuple[str, bool], ...]  # (lemma, passive), best first
    kind: str
    negative: bool
    feats: tuple[str, ...]
    begin: int


class Parsed(NamedTuple):
    """A sentence taken apart."""

    text: str
    words: list[Word]
    chunks: list[Chunk]
    predicates: list[Predicate]

    @property
    def mentions(self) -> list[Mention]:
        """All names of the sentence, in order."""
        return [mention for chunk in self.chunks for mention in chunk.mentions]


def parse(text: str, words: list[Word], linker: Linker) -> Parsed:
    """Take one sentence apart."""
    mentions = linker.find(words)
    taken = {at for mention in mentions for at in range(mention.first, mention.last)}
    return Parsed(text, words, chunks(words, mentions), predicates(words, taken))


def chunks(words: list[Word], mentions: list[Mention]) -> list[Chunk]:
    """Mentions joined by commas, *ve* and *ile* into lists; a list has the case of its last name.

    Names with commas alone between them are one list only where the last has no ending (*Rusya, Batum'u …* is none).
    """
    found: list[Chunk] = []
    group: list[Mention] = []
    for place, mention in enumerate(mentions):
        group.append(mention)
        following = mentions[place + 1] if place + 1 < len(mentions) else None
        if following is not None and _joined(words, mention, following):
            continue
        if any("place" in m.types for m in group):  # a new name among places is one
            group = [
                m._replace(types=m.types | {"place"}) if "new" in m.types else m for m in group
            ]
        closed = any(
            words[one.last].key in JOINTS or "(" in words[other.first].before
            for one, other in itertools.pairwise(group)
            if one.last < len(words)
        )
        if len(group) > 1 and not closed and _own_case(words, group[-1]) != "nom":
            found += [_chunk(words, [one], None) for one in group]
        else:
            found.append(_chunk(words, group, following))
        group = []
    return found


def _joined(words: list[Word], one: Mention, other: Mention) -> bool:
    """Whether two names stand in one list: nothing between them but a comma, a bracket, *ve* or *ile*, and no ending on the first."""
    between = words[one.last : other.first]
    if (
        len(between) == 1
        and between[0].key == "ve"
        and one.ending
        and other.ending
        and _own_case(words, one) == _own_case(words, other) == "acc"
    ):
        return True  # *Misak-ı Millî'yi ve TBMM'yi*
    if not (_class(one) & _class(other)) and not ({"new", "place"} <= one.types | other.types):
        return False
    last = words[one.last - 1]
    bare = not last.suffix and _own_case(words, one) == "nom"
    if (
        len(between) == 1
        and between[0].key in JOINTS
        and (bare or (between[0].key == "ile" and not last.suffix))
    ):
        return True
    if not between and bare:
        mark = words[other.first].before.strip()
        if not mark and _class(one) == _class(other) and _lists_on(words, other):
            return True  # *Türkiye Yunanistan Yugoslavya ve Romanya*
        return mark in (",", "(", "/", "–", "-", "(,") and bool(mark)
    return False


def _lists_on(words: list[Word], mention: Mention) -> bool:
    """Whether a list goes on after a name: *ve* and another capital behind it, or a name right behind it that lists on."""
    after = words[mention.last : mention.last + 2]
    if len(after) < 2 or mention.ending or after[0].before.strip():
        return False
    if after[0].key in ("ve", "and"):
        return after[1].capital
    return (
        after[0].capital
        and len(words) > mention.last + 2
        and words[mention.last + 1].key in ("ve", "and")
    )


def _class(mention: Mention) -> set[str]:
    """What may stand in a list with what: places and polities, instruments, persons, topics."""
    return {CLASSES.get(type_, type_) for type_ in mention.types} - {"referent"}


def _own_case(words: list[Word], mention: Mention) -> str:
    """The case of a name: that of the ending beyond the name itself."""
    return suffix_case(mention.ending) if mention.ending else "nom"


def _chunk(words: list[Word], group: list[Mention], following: Mention | None) -> Chunk:
    last = group[-1]
    found = _own_case(words, last)
    codes = CASE_CODE[found]
    after = [w.key for w in words[last.last : last.last + 3]]
    if after[:1] == ["ile"] and found in ("nom", "gen"):
        codes = "IW"
    if after[:1] in (
        ["ordusu"],
        ["tarafi"],
        ["hukumeti"],
        ["halki"],
        ["temsilcisi"],
        ["heyeti"],
        ["kuvvetleri"],
        ["birlikleri"],
        ["yonetimi"],
    ) or (
        after
        and after[0].startswith(
            ("ordusu", "tarafi", "hukumeti", "hukumetleri", "temsilci", "kuvvetleri")
        )
        and not after[0].startswith("tarafindan")
    ):
        inner = words[last.last]
        if inner.key not in ("tarafindan",):
            found = case(inner) if inner.key != "yonetimi" else "nom"
            found = "nom" if found == "acc" and not inner.key.endswith(("nu", "ni")) else found
            codes = CASE_CODE[found]
            after = [w.key for w in words[last.last + 1 : last.last + 4]]
            if after[:1] == ["ile"]:
                codes = "IW"
    for key in after[:2]:
        code = next(
            (
                c
                for stem, c in POSTPOSITIONS
                if (key == stem if stem == "karsi" else key.startswith(stem))
            ),
            "",
        )
        if code:
            codes = code + (codes if code in "PMEZC" else "")
            break
        if key not in ("da", "de", "dogrudan", "tam", "fiili"):
            break
    if (
        len(group) > 1
        and any(words[m.last].key == "ile" for m in group[:-1] if m.last < len(words))
        and "arasinda" in " ".join(after[:1])
    ):
        codes = "W"
    if codes == "N" and _attributive(words, last.last):
        codes = "Nm"
    return Chunk(group[0].first, last.last, tuple(group), codes, found)


def _attributive(words: list[Word], at: int) -> bool:
    """Whether the noun after a bare name belongs to it: *Türk bayrağı*, *Suriye sınırı*."""
    if at >= len(words) or words[at].before.strip() or words[at].capital or words[at].suffix:
        return False
    readings = words[at].readings
    return (
        bool(readings)
        and all(r.pos == "Noun" for r in readings)
        and any({"P3sg", "P3pl"} & set(r.feats) for r in readings)
        and not verbs(words[at])
    )


def predicates(words: list[Word], taken: set[int]) -> list[Predicate]:
    """The verb forms of a sentence in order, none within a name; at last what stands after them."""
    found: list[Predicate] = []
    begin = 0
    for at, word in enumerate(words):
        if word.key in BREAKS and at > begin + 1:
            first = at
            while word.key == "ise" and first - 1 in taken:  # *B ise …* begins with B
                first -= 1
            begin = first if begin < first < at else at + 1 if first == at else begin
        last = at + 1 == len(words) or ":" in words[at + 1].before or ";" in words[at + 1].before
        readings = verbs(word, last) if at not in taken else []
        if not readings:
            continue
        kind = _kind(words, at, readings[0])
        alike = [r for r in readings if kind_of(r) == kind_of(readings[0])]
        lemmas = tuple(dict.fromkeys((r.lemma, "Pass" in r.feats) for r in alike))
        found.append(
            Predicate(
                at,
                lemmas,
                kind,
                bool({"Neg", "NegAbil"} & set(readings[0].feats)),
                readings[0].feats,
                begin,
            )
        )
        if kind in ("finite", "adverbial"):
            begin = at + 1
    if words and begin < len(words):
        end = words[-1]
        found.append(
            Predicate(
                len(words),
                (("", False),),
                "noun",
                "degil" in end.key,
                end.readings[0].feats if end.readings else (),
                begin,
            )
        )
    return found


def _kind(words: list[Word], at: int, reading: Analysis) -> str:
    kind = kind_of(reading)
    last = at + 1 >= len(words)
    if (
        kind == "participle"
        and reading.feats[-1] == "FutPart"
        and (last or words[at + 1].before.strip() or words[at + 1].key in ("ve", "ancak"))
    ):
        return "finite"
    if (
        kind in ("participle", "finite")
        and reading.feats[-1] in ("FutPart", "Fut")
        and not last
        and words[at + 1].capital
    ):
        return "finite"
    if (
        kind == "finite"
        and reading.feats[-1] in ("Fut",)
        and not last
        and not words[at + 1].before.strip()
        and words[at + 1].key not in ("ve", "ancak", "ama", "fakat", "idi")
    ):
        return "participle"
    if kind == "nominal" and last:
        return "finite"
    if (
        kind == "finite"
        and reading.feats[-1] in ("Evid", "CopEvid")
        and not last
        and words[at + 1].key == "bir"
    ):
        return "participle"
    return kind
