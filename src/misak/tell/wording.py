"""Facts in words, in both languages: what a fact is called, its value, and the sentence that it
holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from misak.booking.books import Books
from misak.ground.langs import LANGS
from misak.kinds.questions import BY_ID
from misak.kinds.row import Words
from misak.ledger.values import Ledger
from misak.say.modality import Bound, Standing, bond, ended
from misak.say.naming import of_whom, say
from misak.tell.crowds import Fact
from misak.tell.facts import Spell
from misak.words.english import the
from misak.words.fold import capitalise
from misak.words.template import fill
from misak.words.turkish import Name, say_day

Said = dict[str, str]  # a text by language
HEADINGS = {
    "title": Words("Title", "Egemenlik"),
    "administration": Words("Administration", "Yönetim"),
    "contested": Words("Contested titles", "Tartışmalı egemenlik"),
    "status": Words("Status", "Statü"),
    "boundary": Words("Frontiers", "Sınırlar"),
    "war": Words("War", "Savaş hâli"),
    "hostilities": Words("Hostilities", "Çarpışmalar"),
    "recognises": Words("Recognition", "Tanıma"),
    "rejects": Words("Refusal of recognition", "Tanımama"),
    "owes": Words("Duties", "Yükümlülükler"),
    "right": Words("Rights", "Haklar"),
    "in_force": Words("Treaties in force", "Yürürlükteki antlaşmalar"),
    "matter": Words("Open matters", "Açık konular"),
    "stance": Words("Attitudes", "Tutumlar"),
    "member": Words("Membership", "Üyelik"),
    "claims": Words("Claims", "Talepler"),
    "outside": Words("Left outside", "Dışarıda kalanlar"),
    "abolished": Words("Abolished", "Kaldırılanlar"),
    "regime": Words("Regimes", "Rejimler"),
    "won": Words("Victories", "Zaferler"),
    "lost": Words("Defeats", "Yenilgiler"),
    "aided": Words("Aid", "Yardımlar"),
    "resisted": Words("Resistance", "Direniş"),
    "did": Words("Deeds", "Eylemler"),
    "met": Words("Meetings", "Görüşmeler"),
    "signed": Words("Signed, adopted or happened", "İmzalananlar, kabul edilenler, olanlar"),
    "exists": Words("Polities", "Siyasi varlıklar"),
}
HOLDS = {
    "contested": (
        Words(
            "Title to {a} is contested: {value}.",
            "{a} üzerindeki egemenlik tartışmalıdır: {value}.",
        ),
        Words("Title to {a} is not contested.", "{a} üzerindeki egemenlik tartışmalı değildir."),
    ),
    "status": (
        Words("{a}: {value}.", "{a}: {value}."),
        Words("{a}: no status of this class ({c}).", "{a}: bu sınıfta statü yok ({c})."),
    ),
    "administration": (
        Words("{value} administers {a}.", "{a:acc} {value} yönetir."),
        Words("Nobody administers {a}.", "{a:acc} kimse yönetmez."),
    ),
}
NO_MORE = Words("{a}: no longer {value}.", "{a}: artık {value} değil.")
NOBODY = Words("nobody", "kimse")
NOTHING = Words("—", "—")
CLASSES = {
    "constitution": Words("constitution", "anayasal durum"),
    "military": Words("military", "askerî"),
    "port": Words("port", "liman"),
    "language": Words("language", "dil"),
    "property": Words("property", "mülkiyet"),
    "site": Words("site", "yer"),
    "administration-body": Words("supervision", "gözetim"),
    "forces": Words("troops", "asker"),
    "control": Words("control", "denetim"),
    "tenure": Words("tenure", "kira"),
    "customs": Words("customs", "gümrük"),
}


def both(en: str, tr: str) -> Said:
    """A text in both languages."""
    return {"en": en, "tr": tr}


def heading(fluent: str) -> Said:
    """The heading under which facts of a fluent are listed."""
    return dict(HEADINGS[fluent]._asdict())


def name(ledger: Ledger, id_: str, day: int) -> Said:
    """A name of the ledger, or a plain value, on a day."""
    return {lang: say(ledger, id_, lang, day).text for lang in LANGS}


def names(ledger: Ledger, ids: Sequence[str], day: int) -> Said:
    """Several names between commas; a dash where there are none."""
    return {
        lang: ", ".join(say(ledger, id_, lang, day).text for id_ in ids) or getattr(NOTHING, lang)
        for lang in LANGS
    }


def subject(books: Books, fact: Fact, spell: Spell | None, day: int) -> Said:
    """What a fact is about: its places and polities, without the fluent."""
    size = arity(fact)
    ids = _arguments(fact, spell)[:size]
    joint = " – " if fact[0] in BY_ID and BY_ID[fact[0]].symmetric else " → " if size > 1 else ""
    said = {
        lang: joint.join(say(books.ledger, id_, lang, day).text for id_ in ids) for lang in LANGS
    }
    if fact[0] == "status":
        return {
            lang: f"{said[lang]} ({getattr(CLASSES.get(fact[2], Words(fact[2], fact[2])), lang)})"
            for lang in LANGS
        }
    return said


def value(books: Books, spell: Spell | None, day: int) -> Said:
    """The value of a spell; what stands under somebody has him in brackets."""
    if spell is None or not spell.token:
        return dict(NOTHING._asdict())
    said = {}
    for lang in LANGS:
        words = [say(books.ledger, id_, lang, day).text for id_ in spell.shown]
        under = len(words) == 2 and spell.token.startswith(f"{spell.shown[0]} ")
        said[lang] = f"{words[0]} ({words[1]})" if under else ", ".join(words)
    return said


def arity(fact: Fact) -> int:
    """How many arguments of a fact are to be named."""
    row = BY_ID.get(fact[0])
    return min(len(row.args), len(fact) - 1) if row else 1


def is_valued(fact: Fact) -> bool:
    """Whether a fact has a value to show, and is not merely so or not so."""
    row = BY_ID.get(fact[0])
    return row is not None and row.valued


def sentence(books: Books, fact: Fact, spell: Spell, day: int) -> Said:
    """That a fact holds (or, where the spell is empty, does not), as a sentence in both
    languages, with the names of a day."""
    if spell.nature:
        return _bond(books, fact, spell, day)
    row = BY_ID.get(fact[0])
    yes, no = HOLDS.get(spell.token) or HOLDS.get(fact[0]) or (Words(*row.yes), Words(*row.no))  # type: ignore[union-attr]
    ids = _arguments(fact, spell)
    said = {}
    for lang in LANGS:
        slots = {
            letter: [argument(books.ledger, id_, lang, day)]
            for letter, id_ in zip("abc", ids, strict=False)
        }
        if fact[0] == "status":
            slots["c"] = [
                Name(
                    getattr(CLASSES.get(fact[2], Words(fact[2], fact[2])), lang), None, False, None
                )
            ]
        slots["value"] = _value_names(books, spell, day, lang)
        said[lang] = filled(yes if _holds(spell) else no, slots, lang)
    return said


def ends(books: Books, fact: Fact, before: Spell, after: Spell, day: int) -> Said:
    """That a fact no longer holds; of a status, which it was."""
    if fact[0] != "status":
        return sentence(books, fact, after._replace(names=before.names), day)
    said = {}
    for lang in LANGS:
        slots = {
            "a": [argument(books.ledger, _arguments(fact, before)[0], lang, day)],
            "value": [Name(value(books, before, day)[lang], None, False, None)],
        }
        said[lang] = filled(NO_MORE, slots, lang)
    return said


def argument(ledger: Ledger, id_: str, lang: str, day: int) -> Name:
    """An argument of a fact as a name; a group as that of which one is a member."""
    found = say(ledger, id_, lang, day)
    return of_whom(found, lang) if id_ in ledger.groups else found


def _bond(books: Books, fact: Fact, spell: Spell, day: int) -> Said:
    """A duty, ban or right that stands, is done or has ended."""
    one, other, topic = _arguments(fact, spell)[:3]
    standing = Standing.NOW if spell.token else ended(spell.how)
    bound = Bound(spell.nature, standing, (one,), (other,), (topic,), how=spell.how)
    return {lang: bond(books.ledger, bound, lang, day) for lang in LANGS}


def filled(words: Words, slots: Mapping[str, Sequence[Name]], lang: str) -> str:
    """A template filled; English names take their article."""
    if lang == "en":
        slots = {
            slot: [each._replace(text=the(each.text)) if each.proper else each for each in row]
            for slot, row in slots.items()
        }
    return fill(getattr(words, lang), slots, lang)


def _holds(spell: Spell) -> bool:
    return bool(spell.token) and spell.shown != ("nobody",)


def _value_names(books: Books, spell: Spell, day: int, lang: str) -> list[Name]:
    if len(spell.shown) == 1:
        return [say(books.ledger, spell.shown[0], lang, day)]
    if spell.token.startswith(f"{spell.shown[0]} " if spell.shown else " "):
        return [Name(value(books, spell, day)[lang], None, False, None)]
    return [say(books.ledger, id_, lang, day) for id_ in spell.shown]


def _arguments(fact: Fact, spell: Spell | None) -> tuple[str, ...]:
    """The arguments as the clause has them, else as the books keep them (by state)."""
    own = fact[1:]
    written = spell.names if spell else ()
    return (*written, *own[len(written) :]) if len(written) <= len(own) else own


def dated(day: int, text: Said) -> Said:
    """``On 13 October 1921, …`` before a sentence."""
    return {
        "en": f"On {say_day(day, 'en')}, {_lower(text['en'])}" if day > 0 else text["en"],
        "tr": f"{say_day(day, 'tr')} günü {text['tr']}" if day > 0 else text["tr"],
    }


def _lower(text: str) -> str:
    """A sentence begins inside another: the article *the* loses its capital, names keep theirs."""
    return (
        text[:1].lower() + text[1:]
        if text.partition(" ")[0] in ("The", "Nobody", "Title", "There", "No", "Nothing")
        else text
    )


def upper(text: Said) -> Said:
    """The texts with a capital at the beginning."""
    return {lang: capitalise(text[lang], lang) for lang in LANGS}
