"""The verdict over a reply: yes and no where a question asks for them, in words that cannot be
taken the other way round. Who asks *when* is told no yes, and what has not ended has no end."""

from __future__ import annotations

from itertools import pairwise

from misak.ask.answer import Answer
from misak.ask.language import Asked
from misak.ask.library import Library
from misak.ask.plain.negated import is_yes_or_no
from misak.ask.plain.parts import Part, Spell
from misak.ask.plain.reader import Understood
from misak.ask.plain.words import words
from misak.ask.resolving import resolve
from misak.ask.unknown import UnknownName
from misak.ground.days import read_date
from misak.kinds.plain import ENDINGS_ASKED
from misak.kinds.row import Words
from misak.words.fold import fold

DENIALS = ("no-within", "no-seen", "not-so", "never")
SO = frozenset(("yes", "in-part"))
SIGNED = ("signer", "signatory", "signed")  # questions of the day of signature

VERDICTS = {
    "yes": Words("Yes.", "Evet."),
    "no": Words("No.", "Hayır."),
    "no-contested": Words("No, but contested.", "Hayır, ama tartışmalı."),
    "in-part": Words("For a part of that time.", "Bu sürenin bir bölümünde."),
    "partly": Words("In part.", "Kısmen."),
    "unseen": Words(
        "The books do not see this: neither yes nor no.", "Defter bunu görmüyor: ne evet ne hayır."
    ),
    "contested": Words("Yes, but contested.", "Evet, ama tartışmalı."),
    "shut": Words("Closed to troops and works: yes.", "Askere ve tahkimata kapalı: evet."),
    "shut-in-part": Words(
        "Closed to troops and works: in part of it, or for a part of that time.",
        "Askere ve tahkimata kapalı: bir bölümü, ya da bu sürenin bir bölümünde.",
    ),
    "shut-around": Words(
        "Closed to troops and works: not by itself, but it lies in what was, or in part was.",
        "Askere ve tahkimata kapalı: kendi başına değil, ama tümü ya da bir bölümü kapalı bir "
        "yerin içinde.",
    ),
    "not-shut": Words(
        "Closed to troops and works: no, by what the books have.",
        "Askere ve tahkimata kapalı: defterde olana göre hayır.",
    ),
    "no-within": Words(
        "No, within the days that the books see.", "Defterin gördüğü günler içinde hayır."
    ),
    "no-seen": Words(
        "No on the days that the books see; between them lie days that they do not see.",
        "Defterin gördüğü günlerde hayır; aralarında görmediği günler var.",
    ),
    "so": Words("Yes, it is (or was) so.", "Evet, öyledir (öyleydi)."),
    "so-contested": Words(
        "Yes, it is (or was) so, but contested.", "Evet, öyledir (öyleydi), ama tartışmalı."
    ),
    "not-so": Words(
        "No, it is not (or was not) so, within the days that the books see.",
        "Hayır, defterin gördüğü günler içinde öyle değildir (değildi).",
    ),
    "never": Words(
        "Never, within the days that the books see.", "Defterin gördüğü günler içinde hiçbir zaman."
    ),
    "still": Words(
        "It has not ended, as far as the books see.", "Defterin gördüğü kadarıyla sona ermemiştir."
    ),
    "other-sense": Words(
        "Not in this sense; in the other, told below, yes.",
        "Bu anlamda hayır; aşağıda söylenen öteki anlamda evet.",
    ),
    "bound": Words("It came to bind it.", "Onu bağladı."),
    "never-bound": Words(
        "It never came to bind it; whether it was ratified the books do not say.",
        "Onu hiç bağlamadı; onaylanıp onaylanmadığını defter söylemez.",
    ),
    "left": Words("It has ended: see the days below.", "Sona erdi: günleri aşağıda."),
    "never-was": Words(
        "It never was so, so that it had no end to come to, within the days that the books see.",
        "Defterin gördüğü günlerde hiç öyle olmadı; bitecek bir şey de yoktu.",
    ),
    "unfollowed": Words(
        "It had not ended when the books last followed it; of later days they say nothing.",
        "Defter onu en son izlediğinde sona ermemişti; sonrası için bir şey söylemez.",
    ),
    "banned": Words("It was forbidden.", "Yasaktı."),
    "banned-in-part": Words(
        "It was forbidden for a part of that time.", "Bu sürenin bir bölümünde yasaktı."
    ),
    "not-banned": Words(
        "By what the books have, no article forbade it then.",
        "Defterde olana göre o günlerde hiçbir madde bunu yasaklamıyordu.",
    ),
    "ratified": Words("It did ratify it.", "Onayladı."),
    "ratified-only": Words(
        "It did ratify it, but it never came to bind it.", "Onayladı, ama onu hiç bağlamadı."
    ),
    "ratified-beside": Words(
        "It did not: another government of the same state did, beside it.",
        "Hayır: onu aynı devletin, yanında duran öteki hükûmeti onayladı.",
    ),
    "other-name": Words(
        "Of the same state, yes: it bore another name then.",
        "Aynı devlet bakımından evet: o gün başka bir adı vardı.",
    ),
}


