"""Which names of a sentence a clause has: each in a role that agrees, or in a slot that stands on
its side; every other one is left over."""

from __future__ import annotations

from typing import NamedTuple

from misak.kinds.readings import BINDING
from misak.kinds.weights import TO_LAND
from misak.prose.frames.claims import Claim, Filler
from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.align import SIDES, Match, hands
from misak.prose.judging.known.fitting import SAME, WHO
from misak.prose.judging.known.glosses import gloss
from misak.prose.judging.known.governments import other_government
from misak.prose.judging.known.meanings import holders, meant, states
from misak.prose.judging.known.shelf import PAIR, Shelf, Shelved, givers
from misak.prose.judging.said.placed import party, placed
from misak.prose.judging.said.sides import DOERS, RIGHT
from misak.prose.judging.said.taken import LISTS
from misak.prose.judging.said.weighing import BETWEEN, word_before
from misak.prose.reading.mentions import Mention, bare
from misak.prose.reading.scope import Scope
from misak.prose.reading.stems import among, stem, stems
from misak.words.fold import fold

GIVER = "giver"
UNDER = "under"  # the role of who holds a place under whom it is given to another
MATTER = "on"  # the role of that on which one stands by another: no slot of a clause has it
HANDED_TO = ("taker", GIVER, "beneficiary")  # roles of those between whom a thing goes
GIVING = frozenset([GIVER, "obligor", "what", "where"])  # slots of whom or where it goes from
ASIDE = frozenset("DAOSm")  # cases of a name that is no subject
BESIDE = frozenset(["one", "other"])  # slots of those between whom something is


class Asked(NamedTuple):
    """What a claim was judged by: its scope, whether it was asked who came first, whether the
    books have it otherwise or for some only."""

    scope: Scope
    ranked: bool
    against: bool
    some: bool = False  # of a list, the books have some: the mark says so
    denied: bool = False  # it says not, and the books have another in its place
    differs: bool = False  # the books have another in its place, whichever the claim says


def names_taken(
    shelf: Shelf, claim: Claim, sentence: Sentence, match: Match | None, asked: Asked
) -> set[int]:
    """The words of names that a claim takes up in a role that agrees, or that the clause has in
    a slot."""
    taken: set[int] = set()
    fillers = [f for fs in claim.roles.values() for f in fs]
    roles = {id(f.mention): role for role, fs in claim.roles.items() for f in fs if f.mention}
    for chunk in sentence.parsed.chunks:
        for mention in chunk.mentions:
            role = _role(claim, roles.get(id(mention), ""), match)
            if _agrees(shelf, sentence, NameSaid(mention, role, chunk.codes), match, asked):
                taken |= set(range(mention.first, mention.last)) | gloss(shelf, sentence, mention)
    for filler in fillers:
        taken |= _textual(filler, sentence, match)
    return taken


def _role(claim: Claim, role: str, match: Match | None) -> str:
    """The role of a name beside a clause: who gives a place up by the claim's kind gives it, where
    the clause has no such slot."""
    own = {s.name for s in match.clause.act.row.slots} if match is not None else {role}
    return GIVER if role in givers(claim.kind) and role not in own else role


class NameSaid(NamedTuple):
    """A name as a sentence says it: the role that a claim gives it (empty where none), and the
    codes of its case."""

    mention: Mention
    role: str
    codes: str


def _agrees(
    shelf: Shelf, sentence: Sentence, said: NameSaid, match: Match | None, asked: Asked
) -> bool:
    """Whether a name is consumed: it refers back, it is the scope's paper, or a slot of the
    clause has it where it stands."""
    mention, role = said.mention, said.role
    if _of_itself(mention, asked.scope):
        return True
    if match is None:
        return bool(role)
    other = _of_another(shelf, mention, match, asked)
    if other or _on_side(mention, match):
        return not other
    if not asked.against and role in (UNDER, MATTER) and not match.clause.slots.get(role):
        return _slotless(shelf, sentence, said, match.clause)
    if match.by_words and not asked.against:  # no role of it was compared: slots decide
        return _in_clause(shelf, sentence, said._replace(role=""), match)
    firm = asked.against or asked.denied
    if role and (firm or (_compared(match, role) and _itself(shelf, sentence, said, match))):
        return not mention.ids[0].startswith("new:")
    return _in_clause(shelf, sentence, said, match)


