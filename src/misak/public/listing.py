"""A list of values that is also asked by id or name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape
from typing import Any, Generic, TypeVar, overload

from misak.ask.unknown import UnknownName
from misak.ground.errors import MisakError, NotPossible, short
from misak.public.values import Entry, seen
from misak.words.fold import fold
from misak.words.nearest import nearest

T = TypeVar("T", bound=Entry)
V = TypeVar("V")
NEAR = 30  # as many keys are all offered; of more those that look alike
SHOWN = 60  # rows of a list in a notebook


class Listing(Sequence[T], Generic[T]):
    """Values in the order of their ids. ``listing["Batum"]`` finds one by id or by any of its
    names in either language; a number gives the one at that place, a slice several.

    A value of the books is found as by its id. Raises UnknownName for a name that is not in it.
    """

    def __init__(
        self, of: str, type_: str, values: dict[str, T], find: Callable[[str], str]
    ) -> None:
        self._of, self._type, self._values, self._find = of, type_, values, find
        self._ordered = list(values.values())

    @property
    def ids(self) -> list[str]:
        """The ids of all."""
        return list(self._values)

    def get(self, name: str | Entry, default: T | None = None) -> T | None:
        """The value of that id or name, or the default where there is none."""
        try:
            return self[name]
        except MisakError:
            return default

    @overload
    def __getitem__(self, key: str | Entry) -> T: ...
    @overload
    def __getitem__(self, key: int) -> T: ...
    @overload
    def __getitem__(self, key: slice) -> list[T]: ...
    def __getitem__(self, key: str | Entry | int | slice) -> T | list[T]:
        if isinstance(key, str):
            return self._values[key if key in self._values else self._find(key)]
        if isinstance(key, Entry):
            if key not in self:
                raise UnknownName(key.id, self._type, (), key.type)
            return self._values[key.id]
        if isinstance(key, slice) or hasattr(key, "__index__"):
            return self._ordered[key]
        raise NotPossible(
            f"{short(key)} is no name: an id, a name or a number is wanted",
            f"{short(key)} bir ad değil: bir kimlik, bir ad ya da bir sayı verilmeli",
        )

    def __contains__(self, key: object) -> bool:
        if isinstance(key, Entry):
            return self._values.get(key.id) == key
        try:
            return isinstance(key, str) and self[key] is not None
        except MisakError:
            return False

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


class NoSuchRow(UnknownName, KeyError):
    """A key that a mapping of ours does not have: an UnknownName, and what mappings raise."""

    def __str__(self) -> str:
        return Exception.__str__(self)


class Rows(Mapping[str, V], Generic[V]):
    """Values by id, also asked by a name in either language. Raises UnknownName (also a KeyError)
    for what is not in it."""

    def __init__(self, type_: str, values: dict[str, V], named: Callable[[V], Any]) -> None:
        self._type, self._values, self._named = type_, values, named

    def __getitem__(self, key: Any) -> V:
        id_ = key.id if isinstance(key, Entry) else self._key(key)
        if id_ in self._values:
            return self._values[id_]
        for value in self._values.values():
            if self._is(value, id_):
                return value
        known = tuple(self._values)
        near = known if len(known) <= NEAR else nearest(id_, known)
        raise NoSuchRow(id_, self._type, tuple(near))

    def _key(self, key: object) -> str:
        return str(key)

    def _is(self, value: V, text: str) -> bool:
        name = self._named(value)
        return fold(text) in (fold(str(name["en"])), fold(str(name["tr"])))

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        some = ", ".join(list(self._values)[:4])
        return f"<{len(self)} by {self._type}: {some}{', …' if len(self) > 4 else ''}>"

    def __dir__(self) -> list[str]:
        return seen(self)
