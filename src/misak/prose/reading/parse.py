"""Sentences as predicates with their arguments: what stands in which case, before which
postposition, within which clause."""

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
BEHIND_FUTURE = ("ve", "ancak", "ama", "fakat", "idi")  # it is the verb of its clause before these
FUTURE_PART = ("participle", "FutPart")
EVIDENT = ("Evid", "CopEvid")
BEING = ("olan", "oldug", "olduk")  # *imzalamış olan*, *almış olduğu* describe what follows
BREAKS = {"ancak", "fakat", "ama", "ise", "hatta", "oysa", "boylece", "cunku"}


STATE = {"devleti", "hukumeti", "imparatorlugu"}  # ends of the full name of a state
LISTED = 2  # names that make a list
LAST_JOINTS = JOINTS - {"ile"}  # before the last name of a list; *A ile B, C ve D* goes on
MARKS = (",", "(", "/", "–", "-", "(,")  # between names of a list
# What may stand behind a name and say which body of it acts.
BODIES = {
    "ordusu",
    "tarafi",
    "hukumeti",
    "halki",
    "temsilcisi",
    "heyeti",
    "kuvvetleri",
    "birlikleri",
    "yonetimi",
}
BODY_STEMS = ("ordusu", "tarafi", "hukumeti", "hukumetleri", "temsilci", "kuvvetleri")
# How much of a land, and what says that it is a part.
DEGREE = ("buyuk", "bir", "onemli", "kucuk")
PARTS = ("kismi", "kismin", "bolumu", "bolumun", "parcasi", "tamami", "tumu", "tumun")
BETWEEN = ("da", "de", "dogrudan", "tam", "fiili")  # between a name and its postposition


class Chunk(NamedTuple):
    """A name, or several joined, with their place and codes: their case, or what a postposition
    makes of them."""

    first: int
    last: int
    mentions: tuple[Mention, ...]
    codes: str
    case: str


class Predicate(NamedTuple):
    """A verb form (or a noun that says something) at a word: its lemmas, its kind, whether it
    is negative; and where its clause begins."""

    at: int
    lemmas: tuple[tuple[str, bool], ...]  # (lemma, passive), best first
    kind: str
    negative: bool
    feats: tuple[str, ...]
    begin: int
    leads: bool = False  # whether it only says when or upon what the rest was


class Parsed(NamedTuple):
    """A sentence taken apart."""

    text: str
    words: list[Word]
    chunks: list[Chunk]
    predicates: list[Predicate]
    english: bool = False  # whether the note is in English

    @property
    def mentions(self) -> list[Mention]:
        """All names of the sentence, in order."""
        return [mention for chunk in self.chunks for mention in chunk.mentions]


def parse(text: str, words: list[Word], linker: Linker, english: bool = False) -> Parsed:
    """Take one sentence apart."""
    mentions = linker.find(words)
    taken = {at for mention in mentions for at in range(mention.first, mention.last)}
    return Parsed(text, words, chunks(words, mentions), predicates(words, taken), english)


def chunks(words: list[Word], mentions: list[Mention]) -> list[Chunk]:
    """Mentions joined by commas, *ve* and *ile* into lists; a list has the case of its last
    name.

    Names with commas alone between them are one list only where the last has no ending (*Rusya,
    Batum'u …* is none).
    """
    found: list[Chunk] = []
    for group in _lists(words, mentions):
        if len(group) > 1 and not _held(words, group) and _own_case(words, group[-1]) != "nom":
            found += [_chunk(words, [one]) for one in group]
        else:
            found.append(_chunk(words, group))
    return found


def _lists(words: list[Word], mentions: list[Mention]) -> list[list[Mention]]:
    """The names in their lists, each in one; a new name among places is one."""
    found: list[list[Mention]] = []
    for mention in mentions:
        group = found[-1] if found else []
        if group and _joined(words, group[-1], mention) and not _closed(words, group, mention):
            group.append(mention)
        else:
            found.append([mention])
    return [_of_one_type(group) for group in found]


def _of_one_type(group: list[Mention]) -> list[Mention]:
    if not any("place" in m.types for m in group):
        return group
    return [m._replace(types=m.types | {"place"}) if "new" in m.types else m for m in group]