def _slotless(shelf: Shelf, sentence: Sentence, said: NameSaid, clause: Shelved) -> bool:
    """Whether a name is of those under whom a place is by a clause beside that which gives it, or
    of what its clause or paper tells."""
    if said.role == MATTER:
        return _told_of(shelf, said.mention, clause)
    who = states(shelf, Filler(said.mention.text, said.mention), sentence, clause.day)
    return any(who & c.around.get(UNDER, frozenset()) for c in hands(shelf, clause))


def _told_of(shelf: Shelf, mention: Mention, clause: Shelved) -> bool:
    """Whether the words of a clause, or the names of its paper or happening, tell of what a mention
    names."""
    named = shelf.ledger.names[clause.act.instrument].namings
    told = (*clause.words, *(s for n in named for s in stems(f"{n.tr} {n.en}")))
    return all(among(one, told) for one in stems(bare(mention)))


def _itself(shelf: Shelf, sentence: Sentence, said: NameSaid, match: Match) -> bool:
    """Whether a name of a list is itself in one of the slots that answer to its role: that others
    of the list are says nothing of it."""
    slots = [s for s in match.clause.act.row.slots if s.name in match.agree]
    answering = [s for s in slots if said.role in (s.name, *SAME.get(s.name, ()))]
    filler = Filler(said.mention.text, said.mention)
    clauses = (match.clause, *match.more)
    return not answering or any(
        meant(shelf, filler, sentence, one.day, slot.type) & one.around.get(name, frozenset())
        for slot in answering
        for one in clauses
        for name in (PAIR if slot.name in PAIR else (slot.name,))
    )


def _of_itself(mention: Mention, scope: Scope) -> bool:
    """Whether a name needs no role: it refers back, or is the paper's of which a claim speaks."""
    ids = mention.ids
    return not ids or ids[0].startswith("@") or bool(set(ids) & set(scope.ids))


def _of_another(shelf: Shelf, mention: Mention, match: Match, asked: Asked) -> bool:
    """Whether a name that is to agree is that of another government of a state than the clause or
    its paper has."""
    if asked.differs:
        return False
    held = [i for have in match.clause.slots.values() for i in have]
    held += shelf.ledger.instruments[match.clause.act.instrument].parties
    return other_government(shelf, mention.ids, held)


def _on_side(mention: Mention, match: Match) -> bool:
    """Whether a name was found on its side before: nothing is left of it."""
    return SIDES in match.agree and bool(mention.types & WHO) and mention.ids[0][:4] != "new:"


def wrong_roles(match: Match) -> set[str]:
    """The roles of a claim that differ from the clause, also those that answer to a slot of
    another name."""
    return {role for slot in match.wrong for role in (slot, *SAME.get(slot, ()))}


def _compared(match: Match, role: str) -> bool:
    """Whether a role of a claim was held against its clause and does not differ; a place, and those
    between whom it goes (*X is cut off* beside *X was given to Y*), only where a slot that answers
    to it agrees."""
    if role in wrong_roles(match) or _open(match, role):
        return False
    return role not in (*LISTS, *HANDED_TO, *BETWEEN) or any(
        role in (slot, *SAME.get(slot, ())) for slot in match.agree
    )


def _open(match: Match, role: str) -> bool:
    """Whether a clause could name somebody in a role and names nobody: it cannot bear out who
    is said to be it."""
    slot = next((s for s in match.clause.act.row.slots if s.name == role), None)
    return slot is not None and not match.clause.slots.get(role)


def _in_clause(shelf: Shelf, sentence: Sentence, said: NameSaid, match: Match) -> bool:
    """Whether a slot of the clause has a name that no role took, and its case does not speak
    against it; a party may stand as the doer."""
    mention, clause, codes = said.mention, match.clause, set(said.codes)
    codes |= {"D"} if _to_the_land(sentence, mention) else set()
    own = states(shelf, Filler(mention.text, mention), sentence, clause.day)
    if any(own & have for one in match.more for have in one.around.values()):
        return True
    having = {slot for slot, have in clause.around.items() if own & have}
    if not having and said.role == GIVER:
        return bool(own & _had(shelf, sentence, clause))
    if not having:
        return _party_beside(shelf, sentence, said._replace(codes="".join(codes)), match)
    if not having <= givers(clause.act.row.id) | GIVING and _from(sentence, mention):
        return bool(own & _had(shelf, sentence, clause))
    if _whose_right(sentence, mention, codes, clause) and "obligee" not in having:
        return False  # whose flag may fly is who has the right
    return _sided(said, codes, having, clause) and placed(sentence, mention, having, clause)


