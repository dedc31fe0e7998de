"""Panels from the books: alliances, and duties as the field types them, each with its article."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from click.testing import CliRunner

from misak.cli.main import group

LEDGER = {
    "gazetteer/polities.md": "---\ngazetteer: polities\ntitle: Devletler | States\n---\n\n"
    + "".join(f"## {n} — {n.title()} | {n.title()}\n\n- `from 1800-01-01`\n\n" for n in "abc"),
    "gazetteer/topics.md": "---\ngazetteer: topics\ntitle: Konular | Topics\n---\n\n"
    "## help — yardım | help\n\n- `provides defence`\n\n## peace — barış | peace\n\n"
    "## march — yürümek | march\n\n- `sağlar saldırı`\n",
    "treaties/pact.md": "---\ntreaty: pact\ntitle: Antlaşma | Pact\nsigned: 1900-01-01\n"
    "in-force: 1900-02-01\nparties: a, b\n---\n\n## 1\n\n- `ally`\n\n## 2\n\n"
    "- `owe help from a to b`\n\n## 3\n\n- `non-aggression peace`\n\n## 4\n\n"
    "- `owe march from b to a`\n",
}


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    for name, text in LEDGER.items():
        path = tmp_path / "ledger" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "ledger"


def test_duties_are_typed_and_directed(ledger: Path, tmp_path: Path) -> None:
    out = tmp_path / "p.csv"
    words = ["--lang", "en", "--ledger", str(ledger), "panel", "--unit", "directed-dyad-year"]
    facts = ["--facts", "alliance,defence,offence,non-aggression", "--from", "1901", "--to", "1901"]
    result = CliRunner().invoke(group, [*words, *facts, "--cite", "-o", str(out)])
    assert result.exit_code == 0, result.output
    assert "is missing and not 0" in result.output
    with out.open(encoding="utf-8") as stream:
        found = {(r["polity1"], r["polity2"]): r for r in csv.DictReader(stream)}
    one, other = found["a", "b"], found["b", "a"]
    assert (one["alliance"], other["alliance"]) == ("1", "1")
    assert (one["defence"], other["defence"]) == ("1", "")
    assert (one["offence"], other["offence"]) == ("", "1")
    assert (one["non-aggression"], other["non-aggression"]) == ("1", "1")
    assert one["defence_cite"].startswith("pact (treaties/pact.md:")
    assert found["a", "c"]["alliance"] == "", "no clause says so, and no coverage that none does"


def test_a_search_of_a_pair_speaks_of_no_other_pair(ledger: Path, tmp_path: Path) -> None:
    front = "---\ngazetteer: coverage\ntitle: Kapsam | Coverage\n---\n\n## wars — Savaş | War\n\n"
    line = "- `covers war of a with c from 1900 until 1910`\n"
    (ledger / "gazetteer" / "coverage.md").write_text(front + line, encoding="utf-8")
    event = "---\nevent: fight-1900\ntitle: Savaş | War\ndate: 1900-03-01\n---\n\n"
    event += "- `war a against b`\n"
    (ledger / "fight.md").write_text(event, encoding="utf-8")
    out = tmp_path / "p.csv"
    words = ["--lang", "en", "--ledger", str(ledger), "panel", "--unit", "dyad-year"]
    days = ["--facts", "war", "--from", "1901", "--to", "1901"]
    result = CliRunner().invoke(group, [*words, *days, "-o", str(out)])
    assert result.exit_code == 0, result.output
    with out.open(encoding="utf-8") as stream:
        found = {(r["polity1"], r["polity2"]): r["war"] for r in csv.DictReader(stream)}
    assert found == {("a", "b"): "1", ("a", "c"): "0", ("b", "c"): ""}
