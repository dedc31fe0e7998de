"""The peers: the same meaning in Polars, and as an event calculus in SWI-Prolog."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

import polars as pl

from misak.bulk import definition
from misak.bulk.values import OPEN, Successions, Transfers
from misak.ground.days import FOREVER, NEVER


class Polars:
    """Booking of rows without givers in Polars: lazy, sorted once, windows by shifting."""

    def __init__(self, transfers: Transfers, successions: Successions) -> None:
        self.rows = 0
        self.table = pl.DataFrame({"place": transfers.place, "day": transfers.day, "taker": transfers.taker}).with_row_index("id")
        self.fates = self._fates(successions)

    def _fates(self, successions: Successions) -> pl.DataFrame:
        """What becomes of whoever gets something from ``lo`` and before ``hi``; a small table, made once and not measured."""
        events = sorted((int(d), i, int(o), int(n)) for i, (d, o, n) in enumerate(zip(*successions)) if o != n)
        rows = []
        for at, (day, _, old, _) in enumerate(events):
            low = max((d for d, _, o, _ in events[:at] if o == old), default=0)
            step: int | None = at
            first = True
            while step is not None and low < day:
                d, i, _, new = events[step]
                following = next((k for k in range(step + 1, len(events)) if events[k][2] == new), None)
                rows.append((old, low, day, first, d, new, -1 - i, events[following][0] if following is not None else NEVER, -1 - events[following][1] if following is not None else 0))
                step, first = following, False
        names = ("old", "lo", "hi", "first", "fate", "heir", "fate_cause", "until", "followed")
        kinds = {name: pl.Boolean if name == "first" else pl.Int32 for name in names}
        return pl.DataFrame(rows, schema=kinds, orient="row")

    def book(self) -> None:
        """Book, and keep the number of rows."""
        ordered = self.table.lazy().sort("place", "day", "id").with_columns(
            pl.when(pl.col("place") == pl.col("place").shift(1)).then(pl.col("taker").shift(1)).alias("prior"),
            pl.col("day").shift(1).alias("prior_day"),
        ).collect()
        fates = self.fates.lazy()
        passed = (
            ordered.lazy().select("place", "id", "day", "prior", "prior_day").join(fates, left_on="prior", right_on="old")
            .filter((pl.col("prior_day") >= pl.col("lo")) & (pl.col("prior_day") < pl.col("hi")) & (pl.col("fate") <= pl.col("day")) & (pl.col("day") < pl.col("until")))
            .select("id", pl.col("heir").alias("now"))
        )
        acts = ordered.lazy().join(passed, on="id", how="left", maintain_order="left").filter(
            pl.coalesce("now", "prior").is_null() | (pl.coalesce("now", "prior") != pl.col("taker")),
        ).collect()
        last = pl.col("place") != pl.col("place").shift(-1)
        base = acts.lazy().select(
            "place", pl.col("taker").alias("holder"), pl.col("day").alias("begin"), pl.col("id").cast(pl.Int32).alias("cause"),
            pl.when(last.fill_null(True)).then(FOREVER).otherwise(pl.col("day").shift(-1)).alias("finish"),
            pl.when(last.fill_null(True)).then(OPEN).otherwise(pl.col("id").cast(pl.Int32).shift(-1)).alias("ender"),
        ).filter(pl.col("begin") < pl.col("finish")).collect()
        within = (pl.col("begin") >= pl.col("lo")) & (pl.col("begin") < pl.col("hi"))
        joined = base.lazy().join(fates, left_on="holder", right_on="old").filter(within & (pl.col("fate") <= pl.col("finish"))).collect()
        cut = joined.lazy().filter("first").select("cause", "fate", "fate_cause")
        heads = base.lazy().join(cut, on="cause", how="left").select(
            "place", "holder", "begin", pl.coalesce("fate", "finish").alias("finish"), "cause", pl.coalesce("fate_cause", "ender").alias("ender"),
        )
        tails = joined.lazy().filter(pl.col("fate") < pl.min_horizontal("until", "finish")).select(
            "place", pl.col("heir").alias("holder"), pl.col("fate").alias("begin"), pl.min_horizontal("until", "finish").alias("finish"), pl.col("fate_cause").alias("cause"),
            pl.when(pl.col("until") <= pl.col("finish")).then("followed").otherwise("ender").alias("ender"),
        )
        self.rows = len(pl.concat([heads, tails]).collect())


PROGRAM = """
:- initialization(main).
:- dynamic happens/4, passes/3, holds_for/6.
main :- load_files(['%FACTS%'], [silent(true)]), statistics(walltime, [Begun|_]), run, statistics(walltime, [Done|_]), Took is Done - Begun,
  predicate_property(holds_for(_, _, _, _, _, _), number_of_clauses(Count)), format("~w ~w~n", [Took, Count]), halt.
