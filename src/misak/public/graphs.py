"""Duties and relations as graphs of networkx."""

from __future__ import annotations

from typing import Any

from misak.ask.library import Library
from misak.booking.books import Books
from misak.ground.days import FOREVER
from misak.public.late import extra
from misak.public.rows import BY_NAME, Row, spells

RELATIONS = ("war", "hostilities", "recognises", "stance", "boundary", "in_force")


def obligations(library: Library, books: Books, day: int | None) -> Any:
    """Who owes what to whom, as a ``MultiDiGraph``: from the one bound to the other.

    A right is told by the one who must suffer it, who is bound towards its holder. Edges carry
    ``topic``, ``nature`` (duty, ban, right), ``since``, ``until``, ``treaty``, ``article``, and
    ``followed``, the last day that the books follow, where that comes before the end.
    """
    graph = extra("networkx", "notebook").MultiDiGraph()
    for fluent in ("owes", "right"):
        for row in map(_named, spells(library, books, fluent)):
            if _holds(row, day):
                _node(graph, books, row["a"])
                _node(graph, books, row["b"])
                graph.add_edge(row["a"], row["b"], topic=row["c"], **_edge(row))
    return graph


def relations(library: Library, books: Books, day: int | None) -> Any:
    """War, fighting, recognition, attitudes, frontiers and common treaties, as a ``MultiGraph``.

    Edges carry ``fluent``, ``value``, ``since``, ``until``, ``followed``, ``treaty``, ``article``;
    of a treaty in force each pair of its parties is joined. Recognition has ``by`` and ``of``.
    """
    graph = extra("networkx", "notebook").MultiGraph()
    for fluent in RELATIONS:
        for row in map(_named, spells(library, books, fluent)):
            if not _holds(row, day):
                continue
            if fluent == "in_force":
                _common(graph, books, row)
            elif _polity(books, row["a"]) and _polity(books, row["b"]):
                _node(graph, books, row["a"])
                _node(graph, books, row["b"])
                more = {"by": row["a"], "of": row["b"]} if fluent == "recognises" else {}
                graph.add_edge(row["a"], row["b"], fluent=fluent, **_edge(row), **more)
    return graph


def _common(graph: Any, books: Books, row: dict[str, Any]) -> None:
    parties = books.ledger.instruments[row["a"]].parties
    for number, one in enumerate(parties):
        for other in parties[number + 1 :]:
            _node(graph, books, one)
            _node(graph, books, other)
            graph.add_edge(one, other, fluent="in_force", **(_edge(row) | {"treaty": row["a"]}))


def _edge(row: dict[str, Any]) -> dict[str, Any]:
    said = {"nature": row["nature"]} if row["nature"] else {"value": row["value"]}
    return {
        **said,
        "since": str(row["since"] or ""),
        "until": str(row["until"] or ""),
        "followed": str(row["followed"] or ""),
        "treaty": row["instrument"] or "",
        "article": row["article"] or "",
    }


def _named(row: Row) -> dict[str, Any]:
    return dict(zip(BY_NAME["spells"].head, row, strict=True))


def _polity(books: Books, id_: str | None) -> bool:
    name = books.ledger.names.get(id_ or "")
    return name is not None and name.type in ("polity", "group")


def _node(graph: Any, books: Books, id_: str) -> None:
    if id_ not in graph:
        name = books.ledger.names.get(id_)
        en, tr = (name.namings[0].en, name.namings[0].tr) if name else (id_, id_)
        graph.add_node(id_, name=en, name_tr=tr, type=name.type if name else "")


def _holds(row: dict[str, Any], day: int | None) -> bool:
    """Whether a spell holds on a day, as far as the books follow it; without a day every spell."""
    if day is None:
        return True
    since = row["since"].toordinal() if row["since"] else 0
    until = row["until"].toordinal() if row["until"] else FOREVER
    last = row["followed"].toordinal() if row["followed"] else FOREVER
    return bool(since <= day < until and day <= last)
