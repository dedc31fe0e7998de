"""The folders are the stages: each imports from those above it, nothing goes round, and nothing hides in a function."""

from __future__ import annotations

import ast

import pytest

from architecture.source import ALL, LAYERS, NAMES, Module, functions, own_imports

BY_NAME = pytest.mark.parametrize("module", ALL, ids=lambda m: m.path)

# The dispatcher, the lazy package and the checks load what is asked for; the others are walls around libraries slower than all of ours.
DYNAMIC = {
    "src/misak/__init__.py",
    "src/misak/cli/main.py",
    "src/misak/ground/days.py",
    "src/misak/ground/calendars.py",
    "src/misak/bulk/panels.py",
    "src/misak/bulk/tables.py",
    "src/misak/check/checks.py",
}


def test_every_folder_is_a_stage() -> None:
    assert {m.layer for m in ALL} - {""} <= set(LAYERS)


@BY_NAME
def test_imports_go_up_the_list_of_stages(module: Module) -> None:
    for name in own_imports(module):
        assert name in NAMES, f"{module.path} imports {name}, which is no module of ours"
        other = name.split(".")[1] if name.count(".") else ""
        if module.layer and other in LAYERS:
            assert LAYERS.index(other) <= LAYERS.index(module.layer), (
                f"{module.path} imports {name}, a later stage"
            )


def test_no_cycle() -> None:
    graph = {m.name: own_imports(m) for m in ALL}
    done: set[str] = set()

    def walk(name: str, path: tuple[str, ...]) -> None:
        assert name not in path, " → ".join([*path[path.index(name) :], name])
        if name not in done:
            for each in sorted(graph.get(name, ())):
                walk(each, (*path, name))
            done.add(name)

    for name in graph:
        walk(name, ())


@BY_NAME
def test_no_own_import_inside_a_function(module: Module) -> None:
    for function in functions(module.tree):
        for node in ast.walk(function):
            if isinstance(node, (ast.Import, ast.ImportFrom)):
                names = (
                    [node.module or ""]
                    if isinstance(node, ast.ImportFrom)
                    else [alias.name for alias in node.names]
                )
                assert not any(name.split(".")[0] == "misak" for name in names), (
                    f"{module.path}:{node.lineno}"
                )


def test_dynamic_imports_stand_where_they_are_known() -> None:
    found = {
        module.path
        for module in ALL
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call)
        and getattr(node.func, "attr", getattr(node.func, "id", ""))
        in ("import_module", "__import__")
    }
    assert found <= DYNAMIC, f"a new dynamic import: {found - DYNAMIC}"
