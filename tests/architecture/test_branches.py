"""A function does one thing: few branch points, few parameters. What is excused is named, with
its reason."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from architecture.excused import BRANCHES, PARAMETERS
from architecture.source import ALL, functions

MOST_BRANCHES, MOST_PARAMETERS, MOST_EXCUSED = 15, 6, 10
Function = ast.FunctionDef | ast.AsyncFunctionDef
BRANCHING = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.ExceptHandler, ast.match_case, ast.IfExp)


def branch_points(function: Function) -> int:
    """How many ways a function can go: what branches, each comprehension and its ifs, each
    further and/or."""
    return sum(_points(node) for each in function.body for node in _own(each))


def _own(node: ast.AST) -> Iterator[ast.AST]:
    """A node and all below it; a function within a function counts for itself alone."""
    if isinstance(node, Function):
        return
    yield node
    for child in ast.iter_child_nodes(node):
        yield from _own(child)


def _points(node: ast.AST) -> int:
    if isinstance(node, ast.comprehension):
        return 1 + len(node.ifs)
    if isinstance(node, ast.BoolOp):
        return len(node.values) - 1
    return int(isinstance(node, BRANCHING))


def parameters(function: Function) -> int:
    """The parameters of a function beside ``self`` and ``cls``."""
    given = function.args
    named = [a.arg for a in (*given.posonlyargs, *given.args, *given.kwonlyargs)]
    return len([name for name in named if name not in ("self", "cls")])


def measured(measure: str) -> dict[str, int]:
    """Every function over the limit, as ``file:function``, with its figure."""
    count, most = (
        (branch_points, MOST_BRANCHES) if measure == "branches" else (parameters, MOST_PARAMETERS)
    )
    return {
        f"{module.path}:{function.name}": count(function)
        for module in ALL
        for function in functions(module.tree)
        if count(function) > most
    }


def test_a_function_has_few_branch_points() -> None:
    found = {name: n for name, n in measured("branches").items() if name not in BRANCHES}
    assert not found


def test_a_function_has_few_parameters() -> None:
    found = {name: n for name, n in measured("parameters").items() if name not in PARAMETERS}
    assert not found


def test_what_is_excused_needs_it() -> None:
    assert not BRANCHES.keys() - measured("branches").keys()
    assert not PARAMETERS.keys() - measured("parameters").keys()


def test_few_are_excused() -> None:
    assert len(BRANCHES) + len(PARAMETERS) <= MOST_EXCUSED


def test_the_measure_counts() -> None:
    text = "def f(a, *, b):\n    return [x for x in a if x and b or a] if a else (1 if b else 2)\n"
    function = functions(ast.parse(text))[0]
    assert (branch_points(function), parameters(function)) == (6, 2)
