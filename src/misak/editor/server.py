"""The language server on standard input and output: faults as you type, completion, hover,
definition, references and formatting. LSP 3.17."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from typing import NamedTuple

from lsprotocol import types as lsp
from pygls import uris
from pygls.lsp.server import LanguageServer

import misak
from misak.editor.lines import diagnostic, path_of, place, stretch
from misak.ground.errors import MisakError
from misak.public.completing import Completion
from misak.public.problems import Problem
from misak.public.workspace import Span, Workspace

PAUSE = 0.8  # seconds without a key after which the whole ledger is checked
SHOWN = 200  # completions sent at once; the client asks again as more is typed
KINDS = {
    "clause": lsp.CompletionItemKind.Function,
    "marker": lsp.CompletionItemKind.Keyword,
    "attribute": lsp.CompletionItemKind.Property,
    "key": lsp.CompletionItemKind.Field,
    "source": lsp.CompletionItemKind.Reference,
    "place": lsp.CompletionItemKind.Unit,
    "polity": lsp.CompletionItemKind.Class,
}


class Options(NamedTuple):
    """What the client says when it begins: the folder of the ledger (empty: that which is open),
    whether it stands on the shipped books, the language of what is shown."""

    ledger: str = ""
    with_shipped: bool = False
    lang: str = "en"


class Server(LanguageServer):
    """One server for the ledgers of one editor window: a file belongs to the ledger in whose
    folder it lies."""

    def __init__(self, lang: str = "en") -> None:
        """``lang`` is the language of messages, ``en`` or ``tr``, unless the client names one."""
        super().__init__("misak", misak.__version__)
        self.options = Options(lang=lang)
        self.ledgers: dict[str, Workspace] = {}
        self.waiting: dict[str, asyncio.Task[None]] = {}
        self.shown: dict[str, set[str]] = {}  # by ledger: the paths whose faults are shown

    def folder_of(self, path: str) -> str:
        """The folder of the ledger to which a file belongs: the one that was named, the one that
        is open (its ``ledger`` folder where it has one), else the file's own."""
        if self.options.ledger:
            return self.options.ledger
        for root in self.workspace.folders.values():
            folder = path_of(root.uri)
            inner = os.path.join(folder, "ledger")
            for each in (inner, folder):
                if os.path.isdir(each) and Path(path).is_relative_to(each):
                    return each
        return os.path.dirname(path)

    def ledger_of(self, path: str) -> Workspace | None:
        """The ledger of a file, opened when it is first asked for; None where there is none."""
        if not path:
            return None
        folder = self.folder_of(path)
        if folder not in self.ledgers:
            try:
                self.ledgers[folder] = Workspace(folder, with_shipped=self.options.with_shipped)
            except MisakError as error:
                said = misak.explain(error, self.options.lang)
                self.window_log_message(lsp.LogMessageParams(lsp.MessageType.Error, said))
                return None
        return self.ledgers[folder]

    def show(self, path: str, problems: list[Problem]) -> None:
        """Show the faults of a file."""
        ledger = self.ledger_of(path)
        lines = ledger.text(path).split("\n") if ledger else []
        self.text_document_publish_diagnostics(
            lsp.PublishDiagnosticsParams(
                uri=str(uris.from_fs_path(os.path.abspath(path))),
                diagnostics=[diagnostic(lines, one, self.options.lang) for one in problems],
            )
        )

    def whole(self, path: str) -> None:
        """Check the whole ledger of a file, and show the faults of each of its files."""
        ledger = self.ledger_of(path)
        if ledger is None:
            return
        found = {each: problems for each, problems in ledger.check_all().items() if problems}
        folder = self.folder_of(path)
        for each in self.shown.get(folder, set()) - found.keys():
            self.show(each, [])
        for each, problems in found.items():
            self.show(each, problems)
        self.shown[folder] = set(found)

    def changed(self, path: str, text: str) -> None:
        """A file has another text: its own faults at once, those of the ledger after a pause."""
        ledger = self.ledger_of(path)
        if ledger is None:
            return
        problems = ledger.check(path, text)
        self.show(path, problems)
        folder = self.folder_of(path)
        self.shown.setdefault(folder, set()).add(path)
        if folder in self.waiting:
            self.waiting[folder].cancel()
        self.waiting[folder] = asyncio.ensure_future(self._later(path))

    async def _later(self, path: str) -> None:
        await asyncio.sleep(PAUSE)
        self.whole(path)


def make(lang: str = "en") -> Server:
    """The server with its features. ``start_io`` runs it until the editor ends it."""
    server = Server(lang)
    _lifecycle(server)
    _texts(server)
    _writing(server)
    _looking(server)
    return server


def _lifecycle(server: Server) -> None:
    @server.feature(lsp.INITIALIZE)
    def begin(params: lsp.InitializeParams) -> None:
        given = params.initialization_options
        if not isinstance(given, dict):
            return
        lang = given.get("lang")
        server.options = Options(
            str(given.get("ledger") or ""),
            bool(given.get("withShipped")),
            lang if lang in ("en", "tr") else server.options.lang,
        )


