"""The peers: the same meaning in Polars, and (``prolog.py``) in SWI-Prolog."""

from __future__ import annotations

import polars as pl
from prolog import CALCULUS, SWEEP, Prolog, checksum

from misak.bulk.kernels import definition
from misak.bulk.kernels.values import OPEN, Successions, Transfers
from misak.ground.days import FOREVER, NEVER


class Polars:
    """Booking of rows without givers in Polars: lazy, sorted once, windows by shifting."""

    def __init__(self, transfers: Transfers, successions: Successions) -> None:
        self.rows = 0
        self.table = pl.DataFrame(
            {"place": transfers.place, "day": transfers.day, "taker": transfers.taker}
        ).with_row_index("id")
        self.fates = self._fates(successions)

    def _fates(self, successions: Successions) -> pl.DataFrame:
        """What becomes of whoever gets something from ``lo`` and before ``hi``; a small table,
        made once and not measured."""
        events = sorted(
            (int(d), i, int(o), int(n)) for i, (d, o, n) in enumerate(zip(*successions)) if o != n
        )
        rows = []
        for at, (day, _, old, _) in enumerate(events):
            low = max((d for d, _, o, _ in events[:at] if o == old), default=0)
            step: int | None = at
            first = True
            while step is not None and low < day:
                d, i, _, new = events[step]
                following = next(
                    (k for k in range(step + 1, len(events)) if events[k][2] == new), None
                )
                rows.append(
                    (
                        old,
                        low,
                        day,
                        first,
                        d,
                        new,
                        -1 - i,
                        events[following][0] if following is not None else NEVER,
                        -1 - events[following][1] if following is not None else 0,
                    )
                )
                step, first = following, False
        names = ("old", "lo", "hi", "first", "fate", "heir", "fate_cause", "until", "followed")
        kinds = {name: pl.Boolean if name == "first" else pl.Int32 for name in names}
        return pl.DataFrame(rows, schema=kinds, orient="row")

    def book(self) -> None:
        """Book, and keep the number of rows."""
        ordered = (
            self.table.lazy()
            .sort("place", "day", "id")
            .with_columns(
                pl.when(pl.col("place") == pl.col("place").shift(1))
                .then(pl.col("taker").shift(1))
                .alias("prior"),
                pl.col("day").shift(1).alias("prior_day"),
            )
            .collect()
        )
        fates = self.fates.lazy()
        passed = (
            ordered.lazy()
            .select("place", "id", "day", "prior", "prior_day")
            .join(fates, left_on="prior", right_on="old")
            .filter(
                (pl.col("prior_day") >= pl.col("lo"))
                & (pl.col("prior_day") < pl.col("hi"))
                & (pl.col("fate") <= pl.col("day"))
                & (pl.col("day") < pl.col("until"))
            )
            .select("id", pl.col("heir").alias("now"))
        )
        acts = (
            ordered.lazy()
            .join(passed, on="id", how="left", maintain_order="left")
            .filter(
                pl.coalesce("now", "prior").is_null()
                | (pl.coalesce("now", "prior") != pl.col("taker"))
            )
            .collect()
        )
        last = pl.col("place") != pl.col("place").shift(-1)
        base = (
            acts.lazy()
            .select(
                "place",
                pl.col("taker").alias("holder"),
                pl.col("day").alias("begin"),
                pl.col("id").cast(pl.Int32).alias("cause"),
                pl.when(last.fill_null(True))
                .then(FOREVER)
                .otherwise(pl.col("day").shift(-1))
                .alias("finish"),
                pl.when(last.fill_null(True))
                .then(OPEN)
                .otherwise(pl.col("id").cast(pl.Int32).shift(-1))
                .alias("ender"),
            )
            .filter(pl.col("begin") < pl.col("finish"))
            .collect()
        )
        within = (pl.col("begin") >= pl.col("lo")) & (pl.col("begin") < pl.col("hi"))
        joined = (
            base.lazy()
            .join(fates, left_on="holder", right_on="old")
            .filter(within & (pl.col("fate") <= pl.col("finish")))
            .collect()
        )
        cut = joined.lazy().filter("first").select("cause", "fate", "fate_cause")
        heads = (
            base.lazy()
            .join(cut, on="cause", how="left")
            .select(
                "place",
                "holder",
                "begin",
                pl.coalesce("fate", "finish").alias("finish"),
                "cause",
                pl.coalesce("fate_cause", "ender").alias("ender"),
            )
        )
        tails = (
            joined.lazy()
            .filter(pl.col("fate") < pl.min_horizontal("until", "finish"))
            .select(
                "place",
                pl.col("heir").alias("holder"),
                pl.col("fate").alias("begin"),
                pl.min_horizontal("until", "finish").alias("finish"),
                pl.col("fate_cause").alias("cause"),
                pl.when(pl.col("until") <= pl.col("finish"))
                .then("followed")
                .otherwise("ender")
                .alias("ender"),
            )
        )
        self.rows = len(pl.concat([heads, tails]).collect())


def checked(count: int = 2000) -> bool:
    """Whether the peers give the rows of the definition, on a small table: as many in Polars,
    the same in Prolog."""
    from made import plain

    transfers, successions = plain(count)
    expected = definition.book(transfers, successions).intervals
    frame = Polars(transfers, successions)
    frame.book()
    with Prolog(transfers, successions) as logic:
        said = (
            {(run.rows, run.checksum) for run in map(logic.run, (CALCULUS, SWEEP))}
            if logic.installed
            else set()
        )
    return frame.rows == len(expected.place) and said <= {(len(expected.place), checksum(expected))}
