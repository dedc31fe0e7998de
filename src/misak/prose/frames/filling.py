"""What fills the role of a frame: the name or the words of a clause that stand in the right place for it."""

from __future__ import annotations

from misak.kinds.frames import Role
from misak.prose.frames.claims import Filler
from misak.prose.reading.parse import CASE_CODE, JOINTS, Chunk, Parsed, Predicate
from misak.prose.reading.tokens import case

INTRANSITIVE = {
    "kal",
    "ol",
    "gec",
    "katil",
    "cik",
    "sona",
    "er",
    "bit",
    "gir",
    "kapan",
    "bulun",
    "dalgalan",
    "",
    "kesinles",
    "oluş",
    "olus",
    "sayil",
    "kalk",
}
WIDER = {"polity": ("polity", "group"), "instrument": ("treaty", "document", "event")}
SIDES = {
    "dogu": "doğu",
    "bati": "batı",
    "guney": "güney",
    "kuzey": "kuzey",
    "kuzeydogu": "kuzeydoğu",
    "guneydogu": "güneydoğu",
}
WRAPPERS = {
    "et",
    "ver",
    "belirt",
    "karar",
    "kararlastir",
    "yuklen",
    "ustlen",
    "ongor",
    "basla",
    "gerek",
    "sagla",
    "bildir",
    "ol",
    "kal",
    "iste",
    "acikla",
    "dayan",
    "beyan",
    "taahhut",
    "mutabik",
    "anlas",
}
FILLERS = {
    "ve",
    "ile",
    "bir",
    "bu",
    "da",
    "de",
    "ise",
    "icin",
    "olarak",
    "tarafindan",
    "arasinda",
    "arasindaki",
    "ancak",
    "hatta",
}


def wraps(outer: Predicate) -> bool:
    """Whether a verb only says that what it rules is agreed, decided or undertaken."""
    return any(lemma in WRAPPERS for lemma, _ in outer.lemmas)


def codes(chunk: Chunk, predicate: Predicate, passive: bool) -> set[str]:
    """Where a chunk stands as a predicate sees it: deep roles from case, voice and the form of the verb."""
    have = set(chunk.codes)
    still = passive or any(lemma in INTRANSITIVE for lemma, _ in predicate.lemmas)
    if "N" in have:
        thing = not any(m.types & {"polity", "group", "person"} for m in chunk.mentions)
        have |= {"O"} if passive else {"S", "O"} if still or thing else {"S"}
    if (
        "G" in have
        and predicate.kind in ("nominal", "participle")
        and predicate.feats[-1:] not in (("Inf",), ("PresPart",))
    ):
        have |= {"O"} if passive else {"S"} if not still else {"S", "O"}
    if chunk.first > predicate.at:
        relative = predicate.feats[-1:] == ("PresPart",)
        have = {"H"} | (
            {"O"} if passive or (not relative and predicate.kind == "participle") else {"S"}
        )
    return have


def fill(
    parsed: Parsed,
    predicate: Predicate,
    role: Role,
    passive: bool,
    taken: set[int],
    subject: Chunk | None,
    outer: Predicate | None,
    used: set[int],
) -> tuple[tuple[Filler, ...], int]:
    """The fillers of a role with a weight: names of the clause, of the noun after a participle, then of the clause before."""
    if "side" in role.types:
        return _side(parsed, predicate)
    if "ordinal" in role.types:
        return _ordinal(parsed, predicate)
    names = names_of(role)
    inner = [
        p.at
        for p in parsed.predicates
        if p.kind == "participle" and predicate.begin <= p.at < predicate.at
    ]
    ranked: list[tuple[int, int, Chunk]] = []
    for index, chunk in enumerate(parsed.chunks):
        if index in taken or not typed(chunk, names):
            continue
        verb_at = (
            outer.at
            if outer is not None
            and outer.kind == "participle"
            and outer.at == predicate.at + 1
            and predicate.kind == "nominal"
            else predicate.at
        )
        ahead = (
            (predicate.kind == "participle" or verb_at > predicate.at)
            and verb_at < chunk.first <= verb_at + 3
            and not any(verb_at < c.first < chunk.first for c in parsed.chunks)
            and not any(verb_at < p.at < chunk.first for p in parsed.predicates)
            and not any(w.key in JOINTS for w in parsed.words[verb_at + 1 : chunk.first])
        )
        if "E" in chunk.codes and "E" not in role.where:
            continue  # *X dışında* is what is left out
        far = "Y" in role.where and "L" in chunk.codes and chunk.last <= predicate.at
        within = predicate.begin <= chunk.first and chunk.last <= predicate.at
        have = codes(chunk, predicate, passive)
        if not (ahead or within or far) or not (have & set(role.where) or "X" in role.where or far):
            continue
        weak = any(chunk.last <= at and at - chunk.last <= 3 for at in inner)
        exact = next((i for i, code in enumerate(role.where) if code in have), 9)
        modifier = 6 if "m" in chunk.codes and "S" in role.where else 0
        late = "O" in role.where or (predicate.kind == "nominal" and "N" in have)
        ranked.append(
            (
                exact + (5 if weak and "N" not in chunk.codes else 1 if weak else 0) + modifier,
                -chunk.first if late else chunk.first,
                chunk,
            )
        )
    if ranked:
        if "O" in role.where and not passive and "N" in min(ranked, key=lambda r: r[0])[2].codes:
            ranked.sort(key=lambda r: (r[0], r[1]))
        best = min(ranked, key=lambda r: (r[0], r[1]))[2]
        if (
            "m" in best.codes
            and "S" in role.where
            and subject is not None
            and typed(subject, names)
            and subject is not best
        ):
            return of(subject, names), 2
        taken.add(parsed.chunks.index(best))
        found = of(best, names)
        if {"I", "S"} <= set(role.where) and not (
            set(best.codes) & {"W"} and "I" not in best.codes
        ):
            other = next(
                (
                    c
                    for _, _, c in sorted(ranked, key=lambda r: r[0])
                    if c is not best and ("I" in c.codes) != ("I" in best.codes)
                ),
                None,
            )
            if (
                other is None
                and "I" in best.codes
                and subject is not None
                and typed(subject, names)
            ):
                found = (*of(subject, names), *found)
            elif other is not None:
                taken.add(parsed.chunks.index(other))
                found = (*of(other, names), *found)
        return found, 4
    wrapped = outer is not None and predicate.kind in ("nominal", "participle") and wraps(outer)
    heir = {"S", "N", "G"} | (
        {"O"} if passive or any(lemma in INTRANSITIVE for lemma, _ in predicate.lemmas) else set()
    )
    carried = subject is not None and not any(subject is c for c in parsed.chunks)
    if (
        subject is not None
        and (not carried or role.needed or role.slot in ("actor", "obligor", "one"))
        and heir & set(role.where)
        and typed(subject, names)
        and (predicate.kind in ("finite", "adverbial", "noun") or wrapped)
    ):
        return of(subject, names), 2
    if outer is not None and "S" in role.where and predicate.kind in ("nominal", "participle"):
        for chunk in parsed.chunks:
            if predicate.at < chunk.first < outer.at and "N" in chunk.codes and typed(chunk, names):
                return of(chunk, names), 2
    if "text" in role.types:
        rest = (
            _rest(parsed, predicate, taken, used)
            if "R" in role.where
            else noun(parsed, predicate, role.where, used)
        )
        return ((Filler(rest),), 1) if rest else ((), 0)
    return (), 0


