"""Which mutants there are of a file, by Cosmic Ray's operators, and which of them a seed draws."""

from __future__ import annotations

import ast
import itertools
import random
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator

# One change of each sort. An operator against every other would fill the draw with the same few
# lines.
OPERATORS = (
    "core/AddNot",
    "core/ExceptionReplacer",
    "core/NumberReplacer",
    "core/RemoveDecorator",
    "core/ReplaceAndWithOr",
    "core/ReplaceOrWithAnd",
    "core/ReplaceBinaryOperator_Add_Sub",
    "core/ReplaceBinaryOperator_BitAnd_BitOr",
    "core/ReplaceBinaryOperator_BitOr_BitAnd",
    "core/ReplaceBinaryOperator_Sub_Add",
    "core/ReplaceBreakWithContinue",
    "core/ReplaceComparisonOperator_Eq_NotEq",
    "core/ReplaceComparisonOperator_GtE_Gt",
    "core/ReplaceComparisonOperator_Gt_GtE",
    "core/ReplaceComparisonOperator_IsNot_Is",
    "core/ReplaceComparisonOperator_Is_IsNot",
    "core/ReplaceComparisonOperator_LtE_Lt",
    "core/ReplaceComparisonOperator_Lt_LtE",
    "core/ReplaceComparisonOperator_NotEq_Eq",
    "core/ReplaceContinueWithBreak",
    "core/ReplaceFalseWithTrue",
    "core/ReplaceTrueWithFalse",
    "core/ReplaceUnaryOperator_Delete_Not",
    "core/ZeroIterationForLoop",
)


class Mutant(NamedTuple):
    """One change: the file, the operator, which of its places, the line."""

    path: Path
    operator: str
    occurrence: int
    line: int

    def code(self) -> str:
        """The whole file with the change."""
        text = self.path.read_text(encoding="utf-8")
        return mutate_code(text, get_operator(self.operator)(), self.occurrence) or text


def places(path: Path) -> Iterator[Mutant]:
    """Every place of a file that an operator can change."""
    tree = get_ast(path.read_text(encoding="utf-8"))
    for name in OPERATORS:
        operator = get_operator(name)()
        found = [p for node in ast_nodes(tree) for p in operator.mutation_positions(node)]
        for number, (begin, _) in enumerate(found):
            yield Mutant(path, name, number, begin[0])


def changes(mutant: Mutant) -> bool:
    """Whether a change is Python, and of more than what is never run."""
    before = _meaning(mutant.path.read_text(encoding="utf-8"))
    return _meaning(mutant.code()) not in (before, "")


def _meaning(text: str) -> str:
    """The code without what is never run: annotations, and what is read for types alone; empty
    where it is no Python."""
    try:
        tree = ast.parse(text)
    except SyntaxError:
        return ""
    for node in ast.walk(tree):
        if isinstance(node, ast.arg):
            node.annotation = None
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            node.returns = None
        elif isinstance(node, ast.AnnAssign):
            node.annotation = ast.Constant(0)
        elif isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            node.test = ast.Constant(False)
    return ast.dump(tree)


def drawn(folder: Path, count: int, seed: int) -> tuple[list[Mutant], int]:
    """So many mutants of a folder, drawn by a seed; and how many places there are."""
    found = [m for path in sorted(folder.rglob("*.py")) for m in places(path)]
    random.Random(seed).shuffle(found)
    return list(itertools.islice(filter(changes, found), count)), len(found)
