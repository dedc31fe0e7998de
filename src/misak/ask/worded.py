"""The pieces of a sentence: an argument, a value, a row's template filled with them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from misak.ask.found import Item
from misak.ask.language import Asked
from misak.ask.phrases import ARTICLES, SUMMED_UP
from misak.ask.questions.fact import DEEDS
from misak.ask.questions.instruments import acted_for
from misak.ask.said import Telling, government
from misak.ground.days import read_date
from misak.kinds.questions import CLASSES
from misak.kinds.row import Says
from misak.ledger.references import say_label
from misak.ledger.values import Ledger
from misak.say.days import said_when
from misak.say.naming import article_of, articles_name, of_whom, plain, say
from misak.words.english import the
from misak.words.template import fill
from misak.words.turkish import Name

OF_A_DAY = ("signatory", "signer", "ratified")  # shapes of what a government did once


def value_name(ledger: Ledger, item: Item, asked: Asked, day: int, lang: str) -> Name:
    """The name of a value: an article, a clause, a day, a person, a name of the gazetteer, or a
    plain word."""
    extra = dict(item.extra)
    text = str(item.id)
    if text in ledger.names:
        return say(ledger, text, lang, day)
    if "article" in extra and "instrument" in extra:
        said = article_of(ledger, str(extra["instrument"]), str(extra["article"]), lang)
        return Name(said, None, True, None)
    if asked.question.shape == "article":
        return Name(say_label(text, lang), None, False, None)
    if (when := read_date(text)) is not None and len(text) == 10:
        known = read_date(str(extra.get("written", text)))  # no more exactly than is written
        return Name(said_when(known, when.earliest, lang), None, False, None)
    return Name(plain(text, lang), None, asked.question.shape == "signatory", None)


def arguments(telling: Telling) -> dict[str, list[Name]]:
    """The arguments as names; one that is asked for has none."""
    question = telling.asked.question
    own = question.shape in ("exists", *OF_A_DAY) or question.id in DEEDS
    return {
        letter: [argument(telling, _signing(telling, arg), "" if own else type_)]
        for letter, arg, type_ in zip("abc", telling.args, question.args, strict=False)
        if arg
    }


def _signing(telling: Telling, arg: str) -> str:
    """The government that signed, where its state or another government of it is asked about: a
    signature is a government's (rule 27)."""
    books, id_ = telling.books, (telling.args[0] or "").partition("|")[0]
    instrument = books.ledger.instruments.get(id_)
    shape = telling.asked.question.shape
    if shape not in OF_A_DAY or instrument is None:
        return arg
    did = instrument.parties if shape == "ratified" else [one for one, *_ in instrument.signatories]
    force = books.expansion.forces.get(id_)
    on = force.signed if force is not None and force.signed is not None else telling.day
    own = [one for one in did if acted_for(books, one, arg, on)]
    return arg if arg in own or not own else own[0]


def worded(telling: Telling, item: Item) -> Name:
    """A value of the answer as a name for its sentence."""
    ledger = telling.books.ledger
    name = value_name(ledger, item, telling.asked, telling.day, telling.lang)
    return _with(ledger, item, name, telling.day, telling.lang)


def articles(telling: Telling, items: tuple[Item, ...]) -> str:
    """The articles of an instrument that the books have: the numbers as runs, other parts by
    name."""
    numbers = sorted(int(text) for item in items if (text := str(item.id)).isdigit())
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    said = [str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs]
    rest = [item for item in items if not str(item.id).isdigit()]
    said += [worded(telling, item).text for item in rest]
    whole = arguments(telling)["a"]
    if "|" in (telling.args[0] or ""):  # some articles of it, which are named already
        return filled(Says(**SUMMED_UP), {"a": whole}, telling.lang)
    return f"{filled(Says(**ARTICLES), {'a': whole}, telling.lang)}: {', '.join(said)}"


def filled(template: Says, slots: Mapping[str, Sequence[Name]], lang: str) -> str:
    """A row's sentence with its places filled; in English names take their article."""
    if lang == "en":
        slots = {
            key: [n._replace(text=the(n.text)) if n.proper else n for n in row]
            for key, row in slots.items()
        }
    return fill(getattr(template, lang), slots, lang)


def known(telling: Telling, text: str) -> Name:
    """A value of the question in words: a name of the ledger that it is, else the text as asked."""
    ledger = telling.books.ledger
    if text in ledger.names:
        return say(ledger, text, telling.lang, telling.day)
    return Name(plain(text, telling.lang), None, False, None)


def _with(ledger: Ledger, item: Item, name: Name, day: int, lang: str) -> Name:
    """A status with its class, where the value alone would not tell it, and its protector."""
    extra = dict(item.extra)
    under, class_ = extra.get("under"), CLASSES.get(str(extra.get("class")))
    text = f"{name.text} ({getattr(class_, lang)})" if class_ else name.text
    if isinstance(under, str):
        text = f"{text} ({say(ledger, under, lang, day).text})"
    if (when := read_date(str(extra.get("day", "")))) is not None:
        text = f"{text} ({said_when(read_date(str(extra['written'])), when.latest, lang)})"
    return name._replace(text=text)


def argument(telling: Telling, arg: str, type_: str) -> Name:
    """An argument as a name; of an instrument with its articles, and the party for whom it is
    asked."""
    books, day, lang = telling.books, telling.day, telling.lang
    id_, _, rest = arg.partition("|")
    labels, _, party = rest.partition("|")
    found = [label for label in labels.split(",") if label]
    if found:
        name = articles_name(books.ledger, id_, found, lang)
    else:
        name = say(
            books.ledger, government(books, id_, day) if type_ == "polity" else id_, lang, day
        )
    if not party:
        body = type_ == "group" or (id_ in books.ledger.groups and _stands(telling))
        return of_whom(name, lang) if body else name
    who = say(books.ledger, party, lang, day)
    if lang == "en":
        shown = the(name.text) if name.proper else name.text
        return Name(f"{shown} for {the(who.text)}", None, False, None)
    return name._replace(text=f"{name.text} ({who.text} için)")


def _stands(telling: Telling) -> bool:
    """Whether it is asked whether something stands: then a body is told, not its members."""
    return telling.asked.question.shape == "exists"
