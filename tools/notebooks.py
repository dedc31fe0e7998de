"""Writes the notebooks of docs/notebooks without their outputs: each is a list of cells, told here."""

from __future__ import annotations

import json
from pathlib import Path

PLACE = Path(__file__).resolve().parent.parent / "docs" / "notebooks"
NOTEBOOKS = {
    "first-steps": (
        "# First steps\n\nThe shipped books, asked. Every answer names the article that says so.",
        "import misak\n\nbooks = misak.load()\nbooks",
        'books.ask("title(Batum)", on="1921-10-14")',
        "A day may be a date, a text, or a year: a year is answered as a whole.",
        'for span in books.ask("title(Batum)", on=1921).spans:\n'
        '    print(span["from"], span["to"], [value["en"] for value in span["value"]])',
        "A treaty, its articles, and what a clause says in Turkish.",
        'kars = books.treaty("Treaty of Kars")\nkars.articles[6]',
        "kars.articles[6].clauses[0].sentence.tr",
        "What cannot be taken for one thing is an error that says what may have been meant.",
        'try:\n    books.ask("title(Batumm)")\nexcept misak.MisakError as error:\n'
        '    print(misak.explain(error), "|", misak.explain(error, "tr"))',
        'books.search("plebiscite")',
    ),
    "maps-and-lives": (
        "# Maps and lives\n\nA day as a map, a place as bars, a world without an event.",
        'import misak\n\nbooks = misak.load()\nbooks.world("1921-10-14")',
        'books.timeline("Batum", 1914, 1925)',
        'print(books.diff("1921-10-12", "1921-10-21").text())',
        'print(books.story("Batum").text()[:600])',
        "What would be otherwise if a battle had not been won: what falls, and what perhaps falls.",
        'found = books.whatif(without="sakarya-1921")\n'
        '[fall["title"]["en"] for fall in found["falls"]], len(found["perhaps"])',
        'books.open("1921-10-14")',
    ),
    "tables-and-graphs": (
        "# Tables and graphs\n\nThe books for pandas, Polars, SQL and networkx.",
        "import misak\n\nbooks = misak.load()\n"
        'titles = books.spells("title")\ntitles[["a", "value", "since", "until", "instrument", "article"]].head()',
        'titles.groupby("value_en").size().sort_values(ascending=False).head()',
        'books.to_frame("articles", engine="polars").head(3)',
        'books.sql("""\nselect holder_en, count(*) as places\nfrom titles_on(\'1921-10-14\')\n'
        'group by 1 order by 2 desc limit 5\n""")',
        "Who owed what to whom on a day: edges carry the topic and the article.",
        'owed = books.obligations(on="1922-01-01")\n'
        "sorted(dict(owed.out_degree()).items(), key=lambda pair: -pair[1])[:5]",
        'related = books.relations(on="1922-01-01")\n'
        '[(one, other) for one, other, edge in related.edges(data=True) if edge["fluent"] == "war"]',
        "For others: GeoJSON, Linked Places, JSON-LD, GraphML, CSL-JSON, RIS.",
        'len(books.export("geojson", on="1921-10-14"))',
    ),
}


def notebook(cells: tuple[str, ...]) -> str:
    """A notebook: cells that begin with a capital and hold no code are text."""
    made = [_cell(number, text) for number, text in enumerate(cells)]
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    found = {
        "cells": made,
        "metadata": {"kernelspec": kernel, "language_info": {"name": "python"}},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def _cell(number: int, text: str) -> dict[str, object]:
    lines = text.splitlines(keepends=True)
    if text[0] == "#" or (text[0].isupper() and text.rstrip().endswith((".", ":"))):
        return {"cell_type": "markdown", "id": f"cell-{number}", "metadata": {}, "source": lines}
    return {
        "cell_type": "code",
        "id": f"cell-{number}",
        "metadata": {},
        "source": lines,
        "execution_count": None,
        "outputs": [],
    }


if __name__ == "__main__":
    PLACE.mkdir(parents=True, exist_ok=True)
    for name, cells in NOTEBOOKS.items():
        (PLACE / f"{name}.ipynb").write_text(notebook(cells), encoding="utf-8")
