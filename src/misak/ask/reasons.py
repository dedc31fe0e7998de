"""A cause as a reason: instrument, article, date, text in both languages, file and line,
sources, and whether it was checked."""

from __future__ import annotations

from misak.ask.gazetted import gazetted
from misak.booking.books import Books
from misak.booking.force import day_of
from misak.effects.values import Line, Why
from misak.ground.days import iso, read_date
from misak.ground.langs import LANGS
from misak.ledger.references import say_label
from misak.ledger.values import Act, Dated, Ledger
from misak.say.clauses import sentence
from misak.say.days import said_when
from misak.say.naming import say, title

SAID = {
    "closes": {
        "en": "The books follow {name} no further than this day ({value}).",
        "tr": "Defter {name} hesabını bu günden sonra izlemez ({value}).",
    },
    "state": {
        "en": "{name}: a government of the state {value}.",
        "tr": "{name}: {value} devletinin bir hükûmeti.",
    },
    "covers": {
        "en": "Searched, and nothing found: {name} ({value}).",
        "tr": "Arandı, bulunamadı: {name} ({value}).",
    },
    "follows": {
        "en": "The books follow {name} no further than this ({value}).",
        "tr": "Defter {name} için bundan ötesini izlemez ({value}).",
    },
    "entry": {"en": "The gazetteer's entry: {name}.", "tr": "Dizindeki kayıt: {name}."},
    "from": {"en": "{name}: from {value}.", "tr": "{name}: ilk gün {value}."},
    "until": {"en": "{name}: until {value}.", "tr": "{name}: son bulduğu gün {value}."},
    "signed-by": {"en": "{name}: signed for {value}.", "tr": "{name}: {value} adına imza."},
    "parties": {"en": "{name}: parties {value}.", "tr": "{name}: taraflar {value}."},
    "because": {"en": "{name}: follows from {value}.", "tr": "{name}: nedeni {value}."},
}
DATES = {
    "in-force": {"en": "{name}: in force on {date}.", "tr": "{name}: yürürlük günü {date}."},
    "signed": {"en": "{name}: signed on {date}.", "tr": "{name}: imza günü {date}."},
    "ended": {"en": "{name}: ended on {date}.", "tr": "{name}: bitiş günü {date}."},
    "follows": {
        "en": "The books follow {name} until {date}.",
        "tr": "Defter {name} için {date} gününe kadar izler.",
    },
    "provisional": {
        "en": "{name}: provisionally applied from {date}.",
        "tr": "{name}: {date} gününden geçici olarak uygulandı.",
    },
}
DATES |= {
    key: {"en": f"{{name}}: {en} on {{date}}.", "tr": f"{{name}}: {tr} günü {{date}}."}
    for key, en, tr in (
        ("approved", "approved", "onay"),
        ("exchanged", "ratifications exchanged", "onay belgelerinin teati"),
        ("deposited", "ratification deposited", "onay belgesinin tevdi"),
        ("published", "published", "yayım"),
        ("registered", "registered", "tescil"),
        ("adopted", "adopted", "kabul"),
        ("acceded", "acceded to", "katılma"),
        ("suspended", "suspended", "askıya alınma"),
        ("revived", "revived", "yeniden yürürlük"),
        ("reserves", "a reservation made", "çekince"),
        ("objects", "an objection made", "itiraz"),
    )
}
DATED = {"en": "{name}: {date}.", "tr": "{name}: {date}."}


def reason(books: Books, why: Why) -> dict[str, object]:
    """One reason as the published shape has it; ``written`` is its date as the ledger writes it,
    where that is a month, a year or another span."""
    if isinstance(why, Line):
        return _line(books, why)
    if isinstance(why, Act):
        day = books.expansion.days.get(why.number, 0)
        found = _act(books, why, day)
    else:
        day = day_of(why.when, books.reading)
        found = _dated(books, why, day)
    span = books.inexact.get(day)
    return found | ({"written": span.text} if span is not None else {})


