"""The tutorial, followed to the letter: files written, commands run, outputs compared."""

from __future__ import annotations

import re
from pathlib import Path

from running import ROOT, run

TEXT = (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")
STEP = re.compile(r"(?:`(alaska/[^`]+)`:\n\n)?^```(\w+)\n(.*?)^```", re.M | re.S)


def test_the_tutorial_leads_to_the_first_right_answer(tmp_path: Path) -> None:
    shown = 0
    for file, kind, body in STEP.findall(TEXT):
        if file:
            (tmp_path / file).write_text(body, encoding="utf-8")
        elif kind == "sh":
            for line in body.strip().splitlines():
                run(line, tmp_path)
        else:
            command, *wanted = body.splitlines()
            told = run(command.removeprefix("$ "), tmp_path)
            shown += 1
            for line in wanted:
                assert line in told, f"{line!r} is not in what {command!r} prints:\n{told}"
    assert shown >= 5
    assert "0 errors" not in run("misak check alaska --json", tmp_path)
    assert run("misak check alaska --gnu", tmp_path) == ""


def test_a_treaty_between_states_of_the_base_needs_few_names() -> None:
    places = next(body for file, _, body in STEP.findall(TEXT) if file.endswith("places.md"))
    assert sum(line.startswith(("#", "-")) and line != "---" for line in places.splitlines()) <= 10
