"""Tellings as plain lines, for those whose data hold no sentences of their own."""

from __future__ import annotations

from typing import Any

from misak.ask.answer import Json
from misak.ground.days import read_date
from misak.say.days import said_when

WORDS = {
    "by": {"en": "administered by", "tr": "yöneten:"},
    "contested": {"en": "contested", "tr": "tartışmalı"},
    "procedure": {"en": "promised procedure", "tr": "öngörülen yol"},
    "claimants": {"en": "between", "tr": "taraflar"},
    "over": {"en": "over", "tr": "konusu olan yerler"},
    "left": {"en": "open when last followed", "tr": "son izlendiğinde açık"},
    "nobody": {"en": "nobody", "tr": "kimse"},
}


def of_world(found: Any, lang: str) -> list[str]:
    """Every place with its holder, and who administered it where that was another; the wars."""
    lines = []
    for row in found["places"]:
        held, run = _all(row["title"], lang), _all(row["administration"], lang)
        more = [f"{WORDS['by'][lang]} {run}"] if run and run != held else []
        more += [WORDS["contested"][lang]] if row["contested"] else []
        said = "; ".join([held or WORDS["nobody"][lang], *more])
        lines.append(f"{row['name'][lang]}: {said}")
    return lines + [str(war["sentence"][lang]) for war in found["wars"]]


def of_open(found: Any, lang: str) -> list[str]:
    """Every open matter with what was promised, between whom, and over what."""
    lines = []
    for row in found["matters"]:
        said = [f"{WORDS['procedure'][lang]}: {row['procedure'][lang]}"] if row["procedure"] else []
        for key in ("claimants", "over"):
            said += [f"{WORDS[key][lang]}: {_all(row[key], lang)}"] if row[key] else []
        lines.append(f"{row['name'][lang]} — {'; '.join(said)}" if said else row["name"][lang])
    lines += [str(row["sentence"][lang]) for row in found["waiting"]]
    for row in found["not_followed"]:
        day = _day(row["followed"], lang)
        lines.append(f"{row['name'][lang]} ({WORDS['left'][lang]}: {day})")
    return lines


def of_timeline(found: Any, lang: str) -> list[str]:
    """Every spell with its days."""
    return [
        f"{lane['label'][lang]}: {spell['value'][lang]} "
        f"({_day(spell['since'], lang)} – {_day(spell['until'], lang)})"
        for lane in found["lanes"]
        for spell in lane["spells"]
    ]


def of_why(found: Any, lang: str) -> list[str]:
    """The answer, and what every link of the chain says."""
    said = [str(found["answer"]["sentence"][lang])]
    return said + [f"{_cited(link, lang)}: {link['text'][lang]}" for link in found["chain"]]


def of_review(found: Any, lang: str) -> list[str]:
    """Every mark: its verdict, what the note says, and what the books have."""
    lines = []
    for mark in found["marks"]:
        more = "; ".join([*mark["articles"][lang], *mark["details"][lang]])
        lines.append(f"{mark['said'][lang]}: {mark['text']}" + (f" ({more})" if more else ""))
    return lines


def of_conclusion(found: Any, lang: str) -> list[str]:
    """Its title, and the answers that it rests on."""
    return [
        str(found["title"][lang]),
        *(str(row["answer"]["sentence"][lang]) for row in found["asked"] if row["answer"]),
    ]


def of_reply(found: Any, lang: str) -> list[str]:
    """The question as it was understood, and every spell of the answer with its days."""
    lines = [str(found["understood"])]
    for part in (found, *found["beside"]):
        for spell in part["spells"]:
            first, last = _day(spell["from"], lang), _day(spell["to"], lang)
            days = first if first == last else f"{first} – {last}"
            lines.append(f"{days}: {spell['sentence'][lang]} ({part['sense'][lang]})")
    return lines


def _all(listed: list[Json], lang: str) -> str:
    return ", ".join(str(one[lang]) for one in listed)


def _cited(row: Any, lang: str) -> str:
    return ", ".join(part for part in (row["title"][lang], row["label"][lang]) if part)


def _day(day: object, lang: str) -> str:
    when = read_date(str(day)) if day else None
    return said_when(when, when.latest, lang, "plain") if when is not None else "…"
