"""What the random worlds are said to hold occurs in them: no feature is held by its name alone."""

from __future__ import annotations

from hypothesis import HealthCheck, Phase, given, seed, settings

from oracle.names import FEATURES, LANDED
from oracle.occurs import OCCURS
from oracle.world import World
from oracle.worlds import worlds

SEEDS = (1, 2, 3)  # the worlds of one seed are much alike
WORLDS = 120
# lines of parties, unions and seizures are of the ground; their features add to them
GROUND = {"occupied", "parties", "unions"}


def counted(features: frozenset[str]) -> dict[str, int]:
    """In how many worlds each feature occurs."""
    found = dict.fromkeys(OCCURS, 0)
    for number in SEEDS:

        @seed(number)
        @settings(
            max_examples=WORLDS,
            database=None,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.generate],
        )
        @given(worlds(features))
        def each(world: World) -> None:
            for name, occurs in OCCURS.items():
                found[name] += occurs(world)

        each()
    return found


def test_every_feature_occurs() -> None:
    assert OCCURS.keys() == FEATURES.keys()
    found = counted(LANDED)
    assert [name for name in LANDED if not found[name]] == []


def test_a_world_has_only_the_features_that_are_named() -> None:
    found = counted(frozenset({"sums", "single"}))
    assert {name for name, n in found.items() if n} - GROUND == {"sums", "single"}
