"""Tellings that a notebook shows as pictures: the map of a day, the bars of a life."""

from __future__ import annotations

from datetime import date
from html import escape
from typing import Any

from misak.ask.answer import Json
from misak.ground.langs import in_lang
from misak.public.given import count
from misak.public.late import late
from misak.public.lines import of_timeline, of_world
from misak.public.listing import Rows
from misak.public.told import Told, held


class World(Told):
    """Who held and administered every place on a day, and who was at war."""

    def __init__(self, data: Json, roots: tuple[Any, ...] = ()) -> None:
        super().__init__(data)
        self._roots = roots

    @property
    def on(self) -> date:
        """The day (its end)."""
        return date.fromisoformat(str(self["on"]))

    @property
    def places(self) -> Rows[Json]:
        """Each place that the books cover then, by id or name: title, administration, status,
        days."""
        rows = self["places"]
        return Rows("place", {str(row["id"]): row for row in rows}, lambda row: row["name"])

    def svg(self, lang: str = "en", width: int = 900) -> str:
        """A map of the day, coloured by who administered, hatched where title is contested."""
        draw = late("misak.public.map").drawn
        return str(draw(self._data, self._roots, in_lang(lang), count(width, 100)))

    def _lines(self, lang: str) -> list[str]:
        return of_world(self._data, lang)

    def __repr__(self) -> str:
        return (
            f"<World {self.on}: {len(self['places'])} places, "
            f"{len(self['not_covered'])} not covered, {len(self['wars'])} wars>"
        )

    def _repr_svg_(self) -> str | None:
        return self.svg() if self._roots else None

    def _repr_html_(self) -> str:
        rows = "".join(
            f"<tr><td>{escape(str(row['name']['en']))}</td><td>{held(row['title'])}"
            f"{' (contested)' if row['contested'] else ''}</td>"
            f"<td>{held(row['administration'])}</td></tr>"
            for row in self["places"]
        )
        drawn = self.svg() if self._roots else ""
        return (
            f"{drawn}<details><summary>{len(self['places'])} places</summary><table>"
            f"<tr><th>Place<th>Title<th>Administration</tr>{rows}</table></details>"
        )


class Timeline(Told):
    """The life of a thing as lanes of spells."""

    def svg(self, lang: str = "en", width: int = 900) -> str:
        """A picture of it: a lane for each fact, a bar for each spell."""
        draw = late("misak.public.bars").drawn
        return str(draw(self._data, in_lang(lang), count(width, 300)))

    def _lines(self, lang: str) -> list[str]:
        return of_timeline(self._data, lang)

    def _repr_svg_(self) -> str:
        return self.svg()

    def _repr_html_(self) -> str:
        return self.svg()
