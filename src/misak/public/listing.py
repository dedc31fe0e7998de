"""A list of values that is also asked by id or name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from html import escape
from typing import Generic, TypeVar, overload

from misak.public.values import Entry

T = TypeVar("T", bound=Entry)
SHOWN = 60  # rows of a list in a notebook


class Listing(Sequence[T], Generic[T]):
    """Values in the order of their ids. ``listing["Batum"]`` finds one by id or by any of its
    names in either language; a number gives the one at that place, a slice several.

    Raises UnknownName for a name that is not in it.
    """

    def __init__(self, of: str, values: dict[str, T], find: Callable[[str], str]) -> None:
        self._of, self._values, self._find = of, values, find
        self._ordered = list(values.values())

    @property
    def ids(self) -> list[str]:
        """The ids of all."""
        return list(self._values)

    def get(self, name: str, default: T | None = None) -> T | None:
        """The value of that id or name, or the default where there is none."""
        try:
            return self[name]
        except LookupError:
            return default

    @overload
    def __getitem__(self, key: str) -> T: ...
    @overload
    def __getitem__(self, key: int) -> T: ...
    @overload
    def __getitem__(self, key: slice) -> list[T]: ...
    def __getitem__(self, key: str | int | slice) -> T | list[T]:
        if isinstance(key, str):
            return self._values[key if key in self._values else self._find(key)]
        return self._ordered[key]

    def __contains__(self, key: object) -> bool:
        return key in self._values if isinstance(key, str) else key in self._ordered

    def __iter__(self) -> Iterator[T]:
        return iter(self._ordered)

    def __len__(self) -> int:
        return len(self._ordered)

    def __repr__(self) -> str:
        some = ", ".join(self.ids[:4])
        return f"<{len(self)} {self._of}: {some}{', …' if len(self) > 4 else ''}>"

    def __dir__(self) -> list[str]:
        return [name for name in super().__dir__() if not name.startswith("_")]

    def _repr_html_(self) -> str:
        rows = "".join(
            f"<tr><td><code>{escape(one.id)}</code></td><td>{escape(one.name.en)}</td>"
            f"<td>{escape(one.name.tr)}</td></tr>"
            for one in self._ordered[:SHOWN]
        )
        more = len(self) - SHOWN
        last = f"<tr><td colspan=3>… {more} more</td></tr>" if more > 0 else ""
        return f"<table><tr><th>id<th>English<th>Türkçe</tr>{rows}{last}</table>"
