"""misak review and misak read as commands: every form of output, nothing written half, a draft
that checks."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner

from apart import misak
from misak.cli.main import group
from misak.prose.teacher.many import LONG
from prose.made import EXAMPLES, ROOT

NOTE = str(EXAMPLES / "not-dogu-siniri.md")


def run(*args: str, lang: str = "en") -> str:
    result = CliRunner().invoke(group, ["--lang", lang, *args])
    assert result.exit_code == 0, result.output
    return result.output


def test_the_terminal_in_both_languages() -> None:
    assert "contradicted" in run("review", NOTE)
    assert "çelişiyor" in run("review", NOTE, lang="tr")


def test_json() -> None:
    found = json.loads(run("review", NOTE, "--json"))
    assert found["counts"]["contradicted"] == 3
    assert {"verdict", "text", "articles", "details", "because", "start", "end", "item"} <= set(
        found["marks"][0]
    )


def test_markdown_escapes_what_a_note_writes(tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    note.write_text(
        "Kars Antlaşması (13 Ekim 1921)\n\n<script>alert(1)</script> *Batum* Gürcistan'a "
        "bırakıldı.\n",
        encoding="utf-8",
    )
    assert "\\<script\\>" in run("review", str(note), "--markdown")


class Tags(HTMLParser):
    """The tags and addresses of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value or "" for name, value in attrs if name in ("src", "href")]


def test_html_is_whole_and_asks_for_nothing(tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    note.write_text(
        "Kars Antlaşması (13 Ekim 1921)\n\n<script>alert(1)</script> Batum Gürcistan'a "
        "bırakıldı.\n",
        encoding="utf-8",
    )
    out = tmp_path / "review.html"
    run("review", str(note), "-o", str(out))
    page = Tags()
    page.feed(out.read_text(encoding="utf-8"))
    assert "script" not in page.tags and not page.links and "style" in page.tags


def test_a_draft_passes_the_check_but_for_its_source(tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    note.write_text(
        "Kars Antlaşması (13 Ekim 1921)\n\n1. Batum TBMM tarafından Gürcistan'a bırakılacak.\n"
        "2. Kedi damda uyudu.\n",
        encoding="utf-8",
    )
    draft = tmp_path / "draft.md"
    run("read", str(note), "-o", str(draft))
    text = draft.read_text(encoding="utf-8")
    assert (
        "`cede batum from tbmm to georgian-ssr; unchecked`" in text
        and "Batum TBMM tarafından" in text
        and "signed: 1921-10-13" in text
    )
    result = CliRunner().invoke(
        group, ["--lang", "en", "--with-shipped", "--ledger", str(draft), "check", "--json"]
    )
    errors = [f["code"] for f in json.loads(result.stdout)["faults"] if f["severity"] == "error"]
    assert set(errors) <= {"S703"}, errors


def test_an_unwritable_place_is_a_fault(tmp_path: Path) -> None:
    result = CliRunner().invoke(
        group, ["review", NOTE, "-o", str(tmp_path / "no" / "such" / "x.html")]
    )
    assert result.exit_code != 0 and not isinstance(result.exception, OSError)


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("misak.prose.reading.analyser.akana", None)
    monkeypatch.setattr(
        "misak.prose.frames.reader.analyser",
        lambda: __import__("misak.prose.reading.analyser", fromlist=["Akana"]).Akana(),
    )
    result = CliRunner().invoke(group, ["--lang", "en", "review", NOTE])
    assert result.exit_code == 2 and "R706" in result.output


@pytest.mark.parametrize("name,lang", [("README.md", "en"), ("README.tr.md", "tr")])
def test_the_example_of_the_readme_is_what_is_printed(name: str, lang: str) -> None:
    shown = (
        (ROOT / name)
        .read_text(encoding="utf-8")
        .partition("review examples/not-dogu-siniri.md\n")[2]
        .partition("```")[0]
    )
    said = run("review", NOTE, lang=lang).splitlines()
    lines = [line for line in shown.splitlines() if line != "…"]
    assert len(lines) > 3 and all(line in said for line in lines), [
        line for line in lines if line not in said
    ]


def test_many_notes_at_once(tmp_path: Path) -> None:
    notes, out = tmp_path / "notes", tmp_path / "out"
    (notes / "more").mkdir(parents=True)
    for name in ("a.md", "more/b.md"):
        (notes / name).write_text(
            (EXAMPLES / "not-dogu-siniri.md").read_text(encoding="utf-8"), encoding="utf-8"
        )
    (notes / "c.txt").write_text("", encoding="utf-8")
    told = misak("--lang", "en", "review", str(notes), "-o", str(out), "--jobs", "2", code=1)
    assert "R705" in told and told.count("contradicted: 3") == 2
    assert sorted(p.relative_to(out).as_posix() for p in out.rglob("*.html")) == [
        "a.md.html",
        "more/b.md.html",
    ]
    counts = json.loads(
        CliRunner().invoke(group, ["--lang", "en", "review", str(notes), "--json"]).stdout
    )
    assert [
        row.get("counts", row.get("fault"))["contradicted" if "counts" in row else "code"]
        for row in counts
    ] == [3, "R705", 3]


def test_a_long_note_in_parts_is_the_note_in_one(tmp_path: Path) -> None:
    once = (EXAMPLES / "not-dogu-siniri.md").read_text(encoding="utf-8")
    text = once * (LONG // len(once) + 2)
    note = tmp_path / "long.md"
    note.write_text(text, encoding="utf-8")
    found = json.loads(misak("review", str(note), "--json", "--jobs", "2"))
    alone = json.loads(run("review", NOTE, "--json"))
    assert found["counts"]["contradicted"] == alone["counts"]["contradicted"] * (
        LONG // len(once) + 2
    )
    assert all(text[m["start"] : m["end"]] == m["text"] for m in found["marks"])
