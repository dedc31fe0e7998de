"""What the commands print with ``--json`` has the published shape, every key of it."""

from __future__ import annotations

import json
import shlex
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from misak.cli.main import group
from misak.cli.table import COMMANDS as TABLE

pytest.importorskip("jsonschema")
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))

from schemas import COMMANDS, PATH, schema  # noqa: E402

NOTE = """# Kars Antlaşması (13 Ekim 1921)

5. Batum Gürcistan'a bırakılacaktır.

Ankara Antlaşması'nı İsmet Paşa imzaladı. Oylama yapılacaktır.
"""
OWN = ("ask",)  # their shapes are files of their own, with tests of their own
SILENT = ("completion", "lsp", "mcp", "serve")  # they print no answer
STATES = (
    "stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version\n"
    "USA,2,United States,1816,1,1,2016,12,31,2016\nXXX,3,Other,1816,1,1,1815,12,31,2016\n"
)
ASKED = [
    *("who Batum --on 1921-10-14", "who tbmm --on 1921-10-14", "who kars-1921", "who Straits"),
    *("world 1921-10-14", "world 1878-08-01", "world 1650-01-01", "world 1950-01-01"),
    *("open 1921-10-14", "open 1913-06-01", "open 1950-01-01"),
    *("diff 1920-01-01 1923-12-31", "diff 1950-01-01 1950-01-02"),
    *("story kars-1921", "story Batum", "story tbmm", "story sevres-1920"),
    *("timeline Batum", "timeline kars-1921", "timeline tbmm", "timeline Straits"),
    *("whatif --without sakarya-1921 --on 1921-12-01", "whatif --in-force sevres-1920"),
    *("why 'title(Batum)' --on 1921-10-14", "why 'war(tbmm,greece)' --on 1921-10-14"),
    *(
        "conclusions --unit Lozan",
        "check mine",
        "check mine --warnings",
        "check broken",
        "demo",
        "fmt --check broken",
    ),
    *("list", "list places", "list treaties", "list sources", "list conclusions"),
    *("search Kars", "cite kars-1921", "cite 'Kars 1921 art 6'", "cite Sakarya"),
    *("cite kars-1921 --style apa",),
    *("help", "help cede", "help dates", "init other", "new treaty a-1900", "new event b-1900"),
    *(
        "export geojson -o g.json",
        "sql 'select 1 as a'",
        "sql --schema",
        "--ledger mine atlas a.html",
    ),
    *("quiz --seed 3", "quiz --seed 4 --kind match -o q.html"),
    *("review note.md", "read note.md", "lesson note.md -o l.html"),
    *("import --mappings", "import states.csv --mapping cow-states"),
    *("panel --unit polity-year --from 1920 --to 1922 -o p.csv",),
    *("panel --unit dyad-year --from 1920 --to 1921 -o p.csv",),
    *("audit transfers.csv:cow-territory",),
]
WRONG = ["who Boghazlar", "world 1921-99", "why 'title('", "import no.csv --mapping cow-states"]


def closed(shape: Any) -> Any:
    """A schema that takes no key which it does not name."""
    if isinstance(shape, list):
        return [closed(one) for one in shape]
    if not isinstance(shape, dict):
        return shape
    found = {key: closed(value) for key, value in shape.items()}
    if isinstance(shape.get("properties"), dict) and "required" in shape:
        found["properties"] = {key: closed(value) for key, value in shape["properties"].items()}
        found.setdefault("additionalProperties", False)
    return found


def validator(name: str) -> Draft202012Validator:
    """The closed schema of one command."""
    whole = schema()
    shapes = {
        key: value if key == "note" else closed(value) for key, value in whole["$defs"].items()
    }
    note = {**shapes["reason"], "required": [*shapes["reason"]["required"], "number"]}
    note["properties"] = {**note["properties"], "number": {"type": "integer"}}
    answer = json.loads((PATH.parent / "answer.schema.json").read_text(encoding="utf-8"))
    registry = Registry().with_resources(
        [
            ("urn:misak:answer:1", Resource.from_contents(answer)),
            (whole["$id"], Resource.from_contents({**whole, "$defs": {**shapes, "note": note}})),
        ]
    )
    return Draft202012Validator({"$ref": f"urn:misak:commands:1#/$defs/{name}"}, registry=registry)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what the commands read."""
    place = tmp_path_factory.mktemp("json")
    (place / "note.md").write_text(NOTE, encoding="utf-8")
    assert CliRunner().invoke(group, ["init", str(place / "mine")]).exit_code == 0
    (place / "states.csv").write_text(STATES, encoding="utf-8")
    given = ROOT / "tests" / "bulk" / "given" / "tc-cascade.csv"
    (place / "transfers.csv").write_bytes(given.read_bytes())
    (place / "broken").mkdir()
    (place / "broken" / "x.md").write_text("---\ntreaty: x\nfoo: bar\n---\n", encoding="utf-8")
    return place


def printed(text: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The object that a command prints."""
    monkeypatch.chdir(folder)
    result = CliRunner().invoke(group, [*shlex.split(text), "--json"])
    assert result.exception is None or isinstance(result.exception, SystemExit), text
    return json.loads(result.stdout)


def command(text: str) -> str:
    """The command of a line; the ledger may stand before it."""
    return shlex.split(text.removeprefix("--ledger mine "))[0]


def faults(name: str, value: object) -> list[str]:
    """What the schema of a command finds wrong."""
    return [f"{e.json_path}: {e.message[:200]}" for e in validator(name).iter_errors(value)][:5]


def test_every_command_has_a_schema_and_the_file_is_made_of_the_tool() -> None:
    assert {row.name for row in TABLE} == {*COMMANDS, *OWN, *SILENT}
    assert json.loads(PATH.read_text(encoding="utf-8")) == schema()
    Draft202012Validator.check_schema(schema())
    assert {command(text) for text in ASKED} == set(COMMANDS)


@pytest.mark.parametrize("text", ASKED)
def test_a_command_prints_what_its_schema_says(
    text: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name, found = command(text), printed(text, folder, monkeypatch)
    assert isinstance(found, dict) and faults(name, found) == []
    assert faults(name, {key: value for key, value in list(found.items())[1:]})
    assert faults(name, {**found, "more": 1})


@pytest.mark.parametrize("text", WRONG)
def test_a_command_that_could_not_run_prints_its_fault(
    text: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert faults("failed", printed(text, folder, monkeypatch)) == []


def test_a_file_is_written_beside_the_object(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    printed("quiz --seed 5 -o paper.html", folder, monkeypatch)
    assert (folder / "paper.html").stat().st_size > 1000
