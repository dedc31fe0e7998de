"""The language server: how long after a change the faults of a long treaty are there, and how
long a completion takes. ``python bench/editor/editor.py``; the client is that of pygls."""

from __future__ import annotations

import asyncio
import statistics
import sys
import time
from pathlib import Path

from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "bench")]

from measure import Target, report  # noqa: E402

TIMES = 25
LEDGER = ROOT / "ledger"


def longest() -> Path:
    """The longest treaty of the shipped books that has at least 300 lines, else the longest."""
    found = sorted(
        LEDGER.glob("treaties/*.md"), key=lambda p: len(p.read_text("utf-8").split("\n"))
    )
    fitting = [p for p in found if len(p.read_text("utf-8").split("\n")) >= 300]
    return fitting[0] if fitting else found[-1]


async def measured(path: Path) -> tuple[list[float], list[float]]:
    """Seconds of each change until its faults came, and of each completion."""
    client = LanguageClient("bench", "1")
    told = asyncio.Event()
    uri, text = path.as_uri(), path.read_text("utf-8")

    @client.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    def take(params: lsp.PublishDiagnosticsParams) -> None:
        if params.uri == uri:
            told.set()

    await client.start_io(sys.executable, "-m", "misak", "lsp")
    folder = lsp.WorkspaceFolder(ROOT.as_uri(), "misak")
    await client.initialize_async(
        lsp.InitializeParams(lsp.ClientCapabilities(), workspace_folders=[folder])
    )
    client.initialized(lsp.InitializedParams())
    client.text_document_did_open(
        lsp.DidOpenTextDocumentParams(lsp.TextDocumentItem(uri, "markdown", 1, text))
    )
    await told.wait()
    await asyncio.sleep(6)  # the check of the whole ledger that follows an opening
    changes, completions = [], []
    line = next(n for n, row in enumerate(text.split("\n")) if row.startswith("- `"))
    for version in range(2, TIMES + 2):
        told.clear()
        changed = text + "\n" * (version % 3)
        begin = time.perf_counter()
        client.text_document_did_change(
            lsp.DidChangeTextDocumentParams(
                lsp.VersionedTextDocumentIdentifier(version, uri),
                [lsp.TextDocumentContentChangeWholeDocument(changed)],
            )
        )
        await told.wait()
        changes.append(time.perf_counter() - begin)
        begin = time.perf_counter()
        await client.text_document_completion_async(
            lsp.CompletionParams(lsp.TextDocumentIdentifier(uri), lsp.Position(line, 3))
        )
        completions.append(time.perf_counter() - begin)
    await client.shutdown_async(None)
    client.exit(None)
    return changes, completions


def main() -> None:
    """Medians of both, against what a writer does not notice."""
    path = longest()
    changes, completions = asyncio.run(measured(path))
    seconds = {
        "faults after a change": statistics.median(changes),
        "a completion": statistics.median(completions),
    }
    targets = [
        Target("faults after a change, ms", seconds["faults after a change"] * 1000, 150, False),
        Target("a completion, ms", seconds["a completion"] * 1000, 50, False),
    ]
    lines = len(path.read_text("utf-8").split("\n"))
    report("editor", "The language server", seconds, targets, **{"lines of the treaty": lines})


if __name__ == "__main__":
    main()