# What is told in other words than yes and no, which would answer the wrong way round.
OF_SENSE = {
    "military": {
        "yes": "shut",
        "contested": "shut",
        "in-part": "shut-in-part",
        "partly": "shut-in-part",
        "no-within": "not-shut",
        "no-seen": "not-shut",
        "no-contested": "not-shut",
    },
    "binding": {
        "yes": "bound",
        "no-within": "never-bound",
        "no-seen": "never-bound",
        "never": "never-bound",
    },
}
# The same of a question that denies what it asks about: an answer of one word could mean either.
OF_DENIAL = {"yes": "so", "contested": "so-contested", "no-within": "not-so"}


def verdict(library: Library, found: Understood, asked: Asked, main: Part) -> str:
    """A row of ``VERDICTS``; empty where the question asks for neither yes nor no."""
    plain = _verdict(asked, main)
    if found.form.sense in _OWN:
        return _OWN[found.form.sense](main)
    if not is_yes_or_no(found.form):
        return _when(found, asked, main, plain)
    by_adjective = "{a}" in found.form.pattern  # which calls all governments of a state
    if plain == "yes" and not by_adjective:
        plain = _by_name(library, found, asked, main)
    own = found.form.sense in OF_SENSE  # whose words cannot be taken the other way round
    return OF_DENIAL.get(plain, plain) if found.denied and not own else plain


def in_another_sense(asked: Asked, told: str, beside: tuple[Part, ...]) -> str:
    """A denial where the same question is answered with yes in a sense beside: who ran a place and
    had no title to it. *Always* and *never* speak of all days."""
    if told not in DENIALS or asked.modifier not in ("", "ever"):
        return told
    same = [part for part in beside if " = " in part.question]
    so = any(one.answer.ids[:1] == ["yes"] for part in same for one in part.spells)
    return "other-sense" if so else told


def _when(found: Understood, asked: Asked, main: Part, plain: str) -> str:
    """What is said over an answer of days: that there are none, or that the end that is asked for
    has not come."""
    if asked.modifier != "ever":
        return ""
    if plain in ("no-within", "no-seen"):
        return "never" if plain == "no-within" else plain
    asks_end = not ENDINGS_ASKED.isdisjoint(word.key for word in words(found.asked))
    so = [one.answer.ids[:1] == ["yes"] for one in main.spells]
    ended = any(one and not after for one, after in pairwise(so))
    return "still" if asks_end and so and so[-1] and not ended else ""


def _by_name(library: Library, found: Understood, asked: Asked, main: Part) -> str:
    """What a *yes* says of the very government that is named. Where it was so of its state on no
    day on which a government of that name was there, another is told; where it was contested on
    all of those days, it is. *Russia* is what all of its governments are called; *Soviet Union*
    is one of them."""
    so = [one for one in main.spells if one.answer.ids[:1] in (["yes"], ["in-part"])]
    named = _polities(library, asked, so[-1].last) if so else []
    told = "yes"
    for id_ in named:
        called = _so_called(library, id_, found.asked)
        own = [one for one in so if any(_there(library, each, asked, one) for each in called)]
        if not own:
            return "other-name"
        if _all_contested([one.answer for one in own]):
            told = "contested"
    return told


