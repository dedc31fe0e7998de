"""A number takes its noun as English counts."""

from __future__ import annotations

import pytest

from misak.ground.counts import with_counts


@pytest.mark.parametrize(
    ("text", "values", "told"),
    [
        ("{0:row}", (0,), "0 rows"),
        ("{0:row}", (1,), "1 row"),
        ("{0:row}: {1:error}", (2, 1), "2 rows: 1 error"),
        ("{0:code} {0:is|are} left", (1,), "1 code is left"),
        ("{0:code} {0:is|are} left", (3,), "3 codes are left"),
        ("{0:,} of {1}", (12345, "all"), "12,345 of all"),
        ("{0} satır", (1,), "1 satır"),
        ("{0}", (True,), "True"),
    ],
)
def test_a_number_takes_its_noun(text: str, values: tuple[object, ...], told: str) -> None:
    assert with_counts(text, *values) == told
