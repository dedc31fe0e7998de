"""The table of a note's claims: what each says, where it lives in the books, what the books
answer, and how the two compare."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, cast

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src")]

from misak.ask.open import load  # noqa: E402
from misak.tell.claims import VERDICTS, claims  # noqa: E402

HEAD = "| claim | sav | where | booked or derived | what the books say | comparison |"
INTRO = """# Claims of the note, against the books

Each row is one claim of the course note, in the project's own words, with the place in the books where it lives and the answers that bear on it. The comparison is
worked out from the answers, never stored: *borne out*, *simplified* (the books have more, or only part of it is so), *so only under a reading*, *contradicted*, *no article
says so*. *Contested* marks an answer on which accounts differ; *opinion* a link of cause and effect that somebody holds."""


def note_table() -> str:
    """The whole page."""
    rows = claims(load())
    counts = {key: sum(1 for row in rows if row["verdict"] == key) for key in VERDICTS}
    summary = ", ".join(f"{count} {VERDICTS[key].en}" for key, count in counts.items() if count)
    lines = [
        INTRO,
        f"{len(rows)} claims: {summary}.",
        "\n".join(
            [
                HEAD,
                "|---|---|---|---|---|---|",
                *(_row(cast("dict[str, Any]", row)) for row in rows),
            ]
        ),
    ]
    return "\n\n".join(lines)


def _row(row: dict[str, Any]) -> str:
    where = f"`{row['where']}`" if row["where"] else "no article"
    item = f" (item {row['item']})" if row["item"] else ""
    answers = "<br>".join(_answer(one) for one in row["answers"])
    verdict = VERDICTS[row["verdict"]].en
    marks = [
        text for on, text in ((row["contested"], "contested"), (row["opinion"], "opinion")) if on
    ]
    missing = ", ".join(f"`{one['id']}`" for one in row["missing"])
    compared = (
        f"**{verdict}**"
        + (f"; {', '.join(marks)}" if marks else "")
        + (f"<br>left out: {missing}" if missing else "")
    )
    cells = [
        f"{row['id'].upper()} {row['text']['en']}",
        row["text"]["tr"],
        where + item,
        row["by"],
        answers,
        compared,
    ]
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"


def _answer(one: dict[str, Any]) -> str:
    mark = {True: "✓ ", False: "✗ ", None: "· "}[one["agrees"]]
    return mark + str(one["answer"]["sentence"]["en"])


if __name__ == "__main__":
    print(note_table())