def _party_beside(shelf: Shelf, sentence: Sentence, said: NameSaid, match: Match) -> bool:
    """Whether a name that no slot of a clause has is of a party that may be said beside it."""
    mention, clause, codes = said.mention, match.clause, set(said.codes)
    if said.role or codes & ASIDE or ("G" in codes and _of_another_name(shelf, mention, match)):
        return False
    own = states(shelf, Filler(mention.text, mention), sentence, clause.day)
    doing = bool(own & _doing(shelf, clause))
    return doing and party(shelf, sentence, mention, own, clause)


def _of_another_name(shelf: Shelf, mention: Mention, match: Match) -> bool:
    """Whether what a claim is about is called by a proper name, and not by this one (*Türkiye'nin
    egemenliği*)."""
    proper = {one for topic in match.clause.topics for one in shelf.proper(topic)}
    return bool(match.topic and proper) and stem(fold(bare(mention))) not in proper


def _whose_right(sentence: Sentence, mention: Mention, codes: set[str], clause: Shelved) -> bool:
    """Whether a Turkish name says whose is what a right is about (*Türk bayrağı*), and not where it
    is used (*Türk topraklarında*)."""
    words = sentence.parsed.words
    after = words[mention.last].key if mention.last < len(words) else ""
    there = after.endswith(("da", "de", "ta", "te", "dan", "den", "tan", "ten"))
    return clause.act.row.export == RIGHT and "m" in codes and not there


def _to_the_land(sentence: Sentence, mention: Mention) -> bool:
    """Whether a name says to whose land something goes (*X topraklarına katıldı*)."""
    words = sentence.parsed.words
    after = words[mention.last] if mention.last < len(words) else None
    return after is not None and after.key.startswith(TO_LAND)


def _had(shelf: Shelf, sentence: Sentence, clause: Shelved) -> frozenset[str]:
    """Who held the places of a sentence and of a clause on the day before that acted."""
    named = {i for m in sentence.parsed.mentions if "place" in m.types for i in m.ids}
    return holders(shelf, frozenset((*named, *clause.slots.get("what", ()))), clause.day - 1)


def _from(sentence: Sentence, mention: Mention) -> bool:
    """Whether an English name is of one from whom something goes."""
    return word_before(sentence.parsed.words, mention.first) == "from"


def _doing(shelf: Shelf, clause: Shelved) -> set[str]:
    """Who may be said to do what a clause does not say who is to do: the parties of its paper."""
    if DOERS & clause.around.keys() or clause.around.get("obligee"):
        return set()
    return {shelf.state(p) for p in shelf.ledger.instruments[clause.act.instrument].parties}


def _sided(said: NameSaid, codes: set[str], having: set[str], clause: Shelved) -> bool:
    """Whether neither the role nor the case of a name speaks against the slots that have it."""
    if said.role in HANDED_TO and having <= BESIDE:
        return False  # who has a frontier with it is not who gets it
    if "N" in codes and having <= {"obligee"} and clause.act.row.export in BINDING:
        return False
    right = clause.act.row.export == RIGHT
    if "m" in codes and having <= {"obligee"} and not right:
        return False  # whose something is, is not to whom it is owed
    gives = {GIVER} | givers(clause.act.row.id)
    if said.role == GIVER and not having & (gives | {"obligor"}):
        return False  # who loses it is not who has it there
    if said.role == "taker" and having <= gives:
        return False
    return not (("D" in codes and having <= gives) or ("A" in codes and having <= {"taker"}))


def _textual(filler: Filler, sentence: Sentence, match: Match | None) -> set[int]:
    """The words of a role filled with plain words, as far as they are no names; those that the
    books lack stay left over."""
    if filler.mention is not None or not filler.text:
        return set()
    start = sentence.passage.text.find(filler.text)
    if start < 0 or len(filler.text.split()) > 3 or match is None or not match.topic:
        return set()
    stop = start + len(filler.text)
    names = [n for t in match.clause.topics.values() for n in t]
    return {
        i
        for i, w in enumerate(sentence.parsed.words)
        if start <= w.start < stop
        and not w.capital
        and any(among(s, n) for n in names for s in stems(w.text))
    }
