"""What prose claims: a kind of clause with its roles filled by names and words of a sentence,
and how sure the frame is."""

from __future__ import annotations

from typing import NamedTuple

from misak.prose.reading.mentions import Mention

# The source of an English claim: its words are those of its clause, not of the whole sentence.
CLAUSE = "clause"


class Filler(NamedTuple):
    """What fills a role: words of the sentence, with the name in them where there is one."""

    text: str
    mention: Mention | None = None

    @property
    def bare(self) -> str:
        """The words without the case ending of the name."""
        ending = self.mention.ending if self.mention else ""
        for mark in "’'‘":
            if ending and mark in self.text:
                return self.text.rpartition(mark)[0]
        return (
            self.text[: -len(ending)] if ending and len(self.text) > len(ending) + 2 else self.text
        )

    @property
    def ids(self) -> tuple[str, ...]:
        """All ids that the name may mean; none for plain words."""
        return self.mention.ids if self.mention else ()


class Claim(NamedTuple):
    """One statement of one sentence. ``first`` and ``last`` are the places in the sentence's
    text that it was read from.

    ``mode`` is done, will, must or may; ``source`` says what read it: frame, heading, template,
    model.
    """

    kind: str
    roles: dict[str, tuple[Filler, ...]]
    mode: str
    negative: bool
    first: int
    last: int
    score: int
    frame: str
    at: int = 0
    source: str = "frame"
    after: Mention | None = None
    used: frozenset[int] = frozenset()  # places of the trigger's words
    form: str = "finite"
    also: bool = False  # stands beside another claim of the same verb
    reason: bool = False  # a clause of time or condition (-dığında)

    def one(self, role: str) -> Filler | None:
        """The first filler of a role."""
        found = self.roles.get(role, ())
        return found[0] if found else None

    def text(self, role: str) -> str:
        """The words of a role, joined."""
        return ", ".join(f.text for f in self.roles.get(role, ()))


def mode_of(feats: tuple[str, ...]) -> str:
    """done, will, must or may, by the endings of a verb."""
    have = set(feats)
    if have & {"Abil"}:
        return "may"
    if have & {"Fut", "FutPart"}:
        return "will"
    if "Nec" in have:
        return "must"
    return "done"
