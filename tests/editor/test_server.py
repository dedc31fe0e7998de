"""The language server started as an editor starts it, and spoken to by the client of pygls."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient

from apart import finished

LEDGER = Path(__file__).resolve().parents[2] / "ledger"
KARS = next(LEDGER.rglob("kars-1921.md"))


class Client(LanguageClient):
    """Keeps the faults that the server sends, by path."""

    def __init__(self) -> None:
        super().__init__("test", "1")
        self.faults: dict[str, list[lsp.Diagnostic]] = {}
        self.told = asyncio.Event()

        @self.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def take(params: lsp.PublishDiagnosticsParams) -> None:
            self.faults[params.uri] = list(params.diagnostics)
            self.told.set()

    async def of(self, uri: str) -> list[lsp.Diagnostic]:
        """The next faults of a file."""
        while uri not in self.faults:
            self.told.clear()
            await asyncio.wait_for(self.told.wait(), 60)
        return self.faults.pop(uri)


@asynccontextmanager
async def talking(root: Path, **options: object) -> AsyncIterator[Client]:
    client = Client()
    await client.start_io(sys.executable, "-m", "misak", "lsp", "--stdio")
    await client.initialize_async(
        lsp.InitializeParams(
            lsp.ClientCapabilities(),
            root_uri=root.as_uri(),
            workspace_folders=[lsp.WorkspaceFolder(root.as_uri(), "ledger")],
            initialization_options=options,
        )
    )
    client.initialized(lsp.InitializedParams())
    yield client
    await client.shutdown_async(None)
    client.exit(None)


def run(body: Callable[[], Awaitable[Any]]) -> Any:
    async def whole() -> Any:
        return await body()

    return finished(asyncio.wait_for(whole(), 180))


def open_text(client: Client, path: Path, text: str) -> lsp.TextDocumentIdentifier:
    client.text_document_did_open(
        lsp.DidOpenTextDocumentParams(lsp.TextDocumentItem(path.as_uri(), "markdown", 1, text))
    )
    return lsp.TextDocumentIdentifier(path.as_uri())


def change(client: Client, path: Path, text: str, version: int) -> None:
    client.text_document_did_change(
        lsp.DidChangeTextDocumentParams(
            lsp.VersionedTextDocumentIdentifier(version, path.as_uri()),
            [lsp.TextDocumentContentChangeWholeDocument(text)],
        )
    )


def find(text: str, what: str) -> lsp.Position:
    before = text[: text.index(what)]
    return lsp.Position(before.count("\n"), len(before) - before.rfind("\n") - 1)


def test_faults_come_as_one_types_and_go_when_mended() -> None:
    text = KARS.read_text(encoding="utf-8")
    wrong = text.replace("`cede batum ", "`sede batum ", 1)

    async def body() -> None:
        async with talking(LEDGER.parent) as client:
            open_text(client, KARS, text)
            assert not [d for d in await client.of(KARS.as_uri()) if d.severity == 1]
            change(client, KARS, wrong, 2)
            found = [d for d in await client.of(KARS.as_uri()) if d.severity == 1]
            at = find(wrong, "sede batum")
            assert [(d.range.start, d.source) for d in found if "sede" in d.message] == [
                (at, "misak")
            ]
            change(client, KARS, text, 3)
            assert not [d for d in await client.of(KARS.as_uri()) if d.severity == 1]

    run(body)


def test_names_are_completed_in_both_languages() -> None:
    text = KARS.read_text(encoding="utf-8")
    line = next(one for one in text.split("\n") if one.startswith("- `cede batum "))
    begun = text.replace(line, "- `cede Nahç")

    async def body() -> None:
        async with talking(LEDGER.parent, lang="tr") as client:
            name = open_text(client, KARS, begun)
            at = find(begun, "- `cede Nahç")
            found = await client.text_document_completion_async(
                lsp.CompletionParams(name, lsp.Position(at.line, len("- `cede Nahç")))
            )
            assert isinstance(found, lsp.CompletionList)
            item = next(one for one in found.items if one.label == "nakhchivan")
            assert item.detail == "Nahçıvan"
            edit = item.text_edit
            assert isinstance(edit, lsp.TextEdit)
            assert (edit.range.start.character, edit.new_text) == (len("- `cede "), "nakhchivan")

    run(body)


def test_hover_tells_the_clause_with_what_was_before_and_after() -> None:
    text = KARS.read_text(encoding="utf-8")

    async def body() -> None:
        async with talking(LEDGER.parent, lang="en") as client:
            name = open_text(client, KARS, text)
            at = find(text, "- `cede batum ")
            hover = await client.text_document_hover_async(
                lsp.HoverParams(name, lsp.Position(at.line, at.character + 4))
            )
            assert hover is not None and isinstance(hover.contents, lsp.MarkupContent)
            assert "Batum" in hover.contents.value and "after" in hover.contents.value
            word = lsp.Position(at.line, at.character + len("- `cede ba"))
            entry = await client.text_document_definition_async(lsp.DefinitionParams(name, word))
            assert isinstance(entry, lsp.Location) and "gazetteer" in entry.uri
            uses = await client.text_document_references_async(
                lsp.ReferenceParams(lsp.ReferenceContext(True), name, word)
            )
            assert uses and entry in uses and any(one.uri == KARS.as_uri() for one in uses)

    run(body)


def test_formatting_writes_the_canonical_form_or_nothing() -> None:
    text = KARS.read_text(encoding="utf-8")
    loose = text.replace("\n\n## ", "\n\n\n\n## ", 1)

    async def body() -> None:
        async with talking(LEDGER.parent) as client:
            name = open_text(client, KARS, loose)
            params = lsp.DocumentFormattingParams(name, lsp.FormattingOptions(2, True))
            edits = await client.text_document_formatting_async(params)
            assert edits and edits[0].new_text == text
            change(client, KARS, "no front matter", 2)
            assert not await client.text_document_formatting_async(params)

    run(body)


@pytest.mark.parametrize("uri", ["untitled:Untitled-1", "file:///nowhere/at/all.md"])
def test_a_text_without_a_ledger_is_left_alone(uri: str) -> None:
    async def body() -> None:
        async with talking(LEDGER.parent) as client:
            client.text_document_did_open(
                lsp.DidOpenTextDocumentParams(lsp.TextDocumentItem(uri, "markdown", 1, "# a"))
            )
            name = lsp.TextDocumentIdentifier(uri)
            assert await client.text_document_hover_async(
                lsp.HoverParams(name, lsp.Position(0, 1))
            ) is None  # fmt: skip

    run(body)
