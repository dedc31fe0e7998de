"""Booking as SQL: one text for DuckDB and for Spark. Each statement makes a table of the name
given with it.

Tables given: ``transfers`` (id, place, day, giver, taker), ``successions`` (id, day, old, new),
and, where places lie within places, ``nest`` (place, container, depth of the place) and
``depths`` (place, depth).
"""

from __future__ import annotations

from misak.bulk.kernels.values import ANY, NONE, OPEN
from misak.ground.days import FOREVER, NEVER

FATES = f"""
WITH RECURSIVE ranked AS (
  SELECT id, day, old, new, row_number() OVER (ORDER BY day, id) AS n FROM successions
    WHERE old <> new
), linked AS (
  SELECT r.id, r.day, r.old, r.new, r.n, min(s.n) AS upcoming
  FROM ranked r LEFT JOIN ranked s ON s.old = r.new AND s.n > r.n
  GROUP BY r.id, r.day, r.old, r.new, r.n
), chained AS (
  SELECT l.*, coalesce(u.day, {NEVER}) AS until, -1 - u.id AS followed
  FROM linked l LEFT JOIN linked u ON u.n = l.upcoming
), walk(old, lo, hi, step, n) AS (
  SELECT old, coalesce(lag(day) OVER (PARTITION BY old ORDER BY n), 0) AS lo, day AS hi,
    1 AS step, n FROM chained
  UNION ALL
  SELECT w.old, w.lo, w.hi, w.step + 1, c.upcoming FROM walk w JOIN chained c ON c.n = w.n
    WHERE c.upcoming IS NOT NULL
)
SELECT w.old, w.lo, w.hi, w.step, c.day, c.new AS holder, -1 - c.id AS cause, c.until, c.followed
FROM walk w JOIN chained c ON c.n = w.n
WHERE w.lo < w.hi
"""
"""What becomes of whoever gets something on a day from ``lo`` and before ``hi``: each heir with
its days, step by step."""

EVENTS = """
SELECT id, place, day, giver, taker, 1 AS own, row_number() OVER (PARTITION BY place ORDER BY
  day, id) AS n FROM transfers
"""

EVENTS_AT = """
SELECT id, place, day, giver, taker, own, row_number() OVER (PARTITION BY place ORDER BY
  day, id) AS n
FROM (
  SELECT t.id, t.place, t.day, t.giver, t.taker, 1 AS own FROM transfers t
    JOIN depths d ON d.place = t.place WHERE d.depth = {depth}
  UNION ALL
  SELECT t.id, n.place, t.day, m.was AS giver, t.taker, 0 AS own
  FROM nest n JOIN moved m ON m.place = n.container JOIN transfers t ON t.id = m.id
    WHERE n.depth = {depth}
) events
"""
"""The rows that bear on the places of one depth: their own, and those of their containers that
acted."""

COMPARED = f"""
SELECT o.id, o.place, o.day, o.giver, o.taker, o.own, o.n,
  coalesce(f.holder, o.prior, {NONE}) AS was,
  CASE WHEN o.giver = {ANY} OR o.giver = coalesce(f.holder, o.prior, {NONE})
  OR o.taker = coalesce(f.holder, o.prior, {NONE}) THEN 0 ELSE 1 END AS failing
FROM (
  SELECT *, lag(taker) OVER (PARTITION BY place ORDER BY n) AS prior, lag(day)
    OVER (PARTITION BY place ORDER BY n) AS prior_day FROM {{events}}
) o
LEFT JOIN fates f ON f.old = o.prior AND o.prior_day >= f.lo AND o.prior_day < f.hi
  AND f.day <= o.day AND o.day < f.until
"""
"""Each row with the holder before it, as its neighbour left things, and whether it fails against
that."""

FIRST_FAILS = "SELECT place, min(n) AS n FROM {compared} WHERE failing = 1 GROUP BY place"
SETTLED = (
    "SELECT c.* FROM {compared} c LEFT JOIN {fails} x ON x.place = c.place WHERE x.place IS NULL"
)
VOID = (
    "SELECT c.id, c.was, c.own FROM {compared} c JOIN {fails} x ON x.place = c.place AND x.n = c.n"
)
LEFT = (
    "SELECT c.id, c.place, c.day, c.giver, c.taker, c.own, c.n FROM {compared} c JOIN {fails} x "
    "ON x.place = c.place WHERE c.n <> x.n"
)
"""A first failure of a place is void for good; without it the rest of the place is compared
again."""

MOVED = "SELECT id, place, was FROM {settled} WHERE own = 1 AND taker <> was"

INTERVALS = f"""
WITH acts AS (
  SELECT place, taker AS holder, day AS begin, id AS cause,
    lead(day, 1, {FOREVER}) OVER (PARTITION BY place ORDER BY n) AS finish,
    lead(id, 1, {OPEN}) OVER (PARTITION BY place ORDER BY n) AS ender
  FROM {{settled}} WHERE taker <> was
), base AS (
  SELECT * FROM acts WHERE holder <> {NONE} AND begin < finish
)
SELECT b.place, b.holder, b.begin, coalesce(f.day, b.finish) AS finish, b.cause,
  coalesce(f.cause, b.ender) AS ender
FROM base b LEFT JOIN fates f ON f.step = 1 AND f.old = b.holder AND b.begin >= f.lo
  AND b.begin < f.hi AND f.day <= b.finish
UNION ALL
SELECT b.place, f.holder, f.day AS begin, least(f.until, b.finish) AS finish, f.cause,
  CASE WHEN f.until <= b.finish THEN f.followed ELSE b.ender END AS ender
FROM base b JOIN fates f ON f.old = b.holder AND b.begin >= f.lo AND b.begin < f.hi
  AND f.day < least(f.until, b.finish)
"""
"""The intervals of rows that stand, cut at the successions of their holders."""


def plain() -> str:
    """Booking of rows that name no giver, as one query: none can fail, so that one comparison
    settles all."""
    compared = COMPARED.format(events=f"({EVENTS}) events")
    return INTERVALS.format(settled=f"({compared}) settled")