def _texts(server: Server) -> None:
    @server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: lsp.DidOpenTextDocumentParams) -> None:
        if path := path_of(params.text_document.uri):
            server.changed(path, params.text_document.text)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    def changed(params: lsp.DidChangeTextDocumentParams) -> None:
        uri = params.text_document.uri
        if path := path_of(uri):
            server.changed(path, server.workspace.get_text_document(uri).source)

    @server.feature(lsp.TEXT_DOCUMENT_DID_SAVE)
    def saved(params: lsp.DidSaveTextDocumentParams) -> None:
        if path := path_of(params.text_document.uri):
            server.whole(path)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: lsp.DidCloseTextDocumentParams) -> None:
        path = path_of(params.text_document.uri)
        ledger = server.ledger_of(path)
        if ledger is not None:
            ledger.close(path)
            server.whole(path)


def _writing(server: Server) -> None:
    @server.feature(
        lsp.TEXT_DOCUMENT_COMPLETION,
        lsp.CompletionOptions(trigger_characters=["`", ";", ":", " ", "-"]),
    )
    def complete(params: lsp.CompletionParams) -> lsp.CompletionList:
        path = path_of(params.text_document.uri)
        ledger = server.ledger_of(path)
        if ledger is None:
            return lsp.CompletionList(False, [])
        document = server.workspace.get_text_document(params.text_document.uri)
        line, column = place(document, params.position)
        found = ledger.complete(path, line, column)
        begun = ledger.context(path, line, column).begun
        lines = ledger.text(path).split("\n")
        where = lsp.Range(
            stretch(lines, Span(path, line, column - len(begun), 1)).start, params.position
        )
        rows = [_item(one, where, n, server.options.lang) for n, one in enumerate(found[:SHOWN])]
        return lsp.CompletionList(len(found) > SHOWN, rows)

    @server.feature(lsp.TEXT_DOCUMENT_FORMATTING)
    def formatted(params: lsp.DocumentFormattingParams) -> list[lsp.TextEdit]:
        path = path_of(params.text_document.uri)
        ledger = server.ledger_of(path)
        if ledger is None:
            return []
        text = ledger.text(path)
        try:
            new = ledger.format(text)
        except MisakError as error:
            said = misak.explain(error, server.options.lang)
            server.window_show_message(lsp.ShowMessageParams(lsp.MessageType.Warning, said))
            return []
        end = lsp.Position(text.count("\n") + 1, 0)
        return [lsp.TextEdit(lsp.Range(lsp.Position(0, 0), end), new)] if new != text else []


def _item(one: Completion, where: lsp.Range, number: int, lang: str) -> lsp.CompletionItem:
    """A completion that is found by its id and by its names in both languages."""
    return lsp.CompletionItem(
        label=one.insert,
        detail=getattr(one.name, lang),
        kind=KINDS.get(one.kind, lsp.CompletionItemKind.Value),
        filter_text=" ".join(dict.fromkeys((one.insert, *one.spellings))),
        sort_text=f"{number:05}",
        text_edit=lsp.TextEdit(where, one.insert),
    )


def _looking(server: Server) -> None:
    Where = lsp.HoverParams | lsp.DefinitionParams | lsp.ReferenceParams

    def spot(params: Where) -> tuple[Workspace, str, int, int] | None:
        path = path_of(params.text_document.uri)
        ledger = server.ledger_of(path)
        if ledger is None:
            return None
        document = server.workspace.get_text_document(params.text_document.uri)
        return (ledger, path, *place(document, params.position))

    @server.feature(lsp.TEXT_DOCUMENT_HOVER)
    def hover(params: lsp.HoverParams) -> lsp.Hover | None:
        at = spot(params)
        found = at[0].hover(*at[1:]) if at else None
        if at is None or found is None:
            return None
        text = getattr(found.text, server.options.lang)
        lines = at[0].text(at[1]).split("\n")
        return lsp.Hover(
            lsp.MarkupContent(lsp.MarkupKind.Markdown, text), stretch(lines, found.span)
        )

    @server.feature(lsp.TEXT_DOCUMENT_DEFINITION)
    def definition(params: lsp.DefinitionParams) -> lsp.Location | None:
        at = spot(params)
        found = at[0].definition(*at[1:]) if at else None
        return _location(at[0], found) if at and found else None

    @server.feature(lsp.TEXT_DOCUMENT_REFERENCES)
    def references(params: lsp.ReferenceParams) -> list[lsp.Location]:
        at = spot(params)
        return [_location(at[0], one) for one in at[0].references(*at[1:])] if at else []


def _location(ledger: Workspace, span: Span) -> lsp.Location:
    uri = str(uris.from_fs_path(os.path.abspath(span.path)))
    return lsp.Location(uri, stretch(ledger.text(span.path).split("\n"), span))
