"""Places as editors count them (from 0, in the units of the client) and as the library does (from
1, in letters)."""

from __future__ import annotations

from lsprotocol import types as lsp
from pygls import uris
from pygls.workspace import TextDocument

from misak.public.problems import Problem
from misak.public.workspace import Span

SEVERITY = {"error": lsp.DiagnosticSeverity.Error, "warning": lsp.DiagnosticSeverity.Warning}


def path_of(uri: str) -> str:
    """The path of a file's address; empty where it is no file (a text not yet saved)."""
    return (uris.to_fs_path(uri) or "") if uri.startswith("file:") else ""


def place(document: TextDocument, position: lsp.Position) -> tuple[int, int]:
    """Line and column of the library, from a position of the client."""
    at = document.position_codec.position_from_client_units(document.lines, position)
    return at.line + 1, at.character + 1


def stretch(lines: list[str], span: Span) -> lsp.Range:
    """The range of a span in these lines, in UTF-16 units, as most clients count."""
    row = lines[span.line - 1] if 0 < span.line <= len(lines) else ""
    first = units(row[: span.column - 1])
    last = first + max(1, units(row[span.column - 1 : span.column - 1 + span.width]))
    line = span.line - 1
    return lsp.Range(lsp.Position(line, first), lsp.Position(line, last))


def units(text: str) -> int:
    """How many UTF-16 units a text takes."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def diagnostic(lines: list[str], one: Problem, lang: str) -> lsp.Diagnostic:
    """A fault as editors show it, with its code and hint."""
    span = Span(one.path, max(one.line, 1), max(one.column, 1), max(one.width, 1))
    said, hint = getattr(one.text, lang), getattr(one.hint, lang)
    return lsp.Diagnostic(
        range=stretch(lines, span),
        message=f"{said}\n{hint}" if hint else said,
        severity=SEVERITY[one.severity],
        code=one.code,
        source="misak",
    )
