"""Articles that say nothing, or nothing and something; summaries, titles and sources that are
missing."""

from __future__ import annotations

from misak.check.view import View
from misak.ground.faults import Fault
from misak.ground.langs import LANGS
from misak.kinds.catalogue import ROWS
from misak.kinds.effects import Nothing
from misak.ledger.values import Account, Act, At, Instrument
from misak.ledger.wordings import wording
from misak.text.attributes import listed
from misak.text.section import Section

OF_TWO = ("T118", "T119")  # asked of a ledger in two languages alone
SILENT = frozenset(row.id for row in ROWS if isinstance(row.effects[0], Nothing))


def check(view: View) -> list[Fault]:
    """The faults of articles, summaries and sources."""
    ledger = view.books.ledger
    spoken = _spoken(view)
    found = [*_clauses(view), *_silent(view)]
    for instrument in ledger.instruments.values():
        found += _articles(view, instrument, spoken)
        found += _cited(view, instrument)
        if not _titled(view, instrument):
            found.append(view.fault("T118", instrument.at, "", instrument.id))
    if len(spoken) < len(LANGS):
        found = [fault for fault in found if fault.code not in OF_TWO]
    for name in ledger.names.values():
        for rows in name.lines.values():
            for _, attributes, line in rows:
                if "source" in attributes:
                    found += _sources(view, listed(attributes["source"]), At(name.at.file, line))
    return found


def _titled(view: View, instrument: Instrument) -> bool:
    """Whether an instrument has a name of its own in each language."""
    naming = view.books.ledger.names[instrument.id].namings[0]
    return naming.tr != naming.en


def _spoken(view: View) -> tuple[str, ...]:
    """The languages that the ledger is written in: both where a title or the summaries are in
    both, else the one that its summaries are in. Whoever writes in one language is not asked for
    the other; whoever mixes them is."""
    known = view.books.ledger.instruments.values()
    if any(_titled(view, instrument) for instrument in known):
        return LANGS
    found: set[str] = set()
    for article in (article for each in known for article in each.articles.values()):
        found |= set(LANGS) if article.section.summed else set(article.quotes)
        if found.issuperset(LANGS):
            break
    return tuple(lang for lang in LANGS if lang in found) or LANGS


def _articles(view: View, instrument: Instrument, spoken: tuple[str, ...]) -> list[Fault]:
    """Articles without a clause, or without a summary in the languages of the ledger."""
    found: list[Fault] = []
    odd = view.loaded.documents[instrument.at.file].odd
    last = None
    for article in instrument.articles.values() if odd else ():
        section = article.section
        if section is last or section.line not in odd:
            continue  # as it should be, or a heading that stands for several articles
        last = section
        if not section.clauses and not _faulty(view, article.file, section):
            found.append(view.fault("T116", article.at, "", article.label))
        for lang in () if section.summed else spoken:
            if lang not in article.quotes:
                found.append(view.fault("T117", article.at, "", article.label, lang))
    return found


def _cited(view: View, instrument: Instrument) -> list[Fault]:
    """Sources of an instrument, of its dated lines and of its causes."""
    found: list[Fault] = []
    if not instrument.sources:
        found.append(view.fault("S703", instrument.at, "", instrument.id))
    if any(key not in view.books.ledger.sources for key in instrument.sources):
        found += _sources(view, instrument.sources, view.key(instrument, "source"))
    for dated in instrument.dated:
        if not dated.sources and dated.checked and dated.account is None:
            continue  # as most: nothing of its own to check
        found += _sources(view, dated.sources, dated.at)
        if not dated.checked:
            found.append(view.fault("S701", dated.at, "unchecked"))
        if dated.account and dated.account.rank == "rejected" and not dated.account.reason:
            found.append(view.fault("K212", dated.at, "rejected"))
        found += _reason(view, dated.account, dated.at)
    for cause in instrument.causes:
        found += _sources(view, cause.sources, cause.at)
    return found


def _clauses(view: View) -> list[Fault]:
    """Of clauses what is unchecked, sources that are not known, reasons and texts of accounts."""
    found: list[Fault] = []
    for act in view.books.ledger.acts:
        if act.sources or not act.checked or act.account or "text" in act.attributes:
            found += _sources(view, act.sources, act.at)
            found += _reason(view, act.account, act.at) + _text(view, act)
            if not act.checked:
                found.append(view.fault("S701", act.at, "unchecked"))
    return found


def _silent(view: View) -> list[Fault]:
    """A clause that does nothing beside others of its article."""
    ledger = view.books.ledger
    acts = () if ledger.kinds.isdisjoint(SILENT) else ledger.acts
    silent = {(a.instrument, a.article): False for a in acts if a.row.id in SILENT and a.article}
    found: list[Fault] = []
    last: dict[tuple[str, str], Act] = {}
    for act in acts if silent else ():
        key = (act.instrument, act.article)
        if key in silent and act.role != "or":
            silent[key] = silent[key] or act.row.id in SILENT
            if key in last and silent[key]:
                found.append(view.fault("K211", act.at))
            last[key] = act
    return found


def _faulty(view: View, file: str, section: Section) -> bool:
    """Whether a line under a heading could not be read as a clause: then the article is not
    silent."""
    document = view.loaded.documents[file]
    below = document.sections[document.sections.index(section) + 1 :]
    last = below[0].line if below else len(document.lines) + 1
    return any(
        fault.spot.file == file
        and section.line <= fault.spot.line < last
        and fault.severity == "error"
        for fault in view.loaded.faults
    )


def _text(view: View, act: Act) -> list[Fault]:
    """An account that rests on a text needs this text in its article."""
    tag = act.attributes.get("text", "")
    if tag and act.account is None:  # only an account rests on a text
        return [view.fault("K222", act.at, tag, f"text {tag}", act.row.id)]
    article = view.books.ledger.instruments[act.instrument].articles.get(act.article)
    if not tag or (article is not None and wording(article, tag) is not None):
        return []
    near = tuple(one.lang for one in article.wordings) if article is not None else ()
    return [view.fault("K223", act.at, tag, tag, near=near)]


def _reason(view: View, account: Account | None, at: At) -> list[Fault]:
    """The reason of an account is shown to readers of both languages."""
    return (
        [view.fault("T119", at, account.rank)]
        if account and account.reason and "|" not in account.reason
        else []
    )


def _sources(view: View, keys: tuple[str, ...], at: At) -> list[Fault]:
    known = view.books.ledger.sources
    return [view.fault("N304", at, key, key, near=tuple(known)) for key in keys if key not in known]