def _held(words: list[Word], group: list[Mention]) -> bool:
    """Whether more than commas holds a list together: *ve* or *ile*, or brackets."""
    return any(
        words[one.last].key in JOINTS or "(" in words[other.first].before
        for one, other in itertools.pairwise(group)
        if one.last < len(words)
    )


def _closed(words: list[Word], group: list[Mention], following: Mention) -> bool:
    """Whether a list has had its last name, the one behind *ve*, and another begins with no word
    between (*A, B ve C, D'yi E'ye bırakır*; *A ve B C ve D'yi tanır*)."""
    mark = words[following.first].before.strip()
    if len(group) < LISTED or group[-1].last != following.first or mark not in ("", ","):
        return False
    return any(w.key in LAST_JOINTS for w in words[group[-2].last : group[-1].first])


def _joined(words: list[Word], one: Mention, other: Mention) -> bool:
    """Whether two names stand in one list: nothing between them but a comma, a bracket, *ve* or
    *ile*, and no ending on the first."""
    between = [w.key for w in words[one.last : other.first]]
    if between == ["ve"] and one.ending and other.ending:
        if _own_case(words, one) == _own_case(words, other) == "acc":
            return True  # *Misak-ı Millî'yi ve TBMM'yi*
    if not (_class(one) & _class(other)) and not ({"new", "place"} <= one.types | other.types):
        return False
    if _apart(words, one, other):
        return False
    ended = bool(words[one.last - 1].suffix)
    bare = not ended and _own_case(words, one) == "nom"
    if len(between) == 1:
        return between[0] in JOINTS and (bare or (between[0] == "ile" and not ended))
    return not between and bare and _side_by_side(words, one, other)


def _apart(words: list[Word], one: Mention, other: Mention) -> bool:
    """Whether two names are no list: the full name of a state before places (*Osmanlı Devleti,
    Selanik ve Girit'in …*) is who does it; a name before a noun of its own (*X Hanlığı, Osmanlı
    egemenliğinden çıkarıldı*) belongs to that."""
    doer = words[one.last - 1].key in STATE and "place" in other.types - one.types
    return doer or (one.last == other.first and _attributive(words, other.last))


def _side_by_side(words: list[Word], one: Mention, other: Mention) -> bool:
    """Whether two names with no word between are a list: by the mark between them, or as the
    list goes on (*Türkiye Yunanistan Yugoslavya ve Romanya*)."""
    mark = words[other.first].before.strip()
    if not mark:
        return _class(one) == _class(other) and _lists_on(words, other)
    return mark in MARKS


def _lists_on(words: list[Word], mention: Mention) -> bool:
    """Whether a list goes on after a name: *ve* and another capital behind it, or a name right
    behind it that lists on."""
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


def _chunk(words: list[Word], group: list[Mention]) -> Chunk:
    """Names that stand together as one chunk, with their case, or what the words after them
    make of it."""
    last = group[-1]
    at, found = last.last, _own_case(words, last)
    codes = "IW" if _key(words, at) == "ile" and found in ("nom", "gen") else CASE_CODE[found]
    if _body(_key(words, at)):
        found, at = _case_of_body(words[at]), at + 1
        codes = "IW" if _key(words, at) == "ile" else CASE_CODE[found]
    if found == "gen" and (part := _part(words, at)):
        at, found = part + 1, _case_of_part(words[part])
        codes = CASE_CODE[found]
    codes = _postposed([w.key for w in words[at : at + 2]], codes)
    several = any(_key(words, m.last) == "ile" for m in group[:-1])
    if several and "arasinda" in _key(words, at):
        codes = "W"
    if codes == "N" and _attributive(words, last.last):
        codes = "Nm"
    return Chunk(group[0].first, last.last, tuple(group), codes, found)


def _part(words: list[Word], at: int) -> int:
    """Where the word stands that says how much of a land is meant (*X'in büyük bir kısmını*); 0
    where none does."""
    while _key(words, at) in DEGREE:
        at += 1
    return at if _key(words, at).startswith(PARTS) else 0


def _case_of_part(word: Word) -> str:
    """The case of such a word: its possessive ending is no accusative (*kısmı*, *kısmını*)."""
    found = case(word)
    return (
        "nom" if found in ("acc", "gen") and not word.key.endswith(("ni", "nu", "nin")) else found
    )


