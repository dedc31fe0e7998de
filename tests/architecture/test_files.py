"""Small files, one idea each, and each says what it is for."""

from __future__ import annotations

import ast

import pytest

from architecture.source import ALL, Module

LONGEST = 400
BY_NAME = pytest.mark.parametrize("module", ALL, ids=lambda m: m.path)


@BY_NAME
def test_a_file_is_short(module: Module) -> None:
    assert module.lines <= LONGEST


def test_half_of_the_files_are_shorter_than_a_hundred_and_twenty_lines() -> None:
    lengths = sorted(module.lines for module in ALL)
    assert lengths[len(lengths) // 2] <= 120


@BY_NAME
def test_a_module_says_what_it_is_for(module: Module) -> None:
    assert ast.get_docstring(module.tree), f"{module.path} has no docstring"


@BY_NAME
def test_what_is_public_is_documented(module: Module) -> None:
    missing = [node.name for node in public(module.tree.body) if not ast.get_docstring(node)]
    assert not missing, f"{module.path}: {', '.join(missing)}"


def public(body: list[ast.stmt]) -> list[ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef]:
    """Public functions and classes, and the public methods of public classes."""
    found: list[ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef] = []
    for node in body:
        if isinstance(
            node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
        ) and not node.name.startswith("_"):
            found.append(node)
            if isinstance(node, ast.ClassDef):
                found += public(node.body)
    return found
