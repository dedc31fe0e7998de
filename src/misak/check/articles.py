"""Articles that say nothing, or nothing and something; summaries, titles and sources that are missing."""

from __future__ import annotations

from misak.check.view import View
from misak.ground.faults import Fault
from misak.kinds.effects import Nothing
from misak.ledger.gazetteer import listed
from misak.ledger.values import At


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
        found += _sources(view, act.sources, act.at)
        if not act.checked:
            found.append(view.fault("S701", act.at, "unchecked"))
    for instrument in ledger.instruments.values():
        seen: set[int] = set()
        for article in instrument.articles.values():
            if article.at.line in seen:
                continue
            seen.add(article.at.line)
            if (instrument.id, article.at.line) not in by_article:
                found.append(view.fault("T116", article.at, "", article.label))
            for lang in ("en", "tr"):
                if lang not in article.quotes:
                    found.append(view.fault("T117", article.at, "", article.label, lang))
        if not instrument.sources:
            found.append(view.fault("S703", instrument.at, "", instrument.id))
        found += _sources(view, instrument.sources, instrument.at)
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


def _sources(view: View, keys: tuple[str, ...], at: At) -> list[Fault]:
    known = view.books.ledger.sources
    return [view.fault("N304", at, key, key, near=tuple(known)) for key in keys if key not in known]
