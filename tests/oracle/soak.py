"""Random worlds by number: each seed makes the same world on every machine. ``python -m
oracle.soak`` is run by ``dev.py soak``."""

from __future__ import annotations

import argparse
import contextlib
import random
import sys
import time
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings

from misak.booking.reading import Reading
from oracle.engine import Engine, differences, told
from oracle.life import Life
from oracle.names import FEATURES, LANDED
from oracle.smaller import smallest
from oracle.world import World
from oracle.worlds import worlds

REFUSED = "it is refused"


def compare(world: World, features: frozenset[str] = LANDED) -> str:
    """The first difference between booking and life, in the base and in the other account;
    empty where they agree."""
    try:
        engine = Engine(world, features)
    except AssertionError as fault:
        return f"{REFUSED}: {fault}"
    found = next(differences(engine, Life(world), engine.library.books()), "")
    if found or "'tale'" not in repr(world):
        return found
    books = engine.library.books(Reading("tale", frozenset({"tale"})))
    return next((f"by tale: {d}" for d in differences(engine, Life(world, "tale"), books)), "")


def several(number: int, features: frozenset[str], count: int, shrink: bool) -> tuple[int, str]:
    """Compare the worlds of one seed until one fails: how many there were, and the ledger of the
    failure, without what it does not need, and its difference."""
    made = 0
    failed: list[World] = []

    @seed(number)
    @settings(
        max_examples=count,
        database=None,
        report_multiple_bugs=False,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate],
    )
    @given(worlds(features))
    def each(world: World) -> None:
        nonlocal made
        made += 1
        if compare(world, features):
            failed.append(world)
        assert not failed

    with contextlib.suppress(AssertionError):
        each()
    if not failed:
        return made, ""
    world = failed[0]
    if shrink:
        asked = _asked(compare(world, features))
        world = smallest(world, lambda less: _asked(compare(less, features)) == asked)
    return made, f"{told(world)}\n{compare(world, features)}"


def _asked(difference: str) -> str:
    """What a difference is about: the word of its question, or the code for which the world was
    refused."""
    if difference.startswith(REFUSED):
        return difference.partition("code=")[2].partition(",")[0] or REFUSED
    tale = difference.startswith("by tale")
    return f"{tale} {difference.partition('(')[0].rpartition(' ')[2]}"


def _features(parser: argparse.ArgumentParser, said: str | None) -> frozenset[str]:
    """The features that are named: all, some by name, those that have landed where none is."""
    if said is None:
        return LANDED
    named = frozenset(FEATURES if said == "all" else filter(None, said.split(",")))
    unknown = named - {*FEATURES}
    if unknown:
        parser.error(
            f"no such feature: {', '.join(sorted(unknown))}; there are {', '.join(FEATURES)}"
        )
    return named


def main(arguments: list[str]) -> int:
    """Draw seeds until the time is over; print each seed's count and what was found. 1 where
    the two disagree."""
    parser = argparse.ArgumentParser(prog="soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--worlds", type=int, default=0, help="stop after so many worlds")
    parser.add_argument(
        "--seed", type=int, default=None, help="the first seed; else drawn, and printed"
    )
    parser.add_argument("--each", type=int, default=200, help="worlds a seed")
    parser.add_argument("--features", default=None, help="all, or of: " + ", ".join(FEATURES))
    parser.add_argument("--no-shrink", action="store_true")
    parser.add_argument(
        "--out", type=Path, default=None, help="a folder for the ledgers of failures"
    )
    given_ = parser.parse_args(arguments)
    features = _features(parser, given_.features)
    first = given_.seed if given_.seed is not None else random.SystemRandom().randrange(10**9)
    end = time.monotonic() + 60 * given_.minutes
    number, total, failures = first, 0, 0
    print(f"seeds from {first}; features: {', '.join(sorted(features)) or 'none'}", flush=True)
    while time.monotonic() < end and (not given_.worlds or total < given_.worlds):
        made, failure = several(number, features, given_.each, not given_.no_shrink)
        total += made
        if failure:
            failures += 1
            print(f"seed {number}: they disagree\n{failure}\n", flush=True)
            if given_.out:
                given_.out.mkdir(parents=True, exist_ok=True)
                (given_.out / f"{number}.txt").write_text(failure, encoding="utf-8")
        number += 1
    print(f"{total} worlds of seeds {first} to {number - 1}: {failures} seeds with a disagreement")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