def _act(books: Books, act: Act, day: int) -> dict[str, object]:
    ledger = books.ledger
    instrument = ledger.instruments[act.instrument]
    article = instrument.articles.get(act.article)
    quotes = article.quotes if article and article.quotes else ledger.names[act.instrument].quotes
    said = {lang: sentence(ledger, act, lang, day) for lang in LANGS}
    return {
        "instrument": act.instrument,
        "article": act.article or None,
        "date": iso(day) if day else None,
        "title": {lang: title(ledger, act.instrument, lang) for lang in LANGS},
        "label": {lang: say_label(act.article, lang) for lang in LANGS},
        "text": {lang: quotes.get(lang) or said[lang] for lang in LANGS},
        "clause": said,
        "file": act.at.file,
        "line": act.at.line,
        "sources": list(act.sources or instrument.sources),
        "checked": act.checked,
        "rank": act.account.rank if act.account else "accepted",
    }


def _dated(books: Books, line: Dated, day: int) -> dict[str, object]:
    ledger = books.ledger
    instrument = ledger.instruments[line.instrument]
    article = instrument.articles.get(line.under)
    date = iso(day)
    names = {lang: title(ledger, line.instrument, lang) for lang in LANGS}
    said = {
        lang: _on(
            DATES.get(line.key, DATED)[lang].format(
                name=names[lang], date=(date_said := said_when(line.when, day, lang))
            ),
            date_said,
            lang,
        )
        for lang in LANGS
    }
    return {
        "instrument": line.instrument,
        "article": line.under or None,
        "date": date,
        "title": names,
        "label": {lang: say_label(line.under, lang) for lang in LANGS},
        "text": {
            lang: f"{said[lang]} {article.quotes.get(lang, '')}".strip() if article else said[lang]
            for lang in LANGS
        },
        "clause": said,
        "file": line.at.file,
        "line": line.at.line,
        "sources": list(line.sources or instrument.sources),
        "checked": line.checked,
        "rank": line.account.rank if line.account else "accepted",
    }


def _on(text: str, date: str, lang: str) -> str:
    """A dated line in words whose date is only a month or a year: *in 1929*, *yürürlük 1929*."""
    if not date or len(date.split()) > 2:
        return text
    told, known = {"en": ("on", "in"), "tr": (" günü", "")}[lang]
    known = f"{known} " if known else " "
    return text.replace(f"{told} {date}", f"{known}{date}")


def _line(books: Books, line: Line) -> dict[str, object]:
    ledger = books.ledger
    names = {lang: title(ledger, line.id, lang) for lang in LANGS}
    values = {lang: _value(books, line, lang) for lang in LANGS}
    said = {
        lang: gazetted(ledger, line, lang)
        or SAID[line.word][lang].format(name=names[lang], value=values[lang])
        for lang in LANGS
    }
    is_instrument = line.id in ledger.instruments
    quotes = ledger.names[line.id].quotes if line.word == "entry" else {}
    return {
        "instrument": line.id if is_instrument else None,
        "article": None,
        "date": None,
        "entry": line.id,
        "title": names,
        "label": {lang: "" for lang in LANGS},
        "text": {lang: quotes.get(lang) or said[lang] for lang in LANGS},
        "clause": said,
        "file": line.at.file,
        "line": line.at.line,
        "sources": list(line.sources),
        "checked": line.checked,
        "rank": "accepted",
    }


def _value(books: Books, line: Line, lang: str) -> str:
    """The words of a gazetteer line with its ids as names."""
    ledger = books.ledger
    return " ".join(_word(ledger, word, lang) for word in line.text.split())


def _word(ledger: Ledger, word: str, lang: str) -> str:
    """A word of a line: a name for an id, a day in words for a date."""
    bare = word.rstrip(",;")
    mark = word[len(bare) :]
    if bare in ledger.names:
        return say(ledger, bare, lang, 0).text + mark
    when = read_date(bare) if bare[:1].isdigit() else None
    return said_when(when, when.latest, lang) + mark if when is not None else word
