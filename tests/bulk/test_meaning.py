"""The plain definition on tables small enough to check by hand."""

from __future__ import annotations

import pytest

from misak.bulk.kernels.definition import book
from misak.bulk.kernels.values import ANY, NONE, OPEN, Cycle, Successions, Transfers
from misak.ground.days import FOREVER

A, B, C, D = range(4)


NO_SUCCESSIONS = Successions((), (), ())


def intervals(
    transfers: Transfers,
    successions: Successions = NO_SUCCESSIONS,
    parents: dict[int, int] | None = None,
) -> list[tuple[int, ...]]:
    return book(transfers, successions, parents).intervals.rows()


def test_a_transfer_ends_what_went_before_and_says_so() -> None:
    assert intervals(Transfers([0, 0], [10, 20], [ANY, ANY], [A, B])) == [
        (0, A, 10, 20, 0, 1),
        (0, B, 20, FOREVER, 1, OPEN),
    ]


def test_nobody_gives_what_he_does_not_hold() -> None:
    made = book(Transfers([0, 0], [10, 20], [ANY, C], [A, B]))
    assert made.voids.rows() == [(1, A)]
    assert made.intervals.rows() == [(0, A, 10, FOREVER, 0, OPEN)]


def test_whoever_takes_what_he_holds_is_confirmed_and_his_time_does_not_begin_anew() -> None:
    made = book(Transfers([0, 0], [10, 20], [ANY, C], [A, A]))
    assert made.voids.rows() == []
    assert made.intervals.rows() == [(0, A, 10, FOREVER, 0, OPEN)]


def test_a_succession_passes_all_that_is_held_then_and_nothing_given_later() -> None:
    made = intervals(Transfers([0, 1], [10, 30], [ANY, ANY], [A, A]), Successions([20], [A], [B]))
    assert made == [
        (0, A, 10, 20, 0, ~0),
        (0, B, 20, FOREVER, ~0, OPEN),
        (1, A, 30, FOREVER, 1, OPEN),
    ]


def test_on_one_day_successions_come_before_transfers() -> None:
    made = book(Transfers([0, 0], [10, 20], [ANY, B], [A, C]), Successions([20], [A], [B]))
    assert made.voids.rows() == []
    assert made.intervals.rows() == [(0, A, 10, 20, 0, ~0), (0, C, 20, FOREVER, 1, OPEN)]


def test_what_lies_within_goes_along_until_it_is_disposed_of_apart() -> None:
    inside = {1: 0, 2: 0}
    made = intervals(Transfers([0, 1, 0], [10, 20, 30], [ANY, A, A], [A, B, C]), parents=inside)
    assert made == [
        (0, A, 10, 30, 0, 2),
        (0, C, 30, FOREVER, 2, OPEN),
        (1, A, 10, 20, 0, 1),
        (1, B, 20, FOREVER, 1, OPEN),
        (2, A, 10, 30, 0, 2),
        (2, C, 30, FOREVER, 2, OPEN),
    ]


def test_an_end_leaves_nobody() -> None:
    assert intervals(Transfers([0, 0, 0], [10, 20, 30], [ANY] * 3, [A, NONE, B])) == [
        (0, A, 10, 20, 0, 1),
        (0, B, 30, FOREVER, 2, OPEN),
    ]


def test_what_begins_and_ends_on_one_day_held_on_no_day() -> None:
    assert intervals(Transfers([0, 0, 0], [10, 20, 20], [ANY] * 3, [A, B, C])) == [
        (0, A, 10, 20, 0, 1),
        (0, C, 20, FOREVER, 2, OPEN),
    ]


def test_a_place_within_itself_is_refused() -> None:
    with pytest.raises(Cycle):
        book(Transfers([0], [10], [ANY], [A]), parents={0: 1, 1: 0})
