"""The page of differences between the books and a published set of historical borders, from your own copy of it.

    python tools/borders.py cshapes_2_gw.topojson.xz borders.html [--from 1887 --until 2019] [--csv borders.csv]

The copy is GeoJSON or TopoJSON (also .xz) in the layout of CShapes 2.0: areas with gwcode, country_name, owner, status, start and end. No data are shipped. On 1 January of each
year every place with a point is looked up in the areas; who holds it by the books is asked by Gleditsch-Ward code. A run of years with one difference is one row, with the article
that decides. A point decides for its place: where a published line cuts a region in two, the row says so by its town.
"""

from __future__ import annotations

import argparse
import csv
import html
import json
import lzma
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src")]

import misak  # noqa: E402
from misak.ask.open import load  # noqa: E402

Ring = list[list[float]]
HEAD = (
    "place",
    "from",
    "until",
    "published",
    "status",
    "books",
    "administered",
    "verdict",
    "decided by",
    "line",
)
AGREES, HELD, DIFFERS, NOBODY = "same", "same hand, other title", "other", "books name no state"


class Area(NamedTuple):
    """An area of the published set: whose, of what status, from when until when, and its polygons."""

    code: str
    owner: str
    name: str
    status: str
    start: date
    end: date
    polygons: list[list[Ring]]


class Held(NamedTuple):
    """One spell of the books: a place, its holder, its days and the line that decides."""

    value: str
    since: date
    until: date
    said: str
    where: str


def areas(path: Path) -> list[Area]:
    """The areas of a GeoJSON or TopoJSON file of the layout."""
    text = path.read_bytes()
    found = json.loads(lzma.decompress(text) if path.suffix == ".xz" else text)
    shapes = (
        list(_topology(found))
        if found["type"] == "Topology"
        else [(one["properties"], one["geometry"]) for one in found["features"]]
    )
    return [
        Area(
            str(about["gwcode"]),
            str(about["owner"]),
            str(about["country_name"]),
            str(about["status"]),
            date.fromisoformat(str(about["start"])[:10]),
            date.fromisoformat(str(about["end"])[:10]),
            shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]],
        )
        for about, shape in shapes
        if shape
    ]


def _topology(found: dict[str, Any]) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    arcs = [_arc(arc, found.get("transform")) for arc in found["arcs"]]

    def ring(numbers: list[int]) -> Ring:
        points: Ring = []
        for number in numbers:
            arc = arcs[number] if number >= 0 else arcs[~number][::-1]
            points += arc[1:] if points else arc
        return points

    for layer in found["objects"].values():
        for one in layer["geometries"]:
            if one.get("arcs"):
                several = one["arcs"] if one["type"] == "MultiPolygon" else [one["arcs"]]
                yield (
                    one["properties"],
                    {
                        "type": "MultiPolygon",
                        "coordinates": [[ring(r) for r in polygon] for polygon in several],
                    },
                )


def _arc(arc: Ring, transform: dict[str, Any] | None) -> Ring:
    if not transform:
        return arc
    (kx, ky), (dx, dy) = transform["scale"], transform["translate"]
    x = y = 0.0
    out = []
    for step in arc:
        x, y = x + step[0], y + step[1]
        out.append([x * kx + dx, y * ky + dy])
    return out


def inside(x: float, y: float, polygons: list[list[Ring]]) -> bool:
    """Whether a point lies in some polygons: in the outer ring of one and in none of its holes."""
    return any(
        _in(x, y, polygon[0]) and not any(_in(x, y, hole) for hole in polygon[1:])
        for polygon in polygons
    )


def _in(x: float, y: float, ring: Ring) -> bool:
    odd = False
    ax, ay = ring[-1][0], ring[-1][1]
    for point in ring:
        bx, by = point[0], point[1]
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            odd = not odd
        ax, ay = bx, by
    return odd


def _spells(books: misak.Books, fluent: str) -> dict[str, list[Held]]:
    found: dict[str, list[Held]] = {}
    for row in books.spells(fluent).to_dict("records"):
        row = {key: None if value != value else value for key, value in row.items()}
        since = row["since"].date() if row["since"] is not None else date.min
        until = row["until"].date() if row["until"] is not None else date.max
        article = f" art. {row['article']}" if row["article"] else ""
        said = f"{row['instrument']}{article}" if row["instrument"] else ""
        found.setdefault(row["a"], []).append(
            Held(row["value"], since, until, said, f"{row['file']}:{row['line']}")
        )
    return found


