"""NumPy and DuckDB give the rows of the definition, on tables of every kind and on a million
rows."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bulk.made import FIRST, checksum, large, same, tables
from misak.bulk.kernels import chains, conditional, definition, duck, kernel
from misak.bulk.kernels.values import ANY, NONE, Successions, Transfers
from misak.bulk.kernels.world import World

FEW = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
Table = tuple[Transfers, Successions, dict[int, int]]


@given(tables(named=False, nested=False))
def test_numpy_without_givers(table: Table) -> None:
    same(definition.book(*table[:2]), kernel.book(*table[:2]))


@given(tables())
def test_numpy_with_givers_and_places_within_places(table: Table) -> None:
    same(definition.book(*table), conditional.book(*table))


@given(tables())
def test_numpy_where_polities_and_days_are_too_many_for_a_table(table: Table) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(chains, "WIDEST_TABLE", 0)
        same(definition.book(*table), conditional.book(*table))


@given(tables())
def test_numpy_in_small_blocks(table: Table) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kernel, "BLOCK", 3)
        same(definition.book(*table), conditional.book(*table))
        same(
            definition.book(table[0]._replace(giver=[-2] * len(table[0].place)), table[1]),
            kernel.book(*table[:2]),
        )


@FEW
@given(tables(named=False, nested=False), st.integers(2, 4))
def test_numpy_on_several_threads(table: Table, threads: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kernel, "PARALLEL_FROM", 1)
        patch.setattr(kernel, "BLOCK", 3)
        same(definition.book(*table[:2]), kernel.book(*table[:2], threads=threads))


@pytest.mark.parametrize("threads", (2, 3))
def test_a_thread_that_makes_more_intervals_than_its_piece_has_room_for(threads: int) -> None:
    """Each of some places has one row, and its holder a hundred heirs one after another."""
    places = 12
    held = Transfers(list(range(places)), [FIRST] * places, [ANY] * places, [0] * places)
    heirs = Successions([FIRST + n for n in range(1, 101)], list(range(100)), list(range(1, 101)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kernel, "PARALLEL_FROM", 1)
        patch.setattr(kernel, "BLOCK", 2)
        same(definition.book(held, heirs), kernel.book(held, heirs, threads=threads))


@given(tables(named=False, nested=False), st.sampled_from((253, 254, 255, 65_534, 65_536)))
def test_numpy_where_takers_need_more_bytes(table: Table, more: int) -> None:
    transfers, successions, _ = table
    higher = transfers._replace(taker=[t if t == NONE else t + more for t in transfers.taker])
    passed = Successions(*successions[:1], *([p + more for p in c] for c in successions[1:]))
    same(definition.book(higher, passed), kernel.book(higher, passed))


@FEW
@given(tables())
def test_duckdb(table: Table) -> None:
    same(definition.book(*table), duck.book(*table, threads=1))


@FEW
@given(tables(named=False, nested=False))
def test_duckdb_in_one_query(table: Table) -> None:
    same(definition.book(*table), duck.book(*table, threads=1))


def test_a_million_rows_have_one_checksum() -> None:
    transfers, successions = large(1_000_000)
    expected = checksum(
        definition.book(Transfers(*(column.tolist() for column in transfers)), successions)
    )
    assert checksum(kernel.book(transfers, successions)) == expected
    assert checksum(kernel.book(transfers, successions, threads=2)) == expected
    assert checksum(conditional.book(transfers, successions)) == expected
    assert checksum(duck.book(transfers, successions)) == expected


def test_a_hundred_thousand_rows_with_givers_and_containers_have_one_checksum() -> None:
    transfers, successions = large(100_000, named=True)
    parents = {place: place // 10 * 10 for place in range(10_000) if place % 10}
    expected = definition.book(
        Transfers(*(column.tolist() for column in transfers)), successions, parents
    )
    assert len(expected.voids.row) > 1000
    assert checksum(conditional.book(transfers, successions, parents)) == checksum(expected)
    assert checksum(duck.book(transfers, successions, parents)) == checksum(expected)


def test_too_wide_a_table_is_refused() -> None:
    with pytest.raises(kernel.TooWide):
        kernel.packing(np.array([2**31 - 1]), np.array([0, 3_000_000]), 1 << 20)


@FEW
@given(tables(nested=False))
def test_as_of_finds_the_interval_of_the_day(table: Table) -> None:
    world = World(*table[:2])
    rows = world.intervals.rows()
    for place in {int(p) for p in table[0].place}:
        for day in range(699_998, 700_016):
            at = world.as_of(place, day)
            holding = [
                n for n, row in enumerate(rows) if row[0] == place and row[2] <= day < row[3]
            ]
            assert [at] == (holding or [-1])
            assert set(holding) <= set(world.on(day).tolist())


@given(tables())
def test_what_if_is_a_full_booking_without_the_rows(table: Table) -> None:
    transfers, successions, parents = table
    if not len(transfers.place):
        return
    treaty = np.arange(len(transfers.place)) % 3
    world = World(transfers, successions, parents, treaty)
    for gone in (0, 1, 2):
        left = np.flatnonzero(treaty != gone)
        full = definition.book(
            Transfers(*([column[at] for at in left] for column in transfers)), successions, parents
        ).intervals
        rows = [
            (p, h, b, e, int(left[c]) if c >= 0 else c, int(left[x]) if x >= 0 else x)
            for p, h, b, e, c, x in full.rows()
        ]
        assert world.merged(world.without(gone)).rows() == rows


def test_a_zen_4_is_known_by_its_description() -> None:
    from misak.bulk.kernels.processor import is_zen4

    zen4 = "vendor_id\t: AuthenticAMD\ncpu family\t: 25\nflags\t\t: fpu avx2 avx512f avx512dq"
    assert is_zen4(zen4)
    assert (
        not is_zen4(zen4.replace("25", "26"))
        and not is_zen4(zen4.replace(" avx512f", ""))
        and not is_zen4(zen4.replace("AuthenticAMD", "GenuineIntel"))
        and not is_zen4("")
    )