def _key(words: list[Word], at: int) -> str:
    """The key of a word; empty behind the last one."""
    return words[at].key if at < len(words) else ""


def _body(key: str) -> bool:
    """Whether a word behind a name only says which body of it acts: *ordusu*, *hükümeti*,
    *temsilcisi*."""
    return key in BODIES or (key.startswith(BODY_STEMS) and not key.startswith("tarafindan"))


def _case_of_body(word: Word) -> str:
    """The case of such a word; its possessive ending is no accusative."""
    found = case(word) if word.key != "yonetimi" else "nom"
    return "nom" if found == "acc" and not word.key.endswith(("nu", "ni")) else found


def _postposed(after: list[str], codes: str) -> str:
    """The codes of a name as the postposition behind it makes them: *için*, *tarafından*,
    *karşı*."""
    for key in after:
        code = next((c for stem, c in POSTPOSITIONS if _postposition(key, stem)), "")
        if code:
            return code + (codes if code in "PMEZC" else "")
        if key not in BETWEEN:
            break
    return codes


def _postposition(key: str, stem: str) -> bool:
    """Whether a word is a postposition; *karşı* only by itself, since *karşılık* begins with it."""
    return key == stem if stem == "karsi" else key.startswith(stem)


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
        begin = _broken(words, at, begin, taken)
        last = at + 1 == len(words) or bool({":", ";"} & set(words[at + 1].before))
        readings = verbs(word, last) if at not in taken else []
        if not readings:
            continue
        best = readings[0]
        kind = _kind(words, at, best)
        alike = [r for r in readings if kind_of(r) == kind_of(best)]
        lemmas = tuple(dict.fromkeys((r.lemma, "Pass" in r.feats) for r in alike))
        negative = not {"Neg", "NegAbil"}.isdisjoint(best.feats)
        leads = _leads(words, at, kind, best.feats)
        found.append(Predicate(at, lemmas, kind, negative, best.feats, begin, leads))
        if leads or kind in ("finite", "adverbial"):
            begin = at + 1 + (leads and kind != "adverbial" and best.feats[-1:] != ("Loc",))
    if begin < len(words):
        end = words[-1]
        feats = end.readings[0].feats if end.readings else ()
        negative = "degil" in end.key
        found.append(Predicate(len(words), (("", False),), "noun", negative, feats, begin))
    return found


def _broken(words: list[Word], at: int, begin: int, taken: set[int]) -> int:
    """Where the clause begins that goes on at a word: behind *ancak*, *fakat*; before the name
    that *ise* follows (*B ise …*)."""
    if words[at].key not in BREAKS or at <= begin + 1:
        return begin
    first = at
    while words[at].key == "ise" and first - 1 in taken:
        first -= 1
    if first == at:
        return at + 1
    return first if first > begin else begin


def _leads(words: list[Word], at: int, kind: str, feats: tuple[str, ...]) -> bool:
    """Whether a verb form only leads in what follows, by when or upon what that was: *-dığında*,
    *-dıktan sonra*, *-ması üzerine*."""
    after = words[at + 1].key if at + 1 < len(words) else ""
    if kind == "participle":
        then = feats[-1:] == ("Loc",) or (feats[-1:] == ("Abl",) and after == "sonra")
        return then and "PastPart" in feats
    return kind == "nominal" and after == "uzerine"


def _kind(words: list[Word], at: int, reading: Analysis) -> str:
    """The kind of a verb form as it stands: a future before a noun describes it, one at the end
    of a clause is its verb."""
    kind, ending = kind_of(reading), reading.feats[-1]
    if at + 1 >= len(words):
        return "finite" if (kind, ending) == FUTURE_PART or kind == "nominal" else kind
    following = words[at + 1]
    closed = bool(following.before.strip()) or following.capital
    if (kind, ending) == FUTURE_PART:
        return "finite" if closed or following.key in ("ve", "ancak") else kind
    if kind != "finite":
        return kind
    if ending == "Fut":
        return kind if closed or following.key in BEHIND_FUTURE else "participle"
    joined = following.key == "bir" or following.whole.startswith(BEING)
    return "participle" if ending in EVIDENT and joined else kind
