"""Values and answers in words: every value with its id and both names, every answer as a sentence that names its article."""

from __future__ import annotations

from misak.ask.answer import Json
from misak.ask.beside import beside
from misak.ask.found import Found, Item
from misak.ask.language import Asked
from misak.booking.books import Books
from misak.ground.days import read_date
from misak.ledger.references import say_label
from misak.ledger.values import Ledger
from misak.say.naming import plain, say, title
from misak.words.english import the
from misak.words.template import fill
from misak.words.turkish import Name, say_day

NOT_COVERED = {"en": "The books do not cover this", "tr": "Defter bunu kapsamıyor"}
CONTESTED = {"en": "contested", "tr": "tartışmalı"}
ALSO = {"en": "then", "tr": "ardından"}
ON = {"en": "On {day}: ", "tr": "{day} günü: "}
NAMED = ("under", "part", "instrument", "obligor", "obligee", "topic", "procedure", "for")


def told(ledger: Ledger, item: Item, asked: Asked, day: int) -> Json:
    """One value as the published shape has it: ``id``, ``en``, ``tr`` and what else is known."""
    row: Json = {
        "id": item.id,
        "en": value_name(ledger, item, asked, day, "en").text,
        "tr": value_name(ledger, item, asked, day, "tr").text,
    }
    for key, value in item.extra:
        row[key] = (
            {
                "id": value,
                "en": say(ledger, value, "en", day).text,
                "tr": say(ledger, value, "tr", day).text,
            }
            if key in NAMED and isinstance(value, str)
            else value
        )
    return row


def value_name(ledger: Ledger, item: Item, asked: Asked, day: int, lang: str) -> Name:
    """The name of a value: an article, a clause, a day, a person, a name of the gazetteer, or a plain word."""
    extra = dict(item.extra)
    text = str(item.id)
    if text in ledger.names:
        return say(ledger, text, lang, day)
    if "article" in extra and "instrument" in extra:
        return Name(
            f"{title(ledger, str(extra['instrument']), lang)}, {say_label(str(extra['article']), lang)}",
            None,
            True,
            None,
        )
    if asked.question.shape == "article":
        return Name(say_label(text, lang), None, False, None)
    if read_date(text) is not None and len(text) == 10:
        return Name(say_day(read_date(text).earliest, lang), None, False, None)  # type: ignore[union-attr]
    return Name(plain(text, lang), None, asked.question.shape == "signatory", None)


def sentence(
    books: Books,
    asked: Asked,
    args: tuple[str | None, ...],
    found: Found,
    because: list[Json],
    day: int,
    lang: str,
    contested: bool,
    dated: bool = True,
) -> str:
    """The answer in one sentence, with its day where one was asked about, and the article that says so."""
    start = ON[lang].format(day=say_day(day, lang)) if dated else ""
    tail = _tail(because, contested, lang)
    if not found.covered:
        return f"{start}{NOT_COVERED[lang]}{tail}."
    body = _body(books, asked, args, found, day, lang)
    more = beside(books.ledger, found.values[0], day, lang) if len(found.values) == 1 else ""
    return f"{start}{body.rstrip('.')}{more}{tail}."


def _body(
    books: Books, asked: Asked, args: tuple[str | None, ...], found: Found, day: int, lang: str
) -> str:
    values = [value_name(books.ledger, item, asked, day, lang) for item in found.values]
    if None in args or asked.modifier or (asked.equals and not asked.question.valued):
        listed = ", ".join(v.text for v in values) or "—"
        return f"{asked.text} = {listed}" if "=" not in asked.text else f"{asked.text}: {listed}"
    if asked.equals:
        return f"{asked.text}: {', '.join(v.text for v in values)}"
    negative = not values or str(found.values[0].id) in ("no", "nobody", "not-raised")
    template = asked.question.no if negative else asked.question.yes
    own = asked.question.shape in ("exists", "signatory", "party")
    slots = {
        letter: [_arg(books, arg, "" if own else type_, day, lang)]
        for letter, arg, type_ in zip("abc", args, asked.question.args)
        if arg
    }
    slots["value"] = [
        _with(books.ledger, item, name, day, lang) for item, name in zip(found.values, values)
    ]
    return (
        fill(template.tr, slots, lang)
        if lang == "tr"
        else fill(
            template.en,
            {k: [n._replace(text=the(n.text)) for n in row] for k, row in slots.items()},
            lang,
        )
    )


def _with(ledger: Ledger, item: Item, name: Name, day: int, lang: str) -> Name:
    """A status with its protector in brackets."""
    under = dict(item.extra).get("under")
    return (
        name._replace(text=f"{name.text} ({say(ledger, under, lang, day).text})")
        if isinstance(under, str)
        else name
    )


def _arg(books: Books, arg: str, type_: str, day: int, lang: str) -> Name:
    id_, _, rest = arg.partition("|")
    ledger = books.ledger
    name = say(ledger, government(books, id_, day) if type_ == "polity" else id_, lang, day)
    labels, _, party = rest.partition("|")
    said = "".join(f", {say_label(label, lang)}" for label in labels.split(",") if label)
    who = f" ({say(ledger, party, lang, day).text})" if party else ""
    return name._replace(text=f"{name.text}{said}{who}")


def government(books: Books, polity: str, day: int) -> str:
    """The government of a polity's state on a day: itself while it lives, else the youngest that does."""
    spans = books.people.spans
    begin, end = spans.get(polity, (0, 0))
    if begin <= day < end:
        return polity
    alive = [
        (b, p)
        for p, (b, e) in spans.items()
        if b <= day < e and books.state(p) == books.state(polity)
    ]
    return max(alive)[1] if alive else polity


def _tail(because: list[Json], contested: bool, lang: str) -> str:
    named = [one for one in because if one.get("instrument")]
    said = [CONTESTED[lang]] if contested else []
    if named:
        said.append(_cited(named[0], lang))
    if (
        len(named) > 1
        and named[-1]["article"]
        and named[-1]["instrument"] != named[0]["instrument"]
    ):
        said.append(f"{ALSO[lang]} {_cited(named[-1], lang)}")
    return f" ({'; '.join(said)})" if said else ""


def _cited(one: Json, lang: str) -> str:
    """``Treaty of Kars, Article 6``."""
    return f"{one['title'][lang]}, {one['label'][lang]}".rstrip(", ")  # type: ignore[index]
