"""The modules of the source as syntax trees, with their imports."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src"
LAYERS = (
    "ground",
    "words",
    "kinds",
    "text",
    "ledger",
    "effects",
    "booking",
    "say",
    "ask",
    "fast",
    "check",
    "tell",
    "prose",
    "bulk",
    "atlas",
    "learn",
    "public",
    "editor",
    "servers",
    "cli",
)


class Module(NamedTuple):
    """A file of the source: its dotted name, its path from the root, its lines and its tree."""

    name: str
    path: str
    lines: int
    tree: ast.Module

    @property
    def layer(self) -> str:
        """The folder under ``misak``, or an empty string for a file that lies in it directly."""
        parts = self.path.split("/")
        return parts[2] if len(parts) > 3 else ""


def modules() -> list[Module]:
    """Every Python file under src, by name."""
    found = []
    for path in sorted(SRC.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        parts = path.relative_to(SRC).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        found.append(
            Module(name, path.relative_to(ROOT).as_posix(), len(text.splitlines()), ast.parse(text))
        )
    return found


ALL = modules()
NAMES = {module.name for module in ALL}


def own_imports(module: Module, nodes: list[ast.stmt] | None = None) -> set[str]:
    """The modules of ours that the top of a file imports (``from a import b`` is ``a.b`` where
    that is a module), except for types only."""
    found: set[str] = set()
    for node in module.tree.body if nodes is None else nodes:
        if (
            isinstance(node, ast.ImportFrom)
            and node.module
            and node.module.split(".")[0] == "misak"
        ):
            found |= {
                f"{node.module}.{alias.name}"
                if f"{node.module}.{alias.name}" in NAMES
                else node.module
                for alias in node.names
            }
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names if alias.name.split(".")[0] == "misak"}
        elif isinstance(node, (ast.If, ast.Try)) and not is_types_only(node):
            found |= own_imports(module, [*node.body, *node.orelse])
    return found


def every_import(module: Module) -> set[str]:
    """``own_imports`` with those for the type checker alone, and those that are made from a
    string."""
    found = own_imports(module)
    for node in ast.walk(module.tree):
        if is_types_only(node):
            found |= own_imports(module, node.body)  # type: ignore[attr-defined]
    by_name = any(
        isinstance(node, ast.Call)
        and getattr(node.func, "attr", getattr(node.func, "id", ""))
        in ("import_module", "__import__")
        for node in ast.walk(module.tree)
    )
    return found | ({text for text, _ in strings(module) if text in NAMES} if by_name else set())


def is_types_only(node: ast.stmt) -> bool:
    """Whether it is ``if TYPE_CHECKING:``, which runs for the type checker alone."""
    return (
        isinstance(node, ast.If)
        and isinstance(node.test, ast.Name)
        and node.test.id == "TYPE_CHECKING"
    )


def functions(tree: ast.AST) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method of a tree, nested ones too."""
    return [
        node for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
    ]


def strings(module: Module) -> list[tuple[str, int]]:
    """The string constants of a file with their lines, without docstrings."""
    documented = {
        id(node.body[0].value)
        for node in ast.walk(module.tree)
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef))
        and node.body
        and isinstance(node.body[0], ast.Expr)
        and isinstance(node.body[0].value, ast.Constant)
    }
    return [
        (node.value, node.lineno)
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in documented
    ]