def _so_called(library: Library, id_: str, text: str) -> list[str]:
    """The governments of a polity's state that bear the name by which a text calls it."""
    padded = f" {' '.join(word.key for word in words(text))}"
    known = [fold(t) for n in library.ledger.names[id_].namings for t in (n.tr, n.en)]
    said = max((t for t in known if f" {t}" in padded), key=len, default="")
    books, spans = library.books(), library.books().people.spans
    same = [each for each in spans if books.state(each) == books.state(id_)]
    return [id_, *(each for each in same if said and library.index.spelt_so(said, each))]


def _there(library: Library, id_: str, asked: Asked, spell: Spell) -> bool:
    """Whether a polity was there on some day of a spell; of a signature on its own day."""
    begin, end = library.books().people.spans[id_]
    first, last = spell.first, spell.last
    if asked.question.id in SIGNED and spell.answer.since:
        since = read_date(spell.answer.since)
        first = last = since.earliest if since is not None else first
    return begin <= last and first < end


def _polities(library: Library, asked: Asked, day: int) -> list[str]:
    """The polities that a question names, as what it is about or as its value."""
    spans = library.books().people.spans
    try:
        named = [str(id_) for id_ in resolve(library.index, asked, day, [])]
        named += [library.index.value(text, day) for text in asked.equals]
    except UnknownName:
        return []
    return [id_ for id_ in named if id_ in spans]


def _verdict(asked: Asked, main: Part) -> str:
    """Yes or no where the question asks for it; *in part* where both are so in the time asked
    about."""
    seen = [one.answer for one in main.spells if one.answer.covered]
    if asked.modifier in ("ever", "always", "never"):
        return _quantified(asked.modifier, main, seen)
    if not seen:
        return "unseen"
    told = {str(answer.ids[0]) for answer in seen if answer.ids}
    if asked.modifier or not told or not told <= {"yes", "no", "in-part"}:
        return ""
    if told == {"no"}:
        return _denied(seen, main)
    if told == {"in-part"} and len(seen) == len(main.spells):
        return "partly"  # of the thing itself: some articles, some places within
    if told != {"yes"} or len(seen) < len(main.spells):
        return "in-part"
    return "contested" if _all_contested(seen) else "yes"


def _denied(seen: list[Answer], main: Part) -> str:
    """No on every day that is seen; contested where it is so on all of them."""
    return "no-contested" if _all_contested(seen) else _unseen_between(main)


def _unseen_between(main: Part) -> str:
    """No, and whether days that are not seen lie between those that are: who ran a whole in a war
    is not told of its part, and it may have been on those days."""
    covered = [one.answer.covered for one in main.spells]
    first = covered.index(True) if True in covered else 0
    last = len(covered) - covered[::-1].index(True) if True in covered else 0
    return "no-within" if all(covered[first:last]) else "no-seen"


def _quantified(modifier: str, main: Part, seen: list[Answer]) -> str:
    """The verdict on *ever*, *always*, *never*: one day refutes *always* and *never*, and days that
    are not seen may be those of an *ever*."""
    if not main.answer.value:
        return "unseen"
    if main.answer.ids == ["no"]:
        return _unseen_between(main) if modifier == "ever" else "no-within"
    so = [answer for answer in seen if answer.ids != ["no"]]
    return "contested" if _all_contested(so) else "yes"


def _all_contested(found: list[Answer]) -> bool:
    return bool(found) and all(answer.contested for answer in found)


def _left(main: Part) -> str:
    """Whether what held has ended: *yes* to *did it leave* would else stand over its membership."""
    told = [
        one.answer.ids[0] if one.answer.ids and one.answer.covered else "" for one in main.spells
    ]
    if any(one in SO and after == "no" for one, after in pairwise(told)):
        return "left"
    if SO.isdisjoint(told):
        return "never-was" if "no" in told else "unseen"
    return "still" if told[-1] in SO else "unfollowed"


def _allowed(main: Part) -> str:
    """Whether an article forbade what is asked about: on all days that are seen, some, or none."""
    seen = [one.answer for one in main.spells if one.answer.covered]
    banned = [bool(answer.ids) for answer in seen]
    if not banned:
        return "unseen"
    whole = all(banned) and len(seen) == len(main.spells)
    return "banned" if whole else "banned-in-part" if any(banned) else "not-banned"


_OWN = {"left": _left, "allowed": _allowed}  # senses that have a verdict of their own
