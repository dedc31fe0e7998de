"""Articles that say nothing, or nothing and something; summaries, titles and sources that are missing."""

from __future__ import annotations

from bisect import bisect_right

from misak.check.view import View
from misak.ground.faults import Fault
from misak.kinds.effects import Nothing
from misak.ledger.gazetteer import listed
from misak.ledger.values import At, Instrument


def check(view: View) -> list[Fault]:
    """The faults of articles, summaries and sources."""
    ledger = view.books.ledger
    found: list[Fault] = []
    by_article: dict[tuple[str, int], list[bool]] = {}
    lines_of = {(i.id, a.label): a.at.line for i in ledger.instruments.values() for a in i.articles.values()}
    for act in ledger.acts:
        if act.role != "or":
            line = lines_of.get((act.instrument, act.article), 0)
            by_article.setdefault((act.instrument, line), []).append(isinstance(act.row.effects[0], Nothing))
            if len(by_article[act.instrument, line]) > 1 and line and any(by_article[act.instrument, line]):
                found.append(view.fault("K211", act.at))
        if act.sources:
            found += _sources(view, act.sources, act.at)
        if not act.checked:
            found.append(view.fault("S701", act.at, "unchecked"))
    for instrument in ledger.instruments.values():
        seen: set[int] = set()
        faulty = _faulty(view, instrument)
        for article in instrument.articles.values():
            if article.at.line in seen:
                continue
            seen.add(article.at.line)
            if (instrument.id, article.at.line) not in by_article and article.at.line not in faulty:
                found.append(view.fault("T116", article.at, "", article.label))
            for lang in ("en", "tr"):
                if lang not in article.quotes:
                    found.append(view.fault("T117", article.at, "", article.label, lang))
        if not instrument.sources:
            found.append(view.fault("S703", instrument.at, "", instrument.id))
        found += _sources(view, instrument.sources, view.key(instrument, "source"))
        for dated in instrument.dates:
            found += _sources(view, dated.sources, dated.at)
            if not dated.checked:
                found.append(view.fault("S701", dated.at, "unchecked"))
            if dated.account and dated.account.rank == "rejected" and not dated.account.reason:
                found.append(view.fault("K212", dated.at, "rejected"))
        for cause in instrument.causes:
            found += _sources(view, cause.sources, cause.at)
        naming = ledger.names[instrument.id].namings[0]
        if naming.tr == naming.en:
            found.append(view.fault("T118", instrument.at, "", instrument.id))
    for name in ledger.names.values():
        for rows in name.lines.values():
            for _, attributes, line in rows:
                found += _sources(view, listed(attributes.get("source", "")), At(name.at.file, line))
    return found


def _faulty(view: View, instrument: Instrument) -> set[int]:
    """The lines of the headings under which some clause could not be read: they are not silent."""
    document = view.loaded.documents[instrument.at.file]
    starts = sorted(section.line for section in document.sections)
    lines = (fault.spot.line for fault in view.loaded.faults if fault.spot.file == document.path and fault.severity == "error")
    return {starts[bisect_right(starts, line) - 1] for line in lines if line >= starts[0]}


def _sources(view: View, keys: tuple[str, ...], at: At) -> list[Fault]:
    known = view.books.ledger.sources
    return [view.fault("N304", at, key, key, near=tuple(known)) for key in keys if key not in known]