def typed(chunk: Chunk, names: tuple[str, ...]) -> bool:
    """Whether a name in a chunk is of one of some types."""
    return bool(names) and any(m.types & set(names) for m in chunk.mentions)


def names_of(role: Role) -> tuple[str, ...]:
    """The types of names that may fill a role."""
    return tuple(each for t in role.types if t != "text" for each in WIDER.get(t, (t,)))


def of(chunk: Chunk, names: tuple[str, ...]) -> tuple[Filler, ...]:
    """The names of a chunk that are of some types."""
    return tuple(Filler(m.text, m) for m in chunk.mentions if m.types & set(names))


def noun(parsed: Parsed, predicate: Predicate, where: str, used: set[int]) -> str:
    """The common noun of a clause that stands in a case, with the adjectives before it: nearest to the verb first."""
    covered = used | {at for c in parsed.chunks for at in range(c.first, c.last)}
    breaks = {p.at for p in parsed.predicates}
    for at in range(min(predicate.at, len(parsed.words)) - 1, predicate.begin - 1, -1):
        word = parsed.words[at]
        if (
            at in covered
            or at in breaks
            or word.whole in FILLERS
            or not any(r.pos == "Noun" for r in word.readings)
        ):
            continue
        code = CASE_CODE[case(word)]
        if code in where or (code == "N" and "O" in where):
            first = at
            while (
                first - 1 >= predicate.begin
                and first - 1 not in covered
                and first - 1 not in breaks
                and case(parsed.words[first - 1]) == "nom"
                and not parsed.words[first].before.strip()
            ):
                first -= 1
            return " ".join(
                w.text for w in parsed.words[first : at + 1] if w.text.lower() not in FILLERS
            )
    return ""


def _rest(parsed: Parsed, predicate: Predicate, taken: set[int], used: set[int]) -> str:
    """The words of the clause that no other role has."""
    gone = {
        at for index in taken for at in range(parsed.chunks[index].first, parsed.chunks[index].last)
    }
    kept = [
        w.text
        for at, w in enumerate(parsed.words)
        if predicate.begin <= at < predicate.at and at not in gone
    ]
    if predicate.at < len(parsed.words) and predicate.kind != "noun":
        kept.append(parsed.words[predicate.at].text)
    if colon(parsed, predicate.at):
        kept = [w.text for w in parsed.words[predicate.at + 1 :]]
    while kept and kept[0].lower() in FILLERS:
        kept.pop(0)
    return " ".join(kept)


def colon(parsed: Parsed, at: int) -> bool:
    """Whether a colon follows a verb: what comes after it tells what is meant."""
    return at + 1 < len(parsed.words) and ":" in parsed.words[at + 1].before


def _side(parsed: Parsed, predicate: Predicate) -> tuple[tuple[Filler, ...], int]:
    for word in parsed.words[predicate.begin : predicate.at]:
        if word.whole in SIDES:
            return (Filler(SIDES[word.whole]),), 3
    return (), 0


def _ordinal(parsed: Parsed, predicate: Predicate) -> tuple[tuple[Filler, ...], int]:
    for word in parsed.words[predicate.begin : predicate.at + 1]:
        if word.whole in ("ilk", "first"):
            return (Filler("1"),), 3
        if word.whole in ("ikinci", "second"):
            return (Filler("2"),), 3
    return (), 0