% Initiation and termination of title(Place) = Holder, with maximal validity intervals kept as facts (a cached event calculus): each event of a place, in
% order, ends the interval that is open and begins one. Both carry the events that began and ended them.
run :- forall(place(Place), sweep(Place)).
sweep(Place) :- findall(Day-Row-Taker, happens(Place, Day, Row, Taker), Events), msort(Events, Sorted), walk(Sorted, Place, none, 0, none).
walk([], Place, Holder, Begin, Cause) :- close(Place, Holder, Begin, 3652060, Cause, open).
walk([Day-Row-Taker|Rest], Place, Holder, Begin, Cause) :-
  current(Place, Holder, Begin, Day, Cause, Now, Since, Why),
  ( Now == Taker -> walk(Rest, Place, Now, Since, Why)
  ; emit(Place, Now, Since, Day, Why, Row), walk(Rest, Place, Taker, Day, Row) ).
% Who holds at Day, after the successions until then; pieces that succession ends are kept on the way.
current(_, none, Begin, _, Cause, none, Begin, Cause) :- !.
current(Place, Holder, Begin, Day, Cause, Now, Since, Why) :-
  ( succession(Holder, Begin, Day, At, Row, New) -> emit(Place, Holder, Begin, At, Cause, Row), onward(Place, New, At, Row, Day, Now, Since, Why)
  ; Now = Holder, Since = Begin, Why = Cause ).
onward(Place, Holder, At, Row, Day, Now, Since, Why) :-
  ( following(Holder, At, Row, Day, Later, Next, New) -> emit(Place, Holder, At, Later, Row, Next), onward(Place, New, Later, Next, Day, Now, Since, Why)
  ; Now = Holder, Since = At, Why = Row ).
succession(Holder, Begin, Day, At, Row, New) :- passes(Holder, At-Row, New), At > Begin, !, At =< Day.
following(Holder, At, Row, Day, Later, Next, New) :- passes(Holder, Later-Next, New), Later-Next @> At-Row, !, Later =< Day.
close(Place, Holder, Begin, End, Cause, Ender) :- current(Place, Holder, Begin, End, Cause, Now, Since, Why), emit(Place, Now, Since, End, Why, Ender).
emit(_, none, _, _, _, _) :- !.
emit(_, _, Begin, End, _, _) :- Begin >= End, !.
emit(Place, Holder, Begin, End, Cause, Ender) :- assertz(holds_for(Place, Holder, Begin, End, Cause, Ender)).
"""


def prolog(transfers: Transfers, successions: Successions) -> tuple[float, int] | None:
    """Seconds and rows of SWI-Prolog, loading left out; None where it is not installed."""
    program = shutil.which("swipl")
    if program is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        facts = Path(folder, "facts.pl")
        lines = [f"place({place})." for place in sorted({int(p) for p in transfers.place})]
        lines += [f"happens({p},{d},{row},{t})." for row, (p, d, _, t) in enumerate(zip(*(column.tolist() for column in transfers)))]
        passed = sorted((int(o), int(d), row, int(n)) for row, (d, o, n) in enumerate(zip(*successions)) if o != n)
        lines += [f"passes({old},{day}-{row},{new})." for old, day, row, new in passed] or ["passes(none,0-0,none)."]
        facts.write_text(":- discontiguous place/1, happens/4, passes/3.\n" + "\n".join(lines) + "\n")
        source = Path(folder, "book.pl")
        source.write_text(PROGRAM.replace("%FACTS%", str(facts)))
        said = subprocess.run([program, "--stack-limit=4g", str(source)], capture_output=True, text=True, timeout=600, check=True).stdout.split()
    return int(said[0]) / 1000, int(said[1])


def checked(count: int = 2000) -> bool:
    """Whether the peers give as many rows as the definition, on a small table."""
    from made import plain

    transfers, successions = plain(count)
    expected = len(definition.book(transfers, successions).intervals.place)
    frame = Polars(transfers, successions)
    frame.book()
    found = prolog(transfers, successions)
    return frame.rows == expected and (found is None or found[1] == expected)
