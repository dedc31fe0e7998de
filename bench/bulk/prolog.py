"""The peers in SWI-Prolog: a textbook event calculus (``calculus.pl``) and a sweep written by
hand (``sweep.pl``), on the same facts."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

import numpy as np

from misak.bulk.kernels.values import NONE, OPEN, Intervals, Successions, Transfers
from misak.ground.days import FOREVER

HERE = Path(__file__).resolve().parent
CALCULUS, SWEEP = "calculus.pl", "sweep.pl"
PRIME, FACTOR = 2_147_483_629, 1_000_003


class Run(NamedTuple):
    """What a program says of itself: seconds without loading, rows kept, and their checksum."""

    seconds: float
    rows: int
    checksum: int


class Prolog:
    """A table written once as facts, in the order of the table; ``installed`` is whether there
    is a SWI-Prolog to run."""

    def __init__(self, transfers: Transfers, successions: Successions) -> None:
        self.program = shutil.which("swipl")
        self.folder = tempfile.TemporaryDirectory()
        self.facts = Path(self.folder.name, "facts.pl")
        if self.installed:
            self.facts.write_text(
                "\n".join(_facts(transfers, successions)) + "\n", encoding="utf-8"
            )

    def __enter__(self) -> Prolog:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.folder.cleanup()

    @property
    def installed(self) -> bool:
        """Whether there is a SWI-Prolog."""
        return self.program is not None

    def run(self, name: str) -> Run:
        """A whole process of one program. It measures itself, after loading."""
        goal = f"consult(['{HERE / 'common.pl'}', '{HERE / name}']), main('{self.facts}')"
        said = subprocess.run(
            [str(self.program), "--stack-limit=4g", "-O", "-g", goal, "-t", "halt"],
            capture_output=True,
            text=True,
            timeout=1800,
            check=True,
        ).stdout.split()
        return Run(int(said[0]) / 1000, int(said[1]), int(said[2]))


def _facts(transfers: Transfers, successions: Successions) -> list[str]:
    """Times order the successions of a day before its rows, and both by row. The successions of
    one polity stand in the order of time."""
    lines = [
        f"never({FOREVER << 22}, {OPEN}).",
        *(
            f"place({place})."
            for place in np.unique(np.asarray(transfers.place, np.int64)).tolist()
        ),
    ]
    for row, (place, day, _, taker) in enumerate(
        zip(*(np.asarray(column).tolist() for column in transfers))
    ):
        lines.append(
            f"happens({place},{day << 22 | 1 << 21 | row},{row},"
            f"{'none' if taker == NONE else taker})."
        )
    passed = sorted(
        (int(day) << 22 | row, int(old), ~row, int(new))
        for row, (day, old, new) in enumerate(zip(*successions))
        if old != new
    )
    lines += [f"passes({old},{time},{event},{new})." for time, old, event, new in passed]
    lines += [f"inherits({new},{time},{old})." for time, old, _, new in passed]
    return lines


def checksum(intervals: Intervals) -> int:
    """The sum over all rows of a number made of each, as ``common.pl`` makes it: whatever their
    order."""
    mixed = np.zeros(len(intervals.place), np.int64)
    for column in intervals:
        mixed = (mixed * FACTOR + np.asarray(column, np.int64)) % PRIME
    return int(mixed.sum())