def differences(
    books: misak.Books, published: list[Area], first: int, last: int
) -> tuple[list[tuple[str, ...]], Counter[tuple[int, str]]]:
    """The rows of the page, and how many places of each year have which verdict."""
    codes = {one.id: [c for c in one.codes if c.scheme == "gw"] for one in books.polities}
    ledger = load().ledger
    titles, hands = _spells(books, "title"), _spells(books, "administration")
    counts: Counter[tuple[int, str]] = Counter()
    rows: list[tuple[str, ...]] = []

    def code(who: str, day: date) -> set[str]:
        several = {one for part in who.split("+") for one in (part, *unions(part, day))}
        return {
            str(int(c.code))
            for one in several
            for c in codes.get(one, ())
            if (c.since is None or c.since <= day) and (c.until is None or day < c.until)
        }

    def unions(who: str, day: date) -> Iterator[str]:
        lines = ledger.names[who].lines.get("member-of", ()) if who in ledger.names else ()
        for said, _, _ in lines:
            upper, *words = said.split()
            days = dict(zip(words[::2], words[1::2], strict=False))
            if days.get("from", "") <= str(day) < days.get("until", "9999"):
                yield upper
                yield from unions(upper, day)

    def of(spells: dict[str, list[Held]], place: str, day: date) -> list[Held]:
        return [one for one in spells.get(place, ()) if one.since <= day < one.until]

    for place in books.places:
        if place.point is None:
            continue
        x, y = place.point.longitude, place.point.latitude
        here = [area for area in published if inside(x, y, area.polygons)]
        run: tuple[str, ...] = ()
        begun = 0
        for year in range(first, last + 2):
            day = date(year, 1, 1)
            there = next((area for area in here if area.start <= day <= area.end), None)
            ours = of(titles, place.id, day)
            now: tuple[str, ...] = ()
            if there and ours and year <= last:
                theirs = {there.code, there.owner} - {"-1"}
                by = of(hands, place.id, day)
                held = {c for one in by for c in code(one.value, day)}
                mine = {c for one in ours for c in code(one.value, day)}
                verdict = (
                    AGREES
                    if mine & theirs
                    else HELD
                    if held & theirs
                    else DIFFERS
                    if mine
                    else NOBODY
                )
                counts[year, verdict] += 1
                if verdict != AGREES:
                    now = (
                        f"{there.name}"
                        + (
                            f" (owner {there.owner})"
                            if there.owner not in ("-1", there.code)
                            else ""
                        ),
                        there.status,
                        " / ".join(one.value for one in ours),
                        " / ".join(one.value for one in by),
                        verdict,
                        " / ".join(one.said for one in ours),
                        " / ".join(one.where for one in ours),
                    )
            if now != run:
                if run:
                    rows.append((place.id, str(begun), str(year - 1), *run))
                run, begun = now, year
    return rows, counts


def page(rows: list[tuple[str, ...]], counts: Counter[tuple[int, str]], source: str) -> str:
    """The page, in both languages."""
    total, same = sum(counts.values()), sum(n for (_, v), n in counts.items() if v == AGREES)
    hand = sum(n for (_, v), n in counts.items() if v == HELD)
    said = [
        f"{total} places on 1 January of a year; {same} ({same / max(total, 1):.1%}) have the same holder, {hand} ({hand / max(total, 1):.1%}) the same hand under another title.",
        f"Bir yılın 1 Ocak'ında {total} yer; {same} yerde egemen aynı, {hand} yerde yöneten aynı, egemenlik başka.",
        f"Published set: {html.escape(source)}, your own copy. A point stands for its place. · Karşılaştırılan küme kendi kopyanızdır, bir yerin yerine bir nokta geçer.",
    ]
    body = "\n".join(
        "<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>" for row in rows
    )
    return (
        '<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>Borders: where the books and a published set differ</title>\n'
        "<style>body{font:15px/1.4 system-ui;margin:2rem}table{border-collapse:collapse}td,th{border:1px solid #bbb;padding:.2rem .4rem;text-align:left;vertical-align:top}</style>\n"
        "<h1>Where the books and a published set differ · Defter ile yayımlanmış sınırların ayrıldığı yerler</h1>\n"
        + "\n".join(f"<p>{one}</p>" for one in said)
        + "\n<table><thead><tr>"
        + "".join(f"<th>{one}</th>" for one in HEAD)
        + f"</tr></thead><tbody>\n{body}\n</tbody></table></html>\n"
    )


def main(argv: list[str] | None = None) -> int:
    """Write the page and, where asked, the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("published", type=Path)
    parser.add_argument("page", type=Path)
    parser.add_argument("--from", dest="first", type=int, default=1887)
    parser.add_argument("--until", dest="last", type=int, default=2019)
    parser.add_argument("--csv", type=Path)
    asked = parser.parse_args(argv)
    rows, counts = differences(misak.load(), areas(asked.published), asked.first, asked.last)
    asked.page.write_text(page(rows, counts, asked.published.name), encoding="utf-8")
    if asked.csv:
        with asked.csv.open("w", newline="", encoding="utf-8") as out:
            csv.writer(out).writerows([HEAD, *rows])
    by = Counter[str]()
    for (_, verdict), number in counts.items():
        by[verdict] += number
    print(
        f"{len(rows)} rows; "
        + ", ".join(f"{verdict}: {number}" for verdict, number in by.most_common())
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
