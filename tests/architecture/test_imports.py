"""The folders are the stages: each imports from those above it, nothing goes round, and nothing
hides in a function."""

from __future__ import annotations

import ast

import pytest

from architecture.source import ALL, LAYERS, NAMES, Module, every_import, functions, own_imports

BY_NAME = pytest.mark.parametrize("module", ALL, ids=lambda m: m.path)

# The dispatcher, the lazy package and the checks load what is asked for; the others are walls
# around libraries slower than all of ours.
DYNAMIC = {
    "src/misak/__init__.py",
    "src/misak/cli/asking.py",
    "src/misak/cli/main.py",
    "src/misak/cli/start.py",
    "src/misak/ground/days.py",
    "src/misak/ground/calendars.py",
    "src/misak/ground/extras.py",
    "src/misak/bulk/panels/produce.py",
    "src/misak/check/checks.py",
    "src/misak/fast/opened.py",
    "src/misak/words/tags.py",
    "src/misak/public/late.py",
    "src/misak/cli/lsp.py",
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


# Circles of imports for types or by string that are still to be untied, each by one of its imports.
KNOWN_CIRCLES: set[tuple[str, str]] = set()


def circles(graph: dict[str, set[str]]) -> list[str]:
    """The circles of a graph, each as the path that goes round."""
    done: set[str] = set()
    found: list[str] = []

    def walk(name: str, path: tuple[str, ...]) -> None:
        if name in path:
            found.append(" → ".join([*path[path.index(name) :], name]))
        elif name not in done:
            for each in sorted(graph.get(name, ())):
                walk(each, (*path, name))
            done.add(name)

    for name in graph:
        walk(name, ())
    return found


def test_no_cycle() -> None:
    """Imports for types only and imports by string count like any other."""
    graph = {
        m.name: {other for other in every_import(m) if (m.name, other) not in KNOWN_CIRCLES}
        for m in ALL
    }
    assert circles(graph) == []


def test_a_known_circle_is_one() -> None:
    """What has been untied leaves the list."""
    graph = {m.name: every_import(m) for m in ALL}
    assert {(one, other) for one, other in KNOWN_CIRCLES if other in graph.get(one, ())} == (
        KNOWN_CIRCLES
    )


def test_imports_for_types_and_by_string_are_seen() -> None:
    text = (
        "import importlib\nif TYPE_CHECKING:\n    from misak.ground import days\n"
        "def f():\n    importlib.import_module('misak.ground.faults')\n"
    )
    module = Module("misak.x", "src/misak/x.py", 4, ast.parse(text))
    assert every_import(module) == {"misak.ground.days", "misak.ground.faults"}


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


# The rooms of a folder that has several: each imports from itself and from those before it. What
# lies in the folder itself is for all of them, or stands on all of them.
ROOMS = {
    "misak.bulk": ("kernels", "tables", "panels", "audits"),
    "misak.prose": ("reading", "frames", "judging", "teacher"),
    "misak.prose.judging": ("known", "said", "beside", "ways", "marks"),
}


@BY_NAME
def test_rooms_are_used_in_their_order(module: Module) -> None:
    for folder, rooms in ROOMS.items():
        own = room(module.name, folder)
        for name in own_imports(module) if own else ():
            other = room(name, folder)
            assert not other or rooms.index(other) <= rooms.index(own), (
                f"{module.path} imports {name}, of a later room"
            )


def room(name: str, folder: str) -> str:
    """The room of a folder in which a module lies; empty where it lies in none."""
    rest = name.removeprefix(f"{folder}.").split(".")
    return rest[0] if name.startswith(f"{folder}.") and len(rest) > 1 else ""


def test_every_room_has_its_place() -> None:
    """A folder whose rooms are in order has no other room, and none that is gone."""
    for folder, rooms in ROOMS.items():
        assert {room(m.name, folder) for m in ALL} - {""} == set(rooms)
