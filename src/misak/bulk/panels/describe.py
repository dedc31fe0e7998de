"""What goes with a panel: the dictionary of its columns, and the sources as BibTeX. Standard
library only."""

from __future__ import annotations

from misak.bulk.panels.plan import Plan, Rule
from misak.ground.days import BEGINNING, FOREVER, iso

Json = dict[str, object]
HEADS = {
    "polity": ("code of the polity", "varlığın kodu"),
    "polity1": ("code of the first polity", "birinci varlığın kodu"),
    "polity2": ("code of the second polity", "ikinci varlığın kodu"),
    "place": ("the place", "yer"),
    "holder": ("who has it", "kimin elinde"),
    "year": ("calendar year", "takvim yılı"),
    "date": ("day", "gün"),
}
RULES = {
    "any": ("a year counts if any day of it does", "bir günü sayılan yıl sayılır"),
    "at": ("a year counts if its day {0} does", "{0} günü sayılan yıl sayılır"),
    "share": (
        "a year counts if at least {0} of its days do",
        "günlerinin en az {0} oranı sayılan yıl sayılır",
    ),
    "day": ("a day counts if it lies in a spell", "bir sürenin içindeki gün sayılır"),
}
VALUES = {
    "en": {
        "1": "holds",
        "0": "does not hold; the source covers the whole period",
        "missing": "the source does not cover the period, or does not say; "
        "so too after its last day, of what still held on it",
    },
    "tr": {
        "1": "geçerli",
        "0": "geçerli değil; kaynak bütün dönemi kapsıyor",
        "missing": "kaynak bu dönemi kapsamıyor ya da bir şey söylemiyor; "
        "son gününde süren şeyler için de sonrası böyledir",
    },
}


NUMBERS = {
    "en": {
        "number": "that of the spell which begins last in the period",
        "missing": "the source has no number for the period",
    },
    "tr": {
        "number": "dönem içinde en son başlayan sürenin sayısı",
        "missing": "kaynakta bu dönem için sayı yok",
    },
}
NAMED = ("name of the code at the end of the period", "kodun dönem sonundaki adı")
CITED = ("the rows or articles that state {0}", "{0} değerini bildiren satırlar ya da maddeler")
SOME = (
    "where three or more share a pact the source does not say to whom of them; counted to all",
    "üç ya da daha çok üyeli ittifakta kaynak kime karşı olduğunu söylemiyor; hepsine sayıldı",
)
BOOK = {
    "en": {
        "title": "# Codebook of {0}",
        "unit": "A row is a {0}. {1} rows, from {2} to {3}; {4}.",
        "head": "| column | what it is | values | covered | still running at the source's end | "
        "source |",
        "always": "always",
    },
    "tr": {
        "title": "# {0} kod kitabı",
        "unit": "Bir satır bir {0}. {1} satır, {2} ile {3} arası; {4}.",
        "head": "| sütun | nedir | değerler | kapsam | kaynak bittiğinde süren | kaynak |",
        "always": "her zaman",
    },
}


def labels(plan: Plan, cite: bool, lang: str) -> dict[str, str]:
    """What every column of a panel is, in one language, by its name."""
    at = int(lang == "tr")
    found = {head: HEADS[head][at] for head in plan.heads}
    found |= {head: NAMED[at] for head in plan.name_heads}
    for column in plan.columns:
        found[column.name] = column.label[at]
        if cite:
            found[f"{column.name}_cite"] = CITED[at].format(column.name)
    return found


def codebook(described: Json, name: str, lang: str) -> str:
    """A dictionary as a page in Markdown, in one language."""
    words = BOOK[lang]
    period, rule = described["period"], described["rule"]
    columns = described["columns"]
    assert isinstance(period, dict) and isinstance(rule, dict) and isinstance(columns, list)
    unit = words["unit"].format(
        described["unit"], described["rows"], period["from"], period["until"], rule[lang]
    )
    lines = [words["title"].format(name), "", unit, "", words["head"], "|---|---|---|---|---|---|"]
    for column in columns:
        values = column.get("values", {}).get(lang, {})
        covered = column.get("covered")
        span = f"{covered['from'] or '…'} – {covered['until'] or '…'}" if covered else ""
        cells = (
            f"`{column['name']}`",
            "; ".join(filter(None, (column["label"][lang], column.get("note", {}).get(lang)))),
            "; ".join(f"{k}: {v}" for k, v in values.items()),
            span,
            str(column.get("right_censored", "")),
            column.get("source") or "",
        )
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def rule_text(rule: Rule, daily: bool) -> dict[str, str]:
    """The rule of counting in both languages."""
    en, tr = RULES["day" if daily else rule.kind]
    value = f"{rule.month:02}-{rule.day:02}" if rule.kind == "at" else f"{rule.share:g}"
    return {"en": en.format(value), "tr": tr.format(value)}


def dictionary(plan: Plan, rows: int | None, cite: bool) -> Json:
    """The data dictionary: what a row is, how a year counts, and every column with its values,
    coverage and source."""
    columns: list[Json] = [
        {"name": head, "label": dict(zip(("en", "tr"), HEADS[head]))} for head in plan.heads
    ]
    for head in plan.name_heads:
        columns.append({"name": head, "label": dict(zip(("en", "tr"), NAMED))})
    for column in plan.columns:
        low, high = column.covered
        columns.append(
            {
                "name": column.name,
                "label": dict(zip(("en", "tr"), column.label)),
                "values": NUMBERS if column.numeric else VALUES,
                "covered": {
                    "from": iso(low) if low > BEGINNING else None,
                    "until": iso(high - 1) if high < FOREVER else None,
                },
                "right_censored": sum(s.censored for s in column.spells),
                "holds_somewhere": bool(column.spells),
                "source": column.source or None,
            }
        )
        if column.some:
            columns[-1]["note"] = dict(zip(("en", "tr"), SOME))
        if cite:
            columns.append(
                {
                    "name": f"{column.name}_cite",
                    "label": dict(zip(("en", "tr"), (c.format(column.name) for c in CITED))),
                }
            )
    period = (
        {"from": iso(plan.first), "until": iso(plan.last)}
        if plan.daily
        else {"from": plan.first, "until": plan.last}
    )
    return {
        "unit": plan.unit,
        "rows": rows,
        "period": period,
        "rule": rule_text(plan.rule, plan.daily),
        "columns": columns,
    }


def bibtex(sources: list[dict[str, str]]) -> str:
    """The sources as BibTeX, each key once."""
    entries = []
    for source in {s.get("key", ""): s for s in sources}.values():
        fields = {k: v for k, v in source.items() if k not in ("key", "type")}
        body = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
        entries.append(f"@{source.get('type', 'misc')}{{{source.get('key', 'source')},\n{body}}}\n")
    return "\n".join(entries)
