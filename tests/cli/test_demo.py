"""The demo: one screen of forty lines, with every claim that it is to show."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from misak.cli.demo import NOTES
from misak.cli.main import group

pytest.importorskip("akana")


@pytest.mark.parametrize("lang", ["en", "tr"])
@pytest.mark.parametrize("width", ["80", "110"])
def test_one_screen(lang: str, width: str) -> None:
    found = CliRunner(env={"COLUMNS": width, "MISAK_LANG": lang}).invoke(group, ["demo"])
    lines = found.output.splitlines()
    assert found.exit_code == 0 and len(lines) <= 40
    marks = [line.strip()[:1] for line in lines]
    assert marks.count("✗") == 1, "one planted error"
    plebiscite = next(
        line for line in lines if "Hatay'ın geleceği" in line or "future of Hatay" in line
    )
    assert plebiscite.strip().startswith("∅")
    first = next(line for line in lines if "Millî'yi tanıyan" in line or "was the first" in line)
    assert first.strip()[0] in "⚖✓≈"
    frontier = next(line for line in lines if "Doğu sınırı" in line or "eastern frontier" in line)
    assert frontier.strip().startswith("≈")
    assert lines[-1].count("misak atlas atlas.html") == 1


def test_the_translation_has_the_lines_of_the_note() -> None:
    one, other = (
        (NOTES / name).read_text(encoding="utf-8").split("\n") for name in ("note.md", "note.en.md")
    )
    assert [bool(line) for line in one] == [bool(line) for line in other]
    assert [line[:2] for line in one if line[:1] in "#1234567"] == [
        line[:2] for line in other if line[:1] in "#1234567"
    ]
