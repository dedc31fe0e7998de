"""An audit's findings as a page and as CSV. The page is one file without scripts, in one
language. Standard library only."""

from __future__ import annotations

import csv
import io
from html import escape

from misak.bulk.audits.findings import GROUPS, Finding, by_group, ought
from misak.ground.counts import with_counts

HEADS = {
    "en": ("where", "said", "should be", "rows"),
    "tr": ("yer", "yazılan", "olması gereken", "satırlar"),
}
WORDS = {
    "title": {"en": "Audit of {0}", "tr": "{0} denetimi"},
    "clean": {"en": "Nothing was found.", "tr": "Bir şey bulunmadı."},
    "count": {"en": "{0:finding}", "tr": "{0} bulgu"},
    "searched": {"en": "searched for: {0}", "tr": "aranan: {0}"},
}
STYLE = """
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: .3rem .6rem; }
th, td { border-bottom: 1px solid #8886; }
td { font-variant-numeric: tabular-nums; } .why { opacity: .75; margin-top: -.6rem; }
@media print { body { margin: 0; } }
"""


def as_html(name: str, found: list[Finding], lang: str) -> str:
    """The findings as a page, grouped by the rule that likely went wrong."""
    parts = []
    for group, rows in by_group(found).items():
        row = GROUPS[group]
        title, why = (row.tr, row.tr_why) if lang == "tr" else (row.en, row.en_why)
        heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in HEADS[lang])
        body = "\n".join(
            "<tr>"
            + "".join(
                f"<td>{escape(cell)}</td>"
                for cell in finding._replace(should=ought(finding, lang))[1:]
            )
            + "</tr>"
            for finding in rows
        )
        parts.append(
            f'<h2 id="{group}">{escape(title)} ({len(rows)})</h2>\n<p '
            f'class="why">{escape(why)}</p>\n<table><thead><tr>{heads}</tr></thead>\n<tbody>\n'
            f"{body}\n</tbody></table>"
        )
    title = escape(WORDS["title"][lang].format(name))
    searched = WORDS["searched"][lang].format(
        "; ".join(row.tr if lang == "tr" else row.en for row in GROUPS.values())
    )
    summary = with_counts(WORDS["count"][lang], len(found)) if found else WORDS["clean"][lang]
    return (
        f'<!doctype html>\n<html lang="{lang}">\n<head><meta charset="utf-8"><meta '
        f'name="viewport" content="width=device-width"><title>{title}</title>'
        f"<style>{STYLE}</style></head>\n<body>\n<h1>{title}</h1>\n<p>{summary}; "
        f"{escape(searched)}.</p>\n" + "\n".join(parts) + "\n</body>\n</html>\n"
    )


def as_csv(found: list[Finding]) -> str:
    """The findings as CSV, one a line."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("group", "where", "said", "should", "rows"))
    writer.writerows(found)
    return out.getvalue()
