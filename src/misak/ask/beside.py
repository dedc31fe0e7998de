"""What stands beside a yes or a no: in part and for whom, for the members of a union,
suspended, signed only. Rules 33-35."""

from __future__ import annotations

import itertools

from misak.ask.found import Item
from misak.ask.said import Telling
from misak.effects.values import NOBODY
from misak.ground.days import read_date
from misak.ledger.values import Ledger
from misak.say.naming import plain, say
from misak.words.english import the
from misak.words.turkish import join, say_day

ARTICLES = {"en": "Articles {0}", "tr": "{0}. maddeler"}
ARTICLE = {"en": "Article {0}", "tr": "{0}. madde"}
BETWEEN = {"en": "between {0}", "tr": "{0} arasında"}
MEMBERS = {"en": "for its members: {0}", "tr": "üyeleri için: {0}"}
WHOLE = {"en": "as a whole from {0}", "tr": "bütünüyle {0} gününden"}
SUSPENDED = {"en": "suspended since {0}", "tr": "{0} gününden beri askıda"}
SIGNATORY = {"en": "signed by it, not in force yet", "tr": "imzaladı, henüz yürürlükte değil"}
AHEAD = {"en": "the promised procedure is to be done by {0}", "tr": "öngörülen yolun son günü {0}"}
PAST = {
    "en": "the promised procedure was to be done by {0}",
    "tr": "öngörülen yolun son günü {0} idi",
}
RUN_BY = {"en": "{0} administers it", "tr": "{0} tarafından yönetilir"}
STATUS = {"en": "status: {0}", "tr": "statü: {0}"}


def beside(ledger: Ledger, item: Item, day: int, lang: str) -> str:
    """What a value adds to its sentence, in brackets; empty where it adds nothing."""
    extra = dict(item.extra)
    said = _in_part(ledger, extra, day, lang) if item.id == "in-part" else []
    if "members" in extra:
        said.append(MEMBERS[lang].format(_names(ledger, _list(extra["members"]), day, lang)))
    if "status" in extra:
        said.append(
            STATUS[lang].format(join([plain(str(i), lang) for i in _list(extra["status"])], lang))
        )
    if "suspended" in extra:
        said.append(SUSPENDED[lang].format(_day(extra["suspended"], lang)))
    if extra.get("role") == "signatory":
        said.append(SIGNATORY[lang])
    due = read_date(str(extra["due"])) if "due" in extra and "procedure" in extra else None
    if due is not None:
        said.append((PAST if due.latest < day else AHEAD)[lang].format(_day(extra["due"], lang)))
    return f" ({'; '.join(said)})" if said else ""


def run_by(telling: Telling) -> str:
    """Who runs a place that has no status, where its title is another state's: a treaty put him
    there, so that it is not occupied (rule 31), but it is not its holder's alone either."""
    books, day, lang, place = telling.books, telling.day, telling.lang, telling.args[0]
    if telling.asked.question.shape != "status" or place is None or telling.found.values:
        return ""
    holder, by = books.holder(place, day), books.administrator(place, day)
    states = [{books.state(each) for each in (who or "").split("+")} for who in (holder, by)]
    if not holder or not by or holder == NOBODY or states[0] == states[1]:
        return ""
    return f" ({RUN_BY[lang].format(_names(books.ledger, [*by.split('+')], day, lang))})"


def _in_part(ledger: Ledger, extra: dict[str, object], day: int, lang: str) -> list[str]:
    """Which articles are in force and between whom, and when the whole is."""
    said: list[str] = []
    labels = [str(label) for label in _list(extra.get("articles"))]
    if labels:
        form = ARTICLES if len(labels) > 1 else ARTICLE
        said.append(form[lang].format(_ranges(labels, lang)))
    parties = _list(extra.get("parties"))
    if parties:
        said.append(BETWEEN[lang].format(_names(ledger, parties, day, lang)))
    if "whole" in extra:
        said.append(WHOLE[lang].format(_day(extra["whole"], lang)))
    return said


def _list(value: object) -> list[object]:
    return list(value) if isinstance(value, (list, tuple)) else []


def _names(ledger: Ledger, ids: list[object], day: int, lang: str) -> str:
    names = [say(ledger, str(id_), lang, day).text for id_ in ids]
    return join([the(name) if lang == "en" else name for name in names], lang)


def _ranges(labels: list[str], lang: str) -> str:
    """``6, 14–16 and 18``: runs of three or more as one."""
    found: list[str] = []
    numbered = [label for label in labels if label.isdigit()]
    for _, run in itertools.groupby(enumerate(numbered), key=lambda row: int(row[1]) - row[0]):
        own = [label for _, label in run]
        found += [f"{own[0]}–{own[-1]}"] if len(own) > 2 else own
    return join([*found, *(label for label in labels if not label.isdigit())], lang)


def _day(value: object, lang: str) -> str:
    when = read_date(str(value))
    return say_day(when.earliest, lang) if when else str(value)
